"""Offices as data: what a name means, who belongs to a group, which names stand in a text. Knows no documents."""

from cchc_cli.units.authority import Authority, Level, authority_of, same_authority
from cchc_cli.units.entries import Category, Group, Unit
from cchc_cli.units.registry import Registry
from cchc_cli.units.resolution import Resolution, same_unit
from cchc_cli.units.running import NameHit

__all__ = [
    "Authority",
    "Category",
    "Group",
    "Level",
    "NameHit",
    "Registry",
    "Resolution",
    "Unit",
    "authority_of",
    "same_authority",
    "same_unit",
]
