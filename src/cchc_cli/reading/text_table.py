"""A table that was found in plain text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextTable:
    """The lines from ``first`` to before ``end`` are a table of ``rows`` of cells.

    ``told`` says that its columns were told by the blanks between them alone, which a person should check. ``rows``
    is empty where that could not be done, and the lines stay.
    """

    first: int
    end: int
    rows: tuple[tuple[str, ...], ...]
    told: bool = False
