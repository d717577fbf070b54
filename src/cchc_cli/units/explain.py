"""What a name resolves to, and why, in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from cchc_cli.units.authority import GENERIC_KEYS, Authority, level_of_key
from cchc_cli.units.entries import Group, Unit
from cchc_cli.units.members import levels_of
from cchc_cli.units.resolution import Resolution
from cchc_cli.units.words import folded_words
from cchc_cli.wording import units as wording


class _Registry(Protocol):
    def unit(self, key: str) -> Unit | None: ...
    def all_groups(self) -> list[Group]: ...
    def includes(self, group_key: str, unit_key: str, *, authority: Authority, on: date | None) -> bool: ...
    def member_names(self, group: Group, *, authority: Authority, on: date | None = None) -> list[str]: ...


def explained(registry: _Registry, resolution: Resolution, *, on: date | None) -> list[str]:
    """Sentences about a resolution: what it is, by which rule, its days, successors, groups or members."""
    if resolution.unit:
        lines = _about_unit(registry, resolution, resolution.unit, on)
    elif resolution.group:
        lines = _about_group(registry, resolution, resolution.group, on)
    else:
        lines = _about_unknown(resolution)
    return [*lines, wording.EXPLAIN_KEY.format(key=resolution.key)] if resolution.key else lines


def _about_unit(registry: _Registry, resolution: Resolution, unit: Unit, on: date | None) -> list[str]:
    lines = [
        wording.EXPLAIN_UNIT.format(asked=resolution.asked, name=unit.name, authority=authority_name(resolution)),
        wording.HOW[resolution.how],
    ]
    if unit.category:
        lines.append(wording.EXPLAIN_CATEGORY.format(category=wording.CATEGORIES[unit.category]))
    lines += _era(unit)
    if on and not unit.exists(resolution.authority.level, on):
        lines.append(wording.EXPLAIN_OUTSIDE_ERA.format(day=f"{on:%d/%m/%Y}"))
    successors = [known.name for key in unit.successors if (known := registry.unit(key))]
    names = {
        wording.EXPLAIN_SUCCESSORS: successors,
        wording.EXPLAIN_ALIASES: [*unit.aliases, *unit.abbreviations],
        wording.EXPLAIN_GROUPS: _groups_of(registry, resolution, on),
    }
    return lines + [template.format(names="; ".join(values)) for template, values in names.items() if values]


def _era(unit: Unit) -> list[str]:
    since, until = (f"{day:%d/%m/%Y}" if day else "" for day in (unit.since, unit.until))
    if since and until:
        return [wording.EXPLAIN_ERA_BOTH.format(since=since, until=until)]
    if since:
        return [wording.EXPLAIN_ERA_SINCE.format(since=since)]
    return [wording.EXPLAIN_ERA_UNTIL.format(until=until)] if until else []


def _groups_of(registry: _Registry, resolution: Resolution, on: date | None) -> list[str]:
    """The groups of the unit's own authority that include it."""
    own = resolution.authority
    return [
        group.name
        for group in registry.all_groups()
        if (own.level is None or own.level in group.levels)
        and registry.includes(group.key, resolution.key or "", authority=own, on=on)
    ]


def _about_group(registry: _Registry, resolution: Resolution, group: Group, on: date | None) -> list[str]:
    lines = [
        wording.EXPLAIN_GROUP.format(asked=resolution.asked, name=group.name, authority=authority_name(resolution)),
        wording.HOW[resolution.how],
    ]
    names = registry.member_names(group, authority=resolution.authority, on=on)
    if group.of != "own" and group.units is None and names:
        levels = levels_of(group, resolution.authority.level, on)
        kinds = ", ".join(group.kinds) or ", ".join(wording.LEVELS[level].removeprefix("cấp ") for level in levels)
        lines.append(wording.EXPLAIN_MEMBERS_BELOW.format(name=", ".join(_unique(names)), kinds=kinds))
    elif names:
        lines.append(wording.EXPLAIN_MEMBERS.format(names="; ".join(_unique(names))))
    else:
        lines.append(wording.EXPLAIN_MEMBERS_NONE)
    return lines


def _about_unknown(resolution: Resolution) -> list[str]:
    lines = [wording.EXPLAIN_UNKNOWN.format(asked=resolution.asked)]
    if "cac" in folded_words(resolution.asked):
        lines.append(wording.EXPLAIN_GROUP_NOT_EXPANDED.format(asked=resolution.asked))
    if resolution.likely:
        lines.append(wording.EXPLAIN_LIKELY.format(name=resolution.likely))
    others = [name for name in resolution.suggestions if name != resolution.likely]
    if others:
        lines.append(wording.EXPLAIN_SUGGESTIONS.format(names="; ".join(others)))
    return lines


def authority_name(resolution: Resolution) -> str:
    """Whose office it is, in words: "huyện Bình Gia", "tỉnh", "trung ương"."""
    whose = resolution.authority
    owner = (resolution.key or "").partition("@")[2]
    if whose.place:
        kind = whose.kind or wording.UNNAMED_AUTHORITY.get(GENERIC_KEYS[whose.level] if whose.level else "", "")
        return f"{kind} {whose.place}".strip()
    if owner in wording.UNNAMED_AUTHORITY:
        return wording.UNNAMED_AUTHORITY[owner]
    level = level_of_key(owner)
    return whose.kind or (wording.LEVELS[level] if level else owner)


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
