"""The plain text that is pasted into a message."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cchc_cli.export import GroupBy, Sheet
from cchc_cli.export.short_line import MOST, short_line, short_state, short_text
from cchc_cli.export.summary import summary
from cchc_cli.export.to_text import to_text
from cchc_cli.query.row import Row, State
from tests.conftest import Golden
from tests.export.made_up import big_sheet
from tests.render.rows import COORDINATED, DONE, DOUBTFUL, EXTENDED, NASTY, OVERDUE, SHARED, SHEET, TODAY, row, undated

GOLDEN = Path(__file__).parent / "golden"
UNASKED = tuple(replace(one, role=None, via=None) for one in SHEET)


def test_by_unit(golden: Golden) -> None:
    sheet = Sheet(rows=UNASKED, as_of=TODAY, authority="UBND huyện Bình Gia", group_by=GroupBy.UNIT)
    golden(GOLDEN / "by-unit.txt", to_text(sheet))


def test_of_one_unit(golden: Golden) -> None:
    golden(GOLDEN / "of-unit.txt", to_text(Sheet(rows=SHEET, as_of=TODAY, unit="Phòng Nội vụ")))


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        pytest.param(OVERDUE, "Quá hạn 88 ngày, hạn 31/03/2024", id="overdue"),
        pytest.param(row(), "Còn 3 ngày, hạn 30/06/2024", id="soon"),
        pytest.param(EXTENDED, "Đến hạn hôm nay, 17:00 ngày 27/06/2024", id="today, with its hour"),
        pytest.param(DOUBTFUL, "Còn 187 ngày, hạn 31/12/2024 (?)", id="doubtful"),
        pytest.param(row(doubtful=True, doubts=("leads",)), "Còn 3 ngày, hạn 30/06/2024 (?)", id="doubtful unit"),
        pytest.param(row(milestones=("2024-06-28",)), "Còn 3 ngày, hạn 30/06/2024, mốc 28/06", id="a step before it"),
        pytest.param(undated(), "Không thời hạn", id="undated"),
        pytest.param(DONE, "Hoàn thành quá hạn, hạn 30/04/2024", id="done"),
        pytest.param(COORDINATED, "Không thời hạn, phối hợp", id="co-ordinated"),
        pytest.param(
            replace(OVERDUE, status="submitted"), "Chờ xác nhận, quá hạn 88 ngày, hạn 31/03/2024", id="handed in late"
        ),
        pytest.param(row(state=State.SUBMITTED, status="submitted"), "Chờ xác nhận, hạn 30/06/2024", id="waits"),
        pytest.param(row(excluded="quan điểm"), "Không phải nhiệm vụ: quan điểm", id="not counted"),
    ],
)  # fmt: skip
def test_how_it_stands(one: Row, expected: str) -> None:
    assert short_state(one) == expected


def test_the_list_of_leads_in_the_text_gives_way_to_what_is_to_be_done() -> None:
    text = "- Phòng Nội vụ, phòng Tư pháp phối hợp với các cơ quan: triển khai Kế hoạch 10."
    assert short_text(undated(text=text, leads=("Phòng Nội vụ", "phòng Tư pháp"))) == "…triển khai Kế hoạch 10"
    assert short_text(undated(text=text, leads=("Thanh tra huyện",))) == text.strip("- .")
    said = "Phòng Nội vụ đã báo cáo. Yêu cầu: làm lại"
    assert short_text(undated(text=said, leads=("Phòng Nội vụ",))).startswith("Phòng Nội vụ đã báo cáo")


@pytest.mark.parametrize("one", [*NASTY, *SHEET])
def test_a_line_is_one_short_line_without_marks_of_any_format(one: Row) -> None:
    line = short_line(1, one)
    assert "\n" not in line
    assert "**" not in line
    assert "\x1b" not in line
    assert len(line) < MOST + 150


def test_every_row_is_there_and_the_counts_are_those_of_the_other_exports() -> None:
    sheet = big_sheet()
    text = to_text(sheet)
    assert summary(sheet.rows, sheet.scope) in text
    for number in range(1, len(sheet.rows) + 1):
        assert f"(việc thứ {number})" in text or len(sheet.rows[number - 1].text) > MOST


def test_states_of_a_block_are_not_said_twice() -> None:
    text = to_text(Sheet(rows=[OVERDUE], as_of=TODAY, group_by=GroupBy.DEADLINE))
    assert "\nQUÁ HẠN: 1 nhiệm vụ\n1. Quá hạn 88 ngày" in text


def test_empty() -> None:
    assert to_text(Sheet(rows=[], as_of=date(2024, 7, 5))).endswith("Không có nhiệm vụ nào.\n")


def test_shared_rows_are_counted_once_and_said() -> None:
    text = to_text(Sheet(rows=[replace(SHARED, role=None)], as_of=TODAY, group_by=GroupBy.UNIT))
    assert text.count("triển khai quyết liệt".capitalize()) == 3
    assert "1 nhiệm vụ do nhiều cơ quan, đơn vị cùng chủ trì" in text
