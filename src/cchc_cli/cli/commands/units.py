"""`cchc units`: what a name resolves to, and why; without a name the registry."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import clock, complete, options, records, streams
from cchc_cli.errors import NotFoundError
from cchc_cli.wording import help as words
from cchc_cli.wording import messages
from cchc_cli.wording import units as unit_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cchc_cli.model.settings import Settings
    from cchc_cli.query.facts import Facts
    from cchc_cli.tracking.moment import Moment
    from cchc_cli.units import Authority, Group, Registry, Resolution, Unit


def units(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar=words.METAVARS["name"], help=words.UNITS_NAME, show_default=False, autocompletion=complete.units
        ),
    ] = None,
    *,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    format_: options.Format = None,
    json: options.Json = False,
    workspace: options.Workspace = None,
) -> None:
    """Explain what ``name`` means, or list the offices and groups."""
    chosen = records.chosen_format(format_, as_json=json)
    moment = clock.moment(as_of=as_of, known_on=known_on)
    place = _surroundings(workspace, moment)
    if name is None:
        listed = [_unit(one) for one in place.registry.all_units()]
        listed += [_group(one) for one in place.registry.all_groups()]
        records.print_records(listed, _LIST_HEADS, chosen)
        return
    found, printed = _resolved(name, place)
    lines = _about(found, place, moment)
    if printed is not None:
        lines.insert(0, messages.UNIT_PRINTED.format(name=printed))
    if chosen == "table":
        streams.data("\n".join(lines))
    else:
        records.print_records([_explained(name, found, printed, lines)], _HEADS, chosen)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The registry, and whose workspace we stand in, if any."""

    registry: Registry
    settings: Settings
    own: Authority
    facts: Sequence[Facts]


def _surroundings(folder: Path | None, moment: Moment) -> Surroundings:
    """Those of the workspace; outside any, the packaged registry and no authority of our own."""
    from cchc_cli.cli.session import Session
    from cchc_cli.model.settings import Settings
    from cchc_cli.query.facts import facts_at
    from cchc_cli.units import Registry, authority_of

    try:
        session = Session.open(folder)
    except NotFoundError:
        if folder is not None:
            raise
        return Surroundings(Registry.load(), Settings(), authority_of(None, None), [])
    settings = session.settings
    known = facts_at(session.facts[0], moment, session.registry)
    return Surroundings(session.registry, settings, authority_of(settings.authority, settings.place), known)


_HEADS = {
    "asked": messages.UNIT_ASKED,
    "name": messages.UNIT_NAME,
    "kind_words": messages.UNIT_KIND,
    "key": messages.UNIT_KEY,
    "why": messages.UNIT_HOW,
}
_LIST_HEADS = {
    "name": messages.UNIT_NAME,
    "kind_words": messages.UNIT_KIND,
    "abbreviations": messages.UNIT_ABBREVIATIONS,
    "levels_words": messages.UNIT_LEVELS,
    "since": messages.UNIT_SINCE,
    "until": messages.UNIT_UNTIL,
    "key": messages.UNIT_KEY,
}


def _resolved(name: str, place: Surroundings) -> tuple[Resolution, str | None]:
    """What ``name`` means, seen from the own authority, and under which name a document prints it.

    Raises NotFoundError, with suggestions, for a name that neither the registry nor any document knows.
    """
    from cchc_cli.query.units import find_unit

    found = place.registry.resolve(name, authority=place.own, on=None)
    if found.unit is not None or found.group is not None:
        return found, None
    asked = find_unit(name, place.facts, registry=place.registry, settings=place.settings)
    return replace(found, key=asked.key), asked.name


def _about(found: Resolution, place: Surroundings, moment: Moment) -> list[str]:
    """What a name resolves to; of a group the members on the day asked for, and on that of its newest document.

    Lists expand a group by the day of each document (design, "Units").
    """
    from cchc_cli.query.facts import whose

    now = place.registry.explain(found, on=moment.as_of)
    days = [one.issued for one in place.facts if one.issued and whose(one.plain).key == found.authority.key]
    if found.group is None or not days:
        return now
    newest = max(days)
    lines = []
    for today, then in zip(now, place.registry.explain(found, on=newest), strict=True):
        if today == then:
            lines.append(today)
            continue
        lines.append(messages.UNIT_MEMBERS_ON.format(day=f"{moment.as_of:%d/%m/%Y}", line=today))
        lines.append(messages.UNIT_MEMBERS_OF_NEWEST.format(day=f"{newest:%d/%m/%Y}", line=then))
    return lines


def _explained(name: str, found: Resolution, printed: str | None, lines: list[str]) -> dict[str, Any]:
    entry = found.unit or found.group
    return {
        "asked": name,
        "kind": "unit" if found.unit else "group" if found.group else "unknown",
        "kind_words": _kind_words(found),
        "name": entry.name if entry else printed,
        "key": found.key,
        "how": found.how,
        "successors": list(found.unit.successors) if found.unit else [],
        "since": found.unit.since if found.unit else None,
        "until": found.unit.until if found.unit else None,
        "suggestions": list(found.suggestions),
        "explanation": lines,
        "why": " ".join(lines),
    }


def _kind_words(found: Resolution) -> str:
    if found.group:
        return messages.UNIT_GROUP
    if found.unit and found.unit.category:
        return unit_words.CATEGORIES[found.unit.category]
    return messages.UNIT_UNLISTED if not found.unit else ""


def _unit(unit: Unit) -> dict[str, Any]:
    return {
        "kind": "unit",
        "kind_words": unit_words.CATEGORIES[unit.category] if unit.category else "",
        "key": unit.key,
        "name": unit.name,
        "aliases": list(unit.aliases),
        "abbreviations": list(unit.abbreviations),
        "levels": [str(one) for one in unit.levels],
        "levels_words": [unit_words.LEVELS[one] for one in unit.levels],
        "since": unit.since,
        "until": unit.until,
        "successors": list(unit.successors),
    }


def _group(group: Group) -> dict[str, Any]:
    return {
        "kind": "group",
        "kind_words": messages.UNIT_GROUP,
        "key": group.key,
        "name": group.name,
        "aliases": list(group.aliases),
        "levels": [str(one) for one in group.levels],
        "levels_words": [unit_words.LEVELS[one] for one in group.levels],
    }
