"""Words about filters, windows and units that are asked for."""

from __future__ import annotations

NO_SUCH_UNIT = "không có cơ quan, đơn vị nào tên “{name}”"
SIMILAR_UNITS = "có phải là: {names}?"
SEE_UNITS = "xem các tên dùng được: cchc units."
AMBIGUOUS_UNIT = "“{name}” có thể là của nhiều cơ quan: {choices}"
AMBIGUOUS_UNIT_HINT = "gõ một mã nêu trên, ví dụ --unit MÃ."
UNIT_OF = "{name} ({owner})"
UNIT_CHOICE = "{key} là {name}"
UNDERSTOOD = "Hiểu là: {name}."
UNDERSTOOD_GROUP = "Hiểu là: nhóm {name}."
UNLISTED = "Danh mục chưa có {name}: chưa gồm việc giao qua nhóm; nếu là thành viên của nhóm, thêm vào data/units.yaml."

NO_SUCH_DOCUMENT = "không có văn bản “{typed}”"
SIMILAR_DOCUMENTS = "có phải là: {ids}?"
SEE_LIST = "xem mã văn bản: cchc list --all."

NEEDS_UNIT = "{option} chỉ dùng cùng --unit"
NEEDS_UNIT_HINT = 'thêm --unit "TÊN CƠ QUAN".'
EXCLUDE_EACH_OTHER = "{one} và {other} loại trừ nhau"
EXCLUDE_HINT = "bỏ một trong hai rồi chạy lại."
NEVER_OVERDUE = "nhiệm vụ {statuses} không bao giờ quá hạn, nên không có gì để lọc"
EMPTY_PERSON = "--person cần ít nhất một chữ"
EMPTY_TEXT = "--text cần ít nhất một chữ"
BAD_LIMIT = "--limit phải từ 1 trở lên"
BAD_SORT = "không sắp xếp theo “{sort}” được"
BAD_SORT_HINT = "một trong: {choices}."
BAD_SPAN = "số ngày phải từ 0 trở lên"
REMIND_GROUP = "“{name}” là một nhóm; công văn gửi cho từng cơ quan, đơn vị"
REMIND_GROUP_HINT = "bỏ --unit để làm công văn cho mọi đơn vị, kể cả thành viên của nhóm; hoặc gõ tên một đơn vị."
DUE_HAS_DAY = "cchc due chỉ gồm việc có thời hạn; {option} không dùng ở đây"
DUE_HAS_DAY_HINT = "dùng cchc list {option}."

NO_BY_UNIT = "--by-unit không dùng được ở đây: mỗi kỳ, mỗi báo cáo riêng đã là một việc"
NO_BY_UNIT_HINT = "bỏ --by-unit rồi chạy lại."

QUARTER_AND_MONTH = "--quarter và --month không đi cùng nhau"
WITHIN_ALONE = "--within không đi cùng --quarter, --month, --year"
BAD_QUARTER = "--quarter phải từ 1 đến 4, không phải {quarter}"
BAD_MONTH = "--month phải từ 1 đến 12, không phải {month}"
BAD_YEAR = "--year không hợp lệ: {year}"

ELSEWHERE = "Chưa gồm {parts}; xem bằng --year."
ELSEWHERE_DONE = "{count} việc đã xong của năm {year}"
ELSEWHERE_LATER = "{count} việc của năm {year}"

DELIVERED = "{id}: {done}/{count} đơn vị đã nộp kết quả; chưa nộp: {units}."
DELIVERED_ALL = "{id}: cả {count} đơn vị đã nộp kết quả."
