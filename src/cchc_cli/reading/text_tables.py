"""Plain text with its tables as rows of "| cell | cell |", whatever way they were laid out in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cchc_cli.model.base import Span
from cchc_cli.model.finding import Finding
from cchc_cli.reading.content import Content
from cchc_cli.reading.tables import Cell, row_line
from cchc_cli.reading.text_grids import framed_tables, markdown_tables
from cchc_cli.reading.text_table import TextTable
from cchc_cli.reading.text_tabs import tabbed_tables
from cchc_cli.reading.text_whites import white_tables
from cchc_cli.reading.white_findings import white_finding
from cchc_cli.text.vietnamese import nfc
from cchc_cli.wording import reading as wording

_MAY_HOLD_TABLE = re.compile(r"\t.*\t|\S {2,}\S.*\S {2,}\S|[|│┃║]")
_BAR = re.compile(r"\s*[|│┃║+┌├└┏┣┗╔╠╚]")
_FINDERS = (framed_tables, markdown_tables, tabbed_tables, white_tables)


def with_rows(content: Content) -> Content:
    """``content``, the lines of whose tables are rows; all other lines are what they were.

    Its findings keep their places. Of each table whose columns blanks alone part one more finding tells.
    """
    if not _MAY_HOLD_TABLE.search(content.text):
        return content
    text = nfc(content.text)
    lines = text.split("\n")
    tables = _tables(lines)
    if not tables:
        return content
    rewriting = _Rewriting(lines)
    told = [span for table in tables if (span := rewriting.take(table)) is not None]
    rewriting.keep(len(lines))
    read = sum(1 for table in tables if table.rows)
    return Content(
        rewriting.text,
        findings=(*rewriting.moved(content.findings), *(white_finding(span, read=rows) for span, rows in told)),
        conversions=(*content.conversions, *([wording.TABLES_AS_ROWS.format(count=read)] if read else [])),
    )


def _tables(lines: Sequence[str]) -> list[TextTable]:
    """The tables of ``lines``; what one finder has found the next ones do not see."""
    left = list(lines)
    found: list[TextTable] = []
    for finder in _FINDERS:
        if finder is white_tables:
            left = ["" if _BAR.match(line) else line for line in left]
        for table in finder(left):
            found.append(table)
            left[table.first : table.end] = [""] * (table.end - table.first)
    return sorted(found, key=lambda table: (table.first, table.end))


@dataclass(slots=True)
class _Rewriting:
    """``lines`` written anew with rows in the place of tables, and where each of them went."""

    lines: Sequence[str]
    _out: list[str] = field(default_factory=list)
    _length: int = 0
    _at: int = 0
    _places: list[tuple[int, Span, bool]] = field(default_factory=list)  # the old place, the new one, whether kept
    _old: int = 0

    @property
    def text(self) -> str:
        """What has been written, without the line end behind the last line."""
        return "".join(self._out)[:-1]

    def keep(self, end: int) -> Span:
        """Write the lines up to before ``end`` as they are; where they are now."""
        start = self._length
        for line in self.lines[self._at : end]:
            self._put(line, old=len(line) + 1, kept=True)
        self._at = end
        return Span(start, max(start, self._length - 1))

    def take(self, table: TextTable) -> tuple[Span, bool] | None:
        """Write ``table`` as rows; where its head is now and whether it was read, if that should be told."""
        self.keep(table.first)
        if not table.rows:
            return self.keep(table.end), False
        if self._out and self._out[-1].strip():
            self._put("")
        width = max(map(len, table.rows))
        old = sum(len(line) + 1 for line in self.lines[table.first : table.end])
        head = Span(self._length, self._length)
        for at, row in enumerate(table.rows):
            line = row_line([Cell((cell,)) for cell in row], width)
            self._put(line, old=old if at == 0 else 0)
            head = Span(head.start, head.start + len(line)) if at == 0 else head
        self._at = table.end
        if table.end < len(self.lines) and self.lines[table.end].strip():
            self._put("")
        return (head, True) if table.told else None

    def _put(self, line: str, *, old: int = 0, kept: bool = False) -> None:
        """Write ``line``, which stands for so many characters of the ``old`` text, and says whether it was ``kept``."""
        if old:
            self._places.append((self._old, Span(self._length, self._length + len(line)), kept))
            self._old += old
        self._out.append(line + "\n")
        self._length += len(line) + 1

    def moved(self, findings: Sequence[Finding]) -> Iterator[Finding]:
        """``findings`` at the places where their words are now; within a table that is its first row."""
        for one in findings:
            yield one if one.span is None else one.model_copy(update={"span": self._moved(one.span)})

    def _moved(self, span: Span) -> Span:
        old, new, kept = self._places[bisect_right(self._places, span.start, key=lambda place: place[0]) - 1]
        if not kept:
            return new
        return Span(min(new.start + span.start - old, new.end), min(new.start + span.end - old, new.end))
