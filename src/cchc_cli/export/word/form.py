"""What stands above and below the text of a document, box by box (NĐ 30/2020, Phụ lục I, II)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Mm, Pt

from cchc_cli.export.letterhead import Letterhead, recipients_of
from cchc_cli.export.word.page import CENTER, LEFTWARD, element, layout, text_width, write
from cchc_cli.text.printable import one_line
from cchc_cli.wording import paper as words

if TYPE_CHECKING:
    from docx.document import Document
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

_BOLD_CAPITAL = 0.62
"""Width of a bold capital of Times New Roman in its own size, on the average of Vietnamese names."""

_MOTTO_SIZE = 14
_MOTTO_WIDTH = 60.4
"""The motto in mm, bold at 14 points: the rule below it is as long as the words."""

_LEFT_SHARE = 0.38
_LEVEL = re.compile(rf" (?=(?:{'|'.join(words.LEVELS)}) )")


def head(
    document: Document,
    paper: Letterhead,
    *,
    day: str,
    number: str | None = None,
    about: str | None = None,
) -> None:
    """Boxes 1 to 4 (and 5b): the issuer and its number on the left, state, motto, place and day on the right.

    ``day`` is the line of the day ("ngày 15 tháng 4 năm 2024"); ``number`` and ``about`` (trích yếu) are for letters.
    An issuer or a place that is not known is left blank.
    """
    left, right = _two_columns(document, _LEFT_SHARE)
    for line in _superior_lines(paper.superior):
        write(_next(left), line, size=13)
    lines = issuer_lines(paper.issuer, in_full=not paper.superior)
    for line in lines:
        write(_next(left), line, size=13, bold=True)
    if paper.issuer:
        _rule(left, _issuer_rule(lines[-1]))
    write(_next(right), words.STATE, size=13, bold=True)
    write(_next(right), words.MOTTO, size=_MOTTO_SIZE, bold=True)
    _rule(right, _MOTTO_WIDTH)
    if number is not None:
        write(layout(left.add_paragraph(), CENTER, before=4), number, size=13)
    if about:
        write(layout(left.add_paragraph(), CENTER, before=6), about, size=12)
    below = layout(right.add_paragraph(), CENTER, before=4)
    write(below, _place_and_day(paper.place, day), size=14, italic=True)


def _place_and_day(place: str | None, day: str) -> str:
    return words.PLACE_AND_DAY.format(place=one_line(place) if place else words.BLANK_PLACE, day=day)


def _superior_lines(superior: str | None) -> list[str]:
    """The superior in capitals, one line unless its own name is written in full: UBND TỈNH LẠNG SƠN."""
    name = one_line(superior or "").upper()
    if not name:
        return []
    return _LEVEL.split(name, maxsplit=1) if name.startswith(tuple(words.IN_FULL.values())) else [name]


def issuer_lines(issuer: str | None, *, in_full: bool = True) -> list[str]:
    """The issuer in capitals: "UBND huyện Bình Gia" → ỦY BAN NHÂN DÂN, HUYỆN BÌNH GIA; blank where unknown.

    Below a superior it is not ``in_full``: usual words stay as short as the office writes them, as the decree allows.
    """
    if not issuer:
        return [words.BLANK_NAME]
    name = one_line(issuer).upper()
    if not in_full:
        return _superior_lines(name) or [words.BLANK_NAME]
    for short, full in words.IN_FULL.items():
        if name == short or name.startswith(f"{short} "):
            rest = name.removeprefix(short).strip()
            return [full, rest] if rest else [full]
    return _LEVEL.split(name, maxsplit=1)


def day_line(day: date | None, *, year: int | None = None) -> str:
    """ "ngày 05 tháng 02 năm 2024": days below 10 and months 1 and 2 with a nought; blank to be filled in where absent.

    (NĐ 30/2020, Phụ lục I, II.4.)
    """
    if day is None:
        return words.BLANK_DAY.format(year=year or "")
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return words.DAY.format(day=f"{day.day:02d}", month=month, year=day.year)


def title(document: Document, text: str, below: Sequence[str] = ()) -> None:
    """Box 5a: the name of the document in capitals, then lines about it in italics."""
    paragraph = layout(document.add_paragraph(), CENTER, before=14, with_next=True)
    write(paragraph, text.upper(), size=14, bold=True)
    for at, line in enumerate(below):
        last = at == len(below) - 1
        write(layout(document.add_paragraph(), CENTER, after=6 if last else 0, with_next=True), line, italic=True)


def foot(document: Document, paper: Letterhead, *, first: str) -> None:
    """Boxes 7 and 9b: recipients on the left, of whom ``first`` is the document's own; the signer on the right.

    Title and name stand as far apart as a signature and a seal need; what is not known is left blank.
    """
    recipients = recipients_of(first, paper)
    layout(document.add_paragraph(), with_next=True).paragraph_format.line_spacing = Pt(8)
    left, right = _two_columns(document, 0.5, whole=True)
    write(_next(left, LEFTWARD), words.RECIPIENTS, size=12, bold=True, italic=True)
    for at, one in enumerate(recipients):
        end = "." if at == len(recipients) - 1 else ";"
        write(layout(left.add_paragraph(), LEFTWARD), f"- {one_line(one)}{end}", size=11)
    titles = [one_line(one).upper() for one in (paper.signer_title or "").splitlines() if one.strip()]
    for one in titles or [words.BLANK_NAME]:
        write(_next(right), one, size=14, bold=True)
    for _ in range(4):
        layout(right.add_paragraph(), CENTER)
    write(layout(right.add_paragraph(), CENTER), one_line(paper.signer_name or words.BLANK_NAME), bold=True)


def _issuer_rule(line: str) -> float:
    """A third to a half of the line above it."""
    return min(45.0, max(12.0, 0.42 * len(line) * _BOLD_CAPITAL * 13 * 25.4 / 72))


def _two_columns(document: Document, share: float, *, whole: bool = False) -> tuple[_Cell, _Cell]:
    """Two columns without lines over the width of the text; ``whole``: no page break between them."""
    width = text_width(document)
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    widths = (width * share, width * (1 - share))
    _without_margins(table)
    cells = table.rows[0].cells
    for column, cell, wanted in zip(table.columns, cells, widths, strict=True):
        column.width = cell.width = Mm(wanted)
    if whole:
        table.rows[0]._tr.get_or_add_trPr().append(element("w:cantSplit"))  # noqa: SLF001
    return cells[0], cells[1]


def _without_margins(table: Table) -> None:
    margins = element("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(element(f"w:{side}", w=0, type="dxa"))
    (look,) = table._tbl.tblPr.xpath("./w:tblLook")  # noqa: SLF001
    look.addprevious(margins)


def _next(cell: _Cell, alignment: WD_ALIGN_PARAGRAPH = CENTER) -> Paragraph:
    """The paragraph to write next: the empty one that every cell has, else a new one."""
    first = cell.paragraphs[0]
    return layout(first if len(cell.paragraphs) == 1 and not first.runs else cell.add_paragraph(), alignment)


def _rule(cell: _Cell, width: float) -> None:
    """A line of ``width`` mm across the middle of ``cell``: the upper border of an indented empty paragraph."""
    paragraph = layout(cell.add_paragraph(), CENTER)
    margin = max(0.0, ((cell.width or 0) / Mm(1) - width) / 2)
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = Mm(margin)
    form.line_spacing = Pt(4)
    form.space_before = Pt(2)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no borders
    borders = element("w:pBdr")
    borders.append(element("w:top", val="single", sz=6, space=2, color="000000"))
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
