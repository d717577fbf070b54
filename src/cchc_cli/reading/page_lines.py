"""Words, lines and tables as they stand on a page, whether a PDF's own letters or those that OCR saw.

Lengths are points (1/72 inch) from the page's top left corner, as it is held for reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from statistics import median

_CLOSING = frozenset(".,;:)!?”")
SAME_COLUMN = "〃"
"""What a cell holds that is merged with the one above it."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word in NFC and its box; ``size`` is the height of its letters, ``confidence`` OCR's own, 0 to 100.

    A word that OCR saw has the box of its line, and ``height`` is that of its own figures.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    confidence: float | None = None
    height: float = 0.0

    @property
    def middle(self) -> float:
        """The height at which the word stands."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Line:
    """Words beside each other, from left to right; never empty."""

    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        """The words with single blanks."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """Where the line begins."""
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        """Where the line ends."""
        return max(word.x1 for word in self.words)

    @cached_property
    def top(self) -> float:
        """The upper edge of the tallest word."""
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        """The lower edge of the deepest word."""
        return max(word.bottom for word in self.words)

    @cached_property
    def size(self) -> float:
        """The usual height of the line's letters."""
        return median(word.size for word in self.words)

    @cached_property
    def middle(self) -> float:
        """The height at which most of the line stands."""
        return median(word.middle for word in self.words)


Cell = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with rulings: ``rows`` of cells, each row as long as ``edges`` has gaps between its columns."""

    rows: tuple[tuple[Cell, ...], ...]
    edges: tuple[float, ...]
    top: float
    bottom: float

    @property
    def x0(self) -> float:
        """The left edge."""
        return self.edges[0]

    @property
    def x1(self) -> float:
        """The right edge."""
        return self.edges[-1]


@dataclass(slots=True)
class Page:
    """One page: its lines outside tables from top to bottom, its tables, and whether OCR read it: ours (``scanned``) or
    another before us (``layered``), whose letters lie below the picture.
    """

    number: int
    width: float
    height: float
    lines: list[Line] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    scanned: bool = False
    layered: bool = False

    @property
    def words(self) -> list[Word]:
        """All words outside tables."""
        return [word for line in self.lines for word in line.words]


def lines_of(words: Iterable[Word]) -> list[Line]:
    """``words`` as lines from top to bottom: those that stand at one height, whatever their size.

    A stamped number sits a little higher than the line it was stamped on, so a word joins the line that
    it overlaps most, if by more than half of its own height or the line's.
    """
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (one.middle, one.x0)):
        line = _line_for(word, lines[-3:])
        if line is None:
            lines.append([word])
        else:
            line.append(word)
    found = [Line(tuple(sorted(line, key=lambda one: one.x0))) for line in lines]
    return sorted(found, key=lambda line: (line.middle, line.x0))


def closed_up(line: Line) -> Line:
    """``line`` with a stop or bracket that is set in another size put to the word that it touches."""
    words = [line.words[0]]
    for word in line.words[1:]:
        last = words[-1]
        if all(char in _CLOSING for char in word.text) and word.x0 - last.x1 < 0.1 * last.size:
            words[-1] = replace(last, text=last.text + word.text, x1=max(last.x1, word.x1))
        else:
            words.append(word)
    return Line(tuple(words)) if len(words) < len(line.words) else line


def _line_for(word: Word, lines: Sequence[list[Word]]) -> list[Word] | None:
    best: list[Word] | None = None
    most = 0.5
    for line in lines:
        top = median(one.top for one in line[-5:])
        bottom = median(one.bottom for one in line[-5:])
        height = max(min(bottom - top, word.bottom - word.top), 0.1)
        shared = (min(bottom, word.bottom) - max(top, word.top)) / height
        if shared > most and not any(_collide(word, one) for one in line):
            best, most = line, shared
    return best


def _collide(one: Word, other: Word) -> bool:
    """Whether the words cover each other, so that they cannot stand in one line."""
    return min(one.x1, other.x1) - max(one.x0, other.x0) > 0.5 * min(one.x1 - one.x0, other.x1 - other.x0)
