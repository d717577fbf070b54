"""Formats that are not read yet, told by their first bytes or by the file name's ending."""

from __future__ import annotations

from pathlib import PurePath

from cchc_cli.wording import reading as wording

_HEAD = 512
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", wording.PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", wording.OLD_WORD),
    (b"{\\rtf", wording.RICH_TEXT),
    (b"\x89PNG\r\n", wording.PICTURE),
    (b"\xff\xd8\xff", wording.PICTURE),
    (b"GIF8", wording.PICTURE),
    (b"II*\x00", wording.PICTURE),
    (b"MM\x00*", wording.PICTURE),
    (b"PK\x03\x04", wording.ARCHIVE),
    (b"Rar!\x1a\x07", wording.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", wording.ARCHIVE),
    (b"\x1f\x8b\x08", wording.ARCHIVE),
)
_ENDINGS = {
    ".pdf": wording.PDF,
    ".docx": wording.WORD,
    ".docm": wording.WORD,
    ".doc": wording.OLD_WORD,
    ".rtf": wording.RICH_TEXT,
    ".odt": wording.OPEN_DOCUMENT,
    ".xls": wording.SPREADSHEET,
    ".xlsx": wording.SPREADSHEET,
    ".ods": wording.SPREADSHEET,
    ".htm": wording.WEB_PAGE,
    ".html": wording.WEB_PAGE,
    ".mht": wording.WEB_PAGE,
    ".png": wording.PICTURE,
    ".jpg": wording.PICTURE,
    ".jpeg": wording.PICTURE,
    ".tif": wording.PICTURE,
    ".tiff": wording.PICTURE,
    ".zip": wording.ARCHIVE,
    ".rar": wording.ARCHIVE,
    ".7z": wording.ARCHIVE,
}
_WEB = (b"<!doctype html", b"<html", b"<?xml")


def unread_format(data: bytes, file: str) -> str | None:
    """The Vietnamese name of the format if it is one that cannot be read yet, else None.

    What the bytes say counts before the ending; an archive is told by its ending (.docx, .xlsx, .odt are such).
    """
    of_ending = _ENDINGS.get(PurePath(file).suffix.lower())
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    for signature, name in _SIGNATURES:
        if data.startswith(signature) or head.startswith(signature):
            return of_ending if of_ending and name in {wording.ARCHIVE, wording.OLD_WORD} else name
    if head.lower().startswith(_WEB):
        return wording.WEB_PAGE
    return of_ending


def next_step(name: str) -> str:
    """What the user can do with a file of the format so named."""
    if name == wording.PICTURE:
        return wording.PICTURE_HINT
    if name in {wording.PDF, wording.WEB_PAGE, wording.SPREADSHEET, wording.ARCHIVE}:
        return wording.COPY_TEXT_HINT
    return wording.SAVE_AS_TEXT_HINT
