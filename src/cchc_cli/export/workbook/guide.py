"""The sheet that says how the form is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_cli.export.workbook.heights import LINE, lines_needed
from cchc_cli.wording import form

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

    from cchc_cli.export.workbook.styles import Styles

_WIDTHS = (24, 92)


def write_guide(book: Workbook, styles: Styles) -> None:
    """Add the sheet."""
    page = book.add_worksheet(form.GUIDE)
    for at, width in enumerate(_WIDTHS):
        page.set_column(at, at, width)
    page.merge_range(0, 0, 0, 1, "", styles["title"])
    page.write_string(0, 0, form.GUIDE_TITLE, styles["title"])
    page.set_row(0, 24)
    for row, (what, how) in enumerate(form.GUIDE_LINES.items(), start=2):
        text = how.format(sheet=form.SHEET, choices=", ".join(f"“{one}”" for one in form.CHOICES))
        page.write_string(row, 0, what, styles["head-left"])
        page.write_string(row, 1, text, styles["name"])
        page.set_row(row, LINE * lines_needed(text, _WIDTHS[1]) + 3)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
