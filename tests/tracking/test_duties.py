from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cchc_cli.errors import BadDataError
from cchc_cli.model.codes import Status
from cchc_cli.tracking.duties import Duty, PeriodDay, duties_of, period_days

ISSUED = date(2024, 3, 27)
LATER = date(2030, 1, 1)


def rule(recurs: str, every: str, **more: str) -> dict[str, Any]:
    return {"kind": "recurring", "recurs": recurs, "every": every, **more}


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        pytest.param(
            rule("quarterly", "DTSTART:20240331 RRULE:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1;UNTIL=20241231"),
            [
                ("2024-Q1", "2024-03-31"),
                ("2024-Q2", "2024-06-30"),
                ("2024-Q3", "2024-09-30"),
                ("2024-Q4", "2024-12-31"),
            ],
            id="the end of each quarter",
        ),
        pytest.param(
            rule("quarterly", "DTSTART:20240405 RRULE:FREQ=MONTHLY;BYMONTH=4,7,10;BYMONTHDAY=5", covers="previous"),
            [("2024-Q1", "2024-04-05"), ("2024-Q2", "2024-07-05"), ("2024-Q3", "2024-10-05")],
            id="a day in the quarter after",
        ),
        pytest.param(
            rule("monthly", "DTSTART:20241025 RRULE:FREQ=MONTHLY;BYMONTHDAY=25"),
            [("2024-10", "2024-10-25"), ("2024-11", "2024-11-25"), ("2024-12", "2024-12-25")],
            id="no printed end: to the end of the year of issue",
        ),
        pytest.param(
            rule("monthly", "DTSTART:20241225 RRULE:FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20250131"),
            [("2024-12", "2024-12-25"), ("2025-01", "2025-01-25")],
            id="a printed end after the year of issue",
        ),
        pytest.param(
            rule("weekly", "DTSTART:20241219 RRULE:FREQ=WEEKLY;BYDAY=FR"),
            [("2024-W51", "2024-12-20"), ("2024-W52", "2024-12-27")],
            id="every Friday",
        ),
        pytest.param(
            rule("half-yearly", "DTSTART:20240615 RRULE:FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15"),
            [("2024-H1", "2024-06-15"), ("2024-H2", "2024-12-15")],
            id="six months and year",
        ),
        pytest.param(
            rule("monthly", "DTSTART:20241210 RRULE:FREQ=MONTHLY;BYMONTHDAY=10 RRULE:FREQ=MONTHLY;BYMONTHDAY=20"),
            [("2024-12-10", "2024-12-10"), ("2024-12-20", "2024-12-20")],
            id="two days in one month are named by their days",
        ),
        pytest.param({"kind": "date", "due": "2024-06-30"}, [], id="not recurring"),
        pytest.param({"kind": "recurring", "recurs": "monthly"}, [], id="no days known"),
    ],
)
def test_period_days(deadline: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert [(one.key, one.due.isoformat()) for one in period_days(deadline, issued=ISSUED)] == expected


@pytest.mark.parametrize(
    "every",
    [
        "hằng quý", "RRULE:FREQ=MONTHLY", "DTSTART:20240331 FREQ=MONTHLY", "DTSTART:20240331 RRULE:FREQ=SECONDLY",
        "DTSTART:20240331 RRULE:FREQ=DAILY;UNTIL=99991231", "DTSTART:20240331 RRULE:FREQ=MONTHLY;BYMONTH=x",
    ],
)  # fmt: skip
def test_a_rule_that_cannot_be_read(every: str) -> None:
    with pytest.raises(BadDataError, match="quy tắc"):
        period_days(rule("monthly", every), issued=ISSUED)


def directive(*records: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {
        "leads": ["Phòng A", "Phòng B"],
        "deadline": {"kind": "date", "due": "2024-06-30"},
        "tracking": [*records],
        **fields,
    }


def the_one(plain: dict[str, Any], as_of: date = LATER) -> Duty:
    (duty,) = duties_of(plain, (), as_of=as_of)
    return duty


def test_without_a_report_a_duty_is_todo() -> None:
    due = date(2024, 6, 30)
    assert the_one(directive()) == Duty(None, None, due, due)


def test_one_duty_for_each_period() -> None:
    periods = (PeriodDay("2024-Q1", date(2024, 3, 31)), PeriodDay("2024-Q2", date(2024, 6, 30)))
    found = duties_of(
        directive({"period": "2024-Q2", "status": "doing"}, deadline={"recurs": "quarterly"}), periods, as_of=LATER
    )
    assert [(one.period, one.due, one.status) for one in found] == [
        ("2024-Q1", date(2024, 3, 31), Status.TODO),
        ("2024-Q2", date(2024, 6, 30), Status.DOING),
    ]


def test_as_soon_as_one_unit_reports_for_itself_all_leads_have_a_duty() -> None:
    found = duties_of(
        directive({"status": "doing"}, {"unit": "phòng A", "status": "done", "completed_on": "2024-06-01"}),
        (), as_of=LATER,
    )  # fmt: skip
    assert [(one.unit, one.status) for one in found] == [("Phòng A", Status.DONE), ("Phòng B", Status.DOING)]


def test_a_member_of_a_group_that_reports_is_apart_from_the_group() -> None:
    found = duties_of(
        directive({"unit": "Phòng C", "status": "done", "completed_on": "2024-06-01"}, leads=["các phòng"]),
        (),
        as_of=LATER,
    )
    assert [(one.unit, one.status) for one in found] == [("các phòng", Status.TODO), ("Phòng C", Status.DONE)]


@pytest.mark.parametrize(
    ("as_of", "due", "extensions"),
    [
        pytest.param(date(2024, 6, 19), date(2024, 6, 30), 0, id="before it was granted"),
        pytest.param(date(2024, 6, 20), date(2024, 7, 31), 1, id="from that day on"),
        pytest.param(date(2024, 8, 1), date(2024, 8, 31), 2, id="the last one counts"),
    ],
)
def test_extensions(as_of: date, due: date, extensions: int) -> None:
    extended = directive(
        {
            "status": "doing",
            "extensions": [
                {"to": "2024-07-31", "reason": "chờ hướng dẫn", "on": "2024-06-20"},
                {"to": "2024-08-31", "reason": "chờ kinh phí", "on": "2024-07-30"},
            ],
        }
    )
    found = the_one(extended, as_of)
    assert (found.first_due, found.due, found.extensions) == (date(2024, 6, 30), due, extensions)


@pytest.mark.parametrize("status", ["done", "submitted"])
def test_what_was_completed_later_was_being_done(status: str) -> None:
    plain = directive(
        {"status": status, "completed_on": "2024-07-05", "note": "đã ban hành", "evidence": "12/BC", "progress": 100}
    )
    earlier = the_one(plain, date(2024, 7, 4))
    assert earlier == Duty(None, None, earlier.due, earlier.due, Status.DOING, reported=True)
    assert the_one(plain, date(2024, 7, 5)).status == status


def test_the_horizon_of_a_programme_is_no_deadline_of_this_work() -> None:
    found = the_one(directive(deadline={"kind": "horizon", "due": "2025-12-31"}))
    assert (found.first_due, found.due) == (date(2025, 12, 31), None)
