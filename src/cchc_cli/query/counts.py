"""The one counting function: every number on any screen or export comes from here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cchc_cli.query.row import Row
from cchc_cli.tracking.states import DONE_STATES, State

OPEN_STATES = (
    State.OVERDUE, State.TODAY, State.SOON, State.IN_TIME, State.UNDATED, State.SUBMITTED,
)  # fmt: skip
"""What is called chưa hoàn thành; paused, cancelled and unreported work is counted apart (``domain.md`` B.2, G.3)."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows are in each state. Each row is in exactly one, so the totals add up.

    ``by_first`` holds the same rows as they stand against their first deadlines: since 01/01/2026 a late task costs a
    civil servant, so both are reported (NĐ 335/2025; ``domain.md`` B.4).
    """

    by_state: Mapping[State, int]
    by_first: Mapping[State, int] = field(default_factory=dict)

    def __getitem__(self, state: State) -> int:
        """How many rows are in ``state``."""
        return self.by_state.get(state, 0)

    @property
    def total(self) -> int:
        """All rows."""
        return sum(self.by_state.values())

    @property
    def done_total(self) -> int:
        """Đã hoàn thành: in time, late, without a deadline, on an unknown day."""
        return sum(self[state] for state in DONE_STATES)

    @property
    def open_total(self) -> int:
        """Chưa hoàn thành: overdue, due today, soon, in time, undated, waiting for confirmation."""
        return sum(self[state] for state in OPEN_STATES)

    @property
    def overdue(self) -> int:
        """Quá hạn."""
        return self[State.OVERDUE]

    @property
    def soon(self) -> int:
        """Sắp đến hạn, with what is due today: that is not late before the day is over (``domain.md`` B.4)."""
        return self[State.SOON] + self[State.TODAY]

    @property
    def undated(self) -> int:
        """Không thời hạn, not done."""
        return self[State.UNDATED]

    @property
    def paused(self) -> int:
        """Tạm dừng."""
        return self[State.PAUSED]

    @property
    def cancelled(self) -> int:
        """Hủy."""
        return self[State.CANCELLED]

    @property
    def unreported(self) -> int:
        """Chưa rà soát: due before tracking began, and nobody reported."""
        return self[State.UNREPORTED]

    @property
    def first_done_in_time(self) -> int:
        """Hoàn thành đúng hạn ban đầu."""
        return self.by_first.get(State.DONE_IN_TIME, 0)

    @property
    def first_done_late(self) -> int:
        """Hoàn thành quá hạn ban đầu."""
        return self.by_first.get(State.DONE_LATE, 0)

    @property
    def first_overdue(self) -> int:
        """Not done, and the first deadline is over."""
        return self.by_first.get(State.OVERDUE, 0)

    @property
    def done_rate(self) -> float | None:
        """Tỷ lệ hoàn thành: per cent done of done and not done, None where there is neither.

        Paused, cancelled and unreported work is no part of it (the matrix of ``domain.md`` B.2).
        """
        return _percent(self.done_total, self.done_total + self.open_total)

    @property
    def in_time_rate(self) -> float | None:
        """Tỷ lệ đúng hạn: per cent in time of what was done and can be judged: it has a deadline and a known day."""
        return _percent(self[State.DONE_IN_TIME], self[State.DONE_IN_TIME] + self[State.DONE_LATE])

    @property
    def first_in_time_rate(self) -> float | None:
        """Tỷ lệ đúng hạn against the first deadlines."""
        return _percent(self.first_done_in_time, self.first_done_in_time + self.first_done_late)


def count(rows: Iterable[Row]) -> Counts:
    """How many of ``rows`` are in each state; a row that occurs twice is counted twice."""
    found = list(rows)
    first = Counter(row.first_state or row.state for row in found)
    return Counts(_ordered(Counter(row.state for row in found)), _ordered(first))


def _ordered(found: Counter[State]) -> dict[State, int]:
    return {state: found[state] for state in State if found[state]}


def _percent(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None
