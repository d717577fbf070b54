"""The forms that offices sent back: what each row reports that is new, and every cell that cannot be taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_cli.cli.changing import Target
from cchc_cli.cli.filled import Reader
from cchc_cli.errors import CchcError, ConflictError, UsageError
from cchc_cli.export.workbook.returned import ReturnedRow, read_form
from cchc_cli.model.codes import Status
from cchc_cli.reading.workbook import read_workbook
from cchc_cli.store.documents import load_document
from cchc_cli.text.printable import one_line
from cchc_cli.text.vietnamese import name_key
from cchc_cli.tracking.duties import period_days
from cchc_cli.tracking.report import Told, report
from cchc_cli.tracking.returned import assumes_today, news, objections, told
from cchc_cli.tracking.said import Said, said_now
from cchc_cli.wording import labels
from cchc_cli.wording import returned as words

if TYPE_CHECKING:
    from cchc_cli.cli.session import Session
    from cchc_cli.model.document import Document
    from cchc_cli.tracking.acting import Effect
    from cchc_cli.tracking.log import Change


@dataclass(frozen=True, slots=True)
class Refusal:
    """A cell that cannot be taken, and why; ``at`` is absent where it is a whole file.

    ``both``: it was changed there and here.
    """

    file: str
    at: str | None
    message: str
    both: bool = False

    def words(self) -> str:
        """One line for a person; what is wrong with a file names it itself."""
        return words.CELL.format(file=self.file, at=self.at, message=self.message) if self.at else self.message


@dataclass(frozen=True, slots=True)
class RowReport:
    """What a row reports: ``told`` about a duty of ``directive``, where it says ``changed`` and was ``now``."""

    file: str
    row: ReturnedRow
    changed: Said
    now: Said
    told: Told

    @property
    def target(self) -> Target:
        """What it is about."""
        return Target(self.row.id.partition("/")[0], self.row.id, self.row.period)


@dataclass
class Plan:
    """What is to be written, what cannot be, and what a person should know besides."""

    reports: list[RowReport] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def targets(self) -> list[Target]:
        """What is reported on, each once."""
        return list(dict.fromkeys(one.target for one in self.reports))


class Planner:
    """Works out what forms report, one after the other; nothing is written."""

    def __init__(self, session: Session, change: Change, *, confirm: bool) -> None:
        self.session, self.change, self.confirm = session, change, confirm
        self.today: date = change.moment.today
        self.plan = Plan()
        self._known = session.names().texts
        self._documents: dict[str, Document] = {}
        self._reported: dict[tuple[str, str | None, str], RowReport] = {}

    def add(self, path: Path, *, alone: bool) -> None:
        """Take in one form; what is wrong with it becomes refusals.

        Raises BadDataError where it is no form and comes ``alone``; of several files none hides the others' faults.
        """
        file = path.name
        try:
            form = read_form(read_workbook(path), file)
        except CchcError as error:
            if alone:
                raise
            hint = f" ({one_line(error.hint)})" if error.hint else ""
            self.plan.refusals.append(Refusal(file, None, f"{error.message}{hint}"))
            return
        self.plan.refusals += [Refusal(file, one.at, one.message) for one in form.problems]
        self.plan.notes += [words.NOTE.format(file=file, message=one) for one in form.notes]
        reader = Reader(form.rows, today=self.today, later=form.later)
        before = len(self.plan.reports), len(self.plan.refusals)
        for row in form.rows:
            if row.key not in form.bad:
                self._row(file, row, reader)
        if (len(self.plan.reports), len(self.plan.refusals)) == before and not form.problems:
            self.plan.notes.append(words.NO_NEWS.format(file=file))

    def _row(self, file: str, row: ReturnedRow, reader: Reader) -> None:
        back: dict[str, str] = {}
        refused = []
        for name, cell in row.cells.items():
            try:
                back[name] = reader.said(name, cell, row.sent[name])
            except UsageError as error:
                refused.append(Refusal(file, cell.at, error.message))
        if not refused and all(back[name] == row.sent[name] for name in back):
            return
        refused += [] if refused else self._known_row(file, row, back)
        self.plan.refusals += refused

    def _known_row(self, file: str, row: ReturnedRow, back: Mapping[str, str]) -> list[Refusal]:
        """What a row says against what is known: a report in the plan, or why there is none."""
        if row.id not in self._known:
            return [Refusal(file, row.at, words.NOT_HERE.format(id=row.id))]
        document = self._document(row.id)
        now = said_of(document, row, today=self.today)
        if now is None:
            return [Refusal(file, row.at, words.NO_SUCH_PERIOD.format(period=row.period))]
        found = news(row.sent, back, now, confirm=self.confirm)
        refused = [
            Refusal(file, row.addresses[name], _both(name, row.sent, back, now), both=True) for name in found.both
        ]
        objected = [] if refused else objections(found.changed, now, today=self.today)
        refused += [Refusal(file, row.addresses[one.field], one.message) for one in objected]
        if refused or not found.changed:
            return refused
        made = RowReport(file, row, found.changed, now, told(found.changed, now, today=self.today))
        return self._reported_twice(made) or self._tried(document, made)

    def _reported_twice(self, made: RowReport) -> list[Refusal]:
        row = made.row
        key = (row.id, row.period, name_key(row.unit or ""))
        other = self._reported.setdefault(key, made)
        if other is made or dict(other.changed) == dict(made.changed):
            return []
        return [Refusal(made.file, row.at, words.OTHER_FILE.format(file=other.file, at=other.row.at))]

    def _tried(self, document: Document, made: RowReport) -> list[Refusal]:
        """Whether the report can be made; then it is planned, once."""
        if self._reported[(made.row.id, made.row.period, name_key(made.row.unit or ""))] is not made:
            return []
        try:
            effect_of(document, made, self.change, self.session)
        except CchcError as error:
            return [Refusal(made.file, made.row.at, error.message)]
        if assumes_today(made.changed, made.now):
            at = made.row.addresses["completed_on"]
            self.plan.notes.append(words.DAY_ASSUMED.format(file=made.file, at=at, day=f"{self.today:%d/%m/%Y}"))
        self.plan.reports.append(made)
        return []

    def _document(self, directive: str) -> Document:
        name = directive.partition("/")[0]
        if name not in self._documents:
            self._documents[name] = load_document(self.session.path(name))
        return self._documents[name]


def effects(
    document: Document, target: Target, change: Change, reports: Sequence[RowReport], session: Session
) -> Iterator[Effect]:
    """What the rows about ``target`` do to ``document``, one after the other.

    Raises ConflictError where the document has changed since the rows were looked at.
    """
    for one in reports:
        if one.target != target:
            continue
        if said_of(document, one.row, today=change.moment.today) != one.now:
            raise ConflictError(words.MEANWHILE.format(id=target.id), hint=words.MEANWHILE_HINT)
        effect = effect_of(document, one, change, session)
        yield effect
        document = effect.document


def effect_of(document: Document, one: RowReport, change: Change, session: Session) -> Effect:
    """What one row does to ``document``; raises what `tracking.report.report` does."""
    return report(
        document,
        one.row.id,
        one.told,
        period=one.row.period,
        unit=one.row.unit,
        change=change,
        registry=session.registry,
        settings=session.settings,
    )


def said_of(document: Document, row: ReturnedRow, *, today: date) -> dict[str, str] | None:
    """What the duty of a row says in ``document``; None where there is no such period or directive any more."""
    directive = next((one for one in document.directives if one.id == row.id), None)
    if directive is None:
        return None
    plain = directive.plain()
    periods = period_days(plain.get("deadline", {}), issued=directive.given_on or document.issued)
    return said_now(plain, periods, row.period, row.unit, today=today)


def handed_in(plan: Plan) -> int:
    """How many rows hand in a result that waits for somebody to confirm it."""
    return sum(one.changed.get("status") == Status.SUBMITTED for one in plan.reports)


def _both(name: str, sent: Said, back: Said, now: Said) -> str:
    shown = {side: _shown(name, value[name]) for side, value in (("sent", sent), ("back", back), ("now", now))}
    return words.BOTH.format(**shown)


def _shown(name: str, value: str) -> str:
    """A value as people read it, in quotation marks."""
    if not value:
        return words.EMPTY
    if name == "status":
        return f"“{labels.STATUSES[value]}”"
    if name == "completed_on":
        return f"“{labels.COMPLETED_ON.get(value) or f'{date.fromisoformat(value):%d/%m/%Y}'}”"
    return f"“{one_line(value)}”"
