"""The patterns of printed days, months, quarters, half-years and years, and what each says.

"30/6/2024", "ngày 5 tháng 6", "Quý II, III/2012", "6 tháng đầu năm", "năm 2024-2025", "tuần này", "thứ Sáu".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from cchc_cli.parsing.pattern_tables import ByFirstWord
from cchc_cli.parsing.time_patterns import (
    MONTH_WORDS,
    QUARTER_WORD,
    ROMAN_OR_DIGIT,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    B,
    G,
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
    from the document's own ("tuần tới" is 1), days too ("ngày mai" is 1); ``years_ahead`` the year of a day or period
    ("30/6 năm sau" is 1). ``lunar`` where the words say that it is told in the lunar calendar, ``heads`` where it is
    only the year of what follows.
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
    lunar: bool = False
    heads: bool = False
    years_ahead: int | None = None
    opening: TimeExpression | None = None
    open_ended: bool = False

    @property
    def several(self) -> bool:
        """Whether it is a list or a range written as one: "tháng 4 đến tháng 6", "ngày 15, 16/4", "năm 2024-2025"."""
        length = 3 if self.precision is Precision.QUARTER else 1
        months = self.precision in {Precision.MONTH, Precision.QUARTER} and self.last_month - self.first_month >= length
        return months or self.first_day is not None or self.first_year is not None


_Builder = Callable[[re.Match[str]], TimeExpression | None]

_MONTH_WORD = rf"(?:{'|'.join(MONTH_WORDS)})(?!\w)(?!{B}(?:lần|kỳ|buổi|đợt|ngày|cuộc|phiên|người|tháng))"
_OF_YEAR = rf"(?:{O}[/.\-–]{O}|,?{B}(?:của{B})?năm{G})(?P<year>{YEAR})"
_JOIN = rf"{O}(?:,|và|-|–|đến|;){O}"
_BEFORE_WEEKDAY = (
    r"(?:(?<=ngày )|(?<=vào )|(?<=trước )|(?<=sáng )|(?<=chiều )|(?<=tối )|(?<=hết )|(?<=đến )|(?<=\()"
    r"|(?<=giờ )|(?<=phút )|(?<=\dh )|(?<=h00 )|(?<=h30 ))"
)
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


def day_of(match: re.Match[str]) -> TimeExpression:
    """The day of a match with the groups day, month and perhaps year."""
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
    printed = match["count"] or "sáu"  # "nửa đầu năm"
    count = {"sáu": 6, "chín": 9, "ba": 3}.get(printed) or int(printed)
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


def _day_word(match: re.Match[str]) -> TimeExpression:
    """ "hôm nay", "ngày mai", and "ngày" of "trong ngày"."""
    return TimeExpression(*_at(match), Precision.DAY, relative=1 if "mai" in match[0].split() else 0)


_WEEK_NUMBERS = {"nhất": 1, "đầu": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5}


def _week_of_month(match: re.Match[str]) -> TimeExpression | None:
    number, month = match["number"], int(match["month"])
    week = int(number) if number.isdigit() else _WEEK_NUMBERS[number]
    year = match["year"]
    if not 1 <= month <= 12:
        return None
    return TimeExpression(*_at(match), Precision.MONTH, int(year) if year else None, month, month, part=f"tuần {week}")


def _weekday(match: re.Match[str]) -> TimeExpression | None:
    word = match["weekday"] or match["sunday"]
    shift = {None: None, "này": 0, "tới": 1, "sau": 1}[match["which"]]
    return TimeExpression(*_at(match), Precision.WEEK, weekday=WEEKDAYS[word], relative=shift)


_MORE = rf"(?P<more>{B}và{B}(?:những|các){B}năm{B}(?:tiếp{B}theo|sau))?"
TABLE: ByFirstWord[_Builder] = ByFirstWord(
    # 30/6/2024, ngày 30.6.2024, 11/8/14
    (
        "ngày 0",
        re.compile(
            rf"(?<![\w/.])(?:ngày{G})?(?P<day>\d{{1,2}}){O}[/.\-]{O}(?P<month>\d{{1,2}})"
            rf"(?:{O}[/.\-]{O}|{B}năm{G})(?P<year>\d{{4}})(?![\d/])"
        ),
        _full_day,
    ),
    (
        "ngày 0",
        re.compile(r"(?<![\w/.\-])(?:ngày\s{0,8})?(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{2})(?![\w/])"),
        _full_day,
    ),
    # ngày 15, 16 và 17 tháng 4 năm 2024; ngày 15 - 17/4/2024
    (
        "ngày",
        re.compile(
            rf"(?<!\w)ngày{G}(?P<days>\d{{1,2}}(?:{_JOIN}(?:ngày{B})?\d{{1,2}}){{1,6}})(?:{O}/{O}|{B}tháng{B})"
            rf"(?P<month>\d{{1,2}})(?!\d)(?:{_OF_YEAR})?"
        ),
        _day_list,
    ),
    # ngày 5 tháng 6 (năm 2024)
    (
        "ngày mùng mồng 0",
        re.compile(
            rf"(?<![\w/.,])(?:ngày{G})?(?:(?:mùng|mồng){B})?(?P<day>\d{{1,2}})(?:{B}|{O}/{O})tháng{G}(?P<month>\d{{1,2}})"
            rf"(?!\d)"
            rf"(?:{_OF_YEAR})?"
        ),
        day_of,
    ),
    # ngày 30/6, trước 30/6
    ("ngày", re.compile(r"(?<!\w)ngày\s{0,8}(?P<day>\d{1,2})[/.\-](?P<month>\d{1,2})(?![\d/])"), day_of),
    (
        "0",
        re.compile(rf"(?<=[\s(:–-])(?<!số\s)(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?![\d/%])(?!\w){_NOUN_AFTER}"),
        day_of,
    ),
    ("0", re.compile(rf"^(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?![\d/%])(?!\w){_NOUN_AFTER}"), day_of),
    # trước 30-6, as party documents write it
    ("0", re.compile(rf"(?<=trước )(?P<day>\d{{1,2}})-(?P<month>\d{{1,2}})(?![\d/%-])(?!\w){_NOUN_AFTER}"), day_of),
    # ngày 25
    (
        "ngày",
        re.compile(
            rf"(?<!\w)ngày{G}(?:(?:mùng|mồng){B})?(?P<day>\d{{1,2}})(?![\w/%])(?![.,]\d)"
            rf"(?!{B}(?:tháng{B}(?:\d|chạp|giêng)|ngày|tuần|tết))"
        ),
        _month_day,
    ),
    # tháng 6/2024, tháng 5, 6 năm 2024, tháng 6
    (
        "tháng",
        re.compile(
            rf"(?<!\w)tháng{G}(?P<months>\d{{1,2}}(?:{_JOIN}(?:tháng{B})?\d{{1,2}}){{0,6}})(?!\d){_OF_YEAR}(?![\d/])"
        ),
        _months,
    ),
    ("tháng", re.compile(rf"(?<!\w)tháng{G}(?P<months>\d{{1,2}})(?![\w%])(?!/\d)"), _months),
    (
        "tháng",
        re.compile(
            rf"(?<!\w)tháng{G}(?P<months>\d{{1,2}}(?:{O}(?:,|và|-|–|đến){O}\d{{1,2}}){{1,6}})(?={O}(?:[,;.:)\n](?!\d)|$))"
        ),
        _months,
    ),
    ("tháng", re.compile(rf"(?<!\w)tháng{B}(?P<month>{_MONTH_WORD})(?:{_OF_YEAR})?"), _month_word),
    ("0", re.compile(rf"(?<![\w/.\-])(?<!số\s)(?P<months>\d{{1,2}})/(?P<year>{YEAR})(?![\w/])(?!-\w)"), _months),
    # quý II/2024, quý II, III/2012, quý 2
    (
        "quý qúy quí",
        re.compile(
            rf"(?<!\w){QUARTER_WORD}{G}(?P<quarters>{ROMAN_OR_DIGIT}(?:{_JOIN}(?:{QUARTER_WORD}{B})?"
            rf"{ROMAN_OR_DIGIT}){{0,3}})(?:{_OF_YEAR}(?!\d))?"
        ),
        _quarters,
    ),
    # 6 tháng đầu năm 2024, nửa đầu năm
    (
        "0 ba sáu chín nửa",
        re.compile(
            rf"(?<![\w/.])(?:(?P<count>\d{{1,2}}|ba|sáu|chín){B}tháng|nửa){B}(?P<side>đầu|cuối){B}năm"
            rf"(?:{B}(?P<year>{YEAR}))?"
        ),
        _half,
    ),
    # năm 2024, năm 2024-2025, các năm 2024, 2025, 2025 và những năm tiếp theo
    (
        "năm",
        re.compile(rf"(?<!\w)năm{G}(?P<years>{YEAR}(?:(?:{O}[-–,]{O}|{B}(?:và|đến){B}){YEAR}){{0,9}})(?![\d/]){_MORE}"),
        _years,
    ),
    ("0", re.compile(rf"(?<![\w/.\-–])(?P<years>{YEAR}{O}[-–]{O}{YEAR})(?![\d/])"), _years),
    ("0", re.compile(rf"(?<![\w/.\-–])(?P<years>{YEAR}){_MORE}"), _years),
    # trong 02 năm 2024, 2025
    (
        "0 hai ba",
        re.compile(
            rf"(?<=trong )(?:\d{{1,2}}|hai|ba){B}năm{G}"
            rf"(?P<years>{YEAR}(?:(?:{O}[-–,]{O}|{B}(?:và|đến){B}){YEAR}){{1,9}})(?![\d/])"
        ),
        _years,
    ),
    # tuần 2 tháng 4/2024, tuần thứ ba của tháng 5
    (
        "tuần",
        re.compile(
            rf"(?<!\w)tuần{B}(?:thứ{B})?(?P<number>[1-5]|nhất|hai|ba|tư|bốn|năm){B}(?:của{B})?tháng{G}(?P<month>\d{{1,2}})(?!\d)"
            rf"(?:{_OF_YEAR})?"
        ),
        _week_of_month,
    ),
    # hôm nay, ngày mai, chiều nay; trong ngày
    (
        "ngày sáng chiều tối hôm",
        re.compile(
            rf"(?<!\w)(?:(?:ngày|sáng|chiều|tối){B}(?:hôm{B})?(?:nay|mai)|hôm{B}nay)(?!\w)"
            rf"|(?<=trong )ngày(?={O}(?:[,;.:)\n]|$))"
        ),
        _day_word,
    ),
    # tuần này, tháng tới, cuối năm, trong quý
    (
        "trong hết đầu giữa cuối tuần tháng quý năm",
        re.compile(
            rf"(?<!\w)(?:(?P<part>trong|hết|đầu|giữa|cuối){B})?(?P<unit>tuần|tháng|quý|năm)"
            rf"(?:{B}(?P<which>này|nay|tới|sau)(?!\w))?(?!\w)(?!{B}(?:\d|{ROMAN_OR_DIGIT}|{_NO_PERIOD}))"
        ),
        _relative,
    ),
    # trước thứ Sáu, (thứ Sáu), thứ Sáu tuần tới; "lần thứ hai" and "Thứ hai, …" count, they name no day of the week
    (
        "thứ chủ",
        re.compile(rf"(?=thứ|chủ){_BEFORE_WEEKDAY}{WEEKDAY}(?:{B}tuần)?(?:{B}(?P<which>này|tới|sau)(?!\w))?"),
        _weekday,
    ),
    ("thứ chủ", re.compile(rf"(?<!\w){WEEKDAY}(?:{B}tuần{B}|{B})(?P<which>này|tới|sau)(?!\w)"), _weekday),
)


def find_atoms(low: str) -> Iterator[TimeExpression]:
    """Whatever one of the table's patterns finds in a lowered text, overlaps included."""
    for match, build in TABLE.find(low):
        expression = build(match)
        if expression is not None:
            yield expression
