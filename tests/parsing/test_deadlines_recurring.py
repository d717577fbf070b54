"""Duties that return: how often, on which days, from when until when."""

from __future__ import annotations

from datetime import date

import pytest
from dateutil.rrule import rrulestr

from cchc_cli.calendar import Calendar
from cchc_cli.model.deadline import Deadline, Recurrence
from cchc_cli.model.finding import Severity
from cchc_cli.model.ids import period_key
from cchc_cli.parsing.deadlines import DeadlineReading, read_deadline

CALENDAR = Calendar.load()
ISSUED = date(2024, 3, 27)


def read(
    text: str, *, issued: date | None = ISSUED, before_day: str = "inclusive", bare: bool = False
) -> DeadlineReading:
    return read_deadline(text, issued=issued, calendar=CALENDAR, before_day=before_day, bare=bare)


def days(deadline: Deadline) -> list[str]:
    assert deadline.every is not None
    return [f"{day:%d/%m/%y}" for day in rrulestr(deadline.every, forceset=True)]


CASES = [
    ("seed", "tổ chức đánh giá kết quả thực hiện công tác CCHC định kỳ cuối mỗi quý.", "quarterly", "current",
     "31/03/24 30/06/24 30/09/24 31/12/24"),
    ("quarterly", "Hằng quý tổng hợp, báo cáo UBND huyện.", "quarterly", "current",
     "31/03/24 30/06/24 30/09/24 31/12/24"),
    ("quarter's last month", "Báo cáo trước ngày 20 của tháng cuối quý.", "quarterly", "current",
     "20/06/24 20/09/24 20/12/24"),
    ("next quarter's first month", "Báo cáo trước ngày 10 của tháng đầu quý sau.", "quarterly", "previous",
     "10/04/24 10/07/24 10/10/24 10/01/25"),
    ("three months", "Định kỳ 03 tháng/lần báo cáo.", "quarterly", "current", "31/03/24 30/06/24 30/09/24 31/12/24"),
    ("half-yearly", "Báo cáo định kỳ 6 tháng, năm.", "half-yearly", "current", "30/06/24 31/12/24"),
    ("half-yearly, list", "Báo cáo 06 tháng, năm gửi Phòng Nội vụ.", "half-yearly", "current", "30/06/24 31/12/24"),
    ("half-yearly days", "Định kỳ 6 tháng báo cáo trước ngày 15 tháng 6 và trước ngày 01 tháng 12.", "half-yearly",
     "current", "15/06/24 01/12/24"),
    ("two days a year", "trước ngày 15 tháng 6 và trước ngày 01 tháng 12 hằng năm", "half-yearly", "current",
     "15/06/24 01/12/24"),
    ("yearly", "Hằng năm rà soát danh mục thủ tục.", "yearly", "current", "31/12/24"),
    ("yearly day", "định kỳ hàng năm (trước ngày 10/12) hoặc đột xuất báo cáo", "yearly", "current", "10/12/24"),
    ("yearly month", "Ban hành kế hoạch trong tháng 4 hằng năm.", "yearly", "current", "30/04/24"),
    ("monthly list", "Báo cáo hằng tháng, quý, năm.", "monthly", "current",
     "31/03/24 30/04/24 31/05/24 30/06/24 31/07/24 31/08/24 30/09/24 31/10/24 30/11/24 31/12/24"),
    ("monthly day", "Gửi số liệu trước ngày 25 hằng tháng.", "monthly", "current",
     "25/04/24 25/05/24 25/06/24 25/07/24 25/08/24 25/09/24 25/10/24 25/11/24 25/12/24"),
    ("monthly, for the month before", "Báo cáo trước ngày 05 của tháng liền kề.", "monthly", "previous",
     "05/04/24 05/05/24 05/06/24 05/07/24 05/08/24 05/09/24 05/10/24 05/11/24 05/12/24 05/01/25"),
    ("monthly, mùng", "Gửi số liệu trước ngày mùng 5 hằng tháng, từ tháng 10/2024.", "monthly", "current",
     "05/10/24 05/11/24 05/12/24"),
    ("monthly, slash", "Gửi số liệu trước ngày 25/tháng, từ tháng 10/2024.", "monthly", "current",
     "25/10/24 25/11/24 25/12/24"),
    ("monthly, day behind", "Hằng tháng, trước ngày 25, gửi báo cáo, từ tháng 11/2024.", "monthly", "current",
     "25/11/24 25/12/24"),
    ("monthly at the head", "Hằng tháng tổng hợp, gửi báo cáo trước ngày 25, từ tháng 11/2024.", "monthly", "current",
     "25/11/24 25/12/24"),
    ("yearly, day behind", "Báo cáo hằng năm trước ngày 15/12.", "yearly", "current", "15/12/24"),
    ("yearly, month behind", "Hằng năm vào tháng 11 lập danh sách.", "yearly", "current", "30/11/24"),
    ("yearly, begin of a month", "Hằng năm, vào đầu tháng 11, lập danh sách.", "yearly", "current", "01/11/24"),
    ("half-yearly and yearly days", "Báo cáo định kỳ 6 tháng trước ngày 15/6, năm trước ngày 15/12.", "half-yearly",
     "current", "15/06/24 15/12/24"),
    ("weekday and each week", "Gửi lịch trước 17 giờ thứ Sáu hằng tuần đến hết ngày 12/4/2024.", "weekly", "current",
     "29/03/24 05/04/24 12/04/24"),
    ("monthly until", "Báo cáo hằng tháng đến hết quý II năm 2024.", "monthly", "current",
     "31/03/24 30/04/24 31/05/24 30/06/24"),
    ("monthly from", "Báo cáo trước ngày 05 hằng tháng, từ tháng 10/2024.", "monthly", "current",
     "05/10/24 05/11/24 05/12/24"),
    ("monthly weekday", "Tiếp công dân thứ Sáu tuần thứ 4 hằng tháng đến hết tháng 5/2024.", "monthly", "current",
     "26/04/24 24/05/24"),
    ("weekly", "Định kỳ hằng tuần, trước 16 giờ 00 ngày thứ Năm, báo cáo đến hết tháng 4/2024.", "weekly", "current",
     "28/03/24 04/04/24 11/04/24 18/04/24 25/04/24"),
    ("weekly, no day", "Báo cáo hằng tuần đến hết ngày 10/4/2024.", "weekly", "current", "29/03/24 05/04/24"),
    ("daily", "Trực, báo cáo hằng ngày đến hết ngày 30/3/2024.", "daily", "current",
     "27/03/24 28/03/24 29/03/24 30/03/24"),
    ("twice a year", "Kiểm tra 02 lần/năm.", "half-yearly", "current", "30/06/24 31/12/24"),
    ("once a quarter", "Họp quý một lần.", "quarterly", "current", "31/03/24 30/06/24 30/09/24 31/12/24"),
    ("last of a short month", "Báo cáo trước ngày 30 hằng tháng đến hết tháng 4/2024.", "monthly", "current",
     "30/03/24 30/04/24"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "recurs", "covers", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES]
)
def test_a_recurrence_and_its_days(text: str, recurs: str, covers: str, expected: str) -> None:
    found = read(text)
    deadline = found.deadline
    assert (deadline.kind, deadline.recurs, deadline.covers, deadline.due) == ("recurring", recurs, covers, None)
    assert " ".join(days(deadline)) == expected
    assert deadline.confidence == "certain"
    assert not [finding for finding in found.findings if finding.severity is not Severity.INFO]


