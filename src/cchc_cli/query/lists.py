"""The rows of `list` and `due`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.errors import UsageError
from cchc_cli.query.by_unit import by_unit
from cchc_cli.query.counts import count
from cchc_cli.query.facts import Facts, facts_at
from cchc_cli.query.figures import URGENCY, counted_duties, pressing
from cchc_cli.query.filters import Filter, directive_test, is_finished
from cchc_cli.query.row import Row
from cchc_cli.query.rows import DutySeen, Place, Seen, last_report, make_row
from cchc_cli.query.scope import Scope
from cchc_cli.query.units import Asked, Matcher, find_unit
from cchc_cli.query.windows import Window
from cchc_cli.text.vietnamese import collation_key
from cchc_cli.tracking.duties import duties_of
from cchc_cli.tracking.states import State
from cchc_cli.wording import queries as words

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.tracking.moment import Moment
    from cchc_cli.units import Registry


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows of `list`, what they are a selection of, and the unit that was asked for."""

    rows: list[Row]
    scope: Scope
    unit: Asked | None = None


@dataclass(frozen=True, slots=True)
class DueRows:
    """The rows of `due`, what they are a selection of, and how many duties of other years they leave out, by year.

    ``done_earlier`` counts finished work of the same months of earlier years, ``later`` any work of later years.
    """

    rows: list[Row]
    scope: Scope
    done_earlier: Mapping[int, int]
    later: Mapping[int, int]
    unit: Asked | None = None

    @property
    def elsewhere(self) -> str | None:
        """One line about what is left out, or None."""
        parts = [
            words.ELSEWHERE_DONE.format(count=self.done_earlier[one], year=one) for one in sorted(self.done_earlier)
        ]
        parts += [words.ELSEWHERE_LATER.format(count=self.later[one], year=one) for one in sorted(self.later)]
        return words.ELSEWHERE.format(parts=", ".join(parts)) if parts else None


def list_rows(
    facts: Iterable[Facts], asked: Filter, *, registry: Registry, settings: Settings, moment: Moment
) -> list[Row]:
    """One row for each directive that fits: a recurring one with its most pressing open period.

    Open work unless finished work is asked for. In the order asked for; without one overdue first, then by day, then
    undated by age, finished last. Raises UsageError for filters that cannot be honoured, NotFoundError for a unit or
    document that is not there.
    """
    return listing(facts, asked, registry=registry, settings=settings, moment=moment).rows


def listing(
    facts: Iterable[Facts], asked: Filter, *, registry: Registry, settings: Settings, moment: Moment
) -> Listing:
    """The rows that `list_rows` gives, with what they leave out; raises as it does."""
    asked.check()
    facts = list(facts)
    matcher = matcher_of(asked, facts, registry=registry, settings=settings)
    chosen: list[tuple[Row, Place]] = []
    hidden: list[tuple[Row, Place]] = []
    for seen in seen_directives(facts, asked, matcher, registry=registry, settings=settings, moment=moment):
        standing = _named(seen.open, seen, asked) or _named(seen.all, seen, asked)
        fitting = [one for one in standing if fits_duty(asked, seen, one, moment.as_of)]
        if fitting and asked.by_unit:
            first = min(fitting, key=pressing)
            each = by_unit(seen, first.duty, registry=registry, settings=settings, as_of=moment.as_of)
            chosen += [
                (make_row(seen, one, moment, alone=True), seen.place)
                for one in each
                if fits_duty(asked, seen, one, moment.as_of)
            ]
        elif fitting:
            first = min(fitting, key=pressing)
            left_out = is_finished(first.standing) and not asked.shows_finished
            (hidden if left_out else chosen).append((make_row(seen, first, moment), seen.place))
    scope = Scope(
        whole=asked.takes_every_state,
        by_duty=asked.by_unit,
        by_unit=asked.by_unit,
        uncounted=asked.excluded,
        finished=count(row for row, _ in hidden),
    )
    return Listing(_sorted(chosen, asked), scope, matcher.asked if matcher else None)


def due_rows(
    facts: Iterable[Facts],
    window: Window,
    asked: Filter,
    *,
    registry: Registry,
    settings: Settings,
    moment: Moment,
) -> DueRows:
    """One row for each duty that fits and whose current deadline falls in ``window``, finished ones last.

    Raises as `list_rows` does, and UsageError where undated work is asked for.
    """
    asked.check()
    if asked.undated:
        raise UsageError(
            words.DUE_HAS_DAY.format(option="--undated"), hint=words.DUE_HAS_DAY_HINT.format(option="--undated")
        )
    facts = list(facts)
    matcher = matcher_of(asked, facts, registry=registry, settings=settings)
    chosen = []
    done_earlier: dict[int, int] = {}
    later: dict[int, int] = {}
    for seen in seen_directives(facts, asked, matcher, registry=registry, settings=settings, moment=moment):
        for one in seen.all:
            day = one.duty.due
            if day is None or not fits_duty(asked, seen, one, moment.as_of):
                continue
            is_open = not is_finished(one.standing)
            if window.holds(day) or (window.overdue and one.standing.state is State.OVERDUE):
                chosen.append((make_row(seen, one, moment, alone=True), seen.place))
            elif window.open_earlier and window.same_months(day):
                if day < window.first and is_open:
                    chosen.append((make_row(seen, one, moment, alone=True), seen.place))
                else:
                    left_out = done_earlier if day < window.first else later
                    left_out[day.year] = left_out.get(day.year, 0) + 1
    whole = not (asked.status or asked.overdue or window.overdue or window.open_earlier)
    scope = Scope(whole=whole, by_duty=True)
    return DueRows(_sorted(chosen, asked), scope, done_earlier, later, matcher.asked if matcher else None)


