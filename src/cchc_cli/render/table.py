"""Rows as a table fitted to the terminal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rich.segment import Segment

from cchc_cli.query import cells
from cchc_cli.query.chosen import chosen_columns
from cchc_cli.query.row import Row, State
from cchc_cli.render.layout import GAP, Cell, Column, fitted, laid_out, natural_width, wrapped
from cchc_cli.render.marks import DOUBT, FAINT, HEAD, SIGNS, style_of
from cchc_cli.render.terminal import written
from cchc_cli.text.printable import one_line
from cchc_cli.text.shorten import shortened
from cchc_cli.wording import columns as heads
from cchc_cli.wording import labels
from cchc_cli.wording import table as words

ROOMY = 100
"""From this width on columns get what they need to read well, below it what they need to be read at all."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """A column that a table can have: where it pays, how wide it is, and what stands in it."""

    column: Column
    cell: Callable[[Row], Cell]
    drop: int  # the higher, the sooner it is left out where room is short; 0 never


def rows_table(
    rows: Sequence[Row],
    *,
    width: int,
    color: bool,
    full: bool = False,
    fields: Sequence[str] = (),
    ids: Mapping[str, str] | None = None,
) -> str:
    """The rows as a table at most ``width`` cells wide, columns in their fixed order, those without room left out.

    Texts are cut to their first sentence unless ``full``; ``fields`` are names of a row's fields to show
    instead, none of them left out; ``ids`` maps an id to the shorter form to show (`short_ids`). The role of
    the unit asked for is a column of its own where the rows have one. Without rows "".

    Raises:
        UsageError: for a name in ``fields`` that no row has.
    """
    kinds = _chosen(fields, full=full) if fields else _fixed(rows, width=width, full=full, ids=ids or {})
    if not rows:
        return ""
    table = [[kind.cell(row) for kind in kinds] for row in rows]
    left_out: list[str] = []
    if not fields:
        kinds, table, left_out = _with_room(kinds, table, width)
    if heads.LEADS in left_out and not any(row.role for row in rows):
        left_out.remove(heads.LEADS)
        table = [_with_leads(line, row, _main(kinds)) for line, row in zip(table, rows, strict=True)]
    segments = _drawn([kind.column for kind in kinds], table, width, main=_main(kinds))
    foot = _foot(rows, table, full=full, left_out=left_out, width=width)
    return written([*segments, *foot], color=color)


def _with_leads(line: Sequence[Cell], row: Row, at: int) -> list[Cell]:
    """A line of cells with the leads below what is to be done, where they have no column of their own."""
    leads = words.LEADS.format(names=cells.leads_cell(row) or words.NO_LEAD)
    stacked = Cell(f"{line[at].text}\n{leads}", line[at].style)
    return [*line[:at], stacked, *line[at + 1 :]]


def _drawn(columns: Sequence[Column], table: Sequence[Sequence[Cell]], width: int, *, main: int) -> list[Segment]:
    natural = [natural_width(column.head, [line[at] for line in table]) for at, column in enumerate(columns)]
    widths = fitted(columns, natural, width=width, main=main)
    rule = Segment("─" * min(width, sum(widths) + len(GAP) * (len(widths) - 1)), FAINT)
    segments = laid_out(columns, widths, [Cell(column.head, HEAD) for column in columns])
    for line in table:
        segments += [rule, Segment.line(), *laid_out(columns, widths, line)]
    return [*segments, rule, Segment.line()]


def _foot(
    rows: Sequence[Row], table: Sequence[Sequence[Cell]], *, full: bool, left_out: Sequence[str], width: int
) -> list[Segment]:
    lines = []
    if left_out:
        for one in wrapped(words.LEFT_OUT.format(columns=", ".join(left_out)), width):
            lines += [Segment(one, FAINT), Segment.line()]
    if any(row.doubtful for row in rows):
        lines += [Segment(words.DOUBTFUL, DOUBT), Segment.line()]
    if not full and any("…" in (cell.text[-1:], cell.text.partition("…\n")[1][:1]) for line in table for cell in line):
        lines += [Segment(words.SHORTENED, FAINT), Segment.line()]
    return lines


def _with_room(
    kinds: Sequence[_Kind], table: list[list[Cell]], width: int
) -> tuple[list[_Kind], list[list[Cell]], list[str]]:
    """The columns that fit with their least widths, empty ones left out first, their cells, and the others' heads."""
    kept = [at for at, kind in enumerate(kinds) if not kind.drop or any(line[at].text for line in table)]
    left_out = []
    least = [
        min(kind.column.least, natural_width(kind.column.head, [line[at] for line in table]))
        for at, kind in enumerate(kinds)
    ]
    while sum(least[at] for at in kept) + len(GAP) * (len(kept) - 1) > width:
        weakest = max(kept, key=lambda at: kinds[at].drop)
        if not kinds[weakest].drop:
            break
        kept.remove(weakest)
        left_out.append(weakest)
    names = [kinds[at].column.head for at in sorted(left_out) if kinds[at].column.head != heads.NUMBER]
    return [kinds[at] for at in kept], [[line[at] for at in kept] for line in table], names


