"""What days are reckoned from and with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cchc_cli.calendar import Calendar


@dataclass(frozen=True, slots=True)
class When:
    """The document's day, the calendar of working days, and the rule for "trước ngày" ("inclusive", "exclusive")."""

    issued: date | None
    calendar: Calendar
    before_day: str
