"""Number and day in the head of a scan: what cannot be one is left blank, so that the rest of the line can be read.

They are written by hand or lie under a stamp, and OCR makes anything of them: "Số: J¿/(?/KH-UBND", "ngày #3 tháng".
Nothing is guessed; a finding tells of both, and a person gives them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cchc_cli.reading.page_lines import Line, Word
from cchc_cli.text.vietnamese import fold_keeping_length

_PART = r"[A-ZĐ][A-ZĐa-zđ0-9&.]*"
_NUMBER = re.compile(
    rf"\W{{0,2}}[Ss][oóôốòồ6]\s?[:.]?(?P<number>.{{0,14}}?)(?P<symbol>[-/]\s?{_PART}(?:\s?[-/]\s?{_PART}){{0,3}})\W{{0,3}}"
)
_WHOLE_NUMBER = re.compile(r"\s*(?:\d\s?){1,5}[a-zđ]?\s*")
_DAY = re.compile(
    r"(?P<place>\W{0,3}[^\d,]{2,40}?)\s*,\s*(?P<day>\S.{0,13}?)\s*t?hang\b\s*(?P<month>.{0,6}?)\s*nam\b(?P<year>(?:\s*\S*\d\S*)?)\W*"
)
_LIKE_LABEL = re.compile(r"\W*(?:n?g?ay|ng\w?\b|y\wy)")
_PLAIN_DAY = re.compile(r"n?gay\s*(\d{1,2})")
_CERTAIN = 100.0


def mended_head(line: Line) -> Line:
    """``line`` without what stands where its number, or its day, should and is none; any other line unchanged."""
    return _number(line) or _day(line) or line


def _number(line: Line) -> Line | None:
    match = _NUMBER.fullmatch(line.text)
    if match is None or _WHOLE_NUMBER.fullmatch(match["number"]) or sum(map(str.isupper, match["symbol"])) < 2:
        return None
    symbol = re.sub(r"\s", "", match["symbol"])
    last = line.words[-1]
    return Line((replace(line.words[0], text="Số:", confidence=_CERTAIN), replace(last, text=symbol)))


def _day(line: Line) -> Line | None:
    folded = fold_keeping_length(line.text)
    match = _DAY.fullmatch(folded)
    if match is None or not _LIKE_LABEL.match(match["day"]):
        return None
    place = line.text[: match.end("place")].rstrip().rstrip(",")
    count = len(place.split(" "))
    plain = _PLAIN_DAY.fullmatch(match["day"].strip())
    figures = (
        ("ngày", plain[1] if plain is not None else "", 31),
        ("tháng", match["month"].strip(), 12),
        ("năm", match["year"].strip(" ."), 2200),
    )
    words = [*line.words[: count - 1], replace(line.words[count - 1], text=f"{place.split(' ')[-1]},")]
    words += [word for label, figure, most in figures for word in _labelled(line, label, figure, most)]
    mended = Line(tuple(words))
    return mended if mended.text != line.text else None


def _labelled(line: Line, label: str, figure: str, most: int) -> Iterator[Word]:
    """The label, and the figure behind it if it can be one."""
    right = line.words[-1]
    yield replace(right, text=label, confidence=_CERTAIN)
    if figure.isdigit() and 1 <= int(figure) <= most and (most < 100 or len(figure) == 4):
        yield next((word for word in line.words if word.text.strip(".") == figure), replace(right, text=figure))
