"""The text of a web page as a browser prints it: blocks as lines, blanks run together, lists with their numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from cchc_cli.reading.breaks import BREAK, broken_lines
from cchc_cli.reading.counting import (
    column_letter,
    is_symbol_font,
    lower_roman,
    printed_bullet,
    two_digits,
    upper_roman,
)
from cchc_cli.reading.html_fonts import PageFonts
from cchc_cli.reading.html_style import is_centred, is_hidden, said
from cchc_cli.reading.html_tables import Grid
from cchc_cli.reading.legacy_fonts import LegacyFonts
from cchc_cli.reading.pieces import Piece, joined_pieces
from cchc_cli.reading.tables import inner_lines, table_lines

_LEFT_OUT = frozenset(
    {
        "head", "title", "meta", "link", "base", "script", "style", "template", "noscript", "object", "applet", "embed",
        "iframe", "svg", "math", "audio", "video", "canvas", "select", "option", "textarea", "button", "del", "xml",
        "noframes",
    }
)  # fmt: skip
_BLOCKS = frozenset(
    {
        "html", "body", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "center", "blockquote", "pre", "form", "dl",
        "dt", "dd", "article", "section", "header", "footer", "main", "nav", "aside", "address", "figure", "figcaption",
        "fieldset", "legend", "details", "summary", "caption", "hr", "menu", "dir",
    }
)  # fmt: skip
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_NOTE_MARK = re.compile(r"#(?:_?ftn|_?edn|sdfootnote|sdendnote)(?:ref)?\d+(?:anc|sym)?$", re.IGNORECASE)
_NOTE = re.compile(r"(?:ftn|edn|sdfootnote|sdendnote)\d+$", re.IGNORECASE)
_COMMENTS = ("comment-list", "comment")
_COUNTS: dict[str, Callable[[int], str]] = {
    "1": str, "decimal": str, "decimal-leading-zero": two_digits,
    "i": lower_roman, "lower-roman": lower_roman, "I": upper_roman, "upper-roman": upper_roman,
    "a": column_letter, "lower-alpha": column_letter, "lower-latin": column_letter,
    "A": lambda number: column_letter(number).upper(),
    "upper-alpha": lambda number: column_letter(number).upper(),
    "upper-latin": lambda number: column_letter(number).upper(),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """What an element takes over from those around it."""

    font: str = ""
    centred: bool = False
    as_typed: bool = False


@dataclass(slots=True)
class PageWalk:
    """Collects the ``lines`` of a page or of one cell, and its footnotes as ``notes``.

    ``page_fonts`` say in which font an element is, ``fonts`` converts the old ones.
    """

    file: str
    page_fonts: PageFonts
    in_cell: bool = False
    fonts: LegacyFonts = field(default_factory=LegacyFonts)
    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    _pieces: list[Piece] = field(default_factory=list)
    _label: str = ""

    def read(self, element: Element, look: Look) -> None:
        """Read an element with all that is in it, as a block of its own."""
        self._content(element, look)
        self._flush(look)
        self._bare_label()

    def _content(self, element: Element, look: Look) -> None:
        self._text(element.text, look)
        for child in element:
            self._element(child, look)
            self._text(child.tail, look)

    def _element(self, element: Element, around: Look) -> None:
        tag = element.tag
        if tag in _LEFT_OUT or is_hidden(element) or said(element, "mso-element") in _COMMENTS:
            return
        look = _look(element, around, self.page_fonts)
        if tag == "br":
            self._pieces.append(Piece(BREAK))
        elif tag == "a" and _NOTE_MARK.search(element.get("href", "")):
            return
        elif "ignore" in said(element, "mso-list"):
            self._word_label(element, look)
        elif _NOTE.match(element.get("id", "")):
            self._note(element, around)
        elif tag == "table":
            self._flush(around)
            self._table(element, around)
        elif tag in {"ol", "ul"}:
            self._list(element, around, look)
        elif tag in _BLOCKS or tag == "li":
            self._flush(around)
            self._content(element, look)
            self._flush(look)
        else:
            self._content(element, look)

    def _text(self, text: str | None, look: Look) -> None:
        if not text:
            return
        shown = text.replace("\r\n", BREAK).replace("\n", BREAK) if look.as_typed else _BLANKS.sub(" ", text)
        self._pieces.append(Piece(shown, look.font))

    def _flush(self, look: Look) -> None:
        """End the line that is being collected; blanks alone are no line, a hard blank alone is an empty one."""
        text = _BLANKS.sub(" ", joined_pieces(self._pieces, self.fonts))
        self._pieces.clear()
        if not text.strip(" "):
            return
        lines = broken_lines(text, own_lines=self.in_cell or look.centred or look.as_typed)
        lines = [line.strip() for line in lines]
        if self._label and any(lines):
            lines = [line for line in lines if line]
            lines[0] = self._label + lines[0]
            self._label = ""
        self.lines += lines

    def _bare_label(self) -> None:
        if self._label:
            self.lines.append(self._label.strip())
            self._label = ""

    def _word_label(self, element: Element, look: Look) -> None:
        """A number or bullet that Word wrote out for browsers, with the gap of hard blanks behind it."""
        sign = "".join(element.itertext()).strip()
        if is_symbol_font(look.font) or not any(char.isalnum() for char in sign):
            sign = printed_bullet(sign, look.font)
        if sign:
            self._pieces.append(Piece(sign + " "))

    def _note(self, element: Element, look: Look) -> None:
        self._flush(look)
        inner = PageWalk(self.file, self.page_fonts, in_cell=True, fonts=self.fonts)
        inner.read(element, look)
        text = " ".join(line for line in inner.lines if line)
        if text:
            self.notes.append(text)

    def _table(self, element: Element, look: Look) -> None:
        grid = Grid(self.file, lambda cell: self._cell_lines(cell, look))
        read = grid.read(element)
        self.lines += grid.caption(element) + (inner_lines(read) if self.in_cell else table_lines(read))

    def _cell_lines(self, cell: Element, around: Look) -> list[str]:
        inner = PageWalk(self.file, self.page_fonts, in_cell=True, fonts=self.fonts)
        inner.read(cell, replace(_look(cell, around, self.page_fonts), centred=False))
        self.notes += inner.notes
        return inner.lines

    def _list(self, element: Element, around: Look, look: Look) -> None:
        self._flush(around)
        number = _int(element.get("start"), 1)
        for child in element:
            if child.tag == "li" and not is_hidden(child):
                number = _int(child.get("value"), number)
                self._bare_label()
                self._label = _label(element, child, number)
                self._element(child, look)
                self._bare_label()
                number += 1
            else:
                self._element(child, look)
            self._text(child.tail, look)
        self._flush(look)


def _look(element: Element, around: Look, fonts: PageFonts) -> Look:
    font = fonts.of(element)
    centred = is_centred(element)
    as_typed = element.tag == "pre" or said(element, "white-space").startswith("pre")
    if font is None and centred is None and not as_typed:
        return around
    return Look(
        font=around.font if font is None else font,
        centred=around.centred if centred is None else centred,
        as_typed=around.as_typed or as_typed,
    )


def _label(element: Element, item: Element, number: int) -> str:
    """What a browser prints before an item: "3. ", "c. ", or "- " for a bullet, whatever its picture."""
    style = said(item, "list-style-type") or said(element, "list-style-type") or said(element, "list-style")
    kind = style.split()[0] if style else ""
    if kind == "none":
        return ""
    if element.tag == "ul":
        return "- "
    count = _COUNTS.get(kind) or _COUNTS.get(item.get("type", "")) or _COUNTS.get(element.get("type", ""), str)
    return f"{count(number)}. "


def _int(text: str | None, default: int) -> int:
    digits = (text or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 7 else default
