"""Words of `cchc stats`: heads, names of lines, what is said below the table, the help page."""

from __future__ import annotations

BY = {
    "unit": "đơn vị",
    "person": "người",
    "document": "văn bản",
    "area": "lĩnh vực",
    "month": "tháng",
    "state": "tình trạng",
}
"""What can be counted by, with the word that is accepted for it."""

NAME = {
    "unit": "Cơ quan, đơn vị chủ trì",
    "person": "Người được phân công",
    "document": "Văn bản giao",
    "area": "Lĩnh vực CCHC",
    "month": "Tháng đến hạn",
    "state": "Tình trạng",
}
"""The head of the first column."""

TOTAL = "Tổng số, mỗi việc tính một lần"
UNIT_AS = "{name}, {role}"
GROUP = "{name} (giao chung cho nhóm)"
NO_LEAD = "chưa rõ cơ quan, đơn vị chủ trì"
NO_PLACE = "{name} (không rõ của nơi nào)"
NO_PERSON = "chưa phân công cho ai"
NO_AREA = "chưa gắn lĩnh vực"
NO_DAY = "không thời hạn"
STATES = {"done": "hoàn thành, không thời hạn"}
"""States that need more words where they stand alone."""
MONTH = "tháng {month:02d}/{year}"
UNNUMBERED = "{name} ({id})"

DONE = "Đã hoàn thành"
OPEN = "Chưa hoàn thành"
COUNTED = "Số việc"
FIRST = "So với hạn ban đầu"
RATES = "Tỷ lệ"
SUM = "Cộng"

HEADS = {
    "duties": ("", "Tổng số"),
    "directives": ("", "Số nhiệm vụ"),
    "direct": ("", "Giao trực tiếp"),
    "via": ("", "Qua nhóm"),
    "done": (DONE, SUM),
    "done_in_time": (DONE, "Đúng hạn"),
    "done_late": (DONE, "Quá hạn"),
    "done_day_unknown": (DONE, "Chưa rõ ngày"),
    "done_undated": (DONE, "Không thời hạn"),
    "open": (OPEN, SUM),
    "overdue": (OPEN, "Quá hạn"),
    "soon": (OPEN, "Sắp đến hạn"),
    "in_time": (OPEN, "Trong hạn"),
    "undated": (OPEN, "Không thời hạn"),
    "submitted": (OPEN, "Chờ xác nhận"),
    "paused": ("", "Tạm dừng"),
    "cancelled": ("", "Hủy"),
    "unreported": ("", "Chưa rà soát"),
    "done_rate": (RATES, "Hoàn thành"),
    "in_time_rate": (RATES, "Đúng hạn"),
    "first_done_in_time": (FIRST, "Đúng hạn"),
    "first_done_late": (FIRST, "Quá hạn"),
    "first_overdue": (FIRST, "Chưa xong, đã quá"),
    "first_in_time_rate": (FIRST, "Tỷ lệ đúng hạn"),
}
"""Field of a line → the class it belongs to ("" for none) and the head of its column, in their fixed order."""

GROUPED_HEAD = "{group}: {head}"
SHARE = "Tỷ lệ"
RATE = "{number}%"
NO_RATE = "-"

EMPTY_COLUMNS = "Không có việc nào: {heads}."
EMPTY_GROUP = "{group} ({heads})"
LEFT_OUT = "Không đủ chỗ cho cột: {heads}."
SINGLE_HEAD = "{group} {head}"
DUTIES = "{count} việc của {directives} nhiệm vụ"
DUTIES_SAME = "{count} nhiệm vụ"
PERIODS_MEAN = "Nhiệm vụ định kỳ: mỗi kỳ là một việc; tính kỳ đến hạn tới ngày chốt, kỳ kế tiếp và kỳ đã có báo cáo."
JOINT_MEANS = (
    "{count} việc có đơn vị báo cáo riêng: tổng số tính một lần, theo đơn vị chậm nhất, xong khi mọi đơn vị xong; "
    "dòng của mỗi đơn vị thì theo báo cáo riêng của đơn vị đó."
)
SHARED = {
    "unit": (
        "{count} việc do nhiều cơ quan, đơn vị cùng làm, ghi ở dòng của từng cơ quan, đơn vị: "
        "tổng số tính mỗi việc một lần nên nhỏ hơn tổng các dòng."
    ),
    "area": "{count} việc thuộc nhiều lĩnh vực: tổng số tính mỗi việc một lần nên nhỏ hơn tổng các dòng.",
}
BY_UNIT = "Chỉ tính việc chủ trì."
BY_UNIT_GROUPS = "Đơn vị không văn bản nào nêu tên, chỉ có việc qua nhóm, thì xem ở dòng của nhóm."
SOON_TODAY = "Sắp đến hạn gồm cả {count} việc đến hạn hôm nay, chưa quá hạn."
RATES_MEAN = (
    "Tỷ lệ hoàn thành: trên tổng đã và chưa hoàn thành. Tỷ lệ đúng hạn: trên số đã hoàn thành có thời hạn và rõ ngày."
)
FIRST_MEANS = (
    "Có việc được gia hạn. So với hạn ban đầu: đã hoàn thành đúng hạn {in_time}, quá hạn {late}{rate}; "
    "chưa hoàn thành mà đã quá hạn ban đầu {overdue}."
)
FIRST_RATE = " (tỷ lệ đúng hạn {rate})"

LINE_DUTIES = "{name}: {duties} việc"
LINE_APART = "{name}: {duties} việc (giao trực tiếp {direct}, qua nhóm {via})"
LINE_DONE_RATE = "tỷ lệ hoàn thành {rate}"
LINE_IN_TIME_RATE = "tỷ lệ đúng hạn {rate}"
DOUBTFUL = "Số liệu gồm {count} nhiệm vụ đọc chưa chắc, chưa được rà soát (?); rà soát từng chỗ: cchc review."
BAR_LEGEND = "█ đã hoàn thành  ▓ quá hạn  ▒ còn hạn, chờ xác nhận  ░ không thời hạn  · tạm dừng, hủy, chưa rà soát"

HELP = """Thống kê: bao nhiêu việc đã hoàn thành (đúng hạn, quá hạn), chưa hoàn thành (trong hạn, quá hạn…).

Mỗi việc ở đúng một tình trạng. Nhiệm vụ định kỳ thì mỗi kỳ là một việc: các kỳ đến hạn tới ngày chốt số liệu và kỳ kế
tiếp; kỳ xa hơn thì thêm --due-by. Việc nhiều đơn vị cùng làm ghi ở dòng của từng đơn vị; dòng tổng số tính mỗi việc một
lần, theo đơn vị chậm nhất, nên nhỏ hơn tổng các dòng. Lọc như cchc list."""
HELP_EXAMPLES = """Ví dụ:

\b
  cchc stats                               theo đơn vị chủ trì
  cchc stats --by "văn bản"
  cchc stats --by month --unit "Phòng Nội vụ"
  cchc stats --by state --as-of 30/6/2024
  cchc stats --format csv > thong-ke.csv"""
HELP_BY = (
    "Theo: unit (đơn vị, mặc định), person (người), document (văn bản), area (lĩnh vực), month (tháng đến hạn), "
    "state (tình trạng)."
)
BY_METAVAR = "TIÊU_CHÍ"
