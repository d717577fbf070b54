"""What a workbook says of its cells besides their values: formulas, errors, merged ranges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cchc_cli.errors import BadDataError
from cchc_cli.reading.tables import MAX_CELLS
from cchc_cli.wording import reading as wording

Place = tuple[int, int]
"""Row and column of a cell, from 0."""

DATES_FROM_1904 = 1462
"""By how many days the numbers of days of some workbooks begin later than usual: in 1904 and not in 1900."""


@dataclass(slots=True)
class Marks:
    """The cells of one sheet that hold a formula or show an error, and the corners of each range that is one cell.

    ``texts`` are the words of cells where python-calamine does not give them whole.
    """

    formulas: set[Place] = field(default_factory=set)
    errors: set[Place] = field(default_factory=set)
    merged: list[tuple[Place, Place]] = field(default_factory=list)
    texts: dict[Place, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Marked:
    """The marks of every sheet by its name, and by how many days the workbook's numbers of days begin ``later``."""

    sheets: Mapping[str, Marks]
    later: int = 0


def check_area(rows: int, columns: int, file: str) -> None:
    """Refuse a sheet that spreads its cells beyond any list that an office keeps."""
    if rows * columns > MAX_CELLS:
        raise BadDataError(wording.TOO_MANY_CELLS.format(limit=MAX_CELLS, file=file), hint=wording.TOO_MANY_CELLS_HINT)
