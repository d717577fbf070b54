"""Tables of a web page: cells that reach over rows and columns, and whether lines are drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from cchc_cli.errors import BadDataError
from cchc_cli.reading.html_style import is_hidden, styled_border, table_border, whole_number
from cchc_cli.reading.tables import MAX_CELLS, Cell, Table
from cchc_cli.wording import reading as wording

_MAX_COLUMNS = 100
_MAX_ROWS = 65534  # WHATWG HTML, 4.9.11
_GROUPS = frozenset({"thead", "tbody", "tfoot", "form"})


class Grid:
    """Reads one table; ``lines_of`` gives the paragraphs of a cell, ``file`` is the name that refusals show."""

    def __init__(self, file: str, lines_of: Callable[[Element], list[str]]) -> None:
        self._file = file
        self._lines_of = lines_of
        self._cells = 0

    def caption(self, table: Element) -> list[str]:
        """The lines above the table that belong to it."""
        return [line for child in table if child.tag == "caption" for line in self._lines_of(child)]

    def read(self, table: Element) -> Table:
        """The table's rows with all their cells."""
        reaching: dict[int, tuple[int, int]] = {}
        rows = [tuple(self._row(row, reaching)) for row in _rows(table)]
        return Table(tuple(rows), _bordered(table))

    def _row(self, row: Element, reaching: dict[int, tuple[int, int]]) -> Iterator[Cell]:
        """The cells of a row. ``reaching`` has for a column how many more rows a cell reaches into, and its width."""
        column = 0
        for element in _cells(row):
            for cell in self._from_above(column, reaching):
                column += cell.columns
                yield cell
            width = whole_number(element, "colspan", 1, _MAX_COLUMNS)
            height = whole_number(element, "rowspan", 1, _MAX_ROWS)
            if height > 1:
                reaching[column] = (height, width)
            yield self._counted(Cell(tuple(self._lines_of(element)), columns=width))
            column += width
        yield from self._from_above(column, reaching)
        for at, (left, width) in list(reaching.items()):
            if left > 1:
                reaching[at] = (left - 1, width)
            else:
                del reaching[at]

    def _from_above(self, column: int, reaching: dict[int, tuple[int, int]]) -> Iterator[Cell]:
        while column in reaching:
            width = reaching[column][1]
            yield self._counted(Cell((), columns=width, continued=True))
            column += width

    def _counted(self, cell: Cell) -> Cell:
        self._cells += cell.columns
        if self._cells > MAX_CELLS:
            message = wording.TOO_MANY_CELLS.format(limit=MAX_CELLS, file=self._file)
            raise BadDataError(message, hint=wording.TOO_MANY_CELLS_HINT)
        return cell


def _rows(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag == "tr" and not is_hidden(child):
            yield child
        elif child.tag in _GROUPS:
            yield from _rows(child)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag in {"td", "th"} and not is_hidden(child):
            yield child
        elif child.tag == "form":
            yield from _cells(child)


def _bordered(table: Element) -> bool | None:
    """Whether lines part the cells: most cells say so, or else the table does."""
    cells = [cell for row in _rows(table) for cell in _cells(row)]
    styled = [styled_border(cell) for cell in cells]
    for answer in (True, False):
        if styled.count(answer) * 2 > len(cells):
            return answer
    return True if any(cell.tag == "th" for cell in cells) else table_border(table)
