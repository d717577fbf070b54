"""Pages, one after the other, as the parts of a text: paragraphs and rows of tables, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from cchc_cli.reading.page_furniture import Removed, remove_furniture
from cchc_cli.reading.page_lines import Line, Page, Table
from cchc_cli.reading.page_paragraphs import Margins, Paragraph, ParagraphBuilder, margins_by_line, margins_of
from cchc_cli.reading.page_rows import Row, TableJoiner
from cchc_cli.reading.page_stamped import joined_stamps
from cchc_cli.reading.page_zones import Zone, take_foot, take_head


@dataclass(frozen=True, slots=True)
class Flow:
    """The ``parts`` of the text in order, and what was taken off the pages."""

    parts: tuple[Paragraph | Row, ...]
    removed: Removed


def flow_of(pages: Sequence[Page]) -> Flow:
    """The text of ``pages``: heads and feet column by column, paragraphs joined, tables row by row."""
    removed = remove_furniture(pages)
    builder, joiner = ParagraphBuilder(), TableJoiner()
    usual: dict[int, Margins] = {}
    notes: list[Line] = []
    note_margins: list[Margins] = []
    for page in pages:
        head = take_head(page)
        foot = take_foot(page)
        margins = margins_of(page, usual.get(round(page.width)))
        if len(page.lines) >= 8:
            usual[round(page.width)] = margins
        for line in _take_notes(page):
            notes.append(line)
            note_margins.append(margins)
        kept = dict(zip(map(id, page.lines), margins_by_line(page.lines, margins), strict=True))
        for part in _in_order(page, head, foot):
            _take(part, page, kept.get(id(part), margins), builder, joiner)
    builder.close()
    for line, margins in zip(notes, note_margins, strict=True):
        builder.take(line, margins, 0)
    builder.close()
    return Flow(tuple(joiner.woven(builder.found)), removed)


def _in_order(page: Page, head: Zone | None, foot: Zone | None) -> list[Zone | Line | Table]:
    parts: list[Zone | Line | Table] = [*page.lines, *page.tables]
    parts.extend(zone for zone in (head, foot) if zone is not None)
    return sorted(parts, key=lambda part: part.top)


def _take(
    part: Zone | Line | Table, page: Page, margins: Margins, builder: ParagraphBuilder, joiner: TableJoiner
) -> None:
    if isinstance(part, Line):
        builder.take(joined_stamps(part) if part.top < 0.4 * page.height else part, margins, page.number)
        return
    builder.close()
    if isinstance(part, Table):
        joiner.take(part, page, len(builder.found))
        return
    for lines in (part.left, part.right):
        for at, line in enumerate(lines):
            builder.found.append(Paragraph(joined_stamps(line).words, apart=at == 0))
    builder.set_apart()


def _take_notes(page: Page) -> list[Line]:
    """Take the footnotes off the page: the small lines at its bottom, of which the first opens with a number."""
    if len(page.lines) < 4:
        return []
    body = median(line.size for line in page.lines)
    first = len(page.lines)
    while first > 0 and page.lines[first - 1].size <= 0.88 * body:
        first -= 1
    while first < len(page.lines) and not page.lines[first].words[0].text.strip("[]()").isdigit():
        first += 1
    notes = page.lines[first:]
    if notes and notes[0].top > 0.5 * page.height:
        page.lines = page.lines[:first]
        return notes
    return []
