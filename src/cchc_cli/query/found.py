"""A finding among those of a whole workspace: where it stands, what it is about, and when to look at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cchc_cli.model.finding import Finding, Severity
from cchc_cli.tracking.doubts import COORDINATORS, DEADLINE, LEADS, field_of
from cchc_cli.wording import checks as words

TOPICS = tuple(words.TOPICS)
"""The topics of `check`, in the order in which a person should look at them."""

GRAVEST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)

_TOPIC_OF_CODE = {
    "no-unit": "units",
    "no-lead": "units",
    "unit-ended": "units",
    "unit-unknown": "units",
    "transfer-overtaken": "units",
    "extension-overtaken": "results",
    "set-due-overtaken": "results",
    "report-without-period": "results",
    "not-reported": "results",
    "waiting": "results",
    "extended-often": "results",
    "recurrence-ended": "results",
    "day-unknown": "results",
    "no-evidence": "results",
    "stale": "stale",
    "awaited": "documents",
    "no-directive": "documents",
    "number-skipped": "documents",
    "number-repeated": "documents",
    "number-missing": "documents",
    "edited-by-hand": "books",
    "not-verbatim": "books",
}
"""Codes whose topic does not follow from their field, in the order in which their kinds stand within it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with its place: ``file`` and ``line`` as printed, "" and None where there are none.

    ``document`` is the id of its document, ``due`` the day that depends on it: the deadline, or the next of its
    periods, of a directive whose deadline is doubtful. ``period`` is that of a recurring directive, ``about`` the name
    of what it is about where that is no directive, ``directives`` all ids that it concerns where they are several.
    """

    finding: Finding
    file: str = ""
    line: int | None = None
    document: str | None = None
    due: date | None = None
    period: str | None = None
    about: str = ""
    directives: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """File and line as editors and ``grep`` write them."""
        return f"{self.file}:{self.line}" if self.line else self.file

    @property
    def full_id(self) -> str | None:
        """The id of the directive with its period, as a person types it."""
        return f"{self.finding.directive}@{self.period}" if self.period else self.finding.directive

    @property
    def subject(self) -> str:
        """What its hint names to be typed: the directive with its period, else the document; "" where neither."""
        return self.full_id or self.document or ""

    @property
    def topic(self) -> str:
        """Which of `TOPICS` it belongs to."""
        one = self.finding
        if one.severity is Severity.ERROR:
            return "data"
        if one.code.startswith("six-"):
            return "six"
        if one.code in _TOPIC_OF_CODE:
            return _TOPIC_OF_CODE[one.code]
        if one.severity is Severity.INFO:
            return "notes"
        field = field_of(one)
        if field in (DEADLINE, "issued"):
            return "deadlines"
        return "units" if field in (LEADS, COORDINATORS) else "reading"


def in_order(found: list[Found], as_of: date) -> list[Found]:
    """By topic; where a deadline hangs on it, the next day to come first and days gone by last.

    Otherwise one kind after the other, the graver first, each in the order of the files and of the text.
    """
    kinds = {code: at for at, code in enumerate(_TOPIC_OF_CODE)}
    for one in found:
        kinds.setdefault(one.finding.code, len(kinds))
    return sorted(found, key=lambda one: _rank(one, kinds[one.finding.code], as_of))


def _rank(one: Found, kind: int, as_of: date) -> tuple[int, int, int, int, int]:
    topic, grave = TOPICS.index(one.topic), GRAVEST_FIRST.index(one.finding.severity)
    if one.finding.code in _TOPIC_OF_CODE:
        return topic, 0, 2, 0, kind
    if one.due is None:
        return topic, grave, 2, 0, kind
    return (topic, grave, 0, one.due.toordinal(), 0) if one.due >= as_of else (topic, grave, 1, -one.due.toordinal(), 0)
