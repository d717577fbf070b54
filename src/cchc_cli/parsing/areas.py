"""Areas of administrative reform (lĩnh vực cải cách hành chính) that a directive touches, by cues kept as data.

The areas are those of Quyết định 876/QĐ-BNV (``domain.md`` C.1). They are a suggestion that a person may change.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from cchc_cli.data import load
from cchc_cli.text.vietnamese import fold

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Area:
    """One area: its ``code`` as stored ("the-che"), its ``name``, and the words that show it."""

    code: str
    name: str
    cues: tuple[str, ...]


class Areas:
    """The areas in the order of the data."""

    def __init__(self, areas: Sequence[Area]) -> None:
        self.all = tuple(areas)
        by_cue: dict[tuple[str, ...], set[str]] = {}
        for area in self.all:
            for cue in area.cues:
                by_cue.setdefault(_comparable(cue), set()).add(area.code)
        self._by_first_word: dict[str, list[tuple[tuple[str, ...], set[str]]]] = {}
        for words, codes in sorted(by_cue.items(), key=lambda one: -len(one[0])):
            self._by_first_word.setdefault(words[0], []).append((words, codes))

    @staticmethod
    def load() -> Areas:
        """The packaged areas."""
        return _packaged()

    @staticmethod
    def of_data(content: Mapping[str, Any]) -> Areas:
        """Areas from a loaded mapping of the shape of ``data/areas.yaml``."""
        return Areas([Area(one["code"], one["name"], tuple(one["cues"])) for one in content["areas"]])

    def of(self, text: str) -> tuple[str, ...]:
        """The codes of the areas that ``text`` touches, in the data's order; empty where no cue stands in it.

        Where two cues overlap the one that begins first, then the longer, counts.
        """
        found: set[str] = set()
        words = _comparable(text)
        after = 0
        for at, word in enumerate(words):
            if at < after or word not in self._by_first_word:
                continue
            for cue, codes in self._by_first_word[word]:  # the longest first
                if words[at : at + len(cue)] == cue:
                    found |= codes
                    after = at + len(cue)
                    break
        return tuple(area.code for area in self.all if area.code in found)

    def named(self, typed: str) -> str | None:
        """The code that a person means by a code or a name, with or without marks: "thể chế" → "the-che"."""
        wanted = fold(typed.replace("-", " "))
        for area in self.all:
            name = fold(area.name.replace("-", " "))
            short = fold(area.code.replace("-", " "))
            if wanted in {name, short, name.removeprefix("cai cach ")}:
                return area.code
        return None


@cache
def _packaged() -> Areas:
    return Areas.of_data(load("areas"))


def _comparable(text: str) -> tuple[str, ...]:
    """The words in small letters, no punctuation, tones at the end of each: "hoá" equals "hóa"."""
    return tuple(map(_tone_last, _WORD.findall(unicodedata.normalize("NFC", text).lower())))


@lru_cache(maxsize=16384)
def _tone_last(word: str) -> str:
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word)
    tones = "".join(char for char in parts if char in _TONES)
    return unicodedata.normalize("NFC", "".join(char for char in parts if char not in _TONES)) + _letters(tones)


def _letters(tones: str) -> str:
    """The tones as plain digits, which no word of a cue ends with."""
    return "".join(str(_TONES.index(tone)) for tone in tones)
