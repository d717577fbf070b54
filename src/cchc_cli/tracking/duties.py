"""What is tracked: one directive × one period (if it recurs) × one unit (if several report each for themselves).

Works on directives as YAML and JSON hold them, so that lists need no pydantic.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from cchc_cli.errors import BadDataError
from cchc_cli.model.codes import DeadlineKind, Recurrence, Status
from cchc_cli.model.ids import period_key
from cchc_cli.tracking.log import same_unit
from cchc_cli.tracking.states import Standing, state_of
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
    """One duty, with what has been reported about it as seen from a day.

    ``unit`` is the name of the unit that reports for itself, absent where one report counts for all. ``first_due``
    is the document's own day and never changes; ``due`` the current one. Until somebody reports, ``reported`` is
    False and ``status`` todo.
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
        )


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
    lead as printed and for each further unit that reported; who has no report of its own is where the common report
    is. What was completed later than ``as_of`` was being done then, and extensions granted later do not count yet.
    """
    records: Sequence[Mapping[str, Any]] = directive.get("tracking", ())
    deadline: Mapping[str, Any] = directive.get("deadline", {})
    due = first_deadline(deadline)
    days: Iterable[tuple[str | None, date | None]] = [(one.key, one.due) for one in periods] or [(None, due)]
    judged = deadline.get("kind") != DeadlineKind.HORIZON
    units = reporting_units(directive)
    return [
        _duty(_record_for(records, period, unit), period, unit, first_due=day, judged=judged, as_of=as_of)
        for period, day in days
        for unit in units
    ]


def reporting_units(directive: Mapping[str, Any]) -> list[str | None]:
    """Who reports for itself: the leads as printed and all who did; only None where one report counts for all."""
    own = [record["unit"] for record in directive.get("tracking", ()) if record.get("unit")]
    if not own:
        return [None]
    names: list[str | None] = []
    for name in [*(printed_name(party) for party in directive.get("leads", ())), *own]:
        if not any(same_unit(name, known) for known in names):
            names.append(name)
    return names


def printed_name(party: str | Mapping[str, Any]) -> str:
    """The printed name of a plain party."""
    return party if isinstance(party, str) else str(party["name"])


def _record_for(records: Sequence[Mapping[str, Any]], period: str | None, unit: str | None) -> Mapping[str, Any] | None:
    of_period = [record for record in records if record.get("period") == period]
    own = next((one for one in of_period if unit and same_unit(one.get("unit"), unit)), None)
    return own or next((one for one in of_period if one.get("unit") is None), None)


def _duty(
    record: Mapping[str, Any] | None,
    period: str | None,
    unit: str | None,
    *,
    first_due: date | None,
    judged: bool,
    as_of: date,
) -> Duty:
    """One duty. A programme's horizon is no day by which this work is late (``domain.md`` E.3, row 11)."""
    due = first_due if judged else None
    if record is None:
        return Duty(period, unit, first_due, due)
    granted = [one for one in record.get("extensions", ()) if date.fromisoformat(one["on"]) <= as_of]
    if granted:
        due = date.fromisoformat(granted[-1]["to"])
    status, completed = Status(record.get("status", Status.TODO)), _completed_on(record.get("completed_on"))
    if isinstance(completed, date) and completed > as_of:
        return Duty(period, unit, first_due, due, Status.DOING, extensions=len(granted), reported=True)
    return Duty(
        period,
        unit,
        first_due,
        due,
        status,
        record.get("progress"),
        record.get("note"),
        completed,
        record.get("evidence"),
        len(granted),
        reported="status" in record,
    )


def _completed_on(value: str | None) -> CompletedOn:
    return "unknown" if value == "unknown" else date.fromisoformat(value) if value else None
