"""Tables of patterns over one text, which spare it the patterns that cannot match.

A regular expression that opens with a look behind ("(?<!\\w)ngày …") is tried at every character of a text, and thirty
of them go over it thirty times. Both tables here find what each of their patterns (``rows``) would find by itself, and
know from the words of the text which are worth trying.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Generic, TypeVar

_DIGIT = "0"
_Meaning = TypeVar("_Meaning")


class ByFirstWord(Generic[_Meaning]):
    """Patterns that are tried where a word stands with which they begin; for words that stand in most texts."""

    def __init__(self, *rows: tuple[str, re.Pattern[str], _Meaning]) -> None:
        """Each row: the words that a pattern can begin with, the pattern, its meaning.

        The words are parted by blanks; "0" stands for any digit. A pattern must match nothing in front of its first
        word, and only where no letter, digit or "_" stands before it.
        """
        self.rows = rows
        self._of_word = {
            first: [(row, one[1]) for row, one in enumerate(rows) if first.startswith(tuple(one[0].split()))]
            for first in {word for words, _, _ in rows for word in words.split()}
        }
        self._of_digit = self._of_word.pop(_DIGIT, [])
        openings = [re.escape(word) for word in sorted(self._of_word, key=len, reverse=True)]
        openings += [r"\d"] if self._of_digit else []
        self._first = re.compile(rf"(?<!\w)(?:{'|'.join(openings)})")

    def find(self, text: str) -> Iterator[tuple[re.Match[str], _Meaning]]:
        """The matches of the patterns in ``text`` with their meanings, row by row."""
        found: dict[int, list[re.Match[str]]] = {}
        for first in self._first.finditer(text):
            at = first.start()
            for row, pattern in self._of_word.get(first[0], self._of_digit):
                before = found.get(row)
                if before is not None and before[-1].end() > at:
                    continue
                match = pattern.match(text, at)
                if match is not None:
                    found.setdefault(row, []).append(match)
        for row in sorted(found):
            meaning = self.rows[row][2]
            for match in found[row]:
                yield match, meaning


class ByNeededWord(Generic[_Meaning]):
    """Patterns that are tried where the text holds a word without which they cannot match; for rare words."""

    def __init__(self, *rows: tuple[str, re.Pattern[str], _Meaning]) -> None:
        """Each row: the words of which every match holds one, parted by blanks, the pattern, its meaning."""
        self.rows = rows
        self._table = [(words.split(), pattern, meaning) for words, pattern, meaning in rows]

    def find(self, text: str) -> Iterator[tuple[re.Match[str], _Meaning]]:
        """The matches of the patterns in ``text`` with their meanings, row by row."""
        for words, pattern, meaning in self._table:
            for word in words:
                if word in text:
                    for match in pattern.finditer(text):
                        yield match, meaning
                    break
