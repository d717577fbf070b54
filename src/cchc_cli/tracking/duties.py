"""What is tracked: one directive × one period (if it recurs) × one unit (if several report each for themselves).

Works on directives as YAML and JSON hold them, so that lists need no pydantic.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Literal

from cchc_cli.errors import BadDataError
from cchc_cli.model.codes import DeadlineKind, Recurrence, Status
from cchc_cli.model.ids import period_key
from cchc_cli.tracking.log import same_unit
from cchc_cli.tracking.records import pauses_of, record_of, status_on
from cchc_cli.tracking.states import Interval, Standing, days_late, state_of
from cchc_cli.tracking.transfers import holder, names_on, transfers_on
from cchc_cli.wording import tracking as words

MAX_PERIODS = 4000
"""More days than that (ten years of days) are no printed recurrence but a slip of the pen: refused, never cut."""

_FREQUENCIES = ("FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY")

CompletedOn = date | Literal["unknown"] | None


@dataclass(frozen=True, slots=True)
class PeriodDay:
    """One period of a recurring directive: its key (``2024-Q2``) and the last day on which it is in time."""

    key: str
    due: date


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty, with what has been recorded about it as seen from a day.

    ``unit`` is the name of the unit that reports for itself, absent where one report counts for all. ``first_due``
    is the first deadline, the document's own or, where it has none, the day that a person ``set_by`` set; ``due`` is
    the current one: the day of the last extension, ``extended_to``, or the first where that has come to be the later
    one. Until somebody reports, ``reported`` is False and ``status`` todo. ``assigned`` is what was assigned within our
    own office, ``pauses`` the times in which the work rested.
    """

    period: str | None
    unit: str | None
    first_due: date | None
    due: date | None
    status: Status = Status.TODO
    progress: int | None = None
    note: str | None = None
    completed_on: CompletedOn = None
    evidence: str | None = None
    extensions: int = 0
    reported: bool = False
    difficulty: str | None = None
    proposal: str | None = None
    basis: str | None = None
    assigned: Mapping[str, Any] = field(default_factory=dict)
    pauses: tuple[Interval, ...] = ()
    set_by: str | None = None
    extended_to: date | None = None

    def standing(self, *, as_of: date, soon_days: int, tracking_since: date | None) -> Standing:
        """Where it stands on ``as_of``."""
        return state_of(
            self.status,
            self.due,
            completed_on=self.completed_on,
            as_of=as_of,
            soon_days=soon_days,
            tracking_since=tracking_since,
            reported=self.reported,
            pauses=self.pauses,
        )

    def first_standing(self, *, as_of: date, soon_days: int, tracking_since: date | None) -> Standing:
        """Where it would stand on ``as_of`` if its deadline had never been moved."""
        moved = self.due is not None and self.first_due is not None and self.first_due != self.due
        duty = replace(self, due=self.first_due) if moved else self
        return duty.standing(as_of=as_of, soon_days=soon_days, tracking_since=tracking_since)

    @property
    def late(self) -> int | None:
        """By how many days the result came after the current deadline; 0 in time, None where it cannot be said."""
        return days_late(self.due, self.completed_on, self.pauses)

    @property
    def first_late(self) -> int | None:
        """By how many days the result came after the first deadline; as `late`."""
        return days_late(self.first_due, self.completed_on, self.pauses)


def is_tracked(directive: Mapping[str, Any]) -> bool:
    """Whether a directive (plain) is work that lists and counts have: the one place that decides it.

    What a person excluded is no task; what is linked to another directive is counted there; what a corrected document
    has no more, or what was taken back, is gone.
    """
    return "excluded" not in directive and "link" not in directive and not directive.get("gone")


def period_days(deadline: Mapping[str, Any], *, issued: date | None) -> tuple[PeriodDay, ...]:
    """The periods of a recurring deadline (plain), in order; none for any other.

    Where a rule prints no end, they run to 31/12 of the year of issue (design, "Deadline"); of a document without a
    day, of the year in which the rule begins. A day is named after the period that it closes, or with ``covers``
    "previous" after the one before; where several days fall into one period, each is named by its own day.

    Raises BadDataError for a rule that cannot be read.
    """
    every, recurs = deadline.get("every"), deadline.get("recurs")
    if not every or not recurs:
        return ()
    try:
        days = _rule_days(str(every), issued)
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise BadDataError(words.BAD_RULE.format(rule=every), hint=words.BAD_RULE_HINT) from error
    previous = deadline.get("covers") == "previous"
    keys = [period_key(Recurrence(recurs), day, previous=previous) for day in days]
    if len(set(keys)) < len(keys):
        keys = [day.isoformat() for day in days]
    return tuple(PeriodDay(key, day) for key, day in zip(keys, days, strict=True))


