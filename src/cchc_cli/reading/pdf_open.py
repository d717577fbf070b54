"""A PDF's bytes made safe to read: not locked, not damaged, of bounded size, with its annotations on the page.

Offices sign digitally, and their software stamps the number and the day as annotations over "Số:      /TB-UBND"
and "ngày    tháng": only after flattening are they part of the page's text.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from dataclasses import dataclass
from io import BytesIO
from math import degrees
from typing import TYPE_CHECKING

from cchc_cli.errors import BadDataError
from cchc_cli.wording import pdf as wording

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MAX_PAGES = 500
"""More pages than any document that assigns work has; a larger file is refused before a page is read."""

MAX_STREAM = 64 << 20
"""The largest stream that may come out of the file, in bytes; fonts are the largest, with some 20 million."""

MAX_DOTS = 120_000_000
"""The largest picture in the file, in dots; a sheet of size A3 at 600 dots an inch has 70 million."""

MAX_LETTERS = 40_000
MAX_OBJECTS = 60_000
"""More letters, and more pieces of drawing, than a page can show."""

_SAMPLE, _FEW, _MOST = 200, 20, 0.8
_STREAM = re.compile(rb"stream\r?\n")
_WIDTH = re.compile(rb"/Width\s{0,3}(\d{1,9})")
_HEIGHT = re.compile(rb"/Height\s{0,3}(\d{1,9})")
_FILTER_FLATE = (b"/FlateDecode", b"/Fl")
_CHUNK = 1 << 20
_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD
_SECURITY_ERROR = 5  # FPDF_ERR_SECURITY


@dataclass(frozen=True, slots=True)
class OpenPdf:
    """A PDF safe to read: its ``data`` with annotations as part of the pages, the number of its ``pages``, whether
    there were any (``stamped``), and the numbers of pages that hold more than a page can (``overfull``), and of those
    whose letters lay on their side and were ``turned``."""

    data: bytes
    pages: int
    stamped: bool
    overfull: frozenset[int]
    turned: tuple[int, ...] = ()


def open_pdf(data: bytes, file: str) -> OpenPdf:
    """The PDF in ``data``; ``file`` is the name that refusals show.

    Raises BadDataError for a file that is locked by a password, damaged, longer than `MAX_PAGES`, or that
    unpacks to more than `MAX_STREAM`. Where an annotation cannot be drawn the page stays as it was.
    """
    import pypdfium2
    from pypdfium2 import raw

    _refuse_bombs(data, file)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in {_PASSWORD_ERROR, _SECURITY_ERROR}:
            raise BadDataError(wording.LOCKED.format(file=file), hint=wording.LOCKED_HINT) from error
        raise _damaged(file) from error
    try:
        count = len(document)
        if count > MAX_PAGES:
            message = wording.TOO_MANY_PAGES.format(file=file, pages=count, limit=MAX_PAGES)
            raise BadDataError(message, hint=wording.TOO_MANY_PAGES_HINT)
        document.init_forms()
        stamped, overfull, turned = False, set(), []
        for at in range(count):
            page = document[at]
            try:
                if raw.FPDFPage_GetAnnotCount(page.raw) > 0:
                    stamped |= raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS
                if _is_overfull(page):
                    overfull.add(at + 1)
                elif _turn_upright(page):
                    turned.append(at + 1)
            finally:
                page.close()
        safe = _saved(document) if stamped or turned else data
        return OpenPdf(safe, count, stamped, frozenset(overfull), tuple(turned))
    except pypdfium2.PdfiumError as error:
        raise _damaged(file) from error
    finally:
        document.close()


def _saved(document: PdfDocument) -> bytes:
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def _is_overfull(page: PdfPage) -> bool:
    """Whether a page holds more letters or shapes than any page: PDFium counts them at little cost, pdfplumber not."""
    from pypdfium2 import raw

    if raw.FPDFPage_CountObjects(page.raw) > MAX_OBJECTS:
        return True
    text = page.get_textpage()
    try:
        return bool(text.count_chars() > MAX_LETTERS)
    finally:
        text.close()


def _turn_upright(page: PdfPage) -> bool:
    """Turn a page whose letters lie on their side or stand on their head, as it is shown; whether it was turned."""
    from pypdfium2 import raw

    text = page.get_textpage()
    try:
        count = text.count_chars()
        step = max(1, count // _SAMPLE)
        letters = [at for at in range(0, count, step) if chr(raw.FPDFText_GetUnicode(text.raw, at)).isalnum()]
        angles = Counter(round(degrees(raw.FPDFText_GetCharAngle(text.raw, at)) / 90) % 4 for at in letters)
    finally:
        text.close()
    if len(letters) < _FEW:
        return False
    (quarters, most), *_ = angles.most_common(1)
    upright = -quarters % 4 * 90
    if most < _MOST * len(letters) or page.get_rotation() == upright:
        return False
    page.set_rotation(upright)
    return True


def _damaged(file: str) -> BadDataError:
    return BadDataError(wording.DAMAGED.format(file=file), hint=wording.DAMAGED_HINT)


def _refuse_bombs(data: bytes, file: str) -> None:
    """Refuse a file one of whose packed streams grows beyond `MAX_STREAM`.

    The libraries unpack a stream whole, so it is measured here piece by piece, and thrown away.
    """
    for match in _STREAM.finditer(data):
        head = data[max(0, match.start() - 400) : match.start()]
        head = head[head.rfind(b"obj") + 1 :]
        width, height = (_number(pattern, head) for pattern in (_WIDTH, _HEIGHT))
        too_big = width * height > MAX_DOTS
        if not too_big and not (width and height) and any(name in head for name in _FILTER_FLATE):
            too_big = _unpacked(data, match.end()) > MAX_STREAM
        if too_big:
            raise BadDataError(wording.BOMB.format(file=file), hint=wording.BOMB_HINT)


def _number(pattern: re.Pattern[bytes], head: bytes) -> int:
    match = pattern.search(head)
    return int(match[1]) if match else 0


def _unpacked(data: bytes, start: int) -> int:
    """How many bytes the packed stream at ``start`` becomes, counted up to just over `MAX_STREAM`.

    A stream that is packed twice counts by what the second unpacking gives, too.
    """
    outer = zlib.decompressobj()
    inner: zlib._Decompress | None = None
    total = 0
    source = memoryview(data)[start:]
    at = 0
    try:
        while total <= MAX_STREAM and not outer.eof:
            packed = outer.unconsumed_tail or bytes(source[at : at + 65536])
            if not packed:
                break
            if not outer.unconsumed_tail:
                at += len(packed)
            piece = outer.decompress(packed, _CHUNK)
            if total == 0 and piece[:1] == b"\x78":
                inner = zlib.decompressobj()
            total += len(piece)
            if inner is not None:
                total += _inner_growth(inner, piece, MAX_STREAM - total)
    except zlib.error:
        return total
    return total


def _inner_growth(inner: zlib._Decompress, piece: bytes, budget: int) -> int:
    grown = 0
    packed = piece
    try:
        while packed and grown <= budget:
            grown += len(inner.decompress(packed, _CHUNK))
            packed = inner.unconsumed_tail
    except zlib.error:
        return grown
    return grown
