"""One duty on one short line, for a message: how urgent, by when, what, out of which document."""

from __future__ import annotations

from cchc_cli.query.cells import (
    brief_text,
    capitalized,
    day_words,
    is_day_itself,
    milestone_words,
    period_words,
    short_document_cell,
    state_words,
)
from cchc_cli.query.row import Row, State
from cchc_cli.text.shorten import shortened
from cchc_cli.tracking.states import FINISHED
from cchc_cli.wording import columns, labels
from cchc_cli.wording import short_text as words

MOST = 100
"""What is to be done is cut to so many characters: the number of the document says where the rest stands."""


def short_state(row: Row) -> str:
    """How it stands and by which days: "Quá hạn 12 ngày, hạn 15/06/2024"; (?) where anything is doubtful.

    A line names no unit, so it bears the mark of a doubtful one too.
    """
    told = ", ".join([_with_day(row), *(milestone_words(row) if row.state not in FINISHED else [])])
    if row.role == "coordinate":
        told = words.COORDINATED.format(state=told)
    return capitalized(f"{told} {columns.DOUBTFUL}" if row.doubtful else told)


def _with_day(row: Row) -> str:
    if row.due is None or row.excluded or row.linked_to:
        return state_words(row)
    due = day_words(row.due)
    due = columns.TIME_AND_DAY.format(time=row.time, day=due) if row.time else due
    if row.state is State.OVERDUE and row.days is not None:
        late = words.OVERDUE.format(days=-row.days, due=due)
        return (
            words.HANDED_IN.format(status=labels.STATUSES[row.status], late=late) if row.status == "submitted" else late
        )
    if row.state is State.TODAY:
        return words.TODAY.format(due=due)
    if row.state in (State.SOON, State.IN_TIME) and row.days is not None:
        return words.LEFT.format(days=row.days, due=due)
    return words.DAY.format(state=state_words(row), due=due)


def short_text(row: Row, *, period: bool = True) -> str:
    """What is to be done on one line, cut, with the ``period`` of recurring work unless it is said elsewhere."""
    text = shortened(brief_text(row), MOST).rstrip(".;,")
    if period and row.period and not is_day_itself(row.period):
        return words.PERIOD.format(text=text, period=period_words(row.period))
    return text


def short_line(number: int, row: Row) -> str:
    """The line with its number."""
    return words.LINE.format(
        number=number, state=short_state(row), text=short_text(row), source=short_document_cell(row)
    )
