"""Columns chosen by the names of fields."""

from __future__ import annotations

from dataclasses import fields

import pytest

from cchc_cli.errors import UsageError
from cchc_cli.query.chosen import chosen_columns, chosen_fields
from cchc_cli.query.row import Row
from cchc_cli.wording import columns
from tests.render.rows import DONE, OVERDUE, row


def test_every_field_of_a_row_can_be_chosen() -> None:
    assert set(columns.FIELDS) == {one.name for one in fields(Row)} | {"full_id"}
    assert set(columns.DESCRIPTIONS) == set(columns.FIELDS) | {"schema"}


@pytest.mark.parametrize(
    ("name", "one", "expected"),
    [
        pytest.param("due", row(), "30/06/2024", id="day"),
        pytest.param("status", row(), "đang thực hiện", id="code"),
        pytest.param("state", OVERDUE, "quá hạn 88 ngày", id="state"),
        pytest.param("period", OVERDUE, "quý I/2024", id="period"),
        pytest.param("recurs", OVERDUE, "hằng quý", id="recurrence"),
        pytest.param("leads", OVERDUE, "Phòng Nội vụ", id="names"),
        pytest.param("doubtful", row(), "không", id="no"),
        pytest.param("completed_on", DONE, "06/05/2024", id="completed"),
        pytest.param("note", row(), "", id="absent"),
        pytest.param("days", OVERDUE, "-88", id="number"),
        pytest.param("full_id", OVERDUE, "53-TB-UBND-2024-binh-gia/2.1-3@2024-Q1", id="id"),
    ],
)
def test_values_as_people_read_them(name: str, one: Row, expected: str) -> None:
    ((head, cell),) = chosen_columns([name])
    assert (head, cell(one)) == (columns.FIELDS[name], expected)


def test_order_and_doubles() -> None:
    assert chosen_fields(["due", " text", "", "due"]) == ("due", "text")


def test_unknown_field_lists_all() -> None:
    with pytest.raises(UsageError, match="han_chot") as caught:
        chosen_fields(["text", "han_chot"])
    assert "first_due" in str(caught.value.hint)


def test_areas_by_name_and_days_of_milestones() -> None:
    one = row(milestones=("2024-04-30", "2024-05-31"))
    cells = [cell(one) for _, cell in chosen_columns(("areas", "milestones"))]
    assert cells == ["Công tác chỉ đạo, điều hành cải cách hành chính", "30/04/2024; 31/05/2024"]
