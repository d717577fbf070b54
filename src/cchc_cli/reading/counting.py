"""Numbers as word processors and browsers print them before an item: 4, iv, IV, d, D, bốn."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_UNITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SYMBOL_FONTS = ("symbol", "wingdings", "webdings", "marlett")
_BULLETS = {"\uf02d": "-", "\uf02b": "+", "\uf02a": "*", "\uf0b7": "•", "·": "•", "\u2212": "-"}
_PRINTED_BULLETS = frozenset("-–—+*•●▪■◦o")


def lower_roman(number: int) -> str:
    """4 → "iv"; numbers that Romans did not write stay Arabic."""
    if not 0 < number < 4000:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def upper_roman(number: int) -> str:
    """4 → "IV"."""
    return lower_roman(number).upper()


def repeated_letter(number: int) -> str:
    """4 → "d", 27 → "aa", 28 → "bb": Word repeats the letter, and it has no đ."""
    if not 0 < number <= 26 * 30:
        return str(number)
    turns, at = divmod(number - 1, 26)
    return chr(ord("a") + at) * (turns + 1)


def column_letter(number: int) -> str:
    """4 → "d", 27 → "aa", 28 → "ab": browsers count on like the columns of a sheet."""
    text = ""
    while number > 0:
        number, at = divmod(number - 1, 26)
        text = chr(ord("a") + at) + text
    return text or str(number)


def two_digits(number: int) -> str:
    """4 → "04"."""
    return f"{number:02d}"


def vietnamese_words(number: int) -> str:
    """4 → "bốn", 21 → "hai mươi mốt"; from 100 on in digits."""
    if not 0 < number < 100:
        return str(number)
    tens, units = divmod(number, 10)
    if tens == 0:
        return _UNITS[units]
    head = "mười" if tens == 1 else f"{_UNITS[tens]} mươi"
    if units == 0:
        return head
    last = "mốt" if units == 1 and tens > 1 else "lăm" if units == 5 else _UNITS[units]
    return f"{head} {last}"


def nothing(_: int) -> str:
    """No number at all."""
    return ""


WORD_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": two_digits,
    "lowerRoman": lower_roman,
    "upperRoman": upper_roman,
    "lowerLetter": repeated_letter,
    "upperLetter": lambda number: repeated_letter(number).upper(),
    "vietnameseCounting": vietnamese_words,
    "none": nothing,
}
"""How Word's number formats (ECMA-376, ST_NumberFormat) print; a format that is not here prints Arabic digits."""


def printed_bullet(text: str, font: str) -> str:
    """The sign that stands for a bullet: "-", "+", "*", "•" and their like as they are, any other symbol as "•".

    ``font`` tells letters apart from the pictures of a symbol font, where "§" is a square and "ü" a tick.
    """
    sign = text.strip()
    if sign in _BULLETS:
        return _BULLETS[sign]
    in_symbol_font = font.lower().startswith(_SYMBOL_FONTS)
    if sign in _PRINTED_BULLETS and not (in_symbol_font and sign == "o"):
        return sign
    if not sign or in_symbol_font or any("\ue000" <= char <= "\uf8ff" for char in sign):
        return "•" if sign else ""
    return sign if sign.isascii() else "•"


def is_symbol_font(font: str) -> bool:
    """Whether letters of this font are pictures."""
    return font.lower().startswith(_SYMBOL_FONTS)