@pytest.mark.parametrize("text", [row[1] for row in CASES], ids=[row[0] for row in CASES])
def test_no_two_days_share_a_period(text: str) -> None:
    deadline = read(text).deadline
    assert deadline.recurs is not None
    assert deadline.every is not None
    found = [day.date() for day in rrulestr(deadline.every, forceset=True)]
    assert len({period_key(Recurrence(deadline.recurs), day) for day in found}) == len(found)
    assert min(found) >= ISSUED
    assert f"DTSTART:{min(found):%Y%m%d} " in deadline.every


def test_the_seed_quarterly_duty_word_for_word() -> None:
    deadline = read(
        "Tiếp tục tổ chức đánh giá kết quả triển khai thực hiện công tác CCHC định kỳ cuối mỗi quý."
    ).deadline
    assert deadline.phrase == "định kỳ cuối mỗi quý"
    assert deadline.every == "DTSTART:20240331 RRULE:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1;UNTIL=20241231"


def test_the_hour_of_a_weekly_duty() -> None:
    assert read("Định kỳ hằng tuần, trước 16 giờ 00 ngày thứ Sáu, gửi báo cáo.").deadline.time == "16:00"
    deadline = read("Gửi trước 17h ngày 25 hằng tháng.").deadline
    assert (deadline.time, deadline.phrase) == ("17:00", "trước 17h ngày 25 hằng tháng")


