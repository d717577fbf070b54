"""From a directive with its duties to one row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from cchc_cli.query.row import Row
from cchc_cli.tracking.doubts import doubtful_fields
from cchc_cli.tracking.duties import Duty
from cchc_cli.tracking.log import parse_address
from cchc_cli.tracking.moment import day_of
from cchc_cli.tracking.states import FINISHED, Standing

if TYPE_CHECKING:
    from cchc_cli.model.settings import Settings
    from cchc_cli.query.facts import DirectiveFacts, Facts
    from cchc_cli.query.units import Part
    from cchc_cli.tracking.moment import Moment


class Place(NamedTuple):
    """Where a directive stands: its document among the facts, and its place in the document."""

    document: int
    position: int


class DutySeen(NamedTuple):
    """A duty, and where it stands on the day that is asked for."""

    duty: Duty
    standing: Standing


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
        judged = tuple(
            DutySeen(
                one,
                one.standing(as_of=as_of, soon_days=settings.soon_days, tracking_since=settings.tracking_since),
            )
            for one in duties
        )
        return cls(
            directive, document, place, part, judged, tuple(one for one in judged if one.standing.state not in FINISHED)
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
    age = (moment.as_of - document.issued).days if document.issued else -1
    return Row(
        id=seen.directive.id,
        period=duty.period,
        document=document.id,
        number=document.number,
        issued=document.issued,
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
        last_report=_last_report(plain.get("log", ()), duty.period, moment.as_of),
        age=age if age >= 0 else None,
        reviewed=reviewed,
        unit=duty.unit,
        duties=1 if alone else len(of_period),
        open_duties=sum(one.standing.state not in FINISHED for one in ([shown] if alone else of_period)),
        doubts=doubts,
        milestones=tuple(one["due"] for one in plain.get("milestones", ())),
    )


def _last_report(log: Sequence[dict[str, Any]], period: str | None, as_of: date) -> date | None:
    """The day of the latest entry about the duty's records, up to ``as_of``."""
    days = [
        day_of(entry["at"])
        for entry in log
        if entry["set"].startswith("tracking") and parse_address(entry["set"]).period == period
    ]
    return max((day for day in days if day <= as_of), default=None)
