"""Where OCR may have misread the name of an office: who leads and who co-ordinates hangs on it.

The confidence of OCR alone does not tell: "Sở Nệi vụ" is read with confidence. So names are held against the
registry: one that differs from a known name in a letter is told with it, one that is known exactly is sure, and of
the others the words that are not sure, or that no Vietnamese syllable is built like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from cchc_cli.model.base import Span
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.reading.page_text import PageText, Placed
from cchc_cli.reading.syllables import is_syllable
from cchc_cli.text.vietnamese import fold
from cchc_cli.units import Authority, NameHit, Registry, Unit
from cchc_cli.units.words import folded_words, marked_word, words_of
from cchc_cli.wording import ocr as wording

_SURE = 60.0
_TAIL = 5
_RECIPIENTS = re.compile(r"\W{0,3}nơi nhận\b", re.IGNORECASE)
_LISTED = re.compile(r"\s*[-–—_~•+*]")
_BEFORE_NAME = ("giao", "chu tri", "phoi hop", "phoi hop voi", "chu tri phoi hop voi")
_BEHIND_NAME = ("chu tri", "phoi hop", "co trach nhiem", "tham muu")
_SIGNS = re.compile(r"^[\W_]+|[\W_]+$")
_GOES_ON = re.compile(r"\s*(?:,|-|–|&|và\b)?\s*", re.IGNORECASE)


def office_doubts(text: PageText, taken: Sequence[Span]) -> list[Finding]:
    """What a person should compare of the names of offices in ``text``, but for what lies in ``taken`` already.

    A name that differs from a known one in its marks alone is the same office: it is told once, as a note. Those who
    only receive the document are left out.
    """
    found: list[Finding] = []
    told: set[str] = set()
    skipped = _recipients(text.text)
    hits = _registry().names_in(text.text)
    for hit in hits:
        span = Span(hit.start, hit.end)
        if all(placed.word.confidence is None for placed in _words(text, span)):
            continue  # a page with letters of its own
        if any(one.overlaps(span) for one in (*skipped, *taken)):
            continue
        finding = _doubt(text, hit)
        if finding is None or (finding.severity is Severity.INFO and fold(hit.name) in told):
            continue
        told.add(fold(hit.name))
        found.append(finding)
    names = [Span(hit.start, hit.end) for hit in hits]
    found += _beside_roles(text, [*names, *skipped, *taken, *(one.span for one in found if one.span)])
    return sorted(found, key=lambda one: one.span.start if one.span else 0)


@cache
def _registry() -> Registry:
    return Registry.load()


def _recipients(text: str) -> list[Span]:
    """The lists of those who receive the document, each from "Nơi nhận" to its last line."""
    found: list[Span] = []
    inside = False
    for line in re.finditer(r"[^\n]+", text):
        inside = bool(_RECIPIENTS.match(line[0])) or (inside and bool(_LISTED.match(line[0])))
        if inside:
            found.append(Span(line.start(), line.end()))
    return found


def _doubt(text: PageText, hit: NameHit) -> Finding | None:
    span = Span(hit.start, hit.end)
    unit = _registry().unit(hit.key) if hit.kind == "unit" else None
    likely = _printed_otherwise(hit.name, unit) if unit is not None else None
    if likely is not None:
        return _finding(text, span, likely, Severity.INFO)
    longer, end = _with_tail(text, hit)
    if longer is not None:
        return _finding(text, Span(hit.start, end), longer, Severity.WARNING)
    words = _words(text, span)
    if unit is not None:  # its own words are as they must be; those of a place behind them may not be
        words = [placed for placed in words if placed.span.start >= hit.start + _end_of_name(hit.name, unit)]
    elif hit.kind == "unknown" and (likely := _likely(hit.name)) is not None:
        return _finding(text, span, likely, Severity.WARNING)
    return _finding(text, span, None, Severity.WARNING) if any(map(_is_doubtful, words)) else None


def _finding(text: PageText, span: Span, likely: str | None, severity: Severity) -> Finding:
    printed = text.text[span.start : span.end]
    message = wording.OFFICE_LIKE if likely else wording.OFFICE
    return Finding(
        code="ocr-office",
        severity=severity,
        message=message.format(text=printed, likely=likely),
        hint=wording.OFFICE_HINT,
        span=span,
    )


def _printed_otherwise(printed: str, unit: Unit) -> str | None:
    """The name of ``unit`` that is ``printed`` but for its marks; None where it is so in all letters, or another."""
    alike = list(_names_alike(printed, unit))
    if not alike or any(same for _, same, _ in alike):
        return None
    return max((name for name, _, _ in alike), key=len)


def _end_of_name(printed: str, unit: Unit) -> int:
    """Where in ``printed`` the name of ``unit`` itself ends; 0 where it is abbreviated in another way."""
    return max((end for _, _, end in _names_alike(printed, unit)), default=0)


def _names_alike(printed: str, unit: Unit) -> Iterator[tuple[str, bool, int]]:
    """The names of ``unit`` that ``printed`` begins with if marks are left aside, whether it has the same marks, and
    where in it they end."""
    own = words_of(printed)
    for name in (unit.name, *unit.aliases, *unit.abbreviations):
        words = words_of(name)
        head = own[: len(words)]
        if [word.folded for word in words] == [word.folded for word in head]:
            same = all(marked_word(a.raw) == marked_word(b.raw) for a, b in zip(words, head, strict=True))
            yield name, same, head[-1].end


def _likely(name: str) -> str | None:
    """The known name that ``name`` can only be, if it is not known itself."""
    return _registry().resolve(name, authority=Authority()).likely


def _with_tail(text: PageText, hit: NameHit) -> tuple[str | None, int]:
    """A known name that ``hit`` begins and that misread words behind it complete, and where those end.

    "Bộ Nông nghiệp" may be all that could be told of "Bộ Nông nghiệp và Môi tữống".
    """
    gap = _GOES_ON.match(text.text, hit.end)
    start = gap.end() if gap is not None else hit.end
    behind = [placed for placed in text.words if placed.span.start >= start][:_TAIL]
    if "\n" in text.text[hit.end : start] or not any(map(_is_odd, behind)):
        return None, hit.end
    for placed in behind:
        end = placed.span.start + len(placed.word.text.rstrip(".,;:"))
        longer = text.text[hit.start : end]
        if "\n" in longer:
            break
        likely = _likely(longer) if _is_odd(placed) else None
        if likely is not None and len(folded_words(likely)) > len(folded_words(hit.name)):
            return likely, end
    return None, hit.end


def _words(text: PageText, span: Span) -> list[Placed]:
    return [placed for placed in text.words if placed.span.overlaps(span)]


def _is_doubtful(placed: Placed) -> bool:
    sure = placed.word.confidence is None or placed.word.confidence >= _SURE
    return _is_odd(placed) or (not sure and any(map(str.isalpha, placed.word.text)))


def _may_be_of_name(placed: Placed) -> bool:
    """Whether a doubtful word can be one of a name, which begins with a capital if OCR saw it right."""
    if placed.word.confidence is None:
        return False
    return _is_odd(placed) or (_is_doubtful(placed) and placed.word.text.lstrip('(“"')[:1].isupper())


def _is_odd(placed: Placed) -> bool:
    """Whether a word is built like no Vietnamese syllable, nor like an abbreviation."""
    core = _core(placed)
    return len(core) > 1 and core.isalpha() and not core.isupper() and not is_syllable(core)


def _core(placed: Placed) -> str:
    """The word without the signs around it."""
    return _SIGNS.sub("", placed.word.text)


def _beside_roles(text: PageText, known: Sequence[Span]) -> Iterator[Finding]:
    """Words that are not sure where a name must stand: behind "giao" or "phối hợp với", before "chủ trì"."""
    words = text.words
    folded = [fold(placed.word.text).strip(".,;:()") for placed in words]
    for at, placed in enumerate(words):
        if not _may_be_of_name(placed) or any(one.overlaps(placed.span) for one in known):
            continue
        before = [" ".join(folded[max(0, at - count) : at]) for count in range(1, 6)]
        behind = [" ".join(folded[at + 1 : at + 1 + count]) for count in range(1, 4)]
        if any(one in _BEFORE_NAME for one in before) or any(one in _BEHIND_NAME for one in behind):
            yield _finding(text, placed.span, None, Severity.WARNING)
