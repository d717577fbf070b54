"""Each printed time of a text with its role and its days: what the choice of the deadline is made from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cchc_cli.calendar import Calendar
from cchc_cli.model.base import Span
from cchc_cli.model.deadline import DeadlineKind
from cchc_cli.parsing.deadline_cues import Cue, Role, cue_of, finishes, for_purpose, phrase_start, sure, titled
from cchc_cli.parsing.deadline_days import Days, ImpossibleDayError, IssueDayNeededError, LunarDayError, days_of
from cchc_cli.parsing.recurrence_days import attach_days, with_hours
from cchc_cli.parsing.recurrences import Returning, find_recurrences
from cchc_cli.parsing.stretches import Stretches
from cchc_cli.parsing.time_expressions import Precision, TimeExpression, find_time_expressions, within
from cchc_cli.parsing.time_patterns import lowered
from cchc_cli.parsing.time_terms import Anchor, Term, count, find_terms
from cchc_cli.parsing.time_years import with_clause_years

_PERIODS = frozenset({Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR})
_FIGURES = 15
"""So many days before the document a range must begin to be taken for the period of figures."""
_NEAR = 24
"""How far behind a term the day stands from which it counts."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A printed time at ``span`` of the text: ``role``, ``kind``, and its days where they can be known.

    ``assumed`` holds the codes of what had to be assumed; ``problem`` the code of why there is no day.
    ``words`` are the cues in front; ``sure`` says that they leave no doubt that a deadline is meant, ``quiet`` that
    no day, month, quarter or year is printed ("tuần này"), so that nothing is lost where it is not used;
    ``purpose`` that it is the time of what the work is for.
    """

    span: Span
    role: Role
    kind: DeadlineKind
    precision: Precision | None = None
    due: date | None = None
    start: date | None = None
    time: str | None = None
    rule: str = ""
    assumed: tuple[str, ...] = ()
    problem: str | None = None
    words: tuple[str, ...] = ()
    yearless: bool = False
    sure: bool = False
    quiet: bool = False
    purpose: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """All that a text prints of time: the candidates in order, and what returns."""

    candidates: tuple[Candidate, ...]
    returning: tuple[tuple[Returning, Span], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reading is asked with: see `deadlines.read_deadline`."""

    issued: date | None
    calendar: Calendar
    before_day: str
    skip: Sequence[Span]
    bare: bool


def find_printed(text: str, asked: Asked) -> Printed:
    """Every printed time of ``text``, each with its role."""
    low = lowered(text)
    cited = Stretches(asked.skip)
    returning = [one for one in find_recurrences(low) if not cited.touch(one.start, one.end)]
    every = find_time_expressions(low, bare=asked.bare)
    returning = with_hours(low, returning, [one for one in every if one.time])
    taken = Stretches((one.start, one.end) for one in returning)
    expressions = [one for one in every if not taken.touch(one.start, one.end)]
    terms = [one for one in find_terms(low) if not taken.touch(one.start, one.end)]
    returning, attached = attach_days(low, returning, expressions)
    year = asked.issued.year if asked.issued else None
    expressions = with_clause_years(low, [one for one in expressions if one not in attached], year)
    counted, expressions = _terms(terms, expressions, asked)
    candidates = [*counted, *_candidates(low, expressions, asked, cited)]
    return Printed(
        tuple(sorted(candidates, key=lambda one: one.span)),
        tuple((one, Span(phrase_start(low, one.start), one.end)) for one in returning),
    )


def _terms(
    terms: list[Term], expressions: list[TimeExpression], asked: Asked
) -> tuple[list[Candidate], list[TimeExpression]]:
    """The terms as candidates, and the expressions that are not the day from which one of them counts."""
    found, used = [], set()
    for term in terms:
        behind = within(expressions, term.end - _NEAR, term.end + 2 * _NEAR)
        close = [one for one in behind if term.anchor in {Anchor.PRINTED, Anchor.BEFORE} and one.start <= term.end + 3]
        anchor = close[-1] if close else None
        if anchor is not None:
            used.add(anchor)
        inner = within(expressions, term.start, term.end)
        if term.anchor is Anchor.EVENT and inner:
            continue
        used.update(inner)
        found.append(_term(term, anchor, asked))
    return found, [one for one in expressions if one not in used]


def _term(term: Term, anchor: TimeExpression | None, asked: Asked) -> Candidate:
    span = Span(term.start, max(term.end, anchor.end) if anchor else term.end)
    if term.anchor is Anchor.EVENT:
        return Candidate(span, Role.UNUSED, DeadlineKind.EVENT, rule="counted-from-event", quiet=True)
    plain = Candidate(span, Role.DEADLINE, DeadlineKind.RELATIVE, sure=True)
    try:
        start = days_of(anchor, asked.issued).last if anchor else asked.issued
        if start is None:
            return replace(plain, problem="issue-day-needed")
        due, rule = count(term, start, asked.calendar)
    except IssueDayNeededError:
        return replace(plain, problem="issue-day-needed")
    except LunarDayError:
        return replace(plain, problem="date-lunar")
    except (ImpossibleDayError, OverflowError):
        return replace(plain, problem="impossible-day")
    assumed = ["term-rolled"] if rule == "calendar-days-to-working-day" else []
    if term.anchor is Anchor.EFFECT:
        assumed.append("term-effect-assumed")
    if term.anchor is Anchor.BEFORE:
        assumed.append("counted-back")
    if term.anchor is Anchor.ASSUMED:
        assumed.append("term-start-assumed")
    if term.anchor is Anchor.RECEIVED:
        assumed.append("receipt-day-assumed")
    if not all(asked.calendar.confirmed(year) for year in range(min(start, due).year, max(start, due).year + 1)):
        assumed.append("calendar-unconfirmed")
    return replace(plain, due=due, rule=rule, assumed=tuple(assumed))


