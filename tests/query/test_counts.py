"""Counts, rates, and the state against the first deadline."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.query.counts import Counts, count, first_state
from cchc_cli.query.row import Row, State
from tests.render.rows import row, undated

MOVED = {"first_due": date(2024, 6, 30), "due": date(2024, 7, 31), "extensions": 1}


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        pytest.param(row(state=State.DONE_IN_TIME, completed_on="2024-06-30", **MOVED), State.DONE_IN_TIME, id="both"),
        pytest.param(row(state=State.DONE_IN_TIME, completed_on="2024-07-01", **MOVED), State.DONE_LATE, id="only now"),
        pytest.param(row(state=State.DONE_LATE, completed_on="2024-08-01", **MOVED), State.DONE_LATE, id="neither"),
        pytest.param(row(state=State.IN_TIME, days=31, **MOVED), State.IN_TIME, id="the first day is today"),
        pytest.param(row(state=State.IN_TIME, days=30, **MOVED), State.OVERDUE, id="open, the first day is over"),
        pytest.param(row(state=State.SUBMITTED, days=None, **MOVED), State.SUBMITTED, id="submitted"),
        pytest.param(row(state=State.PAUSED, days=None, **MOVED), State.PAUSED, id="paused"),
        pytest.param(row(state=State.OVERDUE, days=-3), State.OVERDUE, id="never moved"),
        pytest.param(undated(due=date(2024, 7, 1), state=State.IN_TIME, days=9), State.IN_TIME, id="had none"),
        pytest.param(
            row(state=State.IN_TIME, days=9, deadline_kind="horizon", **MOVED), State.IN_TIME, id="a horizon is no day"
        ),
    ],
)
def test_state_against_the_first_deadline(one: Row, expected: State) -> None:
    assert first_state(one) is expected


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
    counts = count([row(state=State.DONE_IN_TIME, completed_on="2024-07-15", **MOVED), row(state=State.OVERDUE)])
    assert (counts.in_time_rate, counts.first_in_time_rate) == (100, 0)
    assert (counts.first_done_in_time, counts.first_done_late, counts.first_overdue) == (0, 1, 1)
    assert sum(counts.by_first.values()) == counts.total
