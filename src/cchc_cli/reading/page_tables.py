"""Tables by their rulings: straight edges of a page, drawn or seen by OCR, become rows of cells with words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from cchc_cli.reading.page_lines import SAME_COLUMN, Cell, Table, Word, closed_up, lines_of

_NEAR = 3.0
"""Edges as close as this, in points, are one: borders are drawn cell by cell, and double."""

_MIN_ROW = 4.0
Box = tuple[float, float, float, float]
"""A part of a page: left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A straight stroke: horizontal if ``top == bottom``, vertical if ``x0 == x1``."""

    x0: float
    x1: float
    top: float
    bottom: float


def find_tables(
    rulings: Sequence[Ruling], words: Sequence[Word], near: float = _NEAR
) -> tuple[list[Table], list[Word]]:
    """The tables that ``rulings`` draw around some of ``words``, from top to bottom, and the words outside them.

    A frame around one text, a line under a heading and a box for a stamp are no tables: a table has at least
    two columns, two cells with words, and four cells.
    """
    tables: list[Table] = []
    left = list(words)
    for cells in cell_groups(rulings, near):
        box = (min(c[0] for c in cells), min(c[1] for c in cells), max(c[2] for c in cells), max(c[3] for c in cells))
        inside = [word for word in left if _holds(box, word)]
        table = _table(cells, inside, near)
        if table is not None:
            tables.append(table)
            taken = set(map(id, inside))
            left = [word for word in left if id(word) not in taken]
    return sorted(tables, key=lambda table: table.top), left


def merged_rulings(rulings: Sequence[Ruling], near: float) -> list[Ruling]:
    """``rulings`` with those put together that touch, or lie within ``near`` of each other, in one direction."""
    from pdfplumber.table import merge_edges

    if not rulings:
        return []
    edges = merge_edges(_edges(rulings), near, near, near, near)
    return [Ruling(edge["x0"], edge["x1"], edge["top"], edge["bottom"]) for edge in edges]


def cell_groups(rulings: Sequence[Ruling], near: float) -> list[list[Box]]:
    """The cells of each table: rectangles that share corners."""
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

    if not rulings:
        return []
    merged = merge_edges(_edges(rulings), near, near, near, near)
    cells = intersections_to_cells(edges_to_intersections(merged, near, near))
    return [[(c[0], c[1], c[2], c[3]) for c in group] for group in cells_to_tables(cells) if len(group) > 1]


def _edges(rulings: Sequence[Ruling]) -> list[dict[str, Any]]:
    """``rulings`` in the form that pdfplumber works on."""
    return [
        {
            "x0": one.x0,
            "x1": one.x1,
            "top": one.top,
            "bottom": one.bottom,
            "width": one.x1 - one.x0,
            "height": one.bottom - one.top,
            "orientation": "h" if one.top == one.bottom else "v",
            "object_type": "line",
        }
        for one in rulings
    ]


def _holds(box: Box, word: Word) -> bool:
    return box[0] <= (word.x0 + word.x1) / 2 <= box[2] and box[1] <= word.middle <= box[3]


def _table(cells: Sequence[Box], words: Sequence[Word], near: float) -> Table | None:
    xs = _levels([x for cell in cells for x in (cell[0], cell[2])], near)
    ys = _levels([y for cell in cells for y in (cell[1], cell[3])], near)
    if len(xs) < 3 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) < 3:
        return None
    contents = {cell: [word for word in words if _holds(cell, word)] for cell in cells}
    if sum(1 for one in contents.values() if one) < 2:
        return None
    columns, rows = len(xs) - 1, len(ys) - 1
    grid: list[list[Cell]] = [[()] * columns for _ in range(rows)]
    for cell in cells:
        left, right = _index(xs, cell[0]), _index(xs, cell[2])
        first, last = _index(ys, cell[1]), _index(ys, cell[3])
        for row in range(first + 1, min(last, rows)):
            grid[row][left] = (Word(SAME_COLUMN, cell[0], cell[0], cell[1], cell[1], 0.0),)
        if first < rows and left < right:
            grid[first][left] = tuple(word for line in lines_of(contents[cell]) for word in closed_up(line).words)
    kept = tuple(tuple(row) for at, row in enumerate(grid) if ys[at + 1] - ys[at] >= _MIN_ROW)
    return Table(kept, tuple(xs), ys[0], ys[-1]) if kept else None


def _levels(values: Iterable[float], near: float) -> list[float]:
    """The distinct positions among ``values``: those within ``near`` of each other are one."""
    levels: list[float] = []
    for value in sorted(values):
        if not levels or value - levels[-1] > near:
            levels.append(value)
    return levels


def _index(levels: Sequence[float], value: float) -> int:
    return min(range(len(levels)), key=lambda at: abs(levels[at] - value))
