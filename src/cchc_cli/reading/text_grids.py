"""Tables drawn with signs in plain text: frames of "+--+" or "├──┤", and Markdown without bars at the ends of its rows.

A row of a frame may take several lines. A Markdown table takes one line a row, and stays as it is but for what cannot
be read in it: "<br>", "&nbsp;", "\\|".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cchc_cli.reading.page_lines import Cell, Line, Word
from cchc_cli.reading.tables import MAX_CELLS, in_cell, is_counter_heading
from cchc_cli.reading.text_table import TextTable
from cchc_cli.reading.white_columns import Body, Whites
from cchc_cli.reading.white_rows import RowFinder

_BARS = re.compile("[|│┃║]")
_FRAME_RULE = re.compile(r"\s*[+┌├└┏┣┗╔╠╚╟╭╰][-=+─━═┄┈┬┼┴┐┤┘┳╋┻┓┫┛╦╬╩╗╣╝╢╪╫╤╧╮╯ ]*[+┐┤┘┓┫┛╗╣╝╢╮╯]\s*")
_FRAMED = re.compile(r"\s*[|│┃║].*[|│┃║]\s*")
_DELIMITER = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*")
_BREAK = re.compile(r"<br\s*/?>|&nbsp;", re.IGNORECASE)
_ESCAPED = "\\|"
_BAR = "¦"


def framed_tables(lines: Sequence[str]) -> list[TextTable]:
    """The tables in ``lines`` that have a rule of "+--+" or the like above and below."""
    found: list[TextTable] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and (_FRAME_RULE.fullmatch(lines[end]) or _FRAMED.fullmatch(lines[end])):
            end += 1
        if end - at > 2 and _FRAME_RULE.fullmatch(lines[at]):
            table = _framed(lines, at, end)
            if table is not None:
                found.append(table)
        at = max(end, at + 1)
    return found


def _framed(lines: Sequence[str], first: int, end: int) -> TextTable | None:
    """The table in the lines from ``first`` to before ``end``; None where its lines have not all the same columns."""
    groups: list[list[list[str]]] = [[]]
    for line in lines[first:end]:
        if _FRAME_RULE.fullmatch(line):
            groups.append([])
        else:
            groups[-1].append([part.strip() for part in _BARS.split(line.strip()[1:-1])])
    groups = [group for group in groups if group]
    widths = {len(row) for group in groups for row in group}
    if not groups or len(widths) != 1 or widths == {1} or sum(map(len, groups)) * min(widths) > MAX_CELLS:
        return None
    numbered = is_counter_heading(_merged(groups[0])[0])
    rows = [_merged(groups[0])]
    for group in groups[1:]:
        parted = _rows_of(group, numbered=numbered, alone=len(groups) == 2)
        if parted is None:
            return TextTable(first, end, (), told=True)
        rows += parted
    return TextTable(first, end, tuple(rows))


def _rows_of(group: Sequence[Sequence[str]], *, numbered: bool, alone: bool) -> list[tuple[str, ...]] | None:
    """The rows between two rules: one, or several where they have several numbers, or no rule parts rows at all.

    None where those cannot be told.
    """
    several = sum(bool(row[0]) for row in group) > 1 if numbered else alone and len(group) > 1
    if not several:
        return [_merged(group)]
    kept = [row for row in group if any(row)]
    cells = tuple(tuple(_as_cell(text, at, no) for no, text in enumerate(row)) for at, row in enumerate(kept))
    lines = tuple(Line(tuple(word for cell in row for word in cell)) for row in cells)
    rows = RowFinder(Body(lines, cells, frozenset(), Whites((), numbered)), loose=True).rows()
    return None if rows is None else [_merged(kept[row.start : row.stop]) for row in rows]


def _as_cell(text: str, line: int, column: int) -> Cell:
    """The words of a cell at places that stand for its line and its column."""
    left, top = 1_000.0 * column, 12.0 * line
    return tuple(Word(word, left, left + 1, top, top + 12, 12.0) for word in text.split())


def _merged(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Lines of one row as its cells."""
    return tuple(" ".join(part for part in column if part) for column in zip(*rows, strict=True))


def markdown_tables(lines: Sequence[str]) -> list[TextTable]:
    """The Markdown tables among ``lines`` that must be written anew: without bars at both ends, or with "<br>"."""
    found: list[TextTable] = []
    for at, (above, line) in enumerate(pairwise(lines)):
        if not _DELIMITER.fullmatch(line) or _bars(above) == 0 or (found and at < found[-1].end):
            continue
        end = at + 2
        while end < len(lines) and lines[end].strip() and _bars(lines[end]):
            end += 1
        rows = [lines[at], *lines[at + 2 : end]]
        if any(not _is_plain(row) for row in rows):
            width = len(_fields(lines[at]))
            found.append(TextTable(at, end, tuple(_fitted(_fields(row), width) for row in rows)))
    return found


def _bars(line: str) -> int:
    return line.count("|") - line.count(_ESCAPED)


def _is_plain(row: str) -> bool:
    return row.lstrip().startswith("|") and not _BREAK.search(row) and _ESCAPED not in row


def _fields(row: str) -> list[str]:
    bare = _BREAK.sub(" ", row.replace(_ESCAPED, _BAR)).strip()
    return [in_cell(part) for part in bare.removeprefix("|").removesuffix("|").split("|")]


def _fitted(fields: Sequence[str], width: int) -> tuple[str, ...]:
    """``fields`` as a row of ``width`` cells; what is too much goes into the last one, so that nothing is lost."""
    if len(fields) <= width:
        return (*fields, *[""] * (width - len(fields)))
    return (*fields[: width - 1], " ".join(fields[width - 1 :]))
