"""Many stretches of a text, asked in one step whether they touch another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class Stretches:
    """Stretches given as (start, end), in any order; those that overlap count as one."""

    def __init__(self, given: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(given):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touch(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with ``start`` up to ``end``."""
        at = bisect_right(self._ends, start)
        return at < len(self._starts) and self._starts[at] < end

    def near(self, place: int) -> list[tuple[int, int]]:
        """The last that begins before ``place`` and the first that begins from there on."""
        at = bisect_left(self._starts, place)
        return [(self._starts[one], self._ends[one]) for one in (at - 1, at) if 0 <= one < len(self._starts)]
