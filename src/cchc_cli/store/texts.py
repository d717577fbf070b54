"""The texts that documents were parsed from: the one of today, and those that a corrected document had before.

``<id>.txt`` is the text of today; an earlier one, or one that was taken back, is ``<id>.<8 hex digits>.txt`` by the
sha256 of its bytes, so that past days can be shown in their own words.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from cchc_cli.errors import BadDataError, ConflictError, NotFoundError
from cchc_cli.model.document import Document
from cchc_cli.store.files import NewContent, inside, read_bytes, shown
from cchc_cli.store.workspace import Workspace
from cchc_cli.wording import store as words

MAX_TEXT_BYTES = 200_000_000


def read_text(workspace: Workspace, document: Document) -> str:
    """The text that ``document`` was parsed from: NFC, with "\\n" as the only line end.

    Raises:
        NotFoundError: if the document has not come in yet.
        BadDataError: if the text is missing.
        ConflictError: if it is no longer the text that was parsed, so that no span can be trusted.
    """
    if document.source is None:
        raise NotFoundError(words.IN_FILE.format(file=document.id, message=words.NO_TEXT), hint=words.NO_TEXT_HINT)
    digest = document.source.text_sha256
    path = workspace.text_path(document)
    data = _text_of(workspace, path, digest)
    if data is None:
        data = _text_of(workspace, _earlier(path, digest), digest)
    if data is None and not path.is_file():
        message = words.IN_FILE.format(file=shown(path), message=words.TEXT_MISSING.format(id=document.id))
        raise BadDataError(message, hint=words.TEXT_MISSING_HINT)
    if data is None:
        message = words.IN_FILE.format(file=shown(path), message=words.TEXT_CHANGED)
        raise ConflictError(message, hint=words.TEXT_CHANGED_HINT)
    text = data.decode("utf-8")
    _check_spans(document, len(text), workspace.path_of(document))
    return text


def _text_of(workspace: Workspace, path: Path, digest: str) -> bytes | None:
    """The text in ``path`` if its sha256 is ``digest``; None if it is another, or there is none."""
    try:
        data = read_bytes(inside(path, workspace.root), limit=MAX_TEXT_BYTES)
    except NotFoundError:
        return None
    # git on Windows may have put in the other line ends
    return next((one for one in (data, data.replace(b"\r\n", b"\n")) if sha256(one).hexdigest() == digest), None)


def _earlier(path: Path, digest: str) -> Path:
    """Where the text with that sha256 is kept when it is not the one of today."""
    return path.with_suffix(f".{digest[:8]}.txt")


def texts_for(workspace: Workspace, before: Document, after: Document, text: str | None) -> list[NewContent]:
    """What is to be written so that ``<id>.txt`` is the text of ``after`` and that of ``before`` stays beside it.

    ``text`` is the new text; without one it is among the earlier ones. Nothing where both have the same text.

    Raises:
        BadDataError, ConflictError: as `read_text`, if a text is missing that must be kept or put back.
    """
    old = before.source.text_sha256 if before.source else None
    new = after.source.text_sha256 if after.source else None
    if new is None or new == old:
        return []
    path = workspace.text_path(after)
    contents = []
    if old is not None:
        contents.append(NewContent(_earlier(path, old), read_text(workspace, before).encode("utf-8")))
    data = text.encode("utf-8") if text is not None else read_text(workspace, after).encode("utf-8")
    return [*contents, NewContent(path, data)]


def _check_spans(document: Document, length: int, path: Path) -> None:
    for directive in document.directives:
        if directive.span and directive.span.end > length:
            message = words.SPAN_OUTSIDE.format(key=directive.id, end=directive.span.end, length=length)
            raise BadDataError(words.IN_FILE.format(file=shown(path), message=message), hint=words.CORRECT_HINT)
    for section in document.sections:
        if section.span.end > length:
            message = words.SPAN_OUTSIDE.format(key=section.path, end=section.span.end, length=length)
            raise BadDataError(words.IN_FILE.format(file=shown(path), message=message), hint=words.CORRECT_HINT)
