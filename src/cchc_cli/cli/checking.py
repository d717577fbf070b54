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
from cchc_cli.query.filters import chosen_documents
from cchc_cli.query.followup import is_open, questions
from cchc_cli.query.found import Found, in_order
from cchc_cli.query.six import Clarity, clarity, reasons_of
from cchc_cli.render.show import document_words
from cchc_cli.tracking.doubts import DEADLINE, doubtful_fields, field_of, open_findings, warned_fields
from cchc_cli.tracking.duties import duties_of, is_tracked, period_days
from cchc_cli.tracking.handedits import Unlogged, unlogged
from cchc_cli.tracking.history import value_words
from cchc_cli.tracking.readings import changed_by_hand
from cchc_cli.tracking.states import FINISHED
from cchc_cli.wording import checks as words_of
from cchc_cli.wording import labels, messages
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.cli.session import Session
    from cchc_cli.query.rows import Seen
    from cchc_cli.tracking.moment import Moment


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, in the order in which a person should look, and how clear each unfinished directive is.

    ``documents`` are those that were looked at.
    """

    found: list[Found]
    six: list[Clarity]
    documents: list[Document]


def check_workspace(
    session: Session, moment: Moment, *, document: str | None = None, stale_days: int | None = None
) -> Checked:
    """Everything about the workspace (or the documents that ``document`` names) that a person should look at.

    What a person has reviewed is left out, unless it is an error. ``stale_days`` replaces the setting. Raises
    NotFoundError for a document that is not there.
    """
    documents, unreadable = session.documents_at(moment), session.documents()[1]
    if document is not None:
        chosen = chosen_documents(document, session.documents()[0])
        documents = [one for one in documents if one.id in chosen]
    additions = _broken_additions(session)
    if additions:  # nobody can say then whose a name is, nor which day is a working day
        found = [Found(_of_error(one)) for one in (*unreadable, *additions)]
        found += [told for one in documents for told in _of_document(session, one, moment, None)]
        return Checked(in_order(found, moment.as_of), [], documents)
    found = [Found(_of_error(one)) for one in _distinct(*unreadable, *session.facts[1])]
    seen = _seen(session, moment, document)
    tracked = {one.directive.id for one in seen}
    found += [told for one in documents for told in _of_document(session, one, moment, tracked)]
    found += _of_work(session, seen, found, moment, stale_days or session.settings.stale_days)
    six = _six(seen, documents, session)
    found += [Found(one) for one in _of_six(six)]
    return Checked(in_order(found, moment.as_of), six, documents)


def _of_work(
    session: Session, seen: Sequence[Seen], told: Sequence[Found], moment: Moment, stale_days: int
) -> list[Found]:
    """What is to be asked about the work, without what the reading of the documents has ``told`` already."""
    known = {(one.finding.code, one.finding.directive) for one in told}
    return [
        Found(one.finding, document=one.document, period=one.period, about=one.about, directives=one.directives)
        for one in questions(
            seen, registry=session.registry, settings=session.settings, as_of=moment.as_of, stale_days=stale_days
        )
        if (_SAME_CODES.get(one.finding.code), one.finding.directive) not in known
    ]


def _seen(session: Session, moment: Moment, document: str | None) -> list[Seen]:
    from cchc_cli.query.filters import Filter
    from cchc_cli.query.lists import seen_directives

    asked = Filter(document=document, all=True)
    return list(
        seen_directives(
            session.facts[0], asked, None, registry=session.registry, settings=session.settings, moment=moment
        )
    )


_SAME_CODES = {"no-unit": "no-lead", "due-before-issued": "due-before-issued"}
"""What the reading of the document has told already under this code is not told again."""


def _six(seen: Sequence[Seen], documents: Sequence[Document], session: Session) -> list[Clarity]:
    """How clear each directive is on which work is open."""
    read = {one.id: (one, document) for document in documents for one in document.directives}
    warned = {document.id: warned_fields(document) for document in documents}
    found = []
    for one in seen:
        if one.directive.id in read and is_open(one):
            directive, document = read[one.directive.id]
            doubts = doubtful_fields(directive.plain(), warned[document.id].get(directive.id, ()))
            found.append(clarity(one, directive, doubts, session.registry))
    return found


def _of_six(found: Sequence[Clarity]) -> Iterator[Finding]:
    """One finding for each criterion that some directive fails."""
    for name, reasons in reasons_of(found).items():
        if reasons:
            listed = ", ".join(words_of.SIX_REASON.format(reason=why, count=n) for why, n in reasons.most_common())
            message = words_of.SIX_FINDING.format(
                failed=reasons.total(), all=len(found), criterion=words_of.SIX[name], reasons=listed
            )
            yield Finding(code=f"six-{name}", severity=Severity.INFO, message=message, hint=words_of.SIX_HINT)


def _distinct(*errors: BadDataError) -> list[BadDataError]:
    """The errors without those that say the same."""
    return list({one.message: one for one in errors}.values())


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


def _of_document(session: Session, document: Document, moment: Moment, tracked: set[str] | None) -> list[Found]:
    from cchc_cli.render.place import Lines
    from cchc_cli.store.texts import read_text

    found = sorted(open_findings(document), key=lambda one: one.span.start if one.span else -1)
    if document.no_directives:  # a person has said so
        found = [one for one in found if one.code != "no-directive"]
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
            _with_command(one),
            file,
            line=lines.number_at(one.span.start) if lines and one.span else None,
            document=document.id,
            due=days.get(one.directive or "") if field_of(one) == DEADLINE else None,
            about=_short_words(document) if one.directive is None else "",
        )
        for one in found
        if tracked is None or one.directive is None or one.directive in tracked or one.severity is Severity.ERROR
    ]


def _with_command(one: Finding) -> Finding:
    """The finding with what to type about it, where the reading of the document could not know that."""
    if one.code == "no-lead" and one.directive:
        return one.model_copy(update={"hint": words_of.NO_UNIT_HINT.format(id=one.directive)})
    return one


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


def _short_words(document: Document) -> str:
    """Number and day of a document, its id where it has no number: "53/TB-UBND ngày 27/03/2024"."""
    name = document.number or document.id
    return words_of.DOCUMENT.format(name=name, day=f"{document.issued:%d/%m/%Y}") if document.issued else name


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def _ended(document: Document, as_of: date) -> Iterator[Finding]:
    """A question for each recurring directive whose last period is over and that nobody has finished (design)."""
    for directive in document.directives:
        plain = directive.plain()
        if not is_tracked(plain):
            continue
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
            hint=messages.CHECK_ENDED_HINT.format(id=directive.id),
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
