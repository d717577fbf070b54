"""Tables of a Word document: rows and cells wherever they are wrapped, merged cells, and whether lines are drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from cchc_cli.errors import BadDataError
from cchc_cli.reading.docx_runs import branch
from cchc_cli.reading.docx_styles import Styles, number_of
from cchc_cli.reading.tables import MAX_CELLS, Cell, Table
from cchc_cli.wording import reading as wording

_MAX_SPAN = 64
_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})
_UNSEEN = frozenset({"none", "nil"})
_SIDES = ("left", "right", "start", "end", "insideV")


class TableReader:
    """Reads tables; ``lines_of`` gives the paragraphs of a cell, ``file`` is the name that refusals show."""

    def __init__(self, styles: Styles, lines_of: Callable[[Element], list[str]], file: str) -> None:
        self._styles = styles
        self._lines_of = lines_of
        self._file = file
        self._cells = 0

    def read(self, table: Element) -> Table:
        """The table's rows with all their cells; rows that were deleted are left out."""
        rows: list[tuple[Cell, ...]] = []
        for row in _inside(table, "tr"):
            properties = row.find("trPr")
            if properties is not None and properties.find("del") is not None:
                continue
            rows.append(tuple(self._row(row, properties)))
        return Table(tuple(rows), self._bordered(table))

    def _row(self, row: Element, properties: Element | None) -> Iterator[Cell]:
        before = _span(properties, "gridBefore", 0)
        yield from (self._counted(Cell(())) for _ in range(before))
        last: Cell | None = None
        for element in _inside(row, "tc"):
            cell = self._cell(element)
            if last is not None and _merged_with_left(element):
                last = Cell((*last.lines, *cell.lines), last.columns + cell.columns, last.continued)
                continue
            if last is not None:
                yield last
            last = cell
        if last is not None:
            yield last

    def _cell(self, cell: Element) -> Cell:
        properties = cell.find("tcPr")
        merge = properties.find("vMerge") if properties is not None else None
        return self._counted(
            Cell(
                lines=tuple(self._lines_of(cell)),
                columns=_span(properties, "gridSpan", 1),
                continued=merge is not None and merge.get("val", "continue") != "restart",
            )
        )

    def _counted(self, cell: Cell) -> Cell:
        self._cells += cell.columns
        if self._cells > MAX_CELLS:
            message = wording.TOO_MANY_CELLS.format(limit=MAX_CELLS, file=self._file)
            raise BadDataError(message, hint=wording.TOO_MANY_CELLS_HINT)
        return cell

    def _bordered(self, table: Element) -> bool:
        """Whether upright lines part the cells: most cells' own borders say so, or else the table's."""
        properties = table.find("tblPr")
        sources = [properties] if properties is not None else []
        for style in self._styles.of_table(properties):
            sources += style.findall("tblPr")
        sides = {side: _visible(sources, "tblBorders", side) for side in _SIDES}
        # A single line at the foot of a heading table draws no cells; a box or upright lines do.
        drawn = any(sides.values())
        cells = [cell for row in _inside(table, "tr") for cell in _inside(row, "tc")]
        seen = sum(1 for cell in cells if _cell_drawn(cell, drawn=drawn))
        return seen * 2 > len(cells)


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also where they are wrapped."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, tag)
        elif child.tag == "mc-AlternateContent":
            chosen = branch(child)
            if chosen is not None:
                yield from _inside(chosen, tag)


def _span(properties: Element | None, name: str, default: int) -> int:
    value = number_of(properties.find(name)) if properties is not None else None
    return min(max(value, default), _MAX_SPAN) if value is not None else default


def _merged_with_left(cell: Element) -> bool:
    merge = cell.find("tcPr/hMerge")
    return merge is not None and merge.get("val", "continue") != "restart"


def _visible(sources: list[Element], borders: str, side: str) -> bool | None:
    """Whether the nearest source that speaks of a side draws it; None where none speaks."""
    for source in sources:
        line = source.find(f"{borders}/{side}")
        if line is not None:
            return line.get("val", "nil") not in _UNSEEN
    return None


def _cell_drawn(cell: Element, *, drawn: bool) -> bool:
    properties = cell.find("tcPr")
    if properties is None:
        return drawn
    said = [_visible([properties], "tcBorders", side) for side in ("left", "right", "start", "end")]
    known = [one for one in said if one is not None]
    return any(known) if known else drawn
