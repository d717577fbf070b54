"""The hidden sheet: what was exported, so that a form that returns can be held against it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cchc_cli.export.workbook.form import FORM, Column, Line, compared
from cchc_cli.wording import form

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

    from cchc_cli.export.sheet import Sheet

OWN = ("key", "id", "period", "unit")
"""The first columns of the table: the key of the row, then which duty it is and whose report."""


def write_stamp(book: Workbook, sheet: Sheet, columns: Sequence[Column], lines: Sequence[Line]) -> None:
    """Add the sheet: its number and days, then a row for each row of the form, every value as text.

    The first row is "cchc", `FORM`, the day up to which facts counted, the day on which it was made, the unit. The
    second has the names of the columns, `OWN` and then those of the form.
    """
    page = book.add_worksheet(form.STAMP)
    made_on = sheet.made_on or sheet.as_of
    _write(page, 0, [form.STAMP, FORM, sheet.as_of.isoformat(), made_on.isoformat(), sheet.unit or ""])
    shown = [one for one in columns if one.name not in OWN]
    _write(page, 1, [*OWN, *(one.name for one in shown)])
    for row, line in enumerate(lines, start=2):
        own = [line.key, line.row.id, line.row.period or "", line.report.unit or ""]
        _write(page, row, [*own, *(compared(line, one) for one in shown)])
    page.hide()


def _write(page, row: int, values: Sequence[str]) -> None:  # type: ignore[no-untyped-def]
    for at, value in enumerate(values):
        if value:
            page.write_string(row, at, value)
