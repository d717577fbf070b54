"""Rows for spreadsheets and for pipes: CSV that Excel opens rightly, and TSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from cchc_cli.export.blocks import titles_in_order
from cchc_cli.export.sheet import Sheet
from cchc_cli.wording import columns

# "- Tiếp tục …" is how items of a document begin, so with a blank behind it a sign counts only before a call or a link
_FORMULA = re.compile(r"[=@\t\r\n\uff1d\uff20\uff0b\uff0d]|[+-](?!\s|$)|[+-]\s+[\w.]+[(|!]")


def to_csv(sheet: Sheet) -> str:
    """The rows as CSV: byte-order mark, CRLF, STT and the columns, nothing cut; each row once.

    Excel takes a file without the mark for the machine's code page. A cell that a spreadsheet would take for
    a formula gets ``'`` before it.

    Raises:
        UsageError: for a name in ``sheet.fields`` that no row has.
    """
    buffer = io.StringIO()
    buffer.write("\ufeff")
    writer = csv.writer(buffer, lineterminator="\r\n")
    for line in _lines(sheet):
        writer.writerow([defused(cell) for cell in line])
    return buffer.getvalue()


def _lines(sheet: Sheet) -> Iterator[list[str]]:
    """The heads, then the cells of each row; of a grouped sheet also the blocks in which it stands."""
    heads = sheet.columns()
    grouped = sheet.group_by is not None
    yield [columns.NUMBER, *([columns.GROUP] if grouped else []), *(head for head, _ in heads)]
    for number, (row, titles) in enumerate(titles_in_order(sheet), start=1):
        yield [str(number), *(["; ".join(titles)] if grouped else []), *(cell(row) for _, cell in heads)]


def defused(cell: str) -> str:
    """``cell`` with ``'`` before it where a spreadsheet would run it as a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def to_tsv(sheet: Sheet) -> str:
    """The rows as TSV for a pipe: a line of heads, then one line a row, nothing cut; each row once.

    A tab in a cell becomes a blank and a line end "⏎", so that a line is a row and a tab ends a cell.

    Raises:
        UsageError: for a name in ``sheet.fields`` that no row has.
    """
    lines = ["\t".join(map(_flat, line)) for line in _lines(sheet)]
    return "\n".join(lines) + "\n"


def _flat(cell: str) -> str:
    return cell.replace("\t", " ").replace("\n", " ⏎ ")
