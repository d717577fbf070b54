"""Where OCR may be wrong and it matters: the document's number and day, and words near numbers and days.

tesseract's confidence alone does not tell: a number written by hand is often read wrongly with confidence. So the
number and the day in the head of a scan are always told, and elsewhere what the confidence or the form says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from cchc_cli.model.base import Span
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.reading.ocr_mending import MENDED, QUARTERS, SURE
from cchc_cli.reading.page_lines import Word
from cchc_cli.reading.page_text import PageText, Placed
from cchc_cli.text.vietnamese import fold
from cchc_cli.wording import ocr as wording

_SURE_WORD = 60.0
_SURE_HEAD = 88.0
_NEAR = 2
_APART = 3
_HEAD_LINES = 25
_ENOUGH_DIGITS = 4
_SMALL, _TALL = 0.75, 1.25
_LIKE_A_QUARTER = re.compile(r"[IVHLTl1-9|!\]]{1,4}(?:/|$)")
_TIME_WORDS = frozenset({"ngay", "thang", "nam", "quy", "tuan", "truoc", "han", "gio", "so"})
_NUMBER_LINE = re.compile(r"s[oóôốòồ6]\s?[:.]?\s?.*[/]", re.IGNORECASE)
_LABEL = re.compile(r"^s[oóôốòồ]\s?[:.]?\s?", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,5}[a-zđ]?/[\w/.-]+$", re.IGNORECASE)
_DAY_LINE = re.compile(r"\W{0,3}(?:[^\W\d][\w.,\s-]{1,40},?\s)?n?gay.{0,24}thang.{0,12}nam\b.{0,12}$")
_NO_DAY_LINE = re.compile(r"\W{0,3}(?:can cu|theo|thuc hien|so\b|xet)")
_WHOLE_DAY = re.compile(r"\bngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})\b")


def doubts(text: PageText) -> list[Finding]:
    """What a person should compare with the paper: number and day of the head, then each doubtful place."""
    head = _head_findings(text)
    taken = [finding.span for finding in head if finding.span is not None]
    return [*head, *(one for one in _place_findings(text) if not any(_touch(one.span, span) for span in taken))]


def _touch(one: Span | None, other: Span) -> bool:
    return one is not None and one.overlaps(other)


def _head_findings(text: PageText) -> list[Finding]:
    """One finding for the number, one for the day; where the head shows none, one at its beginning."""
    lines = _lines(text)[:_HEAD_LINES]
    return [_number_finding(text, lines), _day_finding(text, lines)]


def _number_finding(text: PageText, lines: Sequence[Span]) -> Finding:
    span = next((span for span in lines if _NUMBER_LINE.match(text.text[span.start : span.end])), None)
    if span is None:
        return _finding("ocr-number", Severity.WARNING, wording.NO_NUMBER, wording.NUMBER_HINT, _top(lines))
    words = [
        placed for placed in _within(text, span) if any(char.isdigit() or char == "/" for char in placed.word.text)
    ]
    printed = _LABEL.sub("", " ".join(placed.word.text for placed in words))
    sure = all((one.word.confidence or 0.0) >= _SURE_HEAD for one in words)
    clean = bool(_NUMBER.match(printed)) and sure and not any(_by_hand(one.word, text) for one in words)
    severity = Severity.INFO if clean else Severity.WARNING
    message = wording.NUMBER if printed[:1].isalnum() else wording.NUMBER_UNREAD
    return _finding("ocr-number", severity, message.format(number=printed), wording.NUMBER_HINT, span)


def _day_finding(text: PageText, lines: Sequence[Span]) -> Finding:
    span = next((span for span in lines if _is_day_line(fold(text.text[span.start : span.end]))), None)
    if span is None:
        return _finding("ocr-day", Severity.WARNING, wording.NO_DAY, wording.DAY_HINT, _top(lines))
    printed = text.text[span.start : span.end]
    match = _WHOLE_DAY.search(fold(printed))
    plausible = match is not None and 1 <= int(match[1]) <= 31 and 1 <= int(match[2]) <= 12
    digits = [placed.word for placed in _within(text, span) if placed.word.text.isdigit()]
    sure = all((word.confidence or 0.0) >= _SURE_HEAD and not _by_hand(word, text) for word in digits)
    clean = plausible and sure
    severity = Severity.INFO if clean else Severity.WARNING
    shown = printed[_day_start(printed) :]
    return _finding("ocr-day", severity, wording.DAY.format(day=shown), wording.DAY_HINT, span)


def _by_hand(word: Word, text: PageText) -> bool:
    """Whether a number is much taller, or smaller, than the page's printed ones, as one written by hand is."""
    printed = [
        one.word.height
        for one in text.words
        if one.word.text.isdigit() and (one.word.confidence or 0.0) >= _SURE_HEAD and one.word is not word
    ]
    if len(printed) < _ENOUGH_DIGITS or not word.height:
        return False
    return not _SMALL <= word.height / median(printed) <= _TALL


