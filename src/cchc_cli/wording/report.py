"""Words of the section of a CCHC report that is about assigned work."""

from __future__ import annotations

PERIODS = {"q1": "quý I", "h1": "6 tháng", "q3": "quý III", "year": "năm"}
"""What `--period` takes → its Vietnamese word."""

TITLE = "Kết quả thực hiện nhiệm vụ được giao"
NAMES = {
    "q1": "Quý I năm {year}",
    "h1": "6 tháng đầu năm {year}",
    "q3": "Quý III năm {year}",
    "year": "Năm {year}",
}
WINDOW = "{name} (số liệu từ ngày {first} đến ngày {last})"
UNIT = "Cơ quan, đơn vị: {unit}"
NOT_OVER = "Kỳ báo cáo chưa kết thúc; số liệu chốt đến ngày {day}"
KNOWN_ON = "Theo thông tin đã nhập đến hết ngày {day}"
BAD_YEAR = "--year không hợp lệ: {year}"
NOT_BEGUN = "kỳ báo cáo bắt đầu từ ngày {first}, chưa có số liệu"
NOT_BEGUN_HINT = "chọn kỳ trước bằng --period, --year."

HEADING = "{number}. {text}"
GENERAL = "Kết quả chung"
FIRST_DEADLINES = "So với hạn ban đầu"
LATE = "Nhiệm vụ quá hạn"
UNDATED = "Nhiệm vụ không thời hạn, chưa hoàn thành"
RECURRING = "Nhiệm vụ định kỳ"
BY_UNIT = "Theo cơ quan, đơn vị chủ trì"
REMARKS = "Lưu ý về số liệu"

EMPTY = "Trong kỳ không có nhiệm vụ nào trong sổ theo dõi."
FOLLOWED = "Trong kỳ theo dõi {counted} tại {documents} văn bản ({origins})."
COUNT = "{count} nhiệm vụ"
COUNT_DUTIES = "{count} việc của {directives} nhiệm vụ"
ORIGINS = {
    "carried": "kỳ trước chuyển sang {count}",
    "given": "giao trong kỳ {count}",
    "period": "việc định kỳ đến hạn trong kỳ hoặc kỳ trước chưa xong {count}",
}
RESULT = "Kết quả: {classes}."
RATE = "Tỷ lệ hoàn thành {rate}."
RATE_IN_TIME = "Tỷ lệ hoàn thành {rate}; tỷ lệ hoàn thành đúng hạn {in_time}."
EARLIER = "So với cùng kỳ năm trước (từ ngày {first} đến ngày {last}): tổng số {total}, đã hoàn thành {done}{rate}."
EARLIER_RATE = " (tỷ lệ hoàn thành {rate})"
EARLIER_UNTRACKED = "Không so sánh với cùng kỳ năm trước: sổ bắt đầu theo dõi từ ngày {since}."
EARLIER_EMPTY = "Không so sánh với cùng kỳ năm trước: sổ không có số liệu của kỳ ấy."

CLASS = "Phân loại"
NUMBER = "Số lượng"
EARLIER_NUMBER = "Cùng kỳ năm trước"
FIRST_NUMBER = "Theo hạn ban đầu"
TOTAL = "Tổng số"
DONE = "Đã hoàn thành"
DONE_IN_TIME = "- Đúng hạn"
DONE_LATE = "- Quá hạn"
DONE_UNDATED = "- Không thời hạn"
DONE_DAY_UNKNOWN = "- Chưa rõ ngày hoàn thành"
OPEN = "Chưa hoàn thành"
OPEN_IN_TIME = "- Trong hạn"
OPEN_OVERDUE = "- Quá hạn"
OPEN_UNDATED = "- Không thời hạn"
OPEN_SUBMITTED = "- Đã báo cáo, chờ xác nhận"
PAUSED = "Tạm dừng"
CANCELLED = "Hủy"
UNREPORTED = "Đến hạn trước khi bắt đầu theo dõi, chưa rà soát"

NOT_EXTENDED = "Không có nhiệm vụ nào được gia hạn: số liệu theo hạn ban đầu và theo hạn hiện tại như nhau."
EXTENDED = (
    "{count} nhiệm vụ đã được gia hạn. Tính theo hạn ban đầu: hoàn thành đúng hạn {in_time}, hoàn thành quá hạn "
    "{late}, chưa hoàn thành mà đã quá hạn {overdue}; tính theo hạn hiện tại "
    "lần lượt là {now_in_time}, {now_late}, {now_overdue}."
)
NO_LATE = "Không có nhiệm vụ nào quá hạn."
LATE_COUNT = "{open} chưa hoàn thành và đã quá hạn; {done} hoàn thành quá hạn."
DONE_LATE_STATE = "Hoàn thành ngày {day}, quá hạn {late} ngày"
DIFFICULTY = "Nguyên nhân, khó khăn, đề xuất"
NOT_SAID = "Đơn vị chưa báo cáo"
NO_UNDATED = "Không có nhiệm vụ nào."
UNDATED_COUNT = "{count} nhiệm vụ chưa hoàn thành mà văn bản giao không ghi thời hạn."
LAST_REPORT = "Báo cáo gần nhất"
NO_REPORT = "Chưa có"
NO_RECURRING = "Không có kỳ nào đến hạn."
PERIOD = "Kỳ, ngày đến hạn"
PERIOD_DAY = "{period} ({day})"
RECURRING_COUNT = "{count} kỳ của {directives} nhiệm vụ đã đến hạn: {classes}."

UNIT_NAME = "Cơ quan, đơn vị"
UNIT_HEADS = ("Tổng số", "Đã hoàn thành", "Trong đó quá hạn", "Chưa hoàn thành", "Trong đó quá hạn",
              "Trong đó không thời hạn", "Khác")  # fmt: skip
UNIT_OTHER = "Cột Khác gồm việc tạm dừng, hủy, chưa rà soát. Chỉ tính việc chủ trì."
UNIT_TOTAL = "Tổng số, mỗi việc tính một lần"

SOURCE = "Số liệu tính theo những gì đã ghi trong sổ theo dõi."
DUTY_MEANS = (
    "Mỗi kỳ của nhiệm vụ định kỳ tính là một việc; việc có đơn vị báo cáo riêng tính một lần, theo đơn vị chậm nhất."
)
NOBODY_REPORTED = "Trong kỳ không có báo cáo nào của đơn vị được ghi vào sổ, nên số liệu chưa phản ánh việc thực hiện."
SILENT = "{count} việc chưa hoàn thành không có báo cáo nào trong kỳ: tình trạng là theo sổ, đơn vị chưa xác nhận."
DOUBTFUL = "(?) Phần mềm đọc chưa chắc, chưa rà soát ({count} nhiệm vụ)."
SHARED = "{count} việc do nhiều cơ quan, đơn vị cùng làm, ghi ở dòng của từng cơ quan, đơn vị."
WRITTEN = "Đã ghi báo cáo vào {file}."
