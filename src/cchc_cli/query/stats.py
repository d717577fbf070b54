"""The lines of `stats`: how many duties there are in which state, by unit, person, document, area, month or state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from cchc_cli.query.cells import capitalized, document_name
from cchc_cli.query.counts import Counts, count
from cchc_cli.query.figures import by_work, counted_duties, pieces_of_work
from cchc_cli.query.lists import fits_duty, matcher_of, seen_directives
from cchc_cli.query.owners import Owners
from cchc_cli.query.rows import make_row
from cchc_cli.text.printable import one_line
from cchc_cli.text.vietnamese import collation_key, name_key
from cchc_cli.tracking.states import State
from cchc_cli.wording import labels
from cchc_cli.wording import stats as words

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.query.facts import Facts
    from cchc_cli.query.filters import Filter
    from cchc_cli.query.row import Row
    from cchc_cli.query.rows import DutySeen, Seen
    from cchc_cli.query.units import Asked
    from cchc_cli.tracking.moment import Moment
    from cchc_cli.units import Registry

STATS_SCHEMA = 1
"""Number of the shape of a line in JSON; fields are only ever added to it."""


class By(StrEnum):
    """What a line is about."""

    UNIT = "unit"
    PERSON = "person"
    DOCUMENT = "document"
    AREA = "area"
    MONTH = "month"
    STATE = "state"


class Counted(NamedTuple):
    """One duty with its row, and where it comes from."""

    row: Row
    duty: DutySeen
    seen: Seen


class Part(NamedTuple):
    """That a duty belongs to a line: the line's key, its name, and whether it came through a group."""

    key: str
    name: str
    via: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Some pieces of work (`figures`), counted: each is in exactly one state.

    ``directives`` is how many directives they are of. Of a unit's line ``direct`` and ``via`` tell apart what it has by
    name and what it has as the member of a group; absent in all others.
    """

    key: str
    name: str
    counts: Counts
    directives: int
    direct: int | None = None
    via: int | None = None


@dataclass(frozen=True, slots=True)
class Stats:
    """The lines, and the total, in which each piece of work is counted once.

    The line of a unit or person counts its own duties, where it reports for itself. ``shared`` is how many pieces stand
    in more than one line, so that the lines add up to more than the total; ``joint`` of how many several units report
    each for themselves. ``rows`` are the pieces of the total, and ``unit`` is the one that was asked for.
    """

    by: By
    lines: list[Line]
    total: Line
    shared: int
    rows: list[Row]
    unit: Asked | None = None
    joint: int = 0


def statistics(
    facts: Iterable[Facts],
    asked: Filter,
    by: By,
    *,
    registry: Registry,
    settings: Settings,
    moment: Moment,
    belongs: Callable[[Seen, DutySeen], bool] = lambda _seen, _one: True,
) -> Stats:
    """The work that fits and of whose duties ``belongs`` is true, in every state, counted by ``by``.

    Raises UsageError for filters that cannot be honoured, NotFoundError for a unit or document that is not there.
    """
    asked.check()
    facts = list(facts)
    matcher = matcher_of(asked, facts, registry=registry, settings=settings)
    unit = matcher.asked if matcher else None
    own: list[Counted] = []
    whole: list[Counted] = []
    rows: list[Row] = []
    joint = 0
    for seen in seen_directives(facts, asked, matcher, registry=registry, settings=settings, moment=moment):
        for several in by_work(one for one in counted_duties(seen, asked, moment.as_of) if belongs(seen, one)):
            made = [Counted(make_row(seen, one, moment, alone=True), one, seen) for one in several]
            own += [one for one in made if fits_duty(asked, seen, one.duty, moment.as_of)]
            if fits_duty(asked, seen, several[0], moment.as_of):
                (row,) = pieces_of_work([one.row for one in made])
                whole.append(made[0]._replace(row=row))
                rows.append(row)
                joint += len(several) > 1
    counted = own if by in _OF_DUTIES and unit is None else whole
    if by is By.DOCUMENT:
        counted.sort(key=lambda one: one.row.issued or date.max)
    parts_of = _parts_of(by, counted, unit, registry=registry, settings=settings)
    lines: dict[str, list[tuple[Counted, Part]]] = {}
    for one in counted:
        for part in parts_of(one):
            lines.setdefault(part.key, []).append((one, part))
    standing = Counter(name for found in lines.values() for name in {one.row.full_id for one, _ in found})
    shared = sum(times > 1 for times in standing.values())
    drawn = [_line(key, found, apart=by is By.UNIT) for key, found in lines.items()]
    total = Line("", words.TOTAL, count(rows), len({row.id for row in rows}))
    return Stats(by, sorted(drawn, key=_ORDERS[by]), total, shared, rows, unit, joint)


_OF_DUTIES = (By.UNIT, By.PERSON)
"""What is somebody's own: there each has the duty that he reports on himself."""


