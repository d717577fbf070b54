"""One office and one group of the registry, and how they are read from YAML.

The shape is that of data/units/*.yaml and of a workspace's data/units.yaml (described in Vietnamese at the head of
data/units/district.yaml and groups.yaml): ``units`` is a list of units and of blocks, a block being fields for all
units of its own ``units``; ``groups`` is a list of groups. An entry whose key is known replaces the fields it gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from cchc_cli.errors import BadDataError
from cchc_cli.units.authority import Level, places
from cchc_cli.units.words import slug
from cchc_cli.wording import units as wording


class Category(StrEnum):
    """What kind of body it is; groups name their members by it."""

    GOVERNMENT = "government"
    MINISTRY = "ministry"
    GOVERNMENT_AGENCY = "government-agency"
    AUTHORITY = "authority"  # Ủy ban nhân dân
    COUNCIL = "council"  # Hội đồng nhân dân and its committees
    SPECIALISED_OFFICE = "specialised-office"  # phòng, sở
    INSPECTORATE = "inspectorate"
    OFFICE = "office"  # Văn phòng
    PUBLIC_SERVICE = "public-service"
    VERTICAL = "vertical"  # Công an, Thuế, Kho bạc: answer to a ministry
    JUDICIAL = "judicial"
    ENTERPRISE = "enterprise"
    BANK = "bank"
    PARTY = "party"
    MASS_ORGANISATION = "mass-organisation"
    STEERING = "steering"  # ban chỉ đạo, ban chỉ huy
    RESIDENTIAL = "residential"


@dataclass(frozen=True, slots=True)
class Unit:
    """One office of the registry, without the place.

    ``name`` is the official name, ``aliases`` other names, ``abbreviations`` those given in the data (initials are
    generated beside them). ``since`` and ``until`` are the first and last day of its existence where known.
    ``successors`` are keys of units proposed to take its work over. ``common`` marks a name that is also an ordinary
    word ("thanh tra"): in running text it counts only with a place. ``regional`` marks one that serves several places;
    without ``initials`` none are generated, where they would be another's.
    """

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    since: date | None = None
    until: date | None = None
    successors: tuple[str, ...] = ()
    category: Category | None = None
    common: bool = False
    regional: bool = False
    initials: bool = True

    def exists(self, level: Level | None, on: date | None) -> bool:
        """Whether the unit was there at that level on that day (always, without a day)."""
        if on is None:
            return True
        last = [day for day in (self.until, places().ended.get(level) if level else None) if day]
        return (self.since is None or self.since <= on) and all(on <= day for day in last)


@dataclass(frozen=True, slots=True)
class Group:
    """A name for several offices, with the rule that says which.

    Members are the units of ``categories`` at the place that ``of`` names ("own", "below" or a level), of those
    ``kinds`` of place and whose name begins with one of ``starts``; also the members of ``groups``. ``units``, where
    given, lists the members instead; ``add`` and ``remove`` change the rule's outcome. ``levels`` are those of
    the authority that speaks.
    """

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    categories: tuple[Category, ...] = ()
    of: str = "own"
    kinds: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    units: tuple[str, ...] | None = None
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_UNIT_FIELDS = frozenset(
    {
        "key",
        "name",
        "aliases",
        "abbreviations",
        "level",
        "levels",
        "category",
        "since",
        "until",
        "successors",
        "common",
        "regional",
        "initials",
    }
)
_GROUP_FIELDS = frozenset(
    {
        "key",
        "name",
        "aliases",
        "level",
        "levels",
        "categories",
        "of",
        "kinds",
        "starts",
        "groups",
        "units",
        "add",
        "remove",
    }
)
_OF = frozenset({"own", "below", "province", "district", "commune"})
_FALSE = frozenset({"", "false", "no", "không", "0", "n"})


class Catalog:
    """Units and groups by key, to which files are added one after the other."""

    def __init__(self) -> None:
        self.units: dict[str, Unit] = {}
        self.groups: dict[str, Group] = {}

    def add(self, data: Any) -> None:
        """Add the content of one file.

        Raises:
            BadDataError: the content has not the shape described above; the message names the entry.
        """
        root = _mapping(data, wording.WHERE_ROOT)
        _known(root, frozenset({"units", "groups"}), wording.WHERE_ROOT)
        for entry, where in _entries(root.get("units"), "units", {}):
            unit = _unit(entry, where, self.units)
            self.units[unit.key] = unit
        for number, item in enumerate(_list(root.get("groups"), "groups"), 1):
            where = wording.WHERE_ITEM.format(number=number, part="groups")
            group = _group(_mapping(item, where), where, self.groups)
            self.groups[group.key] = group

    def check(self) -> None:
        """Refuse a successor or group that is not there, and groups that contain themselves.

        Raises:
            BadDataError: with the entry's name.
        """
        for unit in self.units.values():
            for key in unit.successors:
                if key not in self.units:
                    raise _bad(wording.UNKNOWN_UNIT, unit.name, key)
        for group in self.groups.values():
            for key in group.groups:
                if key not in self.groups:
                    raise _bad(wording.UNKNOWN_GROUP, group.name, key)
        for key in self.groups:
            self._refuse_circle(key)

    def _refuse_circle(self, key: str) -> None:
        seen: set[str] = set()
        open_keys = list(self.groups[key].groups)
        while open_keys:
            one = open_keys.pop()
            if one == key:
                raise BadDataError(wording.CIRCLE.format(value=key), hint=wording.CIRCLE_HINT)
            if one not in seen:
                seen.add(one)
                open_keys.extend(self.groups[one].groups)


def _bad(message: str, name: str, value: str) -> BadDataError:
    where = wording.WHERE_NAMED.format(name=name)
    return BadDataError(message.format(where=where, value=value), hint=wording.UNKNOWN_CODE_HINT)


def _entries(items: Any, part: str, given: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Each unit with the fields of its block, and words for where it stands."""
    for number, item in enumerate(_list(items, part), 1):
        where = wording.WHERE_ITEM.format(number=number, part=part)
        entry = _mapping(item, where)
        if "units" in entry:
            block = {key: value for key, value in entry.items() if key != "units"}
            _known(block, _UNIT_FIELDS - {"key", "name"}, where)
            yield from _entries(entry["units"], f"units ({where})", {**given, **block})
        else:
            own_level = {"level", "levels"} & entry.keys()
            inherited = {key: value for key, value in given.items() if not (own_level and key in {"level", "levels"})}
            yield {**inherited, **entry}, where


