"""Counts as the pieces of a bar, and open work by the weeks and months in which it falls due."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from cchc_cli.model.ids import period_bounds
from cchc_cli.query.cells import day_words
from cchc_cli.query.counts import Counts, count
from cchc_cli.query.row import Row, State
from cchc_cli.query.windows import days_after
from cchc_cli.wording import page as words

_NUMBERS: dict[str, Callable[[Counts], int]] = {
    "done-in-time": lambda counts: counts[State.DONE_IN_TIME],
    "done-late": lambda counts: counts[State.DONE_LATE],
    "done-other": lambda counts: counts[State.DONE] + counts[State.DONE_DAY_UNKNOWN],
    "overdue": lambda counts: counts.overdue,
    "today": lambda counts: counts[State.TODAY],
    "soon": lambda counts: counts[State.SOON],
    "in-time": lambda counts: counts[State.IN_TIME],
    "submitted": lambda counts: counts[State.SUBMITTED],
    "undated": lambda counts: counts.undated,
    "apart": lambda counts: counts.paused + counts.cancelled + counts.unreported,
}
_EXPECTED = (State.OVERDUE, State.TODAY, State.SOON, State.IN_TIME)
"""Work that is late or has time left; what waits for confirmation came in time, and is not awaited."""
WEEKS = 4
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a bar: its class, its name, how many, and where it begins and how wide it is in per cent."""

    code: str
    name: str
    count: int
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class Bucket:
    """Open work that falls due in one stretch of time."""

    label: str
    counts: Counts


def pieces_of(counts: Counts, *, largest: int) -> list[Piece]:
    """The pieces of the bar of ``counts``, which together are its total; 100 per cent is ``largest``."""
    found, start = [], 0
    for code, number_of in _NUMBERS.items():
        number = number_of(counts)
        if number:
            found.append(Piece(code, words.PIECES[code], number, _percent(start, largest), _percent(number, largest)))
            start += number
    return found


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 3) if whole else 0.0


def timeline(rows: Sequence[Row], as_of: date) -> list[Bucket]:
    """What is overdue, then week by week, then month by month, as far as there is work.

    Stretches without work between others are one, so that a gap can be seen; work later than a year goes together.
    """
    waiting = [row for row in rows if row.state in _EXPECTED and row.due is not None]
    overdue = [row for row in waiting if row.state is State.OVERDUE]
    dated = [row for row in waiting if row.state is not State.OVERDUE]
    buckets = [Bucket(words.OVERDUE, count(overdue))] if overdue else []
    last = max((row.due for row in dated if row.due), default=date.min)
    gap: date | None = None
    for one in _stretches(as_of):
        if one.first > last:
            break
        found = [row for row in dated if row.due and one.first <= row.due <= one.last]
        if not found:
            gap = gap or one.first
            continue
        if gap:
            empty = words.GAP.format(first=_short(gap), last=day_words(days_after(one.first, -1)))
            buckets.append(Bucket(empty, count([])))
            gap = None
        buckets.append(Bucket(one.label, count(found)))
    return buckets


class _Stretch(NamedTuple):
    label: str
    first: date
    last: date


def _stretches(as_of: date) -> Iterator[_Stretch]:
    """The rest of this week, the next weeks, the rest of that month, months, then all that is later."""
    first = as_of
    for number in range(WEEKS + MONTHS):
        is_week = number < WEEKS
        last = days_after(first, 6 - first.weekday()) if is_week else period_bounds(f"{first:%Y-%m}")[1]
        yield _Stretch(_label(first, last, is_week=is_week, is_first=number == 0), first, last)
        if last == date.max:
            return
        first = days_after(last, 1)
    yield _Stretch(words.LATER.format(last=day_words(days_after(first, -1))), first, date.max)


def _label(first: date, last: date, *, is_week: bool, is_first: bool) -> str:
    if is_week:
        return (words.THIS_WEEK if is_first else words.WEEK).format(first=_short(first), last=_short(last))
    template = words.MONTH if first.day == 1 else words.REST_OF_MONTH
    return template.format(month=f"{first.month:02d}", year=first.year, first=_short(first))


def _short(day: date) -> str:
    return f"{day.day:02d}/{day.month:02d}"
