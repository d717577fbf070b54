"""The days of a duty that returns, in iCalendar's form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from cchc_cli.model.deadline import Recurrence
from cchc_cli.parsing.recurrences import Returning

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEK_POINTS = {"đầu": "MO", "giữa": "WE", "cuối": "FR", "": "FR"}
_PERIOD_MONTHS = {
    Recurrence.MONTHLY: 1, Recurrence.QUARTERLY: 3, Recurrence.HALF_YEARLY: 6, Recurrence.YEARLY: 12,
}  # fmt: skip
_LEAP = 2024


@dataclass(frozen=True, slots=True)
class Schedule:
    """``every``: DTSTART and RRULEs, as the model holds them; ``late`` where the first lies after the year's end."""

    every: str
    first: date
    late: bool


def schedule(
    one: Returning, *, issued: date, start: date | None, until: date | None, before_day: str
) -> Schedule | None:
    """The days of ``one`` from ``issued`` (or ``start``, if later) on until ``until`` or the end of that year.

    Without a printed day: the Friday of a week, the last day of a month, quarter, half-year or year. A day that
    a short month lacks is that month's last. None where no such day exists, or none before a printed end.
    """
    from dateutil.rrule import rrulestr

    begin = max(issued, start) if start else issued
    rules = _rules(one, before_day)
    if not rules or begin.year < 1000:  # iCalendar's days have four digits for the year
        return None
    text = " ".join((f"DTSTART:{begin:%Y%m%d}", *(f"RRULE:{rule}" for rule in rules)))
    found = rrulestr(text, forceset=True).after(datetime.combine(begin, time()), inc=True)
    if found is None:
        return None
    first = found.date()
    last = until or _last_of(one, begin.year)
    late = first > last or (one.recurs is Recurrence.YEARLY and until is None and first.year > begin.year)
    if late and until is not None:
        return None
    if late:
        last = max(last, date(first.year, 12, 31))
    every = " ".join((f"DTSTART:{first:%Y%m%d}", *(f"RRULE:{rule};UNTIL={last:%Y%m%d}" for rule in rules)))
    return Schedule(every, first, late)


def _last_of(one: Returning, year: int) -> date:
    """The last day on which a period of ``year`` can be due: that of December's report lies in the next January."""
    length = _PERIOD_MONTHS.get(one.recurs) if one.previous else None
    if length is None or year == date.max.year:
        return date(year, 12, 31)
    return date(year + 1, length, 31 if length in {1, 3, 12} else 30)


def _rules(one: Returning, before_day: str) -> list[str]:
    if one.recurs is Recurrence.DAILY:
        return [_with_interval("FREQ=DAILY", one.interval)]
    if one.nth is not None and one.weekday is not None:
        return [f"FREQ=MONTHLY;BYDAY={one.nth}{_WEEKDAYS[one.weekday]}"]
    if one.recurs is Recurrence.WEEKLY:
        day = _WEEKDAYS[one.weekday] if one.weekday is not None else _WEEK_POINTS[one.point]
        return [_with_interval("FREQ=WEEKLY", one.interval) + f";BYDAY={day}"]
    if one.days:
        return list(_printed(one, exclusive=before_day == "exclusive"))
    return [_plain(one)]


def _with_interval(rule: str, interval: int) -> str:
    return rule if interval == 1 else f"{rule};INTERVAL={interval}"


def _printed(one: Returning, *, exclusive: bool) -> Iterable[str]:
    for month, day in one.days:
        if month:
            try:
                shown = date(_LEAP, month, day) - timedelta(days=1 if exclusive else 0)
            except ValueError:
                continue
            yield f"FREQ=YEARLY;BYMONTH={shown.month};{_month_day(shown.day)}"
        elif 1 <= day <= 31:
            months = one.months or _months_of(one)
            picked = f"BYMONTH={','.join(map(str, months))};" if months else ""
            before = day - 1 if exclusive else day
            if before == 0:
                months = tuple((month - 2) % 12 + 1 for month in months)
                picked = f"BYMONTH={','.join(map(str, sorted(months)))};" if months else ""
            yield f"{_with_interval('FREQ=MONTHLY', one.interval)};{picked}{_month_day(before or 31)}"


def _month_day(day: int) -> str:
    if day <= 28:
        return f"BYMONTHDAY={day}"
    if day == 31:
        return "BYMONTHDAY=-1"
    return f"BYMONTHDAY={','.join(str(one) for one in range(28, day + 1))};BYSETPOS=-1"


def _months_of(one: Returning) -> tuple[int, ...]:
    """The months in which a period of ``one`` ends, none for a monthly duty."""
    length = _PERIOD_MONTHS[one.recurs]
    return () if length == 1 else tuple(range(length, 13, length))


def _plain(one: Returning) -> str:
    """The last day of each period, or the point of it that is printed (Bộ luật Dân sự 2015, Điều 146)."""
    length = _PERIOD_MONTHS[one.recurs]
    last = _months_of(one)
    day = "-1"
    if one.point == "đầu":
        last, day = tuple(month - length + 1 for month in last), "1"
    elif one.point == "giữa" and length == 12:
        last = (6,)
    elif one.point == "giữa":
        last, day = tuple(month - length // 2 for month in last), "15"
    picked = f"BYMONTH={','.join(map(str, last))};" if last else ""
    return f"{_with_interval('FREQ=MONTHLY', one.interval)};{picked}BYMONTHDAY={day}"
