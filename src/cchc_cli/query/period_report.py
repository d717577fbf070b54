"""What happened to assigned work in a reporting window of administrative reform (``domain.md`` C.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from cchc_cli.errors import UsageError
from cchc_cli.query.counts import Counts, count
from cchc_cli.query.figures import by_work
from cchc_cli.query.lists import matcher_of, seen_directives
from cchc_cli.query.row import Row
from cchc_cli.query.stats import By, Line, statistics
from cchc_cli.tracking.states import FINISHED, State
from cchc_cli.wording import report as words

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.query.facts import Facts
    from cchc_cli.query.filters import Filter
    from cchc_cli.query.rows import DutySeen, Seen
    from cchc_cli.query.units import Asked
    from cchc_cli.tracking.moment import Moment
    from cchc_cli.units import Registry

WINDOWS = {
    "q1": ("15/12", "14/03"),
    "h1": ("15/12", "14/06"),
    "q3": ("15/06", "14/09"),
    "year": ("15/12", "14/12"),
}
"""The windows where cchc.toml has none (Công văn 581/BNV-CCHC; ``domain.md`` C.2)."""

_Key = tuple[str, str | None, str | None]


class Origin(StrEnum):
    """How a duty comes into a window."""

    CARRIED = "carried"  # given before, and not finished when the window began
    GIVEN = "given"  # given within it
    PERIOD = "period"  # a period of recurring work that falls due in it, or was left open before


@dataclass(frozen=True, slots=True)
class Figures:
    """The duties of one window, each counted once.

    ``first`` and ``last`` are its days, ``as_of`` that up to which facts count: ``last``, or earlier while the window
    goes on. ``origins`` says how many came into it in which way. ``silent`` is how many duties are not finished and
    have no report of the window: what is said of them is what was said before.
    """

    first: date
    last: date
    as_of: date
    rows: Sequence[Row]
    counts: Counts
    origins: dict[Origin, int]
    silent: int
    lines: Sequence[Line]
    shared: int
    unit: Asked | None = None

    @property
    def over(self) -> bool:
        """Whether the figures are those of the whole window."""
        return self.as_of >= self.last


@dataclass(frozen=True, slots=True)
class PeriodReport:
    """The figures of a reporting period ("q1", "h1", "q3", "year") and, where they are known, those a year before.

    While the period goes on, those a year before are of the same days. ``unknown_earlier`` says why there are none:
    tracking began later than that period, or nothing is stored of it. ``known_on`` as in `Moment`.
    """

    period: str
    year: int
    now: Figures
    earlier: Figures | None
    unknown_earlier: str | None
    known_on: date | None

    @property
    def unit(self) -> Asked | None:
        """The unit that was asked for."""
        return self.now.unit


def report_window(period: str, year: int, windows: dict[str, tuple[str, str]]) -> tuple[date, date]:
    """The first and the last day of a report; one whose first day comes later in the year begins the year before.

    Raises UsageError for a year that there is none of.
    """
    if not 1901 <= year <= 2999:
        raise UsageError(words.BAD_YEAR.format(year=year))
    first, last = ((int(one[:2]), int(one[3:])) for one in windows.get(period) or WINDOWS[period])
    begins = year if (first[1], first[0]) <= (last[1], last[0]) else year - 1
    return _day(begins, first), _day(year, last)


def _day(year: int, at: tuple[int, int]) -> date:
    """29/02 of a year that has none is 28/02."""
    day, month = at
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, 28)


def period_report(
    facts: Iterable[Facts],
    asked: Filter,
    period: str,
    year: int,
    *,
    registry: Registry,
    settings: Settings,
    moment: Moment,
) -> PeriodReport:
    """The report of a window as it stood at its end, or stands at ``moment.as_of`` where that comes earlier.

    Raises UsageError for a window that has not begun by then, NotFoundError for a unit or document that is not there.
    """
    facts = list(facts)
    first, last = report_window(period, year, settings.report_windows)
    if moment.as_of < first:
        raise UsageError(words.NOT_BEGUN.format(first=f"{first:%d/%m/%Y}"), hint=words.NOT_BEGUN_HINT)

    def figures(first: date, last: date, as_of: date) -> Figures:
        at_end = replace(moment, as_of=as_of)
        return _figures(facts, asked, first, last, registry=registry, settings=settings, moment=at_end)

    now = figures(first, last, min(last, moment.as_of))
    before_first, before_last = report_window(period, year - 1, settings.report_windows)
    since = settings.tracking_since
    if since is not None and before_first < since:
        unknown: str | None = words.EARLIER_UNTRACKED.format(since=f"{since:%d/%m/%Y}")
        earlier = None
    else:
        same_day = _day(now.as_of.year - 1, (now.as_of.day, now.as_of.month))
        earlier = figures(before_first, before_last, before_last if now.over else same_day)
        unknown = None if earlier.rows else words.EARLIER_EMPTY
    return PeriodReport(period, year, now, None if unknown else earlier, unknown, moment.known_on)


def _figures(
    facts: Sequence[Facts],
    asked: Filter,
    first: date,
    last: date,
    *,
    registry: Registry,
    settings: Settings,
    moment: Moment,
) -> Figures:
    before = replace(moment, as_of=first - timedelta(days=1))
    matcher = matcher_of(asked, facts, registry=registry, settings=settings)
    finished: set[_Key] = set()
    finished_by_all: set[tuple[str, str | None]] = set()
    for seen in seen_directives(facts, asked, matcher, registry=registry, settings=settings, moment=before):
        for several in by_work(seen.all):
            done = [_key(seen, one) for one in several if one.standing.state in FINISHED]
            finished.update(done)
            if len(done) == len(several):
                finished_by_all.add(done[0][:2])
    origin_of: dict[_Key, Origin | None] = {}

    def belongs(seen: Seen, one: DutySeen) -> bool:
        key = _key(seen, one)
        over = key in finished or key[:2] in finished_by_all
        origin_of[key] = None if over else _origin(seen, one, first, moment.as_of)
        return origin_of[key] is not None

    found = statistics(facts, asked, By.UNIT, registry=registry, settings=settings, moment=moment, belongs=belongs)
    came = Counter(origin_of[row.id, row.period, row.unit] for row in found.rows)
    origins = {one: came[one] for one in Origin}
    silent = sum(
        row.state not in FINISHED | {State.PAUSED} and not (row.last_report and row.last_report >= first)
        for row in found.rows
    )
    return Figures(
        first, last, moment.as_of, found.rows, count(found.rows), origins, silent, found.lines, found.shared, found.unit
    )


def _key(seen: Seen, one: DutySeen) -> _Key:
    return seen.directive.id, one.duty.period, one.duty.unit


def _origin(seen: Seen, one: DutySeen, first: date, as_of: date) -> Origin | None:
    """How a duty that was not finished before ``first`` comes into the window that ends on ``as_of``; None if later."""
    if one.duty.period is not None:
        return Origin.PERIOD if one.duty.due is not None and one.duty.due <= as_of else None
    given = seen.directive.plain.get("given_on")
    day = date.fromisoformat(given) if given else seen.document.issued
    if day is not None and day > as_of:
        return None
    return Origin.GIVEN if day is not None and day >= first else Origin.CARRIED
