"""Other documents that a text cites: "Kế hoạch số 10/KH-UBND ngày 15/01/2024 về …" (``domain.md`` E.6).

A reference covers the whole of its citation, the years in its title included, so that no day of another document
is taken for a deadline.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from cchc_cli.model.base import Span
from cchc_cli.model.directive import Reference
from cchc_cli.parsing.cited_issuer import end_of_issuer
from cchc_cli.parsing.cited_title import end_of_title
from cchc_cli.parsing.cited_words import WordsHit, find_in_words, start_with_place
from cchc_cli.parsing.kinds import all_kinds, is_law, kind_names, kind_of_symbol, not_documents
from cchc_cli.parsing.symbols import find_numbers, parts_of

_BEFORE = 90  # characters before a number in which the kind's name is looked for
_NAMES = "|".join(re.escape(name).replace(r"\ ", r"[\s*]") for name, _ in kind_names())
_KINDS_BY_NAME = dict(kind_names())
_SHORT = "|".join(re.escape(short) for kind in all_kinds() for short in kind.abbreviations)
_KIND_BEFORE = re.compile(
    rf"(?<!\w)({_NAMES})((?:[\s*]{{1,12}}[^\W\d_]+){{0,2}}?)[\s*]{{1,12}}(?:số[\s*:]{{0,12}})?\(?$", re.IGNORECASE
)
_SHORT_BEFORE = re.compile(rf"(?<!\w)({_SHORT})[\s*]{{1,12}}(?:số[\s*:]{{0,12}})?$")
_SO = re.compile(r"(?<!\w)[Ss]ố[\s*:]{0,12}$")
_HEADER_LINE = re.compile(r"^[\s*_]*Số[\s*_]*(:?)[\s*_]*$")
_LINE_END = re.compile(r"[ \t\u00a0*_]*(?:\n|$)")
_FORM = re.compile(rf"(?<!\w)(?:{'|'.join(not_documents())})[\s*]{{1,12}}số[\s*:]{{0,12}}$", re.IGNORECASE)
_COUNTED = ("dự án", "phương án", "quy trình", "biên bản", "hợp đồng")  # "Ban Quản lý dự án số 1" cites nothing
_CITED_NAMES = "|".join(re.escape(name).replace(r"\ ", r"[\s*]") for name, kind in kind_names() if kind not in _COUNTED)
_BARE = re.compile(
    r"[Ss][ốỐ][\s*:]{0,12}(\d{1,5})(?![\d%]|[.,]\d|[/\w]|[\s]*[-–/][\s]*\w)"
    r"(?=[\s*]{0,12},?[\s*]{1,12}(?i:ngày|của|năm|về|trước|và|tại|nêu|đã|hoàn|chậm)\s|[\s*]{0,12}[,;.)]|[\s*]{0,12}$)"
)
_CITED_BEFORE = re.compile(rf"(?<!\w)(?:{_CITED_NAMES})[\s*]{{1,12}}$", re.IGNORECASE)
_DAY = re.compile(
    r"[\s*]{0,12}[,(]?[\s*]{0,12}(?:ban hành\s+)?(?:ngày|ngay)[\s*]{1,12}(?:"
    r"(\d{1,2})[\s]?[/.\-][\s]?(\d{1,2})(?:[\s]?[/.\-][\s]?(\d{4}|\d{2})(?!\d))?"
    r"|(\d{1,2})[\s*]{1,12}tháng[\s*]{1,12}(\d{1,2})(?:[\s*]{0,12},?[\s*]{0,12}năm[\s*]{1,12}(\d{4}))?)(?![\d/]|\s(?:hằng|hàng|mỗi)\s)\)?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"[\s*]{1,12}năm[\s*]{1,12}(?:19|20)\d\d(?!\d)", re.IGNORECASE)
_BASIS_LINE = re.compile(r"^[\s*>+-]*(?:\w{1,4}[.)]\s*)?(?:Căn cứ|Xét|Theo đề nghị)\b")
_ORDER = re.compile(r"(?<!\w)(?:giao|yêu cầu|chủ trì|triển khai|tổ chức|xây dựng|báo cáo)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Anchor:
    """The part of a citation that is sure: from the kind's name to the end of the number or the name."""

    start: int
    end: int
    kind: str | None
    number: str | None
    title: str | None = None
    issued: date | None = None
    in_words: bool = False

    def place(self) -> tuple[int, int]:
        """The order of citations: by where they begin."""
        return self.start, self.end


