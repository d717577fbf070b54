"""A file, or bytes from a pipe, as source text: Unicode NFC with "\\n".

What a file holds decides how it is read; an ending that says something else is a finding. Blanks of plain text stay
what they are, so that a span found in the text can be found again in the file.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from cchc_cli.errors import BadDataError
from cchc_cli.reading.content import Content
from cchc_cli.reading.formats import Format, format_of, format_of_name, is_binary
from cchc_cli.reading.plain_text import read_text
from cchc_cli.text.vietnamese import nfc
from cchc_cli.wording import reading as wording

if TYPE_CHECKING:
    from cchc_cli.model.finding import Finding

MAX_BYTES = 100_000_000
"""The largest file that is read, in bytes: a scanned plan of hundreds of pages, or a Word file full of photos."""
MAX_TEXT_BYTES = 10_000_000
"""The largest text, web page or table, in bytes. The longest document of a ministry is a tenth of that as text."""

_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060"
_UNREADABLE = "\ufffd"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: ``text`` in NFC with "\\n", the name of the ``file``, the ``sha256`` of its bytes.

    ``reader`` says how it was read ("text", "docx", "html", …), ``conversions`` what was changed on the way, and
    ``findings`` what a person should look at, with spans in ``text``.
    """

    text: str
    file: str
    sha256: str
    reader: str
    findings: tuple[Finding, ...] = ()
    conversions: tuple[str, ...] = ()


def _word(data: bytes, file: str) -> Content:
    from cchc_cli.reading.docx import read_docx

    return read_docx(data, file)


def _web(data: bytes, file: str) -> Content:
    from cchc_cli.reading.html import read_html

    return read_html(data, file)


def _web_archive(data: bytes, file: str) -> Content:
    from cchc_cli.reading.html import read_web_archive

    return read_web_archive(data, file)


def _sheet(data: bytes, file: str) -> Content:
    from cchc_cli.reading.xlsx import read_xlsx

    return read_xlsx(data, file)


def _pdf(data: bytes, file: str) -> Content:
    from cchc_cli.reading.pdf import read_pdf

    return read_pdf(data, file)


def _picture(data: bytes, file: str) -> Content:
    from cchc_cli.reading.ocr import read_image

    return read_image(data, file)


def _old_word(data: bytes, file: str) -> Content:
    from cchc_cli.reading.office import read_doc

    return read_doc(data, file)


def _rich_text(data: bytes, file: str) -> Content:
    from cchc_cli.reading.office import read_rtf

    return read_rtf(data, file)


def _open_document(data: bytes, file: str) -> Content:
    from cchc_cli.reading.office import read_odt

    return read_odt(data, file)


_READERS: dict[Format, tuple[str, Callable[[bytes, str], Content]]] = {
    Format.TEXT: ("text", read_text),
    Format.WORD: ("docx", _word),
    Format.WEB: ("html", _web),
    Format.WEB_ARCHIVE: ("mht", _web_archive),
    Format.SHEET: ("xlsx", _sheet),
    Format.OLD_WORD: ("doc", _old_word),
    Format.RICH_TEXT: ("rtf", _rich_text),
    Format.OPEN_DOCUMENT: ("odt", _open_document),
    Format.PDF: ("pdf", _pdf),
    Format.PICTURE: ("ocr", _picture),
}
_WITHIN_TEXT_LIMIT = frozenset({Format.TEXT, Format.WEB, Format.XML})


def read_file(path: Path) -> Reading:
    """The text of a file of any format that can be read.

    Raises BadDataError with the next step for a file that is missing, a folder, a pipe or a device, not allowed,
    empty, too large, damaged, encrypted, or of a format that is not read. Kind and size are checked before anything
    is read.
    """
    return read_bytes(file_bytes(path), file=path.name)


def file_bytes(path: Path) -> bytes:
    """The bytes of a file, its size checked before anything is read; raises as `read_file` does."""
    shown = str(path)
    try:
        if path.is_dir():
            raise BadDataError(wording.FOLDER.format(file=shown), hint=wording.FOLDER_HINT.format(file=shown))
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):  # a pipe may never end, and a device neither
            raise BadDataError(wording.NO_FILE.format(file=shown), hint=wording.NO_FILE_HINT)
        if about.st_size > MAX_BYTES:
            raise _too_big(shown, MAX_BYTES)
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
    return data


