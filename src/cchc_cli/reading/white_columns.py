"""The columns of a table that no lines are drawn for: the white that runs between them from its head to its last row.

It lies between two heads of columns, and no word of the table reaches into it. Words of a paragraph leave no such
white: where one crosses it the table has ended, unless the line is the heading of a group of rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from cchc_cli.reading.page_lines import Cell, Line, Word
from cchc_cli.reading.white_heads import Head, Span, pieces_of

_NARROWEST = 0.5
"""White between columns is at least this share of the letters' height wide."""

_HIDDEN = 0.9
_SEVERAL = 2
_FAR = 4.0
_PITCH = 1.68
_LARGER = 1.06
_ORDINAL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXL]{1,7}|[A-ZĐa-zđ])\)?[./)]?")


@dataclass(frozen=True, slots=True)
class Whites:
    """What is white between each two neighbouring columns; ``numbered`` as in `Head`."""

    between: tuple[tuple[Span, ...], ...]
    numbered: bool

    @classmethod
    def of(cls, head: Head) -> Whites:
        """The white between the words of a head."""
        places = zip(head.places, head.places[1:], strict=False)
        return cls(tuple(((before[1], behind[0]),) for before, behind in places), head.numbered)

    def beside(self, line: Line) -> Whites | None:
        """What is left of the white beside the words of ``line``; None where they cross it."""
        narrowest = _NARROWEST * line.size
        left: list[tuple[Span, ...]] = []
        for spans in self.between:
            rest = spans
            for word in line.words:
                rest = _without(rest, word, narrowest)
            if not rest:
                return None
            left.append(rest)
        return Whites(tuple(left), self.numbered)

    @property
    def borders(self) -> tuple[float, ...]:
        """The middle of the widest white between each two columns."""
        widest = (max(spans, key=lambda one: one[1] - one[0]) for spans in self.between)
        return tuple((one[0] + one[1]) / 2 for one in widest)


