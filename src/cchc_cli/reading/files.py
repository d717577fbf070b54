"""A file, or bytes from a pipe, as source text: Unicode NFC with "\\n", nothing else changed.

Blanks of every sort stay what they are, so that a span found in the text can be found again in the file.
"""

from __future__ import annotations

import codecs
import hashlib
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.errors import BadDataError
from cchc_cli.reading.formats import next_step, unread_format
from cchc_cli.text.vietnamese import nfc
from cchc_cli.wording import reading as wording

MAX_BYTES = 10_000_000
"""The largest file that is read, in bytes. The longest document of a ministry is a tenth of that as text."""

_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: ``text`` in NFC with "\\n", the name of the ``file``, the ``sha256`` of its bytes.

    ``reader`` says how it was read; "text" for plain text.
    """

    text: str
    file: str
    sha256: str
    reader: str


def read_file(path: Path) -> Reading:
    """The text of a file: UTF-8 with or without byte-order mark, or UTF-16 with one.

    Raises BadDataError with the next step for a file that is missing, a folder, not allowed, empty, larger than
    `MAX_BYTES`, no text, or of a format that is not read yet. The size is checked before anything is read.
    """
    shown = str(path)
    try:
        if path.is_dir():
            raise BadDataError(wording.FOLDER.format(file=shown), hint=wording.FOLDER_HINT.format(file=shown))
        if path.stat().st_size > MAX_BYTES:
            raise _too_big(shown)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise BadDataError(wording.MISSING.format(file=shown), hint=wording.MISSING_HINT) from error
    except PermissionError as error:
        raise BadDataError(wording.NOT_ALLOWED.format(file=shown), hint=wording.NOT_ALLOWED_HINT) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        message = wording.UNREADABLE.format(file=shown, reason=reason)
        raise BadDataError(message, hint=wording.UNREADABLE_HINT) from error
    return read_bytes(data, file=path.name)


def read_bytes(data: bytes, *, file: str) -> Reading:
    """The text that ``data`` holds, as `read_file` does; ``file`` is the name kept and shown.

    Of a pipe at most ``MAX_BYTES + 1`` bytes need to be read: more than `MAX_BYTES` is refused.
    """
    if len(data) > MAX_BYTES:
        raise _too_big(file)
    if not data.strip():
        raise BadDataError(wording.EMPTY.format(file=file), hint=wording.EMPTY_HINT)
    if name := unread_format(data, file):
        raise BadDataError(wording.NOT_YET.format(kind=name, file=file), hint=next_step(name))
    text = nfc(_decoded(data, file))
    if not text.strip().strip(_INVISIBLE).strip():
        raise BadDataError(wording.EMPTY.format(file=file), hint=wording.EMPTY_HINT)
    if "\x00" in text:
        raise BadDataError(wording.BINARY.format(file=file), hint=wording.SAVE_AS_TEXT_HINT)
    return Reading(text=text, file=file, sha256=hashlib.sha256(data).hexdigest(), reader="text")


def _decoded(data: bytes, file: str) -> str:
    """The characters of ``data`` by its byte-order mark, without one by UTF-8."""
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


def _too_big(file: str) -> BadDataError:
    limit = MAX_BYTES // 1_000_000
    return BadDataError(wording.TOO_BIG.format(limit=limit, file=file), hint=wording.TOO_BIG_HINT)
