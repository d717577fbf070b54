"""Pieces of bars, and the timeline."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.export.bars import pieces_of, timeline
from cchc_cli.query.counts import count
from cchc_cli.query.row import Row, State
from tests.export.made_up import AS_OF, made_up
from tests.render.rows import row, undated

STATES = st.lists(st.sampled_from(list(State)), min_size=1, max_size=40)


def of_state(state: State) -> Row:
    return undated(state=state) if state is State.UNDATED else row(state=state)


@given(STATES)
def test_the_pieces_are_the_whole(states: list[State]) -> None:
    counts = count(map(of_state, states))
    pieces = pieces_of(counts, largest=counts.total)
    assert sum(one.count for one in pieces) == counts.total
    assert sum(one.width for one in pieces) == pytest.approx(100, abs=0.02)
    for one, following in pairwise(pieces):
        assert one.start + one.width == pytest.approx(following.start, abs=0.01)


def test_nothing_has_no_pieces() -> None:
    assert pieces_of(count([]), largest=0) == []


def due_in(days: int) -> Row:
    state = State.OVERDUE if days < 0 else State.TODAY if days == 0 else State.SOON if days <= 5 else State.IN_TIME
    return row(due=AS_OF + timedelta(days=days), state=state, days=days)


@given(st.lists(st.integers(min_value=-500, max_value=2000), max_size=30))
def test_every_dated_duty_is_in_one_bucket(days: list[int]) -> None:
    rows = [due_in(one) for one in days]
    assert sum(one.counts.total for one in timeline(rows, AS_OF)) == len(rows)


def test_weeks_then_months_then_the_rest() -> None:
    rows = [due_in(one) for one in (-3, 0, 3, 26, 27, 180, 900)]
    assert [(one.label, one.counts.total) for one in timeline(rows, AS_OF)] == [
        ("Đã quá hạn", 1),
        ("Tuần này, đến 07/07", 1),
        ("Tuần 08/07 - 14/07", 1),
        ("15/07 - 28/07/2024", 0),
        ("Tháng 07/2024, từ 29/07", 1),
        ("Tháng 08/2024", 1),
        ("01/09 - 31/12/2024", 0),
        ("Tháng 01/2025", 1),
        ("01/02 - 30/06/2025", 0),
        ("Sau 30/06/2025", 1),
    ]


def test_undated_finished_and_waiting_work_has_no_place_in_it() -> None:
    states = (State.UNDATED, State.DONE_LATE, State.CANCELLED, State.PAUSED, State.SUBMITTED, State.UNREPORTED)
    assert timeline([of_state(one) for one in states], AS_OF) == []


def test_the_counts_of_the_timeline_are_those_of_the_cards() -> None:
    counts = count(made_up())
    expected = counts.overdue + counts.soon + counts[State.IN_TIME]
    assert sum(one.counts.total for one in timeline(made_up(), AS_OF)) == expected


def test_the_end_of_the_calendar() -> None:
    last = row(due=date.max, state=State.SOON, days=1)
    assert sum(one.counts.total for one in timeline([last], date.max - timedelta(days=1))) == 1
