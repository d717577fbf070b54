"""`cchc edit`: what was read is corrected, or a person sets a day for work that has none of its own.

A corrected deadline replaces the first one and is logged as a correction; only an extension keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.errors import UsageError
from cchc_cli.model.codes import DeadlineKind
from cchc_cli.model.directive import Directive, SetDeadline
from cchc_cli.tracking.acting import Effect
from cchc_cli.tracking.overtaken import overtaken, still_counting
from cchc_cli.tracking.parties import PARTIES, edit_parties
from cchc_cli.tracking.review import given_deadline
from cchc_cli.tracking.subject import Subject
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.model.document import Document
    from cchc_cli.model.settings import Settings
    from cchc_cli.tracking.log import Change

_END = re.compile(r";(?:UNTIL|COUNT)=[^;\s]+")
NONE = "none"
"""What is given for a day that is to go."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person corrects; absent: nothing.

    ``due`` is a day, or `NONE`. ``printed`` says that the document prints that day and it was not read; without it a
    day for work that has none is the person's own. ``until`` is the last day of recurring work. ``values`` are
    further fields with their new values: leads, coordinators, areas, deliverable, tags. ``warnings`` are lines for
    which the person must confirm it.
    """

    due: date | str | None = None
    printed: bool = False
    until: date | None = None
    reason: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def edit(
    document: Document, directive_id: str, correction: Correction, *, change: Change, settings: Settings
) -> Effect:
    """Correct one directive. Raises UsageError for what makes no sense, and for a day without a reason."""
    if correction.due is None and correction.until is None and not correction.values:
        raise UsageError(words.NOTHING_EDITED, hint=words.NOTHING_EDITED_HINT)
    subject = Subject.of(document, directive_id, None, change=change, settings=settings, whole=True, counted=False)
    lines: list[str] = []
    if correction.due is not None:
        lines += _edit_due(subject, correction, change)
    if correction.until is not None:
        lines += _edit_until(subject, correction.until, correction.reason)
    taken_off: list[str] = []
    for name, value in correction.values.items():
        if name in PARTIES:
            taken_off += edit_parties(subject, name, value, correction.reason)
        else:
            subject.draft.put_by_hand(subject.path, name, value, why=correction.reason)
    lines += [*taken_off, *correction.warnings]
    return subject.effect(lines, asks=bool(taken_off or correction.warnings))


def has_own_day(directive: Directive) -> bool:
    """Whether the document gives a day by which the work can be late."""
    return directive.deadline.due is not None and directive.deadline.kind is not DeadlineKind.HORIZON


def _edit_due(subject: Subject, correction: Correction, change: Change) -> list[str]:
    directive, due = subject.directive, correction.due
    if directive.deadline.every is not None:
        raise UsageError(
            words.RECURS_HAS_DAYS.format(id=directive.id), hint=words.RECURS_HAS_DAYS_HINT.format(id=directive.id)
        )
    if not correction.reason:
        raise UsageError(words.DUE_NEEDS_REASON, hint=words.DUE_NEEDS_REASON_HINT)
    if isinstance(due, date):
        _check_not_before(subject, due)
    if correction.printed or has_own_day(directive):
        return _correct(subject, due if isinstance(due, date) else None, correction.reason, change.moment.today)
    if not isinstance(due, date):
        if directive.set_due is None:
            return []
        subject.draft.put(subject.path, "set_due", None, why=correction.reason)
        return [words.SET_DUE_REMOVED]
    moment = change.moment
    own = SetDeadline(due=due, on=moment.today, by=moment.by, reason=correction.reason)
    known = directive.set_due
    if known is None or known.due != due:
        subject.draft.put(subject.path, "set_due", own, why=correction.reason)
    lines = [words.SET_DUE, *_which_day_counts(subject, moment.today)]
    return [*lines, words.DUE_PAST.format(day=f"{due:%d/%m/%Y}")] if due < moment.today else lines


def _correct(subject: Subject, due: date | None, reason: str, today: date) -> list[str]:
    """The document's own day was read wrongly: the right one takes its place, also as the first."""
    directive = subject.directive
    was = directive.deadline.due
    if was != due:
        subject.draft.put_by_hand(subject.path, "deadline", given_deadline(directive.deadline, due), why=reason)
    if directive.set_due is not None and due is not None:
        subject.draft.put(subject.path, "set_due", None, why=reason)
    return [words.CORRECTED_DUE.format(before=_day(was), after=_day(due)), *_which_day_counts(subject, today)]


def _which_day_counts(subject: Subject, today: date) -> list[str]:
    """A line for each extension of what is being changed: whether it still counts, or the deadline has overtaken it."""
    plain, periods = subject.plain, subject.periods_now()
    lines = [one.message for one in overtaken(plain, periods, as_of=today) if one.code == "extension-overtaken"]
    return list(dict.fromkeys([*lines, *still_counting(plain, periods, as_of=today)]))


def _edit_until(subject: Subject, until: date, reason: str | None) -> list[str]:
    """The last day of recurring work: periods after it go, or more come."""
    directive = subject.directive
    every = directive.deadline.every
    if every is None:
        raise UsageError(words.DOES_NOT_RECUR.format(id=directive.id), hint=words.DOES_NOT_RECUR_HINT)
    start, *rules = every.split()
    ended = " ".join([start, *(f"{_END.sub('', rule)};UNTIL={until:%Y%m%d}" for rule in rules)])
    deadline = directive.deadline.model_copy(update={"every": ended})
    subject.draft.put_by_hand(subject.path, "deadline", deadline, why=reason)
    after = subject.periods_now()
    kept = {one.key for one in after}
    lost = [record.period for record in directive.tracking if record.period and record.period not in kept]
    if lost:
        raise UsageError(words.PERIODS_WITH_REPORTS.format(id=directive.id, periods=", ".join(lost)))
    if not after:
        raise UsageError(words.NO_PERIOD_LEFT.format(id=directive.id, day=_day(until)))
    return [words.PERIODS_NOW.format(before=len(subject.periods), after=len(after), last=_day(after[-1].due))]


def _check_not_before(subject: Subject, due: date) -> None:
    issued = subject.directive.given_on or subject.document.issued
    if issued is not None and due < issued:
        raise UsageError(words.DUE_BEFORE_ORDER.format(day=_day(due), issued=_day(issued)))


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else words.NO_DAY
