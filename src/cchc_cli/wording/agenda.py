"""Words of the agenda: its help page, its sections, and what is said of each piece of work in a meeting."""

from __future__ import annotations

HELP = """Nội dung giao ban: quá hạn, hôm nay, tuần này, tháng này, sau đó, không thời hạn, chờ xác nhận.

Của một đơn vị, một người hoặc tất cả. Mỗi việc ở đúng một phần; tuần tính đến hết Chủ nhật; việc không thời hạn xếp từ
giao lâu nhất. Có --since thì thêm phần kết quả gửi về từ cuộc họp trước."""
HELP_EXAMPLES = """Ví dụ:

\b
  cchc agenda
  cchc agenda --unit "Phòng Nội vụ" --since 1/7/2024
  cchc agenda --person Lan
  cchc agenda --unit PNV --format text      dán vào Zalo"""
SINCE = "Ngày họp trước: thêm kết quả có ngày từ hôm đó, hoặc được ghi vào sổ từ hôm đó."
FORMAT = (
    "table (trang trên màn hình), text (tin nhắn), md, json. "
    "Mặc định: trang trên màn hình, text khi chuyển cho lệnh khác."
)

TITLE = "Nội dung giao ban"
TITLE_OF = "Nội dung giao ban: {unit}"
AS_OF = "Số liệu chốt đến ngày {day}."
SECTIONS = {
    "overdue": "Quá hạn",
    "today": "Đến hạn hôm nay",
    "week": "Đến hạn trong tuần này",
    "month": "Đến hạn trong tháng này",
    "later": "Đến hạn sau tháng này",
    "undated": "Không thời hạn",
    "submitted": "Chờ xác nhận",
    "paused": "Tạm dừng",
    "unreported": "Đến hạn trước khi bắt đầu theo dõi, chưa rà soát",
    "returned": "Kết quả gửi về từ ngày {since}",
}
LATER_THIS_WEEK = "Đến hạn sau tuần này"
"""Of the last week of a month, whose end the week holds."""
COUNT = "{count} việc"
COUNT_OF = "{count} việc của {directives} nhiệm vụ"
HEADING = "{title} ({count})"
OPEN = "Chưa hoàn thành {count}: {parts}."
RETURNED = "Kết quả gửi về từ ngày {since}: {count} ({parts})."
RETURNED_OPEN = "Trong số gửi về có {count} việc chờ xác nhận, nên cũng tính là chưa hoàn thành."
NOTHING = "Không có việc nào để nêu."
LEFT = "còn {days} ngày"
AGE = "đã giao {days} ngày"
RESULT_ON = "{state} ({day})"
PROGRESS = "đã làm {progress}%"
FURTHER = "và {count} kỳ nữa: {periods}"
FURTHER_MANY = "và {count} kỳ nữa, đến {last}"
NO_LEAD = "chưa rõ cơ quan chủ trì"
COORDINATED = "phối hợp; chủ trì: {leads}"
VIA = "{leads} (giao qua nhóm)"
LINE = "{number}. {when}: {text} ({about})"
FORMATS = {"table": "bảng", "text": "tin nhắn", "md": "markdown", "json": "json"}
SINCE_LATER = "--since phải trước hoặc đúng ngày chốt số liệu ({day})"
