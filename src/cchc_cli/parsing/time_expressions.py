"""Every printed day, month, quarter, half-year and year of a text, and the ranges they form.

The first of the two stages of reading a deadline: what is printed, whatever it means. Nothing here knows the day
of the document; a year that is not printed stays open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from cchc_cli.parsing.time_patterns import (
    MONTH_WORDS,
    QUARTER_WORD,
    ROMAN_OR_DIGIT,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    B,
    O,
    quarter_of,
)


class Precision(StrEnum):
    """How exactly an expression is printed."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"  # the first or last months of a year
    YEAR = "year"
    WEEK = "week"
    MONTH_DAY = "month-day"  # "ngày 25", no month


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One stretch of time as printed at ``start`` up to ``end`` of the text.

    It runs from ``first_month`` to ``last_month`` of ``year`` (of ``first_year`` to ``year`` where both are printed)
    or is the day ``day`` of ``last_month``. ``part`` is the word that names a point of it ("đầu", "giữa", "cuối").
    ``opening`` is the expression that a range begins with. ``relative`` counts weeks, months, quarters or years
    from the document's own ("tuần tới" is 1), ``years_ahead`` the year of a day or period ("30/6 năm sau" is 1).
    """

    start: int
    end: int
    precision: Precision
    year: int | None = None
    first_month: int = 1
    last_month: int = 12
    day: int | None = None
    first_day: int | None = None
    first_year: int | None = None
    short_year: bool = False
    part: str = ""
    time: str | None = None
    weekday: int | None = None
    relative: int | None = None
    years_ahead: int | None = None
    opening: TimeExpression | None = None
    open_ended: bool = False


_Builder = Callable[[re.Match[str]], TimeExpression | None]

_MONTH_WORD = rf"(?:{'|'.join(MONTH_WORDS)})(?!\w)(?!{B}(?:lần|kỳ|buổi|đợt|ngày|cuộc|phiên|người|tháng))"
_OF_YEAR = rf"(?:{O}[/.\-–]{O}|,?{B}(?:của{B})?năm{B})(?P<year>{YEAR})"
_JOIN = rf"{O}(?:,|và|-|–|đến|;){O}"
_NO_PERIOD = r"học|kế|liền|đầu|cuối|hằng|hàng|mỗi|thứ|trước|qua|tuổi|một|hai|ba"
_NOUN_AFTER = (
    rf"(?!{B}(?:đơn|xã|phòng|cơ|chỉ|tiêu|huyện|thôn|hồ|nhiệm|phường|tỉnh|sở|người|điểm|trường|số|diện|tổng)(?!\w))"
)


def _at(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), match.end()


def _full_day(match: re.Match[str]) -> TimeExpression | None:
    day, month, year = int(match["day"]), int(match["month"]), int(match["year"])
    short = len(match["year"]) == 2
    return TimeExpression(
        *_at(match), Precision.DAY, year + 2000 if short else year, month, month, day, short_year=short
    )


def _day(match: re.Match[str]) -> TimeExpression | None:
    groups = match.groupdict()
    year, month = groups.get("year"), int(match["month"])
    return TimeExpression(*_at(match), Precision.DAY, int(year) if year else None, month, month, int(match["day"]))


def _day_list(match: re.Match[str]) -> TimeExpression | None:
    days = [int(digits) for digits in re.findall(r"\d{1,2}", match["days"])]
    month, year = int(match["month"]), match["year"]
    return TimeExpression(
        *_at(match), Precision.DAY, int(year) if year else None, month, month, days[-1], first_day=days[0]
    )


def _month_day(match: re.Match[str]) -> TimeExpression | None:
    return TimeExpression(*_at(match), Precision.MONTH_DAY, day=int(match["day"]))


def _months(match: re.Match[str]) -> TimeExpression | None:
    months = [int(digits) for digits in re.findall(r"\d{1,2}", match["months"])]
    year = match.groupdict().get("year")
    if not all(1 <= month <= 12 for month in months):
        return None
    return TimeExpression(*_at(match), Precision.MONTH, int(year) if year else None, months[0], months[-1])


def _month_word(match: re.Match[str]) -> TimeExpression | None:
    month, year = MONTH_WORDS[match["month"]], match["year"]
    return TimeExpression(*_at(match), Precision.MONTH, int(year) if year else None, month, month)


def _quarters(match: re.Match[str]) -> TimeExpression | None:
    found = [quarter_of(word) for word in re.findall(ROMAN_OR_DIGIT, match["quarters"])]
    year = match["year"]
    return TimeExpression(*_at(match), Precision.QUARTER, int(year) if year else None, 3 * found[0] - 2, 3 * found[-1])


def _half(match: re.Match[str]) -> TimeExpression | None:
    count = {"sáu": 6, "chín": 9, "ba": 3, "nửa": 6}.get(match["count"]) or int(match["count"])
    if not 1 <= count <= 11:
        return None
    first, last = (1, count) if match["side"] == "đầu" else (13 - count, 12)
    year = match["year"]
    return TimeExpression(*_at(match), Precision.HALF, int(year) if year else None, first, last)


def _years(match: re.Match[str]) -> TimeExpression | None:
    found = [int(digits) for digits in re.findall(r"\d{4}", match["years"])]
    more = bool(match.groupdict().get("more"))
    first = found[0] if len(found) > 1 else None
    return TimeExpression(*_at(match), Precision.YEAR, found[-1], first_year=first, open_ended=more)


def _relative(match: re.Match[str]) -> TimeExpression | None:
    which = match["which"] or ""
    precision = {
        "tuần": Precision.WEEK, "tháng": Precision.MONTH, "quý": Precision.QUARTER, "năm": Precision.YEAR,
    }[match["unit"]]  # fmt: skip
    if not which and not match["part"]:
        return None
    shift = 1 if which in {"tới", "sau"} else 0
    part = match["part"] if match["part"] in {"đầu", "giữa", "cuối"} else ""
    start = match.start("part") if part else match.start("unit")
    return TimeExpression(start, match.end(), precision, part=part, relative=shift)


def _weekday(match: re.Match[str]) -> TimeExpression | None:
    word = match["weekday"] or match["sunday"]
    shift = {None: None, "này": 0, "tới": 1, "sau": 1}[match["which"]]
    return TimeExpression(*_at(match), Precision.WEEK, weekday=WEEKDAYS[word], relative=shift)


_MORE = rf"(?P<more>{B}và{B}(?:những|các){B}năm{B}(?:tiếp{B}theo|sau))?"
_TABLE: tuple[tuple[re.Pattern[str], _Builder], ...] = (
    # 30/6/2024, ngày 30.6.2024, 11/8/14
    (
        re.compile(
            rf"(?<![\w/.])(?:ngày{B})?(?P<day>\d{{1,2}}){O}[/.\-]{O}(?P<month>\d{{1,2}})"
            rf"(?:{O}[/.\-]{O}|{B}năm{B})(?P<year>\d{{4}})(?![\d/])"
        ),
        _full_day,
    ),
    (
        re.compile(r"(?<![\w/.\-])(?:ngày\s{1,8})?(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{2})(?![\w/])"),
        _full_day,
    ),
    # ngày 15, 16 và 17 tháng 4 năm 2024; ngày 15 - 17/4/2024
    (
        re.compile(
            rf"(?<!\w)ngày{B}(?P<days>\d{{1,2}}(?:{_JOIN}(?:ngày{B})?\d{{1,2}}){{1,6}})(?:{O}/{O}|{B}tháng{B})"
            rf"(?P<month>\d{{1,2}})(?!\d)(?:{_OF_YEAR})?"
        ),
        _day_list,
    ),
    # ngày 5 tháng 6 (năm 2024)
    (
        re.compile(
            rf"(?<![\w/.,])(?:ngày{B})?(?:(?:mùng|mồng){B})?(?P<day>\d{{1,2}}){B}tháng{B}(?P<month>\d{{1,2}})(?!\d)"
            rf"(?:{_OF_YEAR})?"
        ),
        _day,
    ),
    # ngày 30/6, trước 30/6
    (re.compile(r"(?<!\w)ngày\s{1,8}(?P<day>\d{1,2})[/.\-](?P<month>\d{1,2})(?![\d/])"), _day),
    (
        re.compile(rf"(?<=[\s(:–-])(?<!số\s)(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?![\d/%])(?!\w){_NOUN_AFTER}"),
        _day,
    ),
    (re.compile(rf"^(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?![\d/%])(?!\w){_NOUN_AFTER}"), _day),
    # ngày 25
    (
        re.compile(rf"(?<!\w)ngày{B}(?P<day>\d{{1,2}})(?![\w/%])(?![.,]\d)(?!{B}(?:tháng{B}\d|ngày|tuần))"),
        _month_day,
    ),
    # tháng 6/2024, tháng 5, 6 năm 2024, tháng 6
    (
        re.compile(
            rf"(?<!\w)tháng{B}(?P<months>\d{{1,2}}(?:{_JOIN}(?:tháng{B})?\d{{1,2}}){{0,6}})(?!\d){_OF_YEAR}(?![\d/])"
        ),
        _months,
    ),
    (re.compile(rf"(?<!\w)tháng{B}(?P<months>\d{{1,2}})(?![\w%])(?!/\d)"), _months),
    (re.compile(rf"(?<!\w)tháng{B}(?P<month>{_MONTH_WORD})(?:{_OF_YEAR})?"), _month_word),
    (re.compile(rf"(?<![\w/.\-])(?<!số\s)(?P<months>\d{{1,2}})/(?P<year>{YEAR})(?![\w/])(?!-\w)"), _months),
    # quý II/2024, quý II, III/2012, quý 2
    (
        re.compile(
            rf"(?<!\w){QUARTER_WORD}{B}(?P<quarters>{ROMAN_OR_DIGIT}(?:{_JOIN}(?:{QUARTER_WORD}{B})?"
            rf"{ROMAN_OR_DIGIT}){{0,3}})(?:{_OF_YEAR}(?!\d))?"
        ),
        _quarters,
    ),
    # 6 tháng đầu năm 2024, nửa đầu năm
    (
        re.compile(
            rf"(?<![\w/.])(?:(?P<count>\d{{1,2}}|ba|sáu|chín){B}tháng|nửa){B}(?P<side>đầu|cuối){B}năm"
            rf"(?:{B}(?P<year>{YEAR}))?"
        ),
        _half,
    ),
    # năm 2024, năm 2024-2025, các năm 2024, 2025, 2025 và những năm tiếp theo
    (
        re.compile(rf"(?<!\w)năm{B}(?P<years>{YEAR}(?:(?:{O}[-–,]{O}|{B}(?:và|đến){B}){YEAR}){{0,9}})(?![\d/]){_MORE}"),
        _years,
    ),
    (re.compile(rf"(?<![\w/.\-–])(?P<years>{YEAR}{O}[-–]{O}{YEAR})(?![\d/])"), _years),
    (re.compile(rf"(?<![\w/.\-–])(?P<years>{YEAR}){_MORE.removesuffix('?')}"), _years),
    # tuần này, tháng tới, cuối năm, trong quý
    (
        re.compile(
            rf"(?<!\w)(?:(?P<part>trong|hết|đầu|giữa|cuối){B})?(?P<unit>tuần|tháng|quý|năm)"
            rf"(?:{B}(?P<which>này|nay|tới|sau)(?!\w))?(?!\w)(?!{B}(?:\d|{ROMAN_OR_DIGIT}|{_NO_PERIOD}))"
        ),
        _relative,
    ),
    # thứ Sáu, thứ Sáu tuần tới
    (re.compile(rf"(?<!\w){WEEKDAY}(?:{B}tuần)?(?:{B}(?P<which>này|tới|sau)(?!\w))?"), _weekday),
)
_BARE_DAY = re.compile(r"^\s*(?P<day>\d{1,2})[/.\-](?P<month>\d{1,2})\s*$")

_PART = re.compile(
    rf"(?<!\w)(?P<part>đầu|giữa|cuối|thượng{B}tuần|trung{B}tuần|hạ{B}tuần|tuần{B}đầu|tuần{B}cuối){B}(?:của{B})?$"
)
_TIME = re.compile(
    rf"(?<![\w/.,])(?P<hour>\d{{1,2}}){O}(?:h|giờ|g|:){O}(?P<minute>\d{{1,2}})?{O}(?:phút|p|')?{O},?{O}"
    rf"(?:(?:của|cùng|sáng|chiều|tối){B})?(?:ngày{B})?$"
)
_WEEKDAY_BEFORE = re.compile(rf"{WEEKDAY}{O}[,(]?{O}(?:ngày{B})?$")
_WEEKDAY_AFTER = re.compile(rf"{O}[(,]?{O}{WEEKDAY}{O}\)?")
_BEFORE = 24
"""How many characters in front of an expression can belong to it: the longest part, hour or weekday."""
_YEAR_AFTER = re.compile(rf"{B}(?:của{B})?năm{B}(?P<which>nay|này|sau|tới|trước|ngoái)(?!\w)(?!{B}liền)")
_AHEAD = {"nay": 0, "này": 0, "sau": 1, "tới": 1, "trước": -1, "ngoái": -1}
_RANGE = re.compile(rf"{O},?{O}(?:(?:cho{B})?(?:đến|tới)|[-–])(?:{B}(?:hết|trước|cuối|ngày)){{0,3}}{O}$")
_FROM = re.compile(rf"(?<!\w)từ(?:{B}(?:ngày|đầu|ngay)){{0,2}}{O}$")


def find_time_expressions(low: str, *, bare: bool = False) -> list[TimeExpression]:
    """The time expressions of a text, in order, never overlapping, ranges as one.

    ``low`` is the text as `lowered` gives it. A year alone ("2024") counts only with ``bare``, in a time field.
    """
    found = [expression for expression in _atoms(low) if bare or not _lone_year(low, expression)]
    if bare and (match := _BARE_DAY.match(low)):
        found = [_day(match) or found[0]]
    chosen = _without_overlaps(found)
    return _ranges(low, [_completed(low, one, before) for before, one in _with_end_before(chosen)])


def _atoms(low: str) -> Iterator[TimeExpression]:
    for pattern, build in _TABLE:
        for match in pattern.finditer(low):
            expression = build(match)
            if expression is not None:
                yield expression


def _lone_year(low: str, expression: TimeExpression) -> bool:
    """Whether it is four digits without "năm", which may be any number."""
    return (
        expression.precision is Precision.YEAR
        and expression.relative is None
        and expression.first_year is None
        and not expression.open_ended
        and not low.startswith("năm", expression.start)
    )


def _without_overlaps(found: Iterable[TimeExpression]) -> list[TimeExpression]:
    """The earliest and, of those, the longest; the table's order decides between equals."""
    chosen: list[TimeExpression] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not chosen or one.start >= chosen[-1].end:
            chosen.append(one)
    return chosen


