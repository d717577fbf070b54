"""The number and the day, whose digits a stamp sets one by one: "Số: 5 6 5 /TB-UBND", "năm 2 026"."""

from __future__ import annotations

import re

from cchc_cli.reading.page_lines import Line, Word
from cchc_cli.text.vietnamese import fold

_NUMBER_LINE = re.compile(r"so\s?[:.]?\s?\d|so\s?[:.]?\s?$")
_DAY_LINE = re.compile(r"ngay .{0,16}thang .{0,12}nam")
_DIGITS_AT_END = re.compile(r"\d$")
_LABELS = {"ngay", "thang", "nam"}


def joined_stamps(line: Line) -> Line:
    """``line`` with the digits of its document number and of its day put together; any other line unchanged."""
    folded = fold(line.text)
    words = line.words
    if _NUMBER_LINE.match(folded) and "/" in line.text:
        words = _joined_number(words)
    if _DAY_LINE.search(folded):
        words = _joined_day(words)
    return line if words is line.words else Line(words)


def _joined_number(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Digits behind "Số:" and the symbol behind them as one word, up to the end of the symbol."""
    joined = [words[0]]
    in_symbol = False
    for word in words[1:]:
        last = joined[-1]
        begins_number = word.text[0].isdigit() and bool(_DIGITS_AT_END.search(last.text)) and not in_symbol
        begins_symbol = word.text[0] == "/" and bool(_DIGITS_AT_END.search(last.text)) and not in_symbol
        goes_on = in_symbol and (word.text[0] in "-/" or last.text[-1] in "-/")
        if begins_number or begins_symbol or goes_on:
            joined[-1] = _glued(last, word)
        else:
            joined.append(word)
        in_symbol = "/" in joined[-1].text
    return tuple(joined)


def _joined_day(words: tuple[Word, ...]) -> tuple[Word, ...]:
    joined = [words[0]]
    label = fold(words[0].text)
    for word in words[1:]:
        last = joined[-1]
        if label in _LABELS and last.text.isdigit() and word.text[0].isdigit() and len(last.text) < _places(label):
            joined[-1] = _glued(last, word)
            continue
        if not word.text.isdigit():
            label = fold(word.text)
        joined.append(word)
    return tuple(joined)


def _places(label: str) -> int:
    return 4 if label == "nam" else 2


def _glued(one: Word, other: Word) -> Word:
    sure = [word.confidence for word in (one, other) if word.confidence is not None]
    return Word(
        one.text + other.text,
        one.x0,
        other.x1,
        min(one.top, other.top),
        max(one.bottom, other.bottom),
        max(one.size, other.size),
        min(sure) if sure else None,
        one.height if one.text.isdigit() else max(one.height, other.height),
    )
