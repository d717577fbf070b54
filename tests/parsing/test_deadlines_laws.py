"""Laws of reading deadlines: never an error, true spans, and no printed time passed over in silence."""

from __future__ import annotations

import re
from datetime import date

from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.calendar import Calendar
from cchc_cli.model.base import Span
from cchc_cli.parsing.deadline_candidates import Asked, Printed, find_printed
from cchc_cli.parsing.deadline_cues import Role
from cchc_cli.parsing.deadlines import DeadlineReading, read_deadline
from cchc_cli.parsing.time_atoms import Precision

CALENDAR = Calendar.load()
PIECES = (
    "trước ", "chậm nhất ", "là ", "trong ", "đến ", "đến hết ", "từ ", "kể từ ", "hoàn thành ", "xong ",
    "vào ", "cuối ", "đầu ", "giữa ", "ngày 30/6/2024", "ngày 31/6", "30/6", "15.7.2024",
    "ngày 5 tháng 6 năm 2024", "ngày 25 ", "tháng 6 ", "tháng 12/2025", "quý II ", "Quý II, III/2024",
    "6 tháng đầu năm ", "năm 2024", "năm 2023", "2021-2025", "giai đoạn ", "hằng năm ", "hằng tháng ",
    "định kỳ ", "mỗi quý ", "06 tháng, năm ", "trong vòng 10 ngày ", "05 ngày làm việc ", "kể từ ngày ký ",
    "kể từ ngày nhận được ", "Kế hoạch số 10/KH-UBND ", "Kế hoạch CCHC ", "báo cáo ", "; ", ". ", ", ", "\n",
    "\n- ", " và ", " - ", "**", "(", ") ", "17h00 ", "thứ Sáu ", "tuần này ", "thường xuyên ",
    "ngay sau khi ", "thời hạn: ", "đảm bảo ", "Luật Đất đai ", "liền kề ", "tháng sau ", "đến nay ", " của ",
    "hiệu lực ", "0", "9", "/",
)  # fmt: skip
ORACLE = re.compile(
    r"(?<![\w/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?![\d/])"
    r"|(?<!\w)[Qq]uý (?:I|II|III|IV|[1-4])(?!\w)"
    r"|(?<!\w)năm (?:19|20)\d\d(?![\d/])"
    r"|(?<!\w)ngày (?:[1-9]|[12]\d|3[01])/(?:[1-9]|1[0-2])(?![\d/.-])"
)
"""Printed times that nobody could deny, found by other means than the program's own."""

texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
days = st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)), st.dates(date(2024, 1, 1), date(2026, 12, 31)))
skips = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 30)).map(lambda pair: Span(pair[0], sum(pair))), max_size=3
)


def read(
    text: str, issued: date | None, *, bare: bool, skip: list[Span], before_day: str = "inclusive"
) -> DeadlineReading:
    return read_deadline(text, issued=issued, calendar=CALENDAR, before_day=before_day, skip=skip, bare=bare)


def printed(text: str, issued: date | None, *, bare: bool, skip: list[Span]) -> Printed:
    return find_printed(text, Asked(issued, CALENDAR, "inclusive", skip, bare))


@settings(max_examples=400, deadline=None)
@given(texts, days, st.booleans(), skips, st.sampled_from(["inclusive", "exclusive"]))
def test_any_text_can_be_read(text: str, issued: date | None, bare: bool, skip: list[Span], before_day: str) -> None:
    found = read(text, issued, bare=bare, skip=skip, before_day=before_day)
    deadline = found.deadline
    assert (deadline.phrase is None) == (deadline.span is None)
    if deadline.span is not None:
        assert text[slice(*deadline.span)] == deadline.phrase
    for step in found.milestones:
        assert text[slice(*step.span)] == step.phrase
    for finding in found.findings:
        assert finding.span is not None
        assert 0 <= finding.span.start < finding.span.end <= len(text)
        assert "{" not in finding.message
    assert deadline.confidence == "certain" or found.findings
    assert deadline.due is None or deadline.recurs is None
    if deadline.every is not None:
        assert next(iter(rrulestr(deadline.every, forceset=True))) is not None


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), days, st.booleans(), skips)
def test_no_printed_time_is_passed_over(text: str, issued: date | None, bare: bool, skip: list[Span]) -> None:
    found = read(text, issued, bare=bare, skip=skip)
    seen = [finding.span for finding in found.findings if finding.span is not None]
    seen += [step.span for step in found.milestones]
    seen += [found.deadline.span] if found.deadline.span is not None else []
    known = printed(text, issued, bare=bare, skip=skip)
    harmless = [
        one.span
        for one in known.candidates
        if one.role is Role.REFERENCE or (one.role is Role.NAME and one.precision is Precision.YEAR)
    ]
    for match in ORACLE.finditer(text.replace("*", " ")):
        span = Span(*match.span())
        assert any(span.overlaps(other) for other in (*seen, *harmless, *skip)), match[0]


@settings(max_examples=200, deadline=None)
@given(st.dates(date(2024, 3, 27), date(2029, 12, 31)), st.sampled_from(["/", ".", "-"]), st.booleans())
def test_a_printed_day_comes_back(day: date, mark: str, padded: bool) -> None:
    shown = f"{day:%d}{mark}{day:%m}{mark}{day.year}" if padded else f"{day.day}{mark}{day.month}{mark}{day.year}"
    found = read(f"Các phòng gửi báo cáo trước ngày {shown} để tổng hợp.", date(2024, 3, 27), bare=False, skip=[])
    assert (found.deadline.due, found.deadline.confidence, found.findings) == (day, "certain", ())


@settings(max_examples=200, deadline=None)
@given(st.dates(date(2024, 1, 1), date(2026, 12, 31)), st.dates(date(2024, 1, 1), date(2026, 12, 31)))
def test_a_day_without_a_year_is_the_first_from_the_issue_on(issued: date, day: date) -> None:
    found = read(f"Báo cáo trước ngày {day:%d/%m}.", issued, bare=False, skip=[])
    due = found.deadline.due
    assert due is not None
    assert due >= issued
    assert (due.day, due.month) == (day.day, day.month)
    assert (found.deadline.confidence == "certain") is (due.year == issued.year)
