"""A parsed document on its way into the workspace: what is new, what was awaited, what is refused.

Pure: it gets what is stored already and says what is to be written; ``cli`` writes it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from cchc_cli import __version__
from cchc_cli.errors import ConflictError
from cchc_cli.model.base import Span
from cchc_cli.model.directive import Reference
from cchc_cli.model.document import PLAN_KINDS, SCHEMA, Document, Source
from cchc_cli.model.ids import document_id
from cchc_cli.store.edits import Edit
from cchc_cli.tracking.acting import Effect, LoggedDraft
from cchc_cli.tracking.alignment import likeness
from cchc_cli.tracking.draft import Draft
from cchc_cli.tracking.log import Change
from cchc_cli.tracking.readings import DIRECTIVES, DOCUMENT_READ, changed_by_hand, directives_read, fingerprints
from cchc_cli.units import authority_of
from cchc_cli.wording import refusals

if TYPE_CHECKING:
    from cchc_cli.model.log import LogEntry
    from cchc_cli.parsing import Parsed
    from cchc_cli.reading import Reading


class Outcome(StrEnum):
    """What becomes of a document that is taken in."""

    NEW = "new"
    FILLED = "filled"  # it was awaited, its record has been filled
    SAME_BYTES = "same-bytes"  # nothing changes
    SAME_TEXT = "same-text"  # another file with the very same text: nothing changes
    READ_AGAIN = "read-again"  # stored with another text, or its import was taken back: see `reimport`


@dataclass(frozen=True, slots=True)
class Intake:
    """What is to be written for one document.

    ``document`` is the record as it will stand, or as it stands where nothing changes. ``awaited`` are new
    records of plans that it cites and that have not come in; ``cited`` are the ids of awaited records that exist
    already and do not name it yet: ``citation_edits`` says how each changes. ``read`` is the document as it reads now
    where it is stored already.
    """

    document: Document
    outcome: Outcome
    awaited: tuple[Document, ...] = ()
    cited: tuple[str, ...] = ()
    read: Document | None = None

    @property
    def changes(self) -> bool:
        """Whether there is anything to write."""
        return self.outcome in (Outcome.NEW, Outcome.FILLED)


LIKE = 0.3
"""So large a share of the directives must be known again for a document with the same id to be the stored one."""


def take_in(
    parsed: Parsed,
    reading: Reading,
    *,
    existing: Sequence[Document],
    received: date | None,
    change: Change,
    corrects: str | None = None,
) -> Intake:
    """What importing ``parsed`` means for a workspace that holds ``existing``.

    ``corrects`` is the id of the stored document that a person says it is. Raises ConflictError where the stored
    document with its id has hardly a directive in common with it: it may be another one of the same number, year
    and place.
    """
    text_sha256 = hashlib.sha256(reading.text.encode()).hexdigest()
    for stored in existing:
        if stored.gone or corrects not in (None, stored.id):
            continue
        if stored.source is not None and stored.source.sha256 == reading.sha256:
            return Intake(stored, Outcome.SAME_BYTES)
        if stored.source is not None and stored.source.text_sha256 == text_sha256:
            return Intake(stored, Outcome.SAME_TEXT)
    source = Source(
        file=reading.file,
        sha256=reading.sha256,
        reader=reading.reader,
        conversions=reading.conversions,
        text_sha256=text_sha256,
        parser=__version__,
    )
    document = with_fingerprints(parsed.document.model_copy(update={"source": source, "received": received}))
    record = _awaited_record(document, existing) if corrects is None else None
    wanted = (corrects or document.id).casefold()
    known = next((stored for stored in existing if stored.id.casefold() == wanted), None)
    if record is not None:
        document = _fill(record, document)
    elif known is not None:
        read = renamed(document, known.id)
        if corrects is None and likeness(known.directives, read.directives) < LIKE:
            raise ConflictError(
                refusals.KNOWN_WITH_OTHER_TEXT.format(file=reading.file, id=known.id),
                hint=refusals.KNOWN_WITH_OTHER_TEXT_HINT.format(id=known.id),
            )
        created, cited = _cited_plans(read, existing, None)
        return Intake(known, Outcome.READ_AGAIN, created, cited, read)
    entries = [change.entry("source.file", to=reading.file), *_given_entries(parsed.document, record, change)]
    document = document.model_copy(update={"log": (*document.log, *entries)})
    created, cited = _cited_plans(document, existing, change)
    return Intake(document, Outcome.NEW if record is None else Outcome.FILLED, created, cited)


def with_reading(document: Document, reading: Reading) -> Document:
    """``document`` with the findings of its reading before its own, each under the directive in which it lies.

    What a person has given needs no check any more: a finding about reading it is left out.
    """
    about = {"ocr-number": "number", "ocr-day": "issued"}
    found = tuple(
        one.model_copy(update={"directive": directive_at(document, one.span)}) if one.span else one
        for one in reading.findings
        if about.get(one.code) not in document.by_hand
    )
    return document.model_copy(update={"findings": (*found, *document.findings)}) if found else document


def directive_at(document: Document, span: Span) -> str | None:
    """The id of the directive that holds a part of ``span``."""
    return next((one.id for one in document.directives if one.span and one.span.overlaps(span)), None)


def citation_edits(record: Document, citing: str, change: Change) -> list[Edit]:
    """The edits by which the awaited ``record`` learns that the document ``citing`` cites it; none if it knows."""
    return [edit for effect in cited(record, citing, change) for edit in effect.edits]


def cited(record: Document, citing: str, change: Change) -> list[Effect]:
    """What it means for the awaited ``record`` that the document ``citing`` cites it; nothing if it knows."""
    if citing in record.cited_by:
        return []
    draft = LoggedDraft(record, change)
    draft.put((), "cited_by", [*record.cited_by, citing])
    draft.put((), "gone", None)
    return [draft.effect(record.id, record.title or "")]


def received_edits(document: Document, received: date, change: Change) -> list[Edit]:
    """The edits by which the stored ``document`` learns its day of arrival; none if it says so already."""
    if document.received == received:
        return []
    draft = Draft(document)
    draft.note_edits_by_hand(change)
    before = document.received.isoformat() if document.received else None
    draft.set(("received",), received)
    draft.append((), "log", change.entry("received", before=before, to=received.isoformat()).plain())
    return draft.edits


def _given_entries(document: Document, record: Document | None, change: Change) -> list[LogEntry]:
    """An entry for each field of ``document`` that a person gave and that ``record`` did not hold already."""
    plain, before = document.plain(), record.plain() if record is not None else {}
    return [
        change.entry(name, before=before.get(name), to=plain[name])
        for name in document.by_hand
        if before.get(name) != plain[name]
    ]


def with_fingerprints(document: Document) -> Document:
    """``document`` with what the parser gave noted; what a person gave is none of it."""
    read = {name: one for name, one in fingerprints(document).items() if name not in document.by_hand}
    directives = tuple(one.model_copy(update={"read": fingerprints(one)}) for one in document.directives)
    return _with_ids_noted(document.model_copy(update={"read": read, "directives": directives}))


def _with_ids_noted(document: Document) -> Document:
    """``document`` with its directives counted, so that one that goes missing is missed."""
    noted = directives_read([{"id": one.id, "read": one.read} for one in document.directives])
    return document.model_copy(update={"read": {**document.read, DIRECTIVES: noted}})


def _awaited_record(document: Document, existing: Iterable[Document]) -> Document | None:
    """The awaited record that ``document`` fills: that with its id, else the only one with its number and day."""
    awaited = [stored for stored in existing if stored.awaited]
    same_id = [stored for stored in awaited if stored.id == document.id]
    same_number = [stored for stored in awaited if _same_number(stored, document)]
    found = same_id or same_number
    return found[0] if len(found) == 1 else None


def _same_number(stored: Document, document: Document) -> bool:
    """Whether number and day are the same, and not printed for two places.

    An inferred issuer says nothing against it: a plan may have been cited by number and day alone.
    """
    if not document.number or not stored.number or document.issued is None:
        return False
    if stored.number.casefold() != document.number.casefold() or stored.issued != document.issued:
        return False
    guessed = "issuer" in stored.inferred or "issuer" in document.inferred
    return guessed or not (stored.place and document.place) or stored.place == document.place


def _fill(record: Document, document: Document) -> Document:
    """``document`` under the id of the record that awaited it, with all that a person wrote there."""
    if record.directives:
        raise ConflictError(
            refusals.AWAITED_HAS_DIRECTIVES.format(id=record.id), hint=refusals.AWAITED_HAS_DIRECTIVES_HINT
        )
    given = document.by_hand
    own = [name for name in changed_by_hand(record) if name in DOCUMENT_READ and name not in given]
    kept: dict[str, object] = {name: getattr(record, name) for name in own}
    kept |= {"by_hand": tuple(dict.fromkeys((*record.by_hand, *own, *given)))}
    kept |= {"cited_by": record.cited_by, "log": record.log}
    kept |= {name: getattr(record, name) for name in ("received", "arrival_number") if getattr(record, name)}
    if document.received is not None:
        kept["received"] = document.received
    filled = renamed(document, record.id).model_copy(update=kept)
    inferred = tuple(name for name in filled.inferred if name not in own)
    return filled.model_copy(update={"inferred": inferred})


def renamed(document: Document, new_id: str) -> Document:
    """``document`` under another id; the ids of its directives follow."""
    if document.id == new_id:
        return document

    def moved(directive: str) -> str:
        return new_id + directive[len(document.id) :]

    directives = tuple(one.model_copy(update={"id": moved(one.id)}) for one in document.directives)
    findings = tuple(
        one.model_copy(update={"directive": moved(one.directive)}) if one.directive else one
        for one in document.findings
    )
    return _with_ids_noted(document.model_copy(update={"id": new_id, "directives": directives, "findings": findings}))


def _cited_plans(
    document: Document, existing: Sequence[Document], change: Change | None
) -> tuple[tuple[Document, ...], tuple[str, ...]]:
    """New records of the plans that the directives cite, and the ids of awaited ones that must learn of it.

    Without a ``change`` the new records do not know yet who cites them.
    """
    created: dict[str, Document] = {}
    cited: list[str] = []
    for reference in _plans_in(document):
        record = _record_of(reference, document)
        stored = next((one for one in existing if one.id == record.id or _same_number(one, record)), None)
        if stored is None and record.id != document.id:
            created.setdefault(record.id, record)
        elif stored is not None and stored.awaited and document.id not in (stored.id, *stored.cited_by):
            cited.append(stored.id)
    if change is None:
        bare = (one.model_copy(update={"cited_by": ()}) for one in created.values())
        return tuple(bare), tuple(dict.fromkeys(cited))
    entries = {one: change.entry("cited_by", to=[document.id]) for one in created}
    return (
        tuple(record.model_copy(update={"log": (entries[one],)}) for one, record in created.items()),
        tuple(dict.fromkeys(cited)),
    )


def _plans_in(document: Document) -> list[Reference]:
    """The plans that directives cite by number and day; a legal basis is none (design, "The workspace")."""
    return [
        reference
        for directive in document.directives
        for reference in directive.references
        if reference.role == "cited"
        and (reference.kind or "").casefold() in PLAN_KINDS
        and reference.number
        and reference.issued
    ]


def _record_of(reference: Reference, document: Document) -> Document:
    """The record of a cited plan: what the sentence prints of it, and what can only be meant, marked as inferred.

    Without a printed issuer it is the citing document's own authority where both numbers carry its letters
    ("10/KH-UBND" in "53/TB-UBND"); a printed one of the same level without a place ("UBND huyện") is of its place.
    """
    issuer, place = reference.issuer, None
    inferred: tuple[str, ...] = ()
    if issuer is not None:
        own, named = authority_of(document.issuer, document.place), authority_of(issuer, None)
        ours = named.level == own.level and named.place in (None, own.place)
        place = document.place if ours else named.place
        inferred = ("place",) if place else ()
    elif _letters(reference.number) & _letters(document.number):
        issuer, place = document.issuer, document.place
        inferred = tuple(name for name, value in (("issuer", issuer), ("place", place)) if value)
    record = Document(
        schema_=SCHEMA,
        id=document_id(reference.number, reference.issued.year if reference.issued else None, place, ""),
        number=reference.number,
        kind=(reference.kind or "").casefold(),
        issuer=issuer,
        place=place,
        issued=reference.issued,
        title=reference.title,
        inferred=inferred,
        cited_by=(document.id,),
    )
    return record.model_copy(update={"read": fingerprints(record)})


def _letters(number: str | None) -> set[str]:
    """The groups of letters of a number behind its kind: "10/KH-UBND" → {"UBND"}."""
    symbol = (number or "").rpartition("/")[2]
    return {group.strip().upper() for group in symbol.split("-")[1:] if group.strip()}
