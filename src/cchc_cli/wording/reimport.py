"""Words about a stored document that is read again."""

from __future__ import annotations

COUNTS = (
    "{rest} nhiệm vụ giữ nguyên, {new} mới, {moved} chuyển mục, {reworded} đổi lời văn, "
    "{changed} đổi thời hạn, cơ quan hoặc nội dung khác, {gone} không còn trong văn bản"
)
NO_SECTION = "ngoài các mục"
NEW = "mới: {id}: {text}"
BACK = "có lại: {id}: {text}"
MOVED = "chuyển mục: {id}: {before} → {after}"
REWORDED = "đổi lời văn: {id}: {before} → {after}"
CHANGED = "đổi: {id}, {field}: {before} → {after}"
OVERTAKEN = "chú ý: {id}: {message}"
GONE = "không còn trong văn bản: {id}: {text}"
GONE_TRACKED = "không còn trong văn bản, đã có báo cáo nên vẫn giữ: {id}: {text}"
KEPT = "giữ điều đã sửa tay: {id}, {field}: đang ghi {before}, văn bản nay ghi {after}"
UNREVIEWED = "cần rà soát lại: {id}"
CORRECTED = "Đã cập nhật theo văn bản mới."
PARSED_AGAIN = "Đã tách lại {count} văn bản."
IS_STORED = "{file}: là bản khác của {id} đã có trong sổ."
