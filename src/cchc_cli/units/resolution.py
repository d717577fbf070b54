"""What a name means: which unit or group, of which authority."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from cchc_cli.text.vietnamese import nfc
from cchc_cli.units.authority import (
    Authority,
    Level,
    level_of_key,
    same_authority,
)
from cchc_cli.units.entries import Category, Group, Unit
from cchc_cli.units.index import Form, Index
from cchc_cli.units.printed_place import REGION, Split, splits
from cchc_cli.units.vocabulary import vocabulary
from cchc_cli.units.words import Word, folded_words, marked_word, slug, words_of

_HOW_RANK = {"name": 0, "alias": 1, "abbreviation": 2}
_NEAREST = {
    Level.CENTRAL: (Level.CENTRAL, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE),
    Level.PROVINCE: (Level.PROVINCE, Level.CENTRAL, Level.DISTRICT, Level.COMMUNE),
    Level.DISTRICT: (Level.DISTRICT, Level.PROVINCE, Level.CENTRAL, Level.COMMUNE),
    Level.COMMUNE: (Level.COMMUNE, Level.DISTRICT, Level.PROVINCE, Level.CENTRAL),
}
NOBODY = Authority()


@dataclass(frozen=True, slots=True)
class Resolution:
    """What one name means.

    ``key`` is "<base>@<authority>", for instance "phong-noi-vu@huyen-binh-gia"; a name that the registry does not
    know has the slug of what is printed as its base; None only for a name without a letter. At most one of ``unit``
    and ``group`` is set. ``how``: "name", "alias", "abbreviation", "folded" (the same but for case, marks, "và" and
    "&") or "unknown". ``suggestions`` are similar names, best first, never a match; ``likely`` is the first of them
    where it is close and no other is. ``authority`` is whose office it is.
    """

    asked: str
    key: str | None
    unit: Unit | None = None
    group: Group | None = None
    how: str = "unknown"
    suggestions: tuple[str, ...] = ()
    likely: str | None = None
    authority: Authority = NOBODY


def same_unit(key_a: str, key_b: str) -> bool:
    """Whether two full keys can be the same office.

    The bases are equal and the authorities can be the same (`authority.same_authority`): "so-noi-vu@tinh" is
    "so-noi-vu@tinh-lang-son", and "so-noi-vu@tinh-lang-son" is not "so-noi-vu@tinh-lao-cai". A unit of a region
    ("chi-cuc-thue@khu-vuc-iv") is the same as that of a place it may serve, not as that of another region.
    """
    base_a, _, owner_a = key_a.partition("@")
    base_b, _, owner_b = key_b.partition("@")
    if base_a != base_b:
        return False
    regions = [owner.startswith("khu-vuc-") for owner in (owner_a, owner_b)]
    return owner_a == owner_b if all(regions) else any(regions) or same_authority(owner_a, owner_b)


class Resolver:
    """Finds what names mean, in the forms of an index."""

    def __init__(self, index: Index, units: Mapping[str, Unit], groups: Mapping[str, Group]) -> None:
        self._index = index
        self._units = units
        self._groups = groups
        # The same few names stand in all directives of a document.
        self._remembered = lru_cache(maxsize=4096)(self._resolve)

    def resolve(self, name: str, *, authority: Authority, on: date | None = None, suggest: bool = True) -> Resolution:
        """What ``name`` means in a document of ``authority`` of the day ``on``. Never raises."""
        return self._remembered(name, authority, on, suggest)

    def _resolve(self, name: str, authority: Authority, on: date | None, suggest: bool) -> Resolution:
        if "@" in name or name in self._units or name in self._groups:
            known = self._by_key(name.strip(), authority)
            if known:
                return known
        text = _without_gloss(name)
        words = tuple(words_of(text))
        if not words:
            return Resolution(name, None, authority=authority)
        for rest in _without_titles(words):
            for split in splits(rest, authority):
                found = self._chosen(split, authority, on)
                if found:
                    return replace(found, asked=name)
        return self._unknown(name, text, words, authority, suggest=suggest)

    def _by_key(self, key: str, authority: Authority) -> Resolution | None:
        base, at, owner = key.partition("@")
        unit, group = self._units.get(base), self._groups.get(base)
        if not at:
            level = authority.level if unit is None or authority.level in unit.levels else unit.levels[0]
            whose = _own_or_generic(level, authority)
            return Resolution(key, f"{base}@{whose.key}", unit, group, "name", authority=whose)
        if not base or folded_words(key) != tuple(key.replace("@", "-").split("-")):
            return None
        whose = Authority(level_of_key(owner), None)
        return Resolution(key, key, unit, group, "name" if unit or group else "unknown", authority=whose)

    def _chosen(self, split: Split, authority: Authority, on: date | None) -> Resolution | None:
        folded = tuple(word.folded for word in split.head)
        ranked = []
        for form in self._index.forms(folded):
            short = form.how == "abbreviation" and sum(map(len, folded)) <= 2
            for level in _levels(form.entry, split.place, authority, own_only=short):
                exists = not isinstance(form.entry, Unit) or form.entry.exists(level, on)
                ranked.append(((not exists, _distance(level, authority), _HOW_RANK[form.how]), form, level))
        if not ranked:
            return None
        best = min(rank for rank, _, _ in ranked)
        first = [(form, level) for rank, form, level in ranked if rank == best]
        if len({form.entry.key for form, _ in first}) > 1:
            return None
        return _resolution(first[0][0], first[0][1], split, authority)

    def _unknown(
        self, name: str, text: str, words: tuple[Word, ...], authority: Authority, *, suggest: bool
    ) -> Resolution:
        rest = next((rest for rest in _without_titles(words) if _head_or_all(rest) and rest), words)
        head, place = rest, None
        several = any(word.folded == "cac" for word in rest)  # "các …", "UBND các …": several, so no one's place
        if not several:
            for split in splits(rest, authority):
                if split.place and len(split.head) > 1:
                    head, place = split.head, split.place
                    break
        level = place.level if place else _level_of_head(head) or authority.level
        whose = place or _own_or_generic(level, authority)
        base = slug(text[head[0].start : head[-1].end])
        key = f"{base}@{whose.key}"
        if several or not suggest:
            return Resolution(name, key, authority=whose)
        candidates = self._index.forms(tuple(word.folded for word in head))
        if candidates:
            names = dict.fromkeys(form.entry.name for form in candidates)
            return Resolution(name, key, suggestions=tuple(names), authority=whose)
        suffix = " ".join(word.raw for word in rest[len(head) :])
        from cchc_cli.units.similar import similar_names

        suggestions, likely = similar_names(head, suffix, self._units.values(), level)
        return Resolution(name, key, suggestions=suggestions, likely=likely, authority=whose)


def _resolution(form: Form, level: Level | None, split: Split, authority: Authority) -> Resolution:
    whose = split.place or _own_or_generic(level, authority)
    if whose.level is None and level is not None:
        whose = replace(whose, level=level)
    how = form.how if form.how == "abbreviation" or _alike(split.head, form) else "folded"
    unit = form.entry if isinstance(form.entry, Unit) else None
    group = form.entry if isinstance(form.entry, Group) else None
    return Resolution("", f"{form.entry.key}@{whose.key}", unit, group, how, authority=whose)


def _alike(words: tuple[Word, ...], form: Form) -> bool:
    """Whether the words are printed as the form has them but for capitals and the place of the marks."""
    pairs = zip(words, form.pieces, strict=True)
    return all(marked_word(word.raw) == piece.marked for word, piece in pairs)


def _own_or_generic(level: Level | None, authority: Authority) -> Authority:
    """The authority itself at its own level, else the nameless one of the level in its chain."""
    return authority if level is None or level is authority.level else Authority(level)


def _levels(
    entry: Unit | Group, place: Authority | None, authority: Authority, *, own_only: bool
) -> Iterable[Level | None]:
    """The levels at which the entry can be meant: that of the printed place, else each of its own."""
    if place and place.level:
        return [place.level] if place.level in entry.levels else []
    if place and isinstance(entry, Unit) and not entry.regional and place.kind == REGION:
        return []
    if own_only:
        return [authority.level] if authority.level and authority.level in entry.levels else []
    if authority.level is None:
        return [entry.levels[0] if len(entry.levels) == 1 else None]
    if isinstance(entry, Group):
        # A group is the speaker's own or one above it ("các Sở" in a district's notice), never one below.
        order = tuple(Level)
        return [level for level in entry.levels if order.index(level) <= order.index(authority.level)]
    return entry.levels


def _distance(level: Level | None, authority: Authority) -> int:
    return _NEAREST[authority.level].index(level) if level and authority.level else 0


def _without_gloss(name: str) -> str:
    """A name without what stands in brackets ("(cơ quan Thường trực)"), unless nothing else is there."""
    text, depth = [], 0
    for char in nfc(name):
        depth += char in "(["
        if not depth:
            text.append(char)
        depth -= bool(depth) and char in ")]"
    without = "".join(text)
    return without if words_of(without) else nfc(name)


def _without_titles(words: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """The name as it is, then with one title after the other taken off its front ("Giám đốc các sở" → "các sở")."""
    found = [words]
    while len(found) < 6:
        folded = tuple(word.folded for word in found[-1])
        title = next((one for one in vocabulary().titles if folded[: len(one)] == one), None)
        if title is None or len(title) >= len(folded):
            break
        found.append(found[-1][len(title) :])
    return found


def _head_or_all(words: tuple[Word, ...]) -> bool:
    return vocabulary().head_of(tuple(word.folded for word in words)) is not None


def _level_of_head(words: tuple[Word, ...]) -> Level | None:
    head = vocabulary().head_of(tuple(word.folded for word in words))
    return head.level if head else None


def guessed_category(base: str) -> Category | None:
    """What a unit that the registry does not know is taken for, by the first word of its key.

    A title alone is a person and no member of any group: "Bộ trưởng" is no ministry.
    """
    words = tuple(base.split("-"))
    if words in vocabulary().titles:
        return None
    head = vocabulary().head_of(words)
    return Category(head.category) if head and head.category else None
