"""Findings as a list: where, how grave, what, and the next step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.style import Style

from cchc_cli.model.finding import Finding, Severity
from cchc_cli.render.marks import DOUBT, FAINT, HEAD, WRONG
from cchc_cli.render.page import Page
from cchc_cli.render.place import Lines
from cchc_cli.text.printable import one_line
from cchc_cli.wording import labels
from cchc_cli.wording import show as words

_STYLES: dict[Severity, Style | None] = {Severity.ERROR: WRONG, Severity.WARNING: DOUBT, Severity.INFO: None}
_GRAVEST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The findings of one document: ``title`` names it, ``file`` is the path that is printed with each line.

    ``text`` is the source text that the spans belong to; without it no line is named.
    """

    title: str
    file: str
    findings: Sequence[Finding]
    text: str | None = None


def findings_list(groups: Sequence[FindingGroup], *, width: int, color: bool) -> str:
    """Every finding, document by document, in the order of the text; "" where there are none.

    A line begins with file and line, as editors and ``grep`` write them, so that it can be clicked.
    """
    page = Page(width)
    for group in groups:
        if group.findings:
            page.blank()
            page.line(one_line(group.title), style=HEAD)
            finding_lines(page, group.findings, text=group.text, file=group.file)
    return page.text(color=color)


def finding_lines(page: Page, findings: Sequence[Finding], *, text: str | None, file: str = "") -> None:
    """The findings as lines of ``page``, in the order of the text, the graver first where two begin together."""
    lines = Lines(text) if text is not None else None
    for one in sorted(findings, key=_order):
        place = _place(one, lines, file)
        severity = labels.SEVERITIES[one.severity]
        message = f"{place}{severity}: {one_line(one.message)} {words.FINDING_CODE.format(code=one_line(one.code))}"
        page.line(message, style=_STYLES[one.severity], lead="  ", further="    ")
        if one.hint:
            page.line(words.FINDING_HINT.format(hint=one_line(one.hint)), style=FAINT, lead="    ")


def _order(one: Finding) -> tuple[int, int]:
    return one.span.start if one.span else -1, _GRAVEST_FIRST.index(one.severity)


def _place(one: Finding, lines: Lines | None, file: str) -> str:
    number = lines.number_at(one.span.start) if lines and one.span else None
    if file:
        return f"{one_line(file)}:{number}: " if number else f"{one_line(file)}: "
    return words.FINDING_LINE.format(line=number) + ": " if number else ""
