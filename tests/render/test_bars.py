"""Bars of characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.query.counts import Counts
from cchc_cli.render.bars import bar
from cchc_cli.tracking.states import State


def drawn(by_state: dict[State, int], *, largest: int, width: int) -> str:
    return "".join(one.text for one in bar(Counts(by_state), largest=largest, width=width))


@pytest.mark.parametrize(
    ("by_state", "expected"),
    [
        pytest.param({State.DONE_IN_TIME: 5, State.OVERDUE: 5}, "█████▓▓▓▓▓", id="halves"),
        pytest.param({State.DONE_LATE: 98, State.OVERDUE: 1, State.UNDATED: 1}, "████████▓░", id="small ones are seen"),
        pytest.param({State.SOON: 1, State.SUBMITTED: 1, State.PAUSED: 2}, "▒▒▒▒▒·····", id="still in time, and apart"),
    ],
)
def test_each_class_has_its_sign(by_state: dict[State, int], expected: str) -> None:
    assert drawn(by_state, largest=sum(by_state.values()), width=10) == expected


def test_a_bar_is_as_long_as_it_is_big() -> None:
    assert drawn({State.UNDATED: 5}, largest=10, width=20) == "░" * 10
    assert drawn({State.UNDATED: 1}, largest=1000, width=20) == "░"
    assert drawn({}, largest=10, width=20) == ""


@given(st.dictionaries(st.sampled_from(list(State)), st.integers(0, 500)), st.integers(1, 40), st.integers(0, 1000))
def test_a_bar_never_overflows(by_state: dict[State, int], width: int, more: int) -> None:
    total = sum(by_state.values())
    text = drawn(by_state, largest=total + more, width=width)
    assert len(text) <= width
    assert (len(text) > 0) == (total > 0)
