"""Pages, one after the other, as the parts of a text: paragraphs and rows of tables, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from cchc_cli.reading.ocr_head import mended_head
from cchc_cli.reading.page_furniture import Removed, remove_furniture
from cchc_cli.reading.page_lines import Line, Page, Table, Word
from cchc_cli.reading.page_paragraphs import (
    Margins,
    Paragraph,
    ParagraphBuilder,
    margins_by_line,
    margins_of,
    usual_margins,
)
from cchc_cli.reading.page_rows import Row, TableJoiner
from cchc_cli.reading.page_stamped import joined_stamps
from cchc_cli.reading.page_zones import Zone, take_foot, take_head, take_rest_of_foot
from cchc_cli.reading.white_tables import WhiteTable, WhiteTables

_SMALL = 0.8


@dataclass(frozen=True, slots=True)
class Flow:
    """The ``parts`` of the text in order, what was taken off the pages, and the tables that no lines are drawn for."""

    parts: tuple[Paragraph | Row, ...]
    removed: Removed
    white_tables: tuple[WhiteTable, ...]


def flow_of(pages: Sequence[Page]) -> Flow:
    """The text of ``pages``: heads and feet column by column, paragraphs joined, tables row by row."""
    removed = remove_furniture(pages)
    builder, joiner = ParagraphBuilder(), TableJoiner()
    heads = [take_head(page) for page in pages]
    white = WhiteTables()
    for page in pages:
        white.take(page, last=page is pages[-1])
    zones = [(head, take_foot(page)) for head, page in zip(heads, pages, strict=True)]
    for at, page in enumerate(pages[1:]):
        _take_rest_of_foot(zones, at, page)
    usual = usual_margins(pages)
    notes: list[Line] = []
    note_margins: list[Margins] = []
    for page, (head, foot) in zip(pages, zones, strict=True):
        margins = margins_of(page, usual[round(page.width)])
        own_notes = _take_notes(page)
        notes += own_notes
        note_margins += [margins] * len(own_notes)
        page.lines = [_without_marks(line, own_notes) for line in page.lines]
        kept = dict(zip(map(id, page.lines), margins_by_line(page.lines, margins), strict=True))
        for part in _in_order(page, head, foot):
            _take(part, page, kept.get(id(part), margins), builder, joiner)
    builder.close()
    for line, margins in zip(notes, note_margins, strict=True):
        builder.take(line, margins, 0)
    builder.close()
    smudges = tuple(" ".join(line.text for line in head.smudges) for head in heads if head is not None and head.smudges)
    removed = replace(removed, smudges=smudges)
    return Flow(tuple(joiner.woven(builder.found)), removed, tuple(white.found))


def _take_rest_of_foot(zones: list[tuple[Zone | None, Zone | None]], at: int, page: Page) -> None:
    """Take the lower part of a foot that the end of its page cut off ``page``, and put it to the upper one."""
    head, foot = zones[at]
    rest = take_rest_of_foot(page, foot) if foot is not None else None
    if foot is not None and rest is not None:
        zones[at] = head, replace(foot, left=(*foot.left, *rest.left), right=(*foot.right, *rest.right))


def _in_order(page: Page, head: Zone | None, foot: Zone | None) -> list[Zone | Line | Table]:
    parts: list[Zone | Line | Table] = [*page.lines, *page.tables]
    parts.extend(zone for zone in (head, foot) if zone is not None)
    return sorted(parts, key=lambda part: part.top)


def _take(
    part: Zone | Line | Table, page: Page, margins: Margins, builder: ParagraphBuilder, joiner: TableJoiner
) -> None:
    if isinstance(part, Line):
        builder.take(_as_head(part, page) if part.top < 0.4 * page.height else part, margins, page.number)
        return
    builder.close()
    if isinstance(part, Table):
        joiner.take(part, page, len(builder.found))
        return
    for lines in (part.left, part.right):
        for at, line in enumerate(lines):
            builder.found.append(Paragraph(_as_head(line, page).words, apart=at == 0))
    builder.set_apart()


def _as_head(line: Line, page: Page) -> Line:
    """A line that may be of the head, its number or day put together, or left blank where a scan does not show it."""
    joined = joined_stamps(line)
    return mended_head(joined) if page.scanned or page.layered else joined


def _without_marks(line: Line, notes: Sequence[Line]) -> Line:
    """``line`` without the small raised numbers that point to ``notes``; other small figures join the word before.

    A mark behind a year would else read as one more digit of it.
    """
    numbers = {note.words[0].text.strip("[]().") for note in notes}
    words: list[Word] = []
    for word in line.words:
        figure = word.text.rstrip(".,;:)")
        if not words or not figure.isdigit() or word.size >= _SMALL * line.size:
            words.append(word)
            continue
        last, stop = words[-1], word.text[len(figure) :]
        if figure in numbers:
            words[-1] = replace(last, text=last.text + stop)
        elif last.text[-1].isalpha() and word.x0 - last.x1 < 0.1 * line.size:
            words[-1] = replace(last, text=last.text + word.text, x1=word.x1)
        else:
            words.append(word)
    return Line(tuple(words)) if len(words) < len(line.words) else line


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
    if not notes or notes[0].top <= 0.5 * page.height:
        return []
    page.lines = page.lines[:first]
    return [_numbered(line) for line in notes]


def _numbered(line: Line) -> Line:
    """The first line of a note with its number in brackets, as other readers give it: "[1] Theo …"."""
    first, *others = line.words
    return Line((replace(first, text=f"[{first.text}]"), *others)) if first.text.isdigit() else line
