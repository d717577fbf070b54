"""What a report on a duty says, field by field, in a form in which it can be compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from cchc_cli.text.printable import shown
from cchc_cli.tracking.duties import Duty, PeriodDay, duties_of, duty_of

FIELDS = ("status", "progress", "completed_on", "evidence", "note", "difficulty", "proposal")
"""What an office may say in a form, in the order of its columns."""

UNKNOWN_DAY = "unknown"

Said = Mapping[str, str]
"""A field of `FIELDS` → what is said there: a status as its code, a progress in digits, an ISO day or "unknown", words
as they are; "" for nothing. The form in which values are compared."""


def said(report: object) -> dict[str, str]:
    """What a row of a list, or a duty, says in each of `FIELDS`."""
    return {name: plain(getattr(report, name)) for name in FIELDS}


def plain(value: object) -> str:
    """A value in the form in which values are compared."""
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case _:
            return shown(str(value))


def said_now(
    directive: Mapping[str, Any], periods: Sequence[PeriodDay], period: str | None, unit: str | None, *, today: date
) -> dict[str, str] | None:
    """What is known of a duty of a directive (plain) as ``unit`` reports it, without one as all do together.

    None where the directive has no such period.
    """
    like = next((one for one in duties_of(directive, periods, as_of=today) if one.period == period), None)
    return None if like is None else said(duty_as_reported(directive, like, unit, as_of=today))


def duty_as_reported(directive: Mapping[str, Any], like: Duty, unit: str | None, *, as_of: date) -> Duty:
    """The duty of the same period as ``like`` as ``unit`` reports it; without one as the common report has it."""
    return duty_of(directive, like, unit or "", as_of=as_of)
