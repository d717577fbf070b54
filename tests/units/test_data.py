"""The packaged registry: every way to write a name finds its unit, and the data hold together."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cchc_cli.units import Authority, Group, Level, Registry, Unit, authority_of
from cchc_cli.units.entries import Catalog
from cchc_cli.units.packaged import read_packaged
from cchc_cli.units.registry import CATALOG_FILES

REGISTRY = Registry.load()
AUTHORITIES = {
    Level.CENTRAL: Authority(Level.CENTRAL),
    Level.PROVINCE: Authority(Level.PROVINCE, "Lạng Sơn", "tỉnh"),
    Level.DISTRICT: Authority(Level.DISTRICT, "Bình Gia", "huyện"),
    Level.COMMUNE: Authority(Level.COMMUNE, "Tân Văn", "xã"),
}


def _day_of(unit: Unit, level: Level) -> date:
    """A day on which the unit was there."""
    last = date(2025, 6, 30) if level is Level.DISTRICT else date(2026, 6, 1)
    return min(unit.until or last, last) if unit.until or level is Level.DISTRICT else max(unit.since or last, last)


def _unit_forms() -> list[tuple[str, str, Level, str]]:
    return [
        (unit.key, form, level, kind)
        for unit in REGISTRY.all_units()
        for level in unit.levels
        for kind, forms in (("name", (unit.name,)), ("alias", unit.aliases), ("abbreviation", unit.abbreviations))
        for form in forms
    ]


@pytest.mark.parametrize(("key", "form", "level", "kind"), _unit_forms(), ids=str)
def test_each_name_alias_and_abbreviation_finds_its_unit(key: str, form: str, level: Level, kind: str) -> None:
    unit = REGISTRY.unit(key)
    assert unit is not None
    found = REGISTRY.resolve(form, authority=AUTHORITIES[level], on=_day_of(unit, level))
    assert found.unit is not None
    assert found.unit.key == key
    assert found.key == f"{key}@{AUTHORITIES[level].key}"
    if kind == "name":
        assert found.how == "name"


def _group_forms() -> list[tuple[str, str, Level]]:
    return [
        (group.key, form, level)
        for group in REGISTRY.all_groups()
        for level in group.levels
        for form in (group.name, *group.aliases)
    ]


@pytest.mark.parametrize(("key", "form", "level"), _group_forms(), ids=str)
def test_each_name_and_alias_finds_its_group(key: str, form: str, level: Level) -> None:
    found = REGISTRY.resolve(form, authority=AUTHORITIES[level])
    assert found.group is not None
    assert found.unit is None
    assert found.key == f"{key}@{AUTHORITIES[level].key}"


def _examples() -> list[tuple[str, str, str, str]]:
    return [
        (block["of"], block["on"], key, example)
        for block in read_packaged("examples.yaml")
        for key, examples in block["examples"].items()
        for example in examples
    ]


@pytest.mark.parametrize(("of", "on", "key", "example"), _examples(), ids=str)
def test_each_example_finds_its_unit(of: str, on: str, key: str, example: str) -> None:
    found = REGISTRY.resolve(example, authority=authority_of(of, None), on=date.fromisoformat(on))
    assert found.key == key
    assert found.how != "unknown"


def test_successors_and_groups_exist() -> None:
    catalog = Catalog()
    for name in CATALOG_FILES:
        catalog.add(read_packaged(name))
    catalog.check()


def test_successors_begin_when_their_predecessor_ends_or_before() -> None:
    for unit in REGISTRY.all_units():
        for key in unit.successors:
            successor = REGISTRY.unit(key)
            assert successor is not None
            ended = unit.until or date(2025, 6, 30)
            assert successor.since is None or successor.since <= max(ended, date(2025, 6, 30)) + timedelta(days=1)


def test_every_unit_has_a_category_and_every_group_has_members() -> None:
    assert [unit.key for unit in REGISTRY.all_units() if unit.category is None] == []
    empty = [
        (group.key, level)
        for group in REGISTRY.all_groups()
        for level in group.levels
        if not REGISTRY.member_names(group, authority=AUTHORITIES[level])
    ]
    assert empty == []


def test_no_two_files_give_one_key() -> None:
    seen: set[str] = set()
    for name in CATALOG_FILES:
        catalog = Catalog()
        catalog.add(read_packaged(name))
        keys = {*catalog.units, *catalog.groups}
        assert not keys & seen
        seen |= keys


def test_all_entries_are_listed() -> None:
    assert all(isinstance(unit, Unit) for unit in REGISTRY.all_units())
    assert all(isinstance(group, Group) for group in REGISTRY.all_groups())
    assert len(REGISTRY.all_units()) > 190


def test_no_two_units_of_one_level_and_time_share_an_abbreviation() -> None:
    shared = []
    for letters, forms in REGISTRY._index.abbreviations.items():
        units = [form.entry for form in forms if isinstance(form.entry, Unit)]
        for at, one in enumerate(units):
            for other in units[at + 1 :]:
                for level in set(one.levels) & set(other.levels):
                    days = (one.since, other.since, date(2024, 6, 1), date(2025, 4, 1), date(2025, 8, 1))
                    if any(one.exists(level, day) and other.exists(level, day) for day in days if day):
                        shared.append((letters, one.key, other.key, level.value))
    assert shared == []
