"""Which day counts for a directive: that of its sentence, of a line or cell beside it, or of a heading above it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from cchc_cli.model.base import Span
from cchc_cli.model.deadline import Confidence, Deadline, DeadlineKind, Milestone
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.parsing.deadlines import read_deadline
from cchc_cli.parsing.drafts import Draft
from cchc_cli.parsing.fields import content_of, first_field
from cchc_cli.parsing.lexicon import folded_copy
from cchc_cli.parsing.when import When
from cchc_cli.wording import parsing as words

_DAY = re.compile(r"ngay\s+(\d{1,2})\s*(?:[/.-]|thang)\s*(\d{1,2})\s*(?:[/.-]|nam)\s*(\d{4})(?!\d)")


@dataclass(frozen=True, slots=True)
class Due:
    """The deadline of one directive, further days of its steps, and what is doubtful; spans are those of the source."""

    deadline: Deadline
    milestones: tuple[Milestone, ...] = ()
    findings: tuple[Finding, ...] = ()


def deadline_of(source: str, draft: Draft, when: When, skip: list[Span]) -> Due:
    """The deadline of ``draft``; ``skip`` are its references, positions in its own text.

    A line or cell that speaks of it counts more than its sentence, unless it names only the quarter or year of a day
    that the sentence prints, or speaks of a whole list; a heading that is a time counts where neither prints one.
    """
    given = _day_of_source(source, draft)
    own = _own(source, draft, replace(when, issued=given) if given else when, skip)
    field = first_field(draft.said_beside(), "deadline")
    beside = _bare(source, field, replace(when, issued=given) if given else when) if field is not None else None
    if field is not None and beside is not None:
        found = _both(own, beside, shared=all(span != field for _, span in draft.fields), likely=draft.of_group)
    else:
        found = own if field is None else _with_unread(source, own, field)
        found = _with_heading(source, draft, found, when)
    if given and given != when.issued and _counted_from(source, found.deadline, when):
        found = replace(found, findings=(*found.findings, _from_source(found.deadline, given)))
    return found


def _own(source: str, draft: Draft, when: When, skip: list[Span]) -> Due:
    text, offset = source[draft.span.start : draft.span.end], draft.span.start
    reading = read_deadline(text, issued=when.issued, calendar=when.calendar, before_day=when.before_day, skip=skip)
    return Due(
        _shift_deadline(reading.deadline, offset),
        tuple(one.model_copy(update={"span": one.span.shifted(offset)}) for one in reading.milestones),
        tuple(_shift(one, offset) for one in reading.findings),
    )


def _bare(source: str, span: Span, when: When) -> Due | None:
    """The deadline of a time field or heading; None where it prints none."""
    content = content_of(source, span)
    text = source[content.start : content.end]
    reading = read_deadline(text, issued=when.issued, calendar=when.calendar, before_day=when.before_day, bare=True)
    if reading.deadline.kind is DeadlineKind.NONE and not reading.findings:
        return None
    findings = tuple(_shift(one, content.start) for one in reading.findings)
    return Due(_shift_deadline(reading.deadline, content.start), (), findings)


def _both(own: Due, beside: Due, *, shared: bool, likely: bool) -> Due:
    """The deadline where the sentence and the line beside it may each print one; the other stays visible."""
    dated, other = own.deadline, beside.deadline
    if shared and (dated.due or dated.recurs):
        return own  # the list's own time stands in the directives that print none
    if _is_exacter(dated, other):
        message = words.DAY_OF_SENTENCE.format(phrase=dated.phrase, field=other.phrase)
        return replace(own, findings=(*own.findings, _two(dated, message, Severity.INFO)))
    if likely and other.due:
        other = other.model_copy(update={"confidence": Confidence.LIKELY})
    milestones, findings = own.milestones, own.findings
    if dated.due and dated.span and dated.phrase and dated.due != other.due:
        milestones = (*milestones, Milestone(phrase=dated.phrase, span=dated.span, due=dated.due))
    later = dated.due and dated.due != other.due and not (other.due and dated.due < other.due)
    if later or (dated.recurs and other.due):
        message = words.OTHER_DAY_IN_SENTENCE.format(phrase=dated.phrase, field=other.phrase)
        findings = (*findings, _two(dated, message, Severity.WARNING))
    return Due(other, milestones, (*findings, *beside.findings))


def _is_exacter(own: Deadline, beside: Deadline) -> bool:
    """Whether the sentence prints a day, or that it returns, where the line beside it only has a quarter or a year."""
    if beside.kind is not DeadlineKind.PERIOD or own.confidence is not Confidence.CERTAIN:
        return False
    by_day = own.kind is DeadlineKind.DATE and own.due is not None and beside.due is not None and own.due <= beside.due
    return by_day or own.recurs is not None


def _two(own: Deadline, message: str, severity: Severity) -> Finding:
    return Finding(code="several-deadlines", severity=severity, span=own.span, message=message)


def _with_unread(source: str, own: Due, field: Span) -> Due:
    """``own``, and word of a time field with a figure in it that says no day: "10 ngày"."""
    content = content_of(source, field)
    text = " ".join(source[content.start : content.end].split())
    if not any(char.isdigit() for char in text):
        return own
    message = words.DEADLINE_UNREAD.format(phrase=text)
    finding = Finding(code="deadline-unread", severity=Severity.WARNING, span=content, message=message)
    deadline = own.deadline
    if deadline.due is None and deadline.recurs is None:
        deadline = deadline.model_copy(update={"confidence": Confidence.UNCLEAR})
    return replace(own, deadline=deadline, findings=(*own.findings, finding))


def _with_heading(source: str, draft: Draft, own: Due, when: When) -> Due:
    """``own``, or the time of the heading above where it has no day."""
    if own.deadline.due is not None or own.deadline.recurs is not None or draft.context.time is None:
        return own
    above = _bare(source, draft.context.time, when)
    if above is None:
        return own
    findings = (*own.findings, *above.findings)
    if above.deadline.due is not None:
        findings = (*findings, _heading_time(above.deadline))
    return Due(above.deadline, own.milestones, findings)


def _heading_time(deadline: Deadline) -> Finding:
    return Finding(
        code="deadline-from-heading",
        severity=Severity.INFO,
        span=deadline.span,
        message=words.HEADING_TIME.format(phrase=deadline.phrase),
    )


def _day_of_source(source: str, draft: Draft) -> date | None:
    """The day of the paper that gave the task, in a list of tasks of many papers: "Số 18/TB-UBND ngày 09/7/2025"."""
    span = first_field(draft.fields, "source")
    days = _DAY.findall(folded_copy(source[span.start : span.end])) if span else []
    try:
        return date(int(days[0][2]), int(days[0][1]), int(days[0][0])) if len(days) == 1 else None
    except ValueError:
        return None


def _counted_from(source: str, deadline: Deadline, when: When) -> bool:
    """Whether the day of the source, not that of the document, makes ``deadline`` what it is."""
    if deadline.due is None or deadline.span is None:
        return False
    text = source[deadline.span.start : deadline.span.end]
    reading = read_deadline(text, issued=when.issued, calendar=when.calendar, before_day=when.before_day, bare=True)
    return reading.deadline.due != deadline.due


def _from_source(deadline: Deadline, given: date) -> Finding:
    message = words.DEADLINE_FROM_SOURCE.format(phrase=deadline.phrase, day=f"{given:%d/%m/%Y}")
    return Finding(code="deadline-from-source", severity=Severity.INFO, span=deadline.span, message=message)


def _shift(finding: Finding, offset: int) -> Finding:
    return finding.model_copy(update={"span": finding.span.shifted(offset)}) if finding.span else finding


def _shift_deadline(deadline: Deadline, offset: int) -> Deadline:
    return deadline.model_copy(update={"span": deadline.span.shifted(offset)}) if deadline.span else deadline
