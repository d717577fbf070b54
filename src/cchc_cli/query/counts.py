"""The one counting function: every number on any screen or export comes from here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cchc_cli.query.row import Row
from cchc_cli.tracking.states import DONE_STATES, State

OPEN_STATES = (
    State.OVERDUE, State.TODAY, State.SOON, State.IN_TIME, State.UNDATED, State.SUBMITTED,
)  # fmt: skip
"""What is called chưa hoàn thành; paused, cancelled and unreported work is counted apart (``domain.md`` B.2, G.3)."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows are in each state. Each row is in exactly one, so the totals add up."""

    by_state: Mapping[State, int]

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


def count(rows: Iterable[Row]) -> Counts:
    """How many of ``rows`` are in each state; a row that occurs twice is counted twice."""
    found = Counter(row.state for row in rows)
    return Counts({state: found[state] for state in State if found[state]})
