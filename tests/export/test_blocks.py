"""Rows in blocks."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cchc_cli.export.blocks import blocks_of, roman_numeral, shared_rows, titles_in_order
from cchc_cli.export.sheet import GroupBy, Sheet
from cchc_cli.query.row import Row, State
from cchc_cli.text.numbers import roman
from tests.render.rows import DONE, EXTENDED, GROUP, OVERDUE, SHARED, SHEET, TODAY, row, undated


def sheet(rows: Sequence[Row], by: GroupBy | None) -> Sheet:
    return Sheet(rows=rows, as_of=TODAY, group_by=by)


def test_by_unit_a_shared_row_stands_with_each_lead() -> None:
    blocks = blocks_of(sheet(SHEET, GroupBy.UNIT))
    assert [(block.title, len(block.rows)) for block in blocks] == [
        ("Các cơ quan, đơn vị", 1),
        ("Phòng Nội vụ", 4),
        ("Phòng Văn hóa và Thông tin", 2),
        ("Thanh tra huyện", 1),
        ("Trung tâm Văn hóa, Thể thao và Truyền thông", 1),
        ("Văn phòng HĐND và UBND huyện", 1),
    ]
    assert shared_rows(blocks) == 1
    assert len(titles_in_order(sheet(SHEET, GroupBy.UNIT))) == len(SHEET)


def test_by_unit_the_overdue_come_first() -> None:
    blocks = blocks_of(sheet([SHARED, DONE, OVERDUE], GroupBy.UNIT))
    assert blocks[0].rows == (OVERDUE, SHARED, DONE)
    assert blocks[0].overdue == 1


def test_by_unit_spellings_of_a_name_share_a_block() -> None:
    rows = [row(leads=("phòng Kinh tế và Hạ Tầng",)), row(leads=("Phòng Kinh tế & Hạ tầng",), ordinal=2)]
    (block,) = blocks_of(sheet(rows, GroupBy.UNIT))
    assert block.title == "Phòng Kinh tế và Hạ Tầng"


def test_by_unit_under_the_heading_given() -> None:
    rows = [row(leads=("PNV",)), row(leads=("Phòng Nội vụ",), ordinal=2)]
    grouped = Sheet(rows=rows, as_of=TODAY, group_by=GroupBy.UNIT, unit_heading=lambda _row, _name: "Phòng Nội vụ")
    assert [(block.title, len(block.rows)) for block in blocks_of(grouped)] == [("Phòng Nội vụ", 2)]


def test_by_unit_without_a_lead_last() -> None:
    blocks = blocks_of(sheet([row(leads=()), row(leads=("Văn phòng",))], GroupBy.UNIT))
    assert [block.title for block in blocks] == ["Văn phòng", "Chưa rõ cơ quan, đơn vị chủ trì"]


def test_a_row_led_twice_by_one_unit_stands_once() -> None:
    (block,) = blocks_of(sheet([row(leads=("Phòng Nội vụ", "phòng Nội vụ"))], GroupBy.UNIT))
    assert len(block.rows) == 1


def test_by_deadline() -> None:
    assert [(block.title, len(block.rows)) for block in blocks_of(sheet(SHEET, GroupBy.DEADLINE))] == [
        ("Quá hạn", 1),
        ("Đến hạn hôm nay", 1),
        ("Sắp đến hạn", 1),
        ("Đến hạn trong tháng 12/2024", 1),
        ("Không thời hạn", 3),
        ("Đã hoàn thành", 1),
    ]


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("by", list(GroupBy))
def test_every_state_has_a_block(state: State, by: GroupBy) -> None:
    for one in (row(state=state), undated(state=state)):
        (block,) = blocks_of(sheet([one], by))
        assert block.title
        assert block.rows == (one,)


def test_by_document() -> None:
    blocks = blocks_of(sheet([EXTENDED, GROUP, DONE], GroupBy.DOCUMENT))
    assert [len(block.rows) for block in blocks] == [2, 1]
    assert blocks[0].title == "12/KH-UBND ngày 15/01/2024: Kế hoạch tuyên truyền cải cách hành chính năm 2024"


def test_by_area_in_the_official_order_and_once_for_each() -> None:
    both = row(areas=("chinh-quyen-so", "the-che"))
    blocks = blocks_of(sheet([both, row(areas=(), ordinal=2), row(areas=("an-ninh",), ordinal=3)], GroupBy.AREA))
    assert [(block.title, len(block.rows)) for block in blocks] == [
        ("Cải cách thể chế", 1),
        ("Xây dựng và phát triển chính quyền điện tử, chính quyền số", 1),
        ("an-ninh", 1),
        ("Chưa gắn lĩnh vực", 1),
    ]
    assert shared_rows(blocks) == 1


@pytest.mark.parametrize("by", [None, *GroupBy])
def test_no_rows_no_blocks(by: GroupBy | None) -> None:
    assert blocks_of(sheet([], by)) == []


def test_roman_numerals_are_those_that_documents_use() -> None:
    assert [roman(roman_numeral(number)) for number in range(1, 120)] == list(range(1, 120))
