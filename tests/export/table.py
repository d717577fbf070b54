"""The table of a workbook as somebody reads it who knows nothing of how it was written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cchc_cli.reading.workbook import Page, address, read_workbook
from cchc_cli.reading.xlsx import Value
from tests.export.calc import TABLE


@dataclass(frozen=True)
class Table:
    """The sheet with the rows: where its heads are, and in which row each id stands."""

    page: Page
    head: int

    @classmethod
    def of(cls, path: Path) -> Table:
        """The table in a file."""
        page = read_workbook(path).by_name[TABLE]
        return cls(page, next(at for at, row in enumerate(page.rows) if "Mã" in row))

    def column(self, head: str) -> int:
        """The column under a head."""
        return list(self.page.rows[self.head]).index(head)

    def row(self, ending: str) -> int:
        """The row whose id ends so."""
        key = self.column("Mã")
        return next(at for at, row in enumerate(self.page.rows) if str(row[key]).endswith(ending))

    def at(self, ending: str, head: str) -> str:
        """The address of the cell under ``head`` in the row whose id ends so."""
        return address((self.row(ending), self.column(head)))

    def value(self, ending: str, head: str) -> Value:
        """What stands there."""
        return self.page.value((self.row(ending), self.column(head)))

    def values(self, head: str) -> list[Value]:
        """All values under a head."""
        key, column = self.column("Mã"), self.column(head)
        return [row[column] for row in self.page.rows[self.head + 1 :] if row[key]]
