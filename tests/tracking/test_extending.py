from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.errors import UsageError
from cchc_cli.model.codes import Status
from cchc_cli.tracking.states import State
from tests.tracking.acts import JULY, directive_of, duties, extended, notice, told


def test_the_first_deadline_stays_and_the_new_one_counts_from_its_day() -> None:
    found = extended(notice(), "2.2-1", date(2024, 7, 31), on=date(2024, 6, 28))
    assert directive_of(found.document, "2.2-1").deadline.due == date(2024, 6, 30)
    before, after = (duties(found.document, "2.2-1", day)[0] for day in (date(2024, 6, 27), date(2024, 6, 28)))
    assert (before.due, before.extensions) == (date(2024, 6, 30), 0)
    assert (after.due, after.first_due, after.extensions) == (date(2024, 7, 31), date(2024, 6, 30), 1)
    assert not after.reported
    assert "hạn ban đầu giữ nguyên: 30/06/2024" in found.consequences


def test_twice_is_said() -> None:
    once = extended(notice(), "2.2-1", date(2024, 7, 31)).document
    twice = extended(once, "2.2-1", date(2024, 8, 31))
    assert "gia hạn nhiều lần: đây là lần thứ 2" in twice.consequences
    assert [one.to for one in directive_of(twice.document, "2.2-1").tracking[0].extensions] == [
        date(2024, 7, 31), date(2024, 8, 31),
    ]  # fmt: skip


def test_done_is_judged_against_both() -> None:
    later = extended(notice(), "2.2-1", date(2024, 7, 31)).document
    finished = told(later, "2.2-1", day=date(2024, 7, 20), status=Status.DONE, completed_on=date(2024, 7, 5))
    (duty,) = duties(finished, "2.2-1", date(2024, 7, 20))
    assert (duty.late, duty.first_late) == (0, 5)
    days = {"as_of": date(2024, 7, 20), "soon_days": 5, "tracking_since": None}
    assert duty.standing(**days).state is State.DONE_IN_TIME  # type: ignore[arg-type]
    assert duty.first_standing(**days).state is State.DONE_LATE  # type: ignore[arg-type]


def test_one_period_alone() -> None:
    found = extended(notice(), "2.1-3@2024-Q2", date(2024, 7, 15)).document
    assert [one.due for one in duties(found, "2.1-3")] == [
        date(2024, 3, 31), date(2024, 7, 15), date(2024, 9, 30), date(2024, 12, 31),
    ]  # fmt: skip


def test_for_one_unit_alone_and_for_all() -> None:
    """A unit's own day stands beside the common one; an extension for all is one for those with own reports too."""
    own = told(notice(), "2.2-1", status=Status.DOING, unit="Phòng Văn hóa và Thông tin")
    both = extended(own, "2.2-1", date(2024, 7, 31)).document
    assert {one.due for one in duties(both, "2.2-1")} == {date(2024, 7, 31)}


@pytest.mark.parametrize(
    ("at", "to", "on", "said"),
    [
        pytest.param("2.4-1", date(2024, 9, 1), JULY, "không có ngày đến hạn", id="undated"),
        pytest.param("2.2-1", date(2024, 6, 30), JULY, "phải sau hạn hiện tại", id="not later"),
        pytest.param("2.2-1", date(2024, 8, 1), date(2024, 3, 1), "trước ngày ban hành", id="before the document"),
        pytest.param("2.1-3", date(2024, 8, 1), JULY, "cần ghi rõ kỳ", id="no period"),
    ],
)
def test_refused(at: str, to: date, on: date, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        extended(notice(), at, to, on=on)


def test_what_was_handed_in_is_not_extended() -> None:
    finished = told(notice(), "2.2-1", status=Status.DONE, completed_on=date(2024, 7, 5))
    with pytest.raises(UsageError, match="không gia hạn"):
        extended(finished, "2.2-1", date(2024, 8, 31))
