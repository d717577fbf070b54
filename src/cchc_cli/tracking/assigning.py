"""`cchc assign`: who has the work within our own office, and by which inner day; the document's own day stays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.errors import UsageError
from cchc_cli.model.tracking import Assigned
from cchc_cli.tracking.acting import Effect
from cchc_cli.tracking.log import Address
from cchc_cli.tracking.records import record_of
from cchc_cli.tracking.selection import reporting_unit
from cchc_cli.tracking.subject import Subject
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.model.document import Document
    from cchc_cli.model.settings import Settings
    from cchc_cli.tracking.log import Change
    from cchc_cli.units import Registry


@dataclass(frozen=True, slots=True)
class Assignment:
    """What is assigned; None for what was not said, "" for what is to go. ``due`` is a day, "" for none."""

    unit: str | None = None
    person: str | None = None
    due: date | str | None = None


def assign(
    document: Document,
    directive_id: str,
    assignment: Assignment,
    *,
    period: str | None = None,
    unit: str | None = None,
    change: Change,
    registry: Registry,
    settings: Settings,
) -> Effect:
    """Note who has one directive, or one period of it, in our own office.

    A recurring directive that is named without a period is assigned for all of them. ``unit`` is what was typed for
    the one of several units whose part it is. Raises UsageError where nothing is assigned.
    """
    if assignment == Assignment():
        raise UsageError(words.NOTHING_ASSIGNED, hint=words.NOTHING_ASSIGNED_HINT)
    subject = Subject.of(document, directive_id, period, change=change, settings=settings, whole=True)
    printed = (
        reporting_unit(
            unit, subject.directive, document, registry=registry, settings=settings, as_of=change.moment.today
        )
        if unit
        else None
    )
    before = record_of(subject.plain, period, printed, as_of=date.max).get("assigned", {})
    told = {"unit": assignment.unit, "person": assignment.person, "due": assignment.due}
    fields = {**before, **{name: value for name, value in told.items() if value is not None}}
    after = Assigned.model_validate(fields)
    where = Address(("assigned",), tracking=True, period=period, unit=printed)
    subject.draft.put_record(subject.place, where, {"assigned": after if after.plain() else None})
    return subject.effect(_consequences(subject, printed, after, change.moment.today))


def _consequences(subject: Subject, unit: str | None, after: Assigned, today: date) -> list[str]:
    if after.due is None:
        return []
    duties = [one for one in subject.duties(today) if subject.period in (None, one.period)]
    days = [one.due for one in duties if one.due is not None and (unit is None or one.unit in (None, unit))]
    if days and after.due > min(days):
        return [words.INNER_DUE_LATE.format(day=f"{after.due:%d/%m/%Y}", due=f"{min(days):%d/%m/%Y}")]
    lines = [words.INNER_DUE] if days else []
    return [*lines, words.INNER_DUE_PAST.format(day=f"{after.due:%d/%m/%Y}")] if after.due < today else lines
