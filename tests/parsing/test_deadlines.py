"""What deadline a sentence prints: `domain.md` E.3, row by row, and its traps."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.calendar import Calendar
from cchc_cli.model.base import Span
from cchc_cli.model.finding import Severity
from cchc_cli.parsing.deadlines import DeadlineReading, read_deadline

CALENDAR = Calendar.load()
ISSUED = date(2024, 3, 27)


def read(
    text: str, *, issued: date | None = ISSUED, before_day: str = "inclusive", bare: bool = False
) -> DeadlineReading:
    return read_deadline(text, issued=issued, calendar=CALENDAR, before_day=before_day, bare=bare)


CERTAIN = [
    # row, text, phrase, kind, due
    ("1 before", "Gửi báo cáo trước ngày 30/6/2024.", "trước ngày 30/6/2024", "date", "2024-06-30"),
    ("1 glued", "Gửi báo cáo trước ngày30/6/2024.", "trước ngày30/6/2024", "date", "2024-06-30"),
    ("1 spaced", "Gửi báo cáo trước ngày 30 / 6 / 2024.", "trước ngày 30 / 6 / 2024", "date", "2024-06-30"),
    ("1 short", "Gửi báo cáo trước 30/6.", "trước 30/6", "date", "2024-06-30"),
    ("1 points", "Gửi báo cáo trước ngày 30.6.2024.", "trước ngày 30.6.2024", "date", "2024-06-30"),
    ("1 dashes", "Gửi báo cáo trước ngày 30-06-2024.", "trước ngày 30-06-2024", "date", "2024-06-30"),
    ("1 words", "Gửi báo cáo trước ngày 5 tháng 6 năm 2024.", "trước ngày 5 tháng 6 năm 2024", "date", "2024-06-05"),
    ("1 order", "Gửi báo cáo trước ngày 05/04/2024.", "trước ngày 05/04/2024", "date", "2024-04-05"),
    ("2 latest", "Chậm nhất là ngày 15/5/2024 phải trình.", "Chậm nhất là ngày 15/5/2024", "date", "2024-05-15"),
    ("2 latest to", "xong chậm nhất đến ngày 01 tháng 7 năm 2028", "xong chậm nhất đến ngày 01 tháng 7 năm 2028",
     "date", "2028-07-01"),
    ("2 limit", "Thời hạn: 30/6/2024", "30/6/2024", "date", "2024-06-30"),
    ("2 done", "Việc này hoàn thành vào ngày 20/4/2024.", "vào ngày 20/4/2024", "date", "2024-04-20"),
    ("2 not over", "Nộp không quá ngày 20/4/2024.", "không quá ngày 20/4/2024", "date", "2024-04-20"),
    ("3 no year", "Báo cáo trước ngày 30/6.", "trước ngày 30/6", "date", "2024-06-30"),
    ("3 words", "Báo cáo trước ngày 5 tháng 6.", "trước ngày 5 tháng 6", "date", "2024-06-05"),
    ("4 month", "Trình UBND huyện trong tháng 6.", "trong tháng 6", "period", "2024-06-30"),
    ("4 month year", "Xong trong tháng 02/2025", "Xong trong tháng 02/2025", "period", "2025-02-28"),
    ("4 end", "Hoàn thành hết tháng 6/2024", "hết tháng 6/2024", "period", "2024-06-30"),
    ("5 quarter", "**hoàn thành chậm nhất trong Quý II năm 2024.**", "chậm nhất trong Quý II năm 2024", "period",
     "2024-06-30"),
    ("5 arabic", "trình trong quý 2/2024", "trong quý 2/2024", "period", "2024-06-30"),
    ("5 two", "thực hiện trong Quý II, III/2024", "trong Quý II, III/2024", "period", "2024-09-30"),
    ("5 no year", "hoàn thành trong quý IV", "trong quý IV", "period", "2024-12-31"),
    ("6 end of quarter", "hoàn thành vào cuối quý III", "vào cuối quý III", "period", "2024-09-30"),
    ("7 half", "hoàn thành trong 6 tháng đầu năm 2024", "trong 6 tháng đầu năm 2024", "period", "2024-06-30"),
    ("7 half in words", "hoàn thành trong nửa đầu năm 2024", "trong nửa đầu năm 2024", "period", "2024-06-30"),
    ("7 last half", "hoàn thành trong nửa cuối năm 2024", "trong nửa cuối năm 2024", "period", "2024-12-31"),
    ("7 second half", "hoàn thành trong 06 tháng cuối năm", "trong 06 tháng cuối năm", "period", "2024-12-31"),
    ("8 year", "có ít nhất 03 sáng kiến được công nhận trong năm 2024.", "trong năm 2024", "period", "2024-12-31"),
    ("8 year first", "Trong năm 2024, mở 02 lớp.", "Trong năm 2024", "period", "2024-12-31"),
    ("8 until", "thực hiện đến hết năm 2025", "đến hết năm 2025", "period", "2025-12-31"),
    ("9 end", "hoàn thành vào cuối tháng 7", "vào cuối tháng 7", "period", "2024-07-31"),
    ("9 begin", "báo cáo vào đầu tháng 7/2024", "vào đầu tháng 7/2024", "period", "2024-07-01"),
    ("9 middle", "trình vào giữa tháng 7", "vào giữa tháng 7", "period", "2024-07-15"),
    ("9 decade", "trình trong trung tuần tháng 7", "trong trung tuần tháng 7", "period", "2024-07-20"),
    ("10 week", "Báo cáo trong tuần này.", "trong tuần này", "relative", "2024-03-29"),
    ("10 next week", "Báo cáo trong tuần tới.", "trong tuần tới", "relative", "2024-04-05"),
    ("11 completion", "Đến năm 2025, hoàn thành việc số hóa.", "Đến năm 2025", "horizon", "2025-12-31"),
    ("12 working days", "Báo cáo trong thời hạn 05 ngày làm việc kể từ ngày ký.",
     "trong thời hạn 05 ngày làm việc kể từ ngày ký", "relative", "2024-04-03"),
    ("13 calendar", "Trong vòng 15 ngày kể từ ngày ban hành Thông báo này, các phòng gửi báo cáo.",
     "Trong vòng 15 ngày kể từ ngày ban hành Thông báo này", "relative", "2024-04-11"),
    ("13 month", "Xong sau 01 tháng kể từ ngày ký.", "sau 01 tháng kể từ ngày ký", "relative", "2024-05-02"),
    ("13 from a day", "trong vòng 10 ngày kể từ ngày 01/4/2024", "trong vòng 10 ngày kể từ ngày 01/4/2024", "relative",
     "2024-04-11"),
    ("15 from now", "Từ nay đến cuối năm, tập trung rà soát.", "đến cuối năm", "relative", "2024-12-31"),
    ("18 range", "Tổ chức từ ngày 01/4 đến ngày 30/4/2024.", "từ ngày 01/4 đến ngày 30/4/2024", "date", "2024-04-30"),
    ("18 months", "thực hiện từ tháng 4 đến tháng 6 năm 2024", "từ tháng 4 đến tháng 6 năm 2024", "period",
     "2024-06-30"),
    ("next year", "Hoàn thành trước ngày 30/6 năm sau.", "trước ngày 30/6 năm sau", "date", "2025-06-30"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "phrase", "kind", "due"), [row[1:] for row in CERTAIN], ids=[row[0] for row in CERTAIN]
)
def test_ordinary_phrases_are_certain(text: str, phrase: str, kind: str, due: str) -> None:
    found = read(text)
    deadline = found.deadline
    assert (deadline.phrase, deadline.kind, str(deadline.due)) == (phrase, kind, due)
    assert deadline.confidence == "certain"
    assert deadline.rule
    assert not [finding for finding in found.findings if finding.severity is not Severity.INFO]


DOUBTFUL = [
    ("rolled year", "Báo cáo trước ngày 15/01.", "2025-01-15", "likely", "year-assumed"),
    ("short year", "Thời gian hoàn thành 11/8/24", "2024-08-11", "likely", "year-assumed"),
    ("no month", "Báo cáo trước ngày 25.", "2024-04-25", "likely", "month-assumed"),
    ("weekday", "Gửi danh sách trước thứ Sáu.", "2024-03-29", "likely", "weekday-assumed"),
    ("weekday wrong", "Gửi trước ngày 29/3/2024 (thứ Năm).", "2024-03-29", "unclear", "weekday-mismatch"),
    ("quarter's middle", "hoàn thành vào giữa quý III", "2024-08-15", "likely", "point-of-quarter"),
    ("before a month", "Hoàn thành trước tháng 6/2024.", "2024-05-31", "likely", "before-period"),
    ("before a year", "Hoàn thành trước năm 2025.", "2024-12-31", "likely", "before-period"),
    ("impossible", "Hoàn thành trước ngày 31/6/2024.", "None", "unclear", "impossible-day"),
    ("impossible leap", "Hoàn thành trước ngày 30/02.", "None", "unclear", "impossible-day"),
    ("impossible month", "Hoàn thành trước ngày 12/13/2024.", "None", "unclear", "impossible-day"),
    ("no start", "Báo cáo trong vòng 10 ngày.", "2024-04-08", "likely", "term-start-assumed"),
    ("received", "Góp ý trong thời hạn 03 ngày làm việc kể từ ngày nhận được văn bản này.", "2024-04-01", "likely",
     "receipt-day-assumed"),
    ("slip near", "Hoàn thành việc này trước ngày 15/02/2024.", "2024-02-15", "unclear", "due-before-issued"),
    ("result's year", "đảm bảo năm 2024 huyện có phương án đơn giản hóa thủ tục.", "2024-12-31", "likely",
     "deadline-assumed"),
    ("event's day", "Ngày 11 và 12/4/2024 tổ chức kiểm tra.", "2024-04-12", "likely", "deadline-assumed"),
    ("announced event", "Các phòng báo cáo để phục vụ cuộc họp (dự kiến tổ chức trong tháng 6 năm 2024)", "2024-06-30",
     "likely", "deadline-assumed"),
    ("figures", "Tổng hợp hồ sơ từ ngày 15/12/2023 đến ngày 14/6/2024.", "2024-06-14", "likely", "range-begun"),
    ("with a periodic one", "Báo cáo quý trước ngày 10 của tháng cuối quý, báo cáo năm trước ngày 05/12.", "2024-12-05",
     "likely", "deadline-beside-unclear"),
    ("condition", "Giải quyết dứt điểm hồ sơ tiếp nhận trước ngày 01/6/2024.", "2024-06-01", "likely",
     "deadline-assumed"),
    ("counted back", "Gửi tài liệu chậm nhất 05 ngày trước ngày 30/6/2024.", "2024-06-25", "likely", "counted-back"),
    ("backwards", "Thực hiện từ ngày 20/5/2024 đến ngày 10/5/2024.", "2024-05-10", "unclear", "range-backwards"),
    ("out of order", "Báo cáo trước ngày 20/6/2024, dự thảo xong trước ngày 30/4/2024.", "2024-06-20", "likely",
     "several-deadlines"),
    ("beside impossible", "Dự thảo xong trước ngày 31/4/2024, trình trước ngày 20/6/2024.", "2024-06-20", "likely",
     "impossible-day"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "due", "confidence", "code"), [row[1:] for row in DOUBTFUL],
    ids=[row[0] for row in DOUBTFUL],
)  # fmt: skip
def test_what_is_assumed_is_said(text: str, due: str, confidence: str, code: str) -> None:
    found = read(text)
    assert (str(found.deadline.due), found.deadline.confidence) == (due, confidence)
    said = [finding for finding in found.findings if finding.code == code]
    assert said
    assert all(finding.severity is Severity.WARNING and finding.message for finding in said)


NO_DEADLINE = [
    ("name's year", "Xây dựng Kế hoạch CCHC năm 2025 bảo đảm chất lượng.", "none", []),
    ("aim's year", "Tập trung nâng chỉ số CCHC năm 2026.", "none", []),
    ("assessed", "tập trung vào nội dung chưa đạt điểm tối đa năm 2023.", "none", ["info"]),
    ("until now", "khắc phục tồn tại từ đầu năm 2024 đến nay", "none", ["info"]),
    ("programme", "Triển khai Chương trình chuyển đổi số giai đoạn 2021-2025.", "none", []),
    ("school year", "nhiệm vụ năm học 2024-2025", "none", []),
    ("law", "theo Luật Đất đai năm 2024", "none", []),
    ("citation", "thực hiện Kế hoạch số 10/KH-UBND ngày 15/01/2024", "none", []),
    ("act without number", "theo Quyết định ban hành ngày 15/4/2024", "none", ["info"]),
    ("outlook", "Quy hoạch tỉnh thời kỳ 2021-2030, tầm nhìn đến năm 2050", "none", []),
    ("year of a count", "Mở 02 lớp tập huấn năm 2024.", "none", ["warning"]),
    ("reviewed period", "rà soát văn bản ban hành từ ngày 01/01/2021 đến ngày 31/12/2023", "none", ["info"]),
    ("a session's time", "Trình tại kỳ họp thường lệ giữa năm 2024.", "none", ["warning"]),
    ("horizon of a name", "Xây dựng Đề án phát triển du lịch đến năm 2030.", "horizon", ["info"]),
    ("programme's horizon", "Thực hiện trong giai đoạn 2024-2026.", "horizon", ["info"]),
    ("programme of work", "Tổ chức thực hiện công tác tuyên truyền giai đoạn 2024-2026.", "horizon", ["info"]),
    ("past horizon", "Rà soát chỉ tiêu đặt ra đến năm 2020.", "horizon", ["info"]),
    ("fraction", "đạt 02/05 đơn vị", "none", []),
    ("hours", "trực 24/24h", "none", []),
    ("spending", "bảo đảm toàn bộ kinh phí chi thường xuyên", "none", []),
    ("standing", "Thường xuyên rà soát thủ tục.", "standing", []),
    ("time to come", "là nhiệm vụ trong thời gian tới nhằm nâng cao hiệu quả", "standing", []),
    ("event", "Thực hiện ngay sau khi có hướng dẫn của cấp trên.", "event", []),
    ("event of term", "giải quyết trong vòng 05 ngày kể từ ngày nhận được hồ sơ hợp lệ", "event", []),
    ("notice period", "thông báo trước 24h trước khi sử dụng", "event", []),
    ("before Tết", "hoàn thành trước Tết Nguyên đán", "event", []),
    ("urgent", "Khẩn trương rà soát hồ sơ tồn.", "event", []),
    ("elsewhere", "báo cáo đúng thời hạn quy định", "by-reference", []),
    ("from then on", "Áp dụng biểu mẫu mới từ ngày 01/7/2024.", "none", ["warning"]),
    ("after a day", "Sau ngày 30/6/2024, thực hiện theo biểu mẫu mới.", "standing", []),
    ("starts", "Thực hiện từ quý III/2024.", "standing", []),
    ("nothing", "Tăng cường công tác chỉ đạo, điều hành.", "none", []),
    ("empty", "", "none", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "weights"), [row[1:] for row in NO_DEADLINE], ids=[row[0] for row in NO_DEADLINE]
)
def test_what_is_no_deadline(text: str, kind: str, weights: list[str]) -> None:
    found = read(text)
    assert (found.deadline.kind, found.deadline.due) == (kind, None)
    assert [finding.severity.value for finding in found.findings] == weights


BARE = [
    ("quarter", "Quý II/2025", "period", "2025-06-30", "certain"),
    ("two quarters", "Quý IV/2024 và Quý I/2025", "period", "2025-03-31", "certain"),
    ("month", "Tháng 8", "period", "2024-08-31", "certain"),
    ("year", "Trong năm 2026", "period", "2026-12-31", "certain"),
    ("year alone", "2025", "period", "2025-12-31", "certain"),
    ("day", "30/6/2024", "date", "2024-06-30", "certain"),
    ("short day", "30/6", "date", "2024-06-30", "certain"),
    ("range", "Từ tháng 12/2024 đến quý I/2025", "period", "2025-03-31", "certain"),
    ("step in it", "Ban hành kế hoạch trong tháng 01/2025 và tổ chức thực hiện", "period", "2025-01-31", "certain"),
    ("open end", "2025 và những năm tiếp theo", "standing", "None", "certain"),
    ("standing", "Thường xuyên", "standing", "None", "certain"),
    ("standing in a year", "Thường xuyên trong năm", "standing", "None", "certain"),
    ("after an event", "Sau 03 tháng kể từ khi có văn bản của cấp trên", "event", "None", "certain"),
    ("elsewhere", "Theo hướng dẫn của Trung ương", "by-reference", "None", "certain"),
    ("years", "2024 - 2026", "period", "2026-12-31", "likely"),
    ("programme", "Giai đoạn 2026-2030", "horizon", "None", "certain"),
    ("expected", "Dự kiến ngày 05/12/2024 (chậm nhất ngày 10/12/2024)", "date", "2024-12-10", "certain"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "due", "confidence"), [row[1:] for row in BARE], ids=[row[0] for row in BARE])
def test_a_time_field_needs_no_cue(text: str, kind: str, due: str, confidence: str) -> None:
    deadline = read(text, bare=True).deadline
    assert (deadline.kind, str(deadline.due), deadline.confidence) == (kind, due, confidence)


def test_the_hour_is_kept() -> None:
    assert read("Báo cáo trước 17h00 ngày 25/9/2024.").deadline.time == "17:00"
    assert read("Báo cáo trước 16 giờ 30 phút, ngày 25/9/2024.").deadline.time == "16:30"
    assert read("Báo cáo trước 17h00 ngày 25/9/2024.").deadline.phrase == "trước 17h00 ngày 25/9/2024"


def test_before_can_exclude_the_day() -> None:
    assert read("Gửi trước ngày 01/7/2024.", before_day="exclusive").deadline.due == date(2024, 6, 30)
    assert read("Gửi chậm nhất ngày 01/7/2024.", before_day="exclusive").deadline.due == date(2024, 7, 1)
    assert read("Gửi trước 17h ngày 01/7/2024.", before_day="exclusive").deadline.due == date(2024, 7, 1)


def test_the_beginning_of_a_range_is_kept() -> None:
    deadline = read("Tổ chức từ ngày 15/12 đến ngày 20/01/2025.").deadline
    assert (deadline.start, deadline.due) == (date(2024, 12, 15), date(2025, 1, 20))


def test_steps_become_milestones() -> None:
    found = read("Rà soát xong trước 30/4; dự thảo xong trong tháng 5; trình UBND huyện trước ngày 15/6/2024.")
    assert found.deadline.due == date(2024, 6, 15)
    assert found.deadline.confidence == "certain"
    assert [(step.phrase, step.due) for step in found.milestones] == [
        ("xong trước 30/4", date(2024, 4, 30)),
        ("xong trong tháng 5", date(2024, 5, 31)),
    ]


def test_a_cue_holds_for_all_days_that_are_joined() -> None:
    found = read("Báo cáo trước ngày 30/4/2024 và 30/9/2024.")
    assert (found.deadline.due, found.deadline.confidence) == (date(2024, 9, 30), "certain")
    assert [step.due for step in found.milestones] == [date(2024, 4, 30)]


def test_a_last_day_that_is_a_report_is_said() -> None:
    found = read("Kiểm tra xong trước ngày 30/4/2024, báo cáo kết quả trước ngày 10/5/2024.")
    assert (found.deadline.due, found.deadline.confidence) == (date(2024, 5, 10), "certain")
    assert [(finding.code, finding.severity) for finding in found.findings] == [("several-deadlines", Severity.INFO)]


def test_an_old_deadline_beside_a_new_one_is_only_mentioned() -> None:
    found = read("Đã giao với thời hạn trước ngày 05/02/2024; nay phải báo cáo trước ngày 08/4/2024.")
    assert (found.deadline.due, found.deadline.confidence) == (date(2024, 4, 8), "certain")
    assert [(finding.code, finding.severity) for finding in found.findings] == [("date-not-used", Severity.INFO)]


def test_days_in_citations_are_skipped_unless_they_sound_like_a_deadline() -> None:
    text = "Theo Kế hoạch ngày 15/4/2024, gửi báo cáo trước ngày 30/6/2024."
    cited = Span(5, 28)
    found = read_deadline(text, issued=ISSUED, calendar=CALENDAR, skip=[cited])
    assert (found.deadline.due, found.findings) == (date(2024, 6, 30), ())
    swallowed = read_deadline(text, issued=ISSUED, calendar=CALENDAR, skip=[Span(5, len(text))])
    assert swallowed.deadline.due is None
    assert [finding.code for finding in swallowed.findings] == ["date-not-used"]


@pytest.mark.parametrize(
    ("text", "due", "codes"),
    [
        ("Gửi trước ngày 30/6/2024.", "2024-06-30", []),
        ("Gửi trước ngày 30/6.", "None", ["issue-day-needed"]),
        ("Gửi trong quý II.", "None", ["issue-day-needed"]),
        ("Gửi trong vòng 10 ngày kể từ ngày ký.", "None", ["issue-day-needed"]),
        ("Gửi trong tuần này.", "None", ["issue-day-needed"]),
        ("Gửi trước ngày 31/6.", "None", ["impossible-day"]),
        ("Báo cáo hằng quý.", "None", ["issue-day-needed"]),
    ],
)
def test_a_draft_without_a_day(text: str, due: str, codes: list[str]) -> None:
    found = read(text, issued=None)
    assert str(found.deadline.due) == due
    assert [finding.code for finding in found.findings] == codes
    assert (found.deadline.confidence == "certain") is (not codes)


def test_a_year_whose_days_off_nobody_confirmed() -> None:
    found = read("Báo cáo trong thời hạn 05 ngày làm việc kể từ ngày ký.", issued=date(2027, 2, 1))
    assert found.deadline.confidence == "likely"
    assert [finding.code for finding in found.findings] == ["calendar-unconfirmed"]


def test_a_calendar_term_ends_on_a_working_day() -> None:
    deadline = read("Báo cáo trong vòng 10 ngày kể từ ngày ký.").deadline  # 06/4/2024 is a Saturday
    assert (deadline.due, deadline.rule) == (date(2024, 4, 8), "calendar-days-to-working-day")


def test_words_and_days_survive_bold_and_line_breaks() -> None:
    text = "hoàn thành **trước\nngày 30/6/2024**."
    deadline = read(text).deadline
    assert deadline.due == date(2024, 6, 30)
    assert deadline.span is not None
    assert text[slice(*deadline.span)] == deadline.phrase == "trước\nngày 30/6/2024"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Giám sát việc tổ chức hội nghị lần thứ nhất, lần thứ hai.", id="ordinal"),
        pytest.param("Thứ hai, rà soát lại danh sách các hộ còn nợ hồ sơ.", id="enumeration"),
        pytest.param("Phải xác định đây là nhiệm vụ trọng tâm, thường xuyên của đơn vị.", id="attribute"),
    ],
)
def test_words_that_only_look_like_a_time(text: str) -> None:
    assert read(text).deadline.kind == "none"
