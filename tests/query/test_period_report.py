"""What happened in a reporting window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cchc_cli.errors import UsageError
from cchc_cli.model.document import Document
from cchc_cli.query.filters import Filter
from cchc_cli.query.period_report import WINDOWS, Origin, PeriodReport, period_report, report_window
from cchc_cli.query.row import State
from tests.query.scene import (
    NOI_VU,
    QUARTERLY,
    SETTINGS,
    TU_PHAP,
    VAN_HOA,
    by,
    directive,
    document,
    facts_of,
    notice,
    on,
    registry,
    short,
)  # fmt: skip

OPEN_SETTINGS = replace(SETTINGS, tracking_since=None)
H1 = (date(2023, 12, 15), date(2024, 6, 14))


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("q1", date(2023, 12, 15), date(2024, 3, 14)),
        ("h1", *H1),
        ("q3", date(2024, 6, 15), date(2024, 9, 14)),
        ("year", date(2023, 12, 15), date(2024, 12, 14)),
    ],
)
def test_the_windows_of_the_ministry(period: str, first: date, last: date) -> None:
    assert report_window(period, 2024, {}) == (first, last)


def test_the_offices_own_windows_win() -> None:
    assert report_window("q1", 2024, {"q1": ("01/01", "31/03")}) == (date(2024, 1, 1), date(2024, 3, 31))
    assert report_window("q1", 2023, {"q1": ("01/12", "29/02")}) == (date(2022, 12, 1), date(2023, 2, 28))
    assert report_window("year", 2024, {"q1": ("01/01", "31/03")}) == report_window("year", 2024, WINDOWS)


@pytest.mark.parametrize("year", [0, 1900, 3000])
def test_a_year_that_there_is_none_of(year: int) -> None:
    with pytest.raises(UsageError):
        report_window("q1", year, {})


def made(
    *documents: Document,
    period: str = "h1",
    year: int = 2024,
    day: date = date(2024, 7, 5),
    asked: Filter | None = None,
    settings: Any = OPEN_SETTINGS,
) -> PeriodReport:
    return period_report(
        facts_of(*documents), asked or Filter(all=True), period, year,
        registry=registry(), settings=settings, moment=on(day),
    )  # fmt: skip


def one(name: str, issued: date, due: date | None, tracking: dict[str, Any] | None = None) -> Document:
    deadline = by(due, f"trước ngày {due:%d/%m/%Y}") if due else None
    whole = document(name, number=name, issued=issued, directives=[
        directive("1-1", f"Việc của {name}", [NOI_VU], deadline=deadline, document=name)
    ])  # fmt: skip
    if tracking is None:
        return whole
    plain = whole.plain()
    plain["directives"][0]["tracking"] = [tracking]
    return Document.model_validate(plain)


def done(on_day: str) -> dict[str, Any]:
    return {"status": "done", "completed_on": on_day}


def test_how_work_comes_into_a_window() -> None:
    report = made(
        one("CU", date(2023, 5, 1), date(2024, 3, 1), done("2024-02-28")),
        one("XONG", date(2023, 5, 1), date(2023, 9, 1), done("2023-09-01")),
        one("MOI", date(2024, 1, 10), date(2024, 12, 1)),
        one("SAU", date(2024, 6, 20), date(2024, 7, 1)),
    )
    assert sorted(row.document for row in report.now.rows) == ["CU", "MOI"]
    assert report.now.origins == {Origin.CARRIED: 1, Origin.GIVEN: 1, Origin.PERIOD: 0}
    assert report.now.over
    assert (report.now.first, report.now.as_of) == H1


def test_what_was_done_after_the_window_was_not_done_in_it() -> None:
    late = one("VB", date(2024, 1, 10), date(2024, 6, 1), done("2024-06-20"))
    first = made(late).now
    assert [row.state for row in first.rows] == [State.OVERDUE]
    then = made(late, period="q3", day=date(2024, 10, 1)).now
    assert [(row.state, row.late) for row in then.rows] == [(State.DONE_LATE, 19)]
    assert then.origins[Origin.CARRIED] == 1


def test_what_was_cancelled_before_is_gone_and_what_is_cancelled_within_counts() -> None:
    early = one("A", date(2023, 5, 1), None, {"status": "cancelled", "cancelled_on": "2023-11-01"})
    within = one("B", date(2023, 5, 1), None, {"status": "cancelled", "cancelled_on": "2024-02-01"})
    assert [row.document for row in made(early, within).now.rows] == ["B"]


def test_recurring_work_counts_by_its_periods() -> None:
    quarterly = document("DK", number="DK", issued=date(2024, 1, 2), directives=[
        directive("1-1", "Báo cáo", [NOI_VU], deadline=QUARTERLY, document="DK")
    ])  # fmt: skip
    first = made(quarterly).now
    assert [row.period for row in first.rows] == ["2024-Q1"]
    then = made(quarterly, period="q3", day=date(2024, 10, 1)).now
    assert [row.period for row in then.rows] == ["2024-Q1", "2024-Q2"]
    assert then.origins[Origin.PERIOD] == 2


def test_while_it_goes_on_and_before_it_begins() -> None:
    going = made(notice(), period="q3", day=date(2024, 7, 5)).now
    assert not going.over
    assert going.as_of == date(2024, 7, 5)
    with pytest.raises(UsageError, match="15/06/2024"):
        made(notice(), period="q3", day=date(2024, 6, 14))


def test_the_year_before_is_told_only_where_it_is_known() -> None:
    assert made(notice(), settings=SETTINGS).unknown_earlier == (
        "Không so sánh với cùng kỳ năm trước: sổ bắt đầu theo dõi từ ngày 27/03/2024."
    )
    assert "không có số liệu" in str(made(notice()).unknown_earlier)
    old = one("CU", date(2023, 1, 10), date(2023, 6, 1), done("2023-05-20"))
    report = made(notice(), old)
    assert report.unknown_earlier is None
    assert report.earlier is not None
    assert [row.state for row in report.earlier.rows] == [State.DONE_IN_TIME]


def test_an_open_window_is_compared_up_to_the_same_day() -> None:
    old = one("CU", date(2023, 5, 1), date(2023, 9, 10))
    earlier = made(notice(), old, period="q3", day=date(2024, 7, 5)).earlier
    assert earlier is not None
    assert (earlier.first, earlier.as_of) == (date(2023, 6, 15), date(2023, 7, 5))


def test_the_notice_in_its_first_half_year() -> None:
    now = made(notice()).now
    assert now.counts.total == 19
    assert (now.counts.overdue, now.counts.undated, now.counts[State.IN_TIME]) == (1, 15, 3)
    assert sum(now.origins.values()) == now.counts.total
    assert now.silent == 19
    assert sum(line.counts.total for line in now.lines) >= now.counts.total


def test_one_units_work() -> None:
    report = made(notice(), asked=Filter(unit=VAN_HOA, role="lead", all=True))
    assert report.unit is not None
    assert report.unit.name == VAN_HOA
    assert short([row.id for row in report.now.rows]) == ["1-1", "1-2", "1-3", "1-4", "2-1", "2.2-1"]
    direct = made(notice(), asked=Filter(unit=TU_PHAP, role="lead", direct=True, all=True))
    assert short([row.id for row in direct.now.rows]) == ["2-1", "2.4-1"]
