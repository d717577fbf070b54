"""Columns that a person chose by the names of a row's fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from cchc_cli.errors import UsageError
from cchc_cli.query.cells import day_words, id_cell, iso_day_words, period_words, role_cell, state_words
from cchc_cli.query.row import Row
from cchc_cli.text.printable import one_line, shown
from cchc_cli.wording import columns, labels, refusals

_CODES: dict[str, dict[str, str]] = {
    "status": labels.STATUSES,
    "deadline_kind": labels.DEADLINE_KINDS,
    "recurs": labels.RECURRENCES,
    "confidence": labels.CONFIDENCES,
}
_OWN: dict[str, Callable[[Row], str]] = {
    "full_id": id_cell,
    "role": role_cell,
    "state": state_words,
    "period": lambda row: period_words(row.period) if row.period else "",
    "areas": lambda row: "; ".join(one_line(labels.AREAS.get(one, one)) for one in row.areas),
    "milestones": lambda row: "; ".join(iso_day_words(one) for one in row.milestones),
    "first_state": lambda row: labels.STATES.get(row.first_state or "", ""),
    "completed_on": lambda row: iso_day_words(row.completed_on) if row.completed_on else "",
}


def chosen_fields(names: Sequence[str]) -> tuple[str, ...]:
    """``names`` without doubles and blanks, in the order given.

    Raises:
        UsageError: for a name that no row has; the hint lists all that can be asked for.
    """
    wanted = tuple(dict.fromkeys(name.strip() for name in names if name.strip()))
    for name in wanted:
        if name not in columns.FIELDS:
            raise UsageError(
                refusals.BAD_FIELD.format(typed=one_line(name)),
                hint=refusals.BAD_FIELD_HINT.format(fields=", ".join(columns.FIELDS)),
            )
    return wanted


def chosen_columns(names: Sequence[str]) -> tuple[tuple[str, Callable[[Row], str]], ...]:
    """Head and cell of each field named, as `cells.FIXED` gives them for the fixed columns.

    Raises:
        UsageError: as `chosen_fields` does.
    """
    return tuple((columns.FIELDS[name], _cell_of(name)) for name in chosen_fields(names))


def _cell_of(name: str) -> Callable[[Row], str]:
    return _OWN.get(name) or (lambda row: _words(name, getattr(row, name)))


def _words(name: str, value: object) -> str:
    """A value of a row as people read it: days dd/mm/yyyy, codes in Vietnamese, absent as nothing."""
    match value:
        case None:
            return ""
        case bool():
            return columns.YES if value else columns.NO
        case date():
            return day_words(value)
        case tuple():
            return "; ".join(one_line(one) for one in value)
        case str() if name in _CODES:
            return _CODES[name].get(value, value)
        case _:
            return shown(str(value))
