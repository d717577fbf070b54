"""How Times New Roman wraps: how wide words are, and how many lines a text takes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

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


@lru_cache(maxsize=1024)
def _share(char: str) -> float:
    """The width of a letter in Times New Roman, as a share of its size; its marks make it no wider."""
    base = unicodedata.normalize("NFD", char)[0]
    return next((width for chars, width in _WIDTHS if base in chars), _OTHER) / 1000


def wide(text: str) -> float:
    """The width of ``text`` on one line, as a multiple of the size of its letters."""
    return sum(map(_share, text))


def lines_of(text: str, room: float) -> int:
    """How many lines ``text`` takes in ``room`` (a multiple of the size), words kept whole where they fit."""
    return wrapped(measured(text), room)


Measured = list[list[float]]
"""Of each paragraph of a text the widths of its pieces, between which a line may end."""


def measured(text: str) -> Measured:
    """The widths of a text's pieces, for who asks more than once how it wraps."""
    return [[wide(piece) for piece in re.findall(r"[^\s-]+-?|\s+|-", paragraph)] for paragraph in text.split("\n")]


def wrapped(text: Measured, room: float) -> int:
    """As `lines_of`."""
    return sum(_lines_of(paragraph, room) for paragraph in text)


def _lines_of(paragraph: Sequence[float], room: float) -> int:
    lines, used = 1, 0.0
    for needed in paragraph:
        if used and used + needed > room:
            lines, used = lines + 1, 0.0
        broken = int(needed // room) if needed > room else 0
        lines, used = lines + broken, used + needed - broken * room
    return lines
