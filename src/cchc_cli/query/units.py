"""Which unit a person asks for, and what a directive has to do with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cchc_cli.errors import NotFoundError, UsageError
from cchc_cli.query.facts import whose
from cchc_cli.text.vietnamese import name_key, nfc
from cchc_cli.tracking.log import same_unit
from cchc_cli.wording import queries as words
from cchc_cli.wording.units import UNNAMED_AUTHORITY

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.query.facts import DirectiveFacts, Facts, PartyFacts
    from cchc_cli.tracking.duties import Duty
    from cchc_cli.units import Authority, Registry, Resolution


@dataclass(frozen=True, slots=True)
class Asked:
    """The unit or group that was asked for.

    ``name`` is its official name where the registry knows it, else as printed or typed. ``key`` is a full unit key
    ("phong-noi-vu@huyen-binh-gia"), or for a group the group's full key, with ``is_group``. ``owner`` is whose it is,
    in words ("huyện Bình Gia"), "" where that is not known; ``own`` whether it is our own authority's. ``known``
    says that the registry has it; ``told`` that a person should be told what was understood.
    """

    typed: str
    name: str
    key: str
    is_group: bool = False
    owner: str = ""
    own: bool = True
    known: bool = True
    told: bool = False

    @property
    def full_name(self) -> str:
        """The name, with whose it is where that is not our own authority."""
        return self.name if self.own or not self.owner else words.UNIT_OF.format(name=self.name, owner=self.owner)

    @property
    def understood(self) -> str | None:
        """A line that says what was understood, where what was typed does not say it by itself."""
        lines = []
        if self.told:
            name = words.UNIT_OF.format(name=self.name, owner=self.owner) if self.owner else self.name
            lines.append((words.UNDERSTOOD_GROUP if self.is_group else words.UNDERSTOOD).format(name=name))
        if not self.known:
            lines.append(words.UNLISTED.format(name=self.name))
        return "\n".join(lines) or None


@dataclass(frozen=True, slots=True)
class Part:
    """What a directive has to do with the unit asked for: ``role`` "lead" or "coordinate", ``via`` a printed group."""

    role: str
    via: str | None


def find_unit(typed: str, facts: Sequence[Facts], *, registry: Registry, settings: Settings) -> Asked:
    """The unit that ``typed`` names, seen from the own authority.

    A full key, an official name, an alias or an abbreviation of the registry, or a name that some document prints
    (compared without case and marks). A bare name that the documents print for other authorities only is theirs, as
    long as the own one has no such office and they are one. Raises NotFoundError with suggestions for any other
    name, UsageError with the keys to choose from where it can be several authorities'.
    """
    from cchc_cli.units import authority_of

    own = authority_of(settings.authority, settings.place)
    resolution = registry.resolve(typed, authority=own, on=None)
    search = _Search(typed, resolution, own, facts, registry)
    if resolution.group is not None:
        key = resolution.key or resolution.group.key
        return search.asked(key, resolution.group.name, is_group=True)
    meant = search.key()
    if meant is None:
        names = ", ".join(dict.fromkeys([*search.printed_within(), *resolution.suggestions]))
        raise NotFoundError(
            words.NO_SUCH_UNIT.format(name=typed),
            hint=words.SIMILAR_UNITS.format(names=names) if names else words.SEE_UNITS,
        )
    return search.asked(meant, search.name_of(meant))


class _Search:
    """What one typed name can mean among the units that documents print."""

    def __init__(
        self, typed: str, resolution: Resolution, own: Authority, facts: Sequence[Facts], registry: Registry
    ) -> None:
        self._typed = typed
        self._resolution = resolution
        self._own = own
        self._registry = registry
        self._printed = _printed(facts)
        self._owners = {one.key: one for one in [*(whose(document.plain) for document in facts), own]}
        self._owners.setdefault(resolution.authority.key, resolution.authority)
        self._elsewhere = False

    def key(self) -> str | None:
        """The full key that is meant, None for a name that nobody knows; UsageError where it can be several."""
        resolved = self._resolution.key
        if self._typed in self._printed:
            return self._typed
        named = [one for one in self._printed if self._is_named(one)]
        here = [one for one in named if resolved and same_key(one, resolved)]
        self._elsewhere = len(here) < len(named)
        if here or self._says_whose():
            meant = here
            if resolved and self._resolution.unit and (not here or self._resolution.authority.place):
                return resolved
        elif named and resolved and self._resolution.unit and self._resolution.authority == self._own:
            meant = [resolved, *named]
        else:
            meant = named
        if any(not same_key(meant[0], one) for one in meant):
            raise UsageError(
                words.AMBIGUOUS_UNIT.format(name=self._typed, choices="; ".join(map(self._choice, _distinct(meant)))),
                hint=words.AMBIGUOUS_UNIT_HINT,
            )
        return meant[0] if meant else resolved if self._resolution.unit else None

    def printed_within(self) -> list[str]:
        """The printed names that what was typed ends with: "các thôn" in "Trưởng các thôn"."""
        typed = f" {name_key(self._typed)}"
        return [name for name in self._printed.values() if typed.endswith(f" {name_key(name)}")]

    def name_of(self, key: str) -> str:
        """The official name of a unit, else the one printed first."""
        unit = self._registry.unit(key)
        return unit.name if unit else self._printed.get(key, self._typed)

    def asked(self, key: str, name: str, *, is_group: bool = False) -> Asked:
        """The unit or group of ``key``, and whether what was typed says so by itself."""
        owner = key.partition("@")[2]
        own = owner == self._own.key
        plainly = nfc(self._typed).strip().casefold() == nfc(name).casefold()
        return Asked(
            self._typed,
            name,
            key,
            is_group,
            owner=self._owner_words(key),
            own=own,
            known=is_group or self._registry.unit(key) is not None,
            told=not plainly or self._elsewhere or (not own and not is_group),
        )

    def _is_named(self, key: str) -> bool:
        """Whether a printed unit can be meant by what was typed, whoever's it is."""
        if self._resolution.key and key.partition("@")[0] == self._resolution.key.partition("@")[0]:
            return True
        unit = self._resolution.unit
        names = {name_key(self._typed), name_key(unit.name) if unit else ""}
        known = self._registry.unit(key)
        return name_key(self._printed[key]) in names or (known is not None and name_key(known.name) in names)

    def _says_whose(self) -> bool:
        """Whether the authority was typed too: in a key, or as the name of its place."""
        place = self._resolution.authority.place
        return "@" in self._typed or bool(place and name_key(place) in name_key(self._typed))

    def _choice(self, key: str) -> str:
        owner = self._owner_words(key)
        name = words.UNIT_OF.format(name=self.name_of(key), owner=owner) if owner else self.name_of(key)
        return words.UNIT_CHOICE.format(key=key, name=name)

    def _owner_words(self, key: str) -> str:
        """Whose a unit is: "huyện Bình Gia", "trung ương"; "" where nothing says it."""
        owner = key.partition("@")[2]
        known = self._owners.get(owner)
        if known is not None and known.place:
            return f"{known.kind} {known.place}".strip()
        return UNNAMED_AUTHORITY.get(owner, "") if owner else ""


