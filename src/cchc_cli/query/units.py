"""Which unit a person asks for, and what a directive has to do with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cchc_cli.errors import NotFoundError, UsageError
from cchc_cli.text.vietnamese import name_key
from cchc_cli.tracking.log import same_unit
from cchc_cli.wording import queries as words

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.query.facts import DirectiveFacts, Facts, PartyFacts
    from cchc_cli.tracking.duties import Duty
    from cchc_cli.units import Authority, Registry


@dataclass(frozen=True, slots=True)
class Asked:
    """The unit or group that was asked for.

    ``name`` is its official name where the registry knows it, else as printed or typed. ``key`` is a full unit key
    ("phong-noi-vu@huyen-binh-gia"), or for a group the group's full key, with ``is_group``.
    """

    typed: str
    name: str
    key: str
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What a directive has to do with the unit asked for: ``role`` "lead" or "coordinate", ``via`` a printed group."""

    role: str
    via: str | None


def find_unit(typed: str, facts: Iterable[Facts], *, registry: Registry, settings: Settings) -> Asked:
    """The unit that ``typed`` names, seen from the own authority.

    A full key, an official name, an alias or an abbreviation of the registry, or a name that some document prints
    (compared without case and marks). Raises NotFoundError with suggestions for any other name, UsageError where the
    documents have such units of several authorities and none is the own one.
    """
    from cchc_cli.units import authority_of

    own = authority_of(settings.authority, settings.place)
    resolution = registry.resolve(typed, authority=own, on=None)
    if resolution.group is not None:
        return Asked(typed, resolution.group.name, resolution.key or resolution.group.key, is_group=True)
    printed = _printed(facts)
    if typed in printed:
        return Asked(typed, printed[typed], typed)
    meant = [one for one in printed if resolution.key and same_key(resolution.key, one)]
    if not meant and resolution.unit is None:
        meant = [one for one, name in printed.items() if name_key(name) == name_key(typed)]
    if any(not same_key(meant[0], one) for one in meant):
        raise UsageError(
            words.AMBIGUOUS_UNIT.format(name=typed, choices="; ".join(meant)), hint=words.AMBIGUOUS_UNIT_HINT
        )
    if resolution.unit is not None and resolution.key:
        return Asked(typed, resolution.unit.name, resolution.key)
    if meant:
        return Asked(typed, printed[meant[0]], meant[0])
    names = ", ".join(resolution.suggestions)
    raise NotFoundError(
        words.NO_SUCH_UNIT.format(name=typed),
        hint=words.SIMILAR_UNITS.format(names=names) if names else words.SEE_UNITS,
    )


def _printed(facts: Iterable[Facts]) -> dict[str, str]:
    """Every unit key that leads or co-ordinates somewhere, with the first name printed for it."""
    found: dict[str, str] = {}
    for document in facts:
        for directive in document.directives:
            for party in directive.parties:
                if party.unit:
                    found.setdefault(party.unit, party.name)
    return found


def same_key(one: str, other: str) -> bool:
    """Whether two full keys can be one unit's: same office, and authorities that can be the same."""
    if one == other:
        return True
    from cchc_cli.units import same_unit as can_be_one

    return can_be_one(one, other)


@dataclass
class Matcher:
    """Finds the part that the unit asked for has in directives; remembers what belongs to which group."""

    asked: Asked
    registry: Registry
    direct: bool = False
    _members: dict[tuple[str, str], bool] = field(default_factory=dict)
    _same: dict[str, bool] = field(default_factory=dict)

    def part(self, directive: DirectiveFacts, document: Facts) -> Part | None:
        """The unit's part in a directive, or None.

        Who is named himself has the role in which he is named, even if a group he belongs to has another; nobody
        co-ordinates what he leads (design, "Units").
        """
        for role in ("lead", "coordinate"):
            if any(one.role == role and self.is_asked(one) for one in directive.parties):
                return Part(role, None)
        if self.direct or self.asked.is_group:
            return None
        for role in ("lead", "coordinate"):
            for one in directive.parties:
                if one.role == role and one.group and self._belongs(one.group, document):
                    return Part(role, one.name)
        return None

    def is_asked(self, party: PartyFacts) -> bool:
        """Whether a party is the unit or group itself."""
        key = party.group if self.asked.is_group else party.unit
        if key is None:
            return False
        if key not in self._same:
            self._same[key] = same_key(key, self.asked.key)
        return self._same[key]

    def duties(self, duties: Sequence[Duty], directive: DirectiveFacts, part: Part) -> list[Duty]:
        """Those of a directive's duties that are the unit's: its own report, else its group's, else all."""
        names = [self.asked.name, self.asked.typed, *(one.name for one in directive.parties if self.is_asked(one))]
        own = [one for one in duties if one.unit and any(same_unit(one.unit, name) for name in names)]
        if not own and part.via:
            own = [one for one in duties if same_unit(one.unit, part.via)]
        return own or list(duties)

    def _belongs(self, group: str, document: Facts) -> bool:
        at = (group, document.id)
        if at not in self._members:
            self._members[at] = self.registry.includes(
                group, self.asked.key, authority=_authority(document), on=document.issued
            )
        return self._members[at]


def _authority(document: Facts) -> Authority:
    from cchc_cli.units import authority_of

    return authority_of(document.issuer, document.place)
