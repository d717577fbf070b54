"""Working days: weekends, public holidays and the days swapped by decision, year by year.

The packaged table (``data/holidays.yaml``) names its source for each year. Years that it does not hold are
computed by the ``holidays`` library: the swapped days and the exact block of Tết are then guesses, and
`Calendar.confirmed` says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from cchc_cli.errors import BadDataError
from cchc_cli.wording import deadlines as wording

_SATURDAY = 5
_KEYS = frozenset({"off", "worked", "source", "confirmed"})
_TRUE = frozenset({"true", "yes", "có"})
_FALSE = frozenset({"false", "no", "không", ""})


@dataclass(frozen=True, slots=True)
class Year:
    """The days of one year that differ from the plain week: ``off`` and ``worked``, and whether both are decided."""

    off: frozenset[date]
    worked: frozenset[date]
    confirmed: bool
    source: str = ""


class Calendar:
    """Which days are working days in Vietnam.

    Years of the packaged table stand as decided; a workspace's own table changes single days of them, and
    gives further years.
    """

    def __init__(self, packaged: Mapping[int, Year], own: Mapping[int, Year] | None = None) -> None:
        self._packaged = dict(packaged)
        self._own = dict(own or {})
        self._years: dict[int, Year] = {}

    @staticmethod
    def load(extra: Mapping[str, object] | None = None) -> Calendar:
        """The packaged calendar, with ``extra``, the content of a workspace's ``data/holidays.yaml``.

        ``extra`` has the packaged file's form, ``{years: {2027: {off: [2027-02-04], worked: [], source: …,
        confirmed: true}}}``. For a year that the package holds, each day named there overrides the package. For
        any other year with ``confirmed: true`` it is the whole table; without it, it is added to the computed days.

        Raises:
            BadDataError: ``extra`` does not have that form; the message names the place.
        """
        return Calendar(_packaged(), _read_years(extra, "data/holidays.yaml") if extra else None)

    def is_working_day(self, day: date) -> bool:
        """Whether offices work on ``day``."""
        year = self._year(day.year)
        if day in year.worked:
            return True
        return day.weekday() < _SATURDAY and day not in year.off

    def add_working_days(self, start: date, count: int) -> date:
        """The ``count``-th working day after ``start``, which is itself not counted (Bộ luật Dân sự 2015, Điều 147).

        Raises:
            OverflowError: the day lies beyond the year 9999.
        """
        day = start
        for _ in range(count):
            day = self.next_working_day(day + timedelta(days=1))
        return day

    def next_working_day(self, day: date) -> date:
        """``day`` if it is a working day, else the next one (Bộ luật Dân sự 2015, Điều 148 khoản 5).

        Raises:
            OverflowError: there is none up to the year 9999.
        """
        while not self.is_working_day(day):
            day += timedelta(days=1)
        return day

    def confirmed(self, year: int) -> bool:
        """Whether the days off of ``year`` have been decided, rather than computed."""
        own = self._own.get(year)
        packaged = self._packaged.get(year)
        return (own is not None and own.confirmed) or (packaged is not None and packaged.confirmed)

    def _year(self, year: int) -> Year:
        if year not in self._years:
            self._years[year] = self._settle(year)
        return self._years[year]

    def _settle(self, year: int) -> Year:
        own = self._own.get(year)
        packaged = self._packaged.get(year)
        if own is not None and own.confirmed and packaged is None:
            return own
        base = packaged or _computed(year)
        if own is None:
            return base
        return Year(
            off=(base.off | own.off) - own.worked,
            worked=(base.worked | own.worked) - own.off,
            confirmed=base.confirmed or own.confirmed,
        )


@cache
def _packaged() -> dict[int, Year]:
    from ruamel.yaml import YAML

    text = files("cchc_cli").joinpath("data", "holidays.yaml").read_text(encoding="utf-8")
    return _read_years(YAML(typ="safe").load(text), "holidays.yaml")


@cache
def _computed(year: int) -> Year:
    """The days off that the law alone gives; the ``holidays`` library knows the lunar calendar."""
    import holidays

    found = holidays.country_holidays("VN", years=year)
    worked = getattr(found, "weekend_workdays", ())
    return Year(
        off=frozenset(day for day in found if day.year == year),
        worked=frozenset(day for day in worked if day.year == year),
        confirmed=False,
    )


def _read_years(data: object, file: str) -> dict[int, Year]:
    if not isinstance(data, Mapping):
        raise BadDataError(wording.HOLIDAYS_SHAPE.format(file=file), hint=wording.HOLIDAYS_HINT)
    unknown = [key for key in data if key != "years"]
    if unknown:
        raise BadDataError(wording.HOLIDAYS_KEY.format(file=file, key=unknown[0]), hint=wording.HOLIDAYS_HINT)
    years = data.get("years")
    if years is None or years == "":
        return {}
    if not isinstance(years, Mapping):
        raise BadDataError(wording.HOLIDAYS_SHAPE.format(file=file), hint=wording.HOLIDAYS_HINT)
    return dict(_read_year(key, value, file) for key, value in years.items())


def _read_year(key: object, data: object, file: str) -> tuple[int, Year]:
    digits = str(key)
    if not (digits.isascii() and digits.isdigit() and 1900 <= int(digits) <= 9999):
        raise BadDataError(wording.HOLIDAYS_YEAR.format(file=file, year=key), hint=wording.HOLIDAYS_HINT)
    year = int(digits)
    if not isinstance(data, Mapping):
        raise BadDataError(wording.HOLIDAYS_SHAPE.format(file=f"{file}, năm {year}"), hint=wording.HOLIDAYS_HINT)
    for name in data:
        if name not in _KEYS:
            raise BadDataError(wording.HOLIDAYS_KEY.format(file=file, key=name), hint=wording.HOLIDAYS_HINT)
    return year, Year(
        off=_days(data.get("off"), year, file),
        worked=_days(data.get("worked"), year, file),
        confirmed=_flag(data.get("confirmed"), file, year),
        source=str(data.get("source") or ""),
    )


def _days(data: object, year: int, file: str) -> frozenset[date]:
    if data is None or data == "":
        return frozenset()
    if not isinstance(data, list):
        raise BadDataError(wording.HOLIDAYS_DAYS.format(file=file, year=year), hint=wording.HOLIDAYS_HINT)
    return frozenset(_day(one, year, file) for one in data)


def _day(data: object, year: int, file: str) -> date:
    try:
        day = data if isinstance(data, date) else date.fromisoformat(str(data))
    except ValueError:
        day = None
    if day is None or day.year != year:
        raise BadDataError(
            wording.HOLIDAYS_DAY.format(file=file, day=data, year=year), hint=wording.HOLIDAYS_HINT
        ) from None
    return day


def _flag(data: object, file: str, year: int) -> bool:
    if data is None or isinstance(data, bool):
        return bool(data)
    word = str(data).casefold()
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    raise BadDataError(wording.HOLIDAYS_CONFIRMED.format(file=file, year=year), hint=wording.HOLIDAYS_HINT)
