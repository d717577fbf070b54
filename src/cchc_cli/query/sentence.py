"""Counts as one sentence in the classes of the official reports (``domain.md`` B.2)."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_cli.query.counts import Counts
from cchc_cli.query.row import State
from cchc_cli.wording import sheet as words

DONE_PARTS = (
    (State.DONE_IN_TIME, words.PART_DONE_IN_TIME),
    (State.DONE_LATE, words.PART_DONE_LATE),
    (State.DONE, words.PART_DONE_UNDATED),
    (State.DONE_DAY_UNKNOWN, words.PART_DONE_DAY_UNKNOWN),
)
OPEN_PARTS = (
    (State.OVERDUE, words.PART_OVERDUE),
    (State.TODAY, words.PART_TODAY),
    (State.SOON, words.PART_SOON),
    (State.IN_TIME, words.PART_IN_TIME),
    (State.UNDATED, words.PART_UNDATED),
    (State.SUBMITTED, words.PART_SUBMITTED),
)
APART = (
    (State.UNREPORTED, words.PART_UNREPORTED),
    (State.PAUSED, words.PART_PAUSED),
    (State.CANCELLED, words.PART_CANCELLED),
)


def classes(counts: Counts, *, whole: bool) -> str:
    """Done (in time, late), not done (overdue, in time, undated), then what is counted apart.

    "đã hoàn thành 2 (đúng hạn 1, quá hạn 1); chưa hoàn thành 3 (quá hạn 1, không thời hạn 2); tạm dừng 1". A class
    without rows is spoken of only where ``whole``: work in every state was looked at.
    """
    found = (
        (words.FINISHED, counts.done_total, DONE_PARTS),
        (words.UNFINISHED, counts.open_total, OPEN_PARTS),
    )
    spoken = [_class(template.format(count=number), states, counts) for template, number, states in found
              if number or whole]  # fmt: skip
    return "; ".join([*spoken, *parts(APART, counts)])


def parts(states: Sequence[tuple[State, str]], counts: Counts) -> list[str]:
    """The words of each of ``states`` that has rows."""
    return [template.format(count=counts[state]) for state, template in states if counts[state]]


def _class(total: str, states: Sequence[tuple[State, str]], counts: Counts) -> str:
    named = ", ".join(parts(states, counts))
    return f"{total} ({named})" if named else total
