"""Work that several units must each deliver, unit by unit: who has, who has not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.model.codes import Status
from cchc_cli.query.facts import whose
from cchc_cli.query.row import Row
from cchc_cli.query.rows import DutySeen, Seen, judged_on
from cchc_cli.tracking.duties import Duty, duty_of
from cchc_cli.tracking.log import same_unit
from cchc_cli.tracking.transfers import holder, transfers_on
from cchc_cli.wording import queries as words

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.query.facts import PartyFacts
    from cchc_cli.units import Registry

_HANDED_IN = frozenset({Status.DONE, Status.SUBMITTED, Status.CANCELLED})


def by_unit(seen: Seen, like: Duty, *, registry: Registry, settings: Settings, as_of: date) -> list[DutySeen]:
    """The duty of the same period as ``like`` for each unit that must deliver, in the order of the document.

    A group is taken apart into those of its members that the registry knows on the document's day, and stays as it
    is printed where it knows none. Who has no report of its own is where the group's is, or the common one.
    """
    duties: list[Duty] = []
    done = transfers_on(seen.directive.plain, as_of)
    records = [one for one in seen.directive.plain.get("tracking", ()) if one.get("period") == like.period]
    reporting = [holder(one["unit"], done) for one in records if one.get("unit")]
    for party in (one for one in seen.directive.parties if one.role == "lead"):
        group = duty_of(seen.directive.plain, like, party.name, as_of=as_of)
        for name in _members(party, seen, registry) or [party.name]:
            if any(same_unit(name, one.unit) for one in duties):
                continue
            own = duty_of(seen.directive.plain, like, name, as_of=as_of)
            reports = any(same_unit(one, name) for one in reporting)
            duties.append(own if reports else replace(group, unit=name))
    for unit in reporting:
        if not any(same_unit(unit, one.unit) for one in duties):
            duties.append(duty_of(seen.directive.plain, like, unit, as_of=as_of))
    return [judged_on(one, settings=settings, as_of=as_of) for one in duties or [like]]


FIELDS = ("full_id", "unit", "status", "state", "due", "completed_on", "evidence", "note")
"""The columns of a list by unit: what is the same in all of its rows would hide what is not."""


def delivered(rows: Sequence[Row]) -> list[str]:
    """Of each directive (or period) how many units have handed in their result, and who has not."""
    lines = []
    for name in dict.fromkeys(row.full_id for row in rows):
        own = [row for row in rows if row.full_id == name]
        missing = [row.unit or "; ".join(row.leads) for row in own if row.status not in _HANDED_IN]
        done = len(own) - len(missing)
        template = words.DELIVERED_ALL if not missing else words.DELIVERED
        lines.append(template.format(id=name, done=done, count=len(own), units="; ".join(missing)))
    return lines


def _members(party: PartyFacts, seen: Seen, registry: Registry) -> list[str]:
    """The names of the members of a group that the registry lists; none for a unit."""
    group = registry.group(party.group) if party.group else None
    if group is None:
        return []
    return registry.member_names(group, authority=whose(seen.document.plain), on=seen.document.issued)
