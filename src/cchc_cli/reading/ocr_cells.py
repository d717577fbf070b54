"""The cells of a scanned table, read one below the other.

Read line by line over the whole page, narrow columns run into each other. The cells are therefore cut out and set
in one column before OCR, and the words put back where they stood.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from cchc_cli.reading.ocr_engine import Engine, Seen
from cchc_cli.reading.page_image import has_ink

if TYPE_CHECKING:
    from PIL.Image import Image

_BLOCK = 6  # one block of text
_INSET = 7
_MARGIN = 40
_TALLEST = 9_000
"""How tall one column of cells may be; tesseract refuses pictures beyond 32767 dots."""

_Cell = tuple[int, int, int, int]
_Piece = tuple["Image", _Cell]


def see_cells(picture: Image, cells: Sequence[_Cell], engine: Engine, dots_per_inch: int) -> list[Seen]:
    """The words in ``cells`` of ``picture``, with the places where they stand in it."""
    seen: list[Seen] = []
    for column, pieces in enumerate(_columns(picture, cells)):
        sheet, tops = _stacked(pieces)
        for word in engine.see(sheet, layout=_BLOCK, dots_per_inch=dots_per_inch):
            at = _piece_at(tops, word.top + word.height // 2)
            left, top, _, _ = pieces[at][1]
            block, paragraph, line = word.line
            moved = replace(
                word,
                left=word.left - _MARGIN + left,
                top=word.top - tops[at] + top,
                line=(-1 - column, block, (paragraph * 10_000 + line) * 1_000 + at),
            )
            seen.append(moved)
    return seen


def _columns(picture: Image, cells: Sequence[_Cell]) -> list[list[_Piece]]:
    """The cells that hold anything, cut out, in columns of bounded height."""
    columns: list[list[_Piece]] = []
    height = _TALLEST
    for left, top, right, bottom in cells:
        inner = (left + _INSET, top + _INSET, right - _INSET, bottom - _INSET)
        if inner[2] - inner[0] < _INSET or inner[3] - inner[1] < _INSET:
            continue
        piece = picture.crop(inner)
        if not has_ink(piece):
            continue
        if height + piece.height + _MARGIN > _TALLEST:
            columns.append([])
            height = _MARGIN
        columns[-1].append((piece, inner))
        height += piece.height + _MARGIN
    return columns


def _stacked(pieces: Sequence[_Piece]) -> tuple[Image, list[int]]:
    """The pieces below each other on one white sheet, and where each begins."""
    from PIL import Image as Pictures

    width = max(piece.width for piece, _ in pieces) + 2 * _MARGIN
    sheet = Pictures.new("L", (width, sum(piece.height + _MARGIN for piece, _ in pieces) + _MARGIN), 255)
    tops: list[int] = []
    y = _MARGIN
    for piece, _ in pieces:
        sheet.paste(piece, (_MARGIN, y))
        tops.append(y)
        y += piece.height + _MARGIN
    return sheet, tops


def _piece_at(tops: Sequence[int], y: int) -> int:
    """Which piece stands at height ``y``."""
    return max((at for at, top in enumerate(tops) if top - _MARGIN // 2 <= y), default=0)
