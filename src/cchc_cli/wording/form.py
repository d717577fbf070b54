"""Words of the workbook: heads, the guidance for who fills it in, the drop-down and what it says."""

from __future__ import annotations

from cchc_cli.wording import columns, labels

SHEET = "Nhiệm vụ"
STATS = "Thống kê"
GUIDE = "Hướng dẫn điền"

STATS_TITLE = "THỐNG KÊ THEO CƠ QUAN, ĐƠN VỊ VÀ TÌNH TRẠNG"

NO_NUMBER = "–"

STATUS = "Trạng thái"
DUE = "Hạn hiện tại"
NOTE = "Kết quả, ghi chú"
PROGRESS = columns.FIELDS["progress"]
COMPLETED_ON = columns.FIELDS["completed_on"]
EVIDENCE = columns.FIELDS["evidence"]
DIFFICULTY = columns.FIELDS["difficulty"]
PROPOSAL = columns.FIELDS["proposal"]
PERSON = columns.FIELDS["person"]

ID_OF_UNIT = "{id} ({unit})"
CUT = "{text}… (còn nữa, xem: cchc show {id})"

FILL_IN = (
    "Điền vào các cột nền trắng, đầu cột màu xanh; cột nền xám chỉ để xem. Sắp xếp, lọc thoải mái; không xóa cột, "
    "không sửa cột Mã. Cách ghi: trang “{guide}”."
)
PAGE = "Trang {page}/{pages}"

CHOICES = tuple(labels.STATUSES[code].capitalize() for code in ("todo", "doing", "submitted", "done", "paused"))
"""What the drop-down offers. To cancel needs a basis, for which the form has no column: `cchc update` does it."""

STATUS_TITLE = "Trạng thái"
STATUS_INPUT = "Chọn trong danh sách. Tạm dừng, làm lại thì ghi lý do ở cột “{note}”."
STATUS_ERROR = "Chọn một trạng thái trong danh sách."
PROGRESS_INPUT = "Số nguyên từ 0 đến 100, không ghi dấu %."
PROGRESS_ERROR = "Ghi số nguyên từ 0 đến 100, không ghi dấu %."
DAY_INPUT = "Ghi ngày/tháng/năm, ví dụ 25/6/2024. Ghi xong xem lại: ô phải hiện đúng ngày, tháng của mình."
DAY_ERROR = "Máy này chưa hiểu đây là ngày đã qua. Ngày/tháng/năm đúng rồi thì chọn Có (Yes) để giữ."

GUIDE_TITLE = "HƯỚNG DẪN ĐIỀN"
GUIDE_LINES: dict[str, str] = {
    "Điền ở đâu": (
        "Chỉ điền các cột nền trắng, đầu cột màu xanh, ở trang “{sheet}”. Cột nền xám chỉ để xem: sửa ở đó không được "
        "ghi nhận. Không xóa cột, không gộp ô, không sửa cột Mã; sắp xếp, lọc, ẩn dòng đều được."
    ),
    STATUS: (
        "Chọn trong danh sách: {choices}. Việc xong thì chọn “Hoàn thành”: cơ quan theo dõi ghi “chờ xác nhận”, rồi "
        "xác nhận sau."
    ),
    PROGRESS: "Số nguyên từ 0 đến 100, ví dụ 60. Không ghi dấu %.",
    COMPLETED_ON: (
        "Ngày nộp kết quả, ghi khi chọn “Hoàn thành”: 25/6/2024, 25-6-2024 hoặc 25.6.2024, ngày trước tháng sau, năm "
        "đủ bốn chữ số. Máy cài kiểu Mỹ (tháng trước ngày) thì gõ năm trước: 2024-06-25. Ghi xong xem lại: ô phải hiện "
        "đúng ngày, tháng của mình. Không nhớ ngày thì ghi: không rõ."
    ),
    EVIDENCE: "Số, ký hiệu, ngày của văn bản kết quả, ví dụ: Báo cáo 45/BC-VHTT ngày 25/6/2024.",
    NOTE: "Kết quả đã đạt được, một vài câu. Tạm dừng hoặc làm lại thì ghi lý do ở đây.",
    DIFFICULTY: "Ghi khi có; không có thì để trống.",
    PROPOSAL: "Ghi rõ đề xuất với cơ quan nào; không có thì để trống.",
    columns.STATE: "Tính đến ngày chốt số liệu nêu ở đầu bảng; không tự đổi khi điền.",
    "(?)": "Chỗ phần mềm đọc văn bản chưa chắc, chưa có người rà soát; thấy sai thì báo lại cơ quan theo dõi.",
    "Gửi lại": "Lưu rồi gửi lại chính tệp này (.xlsx, .xls, .ods), giữ đủ các trang. Dòng không có gì mới để nguyên.",
}
"""What the guidance sheet says about what."""

STAMP = "cchc"
"""The name of the hidden sheet that says what was exported."""