def find_references(text: str, *, issued: date | None) -> list[Reference]:
    """Every document that ``text`` cites, in order, never overlapping; ``phrase`` is the text at ``span``.

    ``issued`` is the day of the document that cites: a day printed without its year ("ngày 15/01") is the last
    such day up to it. ``issuer`` is as printed. ``role`` is "basis" on a line that begins "Căn cứ".
    A document named in words only ("Luật Đất đai năm 2024", "Kế hoạch nêu trên") has no number.
    """
    anchors = _anchors(text)
    found: list[Reference] = []
    past = 0
    for at, anchor in enumerate(anchors):
        if anchor.start < past:
            continue
        limit = anchors[at + 1].start if at + 1 < len(anchors) else len(text)
        reference = _complete(text, anchor, max(limit, anchor.end), issued)
        past = reference.span.end
        found.append(reference)
    return _with_roles(text, found)


def is_legal_basis(reference: Reference) -> bool:
    """Whether it is a law, decree, circular or the like, or stands on a "Căn cứ" line: such are never awaited."""
    return reference.role == "basis" or is_law(reference.kind, reference.number)


def _anchors(text: str) -> list[_Anchor]:
    """Where citations begin, in order; of two that overlap, the one with a number stays."""
    words = [_in_words(hit) for hit in find_in_words(text)]
    laws = [one for one in words if one.number]  # a law's number follows its name
    taken = [(one.start, one.end) for one in laws]
    numbered = sorted([*laws, *(one for one in _numbered(text) if not _meets(taken, one))], key=_Anchor.place)
    taken = [(one.start, one.end) for one in numbered]
    free = (one for one in words if not one.number and not _meets(taken, one))
    return sorted([*numbered, *free], key=_Anchor.place)


def _meets(taken: list[tuple[int, int]], one: _Anchor) -> bool:
    """Whether it shares a character with one of the sorted stretches ``taken``."""
    at = bisect_left(taken, (one.end, 0))
    return at > 0 and taken[at - 1][1] > one.start


def _in_words(hit: WordsHit) -> _Anchor:
    return _Anchor(hit.start, hit.end, hit.kind, hit.number, hit.title, hit.issued, in_words=hit.number is None)


def _numbered(text: str) -> list[_Anchor]:
    anchors: list[_Anchor] = []
    for hit in find_numbers(text):
        anchor = _anchor_of(text, hit.start, hit.end, hit.number)
        if anchor:
            anchors.append(anchor)
    taken = [(one.start, one.end) for one in anchors]
    for match in _BARE.finditer(text):
        if not _CITED_BEFORE.search(text, max(0, match.start() - _BEFORE), match.start()):
            continue
        kind, start = _kind_before(text, match.start(1), None)
        bare = _Anchor(start, match.end(1), kind, match[1])
        if not _meets(taken, bare):
            anchors.append(bare)
    return sorted(anchors, key=lambda one: one.start)


def _anchor_of(text: str, start: int, end: int, number: str) -> _Anchor | None:
    """The citation whose number stands at ``start``; None for a form's number, or the document's own line."""
    floor = max(0, start - _BEFORE)
    before = text[floor:start]
    line = before[before.rfind("\n") + 1 :]
    if _FORM.search(before) or _is_header(text, line, end):
        return None
    of_symbol = kind_of_symbol(number)
    kind, at = _kind_before(text, start, of_symbol)
    if kind:
        return _Anchor(at, end, of_symbol if kind == "công văn" and of_symbol else kind, number)
    if so := _SO.search(before):
        return _Anchor(floor + so.start(), end, of_symbol, number)
    parts = parts_of(number)
    whole = parts is not None and (len(parts.groups) > 1 or parts.year is not None)
    return _Anchor(start, end, of_symbol, number) if of_symbol and whole else None


