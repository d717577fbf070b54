"""`cchc add`: what was ordered by word of mouth, and what the parser missed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.errors import UsageError
from cchc_cli.model.codes import DIRECT_KIND, DeadlineKind
from cchc_cli.model.deadline import Deadline
from cchc_cli.model.directive import Directive, Party
from cchc_cli.model.document import SCHEMA, Document
from cchc_cli.model.ids import directive_id, path_in_id
from cchc_cli.tracking.acting import Effect, LoggedDraft
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.tracking.log import Change


@dataclass(frozen=True, slots=True)
class Order:
    """What is ordered: its words, who leads and who co-ordinates, by when, on what authority, and on which day.

    ``given_on`` is absent where it is the document's day; ``section`` is the path of the section that it stands in.
    """

    text: str
    leads: tuple[Party, ...]
    coordinators: tuple[Party, ...] = ()
    due: date | None = None
    basis: str | None = None
    given_on: date | None = None
    section: str | None = None
    areas: tuple[str, ...] = ()
    deliverable: str | None = None
    warnings: tuple[str, ...] = ()


def direct_id(year: int) -> str:
    """The id of the record that holds the orders by word of mouth of a year."""
    return f"giao-truc-tiep-{year}"


def direct_record(year: int, settings: Settings, change: Change) -> Document:
    """The record that holds the orders by word of mouth of a year, before the first."""
    return Document(
        schema_=SCHEMA,
        id=direct_id(year),
        kind=DIRECT_KIND,
        issuer=settings.authority,
        place=settings.place,
        title=words.DIRECT_TITLE.format(year=year),
        log=(change.entry("id", to=direct_id(year)),),
    )


def add(document: Document, order: Order, *, change: Change) -> Effect:
    """Put ``order`` into ``document`` as a further directive, with the next free id of its section.

    Raises UsageError for a document that has not come in, and for a day before the order.
    """
    if document.awaited:
        raise UsageError(words.NOT_COME_IN.format(id=document.id), hint=words.NOT_COME_IN_HINT)
    given = order.given_on or document.issued
    if order.due is not None and given is not None and order.due < given:
        raise UsageError(words.DUE_BEFORE_ORDER.format(day=f"{order.due:%d/%m/%Y}", issued=f"{given:%d/%m/%Y}"))
    if order.section is not None and order.section not in {one.path for one in document.sections}:
        paths = ", ".join(one.path for one in document.sections)
        raise UsageError(
            words.NO_SUCH_SECTION.format(id=document.id, section=order.section),
            hint=words.NO_SUCH_SECTION_HINT.format(sections=paths) if paths else None,
        )
    number = _next(document, order.section)
    directive = Directive(
        id=directive_id(document.id, order.section, number),
        section=order.section,
        ordinal=number,
        text=order.text,
        leads=order.leads,
        coordinators=order.coordinators,
        deadline=Deadline(kind=DeadlineKind.DATE, due=order.due) if order.due else Deadline(),
        deliverable=order.deliverable,
        areas=order.areas,
        given_on=order.given_on,
        basis=order.basis,
    )
    given_fields = [name for name in directive.plain() if name not in ("id", "section", "ordinal")]
    draft = LoggedDraft(document, change)
    draft.add_directive(directive.model_copy(update={"by_hand": tuple(given_fields)}))
    if document.no_directives is not None:
        draft.put((), "no_directives", None)
    lines = [words.ADDED_TO.format(document=document.id)]
    if order.due is None:
        lines.append(words.ADDED_UNDATED)
    return draft.effect(directive.id, directive.text, [*lines, *order.warnings], asks=bool(order.warnings))


def _next(document: Document, section: str | None) -> int:
    """The next number in a section; one that was ever given is not given again."""
    start = f"{document.id}/{path_in_id(section)}-"
    numbers = [one.id.removeprefix(start) for one in document.directives if one.id.startswith(start)]
    return 1 + max((int(one) for one in numbers if one.isdigit()), default=0)
