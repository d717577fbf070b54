"""Terms counted from a day: "trong thời hạn 05 ngày làm việc kể từ ngày ký", "trong vòng 10 ngày"."""

from __future__ import annotations

import calendar as months
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from cchc_cli.calendar import Calendar
from cchc_cli.parsing.pattern_tables import ByNeededWord
from cchc_cli.parsing.stretches import Stretches
from cchc_cli.parsing.time_patterns import CLAUSE_END, SMALL_NUMBER, B, O, number_of


class Anchor(StrEnum):
    """From when a term counts."""

    ISSUED = "issued"  # the day of this document
    RECEIVED = "received"  # the day it is received, which nobody printed
    ASSUMED = "assumed"  # nothing printed
    PRINTED = "printed"  # a day printed behind the term
    BEFORE = "before"  # a day printed behind it, from which it counts back: "05 ngày trước ngày 30/6"
    EFFECT = "effect"  # the day on which this document takes effect, which is its own at the earliest
    EVENT = "event"  # something that happens on a day unknown


@dataclass(frozen=True, slots=True)
class Term:
    """``amount`` of ``unit`` ("ngày làm việc", "ngày", "tuần", "tháng", "năm", "giờ") after ``anchor``."""

    start: int
    end: int
    amount: int
    unit: str
    anchor: Anchor


_TERM = re.compile(
    rf"(?<!\w)(?:(?:chậm|muộn){B}nhất{B}(?:là{B})?)?"
    rf"(?:trong{B}(?:thời{B}hạn|vòng|thời{B}gian)|trong|sau|(?:chậm|muộn){B}nhất|thời{B}hạn)(?:{B}(?:là|tối{B}đa))?{O}:?{O}"
    rf"(?:không{B}quá{B})?(?P<amount>{SMALL_NUMBER})(?:{O}\([^()\n]{{1,12}}\))?{B}"
    rf"(?P<unit>ngày{B}làm{B}việc|ngày|tuần|tháng|năm|giờ)(?!\w)(?!{B}(?:đầu|cuối|\d|qua|gần|trở|học|một|nay))(?!{O}/)"
)
_COUNT_FIRST = re.compile(
    rf"(?<![\w/.])(?P<amount>{SMALL_NUMBER}){B}(?P<unit>ngày{B}làm{B}việc|ngày|tuần|tháng|giờ){B}(?=(?:kể|tính){B}từ)"
)
TABLE = ByNeededWord(("trong sau nhất hạn", _TERM, None), ("từ", _COUNT_FIRST, None))
_BEFORE_EVENT = re.compile(
    rf"(?<!\w)trước{B}(?:ít{B}nhất{B}|tối{B}thiểu{B})?\d{{1,3}}{O}(?:h|giờ|ngày|tháng)(?!\w)(?!{B}(?:ngày|tháng|\d|thứ))(?!{O}\d)"
)
_TO_EVENT = re.compile(rf"{O},?{O}trước{B}(?:khi|ngày|thời{B}điểm|lúc)(?!{B}\d)")
_BACK = re.compile(rf"{O},?{O}trước{B}(?=(?:ngày{B})?\d{{1,2}}(?:[/.\-]\d|{B}tháng))")
_SINCE = re.compile(rf"{O},?{O}(?:(?:kể|tính){B}từ|từ|sau)(?:{B}(?:sau|khi|ngày|thời{B}điểm|lúc)){{0,3}}(?!\w)")
_PAPER = r"(?:thông báo|văn bản|công văn|kế hoạch|quyết định|chỉ thị|công điện|kết luận|chỉ đạo)"
_OWN = re.compile(
    rf"{O}(?:(?:ký|ban{B}hành|phát{B}hành|ra|có)(?!\w){O}){{0,3}}(?:{_PAPER.replace(' ', B)}(?:{B}chỉ{B}đạo)?)?"
    rf"(?:{B}này)?(?={O}(?:[,.;:)\n]|$|hoàn|phải|các|báo|gửi|để|và|thực))"
)
_RECEIVED = re.compile(
    rf"{O}nhận{B}(?:được{B})?{_PAPER.replace(' ', B)}(?:{B}(?:chỉ{B}đạo|giao))?"
    rf"(?:{B}này(?!\w)|(?={O}(?:[,.;:)\n]|$|hoàn|phải|các|báo|gửi|để|và|thực)))"
)
_EFFECT = re.compile(
    rf"{O}(?:{_PAPER.replace(' ', B)}|nghị{B}quyết|nghị{B}định|thông{B}tư|quy{B}định|quy{B}chế){B}này{B}có{B}hiệu{B}lực"
    rf"(?:{B}thi{B}hành)?(?!\w)"
)
_PRINTED = re.compile(rf"{O}\d{{1,2}}(?:[/.\-]\d|{B}tháng)")


