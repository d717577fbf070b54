"""Words and lines of pages for the tests, in a font whose letters are all equally wide."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_cli.reading.page_lines import Line, Page, Word

LETTER = 7.0
LEFT, RIGHT = 85.0, 540.0
PITCH = 18.0


def word(text: str, x: float, y: float, size: float = 14.0, confidence: float | None = None) -> Word:
    """``text`` from ``x`` on, around the height ``y``."""
    return Word(text, x, x + LETTER * len(text) * size / 14, y - size / 2, y + size / 2, size, confidence)


def line(text: str, x: float, y: float, size: float = 14.0) -> Line:
    """The words of ``text`` beside each other; a run of n blanks is n letters wide."""
    words, at = [], 0
    for part in text.split(" "):
        if part:
            words.append(word(part, x + LETTER * at * size / 14, y, size))
        at += len(part) + 1
    return Line(tuple(words))


def wrapped(text: str, y: float, *, indent: float = 35.0, left: float = LEFT, right: float = RIGHT) -> list[Line]:
    """``text`` in lines as a word processor breaks them, the first one ``indent`` farther in."""
    lines: list[Line] = []
    start, current = left + indent, ""
    for one in text.split():
        longer = f"{current} {one}".strip()
        if current and start + LETTER * len(longer) > right:
            lines.append(line(current, start, y + PITCH * len(lines)))
            start, current = left, one
        else:
            current = longer
    return [*lines, line(current, start, y + PITCH * len(lines))]


def page(lines: Sequence[Line], number: int = 1) -> Page:
    """A page of A4 with ``lines``."""
    return Page(number, 595.0, 842.0, sorted(lines, key=lambda one: one.middle))


def stacked(paragraphs: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines of several paragraphs, one below the other, on one page."""
    lines: list[Line] = []
    for paragraph in paragraphs:
        shift = (lines[-1].middle + PITCH if lines else 100.0) - paragraph[0].middle
        lines += [moved(one, shift) for one in paragraph]
    return lines


def moved(one: Line, down: float) -> Line:
    """The line ``down`` points lower."""
    return Line(
        tuple(
            Word(w.text, w.x0, w.x1, w.top + down, w.bottom + down, w.size, w.confidence, w.height) for w in one.words
        )
    )
