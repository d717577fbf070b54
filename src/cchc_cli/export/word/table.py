"""Tables with ruled lines: fixed widths, heads on every page.

A page break splits only rows that are high: a short one is read at a glance, and moves to the next page as a whole;
a high one would leave a large part of the page blank.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import _Row

from cchc_cli.export.word.page import (
    CELL_SIZE,
    CELL_STYLE,
    CENTER,
    LEFTWARD,
    element,
    layout,
    text_height,
    write,
)
from cchc_cli.export.word.widths import height

if TYPE_CHECKING:
    from docx.document import Document
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.table import CT_Row
    from docx.table import Table, _Cell

_GROUND = "E7E6E6"
_MARGIN = 60
"""Twentieths of a point between a cell's line and its words."""

_HIGH = 0.25
"""The share of a page above which a row may be split."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its width in mm, and how its cells are set."""

    head: str
    width: float
    alignment: WD_ALIGN_PARAGRAPH = LEFTWARD
    size: float = CELL_SIZE


class Grid:
    """A table that is filled row by row."""

    def __init__(self, document: Document, columns: Sequence[Column]) -> None:
        """A table of ``columns`` at the end of ``document``, with its head, which every page repeats."""
        self._columns = columns
        self._high = _HIGH * text_height(document)
        self._table = document.add_table(rows=0, cols=len(columns), style="Table Grid")
        _fix(self._table, columns)
        self._empty = _empty_row(self._table, columns)
        row = self._row()
        row._tr.get_or_add_trPr().append(element("w:tblHeader"))  # noqa: SLF001 - python-docx has no repeated heads
        for cell, column in zip(row.cells, columns, strict=True):
            write(layout(cell.paragraphs[0], CENTER), column.head, size=CELL_SIZE, bold=True)
            _head(cell)

    def add(self, cells: Sequence[str], *, bold: Sequence[int] = ()) -> None:
        """A row; the cells whose places are in ``bold`` stand out."""
        row = self._row()
        for at, (cell, text, column) in enumerate(zip(row.cells, cells, self._columns, strict=True)):
            if text:
                write(cell.paragraphs[0], text, size=column.size, bold=at in bold)
        if max(height(text, one.width, one.size) for text, one in zip(cells, self._columns, strict=True)) > self._high:
            (whole,) = row._tr.xpath("./w:trPr/w:cantSplit")  # noqa: SLF001
            whole.getparent().remove(whole)

    def add_group(self, number: str, title: str) -> None:
        """A row across the table that heads those below it, and never stands at the foot of a page without one."""
        cells = self._row().cells
        write(layout(cells[0].paragraphs[0], CENTER, with_next=True), number, size=CELL_SIZE, bold=True)
        merged = cells[1].merge(cells[-1])
        write(layout(merged.paragraphs[0], LEFTWARD, with_next=True), title, size=CELL_SIZE, bold=True)

    def _row(self) -> _Row:
        """A new row at the end: a copy of the empty one, as setting each cell anew takes three times as long."""
        made = deepcopy(self._empty)
        self._table._tbl.append(made)  # noqa: SLF001
        return _Row(made, self._table)


def _empty_row(table: Table, columns: Sequence[Column]) -> CT_Row:
    """A row without words, each cell in the style of tables and set as its column is; not in the table."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    for cell, column in zip(row.cells, columns, strict=True):
        paragraph = layout(cell.paragraphs[0], column.alignment)
        paragraph.style = CELL_STYLE
    made: CT_Row = row._tr  # noqa: SLF001
    made.get_or_add_trPr().append(element("w:cantSplit"))  # python-docx has no such setting
    table._tbl.remove(made)  # noqa: SLF001
    return made


def _fix(table: Table, columns: Sequence[Column]) -> None:
    """Give the columns their widths, which neither Word nor LibreOffice may change by what stands in them."""
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, wanted in zip(table.columns, columns, strict=True):
        column.width = Mm(wanted.width)
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx sets neither the whole width nor margins of cells
    (whole,) = properties.xpath("./w:tblW")
    for name, value in (("w:w", str(_twentieths(sum(one.width for one in columns)))), ("w:type", "dxa")):
        whole.set(qn(name), value)
    margins = element("w:tblCellMar")
    for side, wide in (("top", _MARGIN // 2), ("left", _MARGIN), ("bottom", _MARGIN // 2), ("right", _MARGIN)):
        margins.append(element(f"w:{side}", w=wide, type="dxa"))
    (look,) = properties.xpath("./w:tblLook")
    look.addprevious(margins)


def _twentieths(mm: float) -> int:
    """Twentieths of a point, in which Word measures tables."""
    return round(mm * 1440 / 25.4)


def _head(cell: _Cell) -> None:
    """A grey ground, and the words in the middle of the height."""
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - python-docx has no ground of cells
    properties.append(element("w:shd", val="clear", color="auto", fill=_GROUND))
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
