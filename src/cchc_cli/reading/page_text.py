"""The parts of a text as one string, and where in it each word stands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cchc_cli.model.base import Span
from cchc_cli.reading.page_lines import Cell, Word
from cchc_cli.reading.page_paragraphs import Paragraph
from cchc_cli.reading.page_rows import Row

_MISREAD_DASH = re.compile(r"[_~—•=»¬]+")
_BAR = "¦"
_CUT_DAY = re.compile(r"(?:\d{1,2}/){1,2}\d{0,3}")
_WHOLE_DAY = re.compile(r"\d{1,2}/(?:\d{1,2}/)?\d{4}")


@dataclass(frozen=True, slots=True)
class Placed:
    """A word of the text and where it stands in it."""

    word: Word
    span: Span


@dataclass(frozen=True, slots=True)
class PageText:
    """The text in NFC, one paragraph or row a line, and the place of each word."""

    text: str
    words: tuple[Placed, ...]


def text_of_parts(parts: Sequence[Paragraph | Row], *, scanned: bool) -> PageText:
    """``parts`` as text; on a scan what opens a line and looks like a dash becomes one.

    A row is written as "| cell | cell |"; a bar inside a cell becomes "¦". Tables and paragraphs that stand
    apart on the page are parted by a blank line.
    """
    writer = _Writer()
    after_row = False
    for part in parts:
        if isinstance(part, Row):
            writer.row(part.cells, apart=part.first)
        else:
            writer.paragraph(_with_dash(part.words) if scanned else part.words, apart=part.apart or after_row)
        after_row = isinstance(part, Row)
    return writer.done()


def _with_dash(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """``words`` with the "_", "~" or "•" that tesseract makes of a list's dash as "-"."""
    first = words[0]
    if len(words) > 1 and _MISREAD_DASH.fullmatch(first.text):
        dash = Word("-", first.x0, first.x1, first.top, first.bottom, first.size, first.confidence)
        return (dash, *words[1:])
    return words


def _is_cut_day(word: Word, below: Word) -> bool:
    """Whether a day was cut in two where the line of a narrow cell ended: "31/12/" and "2025", "31/12/202" and "5"."""
    if below.x0 >= word.x1 or not _CUT_DAY.fullmatch(word.text):
        return False
    return _WHOLE_DAY.fullmatch(word.text + below.text.rstrip(".,;")) is not None


class _Writer:
    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._words: list[Placed] = []

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _put_words(self, words: Iterable[Word], *, in_cell: bool) -> None:
        before: Word | None = None
        for word in words:
            if before is not None and not (in_cell and _is_cut_day(before, word)):
                self._put(" ")
            before = word
            text = unicodedata.normalize("NFC", word.text)
            if in_cell:
                text = text.replace("|", _BAR)
            self._words.append(Placed(word, Span(self._length, self._length + len(text))))
            self._put(text)

    def paragraph(self, words: Iterable[Word], *, apart: bool) -> None:
        if apart and self._length:
            self._put("\n")
        self._put_words(words, in_cell=False)
        self._put("\n")

    def row(self, cells: Iterable[Cell], *, apart: bool) -> None:
        if apart and self._length:
            self._put("\n")
        self._put("|")
        for cell in cells:
            self._put(" ")
            self._put_words(cell, in_cell=True)
            self._put(" |" if cell else "|")
        self._put("\n")

    def done(self) -> PageText:
        return PageText("".join(self._pieces), tuple(self._words))
