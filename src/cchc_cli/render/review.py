"""One doubtful place for a person to judge: the sentence with the doubtful words marked, what was read, and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from cchc_cli.model.base import Span
from cchc_cli.model.document import Document
from cchc_cli.query.cells import capitalized, day_words
from cchc_cli.render.findings import finding_lines
from cchc_cli.render.marks import DOUBT, FAINT, HEAD
from cchc_cli.render.page import Page
from cchc_cli.render.place import Lines, add_place
from cchc_cli.render.show import document_words
from cchc_cli.render.tree import deadline_words
from cchc_cli.text.printable import one_line, shown
from cchc_cli.tracking.doubts import Doubt
from cchc_cli.wording import review as words
from cchc_cli.wording import show

_HEAD_LINES = 4
OPEN, CLOSE = "«", "»"
"""Around doubtful words: seen without colours, and no document prints them."""


def doubt_page(
    document: Document, doubt: Doubt, text: str | None, *, at: int, count: int, width: int, color: bool
) -> str:
    """The place ``at`` (from 1) of ``count``; ``text`` is the source text, None where it is not to be had."""
    page = Page(width)
    name = doubt.directive.id if doubt.directive else document_words(document)
    page.line(words.PLACE.format(at=at, count=count, name=one_line(name)), style=HEAD)
    _add_sentence(page, doubt, text)
    page.heading(words.READ)
    for label, value in read_values(document, doubt):
        page.field(label, value, style=DOUBT)
    page.heading(words.WHY)
    why = [one.model_copy(update={"hint": None}) for one in doubt.findings]  # the next step is the question
    finding_lines(page, why, text=text)
    return page.text(color=color)


def read_values(document: Document, doubt: Doubt) -> list[tuple[str, str]]:
    """What was read at this place, by the name of each field; nothing for a place that is about no field."""
    directive = doubt.directive
    if directive is None:
        values = {name: _document_value(document, name) for name in doubt.fields}
        return [(capitalized(words.FIELDS[name]), value or words.NOTHING) for name, value in values.items()]
    return [
        (show.DEADLINE, deadline_words(directive.deadline, doubtful="deadline" in doubt.fields) or show.NO_DEADLINE),
        (show.LEADS, "; ".join(one_line(one.name) for one in directive.leads) or show.NO_LEAD),
        (show.COORDINATORS, "; ".join(one_line(one.name) for one in directive.coordinators) or words.NOTHING),
    ]


def _document_value(document: Document, name: str) -> str:
    if name == "issued":
        return day_words(document.issued) if document.issued else ""
    return one_line(getattr(document, name) or "")


def _add_sentence(page: Page, doubt: Doubt, text: str | None) -> None:
    spans = [one.span for one in doubt.findings if one.span is not None]
    directive = doubt.directive
    span = directive.span if directive is not None else next(iter(spans), None)
    if span is None and text is not None and doubt.fields:
        span = _opening(text)
    if text is None or span is None or span.end > len(text):
        if directive is not None:
            page.heading(show.IN_PLACE)
            page.line(shown(directive.text))
            page.line(show.NO_TEXT, style=FAINT)
        return
    page.heading(show.IN_PLACE_LINE.format(line=Lines(text).number_at(span.start)))
    whole = [one for one in spans if one != span]  # a mark around the whole sentence says nothing
    around, moved = marked_words(text, whole, span)
    add_place(page, around, moved)


def _opening(text: str) -> Span | None:
    """The first lines with words, where number, day and issuer stand."""
    ends = [match.end() for match in islice(re.finditer(r"[^\n]*\S[^\n]*", text), _HEAD_LINES)]
    return Span(0, ends[-1]) if ends else None


def marked_words(text: str, spans: Sequence[Span], place: Span) -> tuple[str, Span]:
    """``text`` with « » around each of ``spans`` that lies in ``place``, and where ``place`` then stands.

    Spans that overlap are marked as one.
    """
    merged: list[Span] = []
    for one in sorted(one for one in spans if place.start <= one.start < one.end <= place.end):
        if merged and one.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, one.end))
        else:
            merged.append(one)
    for one in reversed(merged):
        text = f"{text[: one.start]}{OPEN}{text[one.start : one.end]}{CLOSE}{text[one.end :]}"
    return text, Span(place.start, place.end + 2 * len(merged))