def _with_end_before(found: list[TimeExpression]) -> Iterator[tuple[int, TimeExpression]]:
    before = 0
    for one in found:
        yield before, one
        before = one.end


def _completed(low: str, one: TimeExpression, before: int) -> TimeExpression:
    """The expression with the part, hour and weekday in front of it, and the weekday or "năm sau" behind it."""
    if one.year is None and one.relative is None and one.precision not in {Precision.WEEK, Precision.MONTH_DAY}:
        match = _YEAR_AFTER.match(low, one.end)
        if match:
            one = replace(one, end=match.end(), years_ahead=_AHEAD[match["which"]])
    if one.precision in {Precision.MONTH, Precision.QUARTER, Precision.YEAR} and one.relative is None:
        match = _PART.search(low, max(before, one.start - _BEFORE), one.start)
        if match:
            return replace(one, start=match.start(), part=" ".join(match["part"].split()))
    return _with_hour(low, one, before)


def _with_hour(low: str, one: TimeExpression, before: int) -> TimeExpression:
    """A day with the weekday and the hour printed beside it."""
    if one.precision in {Precision.DAY, Precision.WEEK, Precision.MONTH_DAY}:
        match = _WEEKDAY_BEFORE.search(low, max(before, one.start - _BEFORE), one.start)
        if match and one.precision is not Precision.WEEK:
            one = replace(one, start=match.start(), weekday=_weekday_of(match))
        match = _TIME.search(low, max(before, one.start - _BEFORE), one.start)
        if match and int(match["hour"]) < 24 and int(match["minute"] or 0) < 60:
            hour, minute = int(match["hour"]), int(match["minute"] or 0)
            one = replace(one, start=match.start(), time=f"{hour:02d}:{minute:02d}")
        match = _WEEKDAY_AFTER.match(low, one.end, one.end + _BEFORE)
        if match and one.precision is Precision.DAY:
            one = replace(one, end=match.end(), weekday=_weekday_of(match))
    return one


def _weekday_of(match: re.Match[str]) -> int:
    return WEEKDAYS[match["weekday"] or match["sunday"]]


def _ranges(low: str, found: list[TimeExpression]) -> list[TimeExpression]:
    """Join "từ ngày a đến ngày b" and "a - b" into the expression b that opens with a."""
    joined: list[TimeExpression] = []
    for one in found:
        last = joined[-1] if joined else None
        if last is None or one.start - last.end > _BEFORE or last.opening or one.start < last.end:
            if last is None or one.start >= last.end:
                joined.append(one)
            continue
        between = low[last.end : one.start]
        dash = between.strip() in {"-", "–"}
        opens = _FROM.search(low, max(0, last.start - _BEFORE), last.start)
        if _RANGE.match(between) and (opens or (dash and last.precision is one.precision)):
            joined[-1] = replace(one, start=last.start, opening=last)
        else:
            joined.append(one)
    return joined
