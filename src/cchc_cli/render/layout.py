"""Columns of text fitted to a width: which column gets how much, where lines break.

Rich's own tables measure and wrap every cell several times: 8 s for 10,000 rows against half a second here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, chop_cells
from rich.segment import Segment
from rich.style import Style

GAP = "  "


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one column of one row: lines parted by "\\n", in one style."""

    text: str
    style: Style | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: below the width ``least`` it is not worth having, beyond ``most`` it gains nothing."""

    head: str
    least: int
    most: int
    right: bool = False


def natural_width(head: str, cells: Sequence[Cell]) -> int:
    """The width of the longest line of a column."""
    return max(cell_len(head), *(cell_len(line) for cell in cells for line in cell.text.split("\n")), 1)


def fitted(columns: Sequence[Column], natural: Sequence[int], *, width: int, main: int) -> list[int]:
    """The width of each column: the least each, then room for the others up to two fifths, the rest for ``main``.

    ``main`` is the place of the column whose text may run over many lines. The sum with gaps is at most
    ``width`` wherever the least widths leave it room.
    """
    most = [min(column.most, size) for column, size in zip(columns, natural, strict=True)]
    widths = [min(column.least, size) for column, size in zip(columns, most, strict=True)]
    spare = width - len(GAP) * (len(columns) - 1) - sum(widths)
    wish = [0 if at == main else most[at] - widths[at] for at in range(len(columns))]
    room = min(max(spare, 0) * 3 // 5, sum(wish))
    for at, share in enumerate(_shares(wish, room)):
        widths[at] += share
    widths[main] += min(max(spare - room, 0), most[main] - widths[main])
    left = width - len(GAP) * (len(columns) - 1) - sum(widths)
    rest = [size - have for size, have in zip(most, widths, strict=True)]
    return [have + more for have, more in zip(widths, _shares(rest, max(left, 0)), strict=True)]


def _shares(wishes: Sequence[int], room: int) -> list[int]:
    """``room`` parted among ``wishes``: the small ones whole, the others alike."""
    shares = [0] * len(wishes)
    waiting = sorted((at for at, wish in enumerate(wishes) if wish > 0), key=lambda at: wishes[at])
    for place, at in enumerate(waiting):
        shares[at] = min(wishes[at], room // (len(waiting) - place))
        room -= shares[at]
    return shares


def wrapped(text: str, width: int) -> list[str]:
    """``text`` in lines of at most ``width`` cells, broken between words, a longer word within."""
    return [line for paragraph in text.split("\n") for line in _wrapped_paragraph(paragraph, width)]


def _wrapped_paragraph(text: str, width: int) -> Iterator[str]:
    if cell_len(text) <= width:
        yield text
        return
    bare = text.lstrip(" ")
    indent = " " * min(len(text) - len(bare), width // 3)
    room = width - len(indent)
    line, used = "", 0
    for word in _pieces(bare, room):
        size = cell_len(word)
        if line and used + 1 + size > room:
            yield indent + line
            line, used = "", 0
        line, used = (f"{line} {word}", used + 1 + size) if line else (word, size)
    yield indent + line


def _pieces(text: str, width: int) -> Iterator[str]:
    """The words of ``text``, a word longer than a line in pieces."""
    for word in text.split():
        if cell_len(word) > width:
            yield from chop_cells(word, width)
        else:
            yield word


def laid_out(columns: Sequence[Column], widths: Sequence[int], cells: Sequence[Cell]) -> list[Segment]:
    """One row of cells side by side, as lines of segments, each line ended."""
    stacks = [wrapped(cell.text, width) for cell, width in zip(cells, widths, strict=True)]
    segments: list[Segment] = []
    for at in range(max(len(stack) for stack in stacks)):
        line: list[Segment] = []
        for column, width, cell, stack in zip(columns, widths, cells, stacks, strict=True):
            text = stack[at] if at < len(stack) else ""
            blank = " " * (width - cell_len(text))
            line.append(Segment(blank + text if column.right else text + blank, cell.style if text else None))
            line.append(Segment(GAP))
        segments += _without_trailing_blanks(line)
        segments.append(Segment.line())
    return segments


def _without_trailing_blanks(line: list[Segment]) -> list[Segment]:
    while line and not line[-1].text.strip():
        line.pop()
    if line:
        line[-1] = Segment(line[-1].text.rstrip(), line[-1].style)
    return line
