"""Tables in plain text whose cells are parted by tabs, as they come when a table of Word or Excel is pasted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_cli.reading.column_heads import are_of_tasks, kinds_of_heads
from cchc_cli.reading.tables import in_cell, is_counter_heading
from cchc_cli.reading.text_table import TextTable

_FEWEST = 3
_NUMBER = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXL]{1,7})[.)]?\t")
_HEAD_LINES = 4
_LONGEST_ROW = 40
_MORE_LINES = 6


def tabbed_tables(lines: Sequence[str]) -> list[TextTable]:
    """The tables in ``lines``: a head that names the columns, and rows with as many tabs as it has.

    A cell of several paragraphs is pasted in several lines: a row goes on until it has all its tabs, and its last
    cell until the next row begins.
    """
    found: list[TextTable] = []
    at = 0
    while at < len(lines):
        tables = (_below(lines, at, end) for end in range(at + 1, at + 1 + _HEAD_LINES))
        table = next((one for one in tables if one is not None), None) if "\t" in lines[at] else None
        if table is not None:
            found.append(table)
        at = table.end if table is not None else at + 1
    return found


def _below(lines: Sequence[str], first: int, end: int) -> TextTable | None:
    """The table whose head are the lines from ``first`` to before ``end``."""
    heads = _fields(lines[first:end])
    kinds = kinds_of_heads(heads) if len(heads) >= _FEWEST else set()
    numbered = is_counter_heading(heads[0])
    if not (are_of_tasks(kinds) or (kinds and numbered)):
        return None
    rows: list[tuple[str, ...]] = [heads]
    at = end
    while (stop := _end_of_row(lines, at, len(heads) - 1, numbered=numbered)) is not None:
        after = _end_of_last_cell(lines, stop)
        fields = _fields(lines[at:after])
        rows.append((*fields, *[""] * (len(heads) - len(fields))))
        at = after
    return TextTable(first, at, tuple(rows)) if len(rows) > 1 else None


def _fields(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(in_cell(field) for field in "\n".join(lines).split("\t"))


def _end_of_row(lines: Sequence[str], start: int, tabs: int, *, numbered: bool) -> int | None:
    """Where all tabs of the row have come that begins at ``start``; None where they do not.

    A row with a number may have less of them: some programs drop those at its end.
    """
    count, end = 0, start
    while count < tabs and end < min(len(lines), start + _LONGEST_ROW) and lines[end].strip():
        if end > start and numbered and _NUMBER.match(lines[end]):
            break
        count += lines[end].count("\t")
        end += 1
        if not count:
            return None
    short = numbered and bool(count) and _NUMBER.match(lines[start]) is not None
    return end if count == tabs or (count < tabs and short) else None


def _end_of_last_cell(lines: Sequence[str], start: int) -> int:
    """Where the further paragraphs end of a cell that ended the row before ``start``: another row must follow them."""
    end = start
    while end < min(len(lines), start + _MORE_LINES) and lines[end].strip() and "\t" not in lines[end]:
        end += 1
    return end if end < len(lines) and "\t" in lines[end] else start
