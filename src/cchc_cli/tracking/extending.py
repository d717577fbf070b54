"""`cchc extend`: a later deadline, granted beside the first one, which stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from cchc_cli.errors import UsageError
from cchc_cli.model.codes import Status
from cchc_cli.model.tracking import Extension
from cchc_cli.tracking.acting import Effect
from cchc_cli.tracking.duties import Duty
from cchc_cli.tracking.log import Address, record_at, same_unit
from cchc_cli.tracking.selection import reporting_unit, several_leads
from cchc_cli.tracking.subject import Subject
from cchc_cli.wording import labels
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.model.document import Document
    from cchc_cli.model.settings import Settings
    from cchc_cli.tracking.log import Change
    from cchc_cli.units import Registry

_CAN_BE_EXTENDED = (Status.TODO, Status.DOING, Status.PAUSED)
MANY = 2
"""From so many extensions on work is called "gia hạn nhiều lần" (``domain.md`` B.5)."""


@dataclass(frozen=True, slots=True)
class Grant:
    """What is granted: the new day, why, on what basis, by whom, and the day on which it was."""

    to: date
    reason: str
    on: date
    basis: str | None = None
    approved_by: str | None = None


def extend(
    document: Document,
    directive_id: str,
    grant: Grant,
    *,
    period: str | None = None,
    unit: str | None = None,
    change: Change,
    registry: Registry,
    settings: Settings,
) -> Effect:
    """A later deadline for one duty; ``unit`` is what was typed for the only unit that it is for, without it all.

    Raises UsageError for work without a day, that was handed in already, or whose deadline is not before the new one.
    """
    subject = Subject.of(document, directive_id, period, change=change, settings=settings)
    _check_day_of_grant(grant, change.moment.today, document.issued)
    directive = subject.directive
    printed = (
        reporting_unit(unit, directive, document, registry=registry, settings=settings, as_of=change.moment.today)
        if unit
        else None
    )
    lines: list[str] = []
    for where, duty in _duties(subject, printed):
        _check(subject.name, duty, grant)
        record = record_at(subject.plain, where) or {}
        known = record.get("extensions") or _common(subject, period).get("extensions") or ()
        extensions = (*(Extension.model_validate(one) for one in known), _extension(grant))
        field = {"extensions": grant.reason}
        subject.draft.put_record(
            subject.place, where, {"extensions": extensions}, why=field, basis={"extensions": grant.basis}
        )
        lines += [one for one in _consequences(duty, grant, len(extensions)) if one not in lines]
    if printed:
        lines.append(words.EXTENDED_FOR_UNIT.format(unit=printed))
    leads = several_leads(directive, document, registry)
    return subject.effect(lines, for_all=bool(leads) and not printed)


def _extension(grant: Grant) -> Extension:
    return Extension(to=grant.to, reason=grant.reason, basis=grant.basis, approved_by=grant.approved_by, on=grant.on)


def _common(subject: Subject, period: str | None) -> Mapping[str, Any]:
    return record_at(subject.plain, Address(("extensions",), tracking=True, period=period)) or {}


def _duties(subject: Subject, unit: str | None) -> list[tuple[Address, Duty]]:
    """The records that are to be changed, each with its duty: of the unit, or of all who have the work.

    Units that report for themselves have records of their own; the others share the common one.
    """
    today = subject.draft.change.moment.today
    duties = [one for one in subject.duties(today) if one.period == subject.period]
    own = [
        record["unit"]
        for record in subject.plain.get("tracking", ())
        if record.get("unit") and record.get("period") == subject.period
    ]

    def at(name: str | None) -> Address:
        return Address(("extensions",), tracking=True, period=subject.period, unit=name)

    if unit is not None:
        return [(at(unit), next((one for one in duties if same_unit(one.unit, unit)), duties[0]))]
    found: dict[Address, Duty] = {}
    for duty in duties:
        name = next((one for one in own if same_unit(one, duty.unit)), None)
        if duty.status in _CAN_BE_EXTENDED or len(duties) == 1:
            found.setdefault(at(name), duty)
    return list(found.items()) or [(at(None), duties[0])]


def _check_day_of_grant(grant: Grant, today: date, issued: date | None) -> None:
    if grant.on > today:
        raise UsageError(words.GRANT_TO_COME.format(day=f"{grant.on:%d/%m/%Y}", today=f"{today:%d/%m/%Y}"))
    if issued is not None and grant.on < issued:
        raise UsageError(words.GRANT_BEFORE.format(day=f"{grant.on:%d/%m/%Y}", issued=f"{issued:%d/%m/%Y}"))


def _check(name: str, duty: Duty, grant: Grant) -> None:
    if duty.due is None:
        raise UsageError(words.NOTHING_TO_EXTEND.format(id=name), hint=words.NOTHING_TO_EXTEND_HINT.format(id=name))
    if duty.status not in _CAN_BE_EXTENDED:
        raise UsageError(
            words.NOT_EXTENDED_ANY_MORE.format(id=name, status=labels.STATUSES[duty.status]),
            hint=words.NOT_EXTENDED_ANY_MORE_HINT,
        )
    if grant.to <= duty.due:
        raise UsageError(
            words.NOT_LATER.format(id=name, day=f"{grant.to:%d/%m/%Y}", due=f"{duty.due:%d/%m/%Y}"),
            hint=words.NOT_LATER_HINT.format(id=name),
        )


def _consequences(duty: Duty, grant: Grant, times: int) -> list[str]:
    lines = []
    if duty.due is not None:
        lines.append(words.EXTENDED.format(before=f"{duty.due:%d/%m/%Y}", after=f"{grant.to:%d/%m/%Y}"))
    if duty.first_due is not None:
        lines.append(words.FIRST_STAYS.format(day=f"{duty.first_due:%d/%m/%Y}"))
    if times >= MANY:
        lines.append(words.EXTENDED_MANY.format(count=times))
    if duty.due is not None and grant.on > duty.due:
        lines.append(words.EXTENDED_LATE.format(day=f"{grant.on:%d/%m/%Y}", due=f"{duty.due:%d/%m/%Y}"))
    return lines
