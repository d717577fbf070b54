"""Workbooks (.xlsx): the sheets that are shown, as the lines above the table and then one row a line.

A sheet holds its cells at any distance from each other; the reader of the cells lays them out in full, so the
distance is checked before.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from cchc_cli.errors import BadDataError
from cchc_cli.reading.content import Content
from cchc_cli.reading.package import MAX_PART_BYTES, Package
from cchc_cli.reading.tables import ABOVE, MAX_CELLS, Cell, in_cell, is_counter_heading, joined, row_line
from cchc_cli.text.vietnamese import nfc
from cchc_cli.wording import reading as wording

if TYPE_CHECKING:
    from cchc_cli.model.finding import Finding

_PLACE = re.compile(rb"<(?:\w{1,20}:)?c\b[^>]{0,200}?\br=[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")
_HEADING_CELLS = 3

Value = int | float | str | bool | time | date | datetime | timedelta


def read_xlsx(data: bytes, file: str) -> Content:
    """The text of a workbook; ``file`` is the name that refusals show.

    Days are printed as dd/mm/yyyy. A running number that may have lost its last zero (2.10 is kept as 2.1) is a
    finding. Raises BadDataError for a damaged or locked file and for one that is larger inside than any list.
    """
    check_size(Package(data, file), file)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            sheets = [
                SheetText(book.get_sheet_by_name(one.name))
                for one in book.sheets_metadata
                if one.typ == SheetTypeEnum.WorkSheet and one.visible == SheetVisibleEnum.Visible
            ]
    except (CalamineError, OSError, ValueError) as error:
        raise BadDataError(wording.DAMAGED.format(file=file), hint=wording.DAMAGED_HINT) from error
    text = nfc(joined([line for sheet in sheets for line in ("", *sheet.lines)]))
    return Content(text, findings=tuple(_findings(text, sheets)))


class SheetText:
    """A sheet as ``lines``; ``shortened`` has the rows, as printed, whose running number may lack a zero."""

    def __init__(self, sheet: CalamineSheet) -> None:
        self.lines: list[str] = []
        self.shortened: list[tuple[str, str]] = []
        rows = sheet.to_python(skip_empty_area=False)
        covered = _covered(sheet)
        first = _first_table_row(rows)
        counter = _counter_column(rows, first)
        for at, row in enumerate(rows):
            if not any(shown(value) for value in row):
                self.lines.append("")
            elif at < first:
                self.lines += [text for value in row if (text := shown(value).strip())]
            else:
                self._table_row(at, row, covered, counter)

    def _table_row(self, at: int, row: Sequence[Value], covered: frozenset[tuple[int, int]], counter: int) -> None:
        texts = [ABOVE if (at, column) in covered else in_cell(shown(value)) for column, value in enumerate(row)]
        line = row_line([Cell((text,)) for text in texts], len(texts))
        self.lines.append(line)
        number = row[counter] if counter < len(row) else ""
        if isinstance(number, float) and not number.is_integer():
            self.shortened.append((nfc(line), shown(number)))


def shown(value: Value) -> str:
    """A cell's value as a person reads it: 3.0 → "3", a day → "05/04/2024", true → "TRUE"."""
    match value:
        case bool():
            return str(value).upper()
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
        case datetime():
            clock = "" if value.time() == time() else value.strftime(" %H:%M")
            return value.strftime("%d/%m/%Y") + clock
        case date():
            return value.strftime("%d/%m/%Y")
        case time():
            return value.strftime("%H:%M")
        case timedelta():
            minutes = int(value.total_seconds()) // 60
            return f"{minutes // 60}:{minutes % 60:02d}"
        case _:
            return str(value)


def check_size(package: Package, file: str) -> None:
    """Refuse what unpacks, or spreads its cells, beyond any list that an office keeps."""
    total = 0
    for name in package.names:
        if not name.startswith("/xl/") or not name.endswith(".xml"):
            continue
        part = package.read(name) or b""
        total += len(part)
        if total > MAX_PART_BYTES:
            message = wording.INFLATED.format(limit=MAX_PART_BYTES // 1_000_000, file=file)
            raise BadDataError(message, hint=wording.INFLATED_HINT)
        if b"<!DOCTYPE" in part:
            raise BadDataError(wording.FOREIGN_ENTITIES.format(file=file), hint=wording.INFLATED_HINT)
        if name.startswith("/xl/worksheets/") and _area(part) > MAX_CELLS:
            message = wording.TOO_MANY_CELLS.format(limit=MAX_CELLS, file=file)
            raise BadDataError(message, hint=wording.TOO_MANY_CELLS_HINT)


def _area(sheet: bytes) -> int:
    """The number of cells from the first corner of the sheet to the last cell that is written."""
    column = row = 0
    for match in _PLACE.finditer(sheet):
        letters, digits = match.groups()
        at = 0
        for letter in letters:
            at = at * 26 + letter - ord("A") + 1
        column, row = max(column, at), max(row, int(digits))
    return column * row


def _covered(sheet: CalamineSheet) -> frozenset[tuple[int, int]]:
    """The cells, by row and column, that belong to the one above: the first column of merged rows but the first."""
    ranges = sheet.merged_cell_ranges or []
    return frozenset((row, left) for (top, left), (bottom, _) in ranges for row in range(top + 1, bottom + 1))


def _first_table_row(rows: Sequence[Sequence[Value]]) -> int:
    """Where the table begins: at the heading of its running numbers, else at the first row of three cells."""
    for at, row in enumerate(rows):
        if any(is_counter_heading(shown(value)) for value in row):
            return at
    return next((at for at, row in enumerate(rows) if sum(1 for one in row if shown(one)) >= _HEADING_CELLS), 0)


def _counter_column(rows: Sequence[Sequence[Value]], first: int) -> int:
    """The column of running numbers, by its heading; the first one where none is headed so."""
    heading = rows[first] if first < len(rows) else []
    return next((at for at, value in enumerate(heading) if is_counter_heading(shown(value))), 0)


def _findings(text: str, sheets: Sequence[SheetText]) -> Iterator[Finding]:
    """One warning for each running number that may have been longer."""
    from cchc_cli.model.base import Span
    from cchc_cli.model.finding import Finding, Severity

    at = 0
    for line, number in (one for sheet in sheets for one in sheet.shortened):
        at = text.index(line, at)
        yield Finding(
            code="number-shortened",
            severity=Severity.WARNING,
            message=wording.SHEET_NUMBER.format(number=number, longer=number + "0"),
            hint=wording.SHEET_NUMBER_HINT,
            span=Span(at, at + len(line)),
        )
        at += len(line)
