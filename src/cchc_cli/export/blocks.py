"""Rows in blocks: by lead unit, by deadline, by document, by area."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cchc_cli.export.sheet import GroupBy, Sheet
from cchc_cli.query.cells import capitalized, document_name
from cchc_cli.query.counts import count
from cchc_cli.query.row import Row, State
from cchc_cli.text.printable import one_line
from cchc_cli.text.vietnamese import collation_key, name_key
from cchc_cli.wording import labels
from cchc_cli.wording import sheet as words

_FINISHED = (State.DONE, State.DONE_IN_TIME, State.DONE_LATE, State.DONE_DAY_UNKNOWN)
_BY_STATE = {
    State.OVERDUE: (0, words.OVERDUE),
    State.TODAY: (1, words.TODAY),
    State.SOON: (2, words.SOON),
    State.UNDATED: (4, words.UNDATED),
    State.UNREPORTED: (5, words.UNREPORTED),
    State.SUBMITTED: (6, words.SUBMITTED),
    State.PAUSED: (7, words.PAUSED),
    **dict.fromkeys(_FINISHED, (8, words.DONE)),
    State.CANCELLED: (9, words.CANCELLED),
}

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """Rows under one heading; ``title`` is empty where the sheet is not grouped.

    ``of_states`` says that the heading itself is about the state of its rows.
    """

    title: str
    rows: tuple[Row, ...]
    of_states: bool = False

    @property
    def overdue(self) -> int:
        """How many of its rows are overdue."""
        return count(self.rows).overdue


def blocks_of(sheet: Sheet) -> list[Block]:
    """The blocks of ``sheet``, in the order of its kind; within a block rows keep the sheet's order.

    By unit: the overdue rows of a block first; a row with several leads stands in the block of each. Units
    follow the alphabet, what has no lead comes last. By deadline: overdue, today, soon, then month by month,
    undated, and what is not to be worked on. By document: in the order in which they appear. By area: in the order of
    the official areas, a row with several in the block of each, what has none last.
    """
    match sheet.group_by:
        case None:
            return [Block("", tuple(sheet.rows))] if sheet.rows else []
        case GroupBy.UNIT:
            return blocks_by_unit(sheet)
        case GroupBy.DEADLINE:
            return _by_deadline(sheet.rows)
        case GroupBy.DOCUMENT:
            return _by_document(sheet.rows)
        case GroupBy.AREA:
            return _by_area(sheet.rows)


def titles_in_order(sheet: Sheet) -> list[tuple[Row, tuple[str, ...]]]:
    """Every row once, in the order of the blocks, with the titles of the blocks in which it stands."""
    titles: dict[Row, list[str]] = {}
    for block in blocks_of(sheet):
        for row in block.rows:
            titles.setdefault(row, []).append(block.title)
    return [(row, tuple(found)) for row, found in titles.items()]


def shared_rows(blocks: Iterable[Block]) -> int:
    """How many rows stand in more than one block."""
    seen: set[Row] = set()
    twice: set[Row] = set()
    for block in blocks:
        for row in block.rows:
            (twice if row in seen else seen).add(row)
    return len(twice)


def blocks_by_unit(sheet: Sheet) -> list[Block]:
    """The rows of ``sheet`` under each unit that leads them, however the sheet itself is grouped."""
    titles: dict[str, str] = {}
    groups: dict[str, list[Row]] = {}
    for row in sheet.rows:
        names = [_heading(sheet, row, name) for name in row.leads] or [""]
        for key, title in {name_key(name): name for name in names}.items():
            titles.setdefault(key, title)
            groups.setdefault(key, []).append(row)
    ordered = sorted(groups, key=lambda key: (not key, collation_key(titles[key])))
    return [
        Block(titles[key] or words.NO_LEAD, tuple(sorted(groups[key], key=lambda row: row.state is not State.OVERDUE)))
        for key in ordered
    ]


def _heading(sheet: Sheet, row: Row, name: str) -> str:
    return capitalized(one_line(sheet.unit_heading(row, name) if sheet.unit_heading else name))


def _by_deadline(rows: Sequence[Row]) -> list[Block]:
    groups: dict[tuple[int, int, int, str], list[Row]] = {}
    for row in rows:
        groups.setdefault(_deadline_group(row), []).append(row)
    return [Block(key[-1], tuple(groups[key]), of_states=True) for key in sorted(groups)]


def _deadline_group(row: Row) -> tuple[int, int, int, str]:
    """Place and title of the row's block: by state, and by the month of the day where there is time left."""
    if row.state is State.IN_TIME and row.due:
        return 3, row.due.year, row.due.month, words.MONTH.format(month=row.due.month, year=row.due.year)
    place, title = _BY_STATE.get(row.state, _BY_STATE[State.UNDATED])
    return place, 0, 0, title


def _by_document(rows: Sequence[Row]) -> list[Block]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.document, []).append(row)
    return [Block(_document_title(group[0]), tuple(group)) for group in groups.values()]


def _document_title(row: Row) -> str:
    name = document_name(row)
    return f"{name}: {one_line(row.document_title)}" if row.document_title else name


def _by_area(rows: Sequence[Row]) -> list[Block]:
    order = {code: at for at, code in enumerate(labels.AREAS)}
    groups: dict[str, list[Row]] = {}
    for row in rows:
        for code in dict.fromkeys(row.areas or ("",)):
            groups.setdefault(code, []).append(row)
    ordered = sorted(groups, key=lambda code: (not code, order.get(code, len(order)), code))
    return [Block(_area_title(code), tuple(groups[code])) for code in ordered]


def _area_title(code: str) -> str:
    return one_line(labels.AREAS.get(code, code)) or words.NO_AREA


def roman_numeral(number: int) -> str:
    """A number from 1 in Roman letters, as blocks are numbered: 4 → "IV"."""
    text = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        text += letters * times
    return text
