"""A page of lines and labelled fields, wrapped to the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from cchc_cli.render.layout import wrapped
from cchc_cli.render.marks import FAINT, HEAD
from cchc_cli.render.terminal import written

LABEL_WIDTH = 17


class Page:
    """Lines that are added from the top; every text handed in must be printable already."""

    def __init__(self, width: int) -> None:
        self._width = max(width, 40)
        self._segments: list[Segment] = []

    def text(self, *, color: bool) -> str:
        """The page so far, each line ended."""
        return written(self._segments, color=color)

    def line(self, text: str = "", *, style: Style | None = None, lead: str = "", further: str | None = None) -> None:
        """A paragraph after ``lead``; its further lines stand under its first, or begin with ``further``."""
        hang = " " * cell_len(lead) if further is None else further
        room = max(self._width - max(cell_len(lead), cell_len(hang)), 20)
        for at, one in enumerate(wrapped(text, room)):
            self._segments += [Segment(hang if at else lead), Segment(one, style), Segment.line()]

    def pieces(self, segments: Iterable[Segment], *, lead: str = "") -> None:
        """One line made of pieces that have their own styles; it is not wrapped."""
        self._segments += [Segment(lead), *segments, Segment.line()]

    def blank(self) -> None:
        """An empty line, unless the last one is empty."""
        if len(self._segments) > 1 and self._segments[-2].text:
            self._segments += [Segment(""), Segment.line()]

    def heading(self, text: str) -> None:
        """A heading after an empty line."""
        self.blank()
        self.line(text, style=HEAD)

    def field(self, label: str, values: str | Sequence[str], *, style: Style | None = None) -> None:
        """A label and its values, each on lines of its own; nothing where there is no value."""
        lines = [values] if isinstance(values, str) else values
        for at, value in enumerate(one for one in lines if one):
            name = label if at == 0 else ""
            lead = name + " " * max(LABEL_WIDTH - cell_len(name), 1)
            room = max(self._width - LABEL_WIDTH, 20)
            for place, one in enumerate(wrapped(value, room)):
                head = Segment(lead, FAINT) if place == 0 else Segment(" " * LABEL_WIDTH)
                self._segments += [head, Segment(one, style), Segment.line()]
