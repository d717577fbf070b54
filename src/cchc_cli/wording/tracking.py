"""Words about reports, moves, periods and history."""

from __future__ import annotations

# recurring deadlines
BAD_RULE = "không đọc được quy tắc định kỳ “{rule}”"
BAD_RULE_HINT = "sửa trường deadline.every, ví dụ: DTSTART:20240331 RRULE:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1."

# which duty
NO_SUCH_DIRECTIVE = "văn bản {document} không có nhiệm vụ {id}"
NEEDS_PERIOD = "{id} là nhiệm vụ định kỳ, cần ghi rõ kỳ"
NEEDS_PERIOD_HINT = "thêm @KỲ vào mã, một trong: {periods}."
NO_SUCH_PERIOD = "{id} không có kỳ {period}"
NO_SUCH_PERIOD_HINT = "các kỳ: {periods}."
NO_PERIODS = "{id} không phải nhiệm vụ định kỳ, không có kỳ {period}"
NO_PERIODS_HINT = "bỏ phần @{period} rồi gõ lại."
PERIOD = "{key} (hạn {due}, {state})"
NOT_ITS_UNIT = "“{unit}” không chủ trì và không phối hợp thực hiện {id}"
NOT_ITS_UNIT_HINT = "--for nhận một trong: {units}; hoặc một thành viên của nhóm được nêu."
ALL_REPORTED = "mọi cơ quan của {id} đã báo cáo riêng, báo cáo chung không còn tính cho ai"
ALL_REPORTED_HINT = "thêm --for, một trong: {units}."
NO_UNITS_HINT = "nhiệm vụ này không nêu tên cơ quan nào; bỏ --for rồi gõ lại."

# moves
NO_SUCH_MOVE = "{id}: không chuyển được từ “{before}” sang “{after}”"
NO_SUCH_MOVE_HINT = "từ trạng thái này chỉ chuyển sang: {allowed}."
MOVE_NEEDS_REASON = "{id}: chuyển từ “{before}” sang “{after}” phải nêu lý do"
MOVE_NEEDS_REASON_HINT = 'thêm --note "lý do".'

CANCEL_NEEDS_BASIS = "{id}: hủy nhiệm vụ phải có căn cứ"
CANCEL_NEEDS_BASIS_HINT = 'thêm --basis "văn bản hoặc ý kiến chỉ đạo cho hủy", ví dụ: --basis "Thông báo 60/TB-UBND".'
BASIS_WITHOUT_CANCELLING = "{id}: --basis ở đây chỉ dùng khi hủy"
BASIS_WITHOUT_CANCELLING_HINT = "thêm --status hủy; văn bản kết quả thì ghi bằng --evidence."
IS_EXCLUDED = "{id} đã được loại khỏi danh sách: {reason}"
IS_EXCLUDED_HINT = "đưa lại vào danh sách bằng: cchc drop {id} --restore --reason …"
IS_LINKED = "{id} không tính riêng, theo dõi ở {to}"
IS_LINKED_HINT = "ghi vào {to}; hoặc bỏ liên kết bằng: cchc link {id} --remove."

# what is told
NOTHING_TOLD = "chưa nêu cập nhật gì"
NOTHING_TOLD_HINT = (
    "thêm một trong: --status, --progress, --note, --completed-on, --evidence, --difficulty, --proposal."
)
BAD_PROGRESS = "--progress phải từ 0 đến 100, không phải {progress}"
PROGRESS_NOT_DONE = "đã hoàn thành thì tiến độ là 100%, không phải {progress}%"
PROGRESS_NOT_DONE_HINT = "bỏ --progress, hoặc ghi trạng thái “đang thực hiện”."
DAY_WITHOUT_RESULT = "ngày hoàn thành chỉ ghi cho nhiệm vụ đã nộp kết quả; {id} đang ở trạng thái “{status}”"
DAY_WITHOUT_RESULT_HINT = 'thêm --status "hoàn thành" hoặc --status "chờ xác nhận".'
DAY_TO_COME = "ngày hoàn thành {day} chưa đến (hôm nay là {today})"
DAY_TO_COME_HINT = "ghi ngày đã nộp kết quả, hoặc “không rõ” nếu chưa rõ ngày."

