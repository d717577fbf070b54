"""Tables that no lines are drawn for, taken off the pages: told by the words of their heads and by white columns.

A table may go on over several pages, with or without its head repeated. Where columns or rows cannot be told for sure
the lines stay as they are, and it is told that a table stands there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_cli.reading.page_lines import Cell, Line, Page, Table, Word
from cchc_cli.reading.white_columns import Body, Whites, body_of
from cchc_cli.reading.white_heads import Head, find_head, pieces_of, text_of
from cchc_cli.reading.white_rows import RowFinder
from cchc_cli.text.vietnamese import fold

_SAME_PLACE = 12.0
_FIRST_LINES = 3
_NEXT_ROW = 12
_WIDE, _WIDE_IN_TEXT = 1.4, 0.9
_NEXT_LINES = 3
_NEAR = 4.0


@dataclass(frozen=True, slots=True)
class WhiteTable:
    """A table by its white columns: the words of its ``head`` row, and whether it could be ``read``."""

    head: tuple[Word, ...]
    read: bool


@dataclass(frozen=True, slots=True)
class _Open:
    """A table that reaches the end of its page: its head, the white in it, and the edges of its columns."""

    head: Head
    whites: Whites
    edges: tuple[float, ...]
    width: float


class WhiteTables:
    """Takes the tables off the pages, one page after the other; ``found`` tells of them in order."""

    def __init__(self, *, loose: bool = False) -> None:
        """Begin with no table; ``loose`` as in `read_rows`."""
        self.found: list[WhiteTable] = []
        self._open: _Open | None = None
        self._loose = loose

    def take(self, page: Page, *, last: bool) -> None:
        """Make tables of the lines of ``page`` that stand in columns; ``last`` says that no page follows."""
        before, self._open = self._open, None
        at = 0
        if before is not None and round(before.width) == round(page.width):
            at = self._go_on(page, before, last=last)
        while (head := find_head(page.lines, at)) is not None:
            at = self._begin(page, head, before, last=last)

    def _go_on(self, page: Page, before: _Open, *, last: bool) -> int:
        """Take the lines with which a table of the page before goes on; what is then the first line to look at."""
        body = body_of(page.lines, before.whites, begun=True, last=last)
        head = find_head(page.lines[:_FIRST_LINES])
        if head is not None:
            return 0  # it is repeated: the table begins again
        goes_on = len(body.lines) == len(page.lines) and not last
        read = read_rows(body, begun=True, goes_on=goes_on, loose=self._loose) if body.lines else None
        if read is None:
            if body.lines or any(map(self._is_in_columns, page.lines[:_NEXT_ROW])):
                self.found.append(WhiteTable(page.lines[0].words, read=False))
            return len(body.lines)
        self._put(page, range(read.lines), read.rows, before.edges)
        if goes_on and read.lines == len(body.lines):
            self._open = _Open(before.head, body.whites, before.edges, page.width)
        return 0

    def _begin(self, page: Page, head: Head, before: _Open | None, *, last: bool) -> int:
        """Take the table below ``head``; what is then the first line to look at."""
        body = body_of(page.lines[head.end :], Whites.of(head), last=last)
        end = head.end + len(body.lines)
        goes_on = end == len(page.lines) and not last
        read = read_rows(body, goes_on=goes_on, loose=self._loose) if body.lines or goes_on else None
        if read is None:
            if head.of_tasks and (body.lines or self._breaks_off(page, head.end)):
                self.found.append(WhiteTable(head.words, read=False))
            return end
        if self._loose and self._breaks_off(page, head.end + read.lines):
            self.found.append(WhiteTable(head.words, read=False))
            return end
        repeated = before is not None and _is_same(before.head, head)
        edges = before.edges if repeated and before is not None else _edges(head, body)
        if not repeated:
            self.found.append(WhiteTable(head.words, read=True))
        self._put(page, range(head.first, head.end + read.lines), (*head.rows, *read.rows), edges)
        if goes_on and read.lines == len(body.lines):
            self._open = _Open(head, body.whites, edges, page.width)
        return head.first

    def _put(self, page: Page, lines: range, rows: Sequence[tuple[Cell, ...]], edges: tuple[float, ...]) -> None:
        """Put a table of ``rows`` in the place of ``lines`` of ``page``; tell where it goes on but was not read."""
        if self._breaks_off(page, lines.stop):
            self.found.append(WhiteTable(page.lines[lines.stop].words, read=False))
        taken = page.lines[lines.start : lines.stop]
        page.tables.append(Table(tuple(rows), edges, taken[0].top, taken[-1].bottom))
        page.tables.sort(key=lambda one: one.top)
        del page.lines[lines.start : lines.stop]

    def _breaks_off(self, page: Page, end: int) -> bool:
        """Whether the lines behind those that were read stand in columns as well."""
        above = page.lines[end - 1]
        below = [line for line in page.lines[end : end + _NEXT_LINES] if line.top - above.bottom < _NEAR * line.size]
        return any(map(self._is_in_columns, below))

    def _is_in_columns(self, line: Line) -> bool:
        """Whether a line stands in columns, as no line of a paragraph does."""
        return len(pieces_of(line, _WIDE_IN_TEXT if self._loose else _WIDE)) > 2


@dataclass(frozen=True, slots=True)
class ReadRows:
    """The ``rows`` that the first so many ``lines`` of a body are."""

    rows: tuple[tuple[Cell, ...], ...]
    lines: int


def read_rows(body: Body, *, begun: bool = False, goes_on: bool = False, loose: bool = False) -> ReadRows | None:
    """The rows of ``body``, or of all but its last lines where those fit no row; None where they cannot be told.

    ``begun`` and ``goes_on`` as in `RowFinder`; ``loose`` says, too, that words of one cell are never far
    apart.
    """
    if body.hides_a_column() or (loose and body.has_gaps()):
        return None
    while True:
        rows = RowFinder(body, begun=begun, goes_on=goes_on, loose=loose).rows() if body.lines else []
        if rows is not None:
            return ReadRows(tuple(_cells(body, rows)), len(body.lines))
        if sum(map(bool, body.cells[-1])) > 1:
            return None
        body, goes_on = body.shorter(), False


def _cells(body: Body, rows: Sequence[range]) -> Iterator[tuple[Cell, ...]]:
    """The cells of each row: the words of its lines, column by column."""
    for row in rows:
        yield tuple(
            tuple(word for at in row for word in body.cells[at][column]) for column in range(len(body.cells[row.start]))
        )


def _edges(head: Head, body: Body) -> tuple[float, ...]:
    """The left edge, the borders between the columns, and the right edge."""
    left = min((head.places[0][0], *(line.x0 for line in body.lines)))
    right = max((head.places[-1][1], *(line.x1 for line in body.lines)))
    return (left, *body.whites.borders, right)


def _is_same(one: Head, other: Head) -> bool:
    """Whether two heads say the same at the same places."""
    if [fold(text_of(cell)) for cell in one.rows[-1]] != [fold(text_of(cell)) for cell in other.rows[-1]]:
        return False
    return all(abs(a[0] - b[0]) < _SAME_PLACE for a, b in zip(one.places, other.places, strict=True))
