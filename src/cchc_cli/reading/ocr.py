"""Scans as text: pictures of pages, alone or inside a PDF, read by the external program tesseract."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from cchc_cli.errors import BadDataError
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.reading.content import Content
from cchc_cli.reading.ocr_engine import Engine, find_engine
from cchc_cli.reading.ocr_pages import read_page
from cchc_cli.reading.page_content import content_of, page_list
from cchc_cli.reading.page_image import DOTS_PER_INCH
from cchc_cli.reading.page_lines import Page
from cchc_cli.reading.page_tables import Box
from cchc_cli.wording import ocr as wording

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

T = TypeVar("T")

MAX_SCANS = 200
"""More scanned pages than any document that assigns work has; each takes a second or more."""

MAX_DOTS = 120_000_000
"""The largest picture that is read; a sheet of size A3 at 600 dots an inch has 70 million."""

_LONGEST_SIDE = 5_200
_A4_INCHES = 11.69
_COARSE, _FINE = 180, 420
_WORKERS = 4


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A picture of a page, the page's number, and how fine the picture is."""

    picture: Image
    number: int
    dots_per_inch: int


@dataclass(frozen=True, slots=True)
class ScanReader:
    """Reads scanned pages of one ``file`` with the engine of this machine, several at a time."""

    engine: Engine
    file: str

    @classmethod
    def find(cls, file: str) -> ScanReader:
        """The reader; BadDataError with the command that installs the engine where it is missing."""
        return cls(find_engine(file), file)

    def read_pdf_pages(self, data: bytes, numbers: Sequence[int], stamps: Mapping[int, Sequence[Box]]) -> list[Page]:
        """The pages of a PDF with these ``numbers``, drawn as pictures without their ``stamps`` and read."""
        self._refuse_too_many(len(numbers))
        import pypdfium2

        document = pypdfium2.PdfDocument(data)
        try:
            return self._read(_drawn(document, number, stamps.get(number, ())) for number in numbers)
        finally:
            document.close()

    def read_pictures(self, data: bytes) -> list[Page]:
        """The pages of a picture file; a .tif may hold several. BadDataError for one damaged or too large."""
        return self._read(self._sheets(data))

    def _read(self, sheets: Iterable[_Sheet]) -> list[Page]:
        """Read the ``sheets`` a few at a time, so that only a few pictures are held at once."""
        workers = max(1, min(_WORKERS, os.cpu_count() or 1))
        source = iter(sheets)
        pages: list[Page] = []
        with ThreadPoolExecutor(workers) as pool:
            while batch := list(islice(source, workers)):
                pages.extend(pool.map(self._read_sheet, batch))
        return pages

    def _read_sheet(self, sheet: _Sheet) -> Page:
        return read_page(sheet.picture, sheet.number, self.engine, sheet.dots_per_inch)

    def _sheets(self, data: bytes) -> Iterator[_Sheet]:
        from PIL import Image, UnidentifiedImageError

        damaged = (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, KeyError, TypeError)
        try:
            file = _quietly(lambda: Image.open(BytesIO(data)))
            frames = getattr(file, "n_frames", 1)
            self._refuse_too_many(frames)
            for number in range(1, frames + 1):
                yield _quietly(partial(self._frame, file, number))
        except Image.DecompressionBombError as error:
            raise self._too_large() from error
        except damaged as error:
            message = wording.DAMAGED_PICTURE.format(file=self.file)
            raise BadDataError(message, hint=wording.DAMAGED_PICTURE_HINT) from error

    def _frame(self, file: Image, number: int) -> _Sheet:
        """One page of a picture file, the right way up if the camera noted how it was held."""
        from PIL import ImageOps

        file.seek(number - 1)
        if file.width * file.height > MAX_DOTS:
            raise self._too_large()
        return _fitted(ImageOps.exif_transpose(file), number)

    def _too_large(self) -> BadDataError:
        message = wording.TOO_LARGE_PICTURE.format(limit=MAX_DOTS // 1_000_000, file=self.file)
        return BadDataError(message, hint=wording.TOO_LARGE_PICTURE_HINT)

    def _refuse_too_many(self, pages: int) -> None:
        if pages > MAX_SCANS:
            message = wording.TOO_MANY_SCANS.format(pages=pages, limit=MAX_SCANS, file=self.file)
            raise BadDataError(message, hint=wording.TOO_MANY_SCANS_HINT)

    def conversion(self, pages: Sequence[Page]) -> str:
        """What was done, for the document's source."""
        return wording.READ_BY_OCR.format(version=self.engine.version, pages=page_list([one.number for one in pages]))

    def findings(self, pages: Sequence[Page]) -> list[Finding]:
        """That OCR read ``pages``, and on which of them it saw nothing."""
        full = [page.number for page in pages if page.lines or page.tables]
        empty = [page.number for page in pages if not page.lines and not page.tables]
        found = []
        if full:
            message = wording.READ_BY_OCR_MESSAGE.format(pages=page_list(full))
            found.append(Finding(code="ocr", severity=Severity.INFO, message=message, hint=wording.READ_BY_OCR_HINT))
        if empty:
            message = wording.PAGES_WITHOUT_TEXT.format(pages=page_list(empty))
            hint = wording.PAGES_WITHOUT_TEXT_HINT
            found.append(Finding(code="ocr-empty", severity=Severity.INFO, message=message, hint=hint))
        return found


def read_image(data: bytes, file: str) -> Content:
    """The text of a scanned page or pages in a .png, .jpg, .tif or .gif file, as `read_pdf` gives it.

    Raises BadDataError where tesseract or its Vietnamese data is missing, and for a picture that is damaged, too
    large, or shows no Vietnamese text.
    """
    reader = ScanReader.find(file)
    pages = reader.read_pictures(data)
    return content_of(pages, file, reader.findings(pages), [reader.conversion(pages)])


def _quietly(step: Callable[[], T]) -> T:
    """What ``step`` gives, without Pillow's warnings: what is wrong with a picture is refused or read all the same."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return step()


def _drawn(document: PdfDocument, number: int, stamps: Sequence[Box]) -> _Sheet:
    """One page of a PDF as a picture, as fine as letters need it, and coarser where the sheet is very large."""
    from PIL import ImageDraw

    page = document[number - 1]
    try:
        inches = max(page.get_size()) / 72
        dots = int(min(DOTS_PER_INCH, _LONGEST_SIDE / max(inches, 0.1)))
        picture = page.render(scale=dots / 72, rev_byteorder=True).to_pil().copy()
        pen = ImageDraw.Draw(picture)
        for box in stamps:
            pen.rectangle([side * dots / 72 for side in box], fill="white")
        return _Sheet(picture, number, dots)
    finally:
        page.close()


def _fitted(picture: Image, number: int) -> _Sheet:
    """A picture as fine as letters need it, taken for a sheet of A4: photos are finer, pictures of a screen coarser."""
    from PIL import Image as Pictures

    dots = max(picture.size) / _A4_INCHES
    if _COARSE <= dots <= _FINE:
        return _Sheet(picture.copy(), number, round(dots))
    scale = DOTS_PER_INCH / dots
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    mode = picture if picture.mode in {"L", "RGB"} else picture.convert("RGBA" if "A" in picture.mode else "RGB")
    return _Sheet(mode.resize(size, Pictures.Resampling.LANCZOS), number, DOTS_PER_INCH)
