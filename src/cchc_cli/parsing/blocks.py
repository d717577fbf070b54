"""The source text as paragraphs, each with the marker that opens it.

A paragraph is one line, or several where the text was wrapped by hand or by a printer; blank lines part
paragraphs. Nothing is dropped: what is in no paragraph is blank.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from cchc_cli.model.base import Span
from cchc_cli.text.numbers import item_letter, roman
from cchc_cli.text.vietnamese import fold


class Rank(IntEnum):
    """What sort of marker opens a paragraph, from the largest division to the smallest (NĐ 30/2020, Phụ lục I)."""

    ANNEX = 0  # Phụ lục I
    PART = 1  # Phần I, Phần thứ nhất
    CHAPTER = 2  # Chương I
    HEADING = 3  # Mục 1
    ARTICLE = 4  # Điều 1.
    CAPITAL = 5  # A.
    ROMAN = 6  # I.
    DECIMAL = 7  # 1. 2.1. 2.1.3.
    PAREN = 8  # 1) (1)
    LETTER = 9  # a)
    DASH = 10  # -
    PLUS = 11  # +
    STAR = 12  # * •


NUMBERED = frozenset(rank for rank in Rank if rank < Rank.DASH)
"""Ranks whose markers are numbers or letters and so give a section its path."""


@dataclass(frozen=True, slots=True)
class Marker:
    """The sign that opens a paragraph: ``number`` as printed without its stop ("2.1", "đ", "Điều 3"), none for a
    bullet; ``span`` covers the sign and the blanks after it, up to the first character of the content."""

    rank: Rank
    number: str
    span: Span

    @property
    def depth(self) -> int:
        """How many parts a decimal number has: 2.1 has 2; any other marker 1."""
        return self.number.count(".") + 1 if self.rank is Rank.DECIMAL else 1


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph: ``span`` of the whole without blanks around it, ``marker``, and ``body``, the span after it."""

    span: Span
    marker: Marker | None
    body: Span
    text: str

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.text.startswith("|")

    @property
    def in_capitals(self) -> bool:
        """Whether it is a line in capitals without a number: a heading of its own ("PHÒNG NỘI VỤ")."""
        return self.marker is None and 5 < len(self.text) <= 220 and self.text.isupper()

    @property
    def folded(self) -> str:
        """The content after the marker, folded."""
        return fold(self.text.replace("*", ""))


