"""Rows of tables over several pages: cut rows put together, the head that a page repeats dropped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_cli.reading.page_lines import SAME_COLUMN, Cell, Page, Table
from cchc_cli.reading.page_paragraphs import Paragraph
from cchc_cli.text.vietnamese import fold

_SAME_EDGE = 6.0
_HEAD_ROWS = 4
_MORE_COLUMNS = 2
_FEW_EDGES = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; ``first`` for the first of its table."""

    cells: tuple[Cell, ...]
    first: bool = False


class TableJoiner:
    """Takes the tables of the pages in order and joins those that go on from page to page."""

    def __init__(self) -> None:
        """Begin with no table."""
        self._tables: list[tuple[int, list[tuple[Cell, ...]]]] = []
        self._edges: tuple[float, ...] = ()
        self._page = 0

    def take(self, table: Table, page: Page, after: int) -> None:
        """The next ``table``, which stands behind the first ``after`` paragraphs of the text."""
        rows = list(table.rows)
        edges = self._common_edges(table) if self._tables and self._tables[-1][0] == after else None
        if edges is None or page.number - self._page > 1:
            self._tables.append((after, rows))
            self._edges, self._page = table.edges, page.number
            return
        known = self._tables[-1][1]
        known[:] = [_spread(row, self._edges, edges) for row in known]
        shift = table.edges[0] - edges[0]
        rows = [_spread(row, [edge - shift for edge in table.edges], edges) for row in rows]
        rows = rows[_repeated_head(known, rows) :]
        if rows and page.number != self._page and _is_rest(known[-1], rows[0]):
            known[-1] = tuple(_joined(above, below) for above, below in zip(known[-1], rows[0], strict=True))
            rows = rows[1:]
        known.extend(rows)
        self._edges, self._page = edges, page.number

    def _common_edges(self, table: Table) -> tuple[float, ...] | None:
        """The edges of the last table and ``table`` together, if one has the columns of the other and at most two more.

        Where no row of a page parts two columns, the page's table has one column less.
        """
        shift = table.edges[0] - self._edges[0]
        own = tuple(edge - shift for edge in table.edges)
        fewer, more = sorted((self._edges, own), key=len)
        missing = len(more) - len(fewer)
        if missing and (missing > _MORE_COLUMNS or len(fewer) <= _FEW_EDGES or _heads(table.rows[0])):
            return None
        if abs(fewer[-1] - more[-1]) > _SAME_EDGE:
            return None
        return more if all(min(abs(edge - other) for other in more) <= _SAME_EDGE for edge in fewer) else None

    @property
    def tables(self) -> list[list[tuple[Cell, ...]]]:
        """The rows of each table so far."""
        return [rows for _, rows in self._tables]

    def woven(self, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph | Row]:
        """``paragraphs`` with the rows of each table in their place."""
        tables = list(self._tables)
        for at in range(len(paragraphs) + 1):
            while tables and tables[0][0] == at:
                for number, cells in enumerate(tables.pop(0)[1]):
                    yield Row(cells, first=number == 0)
            if at < len(paragraphs):
                yield paragraphs[at]


def _heads(row: Sequence[Cell]) -> bool:
    """Whether ``row`` is the head of a table with running numbers."""
    return bool(row) and fold(text_of(row[0])).strip(" .") in {"stt", "tt", "so tt"}


def _spread(row: tuple[Cell, ...], edges: Sequence[float], onto: Sequence[float]) -> tuple[Cell, ...]:
    """``row``, whose cells have ``edges``, in the columns ``onto``: a cell over several stands in the first."""
    if len(edges) == len(onto):
        return row
    spread: list[Cell] = [()] * (len(onto) - 1)
    for at, cell in enumerate(row):
        spread[min(range(len(spread)), key=lambda column: abs(onto[column] - edges[at]))] = cell
    return tuple(spread)


def text_of(cell: Cell) -> str:
    """The words of a cell with single blanks."""
    return " ".join(word.text for word in cell)


def _repeated_head(known: Sequence[tuple[Cell, ...]], rows: Sequence[tuple[Cell, ...]]) -> int:
    """How many of the first of ``rows`` repeat the first rows of the table."""
    count = 0
    for above, below in zip(known[:_HEAD_ROWS], rows, strict=False):
        if [fold(text_of(cell)) for cell in above] != [fold(text_of(cell)) for cell in below]:
            break
        count += 1
    return count


def _is_rest(above: tuple[Cell, ...], below: tuple[Cell, ...]) -> bool:
    """Whether ``below``, a page's first row, is the rest of the last row of the page before.

    It has no number of its own, and goes on in small letters or fills only a few of the columns that its
    upper half fills. Of a table without numbers it goes on in small letters in the first column.
    """
    filled = [at for at, cell in enumerate(below) if cell and text_of(cell) != SAME_COLUMN]
    if not filled or not above[0]:
        return False
    if 0 in filled and not text_of(below[0])[0].islower():
        return False
    if any(not above[at] or text_of(above[at]) == SAME_COLUMN for at in filled):
        return False
    goes_on = any(text_of(below[at])[:1].islower() or not _ended(text_of(above[at])) for at in filled)
    return goes_on or len(filled) <= len(below) / 2


def _ended(text: str) -> bool:
    return text.endswith((".", ";", ":", "!", "?", ")"))


def _joined(above: Cell, below: Cell) -> Cell:
    if text_of(below) == SAME_COLUMN:
        return above
    return (*above, *below)
