"""From a directive with its duties to one row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from cchc_cli.model.codes import Status
from cchc_cli.query.row import Row
from cchc_cli.tracking.doubts import doubtful_fields
from cchc_cli.tracking.duties import Duty
from cchc_cli.tracking.log import parse_address, same_unit
from cchc_cli.tracking.moment import VIETNAM, day_of
from cchc_cli.tracking.records import REPORTED
from cchc_cli.tracking.states import FINISHED, Standing
from cchc_cli.tracking.transfers import holder, printed_name, transfers_on
from cchc_cli.wording import columns

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.query.facts import DirectiveFacts, Facts
    from cchc_cli.query.units import Part
    from cchc_cli.tracking.moment import Moment

_HANDED_IN = (Status.SUBMITTED, Status.DONE)


class Place(NamedTuple):
    """Where a directive stands: its document among the facts, and its place in the document."""

    document: int
    position: int


class DutySeen(NamedTuple):
    """A duty, where it stands on the day that is asked for, and where it would if its deadline had not been moved."""

    duty: Duty
    standing: Standing
    first: Standing


@dataclass(frozen=True, slots=True)
class Seen:
    """A directive with all its duties (of the unit that is asked for) as they stand on a day."""

    directive: DirectiveFacts
    document: Facts
    place: Place
    part: Part | None
    all: tuple[DutySeen, ...]
    open: tuple[DutySeen, ...]

    @classmethod
    def of(
        cls,
        directive: DirectiveFacts,
        document: Facts,
        place: Place,
        part: Part | None,
        *,
        duties: Sequence[Duty],
        settings: Settings,
        as_of: date,
    ) -> Seen:
        """The directive with each of ``duties`` judged on ``as_of``."""
        judged = tuple(judged_on(one, settings=settings, as_of=as_of) for one in duties)
        return cls(
            directive, document, place, part, judged, tuple(one for one in judged if one.standing.state not in FINISHED)
        )


def judged_on(duty: Duty, *, settings: Settings, as_of: date) -> DutySeen:
    """``duty`` with where it stands on ``as_of``."""
    since = settings.tracking_since
    return DutySeen(
        duty,
        duty.standing(as_of=as_of, soon_days=settings.soon_days, tracking_since=since),
        duty.first_standing(as_of=as_of, soon_days=settings.soon_days, tracking_since=since),
    )


def make_row(seen: Seen, shown: DutySeen, moment: Moment, *, alone: bool = False) -> Row:
    """The row of ``shown``, one of the duties of ``seen``; ``alone`` where each duty has a row of its own."""
    plain, duty = seen.directive.plain, shown.duty
    deadline: dict[str, Any] = plain.get("deadline", {})
    confidence = deadline.get("confidence", "certain")
    reviewed = "reviewed" in plain
    doubts = doubtful_fields(plain, plain.get("warned", ()))
    of_period = [one for one in seen.all if one.duty.period == duty.period]
    document = seen.document
    issued = _day(plain.get("given_on")) or document.issued
    age = (moment.as_of - issued).days if issued else -1
    assigned = duty.assigned
    return Row(
        id=seen.directive.id,
        period=duty.period,
        document=document.id,
        number=document.number,
        issued=issued,
        issuer=document.issuer,
        document_title=document.title,
        section=seen.directive.section,
        ordinal=plain["ordinal"],
        text=seen.directive.text,
        leads=tuple(one.name for one in seen.directive.parties if one.role == "lead"),
        coordinators=tuple(one.name for one in seen.directive.parties if one.role == "coordinate"),
        role=seen.part.role if seen.part else None,
        via=seen.part.via if seen.part else None,
        deadline_phrase=deadline.get("phrase"),
        deadline_kind=deadline.get("kind", "none"),
        recurs=deadline.get("recurs"),
        due=duty.due,
        first_due=duty.first_due,
        time=deadline.get("time") if duty.due == duty.first_due else None,
        confidence=confidence,
        doubtful=bool(doubts),
        status=duty.status,
        state=shown.standing.state,
        days=shown.standing.days,
        open_periods=1 if alone or not seen.directive.periods else len({one.duty.period for one in seen.open}),
        progress=duty.progress,
        note=duty.note,
        completed_on=duty.completed_on.isoformat() if isinstance(duty.completed_on, date) else duty.completed_on,
        evidence=duty.evidence,
        extensions=duty.extensions,
        areas=seen.directive.areas,
        last_report=last_report(plain.get("log", ()), moment.as_of, duty.period, of_period=True, unit=duty.unit),
        age=age if age >= 0 else None,
        reviewed=reviewed,
        unit=duty.unit,
        duties=1 if alone else len(of_period),
        open_duties=sum(one.standing.state not in FINISHED for one in ([shown] if alone else of_period)),
        doubts=doubts,
        milestones=tuple(one["due"] for one in plain.get("milestones", ())),
        document_kind=document.plain.get("kind"),
        given_on=_day(plain.get("given_on")),
        basis=duty.basis or plain.get("basis"),
        first_state=shown.first.state,
        late=duty.late if duty.status in _HANDED_IN else None,
        first_late=duty.first_late if duty.status in _HANDED_IN else None,
        set_by=duty.set_by,
        paused_since=duty.pauses[-1].start if duty.status is Status.PAUSED and duty.pauses else None,
        difficulty=duty.difficulty,
        proposal=duty.proposal,
        assigned_unit=assigned.get("unit"),
        person=assigned.get("person"),
        assigned_due=_day(assigned.get("due")),
        taken_from=_taken_from(plain, moment.as_of),
        excluded=columns.GONE if plain.get("gone") else plain.get("excluded", {}).get("reason"),
        linked_to=plain.get("link", {}).get("to"),
        changes=len(plain.get("log", ())) + len(document.plain.get("log", ())),
        changed_at=_changed_at([*plain.get("log", ()), *document.plain.get("log", ())]),
        returned_on=returned_on(plain.get("log", ()), duty, moment.as_of) if duty.status in _HANDED_IN else None,
    )


def _taken_from(directive: Mapping[str, Any], as_of: date) -> tuple[str, ...]:
    """The printed leads whose work another unit has on ``as_of``."""
    done = transfers_on(directive, as_of)
    names = [printed_name(one) for one in directive.get("leads", ())]
    return tuple(one for one in names if holder(one, done) != one)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _changed_at(log: Sequence[dict[str, Any]]) -> str | None:
    """The moment of the latest of some entries, in Vietnam's time."""
    moments = [datetime.fromisoformat(one["at"]) for one in log]
    return max(moments).astimezone(VIETNAM).isoformat() if moments else None


