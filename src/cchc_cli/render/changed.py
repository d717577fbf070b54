"""What a changing command did, one line a directive."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_cli.render.marks import FAINT, STRONG
from cchc_cli.render.page import Page
from cchc_cli.text.printable import one_line, shown
from cchc_cli.wording import show as words

OPENING = 60


def changed(full_id: str, text: str, consequences: Sequence[str], *, width: int, color: bool) -> str:
    """The full id, the opening words of the directive, and what follows from the change, a line each.

    ``consequences`` are finished sentences for the user.
    """
    page = Page(width)
    page.line(words.CHANGED.format(id=one_line(full_id), text=opening(text)), style=STRONG, further="    ")
    for one in consequences:
        page.line(one_line(one), lead="    ", style=FAINT)
    return page.text(color=color)


def opening(text: str) -> str:
    """The first words of ``text``, at most 60 characters, with "…" where there are more."""
    line = " ".join(shown(text).split())
    if len(line) <= OPENING:
        return line
    return (line[: OPENING + 1].rpartition(" ")[0] or line[:OPENING]).rstrip(" ,;:") + "…"
