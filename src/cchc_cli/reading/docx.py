"""Word files (.docx, .docm, .dotx): the text as it is printed, with the numbers that Word gives by itself.

No library restores "2.1." from Word's automatic numbering, and those that offer the text of a paragraph leave out
what stands in insertions, smart tags and content controls. The parts are therefore read directly; this also reads
files with a missing picture or in the strict edition of the standard, which libraries refuse.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from cchc_cli.errors import BadDataError
from cchc_cli.reading.breaks import BREAK, broken_lines
from cchc_cli.reading.content import Content
from cchc_cli.reading.docx_numbering import Numbering
from cchc_cli.reading.docx_runs import RunWalk, branch
from cchc_cli.reading.docx_styles import Styles, is_on
from cchc_cli.reading.docx_tables import TableReader
from cchc_cli.reading.legacy_fonts import LegacyFonts
from cchc_cli.reading.legacy_text import with_conversions
from cchc_cli.reading.package import Package
from cchc_cli.reading.tables import inner_lines, joined, table_lines
from cchc_cli.wording import reading as wording

_SKIPPED = frozenset({"del", "moveFrom", "sectPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "tcPr"})
_CENTRED = frozenset({"center", "right", "end"})
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read_docx(data: bytes, file: str) -> Content:
    """The text of a Word file, one paragraph a line; ``file`` is the name that refusals show.

    Headers and footers of pages are not part of it. Footnotes follow at the end, each under its number.
    Raises BadDataError for a damaged, locked or booby-trapped file.
    """
    package = Package(data, file)
    main = package.main_part() or "/word/document.xml"
    root = package.xml(main)
    body = root.find("body") if root is not None else None
    if body is None:
        raise BadDataError(wording.DAMAGED.format(file=file), hint=wording.DAMAGED_HINT)
    related = {one.kind: one.name for one in package.relations(main.removeprefix("/")).values()}

    def part(kind: str, usual: str) -> Element | None:
        return package.xml(related.get(kind, usual))

    styles = Styles(part("styles", "/word/styles.xml"))
    numbering = Numbering(part("numbering", "/word/numbering.xml"), styles)
    story = Story(styles, numbering, file)
    lines = story.lines(body)
    notes = {
        "footnote": part("footnotes", "/word/footnotes.xml"),
        "endnote": part("endnotes", "/word/endnotes.xml"),
    }
    return with_conversions(joined([*lines, "", *story.note_lines(notes)]), story.fonts)


class Story:
    """Reads paragraphs and tables in order; numbers and fields go on from one to the next."""

    def __init__(self, styles: Styles, numbering: Numbering, file: str) -> None:
        self._styles = styles
        self._numbering = numbering
        self.fonts = LegacyFonts()
        self._walk = RunWalk(styles)
        self._tables = TableReader(styles, self._cell_lines, file)
        self._carried: list[str] = []

    def lines(self, container: Element) -> list[str]:
        """The lines of a body, a footnote or a text box."""
        return self._blocks(container, in_cell=False) + self._flushed()

    def note_lines(self, parts: dict[str, Element | None]) -> list[str]:
        """The notes that were referred to, in order: "[1] …"."""
        texts = {(sort, one.get("id", "")): one for sort, root in parts.items() for one in _notes(root, sort)}
        wanted = list(dict.fromkeys(self._walk.notes))
        lines: list[str] = []
        for key in wanted:
            note = texts.get(key)
            text = " ".join(line.strip() for line in self.lines(note) if line.strip()) if note is not None else ""
            if text:
                lines.append(f"[{len(lines) + 1}] {text}")
        return lines

    def _cell_lines(self, cell: Element) -> list[str]:
        return self._blocks(cell, in_cell=True) + self._flushed()

    def _blocks(self, container: Iterable[Element], *, in_cell: bool) -> list[str]:
        lines: list[str] = []
        for child in container:
            if child.tag == "p":
                lines += self._paragraph(child, in_cell=in_cell)
            elif child.tag == "tbl":
                lines += self._flushed() + self._table(child, in_cell=in_cell)
            elif child.tag == "mc-AlternateContent":
                chosen = branch(child)
                lines += self._blocks(chosen, in_cell=in_cell) if chosen is not None else []
            elif child.tag not in _SKIPPED:
                lines += self._blocks(child, in_cell=in_cell)
        return lines

    def _table(self, table: Element, *, in_cell: bool) -> list[str]:
        read = self._tables.read(table)
        return inner_lines(read) if in_cell else table_lines(read)

    def _paragraph(self, paragraph: Element, *, in_cell: bool) -> list[str]:
        """The lines of a paragraph, its text boxes after it."""
        properties = paragraph.find("pPr")
        style = self._styles.of_paragraph(properties)
        line = self._walk.line(paragraph, style)
        waiting, self._carried = self._carried, []
        waiting.append(line.text(self.fonts))
        boxes = [box_line for box in line.boxes for box_line in self._cell_lines(box) if box_line]
        if self._runs_on(properties, style):
            self._carried = waiting
            return boxes
        label = self._numbering.label(properties, style)
        own_lines = in_cell or self._centred(properties)
        parts = broken_lines("".join(waiting), own_lines=own_lines)
        parts[0] = (label + parts[0]).strip(" \t")
        return [part if part.strip() else "" for part in parts] + boxes

    def _runs_on(self, properties: Element | None, style: str | None) -> bool:
        """Whether the paragraph's end was deleted, moved away or hidden, so that the next one goes on in its line."""
        mark = properties.find("rPr") if properties is not None else None
        if mark is not None and (mark.find("del") is not None or mark.find("moveFrom") is not None):
            return True
        return bool(is_on(self._styles.said_of_run(mark, style, "vanish")))

    def _centred(self, properties: Element | None) -> bool:
        place = self._styles.said_of_paragraph(properties, "jc")
        return place is not None and place.get("val") in _CENTRED

    def _flushed(self) -> list[str]:
        """What waited for a next paragraph that does not come."""
        carried, self._carried = "".join(self._carried).replace(BREAK, " ").strip(), []
        return [carried] if carried else []


def _notes(root: Element | None, sort: str) -> list[Element]:
    """The notes of a part without the lines that part them from the text."""
    if root is None:
        return []
    return [one for one in root.findall(sort) if one.get("type") not in _SEPARATORS]
