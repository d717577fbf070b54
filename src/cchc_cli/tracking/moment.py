"""The days a command works with. Read once, in ``cli``; passed down from there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))
"""The zone of every day that cchc knows, whatever the machine's own (design, "Two days")."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When and by whom a command is run, and which facts it is to see.

    ``today`` is the day in UTC+7 and ``now`` the moment with the offset +07:00. ``as_of``: facts that bear a day
    up to it count. ``known_on``: only what had been entered by the end of that day counts; None for everything
    entered so far. ``by`` is the author of changes.
    """

    today: date
    now: datetime
    as_of: date
    known_on: date | None
    by: str


def moment(
    now: datetime,
    *,
    today: date | None = None,
    as_of: date | None = None,
    known_on: date | None = None,
    by: str = "",
) -> Moment:
    """The moment of a command that starts at ``now`` (with a zone).

    ``today`` replaces the day, also in ``now``, whose hour stays. Without ``as_of`` facts count up to ``known_on``,
    so that a past sheet is printed again as it was, else up to today.
    """
    local = now.astimezone(VIETNAM).replace(microsecond=0)
    day = today or local.date()
    local = datetime.combine(day, local.timetz())
    return Moment(today=day, now=local, as_of=as_of or known_on or day, known_on=known_on, by=by)


def day_of(at: str | datetime) -> date:
    """The day in UTC+7 of a moment, as the log holds it or as text in ISO form."""
    when = datetime.fromisoformat(at) if isinstance(at, str) else at
    return when.astimezone(VIETNAM).date()
