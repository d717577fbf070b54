"""The agenda as plain text for a message, as Markdown, and as JSON."""

from __future__ import annotations

import json

from cchc_cli.export.short_line import short_text
from cchc_cli.export.to_json import UNSAFE
from cchc_cli.export.to_markdown import escaped
from cchc_cli.query.agenda import Agenda, Item
from cchc_cli.query.agenda_words import (
    about_words,
    heading_of,
    how_far_words,
    opening_of,
    title_of,
    when_words,
    who_words,
)
from cchc_cli.query.cells import capitalized, day_words, id_cell, short_document_cell, text_cell
from cchc_cli.query.counts import count
from cchc_cli.text.printable import one_line
from cchc_cli.wording import agenda as words
from cchc_cli.wording import columns

AGENDA_SCHEMA = 1
"""Number of the shape of the agenda in JSON; fields are only ever added to it."""


def agenda_text(found: Agenda) -> str:
    """One line an item, each text cut to its beginning; no table and no marks of any format."""
    head = [title_of(found), words.AS_OF.format(day=day_words(found.as_of)), *opening_of(found)]
    parts = ["\n".join(head)]
    for part in found.parts:
        lines = [_line(number, item) for number, item in enumerate(part.items, start=1)]
        parts.append("\n".join([heading_of(part, found).upper(), *lines]))
    return "\n\n".join(parts) + "\n"


def _line(number: int, item: Item) -> str:
    return words.LINE.format(
        number=number,
        when=capitalized(", ".join(when_words(item.row))),
        text=short_text(item.row, period=False),
        about="; ".join(about_words(item)),
    )


def agenda_markdown(found: Agenda) -> str:
    """A table a section, nothing cut, with the ids."""
    parts = [f"# {escaped(title_of(found))}", f"*{words.AS_OF.format(day=day_words(found.as_of))}*"]
    parts += [escaped(line) for line in opening_of(found)]
    heads = (
        columns.NUMBER,
        columns.DEADLINE,
        columns.TEXT,
        columns.LEADS,
        columns.DOCUMENT,
        columns.RESULT,
        columns.ID,
    )
    for part in found.parts:
        table = [_cells(heads), _cells(("---:", *["---"] * (len(heads) - 1)))]
        for number, item in enumerate(part.items, start=1):
            row = item.row
            when, far = "\n".join(when_words(row)), "\n".join(how_far_words(item))
            told = (when, text_cell(row), who_words(row), short_document_cell(row), far, id_cell(row))
            table.append(_cells([str(number), *map(escaped, told)]))
        parts += [f"## {escaped(heading_of(part, found))}", "\n".join(table)]
    return "\n\n".join(parts) + "\n"


def _cells(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def agenda_json(found: Agenda) -> str:
    """The sections with their rows, as `Row.as_json` gives them, every period a row of its own."""
    made = {
        "schema": AGENDA_SCHEMA,
        "as_of": found.as_of.isoformat(),
        "since": found.since.isoformat() if found.since else None,
        "unit": one_line(found.unit.full_name) if found.unit else None,
        "sections": [
            {
                "section": str(part.section),
                "title": heading_of(part, found),
                "count": count(part.rows).total,
                "rows": [row.as_json() for row in part.rows],
            }
            for part in found.parts
        ],
    }
    text = json.dumps(made, ensure_ascii=False, indent=1)
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