# what follows
DOING_ASSUMED = "đã có tiến độ nên ghi là đang thực hiện"
DAY_ASSUMED = "chưa nêu ngày nên lấy hôm nay, {day}; ngày khác thì thêm --completed-on"
DAY_KEPT = "giữ ngày đã nộp kết quả {day}"
DAY_UNKNOWN = "chưa rõ ngày hoàn thành nên không tính đúng hạn hay quá hạn"
DAY_REMOVED = "bỏ ngày hoàn thành {day} đã ghi"
DAY_BEFORE_DOCUMENT = "ngày {day} trước ngày ban hành văn bản ({issued}), đề nghị kiểm tra lại"
IN_TIME = "đúng hạn (hạn {due})"
LATE = "quá hạn {days} ngày (hạn {due})"
FIRST_IN_TIME = "so với hạn ban đầu {due}: đúng hạn"
FIRST_LATE = "so với hạn ban đầu {due}: quá hạn {days} ngày"
NO_DEADLINE = "nhiệm vụ không thời hạn"
STILL_OVERDUE = "vẫn quá hạn {days} ngày (hạn {due})"
WAITS = "chờ xác nhận, không tính quá hạn từ ngày nộp"
PAUSED = "trong khi tạm dừng không tính quá hạn"
RESUMED = (
    "những ngày tạm dừng không tính là ngày quá hạn; thời hạn không đổi, cần thêm thời gian thì gia hạn: cchc extend"
)
PROGRESS_COMPLETED = "tiến độ ghi thành 100%"
PROGRESS_FULL = 'tiến độ 100% nhưng chưa ghi hoàn thành; xong thì thêm --status "hoàn thành"'
FOR_UNIT = "báo cáo riêng của {unit}"
FOR_ALL = "báo cáo tính chung cho mọi cơ quan chủ trì ({units}); của riêng một cơ quan thì thêm --for"
OWN_REPORTS_KEPT = "giữ nguyên báo cáo riêng của: {units}"
NO_CHANGE = "không có gì thay đổi"
HAND_EDITS = "{id}: có {count} chỗ đã sửa trực tiếp trong tệp, nay ghi vào nhật ký"

# history
HAND_BY = "không rõ"
HAND_WHY = "sửa trực tiếp trong tệp, cchc phát hiện ngày {day}"
UNLOGGED = "{where}: {field} là “{actual}”, nhật ký ghi “{logged}”"
UNLOGGED_HINT = "nếu đúng thì không phải làm gì: lần cập nhật tới, cchc tự ghi vào nhật ký."
UNREAD = "{where}: {field} là “{actual}”, không phải điều cchc đã đọc; sửa tay chưa ghi vào by_hand"
UNREAD_HINT = (
    "nếu sửa đúng: lần cập nhật tới, cchc tự ghi vào nhật ký và by_hand; "
    "nếu không phải do mình sửa: khôi phục từ bản lưu."
)
OTHER_DIRECTIVES = "{where}: lúc nhập có {before} nhiệm vụ, nay tệp có {now}: có nhiệm vụ bị xóa hoặc bị đổi mã"
OTHER_DIRECTIVES_HINT = "nếu không phải do mình sửa thì khôi phục tệp từ bản lưu (ví dụ: git checkout)."
NOT_VERBATIM = "{id}: nội dung không phải nguyên văn ở vị trí [{start}, {end}] của văn bản"
NOT_VERBATIM_HINT = "sửa lại “text” hoặc “span” trong tệp, hoặc khôi phục tệp từ bản lưu."
COUNT = "{count} nhiệm vụ"
NOTHING = "trống"
CHANGED = "{field}: {before} → {after}"
ADDED = "{field}: {after}"
REMOVED = "{field}: bỏ {before}"
SEEN = "đã xem ngày {day}, {by}"
DEADLINE = "{phrase} ({day})"
OF_PERIOD = "kỳ {period}"
OF_UNIT = "của {unit}"

_COMMON = {"reason": "lý do: {value}", "basis": "theo {value}", "on": "ngày {value}", "by": "{value} ghi"}
RECORDS = {
    "extensions": {**_COMMON, "to": "đến {value}", "approved_by": "{value} duyệt"},
    "pauses": {**_COMMON, "from": "từ {value}", "to": "đến trước {value}"},
    "transfers": {**_COMMON, "from": "từ {value}", "to": "sang {value}", "unit": "mã {value}"},
    "excluded": _COMMON,
    "set_due": {**_COMMON, "due": "{value}"},
    "link": {**_COMMON, "to": "theo dõi ở {value}", "as": "{value}"},
    "replaces": {**_COMMON, "document": "{value}", "as": "{value}"},
    "assigned": {"unit": "{value}", "person": "{value}", "due": "hạn nội bộ {value}"},
}
"""The parts of what a command writes into a field that is a record, by the field and the part's name."""
