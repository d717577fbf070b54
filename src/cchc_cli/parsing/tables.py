"""Task tables: one row is one directive, whose lead, co-ordinators, deadline and deliverable stand in its columns.

A table is a run of lines that begin with "|", one row a line. Its columns are told by the words of its head
(``data/columns.yaml``); a table that goes on without a head after a page keeps the columns of the one before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from cchc_cli import data
from cchc_cli.model.base import Span
from cchc_cli.parsing.lexicon import any_of
from cchc_cli.text.numbers import item_letter, roman
from cchc_cli.text.vietnamese import fold

_RULE = re.compile(r"^[|\s:\-]+$")
_ORDINAL = re.compile(r"^\W*(?P<n>[IVXL]{1,7}|\d{1,3}(?:\.\d{1,3})*|[A-ZĐa-zđ])\W*$")
_COLUMN_NUMBER = re.compile(r"\(?\d{0,2}\)?$")
_NEEDED = frozenset({"lead", "coordinate", "deadline"})
_LONGEST_HEAD = 80


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text without blanks and emphasis around it, and where that stands."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; ``span`` is that of the whole line."""

    cells: tuple[Cell, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A row that only names a part ("I. Cải cách thể chế"): ``number`` as printed, absent without one."""

    number: str | None
    title: Cell


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A row that gives a task: the cell with its words, its ordinal, and the cells of the columns that say more."""

    task: Cell
    ordinal: str | None
    fields: tuple[tuple[str, Span], ...]
    row: Row


@dataclass(slots=True)
class Columns:
    """What each column holds, and the last cell of each that was not "as above".

    ``parted``: one task spans several rows, and what each row asks for stands in the second column of words
    ("Hành động cụ thể" beside "Nội dung hành động").
    """

    kinds: tuple[str, ...]
    above: dict[str, Span] = field(default_factory=dict)
    parted: bool = False


@cache
def _heads() -> tuple[tuple[str, re.Pattern[str]], ...]:
    columns: Mapping[str, Mapping[str, list[str]]] = data.load("columns")["columns"]
    return tuple((kind, re.compile(rf"(?<!\w){any_of(entry['words'])}")) for kind, entry in columns.items())


@cache
def _same() -> frozenset[str]:
    return frozenset(str(word).strip() for word in data.load("columns")["same_as_above"])


def kind_of_column(head: str) -> str | None:
    """What a column with this head holds: "task", "lead", "coordinate", "deadline", "deliverable", … or None."""
    folded = fold(head.replace("*", " "))
    if not folded or len(folded) > _LONGEST_HEAD:
        return None
    return next((kind for kind, pattern in _heads() if pattern.search(folded)), None)


def split_row(text: str, start: int) -> Row | None:
    """The row in ``text``, which begins at ``start`` of the source; None for the rule below a head."""
    if _RULE.match(text):
        return None
    cells: list[Cell] = []
    at = 0
    inner = text.rstrip()
    stop = len(inner) - 1 if inner.endswith("|") and len(inner) > 1 else len(inner)
    position = inner.find("|") + 1
    while position <= stop:
        at = inner.find("|", position, stop)
        end = at if at >= 0 else stop
        cells.append(_cell(inner, position, end, start))
        position = end + 1
    return Row(tuple(cells), Span(start, start + len(text)))


def _cell(text: str, begin: int, end: int, offset: int) -> Cell:
    while begin < end and (text[begin].isspace() or text[begin] == "*"):
        begin += 1
    while end > begin and (text[end - 1].isspace() or text[end - 1] == "*"):
        end -= 1
    return Cell(text[begin:end], Span(offset + begin, offset + end))


def columns_of(rows: Sequence[Row]) -> tuple[Columns | None, int]:
    """The columns that the head of a table names, and how many rows the head takes; (None, 0) without a head.

    A head of two rows ("Cơ quan thực hiện" above "Chủ trì" and "Phối hợp") is read column by column, the lower word
    counting first.
    """
    for at, row in enumerate(rows[:3]):
        kinds = [kind_of_column(cell.text) for cell in row.cells]
        below = [kind_of_column(cell.text) for cell in rows[at + 1].cells] if at + 1 < len(rows) else []
        two = sum(kind in _NEEDED for kind in below) >= 1 and not _is_task_row(rows[at + 1])
        if two:
            kinds = [low or high for low, high in zip(below + [None] * len(kinds), kinds, strict=False)]
        named = {kind for kind in kinds if kind}
        if "task" in named and named & _NEEDED:
            return Columns(tuple(kind or "" for kind in _once(kinds))), at + (2 if two else 1)
    return None, 0


def _is_task_row(row: Row) -> bool:
    return any(len(cell.text) > _LONGEST_HEAD for cell in row.cells) or bool(
        row.cells and re.match(r"^\W*\d", row.cells[0].text)
    )


def _once(kinds: Sequence[str | None]) -> list[str | None]:
    """A table has one column of tasks: the first; the next one ("Nội dung chi tiết") details them."""
    seen: set[str] = set()
    out: list[str | None] = []
    for printed in kinds:
        again = printed == "task" and printed in seen
        kind = printed if not again else None if "detail" in seen else "detail"
        out.append(kind)
        seen.add(kind or "")
    return out


def is_parted(rows: Sequence[Row], columns: Columns) -> bool:
    """Whether some row has its own detail to the task of the row above."""
    pairs = [dict(_by_kind(row, columns)) for row in rows]
    return any(
        "detail" in one and len(one["detail"].text) > 1 and "task" in one and _is_above(one["task"].text)
        for one in pairs
    )


def _is_above(text: str) -> bool:
    return not text or text.strip() in _same() or fold(text) in ("nt", "nhu tren")


def says_more(row: Row, columns: Columns) -> bool:
    """Whether a row that is no task of its own names an office or a day all the same."""
    cells = dict(_by_kind(row, columns))
    if _is_head_again(cells) or all(_COLUMN_NUMBER.match(cell.text) for cell in row.cells):
        return False
    return any(_text(cells, kind) and not _is_above(_text(cells, kind)) for kind in ("lead", "deadline"))


def read_row(row: Row, columns: Columns) -> TaskRow | GroupRow | None:
    """What a row below the head is; None for an empty one, a repeated head, or a row of column numbers."""
    cells = dict(_by_kind(row, columns))
    task, ordinal = cells.get("task"), cells.get("ordinal")
    if columns.parted and (detail := cells.get("detail")) is not None and not _is_above(detail.text):
        task = detail
    number = ordinal.text if ordinal is not None else ""
    if task is None or not any(char.isalpha() for char in task.text):
        return _group_in_ordinal(row)
    if _is_head_again(cells):
        return None
    filled = [kind for kind in ("lead", "coordinate", "deadline", "deliverable") if _text(cells, kind)]
    if not filled and _names_a_group(number, task.text):
        match = _ORDINAL.match(number)
        return GroupRow(match["n"] if match else None, task)
    return TaskRow(task, number.strip(" .") or None, tuple(_fields(cells, columns)), row)


def _is_head_again(cells: Mapping[str, Cell]) -> bool:
    """Whether a row is the head once more, at the top of a new page."""
    task, lead = _text(cells, "task"), _text(cells, "lead")
    return kind_of_column(task) == "task" and len(task) < 40 and kind_of_column(lead) is not None


def _by_kind(row: Row, columns: Columns) -> list[tuple[str, Cell]]:
    pairs = zip(columns.kinds, row.cells, strict=False)
    return [(kind, cell) for kind, cell in pairs if kind]


def _text(cells: Mapping[str, Cell], kind: str) -> str:
    cell = cells.get(kind)
    return cell.text if cell is not None else ""


def _group_in_ordinal(row: Row) -> GroupRow | None:
    """A merged row whose words stand in the first column: "I. CẢI CÁCH THỂ CHẾ"."""
    filled = [cell for cell in row.cells if cell.text]
    if len(filled) != 1 or not any(char.isalpha() for char in filled[0].text) or len(filled[0].text) < 4:
        return None
    match = re.match(r"(?P<n>[IVXL]{1,7}|[A-HĐ]|\d{1,2})\s*[.)]\s*(?=\S)", filled[0].text)
    return GroupRow(match["n"] if match else None, filled[0])


def _names_a_group(number: str, title: str) -> bool:
    """Whether a row without anything in its other columns is a heading: a Roman number or letter, or capitals."""
    bare = number.strip(" .*)")
    if bare and (roman(bare) is not None or (len(bare) == 1 and item_letter(bare) is not None)):
        return True
    return not bare or title.isupper() or (bare.isdigit() and len(title) < 160 and not title.rstrip().endswith("."))


def _fields(cells: Mapping[str, Cell], columns: Columns) -> list[tuple[str, Span]]:
    """The cells that say more, "as above" replaced by the cell it means."""
    found: list[tuple[str, Span]] = []
    for kind in ("lead", "coordinate", "deadline", "deliverable", "source"):
        cell = cells.get(kind)
        if cell is None:
            continue
        if cell.text and _is_above(cell.text):
            if kind in columns.above:
                found.append((kind, columns.above[kind]))
        elif cell.text:
            columns.above[kind] = cell.span
            found.append((kind, cell.span))
        else:
            columns.above.pop(kind, None)
    return found
