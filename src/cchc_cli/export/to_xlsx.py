"""A workbook: the rows as a table that prints on A4 and that an office fills in, the numbers, the guidance.

Every text is written as text, so that nothing in a document becomes a formula or a link.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from cchc_cli.export.around import below_title, notes_of
from cchc_cli.export.blocks import blocks_of
from cchc_cli.export.sheet import Sheet
from cchc_cli.export.summary import summary
from cchc_cli.export.workbook.form import Column, Kind, Line, columns_of, fitting, lines_of
from cchc_cli.export.workbook.heights import LINE, MOST_LINES, growing, lines_needed
from cchc_cli.export.workbook.styles import FONT, SIZE, Styles
from cchc_cli.text.printable import one_line, printable
from cchc_cli.wording import columns as heads
from cchc_cli.wording import form

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "dd/mm/yyyy",
}
_TABLE = "NhiemVu"
_NUMBER_WIDTH = 4.5
_PART = "xl/worksheets/sheet1.xml"
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)


def to_xlsx(sheet: Sheet) -> bytes:
    """The workbook of ``sheet``: the table, the numbers by unit, the guidance, and hidden what was exported.

    Where fields were chosen it holds the table alone, which nobody fills in. The same sheet gives the same bytes.

    Raises:
        UsageError: for a name in ``sheet.fields`` that no row has.
    """
    from xlsxwriter import Workbook

    from cchc_cli.export.workbook.guide import write_guide
    from cchc_cli.export.workbook.stamp import write_stamp
    from cchc_cli.export.workbook.stats import write_stats

    buffer = io.BytesIO()
    book = Workbook(buffer, _OPTIONS)
    book.formats[0].set_font_name(FONT)
    book.formats[0].set_font_size(SIZE)
    book.set_properties(
        {
            "title": one_line(sheet.title),
            "author": one_line(sheet.issuer or ""),
            "created": datetime.combine(sheet.made_on or sheet.as_of, time(), UTC),
        }
    )
    styles = Styles(book)
    columns, lines = columns_of(sheet), lines_of(sheet)
    _Table(book, sheet, styles, columns, lines).write()
    if sheet.stats is not None:
        write_stats(book, sheet.stats(), sheet, styles)
    if not sheet.fields:
        write_guide(book, styles)
        write_stamp(book, sheet, columns, lines)
    book.close()
    return growing(buffer.getvalue(), _PART)


class _Table:
    """The sheet with the rows."""

    def __init__(
        self, book: Workbook, sheet: Sheet, styles: Styles, columns: Sequence[Column], lines: Sequence[Line]
    ) -> None:
        self.page: Worksheet = book.add_worksheet(form.SHEET)
        self.sheet, self.styles, self.columns, self.lines = sheet, styles, columns, lines
        self.last = len(columns)  # STT stands before them

    def write(self) -> None:
        """Heading, heads, rows, notes; then how it is used on the screen and how it prints."""
        for at, width in enumerate([_NUMBER_WIDTH, *(one.width for one in self.columns)]):
            self.page.set_column(at, at, width)
        head = self._heading()
        for at, line in enumerate(self.lines, start=1):
            self._row(head + at, at, line)
        end = head + max(len(self.lines), 1)
        self._as_table(head, end)
        self.page.freeze_panes(head + 1, 2 if self.columns[0].width < 60 else 1)
        if not self.sheet.fields:
            self._checks(head + 1, end)
        last = self._notes(end + 2)
        print_on_a4(self.page, head, last, self.last)

    def _heading(self) -> int:
        """What stands above the table; the row of the heads."""
        at = 0
        if self.sheet.issuer:
            self._across(at, one_line(self.sheet.issuer).upper(), "authority")
            at += 1
        self._across(at, one_line(self.sheet.title).upper(), "title", height=22)
        self._across(at + 1, " – ".join(below_title(self.sheet)), "day")
        self._across(at + 2, summary(self.sheet.counted or self.sheet.rows, self.sheet.scope), "plain")
        if self.sheet.fields:
            return at + 3
        self._across(at + 3, form.FILL_IN.format(guide=form.GUIDE), "hint")
        return at + 4

    def _across(self, row: int, text: str, style: str, *, height: float | None = None) -> None:
        self.page.merge_range(row, 0, row, self.last, "", self.styles[style])
        self.page.write_string(row, 0, printable(text), self.styles[style])
        wide = _NUMBER_WIDTH + sum(one.width for one in self.columns)
        self.page.set_row(row, height or LINE * lines_needed(text, wide) + 2)

    def _as_table(self, head: int, end: int) -> None:
        """Heads and rows as one table of Excel: with filters, and sorted as a whole."""
        named = [(heads.NUMBER, "head"), *((one.head, _head_style(one)) for one in self.columns)]
        told = [{"header": name, "header_format": self.styles[style]} for name, style in named]
        self.page.add_table(head, 0, end, self.last, {"columns": told, "style": None, "name": _TABLE})
        self.page.set_row(head, 34)

    def _row(self, row: int, number: int, line: Line) -> None:
        self.page.write_number(row, 0, number, self.styles["shown-number"])
        self.page.set_row(row, LINE * min(max(self._lines(line)), MOST_LINES) + 2)
        for at, column in enumerate(self.columns, start=1):
            value, style = column.cell(line), self._style(column, line)
            match value:
                case None | "":
                    self.page.write_blank(row, at, None, style)
                case int():
                    self.page.write_number(row, at, value, style)
                case date():
                    self.page.write_datetime(row, at, datetime.combine(value, time()), style)
                case _:
                    self.page.write_string(row, at, fitting(printable(value), line), style)

    def _lines(self, line: Line) -> Iterator[int]:
        """How many lines each cell of the row takes."""
        for column in self.columns:
            value = column.cell(line)
            if isinstance(value, str):
                small = column is self.columns[-1] and not self.sheet.fields
                bold = column.kind is Kind.STATE
                yield lines_needed(value, column.width, size=8 if small else SIZE, bold=bold)
        yield 1

    def _style(self, column: Column, line: Line):  # type: ignore[no-untyped-def]
        if column.kind is Kind.STATE:
            return self.styles.state(line.row.state)
        if column is self.columns[-1] and not self.sheet.fields:
            return self.styles["small"]
        side = "filled-in" if column.editable else "shown"
        return self.styles[side + _SUFFIXES.get(column.kind, "")]

    def _checks(self, first: int, last: int) -> None:
        """The drop-down of the state, and what a number and a day must be."""
        for at, column in enumerate(self.columns, start=1):
            if column.editable and column.kind in _CHECKS:
                self.page.data_validation(first, at, last, at, _CHECKS[column.kind])

    def _notes(self, row: int) -> int:
        """The notes below the table; the last row that prints."""
        notes = notes_of(self.sheet, blocks_of(self.sheet))
        for at, note in enumerate(notes):
            self._across(row + at, note, "note")
        return row + len(notes) - 1 if notes else row - 2


def _head_style(column: Column) -> str:
    return "head-filled-in" if column.editable else "head"


_SUFFIXES = {Kind.NUMBER: "-number", Kind.PROGRESS: "-number", Kind.DAY: "-day"}
_CHECKS: dict[Kind, dict[str, object]] = {
    Kind.STATUS: {
        "validate": "list",
        "source": list(form.CHOICES),
        "input_title": form.STATUS_TITLE,
        "input_message": form.STATUS_INPUT.format(note=form.NOTE),
        "error_title": form.STATUS_TITLE,
        "error_message": form.STATUS_ERROR,
    },
    Kind.PROGRESS: {
        "validate": "integer",
        "criteria": "between",
        "minimum": 0,
        "maximum": 100,
        "input_title": form.PROGRESS,
        "input_message": form.PROGRESS_INPUT,
        "error_title": form.PROGRESS,
        "error_message": form.PROGRESS_ERROR,
    },
    Kind.DAY: {
        "validate": "date",
        "criteria": "between",
        "minimum": _FIRST_DAY,
        "maximum": _LAST_DAY,
        "input_title": form.COMPLETED_ON,
        "input_message": form.DAY_INPUT,
        "error_title": form.COMPLETED_ON,
        "error_message": form.DAY_ERROR,
        "error_type": "warning",
    },
}


def print_on_a4(page: Worksheet, head: int, last_row: int, last_column: int) -> None:
    """Landscape, one page wide, the heads on every page, the pages numbered."""
    page.set_landscape()
    page.set_paper(9)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.fit_to_pages(1, 0)
    page.repeat_rows(head)
    page.print_area(0, 0, last_row, last_column)
    page.center_horizontally()
    page.set_footer(f'&C&"{FONT},Regular"&10{form.PAGE.format(page="&P", pages="&N")}')
