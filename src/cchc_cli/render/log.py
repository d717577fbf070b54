"""The log as lines: when, who, what from and to, why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from cchc_cli.query.cells import day_words, period_words
from cchc_cli.render.marks import FAINT
from cchc_cli.render.page import Page
from cchc_cli.text.printable import one_line
from cchc_cli.tracking.history import Logged, change_words, is_silent
from cchc_cli.wording import show as words


def log_list(entries: Sequence[Logged], *, width: int, color: bool) -> str:
    """The entries in the order given, those of one command together under its day, hour and person; "" for none."""
    page = Page(width)
    _add_entries(page, entries, lambda logged: f"{one_line(logged.full_id)}: ", words.LOG_CHANGE)
    return page.text(color=color)


def add_log(page: Page, entries: Sequence[Logged]) -> None:
    """The entries of the one directive that ``page`` is about, under a heading; nothing for none.

    What tells a person nothing is left out.
    """
    entries = [one for one in entries if not is_silent(one.entry)]
    if entries:
        page.heading(words.LOG)
    _add_entries(page, entries, _period, words.LOG_ENTRY)


def _period(logged: Logged) -> str:
    return f"{period_words(logged.address.period)}: " if logged.address.period else ""


def _add_entries(page: Page, entries: Sequence[Logged], about: Callable[[Logged], str], head: str) -> None:
    last = None
    for logged in entries:
        entry = logged.entry
        if (entry["change"], entry["by"]) != last:  # an edit by hand that a command noticed is not of who gave it
            last = (entry["change"], entry["by"])
            at = datetime.fromisoformat(str(entry["at"]))
            moment = f"{day_words(at.date())} {at:%H:%M}"
            told = head.format(at=moment, by=one_line(str(entry["by"])), change=one_line(str(entry["change"])))
            page.line(told, style=FAINT)
            if entry.get("undoes"):
                page.line(words.LOG_UNDOES.format(change=one_line(str(entry["undoes"]))), lead="  ", style=FAINT)
        page.line(about(logged) + one_line(change_words(logged)), lead="  ", further="    ")
        for template, key in ((words.LOG_WHY, "why"), (words.LOG_BASIS, "basis")):
            if entry.get(key):
                page.line(template.format(**{key: one_line(str(entry[key]))}), lead="    ", style=FAINT)
