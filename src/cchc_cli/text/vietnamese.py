"""Normal form, folding and order of Vietnamese text."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook above, dot below
_TONE_ORDER = {"": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_LETTERS = {letter: at for at, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_DASHES = re.compile("[\u2010-\u2014\u2212]")
_AND = re.compile(r"\s*(?:&|\bvà\b|\s-\s|-)\s*", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*|%")
_NUMBERS = re.compile(r"(\d+)")
_LONGEST_NAME = 100


def nfc(text: str) -> str:
    """``text`` in Unicode's composed form, with "\\n" as the only line end and no byte-order mark."""
    composed = unicodedata.normalize("NFC", text)
    return composed.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


class _BareCharacters(dict[int, str]):
    """What `str.translate` asks for: each character without case and marks, nothing for a mark; found once."""

    def __missing__(self, code: int) -> str:
        lowered = unicodedata.normalize("NFD", chr(code).casefold().replace("đ", "d").replace("ð", "d"))
        self[code] = bare = "".join(char for char in lowered if not unicodedata.combining(char))
        return bare


_BARE = _BareCharacters()


def fold(text: str) -> str:
    """``text`` without case, marks and doubled blanks, for comparison only: "Phòng Nội vụ" → "phong noi vu".

    Tone placement (hòa/hoà, Ủy/Uỷ) vanishes with the marks. Folding twice changes nothing.
    """
    return _folded_name(text) if len(text) <= _LONGEST_NAME else _folded(text)


def _folded(text: str) -> str:
    return " ".join(text.translate(_BARE).split())


@lru_cache(maxsize=65536)
def _folded_name(text: str) -> str:
    return _folded(text)  # names come again and again, paragraphs do not


def fold_keeping_length(text: str) -> str:
    """Like `fold` but with one character for each of ``text``'s, so that positions stay those of ``text``.

    Blanks are kept as they are. A character whose small form has several letters is kept unfolded.
    """
    return text.translate(_FOLDED)


class _FoldedCharacters(dict[int, str]):
    """What `str.translate` asks for: the folded form of each character, found once."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char.isspace():
            folded = char
        else:
            folded = next((form for form in (_folded(char), char.lower()) if len(form) == 1), char)
        self[code] = folded
        return folded


_FOLDED = _FoldedCharacters()


def name_key(name: str) -> str:
    """The key under which names of units are compared: folded, and "&", "và", "-" and "," as blanks.

    "Phòng VH&TT" and "phòng VH-TT" have one key, as have "Tài chính - Kế hoạch" and "Tài chính và Kế hoạch".
    """
    joined = _AND.sub(" ", _DASHES.sub("-", nfc(name)))
    return " ".join(_WORD.findall(fold(joined)))


def collation_key(text: str) -> tuple[object, ...]:
    """A sort key in the order of the Vietnamese alphabet: letters first (a ă â b … d đ e ê), tones second.

    Runs of digits count as numbers, so that "2.10" follows "2.9".
    """
    parts: list[tuple[int, object, tuple[tuple[int, int], ...]]] = []
    for part in _NUMBERS.split(nfc(text).casefold()):
        if part.isdecimal():
            parts.append((0, _magnitude(part), ()))
        elif part:
            parts.append((1, tuple(_letter(char)[0] for char in part), tuple(_letter(char) for char in part)))
    return tuple((kind, value) for kind, value, _ in parts), tuple(marks for _, _, marks in parts)


def _magnitude(digits: str) -> tuple[int, str]:
    """A run of digits in a form that orders like its value, however long it is."""
    plain = "".join(str(unicodedata.decimal(digit)) for digit in digits).lstrip("0")
    return len(plain), plain


@lru_cache(maxsize=4096)
def _letter(char: str) -> tuple[int, int]:
    decomposed = unicodedata.normalize("NFD", char)
    tone = next((mark for mark in decomposed if mark in _TONES), "")
    base = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in _TONES))
    return (_LETTERS.get(base, 1000 + ord(base[0])) if base else 0), _TONE_ORDER[tone]