def _without(spans: tuple[Span, ...], word: Word, narrowest: float) -> tuple[Span, ...]:
    """``spans`` but for where ``word`` stands, and but for slivers beside it."""
    if all(word.x1 <= left or word.x0 >= right for left, right in spans):
        return spans
    parts = (part for left, right in spans for part in ((left, min(right, word.x0)), (max(left, word.x1), right)))
    return tuple(part for part in parts if part[1] - part[0] >= narrowest)


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of a table below its head, each by column; ``groups`` are the places of those that are part of the
    heading of a group of rows, and ``whites`` what is left white between the columns."""

    lines: tuple[Line, ...]
    cells: tuple[tuple[Cell, ...], ...]
    groups: frozenset[int]
    whites: Whites

    def shorter(self) -> Body:
        """This body without its last line."""
        count = len(self.lines) - 1
        return Body(self.lines[:count], self.cells[:count], self.groups - {count}, self.whites)

    def has_gaps(self) -> bool:
        """Whether words of one cell are as far apart as those of two columns."""
        return any(len(pieces_of(Line(cell))) > 1 for cells in self.cells for cell in cells if cell)

    def hides_a_column(self) -> bool:
        """Whether one of the columns is two: white runs through it between the words of several lines."""
        return any(map(self._is_parted, range(len(self.cells[0])))) if self.cells else False

    def _is_parted(self, column: int) -> bool:
        rows = [cells[column] for at, cells in enumerate(self.cells) if cells[column] and at not in self.groups]
        words = sorted((word for row in rows for word in row), key=lambda word: word.x0)
        reach = words[0].x1 if words else 0.0
        for word in words:
            if word.x0 - reach > _HIDDEN * word.size:
                both = sum(1 for row in rows if row[0].x1 <= reach and row[-1].x0 >= word.x0)
                if both >= _SEVERAL:
                    return True
            reach = max(reach, word.x1)
        return False


def is_ordinal(words: Sequence[Word]) -> bool:
    """Whether ``words`` number a row: "1", "2.1", "IV", "a)"."""
    return len(words) == 1 and _ORDINAL.fullmatch(words[0].text) is not None


def body_of(lines: Sequence[Line], whites: Whites, *, begun: bool = False, last: bool = True) -> Body:
    """The lines with which ``lines`` go on in the columns that ``whites`` part.

    ``begun`` says that the first of them may be the rest of a row of the page before, ``last`` that the table does not
    go on on a next page.
    """
    end = 0
    for at, line in enumerate(lines):
        if at and line.top - lines[at - 1].bottom > _FAR * line.size:
            break
        if not _is_of_heading(lines, at, whites):
            rest = whites.beside(line)
            if rest is None:
                break
            whites = rest
        end = at + 1
    borders = whites.borders
    groups = _groups(lines[:end], borders)
    cells = tuple(
        _group_cells(line, len(borders) + 1) if at in groups else _cells(line, borders)
        for at, line in enumerate(lines[:end])
    )
    end = _end_of_rows(lines[:end], cells, groups, begun=begun, last=last)
    return Body(tuple(lines[:end]), cells[:end], groups & set(range(end)), whites)


def _is_of_heading(lines: Sequence[Line], at: int, whites: Whites) -> bool:
    """Whether the line ``at`` can be of the heading of a group of rows, which runs over the columns: it bears a number
    and words without a gap between them, or words in capitals; or it crosses the white and stands beside such a line.
    """
    line = lines[at]
    if _opens_heading(line):
        return True
    beside = (lines[no] for no in (at - 1, at + 1) if 0 <= no < len(lines))
    return (
        _is_unbroken(line)
        and whites.beside(line) is None
        and any(_opens_heading(one) and _is_near(one, line) for one in beside)
    )


def _opens_heading(line: Line) -> bool:
    return _is_unbroken(line) and (is_ordinal(line.words[:1]) or line.text.isupper())


def _is_unbroken(line: Line) -> bool:
    """Whether no wide gap parts the words of ``line`` but for one behind its number."""
    return len(pieces_of(Line(_without_number(line)))) == 1


def _without_number(line: Line) -> tuple[Word, ...]:
    return line.words[1:] if is_ordinal(line.words[:1]) and len(line.words) > 1 else line.words


def _is_near(one: Line, other: Line) -> bool:
    return abs(one.middle - other.middle) < _PITCH * other.size


def _groups(lines: Sequence[Line], borders: Sequence[float]) -> frozenset[int]:
    """The lines that are of headings of groups: those that run over a border, and what goes with them."""
    found = {at for at, line in enumerate(lines) if _is_unbroken(line) and _runs_over(line, borders)}
    wave = set(found)
    while wave:
        beside = {(at, no) for at in wave for no in (at - 1, at + 1) if 0 <= no < len(lines) and no not in found}
        wave = {no for at, no in beside if _is_near(lines[at], lines[no]) and _goes_with(lines[no], above=no < at)}
        found |= wave
    return frozenset(found)


def _goes_with(line: Line, *, above: bool) -> bool:
    """Whether ``line`` goes with that of a heading above or below it: it is its number alone, or its last words."""
    if len(line.words) == 1 and is_ordinal(line.words):
        return True
    return not above and len(pieces_of(line)) == 1 and line.text[0].islower()


def _runs_over(line: Line, borders: Sequence[float]) -> bool:
    """Whether a word stands on a border, but for the one behind the number, or there is no more than a blank at it."""
    words = _without_number(line)
    if any(word.x0 < border < word.x1 for word in words for border in borders):
        return True
    return any(a.x1 <= border <= b.x0 for a, b in pairwise(words) for border in borders)


def _cells(line: Line, borders: Sequence[float]) -> tuple[Cell, ...]:
    cells: list[list[Word]] = [[] for _ in range(len(borders) + 1)]
    for word in line.words:
        cells[sum((word.x0 + word.x1) / 2 > border for border in borders)].append(word)
    return tuple(tuple(cell) for cell in cells)


def _group_cells(line: Line, count: int) -> tuple[Cell, ...]:
    """The heading of a group: its number in the first column, its words in the second."""
    first, others = (line.words[:1], line.words[1:]) if is_ordinal(line.words[:1]) else ((), line.words)
    return (first, others, *[()] * (count - 2))


def _end_of_rows(
    lines: Sequence[Line], cells: Sequence[tuple[Cell, ...]], groups: frozenset[int], *, begun: bool, last: bool
) -> int:
    """Where the rows end: what follows them in one column, or as a heading, may be no part of the table any more."""
    filled = [[at for at, cell in enumerate(row) if cell] for row in cells]
    wide = [at for at, columns in enumerate(filled) if len(columns) > 1 and at not in groups]
    end = max(wide, default=-1) + 1
    while end and filled[end - 1] == [0, 1] and _is_of_section(lines, filled, end - 1):
        end -= 1
    if not end and begun and lines and lines[0].text[0].islower():
        end = 1
    if not end:
        return 0
    size = median(line.size for line in lines[:end])
    while end < len(lines) and _goes_on(lines, filled, end, size):
        end += 1
    rest = range(end, len(lines))
    numbered = any(columns[0] == 0 and is_ordinal(row[0]) for columns, row in zip(filled[:end], cells, strict=False))
    if not last and numbered and all(at in groups or _opens_heading(lines[at]) for at in rest):
        return end if any(_is_of_section(lines, filled, at) for at in rest) else len(lines)
    return end


def _is_of_section(lines: Sequence[Line], filled: Sequence[Sequence[int]], at: int) -> bool:
    """Whether the line ``at`` opens with the number of a section of the text, which stands in another place than those
    of the rows, or is set larger."""
    numbers = [line.words[0] for no, line in enumerate(lines[:at]) if filled[no][0] == 0 and is_ordinal(line.words[:1])]
    number = lines[at].words[0]
    if not numbers or not is_ordinal(lines[at].words[:1]):
        return False
    left, right = min(word.x0 for word in numbers), max(word.x1 for word in numbers)
    larger = number.size > _LARGER * median(word.size for word in numbers)
    return larger or number.x1 < left or number.x0 > right


def _goes_on(lines: Sequence[Line], filled: Sequence[Sequence[int]], at: int, size: float) -> bool:
    """Whether the line ``at``, which stands in one column alone, goes on with what stands there above it."""
    line = lines[at]
    above = next((lines[no] for no in reversed(range(at)) if filled[at][0] in filled[no]), None)
    close = above is not None and line.middle - above.middle < _PITCH * size
    return close and abs(line.size - size) < 0.12 * size and not line.text.endswith("./.")
