"""CSV for spreadsheets, TSV for pipes."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.export import GroupBy, Sheet
from cchc_cli.export.to_csv import defused, to_csv, to_tsv
from tests.conftest import Golden
from tests.render.rows import NASTY, SHEET, TODAY, row

GOLDEN = Path(__file__).parent / "golden"


def test_csv(golden: Golden) -> None:
    golden(GOLDEN / "sheet.csv", to_csv(Sheet(rows=SHEET, as_of=TODAY)))


def test_tsv(golden: Golden) -> None:
    golden(GOLDEN / "sheet.tsv", to_tsv(Sheet(rows=SHEET, as_of=TODAY)))


def test_excel_opens_it() -> None:
    text = to_csv(Sheet(rows=NASTY, as_of=TODAY))
    assert text.startswith("\ufeffSTT,Nội dung nhiệm vụ,")
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert {len(line) for line in lines} == {10}
    assert len(lines) == 1 + len(NASTY)
    assert text.count("\r\n") == 1 + len(NASTY)
    assert len(lines[4][1]) > 5000 - 100


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("+84 912", "'+84 912"),
        ("-1", "'-1"),
        ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("-(1+1)", "'-(1+1)"),
        ('+"a"&B1', '\'+"a"&B1'),
        ("- cmd|' /C calc'!A0", "'- cmd|' /C calc'!A0"),
        ("- HYPERLINK(A1)", "'- HYPERLINK(A1)"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("\n=1", "'\n=1"),
        ("- UBND xã (thị trấn) báo cáo", "- UBND xã (thị trấn) báo cáo"),
        ("-", "-"),
        ("- Tiếp tục tổ chức", "- Tiếp tục tổ chức"),
        ("+ Thành phần", "+ Thành phần"),
        ("–", "–"),
        ("Phòng Nội vụ", "Phòng Nội vụ"),
        ("", ""),
    ],
)
def test_formulas_are_defused(cell: str, expected: str) -> None:
    assert defused(cell) == expected


def test_grouped_rows_stand_once() -> None:
    lines = to_tsv(Sheet(rows=SHEET, as_of=TODAY, group_by=GroupBy.UNIT)).splitlines()
    assert len(lines) == 1 + len(SHEET)
    assert lines[1].split("\t")[4] == "các cơ quan, đơn vị"


@given(st.lists(st.text(), max_size=4))
def test_a_line_of_tsv_is_a_row(texts: list[str]) -> None:
    lines = to_tsv(Sheet(rows=[row(text=text, ordinal=at) for at, text in enumerate(texts)], as_of=TODAY)).split("\n")
    assert len(lines) == len(texts) + 2
    assert {line.count("\t") for line in lines[:-1]} == {9}


def test_no_rows_leave_the_heads() -> None:
    assert to_tsv(Sheet(rows=[], as_of=TODAY)).count("\n") == 1
    assert to_csv(Sheet(rows=[], as_of=TODAY)).count("\r\n") == 1
