"""What was changed in a file without the log's knowledge: somebody edited it by hand.

Works on documents as YAML and JSON hold them, so that lists need no pydantic.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cchc_cli.tracking.history import PLACES, replay, same_value
from cchc_cli.tracking.log import Address, Change, Plain, parse_address, value_at
from cchc_cli.tracking.readings import DIRECTIVES, directives_read, fingerprint, unnoted, without_spans
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.model.document import Document
    from cchc_cli.model.log import LogEntry

_DIRECTIVES_READ = ("read", DIRECTIVES)


@dataclass(frozen=True, slots=True)
class Unlogged:
    """A field that is not what the log says, or not what was read: somebody edited the file by hand.

    ``directive`` is the id of the directive, None for a field of the document itself. ``known`` is whether ``logged``
    is: of what was read only a fingerprint is kept.
    """

    directive: str | None
    address: Address
    logged: Any
    actual: Any
    known: bool = True

    @property
    def directives(self) -> bool:
        """Whether it is not a field, but the directives themselves that are not those that were read."""
        return self.address.keys == _DIRECTIVES_READ


def unlogged(document: Mapping[str, Any]) -> list[Unlogged]:
    """Where a document (plain) differs from what its log says or from what was read, in order.

    Every field of a tracking record must be explained by the log, and so must each other field that the log names.
    A field that a parser fills must be what it gave, or be named in ``by_hand``; and no directive that it gave may
    be missing.
    """
    found = _differences(None, document)
    noted, now = document.get("read", {}).get(DIRECTIVES), directives_read(document.get("directives", ()))
    if noted is not None and noted != now:
        found.append(Unlogged(None, Address(_DIRECTIVES_READ), noted, now))
    for directive in document.get("directives", ()):
        found += _differences(directive["id"], directive)
    return found


def _differences(directive: str | None, actual: Mapping[str, Any]) -> list[Unlogged]:
    logged: Plain = {}
    entries = actual.get("log", ())
    replay(logged, entries)
    addresses = {
        str(address): address
        for address in (
            *_tracking_fields(logged),
            *_tracking_fields(actual),
            *(parse_address(one["set"]) for one in entries),
        )
        if _comparable(address)
    }
    pairs = [(one, value_at(logged, one), value_at(actual, one)) for one in addresses.values()]
    found = [
        Unlogged(directive, one, was, now)
        for one, was, now in pairs
        if not same_value(without_spans(was), without_spans(now))
    ]
    told = {one.address.keys[0] for one in found if not one.address.tracking}
    return found + [
        Unlogged(directive, Address((name,)), None, actual.get(name), known=False)
        for name in unnoted(actual)
        if name not in told
    ]


def _comparable(address: Address) -> bool:
    """Records are compared field by field; deeper entries are part of their field. Where it stands is no field."""
    return len(address.keys) == 1 if address.tracking else address.keys[0] not in ("source", "span", PLACES)


def _tracking_fields(tree: Mapping[str, Any]) -> list[Address]:
    return [
        Address((name,), tracking=True, period=record.get("period"), unit=record.get("unit"))
        for record in tree.get("tracking", ())
        for name in record
        if name not in ("period", "unit")
    ]


def hand_edit_entries(document: Document, change: Change) -> list[tuple[int | None, LogEntry]]:
    """An entry for each field that was edited by hand, with the place of its directive in the document.

    A field that a parser fills has a second entry, by which it comes into ``by_hand``. Who did it is not known; the
    day is the one on which it was noticed. What was read before is known by its fingerprint alone: if an earlier
    version of the document that ``change`` can find holds a value with that fingerprint, that value it was.
    """
    places = {directive.id: place for place, directive in enumerate(document.directives)}
    why = words.HAND_WHY.format(day=f"{change.moment.today:%d/%m/%Y}")
    found: list[tuple[int | None, LogEntry]] = []

    def note(directive: str | None, field: str, before: Any, to: Any) -> None:
        place = places[directive] if directive is not None else None
        found.append((place, change.entry(field, before=before, to=to, why=why, by=words.HAND_BY)))

    plain = document.plain()
    versions: list[Mapping[str, Any]] | None = None
    for one in unlogged(plain):
        before = one.logged
        if not one.known:
            if versions is None:
                versions = list(change.earlier(document)) if change.earlier else []
            before = _value_read(plain, one, versions)
        note(one.directive, str(one.address), before, one.actual)
    for record in (plain, *plain.get("directives", ())):
        if names := unnoted(record):
            own = list(record.get("by_hand", ()))
            note(record["id"] if record is not plain else None, "by_hand", own or None, [*own, *names])
    return found


def _value_read(document: Mapping[str, Any], one: Unlogged, versions: Iterable[Mapping[str, Any]]) -> Any:
    """The value that a parser gave and somebody edited, if one of ``versions`` holds it; None if none does."""
    name = one.address.keys[0]
    record = next((each for each in document.get("directives", ()) if each["id"] == one.directive), document)
    wanted = record.get("read", {}).get(name)
    for version in versions:
        same: Iterable[Mapping[str, Any]] = [version]
        if one.directive is not None:
            same = [each for each in version.get("directives", ()) if _is_same(each, record)]
        found = [each[name] for each in same if name in each and fingerprint(each[name]) == wanted]
        if found:
            return found[0]
    return None


def _is_same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(one["id"] == other["id"] or (one.get("span") is not None and one.get("span") == other.get("span")))
