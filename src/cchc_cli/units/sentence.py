"""The words of a running text, and what stands between them."""

from __future__ import annotations

import re
from itertools import accumulate

from cchc_cli.units.words import AND, WORD, Word, fold_word

_WORDS_AND_GAPS = re.compile(rf"({WORD.pattern})")

# A separator may end a line of a wrapped text; at the beginning of a line it is a bullet.
_SEPARATOR = re.compile(r"[^\S\n]*[-–—,&/][^\S\n]*\n?[^\S\n]*")
_BLANK = re.compile(r"[^\S\n]*\n?[^\S\n]*")


class Sentence:
    """The words of a text with what stands between them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._pieces = _WORDS_AND_GAPS.split(text)  # a gap, a word, a gap, …, a gap
        self._ends = list(accumulate(map(len, self._pieces)))
        self.raws = self._pieces[1::2]
        self.folds = list(map(fold_word, self.raws))

    def __len__(self) -> int:
        return len(self.raws)

    def start(self, at: int) -> int:
        """Where word ``at`` begins in the text."""
        return self._ends[2 * at]

    def end(self, at: int) -> int:
        """Where word ``at`` ends in the text."""
        return self._ends[2 * at + 1]

    def gap(self, at: int) -> str:
        """What stands between word ``at - 1`` and word ``at``, bold marks left out."""
        return self._pieces[2 * at].replace("*", "")

    def adjacent(self, at: int, *, same_line: bool = False) -> bool:
        """Whether only blanks (at most one line end) stand before the word."""
        if not 0 < at < len(self.raws):
            return False
        if self._pieces[2 * at] == " ":
            return True
        gap = self.gap(at)
        return bool(gap) and bool(_BLANK.fullmatch(gap)) and not (same_line and "\n" in gap)

    def step(self, at: int) -> tuple[int, bool] | None:
        """The next word of a name after word ``at``, "và" left out, and whether a separator precedes it."""
        following = at + 1
        if following >= len(self.raws):
            return None
        joined = False
        if not self.adjacent(following):
            gap = self.gap(following)
            joined = bool(_SEPARATOR.fullmatch(gap))
            pointed = gap.strip() == "." and len(self.raws[at]) <= 2 and self.raws[at].isupper()
            if not joined and not pointed:
                return None
        if self.folds[following] == "va" and self.raws[following].casefold() in AND:
            if joined or not self.adjacent(following + 1):
                return None
            return following + 1, True
        return following, joined

    def words(self, at: int, most: int) -> list[Word]:
        """Up to ``most`` words from ``at`` with nothing but blanks between them, on one line."""
        found: list[Word] = []
        for place in range(at, min(at + most, len(self.raws))):
            if not self.adjacent(place, same_line=True):
                if not (found and self.gap(place) in {" - ", "-", " – "}):
                    break
                found.append(self._word(place, joined=True))
                continue
            found.append(self._word(place, joined=False))
        return found

    def _word(self, at: int, *, joined: bool) -> Word:
        return Word(self.raws[at], self.folds[at], self.start(at), self.end(at), joined)
