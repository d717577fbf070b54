"""A sheet in Markdown that can be laid on the table as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from cchc_cli.export.around import below_title, block_heading, notes_of
from cchc_cli.export.blocks import blocks_of
from cchc_cli.export.sheet import Sheet
from cchc_cli.export.summary import summary
from cchc_cli.query.row import Row
from cchc_cli.text.printable import one_line
from cchc_cli.wording import columns

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\\": "&#92;"}
_MARKS = re.compile(r"&(?=#?\w+;)|[<>\\|*_`\[\]~$]")  # "&" alone is no entity


def to_markdown(sheet: Sheet) -> str:
    """The sheet: authority, title, day, summary sentence, one table a block, footnotes; ends with a line end.

    Nothing in a cell can end it, open HTML or set type: marks of Markdown are escaped, line ends are ``<br>``.

    Raises:
        UsageError: for a name in ``sheet.fields`` that no row has.
    """
    heads = sheet.columns()
    blocks = blocks_of(sheet)
    parts = [*_heading(sheet), summary(sheet.counted or sheet.rows, sheet.scope)]
    for number, block in enumerate(blocks, start=1):
        if block.title:
            parts.append(f"## {escaped(block_heading(number, block))}")
        parts.append(_table(heads, block.rows))
    parts += [f"*{escaped(note)}*" for note in notes_of(sheet, blocks)]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """``text`` so that Markdown and HTML show it letter by letter; line ends become ``<br>``."""
    return _MARKS.sub(_escape, text).replace("\n", "<br>")


def _escape(match: re.Match[str]) -> str:
    # a backslash becomes an entity: before an escaped "|" it would set the bar free again
    return _ENTITIES.get(match[0], "\\" + match[0])


def _heading(sheet: Sheet) -> list[str]:
    lines = [f"**{escaped(one_line(sheet.issuer).upper())}**"] if sheet.issuer else []
    lines.append(f"# {escaped(one_line(sheet.title).upper())}")
    return [*lines, "<br>\n".join(f"*{escaped(line)}*" for line in below_title(sheet))]


def _table(heads: Sequence[tuple[str, Callable[[Row], str]]], rows: Sequence[Row]) -> str:
    lines = [_line([columns.NUMBER, *(head for head, _ in heads)]), _line(["---:", *("---" for _ in heads)])]
    for number, row in enumerate(rows, start=1):
        lines.append(_line([str(number), *(escaped(cell(row)) for _, cell in heads)]))
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
