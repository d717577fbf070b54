"""Whose a duty is: the units that lead it, by name or as members of a group."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cchc_cli.query.facts import whose
from cchc_cli.query.headings import unit_heading
from cchc_cli.query.units import same_key
from cchc_cli.tracking.log import same_unit

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


@dataclass
class Owners:
    """Says whose each duty is, among the units that are named in what it was shown before (`note`).

    A duty of a group is the group's, and that of every member that is named anywhere in the selection; members that
    nobody names have it in the group's line. Who reports for itself has that duty alone, as in `Matcher.duties`.
    """

    registry: Registry
    settings: Settings
    _units: dict[str, Owner] = field(default_factory=dict)
    _same: dict[str, str] = field(default_factory=dict)
    _members: dict[tuple[str, str, str], bool] = field(default_factory=dict)
    _whose: dict[str, Authority] = field(default_factory=dict)

    def note(self, seen: Seen) -> None:
        """Learn the units that ``seen`` names as leads or as reporting for themselves."""
        for one in seen.directive.parties:
            if one.role == "lead" and one.unit:
                self._unit(one.unit, one.name, seen.document)
        for name in _reporters(seen):
            self._reporter(name, seen)

    def of(self, duty: Duty, seen: Seen) -> list[Owned]:
        """Whose ``duty``, one of the duties of ``seen``, is; `NOBODY`'s where no unit is named."""
        leads = [one for one in seen.directive.parties if one.role == "lead"]
        if duty.unit is not None:
            leads = [one for one in leads if same_unit(one.name, duty.unit)]
            if not leads:
                reporter = self._reporter(duty.unit, seen)
                return [Owned(reporter, via=self._has_through_group(reporter, seen))]
        direct = {
            owner.key: owner
            for owner in (self._unit(one.unit, one.name, seen.document) for one in leads if one.unit)
        }  # fmt: skip
        owned = [Owned(one) for one in direct.values()]
        apart = self._apart(seen)
        for one in leads:
            if one.group:
                owned.append(Owned(self._group(one.group, one.name, seen.document)))
                owned += [
                    Owned(unit, via=True)
                    for unit in self._units.values()
                    if unit.key not in apart and self._is_member(unit.key, one.group, seen.document)
                ]
        return list(dict.fromkeys(owned)) or [Owned(NOBODY)]

    def _apart(self, seen: Seen) -> set[str]:
        """Who has no part in a group's duty: who is named beside it, and who reports for itself."""
        named = [self._unit(one.unit, one.name, seen.document) for one in seen.directive.parties
                 if one.role == "lead" and one.unit]  # fmt: skip
        return {one.key for one in [*named, *(self._reporter(name, seen) for name in _reporters(seen))]}

    def _has_through_group(self, owner: Owner, seen: Seen) -> bool:
        groups = [one.group for one in seen.directive.parties if one.role == "lead" and one.group]
        return any(self._is_member(owner.key, one, seen.document) for one in groups)

    def _reporter(self, name: str, seen: Seen) -> Owner:
        """The unit that reports for itself under ``name``."""
        for one in seen.directive.parties:
            if same_unit(one.name, name) and one.unit:
                return self._unit(one.unit, one.name, seen.document)
        authority = self._authority(seen.document)
        found = self.registry.resolve(name, authority=authority, on=seen.document.issued, suggest=False)
        return self._unit(found.key or name, name, seen.document)

    def _unit(self, key: str, name: str, document: Facts) -> Owner:
        """The owner of a key: the first known one that can be the same unit."""
        first = self._same.get(key)
        if first is None:
            first = next((one for one in self._units if same_key(one, key)), key)
            self._same[key] = first
        if first not in self._units:
            heading = unit_heading(name, document, registry=self.registry, settings=self.settings)
            self._units[first] = Owner(first, heading)
        return self._units[first]

    def _group(self, key: str, printed: str, document: Facts) -> Owner:
        """The owner of a group's key; with the place whose group it is, where that is not ours."""
        from cchc_cli.units import authority_of

        group, whose_group = self.registry.group(key), self._authority(document)
        name = group.name if group else printed
        if whose_group.place and whose_group.key != authority_of(self.settings.authority, self.settings.place).key:
            name = f"{name} {whose_group.kind} {whose_group.place}".replace("  ", " ")
        return Owner(key, name, is_group=True)

    def _is_member(self, unit: str, group: str, document: Facts) -> bool:
        authority = self._authority(document)
        at = (unit, group, f"{authority.key} {document.issued}")
        if at not in self._members:
            self._members[at] = self.registry.includes(group, unit, authority=authority, on=document.issued)
        return self._members[at]

    def _authority(self, document: Facts) -> Authority:
        if document.id not in self._whose:
            self._whose[document.id] = whose(document.plain)
        return self._whose[document.id]


def _reporters(seen: Seen) -> Iterable[str]:
    """The names under which units report for themselves and that are no lead as printed."""
    leads = [one.name for one in seen.directive.parties if one.role == "lead"]
    units = dict.fromkeys(one.duty.unit for one in seen.all if one.duty.unit)
    return [name for name in units if not any(same_unit(name, lead) for lead in leads)]
