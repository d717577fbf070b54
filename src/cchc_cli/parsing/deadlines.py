"""The deadline of one directive: what its text prints of time, decided.

`find_printed` finds every printed time and its role; here the deadline is chosen, the steps before it become
milestones, and everything else is a finding, so that no printed day is passed over in silence.

| ``rule`` | what gave the day |
|---|---|
| printed-day, last-of-days | a printed day, the last of several |
| end-of-range | "từ ngày … đến ngày …" |
| end-of-month, end-of-quarter, end-of-half, end-of-year | the last day of a printed period |
| point-of-month, point-of-year, point-of-quarter | "đầu", "giữa", "trung tuần" … (Bộ luật Dân sự 2015, Điều 146) |
| before-period | "trước tháng 6": the day before it begins |
| day-before-printed | "trước ngày" where the office takes it as exclusive |
| friday-of-week, weekday-of-week, end-of-week, next-weekday | "trong tuần này", "thứ Sáu tuần tới" |
| next-day-of-month | "ngày 25", no month |
| counted-back | a term before a printed day |
| working-days, calendar-days, calendar-days-to-working-day | a term, the last moved off a day off (Điều 147, 148) |
| counted-from-event, after-event | waits for something |
| every-period, printed-days-of-period | returns, without and with a printed day |
| end-of-programme | "giai đoạn 2021-2025", and what stands in a name: no day |
| from-then-on | "từ năm 2026", no end |
| days-from-issue | "hôm nay", "ngày mai", "trong ngày" |
| before-feast | "trước 30 Tết", "trước năm học": the day must be looked up |
| standing, at-once, fixed-elsewhere | words alone |
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cchc_cli.calendar import Calendar
from cchc_cli.model.base import Span
from cchc_cli.model.deadline import Confidence, Deadline, DeadlineKind, Milestone
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.parsing.deadline_candidates import Asked, Candidate, Printed, find_printed, out_of_order
from cchc_cli.parsing.deadline_cues import Role, same_clause
from cchc_cli.parsing.deadline_findings import INFO, UNCLEAR, finding
from cchc_cli.parsing.deadline_words import deadline_in_words, waits_for_paper
from cchc_cli.parsing.recurrences import ORDER, Returning
from cchc_cli.parsing.schedules import schedule
from cchc_cli.parsing.stretches import Stretches
from cchc_cli.parsing.time_expressions import Precision
from cchc_cli.parsing.time_patterns import lowered

_LONG_PAST = 366


_RUNS_UNTIL = frozenset({"đến", "tới", "hết", "trong", "ngày", "từ", "kể từ", "ngay trong"})


@dataclass(frozen=True)
class DeadlineReading:
    """What a text says of its deadline; all spans count from the text's first character."""

    deadline: Deadline
    milestones: tuple[Milestone, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_deadline(
    text: str,
    *,
    issued: date | None,
    calendar: Calendar,
    before_day: str = "inclusive",
    skip: Sequence[Span] = (),
    bare: bool = False,
) -> DeadlineReading:
    """The deadline that the text of one directive prints.

    Args:
        text: the directive's text, NFC; Markdown ``**`` may stand in it.
        issued: the document's day; without it only what prints its year in full gets a day.
        calendar: for working days.
        before_day: "inclusive" or "exclusive", whether "trước ngày 25" includes the 25th.
        skip: stretches that belong to citations of other documents; days in them are no deadline.
        bare: the whole text is a time field (a table's cell, "Thời hạn: …"), and needs no word such as "trước".

    Returns:
        The deadline (kind "none" where nothing is said), the earlier days of its steps, and a finding for
        everything assumed and for each printed time that is none of these.
    """
    asked = Asked(issued, calendar, before_day, skip, bare)
    choice = _Choice(text, asked, find_printed(text, asked))
    choice.decide()
    return DeadlineReading(choice.deadline, tuple(choice.milestones), tuple(choice.findings))


class _Choice:
    """One text's decision, step by step: the surest kind of deadline first."""

    def __init__(self, text: str, asked: Asked, printed: Printed) -> None:
        self.text = text
        self.asked = asked
        self.printed = printed
        self.deadline = Deadline()
        self.milestones: list[Milestone] = []
        self.findings: list[Finding] = []
        self.bounds: set[Candidate] = set()

    def decide(self) -> None:
        """Choose the deadline, then account for all the rest."""
        returning = [pair for pair in self.printed.returning if not pair[0].named]
        current, past = self._by_time(Role.DEADLINE)
        maybe, gone = self._by_time(Role.MAYBE)
        self.bounds = self._bounds(returning, current)
        current = [one for one in current if one not in self.bounds]
        doubtful = [one for one in self._in_role(Role.DEADLINE) if one.problem]
        rolled = out_of_order(current)
        mixed = any(one.yearless for one in current) and any(one.dated for one, _ in returning)
        current = [one for one in current if one not in rolled]
        own = [one for one in current if not one.purpose]
        mixed = mixed or 0 < len(own) < len(current)
        current = own or current
        horizons = self._in_role(Role.HORIZON)
        finished = [one for one in horizons if one.due is not None and "horizon-with-day" not in one.assumed]
        used: Candidate | None = None
        if current or finished:
            used = self._take_last(current or finished, shaky=bool(doubtful or rolled or mixed))
        elif returning:
            self._take_returning(returning)
        elif maybe:
            used = self._take_maybe(maybe)
        elif doubtful:
            used = self._take_undated(doubtful[-1])
        elif slipped := [one for one in past if self._is_slip(one)]:
            used = self._take_slip(slipped[-1])
        elif not self._take_event() and not self._take_words():
            used = self._take_open()
        if used is not None:
            for one, span in returning:
                self._note("also-recurring", self._grown(one, span))
        self._account(used, steps={*current, *maybe}, over={*past, *gone})

    def _in_role(self, role: Role) -> list[Candidate]:
        return [one for one in self.printed.candidates if one.role is role]

    def _by_time(self, role: Role) -> tuple[list[Candidate], list[Candidate]]:
        """The dated candidates of a role that are not yet over on the day of issue, and those that are."""
        dated = [one for one in self._in_role(role) if one.due is not None]
        return [one for one in dated if not self._ended(one)], [one for one in dated if self._ended(one)]

    def _is_slip(self, one: Candidate) -> bool:
        """Whether a day gone by is more likely misprinted than meant: limiting words, and not long past."""
        issued = self.asked.issued
        if issued is None or one.due is None or (issued - one.due).days > _LONG_PAST:
            return False
        return one.sure or self.asked.bare or (one.precision is Precision.DAY and one.start is None)

    def _take_last(self, found: list[Candidate], *, shaky: bool) -> Candidate:
        """The latest day is the deadline; the others are its steps."""
        used = max(found, key=lambda one: (one.due or date.min, one.span))
        codes = list(used.assumed)
        later = [one for one in found if one.span > used.span and one.due != used.due]
        self._set(used, codes, doubtful=bool(later) or shaky)
        if later:
            self._note("several-deadlines", used.span, used.due, severity=Severity.WARNING)
        elif any(one.due != used.due for one in found):
            self._note("several-deadlines", used.span, used.due)
        if shaky:
            self._note("deadline-beside-unclear", used.span, used.due)
        return used

    def _take_maybe(self, maybe: list[Candidate]) -> Candidate:
        used = max(maybe, key=lambda one: (one.due or date.min, one.span))
        self._set(used, ["deadline-assumed", *used.assumed])
        return used

    def _take_undated(self, one: Candidate) -> Candidate:
        """Words of a deadline without a day that can be known; why not is said with all the rest."""
        confidence = Confidence.UNCLEAR if one.problem in UNCLEAR else Confidence.LIKELY
        self.deadline = Deadline(
            phrase=self.text[slice(*one.span)], span=one.span, kind=one.kind, time=one.time, confidence=confidence
        )
        self._note(one.problem or "", one.span)
        return one

    def _take_slip(self, one: Candidate) -> Candidate:
        self._set(one, ["due-before-issued", *one.assumed])
        return one

    def _set(self, one: Candidate, codes: Iterable[str], *, doubtful: bool = False) -> None:
        codes = list(dict.fromkeys(codes))
        open_codes = [code for code in codes if code not in INFO]
        confidence = Confidence.LIKELY if open_codes or doubtful else Confidence.CERTAIN
        if UNCLEAR & set(codes):
            confidence = Confidence.UNCLEAR
        self.deadline = Deadline(
            phrase=self.text[slice(*one.span)], span=one.span, kind=one.kind, due=one.due, start=one.start,
            time=one.time, rule=one.rule, confidence=confidence,
        )  # fmt: skip
        for code in codes:
            self._note(code, one.span, one.due)

    def _take_returning(self, returning: list[tuple[Returning, Span]]) -> None:
        """The recurrence with a printed day, else the most frequent one; its days need the day of issue."""
        one, span = min(returning, key=lambda pair: (not pair[0].dated, ORDER.index(pair[0].recurs)))
        span = self._grown(one, span)
        codes = ["recurrence-assumed"] if one.assumed else []
        start, until = self._limits()
        plan = None
        if self.asked.issued is None:
            codes.append("issue-day-needed")
        else:
            plan = schedule(one, issued=self.asked.issued, start=start, until=until, before_day=self.asked.before_day)
            if plan is None:
                codes.append("no-period-left")
            elif plan.late:
                codes.append("recurrence-next-year")
        self.deadline = Deadline(
            phrase=self.text[slice(*span)], span=span, kind=DeadlineKind.RECURRING, time=one.time,
            recurs=one.recurs, every=plan.every if plan else None, covers="previous" if one.previous else "current",
            rule="printed-days-of-period" if one.dated else "every-period",
            confidence=Confidence.LIKELY if codes else Confidence.CERTAIN,
        )  # fmt: skip
        for code in codes:
            self._note(code, span, plan.first if plan else None)
        for other, elsewhere in returning:
            if other is not one:
                self._note("also-recurring", self._grown(other, elsewhere))

    def _grown(self, one: Returning, span: Span) -> Span:
        return Span(min(span.start, one.start), one.end)

    def _limits(self) -> tuple[date | None, date | None]:
        """From when and until when a recurrence runs, where that is printed beside it."""
        begun = [one for one in self._in_role(Role.START) if one.start is not None]
        starts = [one.start for one in (*begun, *self.bounds) if one.start is not None]
        ends = [one.due for one in self.bounds if one.due is not None]
        self.bounds.update(begun)
        return (starts[0] if starts else None), (max(ends) if ends else None)

    def _bounds(self, returning: list[tuple[Returning, Span]], current: list[Candidate]) -> set[Candidate]:
        """The deadlines that only say how long a recurrence runs: "hằng tháng đến hết năm 2025"."""
        low = lowered(self.text)
        printed = Stretches(span for _, span in returning)
        return {
            one
            for one in current
            if (one.start is not None or (one.words and _RUNS_UNTIL.issuperset(one.words)))
            and (one.kind is DeadlineKind.PERIOD or one.start is not None or "trong" not in one.words)
            and any(same_clause(low, one.span, Span(*span)) for span in printed.near(one.span.end))
        }

    def _take_event(self) -> bool:
        events = [one for one in self.printed.candidates if one.kind is DeadlineKind.EVENT]
        if not events:
            return False
        one = events[0]
        self._wait_for(one.span, one.rule, told=waits_for_paper(lowered(self.text[slice(*one.span)])))
        return True

    def _wait_for(self, span: Span, rule: str, *, told: bool) -> None:
        """An event whose day nobody knows; ``told`` where it must be said, for a day might be expected."""
        confidence = Confidence.LIKELY if told else Confidence.CERTAIN
        self.deadline = Deadline(
            phrase=self.text[slice(*span)], span=span, kind=DeadlineKind.EVENT, rule=rule, confidence=confidence
        )
        if told:
            self._note("date-of-event", span)

    def _take_words(self) -> bool:
        found = deadline_in_words(lowered(self.text), bare=self.asked.bare)
        starts = [one for one in self._in_role(Role.START) if not one.quiet]
        if found is None or starts:
            return False
        kind, rule, span = found
        if any(span.overlaps(one) for one in self.asked.skip):
            return False
        if kind is DeadlineKind.EVENT:
            self._wait_for(span, rule, told=rule == "before-feast")
            return True
        self.deadline = Deadline(phrase=self.text[slice(*span)], span=span, kind=kind, rule=rule)
        return True

    def _take_open(self) -> Candidate | None:
        """A beginning without an end, or the horizon of a programme: no day, and nothing doubtful in that."""
        starts = [one for one in self._in_role(Role.START) if not one.quiet and not one.problem]
        horizons = self._in_role(Role.HORIZON)
        if starts:
            one = replace(starts[0], due=None, kind=DeadlineKind.STANDING, rule="from-then-on")
            self._set(one, [])
            return starts[0]
        if horizons:
            return self._take_horizon(horizons)
        return None

    def _take_horizon(self, horizons: list[Candidate]) -> Candidate:
        """The last aim that is not over, with its day; else the last programme, without."""
        aims = [one for one in horizons if one.due is not None and not self._ended(one)]
        one = aims[-1] if aims else horizons[-1]
        self._set(one if aims else replace(one, due=None), ["horizon-with-day" if aims else "horizon-without-day"])
        return one

    def _account(self, used: Candidate | None, *, steps: set[Candidate], over: set[Candidate]) -> None:
        """Every other printed time becomes a milestone or a finding."""
        chosen = self.deadline.span
        for one in self.printed.candidates:
            inside = chosen is not None and chosen.start <= one.span.start and one.span.end <= chosen.end
            if one is used or inside:
                continue
            if used is not None and self._is_step(one, used, steps):
                self._add_milestone(one)
            elif (code := self._left_over(one, over)) is not None:
                self._note(code, one.span, one.due)
        for named, span in self.printed.returning:
            if named.named:
                self._note("recurrence-not-used", self._grown(named, span))
        self.findings.sort(key=lambda one: one.span or Span(0, 0))

    def _is_step(self, one: Candidate, used: Candidate, steps: set[Candidate]) -> bool:
        if one not in steps or one.due is None or used.due is None or one.due > used.due:
            return False
        return one.role is Role.DEADLINE or one.precision is Precision.DAY

    def _add_milestone(self, one: Candidate) -> None:
        if one.due is not None:
            self.milestones.append(Milestone(phrase=self.text[slice(*one.span)], span=one.span, due=one.due))
        for code in one.assumed:
            self._note(code, one.span, one.due)

    def _left_over(self, one: Candidate, over: set[Candidate]) -> str | None:
        """The code of the finding for a printed time that became nothing, None where none is due."""
        if one.problem is not None and one.role not in {Role.REFERENCE, Role.NAME} and not one.quiet:
            return one.problem
        match one.role:
            case _ if one in self.bounds:
                return "recurrence-bounds"
            case Role.REFERENCE:
                return "date-in-citation" if one.sure else None
            case Role.START if not one.quiet:
                return "date-start"
            case Role.HEAD:
                return "year-from-head"
            case Role.CITED:
                return "date-of-act"
            case Role.HORIZON:
                return "horizon-without-day"
            case Role.NAME if one.precision is Precision.YEAR and not self._ended(one):
                return None
            case _ if one in over or self._ended(one) or (one.role is Role.PAST and one.due is None):
                return "date-past"
            case Role.NAME:
                return "date-in-name"
            case _:
                return None if one.quiet else "date-not-used"

    def _ended(self, one: Candidate) -> bool:
        issued = self.asked.issued
        return issued is not None and one.due is not None and one.due < issued

    def _note(self, code: str, span: Span, due: date | None = None, *, severity: Severity | None = None) -> None:
        self.findings.append(finding(self.text, code, span, due=due, issued=self.asked.issued, severity=severity))
