"""The printed times of a text, each once, with what belongs to it; ranges as one.

The first of the two stages of reading a deadline: what is printed, whatever it means. Nothing here knows the day
of the document; a year that is not printed stays open.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cchc_cli.parsing.time_atoms import Precision, TimeExpression, day_of, find_atoms
from cchc_cli.parsing.time_hours import REACH, hour_before
from cchc_cli.parsing.time_patterns import WEEKDAY, WEEKDAYS, B, O

__all__ = ["Precision", "TimeExpression", "find_time_expressions", "within"]

_BARE_DAY = re.compile(r"^\s*(?P<day>\d{1,2})[/.\-](?P<month>\d{1,2})\s*$")

_PART = re.compile(
    rf"(?<!\w)(?P<part>nửa{B}đầu|nửa{B}cuối|đầu|giữa|cuối|thượng{B}tuần|trung{B}tuần|hạ{B}tuần|tuần{B}đầu|tuần{B}cuối){B}(?:của{B})?$"
)
_WEEKDAY_BEFORE = re.compile(rf"{WEEKDAY}{O}[,(]?{O}(?:ngày{B})?$")
_WEEKDAY_AFTER = re.compile(rf"{O}[(,]?{O}{WEEKDAY}{O}\)?")
_LUNAR_AFTER = re.compile(
    rf"(?:{O}/?{O}(?:\(|{B}năm{B}\w{{1,8}}{B}\w{{1,8}})?{O}(?:theo{B}|tính{B}theo{B}|ngày{B})?)(?:âm(?:{B}lịch)?|â\.?l|al)(?!\w)"
)
_YEAR_AFTER = re.compile(rf"{B}(?:của{B})?năm{B}(?P<which>nay|này|sau|tới|trước|ngoái)(?!\w)(?!{B}liền)")
_AHEAD = {"nay": 0, "này": 0, "sau": 1, "tới": 1, "trước": -1, "ngoái": -1}
_RANGE = re.compile(rf"{O},?{O}(?:(?:cho{B})?(?:đến|tới)|[-–])(?:{B}(?:hết|trước|cuối|ngày)){{0,3}}{O}$")
_FROM = re.compile(rf"(?<!\w)từ(?:{B}(?:ngày|đầu|ngay)){{0,2}}{O}$")


def find_time_expressions(low: str, *, bare: bool = False) -> list[TimeExpression]:
    """The time expressions of a text, in order, never overlapping, ranges as one.

    ``low`` is the text as `lowered` gives it. A year alone ("2024") counts only with ``bare``, in a time field.
    """
    found = [expression for expression in find_atoms(low) if bare or not _lone_year(low, expression)]
    if bare and (match := _BARE_DAY.match(low)):
        found = [day_of(match)]
    chosen = _without_overlaps(found)
    return _ranges(low, list(_each_completed(low, chosen)))


def within(expressions: Sequence[TimeExpression], first: int, last: int) -> Sequence[TimeExpression]:
    """Those that lie between ``first`` and ``last``; ``expressions`` stand in order."""
    begin = bisect_left(expressions, first, key=lambda one: one.start)
    return expressions[begin : bisect_right(expressions, last, key=lambda one: one.end)]


def _lone_year(low: str, expression: TimeExpression) -> bool:
    """Whether it is four digits without "năm", which may be any number."""
    return (
        expression.precision is Precision.YEAR
        and expression.relative is None
        and expression.first_year is None
        and not expression.open_ended
        and not low.startswith("năm", expression.start)
    )


def _without_overlaps(found: Iterable[TimeExpression]) -> list[TimeExpression]:
    """The earliest and, of those, the longest; the table's order decides between equals."""
    chosen: list[TimeExpression] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not chosen or one.start >= chosen[-1].end:
            chosen.append(one)
    return chosen


def _each_completed(low: str, found: list[TimeExpression]) -> Iterator[TimeExpression]:
    """Each with what belongs to it, none reaching into a neighbour that is printed in figures."""
    limits, limit = [], len(low)
    for one in reversed(found):
        limits.append(limit)
        limit = limit if one.relative is not None or one.precision is Precision.WEEK else one.start
    before = 0
    for one, limit in zip(found, reversed(limits), strict=True):
        completed = _completed(low, one, before, limit)
        before = max(before, completed.end)
        yield completed


def _completed(low: str, one: TimeExpression, before: int, limit: int) -> TimeExpression:
    """The expression with the part, hour and weekday in front of it, and the weekday or "năm sau" behind it."""
    if one.year is None and one.relative is None and one.precision not in {Precision.WEEK, Precision.MONTH_DAY}:
        match = _YEAR_AFTER.match(low, one.end, limit)
        if match:
            one = replace(one, end=match.end(), years_ahead=_AHEAD[match["which"]])
    if one.relative is None and (_LUNAR_AFTER.match(low, one.end) or "giêng" in low[one.start : one.end]):
        one = replace(one, lunar=True)
    if one.precision in {Precision.MONTH, Precision.QUARTER, Precision.YEAR} and one.relative is None:
        match = _PART.search(low, max(before, one.start - REACH), one.start)
        if match:
            return replace(one, start=match.start(), part=" ".join(match["part"].split()))
    return _with_hour(low, one, before, limit)


def _with_hour(low: str, one: TimeExpression, before: int, limit: int) -> TimeExpression:
    """A day with the weekday and the hour printed beside it."""
    if one.precision in {Precision.DAY, Precision.WEEK, Precision.MONTH_DAY}:
        match = _WEEKDAY_BEFORE.search(low, max(before, one.start - REACH), one.start)
        if match and one.precision is not Precision.WEEK:
            one = replace(one, start=match.start(), weekday=_weekday_of(match))
        hour = hour_before(low, before, one.start)
        if hour is not None:
            one = replace(one, start=hour[0], time=hour[1])
        match = _WEEKDAY_AFTER.match(low, one.end, min(limit, one.end + REACH))
        if match and one.precision is Precision.DAY:
            one = replace(one, end=match.end(), weekday=_weekday_of(match))
    return one


def _weekday_of(match: re.Match[str]) -> int:
    return WEEKDAYS[match["weekday"] or match["sunday"]]


def _ranges(low: str, found: list[TimeExpression]) -> list[TimeExpression]:
    """Join "từ ngày a đến ngày b" and "a - b" into the expression b that opens with a."""
    joined: list[TimeExpression] = []
    for one in found:
        last = joined[-1] if joined else None
        if last is None or one.start - last.end > REACH or last.opening or one.start < last.end:
            if last is None or one.start >= last.end:
                joined.append(one)
            continue
        between = low[last.end : one.start]
        dash = between.strip() in {"-", "–"}
        opens = _FROM.search(low, max(0, last.start - REACH), last.start)
        if _RANGE.match(between) and (opens or (dash and last.precision is one.precision)):
            joined[-1] = replace(one, start=last.start, opening=last)
        else:
            joined.append(one)
    return joined
