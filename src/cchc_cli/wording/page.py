"""Words of the web page: its sections, its charts and what they mean, the search."""

from __future__ import annotations

PAGE_TITLE = "{title} - {authority}"
COUNTS = "Số liệu chung"
BY_UNIT = "Theo cơ quan, đơn vị chủ trì"
BY_UNIT_MEANS = "Thanh càng dài thì càng nhiều nhiệm vụ; mỗi kiểu vẽ là một tình trạng."
BY_UNIT_SHARED = "{count} nhiệm vụ do nhiều cơ quan, đơn vị cùng chủ trì được tính ở từng cơ quan, đơn vị."
TIMELINE = "Đến hạn khi nào"
TIMELINE_MEANS = (
    "Việc quá hạn và còn hạn, theo ngày đến hạn. "
    "Mỗi kỳ của nhiệm vụ định kỳ, mỗi báo cáo riêng của một đơn vị là một việc."
)
TIMELINE_UNDATED = "{count} việc không thời hạn không có trong biểu đồ này."
LIST = "Danh mục"

UNIT = "Cơ quan, đơn vị"
TOTAL = "Số nhiệm vụ"
TOTAL_DUTIES = "Số việc"
BAR = "Tình trạng"
WHEN = "Đến hạn"
CHART = "Biểu đồ: {text}"
LEGEND = "Chú giải"

TOTAL_CARD = "Tổng số"
DONE_CARD = "Đã hoàn thành"
PIECES = {
    "done-in-time": "hoàn thành đúng hạn",
    "done-late": "hoàn thành quá hạn",
    "done-other": "hoàn thành, không thời hạn hoặc chưa rõ ngày",
    "overdue": "quá hạn",
    "today": "đến hạn hôm nay",
    "soon": "sắp đến hạn",
    "in-time": "trong hạn",
    "submitted": "chờ xác nhận",
    "undated": "không thời hạn",
    "apart": "tạm dừng, hủy, chưa rà soát",
}
"""Piece of a bar → what it stands for."""
PIECE = "{name} {count}"

OVERDUE = "Đã quá hạn"
THIS_WEEK = "Tuần này, đến {last}"
WEEK = "Tuần {first} - {last}"
MONTH = "Tháng {month}/{year}"
REST_OF_MONTH = "Tháng {month}/{year}, từ {first}"
GAP = "{first} - {last}"
LATER = "Sau {last}"

SEARCH = "Tìm trong danh mục"
STATE = "Tình trạng"
ANY_STATE = "Mọi tình trạng"
SHOWN = "Đang hiện {shown} trong {all} dòng."
NOTHING_FOUND = "Không có dòng nào khớp."
CLEAR = "Hiện lại tất cả"
MADE = "Trang này xem được không cần mạng; không gửi dữ liệu đi đâu."
