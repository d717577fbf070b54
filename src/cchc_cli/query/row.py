"""One line of every list, sheet and export."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from cchc_cli.tracking.states import State

__all__ = ["ROW_SCHEMA", "Row", "State"]

ROW_SCHEMA = 1
"""Number of the shape of a row in JSON; fields are only ever added to it."""


@dataclass(frozen=True, slots=True)
class Row:
    """What is shown of one directive (`list`) or one duty (`due`).

    ``id`` is the directive's; ``period`` the key of the period shown, for a recurring one. ``role`` is "lead" or
    "coordinate" and ``via`` the group's printed name, both as seen by the unit that was asked for (absent without
    one). ``due`` is the current deadline, ``first_due`` the document's own; ``days`` how many days are left until
    ``due`` (negative: overdue; absent without a day, or once finished). ``open_periods`` counts the periods still
    open of a recurring directive in `list` (1 elsewhere). ``doubtful`` says that the reading is not certain
    and nobody has reviewed it, shown as (?); ``doubts`` which of "deadline", "leads", "coordinators", "text" (anything
    else in the sentence) that is. ``age`` is the days since the document was issued.
    ``progress`` is per cent. ``completed_on`` is an ISO day or "unknown". Where several units report each for
    themselves, ``unit`` is whose report is shown, ``duties`` how many such reports there are to be and
    ``open_duties`` how many of them are still open (of a recurring directive: of the period shown). Members of a
    group that have not reported by themselves are within the group's one report. ``milestones`` are the ISO days of
    its steps.

    ``first_state`` is the state if the deadline had never been moved, ``late`` and ``first_late`` by how many days the
    result came after the current and the first deadline (0: in time; absent where it cannot be said). ``set_by`` is
    who set the deadline of work for which the document has none. ``assigned_unit``, ``person`` and ``assigned_due``
    are what was assigned within our own office. ``basis`` is on whose authority it was ordered, or cancelled.
    ``taken_from`` are the printed units whose work the present leads took over. ``excluded`` (the reason) and
    ``linked_to`` say why a row is not counted; only a list that asks for such rows has them.

    ``changes`` is how many log entries the directive and its document have, and ``changed_at`` the moment of the
    latest (ISO, +07:00): whoever keeps a copy of the row knows by them whether his is older. ``returned_on`` is the day
    on which the result of submitted or done work was entered.
    """

    id: str
    period: str | None
    document: str
    number: str | None
    issued: date | None
    issuer: str | None
    document_title: str | None
    section: str | None
    ordinal: int
    text: str
    leads: tuple[str, ...]
    coordinators: tuple[str, ...]
    role: str | None
    via: str | None
    deadline_phrase: str | None
    deadline_kind: str
    recurs: str | None
    due: date | None
    first_due: date | None
    time: str | None
    confidence: str
    doubtful: bool
    status: str
    state: State
    days: int | None
    open_periods: int
    progress: int | None
    note: str | None
    completed_on: str | None
    evidence: str | None
    extensions: int
    areas: tuple[str, ...]
    last_report: date | None
    age: int | None
    reviewed: bool
    unit: str | None = None
    duties: int = 1
    open_duties: int = 1
    doubts: tuple[str, ...] = ()
    milestones: tuple[str, ...] = ()
    document_kind: str | None = None
    given_on: date | None = None
    basis: str | None = None
    first_state: State | None = None
    late: int | None = None
    first_late: int | None = None
    set_by: str | None = None
    paused_since: date | None = None
    difficulty: str | None = None
    proposal: str | None = None
    assigned_unit: str | None = None
    person: str | None = None
    assigned_due: date | None = None
    taken_from: tuple[str, ...] = ()
    excluded: str | None = None
    linked_to: str | None = None
    changes: int = 0
    changed_at: str | None = None
    returned_on: date | None = None

    @property
    def full_id(self) -> str:
        """The id with its period, as a person types it: ``…/2.1-3@2024-Q2``."""
        return f"{self.id}@{self.period}" if self.period else self.id

    def as_json(self) -> dict[str, object]:
        """The row for JSON: every field, days as ISO text, lists as lists."""
        values: dict[str, object] = {"schema": ROW_SCHEMA, "full_id": self.full_id}
        for one in fields(self):
            value = getattr(self, one.name)
            if isinstance(value, date):
                value = value.isoformat()
            values[one.name] = list(value) if isinstance(value, tuple) else value
        return values
