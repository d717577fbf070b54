"""What follows from a report, in words for the person who makes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from cchc_cli.model.codes import Status
from cchc_cli.tracking.duties import Duty
from cchc_cli.tracking.states import State
from cchc_cli.wording import labels
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.tracking.report import Told


def consequences(
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    told: Told,
    *,
    duty: Duty,
    unit: str | None,
    leads: Sequence[str],
    own_reports: Sequence[str],
    issued: date | None,
    settings: Settings,
    today: date,
) -> tuple[str, ...]:
    """Lines about what follows from a report: the day assumed, in time or late, for whom it counts.

    What was told is not said again: the log entries say that.

    ``before`` and ``after`` are the fields of the record (plain), ``duty`` the duty as it is now. ``unit`` is
    the name of the unit that reports for itself; without it the report counts for all ``leads`` (named where there
    are several) but those in ``own_reports``.
    """
    lines = _status(before, after, told)
    lines += _day(before, after, told, issued)
    lines += _lateness(duty, settings, today)
    lines += _progress(before, after, told)
    if unit:
        lines.append(words.FOR_UNIT.format(unit=unit))
    elif leads:
        lines.append(words.FOR_ALL.format(units="; ".join(leads)))
    if own_reports and not unit:
        lines.append(words.OWN_REPORTS_KEPT.format(units="; ".join(own_reports)))
    return tuple(lines)


def _status(before: Mapping[str, Any], after: Mapping[str, Any], told: Told) -> list[str]:
    was, now = before.get("status", Status.TODO), after["status"]
    if was == now:
        return []
    if now == Status.PAUSED:
        return [words.PAUSED]
    if was == Status.PAUSED and now in (Status.TODO, Status.DOING):
        return [words.RESUMED]
    return [words.DOING_ASSUMED] if told.status is None else []


def _day(before: Mapping[str, Any], after: Mapping[str, Any], told: Told, issued: date | None) -> list[str]:
    was, now = before.get("completed_on"), after.get("completed_on")
    if now is None:
        return [words.DAY_REMOVED.format(day=_day_words(was))] if was else []
    if now == "unknown":
        return [words.DAY_UNKNOWN]
    lines = []
    if told.completed_on is None and was is None:
        lines.append(words.DAY_ASSUMED.format(day=_day_words(now)))
    elif told.completed_on is None and before.get("status") != after["status"]:
        lines.append(words.DAY_KEPT.format(day=_day_words(now)))
    if issued and date.fromisoformat(now) < issued:
        lines.append(words.DAY_BEFORE_DOCUMENT.format(day=_day_words(now), issued=f"{issued:%d/%m/%Y}"))
    return lines


def _lateness(duty: Duty, settings: Settings, today: date) -> list[str]:
    """In time or late against the current deadline, and against the first too where it was extended."""
    if duty.status in (Status.DONE, Status.SUBMITTED):
        late = duty.late
        if late is None:
            return [words.NO_DEADLINE] if duty.due is None else []
        lines = [_compared(words.LATE, words.IN_TIME, late, duty.due)]
        if isinstance(duty.completed_on, date) and duty.due is not None:
            rested = max(0, (duty.completed_on - duty.due).days) - late
            lines += [words.WITHOUT_PAUSES.format(days=rested)] if rested else []
        first = duty.first_late
        if first is not None and duty.first_due != duty.due:
            lines.append(_compared(words.FIRST_LATE, words.FIRST_IN_TIME, first, duty.first_due))
        if duty.status is Status.SUBMITTED and not late:
            lines.append(words.WAITS)
        return lines
    standing = duty.standing(as_of=today, soon_days=settings.soon_days, tracking_since=settings.tracking_since)
    if standing.state is State.OVERDUE and standing.days is not None:
        return [_compared(words.STILL_OVERDUE, words.STILL_OVERDUE, -standing.days, duty.due)]
    return []


def _compared(late_words: str, in_time_words: str, late: int, due: date | None) -> str:
    day = f"{due:%d/%m/%Y}" if due else words.NOTHING
    return (late_words if late else in_time_words).format(days=late, due=day)


def _progress(before: Mapping[str, Any], after: Mapping[str, Any], told: Told) -> list[str]:
    progress = after.get("progress")
    if progress != before.get("progress") and told.progress is None:
        return [words.PROGRESS_COMPLETED]
    if progress == 100 and after["status"] in (Status.TODO, Status.DOING):
        return [words.PROGRESS_FULL]
    return []


def _day_words(day: str | None) -> str:
    if day is None or day == "unknown":
        return labels.COMPLETED_ON.get(day or "", words.NOTHING)
    return f"{date.fromisoformat(day):%d/%m/%Y}"
