"""Counts and rates, against the current deadlines and the first."""

from __future__ import annotations

import pytest

from cchc_cli.query.counts import Counts, count
from cchc_cli.query.row import State
from tests.render.rows import row, undated


def test_rates_are_of_what_can_be_judged() -> None:
    counts = count(
        [
            *[row(state=State.DONE_IN_TIME, completed_on="2024-06-28")] * 2,
            row(state=State.DONE_LATE, completed_on="2024-07-05"),
            row(state=State.DONE_DAY_UNKNOWN, completed_on="unknown"),
            undated(state=State.DONE, completed_on="2024-07-05"),
            row(state=State.OVERDUE, days=-4),
            row(state=State.TODAY, days=0),
            row(state=State.PAUSED),
            row(state=State.CANCELLED),
            row(state=State.UNREPORTED),
        ]
    )
    assert counts.done_rate == pytest.approx(100 * 5 / 7)
    assert counts.in_time_rate == pytest.approx(100 * 2 / 3)
    assert counts.soon == 1


def test_nothing_has_no_rate() -> None:
    assert (Counts({}).done_rate, Counts({}).in_time_rate, Counts({}).first_in_time_rate) == (None, None, None)
    assert count([row(state=State.CANCELLED)]).done_rate is None


def test_an_extension_counts_against_the_first_deadline() -> None:
    counts = count([row(state=State.DONE_IN_TIME, first_state=State.DONE_LATE, extensions=1), row(state=State.OVERDUE)])
    assert (counts.in_time_rate, counts.first_in_time_rate) == (100, 0)
    assert (counts.first_done_in_time, counts.first_done_late, counts.first_overdue) == (0, 1, 1)
    assert sum(counts.by_first.values()) == counts.total
