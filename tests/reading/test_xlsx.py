"""Workbooks as lines above a table and then one row a line."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from cchc_cli.errors import BadDataError
from cchc_cli.model.finding import Severity
from cchc_cli.reading import package, read_bytes
from cchc_cli.reading.xlsx import Value as CellValue
from cchc_cli.reading.xlsx import shown
from tests.reading.sheet_files import DAY, Value, workbook

TITLE: list[list[Value]] = [["UBND HUYỆN BÌNH GIA", None, "PHỤ LỤC"], [], ["STT", "Nhiệm vụ", "Thời hạn"]]


def lines_of(data: bytes) -> list[str]:
    return read_bytes(data, file="a.xlsx").text.rstrip("\n").split("\n")


def test_lines_above_the_table_and_rows() -> None:
    data = workbook([*TITLE, [1, "Rà soát | công bố", DAY + "45387"], [2, "Pho\u0300ng\nNội vụ", "Quý II"]])

    reading = read_bytes(data, file="a.xlsx")

    assert reading.reader == "xlsx"
    assert reading.findings == ()
    assert reading.text.rstrip("\n").split("\n") == [
        "UBND HUYỆN BÌNH GIA", "PHỤ LỤC", "", "| STT | Nhiệm vụ | Thời hạn |", "| 1 | Rà soát ¦ công bố | 05/04/2024 |",
        "| 2 | Phòng Nội vụ | Quý II |",
    ]  # fmt: skip


def test_merged_cells() -> None:
    rows: list[list[Value]] = [["TT", "a", "b"], ["I. NHÓM"], [1, "x", "y"], [2, None, "z"]]

    assert lines_of(workbook(rows, merged=["A2:C2", "B3:B4"])) == [
        "| TT | a | b |", "| I. NHÓM |  |  |", "| 1 | x | y |", "| 2 | 〃 | z |",
    ]  # fmt: skip


def test_sheets_follow_each_other_and_hidden_ones_are_left_out() -> None:
    one: list[list[Value]] = [["STT", "a"], [1, "x"]]
    two: list[list[Value]] = [["STT", "a"], [1, "y"]]

    assert lines_of(workbook(one, two, one, hidden=[2])) == ["| STT | a |", "| 1 | x |", "", "| STT | a |", "| 1 | y |"]


def test_without_a_counter_the_first_row_of_three_cells_begins_the_table() -> None:
    rows: list[list[Value]] = [["Kế hoạch"], ["Việc", "Chủ trì", "Hạn"], ["a", "b", "c"]]

    assert lines_of(workbook(rows)) == ["Kế hoạch", "| Việc | Chủ trì | Hạn |", "| a | b | c |"]


def test_a_running_number_that_may_have_lost_its_zero_is_a_finding() -> None:
    data = workbook([["Việc", "STT", "Tỷ lệ"], ["a", 2, 0.5], ["b", 2.9, 1], ["c", 2.1, 1.5], ["d", "2.10", 1]])

    reading = read_bytes(data, file="a.xlsx")

    first, second = reading.findings
    assert {one.code for one in reading.findings} == {"number-shortened"}
    assert {one.severity for one in reading.findings} == {Severity.WARNING}
    assert "2.1 " in second.message
    assert "2.10" in second.message
    assert first.span is not None
    assert second.span is not None
    assert reading.text[first.span.start : first.span.end] == "| b | 2.9 | 1 |"
    assert reading.text[second.span.start : second.span.end] == "| c | 2.1 | 1.5 |"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3.0, "3"),
        (2.5, "2.5"),
        (1e20, "1e+20"),
        (True, "TRUE"),
        (7, "7"),
        (date(2024, 4, 5), "05/04/2024"),
        (datetime(2024, 4, 5), "05/04/2024"),  # noqa: DTZ001
        (datetime(2024, 4, 5, 16, 30), "05/04/2024 16:30"),  # noqa: DTZ001
        (time(7, 5), "07:05"),
        (timedelta(hours=26, minutes=3), "26:03"),
        ("  x", "  x"),
    ],
)
def test_values_as_a_person_reads_them(value: CellValue, text: str) -> None:
    assert shown(value) == text


def test_cells_far_from_each_other_are_refused() -> None:
    far = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
        "</sheetData></worksheet>"
    )
    with pytest.raises(BadDataError, match="quá nhiều ô") as refused:
        read_bytes(workbook([["a"]], extra={"xl/worksheets/sheet1.xml": far}), file="a.xlsx")

    assert refused.value.hint


def test_a_workbook_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_PART_BYTES", 1_000_000)

    with pytest.raises(BadDataError, match="bung ra"):
        read_bytes(workbook([["a"]], extra={"xl/sharedStrings.xml": " " * 1_000_001}), file="a.xlsx")


def test_a_document_type_is_refused() -> None:
    with pytest.raises(BadDataError, match="bên ngoài"):
        read_bytes(workbook([["a"]], extra={"xl/styles.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"}), file="a.xlsx")


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_a_damaged_part_is_refused(part: str) -> None:
    with pytest.raises(BadDataError, match="bị hỏng"):
        read_bytes(workbook([["a", "b", "c"]], extra={part: "<broken"}), file="a.xlsx")


def test_an_empty_workbook_is_empty() -> None:
    with pytest.raises(BadDataError, match="không có nội dung"):
        read_bytes(workbook([]), file="a.xlsx")
