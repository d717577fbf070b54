"""The characters of a Word paragraph, in reading order: kept insertions, results of fields, no codes, no hidden text.

The walk goes into whatever may wrap a run (smart tags, content controls, links, insertions, fields) and leaves out
what a reader of the printed page does not see: deletions, moves away, comments, marks of footnotes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from cchc_cli.reading.breaks import BREAK
from cchc_cli.reading.docx_styles import Styles, is_on
from cchc_cli.reading.legacy_fonts import LegacyFonts
from cchc_cli.reading.legacy_hyphens import SOFT_HYPHEN
from cchc_cli.reading.pieces import Piece, joined_pieces

_LEFT_OUT = frozenset({"del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "rt"})
_CHARACTERS = {
    "tab": "\t",
    "ptab": "\t",
    "br": BREAK,
    "cr": BREAK,
    "noBreakHyphen": "-",
    "softHyphen": SOFT_HYPHEN,
}
_PICTURES = frozenset({"drawing", "pict", "object"})
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


def branch(choices: Element) -> Element | None:
    """The one reading of ``mc:AlternateContent``: the first choice that holds text, else the first there is."""
    options = [one for one in choices if one.tag in {"mc-Choice", "mc-Fallback"}]
    return next((one for one in options if next(one.iter("t"), None) is not None), options[0] if options else None)


@dataclass(slots=True)
class Line:
    """What the walk over a paragraph finds: its pieces, and the text boxes that are anchored in it."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    def text(self, fonts: LegacyFonts) -> str:
        """The characters of all pieces; a line break is `BREAK`. ``fonts`` converts and counts the old fonts."""
        return joined_pieces(self.pieces, fonts)


@dataclass(slots=True)
class RunWalk:
    """Walks over the paragraphs of one story (body, one footnote), in order, since a field may span several.

    ``notes`` collects the footnotes and endnotes referred to, as (sort, id), in order.
    """

    styles: Styles
    notes: list[tuple[str, str]] = field(default_factory=list)
    _fields: list[bool] = field(default_factory=list)

    def line(self, paragraph: Element, style: str | None) -> Line:
        """The pieces and boxes of a paragraph of the given style."""
        line = Line()
        self._inline(paragraph, style, line)
        # A field whose code is not closed in its paragraph is broken; it must not swallow what follows.
        self._fields = [in_result for in_result in self._fields if in_result]
        return line

    def _inline(self, parent: Element, style: str | None, line: Line) -> None:
        for child in parent:
            if child.tag == "r":
                self._run(child, style, line)
            elif child.tag == "m-r":
                line.pieces.extend(Piece(one.text or "") for one in child.iter("m-t"))
            elif child.tag == "mc-AlternateContent":
                chosen = branch(child)
                if chosen is not None:
                    self._inline(chosen, style, line)
            elif child.tag not in _LEFT_OUT:
                self._inline(child, style, line)

    def _run(self, run: Element, style: str | None, line: Line) -> None:
        properties = run.find("rPr")
        hidden = is_on(self.styles.said_of_run(properties, style, "vanish"))
        font = self.styles.font_of(properties, style)
        self._inside(run, style, line, font=font, shown=not hidden)

    def _inside(self, run: Element, style: str | None, line: Line, *, font: str, shown: bool) -> None:
        for child in run:
            tag = child.tag
            if tag == "fldChar":
                self._field(child)
            elif tag in _NOTES:
                self.notes.append((_NOTES[tag], child.get("id", "")))
            elif tag in _PICTURES:
                line.boxes.extend(_boxes(child))
            elif tag == "mc-AlternateContent":
                chosen = branch(child)
                if chosen is not None:
                    self._inside(chosen, style, line, font=font, shown=shown)
            elif tag == "ruby":
                for base in child.findall("rubyBase"):
                    self._inline(base, style, line)
            elif shown and all(self._fields):
                piece = _piece(child, font)
                if piece.text:
                    line.pieces.append(piece)

    def _field(self, mark: Element) -> None:
        match mark.get("fldCharType"):
            case "begin":
                self._fields.append(False)
            case "separate" if self._fields:
                self._fields[-1] = True
            case "end" if self._fields:
                self._fields.pop()
            case _:
                pass


def _piece(element: Element, font: str) -> Piece:
    if element.tag == "t":
        return Piece((element.text or "").replace("\r", " ").replace("\n", " "), font)
    if element.tag == "sym":
        return Piece(_symbol(element), element.get("font", ""))
    return Piece(_CHARACTERS.get(element.tag, ""), font)


def _symbol(element: Element) -> str:
    code = element.get("char", "")
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    return chr(value) if 0x20 <= value < 0xD800 or 0xE000 <= value < 0xFFFE else ""


def _boxes(drawing: Element) -> Iterator[Element]:
    """The contents of the text boxes in a drawing, each once, and not those inside of another."""
    for child in drawing:
        if child.tag == "txbxContent":
            yield child
        elif child.tag == "mc-AlternateContent":
            chosen = branch(child)
            if chosen is not None:
                yield from _boxes(chosen)
        else:
            yield from _boxes(child)
