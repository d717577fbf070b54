"""Words of what is shown of one directive, of a document's outline, of findings, the log and changes."""

from __future__ import annotations

TRAIL = "Vị trí"
IN_PLACE = "Nguyên văn"
IN_PLACE_LINE = "Nguyên văn (từ dòng {line})"
NO_TEXT = "(không có văn bản gốc trong sổ theo dõi)"
GONE = "Văn bản đính chính không còn nhiệm vụ này; vẫn giữ để đối chiếu."
AWAITED = "Văn bản được nhắc tới, chưa nhận; dẫn từ: {names}."

DOCUMENT = "Văn bản giao"
DOCUMENT_NAME = "{kind} số {number}"
DOCUMENT_UNNUMBERED = "{kind} không số"
DOCUMENT_KIND = "Văn bản"
DOCUMENT_ISSUER = "của {issuer}"
TITLE = "Trích yếu"
CHAIRED_BY = "Chủ trì họp"
SIGNER = "Người ký"
RECEIVED = "Ngày đến"
ARRIVAL = "{day}, số đến {number}"
INFERRED = "Phần mềm suy ra"

LEADS = "Chủ trì"
NO_LEAD = "chưa rõ (văn bản không ghi)"
COORDINATORS = "Phối hợp"
REPORT_TO = "Báo cáo"
RESOLVED = "{name} → {unit}"
CHOSEN = "{name} → {unit} (do người dùng chọn)"
FORCE = "Mức độ"
DEADLINE = "Thời hạn"
NO_DEADLINE = "không thời hạn"
DUE = "Ngày đến hạn"
EXTENDED_DUE = "{day} (hạn ban đầu {first})"
RULE = "Cách tính"
CONFIDENCE = "Độ tin cậy"
REVIEWED = "đã rà soát ngày {day}, {by}"
UNREVIEWED = "chưa rà soát (?)"
RECURS = "Lặp lại"
STATE = "Tình trạng"
PERIODS = "Các kỳ"
PERIOD = "{period}: {day}, {state}"
PERIOD_OF_A_DAY = "Ngày {day}: {state}"
MILESTONES = "Mốc thực hiện"
MILESTONE = "{phrase} ({day})"
TARGETS = "Chỉ tiêu"
TARGET = "{phrase} → {relation} {value}"
EACH = " (từng cơ quan, đơn vị)"
REFERENCES = "Văn bản dẫn"
BASES = "Văn bản căn cứ"
DELIVERABLE = "Sản phẩm"
AREAS = "Lĩnh vực CCHC"
CONDITION = "Điều kiện"
TAGS = "Nhãn"
BY_HAND = "Sửa tay"
RESULTS = "Kết quả đã ghi"
RECORD_ALL = "Chung"
FINDINGS = "Điểm cần rà soát"
LOG = "Nhật ký"

RELATIONS = {
    "at-least": "ít nhất",
    "at-most": "không quá",
    "equal": "bằng",
    "increase": "tăng",
    "decrease": "giảm",
}

RECORD_COMPLETED = "ngày hoàn thành {day}"
RECORD_PROGRESS = "tiến độ {progress}%"
RECORD_EVIDENCE = "văn bản kết quả: {evidence}"
RECORD_NOTE = "ghi chú: {note}"
RECORD_ASSIGNED = "phân công: {parts}"
RECORD_ASSIGNED_DUE = "hạn nội bộ {day}"
RECORD_EXTENSION = "gia hạn đến {day} (ngày {on}): {reason}"
RECORD_EXTENSION_BASIS = ", theo {basis}"
RECORD_EXTENSION_BY = ", {by} duyệt"

OUTLINE_COUNTS = (
    "{sections} mục, {directives} nhiệm vụ ({dated} có thời hạn, {recurring} định kỳ, {undated} không thời hạn)"
)
OUTLINE_FINDINGS = "Điểm cần rà soát ({count})"
OUTLINE_NONE = "Không tìm thấy nhiệm vụ nào trong văn bản."
OUTLINE_LEADS = "Chủ trì: {names}"
OUTLINE_COORDINATORS = "Phối hợp: {names}"
OUTLINE_DEADLINE = "Thời hạn: {words}"
OUTLINE_RECURS = "{phrase} ({recurs})"

FINDINGS_OF = "{severity} ({count})"
FINDING_DUE = "hạn {day}"
FINDING_LINE = "dòng {line}"
FINDING_HINT = "→ {hint}"
FINDING_CODE = "[{code}]"

LOG_SET = "{field}: {before} → {after}"
LOG_NOTHING = "(trống)"
LOG_WHY = "lý do: {why}"
LOG_BASIS = "căn cứ: {basis}"
LOG_ENTRY = "{at}, {by}"

CHANGED = "{id}: {text}"
DIFF_BEFORE = "{name} (trước)"
DIFF_AFTER = "{name} (sau)"
