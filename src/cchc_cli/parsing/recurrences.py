"""Duties that return: "hằng quý", "định kỳ cuối mỗi quý", "trước ngày 25 hằng tháng", "06 tháng/lần"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from cchc_cli.model.deadline import Recurrence
from cchc_cli.parsing.pattern_tables import ByNeededWord
from cchc_cli.parsing.time_patterns import SMALL_NUMBER, WEEKDAY, WEEKDAYS, B, O, number_of


@dataclass(frozen=True, slots=True)
class Returning:
    """One printed recurrence.

    ``days`` are (month, day) with month 0 for every month; -1 is the month's last day. ``months`` narrows a monthly
    day to certain months. ``nth`` counts the weekday in its month. ``previous`` where the day falls into the
    period after the one it is for. ``assumed`` where the words may mean something else.
    """

    start: int
    end: int
    recurs: Recurrence
    interval: int = 1
    days: tuple[tuple[int, int], ...] = ()
    months: tuple[int, ...] = ()
    weekday: int | None = None
    nth: int | None = None
    time: str | None = None
    point: str = ""
    previous: bool = False
    assumed: bool = False
    named: bool = False

    @property
    def dated(self) -> bool:
        """Whether a day is printed with it."""
        return bool(self.days) or self.weekday is not None


_UNITS = {
    "ngày": Recurrence.DAILY, "tuần": Recurrence.WEEKLY, "tháng": Recurrence.MONTHLY,
    "quý": Recurrence.QUARTERLY, "năm": Recurrence.YEARLY,
}  # fmt: skip
ORDER = tuple(Recurrence)
_BY_MONTHS = {1: Recurrence.MONTHLY, 3: Recurrence.QUARTERLY, 6: Recurrence.HALF_YEARLY, 12: Recurrence.YEARLY}
_UNIT = r"(?P<unit>ngày|tuần|tháng|quý|năm)(?!\w)"
_PLAIN = r"(?:\d{1,2}\s{1,4}tháng|ngày|tuần|tháng|quý|năm)(?!\w)"
_EACH = r"(?:hằng|hàng|mỗi|từng)"
_MORE = (
    rf"(?P<more>(?:{O}(?:,|và|;|hoặc){O}(?:(?:hằng|hàng|cả){B})?{_PLAIN}"
    rf"(?!{B}(?:\d|[ivx]{{1,4}}(?!\w)))){{0,4}})"
)
_NEXT = rf"(?:sau|kế{B}tiếp|tiếp{B}theo|liền{B}kề|liền{B}sau)"

_AFTER_LIST = (
    rf"(?!{O}\d)(?!{B}(?:\d|học|[ivx]{{1,4}}(?!\w)|nay(?!\w)"
    rf"|trước(?!{B}(?:\d|ngày|mùng|mồng|thời|tháng|quý|thứ|khi)|{O}[,(:])))"
)
"""What may not follow a period: a number that it belongs to, or the word that makes it one period gone by."""


def _named(match: re.Match[str]) -> bool:
    """Whether it only qualifies a noun: "ngân sách hằng năm", "chế độ báo cáo hằng tuần là …"."""
    return bool(_NOUN.search(match.string, max(0, match.start() - 60), match.start()))


_SUBJECT = re.compile(rf"{B}là(?!\w)")
_NOUN = re.compile(
    rf"(?<!\w)(?:ngân{B}sách|dự{B}toán|kinh{B}phí|nguồn{B}vốn|vốn|(?:kế{B}hoạch|chương{B}trình){B}(?:công{B}tác|đầu{B}tư"
    rf"|phát{B}triển)|mục{B}tiêu|chỉ{B}tiêu|thi{B}đua|khen{B}thưởng|xếp{B}loại)(?:{B}[^\W\d]{{1,12}}|{B}-|,){{0,5}}{B}$"
)


def _finest(first: Recurrence, more: str) -> Recurrence:
    """The shortest period of a list: "hằng quý, 6 tháng, năm" returns each quarter."""
    found = [first]
    for amount, unit in re.findall(r"(\d{1,2})?\s{0,4}(ngày|tuần|tháng|quý|năm)(?!\w)", more):
        found.append(_BY_MONTHS.get(int(amount), Recurrence.MONTHLY) if amount else _UNITS[unit])
    return min(found, key=ORDER.index)


def _each(match: re.Match[str]) -> Returning | None:
    word, unit = match["each"], match["unit"]
    point = match["point"] or ""
    if word == "từng" and not point and not match["periodic"]:
        return None
    named = unit == "năm" and not match["periodic"] and not point and _named(match)
    named = named or _SUBJECT.match(match.string, match.end()) is not None
    assumed = word == "mỗi" and not point and not match["periodic"]
    recurs = _finest(_UNITS[unit], match["more"] or "")
    return Returning(match.start(), match.end(), recurs, point=point, assumed=assumed, named=named)


def _monthly(match: re.Match[str]) -> Returning:
    """ "ngày 05 của tháng liền kề" is each month's; "tháng sau" alone may be the one next month."""
    days = tuple((0, int(digits)) for digits in re.findall(r"\d{1,2}", match["days"]))
    following = match["next"] or match["after"] or ""
    each = "hằng" in match[0] or "hàng" in match[0] or bool(match["each"])
    return Returning(
        match.start(), match.end(), Recurrence.MONTHLY, days=days, previous=bool(following),
        assumed=not each and "sau" in following.split(),
    )  # fmt: skip


