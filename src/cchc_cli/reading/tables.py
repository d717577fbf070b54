"""Tables as lines of text: a table of data one row a line, a table that only places text as its paragraphs.

Word documents put the national heading, number and day, and the recipients beside the signature into tables without
borders (Nghị định 30/2020/NĐ-CP, Phụ lục I, asks for two columns). Their cells are read one after the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cchc_cli.text.vietnamese import fold

MAX_CELLS = 300_000
"""The most cells of one table that are read; a list of all directives of a ministry in a year has a tenth of that."""
ABOVE = "〃"
"""Stands in a cell that belongs to the one above it."""

_BAR = "¦"
_MOTTO = ("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam", "doc lap - tu do - hanh phuc")
_COUNTER_HEADINGS = frozenset({"stt", "tt", "so tt", "s tt", "so thu tu"})
_PLACING_COLUMNS = 4
_PLACING_ROWS = 8


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its paragraphs as ``lines`` ("" for an empty one), and how many ``columns`` it covers.

    ``continued`` marks one that belongs to the cell above it.
    """

    lines: tuple[str, ...]
    columns: int = 1
    continued: bool = False

    @property
    def text(self) -> str:
        """The cell on one line."""
        return " ".join(" ".join(self.lines).split(" ")).strip() if self.lines else ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table by its rows. ``bordered`` says whether lines part its cells; None where the document does not say."""

    rows: tuple[tuple[Cell, ...], ...]
    bordered: bool | None

    @property
    def width(self) -> int:
        """The number of columns."""
        return max((sum(cell.columns for cell in row) for row in self.rows), default=0)


def table_lines(table: Table) -> list[str]:
    """The lines of a table, with an empty one before and after."""
    rows = [row for row in table.rows if any(cell.text or cell.continued for cell in row)]
    if not rows:
        return []
    shown = Table(tuple(rows), table.bordered)
    lines = _placed(shown) if only_places(shown) else [row_line(row, shown.width) for row in rows]
    return ["", *lines, ""]


def inner_lines(table: Table) -> list[str]:
    """The paragraphs of a table that stands in a cell of another: its own lines would not be told from the outer's."""
    return [line for row in table.rows for cell in row for line in cell.lines if line]


def row_line(row: Sequence[Cell], width: int) -> str:
    """One row: "| cell | cell | cell |". A cell over several columns stands in the first of them."""
    texts: list[str] = []
    for cell in row:
        first = ABOVE if cell.continued and not cell.text else in_cell(cell.text)
        texts += [first, *[""] * (cell.columns - 1)]
    texts += [""] * (width - len(texts))
    return f"| {' | '.join(texts)} |"


def in_cell(text: str) -> str:
    """Text that can stand between two bars on one line."""
    return " ".join(part for part in text.replace("|", _BAR).replace("\t", " ").replace("\n", " ").split(" ") if part)


def only_places(table: Table) -> bool:
    """Whether the table holds no data but places paragraphs beside each other."""
    if table.width <= 1:
        return True
    if _has_counter_heading(table):
        return False
    small = table.width <= _PLACING_COLUMNS and len(table.rows) <= _PLACING_ROWS
    if small and _bears_frame_words(table):
        return True
    if table.bordered is None:
        return table.width <= 2 or len(table.rows) == 1
    return not table.bordered and not _has_full_heading(table)


def _placed(table: Table) -> list[str]:
    """The paragraphs of all cells, row by row, with an empty line between two cells."""
    lines: list[str] = []
    for row in table.rows:
        for cell in row:
            if any(cell.lines):
                lines += ["", *cell.lines]
    return lines[1:]


def is_counter_heading(text: str) -> bool:
    """Whether ``text`` heads a column of running numbers: "STT", "TT", "Số TT"."""
    return fold(text).strip(" .:*") in _COUNTER_HEADINGS


def _has_counter_heading(table: Table) -> bool:
    """Whether one of the first two rows heads a column of running numbers."""
    return any(is_counter_heading(cell.text) for row in table.rows[:2] for cell in row)


def _has_full_heading(table: Table) -> bool:
    """Whether four or more columns all have a heading."""
    first = table.rows[0]
    return len(table.rows) > 1 and len(first) >= _PLACING_COLUMNS and all(cell.text for cell in first)


def _bears_frame_words(table: Table) -> bool:
    """Whether the table bears the national heading, or the recipients."""
    words = [fold(cell.text) for row in table.rows for cell in row]
    return any(
        text.startswith(("noi nhan:", "noi nhan :")) or text == "noi nhan" or any(part in text for part in _MOTTO)
        for text in words
    )


def joined(blocks: Iterable[str]) -> str:
    """Lines as text: never two empty ones together, none at either end, one line end at the end."""
    lines: list[str] = []
    for line in blocks:
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).rstrip("\n") + "\n"
