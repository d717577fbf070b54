"""PDF files as text: pages with letters by pdfplumber, pages that are pictures by OCR, in one text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cchc_cli.errors import BadDataError
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.reading.content import Content
from cchc_cli.reading.legacy_findings import conversion_findings
from cchc_cli.reading.legacy_fonts import LegacyFonts
from cchc_cli.reading.ocr import ScanReader
from cchc_cli.reading.ocr_mending import SURE, mended
from cchc_cli.reading.page_content import content_of, page_list
from cchc_cli.reading.page_furniture import remove_stamps
from cchc_cli.reading.page_lines import Line, Page, Word
from cchc_cli.reading.page_tables import Box
from cchc_cli.reading.pdf_open import OpenPdf, open_pdf
from cchc_cli.reading.pdf_pages import PdfPageText, read_pages
from cchc_cli.reading.plausible import looks_vietnamese
from cchc_cli.reading.syllables import likeness
from cchc_cli.wording import legacy as legacy_wording
from cchc_cli.wording import ocr as ocr_wording
from cchc_cli.wording import pdf as wording

_GOOD, _ENOUGH = 0.97, 20
_FEW_LETTERS = 60
"""A page with fewer letters and a picture over most of it is a scan: those few are a stamp or a page number."""


@dataclass(slots=True)
class _Pages:
    """The pages of one file, sorted by what must be done with them.

    Below a picture lie letters of an earlier OCR: ``layered`` where they are good, ``weak`` where ours may be better,
    ``poor`` where they are of no use.
    """

    read: dict[int, Page] = field(default_factory=dict)
    scans: list[int] = field(default_factory=list)
    poor: list[int] = field(default_factory=list)
    weak: list[int] = field(default_factory=list)
    layered: list[int] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    stamps: dict[int, list[Box]] = field(default_factory=dict)
    askew: list[int] = field(default_factory=list)

    @property
    def wanted(self) -> list[int]:
        """The pages that OCR should see."""
        return sorted((*self.scans, *self.poor, *self.weak))


def read_pdf(data: bytes, file: str) -> Content:
    """The text of a PDF: one paragraph a line, tables as rows of "| cell | cell |", footnotes at the end.

    Number and day that a digital signature's stamp holds are part of it; page numbers, running heads and the
    stamps themselves are not, and ``conversions`` tells of them. ``findings`` tell which pages OCR read, which
    could not be read, and what is doubtful.

    Raises BadDataError for a file that is locked, damaged, too long, or without any text, and for a scan where
    the programs for OCR are missing.
    """
    opened = open_pdf(data, file)
    fonts = LegacyFonts(counted=legacy_wording.PAGES)
    pages = _sorted_pages(opened, file, fonts)
    findings: list[Finding] = []
    conversions = [*([wording.FLATTENED] if opened.stamped else []), *fonts.conversions]
    if opened.turned:
        conversions.append(wording.TURNED.format(pages=page_list(opened.turned)))
    reader = _scan_reader(file, pages) if pages.scans or pages.poor or pages.weak else None
    if reader is not None:
        seen = _better(reader.read_pdf_pages(opened.data, pages.wanted, pages.stamps), pages)
        pages.read.update((page.number, page) for page in seen)
        findings += reader.findings(seen) if seen else []
        conversions += [reader.conversion(seen)] if seen else []
    else:
        findings += _unread(pages)
    pages.layered += pages.weak
    findings += _layer_findings(pages, again=reader is not None)
    for number in pages.layered:
        pages.read[number] = _as_layer(pages.read[number])
    findings += _damaged_findings(pages)
    findings += _askew_findings(pages)
    content = content_of([pages.read[number] for number in sorted(pages.read)], file, findings, conversions)
    if not fonts.conversions:
        return content
    return replace(content, findings=(*content.findings, *conversion_findings(content.text)))


def _sorted_pages(opened: OpenPdf, file: str, fonts: LegacyFonts) -> _Pages:
    """Read what letters the pages have, and tell the scans; a page that cannot be read is noted."""
    pages = _Pages()
    try:
        for found in read_pages(opened.data, fonts, opened.overfull):
            if isinstance(found, int):
                pages.damaged.append(found)
            else:
                _sort(found, pages)
    except Exception as error:  # a damaged file makes pdfminer raise whatever its parts raise
        raise BadDataError(wording.DAMAGED.format(file=file), hint=wording.DAMAGED_HINT) from error
    if pages.damaged and not pages.read and not pages.scans:
        raise BadDataError(wording.DAMAGED.format(file=file), hint=wording.DAMAGED_HINT)
    return pages


def _sort(found: PdfPageText, pages: _Pages) -> None:
    number = found.page.number
    if found.letters == 0 and not found.drawn:
        return
    stamped, boxes = _stamps(found)
    if found.drawn and found.letters - stamped < _FEW_LETTERS:
        pages.scans.append(number)
        pages.stamps[number] = boxes
        return
    pages.read[number] = found.page
    if found.askew:
        pages.askew.append(number)
    if found.pictured or found.unnamed:
        if found.unnamed or not looks_vietnamese(_text(found.page)):
            pages.poor.append(number)
        else:
            (pages.weak if _quality(found.page) < _GOOD else pages.layered).append(number)


def _text(page: Page) -> str:
    cells = (cell for table in page.tables for row in table.rows for cell in row)
    words = (word.text for cell in cells for word in cell)
    return "\n".join((*(line.text for line in page.lines), *words))


def _quality(page: Page) -> float:
    """The share of the marked words that are Vietnamese syllables; 1 where there are too few to tell."""
    like = likeness(_text(page))
    return like.share if like.marked >= _ENOUGH else 1.0


def _better(seen: Sequence[Page], pages: _Pages) -> list[Page]:
    """Of the pages that OCR has read those that are better than what lay below their picture."""
    better = []
    for page in seen:
        weak = page.number in pages.weak
        if weak and _quality(page) <= _quality(pages.read[page.number]):
            continue
        if weak:
            pages.weak.remove(page.number)
            pages.poor.append(page.number)
        better.append(page)
    return better


def _as_layer(page: Page) -> Page:
    """The page with its words mended and marked as read by an OCR that does not say how sure it was."""

    def marked(words: Sequence[Word]) -> tuple[Word, ...]:
        return tuple(replace(word, confidence=SURE) for word in words)

    lines = [mended(Line(marked(line.words))) for line in page.lines]
    tables = [replace(one, rows=tuple(tuple(map(marked, row)) for row in one.rows)) for one in page.tables]
    return replace(page, lines=lines, tables=tables, layered=True)


def _stamps(found: PdfPageText) -> tuple[int, list[Box]]:
    """How many letters of a pictured page are stamps of signatures, which scans bear too, and where they are."""
    if not found.pictured:
        return 0, []
    blocks = remove_stamps(found.page)
    letters = sum(len(line.text.replace(" ", "")) for block in blocks for line in block)
    boxes = [
        (
            min(line.x0 for line in block),
            min(line.top for line in block),
            max(line.x1 for line in block),
            max(line.bottom for line in block),
        )
        for block in blocks
    ]
    return letters, boxes


def _scan_reader(file: str, pages: _Pages) -> ScanReader | None:
    """The reader of scans; None where it is missing and other pages can be read all the same."""
    try:
        return ScanReader.find(file)
    except BadDataError:
        if not pages.read:
            raise
        return None


def _unread(pages: _Pages) -> list[Finding]:
    if not pages.scans:
        return []
    message = ocr_wording.PAGES_NOT_READ.format(pages=page_list(pages.scans))
    return [Finding(code="ocr-missing", severity=Severity.ERROR, message=message, hint=ocr_wording.INSTALL)]


def _layer_findings(pages: _Pages, *, again: bool) -> list[Finding]:
    """What the letters under a picture are worth: an earlier OCR put them there."""
    found = []
    if pages.poor:
        words = ocr_wording.POOR_LAYER if again else ocr_wording.POOR_LAYER_KEPT
        hint = ocr_wording.READ_BY_OCR_HINT if again else ocr_wording.INSTALL
        severity = Severity.INFO if again else Severity.ERROR
        message = words.format(pages=page_list(pages.poor))
        found.append(Finding(code="poor-text-layer", severity=severity, message=message, hint=hint))
    if pages.layered:
        message = ocr_wording.OLD_LAYER.format(pages=page_list(pages.layered))
        found.append(
            Finding(code="text-layer", severity=Severity.WARNING, message=message, hint=ocr_wording.READ_BY_OCR_HINT)
        )
    return found


def _damaged_findings(pages: _Pages) -> list[Finding]:
    if not pages.damaged:
        return []
    message = wording.DAMAGED_PAGES.format(pages=page_list(pages.damaged))
    return [Finding(code="pages-not-read", severity=Severity.ERROR, message=message, hint=wording.DAMAGED_PAGES_HINT)]


def _askew_findings(pages: _Pages) -> list[Finding]:
    """A note on pages with words that run up or down beside those that are read."""
    askew = [number for number in pages.askew if number not in pages.scans and number not in pages.poor]
    if not askew:
        return []
    message = wording.ASKEW.format(pages=page_list(askew))
    return [Finding(code="text-askew", severity=Severity.INFO, message=message, hint=wording.ASKEW_HINT)]
