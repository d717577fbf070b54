"""Small PDFs for the tests, written with PDFium and a font of the machine that has Vietnamese letters."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageFont
from pypdfium2 import raw

_FONTS = (
    "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
    "/Library/Fonts/Times New Roman.ttf",
    "C:/Windows/Fonts/times.ttf",
)
A4 = (595.0, 842.0)
LEFT, RIGHT, TOP = 85.0, 539.0, 60.0
PITCH = 18.0


def font_path() -> Path:
    """A font with Vietnamese letters; the test is skipped on a machine without one."""
    found = next((Path(font) for font in _FONTS if Path(font).is_file()), None)
    if found is None:
        pytest.skip("no font with Vietnamese letters here (Debian: fonts-liberation2 or fonts-dejavu)")
    return found


@cache
def _measure(size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font_path()), 1000)


def width_of(text: str, size: float) -> float:
    """How long ``text`` is, in points."""
    return _measure(1.0).getlength(text) * size / 1000


def wrapped(text: str, left: float, right: float, *, indent: float, size: float) -> list[tuple[float, str]]:
    """``text`` cut into lines as a word processor cuts it, each with the place where it begins."""
    lines: list[tuple[float, str]] = []
    start, line = left + indent, ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and start + width_of(longer, size) > right:
            lines.append((start, line))
            start, line = left, word
        else:
            line = longer
    return [*lines, (start, line)]


@dataclass
class PdfWriter:
    """A PDF in the making: pages get texts, lines, pictures and stamps at places counted from the top left."""

    size: tuple[float, float] = A4
    document: Any = field(init=False)
    _font: Any = field(init=False)
    _page: Any = field(init=False, default=None)
    y: float = field(init=False, default=TOP)

    def __post_init__(self) -> None:
        data = font_path().read_bytes()
        self.document = pypdfium2.PdfDocument.new()
        buffer = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
        self._font = raw.FPDFText_LoadFont(self.document.raw, buffer, len(data), raw.FPDF_FONT_TRUETYPE, 1)
        self.new_page()

    def new_page(self) -> None:
        """Begin the next page."""
        self._finish()
        self._page = self.document.new_page(*self.size)
        self.y = TOP

    def text(self, x: float, y: float, text: str, size: float = 14.0) -> None:
        """``text`` from ``x`` on, standing on a line ``y`` points below the top."""
        raw.FPDFPage_InsertObject(self._page.raw, self._text(x, y, text, size))

    def on_its_side(self, x: float, y: float, text: str, size: float = 14.0) -> None:
        """``text`` that runs up the page from a place counted from the top left."""
        piece = self._text(0, self.size[1], text, size)
        raw.FPDFPageObj_Transform(piece, 0, 1, -1, 0, x, self.size[1] - y)
        raw.FPDFPage_InsertObject(self._page.raw, piece)

    def centred(self, y: float, text: str, size: float = 14.0, middle: float = (LEFT + RIGHT) / 2) -> None:
        """``text`` around ``middle``."""
        self.text(middle - width_of(text, size) / 2, y, text, size)

    def paragraph(
        self,
        text: str,
        *,
        indent: float = 28.0,
        size: float = 14.0,
        left: float = LEFT,
        right: float = RIGHT,
        bottom: float = 790.0,
        after: float = 6.0,
    ) -> None:
        """``text`` wrapped below what was written last; it goes on on a new page where this one is full."""
        for x, line in wrapped(text, left, right, indent=indent, size=size):
            if self.y > bottom:
                self.new_page()
            self.text(x, self.y, line, size)
            self.y += PITCH * size / 14.0
        self.y += after

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A straight black line."""
        path = raw.FPDFPageObj_CreateNewPath(x0, self.size[1] - y0)
        raw.FPDFPath_LineTo(path, x1, self.size[1] - y1)
        raw.FPDFPageObj_SetStrokeWidth(path, 0.75)
        raw.FPDFPath_SetDrawMode(path, 0, 1)
        raw.FPDFPageObj_SetStrokeColor(path, 0, 0, 0, 255)
        raw.FPDFPage_InsertObject(self._page.raw, path)

    def bar(self, x0: float, y0: float, x1: float, y1: float, grey: int) -> None:
        """A filled bar without a border, as some writers lay one behind the words."""
        bar = raw.FPDFPageObj_CreateNewRect(x0, self.size[1] - y1, x1 - x0, y1 - y0)
        raw.FPDFPageObj_SetFillColor(bar, grey, grey, grey, 255)
        raw.FPDFPath_SetDrawMode(bar, raw.FPDF_FILLMODE_WINDING, 0)
        raw.FPDFPage_InsertObject(self._page.raw, bar)

    def table(self, rows: Sequence[Sequence[str]], edges: Sequence[float], top: float, height: float = 40.0) -> float:
        """A table with all its rulings; each cell's text in lines of 11 points. Its lower edge is given back."""
        for at in range(len(rows) + 1):
            self.line(edges[0], top + at * height, edges[-1], top + at * height)
        for edge in edges:
            self.line(edge, top, edge, top + len(rows) * height)
        for at, row in enumerate(rows):
            for left, right, cell in zip(edges, edges[1:], row, strict=False):
                self.in_cell(cell, left, right, top + at * height)
        return top + len(rows) * height

    def in_cell(self, text: str, left: float, right: float, top: float) -> None:
        """``text`` wrapped between two edges."""
        for number, (x, line) in enumerate(wrapped(text, left + 3, right - 3, indent=0, size=11.0)):
            if line:
                self.text(x, top + 12 + number * 12, line, 11.0)

    def stamp(self, x: float, y: float, text: str, size: float = 13.0) -> None:
        """``text`` as an annotation, as signing software sets number and day: not part of the page's own text."""
        annotation = raw.FPDFPage_CreateAnnot(self._page.raw, raw.FPDF_ANNOT_STAMP)
        box = raw.FS_RECTF(
            left=x, bottom=self.size[1] - y - 4, right=x + width_of(text, size) + 2, top=self.size[1] - y + size
        )
        raw.FPDFAnnot_SetRect(annotation, box)
        raw.FPDFAnnot_AppendObject(annotation, self._text(x, y, text, size))
        raw.FPDFPage_CloseAnnot(annotation)

    def number_pages(self) -> None:
        """Set its number above every page but the first."""
        self._finish()
        for at in range(1, len(self.document)):
            self._page = self.document[at]
            self.centred(36, str(at + 1), 13)
            self._finish()

    def saved(self) -> bytes:
        """The PDF's bytes."""
        self._finish()
        target = BytesIO()
        self.document.save(target)
        return target.getvalue()

    def _finish(self) -> None:
        if self._page is not None:
            raw.FPDFPage_GenerateContent(self._page.raw)
            self._page.close()
            self._page = None

    def _text(self, x: float, y: float, text: str, size: float) -> Any:
        piece = raw.FPDFPageObj_CreateTextObj(self.document.raw, self._font, size)
        coded = ctypes.create_string_buffer((text + "\x00").encode("utf-16-le"))
        raw.FPDFText_SetText(piece, ctypes.cast(coded, ctypes.POINTER(ctypes.c_ushort)))
        raw.FPDFPageObj_Transform(piece, 1, 0, 0, 1, x, self.size[1] - y)
        return piece


def pictures_of(data: bytes, dots_per_inch: int = 300) -> list[Image.Image]:
    """The pages of a PDF as a scanner would give them."""
    document = pypdfium2.PdfDocument(data)
    return [page.render(scale=dots_per_inch / 72).to_pil() for page in document]


def scanned(data: bytes, dots_per_inch: int = 300) -> bytes:
    """The PDF with nothing but a picture on each page."""
    first, *others = [picture.convert("L") for picture in pictures_of(data, dots_per_inch)]
    target = BytesIO()
    first.save(target, "PDF", resolution=dots_per_inch, save_all=True, append_images=others)
    return target.getvalue()
