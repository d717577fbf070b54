from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.cli import values
from cchc_cli.errors import UsageError

TODAY = date(2024, 4, 1)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        pytest.param("30/6/2024", date(2024, 6, 30), id="slashes"),
        pytest.param("30-06-2024", date(2024, 6, 30), id="dashes"),
        pytest.param("30.6.2024", date(2024, 6, 30), id="dots"),
        pytest.param("2024-06-30", date(2024, 6, 30), id="iso"),
        pytest.param("ngày 30/6/2024", date(2024, 6, 30), id="with-the-word"),
        pytest.param(" 2024-6-3 ", date(2024, 6, 3), id="blanks-and-no-zeros"),
        pytest.param("hôm nay", TODAY, id="today"),
        pytest.param("Hom nay", TODAY, id="today-without-marks"),
        pytest.param("ngày mai", date(2024, 4, 2), id="tomorrow"),
        pytest.param("hôm qua", date(2024, 3, 31), id="yesterday"),
    ],
)
def test_day(typed: str, day: date) -> None:
    assert values.day(typed, option="--as-of", today=TODAY) == day


@pytest.mark.parametrize("typed", ["30/6", "6/2024", "31/6/2024", "2024-13-01", "mồng một", "", "1/1/24"])
def test_no_day(typed: str) -> None:
    with pytest.raises(UsageError) as refused:
        values.day(typed, option="--due-by", today=TODAY)
    assert "--due-by" in refused.value.message
    assert typed in refused.value.message


@pytest.mark.parametrize(
    ("typed", "count"),
    [("7", 7), ("7d", 7), ("7 ngày", 7), ("7 ngay", 7), ("2w", 14), ("2 tuần", 14), ("0", 0)],
)
def test_days(typed: str, count: int) -> None:
    assert values.days(typed, option="--within") == count


@pytest.mark.parametrize("typed", ["-1", "7m", "tuần", "99999", ""])
def test_no_days(typed: str) -> None:
    with pytest.raises(UsageError):
        values.days(typed, option="--within")


@pytest.mark.parametrize(
    ("typed", "number"), [("2", 2), ("II", 2), ("ii", 2), ("Q2", 2), ("Quý II", 2), ("quy 4", 4), ("IV", 4)]
)
def test_quarter(typed: str, number: int) -> None:
    assert values.quarter(typed) == number


@pytest.mark.parametrize("typed", ["0", "5", "V", "quý", "hai"])
def test_no_quarter(typed: str) -> None:
    with pytest.raises(UsageError):
        values.quarter(typed)


@pytest.mark.parametrize(("typed", "number"), [("6", 6), ("06", 6), ("tháng 12", 12)])
def test_month(typed: str, number: int) -> None:
    assert values.month(typed) == number


@pytest.mark.parametrize("typed", ["0", "13", "tháng", "June"])
def test_no_month(typed: str) -> None:
    with pytest.raises(UsageError):
        values.month(typed)


LABELS = {"done": "hoàn thành", "doing": "đang thực hiện"}


@pytest.mark.parametrize("typed", ["done", "DONE", "hoàn thành", "hoan thanh", "Hoàn Thành"])
def test_coded_value(typed: str) -> None:
    assert values.coded(typed, LABELS, option="--status") == "done"


def test_unknown_code_lists_what_can_be_typed() -> None:
    with pytest.raises(UsageError) as refused:
        values.coded("xong", LABELS, option="--status")
    assert refused.value.hint is not None
    assert "hoàn thành" in refused.value.hint
    assert "done" in refused.value.hint


def test_names() -> None:
    assert values.names("id, due,,text ") == ("id", "due", "text")
