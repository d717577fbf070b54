"""Who belongs to a group, as printed in a document of an authority on a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from cchc_cli.units.authority import (
    GENERIC_KEYS,
    Authority,
    Level,
    kind_of_key,
    level_of_key,
    places,
    same_authority,
)
from cchc_cli.units.entries import Group, Unit
from cchc_cli.units.resolution import Resolver, guessed_category, same_unit
from cchc_cli.units.words import slug


class Members:
    """Answers whether a unit belongs to a group, and who does."""

    def __init__(self, units: Mapping[str, Unit], groups: Mapping[str, Group], resolver: Resolver) -> None:
        self._units = units
        self._groups = groups
        self._resolver = resolver

    def includes(self, group_key: str, unit_key: str, *, authority: Authority, on: date | None) -> bool:
        """Whether the unit is a member, the group being that of ``authority`` or of the one in its own key.

        A group below ("UBND các xã") includes every unit of that level and kind: which communes lie in which
        province is not known here; a workspace may list its own (``units`` of the group in data/units.yaml).
        """
        base, _, owner = group_key.partition("@")
        group = self._groups.get(base)
        if group is None:
            return False
        speaker = owner or authority.key
        if any(self._same(name, unit_key, authority) for name in group.remove):
            return False
        if any(self._same(name, unit_key, authority) for name in group.add):
            return True
        if group.units is not None:
            return any(self._same(name, unit_key, authority) for name in group.units)
        for one in group.groups:
            if self.includes(f"{one}@{owner}" if owner else one, unit_key, authority=authority, on=on):
                return True
        level = level_of_key(speaker) or authority.level
        return self._by_rule(group, unit_key, speaker, level, on)

    def _same(self, name: str, unit_key: str, authority: Authority) -> bool:
        key = self._resolver.resolve(name, authority=authority).key
        return key is not None and same_unit(key, unit_key)

    def _by_rule(self, group: Group, unit_key: str, speaker: str, level: Level | None, on: date | None) -> bool:
        base, _, owner = unit_key.partition("@")
        unit = self._units.get(base)
        category = unit.category if unit else guessed_category(base)
        if category is None or category not in group.categories:
            return False
        if group.starts and not any(_starts(base, unit, start) for start in group.starts):
            return False
        owner_level = level_of_key(owner)
        if unit and not unit.exists(owner_level, on):
            return False
        if group.of == "own":
            return owner.startswith("khu-vuc-") or same_authority(owner, speaker)
        if owner_level is None or owner_level not in levels_of(group, level, on):
            return False
        return not group.kinds or owner in GENERIC_KEYS.values() or kind_of_key(owner) in group.kinds

    def listed(self, group: Group, *, level: Level | None, on: date | None) -> list[str]:
        """The names of the registry's units that the rule of a group names, in the registry's order."""
        if group.units is not None:
            return list(group.units)
        names = [name for one in group.groups for name in self.listed(self._groups[one], level=level, on=on)]
        for where in [level] if group.of == "own" else levels_of(group, level, on):
            owner = GENERIC_KEYS[where] if where else ""
            for unit in self._units.values():
                fits = where is None or where in unit.levels
                if fits and self._by_rule(group, f"{unit.key}@{owner}", owner, level, on):
                    names.append(unit.name)
        removed = {slug(name) for name in group.remove}
        return [name for name in dict.fromkeys([*names, *group.add]) if slug(name) not in removed]


def _starts(base: str, unit: Unit | None, start: str) -> bool:
    name = slug(unit.name) if unit else base
    return f"{name}-".startswith(f"{slug(start)}-")


def levels_of(group: Group, speaker: Level | None, on: date | None) -> tuple[Level, ...]:
    """The levels at which a group's members are: "below" a province are the districts until they ended."""
    if group.of != "below":
        return (Level(group.of),) if group.of != "own" else ((speaker,) if speaker else ())
    if speaker is Level.CENTRAL:
        return (Level.PROVINCE,)
    if speaker is Level.PROVINCE:
        district_days = places().ended[Level.DISTRICT]
        if on is None:
            return (Level.DISTRICT, Level.COMMUNE)
        return (Level.DISTRICT,) if on <= district_days else (Level.COMMUNE,)
    return (Level.COMMUNE,)
