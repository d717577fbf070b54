"""The columns of the workbook: what is only shown, what an office fills in, and how both are compared later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cchc_cli.export.blocks import titles_in_order
from cchc_cli.export.sheet import Sheet
from cchc_cli.query import cells
from cchc_cli.query.form import Report
from cchc_cli.query.row import Row
from cchc_cli.text.printable import one_line, shown
from cchc_cli.tracking.log import same_unit
from cchc_cli.tracking.said import FIELDS, UNKNOWN_DAY
from cchc_cli.wording import columns, form, labels

FORM = "1"
"""Number of the shape of the stamp in a workbook; a form with another number is not taken back."""

MAX_CELL = 32_000
"""Characters that a cell may hold, with room for what says that there are more; Excel's own limit is 32,767."""

Value = str | int | date | None


class Kind(StrEnum):
    """What stands in a column, and so how it is written and checked."""

    NUMBER = "number"
    TEXT = "text"
    DAY = "day"
    STATE = "state"
    STATUS = "status"
    PROGRESS = "progress"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the form: the row, the blocks in which it stands, its report, and its key, which no other has."""

    row: Row
    titles: tuple[str, ...]
    report: Report
    key: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the ``name`` by which it is known when the form returns, its head, its width in characters."""

    name: str
    head: str
    width: float
    cell: Callable[[Line], Value]
    kind: Kind = Kind.TEXT

    @property
    def editable(self) -> bool:
        """Whether an office fills it in."""
        return self.name in FIELDS


KEY = "key"
"""The column that says which row is which; the last one."""


def lines_of(sheet: Sheet) -> list[Line]:
    """The rows of the form in their order, each once."""
    made = []
    for row, titles in titles_in_order(sheet):
        report = sheet.report(row)
        own = report.unit is not None and not same_unit(report.unit, sheet.unit)
        key = form.ID_OF_UNIT.format(id=row.full_id, unit=one_line(report.unit or "")) if own else row.full_id
        made.append(Line(row, titles, report, one_line(key)))
    return made


def columns_of(sheet: Sheet) -> tuple[Column, ...]:
    """The columns after STT, those of the form or, where fields were chosen, these."""
    group = (_GROUP,) if sheet.group_by else ()
    if sheet.fields:
        chosen = (
            Column(f"field {at}", head, _width(head), _of_row(cell)) for at, (head, cell) in enumerate(sheet.columns())
        )
        return (*group, *chosen)
    role = (_ROLE,) if sheet.unit else ()
    person = (_PERSON,) if any(one.person or one.assigned_unit for one in sheet.rows) else ()
    return (*group, *_SHOWN[:2], *role, *_SHOWN[2:], *person, *_FILLED_IN, *_LAST)


def compared(line: Line, column: Column) -> str:
    """What a cell says, in the form in which it is compared when it returns."""
    if column.editable:
        return fitting(line.report.said[column.name], line)
    value = column.cell(line)
    return as_compared(cells.day_words(value) if isinstance(value, date) else str(value if value is not None else ""))


def as_compared(text: str) -> str:
    """What a cell shows, so that two that look alike are alike; no longer than a cell of the hidden sheet can be."""
    return one_line(text)[:MAX_CELL]


def fitting(text: str, line: Line) -> str:
    """``text`` as long as a cell can hold it; what is cut says where the rest is."""
    return text if len(text) <= MAX_CELL else form.CUT.format(text=text[:MAX_CELL], id=line.row.full_id)


def state_words(row: Row) -> str:
    """Where it stands against its deadline: "Quá hạn 12 ngày"; of several units whose state that is."""
    words = "; ".join([cells.state_words(row), *cells.first_verdict(row)])
    if row.unit:
        words = columns.STATE_OF_UNIT.format(unit=one_line(row.unit), state=words)
    return cells.capitalized("; ".join([words, *cells.open_duties(row)]))


def _of_row(cell: Callable[[Row], str]) -> Callable[[Line], Value]:
    return lambda line: cell(line.row)


def _width(head: str) -> float:
    return 40 if head == columns.TEXT else max(12, len(head) + 3)


def _person(row: Row) -> str:
    return "; ".join(one_line(one) for one in (row.assigned_unit, row.person) if one)


def _said(name: str) -> Callable[[Line], Value]:
    def cell(line: Line) -> Value:
        value = line.report.said[name]
        if name == "progress":
            return int(value) if value else None
        if name == "completed_on" and value and value != UNKNOWN_DAY:
            return date.fromisoformat(value)
        return _WORDS.get(name, {}).get(value, shown(value))

    return cell


_WORDS: Mapping[str, Mapping[str, str]] = {
    "status": {code: cells.capitalized(word) for code, word in labels.STATUSES.items()},
    "completed_on": labels.COMPLETED_ON,
}

_SHOWN = (
    Column("text", columns.TEXT, 35.5, _of_row(cells.text_cell)),
    Column("document", columns.DOCUMENT, 15.5, _of_row(cells.document_cell)),
    Column("leads", columns.LEADS, 14, _of_row(cells.leads_cell)),
    Column("coordinators", columns.COORDINATORS, 12, _of_row(cells.coordinators_cell)),
    Column("deadline", columns.DEADLINE, 15, _of_row(cells.deadline_cell)),
    Column("due", form.DUE, 10.5, lambda line: line.row.due, Kind.DAY),
    Column("state", columns.STATE, 12, _of_row(state_words), Kind.STATE),
)
_FILLED_IN = (
    Column("status", form.STATUS, 13, _said("status"), Kind.STATUS),
    Column("progress", form.PROGRESS, 7.5, _said("progress"), Kind.PROGRESS),
    Column("completed_on", form.COMPLETED_ON, 10.5, _said("completed_on"), Kind.DAY),
    Column("evidence", form.EVIDENCE, 13, _said("evidence")),
    Column("note", form.NOTE, 18, _said("note")),
    Column("difficulty", form.DIFFICULTY, 14, _said("difficulty")),
    Column("proposal", form.PROPOSAL, 14, _said("proposal")),
)
_LAST = (Column(KEY, columns.ID, 11, lambda line: line.key),)

_GROUP = Column("group", columns.GROUP, 18, lambda line: "; ".join(line.titles))
_ROLE = Column("role", columns.ROLE, 11, _of_row(cells.role_cell))
_PERSON = Column("person", form.PERSON, 13, _of_row(_person))

HEADS = {one.name: one.head for one in (_GROUP, *_SHOWN, _ROLE, _PERSON, *_FILLED_IN, *_LAST)}
"""Every column that a form can have after STT, by its name, with its head."""
