"""What people type for a value: days, spans of time, quarters, coded words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from cchc_cli.errors import UsageError
from cchc_cli.text.numbers import roman
from cchc_cli.text.printable import one_line
from cchc_cli.text.vietnamese import fold
from cchc_cli.wording import refusals

_DAY_FIRST = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")
_YEAR_FIRST = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_SPAN = re.compile(r"^(\d{1,4}) ?(d|ngay|w|tuan)?$")
_NAMED_DAYS = {"hom nay": 0, "ngay mai": 1, "mai": 1, "hom qua": -1}


def day(typed: str, *, option: str, today: date) -> date:
    """The day that ``typed`` names: 30/6/2024, 30-06-2024, 30.6.2024, 2024-06-30, "hôm nay", "ngày mai", "hôm qua".

    Raises UsageError for anything else, also for a day that the calendar does not have.
    """
    folded = fold(typed)
    if folded in _NAMED_DAYS:
        return today + timedelta(days=_NAMED_DAYS[folded])
    folded = folded.removeprefix("ngay ")
    if match := _DAY_FIRST.match(folded):
        parts = int(match[3]), int(match[2]), int(match[1])
    elif match := _YEAR_FIRST.match(folded):
        parts = int(match[1]), int(match[2]), int(match[3])
    else:
        raise UsageError(refusals.BAD_DAY.format(option=option, typed=typed), hint=refusals.BAD_DAY_HINT)
    try:
        return date(*parts)
    except ValueError:
        raise UsageError(refusals.NO_SUCH_DAY.format(option=option, typed=typed)) from None


def days(typed: str, *, option: str) -> int:
    """How many days ``typed`` spans: 7, 7d, "7 ngày", 2w, "2 tuần"; UsageError for anything else."""
    match = _SPAN.match(fold(typed))
    if not match:
        raise UsageError(refusals.BAD_SPAN.format(option=option, typed=typed), hint=refusals.BAD_SPAN_HINT)
    return int(match[1]) * (7 if match[2] in {"w", "tuan"} else 1)


def quarter(typed: str) -> int:
    """The number of a quarter: 2, Q2, II, "Quý II"; UsageError for anything else."""
    bare = fold(typed).removeprefix("quy").removeprefix("q").strip()
    number = int(bare) if bare.isascii() and bare.isdigit() else roman(bare.upper())
    if number is None or not 1 <= number <= 4:
        raise UsageError(refusals.BAD_QUARTER.format(typed=typed), hint=refusals.BAD_QUARTER_HINT)
    return number


def month(typed: str) -> int:
    """The number of a month: 6, 06, "tháng 6"; UsageError for anything else."""
    bare = fold(typed).removeprefix("thang").strip()
    if not (bare.isascii() and bare.isdigit() and 1 <= int(bare) <= 12):
        raise UsageError(refusals.BAD_MONTH.format(typed=typed), hint=refusals.BAD_MONTH_HINT)
    return int(bare)


def coded(typed: str, labels: Mapping[str, str], *, option: str) -> str:
    """The code that ``typed`` is or names: ``labels`` maps each code to its Vietnamese word.

    Case and marks do not matter. Raises UsageError that lists what can be typed.
    """
    wanted = fold(typed)
    for code, label in labels.items():
        if wanted in (fold(code), fold(label)):
            return code
    choices = "; ".join(f"{code} ({label})" for code, label in labels.items())
    raise UsageError(
        refusals.BAD_CODE.format(option=option, typed=typed), hint=refusals.BAD_CODE_HINT.format(choices=choices)
    )


def names(typed: str) -> tuple[str, ...]:
    """A list that was typed with commas: "id, due,text"."""
    return tuple(one.strip() for one in typed.split(",") if one.strip())


def words(typed: str, *, option: str) -> str:
    """What was typed on one line; UsageError where it says nothing."""
    line = one_line(typed)
    if not line:
        raise UsageError(refusals.SAYS_NOTHING.format(option=option))
    return line


def is_one_of(typed: str, known: Iterable[str]) -> bool:
    """Whether ``typed`` is one of ``known``, without case and marks."""
    return fold(typed) in {fold(one) for one in known}
