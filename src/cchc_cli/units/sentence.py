"""The words of a running text, and what stands between them."""

from __future__ import annotations

import re

from cchc_cli.units.words import AND, WORD, Word, fold_word

# A separator may end a line of a wrapped text; at the beginning of a line it is a bullet.
_SEPARATOR = re.compile(r"[^\S\n]*[-–—,&/][^\S\n]*\n?[^\S\n]*")
_BLANK = re.compile(r"[^\S\n]*\n?[^\S\n]*")


class Sentence:
    """The words of a text with what stands between them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [match.span() for match in WORD.finditer(text)]
        self.raws = [text[start:end] for start, end in self.spans]
        self.folds = list(map(fold_word, self.raws))

    def __len__(self) -> int:
        return len(self.raws)

    def gap(self, at: int) -> str:
        """What stands between word ``at - 1`` and word ``at``, bold marks left out."""
        return self.text[self.spans[at - 1][1] : self.spans[at][0]].replace("*", "")

    def adjacent(self, at: int, *, same_line: bool = False) -> bool:
        """Whether only blanks (at most one line end) stand before the word."""
        if not 0 < at < len(self.raws):
            return False
        end = self.spans[at - 1][1]
        if self.spans[at][0] == end + 1 and self.text[end] == " ":
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
        return Word(self.raws[at], self.folds[at], *self.spans[at], joined)
