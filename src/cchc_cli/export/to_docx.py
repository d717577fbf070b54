"""The meeting sheet as a Word document in the form of Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cchc_cli.export.around import below_title, block_name, notes_of
from cchc_cli.export.blocks import blocks_of, roman_numeral
from cchc_cli.export.sheet import Sheet
from cchc_cli.export.summary import summary
from cchc_cli.export.word.form import day_line, foot, head, title
from cchc_cli.export.word.page import (
    CELL_SIZE,
    CENTER,
    JUSTIFIED,
    body,
    file_of,
    layout,
    new_document,
    text_width,
    write,
)
from cchc_cli.export.word.table import Column, Grid
from cchc_cli.export.word.widths import balanced
from cchc_cli.query.row import Row, State
from cchc_cli.text.printable import one_line
from cchc_cli.wording import columns, paper

_NARROW = 5
"""Up to so many columns a sheet is upright."""

_NUMBER_WIDTH = 10.0
_EMPTY_WIDTH = 19.0
_LEAST_WIDTH = 24.0
_ID_SIZE = 8.0
_WEIGHTS = {
    columns.TEXT: 70.0, columns.DOCUMENT: 26.0, columns.LEADS: 24.0, columns.COORDINATORS: 22.0,
    columns.DEADLINE: 26.0, columns.STATE: 22.0, columns.RESULT: 22.0, columns.NOTE: 20.0, columns.ID: 20.0,
}  # fmt: skip
"""Widths in mm on a page that lies on its side, where every column has something in it."""


def to_docx(sheet: Sheet) -> bytes:
    """The sheet as a Word file: head, title, summary sentence, one table with a part for each block, notes, foot.

    The same sheet gives the same bytes. What is overdue stands out by bold type. A sheet with many columns lies on
    its side.

    Raises:
        UsageError: for a name in ``sheet.fields`` that no row has.
    """
    heads = sheet.columns()
    document = new_document(
        title=one_line(sheet.title),
        author=one_line(sheet.issuer or ""),
        day=sheet.made_on,
        landscape=len(heads) + 1 > _NARROW,
    )
    head(document, sheet.letterhead, day=day_line(sheet.made_on, year=sheet.as_of.year))
    title(document, one_line(sheet.title), below_title(sheet))
    body(document, summary(sheet.counted or sheet.rows, sheet.scope), with_next=bool(sheet.rows))
    blocks = blocks_of(sheet)
    if blocks:
        lines = {row: [_cell(name, cell, row) for name, cell in heads] for row in sheet.rows}
        grid = Grid(document, _columns(heads, [lines[row] for one in blocks for row in one.rows], text_width(document)))
        for number, block in enumerate(blocks, start=1):
            if block.title:
                grid.add_group(roman_numeral(number), block_name(block))
            for at, row in enumerate(block.rows, start=1):
                grid.add([str(at), *lines[row]], bold=_late(heads, row))
    for at, note in enumerate(notes_of(sheet, blocks)):
        paragraph = layout(document.add_paragraph(), JUSTIFIED, before=6 if at == 0 else 0, with_next=True)
        write(paragraph, note, size=11, italic=True)
    foot(document, sheet.letterhead, first=sheet.unit or paper.TO_UNITS)
    return file_of(document)


def _cell(name: str, cell: Callable[[Row], str], row: Row) -> str:
    """The words of a cell; of an id the part that people type stands on a line of its own, so that it is not broken."""
    return cell(row).replace("/", "/\n", 1) if name == columns.ID else cell(row)


def _late(heads: Sequence[tuple[str, Callable[[Row], str]]], row: Row) -> list[int]:
    """The places of the cells that say that a row is overdue."""
    if row.state is not State.OVERDUE:
        return []
    return [at for at, (name, _) in enumerate(heads, start=1) if name == columns.STATE]


def _columns(
    heads: Sequence[tuple[str, Callable[[Row], str]]], lines: Sequence[Sequence[str]], width: float
) -> list[Column]:
    """STT and the columns over ``width`` mm; one in which nothing stands leaves its place to the others."""
    filled = [any(line[at] for line in lines) for at in range(len(heads))]
    weights = [_WEIGHTS.get(name, _LEAST_WIDTH) if full else 0.0 for (name, _), full in zip(heads, filled, strict=True)]
    left = width - _NUMBER_WIDTH - _EMPTY_WIDTH * filled.count(False)
    share = left / (sum(weights) or 1)
    widths = [weight * share if weight else _EMPTY_WIDTH for weight in weights]
    sizes = [_ID_SIZE if name == columns.ID else CELL_SIZE for name, _ in heads]
    rows = [[name for name, _ in heads], *lines]
    widths = balanced(widths, rows, sizes, fixed=[not full for full in filled])
    made = [Column(columns.NUMBER, _NUMBER_WIDTH, CENTER)]
    made += [Column(name, wide, size=size) for (name, _), wide, size in zip(heads, widths, sizes, strict=True)]
    return made
