"""Bytes that are text already: UTF-8 with or without byte-order mark, or UTF-16 with one."""

from __future__ import annotations

import codecs

from cchc_cli.errors import BadDataError
from cchc_cli.reading.content import Content
from cchc_cli.reading.legacy_text import read_old_bytes, recovered, utf16_without_mark
from cchc_cli.reading.pasted_head import joined_head
from cchc_cli.reading.text_pages import joined_pages
from cchc_cli.reading.text_tables import with_rows
from cchc_cli.wording import reading as wording


def read_text(data: bytes, file: str) -> Content:
    """The text of ``data``, converted where it is in an old encoding, its tables as rows of "| cell | cell |".

    Raises BadDataError where it is no text at all.
    """
    return with_rows(joined_pages(joined_head(_decoded(data, file))))


def _decoded(data: bytes, file: str) -> Content:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _unicode(decoded(data, file), file)
    if b"\x00" in data:
        text = utf16_without_mark(data)
        if text is None:
            raise BadDataError(wording.BINARY.format(file=file), hint=wording.SAVE_AS_TEXT_HINT)
        return _unicode(text, file)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return read_old_bytes(data, file, line=data.count(b"\n", 0, error.start) + 1)
    return _unicode(text, file)


def _unicode(text: str, file: str) -> Content:
    if "\x00" in text:
        raise BadDataError(wording.BINARY.format(file=file), hint=wording.SAVE_AS_TEXT_HINT)
    return recovered(text)


def decoded(data: bytes, file: str) -> str:
    """The characters of ``data`` by its byte-order mark, without one by UTF-8; BadDataError where that fails."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise BadDataError(wording.NOT_UTF16.format(file=file), hint=wording.SAVE_AS_TEXT_HINT) from error
    if b"\x00" in data:
        raise BadDataError(wording.BINARY.format(file=file), hint=wording.SAVE_AS_TEXT_HINT)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = wording.NOT_UTF8.format(file=file, line=line)
        raise BadDataError(message, hint=wording.SAVE_AS_TEXT_HINT) from error
