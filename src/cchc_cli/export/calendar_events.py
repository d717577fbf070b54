"""Which entries a calendar gets: one for each directive and period, at the day on which it is due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cchc_cli.model.ids import ascii_slug
from cchc_cli.query.row import Row
from cchc_cli.tracking.states import DONE_STATES, FINISHED, State

_REMINDED = frozenset({State.TODAY, State.SOON, State.IN_TIME})


@dataclass(frozen=True, slots=True)
class Entry:
    """The duties of one directive and period that are due on one ``day``: those of all units that report apart.

    ``uid`` stays the same however often the calendar is made, so that importing again updates the entry.
    """

    uid: str
    day: date
    rows: tuple[Row, ...]

    @property
    def open_rows(self) -> tuple[Row, ...]:
        """Those on which something is left to do."""
        return tuple(row for row in self.rows if row.state not in FINISHED)

    @property
    def state(self) -> State:
        """Done or cancelled where all of them are; else the state that most needs a reminder."""
        states = [row.state for row in self.open_rows or self.rows]
        if not self.open_rows:
            return next((one for one in states if one in DONE_STATES), State.CANCELLED)
        return min(states, key=_ORDER.index)

    @property
    def waits(self) -> bool:
        """Whether all that is left to do is to confirm what was handed in, in time or late."""
        return bool(self.open_rows) and all(row.status == "submitted" for row in self.open_rows)

    @property
    def reminds(self) -> bool:
        """Whether somebody is still expected to deliver by the day."""
        return any(row.state in _REMINDED for row in self.rows)


_ORDER = (
    State.OVERDUE, State.TODAY, State.SOON, State.IN_TIME, State.UNREPORTED, State.SUBMITTED, State.PAUSED,
    State.UNDATED, *sorted(FINISHED),
)  # fmt: skip


def entries_of(rows: Iterable[Row], owner: str | None) -> list[Entry]:
    """The entries of ``rows``, duties of which each has a period at most; what has no day has no entry.

    One event a period, and no rule of recurrence: a period that is done, extended or cancelled changes alone, and
    calendars lose such exceptions when a rule is imported again. Units that report apart share an entry as long as
    they share the day; who was given another day has an entry of his own. ``owner`` is the authority whose calendar
    it is: two offices that follow the same document have entries of their own.
    """
    found: dict[tuple[str, str | None], list[Row]] = {}
    for row in rows:
        if row.due is not None:
            found.setdefault((row.id, row.period), []).append(row)
    return [entry for group in found.values() for entry in _of_directive(group, owner)]


def _of_directive(rows: Sequence[Row], owner: str | None) -> list[Entry]:
    days = Counter(row.due for row in rows if row.due is not None)
    common = max(days, key=lambda day: (days[day], -day.toordinal()))
    entries = [Entry(_uid(rows[0], owner), common, tuple(row for row in rows if row.due == common))]
    entries += [
        Entry(_uid(row, owner, own=True), row.due, (row,)) for row in rows if row.due is not None and row.due != common
    ]
    return entries


def _uid(row: Row, owner: str | None, *, own: bool = False) -> str:
    """Letters, digits and a few signs that every calendar takes; an id holds no "_"."""
    name = row.full_id.replace("/", "_").replace("@", "_")
    unit = f"_{ascii_slug(row.unit)}" if own and row.unit else ""
    host = f"{ascii_slug(owner)}.cchc" if owner else "cchc"
    return f"{name}{unit}@{host}"
