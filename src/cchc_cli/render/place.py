"""The sentence in its place: the lines of the source text around a stretch."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from cchc_cli.model.base import Span
from cchc_cli.render.marks import FAINT, STRONG
from cchc_cli.render.page import Page
from cchc_cli.text.printable import shown

AROUND = 2
"""How many lines with words are shown before and after."""


class Lines:
    """The lines of a text, by number from 1."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines[:-1]:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def number_at(self, offset: int) -> int:
        """The number of the line in which the character at ``offset`` stands."""
        return bisect_right(self._starts, offset)

    def of(self, span: Span) -> range:
        """The numbers of the lines that ``span`` touches."""
        return range(self.number_at(span.start), self.number_at(max(span.end - 1, span.start)) + 1)

    def around(self, span: Span) -> Iterator[tuple[int, str, bool]]:
        """Number, text and whether it belongs to ``span``, of its lines and those with words next to them."""
        own = self.of(span)
        first = self._nearest(own.start, -1)
        last = self._nearest(own.stop - 1, 1)
        for number in range(first, last + 1):
            line = self._lines[number - 1]
            if line.strip() or number in own:
                yield number, line, number in own

    def _nearest(self, number: int, step: int) -> int:
        """The line that is `AROUND` lines with words away, or the text's end."""
        found, at, last = 0, number, number
        while found < AROUND and 1 <= at + step <= len(self._lines):
            at += step
            if self._lines[at - 1].strip():
                found, last = found + 1, at
        return last


def add_place(page: Page, text: str, span: Span) -> None:
    """The lines around ``span``, its own with ">>" before them so that they stand out without colour too."""
    lines = list(Lines(text).around(span))
    digits = len(str(lines[-1][0])) if lines else 1
    for number, line, own in lines:
        mark = ">>" if own else "  "
        lead = f"{mark} {number:>{digits}} │ "
        further = f"{mark} {'':>{digits}} │ "
        page.line(shown(line), style=STRONG if own else FAINT, lead=lead, further=further)