_LINE = re.compile(r"[^\n]+")
_HASHES = re.compile(r"\s*#{1,6}[ \t]+")  # the sign of a heading in Markdown
_STARS = r"(?:\*\*|__)?"
_ROMAN = r"[IVX]{1,6}"
_ORDINAL = r"(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)"
_MARKERS: tuple[tuple[Rank, re.Pattern[str]], ...] = tuple(
    (rank, re.compile(pattern, re.IGNORECASE if rank <= Rank.ARTICLE else re.NOFLAG))
    for rank, pattern in (  # the commonest come first; what begins with these signs can be nothing else
        (Rank.DASH, r"[-–—\u2010\u2011\u00ad\uf02d](?![\d-])"),
        (Rank.PLUS, r"\+(?!\d)"),
        (Rank.ANNEX, rf"{_STARS}(?P<n>phụ\s?lục(?:\s+(?:số\s+)?(?:\d{{1,2}}|{_ROMAN}))?)(?=[.:)*\s]|$)\s*[.:)]?"),
        (Rank.PART, rf"{_STARS}(?P<n>phần\s+(?:thứ\s+{_ORDINAL}|{_ROMAN}|\d{{1,2}}))(?=[.:*\s]|$)\s*[.:]?"),
        (Rank.CHAPTER, rf"{_STARS}(?P<n>chương\s+(?:{_ROMAN}|\d{{1,2}}))(?=[.:*\s]|$)\s*[.:]?"),
        (Rank.HEADING, rf"{_STARS}(?P<n>(?:mục|tiểu mục)\s+(?:{_ROMAN}|\d{{1,2}}))(?=[.:*]|$)\s*[.:]?"),
        (Rank.ARTICLE, rf"{_STARS}(?P<n>điều\s+\d{{1,3}}[a-z]?)\s*{_STARS}(?:[.:]|[^\w\s]?$)"),
        (Rank.ROMAN, rf"{_STARS}(?P<n>[IVXL]{{1,7}})(?:\s?\.(?!\d)|/(?=\s))|{_STARS}(?P<n2>{_ROMAN})\s?[-–](?=\s)"),
        (Rank.CAPITAL, rf"{_STARS}(?P<n>[A-HKMNP])\.(?=\s)"),
        (
            Rank.DECIMAL,
            (
                rf"{_STARS}(?P<n>\d{{1,2}}(?:\.\d{{1,2}}){{1,4}})(?:[./)]|[ \u00a0]?[-–](?=\s)|(?=[\s*]))"
                rf"|{_STARS}(?P<n2>\d{{1,3}})(?:\.(?!\d)|/(?=\s)|[ \u00a0]?[-–](?=[ \u00a0][^\W\d]))"
            ),
        ),
        (Rank.PAREN, rf"{_STARS}\((?P<n>\d{{1,2}}|[ivx]{{1,5}})\)|{_STARS}(?P<n2>\d{{1,2}})\)"),
        (Rank.LETTER, rf"{_STARS}(?P<n>[a-zđA-ZĐ])\)|{_STARS}(?P<n2>[a-zđ])[./](?=\s)"),
        (Rank.STAR, r"[•●▪■o◦](?=\s)|\*(?!\*)"),
    )
)
_ODD_LETTER = "f"  # no letter of the form's order, but printed all the same
_ENOUGH_LINES = 5
_MOST = 0.8
_OPENING_STARS = ("**", "__")
_ENDS = (".", ";", ":", "!", "?", "./.", "…", ".**", ":**", ";**", "|")


def find_marker(text: str, at: int, end: int) -> Marker | None:
    """The marker that stands at ``at`` in ``text``, if any, with the blanks behind it but not beyond ``end``."""
    for rank, pattern in _MARKERS:
        match = pattern.match(text, at, end)
        if match is None:
            continue
        groups = match.groupdict()
        number = (groups.get("n") or groups.get("n2") or "").strip()
        if not _plausible(rank, number):
            continue
        stop = match.end()
        if text.startswith(_OPENING_STARS, at, end) and text.startswith(_OPENING_STARS, stop, end):
            stop += 2  # "**2.** Giao": the emphasis is the number's
        while stop < end and text[stop] != "\n" and text[stop].isspace():
            stop += 1
        number = " ".join(number.split())
        if rank is Rank.STAR and _is_emphasis(text, at, end):
            continue
        if rank is Rank.ANNEX and number.lower() == "phụ lục" and text[stop:end][:1].islower():
            continue  # a sentence that speaks of an annex
        return Marker(rank, number, Span(at, stop))
    return None


def _is_emphasis(text: str, at: int, end: int) -> bool:
    """Whether a star opens emphasis and no item: "*Nơi nhận:*" in Markdown."""
    return text[at] == "*" and not text[at + 1 : at + 2].isspace() and text[at + 1 : end].rstrip().endswith("*")


def _plausible(rank: Rank, number: str) -> bool:
    if rank is Rank.ROMAN:
        return roman(number) is not None
    if rank is Rank.LETTER:
        return item_letter(number) is not None or number.lower() == _ODD_LETTER
    return True


@dataclass(frozen=True, slots=True)
class _Line:
    """One line without the blanks at its ends; ``indent`` is how many stood before it."""

    start: int
    end: int
    indent: int

    @property
    def length(self) -> int:
        return self.end - self.start


def find_blocks(text: str) -> list[Block]:
    """The paragraphs of ``text``, in order; lines broken in mid-sentence are joined."""
    lines = _lines(text)
    width = _wrapped_width(text, lines)
    groups = _groups(text, lines, width, hanging=width is not None and _first_lines_indented(text, lines))
    return [_block(text, group[0].start, group[-1].end) for group in groups]