@pytest.mark.parametrize(
    ("text", "time", "phrase"),
    [
        ("Báo cáo hằng ngày (trước 16h00).", "16:00", "hằng ngày (trước 16h00)"),
        ("Báo cáo trước 16h30 hằng ngày.", "16:30", "trước 16h30 hằng ngày"),
        ("Báo cáo hằng ngày trước 16 giờ.", "16:00", "hằng ngày trước 16 giờ"),
        ("Gửi lịch trước 17 giờ thứ Sáu hằng tuần.", "17:00", "trước 17 giờ thứ Sáu hằng tuần"),
        ("Báo cáo hằng ngày trước 26 giờ.", None, "hằng ngày"),
        ("Hằng tuần, trước 15 giờ thứ Năm, gửi lịch.", "15:00", "Hằng tuần, trước 15 giờ thứ Năm"),
    ],
)
def test_the_hour_beside_a_recurrence(text: str, time: str | None, phrase: str) -> None:
    deadline = read(text).deadline
    assert (deadline.time, deadline.phrase, deadline.due) == (time, phrase, None)


def test_before_can_exclude_the_day() -> None:
    def first(text: str) -> str:
        return days(read(text, before_day="exclusive").deadline)[0]

    assert first("Gửi trước ngày 25 hằng tháng.") == "24/04/24"
    assert first("Gửi trước ngày 01 hằng tháng.") == "31/03/24"
    assert first("Gửi trước ngày 01/7 hằng năm.") == "30/06/24"


def test_a_printed_day_wins_over_the_periodic_report_beside_it() -> None:
    found = read("Hoàn thành trước ngày 30/6/2024, định kỳ hằng tháng báo cáo tiến độ.")
    assert (found.deadline.due, found.deadline.recurs, found.deadline.confidence) == (
        date(2024, 6, 30),
        None,
        "certain",
    )
    assert [(finding.code, finding.severity) for finding in found.findings] == [("also-recurring", Severity.INFO)]


def test_when_the_year_has_no_day_left() -> None:
    found = read("Báo cáo trước ngày 31/01 năm liền kề.")
    assert days(found.deadline) == ["31/01/25"]
    assert (found.deadline.covers, found.deadline.confidence) == ("previous", "likely")
    assert [finding.code for finding in found.findings] == ["recurrence-next-year"]


def test_when_no_period_fits_the_printed_end() -> None:
    found = read("Báo cáo hằng quý đến hết ngày 30/3/2024.")
    assert (found.deadline.every, found.deadline.confidence) == (None, "likely")
    assert "no-period-left" in [finding.code for finding in found.findings]


def test_a_draft_has_no_days_yet() -> None:
    found = read("Báo cáo hằng quý.", issued=None)
    assert (found.deadline.recurs, found.deadline.every, found.deadline.confidence) == ("quarterly", None, "likely")
    assert [finding.code for finding in found.findings] == ["issue-day-needed"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Bố trí ngân sách hằng năm cho công tác CCHC.", "recurrence-not-used"),
        ("Mỗi tháng có ít nhất 02 tin, bài.", "recurrence-assumed"),
        ("Họp 02 tháng một lần.", "recurrence-assumed"),
        ("Báo cáo định kỳ 6 tháng trước ngày 15/6.", "recurrence-assumed"),
        ("Hằng năm, trước tháng 6, lập danh sách.", "recurrence-assumed"),
        ("Rà soát chế độ báo cáo hằng năm, hoàn thành trong tháng 6.", "recurrence-assumed"),
        ("Trình dự toán ngân sách hằng năm trước ngày 15/7.", "recurrence-assumed"),
        ("Báo cáo định kỳ quý trước ngày 15 của tháng cuối quý, năm trước ngày 15/12.", "deadline-beside-unclear"),
    ],
)
def test_what_may_be_no_recurrence_is_said(text: str, code: str) -> None:
    found = read(text)
    assert code in [finding.code for finding in found.findings]
    assert found.deadline.recurs is None or found.deadline.confidence == "likely"


@pytest.mark.parametrize(
    "text",
    ["Thường xuyên rà soát.", "từng năm nâng cao chất lượng", "mặt hàng năm 2024", "Kiểm tra định kỳ và đột xuất."],
)
def test_what_is_no_recurrence(text: str) -> None:
    assert read(text).deadline.recurs is None
