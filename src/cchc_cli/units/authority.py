"""Whose office it is: the level and place of an authority, and when two of them are the same.

An authority's key is its kind and place as a slug: "huyen-binh-gia", "tinh-lang-son", "thi-tran-binh-gia",
"trung-uong". A key without a place ("tinh", "huyen", "xa") stands for an authority of that level whose name the
document does not print; it is the same as any named one of its level, since a document speaks of its own chain.
Marks are lost in a key, so two places that differ only by marks share one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from cchc_cli.units.packaged import read_packaged
from cchc_cli.units.words import Word, fold_word, folded_words, marked_name, plain_title, slug, words_of


class Level(StrEnum):
    """A level of government. The district level ended on 30/06/2025."""

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


CENTRAL_KEY = "trung-uong"
REGION = "khu-vuc"
GENERIC_KEYS = {Level.CENTRAL: CENTRAL_KEY, Level.PROVINCE: "tinh", Level.DISTRICT: "huyen", Level.COMMUNE: "xa"}
DEFAULT_KINDS = {Level.PROVINCE: "tỉnh", Level.DISTRICT: "huyện", Level.COMMUNE: "xã"}


@dataclass(frozen=True, slots=True)
class Authority:
    """An authority: its level, its place as printed without the kind ("Bình Gia"), and the kind ("huyện").

    ``kind`` is empty where it is not printed; the usual one of the level then stands in the key.
    """

    level: Level | None = None
    place: str | None = None
    kind: str = ""

    @property
    def key(self) -> str:
        """ "huyen-binh-gia", "thi-tran-binh-gia", "tinh", "trung-uong"; "" where the level is not known."""
        if self.level is None:
            return ""
        if self.level is Level.CENTRAL and not self.kind:
            return CENTRAL_KEY
        if not self.place:
            return slug(self.kind) if self.kind else GENERIC_KEYS[self.level]
        return f"{slug(self.kind or self._default_kind())}-{slug(self.place)}"

    def _default_kind(self) -> str:
        if self.level is Level.PROVINCE and folded_words(self.place or "") in places().central_cities:
            return "thành phố"
        return DEFAULT_KINDS.get(self.level, "") if self.level else ""


class Places(NamedTuple):
    """What the packaged data know of places, all names as folded words."""

    kinds: dict[tuple[str, ...], tuple[str, Level]]
    central_cities: frozenset[tuple[str, ...]]
    provinces: frozenset[tuple[str, ...]]
    openers: frozenset[str]  # first words of kinds, regions and provinces
    surnames: frozenset[str]
    ended: dict[Level, date]


@lru_cache(maxsize=1)
def places() -> Places:
    """The packaged names of levels, provinces and central cities (data/units/places.yaml)."""
    data = read_packaged("places.yaml")
    kinds = {folded_words(word): (word, Level(level)) for word, level in data["kinds"].items()}
    for short, word in data["short_kinds"].items():
        kinds[folded_words(short)] = kinds[folded_words(word)]
    provinces = frozenset(map(folded_words, data["provinces"].split(",")))
    return Places(
        kinds=kinds,
        central_cities=frozenset(map(folded_words, data["central_cities"].split(","))),
        provinces=provinces,
        openers=frozenset({"khu", *(words[0] for words in (*kinds, *provinces))}),
        surnames=frozenset(fold_word(word.strip()) for word in data["surnames"].split(",")),
        ended={Level(level): date.fromisoformat(value["until"]) for level, value in data["levels"].items()},
    )


def level_of_key(key: str) -> Level | None:
    """The level of an authority's key ("thi-tran-binh-gia" → COMMUNE); None for "" and for a region."""
    if key == CENTRAL_KEY:
        return Level.CENTRAL
    words = tuple(key.split("-"))
    kind = _kind_at(words, 0)
    if kind is None:
        return None
    word, level, length = kind
    if word == "thành phố" and words[length:] in places().central_cities:
        return Level.PROVINCE
    return level


def place_of_key(key: str) -> str:
    """The place in an authority's key: "thi-tran-binh-gia" → "binh-gia", "tinh" → ""."""
    words = tuple(key.split("-"))
    if words[:2] == ("khu", "vuc"):
        return "-".join(words[2:])
    kind = _kind_at(words, 0)
    return "-".join(words[kind[2] :]) if kind else ""


def kind_of_key(key: str) -> str:
    """The kind of place in an authority's key: "thi-tran-binh-gia" → "thị trấn"."""
    kind = _kind_at(tuple(key.split("-")), 0)
    return kind[0] if kind else ""


def same_authority(one: str, other: str) -> bool:
    """Whether two keys can be the same authority.

    An unknown one ("") is the same as any; a level without a name ("tinh") as any of that level; a kind without
    a name ("phuong") as any of that kind; a city governed from the centre is a province.
    """
    if one == other or not one or not other:
        return True
    if level_of_key(one) is not level_of_key(other) or level_of_key(one) is None:
        return False
    generic = GENERIC_KEYS.values()
    if one in generic or other in generic:
        return True
    return kind_of_key(one) == kind_of_key(other) and not (place_of_key(one) and place_of_key(other))


def _kind_at(words: tuple[str, ...], at: int) -> tuple[str, Level, int] | None:
    """The kind of place that begins at a word: its name, level and number of words; two words win over one."""
    for length in (2, 1):
        known = places().kinds.get(words[at : at + length]) if at + length <= len(words) else None
        if known:
            return known[0], known[1], length
    return None