def _quarter_month(match: re.Match[str]) -> Returning:
    first = {"đầu": 1, "giữa": 2, "cuối": 3}[match["which"]]
    return Returning(
        match.start(), match.end(), Recurrence.QUARTERLY, days=((0, int(match["day"])),),
        months=tuple(range(first, 13, 3)), previous=bool(match["next"]),
    )  # fmt: skip


def _every(match: re.Match[str]) -> Returning | None:
    amount = number_of(match["amount"]) if match["amount"] else 1
    unit = _UNITS[match["unit"]]
    return _interval(match, amount, unit)


def _interval(match: re.Match[str], amount: int, unit: Recurrence) -> Returning | None:
    if amount < 1:
        return None
    months = {Recurrence.MONTHLY: 1, Recurrence.QUARTERLY: 3, Recurrence.YEARLY: 12}.get(unit, 0) * amount
    if months in _BY_MONTHS:
        return Returning(match.start(), match.end(), _BY_MONTHS[months])
    if months:
        return Returning(match.start(), match.end(), Recurrence.MONTHLY, interval=months, assumed=True)
    return Returning(match.start(), match.end(), unit, interval=amount, assumed=amount > 1)


def _times(match: re.Match[str]) -> Returning | None:
    times, unit = number_of(match["amount"]), _UNITS[match["unit"]]
    if unit is Recurrence.YEARLY and times in {1, 2, 4, 12}:
        return Returning(match.start(), match.end(), _BY_MONTHS[12 // times])
    return Returning(match.start(), match.end(), unit, assumed=times != 1)


def _periodic(match: re.Match[str]) -> Returning | None:
    unit = _UNITS[match["unit"]]
    if match["amount"]:
        found = _interval(match, number_of(match["amount"]), unit)
        return found and replace(found, recurs=_finest(found.recurs, match["more"] or ""))
    return Returning(match.start(), match.end(), _finest(unit, match["more"] or ""), point=match["point"] or "")


def _year_after(match: re.Match[str]) -> Returning:
    return Returning(match.start(), match.end(), Recurrence.YEARLY, previous=not match["before"])


def _half_and_year(match: re.Match[str]) -> Returning:
    return Returning(match.start(), match.end(), Recurrence.HALF_YEARLY)


def _weekly(match: re.Match[str]) -> Returning:
    day = WEEKDAYS[match["weekday"] or match["sunday"]]
    return Returning(match.start(), match.end(), Recurrence.WEEKLY, weekday=day)


def _nth_weekday(match: re.Match[str]) -> Returning:
    return Returning(
        match.start(), match.end(), Recurrence.MONTHLY,
        weekday=WEEKDAYS[match["weekday"] or match["sunday"]], nth=int(match["nth"]),
    )  # fmt: skip


_Builder = Callable[[re.Match[str]], Returning | None]
TABLE: ByNeededWord[_Builder] = ByNeededWord(
    # ngày 25 hằng tháng; ngày mùng 5 hằng tháng; ngày 25/tháng; ngày 05 của tháng liền kề
    (
        "tháng",
        re.compile(
            rf"(?<!\w)(?:ngày{B}(?:(?:mùng|mồng){B})?|(?:mùng|mồng){B})"
            rf"(?P<days>\d{{1,2}}(?:{O}(?:,|và){O}(?:ngày{B})?\d{{1,2}}){{0,3}})(?:(?:{B}(?:của{B})?|{O}/{O})(?:"
            rf"(?P<each>{_EACH}){B}tháng(?:{B}(?P<next>{_NEXT}))?"
            rf"|tháng{B}(?P<after>{_NEXT}(?:{B}liền{B}kề)?)(?:{B}(?:hằng|hàng){B}tháng)?)(?!\w)"
            rf"|{O}/{O}(?P<slash>tháng)(?!\w)(?!{B}?\d))"
        ),
        _monthly,
    ),
    # ngày 20 của tháng cuối quý; ngày 10 tháng đầu quý sau
    (
        "quý",
        re.compile(
            rf"(?<!\w)ngày{B}(?P<day>\d{{1,2}}){B}(?:của{B})?tháng{B}(?P<which>đầu|giữa|cuối)(?:{B}tiên)?{B}(?:của{B})?"
            rf"(?:{_EACH}{B})?quý(?:{B}(?P<next>{_NEXT}))?(?!\w)"
        ),
        _quarter_month,
    ),
    # thứ Sáu tuần thứ 4 hằng tháng
    ("tuần", re.compile(rf"(?<!\w){WEEKDAY}{B}tuần{B}thứ{B}(?P<nth>[1-4]){B}{_EACH}{B}tháng(?!\w)"), _nth_weekday),
    # thứ Sáu hằng tuần
    ("tuần", re.compile(rf"(?<!\w)(?:ngày{B})?{WEEKDAY}{B}{_EACH}{B}tuần(?!\w)"), _weekly),
    # định kỳ cuối mỗi quý; hằng tháng, quý, năm
    (
        "hằng hàng mỗi từng",
        re.compile(
            rf"(?<!\w)(?P<periodic>định{B}kỳ{B}(?:vào{B})?)?(?:(?P<point>đầu|giữa|cuối){B})?(?P<each>{_EACH}){B}{_UNIT}"
            rf"{_AFTER_LIST}{_MORE}"
        ),
        _each,
    ),
    # 03 tháng/lần; tuần một lần
    (
        "lần",
        re.compile(
            rf"(?<![\w/])(?:định{B}kỳ{B})?(?:(?P<amount>{SMALL_NUMBER}){B})?{_UNIT}(?:{O}/{O}|{B})"
            rf"(?:(?:một|0?1){B})?lần(?!\w)"
        ),
        _every,
    ),
    # 02 lần/năm; mỗi tháng một lần is `_each`
    (
        "lần",
        re.compile(
            rf"(?<![\w/])(?:định{B}kỳ{B})?(?P<amount>{SMALL_NUMBER}){B}lần(?:{O}/{O}|{B}(?:trong{B})?)"
            rf"(?:(?:một|mỗi|0?1){B})?{_UNIT}"
        ),
        _times,
    ),
    # định kỳ 6 tháng, năm; định kỳ quý; định kỳ cuối quý
    (
        "kỳ",
        re.compile(
            rf"(?<!\w)định{B}kỳ{B}(?:vào{B})?(?:theo{B})?(?:(?P<point>đầu|giữa|cuối){B})?"
            rf"(?:(?P<amount>{SMALL_NUMBER}){B})?{_UNIT}{_AFTER_LIST}{_MORE}"
        ),
        _periodic,
    ),
    # (ngày 31/01) năm liền kề: each year's
    (
        "liền tiếp",
        re.compile(rf"(?<!\w)năm{B}(?:(?P<before>trước){B}liền{B}kề|liền{B}kề|liền{B}sau|kế{B}tiếp)(?!\w)"),
        _year_after,
    ),
    # báo cáo 06 tháng, năm
    (
        "tháng",
        re.compile(rf"(?<!\w)(?:0?6|sáu){B}tháng(?:{O},{O}|{B}và{B})(?:cả{B})?(?:hằng{B}|hàng{B})?năm(?!\w)(?!{B}\d)"),
        _half_and_year,
    ),
)


def find_recurrences(low: str) -> list[Returning]:
    """The recurrences of a text (as `lowered` gives it), in order, never overlapping."""
    found = [one for match, build in TABLE.find(low) if (one := build(match)) is not None]
    chosen: list[Returning] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not chosen or one.start >= chosen[-1].end:
            chosen.append(one)
    return chosen