def _is_day_line(folded: str) -> bool:
    return len(folded) < 90 and bool(_DAY_LINE.match(folded)) and not _NO_DAY_LINE.match(folded)


def _day_start(printed: str) -> int:
    """Where "ngày" begins in the line of place and day; 0 where it does not."""
    at = printed.lower().find("ngày")
    return max(at, 0)


def _finding(code: str, severity: Severity, message: str, hint: str, span: Span | None) -> Finding:
    return Finding(code=code, severity=severity, message=message, hint=hint, span=span)


def _top(lines: Sequence[Span]) -> Span | None:
    return lines[0] if lines else None


def _lines(text: PageText) -> list[Span]:
    return [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text.text)]


def _within(text: PageText, span: Span) -> list[Placed]:
    return [placed for placed in text.words if placed.span.start >= span.start and placed.span.end <= span.end]


def _place_findings(text: PageText) -> list[Finding]:
    """One finding for each doubtful word; those close to each other in one line are told together."""
    groups: list[list[int]] = []
    for at, placed in enumerate(text.words):
        if not _doubtful(text.words, at):
            continue
        if (
            groups
            and at - groups[-1][-1] <= _APART
            and "\n" not in text.text[_end(text, groups[-1]) : placed.span.start]
        ):
            groups[-1].append(at)
        else:
            groups.append([at])
    found = []
    for group in groups:
        span = Span(text.words[group[0]].span.start, _end(text, group))
        shown = text.text[span.start : span.end]
        found.append(
            _finding("ocr-unsure", Severity.WARNING, wording.UNSURE.format(text=shown), wording.UNSURE_HINT, span)
        )
    return found


def _end(text: PageText, group: Sequence[int]) -> int:
    return text.words[group[-1]].span.end


def _doubtful(words: Sequence[Placed], at: int) -> bool:
    word = words[at].word
    if word.confidence is None or word.confidence == MENDED:
        return word.confidence == MENDED
    if _malformed(words, at):
        return True
    if any(char.isdigit() for char in word.text):
        return word.confidence < SURE
    if word.confidence >= _SURE_WORD or not any(char.isalnum() for char in word.text):
        return False
    near = words[max(0, at - _NEAR) : at + _NEAR + 1]
    return any(_of_time(placed.word) for placed in near if abs(placed.word.middle - word.middle) < word.size)


def _of_time(word: Word) -> bool:
    return any(char.isdigit() for char in word.text) or fold(word.text).strip(".,:;()") in _TIME_WORDS


def _malformed(words: Sequence[Placed], at: int) -> bool:
    """Whether a day, month or quarter cannot be: behind "ngày" and before "tháng", behind "tháng" and before "năm"."""
    if at == 0:
        return False
    before = fold(words[at - 1].word.text).strip(".,:(")
    behind = fold(words[at + 1].word.text).strip(".,") if at + 1 < len(words) else ""
    text = words[at].word.text.strip(".,;:()")
    if before == "quy" and _LIKE_A_QUARTER.match(text):
        return text.partition("/")[0] not in QUARTERS
    if (before, behind) == ("ngay", "thang"):
        return not (text.isdigit() and 1 <= int(text) <= 31)
    if (before, behind) == ("thang", "nam"):
        return not (text.isdigit() and 1 <= int(text) <= 12)
    return False
