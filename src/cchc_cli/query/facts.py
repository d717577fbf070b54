"""What is kept of each document for lists: flat, with units resolved and periods laid out, read without pydantic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cchc_cli.errors import BadDataError
from cchc_cli.model.codes import DIRECT_KIND
from cchc_cli.text.vietnamese import name_key
from cchc_cli.tracking.doubts import warned_fields
from cchc_cli.tracking.duties import PeriodDay, is_tracked, period_days
from cchc_cli.tracking.handedits import unlogged
from cchc_cli.tracking.history import rewind, standing, unknown_since
from cchc_cli.tracking.transfers import holder, printed_name, transfers_on

if TYPE_CHECKING:
    from cchc_cli.model.document import Document
    from cchc_cli.model.settings import Settings
    from cchc_cli.tracking.moment import Moment
    from cchc_cli.units import Authority, Registry

FACTS_VERSION = "8"
"""Number of the shape of what `derive` gives; it changes whenever kept facts must be derived anew."""

JsonObject = dict[str, Any]

_OF_DOCUMENT = (
    "id", "number", "kind", "issuer", "place", "issued", "title", "received", "source", "cited_by",
    "no_directives", "replaces", "gone", "read", "log",
)  # fmt: skip
_OF_DIRECTIVE = (
    "id", "section", "ordinal", "text", "leads", "coordinators", "deadline", "areas", "by_hand", "reviewed",
    "tracking", "log", "milestones", "given_on", "basis", "gone", "excluded", "link", "set_due", "transfers", "read",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PartyFacts:
    """A unit or group that leads or co-ordinates: its printed name, and the key of what it means.

    ``role`` is "lead" or "coordinate". ``unit`` is a full unit key, also of a unit that the registry does not know;
    for a group it is absent and ``group`` is the group's full key.
    """

    name: str
    role: str
    unit: str | None
    group: str | None


@dataclass(frozen=True)
class DirectiveFacts:
    """One directive. ``plain`` holds its fields as YAML does; the rest is derived from them.

    ``plain`` also has ``warned``: the fields that findings warn of. ``parties`` are those that the document prints;
    `facts_at` puts those in their place that have taken over by its day. ``heirs`` are the units to which the work
    was transferred at any time, in the order of ``transfers``.
    """

    plain: Mapping[str, Any]
    parties: tuple[PartyFacts, ...]
    periods: tuple[PeriodDay, ...]
    heirs: tuple[PartyFacts, ...] = ()

    @property
    def id(self) -> str:
        """The directive's id."""
        return str(self.plain["id"])

    @property
    def text(self) -> str:
        """The directive's words, verbatim."""
        return str(self.plain["text"])

    @property
    def section(self) -> str | None:
        """The path of its section."""
        return self.plain.get("section")

    @property
    def tracked(self) -> bool:
        """Whether it is work that is counted: not excluded, not gone, and not the same as another directive."""
        return is_tracked(self.plain)

    @cached_property
    def areas(self) -> tuple[str, ...]:
        """The codes of its areas."""
        return tuple(self.plain.get("areas", ()))


@dataclass(frozen=True)
class Facts:
    """One document with its directives, in their order. A document that is only awaited has none."""

    plain: Mapping[str, Any]
    directives: tuple[DirectiveFacts, ...]

    @property
    def id(self) -> str:
        """The document's id."""
        return str(self.plain["id"])

    @property
    def number(self) -> str | None:
        """Its number as printed."""
        return self.plain.get("number")

    @property
    def title(self) -> str | None:
        """What it is about (trích yếu)."""
        return self.plain.get("title")

    @property
    def issuer(self) -> str | None:
        """Who issued it."""
        return self.plain.get("issuer")

    @property
    def place(self) -> str | None:
        """The place in its header."""
        return self.plain.get("place")

    @cached_property
    def issued(self) -> date | None:
        """The day of issue."""
        return _day(self.plain.get("issued"))

    @property
    def awaited(self) -> bool:
        """Whether it is only known from being cited."""
        return "source" not in self.plain and self.plain.get("kind") != DIRECT_KIND


