"""From typed ids to reports, and from reports to files: all are checked before the first is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from cchc_cli.cli import naming
from cchc_cli.model.codes import Status
from cchc_cli.model.document import Document
from cchc_cli.model.ids import Selector
from cchc_cli.store.documents import Changed, change_document
from cchc_cli.store.edits import Edit
from cchc_cli.store.files import locked
from cchc_cli.tracking.history import Logged, change_words
from cchc_cli.tracking.log import Change
from cchc_cli.tracking.report import Report, report
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.cli.session import Session


@dataclass(frozen=True, slots=True)
class Telling:
    """What is told of every duty that the command names."""

    unit: str | None
    status: Status | None
    progress: int | None
    note: str | None
    completed_on: date | Literal["unknown"] | None
    evidence: str | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """One file: the duties that are meant in it, what is reported on each, and the text before and after."""

    path: Path
    name: str
    duties: tuple[Selector, ...]
    reports: tuple[Report, ...]
    changed: Changed

    @property
    def changes(self) -> bool:
        """Whether anything in the file becomes other than it is."""
        return self.changed.before != self.changed.after

    def told(self) -> list[tuple[str, str, list[str]]]:
        """Of each duty its full id, its words, and the lines that a person is told: old → new, and what follows."""
        return [(one.full_id, one.text, _lines(one)) for one in self.reports]


def _lines(one: Report) -> list[str]:
    """What changes, old → new, then what follows from it."""
    own = [entry for entry in one.entries if entry.by != words.HAND_BY]
    changes = [change_words(Logged(one.document.id, None, entry.plain())) for entry in own]
    return [*changes, *one.consequences]


def prepare(session: Session, typed: Sequence[str], telling: Telling, change: Change) -> list[Prepared]:
    """What the command would do, file by file; nothing is written.

    Raises NotFoundError and UsageError for ids that name none or several, and whatever `report` refuses.
    """
    names = session.names()
    duties: dict[str, list[Selector]] = {}
    for one in typed:
        selector = naming.directive(one, names.texts, names.numbers)
        known = duties.setdefault(selector.name.partition("/")[0], [])
        if selector not in known:
            known.append(selector)
    numbers = Change(change.id, count(1), change.moment)
    return [
        _one_file(session, session.path(document), tuple(meant), telling, numbers, dry_run=True)
        for document, meant in duties.items()
    ]


def write(session: Session, prepared: Sequence[Prepared], telling: Telling, new_change: Callable[[], Change]) -> None:
    """Write what was prepared, under one lock: all files are checked again before the first is replaced.

    ``new_change`` is called once the lock is held, so that the log tells the order of writing.
    """
    with locked(session.workspace.root):
        change = new_change()
        # one file is checked by being written: nothing is replaced before that
        for dry_run in (True, False) if len(prepared) > 1 else (False,):
            numbers = Change(change.id, count(1), change.moment)
            for one in prepared:
                _one_file(session, one.path, one.duties, telling, numbers, dry_run=dry_run)


def _one_file(
    session: Session, path: Path, duties: tuple[Selector, ...], telling: Telling, change: Change, *, dry_run: bool
) -> Prepared:
    reports: list[Report] = []

    def edits(document: Document) -> list[Edit]:
        for duty in duties:
            reports.append(_report(session, document, duty, telling, change))
            document = reports[-1].document
        return [edit for one in reports for edit in one.edits]

    changed = change_document(session.workspace, path, edits, dry_run=dry_run)
    name = path.relative_to(session.workspace.root).as_posix()
    return Prepared(path, name, duties, tuple(reports), changed)


def _report(session: Session, document: Document, duty: Selector, telling: Telling, change: Change) -> Report:
    return report(
        document,
        duty.name,
        period=duty.period,
        unit=telling.unit,
        status=telling.status,
        progress=telling.progress,
        note=telling.note,
        completed_on=telling.completed_on,
        evidence=telling.evidence,
        change=change,
        registry=session.registry,
        settings=session.settings,
    )
