"""Under which name a unit stands as the heading of a block or a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_cli.query.facts import whose

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.query.facts import Facts
    from cchc_cli.units import Registry

_WITH_LEVEL = frozenset({"authority", "council", "inspectorate", "office", "vertical", "judicial", "enterprise"})
"""Categories of offices that every level has under one name: they are called with their level."""


def unit_heading(printed: str, document: Facts, *, registry: Registry, settings: Settings) -> str:
    """The official name of a unit as ``document`` prints it, so that all its spellings share one heading.

    With its place where it is not ours; as printed where the registry does not know it.
    """
    from cchc_cli.units import authority_of

    own = authority_of(settings.authority, settings.place)
    found = registry.resolve(printed, authority=whose(document.plain), on=document.issued, suggest=False)
    if found.unit is None:
        return printed
    theirs = found.authority
    if theirs.key == own.key and theirs.kind and found.unit.category in _WITH_LEVEL:
        return f"{found.unit.name} {theirs.kind}"
    if theirs.key == own.key or not theirs.place:
        return found.unit.name
    return f"{found.unit.name} {theirs.kind} {theirs.place}".replace("  ", " ")