def _rule_days(every: str, issued: date | None) -> list[date]:
    """All days of ``DTSTART:… RRULE:… [RRULE:…]``, in order, each once."""
    from dateutil.rrule import rrulestr

    parts = every.split()
    start = datetime.strptime(parts[0].removeprefix("DTSTART:")[:8], "%Y%m%d")  # noqa: DTZ007 - a day, no moment
    last = datetime(issued.year if issued else start.year, 12, 31)  # noqa: DTZ001 - a day, no moment
    days: set[date] = set()
    for rule in parts[1:]:
        if not rule.startswith("RRULE:") or not any(one in rule for one in _FREQUENCIES):
            raise ValueError(rule)
        ends = "UNTIL=" in rule or "COUNT=" in rule
        for moment in rrulestr(rule, dtstart=start):
            if not ends and moment > last:
                break
            days.add(moment.date())
            if len(days) > MAX_PERIODS:
                raise ValueError(rule)
    return sorted(days)


def first_deadline(deadline: Mapping[str, Any]) -> date | None:
    """The document's own day, or None for a recurring deadline and one without a day."""
    due = deadline.get("due")
    return date.fromisoformat(due) if due else None


def duties_of(directive: Mapping[str, Any], periods: Sequence[PeriodDay], *, as_of: date) -> list[Duty]:
    """The duties of a directive (plain), as the facts that bear a day up to ``as_of`` show them.

    A recurring directive has one for each period. As soon as one unit reported for itself, there is one for each
    lead of that day and for each further unit that reported; who has no report of its own is where the common report
    is. What was completed, cancelled or paused later than ``as_of`` was not so then, and extensions granted later do
    not count yet, nor does a day that a person set later.
    """
    deadline: Mapping[str, Any] = directive.get("deadline", {})
    own, set_by = first_deadline(deadline), None
    judged = deadline.get("kind") != DeadlineKind.HORIZON
    given = directive.get("set_due")
    if given and date.fromisoformat(given["on"]) <= as_of and not (own and judged):
        own, set_by, judged = date.fromisoformat(given["due"]), str(given["by"]), True
    days: Iterable[tuple[str | None, date | None]] = [(one.key, one.due) for one in periods] or [(None, own)]
    units = reporting_units(directive, as_of=as_of)
    return [
        _duty(directive, period, unit, first_due=day, judged=judged, set_by=set_by, as_of=as_of)
        for period, day in days
        for unit in units
    ]


def reporting_units(directive: Mapping[str, Any], *, as_of: date = date.max) -> list[str | None]:
    """Who reports for itself: the leads of that day and all who did; only None where one report counts for all."""
    done = transfers_on(directive, as_of)
    own = [holder(record["unit"], done) for record in directive.get("tracking", ()) if record.get("unit")]
    if not own:
        return [None]
    names: list[str | None] = []
    for name in [*names_on(directive, "leads", as_of), *own]:
        if not any(same_unit(name, known) for known in names):
            names.append(name)
    return names


def duty_of(directive: Mapping[str, Any], like: Duty, unit: str, *, as_of: date) -> Duty:
    """The duty of the same period as ``like`` as the one unit ``unit`` has it."""
    judged = like.due is not None
    return _duty(directive, like.period, unit, first_due=like.first_due, judged=judged, set_by=like.set_by, as_of=as_of)


def _duty(
    directive: Mapping[str, Any],
    period: str | None,
    unit: str | None,
    *,
    first_due: date | None,
    judged: bool,
    set_by: str | None,
    as_of: date,
) -> Duty:
    """One duty. A programme's horizon is no day by which this work is late (``domain.md`` E.3, row 11).

    An extension gives time and never takes any: where a corrected deadline is later than the day that was granted
    against the former one, the deadline counts.
    """
    record = record_of(directive, period, unit, as_of=as_of)
    granted = [one for one in record.get("extensions", ()) if date.fromisoformat(one["on"]) <= as_of]
    extended_to = date.fromisoformat(granted[-1]["to"]) if granted else None
    due = max((one for one in (first_due if judged else None, extended_to) if one is not None), default=None)
    duty = Duty(
        period,
        unit,
        first_due,
        due,
        status_on(directive, record, as_of),
        extensions=len(granted),
        reported="status" in record,
        assigned=record.get("assigned", {}),
        pauses=pauses_of(record, as_of),
        set_by=set_by,
        extended_to=extended_to,
    )
    completed = _completed_on(record.get("completed_on"))
    if isinstance(completed, date) and completed > as_of:
        return duty
    return replace(
        duty,
        progress=record.get("progress"),
        note=record.get("note"),
        completed_on=completed,
        evidence=record.get("evidence"),
        difficulty=record.get("difficulty"),
        proposal=record.get("proposal"),
        basis=record.get("basis"),
    )


def _completed_on(value: str | None) -> CompletedOn:
    return "unknown" if value == "unknown" else date.fromisoformat(value) if value else None
