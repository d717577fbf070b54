"""How high a row must be for its wrapped text: no program but Excel works that out by itself when it opens a file.

A height that is written as one set by hand stays when longer text is typed into the row; so it is written as the
program's own, which grows.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable
from functools import lru_cache

_PIXELS_OF_CHARACTER, _PIXELS_OF_POINT = 7, 4 / 3
_WIDTHS = (
    ("ijlt;:/", 278),
    (" .,", 250),
    ("I'()[]-fr!", 333),
    ("sJ", 389),
    ("acez?", 444),
    ("FPS", 556),
    ("ELTZ", 611),
    ("BCR", 667),
    ("ADGHKNOQUVXYwĐ", 722),
    ("m", 778),
    ("M%", 889),
    ("W", 944),
)
_OTHER = 500
_BY_HAND = re.compile(rb'(<row [^>]*?) customHeight="1"')
LINE = 14.5
"""Points that a line of Times New Roman 11 takes in Excel; other programs need a little less."""
MOST_LINES = 27
"""Excel's highest row has 409 points; what needs more is cut on the sheet and whole in the cell."""


@lru_cache(maxsize=1024)
def _share(char: str) -> float:
    """The width of a letter in Times New Roman, as a share of its size; its marks make it no wider."""
    base = unicodedata.normalize("NFD", char)[0]
    return next((width for chars, width in _WIDTHS if base in chars), _OTHER) / 1000


def lines_needed(text: str, width: float, *, size: float = 11, bold: bool = False) -> int:
    """How many lines ``text`` takes in a column of ``width`` characters, words kept whole where they fit.

    A bold letter is a little wider, and every program wraps a little differently: rather one line too many.
    """
    room = width * _PIXELS_OF_CHARACTER
    pixel = size * _PIXELS_OF_POINT * (1.08 if bold else 1.02)
    return sum(_lines_of(paragraph, room, pixel) for paragraph in text.split("\n"))


def _lines_of(paragraph: str, room: float, pixel: float) -> int:
    lines, used = 1, 0.0
    for word in _pieces(paragraph):
        wide = sum(map(_share, word)) * pixel
        if used and used + wide > room:
            lines, used = lines + 1, 0.0
        broken = int(wide // room) if wide > room else 0
        lines, used = lines + broken, used + wide - broken * room
    return lines


def _pieces(paragraph: str) -> Iterable[str]:
    return re.findall(r"[^\s-]+-?|\s+|-", paragraph)


def growing(book: bytes, part: str) -> bytes:
    """The workbook with the heights of the rows of ``part`` as the program's own and not as set by hand."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for one in before.infolist():
            content = before.read(one)
            after.writestr(one, _BY_HAND.sub(rb"\1", content) if one.filename == part else content)
    return made.getvalue()
