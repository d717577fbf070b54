"""The workbook: what Excel keeps in its parts, what another program shows of it."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cchc_cli.export import FORMATS, GroupBy, Sheet
from cchc_cli.export.to_xlsx import to_xlsx
from cchc_cli.export.workbook.form import MAX_CELL, columns_of, lines_of
from cchc_cli.export.workbook.returned import read_form
from cchc_cli.query.form import Report
from cchc_cli.query.row import Row
from cchc_cli.reading.workbook import read_workbook
from cchc_cli.tracking.said import said
from cchc_cli.wording import form
from tests.export.table import Table
from tests.render.rows import NASTY, OVERDUE, SHEET, TODAY, row, undated


def sheet(rows: tuple[Row, ...] = SHEET, **changes: object) -> Sheet:
    return replace(Sheet(rows=rows, as_of=TODAY, authority="UBND huyện Bình Gia"), **changes)  # type: ignore[arg-type]


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return book.read(name).decode("utf-8")


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "giao-ban.xlsx"
    path.write_bytes(to_xlsx(sheet()))
    return path


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert to_xlsx(sheet()) == to_xlsx(sheet())


def test_the_columns_stand_in_their_fixed_order(written: Path) -> None:
    table = Table.of(written)
    assert list(table.page.rows[table.head]) == [
        "STT", "Nội dung nhiệm vụ", "Văn bản giao", "Chủ trì", "Phối hợp", "Thời hạn", "Hạn hiện tại", "Tình trạng",
        "Trạng thái", "Tiến độ (%)", "Ngày hoàn thành", "Văn bản kết quả", "Kết quả, ghi chú", "Khó khăn, vướng mắc",
        "Đề xuất, kiến nghị", "Mã",
    ]  # fmt: skip


def test_days_are_days_and_numbers_numbers(written: Path) -> None:
    table = Table.of(written)
    assert table.value("2.2-1", "Hạn hiện tại") == date(2024, 6, 30)
    assert table.value("2.2-1", "Tiến độ (%)") == 60
    assert table.value("III/3-1", "Ngày hoàn thành") == date(2024, 5, 6)
    assert table.value("2.2-1", "Trạng thái") == "Đang thực hiện"
    assert table.value("2.1-3@2024-Q1", "Tình trạng") == "Quá hạn 88 ngày"


def test_a_doubtful_reading_is_marked_and_explained(written: Path) -> None:
    table = Table.of(written)
    assert str(table.value("2.6-1", "Thời hạn")).endswith("(?)")
    assert any("(?) Phần mềm đọc chưa chắc" in str(row[0]) for row in table.page.rows)


def test_it_prints_on_a4_across_with_heads_and_numbers() -> None:
    page = part(to_xlsx(sheet()), "xl/worksheets/sheet1.xml")
    assert re.search(r'<pageSetup paperSize="9"[^>]*orientation="landscape"', page)
    assert 'fitToHeight="0"' in page
    assert "<pageSetUpPr fitToPage" in page
    assert "Trang &amp;P/&amp;N" in page
    names = part(to_xlsx(sheet()), "xl/workbook.xml")
    assert "'Nhiệm vụ'!$6:$6</definedName>" in names
    assert "_xlnm.Print_Area" in names


def test_it_is_a_table_with_filters_frozen_heads_and_checks() -> None:
    content = to_xlsx(sheet())
    table = part(content, "xl/tables/table1.xml")
    assert 'ref="A6:P14"' in table
    assert "<autoFilter" in table
    page = part(content, "xl/worksheets/sheet1.xml")
    assert 'state="frozen"' in page
    choices = re.search(r'type="list".*?<formula1>"(.*?)"</formula1>', page)
    assert choices is not None
    assert choices[1].split(",") == list(form.CHOICES)
    assert 'type="whole"' in page
    assert 'type="date"' in page
    assert "sheetProtection" not in page


def test_heights_are_the_programs_own_so_that_rows_grow() -> None:
    page = part(to_xlsx(sheet()), "xl/worksheets/sheet1.xml")
    assert "customHeight" not in page
    assert len(re.findall(r'<row [^>]*ht="', page)) >= len(SHEET)


def test_nothing_becomes_a_formula_or_a_link(tmp_path: Path) -> None:
    texts = ("=1+1", '=HYPERLINK("http://a.b")', "+84 912", "-1", "@SUM(A1)", "- Tiếp tục tổ chức", "http://a.b", "007")
    rows = tuple(row(text=one, note=one, ordinal=at, id=f"d/{at}-1") for at, one in enumerate(texts))
    content = to_xlsx(sheet(rows))
    page = part(content, "xl/worksheets/sheet1.xml")
    assert "<f>" not in page
    assert "<hyperlink" not in page
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    table = Table.of(path)
    assert table.values("Nội dung nhiệm vụ") == list(texts)
    assert table.values("Kết quả, ghi chú") == list(texts)
    assert not read_workbook(path).by_name["Nhiệm vụ"].formulas


def test_nasty_rows_make_a_file_that_can_be_read(tmp_path: Path) -> None:
    long = undated(text="chữ " * 10_000, id="d/9-1")
    path = tmp_path / "a.xlsx"
    path.write_bytes(to_xlsx(sheet((*(replace(one, id=f"d/{at}-1") for at, one in enumerate(NASTY)), long))))
    table = Table.of(path)
    assert len(table.values("Mã")) == len(NASTY) + 1
    assert "Ủy ban nhân dân huyện" in str(table.value("d/4-1", "Nội dung nhiệm vụ"))
    cut = str(table.value("d/9-1", "Nội dung nhiệm vụ"))
    assert cut.endswith("… (còn nữa, xem: cchc show d/9-1)")
    assert MAX_CELL < len(cut) < 32_767


@pytest.mark.parametrize("by", list(GroupBy))
def test_a_grouped_sheet_has_a_column_for_its_blocks(by: GroupBy, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(to_xlsx(sheet(group_by=by)))
    table = Table.of(path)
    assert all(table.values("Phần"))
    assert len(table.values("Mã")) == len(SHEET)


def test_chosen_columns_are_only_to_be_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(to_xlsx(sheet(fields=["full_id", "due", "leads"])))
    book = read_workbook(path)
    assert [one.name for one in book.pages] == ["Nhiệm vụ"]
    assert ["STT", "Mã", "Hạn hiện tại", "Chủ trì"] in [list(one) for one in book.pages[0].rows]


def test_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(to_xlsx(sheet(())))
    assert Table.of(path).values("Mã") == []


def test_what_was_exported_is_kept_out_of_sight(written: Path) -> None:
    page = read_workbook(written).by_name[form.STAMP]
    assert not page.visible
    assert list(page.rows[0])[:3] == ["cchc", "1", "2024-06-27"]
    assert len(page.rows) == 2 + len(SHEET)


def test_words_that_no_cell_can_hold_come_back_as_they_were_sent(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(to_xlsx(sheet((row(note="rất dài " * 5000),))))
    (back,) = read_form(read_workbook(path), "a.xlsx").rows
    assert back.cells["note"].value == back.sent["note"]


def test_every_key_is_another_where_units_report_for_themselves() -> None:
    rows = tuple(replace(OVERDUE, unit=name) for name in ("Phòng Tư pháp", "Thanh tra huyện"))
    keys = [one.key for one in lines_of(sheet(rows))]
    assert keys == [f"{OVERDUE.full_id} (Phòng Tư pháp)", f"{OVERDUE.full_id} (Thanh tra huyện)"]
    own = sheet((rows[0],), unit="phòng Tư pháp")
    assert [one.key for one in lines_of(own)] == [OVERDUE.full_id]


def test_what_the_unit_itself_reports_stands_in_its_cells() -> None:
    told = {**said(OVERDUE), "status": "doing", "progress": "40"}
    one = sheet((OVERDUE,), report=lambda _: Report("Phòng Tư pháp", told), unit="Phòng Tư pháp")
    line = lines_of(one)[0]
    cells = {column.name: column.cell(line) for column in columns_of(one)}
    assert (cells["status"], cells["progress"]) == ("Đang thực hiện", 40)


def test_the_ending_means_a_workbook() -> None:
    assert FORMATS["xlsx"].binary
    assert FORMATS["xlsx"].endings == (".xlsx",)
