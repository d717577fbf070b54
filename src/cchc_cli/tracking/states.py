"""Where a duty stands on a given day: computed from status and deadline, never stored (``domain.md`` B.2-B.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from cchc_cli.model.codes import Status


class State(StrEnum):
    """Where a duty stands on a given day: computed from status and deadline, never stored."""

    UNDATED = "undated"  # không thời hạn
    IN_TIME = "in-time"  # trong hạn
    SOON = "soon"  # sắp đến hạn
    TODAY = "today"  # đến hạn hôm nay, not late
    OVERDUE = "overdue"  # quá hạn n ngày
    UNREPORTED = "unreported"  # chưa rà soát: due before tracking began, nobody reported
    SUBMITTED = "submitted"  # chờ xác nhận
    DONE = "done"  # hoàn thành, the directive has no deadline
    DONE_IN_TIME = "done-in-time"  # hoàn thành đúng hạn
    DONE_LATE = "done-late"  # hoàn thành quá hạn
    DONE_DAY_UNKNOWN = "done-day-unknown"  # hoàn thành, chưa rõ ngày
    PAUSED = "paused"
    CANCELLED = "cancelled"


DONE_STATES = frozenset({State.DONE, State.DONE_IN_TIME, State.DONE_LATE, State.DONE_DAY_UNKNOWN})
FINISHED = DONE_STATES | {State.CANCELLED}
"""States in which nothing is left to do. All others are open, paused and submitted work too."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From ``start`` up to, not including, ``end``; without an end it goes on."""

    start: date
    end: date | None = None

    def holds(self, day: date) -> bool:
        """Whether ``day`` lies within."""
        return self.start <= day and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Standing:
    """A state, and how many calendar days are left until the deadline.

    ``days`` is negative where it is overdue, and absent without a day, while paused, and once finished.
    """

    state: State
    days: int | None


def state_of(
    status: Status,
    due: date | None,
    *,
    completed_on: date | Literal["unknown"] | None,
    as_of: date,
    soon_days: int,
    tracking_since: date | None = None,
    reported: bool = True,
    pauses: Sequence[Interval] = (),
) -> Standing:
    """Where a duty with that status and that current deadline stands on ``as_of``.

    Work is late only from the day after its deadline on, as a term ends with its last day (Bộ luật Dân sự Đ148;
    ``domain.md`` B.4). What was handed in (submitted, done) is judged by the day on which it was, so handing in on
    time is never overdue; handed in late and not yet confirmed, it is overdue by the days it came late. Paused work
    is never late, and the days of past ``pauses`` are not counted as late ones. Work due before ``tracking_since`` on
    which nobody ``reported`` is not called overdue.
    """
    match status:
        case Status.CANCELLED:
            return Standing(State.CANCELLED, None)
        case Status.PAUSED:
            return Standing(State.PAUSED, None)
        case Status.DONE:
            return Standing(_done(due, completed_on, pauses), None)
        case Status.SUBMITTED:
            return _submitted(due, completed_on, pauses)
        case Status.TODO | Status.DOING:
            if due and tracking_since and not reported and due < min(tracking_since, as_of):
                return Standing(State.UNREPORTED, None)
            return _unfinished(due, as_of, soon_days, pauses)


def days_late(
    due: date | None, completed_on: date | Literal["unknown"] | None, pauses: Sequence[Interval] = ()
) -> int | None:
    """How many calendar days after the deadline the result came; 0 in time, None where a day is missing.

    Days on which the work rested do not count.
    """
    if due is None or completed_on is None or completed_on == "unknown":
        return None
    late = (completed_on - due).days
    if late <= 0 or not pauses:
        return max(0, late)
    days = (due + timedelta(days=one) for one in range(1, late + 1))
    return sum(not any(one.holds(day) for one in pauses) for day in days)


def _done(due: date | None, completed_on: date | Literal["unknown"] | None, pauses: Sequence[Interval] = ()) -> State:
    if completed_on is None or completed_on == "unknown":
        return State.DONE_DAY_UNKNOWN
    if due is None:
        return State.DONE
    return State.DONE_LATE if days_late(due, completed_on, pauses) else State.DONE_IN_TIME


def _submitted(
    due: date | None, completed_on: date | Literal["unknown"] | None, pauses: Sequence[Interval]
) -> Standing:
    late = days_late(due, completed_on, pauses)
    return Standing(State.OVERDUE, -late) if late else Standing(State.SUBMITTED, None)


def _unfinished(due: date | None, as_of: date, soon_days: int, pauses: Sequence[Interval]) -> Standing:
    if due is None:
        return Standing(State.UNDATED, None)
    left = (due - as_of).days
    if left < 0:
        late = days_late(due, as_of, pauses)
        return Standing(State.OVERDUE, -late) if late else Standing(State.PAUSED, None)
    if left == 0:
        return Standing(State.TODAY, 0)
    return Standing(State.SOON if left <= soon_days else State.IN_TIME, left)
