"""How wide the columns of a table are, so that what stands in them takes as little paper as it can."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from cchc_cli.export.wrapping import lines_of, measured, wrapped

SPACING = 1.15
"""Height of a line of Times New Roman, as a multiple of the size of its letters."""

_POINTS = 72 / 25.4
_INSIDE = 2.2
"""Mm of a column's width that are margins of its cells."""

_READABLE = 5.0
"""The least that words have of a column, as a multiple of their size: two or three short words a line."""

_WIDER = 1.08
"""What a bold letter, or another program's, may be wider than one of ours."""

_STEPS = (16.0, 8.0, 4.0, 2.0, 1.0)
_MOST_ROWS = 60
"""Rows that are looked at: so many of a long list stand for all."""


def height(text: str, width: float, size: float) -> float:
    """The height in points of ``text`` in a column of ``width`` mm."""
    return lines_of(text, _room(width, size)) * size * SPACING


def balanced(
    widths: Sequence[float], rows: Sequence[Sequence[str]], sizes: Sequence[float], *, fixed: Sequence[bool]
) -> list[float]:
    """``widths`` (mm) moved between the columns that are not ``fixed``, so that the rows are lower; the sum stays.

    Column gives to column, first much and then little, for as long as that helps. None becomes narrower than its
    longest word and than can be read easily, or than its own width where that is not enough for it either.
    """
    some = [[measured(text) for text in row] for row in rows[:: -(-len(rows) // _MOST_ROWS) or 1]]
    free = [at for at, is_fixed in enumerate(fixed) if not is_fixed]
    least = {at: min(_least([row[at] for row in rows], sizes[at]), widths[at]) for at in free}

    @cache
    def heights(at: int, width: float) -> list[float]:
        room = _room(width, sizes[at])
        return [wrapped(row[at], room) * sizes[at] for row in some]

    def cost(made: Sequence[float]) -> float:
        columns = [heights(at, width) for at, width in enumerate(made)]
        return float(sum(max(cells) for cells in zip(*columns, strict=True)))

    made = [round(one, 1) for one in widths]
    lowest = cost(made)
    for step in _STEPS:
        while True:
            moves = [
                _moved(made, giver, taker, step)
                for giver in free
                for taker in free
                if giver != taker and made[giver] - step >= least[giver]
            ]
            best = min(moves, key=cost, default=made)
            if cost(best) >= lowest:
                break
            made, lowest = best, cost(best)
    return made


def _moved(widths: Sequence[float], giver: int, taker: int, step: float) -> list[float]:
    made = list(widths)
    made[giver] = round(made[giver] - step, 1)
    made[taker] = round(made[taker] + step, 1)
    return made


def _least(texts: Sequence[str], size: float) -> float:
    """The least width in mm: of the longest piece that does not wrap, and what is easily read."""
    longest = max((piece for text in texts for paragraph in measured(text) for piece in paragraph), default=0.0)
    return max(longest * _WIDER, _READABLE) * size / _POINTS + _INSIDE


def _room(width: float, size: float) -> float:
    """What words have of a column of ``width`` mm, as a multiple of their size."""
    return max(width - _INSIDE, 1.0) * _POINTS / size
