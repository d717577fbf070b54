"""Formulas, errors and merged ranges of an OpenDocument spreadsheet (.ods), as LibreOffice and Excel write it.

The words of its cells too: python-calamine drops the lines and tabs that stand in them as elements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from xml.etree.ElementTree import Element

from cchc_cli.errors import BadDataError
from cchc_cli.reading.marks import DATES_FROM_1904, Marked, Marks, check_area
from cchc_cli.reading.package import Package
from cchc_cli.wording import reading as wording

_CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"
_SAYS_SOMETHING = ("office-value-type", "table-formula", "table-number-rows-spanned", "table-number-columns-spanned")
_CELLS = ("table-table-cell", "table-covered-table-cell")
_BLANKS = re.compile(r" *[\t\r\n][ \t\r\n]*")
"""Where the file itself was broken into lines; LibreOffice writes blanks in a row as they are."""

_MOST_BLANKS = 1_000
_IN_1904 = date(1904, 1, 1).isoformat()


def marks_of_ods(data: bytes, file: str) -> Marked:
    """The marks of an OpenDocument spreadsheet; ``file`` is the name that refusals show.

    Raises BadDataError for what is damaged, locked, or larger inside than any list.
    """
    package = Package(data, file)
    manifest = package.xml(_MANIFEST)
    if manifest is not None and next(manifest.iter("manifest-encryption-data"), None) is not None:
        raise BadDataError(wording.LOCKED.format(file=file), hint=wording.LOCKED_HINT)
    root = package.xml(_CONTENT)
    if root is None:
        raise BadDataError(wording.DAMAGED.format(file=file), hint=wording.DAMAGED_HINT)
    begin = next((one.get("table-date-value") for one in root.iter("table-null-date")), None)
    tables = (table for book in root.iter("office-spreadsheet") for table in book.findall("table-table"))
    sheets = {one.get("table-name", ""): _marks(one, file) for one in tables}
    return Marked(sheets, DATES_FROM_1904 if begin == _IN_1904 else 0)


def _marks(table: Element, file: str) -> Marks:
    marks = Marks()
    at = 0
    for row in table.iter("table-table-row"):
        times = _number(row, "table-number-rows-repeated")
        column = 0
        for cell in row:
            if cell.tag not in _CELLS:
                continue
            wide = _number(cell, "table-number-columns-repeated")
            if len(cell) or any(name in cell.attrib for name in _SAYS_SOMETHING):
                check_area(at + times, column + wide, file)
                for place in ((at + down, column + across) for down in range(times) for across in range(wide)):
                    _mark(marks, cell, *place)
            column += wide
        at += times
    return marks


def _mark(marks: Marks, cell: Element, row: int, column: int) -> None:
    down, across = (_number(cell, f"table-number-{name}-spanned") for name in ("rows", "columns"))
    if down > 1 or across > 1:
        marks.merged.append(((row, column), (row + down - 1, column + across - 1)))
    if cell.get("table-formula") is not None:
        marks.formulas |= set(_matrix(cell, row, column))
    if cell.get("calcext-value-type") == "error":
        marks.errors.add((row, column))
    if cell.get("office-value-type") == "string":
        said = cell.get("office-string-value")
        marks.texts[row, column] = "\n".join(map(_words, cell.findall("text-p"))) if said is None else said


def _matrix(cell: Element, row: int, column: int) -> Iterator[tuple[int, int]]:
    """The cells that a formula fills: one, or all of a range (Ctrl+Shift+Enter)."""
    down, across = (_number(cell, f"table-number-matrix-{name}-spanned") for name in ("rows", "columns"))
    return ((row + one, column + other) for one in range(min(down, 10_000)) for other in range(min(across, 1_000)))


def _words(element: Element) -> str:
    """The words of a paragraph: lines, tabs and blanks in it may stand as elements (ODF 1.3, 6.1)."""
    made = _BLANKS.sub(" ", element.text or "")
    for one in element:
        match one.tag:
            case "text-s":
                made += " " * min(_number(one, "text-c"), _MOST_BLANKS)
            case "text-tab":
                made += "\t"
            case "text-line-break":
                made += "\n"
            case "office-annotation":
                pass
            case _:
                made += _words(one)
        made += _BLANKS.sub(" ", one.tail or "")
    return made


def _number(element: Element, name: str) -> int:
    """A number of times; one where nothing, or nonsense, is said."""
    text = element.get(name, "")
    return max(int(text), 1) if text.isdecimal() and len(text) < 9 else 1
