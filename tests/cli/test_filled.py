"""What people fill into the cells of a form."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from cchc_cli.cli.filled import Reader
from cchc_cli.errors import UsageError
from cchc_cli.export.workbook.returned import Filled, ReturnedRow
from cchc_cli.reading.xlsx import Value
from cchc_cli.tracking.said import FIELDS

TODAY = date(2024, 7, 1)
SENT = {**dict.fromkeys(FIELDS, ""), "status": "todo"}


def row(day: Value, at: str = "K7") -> ReturnedRow:
    return ReturnedRow("a", "P7", "a", None, None, SENT, {"completed_on": Filled(at, day)}, {})


def said(name: str, value: Value, *, sent: str = "", rows: tuple[ReturnedRow, ...] = (), later: int = 0) -> str:
    return Reader(rows, today=TODAY, later=later).said(name, Filled("F12", value), sent)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        (date(2024, 6, 25), "2024-06-25"),
        (datetime(2024, 6, 25, 8, 30), "2024-06-25"),  # noqa: DTZ001 - a cell has no zone
        (45468, "2024-06-25"),
        (45468.0, "2024-06-25"),
        ("25/6/2024", "2024-06-25"),
        ("25-6-2024", "2024-06-25"),
        ("25.06.2024", "2024-06-25"),
        (" ngày 25/6/2024 ", "2024-06-25"),
        ("2024-06-25", "2024-06-25"),
        ("5/6/2024", "2024-06-05"),
        ("25.6.24", "2024-06-25"),
        ("không rõ", "unknown"),
        ("Chưa rõ ngày", "unknown"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_days(typed: Value, day: str) -> None:
    assert said("completed_on", typed) == day


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        pytest.param("6/25/2024", "lịch không có ngày", id="American"),
        pytest.param("31/6/2024", "lịch không có ngày", id="no such day"),
        pytest.param("5/6/24", "bốn chữ số", id="two ways"),
        pytest.param("1.2.3", "không hiểu ngày", id="short"),
        pytest.param("tuần trước", "không hiểu ngày", id="words"),
        pytest.param("hôm nay", "không hiểu ngày", id="today of an unknown day"),
        pytest.param("25/6", "không hiểu ngày", id="no year"),
        pytest.param(2024, "không hiểu ngày", id="a year"),
        pytest.param(45468.5, "không hiểu ngày", id="half a day"),
        pytest.param(True, "không hiểu ngày", id="a truth"),
        pytest.param(time(8, 30), "không hiểu ngày", id="a time"),
        pytest.param(timedelta(hours=3), "không hiểu ngày", id="a span"),
        pytest.param(date(1924, 6, 25), "quá xa", id="long ago"),
    ],
)
def test_days_that_mean_nothing(typed: Value, words: str) -> None:
    with pytest.raises(UsageError) as refused:
        said("completed_on", typed)
    assert words in refused.value.message


def test_days_counted_from_1904() -> None:
    assert said("completed_on", 45468 - 1462, later=1462) == "2024-06-25"


@pytest.mark.parametrize("proof", ["25/6/2024", "13-6-2024"])
def test_a_machine_that_puts_the_month_first_is_not_trusted(proof: str) -> None:
    rows = (row(proof, "K9"),)
    with pytest.raises(UsageError) as refused:
        said("completed_on", date(2024, 6, 5), rows=rows)
    assert "ô K9" in refused.value.message
    assert "06/05/2024" in refused.value.message
    assert said("completed_on", date(2024, 6, 25), rows=rows) == "2024-06-25"
    assert said("completed_on", date(2024, 6, 6), rows=rows) == "2024-06-06"
    assert said("completed_on", "5/6/2024", rows=rows) == "2024-06-05"
    assert said("completed_on", date(2024, 6, 5), sent="2024-06-05", rows=rows) == "2024-06-05"


@pytest.mark.parametrize("other", ["5/6/2024", "không rõ", "", "?", date(2024, 6, 25)])
def test_a_machine_that_gives_no_reason_for_doubt_is_trusted(other: Value) -> None:
    assert said("completed_on", date(2024, 6, 5), rows=(row(other),)) == "2024-06-05"


@pytest.mark.parametrize(
    ("typed", "per_cent"),
    [
        (60, "60"),
        (60.0, "60"),
        (0.6, "60"),
        (0.29, "29"),
        ("60%", "60"),
        ("60 %", "60"),
        (0, "0"),
        (100, "100"),
        ("", ""),
    ],
)
def test_progress(typed: Value, per_cent: str) -> None:
    assert said("progress", typed) == per_cent


@pytest.mark.parametrize("typed", [1, 1.0, 101, -5, 60.5, "nhiều", "600", True, date(2024, 6, 1)])
def test_progress_that_means_nothing(typed: Value) -> None:
    with pytest.raises(UsageError):
        said("progress", typed)


def test_a_progress_that_was_sent_is_no_riddle() -> None:
    assert said("progress", 1.0, sent="1") == "1"


@pytest.mark.parametrize(
    ("typed", "code"),
    [("Hoàn thành", "done"), ("đang thực hiện", "doing"), ("DANG THUC HIEN", "doing"), ("Tạm dừng ", "paused")],
)
def test_states(typed: str, code: str) -> None:
    assert said("status", typed) == code


@pytest.mark.parametrize("typed", ["", "xong", 5])
def test_states_that_mean_nothing(typed: Value) -> None:
    with pytest.raises(UsageError) as refused:
        said("status", typed)
    assert "“Đang thực hiện”" in refused.value.message


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("- Đã làm\r\n- Còn lại ", "- Đã làm\n- Còn lại"),
        (45.0, "45"),
        (date(2024, 5, 12), "12/05/2024"),
        ("e\u0323\u0302", "ệ"),
    ],
)
def test_words(typed: Value, words: str) -> None:
    assert said("note", typed) == words
