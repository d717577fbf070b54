"""What a meeting goes through, in its order: what is late, what falls due when, what has no day, what came back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from cchc_cli.model.ids import period_bounds
from cchc_cli.query.counts import Counts, count
from cchc_cli.query.figures import pieces_of_work
from cchc_cli.query.lists import duty_rows
from cchc_cli.query.row import Row
from cchc_cli.query.windows import days_after
from cchc_cli.tracking.states import DONE_STATES, State

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.query.facts import Facts
    from cchc_cli.query.filters import Filter
    from cchc_cli.query.units import Asked
    from cchc_cli.tracking.moment import Moment
    from cchc_cli.units import Registry


class Section(StrEnum):
    """The sections of an agenda, in their order (``domain.md`` C.3: overdue first, what came back last)."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    LATER = "later"
    UNDATED = "undated"
    SUBMITTED = "submitted"
    PAUSED = "paused"
    UNREPORTED = "unreported"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Item:
    """A duty, and the further periods of the same directive that stand in the same section."""

    row: Row
    further: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One section with its rows: a duty each, and each in one section only."""

    section: Section
    rows: tuple[Row, ...]

    @property
    def items(self) -> list[Item]:
        """The rows as they are gone through: the periods of one directive, or one unit's, as one item at the first."""
        found: dict[tuple[str, str | None, int], list[Row]] = {}
        for at, row in enumerate(self.rows):
            found.setdefault((row.id, row.unit, 0 if row.period else at), []).append(row)
        return [Item(rows[0], tuple(rows[1:])) for rows in found.values()]


@dataclass(frozen=True, slots=True)
class Agenda:
    """The sections that have rows, in their order, and the unit that was asked for.

    ``counts`` are those of all open work in it; what came back since ``since`` (absent: not asked) is counted in
    ``returned``, and in both where it still waits for confirmation.
    """

    parts: tuple[Part, ...]
    as_of: date
    since: date | None
    unit: Asked | None
    counts: Counts = field(default_factory=lambda: Counts({}))
    returned: Counts = field(default_factory=lambda: Counts({}))

    @property
    def rows(self) -> list[Row]:
        """All its rows, section after section."""
        return [row for part in self.parts for row in part.rows]


def agenda(
    facts: Iterable[Facts],
    asked: Filter,
    *,
    since: date | None,
    registry: Registry,
    settings: Settings,
    moment: Moment,
) -> Agenda:
    """The duties that fit and that the figures of the day count, each in its section.

    ``since`` is the day of the last meeting: what came in from that day on stands in a section of its own. A week ends
    on Sunday; what falls due in it is not repeated under its month. Overdue and dated work comes by its day, undated
    work by its age, the oldest first, and what came back by the day of its result.

    Raises UsageError for filters that cannot be honoured, NotFoundError for a unit or document that is not there.
    """
    listed = duty_rows(facts, asked, registry=registry, settings=settings, moment=moment, counted=True)
    found: dict[Section, list[Row]] = {}
    for row in listed.rows:
        section = section_of(row, as_of=moment.as_of, since=since)
        if section is not None:
            found.setdefault(section, []).append(row)
    if Section.RETURNED in found:
        found[Section.RETURNED].sort(key=_result_day)
    parts = tuple(Part(one, tuple(found[one])) for one in Section if one in found)
    shown = [row for part in parts for row in part.rows]
    return Agenda(
        parts,
        moment.as_of,
        since,
        listed.unit,
        counts=count(pieces_of_work([row for row in shown if row.state not in DONE_STATES])),
        returned=count(pieces_of_work(found.get(Section.RETURNED, []))),
    )


def section_of(row: Row, *, as_of: date, since: date | None) -> Section | None:
    """Where a duty stands in the agenda of ``as_of``; None for what is finished and did not come in since ``since``."""
    if since is not None and came_back(row, since):
        return Section.RETURNED
    if row.state in _BY_STATE:
        return _BY_STATE[row.state]
    if row.state not in (State.SOON, State.IN_TIME) or row.due is None:
        return None
    if row.due <= days_after(as_of, 6 - as_of.weekday()):
        return Section.WEEK
    return Section.MONTH if row.due <= period_bounds(f"{as_of:%Y-%m}")[1] else Section.LATER


def came_back(row: Row, since: date) -> bool:
    """Whether the result of a duty is of ``since`` or later, or was entered then; also where it came late."""
    if row.status not in ("submitted", "done"):
        return False
    day = date.fromisoformat(row.completed_on) if row.completed_on not in (None, "unknown") else None
    return any(one is not None and one >= since for one in (day, row.returned_on))


def _result_day(row: Row) -> tuple[str, date]:
    known = row.completed_on if row.completed_on != "unknown" else None
    return known or (row.returned_on or date.max).isoformat(), row.due or date.max


_BY_STATE = {
    State.OVERDUE: Section.OVERDUE,
    State.TODAY: Section.TODAY,
    State.UNDATED: Section.UNDATED,
    State.SUBMITTED: Section.SUBMITTED,
    State.PAUSED: Section.PAUSED,
    State.UNREPORTED: Section.UNREPORTED,
}
