"""The days and the hour of a recurrence that are printed beside it: "hằng năm (trước ngày 10/12)"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from cchc_cli.model.deadline import Recurrence
from cchc_cli.parsing.recurrences import Returning
from cchc_cli.parsing.time_expressions import Precision, TimeExpression, within
from cchc_cli.parsing.time_hours import hour_after, hour_before
from cchc_cli.parsing.time_patterns import CLAUSE_END, B, O

_ATTACHABLE = {
    Recurrence.MONTHLY: {Precision.MONTH_DAY},
    Recurrence.QUARTERLY: {Precision.MONTH_DAY, Precision.DAY},
    Recurrence.HALF_YEARLY: {Precision.DAY},
    Recurrence.YEARLY: {Precision.DAY, Precision.MONTH, Precision.QUARTER},
    Recurrence.WEEKLY: {Precision.WEEK},
}  # fmt: skip
_CUE = rf"(?:trước|vào|trong|chậm{B}nhất|muộn{B}nhất|là|hoàn{B}thành|xong|đến|thời{B}gian|thời{B}hạn|ngày|từ)"
_BESIDE = re.compile(rf"{O}[,:(]?{O}(?:{_CUE}(?:{B}|{O}$)){{0,4}}")
"""What may stand between a recurrence and the day that belongs to it."""
_OPENING = re.compile(r"[\s\-+•*–\da-zđ]{0,6}[.)\s]{0,4}")
"""What stands in front of a recurrence that opens its clause: nothing, a bullet, a number."""
_FINISH = re.compile(rf"(?<!\w)(?:hoàn{B}thành|xong)(?!\w)")
"""Between a recurrence and a day: that the review of what returns is to be finished once is as likely."""
_BEFORE = re.compile(rf"(?<!\w)trước{O}$")
_COMMON_YEAR = 2023


def with_hours(low: str, returning: list[Returning], timed: list[TimeExpression]) -> list[Returning]:
    """The recurrences with the hour printed beside them: "trước 17h ngày 25 hằng tháng", "hằng ngày (trước 16h)"."""
    hours = {one.end: one for one in timed}
    found = []
    for one in returning:
        day = next((hours[end] for end in range(one.start + 1, min(one.end, one.start + 20)) if end in hours), None)
        if day and day.start < one.start:
            found.append(replace(one, start=day.start, time=day.time))
        elif before := hour_before(low, 0, one.start):
            found.append(replace(one, start=before[0], time=before[1]))
        elif after := hour_after(low, one.end):
            found.append(replace(one, end=after[0], time=after[1]))
        else:
            found.append(one)
    return found


def attach_days(
    low: str, returning: list[Returning], expressions: list[TimeExpression]
) -> tuple[list[Returning], set[TimeExpression]]:
    """Each recurrence with the days without a year that its clause prints, and those days."""
    attached: set[TimeExpression] = set()
    completed = []
    for one in _merged(low, returning):
        first, last = _clause(low, one.start, one.end)
        near = within(expressions, first, last)
        opens = _OPENING.fullmatch(low, first, one.start) is not None
        fitting = [other for other in near if other not in attached and _fits(low, one, other, opens=opens)]
        attached.update(fitting)
        completed.append(_with_days(low, one, fitting) if fitting else one)
    return _merged(low, completed), attached


def _clause(low: str, start: int, end: int) -> tuple[int, int]:
    before = [match.end() for match in CLAUSE_END.finditer(low, max(0, start - 200), start)]
    after = CLAUSE_END.search(low, end, end + 200)
    return before[-1] if before else max(0, start - 200), after.start() if after else min(len(low), end + 200)


def _fits(low: str, one: Returning, other: TimeExpression, *, opens: bool) -> bool:
    """Whether ``other`` is the day of ``one``: a day and month in its clause, or what stands right beside it.

    What "hằng tháng" or "hằng năm" at the head of a clause says holds for all of the clause.
    """
    beside = one.end <= other.start and _BESIDE.fullmatch(low, one.end, other.start) is not None
    if (one.named and not beside) or one.interval > 1 or (one.days and one.recurs is not Recurrence.YEARLY):
        return False
    if other.precision not in _ATTACHABLE.get(one.recurs, set()) or other.opening is not None:
        return False
    if other.precision is Precision.WEEK:
        return other.weekday is not None
    near = other.precision is Precision.DAY or 0 <= one.start - other.end <= 12 or beside
    valid = other.day is None or 1 <= other.day <= 31
    plain = other.year is None and other.relative is None and other.years_ahead is None
    return valid and plain and (near or (opens and other.start >= one.end))


def _with_days(low: str, one: Returning, fitting: list[TimeExpression]) -> Returning:
    last = fitting[-1]
    start, end = min(one.start, fitting[0].start), max(one.end, last.end)
    time = next((other.time for other in fitting if other.time), one.time)
    if last.precision is Precision.WEEK:
        return replace(one, start=start, end=end, weekday=last.weekday, time=time)
    found = [_day_of(low, other) for other in fitting]
    days = tuple(day for day, _ in found)
    doubtful = any(assumed for _, assumed in found) or one.named
    doubtful = doubtful or _FINISH.search(low, one.end, max(one.end, fitting[0].start)) is not None
    doubtful = doubtful or (last.precision is Precision.MONTH_DAY and one.recurs is Recurrence.QUARTERLY)
    recurs = _by_days(one.recurs, days)
    lacking = all(month for month, _ in days) and len(days) < _A_YEAR.get(recurs, 0)
    return replace(
        one, start=start, end=end, days=days, time=time, recurs=recurs,
        assumed=one.assumed or doubtful or lacking, named=False,
    )  # fmt: skip


_LAST_DAYS = dict(zip(range(1, 13), (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), strict=True))
_A_YEAR = {Recurrence.QUARTERLY: 4, Recurrence.HALF_YEARLY: 2}
_FIRST_PARTS = {"đầu": 1, "tuần đầu": 7, "thượng tuần": 10}
_MIDDLE_PARTS = {"giữa": 15, "nửa đầu": 15, "trung tuần": 20}


def _day_of(low: str, one: TimeExpression) -> tuple[tuple[int, int], bool]:
    """Month and day of ``one`` in any year, month 0 in every month, and whether that had to be assumed."""
    if one.precision is Precision.MONTH_DAY:
        return (0, one.day or 1), False
    if one.day is not None:
        return (one.last_month, one.day), False
    if not one.part and _BEFORE.search(low, max(0, one.start - 12), one.start):
        day = date(_COMMON_YEAR, one.first_month, 1) - timedelta(days=1)
        return (day.month, _LAST_DAYS[day.month]), True
    if one.part in _FIRST_PARTS:
        return (one.first_month, _FIRST_PARTS[one.part]), one.precision is not Precision.MONTH
    if one.part in _MIDDLE_PARTS:
        middle = one.first_month + (one.last_month - one.first_month) // 2
        return (middle, _MIDDLE_PARTS[one.part]), one.precision is not Precision.MONTH
    return (one.last_month, _LAST_DAYS[one.last_month]), bool(one.part) and not one.part.endswith(("cuối", "hạ tuần"))


def _by_days(recurs: Recurrence, days: tuple[tuple[int, int], ...]) -> Recurrence:
    """How often a duty with these days a year returns, so that no two days fall into one period."""
    months = [month for month, _ in days if month]
    if len(months) < 2:
        return recurs
    for length, name in ((6, Recurrence.HALF_YEARLY), (3, Recurrence.QUARTERLY)):
        if len({(month - 1) // length for month in months}) == len(months):
            return name
    return Recurrence.MONTHLY


def _merged(low: str, found: list[Returning]) -> list[Returning]:
    """ "trước ngày 31/01 năm liền kề hằng năm" is one recurrence, as is "hằng tháng, trước ngày 05 tháng sau"."""
    merged: list[Returning] = []
    for one in found:
        last = merged[-1] if merged else None
        close = last is not None and one.start <= last.end + 40 and not CLAUSE_END.search(low, last.end, one.start)
        if last is not None and close and last.recurs is one.recurs and not (last.dated and one.dated):
            dated = last if last.dated else one
            merged[-1] = replace(
                dated, start=min(last.start, one.start), end=max(last.end, one.end), time=last.time or one.time,
                previous=last.previous or one.previous, assumed=last.assumed and one.assumed, named=False,
            )  # fmt: skip
        else:
            merged.append(one)
    return merged
