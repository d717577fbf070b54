"""From a printed time to its days: the year that is not printed, the ends of periods, days that do not exist.

Rules of ``domain.md`` E.3; the points of a month and a year are those of Bộ luật Dân sự 2015, Điều 146, by analogy.
"""

from __future__ import annotations

import calendar as months
from dataclasses import dataclass
from datetime import date, timedelta

from cchc_cli.parsing.time_expressions import Precision, TimeExpression

_SUNDAY, _FRIDAY = 6, 4
_MONTH_PARTS = {"đầu": 1, "giữa": 15, "nửa đầu": 15, "thượng tuần": 10, "trung tuần": 20}


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day meant, the rule that gave the last, and the codes of what was assumed."""

    first: date
    last: date
    rule: str
    assumed: tuple[str, ...] = ()


class ImpossibleDayError(ValueError):
    """A printed day that no calendar has: 31/6."""


class LunarDayError(ValueError):
    """A day of the lunar calendar, which is not counted here."""


class IssueDayNeededError(ValueError):
    """The day can only be known from the document's own, which is not printed."""


def days_of(one: TimeExpression, issued: date | None) -> Days:
    """The days that ``one`` means in a document of the day ``issued``.

    Raises:
        ImpossibleDayError: no such day.
        LunarDayError: told in the lunar calendar.
        IssueDayNeededError: the year (or more) is not printed and ``issued`` is None.
    """
    try:
        found = _days(one, issued)
    except (ValueError, OverflowError) as error:
        if isinstance(error, (IssueDayNeededError, LunarDayError)):
            raise
        raise ImpossibleDayError(str(error)) from None
    return _from_opening(one, found, issued) if one.opening is not None else found


def _days(one: TimeExpression, issued: date | None) -> Days:
    if one.lunar:
        raise LunarDayError
    if one.relative is not None or one.precision is Precision.WEEK:
        return _counted_from_issue(one, issued)
    if one.precision is Precision.MONTH_DAY:
        return _next_month_day(one, issued)
    year = one.year or (one.opening.year if one.opening else None)
    if one.years_ahead is not None:
        if issued is None:
            raise IssueDayNeededError
        year = issued.year + one.years_ahead
    if year is not None:
        first, last, rule, assumed = _in_year(one, year)
        if one.year is None and one.years_ahead is None and one.opening and one.opening.last_month > one.last_month:
            first, last, rule, assumed = _in_year(one, year + 1)
        if one.short_year:
            assumed = (*assumed, "year-assumed")
        return Days(first, last, rule, (*assumed, *_weekday_doubt(one, last)))
    if issued is None:
        _in_year(one, 2024)  # a day that no year has is impossible with or without a year
        raise IssueDayNeededError
    first, last, rule, assumed = _first_from(one, issued)
    rolled = ("year-assumed",) if last.year != issued.year else ()
    return Days(first, last, rule, (*assumed, *rolled, *_weekday_doubt(one, last)))


def _first_from(one: TimeExpression, issued: date) -> tuple[date, date, str, tuple[str, ...]]:
    """The first such day or period that does not end before ``issued`` (29/02 may be years ahead)."""
    for year in range(issued.year, issued.year + 9):
        try:
            found = _in_year(one, year)
        except ValueError:
            if (one.day, one.last_month) == (29, 2):
                continue
            raise
        if found[1] >= issued:
            return found
    raise ImpossibleDayError


def _in_year(one: TimeExpression, year: int) -> tuple[date, date, str, tuple[str, ...]]:
    if one.precision is Precision.DAY and one.day is not None:
        last = date(year, one.last_month, one.day)
        first = date(year, one.last_month, one.first_day) if one.first_day else last
        return first, last, "printed-day" if one.first_day is None else "last-of-days", ()
    first = date(one.first_year or year, one.first_month, 1)
    last = _month_end(year, one.last_month)
    if one.part:
        return _part(one, first, last)
    return first, last, f"end-of-{one.precision.value}", ()


