"""The parts of an Office file (a zip of XML), read within limits and without anything from outside.

A part is decompressed only when it is asked for, and never beyond `MAX_PART_BYTES`; pictures, macros and embedded
programs are not looked at. XML that declares a document type, and with it entities, is refused.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from cchc_cli.errors import BadDataError
from cchc_cli.wording import reading as wording

MAX_PART_BYTES = 60_000_000
"""The largest part that is decompressed. The text of 3,000 pages with all its formatting is about half of that."""

_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)
_NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m-",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m-",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r-",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r-",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc-",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel-",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office-",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table-",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text-",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest-",
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": "calcext-",
    "http://www.w3.org/XML/1998/namespace": "xml-",
}


@dataclass(frozen=True, slots=True)
class Relation:
    """What one part says of another: the last word of the relation's ``kind`` ("styles") and the part's ``name``."""

    kind: str
    name: str


class Package:
    """An Office file. ``file`` is the name that refusals show."""

    def __init__(self, data: bytes, file: str) -> None:
        """Open the archive; BadDataError where it is damaged or locked."""
        self.file = file
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE as error:
            raise self._damaged() from error
        self._parts = {_plain(info.filename): info for info in self._archive.infolist()}

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts, in small letters."""
        return frozenset(self._parts)

    def read(self, name: str) -> bytes | None:
        """The bytes of a part, or None where there is none of that name. BadDataError beyond the limit."""
        info = self._parts.get(_plain(name))
        if info is None:
            return None
        if info.flag_bits & 1:
            raise BadDataError(wording.LOCKED.format(file=self.file), hint=wording.LOCKED_HINT)
        if info.file_size > MAX_PART_BYTES:
            raise self._inflated()
        try:
            with self._archive.open(info) as part:
                data = part.read(MAX_PART_BYTES + 1)
        except (*_DAMAGE, RuntimeError) as error:
            raise self._damaged() from error
        if len(data) > MAX_PART_BYTES:
            raise self._inflated()
        return data

    def xml(self, name: str) -> Element | None:
        """X where there is no such part."""
        data = self.read(name)
        if data is None:
            return None
        try:
            parser = XMLParser(target=_WithoutDoctype(self.file))  # noqa: S314 - no DTD gets through
            parser.feed(data)
            root: Element = parser.close()
        except (ParseError, ValueError, LookupError) as error:
            raise self._damaged() from error
        _shorten(root)
        return root

    def relations(self, name: str = "") -> dict[str, Relation]:
        """The parts that the part ``name``, or without it the file itself, relates to, by relation id."""
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", base + ".rels"))
        if root is None:
            return {}
        return {
            one.get("Id", ""): Relation(
                kind=posixpath.basename(one.get("Type", "")),
                name=posixpath.normpath(posixpath.join("/", folder, one.get("Target", "").replace("\\", "/"))),
            )
            for one in root.iter("rel-Relationship")
            if one.get("TargetMode") != "External"
        }

    def main_part(self) -> str | None:
        """The name of the part that holds the document itself."""
        return next((one.name for one in self.relations().values() if one.kind == "officeDocument"), None)

    def _damaged(self) -> BadDataError:
        return BadDataError(wording.DAMAGED.format(file=self.file), hint=wording.DAMAGED_HINT)

    def _inflated(self) -> BadDataError:
        message = wording.INFLATED.format(limit=MAX_PART_BYTES // 1_000_000, file=self.file)
        return BadDataError(message, hint=wording.INFLATED_HINT)


class _WithoutDoctype(TreeBuilder):
    """Builds the tree and stops at a document type: an Office file has none, and entities begin there."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self._file = file

    def doctype(self, *_: object) -> None:
        raise BadDataError(wording.FOREIGN_ENTITIES.format(file=self._file), hint=wording.INFLATED_HINT)


def _plain(name: str) -> str:
    return posixpath.normpath("/" + name.replace("\\", "/").lstrip("/")).lower()


def _shorten(root: Element) -> None:
    """Write every name without its address; both editions of the standard get the same names."""
    short: dict[str, str] = {}
    for element in root.iter():
        element.tag = _short(element.tag, short)
        if any(name.startswith("{") for name in element.keys()):  # noqa: SIM118 - an element is no mapping
            values = [(_short(name, short), value) for name, value in element.items()]
            element.attrib.clear()
            element.attrib.update(values)


def _short(name: str, known: dict[str, str]) -> str:
    found = known.get(name)
    if found is None:
        namespace, _, local = name.removeprefix("{").rpartition("}")
        found = _NAMESPACES.get(namespace, "other-") + local if namespace else local
        known[name] = found
    return found
