"""Number and day of a scan: left blank where they cannot be one, never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.model.finding import Severity
from cchc_cli.reading.ocr_doubts import doubts
from cchc_cli.reading.ocr_head import mended_head
from cchc_cli.reading.page_flow import flow_of
from cchc_cli.reading.page_lines import Line, Page
from cchc_cli.reading.page_text import text_of_parts
from tests.reading.pages import word
from tests.reading.test_ocr_doubts import scan, words


def read(text: str) -> str:
    return mended_head(Line(words(text, 100.0))).text


@pytest.mark.parametrize(
    ("seen", "left"),
    [
        ("Số: J¿/(?/KH-UBND", "Số: /KH-UBND"),
        ("Số: Z#Z/UBND- VX", "Số: /UBND-VX"),
        ("Só 44Ÿï /SNV-VP", "Số: /SNV-VP"),
        ("Số: 6//SCT-QLĐN", "Số: /SCT-QLĐN"),
        ("Số: †0+ /QĐ- TTg", "Số: /QĐ-TTg"),
    ],
)
def test_a_number_that_is_none_is_left_blank(seen: str, left: str) -> None:
    assert read(seen) == left


@pytest.mark.parametrize(
    ("seen", "left"),
    [
        ("Bắc Giang, ngày ÿ tháng 4 năm 2012", "Bắc Giang, ngày tháng 4 năm 2012"),
        ("Hà Nội, ngày #3 tháng năm 2026", "Hà Nội, ngày tháng năm 2026"),
        ("Hà Nội, ngày82tháng 4 năm 2026", "Hà Nội, ngày tháng 4 năm 2026"),
        ("Bắc Giang, : yày-(/tháng 3 năm 2012", "Bắc Giang, ngày tháng 3 năm 2012"),
        ("Bắc Giang, ngc yv¿ tháng 3 năm 2012", "Bắc Giang, ngày tháng 3 năm 2012"),
        ("Bắc Giang, ngày 5 tháng 13 năm 2012", "Bắc Giang, ngày 5 tháng năm 2012"),
        ("Bắc Giang, ngày 5 tháng 3 năm 2O12", "Bắc Giang, ngày 5 tháng 3 năm"),
    ],
)
def test_a_day_that_is_none_is_left_blank(seen: str, left: str) -> None:
    assert read(seen) == left


@pytest.mark.parametrize(
    "line",
    [
        "Số: 53/TB-UBND",
        "Số: 1 5 3/TB-UBND",
        "Số:53a/KH-UBND",
        "Số 90-TB/TU",
        "Bình Gia, ngày 27 tháng 3 năm 2024",
        "- Bình Gia, ngày tháng 11 năm 2010",
        "Sở Nội vụ/Phòng Tư pháp",
        "Theo Kế hoạch, trong tháng 6 năm nay",
        "Căn cứ Luật số 77/2015/QH13 ngày 19 tháng 6 năm 2015",
    ],
)
def test_what_can_be_one_stays(line: str) -> None:
    assert read(line) == line


@given(st.integers(1, 31), st.integers(1, 12), st.integers(1990, 2100))
def test_no_day_is_changed_to_another(day: int, month: int, year: int) -> None:
    line = f"Bình Gia, ngày {day} tháng {month} năm {year}"
    assert read(line) == line


def test_a_number_left_blank_is_told() -> None:
    found = doubts(scan("Số: /KH-UBND", "Bình Gia, ngày tháng 3 năm 2024"))
    assert [(one.code, one.severity) for one in found] == [
        ("ocr-number", Severity.WARNING),
        ("ocr-day", Severity.WARNING),
    ]
    assert "không đọc được; phần còn lại đọc là “/KH-UBND”" in found[0].message
    assert "“ngày tháng 3 năm 2024”" in found[1].message


def test_a_stamp_in_the_head_is_taken_off_and_told() -> None:
    def row(y: float, text: str, x: float, sure: float) -> Line:
        parts = text.split()
        at = [x + 7.0 * len(" ".join(parts[:no])) + (7.0 if no else 0.0) for no in range(len(parts))]
        return Line(tuple(word(part, place, y, 12, sure) for part, place in zip(parts, at, strict=True)))

    lines = [
        Line((*row(60, "UBND TỈNH", 80, 95).words, *row(60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 260, 95).words)),
        Line((*row(78, "Số: 5/KH-UBND", 80, 95).words, *row(78, "Bắc Lương, ngày 5 tháng 4 năm 2012", 300, 95).words)),
        row(100, "ĐẾN Ngay 24.1: ng.", 60, 40),
        row(140, "KẾ HOẠCH", 270, 95),
        row(160, "Cải cách hành chính năm 2012", 220, 95),
    ]
    flow = flow_of([Page(1, 595.0, 842.0, lines, scanned=True)])
    text = text_of_parts(flow.parts, scanned=True).text
    assert "ĐẾN" not in text
    assert flow.removed.smudges == ("ĐẾN Ngay 24.1: ng.",)
    assert text.index("Bắc Lương, ngày 5") < text.index("KẾ HOẠCH")
