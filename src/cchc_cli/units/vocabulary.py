"""The words with which names of offices are built: heads, titles, links, clauses that restrict a group."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from cchc_cli.units.authority import Level
from cchc_cli.units.packaged import read_packaged
from cchc_cli.units.words import folded_words, marked_name, marked_word

Words = tuple[str, ...]


class Head(NamedTuple):
    """A word that opens names of offices ("Phòng", "Trung tâm").

    ``short`` is its abbreviation, ``spaced`` says that it also stands apart ("P. Nội vụ"), ``bare`` that the rest
    abbreviated is a name by itself ("TC-KH"), ``level`` the only level that has such offices, ``category`` what a
    unit is taken for that the registry does not know, ``open`` that capitalised words after it make a name.
    """

    words: Words
    marked: Words
    name: str
    short: str | None
    spaced: bool
    bare: bool
    open: bool
    level: Level | None
    category: str | None


class Vocabulary(NamedTuple):
    """data/units/words.yaml, every phrase but ``variants`` as folded words; the longest comes first.

    ``marked_stop_words`` are the stop words with their marks, as `marked_word` gives them.
    """

    heads: dict[Words, Head]
    variants: tuple[tuple[str, str], ...]
    titles: tuple[Words, ...]
    collectives: tuple[Words, ...]
    collective_ends: frozenset[str]
    links: tuple[Words, ...]
    link_starts: frozenset[str]
    fixed_restrictions: frozenset[Words]
    open_restrictions: frozenset[Words]
    name_words: frozenset[Words]
    stop_words: frozenset[Words]
    marked_stop_words: frozenset[Words]

    def head_of(self, words: Words) -> Head | None:
        """The longest head with which a name begins."""
        for length in (3, 2, 1):
            head = self.heads.get(words[:length])
            if head and len(words) >= length:
                return head
        return None


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The packaged vocabulary."""
    data = read_packaged("words.yaml")
    restrictions = data["restrictions"]
    collectives = _phrases(data["collectives"])
    links = _phrases(data["links"])
    return Vocabulary(
        heads={folded_words(name): _head(name, text) for name, text in data["heads"].items()},
        variants=tuple(data["variants"].items()),
        titles=_phrases(data["titles"]),
        collectives=collectives,
        collective_ends=frozenset(words[-1] for words in collectives),
        links=links,
        link_starts=frozenset(words[0] for words in links),
        fixed_restrictions=frozenset(_phrases(restrictions["fixed"])),
        open_restrictions=frozenset(_phrases(restrictions["openers"])),
        name_words=frozenset(_phrases(data["name_words"])),
        stop_words=frozenset(_phrases(data["stop_words"])),
        marked_stop_words=frozenset(marked_name(phrase) for phrase in data["stop_words"].split(",")),
    )


def _phrases(text: str) -> tuple[Words, ...]:
    phrases: Iterable[Words] = {folded_words(phrase) for phrase in text.split(",")}
    return tuple(sorted(phrases, key=lambda words: (-len(words), words)))


def _head(name: str, text: str | None) -> Head:
    marks: dict[str, Any] = {}
    for mark in (text or "").split():
        key, _, value = mark.partition("=")
        marks[key] = value or True
    return Head(
        words=folded_words(name),
        marked=tuple(marked_word(word) for word in name.split()),
        name=name,
        short=marks.get("short"),
        spaced="spaced" in marks,
        bare="bare" in marks,
        open="open" in marks,
        level=Level(marks["level"]) if "level" in marks else None,
        category=marks.get("category"),
    )
