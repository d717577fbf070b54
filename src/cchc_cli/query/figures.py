"""What the figures of a day count: each piece of work once, however many units report on it, and no period to come.

A piece of work (việc) is a directive, or one period of a recurring one. Where units report each for themselves it is
in the state of the most pressing of their duties: it is done when all have done it, and no report of one unit makes the
total a larger one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.query.windows import days_after
from cchc_cli.tracking.states import State

if TYPE_CHECKING:
    from cchc_cli.query.filters import Filter
    from cchc_cli.query.row import Row
    from cchc_cli.query.rows import DutySeen, Seen

URGENCY = {state: at for at, state in enumerate((
    State.OVERDUE, State.TODAY, State.SOON, State.IN_TIME, State.UNDATED, State.UNREPORTED, State.SUBMITTED,
    State.PAUSED, State.DONE_LATE, State.DONE_DAY_UNKNOWN, State.DONE_IN_TIME, State.DONE, State.CANCELLED,
))}  # fmt: skip
"""Which of several duties stands for the directive: the most pressing one."""


def pressing(one: DutySeen) -> tuple[int, date]:
    """How pressing a duty is, the most first; of two in the same state the earlier one."""
    return URGENCY[one.standing.state], one.duty.due or date.max


def counted_duties(seen: Seen, asked: Filter, as_of: date) -> list[DutySeen]:
    """The duties of a directive that the figures of ``as_of`` count.

    Of recurring work these are the periods that fell due by then, the one that comes next, and what was reported ahead
    of its time; those that come later only where ``asked`` names a day up to which to look.
    """
    periods = seen.directive.periods
    if not periods:
        return list(seen.all)
    coming = next((one.due for one in periods if one.due > as_of), as_of)
    wanted = [asked.due_by] if asked.due_by is not None else []
    wanted += [days_after(as_of, asked.due_in)] if asked.due_in is not None else []
    last = max([coming, *wanted])
    known = {one.key for one in periods if one.due <= last}
    return [one for one in seen.all if one.duty.period in known or one.duty.reported]


def by_work(duties: Iterable[DutySeen]) -> list[list[DutySeen]]:
    """The duties of one directive, those of each period together: the most pressing one first."""
    found: dict[str | None, list[DutySeen]] = {}
    for one in duties:
        found.setdefault(one.duty.period, []).append(one)
    return [sorted(several, key=pressing) for several in found.values()]


def pieces_of_work(rows: Sequence[Row]) -> list[Row]:
    """One row for each piece of work, in the order of the first of its rows: the most pressing one.

    Against the first deadlines it is as pressing as the most pressing of them is.
    """
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.full_id, []).append(row)
    return [_most_pressing(several) for several in found.values()]


def _most_pressing(rows: Sequence[Row]) -> Row:
    if len(rows) == 1:
        return rows[0]
    first = min(rows, key=lambda row: (URGENCY[row.state], row.due or date.max))
    return replace(first, first_state=min((row.first_state or row.state for row in rows), key=URGENCY.__getitem__))
