"""Workbooks as cells by their addresses."""

from __future__ import annotations

from pathlib import Path

import pytest
from xlsxwriter import Workbook

from cchc_cli.errors import BadDataError
from cchc_cli.reading.workbook import address, read_workbook


@pytest.mark.parametrize(
    ("place", "name"), [((0, 0), "A1"), ((11, 5), "F12"), ((0, 25), "Z1"), ((9, 26), "AA10"), ((0, 701), "ZZ1")]
)
def test_addresses(place: tuple[int, int], name: str) -> None:
    assert address(place) == name


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "a.xlsx"
    made = Workbook(path, {"date_1904": True})
    page = made.add_worksheet("Một & hai")
    page.write_string("B3", "chữ")
    page.write_formula("C3", "=1+1", value=2)
    page.write_formula("D4", "=1/0", value="#DIV/0!")
    page.merge_range("A6:B7", "gộp")
    made.add_worksheet("cchc").hide()
    made.close()
    return path


def test_what_a_sheet_holds(book: Path) -> None:
    read = read_workbook(book)
    page = read.by_name["Một & hai"]
    assert page.value((2, 1)) == "chữ"
    assert page.value((2, 2)) == 2
    assert page.value((99, 99)) == ""
    assert page.formulas == {(2, 2), (3, 3)}
    assert page.errors == {(3, 3)}
    assert list(page.merged) == [((5, 0), (6, 1))]
    assert page.visible
    assert not read.by_name["cchc"].visible
    assert read.later == 1462


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", "không có nội dung", id="empty"),
        pytest.param(b"STT,M\xc3\xa3\r\n1,a\r\n", "văn bản thuần", id="csv"),
        pytest.param(b"PK\x03\x04 hong", "không phải bảng Excel", id="broken zip"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), ".xls", id="old Excel"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu", id="locked"
        ),
    ],
)
def test_other_files_are_refused(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    with pytest.raises(BadDataError) as refused:
        read_workbook(path)
    assert words in refused.value.message
    assert ".xlsx" in (refused.value.hint or "") or "mật khẩu" in (refused.value.hint or "")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadDataError):
        read_workbook(tmp_path / "a.xlsx")


def test_half_a_file(book: Path) -> None:
    book.write_bytes(book.read_bytes()[:-300])
    with pytest.raises(BadDataError):
        read_workbook(book)
