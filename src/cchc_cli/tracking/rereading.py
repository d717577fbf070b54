"""A stored document as its own text is parsed today, by a newer cchc or with newer registries."""

from __future__ import annotations

from cchc_cli import __version__
from cchc_cli.model.document import Document
from cchc_cli.tracking.intake import directive_at, renamed, with_fingerprints

READING_CODES = frozenset(
    {
        "automatic-date", "conversion-doubt", "file-ending", "number-shortened", "ocr", "ocr-day", "ocr-empty",
        "ocr-missing", "ocr-number", "ocr-office", "ocr-unsure", "pages-not-read", "poor-text-layer", "table-by-blanks",
        "table-not-read", "text-askew", "text-layer", "unreadable-letters",
    }
)  # fmt: skip
"""Codes of findings that come from reading a file, not from parsing its text."""


def read_again(stored: Document, parsed: Document) -> Document:
    """``stored`` as ``parsed`` reads its own text now, for `reimport`: what was found on reading the file is kept."""
    source = stored.source and stored.source.model_copy(update={"parser": __version__})
    kept = [one for one in stored.findings if one.code in READING_CODES]
    about = {one.id: one.span for one in stored.directives}
    parsed = renamed(parsed.model_copy(update={"source": source}), stored.id)
    moved = [
        one.model_copy(update={"directive": directive_at(parsed, span)}) if one.directive and span else one
        for one in kept
        for span in [one.span or about.get(one.directive or "")]
    ]
    return with_fingerprints(parsed.model_copy(update={"findings": (*moved, *parsed.findings)}))
