"""The sheet that is laid on the table."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cchc_cli.errors import UsageError
from cchc_cli.export import GroupBy, Sheet
from cchc_cli.export.to_markdown import escaped, to_markdown
from cchc_cli.text.printable import shown
from tests.conftest import Golden
from tests.render.rows import NASTY, SHEET, TODAY, row

GOLDEN = Path(__file__).parent / "golden"
_BAR = re.compile(r"(?<!\\)\|")
UNASKED = tuple(replace(one, role=None, via=None) for one in SHEET)


def cells_of(line: str) -> list[str]:
    """The cells of a table's line, as a reader of Markdown splits it."""
    return [cell.strip() for cell in _BAR.split(line)[1:-1]]


def test_plain_sheet(golden: Golden) -> None:
    sheet = Sheet(rows=SHEET, as_of=TODAY, authority="UBND huyện Bình Gia", unit="Phòng Nội vụ")
    golden(GOLDEN / "sheet.md", to_markdown(sheet))


@pytest.mark.parametrize("by", list(GroupBy))
def test_grouped_sheet(golden: Golden, by: GroupBy) -> None:
    sheet = Sheet(rows=UNASKED, as_of=TODAY, known_on=date(2024, 6, 20), group_by=by, title="Danh mục theo dõi")
    golden(GOLDEN / f"by-{by}.md", to_markdown(sheet))


def test_nothing_in_a_document_spoofs_the_table() -> None:
    text = to_markdown(Sheet(rows=NASTY, as_of=TODAY, notes=["<b>ghi chú</b>"]))
    table = [line for line in text.split("\n") if line.startswith("|")]
    assert len(table) == 2 + len(NASTY)
    assert {len(cells_of(line)) for line in table} == {10}
    assert "<" not in text.replace("<br>", "")
    assert "\x1b" not in text
    assert cells_of(table[4])[1].startswith("- Tiếp tục \\| cột giả \\| &lt;script&gt;")


def test_nothing_is_cut() -> None:
    text = to_markdown(Sheet(rows=[NASTY[3]], as_of=TODAY))
    assert len(cells_of(text.split("\n")[8])[1]) > 5000 - 100


def test_bold_is_dropped() -> None:
    text = to_markdown(Sheet(rows=[row()], as_of=TODAY))
    assert "hoàn thành chậm nhất trong Quý II năm 2024." in text
    assert "\\*" not in text


def test_empty_sheet_says_so() -> None:
    text = to_markdown(Sheet(rows=[], as_of=TODAY))
    assert text.endswith("Không có nhiệm vụ nào.\n")
    assert "|" not in text


def test_chosen_fields() -> None:
    table = to_markdown(Sheet(rows=[row()], as_of=TODAY, fields=["full_id", "due"])).split("\n")[6:]
    assert cells_of(table[0]) == ["STT", "Mã", "Hạn hiện tại"]
    assert cells_of(table[2]) == ["1", "53-TB-UBND-2024-binh-gia/2.2-1", "30/06/2024"]


def test_unknown_field_is_refused_even_without_rows() -> None:
    with pytest.raises(UsageError):
        to_markdown(Sheet(rows=[], as_of=TODAY, fields=["han"]))


@given(st.text(alphabet="ab|\\<>&*_`[]~$ \n"))
def test_an_escaped_text_is_one_cell(text: str) -> None:
    assert len(cells_of(f"| {escaped(text)} | x |")) == 2
    assert "\n" not in escaped(text)


def as_read(text: str) -> list[str]:
    """The cells of the only row of a one-column table, as a real reader of Markdown shows them, letter by letter."""
    page = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(f"| a |\n| --- |\n| {text} |\n")
    return [html.unescape(cell.replace("<br>", "\n")) for cell in re.findall(r"<td[^>]*>(.*?)</td>", page, re.DOTALL)]


@given(st.text(alphabet="ab1.-+#!|\\<>&*_`[]()~$\"'{}:/=@ \n;đề"))
def test_a_reader_of_markdown_shows_the_very_letters(text: str) -> None:
    text = shown(text)
    assert as_read(escaped(text)) == [text]
