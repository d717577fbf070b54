"""The meeting sheet as a Word document, as Word's own parts and as LibreOffice show it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pdfplumber
import pytest
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.errors import UsageError
from cchc_cli.export import GroupBy, Sheet
from cchc_cli.export.blocks import blocks_of
from cchc_cli.export.letterhead import Letterhead
from cchc_cli.export.summary import summary
from cchc_cli.export.to_docx import to_docx
from cchc_cli.query.cells import FIXED
from cchc_cli.query.row import Row
from cchc_cli.text.printable import one_line
from tests.export import libreoffice
from tests.render.rows import NASTY, SHEET, TODAY, row, undated

UNASKED = tuple(replace(one, role=None, via=None) for one in SHEET)
LETTERHEAD = Letterhead("UBND huyện Bình Gia", place="Bình Gia", signer_title="TL. CHỦ TỊCH\nTrưởng phòng Nội vụ")
HEADS = ["STT", *(head for head, _ in FIXED)]


def sheet(rows: Sequence[Row] = UNASKED, **changes: object) -> Sheet:
    plain = Sheet(
        rows=rows,
        as_of=TODAY,
        made_on=TODAY,
        authority="UBND huyện Bình Gia",
        letterhead=LETTERHEAD,
        group_by=GroupBy.UNIT,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def opened(made: Sheet) -> docx.document.Document:
    return docx.Document(io.BytesIO(to_docx(made)))


def page_of(section: Section) -> tuple[int, int]:
    """Width and height in mm."""
    return round(int(section.page_width or 0) / Mm(1)), round(int(section.page_height or 0) / Mm(1))


def lines_of(document: docx.document.Document) -> list[str]:
    """All paragraphs, those in tables too."""
    return [
        "".join(part.text or "" for part in paragraph.iter(qn("w:t")))
        for paragraph in document.element.body.iter(qn("w:p"))
    ]


def many(count: int) -> list[Row]:
    """Made-up rows of all sorts, each with an id of its own."""
    return [
        replace(
            SHEET[at % len(SHEET)],
            id=f"53-TB-UBND-2024-binh-gia/{at}-1",
            leads=(f"Đơn vị số {at % 17}", *(("Phòng Tư pháp",) if at % 9 == 0 else ())),
            text=f"Việc số {at}: {SHEET[at % len(SHEET)].text}",
            role=None,
            via=None,
        )
        for at in range(count)
    ]


def test_the_head_is_that_of_the_decree() -> None:
    lines = [line for line in lines_of(opened(sheet())) if line]
    assert lines[:8] == [
        "ỦY BAN NHÂN DÂN",
        "HUYỆN BÌNH GIA",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Bình Gia, ngày 27 tháng 6 năm 2024",
        "DANH MỤC NHIỆM VỤ ĐƯỢC GIAO",
        "Số liệu chốt đến ngày 27/06/2024",
        summary(UNASKED),
    ]
    assert lines[-5:] == ["Nơi nhận:", "- Các cơ quan, đơn vị có tên trong danh mục;", "- Lưu: VT.",
                          "TL. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ"]  # fmt: skip


def test_what_is_not_known_is_left_blank() -> None:
    lines = lines_of(opened(sheet(authority=None, letterhead=Letterhead(), made_on=None)))
    assert "………………, ngày      tháng      năm 2024" in lines
    assert not any("UBND huyện" in line for line in lines[:6])


def test_the_office_that_signs_stands_below_the_one_above_it() -> None:
    paper = Letterhead(
        issuer="UBND huyện Bình Gia",
        superior="UBND tỉnh Lạng Sơn",
        place="Bình Gia",
        signer_title="KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
        signer_name="Nguyễn Văn An",
        recipients=("Thường trực Huyện ủy", "Lưu: VT, NV"),
    )
    document = opened(sheet(letterhead=paper))
    lines = [line for line in lines_of(document) if line]
    assert lines[:3] == ["UBND TỈNH LẠNG SƠN", "UBND HUYỆN BÌNH GIA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    superior, issuer = document.tables[0].rows[0].cells[0].paragraphs[:2]
    assert [bool(one.runs[0].bold) for one in (superior, issuer)] == [False, True]
    assert lines[-7:] == ["Nơi nhận:", "- Các cơ quan, đơn vị có tên trong danh mục;", "- Thường trực Huyện ủy;",
                          "- Lưu: VT, NV.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn An"]  # fmt: skip


def test_page_and_type() -> None:
    document = opened(sheet())
    section = document.sections[0]
    assert page_of(section) == (297, 210)
    assert (round(section.left_margin or 0, -4), round(section.right_margin or 0, -4)) == (Mm(30), Mm(15))
    fonts = {one.get(qn(f"w:{script}")) for one in document.styles.element.iter(qn("w:rFonts"))
             for script in ("ascii", "hAnsi", "eastAsia", "cs")}  # fmt: skip
    assert fonts == {"Times New Roman"}
    sizes = {one.get(qn("w:val")) for one in document.element.body.iter(qn("w:sz"))}
    assert sizes <= {"16", "22", "24", "26", "28"}
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml


def test_few_columns_stand_upright() -> None:
    section = opened(sheet(fields=["text", "leads", "due"])).sections[0]
    assert page_of(section) == (210, 297)


def test_the_table_keeps_its_widths_heads_and_rows() -> None:
    document = opened(sheet())
    (table,) = [one for one in document.tables if len(one.columns) == len(HEADS)]
    assert [cell.text for cell in table.rows[0].cells] == HEADS
    assert table._tbl.tblPr.find(qn("w:tblLayout")).get(qn("w:type")) == "fixed"
    assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
    assert all(one._tr.xpath("./w:trPr/w:cantSplit") for one in table.rows)
    assert all(not one.cells[0].text or one.cells[0].text.isdigit() or one.cells[0].paragraphs[0].paragraph_format
               .keep_with_next for one in table.rows[1:])  # fmt: skip
    widths = [int(one.width or 0) / Mm(1) for one in table.columns]
    assert sum(widths) == pytest.approx(252, abs=0.5)
    assert min(widths) > 9


@pytest.mark.parametrize(
    ("words", "split"),
    [
        pytest.param(20, False, id="a few lines"),
        pytest.param(25, False, id="less than a quarter of the page"),
        pytest.param(400, True, id="half a page"),
        pytest.param(2000, True, id="more than a page"),
    ],
)
def test_only_high_rows_may_break_over_pages(words: int, split: bool) -> None:
    document = opened(sheet([row(ordinal=1, text="giao việc " * words), *SHEET]))
    (table,) = [one for one in document.tables if len(one.columns) == len(HEADS)]
    (found,) = [one for one in table.rows if one.cells[1].text.startswith("giao việc giao việc")]
    assert bool(found._tr.xpath("./w:trPr/w:cantSplit")) is not split


def test_a_column_is_as_wide_as_what_stands_in_it_needs() -> None:
    leads = tuple(f"Phòng Văn hóa, Thông tin và Thể thao số {at}" for at in range(12))
    plain, joint = (
        [int(one.width or 0) / Mm(1) for one in table.columns]
        for rows in (UNASKED, [replace(one, leads=leads) for one in UNASKED])
        for table in opened(sheet(rows, group_by=None)).tables
        if len(table.columns) == len(HEADS)
    )
    at = HEADS.index("Chủ trì")
    assert joint[at] > plain[at] + 10
    assert sum(joint) == pytest.approx(sum(plain), abs=1)


@pytest.mark.parametrize("by", [None, *GroupBy])
def test_the_blocks_are_those_of_every_format(by: GroupBy | None) -> None:
    made = sheet(group_by=by)
    (table,) = [one for one in opened(made).tables if len(one.columns) == len(HEADS)]
    expected: list[list[str]] = []
    for block in blocks_of(made):
        expected += [[block.title]] if block.title else []
        expected += [[str(at), *(one_line(cell(one)) for _, cell in FIXED)] for at, one in enumerate(block.rows, 1)]
    found = [[one_line(cell.text) for cell in line.cells] for line in table.rows[1:]]
    for line, wanted in zip(found, expected, strict=True):
        if len(wanted) == 1:
            assert line[1].startswith(f"{wanted[0]} (")
        else:
            assert [cell.replace("/ ", "/") for cell in line] == [cell.replace("/ ", "/") for cell in wanted]


def test_what_is_overdue_stands_out() -> None:
    document = opened(sheet())
    bold = {
        "".join(part.text or "" for part in run.iter(qn("w:t")))
        for run in document.element.body.iter(qn("w:r"))
        if run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None
    }
    assert "Chưa thực hiện, quá hạn 88 ngày" in bold
    assert not any(line.startswith("Đang thực hiện") for line in bold)


def test_no_rows_is_said() -> None:
    lines = lines_of(opened(sheet([])))
    assert "Không có nhiệm vụ nào." in lines
    assert "STT" not in lines


def test_a_field_that_no_row_has_is_refused() -> None:
    with pytest.raises(UsageError):
        to_docx(sheet(fields=["han"]))


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert to_docx(sheet()) == to_docx(sheet())


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=20))
def test_any_letter_can_be_written(text: str) -> None:
    paper = Letterhead(text, text, text, text, text, (text, text))
    rows = [undated(text=text, note=text, leads=(text or "x",))]
    nasty = sheet(rows, authority=text or None, title=text or "x", letterhead=paper, unit=text, notes=[text])
    assert opened(nasty).paragraphs


@libreoffice.needed
def test_libreoffice_shows_every_directive(tmp_path: Path) -> None:
    rows = many(120)
    made = sheet(rows)
    pdf = libreoffice.pdf_of(to_docx(made), tmp_path)
    text = libreoffice.text_of(pdf)
    assert one_line(summary(rows)) in text
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    heads = ["".join(one.split()) for one in HEADS]
    assert libreoffice.tables_of(pdf).count(heads) >= 2
    lines = libreoffice.whole_rows_of(pdf)
    found = {line[-1]: line for line in lines if len(line) == len(HEADS)}
    assert len(found) == 120
    for one in rows:
        cells = ["".join(cell(one).split()) for _, cell in FIXED]
        assert found[cells[-1]][1:] == cells
    blocks = blocks_of(made)
    assert sum(len(line) == len(HEADS) for line in lines) == sum(len(one.rows) for one in blocks)
    with pdfplumber.open(pdf) as pages:
        tops = [(page.crop((0, 0, page.width, 56)).extract_text() or "").strip() for page in pages.pages]
    assert tops[1:] == [str(number) for number in range(2, len(tops) + 1)]
    assert not tops[0].startswith("1")


@libreoffice.needed
def test_libreoffice_shows_what_no_page_holds(tmp_path: Path) -> None:
    rows = [*NASTY, row(ordinal=9)]
    pdf = libreoffice.pdf_of(to_docx(sheet(rows, group_by=None)), tmp_path)
    text = [line[1] for line in libreoffice.whole_rows_of(pdf) if len(line) == len(HEADS)]
    assert "Mộtcâukhôngcódấuchấmvàrấtdài" * 135 in text
    assert "Ủybannhândânhuyệntổchứcthựchiện" in text
    assert "chữ" * 200 in text


def test_the_day_is_that_on_which_it_is_made() -> None:
    assert "Bình Gia, ngày 05 tháng 02 năm 2025" in lines_of(opened(sheet(made_on=date(2025, 2, 5))))