def _main(kinds: Sequence[_Kind]) -> int:
    """The place of the column of text, or of the widest."""
    return max(range(len(kinds)), key=lambda at: kinds[at].column.most)


def _chosen(fields: Sequence[str], *, full: bool) -> list[_Kind]:
    kinds = []
    for name, (head, cell) in zip(dict.fromkeys(fields), chosen_columns(fields), strict=True):
        long = name in {"text", "note", "document_title", "deadline_phrase", "evidence"}
        kinds.append(_Kind(Column(head, 6, 1000 if long else 40), _plain(cell, cut=long and not full), 0))
    return kinds


def _plain(cell: Callable[[Row], str], *, cut: bool = False) -> Callable[[Row], Cell]:
    return lambda row: Cell(shortened(cell(row)) if cut else cell(row))


def _fixed(rows: Sequence[Row], *, width: int, full: bool, ids: Mapping[str, str]) -> list[_Kind]:
    """The fixed columns, the number first; beside the leads the role, where a unit was asked for."""
    numbers = {id(row): str(number) for number, row in enumerate(rows, start=1)}
    names = [_id(row, ids) for row in rows]
    longest = max((len(name) for name in names), default=0)
    roomy = width >= ROOMY
    asked = any(row.role for row in rows)
    return [
        _Kind(Column(heads.NUMBER, 3, 6, right=True), lambda row: Cell(numbers[id(row)], FAINT), 6),
        _Kind(Column(heads.TEXT, 28 if roomy else 22 if asked else 18, 1000), _plain(cells.text_cell, cut=not full), 0),
        _Kind(Column(heads.DOCUMENT, 15, 34), _plain(cells.document_cell), 7),
        _Kind(Column(heads.LEADS, 15 if roomy else 13, 34), _plain(cells.leads_cell), 4 if asked else 2),
        _Kind(Column(heads.COORDINATORS, 15, 34), _plain(cells.coordinators_cell), 8),
        _Kind(Column(heads.ROLE, 9, 26), _plain(cells.role_cell), 0 if asked else 1),
        _Kind(
            Column(heads.DEADLINE, 12 if roomy else 10, 34),
            _plain(cells.deadline_cell) if width >= 120 else _stacked_due,
            0,
        ),
        _Kind(Column(heads.STATE, 20 if roomy else 14 if asked else 12, 24), _state, 0),
        _Kind(Column(heads.RESULT, 15, 34), _plain(cells.result_cell, cut=not full), 9),
        _Kind(Column(heads.NOTE, 12, 40), _plain(cells.note_cell, cut=not full), 10),
        _Kind(Column(heads.ID, longest, longest), lambda row: Cell(_id(row, ids), FAINT), 0),
    ]


def _stacked_due(row: Row) -> Cell:
    """The day, and what else is said of it on lines of its own."""
    return Cell(cells.due_cell(row).replace("; ", "\n"))


def _id(row: Row, ids: Mapping[str, str]) -> str:
    short = ids.get(row.id, row.id)
    return cells.one_line_id(short, row.period)


def _state(row: Row) -> Cell:
    """Sign and state, each thought on a line of its own, then how far the work is where somebody said so."""
    uncounted = row.excluded or row.linked_to
    told = cells.state_words(row)
    lines = [told] if uncounted else [*told.split(", "), *cells.first_verdict(row)]
    if row.state is State.UNDATED and not uncounted:
        lines = []
    if (row.state is State.UNDATED or row.status == "doing") and not uncounted:
        done = f" {row.progress}%" if row.progress else ""
        lines.append(f"{labels.STATUSES.get(row.status, row.status)}{done}")
    if row.unit:
        lines.append(f"({one_line(row.unit)})")
    first, *further = [*lines, *cells.open_duties(row)]
    return Cell("\n".join([f"{SIGNS[row.state]} {first}", *(f"  {line}" for line in further)]), style_of(row.state))
