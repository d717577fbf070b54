"""What is said above a sheet: how much is done and how much is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cchc_cli.query.cells import role_name
from cchc_cli.query.counts import Counts, count
from cchc_cli.query.row import Row, State
from cchc_cli.wording import columns, labels
from cchc_cli.wording import sheet as words

_DONE = (
    (State.DONE_IN_TIME, words.PART_DONE_IN_TIME),
    (State.DONE_LATE, words.PART_DONE_LATE),
    (State.DONE, words.PART_DONE_UNDATED),
    (State.DONE_DAY_UNKNOWN, words.PART_DONE_DAY_UNKNOWN),
)
_OPEN = (
    (State.OVERDUE, words.PART_OVERDUE),
    (State.TODAY, words.PART_TODAY),
    (State.SOON, words.PART_SOON),
    (State.IN_TIME, words.PART_IN_TIME),
    (State.UNDATED, words.PART_UNDATED),
    (State.SUBMITTED, words.PART_SUBMITTED),
)
_APART = (
    (State.UNREPORTED, words.PART_UNREPORTED),
    (State.PAUSED, words.PART_PAUSED),
    (State.CANCELLED, words.PART_CANCELLED),
)
_ROLE_OF_GROUP = words.ROLE_OF_GROUP
_ROLES = (labels.ROLES["lead"], columns.ROLE_SHARED, labels.ROLES["coordinate"], _ROLE_OF_GROUP)


def summary(rows: Sequence[Row]) -> str:
    """How many there are, how many done (in time, late), not done (overdue, in time, undated), and counted apart.

    The classes are those of the official reports (domain.md B.2): đã hoàn thành (đúng hạn, quá hạn), chưa hoàn
    thành (trong hạn, quá hạn), and không thời hạn; what has no rows is left out, the two sums are not. Where a
    unit was asked for, a second sentence says in what roles it has the rows.
    """
    if not rows:
        return words.EMPTY
    counts = count(rows)
    parts = [
        _class(words.FINISHED.format(count=counts.done_total), _DONE, counts),
        _class(words.UNFINISHED.format(count=counts.open_total), _OPEN, counts),
        *_parts(_APART, counts),
    ]
    return f"{words.TOTAL.format(total=counts.total)}: {'; '.join(parts)}.{_roles(rows)}"


def _roles(rows: Sequence[Row]) -> str:
    """In what roles the unit asked for has the rows, those of a group apart; "" where no unit was asked for."""
    found = Counter(_ROLE_OF_GROUP if row.via else role_name(row) for row in rows if row.role)
    parts = [words.ROLE_COUNT.format(role=role, count=found[role]) for role in _ROLES if found[role]]
    return f" {words.ROLES.format(parts=', '.join(parts))}" if parts else ""


def _class(total: str, states: Sequence[tuple[State, str]], counts: Counts) -> str:
    parts = ", ".join(_parts(states, counts))
    return f"{total} ({parts})" if parts else total


def _parts(states: Sequence[tuple[State, str]], counts: Counts) -> list[str]:
    return [template.format(count=counts[state]) for state, template in states if counts[state]]
