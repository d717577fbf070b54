"""The head of a table that no lines are drawn for, told by the words of its columns and the white between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cchc_cli.reading.column_heads import are_of_tasks, kinds_of_heads, names_several_columns
from cchc_cli.reading.page_lines import Cell, Line, Word
from cchc_cli.reading.tables import is_counter_heading

_GAP = 0.6
"""Two heads beside each other are farther apart than this share of their height; two words of one head are not."""

_CLOSE = 3.0
_LINES = 5
_FEWEST_COLUMNS = 3

Span = tuple[float, float]
Piece = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a table: the lines from ``first`` to before ``end``, and between which two places the words of each
    column's head stand.

    ``rows`` are its words by column: one row, or two where the upper one names columns together ("Cơ quan thực hiện"
    over "Chủ trì" and "Phối hợp"). ``numbered`` says that the first column numbers the rows, ``of_tasks`` that the
    columns are those of a task table.
    """

    first: int
    end: int
    places: tuple[Span, ...]
    rows: tuple[tuple[Cell, ...], ...]
    numbered: bool
    of_tasks: bool

    @property
    def words(self) -> Cell:
        """The words of the row that names each column."""
        return tuple(word for cell in self.rows[-1] for word in cell)


def text_of(words: Sequence[Word]) -> str:
    """``words`` with single blanks."""
    return " ".join(word.text for word in words)


def find_head(lines: Sequence[Line], start: int = 0) -> Head | None:
    """The next head among ``lines`` from ``start`` on; None where there is none."""
    heads = (_head_around(lines, at, start) for at in range(start, len(lines)))
    return next((head for head in heads if head is not None), None)


def _head_around(lines: Sequence[Line], at: int, start: int) -> Head | None:
    """The head that line ``at`` is part of: the lines around it that name the most columns, and say most of them."""
    if not _may_be_of_head(pieces_of(lines[at])):
        return None
    best: tuple[int, int, Head] | None = None
    for first in range(at, max(start, at - _LINES + 1) - 1, -1):
        for end in range(at + 1, min(len(lines), at + _LINES) + 1):
            if not _close_together(lines[first:end]):
                break
            found = _as_head(lines[first:end], first)
            if found is not None and (best is None or found[:2] > best[:2]):
                best = found
    return best[2] if best is not None else None


def _may_be_of_head(pieces: Sequence[Piece]) -> bool:
    """Whether a line names a column and stands in several, or names that of the numbers."""
    heads = [text_of(piece) for piece in pieces]
    return is_counter_heading(heads[0]) or (len(heads) > 1 and any(kinds_of_heads([head]) for head in heads))


def pieces_of(line: Line, gap: float = _GAP) -> list[Piece]:
    """``line`` cut where its words are farther apart than those of one head, or than ``gap`` by their height."""
    pieces: list[list[Word]] = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.x0 - before.x1 > gap * line.size:
            pieces.append([word])
        else:
            pieces[-1].append(word)
    return [tuple(piece) for piece in pieces]


def _close_together(lines: Sequence[Line]) -> bool:
    return all(below.middle - above.middle < _CLOSE * above.size for above, below in pairwise(lines))


def _as_head(lines: Sequence[Line], first: int) -> tuple[int, int, Head] | None:
    """``lines`` as a head, behind how many columns it names by words that are known and of how many pieces it is."""
    pieces = [pieces_of(line) for line in lines]
    wide = [piece for at, row in enumerate(pieces) for piece in row if _is_wide(piece, pieces, at)]
    if not all(names_several_columns(text_of(piece)) for piece in wide):
        return None
    own = [piece for row in pieces for piece in row if piece not in wide]
    columns = _columns(own)
    if len(columns) < _FEWEST_COLUMNS or not all(map(_is_one_head, columns)):
        return None
    cells = tuple(tuple(word for piece in column for word in piece) for column in columns)
    heads = [text_of(cell) for cell in cells]
    kinds, numbered = kinds_of_heads(heads), is_counter_heading(heads[0])
    if not kinds or not (numbered or are_of_tasks(kinds)):
        return None
    places = tuple((min(word.x0 for word in cell), max(word.x1 for word in cell)) for cell in cells)
    rows = (_upper_row(wide, places), cells) if wide else (cells,)
    head = Head(first, first + len(lines), places, rows, numbered, are_of_tasks(kinds))
    return len(kinds), len(own) + len(wide), head


def _is_wide(piece: Piece, pieces: Sequence[Sequence[Piece]], at: int) -> bool:
    """Whether ``piece``, of the line ``at``, stands over two pieces of a line below, or over the gap between them."""
    if any(sum(_overlap(piece, other) for other in row) > 1 for row in pieces[at + 1 :]):
        return True
    sides = [pair for row in pieces[at + 1 :] for pair in pairwise(row) if _lies_between(piece, *pair)]
    beside = [other for row in pieces[: at + 1] for other in row if other is not piece]
    alone = not any(_overlap(piece, other) for row in pieces for other in row if other is not piece)
    return alone and any(not any(_overlap(one, side) for one in beside for side in pair) for pair in sides)


def _lies_between(piece: Piece, left: Piece, right: Piece) -> bool:
    return left[-1].x1 <= piece[0].x0 and piece[-1].x1 <= right[0].x0


def _overlap(one: Piece, other: Piece) -> bool:
    return one[0].x0 < other[-1].x1 and other[0].x0 < one[-1].x1


def _columns(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """``pieces`` by column from left to right: those over each other are of one."""
    columns: list[list[Piece]] = []
    reach = 0.0
    for piece in sorted(pieces, key=lambda one: one[0].x0):
        if columns and piece[0].x0 < reach:
            columns[-1].append(piece)
        else:
            columns.append([piece])
        reach = max(reach, piece[-1].x1)
    return [sorted(column, key=lambda one: one[0].middle) for column in columns]


def _is_one_head(column: Sequence[Piece]) -> bool:
    """Whether the pieces below each other are one head: a further one goes on in small letters, or all in capitals."""
    first, *others = map(text_of, column)
    return all(other[0].islower() or other[0] in "(/" or (first.isupper() and other.isupper()) for other in others)


def _upper_row(wide: Sequence[Piece], places: Sequence[Span]) -> tuple[Cell, ...]:
    """The words that stand over several columns, each in the first of its columns."""
    cells: list[Cell] = [()] * len(places)
    for piece in wide:
        at = _first_below(piece, places)
        cells[at] = (*cells[at], *piece)
    return tuple(cells)


def _first_below(piece: Piece, places: Sequence[Span]) -> int:
    """The first of the columns that ``piece`` stands over: one that it covers, else the one to its left."""
    covered = [at for at, place in enumerate(places) if place[0] < piece[-1].x1 and place[1] > piece[0].x0]
    left = [at for at, place in enumerate(places) if place[1] <= piece[0].x0]
    return covered[0] if covered else left[-1] if left else 0
