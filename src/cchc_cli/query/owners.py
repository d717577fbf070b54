"""Whose a duty is: the units that lead it, by name or as members of a group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cchc_cli.query.facts import whose
from cchc_cli.query.headings import unit_heading
from cchc_cli.query.units import same_key
from cchc_cli.tracking.log import same_unit
from cchc_cli.wording import stats as words

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.query.facts import Facts
    from cchc_cli.query.rows import Seen
    from cchc_cli.tracking.duties import Duty
    from cchc_cli.units import Authority, Registry


class Owner(NamedTuple):
    """A unit or group: its full key ("" where nobody is named), its name, and whether it is a group."""

    key: str
    name: str
    is_group: bool = False


class Owned(NamedTuple):
    """That a duty is an owner's; ``via`` says that it has it as the member of a group."""

    owner: Owner
    via: bool = False


NOBODY = Owner("", "")


class Owners:
    """Says whose each duty of some directives is.

    A duty of a group is the group's, and that of every member that the directives name anywhere as a lead or that
    reports for itself; members that nobody names have it in the group's line. Who reports for itself has that duty
    alone, as in `Matcher.duties`.
    """

    def __init__(self, directives: Iterable[Seen], *, registry: Registry, settings: Settings) -> None:
        self._registry = registry
        self._settings = settings
        self._whose: dict[str, Authority] = {}
        self._members: dict[tuple[str, str, str], bool] = {}
        self._apart: dict[str, frozenset[str]] = {}
        named: dict[str, str] = {}
        for seen in directives:
            for key, name in self._named(seen).items():
                if key not in named:
                    named[key] = unit_heading(name, seen.document, registry=registry, settings=settings)
        one_of = _as_one(named)
        firsts = dict.fromkeys(one_of.values())
        several = Counter(named[key] for key in firsts)
        self._placeless = {key for key in firsts if several[named[key]] > 1 and _is_anywhere(key)}
        names = {
            key: words.NO_PLACE.format(name=named[key]) if key in self._placeless else named[key] for key in firsts
        }
        self._units = {key: Owner(first, names[first]) for key, first in one_of.items()}

    def of(self, duty: Duty, seen: Seen) -> list[Owned]:
        """Whose ``duty``, one of the duties of ``seen``, is; `NOBODY`'s where no unit is named."""
        leads = [one for one in seen.directive.parties if one.role == "lead"]
        if duty.unit is not None:
            leads = [one for one in leads if same_unit(one.name, duty.unit)]
            if not leads:
                reporter = self._units[self._reporter(duty.unit, seen)]
                return [Owned(reporter, via=self._has_through_group(reporter, seen))]
        owned = [Owned(self._units[one.unit]) for one in leads if one.unit]
        for one in leads:
            if one.group:
                owned.append(Owned(self._group(one.group, one.name, seen.document)))
                owned += [Owned(unit, via=True) for unit in self._members_of(one.group, seen)]
        return list(dict.fromkeys(owned)) or [Owned(NOBODY)]

    def _named(self, seen: Seen) -> dict[str, str]:
        """The key of each unit that leads or reports for itself, with the name printed for it."""
        leads = {one.unit: one.name for one in seen.directive.parties if one.role == "lead" and one.unit}
        return leads | {self._reporter(name, seen): name for name in _reporters(seen)}

    def _reporter(self, name: str, seen: Seen) -> str:
        """The key of the unit that reports for itself under ``name``."""
        for one in seen.directive.parties:
            if same_unit(one.name, name) and one.unit:
                return one.unit
        authority = self._authority(seen.document)
        found = self._registry.resolve(name, authority=authority, on=seen.document.issued, suggest=False)
        return found.key or name

    def _members_of(self, group: str, seen: Seen) -> list[Owner]:
        """The members of a group, without those that are named beside it or report for themselves."""
        name = seen.directive.id
        if name not in self._apart:
            self._apart[name] = frozenset(self._units[key].key for key in self._named(seen))
        return [
            unit
            for unit in dict.fromkeys(self._units.values())
            if unit.key not in self._apart[name] and self._is_member(unit.key, group, seen.document)
        ]

    def _has_through_group(self, owner: Owner, seen: Seen) -> bool:
        groups = [one.group for one in seen.directive.parties if one.role == "lead" and one.group]
        return any(self._is_member(owner.key, one, seen.document) for one in groups)

    def _is_member(self, unit: str, group: str, document: Facts) -> bool:
        if unit in self._placeless:  # whose group it belongs to nobody can say
            return False
        authority = self._authority(document)
        at = (unit, group, f"{authority.key} {document.issued}")
        if at not in self._members:
            self._members[at] = self._registry.includes(group, unit, authority=authority, on=document.issued)
        return self._members[at]

    def _group(self, key: str, printed: str, document: Facts) -> Owner:
        """The owner of a group's key; with the place whose group it is, where that is not ours."""
        from cchc_cli.units import authority_of

        group, whose_group = self._registry.group(key), self._authority(document)
        own = authority_of(self._settings.authority, self._settings.place)
        name = group.name if group else printed
        if whose_group.place and whose_group.key != own.key:
            name = f"{name} {whose_group.kind} {whose_group.place}".replace("  ", " ")
        return Owner(key, name, is_group=True)

    def _authority(self, document: Facts) -> Authority:
        if document.id not in self._whose:
            self._whose[document.id] = whose(document.plain)
        return self._whose[document.id]


def _as_one(keys: Iterable[str]) -> dict[str, str]:
    """For each key the first that is the same unit's.

    Where a key can be one of two different units ("so-noi-vu@tinh" beside those of two provinces) it is neither's.
    """
    offices: dict[str, list[str]] = {}
    for key in keys:
        offices.setdefault(key.partition("@")[0], []).append(key)
    found = {}
    for same_office in offices.values():
        for key in same_office:
            linked = _linked(key, same_office)
            is_one = all(same_key(one, other) for one in linked for other in linked)
            found[key] = linked[0] if is_one else key
    return found


def _is_anywhere(key: str) -> bool:
    """Whether a key does not say of which place the unit is."""
    return "-" not in key.partition("@")[2]


def _linked(key: str, keys: Sequence[str]) -> list[str]:
    """All of ``keys`` that can be the same as ``key``, or as one that can, and so on; in their order."""
    reached = {key}
    while more := {one for one in keys if one not in reached and any(same_key(one, other) for other in reached)}:
        reached |= more
    return [one for one in keys if one in reached]


def _reporters(seen: Seen) -> list[str]:
    """The names under which units report for themselves and that are no lead as printed."""
    leads = [one.name for one in seen.directive.parties if one.role == "lead"]
    units = dict.fromkeys(one.duty.unit for one in seen.all if one.duty.unit)
    return [name for name in units if not any(same_unit(name, lead) for lead in leads)]
