from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cchc_cli.tracking.moment import day_of, moment


def test_the_day_is_that_of_vietnam() -> None:
    found = moment(datetime(2024, 6, 30, 17, 30, 1, 5, tzinfo=UTC), by="Lan")
    assert found.today == date(2024, 7, 1)
    assert found.now.isoformat() == "2024-07-01T00:30:01+07:00"
    assert (found.as_of, found.known_on) == (date(2024, 7, 1), None)


def test_today_can_be_replaced() -> None:
    found = moment(datetime(2026, 1, 1, 2, 0, tzinfo=UTC), today=date(2024, 4, 10))
    assert found.now.isoformat() == "2024-04-10T09:00:00+07:00"


def test_a_past_sheet_is_printed_as_of_its_day() -> None:
    now = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)
    assert moment(now, known_on=date(2024, 5, 6)).as_of == date(2024, 5, 6)
    assert moment(now, known_on=date(2024, 5, 6), as_of=date(2024, 4, 30)).as_of == date(2024, 4, 30)


@pytest.mark.parametrize("at", ["2024-06-30T17:30:00Z", "2024-07-01T00:30:00+07:00"])
def test_the_day_of_an_entry(at: str) -> None:
    assert day_of(at) == date(2024, 7, 1)
