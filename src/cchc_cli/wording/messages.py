"""Words on stderr: counts, what was saved, hints, our own faults."""

from __future__ import annotations

HINT = "gợi ý: {hint}"
INTERRUPTED = "cchc: đã dừng; dữ liệu đã lưu vẫn nguyên vẹn."
OWN_FAULT = "cchc: lỗi của chính cchc ({name}: {what})"
OWN_FAULT_HINT = (
    "Dữ liệu của bạn không bị ảnh hưởng. Hãy báo lỗi tại trang của dự án, kèm lệnh vừa gõ; "
    "đặt biến môi trường CCHC_DEBUG=1 rồi chạy lại để có chi tiết."
)

INIT_DONE = "Đã tạo sổ theo dõi tại {folder}."
INIT_NEXT = "Tiếp theo: ghi tên cơ quan, địa danh vào {file}, rồi nhập văn bản bằng: cchc import TỆP."
COMPLETION_DONE = "Đã cài gợi ý cho {shell} vào {path}; mở lại cửa sổ lệnh để dùng."

NO_MATCH = "Không có nhiệm vụ nào khớp."
NOTHING_KNOWN = "Không có nhiệm vụ nào: đến hết ngày {day} (--known-on) chưa nhập văn bản nào."
NOTHING_ISSUED = "Không có nhiệm vụ nào: đến ngày {day} (--as-of) chưa văn bản nào được ban hành."
NO_DIRECTIVES = "Sổ theo dõi chưa có nhiệm vụ nào; nhập văn bản bằng: cchc import TỆP."
LIMITED = "Chỉ hiện {shown} trong {count} dòng (--limit)."
UNKNOWN_SINCE = (
    "Sau ngày {day} có chỗ được sửa trực tiếp trong tệp, không còn biết trước đó ghi gì; "
    "chỗ ấy hiện như bây giờ, kèm (?): {ids}."
)
DOUBTFUL = "(?) đọc chưa chắc, chưa được rà soát; rà soát từng chỗ: cchc review."
BAD_FILE = "Bỏ qua tệp hỏng: {message}"
BAD_FILES_HINT = "Số liệu chưa gồm {count} tệp hỏng nêu trên; xem: cchc check."

IMPORTED = "Đã nhập {file} → {id}"
IMPORTED_FILLED = "Đã nhập {file} → {id} (văn bản đang chờ)"
WOULD_IMPORT = "Sẽ nhập {file} → {id}"
WOULD_IMPORT_FILLED = "Sẽ nhập {file} → {id} (văn bản đang chờ)"
SAME_BYTES = "{file}: đã nhập trước đây ({id}); không có gì thay đổi."
SAME_TEXT = "{file}: nội dung đã có trong {id}; không có gì thay đổi."
RECEIVED = "{file}: đã nhập trước đây ({id}); đã ghi ngày đến: {before} → {day}."
WOULD_RECEIVE = "{file}: đã nhập trước đây ({id}); sẽ ghi ngày đến: {before} → {day}."
NO_DAY = "trống"
IMPORT_COUNTS = (
    "  {sections} mục, {directives} nhiệm vụ: {dated} có thời hạn, {recurring} định kỳ, {undated} không thời hạn"
)
IMPORT_FINDINGS = "  {count} điểm cần rà soát (xem: cchc check; rà soát từng chỗ: cchc review {id})"
IMPORT_STORED = "  lưu tại {path}"
IMPORT_WOULD_STORE = "  sẽ lưu tại {path}"
IMPORT_AWAITED = "  chờ văn bản được nhắc tới: {name} ({id})"
IMPORT_FAILED = "Không nhập: {message}"
READING_FILES = "Đang nhập"
READING_FILE = "Đang đọc {file}"
READING_BOOK = "Đang đọc sổ theo dõi"

QUESTION_READ_AGAIN = "Cập nhật sổ theo văn bản này? Gõ c (có) để ghi, Enter là không:"
QUESTION = "Ghi {count} thay đổi trên? Gõ c (có) để ghi, Enter là không:"
ANSWERED_NO = "Không ghi gì."
DRY_RUN = "Chạy thử: chưa ghi gì."
NOTHING_CHANGED = "Không có gì thay đổi."
UPDATED = "Đã ghi {count} nhiệm vụ."
EXPORTED = "Đã ghi {count} dòng vào {file}."
EXPORTED_DUTIES = "Đã ghi {count} việc có ngày đến hạn vào {file}."

