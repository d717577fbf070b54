"""Words about offices: what is wrong in data/units.yaml, and what `cchc units NAME` says."""

from __future__ import annotations

LEVELS = {"central": "trung ương", "province": "cấp tỉnh", "district": "cấp huyện", "commune": "cấp xã"}
CATEGORIES = {
    "government": "cơ quan trung ương",
    "ministry": "bộ, cơ quan ngang bộ",
    "government-agency": "cơ quan thuộc Chính phủ, thuộc bộ",
    "authority": "Ủy ban nhân dân",
    "council": "Hội đồng nhân dân",
    "specialised-office": "cơ quan chuyên môn",
    "inspectorate": "cơ quan thanh tra",
    "office": "văn phòng",
    "public-service": "đơn vị sự nghiệp, ban quản lý",
    "vertical": "cơ quan ngành dọc",
    "judicial": "tòa án, viện kiểm sát",
    "enterprise": "doanh nghiệp",
    "bank": "ngân hàng",
    "party": "cơ quan của Đảng",
    "mass-organisation": "Mặt trận, đoàn thể, hội",
    "steering": "ban chỉ đạo, ban chỉ huy",
    "residential": "thôn, tổ dân phố",
}

# Bad data. {where} is "mục 3 của units", {key} a field's name.
NOT_A_MAPPING = "data/units.yaml: {where} phải là các dòng «trường: giá trị»."
NOT_A_LIST = "data/units.yaml: {where} phải là danh sách."
NOT_TEXT = "data/units.yaml: {where}: trường «{key}» phải là chữ."
UNKNOWN_FIELD = "data/units.yaml: {where}: không có trường «{key}»."
UNKNOWN_FIELD_HINT = "Các trường dùng được: {fields}."
NO_NAME = "data/units.yaml: {where}: thiếu tên (name)."
BAD_KEY = "data/units.yaml: {where}: mã «{value}» chỉ được gồm chữ thường không dấu, chữ số và dấu «-»."
BAD_LEVEL = "data/units.yaml: {where}: không có cấp «{value}»."
BAD_LEVEL_HINT = "Các cấp: central (trung ương), province (tỉnh), district (huyện), commune (xã)."
NO_LEVEL = "data/units.yaml: {where}: thiếu cấp (level)."
BAD_CATEGORY = "data/units.yaml: {where}: không có loại «{value}»."
BAD_CATEGORY_HINT = "Các loại: {categories}."
BAD_DAY = "data/units.yaml: {where}: «{value}» không phải là ngày."
BAD_DAY_HINT = "Ghi ngày theo dạng 2025-06-30."
BAD_KIND = "data/units.yaml: {where}: «{value}» không phải là loại địa bàn."
BAD_KIND_HINT = "Các loại địa bàn: {kinds}."
BAD_OF = "data/units.yaml: {where}: «of» phải là own, below, province, district hoặc commune."
UNKNOWN_UNIT = "data/units.yaml: {where}: danh mục không có đơn vị mã «{value}»."
UNKNOWN_GROUP = "data/units.yaml: {where}: danh mục không có nhóm mã «{value}»."
UNKNOWN_CODE_HINT = "Thêm mục đó vào data/units.yaml, hoặc sửa mã."
CIRCLE = "data/units.yaml: nhóm «{value}» chứa chính nó."
CIRCLE_HINT = "Bỏ một trong các dòng «groups» tạo thành vòng."
WHERE_ROOT = "tệp"
WHERE_ITEM = "mục {number} của {part}"
WHERE_NAMED = "mục «{name}»"

# What a name resolves to.
EXPLAIN_UNIT = "«{asked}» là {name} ({authority})."
EXPLAIN_GROUP = "«{asked}» là nhóm {name} ({authority})."
EXPLAIN_UNKNOWN = "Danh mục chưa có «{asked}»; tên được giữ nguyên như văn bản ghi."
EXPLAIN_GROUP_NOT_EXPANDED = "«{asked}» có phần thu hẹp phạm vi, nên không được mở rộng thành từng cơ quan, đơn vị."
EXPLAIN_KEY = "Mã: {key}"
HOW = {
    "name": "Trùng tên chính thức.",
    "alias": "Trùng tên gọi khác trong danh mục.",
    "abbreviation": "Trùng chữ viết tắt trong danh mục.",
    "folded": "Trùng tên khi bỏ qua chữ hoa, dấu, cách viết «và», «&», «-».",
}
EXPLAIN_CATEGORY = "Loại: {category}."
EXPLAIN_ERA_UNTIL = "Hoạt động đến hết ngày {until}."
EXPLAIN_ERA_SINCE = "Hoạt động từ ngày {since}."
EXPLAIN_ERA_BOTH = "Hoạt động từ ngày {since} đến hết ngày {until}."
EXPLAIN_OUTSIDE_ERA = "Lưu ý: ngày {day} đơn vị này không còn hoặc chưa hoạt động."
EXPLAIN_SUCCESSORS = "Đề xuất nơi tiếp nhận việc: {names}."
EXPLAIN_ALIASES = "Tên gọi khác: {names}."
EXPLAIN_GROUPS = "Thuộc nhóm: {names}."
EXPLAIN_MEMBERS = "Thành viên: {names}."
EXPLAIN_MEMBERS_BELOW = "Thành viên: {name} của từng {kinds}."
EXPLAIN_MEMBERS_NONE = "Danh mục chưa có thành viên nào của nhóm này."
EXPLAIN_LIKELY = "Có thể là: {name}."
EXPLAIN_SUGGESTIONS = "Tên gần giống: {names}."
UNNAMED_AUTHORITY = {
    "": "chưa rõ thuộc cơ quan nào",
    "trung-uong": "trung ương",
    "tinh": "tỉnh",
    "huyen": "huyện",
    "xa": "xã",
}
