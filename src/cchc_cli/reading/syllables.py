"""Whether text looks like Vietnamese: the share of its marked words that are well-built syllables.

Used to tell encodings apart and to warn of a bad conversion; it never changes a text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from cchc_cli import data

ALREADY_VIETNAMESE = 0.6
"""From this share of well-built syllables on, a text of Western letters alone is not taken for an old encoding."""

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPS = ("c", "ch", "p", "t")
_TONES_OF_STOPS = frozenset("\u0301\u0323")  # a syllable that ends in a stop is sắc or nặng
_VOWELS = frozenset("aeiouy")
_CONSONANTS = frozenset("BCDĐFGHJKLMNPQRSTVWXZ")
# Signs that stand for letters wrongly read ("µ") count as parts of a word; quotation marks and dashes do not.
_WORD = re.compile("[A-Za-z\u00a1-\u00aa\u00ac-\u00b6\u00b8-\u00ba\u00bc-\u024f\u0300-\u036f\u1e00-\u1eff\u20ab]+")
_VIETNAMESE_ALONE = frozenset("ĂăĐđĨĩŨũƠơƯư\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How Vietnamese a text looks: of ``marked`` words with other than plain letters, ``built`` are syllables.

    ``frequent`` of them are words that every administrative text has.
    """

    marked: int
    built: int
    frequent: int

    @property
    def share(self) -> float:
        """The share of well-built syllables among the marked words, 0 to 1; 0 where there are none."""
        return self.built / self.marked if self.marked else 0.0

    @property
    def score(self) -> float:
        """A number to compare readings of one text by: `share`, and the share of frequent words on top."""
        return (self.built + self.frequent) / self.marked if self.marked else 0.0


def likeness(text: str) -> Likeness:
    """How Vietnamese ``text`` looks, judged by its words that have other than plain letters."""
    marked = built = frequent = 0
    for match in _WORD.finditer(text):
        word = match.group()
        if word.isascii() or _is_abbreviation(word):
            continue
        marked += 1
        well_built, usual = _judged(word)
        built += well_built
        frequent += usual
    return Likeness(marked, built, frequent)


def odd_words(text: str) -> Iterator[tuple[int, str]]:
    """The marked words of ``text`` that are no syllables, and where they begin; abbreviations ("HĐND") are none."""
    for match in _WORD.finditer(text):
        word = match.group()
        if not (word.isascii() or _judged(word)[0] or _is_abbreviation(word)):
            yield match.start(), word


def is_vietnamese_letter(char: str) -> bool:
    """Whether it is a letter or mark of Vietnamese that the Western code pages do not have: such text is Unicode."""
    return char in _VIETNAMESE_ALONE or "\u1ea0" <= char <= "\u1ef9"


def is_syllable(word: str) -> bool:
    """Whether ``word`` is built as a Vietnamese syllable is, in small letters, capitals, or with one at its head."""
    return _judged(word)[0]


def _is_abbreviation(word: str) -> bool:
    """Capitals without a vowel, such as "QĐ", or the "đ" that numbers an item."""
    return word in {"đ", "Đ"} or (word.isupper() and _CONSONANTS.issuperset(word))


@lru_cache(maxsize=16384)
def _judged(word: str) -> tuple[bool, bool]:
    """Whether it is a well-built syllable, and whether it is a frequent one."""
    if len(word) > 12 or _has_inner_capital(word):
        return False, False
    small = unicodedata.normalize("NFC", word).lower()
    onsets, rimes, frequent = _tables()
    if len(word) == 1 and word.isupper() and small not in frequent:
        return False, False  # a dash or a quotation mark that was read by a wrong table
    bare, tone = _without_tone(small)
    if bare is None:
        return False, False
    fits = any(
        bare[length:] in rimes and _tone_fits(bare, tone)
        for length in range(min(4, len(bare)))
        if bare[:length] in onsets
    )
    return fits, fits and small in frequent


def _has_inner_capital(word: str) -> bool:
    """A marked capital behind a small letter: no one writes so, but a wrong table does. "QUYếT" is let pass."""
    return any(one.islower() and other.isupper() and not other.isascii() for one, other in pairwise(word))


def _without_tone(small: str) -> tuple[str | None, str]:
    """The word without its tone, and the tone; None where it has two or one on a consonant."""
    tone = ""
    bare: list[str] = []
    for char in unicodedata.normalize("NFD", small):
        if char not in _TONES:
            bare.append(char)
        elif tone or not any(letter in _VOWELS for letter in bare):
            return None, ""
        else:
            tone = char
    return unicodedata.normalize("NFC", "".join(bare)), tone


def _tone_fits(bare: str, tone: str) -> bool:
    return tone in _TONES_OF_STOPS or not bare.endswith(_STOPS)


@cache
def _tables() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    content = data.load("encodings/syllables")
    onsets = frozenset(["", *content["onsets"].split()])
    rimes = frozenset(rime for row in content["rimes"] for rime in row.split())
    frequent = frozenset(word for row in content["frequent"] for word in row.split())
    return onsets, rimes, frequent
