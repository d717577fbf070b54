"""Digits that a stamp set one by one."""

from __future__ import annotations

import pytest

from cchc_cli.reading.page_stamped import joined_stamps
from tests.reading.pages import line


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Số: 5 6 5 /TB-UBND", "Số: 565/TB-UBND"),
        ("Số: 542 /TB-UBND", "Số: 542/TB-UBND"),
        ("Số:1 7 3 /KH-UBND", "Số:173/KH-UBND"),
        ("Số: 12 /TB- UBND", "Số: 12/TB-UBND"),
        ("Số: 7 /PNV-CCHC (bản nháp)", "Số: 7/PNV-CCHC (bản nháp)"),
        ("Số: /KH-UBND", "Số: /KH-UBND"),
        ("Bình Gia, ngày 1 5 tháng 11 năm 2 026", "Bình Gia, ngày 15 tháng 11 năm 2026"),
        ("Bình Gia, ngày 2 7 tháng 0 3 năm 2 0 2 4", "Bình Gia, ngày 27 tháng 03 năm 2024"),
        ("Số: 5 3 /TB-UBND Bình Gia, ngày 2 7 tháng 3 năm 2024", "Số: 53/TB-UBND Bình Gia, ngày 27 tháng 3 năm 2024"),
        ("Bình Gia, ngày tháng 3 năm 2024", "Bình Gia, ngày tháng 3 năm 2024"),
        ("Số liệu 1 2 3 của năm 2024", "Số liệu 1 2 3 của năm 2024"),
        ("Căn cứ Kế hoạch số 10 /KH-UBND", "Căn cứ Kế hoạch số 10 /KH-UBND"),
        ("từ 1 2 đến 3 4 đơn vị", "từ 1 2 đến 3 4 đơn vị"),
    ],
)
def test_only_number_and_day_are_put_together(printed: str, read: str) -> None:
    assert joined_stamps(line(printed, 100, 100)).text == read
