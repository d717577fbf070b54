"""`cchc update`: what a person tells about a duty becomes edits, log entries, and words about what follows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal

from cchc_cli.errors import UsageError
from cchc_cli.model.codes import Status
from cchc_cli.model.document import Document
from cchc_cli.model.tracking import Pause
from cchc_cli.tracking.acting import Effect
from cchc_cli.tracking.consequences import consequences
from cchc_cli.tracking.duties import Duty
from cchc_cli.tracking.log import Address, Change, same_unit
from cchc_cli.tracking.moves import check_move, needs_reason
from cchc_cli.tracking.records import REPORTED, record_of
from cchc_cli.tracking.selection import own_reports, reporting_unit, several_leads
from cchc_cli.tracking.subject import Subject
from cchc_cli.wording import labels
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.units import Registry

_HANDED_IN = (Status.SUBMITTED, Status.DONE)


@dataclass(frozen=True, slots=True)
class Told:
    """What a person tells; None for what was not said, "" for words that are to go.

    ``on`` is the day from which a pause, its end or a cancellation counts; without it that is today.
    """

    status: Status | None = None
    progress: int | None = None
    note: str | None = None
    completed_on: date | Literal["unknown"] | None = None
    evidence: str | None = None
    difficulty: str | None = None
    proposal: str | None = None
    basis: str | None = None
    on: date | None = None


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
    subject = Subject.of(document, directive_id, period, change=change, settings=settings)
    today, directive, plain = change.moment.today, subject.directive, subject.plain
    printed = (
        reporting_unit(unit, directive, document, registry=registry, settings=settings, as_of=change.moment.today)
        if unit
        else None
    )
    own = [] if printed else own_reports(subject.name, plain, period)
    where = Address(("status",), tracking=True, period=period, unit=printed)
    known = record_of(plain, period, printed, as_of=date.max)
    before = {field: known[field] for field in REPORTED if field in known}
    given = directive.given_on or document.issued
    if told.on is not None and given is not None and told.on < given:
        raise UsageError(words.ON_BEFORE_ORDER.format(day=f"{told.on:%d/%m/%Y}", given=f"{given:%d/%m/%Y}"))
    after = decide(subject.name, before, told, today=today)
    values: dict[str, object] = {field: after.get(field) for field in REPORTED}
    values["pauses"] = tuple(Pause.model_validate(one) for one in after.get("pauses", ()))
    was = Status(before.get("status", Status.TODO))
    why = told.note if before or needs_reason(was, Status(after["status"])) else None
    basis = {"status": told.basis, "basis": None}
    subject.draft.put_record(subject.place, where, values, why={"status": why}, basis=basis)
    leads = several_leads(directive, document, registry)
    lines = consequences(
        before,
        after,
        told,
        duty=_duty_reported(subject.duties(today), period, printed, own),
        unit=printed,
        leads=leads,
        own_reports=own,
        issued=document.issued,
        settings=settings,
        today=today,
    )
    return subject.effect(lines, for_all=bool(leads) and not printed)


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
    day = told.on or today
    was = Status(before.get("status", Status.TODO))
    status = told.status or (Status.DOING if was is Status.TODO and told.progress else was)
    check_move(name, was, status, reason=told.note, basis=told.basis)
    if told.on is not None:
        _check_dated(name, was, status)
    after: dict[str, Any] = {"status": status.value}
    after["progress"] = _progress(before.get("progress"), told, status)
    after["note"] = _words(before, "note", told.note)
    after["completed_on"] = _completed_on(name, before.get("completed_on"), told, status, today)
    for field in ("evidence", "difficulty", "proposal"):
        after[field] = _words(before, field, getattr(told, field))
    after |= _cancellation(name, before, told, status, day)
    after["pauses"] = _pauses(name, before, told, status, day=day, completed=after["completed_on"])
    return {field: value for field, value in after.items() if value}


def _words(before: Mapping[str, Any], field: str, told: str | None) -> str | None:
    return before.get(field) if told is None else told or None


def _cancellation(name: str, before: Mapping[str, Any], told: Told, status: Status, day: date) -> dict[str, str | None]:
    """From which day and on what basis it is cancelled; nothing where it is not."""
    if status is not Status.CANCELLED:
        if told.basis is not None:
            raise UsageError(words.BASIS_WITHOUT_CANCELLING.format(id=name), hint=words.BASIS_WITHOUT_CANCELLING_HINT)
        return {}
    stays = before.get("status") == status and told.on is None
    return {
        "cancelled_on": before.get("cancelled_on") if stays else day.isoformat(),
        "basis": told.basis or before.get("basis"),
    }


def _pauses(
    name: str, before: Mapping[str, Any], told: Told, status: Status, *, day: date, completed: str | None
) -> list[dict[str, str]]:
    """The times in which the work rested: a new one begins on ``day``, the running one ends on it.

    The day on which a result is handed in while the work rests is still one of rest. Raises UsageError for days that
    would run backwards or into an earlier pause.
    """
    pauses = [dict(one) for one in before.get("pauses", ())]
    running = next((one for one in pauses if not one.get("to")), None)
    if status is Status.PAUSED:
        if running is None:
            running = {"from": day.isoformat(), "reason": told.note or ""}
            pauses.append(running)
        elif told.on is not None:
            running["from"] = day.isoformat()
        ended = max((one["to"] for one in pauses if one.get("to")), default=running["from"])
        if running["from"] < ended:
            raise UsageError(words.PAUSE_IN_PAUSE.format(id=name, day=_shown(running["from"]), end=_shown(ended)))
    elif running is not None:
        if told.on is not None and day.isoformat() < running["from"]:
            raise UsageError(
                words.RESUMED_BEFORE_PAUSE.format(id=name, day=_shown(day.isoformat()), start=_shown(running["from"]))
            )
        end = day
        if completed and completed != "unknown":
            end = max(end, date.fromisoformat(completed) + timedelta(days=1))
        running["to"] = max(end.isoformat(), running["from"])
    return pauses


def _shown(day: str) -> str:
    return f"{date.fromisoformat(day):%d/%m/%Y}"


def _check_dated(name: str, was: Status, status: Status) -> None:
    """A day is told of a pause, its end, or a cancellation; of a result it is ``completed_on``."""
    resumed = was is Status.PAUSED and status in (Status.TODO, Status.DOING)
    if not (resumed or status in (Status.PAUSED, Status.CANCELLED)):
        raise UsageError(words.ON_WITHOUT_PAUSE.format(id=name), hint=words.ON_WITHOUT_PAUSE_HINT)


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
    if told.on is not None and told.on > today:
        raise UsageError(words.ON_TO_COME.format(day=f"{told.on:%d/%m/%Y}", today=f"{today:%d/%m/%Y}"))


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
