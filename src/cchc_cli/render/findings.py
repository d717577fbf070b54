"""Findings as a list: where, how grave, what, and the next step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from rich.style import Style

from cchc_cli.model.finding import Finding, Severity
from cchc_cli.query.cells import capitalized, day_words
from cchc_cli.render.marks import DOUBT, FAINT, WRONG
from cchc_cli.render.page import Page
from cchc_cli.render.place import Lines
from cchc_cli.text.printable import one_line
from cchc_cli.wording import labels
from cchc_cli.wording import show as words

_STYLES: dict[Severity, Style | None] = {Severity.ERROR: WRONG, Severity.WARNING: DOUBT, Severity.INFO: None}
GRAVEST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with its place: ``file`` and ``line`` as printed, "" and None where there are none.

    ``document`` is the id of its document, ``due`` the day that depends on it: the deadline, or the next of its
    periods, of a directive whose deadline is doubtful.
    """

    finding: Finding
    file: str = ""
    line: int | None = None
    document: str | None = None
    due: date | None = None

    @property
    def place(self) -> str:
        """File and line as editors and ``grep`` write them."""
        return f"{self.file}:{self.line}" if self.line else self.file


def findings_list(found: Sequence[Found], *, width: int, color: bool) -> str:
    """Every finding in the order given, a heading before each severity; "" where there are none.

    A line begins with file and line, so that it can be clicked.
    """
    page = Page(width)
    for severity, group in groupby(found, key=lambda one: one.finding.severity):
        same = list(group)
        name = capitalized(labels.SEVERITIES[severity])
        page.heading(words.FINDINGS_OF.format(severity=name, count=len(same)))
        for one in same:
            place = f"{one_line(one.place)}: " if one.place else ""
            below = words.FINDING_DUE.format(day=day_words(one.due)) if one.due else ""
            about = ", ".join(part for part in (one_line(one.finding.directive or ""), below) if part)
            _add(page, one.finding, place, about)
    return page.text(color=color)


def finding_lines(page: Page, findings: Sequence[Finding], *, text: str | None) -> None:
    """The findings as lines of ``page``, in the order of the text, the graver first where two begin together."""
    lines = Lines(text) if text is not None else None
    for one in sorted(findings, key=_order):
        number = lines.number_at(one.span.start) if lines and one.span else None
        _add(page, one, words.FINDING_LINE.format(line=number) + ": " if number else "")


def _add(page: Page, one: Finding, place: str, about: str = "") -> None:
    severity = labels.SEVERITIES[one.severity]
    message = f"{place}{severity}: {one_line(one.message)} {words.FINDING_CODE.format(code=one_line(one.code))}"
    page.line(message, style=_STYLES[one.severity], lead="  ", further="    ")
    if about:
        page.line(about, lead="    ", style=FAINT)
    if one.hint:
        page.line(words.FINDING_HINT.format(hint=one_line(one.hint)), style=FAINT, lead="    ")


def _order(one: Finding) -> tuple[int, int]:
    return one.span.start if one.span else -1, GRAVEST_FIRST.index(one.severity)