def _lines(text: str) -> list[_Line]:
    """The lines that hold anything, without the blanks at their ends and the signs of Markdown's headings."""
    found = []
    for match in _LINE.finditer(text):
        line = match.group()
        hashes = _HASHES.match(line)
        start = match.start() + (hashes.end() if hashes else len(line) - len(line.lstrip()))
        end = match.start() + len(line.rstrip())
        if start < end:
            found.append(_Line(start, end, start - match.start()))
    return found


def _wrapped_width(text: str, lines: list[_Line]) -> int | None:
    """The width at which a printer wrapped the text, or None where each paragraph is one line.

    Wrapped text shows many lines that go on in small letters on the next one.
    """
    running = sum(
        1
        for one, after in pairwise(lines)
        if text[after.start].islower() and not text.startswith(_ENDS, one.end - 1) and _adjacent(text, one, after)
    )
    if len(lines) < 8 or running < len(lines) / 8:
        return None
    lengths = sorted(line.length for line in lines)
    return lengths[int(len(lengths) * 0.9)]


def _adjacent(text: str, one: _Line, after: _Line) -> bool:
    return text.count("\n", one.end, after.start) == 1


def _first_lines_indented(text: str, lines: list[_Line]) -> bool:
    """Whether a wrapped text indents the first line of each paragraph, and only that, as a printed page does."""
    opening = [line.indent for line in lines if find_marker(text, line.start, line.end) is not None]
    running = [line.indent for line in lines if text[line.start].islower()]
    if len(opening) < _ENOUGH_LINES or len(running) < _ENOUGH_LINES:
        return False
    apart = sum(indent > 1 for indent in opening) >= _MOST * len(opening)
    return apart and sum(indent == 0 for indent in running) >= _MOST * len(running)


def _groups(text: str, lines: list[_Line], width: int | None, *, hanging: bool) -> list[list[_Line]]:
    groups: list[list[_Line]] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        if last and (_goes_on(text, last, line, width) or (hanging and width and _hangs(text, last, line, width))):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _goes_on(text: str, before: _Line, line: _Line, width: int | None) -> bool:
    """Whether ``line`` continues the paragraph of ``before``."""
    if not _adjacent(text, before, line) or text[before.start] == "|" or text[line.start] == "|":
        return False
    if text[before.start : before.end].endswith(_ENDS) and not (width and before.length >= 0.9 * width):
        return False
    if find_marker(text, line.start, line.end) is not None:
        return False
    if text[line.start].islower():
        return width is not None or text[before.start : before.end][-1] not in ".:;"
    return width is not None and before.length >= 0.8 * width and not _shouting(text, before)


def _hangs(text: str, before: _Line, line: _Line, width: int) -> bool:
    """Whether ``line`` stands at the margin below a line of its paragraph, where first lines are indented.

    Not below a short line that ends a sentence, the last of its paragraph: "thực hiện./." above "Nơi nhận:".
    """
    if line.indent or not _adjacent(text, before, line) or "|" in (text[before.start], text[line.start]):
        return False
    if text[before.end - 1] == "." and before.length < 0.9 * width:
        return False
    return not _shouting(text, before) and find_marker(text, line.start, line.end) is None


def _shouting(text: str, line: _Line) -> bool:
    """Headings and titles in capitals are never the first half of a sentence."""
    return text[line.start : line.end].isupper()


def _block(text: str, start: int, end: int) -> Block:
    marker = find_marker(text, start, end)
    if marker is not None and text[marker.span.end : end][:1].isspace():  # a sign alone on its line
        content = marker.span.end + len(text[marker.span.end : end]) - len(text[marker.span.end : end].lstrip())
        marker = Marker(marker.rank, marker.number, Span(start, content))
    body = Span(marker.span.end if marker else start, end)
    return Block(Span(start, end), marker, body, text[body.start : body.end])
