from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.model.codes import Status
from cchc_cli.tracking.states import State, days_late, state_of

DUE = date(2024, 6, 30)


@pytest.mark.parametrize(
    ("as_of", "state", "days"),
    [
        pytest.param(date(2024, 6, 24), State.IN_TIME, 6, id="six days left"),
        pytest.param(date(2024, 6, 25), State.SOON, 5, id="five days left"),
        pytest.param(date(2024, 6, 29), State.SOON, 1, id="the day before"),
        pytest.param(DUE, State.TODAY, 0, id="the day itself is not late"),
        pytest.param(date(2024, 7, 1), State.OVERDUE, -1, id="late from the day after"),
        pytest.param(date(2025, 6, 30), State.OVERDUE, -365, id="a year late, in calendar days"),
    ],
)
@pytest.mark.parametrize("status", [Status.TODO, Status.DOING])
def test_unfinished_work(status: Status, as_of: date, state: State, days: int) -> None:
    found = state_of(status, DUE, completed_on=None, as_of=as_of, soon_days=5)
    assert (found.state, found.days) == (state, days)


@pytest.mark.parametrize(
    ("status", "due", "completed_on", "state", "days"),
    [
        pytest.param(Status.DONE, DUE, DUE, State.DONE_IN_TIME, None, id="done on the day"),
        pytest.param(Status.DONE, DUE, date(2024, 7, 1), State.DONE_LATE, None, id="done the day after"),
        pytest.param(Status.DONE, DUE, "unknown", State.DONE_DAY_UNKNOWN, None, id="done, day unknown"),
        pytest.param(Status.DONE, DUE, None, State.DONE_DAY_UNKNOWN, None, id="done, no day written"),
        pytest.param(Status.DONE, None, DUE, State.DONE, None, id="done without a deadline"),
        pytest.param(Status.DONE, None, "unknown", State.DONE_DAY_UNKNOWN, None, id="neither day nor deadline"),
        pytest.param(Status.SUBMITTED, DUE, DUE, State.SUBMITTED, None, id="handed in on the day waits"),
        pytest.param(Status.SUBMITTED, DUE, date(2024, 7, 3), State.OVERDUE, -3, id="handed in late stays at 3 days"),
        pytest.param(Status.SUBMITTED, DUE, "unknown", State.SUBMITTED, None, id="handed in, day unknown"),
        pytest.param(Status.SUBMITTED, None, DUE, State.SUBMITTED, None, id="handed in without a deadline"),
        pytest.param(Status.PAUSED, DUE, None, State.PAUSED, None, id="paused is never late"),
        pytest.param(Status.CANCELLED, DUE, None, State.CANCELLED, None, id="cancelled"),
        pytest.param(Status.TODO, None, None, State.UNDATED, None, id="no deadline"),
    ],
)
def test_long_after_the_deadline(
    status: Status, due: date | None, completed_on: date | None, state: State, days: int | None
) -> None:
    found = state_of(status, due, completed_on=completed_on, as_of=date(2024, 12, 1), soon_days=5)
    assert (found.state, found.days) == (state, days)


@pytest.mark.parametrize(
    ("due", "reported", "state"),
    [
        pytest.param(date(2024, 3, 26), False, State.UNREPORTED, id="due before tracking began"),
        pytest.param(date(2024, 3, 26), True, State.OVERDUE, id="but somebody reported"),
        pytest.param(date(2024, 3, 27), False, State.OVERDUE, id="due on the first day of tracking"),
    ],
)
def test_work_from_before_tracking(due: date, reported: bool, state: State) -> None:
    found = state_of(
        Status.TODO, due, completed_on=None, as_of=date(2024, 5, 1), soon_days=5,
        tracking_since=date(2024, 3, 27), reported=reported,
    )  # fmt: skip
    assert found.state is state


def test_work_due_before_tracking_begins_is_in_time_until_then() -> None:
    found = state_of(
        Status.TODO, DUE, completed_on=None, as_of=date(2024, 6, 1), soon_days=5,
        tracking_since=date(2025, 1, 1), reported=False,
    )  # fmt: skip
    assert found.state is State.IN_TIME


@pytest.mark.parametrize(
    ("due", "completed_on", "late"),
    [
        pytest.param(DUE, date(2024, 7, 2), 2, id="two days"),
        pytest.param(DUE, date(2024, 1, 1), 0, id="early"),
        pytest.param(None, DUE, None, id="no deadline"),
        pytest.param(DUE, "unknown", None, id="unknown day"),
    ],
)
def test_days_late(due: date | None, completed_on: date | None, late: int | None) -> None:
    assert days_late(due, completed_on) == late


DAYS = st.dates(date(2023, 1, 1), date(2027, 1, 1))
COMPLETED = st.one_of(st.none(), st.just("unknown"), DAYS)


@given(
    status=st.sampled_from(Status), due=st.none() | DAYS, completed_on=COMPLETED, as_of=DAYS,
    soon_days=st.integers(0, 30), since=st.none() | DAYS, reported=st.booleans(),
)  # fmt: skip
def test_every_duty_has_one_state_that_fits_its_days(
    *,
    status: Status,
    due: date | None,
    completed_on: date | None,
    as_of: date,
    soon_days: int,
    since: date | None,
    reported: bool,
) -> None:
    found = state_of(
        status,
        due,
        completed_on=completed_on,
        as_of=as_of,
        soon_days=soon_days,
        tracking_since=since,
        reported=reported,
    )
    assert (found.state is State.OVERDUE) == (found.days is not None and found.days < 0)
    if found.state is State.OVERDUE:
        assert due is not None
        assert status in (Status.TODO, Status.DOING, Status.SUBMITTED)
    if found.state is State.SOON:
        assert due is not None
        assert as_of < due <= as_of + timedelta(days=soon_days)
