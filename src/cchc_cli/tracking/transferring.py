"""`cchc transfer`: another unit takes the work over; what was before its day stays as it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.errors import UsageError
from cchc_cli.model.directive import Transfer
from cchc_cli.tracking.acting import Effect
from cchc_cli.tracking.log import same_unit
from cchc_cli.tracking.subject import Subject
from cchc_cli.tracking.transfers import names_on
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.model.directive import Directive
    from cchc_cli.model.document import Document
    from cchc_cli.model.settings import Settings
    from cchc_cli.tracking.log import Change
    from cchc_cli.units import Registry


@dataclass(frozen=True, slots=True)
class Handover:
    """What is handed over: to whom (a name, and a unit's key where it was chosen), why, on what basis, and when.

    ``from_`` is what was typed for the unit that had it, None for the only one that leads. ``warnings`` are lines
    for which the person must confirm it.
    """

    to: str
    reason: str
    on: date
    unit: str | None = None
    basis: str | None = None
    from_: str | None = None
    warnings: tuple[str, ...] = ()


def transfer(
    document: Document,
    directive_id: str,
    handover: Handover,
    *,
    change: Change,
    registry: Registry,
    settings: Settings,
) -> Effect:
    """Another unit has the work from ``handover.on`` on.

    Raises UsageError where it cannot be told whose work it is, or it is that unit's already.
    """
    subject = Subject.of(document, directive_id, None, change=change, settings=settings, whole=True)
    today = change.moment.today
    if handover.on > today:
        raise UsageError(words.HANDOVER_TO_COME.format(day=f"{handover.on:%d/%m/%Y}", today=f"{today:%d/%m/%Y}"))
    before = holder_meant(
        document, subject.directive, handover.from_, on=handover.on, registry=registry, settings=settings
    )
    if same_unit(before, handover.to) or any(
        same_unit(one, handover.to) for one in names_on(subject.plain, "leads", handover.on)
    ):
        raise UsageError(words.HAS_IT_ALREADY.format(id=directive_id, unit=handover.to))
    done = Transfer(
        from_=before,
        to=handover.to,
        unit=None if handover.unit == _key_of(handover.to, document, registry, handover.on) else handover.unit,
        reason=handover.reason,
        basis=handover.basis,
        on=handover.on,
    )
    transfers = (*subject.directive.transfers, done)
    subject.draft.put(subject.path, "transfers", transfers, why=handover.reason, basis=handover.basis)
    lines = list(handover.warnings)
    if any(same_unit(one.unit, before) for one in subject.directive.tracking):
        lines.append(words.REPORTS_GO_WITH_IT.format(unit=before))
    return subject.effect(lines, asks=bool(handover.warnings))


def _key_of(name: str, document: Document, registry: Registry, on: date) -> str | None:
    """What a name means without a key beside it."""
    from cchc_cli.units import authority_of

    authority = authority_of(document.issuer, document.place)
    return registry.resolve(name, authority=authority, on=on, suggest=False).key


def holder_meant(
    document: Document,
    directive: Directive,
    typed: str | None,
    *,
    on: date,
    registry: Registry,
    settings: Settings,
) -> str:
    """The name under which the unit that hands over has the work on that day: the only lead, or the one ``typed``.

    Raises UsageError where nobody leads, where several do and none was named, and for a unit that has no part in it.
    """
    from cchc_cli.units import authority_of

    plain = directive.plain()
    leads = names_on(plain, "leads", on)
    names = [*leads, *names_on(plain, "coordinators", on)]
    if typed is None:
        if len(leads) == 1:
            return leads[0]
        problem = words.WHOSE_WORK if leads else words.NOBODYS_WORK
        hint = words.WHOSE_WORK_HINT.format(units="; ".join(leads)) if leads else words.NOBODYS_WORK_HINT
        raise UsageError(problem.format(id=directive.id), hint=hint)
    authorities = (authority_of(document.issuer, document.place), authority_of(settings.authority, settings.place))
    asked = {registry.resolve(typed, authority=one, on=None, suggest=False).key for one in authorities}
    for name in names:
        theirs = {registry.resolve(name, authority=one, on=None, suggest=False).key for one in authorities}
        if same_unit(name, typed) or theirs & asked:
            return name
    raise UsageError(
        words.NOT_ITS_WORK.format(unit=typed, id=directive.id),
        hint=words.WHOSE_WORK_HINT.format(units="; ".join(names)) if names else words.NOBODYS_WORK_HINT,
    )
