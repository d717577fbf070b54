"""Kinds of document (tên loại) by name and by the abbreviation in their number (``domain.md`` A.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from cchc_cli.data import load
from cchc_cli.parsing.symbols import parts_of
from cchc_cli.text.vietnamese import fold

_LONGEST = 60  # no name of a kind is half as long
_GLUED_ORGAN = re.compile(r"^(.+)(?:UBND|HĐND|VPCP|TTg)$")  # "61/QĐUBND": the hyphen is lost
_LAW_SYMBOL = re.compile(r"^(?:QH|UBTVQH)\d*$")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: its name in lower case ("thông báo"), and whether it is a law or decree.

    ``verb`` marks a name that is also an ordinary verb ("báo cáo"): alone it names no document.
    """

    name: str
    abbreviations: tuple[str, ...]
    also: tuple[str, ...]
    law: bool
    verb: bool


@cache
def all_kinds() -> tuple[Kind, ...]:
    """Every kind, in the order of the data."""
    return tuple(
        Kind(
            name=one["name"],
            abbreviations=tuple(one.get("abbreviations", ())),
            also=tuple(one.get("also", ())),
            law=one.get("law") == "yes",
            verb=one.get("verb") == "yes",
        )
        for one in load("kinds")["kinds"]
    )


@cache
def kind_names() -> tuple[tuple[str, str], ...]:
    """Pairs (name as printed in lower case, name of the kind), longest first. "văn bản" stands for "công văn"."""
    pairs = [(name, kind.name) for kind in all_kinds() for name in (kind.name, *kind.also)]
    pairs += [(name, "công văn") for name in generic_names()]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def generic_names() -> tuple[str, ...]:
    """Words for any document at all ("văn bản"), in lower case."""
    return tuple(load("kinds")["generic"])


@cache
def not_documents() -> tuple[str, ...]:
    """Words, in lower case, whose "số …" is no document's: forms, annexes."""
    return tuple(load("kinds")["not_documents"])


@cache
def _by_folded_name() -> dict[str, str]:
    return {fold(name): kind for name, kind in reversed(kind_names()) if name not in generic_names()}


@cache
def _by_abbreviation() -> dict[str, str]:
    exact = {short: kind.name for kind in all_kinds() for short in kind.abbreviations}
    folded = {fold(short).upper(): kind for short, kind in reversed(exact.items())}
    return folded | exact  # "QD" is read as "QĐ", but "HD" is its own


def kind_named(text: str) -> str | None:
    """The kind that ``text`` names and nothing else: "THÔNG BÁO", "**Kế hoạch**" → "kế hoạch"; else None."""
    if len(text) > _LONGEST:
        return None
    return _by_folded_name().get(fold(text.replace("*", "").strip(" \t\n_:.")))


def kind_at_start(text: str) -> tuple[str, int] | None:
    """The kind with whose name ``text`` begins, and where the name ends: "KẾ HOẠCH Triển khai …" → ("kế hoạch", 8).

    The longest name counts; case does not.
    """
    skipped = len(text) - len(text.lstrip("* \t\n_"))
    lowered = text[skipped : skipped + 40].lower()
    for name, kind in kind_names():
        after = lowered[len(name) : len(name) + 1]
        if lowered.startswith(name) and not after.isalnum():
            return kind, skipped + len(name)
    return None


def kind_of_symbol(number: str) -> str | None:
    """The kind that a number's symbol says: "53/TB-UBND" → "thông báo", "90-TB/TU" → "thông báo".

    A state number without an abbreviation of a kind is a công văn's ("12/UBND-VX"). None where the symbol does
    not tell: a bare number, and "65/2025/QH15", which can be a law or a resolution.
    """
    parts = parts_of(number)
    if parts is None or not parts.groups:
        return None
    first = parts.groups[0]
    if kind := _by_abbreviation().get(first):
        return kind
    glued = _GLUED_ORGAN.match(first)
    if glued is not None and (kind := _by_abbreviation().get(glued[1])):
        return kind
    if parts.party or parts.year or _LAW_SYMBOL.match(first):
        return None
    return "công văn"


def is_law(kind: str | None, number: str | None) -> bool:
    """Whether a document so named or numbered is a law, an ordinance, a decree, a circular or the like.

    The year inside a number marks it (Nghị quyết 101/2023/QH15, Quyết định 18/2016/QĐ-UBND), as does the kind.
    """
    if kind is not None and any(one.law and one.name == kind for one in all_kinds()):
        return True
    parts = parts_of(number) if number else None
    return parts is not None and (parts.year is not None or any(_LAW_SYMBOL.match(group) for group in parts.groups))