def _candidates(low: str, expressions: list[TimeExpression], asked: Asked, cited: Stretches) -> Iterator[Candidate]:
    before: tuple[TimeExpression, Cue] | None = None
    for one in expressions:
        if one.heads:
            yield Candidate(Span(one.start, one.end), Role.HEAD, DeadlineKind.NONE, one.precision)
            before = None
            continue
        cue = cue_of(low, one, bare=asked.bare, before=before)
        yield _candidate(low, one, cue, asked, cited)
        before = one, cue


def _candidate(low: str, one: TimeExpression, cue: Cue, asked: Asked, cited: Stretches) -> Candidate:
    if cited.touch(one.start, one.end):
        plain = Candidate(Span(one.start, one.end), Role.REFERENCE, DeadlineKind.NONE, one.precision)
        return replace(plain, sure=sure(cue))
    span = Span(cue.start, one.end)
    day = one.precision in {Precision.DAY, Precision.MONTH_DAY}
    kind = DeadlineKind.DATE if day else DeadlineKind.PERIOD
    if one.precision is Precision.WEEK or one.relative is not None:
        kind = DeadlineKind.RELATIVE
    if cue.role is Role.HORIZON:
        kind = DeadlineKind.HORIZON
    plain = Candidate(
        span, cue.role, kind, one.precision, time=one.time, words=cue.words, sure=sure(cue),
        quiet=one.relative is not None or one.precision is Precision.WEEK, purpose=for_purpose(low, one),
    )  # fmt: skip
    try:
        found = _bounded(one, cue, days_of(one, asked.issued), asked)
    except IssueDayNeededError:
        return replace(plain, problem="issue-day-needed")
    except LunarDayError:
        return replace(plain, problem="date-lunar")
    except (ImpossibleDayError, OverflowError):
        return replace(plain, problem="impossible-day")
    if _begun(one, cue, found, asked):
        found = replace(found, assumed=(*found.assumed, "range-begun"))
    begins = one.opening is not None or (one.several and cue.words[-1:] == ("từ",))
    start = found.first if begins or cue.role is Role.START else None
    if cue.role is Role.HORIZON and not finishes(low, one):
        return _horizon(low, one, cue, replace(plain, start=start, rule="end-of-programme"), found)
    if cue.loose and not one.part and "year-assumed" in found.assumed:  # "Quý I giải ngân đạt 20%" tells what was
        plain = replace(plain, role=Role.UNUSED)
    elif cue.loose:
        plain, found = replace(plain, role=Role.DEADLINE), replace(found, assumed=(*found.assumed, "deadline-assumed"))
    yearless = one.year is None and one.years_ahead is None and one.relative is None
    return replace(plain, due=found.last, start=start, rule=found.rule, assumed=found.assumed, yearless=yearless)


def _horizon(low: str, one: TimeExpression, cue: Cue, plain: Candidate, found: Days) -> Candidate:
    """The last day of "đến năm 2025" where it is the aim of the work; a programme's years and a title's have none."""
    aim = cue.words[-1:] in {("đến",), ("tới",)} and one.opening is None and not one.several
    if not aim or titled(low, one):
        return replace(plain, assumed=("horizon-without-day",))
    return replace(plain, due=found.last, rule=found.rule, assumed=("horizon-with-day",))


def _begun(one: TimeExpression, cue: Cue, found: Days, asked: Asked) -> bool:
    """Whether a range began well before the document, as the period of a report's figures does."""
    if asked.issued is None or one.opening is None or asked.bare or sure(cue):
        return False
    return (asked.issued - found.first).days > _FIGURES <= (found.last - found.first).days


def _bounded(one: TimeExpression, cue: Cue, found: Days, asked: Asked) -> Days:
    """What "trước" does: the day counts, unless the office says otherwise; before a period is before it begins."""
    words = [word for word in cue.words if word not in {"ngày", "thời điểm"}]
    if one.opening is not None or words[-1:] != ["trước"]:
        return found
    if one.precision in _PERIODS and not one.part and one.relative is None:
        return Days(found.first, found.first - timedelta(days=1), "before-period", (*found.assumed, "before-period"))
    day = one.precision in {Precision.DAY, Precision.MONTH_DAY}
    if day and asked.before_day == "exclusive" and one.time is None:
        return Days(found.first, found.last - timedelta(days=1), "day-before-printed", found.assumed)
    return found


def out_of_order(current: list[Candidate]) -> set[Candidate]:
    """The days counted into next year that stand before one of this year, and so are most likely over:
    "báo cáo quý I trước ngày 20/3, quý II trước ngày 15/6" in a document of April.
    """
    here = max((one.span for one in current if "year-assumed" not in one.assumed), default=None)
    return {one for one in current if here is not None and "year-assumed" in one.assumed and one.span < here}
