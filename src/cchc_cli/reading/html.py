"""Web pages (.html, .htm), also those that Word and LibreOffice save, and pages in one file (.mht)."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.errors import MessageError

from cchc_cli.errors import BadDataError
from cchc_cli.reading.content import Content
from cchc_cli.reading.html_body import Look, PageWalk
from cchc_cli.reading.html_fonts import PageFonts
from cchc_cli.reading.html_page import page_text, page_tree
from cchc_cli.reading.legacy_text import with_conversions
from cchc_cli.reading.tables import joined
from cchc_cli.wording import reading as wording


def read_html(data: bytes, file: str) -> Content:
    """The text of a page, one block a line; ``file`` is the name that refusals show.

    Footnotes follow at the end, each under its number. BadDataError for a page whose encoding cannot be known.
    """
    return _content(page_text(data, file), file)


def read_web_archive(data: bytes, file: str) -> Content:
    """The text of the first page in an archive as browsers and Word save it. BadDataError where there is none."""
    try:
        message = message_from_bytes(data, policy=policy.default)
        page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        body = page.get_payload(decode=True) if page is not None else None
        declared = page.get_content_charset() if page is not None else None
    except (MessageError, ValueError, LookupError) as error:
        raise BadDataError(wording.DAMAGED.format(file=file), hint=wording.DAMAGED_HINT) from error
    if not isinstance(body, bytes):
        raise BadDataError(wording.DAMAGED.format(file=file), hint=wording.DAMAGED_HINT)
    return _content(page_text(body, file, declared), file)


def _content(text: str, file: str) -> Content:
    root = page_tree(text)
    if root is None:
        return Content("")
    walk = PageWalk(file, PageFonts(root))
    walk.read(root, Look())
    notes = [f"[{number}] {note}" for number, note in enumerate(walk.notes, start=1)]
    return with_conversions(joined([*walk.lines, "", *notes]), walk.fonts)
