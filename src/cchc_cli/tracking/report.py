"""`cchc update`: what a person tells about a duty becomes edits, log entries, and words about what follows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from cchc_cli.errors import UsageError
from cchc_cli.model.codes import Status
from cchc_cli.model.document import Document
from cchc_cli.tracking.acting import Effect, LoggedDraft
from cchc_cli.tracking.consequences import consequences
from cchc_cli.tracking.duties import Duty, duties_of, period_days
from cchc_cli.tracking.log import Address, Change, record_at, same_unit
from cchc_cli.tracking.moves import check_move
from cchc_cli.tracking.selection import check_period, own_reports, reporting_unit, several_leads
from cchc_cli.wording import labels
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.units import Registry

FIELDS = ("status", "progress", "note", "completed_on", "evidence")
"""The fields of a record that a report sets, in the order of the log."""

_HANDED_IN = (Status.SUBMITTED, Status.DONE)


@dataclass(frozen=True, slots=True)
class Told:
    """What a person tells; None for what was not said, "" for a note or evidence that is to go."""

    status: Status | None = None
    progress: int | None = None
    note: str | None = None
    completed_on: date | Literal["unknown"] | None = None
    evidence: str | None = None


def report(
    document: Document,
    directive_id: str,
    told: Told,
    *,
    period: str | None = None,
    unit: str | None = None,
    change: Change,
    registry: Registry,
    settings: Settings,
) -> Effect:
    """What it means for ``document`` that a person reports on one duty.

    ``period`` is the key of the period, needed for a recurring directive and for no other; ``unit`` what was typed
    for the unit that reports for itself, without it the report counts for all. Done or submitted without a day
    assumes today, unless the day of handing in is known already. What differs from the log by hand in this document
    is entered in the log at the same time.

    Raises UsageError for what makes no sense (a move that is not allowed, a missing reason or period, a unit that
    has nothing to do with it), NotFoundError for an unknown directive or period.
    """
    draft = LoggedDraft(document, change)
    place = draft.place(directive_id)
    directive, plain = document.directives[place], draft.directive(place)
    periods = period_days(plain.get("deadline", {}), issued=document.issued)
    today = change.moment.today
    check_period(directive_id, period, plain, periods, as_of=today, settings=settings)
    name = f"{directive_id}@{period}" if period else directive_id
    printed = reporting_unit(unit, directive, document, registry=registry, settings=settings) if unit else None
    own = [] if printed else own_reports(name, plain, period)
    where = Address(("status",), tracking=True, period=period, unit=printed)
    record = record_at(plain, where)
    known = record or record_at(plain, Address(("status",), tracking=True, period=period)) or {}
    before = {field: known[field] for field in FIELDS if field in known}
    after = decide(name, before, told, today=today)
    values = {field: after.get(field) for field in FIELDS}
    draft.put_record(place, where, values, why={"status": told.note} if record else None)
    leads = several_leads(directive, document, registry)
    lines = consequences(
        before,
        after,
        told,
        duty=_duty_reported(duties_of(plain, periods, as_of=today), period, printed, own),
        unit=printed,
        leads=leads,
        own_reports=own,
        issued=document.issued,
        settings=settings,
        today=today,
    )
    return draft.effect(name, directive.text, lines, for_all=bool(leads) and not printed)


def _duty_reported(duties: Sequence[Duty], period: str | None, unit: str | None, own: Sequence[str]) -> Duty:
    """The duty that the report is about: that of ``unit``, else the first that has no report of its own."""
    return next(
        one
        for one in duties
        if one.period == period
        and (same_unit(one.unit, unit) if unit else not any(same_unit(one.unit, name) for name in own))
    )


def decide(name: str, before: Mapping[str, Any], told: Told, *, today: date) -> dict[str, Any]:
    """The fields of a record (plain) after a report; ``before`` are those so far, ``name`` the duty's full id.

    Raises UsageError for what makes no sense.
    """
    _check_told(told, today)
    was = Status(before.get("status", Status.TODO))
    status = told.status or (Status.DOING if was is Status.TODO and told.progress else was)
    check_move(name, was, status, reason=told.note)
    after: dict[str, Any] = {"status": status.value}
    after["progress"] = _progress(before.get("progress"), told, status)
    after["note"] = before.get("note") if told.note is None else told.note or None
    after["completed_on"] = _completed_on(name, before.get("completed_on"), told, status, today)
    after["evidence"] = before.get("evidence") if told.evidence is None else told.evidence or None
    return {field: value for field, value in after.items() if value is not None}


def _check_told(told: Told, today: date) -> None:
    if told == Told():
        raise UsageError(words.NOTHING_TOLD, hint=words.NOTHING_TOLD_HINT)
    if told.progress is not None and not 0 <= told.progress <= 100:
        raise UsageError(words.BAD_PROGRESS.format(progress=told.progress))
    if isinstance(told.completed_on, date) and told.completed_on > today:
        raise UsageError(
            words.DAY_TO_COME.format(day=f"{told.completed_on:%d/%m/%Y}", today=f"{today:%d/%m/%Y}"),
            hint=words.DAY_TO_COME_HINT,
        )


def _progress(before: int | None, told: Told, status: Status) -> int | None:
    """Finished work stands at 100 per cent, where a progress is kept at all."""
    if status is not Status.DONE:
        return before if told.progress is None else told.progress
    if told.progress is not None and told.progress != 100:
        raise UsageError(words.PROGRESS_NOT_DONE.format(progress=told.progress), hint=words.PROGRESS_NOT_DONE_HINT)
    return 100 if told.progress is not None or before is not None else None


def _completed_on(name: str, before: str | None, told: Told, status: Status, today: date) -> str | None:
    """The day of handing in (not of entry): as told, as known, or today if handing in is what is told."""
    if status not in _HANDED_IN:
        if told.completed_on is not None:
            raise UsageError(
                words.DAY_WITHOUT_RESULT.format(id=name, status=labels.STATUSES[status]),
                hint=words.DAY_WITHOUT_RESULT_HINT,
            )
        return None
    if told.completed_on is not None:
        return told.completed_on if isinstance(told.completed_on, str) else told.completed_on.isoformat()
    return before or (today.isoformat() if told.status is not None else None)