def duty_rows(
    facts: Iterable[Facts],
    asked: Filter,
    *,
    registry: Registry,
    settings: Settings,
    moment: Moment,
    counted: bool = False,
) -> Listing:
    """One row for each duty that fits, in every state, undated ones too, in the order of `list_rows`.

    With ``counted`` only those that the figures of the day count: none of the periods that are still to come.

    Raises as `list_rows` does, and UsageError where a row for each unit is asked for.
    """
    if asked.by_unit:
        raise UsageError(words.NO_BY_UNIT, hint=words.NO_BY_UNIT_HINT)
    asked = replace(asked, all=True)
    asked.check()
    facts = list(facts)
    matcher = matcher_of(asked, facts, registry=registry, settings=settings)
    chosen = [
        (make_row(seen, one, moment, alone=True), seen.place)
        for seen in seen_directives(facts, asked, matcher, registry=registry, settings=settings, moment=moment)
        for one in (counted_duties(seen, asked, moment.as_of) if counted else seen.all)
        if fits_duty(asked, seen, one, moment.as_of)
    ]
    scope = Scope(whole=asked.takes_every_state, by_duty=True)
    return Listing(_sorted(chosen, asked), scope, matcher.asked if matcher else None)


def fits_duty(asked: Filter, seen: Seen, one: DutySeen, as_of: date) -> bool:
    """Whether one duty of a directive is asked for, by its status, its day, its person and its last report."""
    if not asked.duty_fits(one.duty, one.standing, as_of):
        return False
    return asked.stale is None or _is_stale(seen, one, asked.stale, as_of)


def _is_stale(seen: Seen, one: DutySeen, days: int, as_of: date) -> bool:
    """Whether it is open and nobody has reported for so many days: since the order where nobody ever did.

    A report on any period of recurring work counts; what rests waits for nobody's report.
    """
    if is_finished(one.standing) or one.standing.state is State.PAUSED:
        return False
    directive, document = seen.directive.plain, seen.document
    given = directive.get("given_on")
    since = last_report(directive.get("log", ()), as_of, unit=one.duty.unit)
    since = since or (date.fromisoformat(given) if given else document.issued)
    return since is not None and (as_of - since).days >= days


def _named(duties: Sequence[DutySeen], seen: Seen, asked: Filter) -> list[DutySeen]:
    """Those of the periods that were named, all where none was."""
    periods = {period for name, period in asked.only if name == seen.directive.id}
    return [one for one in duties if not periods or None in periods or one.duty.period in periods]


def seen_directives(
    facts: Sequence[Facts],
    asked: Filter,
    matcher: Matcher | None,
    *,
    registry: Registry,
    settings: Settings,
    moment: Moment,
) -> Iterable[Seen]:
    """Every directive that fits by what does not depend on the day, with its duties as they stand."""
    known = facts_at(facts, moment, registry)
    fits = directive_test(asked, facts)
    for at, document in enumerate(known):
        for position, directive in enumerate(document.directives):
            if not fits(directive, document):
                continue
            part = matcher.part(directive, document) if matcher else None
            if matcher and (part is None or asked.role not in (None, part.role)):
                continue
            duties = duties_of(directive.plain, directive.periods, as_of=moment.as_of)
            if matcher and part:
                duties = matcher.duties(duties, directive, part)
            place = Place(at, position)
            yield Seen.of(directive, document, place, part, duties=duties, settings=settings, as_of=moment.as_of)


def matcher_of(asked: Filter, facts: Sequence[Facts], *, registry: Registry, settings: Settings) -> Matcher | None:
    """What finds the part of the unit asked for, None where none is; raises NotFoundError for a unit nobody knows."""
    if asked.unit is None:
        return None
    return Matcher(find_unit(asked.unit, facts, registry=registry, settings=settings), registry, asked.direct)


def _sorted(chosen: Iterable[tuple[Row, Place]], asked: Filter) -> list[Row]:
    key = _ORDERS[asked.sort]
    ordered = sorted(chosen, key=lambda one: (*key(one[0]), *_default_order(one[0]), one[1]))
    return [row for row, _ in ordered[: asked.limit]]


def _default_order(row: Row) -> tuple[int, date]:
    """Overdue first, then by day, then undated by age (the oldest first), finished last."""
    if row.state in _FINISHED_LAST:
        return 3, row.due or date.max
    if row.state is State.OVERDUE:
        return 0, row.due or date.max
    return (1, row.due) if row.due else (2, row.issued or date.max)


_FINISHED_LAST = frozenset(state for state, at in URGENCY.items() if at >= URGENCY[State.DONE_LATE])

_ORDERS: dict[str, Callable[[Row], tuple[object, ...]]] = {
    "due": lambda _: (),
    "document": lambda row: (row.issued or date.max, row.document),
    "unit": lambda row: (not row.leads, collation_key(row.leads[0]) if row.leads else ()),
    "state": lambda row: (URGENCY[row.state],),
    "age": lambda row: (row.issued or date.max,),
}
