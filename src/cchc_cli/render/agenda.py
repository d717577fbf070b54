"""The agenda on a terminal: section by section, the day on the left, what is to be done on the right."""

from __future__ import annotations

from collections.abc import Mapping

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from cchc_cli.query.agenda import Agenda, Item, Section
from cchc_cli.query.agenda_words import about_words, heading_of, opening_of, title_of, when_words
from cchc_cli.query.cells import brief_text, one_line_id, text_cell
from cchc_cli.query.row import State
from cchc_cli.render.layout import GAP, wrapped
from cchc_cli.render.marks import FAINT, HEAD, SIGNS, style_of
from cchc_cli.render.page import Page
from cchc_cli.render.terminal import written
from cchc_cli.text.shorten import shortened

_WHEN = 18
_INDENT = "  "
_STATES = {
    Section.OVERDUE: State.OVERDUE,
    Section.TODAY: State.TODAY,
    Section.WEEK: State.SOON,
    Section.SUBMITTED: State.SUBMITTED,
    Section.PAUSED: State.PAUSED,
    Section.UNREPORTED: State.UNREPORTED,
    Section.RETURNED: State.DONE,
}
"""Whose sign and colour a section has; the others have those of work that is in time, or has no day."""


def agenda_page(found: Agenda, *, width: int, color: bool, full: bool, ids: Mapping[str, str]) -> str:
    """The agenda at most ``width`` cells wide; texts are cut to their first sentence unless ``full``.

    ``ids`` maps an id to the shorter form to show (`short_ids`).
    """
    page = Page(width)
    page.line(title_of(found).upper(), style=HEAD)
    for line in opening_of(found):
        page.line(line)
    text = page.text(color=color)
    for part in found.parts:
        state = _STATES.get(part.section, State.UNDATED if part.section is Section.UNDATED else State.IN_TIME)
        segments = [Segment.line()]
        for line in wrapped(f"{SIGNS[state]} {heading_of(part, found)}", max(width, 40)):
            segments += [Segment(line, style_of(state) or HEAD), Segment.line()]
        for item in part.items:
            segments += _item(item, width=max(width, 40), full=full, ids=ids)
        text += written(segments, color=color)
    return text


def _item(item: Item, *, width: int, full: bool, ids: Mapping[str, str]) -> list[Segment]:
    row = item.row
    room = width - len(_INDENT) - _WHEN - len(GAP)
    name = one_line_id(ids.get(row.id, row.id), row.period)
    text = wrapped(text_cell(row) if full else shortened(brief_text(row)), room)
    about = wrapped("; ".join([*about_words(item), name]), room)
    when = [line for one in when_words(row) for line in wrapped(one, _WHEN)]
    right: list[tuple[str, Style | None]] = [*((line, None) for line in text), *((line, FAINT) for line in about)]
    segments = []
    height = max(len(when), len(right))
    when += [""] * (height - len(when))
    right += [("", None)] * (height - len(right))
    for day, (line, style) in zip(when, right, strict=True):
        blank = " " * (_WHEN - cell_len(day)) + GAP if line else ""
        segments += [Segment(_INDENT), Segment(day, style_of(row.state)), Segment(blank), Segment(line, style)]
        segments.append(Segment.line())
    return segments