def _is_header(text: str, line: str, end: int) -> bool:
    """Whether the number is the document's own: "Số: 53/TB-UBND", or "Số 53-TB/HU" alone on its line."""
    own = _HEADER_LINE.match(line)
    return own is not None and (bool(own[1]) or _LINE_END.match(text, end) is not None)


def _kind_before(text: str, start: int, of_symbol: str | None) -> tuple[str | None, int]:
    """The kind named before a number and where the citation begins, with "khoản 2 Điều 8" before it.

    Where words part the two ("hướng dẫn tại số 12/UBND-NC") the symbol must not say another kind.
    """
    floor = max(0, start - _BEFORE)
    before = text[floor:start]
    if match := _last(_KIND_BEFORE, before):
        name = " ".join(match[1].replace("*", " ").lower().split())
        kind = _KINDS_BY_NAME[name]
        if match[2] and of_symbol not in {None, kind}:
            return None, start
    elif match := _SHORT_BEFORE.search(before):
        kind = next(one.name for one in all_kinds() if match[1] in one.abbreviations)
    else:
        return None, start
    return kind, start_with_place(text, floor + match.start(1))


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The match of a pattern that ends at the end of ``text`` and begins latest."""
    found, at = None, 0
    while match := pattern.search(text, at):
        found, at = match, match.start() + 1
    return found


def _complete(text: str, anchor: _Anchor, limit: int, issued: date | None) -> Reference:
    """The citation with the day, the authority and the title that follow its number."""
    end = anchor.end
    day: date | None = anchor.issued
    issuer: str | None = None
    title = anchor.title
    if not anchor.in_words:
        if match := _DAY.match(text, end, limit):
            day, end = _day(match, issued), match.end()
            if match[0].endswith(")") and "(" not in match[0]:
                end -= 1
        elif year := _YEAR.match(text, end, limit):
            end = year.end()
        dated = end > anchor.end
        if by := end_of_issuer(text, end, limit):
            issuer, end = by
        if not dated and (match := _DAY.match(text, end, limit)):
            day, end = _day(match, issued), match.end()
        if about := end_of_title(text, end, limit, whole=dated or issuer is not None):
            title, end = about
    span = Span(anchor.start, end)
    return Reference(
        phrase=text[span.start : span.end],
        span=span,
        kind=anchor.kind,
        number=anchor.number,
        issued=day,
        issuer=issuer,
        title=title,
    )


def _day(match: re.Match[str], issued: date | None) -> date | None:
    """The printed day; without a year the last such day up to ``issued``; None where no such day is."""
    day, month = int(match[1] or match[4]), int(match[2] or match[5])
    printed = match[3] or match[6]
    if printed:
        return _date(int(printed) + (2000 if len(printed) == 2 else 0), month, day)
    if issued is None:
        return None
    found = _date(issued.year, month, day)
    return _date(issued.year - 1, month, day) if found and found > issued else found


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _with_roles(text: str, found: list[Reference]) -> list[Reference]:
    """The same references, those that a "Căn cứ" line gives as its grounds marked as basis."""
    marked: list[Reference] = []
    grounds, past = False, 0
    for one in found:
        begin = _paragraph_start(text, past, one.span.start)
        if begin is not None:
            grounds, past = bool(_BASIS_LINE.match(text[begin : begin + 40])), begin
        grounds = grounds and not _ORDER.search(text, past, one.span.start)
        past = one.span.end
        marked.append(one.model_copy(update={"role": "basis"}) if grounds else one)
    return marked


def _paragraph_start(text: str, floor: int, at: int) -> int | None:
    """Where the paragraph of ``at`` begins, if after ``floor``; a line in small letters goes on with the one before."""
    begin = text.rfind("\n", floor, at)
    while begin >= 0 and text[begin + 1 : begin + 2].islower():
        begin = text.rfind("\n", floor, begin)
    return begin + 1 if begin >= 0 else (0 if floor == 0 else None)
