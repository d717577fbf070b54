"""The rows of a table in the outline: which are tasks, which group them, and what each stretch of them is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cchc_cli.model.base import Span
from cchc_cli.parsing.outline import Item
from cchc_cli.parsing.tables import (
    Columns,
    GroupRow,
    Row,
    TaskRow,
    columns_of,
    is_parted,
    read_row,
    says_more,
    split_row,
)


@dataclass(frozen=True, slots=True)
class Group:
    """A row that groups the tasks below it, as a section: "I. Cải cách thể chế"."""

    path: str
    number: str
    heading: str
    span: Span


@dataclass(slots=True)
class TableReading:
    """What one table says; ``pieces`` tile its lines, ``columns`` are kept for a table that goes on without a head.

    ``uncertain`` are rows without a task that name an office or a day all the same.
    """

    columns: Columns | None
    tasks: list[tuple[Item, TaskRow]] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    pieces: list[tuple[str, Span]] = field(default_factory=list)
    uncertain: list[Span] = field(default_factory=list)


def runs_of_rows(items: Sequence[Item]) -> Iterator[list[Item]]:
    """``items`` in order, those that are rows of one table together, each other by itself."""
    run: list[Item] = []
    for item in items:
        if item.block.is_row:
            run.append(item)
            continue
        if run:
            yield run
            run = []
        yield [item]
    if run:
        yield run


def read_table(items: Sequence[Item], before: Columns | None) -> TableReading:
    """Read the rows of one table; without a head of its own it has the columns of the table ``before``, if they fit."""
    rows = [(item, split_row(item.block.text, item.block.span.start)) for item in items]
    filled = [(item, row) for item, row in rows if row is not None]
    columns, head = columns_of([row for _, row in filled])
    if columns is None and before is not None and filled and len(filled[0][1].cells) == len(before.kinds):
        columns = before
    if columns is not None:
        columns.parted = columns.parted or is_parted([row for _, row in filled[head:]], columns)
    reading = TableReading(columns)
    base = items[0].path
    path = base
    for at, (item, row) in enumerate(filled):
        found = read_row(row, columns) if columns is not None and at >= head else None
        if isinstance(found, GroupRow):
            path = _group(reading, found, row, base) or path
        elif isinstance(found, TaskRow):
            item.path = path
            reading.tasks.append((item, found))
            reading.pieces.extend(_pieces(found))
        else:
            reading.pieces.append(("heading" if at < head else "other", row.span))
            if columns is not None and at >= head and says_more(row, columns):
                reading.uncertain.append(row.span)
    return reading


def _group(reading: TableReading, found: GroupRow, row: Row, base: str | None) -> str | None:
    """Add a group row; the path of the section that it opens, None where it has no number."""
    reading.pieces.append(("heading", row.span))
    if found.number is None:
        return None
    path = f"{base}/{found.number}" if base else found.number
    heading = " ".join(found.title.text.replace("*", "").split())
    reading.groups.append(Group(path, found.number, heading, row.span))
    return path


def _pieces(found: TaskRow) -> list[tuple[str, Span]]:
    """The cells of a task row; the bars between them are left to be other."""
    own = {span for _, span in found.fields}
    pieces = [("directive", found.task.span)]
    pieces += [("field", cell.span) for cell in found.row.cells if cell.span in own and cell.span != found.task.span]
    return pieces
