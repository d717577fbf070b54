"""Formulas and errors of an old Excel workbook (.xls, BIFF8 of Excel 97 to 2003); merged ranges come with the values.

The file holds its sheets one after the other as records: two bytes for the kind, two for the length, then the data
([MS-XLS] 2.1.4, 2.4). Only the few kinds that are asked for are looked into.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator

from cchc_cli.errors import BadDataError
from cchc_cli.reading.marks import DATES_FROM_1904, Marked, Marks, check_area
from cchc_cli.wording import reading as wording

_BEGIN, _END = 0x0809, 0x000A
_LOCKED, _IN_1904, _SHEET = 0x002F, 0x0022, 0x0085
_FORMULA, _ERROR = 0x0006, 0x0205
_VALUES = frozenset({_FORMULA, _ERROR, 0x00BD, 0x00FD, 0x0203, 0x0204, 0x027E})
"""Records of a cell with a value; each begins with its row and its column."""

_NO_NUMBER, _SHOWS_ERROR = 0xFFFF, 2


def marks_of_xls(data: bytes, file: str) -> Marked:
    """The marks of an old Excel workbook; ``file`` is the name that refusals show.

    Raises BadDataError for what is damaged, locked, or spreads its cells further than any list.
    """
    from olefile import OleFileIO

    try:
        with OleFileIO(io.BytesIO(data)) as compound:
            stream = compound.openstream("Workbook").read()
        return _marked(stream, file)
    except (OSError, struct.error, IndexError, ValueError) as error:
        raise BadDataError(wording.DAMAGED.format(file=file), hint=wording.DAMAGED_HINT) from error


def _marked(stream: bytes, file: str) -> Marked:
    sheets: dict[str, int] = {}
    later = 0
    for kind, at, _ in _records(stream, 0):
        if kind == _LOCKED:
            raise BadDataError(wording.LOCKED.format(file=file), hint=wording.LOCKED_HINT)
        if kind == _IN_1904 and struct.unpack_from("<H", stream, at)[0]:
            later = DATES_FROM_1904
        if kind == _SHEET:
            sheets[_name(stream, at + 6)] = struct.unpack_from("<I", stream, at)[0]
    return Marked({name: _marks(stream, start, file) for name, start in sheets.items()}, later)


def _records(stream: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """The records of the part that begins at ``at``: kind, where the data begins, its length; no charts within."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        depth += (kind == _BEGIN) - (kind == _END)
        if depth <= 0:
            return
        if depth == 1:
            yield kind, at + 4, length
        at += 4 + length


def _name(stream: bytes, at: int) -> str:
    """A short string: its length, whether its letters take two bytes, the letters."""
    length, wide = stream[at], stream[at + 1] & 1
    letters = stream[at + 2 : at + 2 + length * (1 + wide)]
    return letters.decode("utf-16-le" if wide else "latin-1")


def _marks(stream: bytes, start: int, file: str) -> Marks:
    marks = Marks()
    rows = columns = 0
    for kind, at, _ in _records(stream, start):
        if kind not in _VALUES:
            continue
        row, column = struct.unpack_from("<HH", stream, at)
        rows, columns = max(rows, row + 1), max(columns, column + 1)
        if kind == _FORMULA:
            marks.formulas.add((row, column))
            if struct.unpack_from("<H", stream, at + 12)[0] == _NO_NUMBER and stream[at + 6] == _SHOWS_ERROR:
                marks.errors.add((row, column))
        elif kind == _ERROR and stream[at + 7]:
            marks.errors.add((row, column))
    check_area(rows, columns, file)
    return marks
