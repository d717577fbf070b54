"""The one sentence above a sheet that says how much is done and how much is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cchc_cli.query.cells import role_name
from cchc_cli.query.row import Row, State
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
    (State.UNREPORTED, words.PART_UNREPORTED),
    (State.SUBMITTED, words.PART_SUBMITTED),
    (State.PAUSED, words.PART_PAUSED),
)


def summary(rows: Sequence[Row]) -> str:
    """How many there are, how many done (in time, late) and not done (overdue, in time, undated), each row once.

    The classes are those of the official reports (domain.md B.2): đã hoàn thành (đúng hạn, quá hạn), chưa hoàn
    thành (trong hạn, quá hạn), and không thời hạn; a class without rows is left out, the sums are not.
    """
    if not rows:
        return words.EMPTY
    counts = Counter(row.state for row in rows)
    parts = [_class(words.FINISHED, _DONE, counts), _class(words.UNFINISHED, _OPEN, counts)]
    if counts[State.CANCELLED]:
        parts.append(words.CANCELLED_COUNT.format(count=counts[State.CANCELLED]))
    return f"{words.TOTAL.format(total=len(rows))}: {'; '.join(parts)}."


def roles(rows: Sequence[Row]) -> str:
    """In what roles the unit asked for has the rows: "Vai trò: chủ trì 4, chủ trì chung 1, …"; "" without a unit."""
    counts = Counter(role_name(row) for row in rows if row.role)
    if not counts:
        return ""
    parts = ", ".join(words.ROLE_COUNT.format(role=role, count=count) for role, count in counts.most_common())
    via = sum(row.via is not None for row in rows)
    return (words.ROLES_VIA if via else words.ROLES).format(parts=parts, count=via)


def _class(template: str, states: Sequence[tuple[State, str]], counts: Counter[State]) -> str:
    total = template.format(count=sum(counts[state] for state, _ in states))
    parts = ", ".join(words_of.format(count=counts[state]) for state, words_of in states if counts[state])
    return f"{total} ({parts})" if parts else total
