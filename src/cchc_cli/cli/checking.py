"""Everything in a workspace that a person should look at, from every source at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_cli.errors import BadDataError, CchcError
from cchc_cli.model.document import Document
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.render.findings import FindingGroup
from cchc_cli.render.show import document_words
from cchc_cli.tracking.duties import duties_of, period_days
from cchc_cli.tracking.history import Unlogged, unlogged, value_words
from cchc_cli.tracking.states import FINISHED
from cchc_cli.wording import labels, messages
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.cli.session import Session
    from cchc_cli.tracking.moment import Moment


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found: ``groups`` for each document, with the document's id beside each."""

    groups: tuple[tuple[str | None, FindingGroup], ...]

    def count(self, severity: Severity) -> int:
        """How many findings are of that severity."""
        return sum(one.severity is severity for _, group in self.groups for one in group.findings)


def check_workspace(session: Session, documents: Sequence[Document], moment: Moment) -> Checked:
    """All findings of ``documents``, files that cannot be read first.

    What a person has reviewed is left out, unless it is an error.
    """
    groups: list[tuple[str | None, FindingGroup]] = []
    broken = [*session.documents()[1], *_broken_additions(session)]
    if broken:
        groups.append((None, FindingGroup(messages.CHECK_FILES, "", [_of_error(one) for one in broken])))
    for document in documents:
        group = _document_group(session, document, moment)
        if group.findings:
            groups.append((document.id, group))
    return Checked(tuple(groups))


def _broken_additions(session: Session) -> list[BadDataError]:
    """What is wrong with data/units.yaml and data/holidays.yaml."""
    problems = []
    for load in (lambda: session.registry, lambda: session.calendar):
        try:
            load()
        except BadDataError as error:
            problems.append(error)
    return problems


def _of_error(error: CchcError) -> Finding:
    return Finding(code="bad-file", severity=Severity.ERROR, message=error.message, hint=error.hint)


def _document_group(session: Session, document: Document, moment: Moment) -> FindingGroup:
    from cchc_cli.store.documents import read_text

    reviewed = {one.id for one in document.directives if one.reviewed}
    found = [one for one in document.findings if one.severity is Severity.ERROR or one.directive not in reviewed]
    text = None
    if document.source is not None:
        try:
            text = read_text(session.workspace, document)
        except CchcError as error:
            found.append(_of_error(error))
    found += _ended(document, moment.as_of)
    found += [_of_hand_edit(document.id, one) for one in unlogged(document.plain())]
    if document.awaited:
        found.append(_awaited(document))
    path = session.workspace.path_of(document)
    # a finding's line is a line of the text that was parsed
    place = session.workspace.text_path(document) if text is not None else path
    return FindingGroup(document_words(document), _name(place, session.workspace.root), found, text)


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def _ended(document: Document, as_of: date) -> Iterator[Finding]:
    """A question for each recurring directive whose last period is over and that nobody has finished (design)."""
    for directive in document.directives:
        plain = directive.plain()
        try:
            periods = period_days(plain.get("deadline", {}), issued=document.issued)
        except BadDataError as error:
            yield Finding(
                code="bad-rule", severity=Severity.ERROR, message=error.message, hint=error.hint, directive=directive.id
            )
            continue
        if not periods or periods[-1].due >= as_of:
            continue
        duties = duties_of(plain, periods, as_of=as_of)
        standings = [one.standing(as_of=as_of, soon_days=0, tracking_since=None).state for one in duties]
        if all(state in FINISHED for state in standings[-1:]):
            continue
        yield Finding(
            code="recurrence-ended",
            severity=Severity.INFO,
            message=messages.CHECK_ENDED.format(id=directive.id, day=f"{periods[-1].due:%d/%m/%Y}"),
            hint=messages.CHECK_ENDED_HINT,
            directive=directive.id,
            span=directive.deadline.span,
        )


def _of_hand_edit(document: str, one: Unlogged) -> Finding:
    name = one.address.keys[-1]
    message = words.UNLOGGED.format(
        where=one.directive or document,
        field=labels.FIELDS.get(name, name),
        actual=value_words(name, one.actual),
        logged=value_words(name, one.logged),
    )
    return Finding(
        code="edited-by-hand",
        severity=Severity.INFO,
        message=message,
        hint=words.UNLOGGED_HINT,
        directive=one.directive,
    )


def _awaited(document: Document) -> Finding:
    return Finding(
        code="awaited",
        severity=Severity.INFO,
        message=messages.CHECK_AWAITED.format(name=document_words(document), cited_by=", ".join(document.cited_by)),
        hint=messages.CHECK_AWAITED_HINT,
    )
