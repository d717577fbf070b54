"""Tables of Word files: those that hold data and those that only place text."""

from __future__ import annotations

import pytest

from cchc_cli.reading import read_bytes
from tests.reading.word_files import p, style, tc, tr, word
from tests.reading.word_files import table as tbl


def lines_of(body: str, **parts: str) -> list[str]:
    return read_bytes(word(body, **parts), file="a.docx").text.rstrip("\n").split("\n")  # type: ignore[arg-type]


def test_a_table_of_data_stands_one_row_a_line_between_blank_lines() -> None:
    rows = tbl(tr(tc("STT"), tc("Nhiệm vụ")), tr(tc("1"), tc(p("Rà soát"), p("thủ tục | a"), p())))

    assert lines_of(p("Phụ lục") + rows + p("hết")) == [
        "Phụ lục", "", "| STT | Nhiệm vụ |", "| 1 | Rà soát thủ tục ¦ a |", "", "hết",
    ]  # fmt: skip


SPAN = '<w:gridSpan w:val="2"/>'
FIRST = '<w:vMerge w:val="restart"/>'
NEXT = "<w:vMerge/>"


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ([tr(tc("STT"), tc("a"), tc("b")), tr(tc("I. NHÓM", props='<w:gridSpan w:val="3"/>'))],
         ["| STT | a | b |", "| I. NHÓM |  |  |"]),
        ([tr(tc("STT"), tc("x", props=FIRST)), tr(tc("1"), tc("", props=NEXT)), tr(tc("2"), tc("", props=NEXT))],
         ["| STT | x |", "| 1 | 〃 |", "| 2 | 〃 |"]),
        ([tr(tc("a", props=SPAN + FIRST), tc("b"), tc("c")), tr(tc("", props=SPAN + NEXT), tc("d"), tc("e"))],
         ["| a |  | b | c |", "| 〃 |  | d | e |"]),
        ([tr(tc("STT"), tc("b")), tr(tc("c"), props='<w:gridBefore w:val="1"/>')], ["| STT | b |", "|  | c |"]),
        ([tr(tc("STT"), tc("b"), tc("c")), tr(tc("1"))], ["| STT | b | c |", "| 1 |  |  |"]),
        ([tr(tc("a"), tc("b")), tr(tc("c"), tc("d"), props='<w:del w:id="1"/>'), tr(tc("e"), tc("f"))],
         ["| a | b |", "| e | f |"]),
        ([tr(tc("a", props='<w:hMerge w:val="restart"/>'), tc("", props="<w:hMerge/>"), tc("b")),
          tr(tc("c"), tc("d"), tc("e"))], ["| a |  | b |", "| c | d | e |"]),
        ([tr(tc("a"), tc("b")), tr(tc(""), tc("")), tr(tc("c"), tc("d"))], ["| a | b |", "| c | d |"]),
        ([tr(tc("STT"), tc("b")), tr(tc("1"), tc(tbl(tr(tc("x"), tc("y"))), p("z")))],
         ["| STT | b |", "| 1 | x y z |"]),
        ([tr(tc("STT"), tc("b")), tr(tc("1"), tc("c", props='<w:gridSpan w:val="999999999"/>'))],
         ["| STT | b |" + "  |" * 63, "| 1 | c |" + "  |" * 63]),
    ],
    ids=[
        "over-columns", "over-rows", "over-both", "grid-before", "short-row", "deleted-row", "old-merge", "empty-row",
        "table-in-cell", "endless-span",
    ],
)  # fmt: skip
def test_merged_cells(rows: list[str], lines: list[str]) -> None:
    assert lines_of(tbl(*rows)) == lines


HEADING = [
    tr(tc(p("UBND HUYỆN BÌNH GIA"), p("PHÒNG NỘI VỤ")), tc(p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), p("Độc lập"))),
    tr(tc("Số: 12/PNV"), tc("Bình Gia, ngày 05 tháng 4 năm 2024")),
]
HEADING_LINES = [
    "UBND HUYỆN BÌNH GIA", "PHÒNG NỘI VỤ", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập", "",
    "Số: 12/PNV", "", "Bình Gia, ngày 05 tháng 4 năm 2024", "", "Kính gửi",
]  # fmt: skip


