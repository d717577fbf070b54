"""Lines of pages as paragraphs: what a printer wrapped is put together again, also across a page's end.

A line was wrapped where the next line's first word no longer fitted; it is the paragraph's last where it would
have. Further signs are the indent of a first line, the marker of an item, and the white space between.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from cchc_cli.reading.page_lines import Line, Page, Word

_MARKER = re.compile(
    r"(?:[-–—+*•●▪■]|\d{1,2}(?:\.\d{1,2}){0,4}[.)]|\(\d{1,2}\)|[a-zđA-ZĐ]\)|[IVX]{1,6}\.|\d{1,2}(?:\.\d{1,2}){1,4})(?:\s|$)|"
    r"(?:Điều|ĐIỀU|Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC|Phụ lục|PHỤ LỤC)\s+(?:\d|[IVX]|thứ|THỨ)|[-–+•]\S"
)
_DAY_CUT = re.compile(r"(?:ngày|tháng|năm|quý|số|khoản|điểm|mục|Điều|điều)$", re.IGNORECASE)
_CUT_PARTY_NUMBER = re.compile(r"\d-$")
_SYMBOL = re.compile(r"[A-ZĐa-z]{2,4}/[A-ZĐ]")
_CUT_NUMBER = re.compile(r"\d/(?:[\w-]*[-/])?$")
_BELOW_TITLE = re.compile(r"\((?:Ban hành |Đính )?[Kk]èm theo ")
_INDENT = 8.0
_ALIGNED = 4.0
_NARROW = 70.0
_ENOUGH = 8
_REPEATED = 3
_NARROWEST = 0.75


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph's words; ``apart`` where the page shows a gap above it."""

    words: tuple[Word, ...]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Margins:
    """Between which two places, in points, the lines of a page run, and how far one line is from the next.

    ``indents`` are the places at which several lines begin; ``narrow`` marks a column of its own within the page.
    """

    left: float
    right: float
    pitch: float
    indents: tuple[float, ...] = ()
    narrow: bool = False


def usual_margins(pages: Sequence[Page]) -> dict[int, Margins]:
    """The margins of the pages of each width, by all lines of those pages together."""
    widths: dict[int, list[Page]] = {}
    for page in pages:
        widths.setdefault(round(page.width), []).append(page)
    return {width: _margins([page.lines for page in some], width) for width, some in widths.items()}


def margins_of(page: Page, usual: Margins) -> Margins:
    """The margins of ``page``'s text, by its own lines where it has enough of them, else the usual ones.

    A scan lies a little differently on each page, and even pages may have other margins than odd ones.
    """
    lines = page.lines
    if len(lines) < _ENOUGH:
        return usual
    own = _margins([lines], page.width)
    shift = own.left - usual.left
    return replace(own, indents=(*own.indents, *(indent + shift for indent in usual.indents)))


def _margins(texts: Sequence[Sequence[Line]], width: float) -> Margins:
    lines = [line for text in texts for line in text]
    gaps = [b.middle - a.middle for text in texts for a, b in pairwise(text) if 0 < b.middle - a.middle < 40]
    right = _common([line.x1 for line in lines], highest=True)
    left = _common([line.x0 for line in lines], highest=False)
    size = median(line.size for line in lines) if lines else 12.0
    counts = Counter(round(line.x0) for line in lines)
    left = left if left is not None else min((line.x0 for line in lines), default=width * 0.12)
    right = right if right is not None else max((line.x1 for line in lines), default=0.0)
    return Margins(
        left,
        right if right > _NARROWEST * width else width - min(left, (1 - _NARROWEST) * width),
        _usual(gaps) or 1.25 * size,
        tuple(float(x0) for x0, count in counts.items() if count >= _REPEATED),
    )


def _common(values: Sequence[float], *, highest: bool) -> float | None:
    """The outermost place at which several lines end, or begin: on it stand at least a tenth of them, and two."""
    ordered = sorted(values, reverse=highest)
    enough = max(2, len(values) / 10)
    for value in ordered:
        near = [other for other in values if abs(other - value) <= _ALIGNED]
        if len(near) >= enough:
            return median(near)
    return None


def _usual(gaps: Sequence[float]) -> float | None:
    """The distance from line to line inside paragraphs: the smallest that is common."""
    counts = Counter(round(gap * 2) for gap in gaps)
    common = [half for half, count in counts.items() if count >= max(2, len(gaps) / 8)]
    return min(common) / 2 if common else None


def margins_by_line(lines: Sequence[Line], margins: Margins) -> list[Margins]:
    """For each line the margins that it keeps: the page's, or those of a narrow column that it stands in.

    The addressees of a letter ("Kính gửi") stand in a column of their own in the right half of the page.
    """
    found = [margins] * len(lines)
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and _in_column(lines[at], lines[end], lines[end - 1], margins):
            end += 1
        if end - at > 1 and lines[at].x0 > margins.left + _NARROW:
            left, right = lines[at].x0, max(line.x1 for line in lines[at:end])
            found[at:end] = [replace(margins, left=left, right=right, narrow=True)] * (end - at)
        at = end
    return found


