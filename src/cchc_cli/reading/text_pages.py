"""The pages of a text that a form feed parts: a sentence that runs over the end of one is put together again.

Programs that take the text out of a PDF keep its pages: the number of the page stands alone behind the form feed, a
footnote ("1 Luật …", its number glued to a word above) before it. Numbers are left out, notes moved behind the
paragraph that they interrupt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from cchc_cli.reading.content import Content
from cchc_cli.wording import reading as wording

_NUMBER = re.compile(r"\s*\d{1,3}[ \t]*(?:\n|$)")
_NOTE = re.compile(r"\n[ \t]*\n[ \t]*(?P<n>\d{1,2})[ \t]+(?=[^\W\d_])")
_ENDS = (".", ";", ":", "!", "?", "…", "|")
_BEGINS_ITEM = re.compile(r"[ \t]*(?:[-–+•*|]|\d{1,2}(?:\.\d{1,2})*[.)/]|[IVX]{1,5}\.|[a-zđ]\)|Điều \d)")
_PARAGRAPH_END = re.compile(r"\n[ \t]*(?=\n|\Z)|(?<=[.;:])[ \t]*\n(?=[ \t]*(?:[-–+•*|]|\d{1,2}(?:\.\d{1,2})*[.)/]))|\Z")
_BLANK_LINES = re.compile(r"(?:[ \t]*\n)+")


@dataclass(frozen=True, slots=True)
class _Page:
    """One page without its number: what stands on it, and the notes at its foot."""

    body: str
    notes: str


def joined_pages(content: Content) -> Content:
    """``content`` with sentences that run over the end of a page joined; as it was where no page ends in one."""
    pages = content.text.split("\f")
    if len(pages) < 2:
        return content
    done: list[str] = []
    page, joined = pages[0], False
    for printed in pages[1:]:
        number = _NUMBER.match(printed)
        following = printed[number.end() :] if number else printed
        parted = _parted(page)
        if _runs_on(parted.body, following):
            rest = _BLANK_LINES.sub("", following, count=1) if _BLANK_LINES.match(following) else following
            page = f"{parted.body.rstrip()}\n{_with_notes(rest, parted.notes)}"
            joined = True
        else:
            done.append(page)
            page = printed
    if not joined:
        return content
    return replace(content, text="\f".join([*done, page]), conversions=(*content.conversions, wording.PAGES_JOINED))


def _parted(text: str) -> _Page:
    """A page and its notes: from the last paragraph on that begins with a number which a word above bears."""
    for note in _NOTE.finditer(text):
        if re.search(rf"[^\W\d_]{{2,}}[.,;:]?{note['n']}(?!\w)", text[: note.start()]):
            return _Page(text[: note.start()], text[note.start() :])
    return _Page(text, "")


def _runs_on(before: str, after: str) -> bool:
    """Whether the sentence at the end of ``before`` goes on in ``after``."""
    last, first = before.rstrip(), after.lstrip()
    if not last or not first or last.endswith(_ENDS) or _BEGINS_ITEM.match(first):
        return False
    return first[0].islower() or last[-1] == ","


def _with_notes(text: str, notes: str) -> str:
    """``notes`` behind the first paragraph of ``text``."""
    if not notes:
        return text
    end = _PARAGRAPH_END.search(text)
    at = end.start() if end else len(text)
    return f"{text[:at].rstrip()}\n\n{notes.strip()}\n\n{text[at:].lstrip(chr(10))}"
