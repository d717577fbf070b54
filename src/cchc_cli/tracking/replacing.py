"""`cchc replace`: a document replaces, corrects or cancels an earlier one, whose open duties end on that basis."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.errors import UsageError
from cchc_cli.model.codes import Status
from cchc_cli.model.document import Replacement
from cchc_cli.model.tracking import Pause
from cchc_cli.tracking.acting import Effect, LoggedDraft
from cchc_cli.tracking.duties import is_tracked
from cchc_cli.tracking.log import Address
from cchc_cli.tracking.moves import MOVES
from cchc_cli.tracking.records import REPORTED, record_of
from cchc_cli.tracking.report import Told, decide
from cchc_cli.tracking.subject import Subject
from cchc_cli.wording import labels
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.model.document import Document
    from cchc_cli.model.settings import Settings
    from cchc_cli.tracking.log import Change


def replaces(document: Document, old: str, as_: str, *, on: date, change: Change) -> Effect:
    """Note in ``document`` what it does to the earlier document ``old``: an id, or a number as printed."""
    if old == document.id:
        raise UsageError(words.REPLACES_ITSELF)
    draft = LoggedDraft(document, change)
    kept = tuple(one for one in document.replaces if one.document != old)
    done = Replacement.model_validate({"document": old, "as": as_, "on": on})
    draft.put((), "replaces", (*kept, done))
    return draft.effect(document.id, document.title or "")


@dataclass(frozen=True, slots=True)
class _Ending:
    """Why work ends, on what basis, and from which day."""

    reason: str
    basis: str
    on: date


def end_duties(
    document: Document, by: Document, as_: str, *, on: date, change: Change, settings: Settings
) -> list[Effect]:
    """Cancel what is still open of ``document``, because ``by`` replaces, corrects or cancels it.

    One effect for each directive that has open duties; what is finished stays as it is.
    """
    day = words.OF_DAY.format(day=f"{by.issued:%d/%m/%Y}") if by.issued else ""
    basis = f"{by.number or by.id}{day}"
    ending = _Ending(words.REPLACED_BY.format(what=labels.REPLACEMENTS_PASSIVE[as_], basis=basis), basis, on)
    effects: list[Effect] = []
    for directive in document.directives:
        if is_tracked(directive.plain()):
            now = effects[-1].document if effects else document
            effect = _ended(now, directive.id, ending, change=change, settings=settings)
            effects += [effect] if effect.edits else []
    return effects


def _ended(document: Document, directive_id: str, ending: _Ending, *, change: Change, settings: Settings) -> Effect:
    subject = Subject.of(document, directive_id, None, change=change, settings=settings, whole=True)
    told = Told(Status.CANCELLED, note=ending.reason, basis=ending.basis)
    for duty in subject.duties(change.moment.today):
        records = subject.plain.get("tracking", ())
        own = {one.get("unit") for one in records if one.get("period") == duty.period}
        unit = duty.unit if duty.unit in own else None
        known = record_of(subject.plain, duty.period, unit, as_of=date.max)
        before = {name: known[name] for name in REPORTED if name in known}
        was = Status(before.get("status", Status.TODO))
        if was is Status.CANCELLED or Status.CANCELLED not in MOVES[was]:
            continue  # finished; or the common record of several units, ended for the first of them
        after = decide(subject.name, before, told, today=ending.on)
        values: dict[str, object] = {name: after.get(name) for name in REPORTED}
        values["note"] = before.get("note") or ending.reason
        values["pauses"] = tuple(Pause.model_validate(one) for one in after.get("pauses", ()))
        where = Address(("status",), tracking=True, period=duty.period, unit=unit)
        why, basis = {"status": ending.reason}, {"status": ending.basis}
        subject.draft.put_record(subject.place, where, values, why=why, basis=basis)
    return subject.effect()
