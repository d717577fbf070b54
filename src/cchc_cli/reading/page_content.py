"""Pages as what a reader hands back: their text, what was left out of it, and what is doubtful."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_cli.errors import BadDataError
from cchc_cli.model.base import Span
from cchc_cli.model.finding import Finding
from cchc_cli.reading.content import Content
from cchc_cli.reading.ocr_doubts import doubts
from cchc_cli.reading.ocr_offices import office_doubts
from cchc_cli.reading.page_flow import flow_of
from cchc_cli.reading.page_furniture import Removed
from cchc_cli.reading.page_lines import Page, Word
from cchc_cli.reading.page_text import PageText, text_of_parts
from cchc_cli.reading.plausible import looks_vietnamese
from cchc_cli.reading.white_findings import white_finding
from cchc_cli.wording import ocr as ocr_wording
from cchc_cli.wording import pdf as wording


def content_of(pages: Sequence[Page], file: str, findings: Sequence[Finding], conversions: Sequence[str]) -> Content:
    """The text of ``pages`` with the ``findings`` and ``conversions`` so far and those that the text adds.

    Raises BadDataError where they hold no text, or a scan no Vietnamese one.
    """
    scanned = [page for page in pages if page.scanned]
    flow = flow_of(pages)
    text = text_of_parts(flow.parts, scanned=bool(scanned))
    if not text.text.strip():
        words = (ocr_wording.NO_TEXT, ocr_wording.NO_TEXT_HINT) if scanned else (wording.NO_TEXT, wording.NO_TEXT_HINT)
        raise BadDataError(words[0].format(file=file), hint=words[1])
    if scanned and len(scanned) == len(pages) and not looks_vietnamese(text.text, enough=1):
        raise BadDataError(ocr_wording.NOT_VIETNAMESE.format(file=file), hint=ocr_wording.NO_TEXT_HINT)
    seen = scanned or any(page.layered for page in pages)
    doubtful = doubts(text) if seen else []
    unsure = [one.span for one in doubtful if one.code == "ocr-unsure" and one.span is not None]
    offices = office_doubts(text, unsure) if seen else []
    tables = [white_finding(_span(text, one.head), read=one.read) for one in flow.white_tables]
    return Content(
        text=text.text,
        findings=(*findings, *tables, *doubtful, *offices),
        conversions=(*conversions, *_told(flow.removed)),
    )


def _span(text: PageText, words: Sequence[Word]) -> Span | None:
    """Where ``words`` stand in ``text``; None where they were put together with others."""
    wanted = set(map(id, words))
    spans = [placed.span for placed in text.words if id(placed.word) in wanted]
    return Span(spans[0].start, spans[-1].end) if spans else None


def _told(removed: Removed) -> list[str]:
    """What was taken off the pages, for the document's source."""
    told = []
    if removed.page_numbers:
        told.append(wording.PAGE_NUMBERS.format(count=removed.page_numbers))
    told.extend(wording.RUNNING.format(text=text) for text in removed.running)
    told.extend(wording.STAMP.format(text=text) for text in removed.stamps)
    told.extend(ocr_wording.SMUDGE.format(text=text) for text in removed.smudges)
    return told


def page_list(numbers: Sequence[int]) -> str:
    """Page numbers as people write them: "trang 1, 3–5"."""
    ranges: list[list[int]] = []
    for number in sorted(numbers):
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1].append(number)
        else:
            ranges.append([number])
    shown = [
        str(one[0]) if len(one) == 1 else wording.ONE_PAGE_TO_ANOTHER.format(first=one[0], last=one[-1])
        for one in ranges
    ]
    return wording.PAGES.format(pages=", ".join(shown))