def find_terms(low: str) -> list[Term]:
    """The terms of a text (as `lowered` gives it), in order, each with the words that say from when it counts."""
    found: list[Term] = []
    for match in sorted((match for match, _ in TABLE.find(low)), key=lambda match: match.start()):
        if not found or match.start() >= found[-1].end:
            unit = " ".join(match["unit"].split())
            anchor, end = _anchor(low, match.end())
            found.append(Term(match.start(), end, number_of(match["amount"]), unit, anchor))
    taken = Stretches((one.start, one.end) for one in found)
    before = [
        Term(match.start(), match.end(), 0, "ngày", Anchor.EVENT)
        for match in (_BEFORE_EVENT.finditer(low) if "trước" in low else ())
        if not taken.touch(match.start(), match.end())
    ]
    return sorted((*found, *before), key=lambda one: one.start)


def _anchor(low: str, at: int) -> tuple[Anchor, int]:
    """What the words from ``at`` on say of the term's first day, and where they end."""
    back = _BACK.match(low, at)
    if back:
        return Anchor.BEFORE, back.end()
    if _TO_EVENT.match(low, at):
        return Anchor.EVENT, _clause_end(low, at)
    since = _SINCE.match(low, at)
    if since is None:
        return Anchor.ASSUMED, at
    if _PRINTED.match(low, since.end()):
        return Anchor.PRINTED, since.end()
    own = _OWN.match(low, since.end())
    if own and own.end() > since.end():
        return Anchor.ISSUED, own.end()
    effect = _EFFECT.match(low, since.end())
    if effect:
        return Anchor.EFFECT, effect.end()
    received = _RECEIVED.match(low, since.end())
    if received:
        return Anchor.RECEIVED, received.end()
    return Anchor.EVENT, _clause_end(low, since.end())


def _clause_end(low: str, at: int) -> int:
    """The end of the clause, or of its first part up to a comma, at most 80 characters on."""
    stop = min(len(low), at + 80)
    match = CLAUSE_END.search(low, at, stop)
    end = match.start() if match else stop
    comma = low.find(",", at, end)
    end = comma if comma >= 0 else end
    blank = low.rfind(" ", at, end) if match is None and comma < 0 and end < len(low) else -1
    return blank if blank > at else end


def count(term: Term, start: date, calendar: Calendar) -> tuple[date, str]:
    """The last day of a term that begins after ``start``, and the name of the rule.

    The first day is not counted (Bộ luật Dân sự 2015, Điều 147); months and years end on the same-numbered or
    last day; a last day off moves to the next working day (Điều 148).

    Raises:
        OverflowError: the day lies beyond the year 9999.
    """
    if term.anchor is Anchor.BEFORE:
        return _count_back(term, start, calendar), "counted-back"
    if term.unit == "ngày làm việc":
        return calendar.add_working_days(start, term.amount), "working-days"
    if term.unit in {"tháng", "năm"}:
        end = _add_months(start, term.amount * (12 if term.unit == "năm" else 1))
    elif term.unit == "giờ":
        end = start + timedelta(days=-(-term.amount // 24))
    else:
        end = start + timedelta(days=term.amount * (7 if term.unit == "tuần" else 1))
    rolled = calendar.next_working_day(end)
    return rolled, "calendar-days" if rolled == end else "calendar-days-to-working-day"


def _count_back(term: Term, start: date, calendar: Calendar) -> date:
    """The day so long before ``start``; a term in hours counts as whole days."""
    if term.unit in {"tháng", "năm"}:
        return _add_months(start, -term.amount * (12 if term.unit == "năm" else 1))
    if term.unit != "ngày làm việc":
        days = {"tuần": 7 * term.amount, "giờ": -(-term.amount // 24)}.get(term.unit, term.amount)
        return start - timedelta(days=days)
    day = start
    for _ in range(term.amount):
        day -= timedelta(days=1)
        while not calendar.is_working_day(day):
            day -= timedelta(days=1)
    return day


def _add_months(start: date, amount: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + amount, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(year)
    return date(year, month + 1, min(start.day, months.monthrange(year, month + 1)[1]))
