"""Times that were once passed over or taken for something else: each has its phrase, its day and its finding."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.calendar import Calendar
from cchc_cli.model.finding import Severity
from cchc_cli.parsing.deadlines import DeadlineReading, read_deadline

CALENDAR = Calendar.load()
ISSUED = date(2024, 4, 1)  # a Monday


def read(text: str) -> DeadlineReading:
    return read_deadline(text, issued=ISSUED, calendar=CALENDAR)


LIKELY = [
    # text, phrase, kind, due, confidence, code
    ("Báo cáo Chủ tịch ngay trong ngày.", "ngay trong ngày", "relative", "2024-04-01", "likely", "issue-day-assumed"),
    ("Gửi báo cáo trước ngày mai.", "trước ngày mai", "relative", "2024-04-02", "likely", "issue-day-assumed"),
    ("Ngày mai, gửi báo cáo.", "Ngày mai", "relative", "2024-04-02", "likely", "issue-day-assumed"),
    ("Gửi báo cáo trong sáng mai.", "trong sáng mai", "relative", "2024-04-02", "likely", "issue-day-assumed"),
    ("Hôm nay gửi báo cáo.", "Hôm nay", "relative", "2024-04-01", "likely", "deadline-assumed"),
    ("Trình vào tuần 2 tháng 4/2024.", "vào tuần 2 tháng 4/2024", "period", "2024-04-14", "likely", "point-of-month"),
    ("Hoàn thành trong tuần thứ ba của tháng 5.", "trong tuần thứ ba của tháng 5", "period", "2024-05-21", "likely",
     "point-of-month"),
    ("Trình trong tuần 5 tháng 4.", "trong tuần 5 tháng 4", "period", "2024-04-30", "likely", "point-of-month"),
    ("Hoàn thành trong tuần đầu tháng 5.", "trong tuần đầu tháng 5", "period", "2024-05-07", "likely",
     "point-of-month"),
    ("Hoàn thành trong 10 ngày làm việc kể từ ngày Quyết định này có hiệu lực.",
     "trong 10 ngày làm việc kể từ ngày Quyết định này có hiệu lực", "relative", "2024-04-15", "likely",
     "term-effect-assumed"),
    ("Triển khai từ tháng 7 đến tháng 9; quý IV tổng kết.", "quý IV", "period", "2024-12-31", "likely",
     "deadline-assumed"),
    ("Đăng ký vào đầu tháng 9; tổng hợp diện tích giữa tháng 9 báo cáo UBND xã.", "giữa tháng 9", "period",
     "2024-09-15", "likely", "deadline-assumed"),
    ("Tổ chức lễ hội vào ngày 01 tháng 4 âm lịch.", "vào ngày 01 tháng 4", "date", "None", "unclear", "date-lunar"),
    ("Hoàn thành trước ngày 15/8 (âm lịch).", "trước ngày 15/8", "date", "None", "unclear", "date-lunar"),
    ("Hoàn thành trước tháng 8 âm lịch.", "trước tháng 8", "period", "None", "unclear", "date-lunar"),
    ("Tổ chức trong tháng Giêng.", "trong tháng Giêng", "period", "None", "unclear", "date-lunar"),
    ("Hoàn thành trước 30 Tết.", "trước 30 Tết", "event", "None", "likely", "date-of-event"),
    ("Hoàn thành trước ngày 30 Tết Nguyên đán.", "trước ngày 30 Tết Nguyên đán", "event", "None", "likely",
     "date-of-event"),
    ("Hoàn thành trước ngày 23 tháng Chạp.", "trước ngày 23 tháng Chạp", "event", "None", "likely", "date-of-event"),
    ("Hoàn thành trước năm học 2024 - 2025.", "trước năm học 2024 - 2025", "event", "None", "likely", "date-of-event"),
    ("Sửa chữa xong trước năm học mới.", "trước năm học mới", "event", "None", "likely", "date-of-event"),
    ("Hoàn thành trong 30 ngày kể từ ngày nhận được văn bản hướng dẫn của Sở Nội vụ.",
     "trong 30 ngày kể từ ngày nhận được văn bản hướng dẫn của Sở Nội vụ", "event", "None", "likely",
     "date-of-event"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "code"), [(row[0], row[1:5], row[5]) for row in LIKELY])
def test_a_doubtful_time_is_kept_and_said(text: str, expected: tuple[str, ...], code: str) -> None:
    found = read(text)
    deadline = found.deadline
    assert (deadline.phrase, deadline.kind, str(deadline.due), deadline.confidence) == expected
    said = [one for one in found.findings if one.code == code]
    assert said
    assert all(one.severity is Severity.WARNING for one in said)


CERTAIN = [
    ("Rà soát, trình trong tuần.", "trong tuần", "relative", "2024-04-05", []),
    ("Mở lớp tập huấn trong 02 năm 2024, 2025.", "trong 02 năm 2024, 2025", "period", "2025-12-31", []),
    ("Hoàn thành trong tháng 5, 6.", "trong tháng 5, 6", "period", "2024-06-30", []),
    ("Tổng hợp diện tích giữa tháng 9.", "giữa tháng 9", "period", "2024-09-15", []),
    ("Đăng ký vào đầu tháng 9; tổng hợp diện tích giữa tháng 9.", "giữa tháng 9", "period", "2024-09-15",
     ["several-deadlines"]),
    ("Sơ kết trước 10/7/2025, tổng kết trước 15/12/2025.", "trước 15/12/2025", "date", "2025-12-15",
     ["several-deadlines"]),
    ("Thực hiện trong Quý III năm 2024 và trong năm 2024.", "trong năm 2024", "period", "2024-12-31",
     ["several-deadlines"]),
    ("Phấn đấu đến năm 2025 giảm 50% số hộ nghèo.", "đến năm 2025", "horizon", "2025-12-31", ["horizon-with-day"]),
    ("Đến năm 2025, cơ bản xóa xong nhà tạm.", "Đến năm 2025", "horizon", "2025-12-31", ["horizon-with-day"]),
    ("Số hóa hồ sơ đến năm 2025.", "đến năm 2025", "horizon", "2025-12-31", ["horizon-with-day"]),
    ("Báo cáo trong thời hạn 05 ngày kể từ ngày ký.", "trong thời hạn 05 ngày kể từ ngày ký", "relative",
     "2024-04-08", ["term-rolled"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "kind", "due", "codes"), CERTAIN, ids=[row[0] for row in CERTAIN])
def test_what_the_words_leave_no_doubt_of(text: str, phrase: str, kind: str, due: str, codes: list[str]) -> None:
    found = read(text)
    deadline = found.deadline
    assert (deadline.phrase, deadline.kind, str(deadline.due), deadline.confidence) == (phrase, kind, due, "certain")
    assert [(one.code, one.severity) for one in found.findings] == [(code, Severity.INFO) for code in codes]


@pytest.mark.parametrize(
    "text",
    [
        "Giải quyết xong hồ sơ tiếp nhận trong ngày làm việc.",
        "Báo cáo kết quả công tác trong tuần.",
        "Quý I giải ngân đạt 20%, quý II đạt 50%.",
        "Trực tất cả các ngày trong tuần.",
        "Theo ý kiến tại cuộc họp hôm nay, rà soát danh mục.",
    ],
)
def test_a_period_that_is_counted_or_told_is_no_deadline(text: str) -> None:
    assert read(text).deadline.due is None


def test_the_article_that_moves_a_last_day_is_named() -> None:
    assert "Điều 148" in read("Báo cáo trong thời hạn 05 ngày kể từ ngày ký.").findings[0].message


def test_a_horizon_does_not_outrank_what_returns_or_waits() -> None:
    assert read("Hằng quý báo cáo; đến năm 2030 đạt 100%.").deadline.recurs == "quarterly"
    assert read("Thường xuyên tuyên truyền; phấn đấu đến năm 2030 đạt 100%.").deadline.kind == "standing"
    assert read("Báo cáo trước ngày 30/6/2024; phấn đấu đến năm 2030 đạt 100%.").deadline.due == date(2024, 6, 30)
