"""What is recorded of one duty, as the facts that bear a day up to a given one show it.

Works on directives as YAML and JSON hold them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from cchc_cli.model.codes import Status
from cchc_cli.tracking.log import parse_address, same_unit
from cchc_cli.tracking.states import Interval
from cchc_cli.tracking.transfers import holder, transfers_on

REPORTED = (
    "status", "progress", "note", "completed_on", "evidence", "difficulty", "proposal", "cancelled_on", "basis",
    "pauses",
)  # fmt: skip
"""The fields of a record that a report sets, in the order of the log."""

Record = Mapping[str, Any]


def record_of(directive: Mapping[str, Any], period: str | None, unit: str | None, *, as_of: date) -> Record:
    """What counts for the duty of ``period`` and ``unit``; empty where nothing is recorded.

    A unit's own report counts, else the common one; extensions likewise; what was assigned of a period, else for all.
    A unit that has taken over has the record of the one before it.
    """
    done = transfers_on(directive, as_of)
    records: Sequence[Record] = directive.get("tracking", ())
    of_period = [one for one in records if one.get("period") == period]
    common: Record = next((one for one in of_period if one.get("unit") is None), {})
    own: Record = next(
        (one for one in of_period if unit and one.get("unit") and same_unit(holder(one["unit"], done), unit)), {}
    )
    always: Record = next((one for one in records if not one.get("period") and not one.get("unit")), {})
    told = own if "status" in own else common
    found = {name: told[name] for name in ("period", "unit", *REPORTED) if name in told}
    for name, sources in (("extensions", (own, common)), ("assigned", (own, common, always))):
        source = next((one for one in sources if name in one), None)
        if source is not None:
            found[name] = source[name]
    return found


def pauses_of(record: Record, as_of: date) -> tuple[Interval, ...]:
    """The times in which the work rested that had begun by ``as_of``, each with its end where that had come too."""
    found = []
    for one in record.get("pauses", ()):
        start = date.fromisoformat(one["from"])
        end = date.fromisoformat(one["to"]) if one.get("to") else None
        if start <= as_of:
            found.append(Interval(start, end))
    return tuple(found)


def status_on(directive: Mapping[str, Any], record: Record, as_of: date) -> Status:
    """The status on ``as_of``: of what was cancelled, finished or paused only later, the one before that.

    What was completed later was being done then.
    """
    status = Status(record.get("status", Status.TODO))
    if status is Status.CANCELLED and _later(record.get("cancelled_on"), as_of):
        status = _before(directive, record, status)
    elif status in (Status.DONE, Status.SUBMITTED) and _later(record.get("completed_on"), as_of):
        status = Status.DOING
    pauses = pauses_of(record, as_of)
    if status is Status.PAUSED and record.get("pauses") and not any(one.holds(as_of) for one in pauses):
        return _before(directive, record, status)
    if status in (Status.TODO, Status.DOING) and any(one.holds(as_of) for one in pauses):
        return Status.PAUSED
    return status


def _later(day: str | None, as_of: date) -> bool:
    return bool(day) and day != "unknown" and date.fromisoformat(str(day)) > as_of


def _before(directive: Mapping[str, Any], record: Record, status: Status) -> Status:
    """The status from which the record came to its own, as the log says it; "todo" where it does not."""
    for entry in reversed(directive.get("log", ())):
        address = parse_address(entry["set"])
        if (
            entry.get("to") == status
            and address.keys == ("status",)
            and address.period == record.get("period")
            and same_unit(address.unit, record.get("unit"))
        ):
            before = Status(entry.get("from") or Status.TODO)
            return before if before is not status else Status.TODO
    return Status.TODO
