"""A unit's name as typed on the command line: the official one for a short form, told; as typed for an unknown one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.cli import streams, values
from cchc_cli.wording import messages

if TYPE_CHECKING:
    from cchc_cli.cli.session import Session
    from cchc_cli.units import Authority


@dataclass(frozen=True, slots=True)
class Named:
    """A unit or group that was typed: its name, its key, and a warning where the registry does not know it."""

    name: str
    key: str | None
    warning: str | None = None


def named(session: Session, typed: str, *, option: str, on: date | None, authority: Authority | None = None) -> Named:
    """The unit or group that ``typed`` names, seen from ``authority``, else from our own; UsageError for no name."""
    from cchc_cli.units import authority_of

    line = values.words(typed, option=option)
    whose = authority or authority_of(session.settings.authority, session.settings.place)
    resolution = session.registry.resolve(line, authority=whose, on=on)
    entry = resolution.unit or resolution.group
    if entry is None:
        similar = "; ".join(resolution.suggestions)
        template = messages.UNLISTED_UNIT_SIMILAR if similar else messages.UNLISTED_UNIT
        return Named(line, resolution.key, template.format(name=line, names=similar))
    same = session.registry.resolve(entry.name, authority=whose, on=on, suggest=False).key == resolution.key
    if same and (resolution.how in ("abbreviation", "folded") or "@" in line or line == entry.key):
        streams.words(messages.TAKEN_AS.format(typed=line, name=entry.name))
        return Named(entry.name, resolution.key)
    return Named(line, resolution.key)
