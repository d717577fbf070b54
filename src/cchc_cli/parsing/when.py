"""What days are reckoned from and with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cchc_cli.calendar import Calendar
from cchc_cli.parsing.deadlines import read_deadline
from cchc_cli.parsing.references import find_references


@dataclass(frozen=True, slots=True)
class When:
    """The document's day, the calendar of working days, and the rule for "trước ngày" ("inclusive", "exclusive")."""

    issued: date | None
    calendar: Calendar
    before_day: str

    def due_in(self, sentence: str) -> date | None:
        """The day by which ``sentence`` must be done, as far as it prints one."""
        skip = [reference.span for reference in find_references(sentence, issued=self.issued)]
        reading = read_deadline(
            sentence, issued=self.issued, calendar=self.calendar, before_day=self.before_day, skip=skip
        )
        return reading.deadline.due