def _part(one: TimeExpression, first: date, last: date) -> tuple[date, date, str, tuple[str, ...]]:
    """A point of a period (Điều 146); of a quarter the law says nothing, so it is doubtful."""
    if one.part in {"tuần đầu", "tuần cuối"} and one.precision is Precision.MONTH:
        day = last.replace(day=7) if one.part == "tuần đầu" else last
        return first, day, "point-of-month", ("point-of-month",)
    if one.part in {"cuối", "nửa cuối", "hạ tuần", "tuần cuối"}:
        return first, last, f"end-of-{one.precision.value}", ()
    if one.part.startswith("tuần ") and one.part[5:].isdigit():
        return first, last.replace(day=min(7 * int(one.part[5:]), last.day)), "point-of-month", ("point-of-month",)
    if one.precision is Precision.MONTH:
        return first, last.replace(day=_MONTH_PARTS[one.part]), "point-of-month", ()
    if one.precision is Precision.YEAR and one.part in {"đầu", "giữa"}:
        return first, first if one.part == "đầu" else date(last.year, 6, 30), "point-of-year", ()
    middle = _add_month(first).replace(day=15)
    return first, first if one.part in {"đầu", "tuần đầu"} else middle, "point-of-quarter", ("point-of-quarter",)


def _counted_from_issue(one: TimeExpression, issued: date | None) -> Days:
    """A day, week, month, quarter or year named by its distance ("tuần tới", "cuối năm"), or a weekday."""
    if issued is None:
        raise IssueDayNeededError
    shift = one.relative or 0
    if one.precision is Precision.DAY:
        day = issued + timedelta(days=shift)
        return Days(issued, day, "days-from-issue", ("issue-day-assumed",))
    if one.precision is Precision.WEEK:
        monday = issued - timedelta(days=issued.weekday()) + timedelta(weeks=shift)
        last = monday + timedelta(days=_FRIDAY if one.weekday is None else one.weekday)
        if one.weekday is not None and one.relative is None:
            ahead = (one.weekday - issued.weekday()) % 7
            return Days(issued, issued + timedelta(days=ahead), "next-weekday", ("weekday-assumed",))
        if last < issued:
            return Days(monday, monday + timedelta(days=_SUNDAY), "end-of-week", ("weekday-assumed",))
        return Days(monday, last, "friday-of-week" if one.weekday is None else "weekday-of-week")
    length = {Precision.MONTH: 1, Precision.QUARTER: 3}.get(one.precision, 12)
    month = issued.year * 12 + (issued.month - 1) // length * length + shift * length
    first = date(month // 12, month % 12 + 1, 1)
    end = month + length - 1
    last = _month_end(end // 12, end % 12 + 1)
    if one.part:
        return Days(*_part(one, first, last))
    return Days(first, last, f"end-of-{one.precision.value}")


def _next_month_day(one: TimeExpression, issued: date | None) -> Days:
    day = one.day or 0
    if not 1 <= day <= 31:
        raise ImpossibleDayError
    if issued is None:
        raise IssueDayNeededError
    first = issued.replace(day=1)
    for _ in range(3):
        if day <= _month_end(first.year, first.month).day and first.replace(day=day) >= issued:
            last = first.replace(day=day)
            return Days(last, last, "next-day-of-month", ("month-assumed",))
        first = _add_month(first)
    raise ImpossibleDayError


def _from_opening(one: TimeExpression, found: Days, issued: date | None) -> Days:
    """``found`` with the first day of the range's opening; a range that ends before it begins is doubtful."""
    opening = one.opening
    if opening is None:
        return found
    try:
        if opening.year is None and opening.relative is None and opening.precision is not Precision.MONTH_DAY:
            first = _in_year(opening, found.last.year)[0]
            if first > found.last:
                first = _in_year(opening, found.last.year - 1)[0]
        elif opening.precision is Precision.MONTH_DAY:
            first = found.last.replace(day=opening.day or 1)
        else:
            first = days_of(opening, issued).first
    except (ValueError, OverflowError):
        return Days(found.first, found.last, "end-of-range", (*found.assumed, "impossible-start"))
    backwards = ("range-backwards",) if first > found.last else ()
    return Days(first, found.last, "end-of-range", (*found.assumed, *backwards))


def _weekday_doubt(one: TimeExpression, last: date) -> tuple[str, ...]:
    return ("weekday-mismatch",) if one.weekday is not None and one.weekday != last.weekday() else ()


def _month_end(year: int, month: int) -> date:
    if not 1 <= month <= 12:
        raise ImpossibleDayError
    return date(year, month, months.monthrange(year, month)[1])


def _add_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)