def read_bytes(data: bytes, *, file: str) -> Reading:
    """The text that ``data`` holds, as `read_file` does; ``file`` is the name kept and shown.

    Of a pipe at most ``MAX_BYTES + 1`` bytes need to be read: more than `MAX_BYTES` is refused.
    """
    if len(data) > MAX_BYTES:
        raise _too_big(file, MAX_BYTES)
    if not data.strip():
        raise BadDataError(wording.EMPTY.format(file=file), hint=wording.EMPTY_HINT)
    kind = _kind(data, file)
    if kind in _WITHIN_TEXT_LIMIT and len(data) > MAX_TEXT_BYTES:
        raise _too_big(file, MAX_TEXT_BYTES)
    reader, read = _reader(kind, file)
    content = _read(read, data, file)
    text = nfc(content.text)
    if not text.strip().strip(_INVISIBLE).strip():
        raise BadDataError(wording.EMPTY.format(file=file), hint=wording.EMPTY_HINT)
    if len(text) > MAX_TEXT_BYTES:
        raise _too_big(file, MAX_TEXT_BYTES)
    return Reading(
        text=text,
        file=file,
        sha256=hashlib.sha256(data).hexdigest(),
        reader=reader,
        findings=(*_ending_findings(kind, file), *_letter_findings(text), *content.findings),
        conversions=content.conversions,
    )


def _kind(data: bytes, file: str) -> Format:
    """The format by content. A piece of a web page without its frame is known by its ending alone."""
    kind = format_of(data)
    named = format_of_name(file)
    if kind is Format.TEXT and named is Format.WEB:
        return Format.WEB
    shapeless = kind in {Format.TEXT, Format.ARCHIVE, Format.OTHER_OFFICE}
    if shapeless and named is not None and named is not kind and is_binary(named) and named is not Format.ARCHIVE:
        message = wording.NOT_AS_NAMED.format(file=file, ending=PurePath(file).suffix, kind=named.value)
        raise BadDataError(message, hint=wording.DAMAGED_HINT)
    return kind


def _reader(kind: Format, file: str) -> tuple[str, Callable[[bytes, str], Content]]:
    if kind in _READERS:
        return _READERS[kind]
    if kind is Format.ENCRYPTED:
        raise BadDataError(wording.LOCKED.format(file=file), hint=wording.LOCKED_HINT)
    raise BadDataError(wording.NOT_YET.format(kind=kind.value, file=file), hint=wording.next_step(kind.value))


def _read(read: Callable[[bytes, str], Content], data: bytes, file: str) -> Content:
    """What the reader gives; what is nested deeper than any document can be is refused."""
    try:
        return read(data, file)
    except RecursionError as error:
        raise BadDataError(wording.TOO_DEEP.format(file=file), hint=wording.DAMAGED_HINT) from error


def _ending_findings(kind: Format, file: str) -> tuple[Finding, ...]:
    """A note where the ending stands for another format than the one that was read."""
    named = format_of_name(file)
    if named is None or named is kind:
        return ()
    from cchc_cli.model.finding import Finding, Severity

    message = wording.OTHER_ENDING.format(ending=PurePath(file).suffix, kind=kind.value)
    return (Finding(code="file-ending", severity=Severity.INFO, message=message, hint=wording.OTHER_ENDING_HINT),)


def _letter_findings(text: str) -> tuple[Finding, ...]:
    """A warning at the first letter that the file's own encoding could not give."""
    count = text.count(_UNREADABLE)
    if not count:
        return ()
    from cchc_cli.model.base import Span
    from cchc_cli.model.finding import Finding, Severity

    at = text.index(_UNREADABLE)
    return (
        Finding(
            code="unreadable-letters",
            severity=Severity.WARNING,
            message=wording.LOST_LETTERS.format(count=count),
            hint=wording.LOST_LETTERS_HINT,
            span=Span(at, at + 1),
        ),
    )


def _too_big(file: str, limit: int) -> BadDataError:
    message = wording.TOO_BIG.format(limit=limit // 1_000_000, file=file)
    return BadDataError(message, hint=wording.TOO_BIG_HINT)
