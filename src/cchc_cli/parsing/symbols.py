"""Numbers of documents as printed: "53/TB-UBND", "30/2020/NĐ-CP", "65/2025/QH15", "90-TB/TU", "367 - QĐ/TWĐTN-VP".

The state's form is number, "/", the year for laws and decrees, and groups of letters joined by "-" (Nghị định
30/2020/NĐ-CP, Phụ lục I); the Party's is number, "-", kind, "/", organ (Hướng dẫn 36-HD/VPTW). ``domain.md`` A.2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

UPPER = "A-Z" + "".join(chr(code) for code in [*range(0xC0, 0x250), *range(0x1EA0, 0x1EFA)] if chr(code).isupper())
"""The capital letters of Vietnamese and its neighbours, as the inside of a class in a regular expression."""

_GAP = r"[ \u00a0\n*]{0,3}"
_GROUP = rf"[{UPPER}](?:[.&]?[{UPPER}]){{0,30}}(?:[a-zđ]{{1,2}}[{UPPER}]{{0,8}})?\d{{0,2}}(?!\w)"
_DASH = "[-\u2010-\u2013]"
_JOINT = rf"(?:/|{_DASH})"

NUMBER = (
    rf"\d(?<![\w/.,-]\d)\d{{0,4}}[a-z]?{_GAP}(?:/{_GAP}(?:19|20)\d\d{_GAP})?{_JOINT}{_GAP}"
    rf"{_GROUP}(?:{_GAP}{_JOINT}{_GAP}{_GROUP})?(?:(?:{_GAP}{_JOINT}|{_JOINT}{_GAP}){_GROUP}){{0,6}}"
)
"""A regular expression, without groups, for a whole number with its symbol in NFC text; it runs in linear time.

It opens with the digit, not with the look behind, so that a search is over quickly where no digit stands.
"""

_NUMBER = re.compile(NUMBER)
_INLINE = r"[ \t\u00a0*_]*"
_PARTS = re.compile(rf"^(\d+[a-z]?)(?:/((?:19|20)\d\d))?({_JOINT})(.+)$")
_LOOSE = re.compile(rf"^\d+[a-z]?\s+{_JOINT}\s")
_SO_BEFORE = re.compile(r"[Ss]ố[\s*_:]{0,6}$")
_CAPITALS = re.compile(f"[{UPPER}]")


@dataclass(frozen=True, slots=True)
class NumberHit:
    """Where a document's number stands: ``text[start:end]``, and the number itself (see `tidy`)."""

    start: int
    end: int
    number: str


@dataclass(frozen=True, slots=True)
class NumberParts:
    """A number taken apart: ``serial`` "53", ``year`` 2020 of a law or decree, ``groups`` ("TB", "UBND").

    ``party`` says that it has the Party's form, in which "-" follows the serial.
    """

    serial: str
    year: int | None
    groups: tuple[str, ...]
    party: bool


def tidy(number: str) -> str:
    """The number as a document's field holds it: as printed, but without marks of bold print and line breaks.

    An Icelandic Ð, which some keyboards give for the Vietnamese Đ and looks the same, becomes Đ.
    """
    joined = re.sub(r" *\n *", "", number.replace("*", "").replace("Ð", "Đ").replace("\u00a0", " "))
    return re.sub(rf"( *)({_DASH})( *)", _even_dash, re.sub(r" *(/) *", r"\1", joined.strip()))


def _even_dash(match: re.Match[str]) -> str:
    """A dash with a blank on either side or on none: "367 - QĐ" stays, "TB- UBND" is "TB-UBND"."""
    return f" {match[2]} " if match[1] and match[3] else match[2]


def parts_of(number: str) -> NumberParts | None:
    """The parts of a number, or None for what has no symbol ("53")."""
    match = _PARTS.match(re.sub(r"\s+", "", tidy(number)))
    if not match or not _NUMBER.fullmatch(match[0]):
        return None
    groups = tuple(group for group in re.split(_JOINT, match[4]) if group)
    return NumberParts(match[1], int(match[2]) if match[2] else None, groups, match[3] != "/")


def find_numbers(text: str) -> list[NumberHit]:
    """Every document number in ``text``, in order.

    What has fewer than two capital letters ("24/24h", "01/Ban") and what is a date or a share is none; so is
    "năm 2024 - UBND huyện", where blanks part the two and no "số" stands before.
    """
    return [
        NumberHit(match.start(), match.end(), tidy(match[0]))
        for match in _NUMBER.finditer(text)
        if len(_CAPITALS.findall(match[0])) >= 2 and not _is_loose(text, match)
    ]


def _is_loose(text: str, match: re.Match[str]) -> bool:
    """Whether blanks part serial and symbol and no "số" says that they belong together."""
    before = text[max(0, match.start() - 12) : match.start()]
    return bool(_LOOSE.match(match[0])) and not _SO_BEFORE.search(before)
