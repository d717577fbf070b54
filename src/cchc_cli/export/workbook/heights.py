"""How high a row must be for its wrapped text: no program but Excel works that out by itself when it opens a file.

A height that is written as one set by hand stays when longer text is typed into the row; so it is written as the
program's own, which grows.
"""

from __future__ import annotations

import io
import re
import zipfile

from cchc_cli.export.wrapping import lines_of

_PIXELS_OF_CHARACTER, _PIXELS_OF_POINT = 7, 4 / 3
_BY_HAND = re.compile(rb'(<row [^>]*?) customHeight="1"')
LINE = 14.5
"""Points that a line of Times New Roman 11 takes in Excel; other programs need a little less."""
MOST_LINES = 27
"""Excel's highest row has 409 points; what needs more is cut on the sheet and whole in the cell."""


def lines_needed(text: str, width: float, *, size: float = 11, bold: bool = False) -> int:
    """How many lines ``text`` takes in a column of ``width`` characters, words kept whole where they fit.

    A bold letter is a little wider, and every program wraps a little differently: rather one line too many.
    """
    return lines_of(text, width * _PIXELS_OF_CHARACTER / (size * _PIXELS_OF_POINT * (1.08 if bold else 1.02)))


def growing(book: bytes, part: str) -> bytes:
    """The workbook with the heights of the rows of ``part`` as the program's own and not as set by hand."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for one in before.infolist():
            content = before.read(one)
            after.writestr(one, _BY_HAND.sub(rb"\1", content) if one.filename == part else content)
    return made.getvalue()