def _unit(entry: dict[str, Any], where: str, known: Mapping[str, Unit]) -> Unit:
    _known(entry, _UNIT_FIELDS, where)
    key, name, before = _identity(entry, where, known)
    where = wording.WHERE_NAMED.format(name=name)
    changes: dict[str, Any] = {"name": name}
    for field in ("aliases", "abbreviations", "successors"):
        if field in entry:
            changes[field] = _texts(entry, field, where)
    for field in ("common", "regional", "initials"):
        if field in entry:
            changes[field] = _text(entry, field, where).casefold() not in _FALSE
    for field in ("since", "until"):
        if field in entry:
            changes[field] = _day(_text(entry, field, where), where)
    if {"level", "levels"} & entry.keys():
        changes["levels"] = _levels(entry, where)
    if "category" in entry:
        changes["category"] = _category(_text(entry, "category", where), where)
    unit = replace(before or Unit(key, name), **changes)
    if not unit.levels:
        raise BadDataError(wording.NO_LEVEL.format(where=where), hint=wording.BAD_LEVEL_HINT)
    return unit


def _group(entry: Mapping[str, Any], where: str, known: Mapping[str, Group]) -> Group:
    _known(entry, _GROUP_FIELDS, where)
    key, name, before = _identity(entry, where, known)
    where = wording.WHERE_NAMED.format(name=name)
    changes: dict[str, Any] = {"name": name}
    for field in ("aliases", "kinds", "starts", "groups", "units", "add", "remove"):
        if field in entry:
            changes[field] = _texts(entry, field, where)
    if "categories" in entry:
        changes["categories"] = tuple(_category(value, where) for value in _texts(entry, "categories", where))
    if {"level", "levels"} & entry.keys():
        changes["levels"] = _levels(entry, where)
    if "of" in entry:
        changes["of"] = _text(entry, "of", where)
        if changes["of"] not in _OF:
            raise BadDataError(wording.BAD_OF.format(where=where))
    for kind in changes.get("kinds", ()):
        if kind not in {word for word, _ in places().kinds.values()}:
            kinds = ", ".join(dict.fromkeys(word for word, _ in places().kinds.values()))
            message = wording.BAD_KIND.format(where=where, value=kind)
            raise BadDataError(message, hint=wording.BAD_KIND_HINT.format(kinds=kinds))
    return replace(before or Group(key, name, levels=tuple(Level)), **changes)


