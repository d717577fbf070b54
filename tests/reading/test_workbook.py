"""Workbooks as cells by their addresses."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from cchc_cli.errors import BadDataError
from cchc_cli.reading.workbook import address, read_workbook
from cchc_cli.reading.xlsx import shown
from tests.export.calc import ODS, XLS, XLSX, edited, needs_calc


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
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "hỏng", id="cut .xls"),
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
    assert refused.value.hint


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadDataError):
        read_workbook(tmp_path / "a.xlsx")


@needs_calc
@pytest.mark.parametrize(("ending", "saved_as"), [("ods", ODS), ("xls", XLS), ("xlsx", XLSX)])
def test_what_libreoffice_saves_is_the_same_in_every_format(tmp_path: Path, ending: str, saved_as: str) -> None:
    source = tmp_path / "nguon.xlsx"
    made = Workbook(source)
    page = made.add_worksheet("Nhiệm vụ & việc")
    for row in range(40):
        page.write_string(row, 0, f"việc {row}")
    page.write_string("B2", "dòng một\n- dòng  hai")
    page.write_datetime("B3", date(2024, 6, 25), made.add_format({"num_format": "dd/mm/yyyy"}))
    page.write_number("B4", 0.6, made.add_format({"num_format": "0%"}))
    page.write_formula("B5", "=1+1", value=2)
    page.write_formula("B6", "=1/0", value="#DIV/0!")
    page.write_formula("C300", '="a"&"b"', value="ab")
    page.merge_range("D10:E12", "gộp")
    page.write_string("B8", "ghi chú riêng")
    page.write_comment("B8", "lời bàn")
    made.add_worksheet("cchc").hide()
    made.close()
    read = read_workbook(edited(source, [], target=tmp_path / f"a.{ending}", saved_as=saved_as))
    first = read.by_name["Nhiệm vụ & việc"]
    assert [first.value((row, 0)) for row in range(40)] == [f"việc {row}" for row in range(40)]
    assert shown(first.value((1, 1))).split("\n") == ["dòng một", "- dòng  hai"]
    assert first.value((2, 1)) == date(2024, 6, 25)
    assert first.value((3, 1)) == 0.6
    assert first.value((7, 1)) == "ghi chú riêng"
    assert first.formulas == {(4, 1), (5, 1), (299, 2)}
    assert (5, 1) in first.errors
    assert ((9, 3), (11, 4)) in first.merged
    assert (first.visible, read.by_name["cchc"].visible, read.later) == (True, False, 0)


def ods(table: str, *, before: str = "", manifest: str = "") -> bytes:
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "manifest")
    )
    content = f"<office:document-content{spaces}><office:body><office:spreadsheet>{before}{table}</office:spreadsheet>"
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f"{content}</office:body></office:document-content>",
        "META-INF/manifest.xml": f"<manifest:manifest{spaces}>{manifest}</manifest:manifest>",
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:  # the first part is not compressed: it names the format
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


ROW = (
    '<table:table-row table:number-rows-repeated="{rows}"><table:table-cell office:value-type="string" '
    'table:number-columns-repeated="{columns}"><text:p>x</text:p></table:table-cell></table:table-row>'
)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(ods("", manifest="<manifest:encryption-data/>"), "mật khẩu", id="locked"),
        pytest.param(
            ods(f'<table:table table:name="a">{ROW.format(rows=1000000, columns=1000)}</table:table>'),
            "quá nhiều ô", id="a small file with a billion cells",
        ),
        pytest.param(ods("").replace(b"content.xml", b"kontent.xml"), "hỏng", id="without its content"),
        pytest.param(ods("<!ENTITY"), "hỏng", id="no XML"),
    ],
)  # fmt: skip
def test_hostile_ods(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "a.ods"
    path.write_bytes(content)
    with pytest.raises(BadDataError, match=words):
        read_workbook(path)


def test_words_of_an_ods_cell_are_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    cell = (
        '<table:table-cell office:value-type="string"><office:annotation><text:p>lời bàn</text:p></office:annotation>'
        '<text:p>một <text:span>hai</text:span><text:tab/>ba<text:s text:c="2"/>bốn\n   năm</text:p><text:p/>'
        "<text:p>- sáu<text:line-break/>bảy</text:p></table:table-cell>"
    )
    path.write_bytes(ods(f'<table:table table:name="a"><table:table-row>{cell}</table:table-row></table:table>'))
    assert read_workbook(path).by_name["a"].value((0, 0)) == "một hai\tba  bốn năm\n\n- sáu\nbảy"


def test_dates_from_1904_in_ods(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    before = '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>'
    path.write_bytes(ods(f'<table:table table:name="a">{ROW.format(rows=2, columns=3)}</table:table>', before=before))
    read = read_workbook(path)
    assert read.later == 1462
    assert [list(row) for row in read.by_name["a"].rows] == [["x"] * 3] * 2


@needs_calc
def test_an_old_workbook_that_was_cut_or_changed(tmp_path: Path, book: Path) -> None:
    whole = edited(book, [], target=tmp_path / "a.xls", saved_as=XLS).read_bytes()
    path = tmp_path / "b.xls"
    for at in range(0, len(whole), 97):
        path.write_bytes(whole[:at] if at % 2 else whole[:at] + b"\xff\xff" + whole[at + 2 :])
        try:
            read_workbook(path)
        except BadDataError:
            continue


def test_half_a_file(book: Path) -> None:
    book.write_bytes(book.read_bytes()[:-300])
    with pytest.raises(BadDataError):
        read_workbook(book)