def _in_column(first: Line, line: Line, above: Line, margins: Margins) -> bool:
    deep = first.x0 > margins.left + _NARROW
    close = line.middle - above.middle < 2.2 * margins.pitch
    return deep and close and -_ALIGNED <= line.x0 - first.x0 <= 2.5 * _INDENT


class ParagraphBuilder:
    """Takes lines one after the other and knows whether each goes on with the paragraph before it."""

    def __init__(self) -> None:
        """Begin with no paragraph."""
        self.found: list[Paragraph] = []
        self._open: list[Line] = []
        self._apart = False
        self._next_apart = False
        self._margins: Margins | None = None
        self._page = 0

    def set_apart(self) -> None:
        """What comes next stands apart from what came before."""
        self._next_apart = True

    def take(self, line: Line, margins: Margins, page: int) -> None:
        """The next line of the text, on ``page``."""
        if self._open and self._goes_on(line, margins, page):
            self._open.append(line)
        else:
            gap = self._gap(line, margins, page) or self._next_apart
            self.close()
            self._open, self._apart, self._next_apart = [line], gap, False
        self._margins, self._page = margins, page

    def close(self) -> None:
        """End the paragraph: what comes next begins a new one."""
        if self._open:
            self.found.append(Paragraph(_joined(self._open), self._apart))
        self._open = []
        self._apart = False

    def _gap(self, line: Line, margins: Margins, page: int) -> bool:
        """Whether the page shows white space above ``line``: about a line more than usual."""
        return bool(self._open) and page == self._page and line.middle - self._open[-1].middle > 1.75 * margins.pitch

    def _goes_on(self, line: Line, margins: Margins, page: int) -> bool:
        before = self._open[-1]
        old = self._margins or margins
        if page == self._page:
            if line.middle - before.middle > 1.75 * margins.pitch:
                return False
            if not 0.75 < line.size / before.size < 1.34:
                return False
        if _centred(line, margins) or _centred(before, old) or margins.narrow != old.narrow:
            return False
        if _would_fit(line, before, old) or _BELOW_TITLE.match(line.text):
            return False
        if not line.text.isupper() and all(_is_title(one) for one in self._open):
            return False
        return self._aligned(line, before, margins, old, page)

    def _aligned(self, line: Line, before: Line, margins: Margins, old: Margins, page: int) -> bool:
        """Whether ``line`` begins where a paragraph's further lines begin."""
        indent = line.x0 - margins.left
        first = self._open[0]
        marked = _MARKER.match(line.text) is not None and not _DAY_CUT.search(before.text)
        looser = page == self._page and line.middle - before.middle > 1.15 * margins.pitch
        ended = before.text.endswith((".", ";", ":", "!", "?"))
        if len(self._open) > 1:
            usual = before.x0 - old.left
            if abs(indent - usual) <= _INDENT / 2:
                return not (looser and ended) and not (marked and ended and first.x0 - old.left < _INDENT)
            return indent < usual and indent < _INDENT and not marked
        first_indent = first.x0 - old.left
        if indent < _INDENT:
            return not (marked and ended) and not (looser and ended and first_indent < _INDENT)
        if marked:
            return False
        return _hangs(line, first, indent, old)


def _joined(lines: Sequence[Line]) -> tuple[Word, ...]:
    """The words of all lines; a document's number that was cut at its dash or slash is one word again."""
    words = list(lines[0].words)
    for line in lines[1:]:
        first, *others = line.words
        cut = _CUT_NUMBER.search(words[-1].text) and first.text[0].isalnum()
        if cut or (_CUT_PARTY_NUMBER.search(words[-1].text) and _SYMBOL.match(first.text)):
            words[-1] = replace(words[-1], text=words[-1].text + first.text)
            words.extend(others)
        else:
            words.extend(line.words)
    return tuple(words)


def _hangs(line: Line, first: Line, indent: float, margins: Margins) -> bool:
    """Whether an indented second line goes on with the first: below the text behind its marker, or below it."""
    if _MARKER.match(first.text) and len(first.words) > 1:
        return abs(indent - (first.words[1].x0 - margins.left)) <= _ALIGNED + 2
    return abs(indent - (first.x0 - margins.left)) <= _ALIGNED and line.text[:1].islower()


def _centred(line: Line, margins: Margins) -> bool:
    """Whether a line stands in the middle, away from both margins and where no other line begins, as titles do."""
    if any(abs(line.x0 - indent) <= 2.0 for indent in margins.indents):
        return False
    before, behind = line.x0 - margins.left, margins.right - line.x1
    return before > 12 and behind > 12 and abs(before - behind) < max(10.0, 0.1 * (before + behind))


def _is_title(line: Line) -> bool:
    """Whether a line is set in capitals throughout, as headings are."""
    return line.text.isupper() and len(line.words) > 1


def _would_fit(line: Line, before: Line, margins: Margins) -> bool:
    """Whether the first word of ``line`` would have had room behind ``before``: then the break was meant."""
    word = line.words[0]
    blank = 0.25 * before.size
    return before.x1 + blank + (word.x1 - word.x0) < margins.right - 0.15 * before.size