def _distinct(keys: Sequence[str]) -> list[str]:
    """``keys`` without those that can be an earlier one's unit."""
    found: list[str] = []
    for key in keys:
        if not any(same_key(key, one) for one in found):
            found.append(key)
    return found


def _printed(facts: Iterable[Facts]) -> dict[str, str]:
    """Every unit key that leads or co-ordinates somewhere, with the first name printed for it."""
    found: dict[str, str] = {}
    for document in facts:
        for directive in document.directives:
            for party in (*directive.parties, *directive.heirs):
                if party.unit:
                    found.setdefault(party.unit, party.name)
    return found


def same_key(one: str, other: str) -> bool:
    """Whether two full keys can be one unit's: same office, and authorities that can be the same.

    A unit of nobody knows whom ("van-phong@") is no other's.
    """
    if one == other:
        return True
    if one.endswith("@") or other.endswith("@"):
        return False
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
        if self.direct or self.asked.is_group or not self._has_groups:
            return None
        for role in ("lead", "coordinate"):
            for one in directive.parties:
                if one.role == role and one.group and self._belongs(one.group, document):
                    return Part(role, one.name)
        return None

    @property
    def _has_groups(self) -> bool:
        """Whether anybody can say which groups it belongs to: not of a name no registry has, nor of nobody's unit."""
        return self.asked.known and (self.asked.own or not self.asked.key.endswith("@"))

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
                group, self.asked.key, authority=whose(document.plain), on=document.issued
            )
        return self._members[at]
