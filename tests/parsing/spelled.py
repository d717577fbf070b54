"""What the matches of a pattern can look like, as far as the pattern spells them out."""

from __future__ import annotations

import re
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Callable, Iterable, Iterator
from typing import Any

OTHER = "\0"
"""Stands for any stretch that is not spelled out."""


def spelled_otherwise(pattern: re.Pattern[str], fits: Callable[[str], bool]) -> list[str]:
    """The ways to match ``pattern`` of which no beginning ``fits``, `OTHER` and "0" for what is not spelled out.

    "0" is a digit. What may be repeated is there once, and not at all where that is allowed.
    """
    return sorted(set(_ways(parser.parse(pattern.pattern), [""], fits)))


def _ways(items: Iterable[tuple[Any, Any]], begun: Iterable[str], fits: Callable[[str], bool]) -> Iterator[str]:
    """``begun`` gone on with ``items``, without those that fit by then."""
    open_ones = list(dict.fromkeys(one for one in begun if not fits(one)))
    for kind, value in items:
        open_ones = list(dict.fromkeys(one for one in _one(kind, value, open_ones, fits) if not fits(one)))
    yield from open_ones


def _one(kind: Any, value: Any, begun: list[str], fits: Callable[[str], bool]) -> Iterator[str]:
    if kind is parser.ASSERT and value[0] > 0:  # a look ahead: what it sees is there
        yield from _ways(value[1], begun, fits)
    elif kind in (parser.ASSERT, parser.ASSERT_NOT, parser.AT):
        yield from begun
    elif kind in (parser.LITERAL, parser.IN):
        yield from (
            one + letter for one in begun for letter in _letters(value if kind is parser.IN else [(kind, value)])
        )
    elif kind is parser.SUBPATTERN:
        yield from _ways(value[-1], begun, fits)
    elif kind is parser.BRANCH:
        for branch in value[1]:
            yield from _ways(branch, begun, fits)
    elif kind is parser.MAX_REPEAT:
        least, _, inner = value
        yield from begun if least == 0 else ()
        yield from _ways(inner, begun, fits)
    else:
        yield from (one + OTHER for one in begun)


def _letters(choices: list[tuple[Any, Any]]) -> set[str]:
    """The characters of a set: each that is spelled out, "0" for digits."""
    found: set[str] = set()
    for kind, value in choices:
        digits = kind is parser.CATEGORY and value is parser.CATEGORY_DIGIT
        if kind is parser.LITERAL and not chr(value).isdigit():
            found.add(chr(value))
        elif digits or kind is parser.LITERAL or (kind is parser.RANGE and all(chr(end).isdigit() for end in value)):
            found.add("0")
        else:
            found.add(OTHER)
    return found
