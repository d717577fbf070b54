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
NO_DIRECTIVES = "Sổ theo dõi chưa có nhiệm vụ nào; nhập văn bản bằng: cchc import TỆP."
COUNTED = "{count} nhiệm vụ."
COUNTED_DUTIES = "{count} việc."
LIMITED = "Hiện {shown} trong {count} dòng (--limit)."
DOUBTFUL = "(?) thời hạn đọc chưa chắc, chưa được rà soát; xem: cchc check."
CUT_TEXT = "Nội dung được rút ngắn; xem đủ: --full, hoặc cchc show MÃ."
BAD_FILE = "Bỏ qua tệp hỏng: {message}"
BAD_FILES_HINT = "Số liệu chưa gồm {count} tệp hỏng nêu trên; xem: cchc check."

IMPORTED = "Đã nhập {file} → {id}"
IMPORTED_FILLED = "Đã nhập {file} → {id} (văn bản đang chờ)"
WOULD_IMPORT = "Sẽ nhập {file} → {id}"
WOULD_IMPORT_FILLED = "Sẽ nhập {file} → {id} (văn bản đang chờ)"
SAME_BYTES = "{file}: đã nhập trước đây ({id}); không có gì thay đổi."
SAME_TEXT = "{file}: nội dung đã có trong {id}; không có gì thay đổi."
IMPORT_COUNTS = (
    "  {sections} mục, {directives} nhiệm vụ: {dated} có thời hạn, {recurring} định kỳ, {undated} không thời hạn"
)
IMPORT_FINDINGS = "  {count} điểm cần rà soát (cchc check)"
IMPORT_STORED = "  lưu tại {path}"
IMPORT_WOULD_STORE = "  sẽ lưu tại {path}"
IMPORT_AWAITED = "  chờ văn bản được nhắc tới: {name} ({id})"
IMPORT_FAILED = "Không nhập: {message}"

ASSUMED_TODAY = "Ngày hoàn thành được hiểu là hôm nay, {day}; ghi rõ bằng --completed-on nếu khác."
QUESTION = "Ghi {count} thay đổi trên? [c/K]"
ANSWERED_NO = "Không ghi gì."
DRY_RUN = "Chạy thử: chưa ghi gì."
NOTHING_CHANGED = "Không có gì thay đổi."
UPDATED = "Đã ghi {count} nhiệm vụ."
FOR_ALL = "{id}: ghi chung cho cả {count} đơn vị được giao ({units}); ghi riêng bằng --for."
EXPORTED = "Đã ghi {count} dòng vào {file}."

CHECK_CLEAN = "Không có điểm nào cần rà soát."
CHECK_COUNTS = "{errors} lỗi, {warnings} điểm cần rà soát, {infos} điều cần biết."
CHECK_AWAITED = "chờ văn bản {name}, được nhắc tới trong {cited_by}"
CHECK_AWAITED_HINT = "khi có văn bản, nhập bằng: cchc import TỆP."
CHECK_ENDED = "nhiệm vụ định kỳ đã hết kỳ vào {day}; còn tiếp tục không?"
CHECK_ENDED_HINT = "nếu còn, sửa UNTIL trong deadline.every; nếu hết, ghi hủy cho các kỳ còn mở."
NO_LOG = "Nhật ký chưa có gì."
DOCUMENT_NAME = "{kind} số {number} ngày {day}"
