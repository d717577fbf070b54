"""Bytes of a web page as a tree of its elements: no network, no entities of its own, no script run."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, TreeBuilder

from lxml import etree  # type: ignore[import-untyped]

from cchc_cli.reading.plain_text import decoded, read_text

_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"<\?xml[^>]{0,80}encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_OLD_FONT = re.compile(rb"[\"':=\s](?:\.Vn[A-Z]|VNI[- ][A-Z]|VPS [A-Z])")
_HEAD = 8192
# What browsers mean by these names (WHATWG Encoding Standard).
_READ_AS = {"iso-8859-1": "cp1252", "iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8", "utf-16-le": "utf-8"}

_NOT_OF_PAGES = frozenset({"", "punycode", "idna", "unicode_escape", "raw_unicode_escape"})


def page_text(data: bytes, file: str, declared: str | None = None) -> str:
    """The characters of a page: by byte-order mark, as UTF-8 where it is that, else by the encoding it declares.

    A page that is no UTF-8 and declares nothing is read as plain text would be, or refused; one that names an old font
    (.VnTime) holds Western letters, which the font's runs make Vietnamese. Bytes that the encoding does not know
    become U+FFFD.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decoded(data, file)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        name = _codec(declared) or _codec(_declared(data))
    if name is None:
        if not _OLD_FONT.search(data):
            return read_text(data, file).text
        name = "cp1252"
    return data.decode(name, errors="replace")


def page_tree(text: str) -> Element | None:
    """The root element of a page, or None for one without any content."""
    parser = etree.HTMLParser(target=_Builder(), encoding="utf-8", no_network=True)
    parser.feed(text.replace("\x00", "").encode("utf-8", errors="replace"))
    root: Element | None = parser.close()
    return root


def _declared(data: bytes) -> str | None:
    head = data[:_HEAD]
    found = _DECLARED.search(head) or _XML_DECLARED.search(head)
    return found.group(1).decode("ascii") if found else None


def _codec(name: str | None) -> str | None:
    """Python's name for an encoding of text, or None for one that it does not know."""
    try:
        known = codecs.lookup(name).name if name else ""
        b"a".decode(known or "utf-8", errors="replace")
    except (LookupError, UnicodeError):
        return None
    return _READ_AS.get(known, known) if known not in _NOT_OF_PAGES else None


class _Builder:
    """Receives what the HTML parser finds; comments, and what Word hides in them, are left out."""

    def __init__(self) -> None:
        self._tree = TreeBuilder()
        self._open = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._open += 1
        self._tree.start(tag, dict(attributes))

    def end(self, tag: str) -> None:
        self._tree.end(tag)

    def data(self, text: str) -> None:
        if self._open:
            self._tree.data(text)

    def comment(self, text: str) -> None:
        """Word's conditional comments hold what only Word shows."""

    def close(self) -> Element | None:
        return self._tree.close() if self._open else None