@pytest.mark.parametrize("borders", ["none", "single"])
def test_the_heading_is_read_cell_by_cell(borders: str) -> None:
    assert lines_of(tbl(*HEADING, borders=borders) + p("Kính gửi")) == HEADING_LINES


@pytest.mark.parametrize("borders", ["nil", "single"])
def test_recipients_and_signature_are_read_cell_by_cell(borders: str) -> None:
    signature = tbl(tr(tc(p("Nơi nhận:"), p("- Như trên;")), tc(p("CHỦ TỊCH"), p(), p("Trần Văn A"))), borders=borders)

    assert lines_of(signature) == ["Nơi nhận:", "- Như trên;", "", "CHỦ TỊCH", "", "Trần Văn A"]


def test_a_column_of_recipients_in_a_table_of_data_is_data() -> None:
    rows = tbl(tr(tc("TT"), tc("Báo cáo"), tc("Nơi nhận")), tr(tc("1"), tc("CCHC"), tc("Sở Nội vụ")))

    assert lines_of(rows) == ["| TT | Báo cáo | Nơi nhận |", "| 1 | CCHC | Sở Nội vụ |"]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ([tr(tc("Kính gửi:"), tc("- Sở Nội vụ;"))], ["Kính gửi:", "", "- Sở Nội vụ;"]),
        ([tr(tc("TT"), tc("Việc")), tr(tc("1"), tc("a"))], ["| TT | Việc |", "| 1 | a |"]),
        ([tr(tc("Việc"), tc("Chủ trì"), tc("Phối hợp"), tc("Thời hạn")), tr(tc("a"), tc("b"), tc("c"), tc("d"))],
         ["| Việc | Chủ trì | Phối hợp | Thời hạn |", "| a | b | c | d |"]),
        ([tr(tc("một mình"))], ["một mình"]),
    ],
    ids=["placing", "counter", "full-heading", "single"],
)  # fmt: skip
def test_without_lines(rows: list[str], lines: list[str]) -> None:
    assert lines_of(tbl(*rows, borders="none")) == lines


def test_a_box_around_one_cell_is_no_table() -> None:
    assert lines_of(tbl(tr(tc("DỰ THẢO")), tr(tc("lần 2")))) == ["DỰ THẢO", "", "lần 2"]


GRID = (
    '<w:style w:type="table" w:styleId="Luoi"><w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders>'
    '</w:tblPr></w:style><w:style w:type="table" w:styleId="Con"><w:basedOn w:val="Luoi"/></w:style>'
)
NO_SIDES = '<w:tcBorders><w:left w:val="nil"/><w:right w:val="nil"/></w:tcBorders>'
SIDES = '<w:tcBorders><w:left w:val="single"/></w:tcBorders>'


@pytest.mark.parametrize(
    ("table_props", "cell_props", "drawn"),
    [
        ('<w:tblStyle w:val="Con"/>', "", True),
        ('<w:tblStyle w:val="Con"/><w:tblBorders><w:insideV w:val="none"/></w:tblBorders>', "", False),
        ('<w:tblStyle w:val="Con"/>', NO_SIDES, False),
        ("", SIDES, True),
        ("", "", False),
        ('<w:tblBorders><w:insideH w:val="single"/></w:tblBorders>', "", False),
    ],
    ids=["by-style", "style-overruled", "cells-without", "cells-with", "nothing", "lines-across-only"],
)
def test_where_lines_are_drawn(table_props: str, cell_props: str, drawn: bool) -> None:
    row = tr(tc("a", props=cell_props), tc("b", props=cell_props))
    body = f"<w:tbl><w:tblPr>{table_props}</w:tblPr>{row}{row}</w:tbl>"

    lines = lines_of(body, styles=style("Normal") + GRID)

    assert lines == (["| a | b |", "| a | b |"] if drawn else ["a", "", "b", "", "a", "", "b"])
