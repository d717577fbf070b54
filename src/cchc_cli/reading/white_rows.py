"""The rows of a table that no lines are drawn for: which of its lines belong to one row.

The cells of a row begin at one height, or stand in the middle of it. Where neither holds for all rows, or several
partings are possible, the rows cannot be told, and the table is better left as lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from statistics import quantiles

from cchc_cli.reading.page_lines import Cell
from cchc_cli.reading.white_columns import Body, is_ordinal

_CONTIGUOUS = 1.9
_APART = 1.25
_OFF = 0.2
_FEWEST = 3
_NUMBER = 4
_MOST_LINES = 40
_OPEN_ENDS = frozenset(["và", "của", "các", "với", "tại", "cho", "về", "theo", "đến", "từ", "trước", "sau", "trong"])
"""Words behind which a cell goes on on its next line."""

_BEFORE_FIGURES = frozenset(["ngày", "tháng", "năm", "số"])
_EVERY = frozenset(["hằng", "hàng", "mỗi", "từng"])


@dataclass(frozen=True)
class RowFinder:
    """Finds the rows of a table on one page.

    ``begun`` says that its first line may go on with a row of the page before, ``goes_on`` that its last row may go
    on on the next page. ``loose`` says that heights are known to a line and no better: then cells that stand in the
    middle of a row cannot be told.
    """

    body: Body
    begun: bool = False
    goes_on: bool = False
    loose: bool = False

    def rows(self) -> list[range] | None:
        """The lines of each row from top to bottom; None where they cannot be told for sure."""
        found: list[range] = []
        for run in self._runs():
            rows = [run] if run.start in self.body.groups else self._rows_in(run)
            if rows is None:
                return None
            found += rows
        return found or None

    def _runs(self) -> list[range]:
        """The headings of groups, and the lines between them."""
        groups = self.body.groups
        edges = [at for at in range(1, len(self.body.lines)) if (at in groups) != (at - 1 in groups)]
        return [range(start, end) for start, end in pairwise([0, *edges, len(self.body.lines)]) if start < end]

    def _rows_in(self, run: range) -> list[range] | None:
        partings = (self._by_numbers, self._by_white) if self._numbered else (self._by_white, self._by_first_lines)
        for parting in partings:
            rows = parting(run)
            if rows is not None:
                return rows
        return None if self.loose else self._by_middles(run)

    # Cells that begin at one height.

    def _by_numbers(self, run: range) -> list[range] | None:
        """Each row from its number on; a row without one must stand apart."""
        starts = [at for at in run if self._has_number(at)]
        for at in run:
            if at not in starts and at > run.start and self._is_first_line(at):
                if not self._stands_apart(at):
                    return None
                starts.append(at)
        return self._hanging(run, sorted(starts))

    def _by_first_lines(self, run: range) -> list[range] | None:
        """Without numbers: each row from a line on that begins in nearly all columns; None where that is unclear."""
        starts = [at for at in run if self._is_first_line(at)]
        if any(self._is_full(at) and not self._goes_on_in(self._main, at) for at in run if at not in starts):
            return None
        return self._hanging(run, starts)

    def _hanging(self, run: range, starts: Sequence[int]) -> list[range] | None:
        rows = self._ranges(run, starts)
        return rows if all(self._hangs(row) and self._can_begin(row) for row in rows) else None

    def _ranges(self, run: range, starts: Sequence[int]) -> list[range]:
        edges = sorted({run.start, *starts, run.stop})
        return [range(start, end) for start, end in pairwise(edges)]

    def _hangs(self, row: range) -> bool:
        """Whether every cell begins on the row's first line and goes on without a gap."""
        blocks = self._blocks(row)
        rest = self._is_rest(row)
        return all((rest or block[0] == row.start) and self._is_close(block) for block in blocks)

    # Rows that white parts.

    def _by_white(self, run: range) -> list[range] | None:
        """Each row from where more white stands above it than between its own lines."""
        starts = [at for at in run if at > run.start and self._stands_apart(at)]
        if not starts:
            return None
        rows = self._ranges(run, starts)
        if not self._numbered and any(self._is_first_line(at) for row in rows for at in row if at > row.start):
            return None
        return rows if all(self._is_whole(row) and self._can_begin(row) for row in rows) else None

    def _is_whole(self, row: range) -> bool:
        if self._is_rest(row):
            return True
        if self._numbered:
            return sum(map(self._has_number, row)) == 1
        return len(self._blocks(row)) >= _FEWEST

    # Cells that stand in the middle of their row.

    def _by_middles(self, run: range) -> list[range] | None:
        """The one parting into rows whose cells all stand in the middle: with the fewest rows that a page's end cut,
        and then the most rows. None where there is none, or two are as good."""
        best: dict[int, _Parting] = {run.start: _Parting(0, 0, 1, run.start)}
        for end in range(run.start + 1, run.stop + 1):
            for start in range(max(run.start, end - _MOST_LINES), end):
                row = range(start, end)
                if start not in best or not (self._is_whole(row) and self._can_begin(row)):
                    continue
                whole = self._is_middled(row) and not self._is_rest(row)
                if whole or self._is_rest(row) or self._may_be_cut(row):
                    _keep(best, best[start].longer(row, whole=whole))
        if run.stop not in best or best[run.stop].ways > 1:
            return None
        starts, at = [], run.stop
        while at > run.start:
            at = best[at].start
            starts.append(at)
        return self._ranges(run, starts)

    def _is_middled(self, row: range) -> bool:
        lines = self.body.lines
        middle = (lines[row.start].top + max(lines[at].bottom for at in row)) / 2
        for block in self._blocks(row):
            own = (lines[block[0]].top + max(lines[at].bottom for at in block)) / 2
            if not self._is_close(block) or abs(own - middle) > _OFF * self._pitch:
                return False
        return True

    def _may_be_cut(self, row: range) -> bool:
        """Whether ``row`` can go on on the next page."""
        return self.goes_on and row.stop == len(self.body.lines) and all(map(self._is_close, self._blocks(row)))

    # What the lines show.

    @cached_property
    def _numbered(self) -> bool:
        """Whether rows show numbers; of a scan they may all be lost."""
        return any(map(self._has_number, range(len(self.body.lines))))

    @property
    def _first(self) -> int:
        """The first column that holds anything but numbers."""
        return 1 if self.body.whites.numbered else 0

    def _has_number(self, at: int) -> bool:
        cell = self.body.cells[at][0]
        if not self.body.whites.numbered or len(cell) != 1:
            return False
        return is_ordinal(cell) or (len(cell[0].text) <= _NUMBER and any(map(str.isdigit, cell[0].text)))

    def _is_rest(self, row: range) -> bool:
        """Whether ``row`` can be what the page before left of its last row: it has no number, or goes on."""
        if not self.begun or row.start or any(map(self._has_number, row)):
            return False
        if not all(map(self._is_close, self._blocks(row))) or any(map(self._is_first_line, row)):
            return False
        first = next((words for at in row if (words := self.body.cells[at][self._main])), ())
        return self._numbered or not first or first[0].text[0].islower()

    def _blocks(self, row: range) -> list[list[int]]:
        """For each column that ``row`` fills the lines on which it does."""
        count = len(self.body.cells[row.start])
        blocks = ([at for at in row if self.body.cells[at][column]] for column in range(count))
        return [block for block in blocks if block]

    def _is_close(self, block: Sequence[int]) -> bool:
        lines = self.body.lines
        return all(lines[b].middle - lines[a].middle <= _CONTIGUOUS * self._pitch for a, b in pairwise(block))

    def _stands_apart(self, at: int) -> bool:
        lines = self.body.lines
        return lines[at].middle - lines[at - 1].middle > _APART * self._pitch

    def _can_begin(self, row: range) -> bool:
        """Whether the words that say most begin in ``row`` and do not go on with those above it."""
        if self._is_rest(row):
            return True
        cells = self.body.cells
        first = next((cells[at][self._main] for at in row if cells[at][self._main]), ())
        if not first:
            return True
        above = next((cells[at][self._main] for at in reversed(range(row.start)) if cells[at][self._main]), ())
        return not first[0].text[0].islower() and (self._numbered or not above or not _is_open(above, first))

    def _is_first_line(self, at: int) -> bool:
        """Whether all that stands on a line begins there, in the main column and at least two others."""
        return self._is_full(at) and not any(self._goes_on_in(column, at) for column in self._filled(at))

    def _is_full(self, at: int) -> bool:
        """Whether a line stands in the main column and in nearly all others."""
        filled = self._filled(at)
        return self._main in filled and len(filled) >= max(_FEWEST, self._usual - 1)

    def _filled(self, at: int) -> list[int]:
        """The columns in which a line stands, that of the numbers not counted."""
        return [column for column, cell in enumerate(self.body.cells[at]) if cell and column >= self._first]

    def _goes_on_in(self, column: int, at: int) -> bool:
        cells = self.body.cells
        above = cells[at - 1][column] if at else ()
        return cells[at][column][0].text[0].islower() or bool(above and _is_open(above, cells[at][column]))

    @cached_property
    def _main(self) -> int:
        """The column that says most."""
        columns = range(self._first, len(self.body.cells[0]))
        return max(columns, key=lambda column: sum(len(row[column]) for row in self.body.cells))

    @cached_property
    def _usual(self) -> int:
        """How many columns the fullest line fills, the numbers not counted."""
        return max(len(self._filled(at)) for at in range(len(self.body.lines)))

    @cached_property
    def _pitch(self) -> float:
        """How far one line of a cell is from the next."""
        heights = [line.middle for line, row in zip(self.body.lines, self.body.cells, strict=True) if row[self._main]]
        gaps = [below - above for above, below in pairwise(heights)]
        return quantiles(gaps, n=4)[0] if len(gaps) > 1 else 1.2 * self.body.lines[0].size


@dataclass(frozen=True, slots=True)
class _Parting:
    """How the lines up to some line are parted: how many rows a page's end ``cut``, how many are whole, in how many
    ``ways`` that can be had, and where the last row begins."""

    cut: int
    rows: int
    ways: int
    start: int
    end: int = -1

    def longer(self, row: range, *, whole: bool) -> _Parting:
        """This parting and one row more."""
        return _Parting(self.cut + (not whole), self.rows + whole, self.ways, row.start, row.stop)


def _keep(best: dict[int, _Parting], new: _Parting) -> None:
    """Keep ``new`` if it is better than the one known for its lines, or as good."""
    known = best.get(new.end)
    if known is None or (new.cut, -new.rows) < (known.cut, -known.rows):
        best[new.end] = new
    elif (new.cut, new.rows) == (known.cut, known.rows):
        best[new.end] = replace(known, ways=known.ways + new.ways)


def _is_open(words: Cell, below: Cell) -> bool:
    """Whether what ``words`` say goes on in the line ``below`` them."""
    *before, last = (word.text.lower() for word in words)
    if last in _BEFORE_FIGURES and below[0].text[0].isdigit():
        return not (before and before[-1] in _EVERY)
    return last in _OPEN_ENDS or last[-1] in ",-–("
