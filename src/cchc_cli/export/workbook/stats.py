"""The sheet with the numbers: offices by state, counted as `cchc stats` counts."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from cchc_cli.export.around import below_title
from cchc_cli.export.workbook.heights import LINE, lines_needed
from cchc_cli.query.stats_cells import RATE_FIELDS, fields_of, grouped_heads, notes_of, spoken_of
from cchc_cli.text.printable import one_line
from cchc_cli.wording import form
from cchc_cli.wording import stats as words

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from cchc_cli.export.sheet import Sheet
    from cchc_cli.export.workbook.styles import Styles
    from cchc_cli.query.stats import Line, Stats

_NAME_WIDTH, _WIDTH = 46, 9.5
_BAD = ("overdue", "first_overdue")


def write_stats(book: Workbook, stats: Stats, sheet: Sheet, styles: Styles) -> None:
    """Add the sheet: a line a unit, the worst first, then the total and what must be said beside the numbers."""
    from cchc_cli.export.to_xlsx import print_on_a4

    page = book.add_worksheet(form.STATS)
    heads = grouped_heads(spoken_of(stats))
    last = len(heads)
    page.set_column(0, 0, _NAME_WIDTH)
    page.set_column(1, max(last, 1), _WIDTH)
    _across(page, 0, last, form.STATS_TITLE, styles["title"])
    _across(page, 1, last, " – ".join(below_title(sheet)), styles["day"])
    _heads(page, 3, heads, words.NAME[stats.by], styles)
    for row, line in enumerate(stats.lines, start=5):
        _line(page, row, line, list(heads), styles)
    end = 5 + len(stats.lines)
    if stats.lines:
        _line(page, end, stats.total, list(heads), styles, total=True)
    wide = _NAME_WIDTH + _WIDTH * last
    notes = notes_of(stats)
    for at, note in enumerate(notes, start=end + 2):
        _across(page, at, last, note, styles["note"], height=LINE * lines_needed(note, wide) + 2)
    page.freeze_panes(5, 1)
    print_on_a4(page, 3, end + 1 + len(notes), last)
    page.repeat_rows(3, 4)


def _across(page: Worksheet, row: int, last: int, text: str, style: Format, *, height: float = 24) -> None:
    page.merge_range(row, 0, row, last, "", style)
    page.write_string(row, 0, text, style)
    page.set_row(row, height)


def _heads(page: Worksheet, row: int, heads: dict[str, tuple[str, str]], name: str, styles: Styles) -> None:
    """Two rows: the classes above their columns, a head without class over both."""
    page.set_row(row + 1, 48)
    page.merge_range(row, 0, row + 1, 0, name, styles["head"])
    at = 1
    for group, members in groupby(heads.values(), key=lambda one: one[0]):
        run = list(members)
        if group:
            page.merge_range(row, at, row, at + len(run) - 1, group, styles["head"])
        for offset, (_, head) in enumerate(run):
            if group:
                page.write_string(row + 1, at + offset, head, styles["head"])
            else:
                page.merge_range(row, at + offset, row + 1, at + offset, head, styles["head"])
        at += len(run)


def _line(page: Worksheet, row: int, line: Line, names: list[str], styles: Styles, *, total: bool = False) -> None:
    page.write_string(row, 0, one_line(line.name), styles["total" if total else "name"])
    numbers = fields_of(line)
    for at, name in enumerate(names, start=1):
        value = numbers[name]
        style = "rate" if name in RATE_FIELDS else "count"
        if total:
            style = f"total-{style}"
        elif name in _BAD and value:
            style = "count-bad"
        if value is None:
            page.write_string(row, at, form.NO_NUMBER, styles[style])
        else:
            page.write_number(row, at, value, styles[style])
