"""What a Word document says of its runs and paragraphs, directly or through the styles they are built on."""

from __future__ import annotations

from functools import lru_cache
from xml.etree.ElementTree import Element

_OFF = frozenset({"0", "false", "off"})
_MAX_CHAIN = 20


def is_on(flag: Element | None) -> bool | None:
    """The value of a yes-no property, None where it is not said."""
    if flag is None:
        return None
    return flag.get("val", "1").lower() not in _OFF


def number_of(element: Element | None, name: str = "val") -> int | None:
    """A whole number of at most nine digits in an attribute, or None."""
    text = element.get(name, "") if element is not None else ""
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) <= 9 else None


class Styles:
    """The styles of a document; without a styles part nothing is said anywhere."""

    def __init__(self, root: Element | None) -> None:
        """Read the part ``word/styles.xml``."""
        self._styles: dict[str, Element] = {}
        self._default: str | None = None
        self._run_default: Element | None = None
        if root is None:
            return
        for style in root.iter("style"):
            key = style.get("styleId", "")
            self._styles.setdefault(key, style)
            if style.get("type") == "paragraph" and style.get("default", "0").lower() not in _OFF:
                self._default = key
        self._run_default = root.find("docDefaults/rPrDefault/rPr")
        self._chain = lru_cache(maxsize=None)(self._find_chain)
        self._run_chain = lru_cache(maxsize=None)(self._find_run_chain)

    def chain(self, key: str | None) -> tuple[Element, ...]:
        """The style and those it is based on, nearest first; a circle ends where it closes."""
        return self._chain(key) if self._styles else ()

    def of_paragraph(self, properties: Element | None) -> str | None:
        """The style of a paragraph: its own, or the document's default one."""
        own = properties.find("pStyle") if properties is not None else None
        key = own.get("val") if own is not None else None
        return key if key in self._styles else self._default

    def of_table(self, properties: Element | None) -> tuple[Element, ...]:
        """The style of a table and those below it."""
        own = properties.find("tblStyle") if properties is not None else None
        return self.chain(own.get("val")) if own is not None else ()

    def said_of_run(self, run: Element | None, paragraph_style: str | None, name: str) -> Element | None:
        """The nearest property ``name``: the run's own, its character style's, its paragraph style's, the default's."""
        own = run.find(name) if run is not None else None
        if own is not None:
            return own
        style = run.find("rStyle") if run is not None else None
        key = style.get("val") if style is not None else None
        return self._run_chain(key, paragraph_style, name) if self._styles else None

    def said_of_paragraph(self, properties: Element | None, name: str) -> Element | None:
        """The nearest property ``name`` of a paragraph: its own or its style's."""
        own = properties.find(name) if properties is not None else None
        if own is not None:
            return own
        for style in self.chain(self.of_paragraph(properties)):
            found = style.find(f"pPr/{name}")
            if found is not None:
                return found
        return None

    def font_of(self, run: Element | None, paragraph_style: str | None) -> str:
        """The name of the font in which a run's letters are printed; "" where it is the theme's or not said."""
        fonts = self.said_of_run(run, paragraph_style, "rFonts")
        if fonts is None:
            return ""
        return fonts.get("ascii") or fonts.get("hAnsi") or fonts.get("cs") or ""

    def numbering_of(self, key: str | None) -> tuple[str | None, int | None]:
        """The list and the level that a style numbers its paragraphs with, each the nearest that is said."""
        number: str | None = None
        level: int | None = None
        for style in self.chain(key):
            said = style.find("pPr/numPr")
            if said is None:
                continue
            own = said.find("numId")
            if number is None and own is not None:
                number = own.get("val")
            if level is None:
                level = number_of(said.find("ilvl"))
        return number, level

    def list_of_style(self, key: str) -> str | None:
        """The list that a list style (``w:numStyleLink``) stands for."""
        return self.numbering_of(key)[0]

    def _find_chain(self, key: str | None) -> tuple[Element, ...]:
        found: list[Element] = []
        while key is not None and key in self._styles and len(found) < _MAX_CHAIN:
            style = self._styles[key]
            if any(style is one for one in found):
                break
            found.append(style)
            base = style.find("basedOn")
            key = base.get("val") if base is not None else None
        return tuple(found)

    def _find_run_chain(self, key: str | None, paragraph_style: str | None, name: str) -> Element | None:
        for style in (*self.chain(key), *self.chain(paragraph_style)):
            found = style.find(f"rPr/{name}")
            if found is not None:
                return found
        return self._run_default.find(name) if self._run_default is not None else None
