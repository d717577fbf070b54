"""A workbook as cells by their addresses, for a form that people filled in.

The values come from python-calamine. Which of them a formula gave, and which show an error, it does not say: that is
looked up in the parts of the file.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from cchc_cli.errors import BadDataError
from cchc_cli.reading.files import file_bytes
from cchc_cli.reading.formats import Format, format_of
from cchc_cli.reading.package import Package
from cchc_cli.reading.xlsx import Value, check_size
from cchc_cli.wording import reading as wording

_ADDRESS = re.compile(r"^([A-Z]{1,3})([0-9]{1,7})$")
_DATES_FROM_1904 = 1462

Place = tuple[int, int]
"""Row and column of a cell, from 0."""


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
    if kind is not Format.SHEET:
        raise BadDataError(wording.NO_FORM.format(kind=kind.value, file=file), hint=wording.NO_FORM_HINT)
    package = Package(data, file)
    check_size(package, file)
    parts = dict(_parts(package))
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            pages = tuple(
                _page(book, one.name, package, parts.get(one.name), visible=one.visible == SheetVisibleEnum.Visible)
                for one in book.sheets_metadata
                if one.typ == SheetTypeEnum.WorkSheet
            )
    except (CalamineError, OSError, ValueError) as error:
        raise BadDataError(wording.DAMAGED.format(file=file), hint=wording.DAMAGED_HINT) from error
    return Book(pages, _later(package))


def _page(book: CalamineWorkbook, name: str, package: Package, part: str | None, *, visible: bool) -> Page:
    sheet = book.get_sheet_by_name(name)
    formulas, errors = _marked(package, part) if part else (set(), set())
    return Page(
        name=name,
        visible=visible,
        rows=sheet.to_python(skip_empty_area=False),
        merged=tuple(sheet.merged_cell_ranges or ()),
        formulas=frozenset(formulas),
        errors=frozenset(errors),
    )


def _parts(package: Package) -> Iterator[tuple[str, str]]:
    """The name of each sheet and of the part that holds it."""
    main = package.main_part()
    root = package.xml(main) if main else None
    if main is None or root is None:
        return
    relations = package.relations(main)
    for sheet in root.iter("other-sheet"):
        relation = relations.get(sheet.get("r-id", ""))
        if relation is not None:
            yield sheet.get("name", ""), relation.name


def _later(package: Package) -> int:
    """Some workbooks count their days from 1904 and not from 1900."""
    main = package.main_part()
    root = package.xml(main) if main else None
    properties = next(root.iter("other-workbookPr"), None) if root is not None else None
    dated = properties is not None and properties.get("date1904") in ("1", "true")
    return _DATES_FROM_1904 if dated else 0


def _marked(package: Package, part: str) -> tuple[set[Place], set[Place]]:
    """The cells of a sheet that hold a formula, and those that show an error."""
    formulas: set[Place] = set()
    errors: set[Place] = set()
    root = package.xml(part)
    at = -1
    for row in root.iter("other-row") if root is not None else ():
        at = int(row.get("r", at + 2)) - 1
        column = -1
        for cell in row.iter("other-c"):
            place = _place(cell.get("r"), (at, column + 1))
            column = place[1]
            if cell.find("other-f") is not None:
                formulas.add(place)
            if cell.get("t") == "e":
                errors.add(place)
    return formulas, errors


def _place(named: str | None, following: Place) -> Place:
    """The place that a cell names; one that names none follows the one before it."""
    match = _ADDRESS.match(named or "")
    if match is None:
        return following
    letters, digits = match.groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(digits) - 1, column - 1
