"""What an officer should ask about the work before a meeting: results, reports, extensions, units, silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.model.codes import Status
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.query.cells import day_words
from cchc_cli.query.headings import unit_heading
from cchc_cli.query.rows import last_report
from cchc_cli.query.six import is_vague
from cchc_cli.tracking.overtaken import Overtaken, overtaken
from cchc_cli.tracking.states import DONE_STATES, FINISHED, State
from cchc_cli.wording import checks as words

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.query.facts import Facts
    from cchc_cli.query.rows import DutySeen, Seen
    from cchc_cli.units import Registry

_OVERTURE = 3
"""How many ids a finding about many directives names."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A finding about tracked work, and what it is about where that is not its directive.

    ``document`` is the id of the document; ``period`` that of a recurring directive; ``about`` the name of a unit;
    ``directives`` all ids that it concerns, where they are several.
    """

    finding: Finding
    document: str | None = None
    period: str | None = None
    about: str = ""
    directives: tuple[str, ...] = ()


def questions(
    seen: Sequence[Seen], *, registry: Registry, settings: Settings, as_of: date, stale_days: int
) -> Iterator[Asked]:
    """Everything to ask about the directives of ``seen``, in their order; about units and documents at the end."""
    for one in seen:
        yield from _of_directive(one, as_of)
    yield from _units(seen, registry, settings, as_of)
    yield from _silent(seen, as_of, stale_days)


def is_open(seen: Seen) -> bool:
    """Whether something is left to do: neither done, nor cancelled, nor resting."""
    return any(one.standing.state not in FINISHED | {State.PAUSED} for one in seen.all)


def _of_directive(seen: Seen, as_of: date) -> Iterator[Asked]:
    if is_open(seen) and not any(one.role == "lead" for one in seen.directive.parties):
        yield _asked(seen, "no-unit", words.NO_UNIT, words.NO_UNIT_HINT, severity=Severity.WARNING)
    issued = seen.document.issued
    first = next((one.duty.first_due for one in seen.all if one.duty.first_due), None)
    if is_open(seen) and issued and first and first < issued:
        message = words.DUE_BEFORE_ISSUED.format(due=day_words(first), issued=day_words(issued))
        yield _asked(seen, "due-before-issued", message, words.DUE_BEFORE_ISSUED_HINT, severity=Severity.WARNING)
    for entered in overtaken(seen.directive.plain, seen.directive.periods, as_of=as_of):
        yield _overtaken(seen, entered)
    for one in seen.all:
        yield from _of_duty(one, seen, as_of)
    yield from _not_reported(seen)


def _overtaken(seen: Seen, entered: Overtaken) -> Asked:
    """What was entered against a deadline that is another one by now."""
    hint = words.OVERTAKEN_HINTS[entered.code]
    if entered.code == "extension-overtaken" and entered.period:
        hint = words.EXTENSION_OF_PERIOD_HINT
    elif entered.code == "set-due-overtaken" and seen.directive.periods:
        hint = words.SET_DUE_RECURS_HINT
    # the report on a period that is no more is about the directive: no such duty can be named
    period = None if entered.code == "report-without-period" else entered.period
    day = day_words(entered.day) if entered.day else ""
    hint = hint.replace("{day}", day).replace("{directive}", seen.directive.id)
    return _asked(seen, entered.code, entered.message, hint, severity=Severity.WARNING, period=period)


def _of_duty(one: DutySeen, seen: Seen, as_of: date) -> Iterator[Asked]:
    duty, state = one.duty, one.standing.state
    whose = words.OF_UNIT.format(unit=duty.unit) if duty.unit else ""
    if duty.status is Status.SUBMITTED:
        message = words.WAITING_NO_DAY
        if isinstance(duty.completed_on, date):
            days = (as_of - duty.completed_on).days
            message = words.WAITING.format(day=day_words(duty.completed_on), days=days)
        yield _asked(seen, "waiting", message + whose, words.WAITING_HINT, period=duty.period, unit=duty.unit)
    if state is State.DONE_DAY_UNKNOWN:
        yield _asked(
            seen, "day-unknown", words.DAY_UNKNOWN + whose, words.DAY_UNKNOWN_HINT, period=duty.period, unit=duty.unit
        )
    if state in DONE_STATES and not duty.evidence:
        yield _asked(
            seen, "no-evidence", words.NO_EVIDENCE + whose, words.NO_EVIDENCE_HINT, period=duty.period, unit=duty.unit
        )
    if duty.extensions > 1 and state not in FINISHED and duty.due:
        first = day_words(duty.first_due) if duty.first_due else words.NO_DAY
        message = words.EXTENDED.format(count=duty.extensions, first=first, due=day_words(duty.due)) + whose
        yield _asked(
            seen, "extended-often", message, words.EXTENDED_HINT, severity=Severity.WARNING, period=duty.period
        )


def _not_reported(seen: Seen) -> Iterator[Asked]:
    """Of work that several do: who has not reported, as soon as one has; where there is time left, not yet."""
    for period in dict.fromkeys(one.duty.period for one in seen.all):
        duties = [one for one in seen.all if one.duty.period == period and one.duty.unit]
        reported = [str(one.duty.unit) for one in duties if one.duty.reported]
        waited_for = [one for one in duties if not one.duty.reported and one.standing.state is not State.IN_TIME]
        if reported and waited_for:
            missing = "; ".join(str(one.duty.unit) for one in waited_for)
            message = words.NOT_REPORTED.format(reported="; ".join(reported), missing=missing)
            yield _asked(
                seen, "not-reported", message, words.NOT_REPORTED_HINT, severity=Severity.WARNING, period=period
            )


def _asked(
    seen: Seen,
    code: str,
    message: str,
    hint: str,
    *,
    severity: Severity = Severity.INFO,
    period: str | None = None,
    unit: str | None = None,
) -> Asked:
    """A finding about ``seen``; ``unit`` is whose own report it is about, so that the hint changes that one alone."""
    name = seen.directive.id
    full = f"{name}@{period}" if period else name
    typed = words.FOR_UNIT.format(id=full, unit=unit) if unit else full
    finding = Finding(code=code, severity=severity, message=message, hint=hint.format(id=typed), directive=name)
    return Asked(finding, document=seen.document.id, period=period)


def _units(seen: Sequence[Seen], registry: Registry, settings: Settings, as_of: date) -> Iterator[Asked]:
    """Leads of open work that have ended by ``as_of``, and names that no registry has; one finding for each."""
    ended: dict[tuple[str, date], list[str]] = {}
    names: dict[str, str] = {}
    unknown: dict[str, list[str]] = {}
    for one in seen:
        for party in one.directive.parties if is_open(one) else ():
            if party.role != "lead" or party.unit is None:
                continue
            unit = registry.unit(party.unit)
            last = registry.ended(party.unit, on=as_of)
            if unit and last:
                names.setdefault(
                    party.unit, unit_heading(party.name, one.document, registry=registry, settings=settings)
                )
                ended.setdefault((party.unit, last), []).append(one.directive.id)
            elif unit is None and not is_vague(party, registry):
                unknown.setdefault(party.name, []).append(one.directive.id)
    for (key, last), ids in ended.items():
        yield _ended(key, names[key], last, ids, registry=registry, as_of=as_of)
    for name, ids in unknown.items():
        message = words.UNIT_UNKNOWN.format(name=name, count=len(ids), ids=_opening(ids))
        finding = Finding(code="unit-unknown", severity=Severity.INFO, message=message, hint=words.UNIT_UNKNOWN_HINT)
        yield Asked(finding, about=name, directives=tuple(ids))


def _ended(key: str, name: str, last: date, ids: Sequence[str], *, registry: Registry, as_of: date) -> Asked:
    unit = registry.unit(key)
    by_itself = unit is not None and unit.until == last
    template = words.UNIT_ENDED if by_itself else words.LEVEL_ENDED
    message = template.format(name=name, day=day_words(last), count=len(ids), ids=_opening(ids))
    successors = [one.name for one in registry.successors(key, on=as_of)]
    if successors:
        message += words.SUCCESSORS.format(names="; ".join(successors))
    hint = words.UNIT_ENDED_HINT.format(name=name)
    finding = Finding(code="unit-ended", severity=Severity.WARNING, message=message, hint=hint)
    return Asked(finding, about=name, directives=tuple(ids))


def _opening(ids: Sequence[str]) -> str:
    shown = ", ".join(ids[:_OVERTURE])
    return words.IDS_MORE.format(ids=shown) if len(ids) > _OVERTURE else shown


def _silent(seen: Iterable[Seen], as_of: date, stale_days: int) -> Iterator[Asked]:
    """Documents with open work on which nobody has reported for ``stale_days``, counted from the issue at first."""
    documents: dict[str, list[Seen]] = {}
    for one in seen:
        documents.setdefault(one.document.id, []).append(one)
    for name, members in documents.items():
        left = [one for one in members if is_open(one)]
        reports = [day for one in members if (day := last_report(one.directive.plain.get("log", ()), as_of))]
        given = [date.fromisoformat(day) for one in members if (day := one.directive.plain.get("given_on"))]
        base = max(reports, default=None) or max(given, default=None) or members[0].document.issued
        if not left or base is None or (as_of - base).days < stale_days:
            continue
        template = words.STALE if reports else words.STALE_NEVER
        message = template.format(open=len(left), day=day_words(base), days=(as_of - base).days)
        finding = Finding(
            code="stale",
            severity=Severity.WARNING,
            message=message,
            hint=words.STALE_HINT.format(id=name, days=stale_days),
        )
        about = _document_words(members[0].document)
        yield Asked(finding, document=name, about=about, directives=tuple(one.directive.id for one in left))


def _document_words(document: Facts) -> str:
    name = document.number or document.id
    return words.DOCUMENT.format(name=name, day=day_words(document.issued)) if document.issued else name
