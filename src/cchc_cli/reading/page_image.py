"""A scanned page as a picture made ready for OCR: without the red of stamps, upright, its rulings found and wiped.

Lengths are dots of the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS_PER_INCH = 300
"""The resolution at which pages are read: tesseract's letters are then as tall as it learned them."""

_WINDOW = 40
_SHORTEST = 110
_DARK = 150
_SOLID = 70
_STEPS = 16
_STEP = 0.15
_SMALL = 900
_SPECK = 6


@dataclass(frozen=True, slots=True)
class Stroke:
    """A dark straight run: horizontal or vertical by its longer side."""

    x0: int
    x1: int
    top: int
    bottom: int

    @property
    def horizontal(self) -> bool:
        """Whether it lies."""
        return self.x1 - self.x0 >= self.bottom - self.top


def darkness(picture: Image) -> Image:
    """The picture in grey by its red light alone: a red stamp all but vanishes, and the black below it stays."""
    from PIL import Image as Pictures

    if picture.mode in {"RGBA", "LA", "P", "PA"}:
        picture = picture.convert("RGBA")
        ground = Pictures.new("RGBA", picture.size, "white")
        ground.alpha_composite(picture)
        picture = ground.convert("RGB")
    if picture.mode == "RGB":
        return picture.getchannel("R")
    return picture.convert("L")


def upright(picture: Image) -> Image:
    """The picture turned so that its lines lie level; a tilt of up to some two degrees is found."""
    angle = _tilt(picture)
    if abs(angle) < _STEP / 2:
        return picture
    from PIL import Image as Pictures

    return picture.rotate(angle, resample=Pictures.Resampling.BICUBIC, fillcolor=255)


def _tilt(picture: Image) -> float:
    """The angle, in degrees, at which rows of dark and light stand out most."""
    from PIL import Image as Pictures

    small = picture.copy()
    small.thumbnail((_SMALL, _SMALL), Pictures.Resampling.BOX)
    small = small.point([255 - value if value < 200 else 0 for value in range(256)])
    best, angle = -1.0, 0.0
    for step in range(-_STEPS, _STEPS + 1):
        turned = small.rotate(step * _STEP, resample=Pictures.Resampling.BILINEAR, fillcolor=0)
        rows = turned.resize((1, turned.height), Pictures.Resampling.BOX).tobytes()
        contrast = float(sum((a - b) ** 2 for a, b in pairwise(rows)))
        if contrast > best * 1.001:
            best, angle = contrast, step * _STEP
    return angle


def strokes_of(picture: Image) -> list[Stroke]:
    """The long straight strokes of a level picture: borders of tables, underlines, scratches."""
    from PIL import Image as Pictures

    dark = picture.point([0 if value < _DARK else 255 for value in range(256)])
    lying = [Stroke(a, b, y, y + 1) for a, b, y in _runs(dark)]
    standing = [Stroke(x, x + 1, a, b) for a, b, x in _runs(dark.transpose(Pictures.Transpose.TRANSPOSE))]
    return lying + standing


def _runs(dark: Image) -> list[tuple[int, int, int]]:
    """Runs of dark along the rows, as (start, end, row); a stroke that steps to the next row is one still.

    The ends are looked for in steps of a window, so a run is given a window longer on both sides: borders then
    cross at the corners of a table.
    """
    from PIL import ImageChops

    thick = ImageChops.darker(dark, ImageChops.offset(dark, 0, 1))
    shrunk = thick.reduce((_WINDOW, 1))
    width, height = shrunk.size
    values = shrunk.tobytes()
    found = []
    for y in range(height):
        row = values[y * width : (y + 1) * width]
        if min(row) >= _SOLID:
            continue
        x = 0
        while x < width:
            start = x
            while x < width and row[x] < _SOLID:
                x += 1
            if (x - start) * _WINDOW >= _SHORTEST:
                found.append((max(0, (start - 1) * _WINDOW), (x + 1) * _WINDOW, y))
            x += 1
    return found


def wiped(picture: Image, parts: Sequence[tuple[int, int, int, int]]) -> Image:
    """The picture with ``parts`` (left, top, right, bottom) made white."""
    from PIL import ImageDraw

    clean = picture.copy()
    pen = ImageDraw.Draw(clean)
    for part in parts:
        pen.rectangle(part, fill=255)
    return clean


def has_ink(picture: Image) -> bool:
    """Whether anything larger than a speck is on the picture."""
    box = picture.point([255 if value < _DARK else 0 for value in range(256)]).getbbox()
    return box is not None and box[2] - box[0] >= _SPECK and box[3] - box[1] >= _SPECK
