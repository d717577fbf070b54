"""What the design says of the first notice, asked of the lists."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.query.counts import count
from cchc_cli.query.filters import Filter
from cchc_cli.query.lists import due_rows, list_rows
from cchc_cli.query.row import Row, State
from cchc_cli.query.windows import window
from cchc_cli.tracking.moment import Moment
from tests.query.scene import ALL, SETTINGS, facts_of, notice, on, registry, short

TODAY = on(date(2026, 11, 22))
IN_APRIL = on(date(2024, 4, 10))


def rows(asked: Filter, at: Moment = TODAY) -> list[Row]:
    return list_rows(facts_of(notice()), asked, registry=registry(), settings=SETTINGS, moment=at)


@pytest.mark.parametrize("typed", ["Phòng Nội vụ", "phong noi vu", "P. Nội vụ", "PNV", "phòng nội vụ huyện Bình Gia"])
def test_one_unit_under_all_its_names(typed: str) -> None:
    found = rows(Filter(unit=typed), IN_APRIL)

    assert sorted(short([row.id for row in found])) == [
        "1-1", "1-2", "1-3", "1-4", "2-1", "2.1-1", "2.1-2", "2.1-3", "2.1-4",
    ]  # fmt: skip
    assert {row.role for row in found} == {"lead"}
    assert sorted(short([row.id for row in found if row.via == ALL])) == ["1-1", "1-2", "1-3", "1-4"]
    assert short([row.id for row in found if row.via is None and len(row.leads) == 7]) == ["2-1"]


def test_without_groups() -> None:
    found = rows(Filter(unit="PNV", direct=True))
    assert sorted(short([row.id for row in found])) == ["2-1", "2.1-1", "2.1-2", "2.1-3", "2.1-4"]


def test_co_ordinators_that_are_named() -> None:
    assert short([row.id for row in rows(Filter(unit="Phòng Kinh tế và Hạ tầng", role="coordinate"))]) == ["2.1-4"]


@pytest.mark.parametrize("unit", ["Bưu điện huyện", "buu dien huyen"])
def test_the_post_office_is_not_in_the_group(unit: str) -> None:
    assert short([row.id for row in rows(Filter(unit=unit))]) == ["3-1"]


def test_the_order_of_the_whole_list() -> None:
    found = rows(Filter(), IN_APRIL)
    assert short([row.full_id for row in found])[:4] == ["2.1-3@2024-Q1", "2.2-1", "2.3-1", "2.6-1"]
    assert short([row.id for row in found])[4:6] == ["1-1", "1-2"]
    assert len(found) == 19


def test_the_recurring_one_shows_its_first_open_period() -> None:
    row = next(one for one in rows(Filter(), IN_APRIL) if one.recurs)
    assert (row.period, row.due, row.state, row.days, row.open_periods) == (
        "2024-Q1", date(2024, 3, 31), State.OVERDUE, -10, 4,
    )  # fmt: skip


def test_due_in_a_quarter_of_a_year() -> None:
    asked = window(quarter=2, year=2024, as_of=TODAY.as_of, soon_days=5)
    found = due_rows(facts_of(notice()), asked, Filter(), registry=registry(), settings=SETTINGS, moment=TODAY)
    assert sorted(short([row.full_id for row in found.rows])) == ["2.1-3@2024-Q2", "2.2-1"]
    assert found.elsewhere is None


def test_due_in_a_quarter_without_a_year_shows_what_is_still_open() -> None:
    asked = window(quarter=2, as_of=TODAY.as_of, soon_days=5)
    found = due_rows(facts_of(notice()), asked, Filter(), registry=registry(), settings=SETTINGS, moment=TODAY)
    assert sorted(short([row.full_id for row in found.rows])) == ["2.1-3@2024-Q2", "2.2-1"]
    assert found.elsewhere is None


def test_due_without_a_window() -> None:
    asked = window(as_of=date(2024, 6, 27), soon_days=5)
    at = on(date(2024, 6, 27))
    found = due_rows(facts_of(notice()), asked, Filter(), registry=registry(), settings=SETTINGS, moment=at)
    assert short([row.full_id for row in found.rows]) == ["2.1-3@2024-Q1", "2.1-3@2024-Q2", "2.2-1"]
    assert [row.days for row in found.rows] == [-88, 3, 3]


def test_counts() -> None:
    counts = count(rows(Filter(), IN_APRIL))
    assert (counts.total, counts.open_total, counts.overdue, counts.undated) == (19, 19, 1, 15)
    assert counts[State.IN_TIME] == 3


def test_doubtful_is_what_is_not_certain() -> None:
    assert short([row.id for row in rows(Filter()) if row.doubtful]) == ["2.6-1"]
