"""The outline of a document: its sections, and under each the directives with who and by when."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style

from cchc_cli.model.deadline import Deadline
from cchc_cli.model.directive import Directive, Party
from cchc_cli.model.document import Document, Replacement, Section
from cchc_cli.parsing import Parsed
from cchc_cli.query.cells import day_words
from cchc_cli.render.findings import finding_lines
from cchc_cli.render.marks import DOUBT, FAINT, HEAD
from cchc_cli.render.page import Page
from cchc_cli.render.show import add_conversions, add_document
from cchc_cli.text.printable import one_line
from cchc_cli.text.shorten import shortened
from cchc_cli.tracking.doubts import doubtful_fields, warned_fields
from cchc_cli.wording import columns, labels
from cchc_cli.wording import show as words

_STEP = "  "


def document_tree(parsed: Parsed, text: str, *, width: int, color: bool) -> str:
    """What was read from ``text``, as `document_outline` shows it."""
    return document_outline(parsed.document, text, width=width, color=color)


def document_outline(
    document: Document,
    text: str | None,
    *,
    width: int,
    color: bool,
    replaced: Sequence[tuple[str, Replacement]] = (),
) -> str:
    """Header, sections and directives in the order of the text, (?) where one is doubtful; then the findings.

    ``text`` is the source text that the spans belong to; without it findings name no lines. ``replaced`` says which
    later documents do what to this one.
    """
    page = Page(width)
    page.line(one_line(document.id), style=HEAD)
    page.blank()
    add_document(page, document)
    add_conversions(page, document)
    if document.awaited and document.cited_by:
        page.line(words.AWAITED.format(names=", ".join(one_line(one) for one in document.cited_by)), style=DOUBT)
    _add_marks(page, document, replaced)
    page.blank()
    page.line(counts_line(document) if document.directives else words.OUTLINE_NONE)
    warned = warned_fields(document)
    for entry, depth in _in_order(document):
        if isinstance(entry, Section):
            page.blank()
            title = f"{one_line(entry.number)} {one_line(entry.heading or '')}".strip()
            page.line(title, lead=_STEP * depth, style=HEAD)
        else:
            _add_directive(page, entry, _STEP * depth, doubtful_fields(entry.plain(), warned.get(entry.id, ())))
    if document.findings:
        page.heading(words.OUTLINE_FINDINGS.format(count=len(document.findings)))
        finding_lines(page, document.findings, text=text)
    return page.text(color=color)


def _add_marks(page: Page, document: Document, replaced: Sequence[tuple[str, Replacement]]) -> None:
    """That it assigns nothing, what it does to earlier documents, and what later ones do to it."""
    if document.no_directives:
        one = document.no_directives
        page.line(words.NO_DIRECTIVES.format(by=one_line(one.by), day=day_words(one.on)), style=DOUBT)
    for does in document.replaces:
        what, day = labels.REPLACEMENTS[does.as_].capitalize(), day_words(does.on)
        page.line(words.REPLACES.format(what=what, document=one_line(does.document), day=day))
    for name, done in replaced:
        what, day = labels.REPLACEMENTS_PASSIVE[done.as_].capitalize(), day_words(done.on)
        page.line(words.REPLACED.format(what=what, document=one_line(name), day=day), style=DOUBT)


def counts_line(document: Document) -> str:
    """How many sections and directives, of these how many with a day, recurring, and undated."""
    counted = [one for one in document.directives if one.excluded is None and one.link is None and not one.gone]
    deadlines = [one.deadline for one in counted]
    dated = sum(one.due is not None for one in deadlines)
    recurring = sum(one.recurs is not None for one in deadlines)
    return words.OUTLINE_COUNTS.format(
        sections=len(document.sections),
        directives=len(deadlines),
        dated=dated,
        recurring=recurring,
        undated=len(deadlines) - dated - recurring,
    )


def _in_order(document: Document) -> list[tuple[Section | Directive, int]]:
    """Sections and directives by where they begin, each with its depth; a section before its first."""
    bare = {one.span for one in document.directives if one.span}
    sections = [one for one in document.sections if one.span not in bare]
    entries: list[tuple[int, int, Section | Directive]] = [(one.span.start, 0, one) for one in sections]
    ends = {one.path: one.span.end for one in document.sections}
    last = 0
    for one in document.directives:
        if one.section in ends and one.span is None:  # a person added it: at the end of its section
            entries.append((ends[one.section] - 1, 1, one))
            continue
        last = one.span.start if one.span else last
        entries.append((last, 1, one))
    entries.sort(key=lambda entry: entry[:2])
    open_ends: list[int] = []
    placed = []
    for start, _, entry in entries:
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        placed.append((entry, len(open_ends)))
        if isinstance(entry, Section):
            open_ends.append(entry.span.end)
    return placed


def _add_directive(page: Page, one: Directive, indent: str, doubts: tuple[str, ...]) -> None:
    item = one.id.partition("/")[2]
    page.line(shortened(one_line(one.text)), lead=f"{indent}{one_line(item)}  ", further=f"{indent}  ")
    below = f"{indent}  "
    page.line(
        words.OUTLINE_LEADS.format(names=marked(_names(one.leads) or words.NO_LEAD, "leads" in doubts)),
        lead=below,
        style=FAINT if one.leads and "leads" not in doubts else DOUBT,
    )
    if one.coordinators or "coordinators" in doubts:
        names = marked(_names(one.coordinators), "coordinators" in doubts)
        page.line(words.OUTLINE_COORDINATORS.format(names=names), lead=below, style=FAINT)
    deadline = deadline_words(one.deadline, doubtful=bool({"deadline", "text"} & set(doubts)))
    if deadline:
        style = DOUBT if deadline.endswith(columns.DOUBTFUL) else Style(bold=True)
        page.line(words.OUTLINE_DEADLINE.format(words=deadline), lead=below, style=style)
    if one.set_due:
        day, by = day_words(one.set_due.due), one_line(one.set_due.by)
        page.line(words.OUTLINE_SET_DUE.format(day=day, by=by), lead=below, style=Style(bold=True))
    if one.gone:
        page.line(words.GONE, lead=below, style=DOUBT)
    if one.excluded:
        page.line(columns.EXCLUDED.format(reason=one_line(one.excluded.reason)), lead=below, style=DOUBT)
    if one.link:
        page.line(columns.LINKED.format(id=one_line(one.link.to)), lead=below, style=DOUBT)


def marked(text: str, doubtful: bool) -> str:
    """``text`` with (?) behind it where it is doubtful."""
    return f"{text} {columns.DOUBTFUL}".strip() if doubtful else text


def _names(parties: tuple[Party, ...]) -> str:
    return "; ".join(one_line(one.name) for one in parties)


def deadline_words(deadline: Deadline, *, doubtful: bool) -> str:
    """A deadline as read: phrase and day, or how often it returns, (?) where doubtful; "" for none."""
    phrase = one_line(deadline.phrase or "").rstrip(".;,")
    if deadline.recurs:
        text = words.OUTLINE_RECURS.format(phrase=phrase, recurs=labels.RECURRENCES[deadline.recurs])
    elif deadline.due:
        day = day_words(deadline.due)
        day = columns.TIME_AND_DAY.format(time=deadline.time, day=day) if deadline.time else day
        text = columns.DAY_OF_PHRASE.format(phrase=phrase, day=day) if phrase else day
    else:
        text = columns.NO_DAY.format(phrase=phrase) if phrase else ""
    return marked(text or words.NO_DEADLINE, True) if doubtful else text
