"""Deadlines in words alone, without a day: standing duties, those that wait for something, those fixed elsewhere."""

from __future__ import annotations

import re

from cchc_cli.model.base import Span
from cchc_cli.model.deadline import DeadlineKind
from cchc_cli.parsing.pattern_tables import ByNeededWord
from cchc_cli.parsing.time_patterns import B, O

_REST = r"[^,;.:()\n]{0,70}"
_SCHOOL_YEAR = rf"(?:đầu{B}|cuối{B}|kết{B}thúc{B}|khi{B}(?:bắt{B}đầu|kết{B}thúc){B})?năm{B}học(?!\w){_REST}"
TABLE: ByNeededWord[tuple[DeadlineKind, str]] = ByNeededWord(
    (
        "tết chạp giêng học giảng",
        re.compile(
            rf"(?<!\w)(?:trước|vào|xong|đến|chậm{B}nhất)(?:{B}(?:là|trong|ngày|đêm|sáng|chiều)){{0,3}}{B}(?:(?:(?:mùng|mồng){B})?\d{{1,2}}|rằm){B}"
            rf"(?:tết|tháng{B}(?:chạp|giêng))(?!\w)(?:{B}nguyên{B}đán)?"
            rf"|(?<!\w)(?:trước|vào|(?:hoàn{B}thành|xong){B}trong){B}{_SCHOOL_YEAR}"
            rf"|(?<!\w)trước{B}(?:ngày{B})?khai{B}giảng{_REST}"
        ),
        (DeadlineKind.EVENT, "before-feast"),
    ),
    (
        "ngay khi trước",
        re.compile(
            rf"(?<!\w)(?:ngay{B}sau{B}(?:khi|hội{B}nghị|cuộc{B}họp|kỳ{B}họp)(?!\w){_REST}|ngay{B}khi(?!\w){_REST}"
            rf"|sau{B}khi(?!\w){_REST}|khi{B}có{B}(?:yêu{B}cầu|văn{B}bản|hướng{B}dẫn|chỉ{B}đạo|đề{B}nghị|kết{B}quả)(?!\w){_REST}"
            rf"|trước{B}(?:kỳ{B}họp|phiên{B}họp|hội{B}nghị|đại{B}hội|tết|khai{B}giảng|mùa)(?!\w){_REST})"
        ),
        (DeadlineKind.EVENT, "after-event"),
    ),
    (
        "theo đúng",
        re.compile(
            rf"(?<!\w)(?:theo{B}(?:đúng{B})?(?:tiến{B}độ|thời{B}gian|thời{B}hạn|các{B}mốc|mốc|lộ{B}trình)(?!\w){_REST}"
            rf"|đúng{B}(?:thời{B}hạn|thời{B}gian|tiến{B}độ|hạn|lộ{B}trình)(?!\w)(?:{B}(?:quy{B}định|đề{B}ra|yêu{B}cầu|được{B}giao))?)"
        ),
        (DeadlineKind.BY_REFERENCE, "fixed-elsewhere"),
    ),
    (
        "xuyên liên dài tới kỳ",
        re.compile(
            rf"(?<!\w)(?<!chi\s)(?<!nhiệm\svụ\s)(?<!trọng\stâm,\s)(?:(?:làm|thực{B}hiện){B})?(?:thường{B}xuyên(?:{B}trong{B}(?:năm|tháng|quý|tuần))?"
            rf"|liên{B}tục|lâu{B}dài|(?:trong{B})?thời{B}gian{B}tới|định{B}kỳ)(?!\w)"
        ),
        (DeadlineKind.STANDING, "standing"),
    ),
    (
        "khẩn ngay kịp",
        re.compile(rf"(?<!\w)(?:khẩn{B}trương|ngay{B}lập{B}tức|kịp{B}thời|{B}thực{B}hiện{B}ngay)(?!\w)"),
        (DeadlineKind.EVENT, "at-once"),
    ),
)
BARE: ByNeededWord[tuple[DeadlineKind, str]] = ByNeededWord(
    (
        "xuyên",
        re.compile(rf"(?<!\w)(?:nhiệm{B}vụ{B})?thường{B}xuyên(?!\w)"),
        (DeadlineKind.STANDING, "standing"),
    ),
    (
        "theo",
        re.compile(rf"(?<!\w)theo{B}(?:quy{B}định|hướng{B}dẫn|kế{B}hoạch|chỉ{B}đạo|yêu{B}cầu|tiến{B}độ)(?!\w){_REST}"),
        (DeadlineKind.BY_REFERENCE, "fixed-elsewhere"),
    ),
    ("ngay", re.compile(rf"^{O}ngay(?!\w){_REST}"), (DeadlineKind.EVENT, "at-once")),
)


_PAPER = re.compile(
    rf"(?<!\w)nhận{B}(?:được{B})?(?:văn{B}bản|công{B}văn|hướng{B}dẫn|chỉ{B}đạo|thông{B}báo|kế{B}hoạch|ý{B}kiến)(?!\w)"
)


def waits_for_paper(low: str) -> bool:
    """Whether the words of an event wait for another document, whose day can be looked up."""
    return _PAPER.search(low) is not None


def deadline_in_words(low: str, *, bare: bool) -> tuple[DeadlineKind, str, Span] | None:
    """The kind, the rule's name and the place of the words that stand for a deadline, or None.

    ``low`` is the text as `time_patterns.lowered` gives it. The table's order decides between several.
    """
    found = next(TABLE.find(low), None) or (next(BARE.find(low), None) if bare else None)
    if found is None:
        return None
    match, (kind, rule) = found
    return kind, rule, Span(match.start(), match.start() + len(match[0].rstrip()))
