"""`cchc review`: a person's answer about one doubtful place becomes edits and log entries, one change an answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.errors import ConflictError, UsageError
from cchc_cli.model.deadline import Deadline, DeadlineKind
from cchc_cli.model.directive import Directive, Reviewed
from cchc_cli.model.document import Document
from cchc_cli.model.finding import Finding
from cchc_cli.store.edits import Edit
from cchc_cli.tracking.acting import LoggedDraft
from cchc_cli.tracking.doubts import Doubt, doubtful_fields, open_doubts, warned_fields
from cchc_cli.tracking.draft import Path, plain_of
from cchc_cli.tracking.readings import fingerprints
from cchc_cli.wording import review as words

if TYPE_CHECKING:
    from cchc_cli.model.log import LogEntry
    from cchc_cli.tracking.log import Change

_COUNTED_FROM_DAY = ("deadline", "milestones")


@dataclass(frozen=True, slots=True)
class Answered:
    """What an answer changes: ``edits`` for the document's file, the log ``entries``, the ``document`` after it.

    ``moved`` are the directives whose deadline was counted anew because the day of issue changed.
    """

    edits: tuple[Edit, ...]
    entries: tuple[LogEntry, ...]
    document: Document
    moved: tuple[str, ...] = ()


def accept(document: Document, doubt: Doubt, change: Change) -> Answered:
    """The person says that ``doubt`` was read rightly.

    Raises ConflictError where the document no longer says what the person was asked about.
    """
    _check_unchanged(document, doubt)
    draft = _Review(document, change)
    draft.note_hand_edits()
    if doubt.directive is not None:
        draft.put(draft.of(doubt.directive.id), "reviewed", draft.seen())
    else:
        draft.put_seen(doubt.reviewed)
    return draft.answered()


def correct(document: Document, doubt: Doubt, field: str, value: object, change: Change) -> Answered:
    """The person gives the right ``value`` of ``field``: a Deadline, Party records, a day or words.

    The field is noted in ``by_hand``, so that no later reading overwrites it. The place counts as reviewed once none
    of its doubtful fields is left. Raises ConflictError as `accept` does, UsageError for a deadline that would
    leave reports on periods behind.
    """
    _check_unchanged(document, doubt)
    draft = _Review(document, change)
    draft.note_hand_edits()
    if doubt.directive is None:
        draft.put((), field, value)
        draft.put((), "by_hand", _with(draft.value(("by_hand",)) or (), field))
        draft.put((), "inferred", [one for one in document.inferred if one != field])
        draft.put_seen(doubt.reviewed)
        return draft.answered()
    directive = doubt.directive
    if field == "deadline":
        _check_periods(directive, value)
    path = draft.of(directive.id)
    draft.put(path, field, value)
    draft.put(path, "by_hand", _with(draft.value((*path, "by_hand")) or (), field))
    left = doubtful_fields(draft.value(path), warned_fields(document).get(directive.id, ()))
    if not left:
        draft.put(path, "reviewed", draft.seen())
    return draft.answered()


def recount(document: Document, before: Document, after: Document, change: Change) -> Answered:
    """What follows from another day of issue: ``before`` and ``after`` are the text read with the old and the new.

    Directives are known by where they stand. A deadline that differs between the two is taken from ``after`` unless
    a person set it; a review of it is void. Findings that only ``before`` has go, those that only ``after`` has come.
    """
    draft = _Review(document, change)
    old, new = _by_span(before), _by_span(after)
    moved = []
    for at, directive in enumerate(document.directives):
        was, now = old.get(directive.span), new.get(directive.span)
        if was is None or now is None:
            continue
        fields = [one for one in _COUNTED_FROM_DAY if getattr(was, one) != getattr(now, one)]
        fields = [one for one in fields if one not in directive.by_hand]
        for field in fields:
            draft.put(("directives", at), field, getattr(now, field))
        if fields:
            read, given = dict(directive.read), fingerprints(now)
            read |= {field: given.get(field, "") for field in fields}
            draft.set(("directives", at, "read"), {field: one for field, one in read.items() if one})
            draft.put(("directives", at), "reviewed", None)
            moved.append(directive.id)
    draft.set(("findings",), _findings_after(document, before, after))
    return draft.answered(moved)


def given_deadline(old: Deadline, due: date | None) -> Deadline:
    """The deadline that a person gives for a directive: a day, or none. The printed words stay beside a day."""
    if due is None:
        return Deadline()
    start = old.start if old.start is not None and old.start <= due else None
    return Deadline(phrase=old.phrase, span=old.span, kind=DeadlineKind.DATE, due=due, start=start)


def _with(names: Iterable[str], name: str) -> list[str]:
    return list(dict.fromkeys((*names, name)))


def _check_unchanged(document: Document, doubt: Doubt) -> None:
    if doubt not in open_doubts(document):
        raise ConflictError(words.CHANGED_MEANWHILE.format(id=doubt.key if doubt.directive else document.id))


def _check_periods(directive: Directive, value: object) -> None:
    """A recurring directive on whose periods people reported cannot become one without periods."""
    recurs = isinstance(value, Deadline) and value.every is not None
    if any(record.period for record in directive.tracking) and not recurs:
        raise UsageError(words.HAS_PERIODS)


def _by_span(document: Document) -> dict[object, Directive]:
    return {one.span: one for one in document.directives if one.span is not None}


def _findings_after(document: Document, before: Document, after: Document) -> list[Finding]:
    """The findings of ``document`` without those of ``before`` alone, with those of ``after`` alone."""
    stored = {one.span: one.id for one in document.directives}

    def about(one: Finding, read: Document) -> Finding:
        span = next((directive.span for directive in read.directives if directive.id == one.directive), None)
        return one.model_copy(update={"directive": stored.get(span)}) if one.directive else one

    old = [about(one, before) for one in before.findings]
    new = [about(one, after) for one in after.findings]
    kept = [one for one in document.findings if one not in old or one in new]
    return [*kept, *(one for one in new if one not in old)]


class _Review(LoggedDraft):
    """A document while it is being reviewed."""

    def of(self, directive: str) -> Path:
        """The path of a directive."""
        return ("directives", self.place(directive))

    def seen(self) -> Reviewed:
        """That this person looks today."""
        return Reviewed(on=self.change.moment.today, by=self.change.moment.by)

    def put_seen(self, keys: Sequence[str]) -> None:
        """Note that findings of the document itself were looked at."""
        if not keys:
            return
        whole = {**(self.value(("reviewed",)) or {}), **dict.fromkeys(keys, plain_of(self.seen()))}
        self.set(("reviewed",), whole)
        for key in keys:
            self.log((), f"reviewed.{key}", None, plain_of(self.seen()))

    def answered(self, moved: Sequence[str] = ()) -> Answered:
        """All changes, with the log entries in their places."""
        done = self.effect("", "")
        return Answered(done.edits, done.entries, done.document, tuple(moved))
