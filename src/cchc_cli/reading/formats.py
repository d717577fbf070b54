"""Which format a file has, told by what it holds; its name only says what it was meant to be."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum
from pathlib import PurePath

from cchc_cli.wording import reading as wording


class Format(StrEnum):
    """A format of files; the value is the Vietnamese name that refusals use."""

    TEXT = wording.PLAIN_TEXT
    WORD = wording.WORD
    WEB = wording.WEB_PAGE
    WEB_ARCHIVE = wording.WEB_ARCHIVE
    SHEET = wording.SPREADSHEET
    OPEN_SHEET = wording.OPEN_SPREADSHEET
    OLD_SHEET = wording.OLD_SPREADSHEET
    OTHER_SHEET = wording.OTHER_SPREADSHEET
    PDF = wording.PDF
    OLD_WORD = wording.OLD_WORD
    RICH_TEXT = wording.RICH_TEXT
    OPEN_DOCUMENT = wording.OPEN_DOCUMENT
    SLIDES = wording.SLIDES
    PICTURE = wording.PICTURE
    XML = wording.XML
    ARCHIVE = wording.ARCHIVE
    ENCRYPTED = wording.ENCRYPTED
    OTHER_OFFICE = wording.OTHER_OFFICE


_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_SIGNATURES: tuple[tuple[bytes, Format], ...] = (
    (b"%PDF-", Format.PDF),
    (b"{\\rtf", Format.RICH_TEXT),
    (b"\x89PNG\r\n", Format.PICTURE),
    (b"\xff\xd8\xff", Format.PICTURE),
    (b"GIF8", Format.PICTURE),
    (b"II*\x00", Format.PICTURE),
    (b"MM\x00*", Format.PICTURE),
    (b"Rar!\x1a\x07", Format.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Format.ARCHIVE),
    (b"\x1f\x8b\x08", Format.ARCHIVE),
)
_ENDINGS = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.TEXT,
    ".markdown": Format.TEXT,
    ".pdf": Format.PDF,
    ".docx": Format.WORD,
    ".docm": Format.WORD,
    ".dotx": Format.WORD,
    ".dotm": Format.WORD,
    ".doc": Format.OLD_WORD,
    ".dot": Format.OLD_WORD,
    ".rtf": Format.RICH_TEXT,
    ".odt": Format.OPEN_DOCUMENT,
    ".xlsx": Format.SHEET,
    ".xlsm": Format.SHEET,
    ".xls": Format.OLD_SHEET,
    ".xlsb": Format.OTHER_SHEET,
    ".ods": Format.OPEN_SHEET,
    ".pptx": Format.SLIDES,
    ".ppt": Format.SLIDES,
    ".htm": Format.WEB,
    ".html": Format.WEB,
    ".xhtml": Format.WEB,
    ".mht": Format.WEB_ARCHIVE,
    ".mhtml": Format.WEB_ARCHIVE,
    ".xml": Format.XML,
    ".png": Format.PICTURE,
    ".jpg": Format.PICTURE,
    ".jpeg": Format.PICTURE,
    ".tif": Format.PICTURE,
    ".tiff": Format.PICTURE,
    ".zip": Format.ARCHIVE,
    ".rar": Format.ARCHIVE,
    ".7z": Format.ARCHIVE,
}
# The streams of a compound file have their names in UTF-16.
_OLE_STREAMS: tuple[tuple[str, Format], ...] = (
    ("EncryptedPackage", Format.ENCRYPTED),
    ("WordDocument", Format.OLD_WORD),
    ("Workbook", Format.OLD_SHEET),
    ("PowerPoint Document", Format.SLIDES),
)
# An open document names its kind in the first part of the archive, uncompressed.
_OPEN_KINDS: tuple[tuple[bytes, Format], ...] = (
    (b"application/vnd.oasis.opendocument.text", Format.OPEN_DOCUMENT),
    (b"application/vnd.oasis.opendocument.spreadsheet", Format.OPEN_SHEET),
    (b"application/vnd.oasis.opendocument.presentation", Format.SLIDES),
)
_PARTS: tuple[tuple[str, Format], ...] = (
    ("word/", Format.WORD),
    ("xl/workbook.bin", Format.OTHER_SHEET),
    ("xl/", Format.SHEET),
    ("ppt/", Format.SLIDES),
)
_WEB = re.compile(r"(?:<!doctype\s+html|<(?:html|head|body)\b)", re.IGNORECASE)
_MAIL = re.compile(rb"(?:mime-version|from|content-type):", re.IGNORECASE)
_BINARY = frozenset(Format) - {Format.TEXT, Format.WEB, Format.WEB_ARCHIVE, Format.XML, Format.RICH_TEXT}


def format_of_name(file: str) -> Format | None:
    """The format that the ending of the name stands for, or None where it says nothing."""
    return _ENDINGS.get(PurePath(file).suffix.lower())


def is_binary(kind: Format) -> bool:
    """Whether a file of this format can never be plain text."""
    return kind in _BINARY


def format_of(data: bytes) -> Format:
    """The format that ``data`` has by its first bytes and, for an archive, by its parts."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if data.startswith(_OLE):
        return _compound(data)
    if data.startswith(_ZIP):
        return _archive(data)
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if _MAIL.match(head) and b"multipart/related" in head.lower():
        return Format.WEB_ARCHIVE
    return _of_markup(_as_text(head, data))


def _compound(data: bytes) -> Format:
    for name, kind in _OLE_STREAMS:
        if name.encode("utf-16-le") in data:
            return kind
    return Format.OTHER_OFFICE


def _archive(data: bytes) -> Format:
    for kind_name, kind in _OPEN_KINDS:
        if data.find(kind_name, 0, 200) >= 0:
            return kind
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name.replace("\\", "/").lower().lstrip("/") for name in archive.namelist()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return Format.ARCHIVE
    for start, kind in _PARTS:
        if any(name.startswith(start) for name in names):
            return kind
    return Format.ARCHIVE


def _as_text(head: bytes, data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data[: _HEAD // 2 * 2].decode("utf-16", errors="replace")
    return head.decode("latin-1")


def _of_markup(head: str) -> Format:
    start = head.lstrip("\ufeff \t\r\n")
    if not start.startswith("<"):
        return Format.TEXT
    declared = start.startswith("<?xml")
    while start.startswith(("<?", "<!--")):
        _, _, start = start.partition(">" if start.startswith("<?") else "-->")
        start = start.lstrip()
    if _WEB.match(start):
        return Format.WEB
    return Format.XML if declared else Format.TEXT
