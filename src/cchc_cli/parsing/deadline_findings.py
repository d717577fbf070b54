"""The findings of a deadline's reading: code, weight and words."""

from __future__ import annotations

from datetime import date

from cchc_cli.model.base import Span
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.wording import deadlines as wording

INFO = frozenset({
    "date-past", "date-start", "date-in-name", "date-of-act", "recurrence-bounds", "several-deadlines",
    "also-recurring", "recurrence-not-used", "horizon-without-day",
    "horizon-with-day", "term-rolled", "year-from-head",
})  # fmt: skip
"""What is worth seeing but leaves the deadline certain."""
UNCLEAR = frozenset({"weekday-mismatch", "range-backwards", "due-before-issued", "impossible-day", "date-lunar"})
"""What makes a deadline unclear, not only likely."""

_CODES = dict.fromkeys(("date-past", "date-start", "date-in-citation", "date-in-name", "date-of-act"), "date-not-used")
"""Several ways of saying why a printed time is not used; the code that others see is one."""
_HINTS = {"issue-day-needed": wording.HINT_ISSUED, "calendar-unconfirmed": wording.HINT_CALENDAR}


def finding(
    text: str, code: str, span: Span, *, due: date | None, issued: date | None, severity: Severity | None = None
) -> Finding:
    """The finding ``code`` (a key of `wording.MESSAGES`) about what ``text`` prints at ``span``."""
    message = wording.MESSAGES[code].format(
        phrase=" ".join(text[slice(*span)].replace("**", "").split()),
        day=f"{due:%d/%m/%Y}" if due else "",
        issued=f"{issued:%d/%m/%Y}" if issued else "",
        year=due.year if due else "",
    )
    info = code in INFO
    return Finding(
        code=_CODES.get(code, code),
        severity=severity or (Severity.INFO if info else Severity.WARNING),
        span=span,
        message=message,
        hint=None if info else _HINTS.get(code, wording.HINT_CHECK),
    )
