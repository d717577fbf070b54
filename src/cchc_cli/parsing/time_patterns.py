"""The words and numbers of time expressions, as patterns over lowered text (see `lowered`).

Marks are kept: without them "ngày" and "ngay", "năm" and "nam", "quý" and "quỹ" would be one. Blanks between words
are bounded, so that every pattern runs in linear time.
"""

from __future__ import annotations

import re

B = r"\s{1,8}"
"""The blank between two words."""
G = r"\s{0,8}"
"""The blank between a word and its number, which careless typing leaves out."""
O = r"\s{0,4}"  # noqa: E741 - as short as what it stands for
"""A blank that may be missing."""

YEAR = r"(?:19|20)\d{2}(?!\d)"
ROMAN_OR_DIGIT = r"(?:iv|iii|ii|i|[1-4])(?!\w)"
EVERY = r"(?:hằng|hàng|mỗi|từng|các)"
QUARTER_WORD = r"(?:quý|qúy|quí)"

WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "bốn": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5, "nhật": 6} | {
    str(number): number - 2 for number in range(2, 8)
}
WEEKDAY = rf"(?:thứ{B}(?P<weekday>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])(?!\w)|chủ{B}(?P<sunday>nhật)(?!\w))"

MONTH_WORDS = {
    "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười một": 11,
    "mười hai": 12, "mười": 10,
}  # fmt: skip
"""Months in words, without "một" and "năm", which mean "one" and "year" far more often."""

SMALL = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
SMALL_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(SMALL)})"


def lowered(text: str) -> str:
    """``text`` in small letters, ``*`` of Markdown as a blank, one character for each of ``text``'s."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return small.replace("*", " ")


def number_of(word: str) -> int:
    """The value of what `SMALL_NUMBER` matched."""
    return int(word) if word.isdigit() else SMALL[word]


def quarter_of(word: str) -> int:
    """The value of what `ROMAN_OR_DIGIT` matched."""
    return int(word) if word.isdigit() else {"i": 1, "ii": 2, "iii": 3, "iv": 4}[word]


CLAUSE_END = re.compile(r";|[.!?](?=\s|$)|\n[ \t]{0,8}(?=\n|[-+•]|\d{1,2}[.)]|[a-zđ]\))")
"""Where a clause ends: a point inside a number ends none, nor does the end of a line that runs on."""
