"""Numbers as Vietnamese documents write them: Roman numbers, letters of items, decimal commas, words."""

from __future__ import annotations

import re

ITEM_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Letters that number the points of a document, in order: đ follows d (Nghị định 30/2020, Phụ lục I)."""

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_WORDS = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip


def roman(text: str) -> int | None:
    """The value of a Roman number in capitals ("IV" → 4), or None."""
    if not text or not _ROMAN.fullmatch(text):
        return None
    values = [_ROMAN_VALUES[char] for char in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def item_letter(letter: str) -> int | None:
    """The place of an item's letter from 1 ("đ" → 5), or None for a letter that numbers nothing."""
    at = ITEM_LETTERS.find(letter.lower()) if len(letter) == 1 else -1
    return at + 1 if at >= 0 else None


def small_number(text: str) -> int | None:
    """A whole number of at most 9 digits, or up to ten in words: "02" → 2, "ba" → 3, or None."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else _WORDS.get(text.lower())


def decimal(text: str) -> float | None:
    """A number with the comma as decimal mark and the point between thousands: "1.250" → 1250, "87,4" → 87.4.

    None for what is no number, and for one of more than 40 characters, which no document means as a count.
    """
    if len(text) > 40 or not re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|\d+\.\d{1,2}", text):
        return None
    if re.fullmatch(r"\d+\.\d{1,2}", text):
        return float(text)
    return float(text.replace(".", "").replace(",", "."))


def rounded(number: float) -> float:
    """To one place after the comma; a half is rounded away from nought, as people do: 12.25 → 12.3."""
    from decimal import ROUND_HALF_UP, Decimal

    return float(Decimal(str(number)).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP))


def decimal_words(number: float) -> str:
    """A number to one place after the decimal comma, rounded as `rounded` does: 87.43 → "87,4"."""
    return f"{rounded(number):.1f}".replace(".", ",")
