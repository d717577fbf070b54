"""A year that is printed once for the times that follow it."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.calendar import Calendar
from cchc_cli.model.finding import Severity
from cchc_cli.parsing.deadlines import read_deadline

CALENDAR = Calendar.load()
ISSUED = date(2024, 3, 27)


@pytest.mark.parametrize(
    ("text", "phrase", "due"),
    [
        ("Năm 2025: rà soát trong tháng 6.", "trong tháng 6", "2025-06-30"),
        ("- Năm 2025: rà soát xong trong quý II.", "xong trong quý II", "2025-06-30"),
        ("Trong năm 2025, rà soát xong trong tháng 6.", "xong trong tháng 6", "2025-06-30"),
        ("Năm 2025, rà soát; báo cáo trước ngày 15/6.", "trước ngày 15/6", "2025-06-15"),
        ("Rà soát xong. Năm 2026: trình trước ngày 15/6.", "trước ngày 15/6", "2026-06-15"),
        ("Năm 2025: trình trước ngày 15/6/2026.", "trước ngày 15/6/2026", "2026-06-15"),
    ],
)
def test_a_year_at_the_head_holds_for_what_follows(text: str, phrase: str, due: str) -> None:
    found = read_deadline(text, issued=ISSUED, calendar=CALENDAR).deadline
    assert (found.phrase, str(found.due), found.confidence) == (phrase, due, "certain")


def test_the_year_at_the_head_is_accounted_for() -> None:
    found = read_deadline("Năm 2025: rà soát trong tháng 6.", issued=ISSUED, calendar=CALENDAR)
    assert [(one.code, one.severity) for one in found.findings] == [("year-from-head", Severity.INFO)]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Trong năm 2025, mở 02 lớp.", "2025-12-31"),
        ("Trong năm 2025, mở 02 lớp; báo cáo trước ngày 15/6.", "2025-12-31"),
        ("Năm 2023, xã làm xong 5 việc; trước ngày 30/11 phải báo cáo.", "2024-11-30"),
        ("Theo Kế hoạch năm 2025, báo cáo trước ngày 15/6.", "2024-06-15"),
        ("Năm 2025, mở 02 lớp. Báo cáo trước ngày 15/6.", "2024-06-15"),
    ],
)
def test_a_year_that_dates_nothing_else_stays_a_time(text: str, due: str) -> None:
    assert str(read_deadline(text, issued=ISSUED, calendar=CALENDAR).deadline.due) == due
