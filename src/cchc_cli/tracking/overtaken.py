"""What people entered against what a directive says no more: which day counts, and what has no effect, in words.

A corrected document, a correction or an edit by hand can change the day under an extension, under a day that a person
set, and under the periods on which units have reported; and it can name other units than those that handed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from cchc_cli.model.codes import DeadlineKind
from cchc_cli.tracking.duties import PeriodDay, duties_of, first_deadline
from cchc_cli.tracking.states import FINISHED
from cchc_cli.tracking.transfers import printed_name, steps_of, transfers_on
from cchc_cli.wording import tracking as words


@dataclass(frozen=True, slots=True)
class Overtaken:
    """Something entered that what the directive says now has overtaken.

    ``code`` is "extension-overtaken", "set-due-overtaken", "report-without-period" or "transfer-overtaken";
    ``message`` says what was entered, what the document says now, and what counts. ``day`` is the day that was entered
    and does not count. ``period`` is that of the duty, or of the report that has none any more.
    """

    code: str
    message: str
    period: str | None = None
    day: date | None = None


def overtaken(
    directive: Mapping[str, Any], periods: Sequence[PeriodDay], *, as_of: date, soon_days: int = 0
) -> Iterator[Overtaken]:
    """What of a directive (plain) is overtaken, as the facts up to ``as_of`` show it; extensions of open work only."""
    yield from _set_day(directive)
    for duty in duties_of(directive, periods, as_of=as_of):
        if duty.standing(as_of=as_of, soon_days=soon_days, tracking_since=None).state in FINISHED:
            continue
        granted, first = duty.extended_to, duty.first_due
        if granted is not None and first is not None and duty.due == first and granted < first:
            whose = words.OWN_EXTENSION.format(unit=duty.unit) if duty.unit else ""
            message = words.EXTENSION_OVERTAKEN.format(granted=_day(granted), due=_day(first), whose=whose)
            yield Overtaken("extension-overtaken", message, duty.period, granted)
    yield from _reports(directive, {one.key for one in periods})
    yield from _transfers(directive, as_of)


def still_counting(directive: Mapping[str, Any], periods: Sequence[PeriodDay], *, as_of: date) -> Iterator[str]:
    """A line for each extension that counts on although the deadline under it has changed."""
    for duty in duties_of(directive, periods, as_of=as_of):
        if duty.extended_to is not None and duty.extended_to == duty.due:
            first = _day(duty.first_due) if duty.first_due else words.NO_DAY
            yield words.EXTENSION_COUNTS.format(granted=_day(duty.extended_to), first=first)


def _set_day(directive: Mapping[str, Any]) -> Iterator[Overtaken]:
    """A day that a person set for work without one, where the document now gives its own."""
    given, deadline = directive.get("set_due"), directive.get("deadline", {})
    own = first_deadline(deadline)
    if given and own and deadline.get("kind") != DeadlineKind.HORIZON:
        day = date.fromisoformat(given["due"])
        message = words.SET_DUE_OVERTAKEN.format(set=_day(day), by=given["by"], due=_day(own))
        if day != own:
            yield Overtaken("set-due-overtaken", message, day=day)
    elif given and deadline.get("every"):
        day = date.fromisoformat(given["due"])
        yield Overtaken("set-due-overtaken", words.SET_DUE_RECURS.format(set=_day(day), by=given["by"]), day=day)


def _reports(directive: Mapping[str, Any], known: set[str]) -> Iterator[Overtaken]:
    """Reports on a period that the deadline has no more, or on the whole of what has come to recur."""
    told: set[str | None] = set()
    for record in directive.get("tracking", ()):
        period = record.get("period")
        lost = period not in known if known else period is not None
        if lost and period not in told and ("status" in record or "extensions" in record):
            told.add(period)
            template = words.REPORT_OF_NO_PERIOD if period else words.REPORT_OF_THE_WHOLE
            yield Overtaken("report-without-period", template.format(period=period), period)


def _transfers(directive: Mapping[str, Any], as_of: date) -> Iterator[Overtaken]:
    """Transfers from a unit that is not named any more."""
    done = transfers_on(directive, as_of)
    named = [printed_name(one) for field in ("leads", "coordinators") for one in directive.get(field, ())]
    used = [step for name in named for step in steps_of(name, done)]
    for one in done:
        if one not in used:
            day = date.fromisoformat(one["on"])
            message = words.TRANSFER_OVERTAKEN.format(before=one["from"], after=one["to"], day=_day(day))
            yield Overtaken("transfer-overtaken", message)


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
