"""What people fill into the cells of a form: states, per cents, days and words, each until it means one thing."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from cchc_cli.cli import values
from cchc_cli.errors import UsageError
from cchc_cli.export.workbook.returned import Filled, ReturnedRow
from cchc_cli.reading.xlsx import Value, shown
from cchc_cli.text.printable import one_line
from cchc_cli.text.printable import shown as as_words
from cchc_cli.text.vietnamese import fold, nfc
from cchc_cli.tracking.said import UNKNOWN_DAY
from cchc_cli.wording import form, labels, messages
from cchc_cli.wording import returned as words

_PER_CENT = re.compile(r"^(\d{1,3})(?:[.,]0+)? ?%?$")
_SHORT_YEAR = re.compile(r"^(\d{1,2})([/.-])(\d{1,2})\2(\d{2})$")
_FIRST_DAY = date(2000, 1, 1)
_BEGINNING = date(1899, 12, 30)
_NUMBERS_OF_DAYS = range((_FIRST_DAY - _BEGINNING).days, 73_051)


class Reader:
    """Reads the cells of one form; ``later`` is by how many days its numbers of days begin later than usual."""

    def __init__(self, rows: Sequence[ReturnedRow], *, today: date, later: int) -> None:
        self._today, self._later = today, later
        self._proof = self._american(rows)

    def said(self, name: str, cell: Filled, sent: str) -> str:
        """What a cell says, as `tracking.said.Said` has it; ``sent`` is what was exported there.

        Raises UsageError, in words for who filled it in, for what means nothing or more than one thing.
        """
        match name:
            case "status":
                return _status(cell.value)
            case "progress":
                return sent if shown(cell.value) == sent else _progress(cell.value)
            case "completed_on":
                day = self._day(cell.value)
                self._check_day(day, cell, sent)
                return day
            case _:
                return as_words(nfc(shown(cell.value)))

    def _day(self, value: Value) -> str:
        match value:
            case datetime():
                return value.date().isoformat()
            case date():
                return value.isoformat()
            case bool() | time() | timedelta():
                raise UsageError(words.BAD_DAY.format(typed=shown(value)))
            case int() | float():
                return self._numbered(value)
            case _:
                return self._typed(one_line(nfc(value)))

    def _numbered(self, value: float) -> str:
        """The number by which a workbook keeps a day, where the cell no longer says that it is one."""
        number = int(value) + self._later
        if value != int(value) or number not in _NUMBERS_OF_DAYS:
            raise UsageError(words.BAD_DAY.format(typed=shown(value)))
        return (_BEGINNING + timedelta(days=number)).isoformat()

    def _typed(self, typed: str) -> str:
        if not typed:
            return ""
        if values.is_one_of(typed, ("unknown", *labels.COMPLETED_ON.values(), *messages.DAY_UNKNOWN_WORDS)):
            return UNKNOWN_DAY
        short = _SHORT_YEAR.match(fold(typed).removeprefix("ngay "))
        if short:
            return self._of_short_year(typed, short)
        if not any(char.isdigit() for char in typed):  # "hôm nay" was said on a day that nobody knows
            raise UsageError(words.BAD_DAY.format(typed=typed))
        try:
            return values.day(typed, option="", today=self._today).isoformat()
        except UsageError as error:
            template = words.BAD_DAY if error.hint else words.NO_SUCH_DAY
            raise UsageError(template.format(typed=typed)) from None

    def _of_short_year(self, typed: str, match: re.Match[str]) -> str:
        """25/6/24 where no other order of day, month and year gives a day that has come."""
        first, _, second, third = match.groups()
        orders = ((third, second, first), (third, first, second), (first, second, third))
        days = {day for one in orders if (day := _real(*one)) is not None and day <= self._today}
        meant = _real(*orders[0])
        if meant is None or days != {meant}:
            raise UsageError(words.SHORT_YEAR.format(typed=typed))
        return meant.isoformat()

    def _check_day(self, day: str, cell: Filled, sent: str) -> None:
        """Refuse a day that nobody can mean, and one that the machine may have turned round."""
        if day in ("", UNKNOWN_DAY, sent):
            return
        read = date.fromisoformat(day)
        if read < _FIRST_DAY:
            raise UsageError(words.OLD_DAY.format(day=f"{read:%d/%m/%Y}"))
        if self._proof is None or isinstance(cell.value, str) or read.day > 12 or read.day == read.month:
            return
        raise UsageError(
            words.AMERICAN.format(
                day=f"{read:%d/%m/%Y}",
                other=f"{read.month:02d}/{read.day:02d}/{read.year}",
                proof=self._proof.at,
                typed=one_line(str(self._proof.value)),
            )
        )

    def _american(self, rows: Sequence[ReturnedRow]) -> Filled | None:
        """A cell in which somebody typed 25/6/2024 and the machine kept it as words: it puts the month first."""
        for row in rows:
            cell = row.cells.get("completed_on")
            if cell is None or not isinstance(cell.value, str):
                continue
            try:
                day = self._typed(one_line(nfc(cell.value)))
            except UsageError:
                continue
            if day not in ("", UNKNOWN_DAY, row.sent["completed_on"]) and date.fromisoformat(day).day > 12:
                return cell
        return None


def _real(year: str, month: str, day: str) -> date | None:
    try:
        return date(2000 + int(year), int(month), int(day))
    except ValueError:
        return None


def _status(value: Value) -> str:
    typed = one_line(nfc(shown(value)))
    choices = ", ".join(f"“{one}”" for one in form.CHOICES)
    if not typed:
        raise UsageError(words.STATUS_EMPTY.format(choices=choices))
    try:
        return values.coded(typed, labels.STATUSES, option="")
    except UsageError:
        raise UsageError(words.BAD_STATUS.format(typed=typed, choices=choices)) from None


def _progress(value: Value) -> str:
    """60, 0.6 (a cell of per cents) and "60%" are 60; 1 is what "100%" becomes, and may be 1 as well."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = value * 100 if 0 < value < 1 else value
        if value == 1:
            raise UsageError(words.ONE_PER_CENT)
        if math.isclose(number, round(number)) and 0 <= number <= 100:
            return str(round(number))
    else:
        typed = one_line(nfc(shown(value)))
        match = _PER_CENT.match(typed)
        if not typed:
            return ""
        if match and int(match[1]) <= 100:
            return str(int(match[1]))
    raise UsageError(words.BAD_PROGRESS.format(typed=shown(value)))