def kind_at(words: Sequence[Word], at: int, *, plain: bool = False) -> tuple[str, Level, int] | None:
    """The kind of place printed at a word ("huyện", "thị trấn"): its name, level and number of words.

    Marks must be there ("liên quan" has no quận), unless the whole text is ``plain``, without any; "TT" and "TP"
    count only in capitals; "Tỉnh ủy" and "Huyện đoàn" are no places.
    """
    kind = _kind_at(tuple(word.folded for word in words[at : at + 2]), 0)
    if kind is None or (words[at + 1 : at + 2] and words[at + 1].raw.casefold() in _PARTY_WORDS):
        return None
    name, _, length = kind
    printed = " ".join(word.raw for word in words[at : at + length])
    if fold_word(printed) in {"tt", "tp", "tx"}:
        return kind if printed.isupper() else None
    return kind if plain or marked_name(printed) == marked_name(name) else None


def _heads(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(folded_words(head) for head in text.split(";"))


_PARTY_WORDS = frozenset({"ủy", "uỷ", "uy", "đoàn", "doan"})

# The words that open an issuer's name give its level where no place does.
_CENTRAL_HEADS = _heads(
    "Bộ; Chính phủ; Thủ tướng; Phó Thủ tướng; Quốc hội; Văn phòng Chính phủ; Văn phòng Quốc hội; Tổng cục; "
    "Thanh tra Chính phủ; Ủy ban Thường vụ Quốc hội; Ban Chấp hành Trung ương; Ban Bí thư; "
    "Ngân hàng Nhà nước Việt Nam; VPCP; TTg; Đảng đoàn Quốc hội"
)
_LOWER_BO = _heads("Bộ Chỉ huy; Bộ CHQS; Bộ đội")
_PROVINCE_HEADS = _heads("Sở; Tỉnh ủy; Tỉnh đoàn; Bộ Chỉ huy; Bộ CHQS; Đoàn đại biểu Quốc hội")
_DISTRICT_HEADS = _heads("Huyện ủy; Quận ủy; Thị ủy; Huyện đoàn")
# A place ends where the next office of the letterhead begins ("UBND TỈNH LÀO CAI" over "VĂN PHÒNG").
_OFFICE_WORDS = frozenset({"sở", "phòng", "ubnd", "hđnd"})
_OFFICE_PAIRS = frozenset(
    {("văn", "phòng"), ("thanh", "tra"), ("công", "an"), ("ủy", "ban"), ("uỷ", "ban"), ("chi", "cục"), ("trung", "tâm"),
     ("hội", "đồng"), ("ban", "quản"), ("ban", "chỉ"), ("ban", "thường"), ("đảng", "ủy")}
)  # fmt: skip


def authority_of(issuer: str | None, place: str | None) -> Authority:
    """The authority whose offices a document of this issuer speaks of.

    Args:
        issuer: The issuing body as printed: "UBND huyện Bình Gia", "Sở Nội vụ tỉnh Lạng Sơn", "Thủ tướng Chính phủ".
        place: The place in the document's date line ("Bình Gia"), which names the authority where the issuer does not.

    Returns:
        Its level, place and kind; a level of None where neither tells. A central body has no place.
    """
    words = words_of(issuer or "")
    folded = tuple(word.folded for word in words)
    own_place = (place or "").strip() or None
    if _starts(folded, _CENTRAL_HEADS) and not _starts(folded, _LOWER_BO):
        return Authority(Level.CENTRAL)
    plain = (issuer or "").isascii()
    for at in range(len(words)):
        kind = kind_at(words, at, plain=plain)
        if kind:
            return _placed(words[at + kind[2] :], kind[0], kind[1], own_place)
    for level, heads in ((Level.PROVINCE, _PROVINCE_HEADS), (Level.DISTRICT, _DISTRICT_HEADS)):
        if _starts(folded, heads):
            printed = " ".join(word.raw for word in words[2:]) if folded[1:2] in (("uy",), ("doan",)) else ""
            return Authority(level, plain_title(printed) or own_place)
    tail = next((folded[at:] for at in range(1, len(folded)) if folded[at:] in places().provinces), None)
    if tail:
        return Authority(Level.PROVINCE, plain_title(" ".join(word.raw for word in words[-len(tail) :])))
    return Authority(None, own_place)


def _placed(rest: list[Word], kind: str, level: Level, own_place: str | None) -> Authority:
    length = place_length(rest)
    place = plain_title(" ".join(word.raw for word in rest[:length])) or own_place
    if kind == "thành phố" and place and folded_words(place) in places().central_cities:
        level = Level.PROVINCE
    return Authority(level, place, kind)


def place_length(words: Sequence[Word], *, capitals: bool = True) -> int:
    """How many words at the beginning are a place's name: a known province, else up to five capitalised ones.

    It ends before a separator, another kind of place ("xã Tân Văn huyện Bình Gia") and another office's name.
    ``capitals=False`` for what a person typed in small letters.
    """
    folded = tuple(word.folded for word in words[:4])
    for length in (4, 3, 2, 1):
        if len(words) >= length and folded[:length] in places().provinces:
            return length
    length = 0
    for at, word in enumerate(words[:5]):
        raws = [one.raw for one in words[at : at + 2]]
        ends = at and (word.joined or begins_office(raws) or kind_at(words, at, plain=not capitals))
        if ends or (capitals and not (word.raw[0].isupper() or word.raw.isdigit())):
            break
        length = at + 1
    return length


def begins_office(raws: Sequence[str]) -> bool:
    """Whether these words open the name of another office ("Sở", "Công an")."""
    pair = tuple(raw.casefold() for raw in raws[:2])
    return bool(pair) and (pair[0] in _OFFICE_WORDS or pair in _OFFICE_PAIRS)


def _starts(words: tuple[str, ...], heads: tuple[tuple[str, ...], ...]) -> bool:
    return any(words[: len(head)] == head for head in heads)
