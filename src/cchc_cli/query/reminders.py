"""Who is to be reminded of what: overdue and soon due work, unit by unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.errors import UsageError
from cchc_cli.model.codes import Status
from cchc_cli.query.by_unit import by_unit
from cchc_cli.query.cells import capitalized
from cchc_cli.query.facts import whose
from cchc_cli.query.filters import Filter
from cchc_cli.query.headings import unit_heading
from cchc_cli.query.lists import seen_directives
from cchc_cli.query.rows import make_row
from cchc_cli.query.six import is_vague
from cchc_cli.query.units import find_unit, same_key
from cchc_cli.query.windows import days_after
from cchc_cli.text.printable import one_line
from cchc_cli.text.vietnamese import collation_key, name_key
from cchc_cli.tracking.states import State
from cchc_cli.wording import queries as words

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.query.facts import Facts
    from cchc_cli.query.row import Row
    from cchc_cli.query.rows import DutySeen, Seen
    from cchc_cli.query.units import Asked
    from cchc_cli.tracking.moment import Moment
    from cchc_cli.units import Registry

_AHEAD = (State.TODAY, State.SOON, State.IN_TIME)
_NOT_HANDED_IN = (Status.TODO, Status.DOING)


@dataclass(frozen=True, slots=True)
class Reminder:
    """What one unit has not reported as done: ``overdue``, and ``soon``, due up to ``until``; each by its day.

    A row is a duty. Work of several units or of a group is reminded of with each unit that has not reported.
    """

    unit: str
    overdue: tuple[Row, ...]
    soon: tuple[Row, ...]
    until: date

    @property
    def rows(self) -> tuple[Row, ...]:
        """All of it."""
        return (*self.overdue, *self.soon)


@dataclass(frozen=True, slots=True)
class Reminders:
    """A reminder for each unit, in the order of the alphabet, and work of which nobody knows whom to remind.

    ``unaddressed`` is work without a lead, and that of a group whose members no registry lists. ``unit`` is the one
    that was asked for.
    """

    each: list[Reminder]
    unaddressed: list[Row]
    unit: Asked | None = None


def reminders(
    facts: Iterable[Facts], asked: Filter, within: int, *, registry: Registry, settings: Settings, moment: Moment
) -> Reminders:
    """What is overdue, and what falls due within so many days of ``moment.as_of``, and was not handed in.

    Undated work, paused work and what was due before tracking began is nobody reminded of. ``asked`` narrows by
    document, section, area and text; its ``unit`` to one unit, with what it has as the member of a group.

    Raises NotFoundError for a unit or document that is not there, UsageError for a group.
    """
    asked.check()
    facts = list(facts)
    unit = find_unit(asked.unit, facts, registry=registry, settings=settings) if asked.unit is not None else None
    if unit is not None and unit.is_group:
        raise UsageError(words.REMIND_GROUP.format(name=unit.name), hint=words.REMIND_GROUP_HINT)
    until = days_after(moment.as_of, within)
    found: dict[str, tuple[str, list[Row]]] = {}
    unaddressed: list[Row] = []
    for seen in seen_directives(facts, asked, None, registry=registry, settings=settings, moment=moment):
        for one in _due(seen, until, registry=registry, settings=settings, as_of=moment.as_of):
            row = make_row(seen, one, moment, alone=True)
            name = one.duty.unit
            if name is None or _is_many(name, seen, registry):
                unaddressed.append(row)
                continue
            if unit is not None and not _is(unit, name, seen, registry):
                continue
            heading = capitalized(one_line(unit_heading(name, seen.document, registry=registry, settings=settings)))
            found.setdefault(name_key(heading), (heading, []))[1].append(row)
    each = [_reminder(heading, rows, until) for heading, rows in found.values()]
    return Reminders(sorted(each, key=lambda one: collation_key(one.unit)), unaddressed if unit is None else [], unit)


def _due(seen: Seen, until: date, *, registry: Registry, settings: Settings, as_of: date) -> Iterator[DutySeen]:
    """The duties of a directive of which somebody is to be reminded, a period after the other, each unit's own."""
    periods = {one.duty.period: one for one in reversed(seen.all)}
    for period in dict.fromkeys(one.duty.period for one in seen.all):
        like = periods[period].duty
        for one in by_unit(seen, like, registry=registry, settings=settings, as_of=as_of):
            due, state = one.duty.due, one.standing.state
            ahead = state in _AHEAD and due is not None and due <= until
            if one.duty.status in _NOT_HANDED_IN and (state is State.OVERDUE or ahead):
                yield one


def _is_many(name: str, seen: Seen, registry: Registry) -> bool:
    """Whether ``name`` is that of a group, of whose members no registry knows enough to write to each."""
    return any(party.name == name and (party.group or is_vague(party, registry)) for party in seen.directive.parties)


def _is(unit: Asked, name: str, seen: Seen, registry: Registry) -> bool:
    """Whether ``name``, as a directive has it, is the unit that was asked for."""
    for party in seen.directive.parties:
        if party.name == name and party.unit:
            return same_key(party.unit, unit.key)
    document = seen.document
    found = registry.resolve(name, authority=whose(document.plain), on=document.issued, suggest=False)
    return found.key is not None and same_key(found.key, unit.key)


def _reminder(unit: str, rows: list[Row], until: date) -> Reminder:
    rows = sorted(rows, key=lambda row: row.due or date.max)
    overdue = tuple(row for row in rows if row.state is State.OVERDUE)
    return Reminder(unit, overdue, tuple(row for row in rows if row.state is not State.OVERDUE), until)
