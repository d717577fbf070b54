"""A workbook as cells by their addresses, for a form that people filled in.

The values come from python-calamine, whatever program saved the file. Which of them a formula gave, and which show an
error, it does not say: that is looked up in the file itself, in one module for each format.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from cchc_cli.errors import BadDataError
from cchc_cli.reading.files import file_bytes
from cchc_cli.reading.formats import Format, format_of
from cchc_cli.reading.marks import Marked, Marks, Place
from cchc_cli.reading.marks_ods import marks_of_ods
from cchc_cli.reading.marks_xls import marks_of_xls
from cchc_cli.reading.marks_xlsx import marks_of_xlsx
from cchc_cli.reading.xlsx import Value
from cchc_cli.wording import reading as wording

_MARKS: Mapping[Format, Callable[[bytes, str], Marked]] = {
    Format.SHEET: marks_of_xlsx,
    Format.OPEN_SHEET: marks_of_ods,
    Format.OLD_SHEET: marks_of_xls,
}

_SECTOR = 512
_PANIC = "pyo3_runtime"
"""Whose exceptions stand outside all others: what python-calamine never expected."""


def address(place: Place) -> str:
    """A cell as Excel names it: (11, 5) → "F12"."""
    row, column = place
    letters, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


@dataclass(frozen=True)
class Page:
    """One sheet: its ``rows`` from the first on, and the cells that hold a ``formula`` or show an ``error``.

    ``merged`` are the first and the last cell of each range that is one.
    """

    name: str
    visible: bool
    rows: Sequence[Sequence[Value]]
    merged: Sequence[tuple[Place, Place]] = ()
    formulas: frozenset[Place] = field(default_factory=frozenset)
    errors: frozenset[Place] = field(default_factory=frozenset)

    def value(self, place: Place) -> Value:
        """What a cell holds, "" for nothing."""
        row, column = place
        return self.rows[row][column] if row < len(self.rows) and column < len(self.rows[row]) else ""


@dataclass(frozen=True)
class Book:
    """A workbook: its sheets in their order, and by how many days its numbers of days begin later than usual."""

    pages: tuple[Page, ...]
    later: int = 0

    @cached_property
    def by_name(self) -> Mapping[str, Page]:
        """The sheets by their names."""
        return {one.name: one for one in self.pages}


def read_workbook(path: Path) -> Book:
    """The workbook in a file.

    Raises BadDataError with the next step for a file that is missing, empty, damaged, locked, of another format, or
    larger inside than any list.
    """
    file, data = str(path), file_bytes(path)
    if not data.strip():
        raise BadDataError(wording.EMPTY.format(file=file), hint=wording.NO_FORM_HINT)
    kind = format_of(data)
    if kind is Format.ENCRYPTED:
        raise BadDataError(wording.LOCKED.format(file=file), hint=wording.LOCKED_HINT)
    if kind not in _MARKS:
        hint = wording.NO_FORM_TEXT_HINT if kind is Format.TEXT else wording.NO_FORM_HINT
        raise BadDataError(wording.NO_FORM.format(kind=kind.value, file=file), hint=hint)
    marked = _MARKS[kind](data, file)
    try:
        return Book(tuple(_pages(data, marked)), marked.later)
    except (CalamineError, OSError, ValueError, KeyError, IndexError) as error:
        raise BadDataError(wording.DAMAGED.format(file=file), hint=wording.DAMAGED_HINT) from error
    except BaseException as error:
        if type(error).__module__ != _PANIC:
            raise
        raise BadDataError(wording.DAMAGED.format(file=file), hint=wording.DAMAGED_HINT) from error


def _pages(data: bytes, marked: Marked) -> Iterator[Page]:
    """The sheets with cells. An .xls that was cut is filled up to whole sectors: python-calamine dies of half a one."""
    filling = bytes(-len(data) % _SECTOR) if format_of(data) is Format.OLD_SHEET else b""
    with CalamineWorkbook.from_filelike(io.BytesIO(data + filling)) as book:
        for one in book.sheets_metadata:
            if one.typ == SheetTypeEnum.WorkSheet:
                yield _page(book, one.name, marked.sheets[one.name], visible=one.visible == SheetVisibleEnum.Visible)


def _page(book: CalamineWorkbook, name: str, marks: Marks, *, visible: bool) -> Page:
    sheet = book.get_sheet_by_name(name)
    rows: list[list[Value]] = sheet.to_python(skip_empty_area=False)
    for (row, column), text in marks.texts.items():
        rows[row][column] = text
    return Page(
        name=name,
        visible=visible,
        rows=rows,
        merged=(*(sheet.merged_cell_ranges or ()), *marks.merged),
        formulas=frozenset(marks.formulas),
        errors=frozenset(marks.errors),
    )
