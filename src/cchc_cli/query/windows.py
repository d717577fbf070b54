"""The days that `cchc due` asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from cchc_cli.errors import UsageError
from cchc_cli.model.ids import period_bounds
from cchc_cli.wording import queries as words


@dataclass(frozen=True, slots=True)
class Window:
    """From ``first`` to ``last``, both included.

    With ``open_earlier`` the same months of earlier years belong to it too, as far as work is still open (a quarter or
    month without a year). With ``overdue`` everything overdue does (no window was asked for).
    """

    first: date
    last: date
    open_earlier: bool = False
    overdue: bool = False

    def holds(self, day: date) -> bool:
        """Whether ``day`` falls between its two days."""
        return self.first <= day <= self.last

    def same_months(self, day: date) -> bool:
        """Whether ``day`` falls into the window's months, of whatever year."""
        return self.first.month <= day.month <= self.last.month


def window(
    *,
    quarter: int | None = None,
    month: int | None = None,
    year: int | None = None,
    within: int | None = None,
    as_of: date,
    soon_days: int,
) -> Window:
    """The window that was asked for; without any, what is overdue and what falls due within ``soon_days``.

    ``within`` is a number of days from ``as_of`` on. A quarter or month without a year is that of the year of
    ``as_of``, and of earlier years where work is still open. Raises UsageError for numbers that name no quarter, month
    or year, and for choices that exclude each other.
    """
    if within is not None:
        if not quarter is month is year is None:
            raise UsageError(words.WITHIN_ALONE)
        if within < 0:
            raise UsageError(words.BAD_SPAN)
        return Window(as_of, days_after(as_of, within))
    if quarter is month is year is None:
        return Window(as_of, days_after(as_of, soon_days), overdue=True)
    if quarter is not None and month is not None:
        raise UsageError(words.QUARTER_AND_MONTH)
    if year is not None and not 1900 <= year <= 2999:
        raise UsageError(words.BAD_YEAR.format(year=year))
    first, last = period_bounds(_key(quarter, month, year or as_of.year))
    return Window(first, last, open_earlier=year is None)


def _key(quarter: int | None, month: int | None, year: int) -> str:
    if quarter is not None:
        if not 1 <= quarter <= 4:
            raise UsageError(words.BAD_QUARTER.format(quarter=quarter))
        return f"{year}-Q{quarter}"
    if month is not None:
        if not 1 <= month <= 12:
            raise UsageError(words.BAD_MONTH.format(month=month))
        return f"{year}-{month:02d}"
    return str(year)


def days_after(day: date, days: int) -> date:
    """The day that many days later, at most the last that the calendar has."""
    return day + timedelta(days=min(days, (date.max - day).days))
