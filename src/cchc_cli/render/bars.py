"""A bar of characters for some counted work: how much of it is done, overdue, in time, without a deadline."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style

from cchc_cli.query.counts import Counts
from cchc_cli.render.marks import FAINT, GOOD, WRONG

_PIECES: tuple[tuple[str, Style | None], ...] = (
    ("█", GOOD), ("▓", WRONG), ("▒", None), ("░", None), ("·", FAINT),
)  # fmt: skip
"""Done, overdue, still in time, undated, counted apart: other signs, so that colours only help."""


def bar(counts: Counts, *, largest: int, width: int) -> list[Segment]:
    """The bar of ``counts``, as long in ``width`` cells as it is big beside the ``largest``; nothing for nothing.

    A class that has work has a cell at least, as long as there is room.
    """
    sizes = (
        counts.done_total,
        counts.overdue,
        counts.open_total - counts.overdue - counts.undated,
        counts.undated,
        counts.total - counts.done_total - counts.open_total,
    )
    if not counts.total or largest <= 0:
        return []
    classes = sum(size > 0 for size in sizes)
    cells = min(width, max(classes, round(width * counts.total / largest)))
    shares = _shares(sizes, cells)
    return [Segment(sign * share, style) for (sign, style), share in zip(_PIECES, shares, strict=True) if share]


def _shares(sizes: Sequence[int], cells: int) -> list[int]:
    """``cells`` parted by ``sizes``, one at least for each that is not nought, the largest remainders first."""
    shares = [0] * len(sizes)
    for at in sorted(range(len(sizes)), key=lambda at: -sizes[at])[:cells]:
        shares[at] = int(sizes[at] > 0)
    rest, whole = cells - sum(shares), sum(sizes)
    exact = [max(0.0, cells * size / whole - share) for size, share in zip(sizes, shares, strict=True)]
    over = sum(exact) or 1.0
    wished = [rest * one / over for one in exact]
    shares = [share + int(wish) for share, wish in zip(shares, wished, strict=True)]
    left = cells - sum(shares)
    for at in sorted(range(len(sizes)), key=lambda at: -(wished[at] % 1))[:left]:
        shares[at] += 1
    return shares
