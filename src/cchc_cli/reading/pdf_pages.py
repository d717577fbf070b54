"""The pages of a PDF with text: its letters as words by their place, its rulings as tables.

Letters are taken by where they stand, never by their order in the file: a font that stands in for Vietnamese
letters puts them elsewhere in the file, and other readers then scramble the words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from cchc_cli.reading.counting import is_symbol_font, printed_bullet
from cchc_cli.reading.legacy_fonts import LegacyFonts, Run, old_font
from cchc_cli.reading.legacy_hyphens import SOFT_HYPHEN
from cchc_cli.reading.page_lines import Page, Word, closed_up, lines_of
from cchc_cli.reading.page_tables import Ruling, find_tables

if TYPE_CHECKING:
    from pdfplumber.page import Page as PdfPage

_MAX_RULINGS = 5_000
_THIN = 3.0
_LONG = 4.0
_SCAN_SHARE = 0.5
_UNNAMED_SHARE = 0.1
_DRAWN = 40
_GAP = 0.22
"""Letters farther apart than this share of their height are two words; a blank is about a quarter."""

_WHITE = 0.9
_SUBSET = re.compile(r"^[A-Z]{6}\+")  # before the name of a font of which the file holds a part
_NO_LETTERS = frozenset({"Cc", "Cf", "Co"})


@dataclass(frozen=True, slots=True)
class PdfPageText:
    """A page as its own letters give it.

    ``letters`` counts them and ``unnamed`` says that the file does not tell for many of them which they are;
    ``pictured`` that a picture fills most of the page, as on a scan; ``drawn`` that it shows something at all;
    ``askew`` that words run up or down on it, which are not read.
    """

    page: Page
    letters: int
    unnamed: bool
    pictured: bool
    drawn: bool
    askew: bool = False


def read_pages(data: bytes, fonts: LegacyFonts, skip: Container[int] = ()) -> Iterator[PdfPageText | int]:
    """The pages of ``data`` one at a time, but for those in ``skip``; each is forgotten before the next is read.

    A page that cannot be read is given as its number alone. ``fonts`` counts the pages that it converted.
    """
    import pdfplumber

    _keep_soft_hyphens()
    with pdfplumber.open(BytesIO(data), unicode_norm="NFC") as pdf:
        for number in range(1, len(pdf.pages) + 1):
            if number in skip:
                yield number
                continue
            page = pdf.pages[number - 1]
            try:
                found: PdfPageText | int = _page_text(page, number, fonts)
            except Exception:  # a damaged page makes pdfminer raise whatever its parts raise
                found = number
            finally:
                page.close()
            yield found


def _page_text(page: PdfPage, number: int, fonts: LegacyFonts) -> PdfPageText:
    letters = page.chars
    found = Page(number=number, width=float(page.width), height=float(page.height))
    askew = False
    if letters:
        words, askew = _words(page, fonts)
        found.tables, outside = find_tables(_rulings(page), words)
        found.lines = [closed_up(line) for line in lines_of(outside)]
    unnamed = sum(1 for letter in letters if _is_unnamed(letter["text"]) and not old_font(letter["fontname"]))
    return PdfPageText(
        page=found,
        letters=len(letters),
        unnamed=unnamed > _UNNAMED_SHARE * len(letters),
        pictured=_pictured(page),
        drawn=bool(page.images) or len(page.curves) + len(page.rects) > _DRAWN,
        askew=askew,
    )


def _is_unnamed(text: str) -> bool:
    return text.startswith("(cid:") or text == "\ufffd" or (len(text) == 1 and unicodedata.category(text) == "Co")


def _words(page: PdfPage, fonts: LegacyFonts) -> tuple[list[Word], bool]:
    """The level words of a page, and whether there are others."""
    words = page.extract_words(
        x_tolerance_ratio=_GAP,
        y_tolerance=3,
        keep_blank_chars=False,
        extra_attrs=["size"],
        use_text_flow=False,
        return_chars=True,
    )
    found, askew = [], False
    for word, letters in zip(words, _in_unicode(words, fonts), strict=True):
        text = _clean(letters, word["chars"][0]["fontname"])
        if text and word.get("upright", True):
            box = (float(word[key]) for key in ("x0", "x1", "top", "bottom", "size"))
            found.append(Word(text, *box))
        askew = askew or (len(text) > 1 and not word.get("upright", True))
    return found, askew


def _keep_soft_hyphens() -> None:
    """Have pdfminer give code 173 as the soft hyphen that it is (ISO 32000-1, annex D.2), not as a blank.

    In the TCVN3 fonts it is the letter "ư"; as a blank it would cut the word.
    """
    from pdfminer.encodingdb import EncodingDB

    EncodingDB.encodings["WinAnsiEncoding"][0xAD] = SOFT_HYPHEN


def _in_unicode(words: Sequence[Mapping[str, Any]], fonts: LegacyFonts) -> list[str]:
    """The letters of the words of a page, those in old fonts (.VnTime, VNI-Times …) as Unicode.

    A soft hyphen that is no letter then is printed as a hyphen.
    """
    return [text.replace(SOFT_HYPHEN, "-") for text in _converted(words, fonts)]


def _converted(words: Sequence[Mapping[str, Any]], fonts: LegacyFonts) -> list[str]:
    if not any(old_font(font) for font in {letter["fontname"] for word in words for letter in word["chars"]}):
        return fonts.convert_words([word["text"] for word in words])
    runs: list[Run] = []
    ends: list[int] = []
    for word in words:
        runs += [(letter["text"], letter["fontname"]) for letter in word["chars"]]
        ends.append(len(runs))
        runs.append((" ", runs[-1][1]))
    converted = fonts.convert(runs)
    return ["".join(converted[start:end]) for start, end in zip([0, *(end + 1 for end in ends)], ends, strict=False)]


def _clean(text: str, font: str = "") -> str:
    """The letters of a word in NFC, without the codes that a font left unnamed and without control characters.

    A picture of a symbol font that stands alone is the bullet that it shows.
    """
    if len(text) == 1 and ("\uf020" <= text <= "\uf0ff" or is_symbol_font(_SUBSET.sub("", font))):
        return printed_bullet(text, "symbol")
    if "(cid:" in text:
        text = text.replace("(cid:", " (cid:")
        text = "".join(part for part in text.split() if not part.startswith("(cid:"))
    text = "".join(char for char in text.replace("\uf02d", "-") if unicodedata.category(char) not in _NO_LETTERS)
    return unicodedata.normalize("NFC", text.strip())


def _rulings(page: PdfPage) -> list[Ruling]:
    """The strokes that can be borders: lines, thin bars, and frames drawn in a visible colour.

    White bars behind the words are no borders; several writers of PDF lay one behind each stretch of text.
    """
    found: list[Ruling] = []
    for shape in (*page.lines, *page.rects, *page.curves):
        found.extend(_edges(shape))
        if len(found) > _MAX_RULINGS:
            return []
    return found


def _edges(shape: Mapping[str, Any]) -> list[Ruling]:
    x0, x1, top, bottom = (float(shape[key]) for key in ("x0", "x1", "top", "bottom"))
    wide, high = x1 - x0, bottom - top
    if high <= _THIN and wide > max(high, _LONG):
        return [Ruling(x0, x1, (top + bottom) / 2, (top + bottom) / 2)] if _visible(shape) else []
    if wide <= _THIN and high > max(wide, _LONG):
        return [Ruling((x0 + x1) / 2, (x0 + x1) / 2, top, bottom)] if _visible(shape) else []
    if shape["object_type"] != "rect" or not shape.get("stroke") or _pale(shape.get("stroking_color")):
        return []
    if wide <= _LONG or high <= _LONG:
        return []
    return [
        Ruling(x0, x1, top, top),
        Ruling(x0, x1, bottom, bottom),
        Ruling(x0, x0, top, bottom),
        Ruling(x1, x1, top, bottom),
    ]


def _visible(shape: Mapping[str, Any]) -> bool:
    stroked = bool(shape.get("stroke")) and not _pale(shape.get("stroking_color"))
    filled = bool(shape.get("fill")) and not _pale(shape.get("non_stroking_color"))
    return stroked or filled


def _pale(colour: object) -> bool:
    """Whether a grey or RGB colour is white or nearly so; another kind of colour, or none, counts as dark."""
    values = colour if isinstance(colour, (tuple, list)) else (colour,)
    numbers = [float(value) for value in values if isinstance(value, (int, float))]
    return len(numbers) in {1, 3} and len(numbers) == len(values) and min(numbers) >= _WHITE


def _pictured(page: PdfPage) -> bool:
    area = float(page.width) * float(page.height)
    covered = 0.0
    for image in page.images:
        wide = min(float(image["x1"]), float(page.width)) - max(float(image["x0"]), 0.0)
        high = min(float(image["bottom"]), float(page.height)) - max(float(image["top"]), 0.0)
        covered = max(covered, max(wide, 0.0) * max(high, 0.0))
    strips = sum(
        max(float(one["x1"]) - float(one["x0"]), 0.0) * max(float(one["bottom"]) - float(one["top"]), 0.0)
        for one in page.images
        if float(one["x1"]) - float(one["x0"]) > 0.8 * float(page.width)
    )
    return max(covered, strips) > _SCAN_SHARE * area