def derive(document: Document, registry: Registry, settings: Settings) -> JsonObject:
    """What lists need of ``document``, as JSON; `load` reads it again.

    ``edited`` is set where somebody edited the file by hand and no command has noticed it yet.
    It depends on the document, the registry and the settings' own authority alone, not on the day. Raises
    BadDataError, naming the directive, for a recurring deadline whose rule cannot be read.
    """
    plain = document.plain()
    facts: JsonObject = {name: plain[name] for name in _OF_DOCUMENT if name in plain}
    if unlogged(plain):
        facts["edited"] = True
    facts["own"] = [settings.authority, settings.place]
    facts["directives"] = [
        {name: one[name] for name in _OF_DIRECTIVE if name in one} for one in plain.get("directives", ())
    ]
    warned = warned_fields(document)
    for directive in facts["directives"]:
        _add_derived(directive, facts, registry)
        directive["warned"] = list(warned.get(directive["id"], ()))
    return facts


def _add_derived(directive: JsonObject, document: Mapping[str, Any], registry: Registry) -> None:
    """Put the resolved parties and the days of the periods beside the fields that they come from."""
    try:
        periods = period_days(directive.get("deadline", {}), issued=_day(document.get("issued")))
    except BadDataError as error:
        raise BadDataError(f"{directive['id']}: {error.message}", hint=error.hint) from error
    directive["periods"] = [[one.key, one.due.isoformat()] for one in periods]
    directive["parties"] = _parties(directive, document, registry)
    if directive.get("transfers"):
        directive["heirs"] = [_heir(one, document, registry) for one in directive["transfers"]]


def _parties(directive: Mapping[str, Any], document: Mapping[str, Any], registry: Registry) -> list[list[str | None]]:
    """Name, role, unit key, group key of every lead and co-ordinator; a bare name is of the issuer's authority.

    Nobody co-ordinates what he leads (design, "Units").
    """
    authority = whose(document)
    on = _day(document.get("issued"))
    found: list[list[str | None]] = []
    for role, field in (("lead", "leads"), ("coordinate", "coordinators")):
        for party in directive.get(field, ()):
            name = printed_name(party)
            asked = name if isinstance(party, str) else party.get("unit") or name
            resolution = registry.resolve(asked, authority=authority, on=on, suggest=False)
            key, group = (None, resolution.key) if resolution.group else (resolution.key, None)
            if role == "lead" or [key, group] not in [one[2:] for one in found if one[1] == "lead"]:
                found.append([name, role, key, group])
    return found


def _heir(transfer: Mapping[str, Any], document: Mapping[str, Any], registry: Registry) -> list[str | None]:
    """Name, role (none), unit key and group key of the unit that took over."""
    asked, on = transfer.get("unit") or transfer["to"], date.fromisoformat(transfer["on"])
    resolution = registry.resolve(asked, authority=whose(document), on=on, suggest=False)
    key, group = (None, resolution.key) if resolution.group else (resolution.key, None)
    return [transfer["to"], "", key, group]


def whose(document: Mapping[str, Any]) -> Authority:
    """The authority whose offices a document (plain, as `derive` gives it) speaks of.

    A document that names no issuer is taken for one of the own authority, unless it was written at another place.
    """
    from cchc_cli.units import authority_of

    found = authority_of(document.get("issuer"), document.get("place"))
    own = authority_of(*document.get("own", (None, None)))
    if found.level is not None or own.level is None:
        return found
    elsewhere = found.place and name_key(found.place) != name_key(own.place or "")
    return found if elsewhere else own


def load(objects: Iterable[Mapping[str, Any]]) -> list[Facts]:
    """The facts that `derive` gave, in the same order."""
    return [_loaded(one) for one in objects]


def _loaded(document: Mapping[str, Any]) -> Facts:
    facts = Facts(document, tuple(_loaded_directive(one) for one in document.get("directives", ())))
    return replace(facts, directives=()) if facts.awaited else facts