def returned_on(log: Sequence[dict[str, Any]], duty: Duty, as_of: date) -> date | None:
    """The day up to ``as_of`` on which the result of ``duty`` was entered first; None where no entry says so.

    The first of the entries since it was last open again: that a submitted result was confirmed brings no new one.
    """
    found: date | None = None
    for entry in log:
        address = parse_address(entry["set"])
        theirs = address.unit is None or duty.unit is None or same_unit(address.unit, duty.unit)
        if not (address.tracking and address.keys == ("status",) and address.period == duty.period and theirs):
            continue
        day = day_of(entry["at"])
        if day <= as_of:
            found = (found or day) if entry.get("to") in _HANDED_IN else None
    return found


def last_report(
    log: Sequence[dict[str, Any]],
    as_of: date,
    period: str | None = None,
    *,
    of_period: bool = False,
    unit: str | None = None,
) -> date | None:
    """The day of the latest report on a directive, up to ``as_of``; ``of_period`` only of ``period``.

    With ``unit`` only its own reports count, and those for all. That work was assigned or extended is no report.
    """
    days = []
    for entry in log:
        if not entry["set"].startswith("tracking"):
            continue
        address = parse_address(entry["set"])
        theirs = address.unit is None or unit is None or same_unit(address.unit, unit)
        if theirs and address.keys[0] in REPORTED and (not of_period or address.period == period):
            days.append(day_of(entry["at"]))
    return max((day for day in days if day <= as_of), default=None)
