"""The findings of one document as lines: where, how grave, what, and the next step."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style

from cchc_cli.model.finding import Finding, Severity
from cchc_cli.query.found import GRAVEST_FIRST
from cchc_cli.render.marks import DOUBT, FAINT, WRONG
from cchc_cli.render.page import Page
from cchc_cli.render.place import Lines
from cchc_cli.text.printable import one_line
from cchc_cli.wording import labels
from cchc_cli.wording import show as words

_STYLES: dict[Severity, Style | None] = {Severity.ERROR: WRONG, Severity.WARNING: DOUBT, Severity.INFO: None}


def finding_lines(page: Page, findings: Sequence[Finding], *, text: str | None) -> None:
    """The findings as lines of ``page``, in the order of the text, the graver first where two begin together."""
    lines = Lines(text) if text is not None else None
    for one in sorted(findings, key=_order):
        number = lines.number_at(one.span.start) if lines and one.span else None
        _add(page, one, words.FINDING_LINE.format(line=number) + ": " if number else "")


def _add(page: Page, one: Finding, place: str) -> None:
    severity = labels.SEVERITIES[one.severity]
    message = f"{place}{severity}: {one_line(one.message)} {words.FINDING_CODE.format(code=one_line(one.code))}"
    page.line(message, style=_STYLES[one.severity], lead="  ", further="    ")
    if one.hint:
        page.line(words.FINDING_HINT.format(hint=one_line(one.hint)), style=FAINT, lead="    ")


def _order(one: Finding) -> tuple[int, int]:
    return one.span.start if one.span else -1, GRAVEST_FIRST.index(one.severity)