_Entry = TypeVar("_Entry", Unit, Group)


def _identity(entry: Mapping[str, Any], where: str, known: Mapping[str, _Entry]) -> tuple[str, str, _Entry | None]:
    name = " ".join(_text(entry, "name", where).split()) if "name" in entry else ""
    key = _text(entry, "key", where) if "key" in entry else slug(name)
    if not key:
        raise BadDataError(wording.NO_NAME.format(where=where))
    if not _KEY.fullmatch(key):
        raise BadDataError(wording.BAD_KEY.format(where=where, value=key))
    before = known.get(key)
    if not name and before is None:
        raise BadDataError(wording.NO_NAME.format(where=where))
    return key, name or (before.name if before else ""), before


def _levels(entry: Mapping[str, Any], where: str) -> tuple[Level, ...]:
    found = []
    for value in _texts(entry, "levels" if "levels" in entry else "level", where):
        if value not in set(Level):
            raise BadDataError(wording.BAD_LEVEL.format(where=where, value=value), hint=wording.BAD_LEVEL_HINT)
        found.append(Level(value))
    return tuple(found)


def _category(value: str, where: str) -> Category:
    if value not in set(Category):
        message = wording.BAD_CATEGORY.format(where=where, value=value)
        raise BadDataError(message, hint=wording.BAD_CATEGORY_HINT.format(categories=", ".join(Category)))
    return Category(value)


def _day(value: str, where: str) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise BadDataError(wording.BAD_DAY.format(where=where, value=value), hint=wording.BAD_DAY_HINT) from None


def _mapping(value: Any, where: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
        raise BadDataError(wording.NOT_A_MAPPING.format(where=where))
    return value


def _list(value: Any, where: str) -> list[Any]:
    if value is None or value == "":
        return []
    if not isinstance(value, list):
        raise BadDataError(wording.NOT_A_LIST.format(where=where))
    return value


def _known(entry: Mapping[str, Any], fields: frozenset[str], where: str) -> None:
    for key in entry:
        if key not in fields:
            hint = wording.UNKNOWN_FIELD_HINT.format(fields=", ".join(sorted(fields)))
            raise BadDataError(wording.UNKNOWN_FIELD.format(where=where, key=key), hint=hint)


def _text(entry: Mapping[str, Any], key: str, where: str) -> str:
    value = entry[key]
    if value is None:
        return ""
    if isinstance(value, (date, bool)):
        return value.isoformat() if isinstance(value, date) else str(value).lower()
    if not isinstance(value, str):
        raise BadDataError(wording.NOT_TEXT.format(where=where, key=key))
    return value.strip()


def _texts(entry: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    """A field that may hold one text or a list of texts."""
    value = entry[key]
    items = value if isinstance(value, list) else [value]
    return tuple(text for text in (_text({key: item}, key, where) for item in items) if text)