CHECK_CLEAN = "Không có điểm nào cần rà soát."
CHECK_COUNTS = "{errors} lỗi, {warnings} điểm cần rà soát, {infos} điều cần biết."
CHECK_AWAITED = "chờ văn bản {name}, được nhắc tới trong {cited_by}"
CHECK_AWAITED_HINT = "khi có văn bản, nhập bằng: cchc import TỆP."
CHECK_ENDED = "nhiệm vụ định kỳ đã hết kỳ vào {day}; còn tiếp tục không?"
CHECK_ENDED_HINT = 'nếu còn: cchc edit {id} --until NGÀY --reason "LÝ DO"; nếu hết: ghi hủy cho các kỳ còn mở.'
NO_LOG = "Nhật ký chưa có gì."
DOCUMENT_NAME = "{kind} số {number} ngày {day}"

# heads of the columns of log, units and check
ID = "Mã"
LOG_DAY = "Thời điểm"
LOG_BY = "Người ghi"
LOG_WHAT = "Nội dung thay đổi"
LOG_WHY = "Lý do"
UNIT_ASKED = "Tên"
UNIT_NAME = "Tên đầy đủ"
UNIT_KIND = "Loại"
UNIT_HOW = "Vì sao"
UNIT_KEY = "Mã đơn vị"
UNIT_ABBREVIATIONS = "Viết tắt"
UNIT_LEVELS = "Cấp"
UNIT_SINCE = "Từ ngày"
UNIT_UNTIL = "Đến ngày"
CHECK_BY_TOPIC = "Theo thứ tự cần xem: {parts}."
CHECK_TOPIC = "Nhóm"
CHECK_SEVERITY = "Mức"
CHECK_WHERE = "Vị trí"
CHECK_MESSAGE = "Điểm cần rà soát"
CHECK_HINT = "Việc cần làm"
DAY_UNKNOWN_WORDS = ("không rõ", "không rõ ngày", "chưa rõ")
CHECK_CODE = "Mã loại"
BAD_FILES_NOTE = "Chưa gồm {count} tệp hỏng; xem: cchc check."
AS_OF = "Số liệu chốt đến ngày {day}."
KNOWN_ON = "Theo thông tin đã nhập đến hết ngày {day}."
UNIT_GROUP = "nhóm cơ quan, đơn vị"
UNIT_UNLISTED = "chưa có trong danh mục"
UNIT_MEMBERS_ON = "Ngày {day}: {line}"
UNIT_MEMBERS_OF_NEWEST = "Theo ngày của văn bản mới nhất ({day}): {line}"
UNIT_PRINTED = "Văn bản ghi: {name}."
RECEIVED_EARLIER = "  ngày đến trước ngày ban hành ({day}), đề nghị kiểm tra lại"
PASTE = "Dán văn bản vào đây, rồi bấm Ctrl-D (trên Windows: Ctrl-Z, Enter) để kết thúc."
PASTE_IDS = "Gõ hoặc dán các mã, mỗi dòng một mã, rồi bấm Ctrl-D (trên Windows: Ctrl-Z, Enter) để kết thúc."
FOR_ALL_UNITS = (
    "Chú ý: {shared} trong {count} nhiệm vụ giao cho nhiều đơn vị; báo cáo này tính chung cho tất cả. "
    "Của riêng một đơn vị thì thêm --for."
)

# transfers
HEIRS = "{unit} đã kết thúc hoạt động. Đơn vị tiếp nhận do danh mục đề xuất:"
HEIR = "  {number}. {name}"
WHICH_HEIR = "Gõ số thứ tự để chọn, Enter là thôi:"
NO_SUCH_HEIR = "Không có số “{typed}”."
TAKEN_AS = "“{typed}” hiểu là: {name}."
UNLISTED_UNIT = "danh mục chưa có “{name}”, đề nghị xem lại tên"
UNLISTED_UNIT_SIMILAR = "danh mục chưa có “{name}”; có phải là: {names}?"

NONE_WORDS = ("không", "none", "bỏ", "không thời hạn")

# by hand
ADDED = "Đã thêm {count} nhiệm vụ."
CHANGES_WRITTEN = "Đã ghi {count} thay đổi."
CORRECTION_KEEPS = "Văn bản đính chính không giao nhiệm vụ nào: việc còn mở của văn bản được đính chính vẫn giữ nguyên."
OLD_NOT_HERE = "Sổ theo dõi chưa có văn bản “{typed}”: chỉ ghi lại số của nó."

IMPORT_ALIKE = "  {new} gần giống việc đang theo dõi {known}; nếu là một việc: cchc link {new} {known} --as repeats"
IMPORT_ALIKE_MORE = "  và {count} nhiệm vụ khác cũng gần giống việc đang theo dõi"
