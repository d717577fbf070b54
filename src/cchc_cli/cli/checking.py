"""Everything in a workspace that a person should look at, from every source at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_cli.errors import BadDataError, CchcError
from cchc_cli.model.document import Document
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.render.findings import GRAVEST_FIRST, Found
from cchc_cli.render.show import document_words
from cchc_cli.tracking.doubts import DEADLINE, doubtful_fields, field_of, open_findings, warned_fields
from cchc_cli.tracking.duties import duties_of, period_days
from cchc_cli.tracking.history import Unlogged, unlogged, value_words
from cchc_cli.tracking.readings import changed_by_hand
from cchc_cli.tracking.states import FINISHED
from cchc_cli.wording import labels, messages
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.cli.session import Session
    from cchc_cli.tracking.moment import Moment


def check_workspace(session: Session, documents: Sequence[Document], moment: Moment) -> list[Found]:
    """All findings of ``documents`` and of files that cannot be read, in the order in which a person should look.

    The graver first; then those on which a deadline hangs that nobody has reviewed, the next day to come first and
    days that are over last; then in the order of the files and of the text. What a person has reviewed is left out,
    unless it is an error.
    """
    found = [Found(_of_error(one)) for one in (*session.documents()[1], *_broken_additions(session))]
    for document in documents:
        found += _of_document(session, document, moment)
    return sorted(found, key=lambda one: _rank(one, moment.as_of))


def _rank(one: Found, as_of: date) -> tuple[int, int, int]:
    """The key of the order; findings with the same key stay as they came."""
    grave = GRAVEST_FIRST.index(one.finding.severity)
    if one.due is None:
        return grave, 2, 0
    return (grave, 0, one.due.toordinal()) if one.due >= as_of else (grave, 1, -one.due.toordinal())


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


def _of_document(session: Session, document: Document, moment: Moment) -> list[Found]:
    from cchc_cli.render.place import Lines
    from cchc_cli.store.documents import read_text

    found = sorted(open_findings(document), key=lambda one: one.span.start if one.span else -1)
    text = None
    if document.source is not None:
        try:
            text = read_text(session.workspace, document)
        except CchcError as error:
            found.append(_of_error(error))
    found += _ended(document, moment.as_of)
    found += _not_verbatim(document, text) if text is not None else ()
    found += [_of_hand_edit(document.id, one) for one in unlogged(document.plain())]
    if document.awaited:
        found.append(_awaited(document))
    path = session.workspace.path_of(document)
    # a finding's line is a line of the text that was parsed
    place = session.workspace.text_path(document) if text is not None else path
    file, lines = _name(place, session.workspace.root), Lines(text) if text is not None else None
    days = _doubtful_days(document, moment.as_of)
    return [
        Found(
            one,
            file,
            line=lines.number_at(one.span.start) if lines and one.span else None,
            document=document.id,
            due=days.get(one.directive or "") if field_of(one) == DEADLINE else None,
        )
        for one in found
    ]


def _doubtful_days(document: Document, as_of: date) -> dict[str, date]:
    """The day that depends on each directive whose deadline is doubtful, by id: of a recurring one the next."""
    warned = warned_fields(document)
    days = {}
    for one in document.directives:
        plain = one.plain()
        if DEADLINE not in doubtful_fields(plain, warned.get(one.id, ())):
            continue
        try:
            periods = [period.due for period in period_days(plain.get("deadline", {}), issued=document.issued)]
        except BadDataError:  # told by itself
            continue
        day = one.deadline.due or next((due for due in periods if due >= as_of), max(periods, default=None))
        if day is not None:
            days[one.id] = day
    return days


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


def _not_verbatim(document: Document, text: str) -> Iterator[Finding]:
    """Directives whose words are not those at their place in the text, other than by a person's own correction."""
    for one in document.directives:
        same = one.span is None or text[one.span.start : one.span.end] == one.text
        if not same and one.span is not None and "text" not in changed_by_hand(one):
            yield Finding(
                code="not-verbatim",
                severity=Severity.WARNING,
                message=words.NOT_VERBATIM.format(id=one.id, start=one.span.start, end=one.span.end),
                hint=words.NOT_VERBATIM_HINT,
                directive=one.id,
            )


def _of_hand_edit(document: str, one: Unlogged) -> Finding:
    name = one.address.keys[-1]
    told = {
        "where": one.directive or document,
        "field": labels.FIELDS.get(name, name),
        "actual": value_words(name, one.actual),
        "logged": value_words(name, one.logged),
    }
    severity = Severity.WARNING
    if one.directives:
        before, now = (str(value).partition("-")[0] for value in (one.logged, one.actual))
        message = words.OTHER_DIRECTIVES.format(where=document, before=before, now=now)
        hint = words.OTHER_DIRECTIVES_HINT
    elif one.known:
        message, hint, severity = words.UNLOGGED.format(**told), words.UNLOGGED_HINT, Severity.INFO
    else:
        message, hint = words.UNREAD.format(**told), words.UNREAD_HINT
    return Finding(code="edited-by-hand", severity=severity, message=message, hint=hint, directive=one.directive)


def _awaited(document: Document) -> Finding:
    return Finding(
        code="awaited",
        severity=Severity.INFO,
        message=messages.CHECK_AWAITED.format(name=document_words(document), cited_by=", ".join(document.cited_by)),
        hint=messages.CHECK_AWAITED_HINT,
    )
