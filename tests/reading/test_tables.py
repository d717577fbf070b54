"""Tables as lines, whatever file they come from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.reading.tables import (
    Cell,
    Table,
    in_cell,
    is_counter_heading,
    joined,
    only_places,
    row_line,
    table_lines,
)


def _table(*rows: str, bordered: bool | None = True) -> Table:
    return Table(tuple(tuple(Cell((text,)) for text in row.split("/")) for row in rows), bordered)


@pytest.mark.parametrize(
    ("table", "places"),
    [
        (_table("a/b", "c/d"), False),
        (_table("a/b", "c/d", bordered=False), True),
        (_table("a/b", "c/d", bordered=None), True),
        (_table("a/b/c", "d/e/f", bordered=None), False),
        (_table("a", "b"), True),
        (_table("Nơi nhận:/CHỦ TỊCH"), True),
        (_table("Nơi nhận báo cáo/Hạn", "Sở Nội vụ/15/4"), False),
        (_table("STT/Nơi nhận", "1/Sở Nội vụ"), False),
        (_table("Tên/Nơi nhận", *["a/b"] * 9), False),
        (_table("UBND/ĐẢNG CỘNG SẢN VIỆT NAM"), True),
        (_table("a/b/c/d", "e/f/g/h", bordered=False), False),
        (_table("a/b//d", "e/f/g/h", bordered=False), True),
    ],
    ids=[
        "lines", "no-lines", "not-said", "not-said-three-columns", "one-column", "recipients", "report-column",
        "counter", "many-rows", "party", "full-heading", "gap-in-heading",
    ],
)  # fmt: skip
def test_only_places(table: Table, places: bool) -> None:
    assert only_places(table) is places


@pytest.mark.parametrize("text", ["STT", " stt.", "TT", "Số TT", "Số\u00a0TT", "Số thứ tự", "**STT**"])
def test_headings_of_running_numbers(text: str) -> None:
    assert is_counter_heading(text)


@pytest.mark.parametrize("text", ["", "STT tỉnh", "Thị trấn", "1"])
def test_other_headings(text: str) -> None:
    assert not is_counter_heading(text)


def test_a_row_is_filled_up() -> None:
    row = [Cell(("a", "", "b")), Cell((), columns=2, continued=True)]

    assert row_line(row, 4) == "| a b | 〃 |  |  |"


def test_a_table_without_text_is_nothing() -> None:
    assert table_lines(_table("/", "/")) == []


@given(st.text(max_size=40))
def test_text_in_a_cell_stays_on_one_line_between_its_bars(text: str) -> None:
    shown = in_cell(text)

    assert "|" not in shown
    assert "\n" not in shown
    assert shown == in_cell(shown)


@given(st.lists(st.sampled_from(["", "a", "b c"]), max_size=12))
def test_joined_keeps_every_line_and_no_two_blank_ones(lines: list[str]) -> None:
    text = joined(lines)

    assert [line for line in text.split("\n") if line] == [line for line in lines if line]
    assert "\n\n\n" not in text
    assert text.endswith("\n")
