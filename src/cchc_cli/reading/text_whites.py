"""Tables in plain text whose columns are parted by blanks, as programs write them that keep the layout of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cchc_cli.reading.column_heads import kinds_of_heads
from cchc_cli.reading.page_lines import Line, Page, Word
from cchc_cli.reading.page_rows import TableJoiner
from cchc_cli.reading.tables import in_cell, is_counter_heading
from cchc_cli.reading.text_table import TextTable
from cchc_cli.reading.white_heads import text_of
from cchc_cli.reading.white_tables import WhiteTables

_LETTER, _HEIGHT = 6.5, 20.0
"""How large letters are taken to be: so that two blanks are a gap between columns, and one is not."""

_TAB = 8
_WORD = re.compile(r"\S+")
_GAP = re.compile(r" {2,}|\t")
_WIDTH = 1_000.0


def white_tables(lines: Sequence[str]) -> list[TextTable]:
    """The tables in ``lines`` whose columns are parted by blanks; a form feed in a line begins a new page."""
    if not any(map(_may_be_of_head, lines)):
        return []
    pages = [page for page in _pages(lines) if page.lines]
    whites = WhiteTables(loose=True)
    for page in pages:
        whites.take(page, last=page is pages[-1])
    unread = [_line(one.head[0].top) for one in whites.found if not one.read]
    return [*_joined(pages), *(TextTable(at, at + 1, (), told=True) for at in unread)]


def _may_be_of_head(line: str) -> bool:
    """Whether a line names the column of the numbers, or stands in several and names one of them."""
    pieces = _GAP.split(line.strip())
    if len(pieces) == 1:
        return is_counter_heading(pieces[0])
    return any(kinds_of_heads([piece]) for piece in pieces if piece)


def _pages(lines: Sequence[str]) -> Iterator[Page]:
    """``lines`` as pages of words at places: each letter is as wide as any other."""
    paged = any("\f" in line for line in lines)
    page = Page(1, _WIDTH, 0.0)
    for at, line in enumerate(lines):
        if "\f" in line:
            yield _without_number(page)
            page = Page(page.number + 1, _WIDTH, 0.0)
        top = _HEIGHT * at
        laid = line.replace("\f", "").expandtabs(_TAB)
        words = [
            Word(match.group(), _LETTER * match.start(), _LETTER * match.end(), top, top + _HEIGHT, _HEIGHT)
            for match in _WORD.finditer(laid)
        ]
        if words:
            page.lines.append(Line(tuple(words)))
    yield _without_number(page) if paged else page


def _without_number(page: Page) -> Page:
    """``page`` without a line at its edge that is but the page's number."""
    for at in (0, -1):
        if len(page.lines) > 1 and page.lines[at].text == str(page.number):
            page.lines.pop(at)
    return page


def _line(top: float) -> int:
    return round(top / _HEIGHT)


def _joined(pages: Sequence[Page]) -> Iterator[TextTable]:
    """The tables of ``pages``, those put together that go on from page to page."""
    joiner = TableJoiner()
    ranges: list[tuple[int, int]] = []
    for page in pages:
        for table in page.tables:
            lines_before = sum(1 for one in pages for line in one.lines if line.top < table.top)
            joiner.take(table, page, lines_before)
            first, end = _line(table.top), _line(table.bottom)
            if len(joiner.tables) == len(ranges):
                ranges[-1] = (ranges[-1][0], end)
            else:
                ranges.append((first, end))
    for (first, end), rows in zip(ranges, joiner.tables, strict=True):
        yield TextTable(first, end, tuple(tuple(in_cell(text_of(cell)) for cell in row) for row in rows), told=True)
