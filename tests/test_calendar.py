"""Working days: the packaged years, the years beyond, and a workspace's own table."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.calendar import Calendar
from cchc_cli.errors import BadDataError

CALENDAR = Calendar.load()


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2024-02-07", True),
        ("2024-02-08", False),  # first day of the Tết block
        ("2024-02-14", False),
        ("2024-02-15", True),
        ("2024-04-18", False),  # Giỗ Tổ
        ("2024-04-29", False),  # swapped …
        ("2024-05-04", True),  # … for this Saturday
        ("2024-05-05", False),
        ("2024-09-03", False),
        ("2025-01-24", True),
        ("2025-01-27", False),
        ("2025-02-03", True),
        ("2025-04-26", True),
        ("2025-05-02", False),
        ("2025-09-01", False),
        ("2026-01-02", False),  # swapped for 10/01, which the holidays library does not know
        ("2026-01-10", True),
        ("2026-02-16", False),
        ("2026-02-23", True),
        ("2026-04-27", False),
        ("2026-08-22", True),
        ("2026-08-31", False),
        ("2026-11-24", False),  # Ngày Văn hóa Việt Nam
        ("2026-11-23", True),
    ],
)
def test_packaged_years(day: str, works: bool) -> None:
    assert CALENDAR.is_working_day(date.fromisoformat(day)) is works


def test_counting_leaves_the_first_day_out() -> None:
    assert CALENDAR.add_working_days(date(2024, 3, 27), 5) == date(2024, 4, 3)
    assert CALENDAR.add_working_days(date(2024, 4, 26), 1) == date(2024, 5, 2)
    assert CALENDAR.add_working_days(date(2024, 5, 3), 1) == date(2024, 5, 4)
    assert CALENDAR.add_working_days(date(2024, 3, 27), 0) == date(2024, 3, 27)


def test_the_next_working_day() -> None:
    assert CALENDAR.next_working_day(date(2024, 2, 8)) == date(2024, 2, 15)
    assert CALENDAR.next_working_day(date(2024, 2, 15)) == date(2024, 2, 15)


def test_years_beyond_the_package_are_computed_and_unconfirmed() -> None:
    assert CALENDAR.confirmed(2024)
    assert CALENDAR.confirmed(2025)
    assert CALENDAR.confirmed(2026)
    assert not CALENDAR.confirmed(2027)
    assert not CALENDAR.confirmed(2012)
    assert not CALENDAR.is_working_day(date(2027, 9, 2))
    assert not CALENDAR.is_working_day(date(2027, 2, 8))


def test_an_own_table_changes_single_days_of_a_packaged_year() -> None:
    own = Calendar.load({"years": {"2026": {"off": ["2026-11-23"], "worked": ["2026-11-28"]}}})
    assert not own.is_working_day(date(2026, 11, 23))
    assert own.is_working_day(date(2026, 11, 28))
    assert not own.is_working_day(date(2026, 11, 24))
    assert own.confirmed(2026)


def test_an_own_table_can_take_a_packaged_day_back() -> None:
    own = Calendar.load({"years": {2026: {"worked": [date(2026, 8, 31)], "off": [date(2026, 8, 22)]}}})
    assert own.is_working_day(date(2026, 8, 31))
    assert not own.is_working_day(date(2026, 8, 22))


def test_a_confirmed_own_year_replaces_the_computed_one() -> None:
    own = Calendar.load({"years": {"2027": {"off": ["2027-02-05"], "confirmed": "true", "source": "Thông báo"}}})
    assert own.confirmed(2027)
    assert own.is_working_day(date(2027, 2, 8))
    assert not own.is_working_day(date(2027, 2, 5))


def test_an_unconfirmed_own_year_adds_to_the_computed_one() -> None:
    own = Calendar.load({"years": {"2027": {"off": ["2027-03-01"]}}})
    assert not own.confirmed(2027)
    assert not own.is_working_day(date(2027, 3, 1))
    assert not own.is_working_day(date(2027, 9, 2))


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ({"nam": {}}, "nam"),
        ({"years": []}, "bảng ngày nghỉ"),
        ({"years": {"hai": {}}}, "hai"),
        ({"years": {"2027": []}}, "2027"),
        ({"years": {"2027": {"nghi": []}}}, "nghi"),
        ({"years": {"2027": {"off": "2027-01-01"}}}, "danh sách"),
        ({"years": {"2027": {"off": ["01/01/2027"]}}}, "01/01/2027"),
        ({"years": {"2027": {"off": ["2026-01-01"]}}}, "2026-01-01"),
        ({"years": {"2027": {"confirmed": "maybe"}}}, "confirmed"),
    ],
)
def test_a_bad_table_is_refused_with_its_place(data: dict[str, object], word: str) -> None:
    with pytest.raises(BadDataError) as refused:
        Calendar.load(data)
    assert "data/holidays.yaml" in refused.value.message
    assert word in refused.value.message
    assert refused.value.hint


@given(st.dates(date(2024, 1, 1), date(2027, 6, 30)), st.integers(0, 60))
def test_counting_ends_on_a_working_day_with_so_many_before_it(start: date, count: int) -> None:
    end = CALENDAR.add_working_days(start, count)
    between = [date.fromordinal(day) for day in range(start.toordinal() + 1, end.toordinal() + 1)]
    assert sum(CALENDAR.is_working_day(day) for day in between) == count
    assert count == 0 or CALENDAR.is_working_day(end)
