"""A picture of a page, read by OCR into words, lines and tables."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from statistics import mean, median
from typing import TYPE_CHECKING

from cchc_cli.reading.ocr_cells import see_cells
from cchc_cli.reading.ocr_engine import Engine, Seen
from cchc_cli.reading.ocr_mending import mended
from cchc_cli.reading.page_image import Stroke, darkness, strokes_of, upright, wiped
from cchc_cli.reading.page_lines import Line, Page, Word
from cchc_cli.reading.page_tables import Box, Ruling, cell_groups, find_tables, merged_rulings
from cchc_cli.reading.plausible import is_syllable

if TYPE_CHECKING:
    from PIL.Image import Image

_COLUMNS = 4  # one column of text of varying sizes
_NEAR = 4.0
_SCRATCH = 0.94
_WIDE = 0.3
_ENOUGH_LINES = 3
_NOISE = 45.0
_SPECK = 35.0
_DIRT = frozenset("\u02c6^`\u00b4\u00a6\u00ac|\u00b0\u2039\u203a\u02d9\u00b8\u02dc\u00a8")
_SLASHES = re.compile("/?[\u2044\u2215\u29f8]/?")
_READABLE = 0.45
_SURE = 60.0
_FEW = 6
_LETTER = 8.0
_SLASH = 1.3
"""How much taller a slash is than a figure."""

_STROKE = 2


def read_page(picture: Image, number: int, engine: Engine, dots_per_inch: int) -> Page:
    """What ``engine`` reads in ``picture``, the page with this ``number``; a page that lies on its side is turned."""
    grey = darkness(picture)
    page = _read(grey, number, engine, dots_per_inch)
    if _is_readable(page):
        return page
    turn = engine.turned(grey)
    if not turn:
        return page
    from PIL import Image as Pictures

    method = {90: Pictures.Transpose.ROTATE_270, 180: Pictures.Transpose.ROTATE_180, 270: Pictures.Transpose.ROTATE_90}
    turned = _read(grey.transpose(method[turn]), number, engine, dots_per_inch)
    return turned if _quality(turned) > _quality(page) else page


def _is_readable(page: Page) -> bool:
    """Whether OCR saw Vietnamese, not the scribble that it sees in lines which stand upright."""
    good, share = _quality(page)
    return good >= _FEW and share >= _READABLE


def _quality(page: Page) -> tuple[int, float]:
    """How many words are surely read syllables, and which share of all words with letters they are."""
    cells = (word for table in page.tables for row in table.rows for cell in row for word in cell)
    lettered = [word for word in (*page.words, *cells) if any(char.isalpha() for char in word.text)]
    good = sum(1 for word in lettered if _is_good(word))
    return good, good / len(lettered) if lettered else 0.0


def _is_good(word: Word) -> bool:
    text = word.text.strip(".,;:()-")
    return len(text) > 1 and text.isalpha() and is_syllable(text) and (word.confidence or 0.0) >= _SURE


def _read(grey: Image, number: int, engine: Engine, dots_per_inch: int) -> Page:
    level = upright(grey)
    scale = 72 / dots_per_inch
    page = Page(number, level.width * scale, level.height * scale, scanned=True)
    strokes = strokes_of(level)
    rulings = merged_rulings([_ruling(s.x0, s.x1, s.top, s.bottom, scale) for s in strokes], _NEAR)
    level = wiped(level, _scratched(strokes, [one for one in rulings if _is_scratch(one, page)], scale))
    borders = _borders(rulings, page)
    cells = [cell for group in cell_groups(borders, _NEAR) for cell in group if _is_cell(cell)]
    outside = wiped(level, [_whole(cell, scale) for cell in cells])
    lines = _lines(engine.see(outside, layout=_COLUMNS, dots_per_inch=dots_per_inch), scale)
    lines += _lines(see_cells(level, [_whole(cell, scale) for cell in cells], engine, dots_per_inch), scale)
    words = [word for line in lines for word in line.words]
    page.tables, rest = find_tables(borders, words, _NEAR)
    page.lines = _side_by_side(_real_lines(lines, rest))
    return page


def _real_lines(lines: Sequence[Line], words: Sequence[Word]) -> list[Line]:
    """What is left of ``lines`` with only ``words``, from top to bottom, without those that are no text."""
    kept = set(map(id, words))
    left = [Line(rest) for line in lines if (rest := tuple(word for word in line.words if id(word) in kept))]
    return sorted((line for line in left if not _is_noise(line)), key=lambda line: (line.middle, line.x0))


def _is_cell(box: Box) -> bool:
    """Whether a box is large enough for a letter."""
    return box[2] - box[0] >= _LETTER and box[3] - box[1] >= _LETTER


def _whole(box: Box, scale: float) -> tuple[int, int, int, int]:
    """The box in dots."""
    left, top, right, bottom = (round(side / scale) for side in box)
    return left, top, right, bottom


def _scratched(strokes: Sequence[Stroke], scratches: Sequence[Ruling], scale: float) -> list[tuple[int, int, int, int]]:
    """The dots that ``scratches`` cover: all strokes that went into them, which may be many dots thick."""
    standing = [one.x0 / scale for one in scratches if one.x0 == one.x1]
    lying = [one.top / scale for one in scratches if one.top == one.bottom]
    near = _NEAR / scale
    return [
        (s.x0 - _STROKE, s.top - _STROKE, s.x1 + _STROKE, s.bottom + _STROKE)
        for s in strokes
        if any(
            abs((s.top if s.horizontal else s.x0) - place) <= near for place in (lying if s.horizontal else standing)
        )
    ]


def _ruling(x0: int, x1: int, top: int, bottom: int, scale: float) -> Ruling:
    if x1 - x0 >= bottom - top:
        y = (top + bottom) / 2 * scale
        return Ruling(x0 * scale, x1 * scale, y, y)
    x = (x0 + x1) / 2 * scale
    return Ruling(x, x, top * scale, bottom * scale)


def _is_scratch(one: Ruling, page: Page) -> bool:
    """Whether a ruling runs over the whole page: a scratch of the scanner or an edge of the paper, no border."""
    return one.x1 - one.x0 > _SCRATCH * page.width or one.bottom - one.top > _SCRATCH * page.height


def _borders(rulings: Sequence[Ruling], page: Page) -> list[Ruling]:
    """The rulings without scratches, and with the sides of tables closed that the scan lost."""
    real = [one for one in rulings if not _is_scratch(one, page)]
    return [*real, *_missing_sides(real, page)]


def _missing_sides(rulings: Sequence[Ruling], page: Page) -> list[Ruling]:
    """The outer borders of tables that a scan lost: where three lines end at one place, and nothing stands there."""
    lying = [one for one in rulings if one.top == one.bottom and one.x1 - one.x0 > _WIDE * page.width]
    standing = [one for one in rulings if one.x0 == one.x1]
    added: list[Ruling] = []
    for end in (*(one.x0 for one in lying), *(one.x1 for one in lying)):
        levels = sorted(one.top for one in lying if min(abs(one.x0 - end), abs(one.x1 - end)) <= 2 * _NEAR)
        known = any(abs(one.x0 - end) <= 4 * _NEAR for one in (*standing, *added))
        if len(levels) >= _ENOUGH_LINES and not known:
            added.append(Ruling(end, end, levels[0], levels[-1]))
    return added


def _lines(seen: Sequence[Seen], scale: float) -> list[Line]:
    """tesseract's lines from top to bottom. All words have one size, since a word's box hugs its own letters."""
    groups: dict[tuple[int, int, int], list[Seen]] = {}
    for one in seen:
        groups.setdefault(one.line, []).append(one)
    tall = [one.height for one in seen if one.confidence > _NOISE and any(char.isupper() for char in one.text)]
    size = (median(tall) if tall else 40) * scale * 1.1
    lines = []
    for group in groups.values():
        real = sorted((one for one in group if not _is_speck(one)), key=lambda one: one.left)
        if real:
            top = median(one.top for one in real) * scale
            bottom = median(one.top + one.height for one in real) * scale
            lines.append(Line(tuple(_word(one, scale, size, top, bottom) for one in real)))
    return [mended(line) for line in sorted(lines, key=lambda line: (line.middle, line.x0))]


def _word(one: Seen, scale: float, size: float, top: float, bottom: float) -> Word:
    """The word in points; it takes the height of its line, unless it stands well above or below it."""
    left, own_top, own_bottom = one.left * scale, one.top * scale, (one.top + one.height) * scale
    if abs((own_top + own_bottom) - (top + bottom)) / 2 > 0.6 * size:
        top, bottom = own_top, own_bottom
    height = one.height * scale / (_SLASH if "/" in one.text else 1.0)
    text = _SLASHES.sub("/", unicodedata.normalize("NFC", one.text)).replace("Ð", "Đ")  # no letter of Vietnamese
    return Word(text, left, left + one.width * scale, top, bottom, size, one.confidence, height)


def _is_speck(one: Seen) -> bool:
    """Whether tesseract made something of a speck: signs that no document prints, or no letter at all and not sure."""
    if all(char in _DIRT for char in one.text):
        return True
    return one.confidence < _SPECK and not any(char.isalnum() for char in one.text)


def _is_noise(line: Line) -> bool:
    """Whether a line is no text but a stamp's rim, a signature or dirt: unsure, and without a Vietnamese word."""
    if not any(char.isalnum() for char in line.text):
        return True
    sure = mean(word.confidence or 0.0 for word in line.words)
    if sure >= 2 * _NOISE - 20:
        return False
    words = [word.text.strip(".,;:()-") for word in line.words]
    real = [
        text
        for text, word in zip(words, line.words, strict=True)
        if len(text) > 1 and text.isalpha() and is_syllable(text) and (word.confidence or 0.0) >= _NOISE
    ]
    return not real and not (sure >= _NOISE and any(char.isdigit() for char in line.text))


def _side_by_side(lines: Sequence[Line]) -> list[Line]:
    """``lines`` with those that stand beside each other at one height put together, as in a head of two columns."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        if before is not None and abs(before.middle - line.middle) < 0.4 * line.size and _apart(before, line):
            words = sorted((*before.words, *line.words), key=lambda word: word.x0)
            joined[-1] = Line(tuple(words))
        else:
            joined.append(line)
    return joined


def _apart(one: Line, other: Line) -> bool:
    return one.x1 < other.x0 or other.x1 < one.x0
