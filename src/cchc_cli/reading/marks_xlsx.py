"""Formulas and errors in the parts of an .xlsx; merged ranges come with the values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_cli.reading.marks import DATES_FROM_1904, Marked, Marks, Place
from cchc_cli.reading.package import Package
from cchc_cli.reading.xlsx import check_size

_ADDRESS = re.compile(r"^([A-Z]{1,3})([0-9]{1,7})$")


def marks_of_xlsx(data: bytes, file: str) -> Marked:
    """The marks of a workbook of Excel 2007 or later; ``file`` is the name that refusals show.

    Raises BadDataError for what is damaged, locked, or larger inside than any list.
    """
    package = Package(data, file)
    check_size(package, file)
    return Marked({name: _marks(package, part) for name, part in _parts(package)}, _later(package))


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
    main = package.main_part()
    root = package.xml(main) if main else None
    properties = next(root.iter("other-workbookPr"), None) if root is not None else None
    dated = properties is not None and properties.get("date1904") in ("1", "true")
    return DATES_FROM_1904 if dated else 0


def _marks(package: Package, part: str) -> Marks:
    marks = Marks()
    root = package.xml(part)
    at = -1
    for row in root.iter("other-row") if root is not None else ():
        at = int(row.get("r", at + 2)) - 1
        column = -1
        for cell in row.iter("other-c"):
            place = _place(cell.get("r"), (at, column + 1))
            column = place[1]
            if cell.find("other-f") is not None:
                marks.formulas.add(place)
            if cell.get("t") == "e":
                marks.errors.add(place)
    return marks


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
