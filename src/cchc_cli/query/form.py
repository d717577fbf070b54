"""Rows as a form that an office fills in: whose report each is, and what that report says so far."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cchc_cli.query.facts import facts_at
from cchc_cli.query.units import same_key
from cchc_cli.tracking.duties import Duty
from cchc_cli.tracking.log import same_unit
from cchc_cli.tracking.said import duty_as_reported, said

if TYPE_CHECKING:
    from cchc_cli.query.facts import DirectiveFacts, Facts
    from cchc_cli.query.row import Row
    from cchc_cli.query.units import Asked
    from cchc_cli.tracking.moment import Moment
    from cchc_cli.units import Registry


@dataclass(frozen=True, slots=True)
class Report:
    """What a row's report says so far (`tracking.returned.Said`), and the unit whose own report it is.

    Without ``unit`` it is the report that counts for all who share the work.
    """

    unit: str | None
    said: Mapping[str, str]


def report_of(row: Row) -> Report:
    """The report that ``row`` shows."""
    return Report(row.unit, said(row))


def reports(
    facts: Sequence[Facts], asked: Asked | None, *, registry: Registry, moment: Moment
) -> Callable[[Row], Report]:
    """What gives the report of each row of a list of ``facts`` for the unit that was ``asked`` for.

    A unit reports for itself where others share the work with it, or where it only co-ordinates.
    """
    if asked is None:
        return report_of
    known = {one.id: one for document in facts_at(facts, moment, registry) for one in document.directives}

    def of_unit(row: Row) -> Report:
        directive = known[row.id]
        unit = _own_name(row, directive, asked)
        if unit is None or same_unit(unit, row.unit):
            return report_of(row)
        like = Duty(row.period, None, row.first_due, row.due)
        return Report(unit, said(duty_as_reported(directive.plain, like, unit, as_of=moment.as_of)))

    return of_unit


def _own_name(row: Row, directive: DirectiveFacts, asked: Asked) -> str | None:
    """The name under which the unit reports for itself; None where its report is the only one."""
    keys = [(one.name, one.role, one.group if asked.is_group else one.unit) for one in directive.parties]
    own = [name for name, _, key in keys if key and same_key(key, asked.key)]
    leads = sum(role == "lead" for _, role, _ in keys)
    if own and row.role == "lead" and leads == 1 and row.unit is None:
        return None
    return own[0] if own else asked.name
