"""Capitals that TCVN3 has no code for: "QUYếT ĐịNH" as it is typed without a capital font.

The letters that have a code tell it: a word with two capitals and a small letter with a tone is in capitals
throughout, and so is what stands beside it in a line without any other small letter. Where a word has no second
capital ("ủy ban", "Bá") nothing tells, and it stays.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]+")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


def with_lost_capitals(text: str) -> str:
    """``text``, in NFC, with its lost capitals where the others tell them; its length stays."""
    return "\n".join(map(_line, text.split("\n")))


def _line(line: str) -> str:
    words = _WORD.findall(line)
    if not any(map(_is_in_capitals, words)):
        return line
    if not any(letter.islower() and not _has_tone(letter) for word in words for letter in word):
        return _upper(line)
    return _WORD.sub(lambda match: _upper(match.group()) if _is_in_capitals(match.group()) else match.group(), line)


def _is_in_capitals(word: str) -> bool:
    """Whether all its small letters have a tone, and it has two capitals or one behind a small letter; "BáO", "ủY"."""
    small = [at for at, letter in enumerate(word) if letter.islower()]
    capitals = [at for at, letter in enumerate(word) if letter.isupper()]
    if not small or not capitals or not all(_has_tone(word[at]) for at in small):
        return False
    return len(capitals) >= 2 or capitals[0] > small[0]


def _upper(text: str) -> str:
    """``text`` in capitals, letter for letter; one whose capital is two letters stays."""
    return "".join(upper if len(upper := letter.upper()) == 1 else letter for letter in text)


def _has_tone(letter: str) -> bool:
    return letter not in _PLAIN and any(mark in _TONES for mark in unicodedata.normalize("NFD", letter))


_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
