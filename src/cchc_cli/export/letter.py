"""A letter that reminds a unit of its work: công văn đôn đốc in the form of Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.export.letterhead import Letterhead
from cchc_cli.export.word.form import day_line, foot, head
from cchc_cli.export.word.page import CENTER, JUSTIFIED, body, file_of, layout, new_document, text_width, write
from cchc_cli.export.word.table import Column, Grid
from cchc_cli.query.cells import (
    capitalized,
    day_words,
    deadline_cell,
    deadline_is_doubtful,
    document_cell,
    leads_cell,
    state_words,
    text_cell,
)
from cchc_cli.query.reminders import Reminder
from cchc_cli.query.row import Row
from cchc_cli.text.printable import one_line
from cchc_cli.text.vietnamese import name_key
from cchc_cli.wording import columns
from cchc_cli.wording import remind as words

if TYPE_CHECKING:
    from docx.document import Document

_SHARES = (0.06, 0.41, 0.20, 0.18, 0.15)
"""Of the width: STT, what, by which document, by when, where it stands."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A reminder as a letter: from whom, by which figures, and ``report_by``, the last day for the unit's report."""

    reminder: Reminder
    as_of: date
    report_by: date
    made_on: date
    letterhead: Letterhead = field(default_factory=Letterhead)


def to_letter(letter: Letter) -> bytes:
    """The letter as a Word file, a draft: number, day and signature are left blank. The same letter, the same bytes."""
    unit, issuer = one_line(letter.reminder.unit), one_line(letter.letterhead.issuer or "")
    document = new_document(title=words.TITLE.format(unit=unit), author=issuer, day=letter.made_on)
    head(
        document,
        letter.letterhead,
        day=day_line(None, year=letter.made_on.year),
        number=words.NUMBER.format(symbol=_symbol(issuer)),
        about=words.ABOUT,
    )
    write(layout(document.add_paragraph(), CENTER, before=14, after=8), words.TO.format(unit=unit))
    reminder = letter.reminder
    what = _what(reminder)
    body(document, words.OPENING.format(day=day_words(letter.as_of), unit=unit, what=what), with_next=True)
    grid = Grid(document, _columns(text_width(document)))
    number = 0
    for title, rows in ((words.GROUP_OVERDUE, reminder.overdue), (words.GROUP_SOON, reminder.soon)):
        if rows:
            grid.add_group("", title.format(count=len(rows)))
        for row in rows:
            number += 1
            grid.add([str(number), *_cells(row, unit)], bold=[4] if rows is reminder.overdue else [])
    _ask(document, letter, unit, issuer or words.SOMEBODY)
    doubtful = sum(deadline_is_doubtful(row) or "leads" in row.doubts for row in reminder.rows)
    if doubtful:
        note = layout(document.add_paragraph(), JUSTIFIED, before=6)
        write(note, words.DOUBTFUL.format(count=doubtful), size=11, italic=True)
    foot(document, letter.letterhead, first=words.AS_ABOVE)
    return file_of(document)


def file_names(units: Sequence[str]) -> list[str]:
    """A file name for each unit's letter: letters without marks, digits and "-" alone; no two are the same."""
    from cchc_cli.model.ids import ascii_slug

    names: list[str] = []
    for unit in units:
        slug = ascii_slug(unit)[:80].strip("-") or "don-vi"
        same = sum(words.FILE.format(slug=slug) == name or name.startswith(f"don-doc-{slug}~") for name in names)
        names.append(words.FILE.format(slug=f"{slug}~{same + 1}" if same else slug))
    return names


def _what(reminder: Reminder) -> str:
    parts = []
    if reminder.overdue:
        parts.append(words.OVERDUE.format(count=len(reminder.overdue)))
    if reminder.soon:
        parts.append(words.SOON.format(count=len(reminder.soon), until=day_words(reminder.until)))
    what = parts[0] if len(parts) == 1 else words.AND.format(first=parts[0], second=parts[1])
    several_periods = len({row.id for row in reminder.rows}) < len(reminder.rows)
    return words.EACH_PERIOD.format(what=what) if several_periods else what


def _columns(width: float) -> list[Column]:
    heads = (columns.NUMBER, words.TEXT, words.DOCUMENT, words.DEADLINE, words.STATE)
    first, *others = (
        Column(name, width * share, CENTER) if name == columns.NUMBER else Column(name, width * share)
        for name, share in zip(heads, _SHARES, strict=True)
    )
    return [first, *others]


def _cells(row: Row, unit: str) -> list[str]:
    document = document_cell(row)
    if name_key(leads_cell(row)) != name_key(unit) or "leads" in row.doubts:
        document = f"{document}\n{words.GIVEN_TO.format(names=leads_cell(row))}"
    return [text_cell(row), document, deadline_cell(row), capitalized(state_words(row))]


def _ask(document: Document, letter: Letter, unit: str, issuer: str) -> None:
    reminder = letter.reminder
    asks = [words.ASK_OVERDUE] if reminder.overdue else []
    asks += [words.ASK_SOON] if reminder.soon else []
    asks.append(words.ASK_REPORT.format(issuer=issuer, day=day_words(letter.report_by)))
    layout(body(document, words.ASK.format(issuer=issuer, unit=unit), with_next=True), before=8, after=3)
    for number, text in enumerate(asks, start=1):
        body(document, words.NUMBERED.format(number=number, text=text))
    body(document, words.CLOSING.format(unit=unit), with_next=True)


def _symbol(issuer: str) -> str:
    """What a letter's number ends with, as far as it is known: "UBND-" and room for the drafting office."""
    name = issuer.upper()
    return next((symbol for start, symbol in words.SYMBOL_OF.items() if name.startswith(start)), "")
