"""Tables over several pages, and their rows as text."""

from __future__ import annotations

import pytest

from cchc_cli.reading.page_lines import Cell, Page, Table
from cchc_cli.reading.page_rows import TableJoiner
from cchc_cli.reading.page_text import text_of_parts
from tests.reading.pages import word

EDGES = (50.0, 90.0, 300.0, 420.0, 540.0)
HEAD = ("STT", "Nội dung", "Chủ trì", "Thời hạn")
FIRST = ("1", "Xây dựng kế hoạch", "Phòng Nội vụ", "Quý I")


def cells(*texts: str) -> tuple[Cell, ...]:
    return tuple(tuple(word(part, 60, 60) for part in text.split()) for text in texts)


def joined(*pages: list[tuple[str, ...]], edges: tuple[float, ...] = EDGES, shift: float = 0.0) -> list[str]:
    joiner = TableJoiner()
    for number, rows in enumerate(pages, start=1):
        moved = tuple(edge + shift * (number - 1) for edge in edges)
        table = Table(tuple(cells(*row) for row in rows), moved, 100, 700)
        joiner.take(table, Page(number, 595, 842), 0)
    return text_of_parts(list(joiner.woven([])), scanned=False).text.splitlines()


def test_rows_are_lines() -> None:
    assert joined([HEAD, FIRST]) == [
        "| STT | Nội dung | Chủ trì | Thời hạn |",
        "| 1 | Xây dựng kế hoạch | Phòng Nội vụ | Quý I |",
    ]


def test_an_empty_cell_and_a_bar_in_a_cell() -> None:
    assert joined([("1", "", "A|B", "")]) == ["| 1 | | A¦B | |"]


def test_a_repeated_head_is_dropped() -> None:
    lines = joined([HEAD, FIRST], [HEAD, ("2", "Kiểm tra", "Thanh tra", "Quý II")])
    assert lines == [
        "| STT | Nội dung | Chủ trì | Thời hạn |",
        "| 1 | Xây dựng kế hoạch | Phòng Nội vụ | Quý I |",
        "| 2 | Kiểm tra | Thanh tra | Quý II |",
    ]


@pytest.mark.parametrize(
    ("rest", "whole"),
    [
        pytest.param(
            ("", "cải cách hành chính", "", ""),
            "| 1 | Xây dựng kế hoạch cải cách hành chính | Phòng Nội vụ | Quý I |",
            id="the sentence goes on",
        ),
        pytest.param(
            ("", "Trình UBND huyện", "", ""),
            "| 1 | Xây dựng kế hoạch Trình UBND huyện | Phòng Nội vụ | Quý I |",
            id="one cell alone",
        ),
        pytest.param(
            ("", "năm 2024", "và các phòng", "năm 2024"),
            "| 1 | Xây dựng kế hoạch năm 2024 | Phòng Nội vụ và các phòng | Quý I năm 2024 |",
            id="all cells go on",
        ),
    ],
)
def test_a_row_cut_by_the_end_of_the_page_is_one(rest: tuple[str, ...], whole: str) -> None:
    assert joined([HEAD, FIRST], [rest, ("2", "Kiểm tra", "Thanh tra", "Quý II")])[1] == whole


def test_a_row_with_a_number_is_a_new_row() -> None:
    assert len(joined([HEAD, FIRST], [("2", "Kiểm tra", "Thanh tra", "Quý II")])) == 3


def test_a_scan_may_lie_a_little_to_the_side() -> None:
    assert len(joined([HEAD, FIRST], [HEAD, ("2", "Kiểm tra", "Thanh tra", "Quý II")], shift=9.0)) == 3


def test_another_table_begins_apart() -> None:
    joiner = TableJoiner()
    joiner.take(Table((cells(*HEAD), cells(*FIRST)), EDGES, 100, 700), Page(1, 595, 842), 0)
    other = Table((cells("STT", "Họ tên"), cells("1", "Nguyễn Văn An")), (50.0, 90.0, 540.0), 100, 700)
    joiner.take(other, Page(2, 595, 842), 0)
    text = text_of_parts(list(joiner.woven([])), scanned=False).text
    assert "| Quý I |\n\n| STT | Họ tên |\n" in text


def test_a_page_on_which_no_row_parts_two_columns() -> None:
    joiner = TableJoiner()
    joiner.take(Table((cells(*HEAD), cells(*FIRST)), EDGES, 100, 700), Page(1, 595, 842), 0)
    wide = (50.0, 90.0, 300.0, 540.0)
    rows = (cells("2", "Kiểm tra", "Thanh tra huyện"), cells("3", "Rà soát", "Phòng Tư pháp"))
    joiner.take(Table(rows, wide, 100, 700), Page(2, 595, 842), 0)
    assert text_of_parts(list(joiner.woven([])), scanned=False).text.splitlines()[2:] == [
        "| 2 | Kiểm tra | Thanh tra huyện | |",
        "| 3 | Rà soát | Phòng Tư pháp | |",
    ]
