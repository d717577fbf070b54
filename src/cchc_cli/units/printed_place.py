"""The place at the end of a name: "Phòng Nội vụ" + "huyện Bình Gia", "Chi cục Thuế" + "khu vực IV"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cchc_cli.units.authority import GENERIC_KEYS, Authority, Level, kind_at, place_length, places
from cchc_cli.units.vocabulary import vocabulary
from cchc_cli.units.words import Word, folded_words, plain_title, slug

REGION = "khu vực"
_REGION_WORDS = 8


class _Typed(NamedTuple):
    """How a name is written: ``plain`` without any marks, ``small`` without any capital."""

    plain: bool
    small: bool


class Split(NamedTuple):
    """A name cut into its head and the place after it; ``place`` is None where none is printed."""

    head: tuple[Word, ...]
    place: Authority | None


def splits(words: tuple[Word, ...], authority: Authority) -> Iterable[Split]:
    """Every way to cut a name into head and place, the longest head first."""
    yield Split(words, None)
    listed = list(words)
    typed = _Typed(all(word.raw.isascii() for word in words), not any(word.raw[0].isupper() for word in words))
    for at in range(len(words) - 1, 0, -1):
        if _ends_in_kind(listed[:at], typed=typed):
            continue
        place = _place_from(listed[at:], authority, typed=typed)
        if place:
            yield Split(words[:at], place)


def _ends_in_kind(words: list[Word], *, typed: _Typed) -> bool:
    """Whether the last word is a kind of place, whose name is yet to come ("Sở Nội vụ tỉnh" + "Lạng Sơn")."""
    kinds = ((size, kind_at(words, len(words) - size, plain=typed.plain)) for size in (1, 2) if len(words) > size)
    return any(kind and kind[2] == size for size, kind in kinds)


def _place_from(words: list[Word], authority: Authority, *, typed: _Typed) -> Authority | None:
    """The authority that these words name, if they are wholly a place: "huyện", "tỉnh Lạng Sơn", "thuộc UBND huyện"."""
    folded = tuple(word.folded for word in words)
    for link in vocabulary().links:
        if folded[: len(link)] == link and len(link) <= len(words):
            rest = words[len(link) :]
            return _place_from(rest, authority, typed=typed) if rest else _linked_alone(link, authority)
    if folded[:2] == ("khu", "vuc"):
        return Authority(None, _region_name(words), REGION) if _is_region(words) else None
    kind = kind_at(words, 0, plain=typed.plain)
    if kind is None:
        if authority.place and folded == folded_words(authority.place):
            return authority
        return Authority(Level.PROVINCE, " ".join(w.raw for w in words)) if folded in places().provinces else None
    word, level, length = kind
    named = place_length(words[length:], capitals=not typed.small)
    if typed.small and named and _no_place(words[length:]):
        return None
    rest = words[length + named :]
    if rest and _place_from(rest, authority, typed=typed) is None:
        return None
    return _named_place(words[length : length + named], word, level, authority)


def _no_place(words: list[Word]) -> bool:
    """Whether small words cannot be a place: "liên quan", "được giao" and the like restrict a group."""
    folded = tuple(word.folded for word in words[:3])
    known = vocabulary()
    return any(
        folded[:size] in phrases
        for phrases in (known.fixed_restrictions, known.open_restrictions, known.stop_words)
        for size in (3, 2, 1)
    )


def _linked_alone(link: tuple[str, ...], authority: Authority) -> Authority | None:
    """ "trực thuộc", "trên địa bàn" with nothing after it: the own authority."""
    return authority if link in {("truc", "thuoc"), ("tren", "dia", "ban")} else None


def _region_name(words: list[Word]) -> str:
    """The number of a region, or the places it is called after: "IV", "Văn Lãng Bình Gia"."""
    first = words[2]
    numbered = first.raw.isdigit() or set(first.folded) <= set("ivxlc")
    return first.raw.upper() if numbered else " ".join(word.raw for word in words[2:])


def _is_region(words: list[Word]) -> bool:
    rest = words[2:]
    if not rest or len(rest) > _REGION_WORDS:
        return False
    numbered = rest[0].raw.isdigit() or set(rest[0].folded) <= set("ivxlc")
    named = [word.raw[0].isupper() or bool(kind_at(rest, at)) for at, word in enumerate(rest)]
    return all(named[1:]) and (numbered or named[0])


def _named_place(name: list[Word], kind: str, level: Level, authority: Authority) -> Authority:
    if not name:
        if kind == authority.kind or (level is authority.level and _kind_is_default(kind, authority)):
            return authority
        if kind == "thành phố" and authority.level is Level.PROVINCE and authority.key.startswith("thanh-pho"):
            return authority
        return Authority(level, None, "" if kind in {"tỉnh", "huyện", "xã"} else kind)
    place = plain_title(" ".join(word.raw for word in name))
    if kind == "thành phố" and folded_words(place) in places().central_cities:
        level = Level.PROVINCE
    same = level is authority.level and authority.place and folded_words(place) == folded_words(authority.place)
    return authority if same and kind in {authority.kind, *_kinds_of(authority)} else Authority(level, place, kind)


def _kind_is_default(kind: str, authority: Authority) -> bool:
    """Whether "huyện" (tỉnh, xã) without a name is the authority itself, its own kind being unprinted."""
    return not authority.kind and authority.level is not None and slug(kind) == GENERIC_KEYS[authority.level]


def _kinds_of(authority: Authority) -> tuple[str, ...]:
    return () if authority.kind else (authority.key.rpartition("-")[0],)