def _loaded_directive(directive: Mapping[str, Any]) -> DirectiveFacts:
    return DirectiveFacts(
        directive,
        tuple(PartyFacts(*party) for party in directive["parties"]),
        tuple(PeriodDay(key, date.fromisoformat(day)) for key, day in directive["periods"]),
        tuple(PartyFacts(*party) for party in directive.get("heirs", ())),
    )


def facts_at(facts: Iterable[Facts], moment: Moment, registry: Registry | None) -> list[Facts]:
    """The facts that a question at ``moment`` may see.

    Documents issued after a past ``as_of`` are left out, as are those entered after ``known_on``; of the others every
    later entry is undone. Work that was transferred by ``as_of`` has its new units; orders given after it are left
    out. Directives that are gone from their documents are among them. ``registry`` is needed only where an undone
    entry changed who leads or co-ordinates.
    """
    known = [one for one in facts if not _issued_later(one, moment)]
    if moment.known_on is None:
        known = facts_now(known)
    else:
        earlier = [(rewind(one.plain, moment.known_on), one) for one in known]
        known = [
            _loaded(_derived_anew(before, one, registry, moment.known_on))
            for before, one in earlier
            if before is not None
        ]
        known = [one for one in known if not _issued_later(one, moment)]
    return [_on_its_day(one, moment) for one in known]


def _on_its_day(facts: Facts, moment: Moment) -> Facts:
    """The document with those of its directives that were given by then, under the units that have them then."""
    if not any("transfers" in one.plain or "given_on" in one.plain for one in facts.directives):
        return facts
    kept = [one for one in facts.directives if not _given_later(one, moment)]
    return replace(facts, directives=tuple(_handed_over(one, moment.as_of) for one in kept))


def _given_later(directive: DirectiveFacts, moment: Moment) -> bool:
    given = _day(directive.plain.get("given_on"))
    return moment.as_of < moment.today and given is not None and given > moment.as_of


def _handed_over(directive: DirectiveFacts, as_of: date) -> DirectiveFacts:
    """The directive with the units that have taken over by ``as_of``; nobody co-ordinates what he leads."""
    done = transfers_on(directive.plain, as_of)
    if not done:
        return directive
    heirs = {one.name: one for one in directive.heirs}
    parties: list[PartyFacts] = []
    for party in directive.parties:
        name = holder(party.name, done)
        now = party if name == party.name or name not in heirs else replace(heirs[name], role=party.role)
        means = (now.unit, now.group)
        if not any((one.unit, one.group) == means and one.role in (now.role, "lead") for one in parties):
            parties.append(now)
    return replace(directive, parties=tuple(parties))


def facts_now(facts: Iterable[Facts]) -> list[Facts]:
    """The facts as they stand; a document whose import was taken back is awaited where others cite it, or not there."""
    known = []
    for one in facts:
        if not one.plain.get("gone"):
            known.append(one)
        elif (left := standing(one.plain)) is not None:
            known.append(_loaded(left))
    return known


def _issued_later(facts: Facts, moment: Moment) -> bool:
    """Whether it was issued after the past day that is asked for.

    A document whose day lies in the future is shown all the same today: the day may be misread.
    """
    return moment.as_of < moment.today and facts.issued is not None and facts.issued > moment.as_of


def _derived_anew(earlier: Mapping[str, Any], now: Facts, registry: Registry | None, known_on: date) -> JsonObject:
    """``earlier`` with parties and periods derived again where undoing changed what they come from.

    What is not known of that day, as somebody edited it by hand since, is warned of.
    """
    moved = any(earlier.get(name) != now.plain.get(name) for name in ("issuer", "place", "issued"))
    sources = ("leads", "coordinators", "deadline", "transfers")
    known = {one["id"]: one for one in now.plain.get("directives", ())}
    directives = []
    for before in earlier.get("directives", ()):
        kept, after = dict(before), known[before["id"]]
        if registry is not None and (moved or any(before.get(name) != after.get(name) for name in sources)):
            _add_derived(kept, earlier, registry)
        if unknown := unknown_since(after, known_on):
            kept["warned"] = [*kept.get("warned", ()), *unknown]
        directives.append(kept)
    return {**earlier, "directives": directives}


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