def _line(key: str, found: Sequence[tuple[Counted, Part]], *, apart: bool) -> Line:
    rows = pieces_of_work([one.row for one, _ in found])
    direct = len({one.row.full_id for one, part in found if not part.via})
    return Line(
        key,
        capitalized(found[0][1].name),
        count(rows),
        len({row.id for row in rows}),
        direct=direct if apart else None,
        via=len(rows) - direct if apart else None,
    )


def _parts_of(
    by: By, counted: Sequence[Counted], unit: Asked | None, *, registry: Registry, settings: Settings
) -> Callable[[Counted], list[Part]]:
    """What says to which lines a duty belongs: always to one at least."""
    if by is By.UNIT and unit is not None:
        return lambda one: _of_asked(one, unit)
    if by is By.UNIT:
        directives = {one.seen.directive.id: one.seen for one in counted}.values()
        owners = Owners(directives, registry=registry, settings=settings)
        return lambda one: _of_owners(one, owners)
    return _PARTS[by]


def _of_asked(one: Counted, unit: Asked) -> list[Part]:
    """The unit that was asked for, a line for each of its roles."""
    part = one.seen.part
    role = part.role if part else ""
    name = words.UNIT_AS.format(name=unit.full_name, role=labels.ROLES.get(role, role))
    return [Part(f"{unit.key} {role}", name, via=bool(part and part.via))]


def _of_owners(one: Counted, owners: Owners) -> list[Part]:
    found = []
    for owner, via in owners.of(one.duty.duty, one.seen):
        name = words.GROUP.format(name=one_line(owner.name)) if owner.is_group else one_line(owner.name)
        found.append(Part(owner.key, name or words.NO_LEAD, via))
    return found


def _of_person(one: Counted) -> list[Part]:
    person = one.duty.duty.assigned.get("person")
    return [Part(name_key(person), one_line(person))] if person else [Part("", words.NO_PERSON)]


def _of_document(one: Counted) -> list[Part]:
    row = one.row
    name = document_name(row) if row.number else words.UNNUMBERED.format(name=document_name(row), id=row.document)
    return [Part(row.document, name)]


def _of_areas(one: Counted) -> list[Part]:
    return [Part(code, one_line(labels.AREAS.get(code, code))) for code in one.row.areas] or [Part("", words.NO_AREA)]


def _of_month(one: Counted) -> list[Part]:
    due = one.row.due
    if due is None:
        return [Part("", words.NO_DAY)]
    return [Part(f"{due:%Y-%m}", words.MONTH.format(month=due.month, year=due.year))]


def _of_state(one: Counted) -> list[Part]:
    return [Part(one.row.state, words.STATES.get(one.row.state, labels.STATES[one.row.state]))]


_PARTS: dict[By, Callable[[Counted], list[Part]]] = {
    By.PERSON: _of_person,
    By.DOCUMENT: _of_document,
    By.AREA: _of_areas,
    By.MONTH: _of_month,
    By.STATE: _of_state,
}


def _worst_first(line: Line) -> tuple[Any, ...]:
    """Most overdue first, then most unfinished, then by name; what is nobody's last."""
    return (not line.key, -line.counts.overdue, -line.counts.open_total, collation_key(line.name))


_STATE_ORDER = {state: at for at, state in enumerate((
    State.DONE_IN_TIME, State.DONE_LATE, State.DONE_DAY_UNKNOWN, State.DONE, State.OVERDUE, State.TODAY, State.SOON,
    State.IN_TIME, State.UNDATED, State.SUBMITTED, State.PAUSED, State.CANCELLED, State.UNREPORTED,
))}  # fmt: skip

_AREA_ORDER = {code: at for at, code in enumerate(labels.AREAS)}

_ORDERS: dict[By, Callable[[Line], tuple[Any, ...]]] = {
    By.UNIT: _worst_first,
    By.PERSON: _worst_first,
    By.DOCUMENT: lambda _: (),
    By.AREA: lambda line: (not line.key, _AREA_ORDER.get(line.key, len(_AREA_ORDER)), line.key),
    By.MONTH: lambda line: (not line.key, line.key),
    By.STATE: lambda line: (_STATE_ORDER[State(line.key)],),
}
