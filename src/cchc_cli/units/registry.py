"""The registry of offices: what a name means, who belongs to a group, which names stand in a text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from functools import cached_property, lru_cache

from cchc_cli.text.vietnamese import fold
from cchc_cli.units.authority import Authority, level_of_key, places
from cchc_cli.units.entries import Catalog, Group, Unit
from cchc_cli.units.explain import explained
from cchc_cli.units.index import Index
from cchc_cli.units.members import Members
from cchc_cli.units.packaged import UNITS_FOLDER, read_packaged
from cchc_cli.units.resolution import Resolution, Resolver
from cchc_cli.units.running import NameFinder, NameHit

CATALOG_FILES = ("shared.yaml", "district.yaml", "commune.yaml", "province.yaml", "central.yaml", "groups.yaml")
_FINGERPRINT_FILES = (*CATALOG_FILES, "places.yaml", "words.yaml")


class Registry:
    """The packaged offices and groups with a workspace's own.

    Loading reads the data; the index of names and the finder for running text are built when first asked for.
    """

    def __init__(self, units: Mapping[str, Unit], groups: Mapping[str, Group], fingerprint: str) -> None:
        self._units = units
        self._groups = groups
        self.fingerprint = fingerprint

    @staticmethod
    def load(extra: Mapping[str, object] | None = None) -> Registry:
        """The packaged registry with the content of a workspace's data/units.yaml.

        Args:
            extra: That content as read from YAML (shape: `entries`), or None.

        Raises:
            BadDataError: ``extra`` has not that shape; the message says where.
        """
        packaged = _packaged()
        catalog = Catalog()
        catalog.units.update(packaged.units)
        catalog.groups.update(packaged.groups)
        if extra:
            catalog.add(extra)
            catalog.check()
        return Registry(catalog.units, catalog.groups, _fingerprint(extra))

    def resolve(self, name: str, *, authority: Authority, on: date | None = None, suggest: bool = True) -> Resolution:
        """What ``name`` means in a document of ``authority`` of the day ``on`` (any day, without one).

        Accepts names as printed ("phòng Nội vụ huyện", "Giám đốc các sở"), as a person types them ("PNV",
        "phong noi vu"), and keys. A bare name belongs to the authority, or to the nearest level that has such an
        office ("Sở Nội vụ" in a district's document: the province's). Of several units the one is chosen that
        existed on the day. ``suggest=False`` spares the search for similar names, and the library it needs, where
        nobody will read them. Never raises.
        """
        return self._resolver.resolve(name, authority=authority, on=on, suggest=suggest)

    def includes(self, group_key: str, unit_key: str, *, authority: Authority, on: date | None) -> bool:
        """Whether the unit is a member of the group as printed in a document of ``authority`` on that day.

        Args:
            group_key: The group's key, full ("cac-so@tinh-lang-son") or bare.
            unit_key: The unit's full key ("phong-noi-vu@huyen-binh-gia").
            authority: Whose document prints the group.
            on: The document's day.
        """
        return self._members.includes(group_key, unit_key, authority=authority, on=on)

    def names_in(self, text: str) -> list[NameHit]:
        """The names of units and groups in running text, in order, never overlapping, the longest at each place."""
        return self._finder.find(text)

    def unit(self, key: str) -> Unit | None:
        """The unit of a key, full or bare."""
        return self._units.get(key.partition("@")[0])

    def group(self, key: str) -> Group | None:
        """The group of a key, full or bare."""
        return self._groups.get(key.partition("@")[0])

    def successors(self, key: str, *, on: date) -> list[Unit]:
        """The units proposed to take over from the one of ``key`` that were there on that day, in order, each once.

        Where a successor is over too, its own successors stand in its place.
        """
        found: dict[str, Unit] = {}
        passed: set[str] = set()

        def walk(unit: Unit | None) -> None:
            for one in unit.successors if unit else ():
                heir = self.unit(one)
                if heir is None or one in passed:
                    continue
                passed.add(one)
                if any(heir.exists(level, on) for level in heir.levels):
                    found[one] = heir
                else:
                    walk(heir)

        walk(self.unit(key))
        return list(found.values())

    def ended(self, key: str, *, on: date) -> date | None:
        """The last day of the unit of a full key where it is over by ``on``: its own, or that of its level."""
        unit = self.unit(key)
        level = level_of_key(key.partition("@")[2])
        last = [day for day in (unit.until if unit else None, places().ended.get(level) if level else None) if day]
        return min(last) if unit and last and min(last) < on else None

    def spelling(self, name: str) -> str | None:
        """The name or alias of a unit that is ``name`` but for case and marks: "SỞ NỘI VỤ" → "Sở Nội vụ"."""
        return self._spellings.get(fold(name))

    def all_units(self) -> list[Unit]:
        """Every unit, packaged ones first."""
        return list(self._units.values())

    def all_groups(self) -> list[Group]:
        """Every group."""
        return list(self._groups.values())

    def member_names(self, group: Group, *, authority: Authority, on: date | None = None) -> list[str]:
        """The names of the registry's units that a group of this authority has on that day."""
        return self._members.listed(group, level=authority.level, on=on)

    def explain(self, resolution: Resolution, *, on: date | None = None) -> list[str]:
        """What a name resolves to, and why, in Vietnamese sentences, one a line."""
        return explained(self, resolution, on=on)

    @cached_property
    def _spellings(self) -> dict[str, str]:
        names = [name for unit in self.all_units() for name in (unit.name, *unit.aliases)]
        return {fold(name): name for name in reversed(names)}  # the first of several wins

    @cached_property
    def _index(self) -> Index:
        return Index(self._units.values(), self._groups.values())

    @cached_property
    def _resolver(self) -> Resolver:
        return Resolver(self._index, self._units, self._groups)

    @cached_property
    def _members(self) -> Members:
        return Members(self._units, self._groups, self._resolver)

    @cached_property
    def _finder(self) -> NameFinder:
        return NameFinder(self._index.running)


@lru_cache(maxsize=1)
def _packaged() -> Catalog:
    catalog = Catalog()
    for name in CATALOG_FILES:
        catalog.add(read_packaged(name))
    return catalog


def _fingerprint(extra: Mapping[str, object] | None) -> str:
    """Sixteen hex digits that change whenever the data do."""
    digest = hashlib.sha256()
    for name in _FINGERPRINT_FILES:
        digest.update((UNITS_FOLDER / name).read_bytes())
    digest.update(json.dumps(extra or {}, ensure_ascii=False, sort_keys=True, default=str).encode())
    return digest.hexdigest()[:16]
