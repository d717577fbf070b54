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
ON_TO_COME = "ngày {day} chưa đến (hôm nay là {today})"
ON_BEFORE_ORDER = "ngày {day} trước ngày giao việc ({given})"
ON_WITHOUT_PAUSE = "{id}: --on là ngày tạm dừng, ngày làm lại sau tạm dừng, hoặc ngày hủy"
ON_WITHOUT_PAUSE_HINT = (
    "ngày nộp kết quả thì ghi bằng --completed-on; việc đang tạm dừng mà nay đã xong: ghi ngày làm lại trước "
    '(--status "đang thực hiện" --on NGÀY), rồi ghi kết quả.'
)
PAUSE_IN_PAUSE = "{id}: ngày tạm dừng {day} nằm trong lần tạm dừng trước (đến trước {end})"
RESUMED_BEFORE_PAUSE = "{id}: ngày làm lại {day} trước ngày tạm dừng ({start})"

# what follows
DOING_ASSUMED = "đã có tiến độ nên ghi là đang thực hiện"
DAY_ASSUMED = "chưa nêu ngày nên lấy hôm nay, {day}; ngày khác thì thêm --completed-on"
DAY_KEPT = "giữ ngày đã nộp kết quả {day}"
DAY_UNKNOWN = "chưa rõ ngày hoàn thành nên không tính đúng hạn hay quá hạn"
DAY_REMOVED = "bỏ ngày hoàn thành {day} đã ghi"
DAY_BEFORE_DOCUMENT = "ngày {day} trước ngày ban hành văn bản ({issued}), đề nghị kiểm tra lại"
IN_TIME = "đúng hạn (hạn {due})"
LATE = "quá hạn {days} ngày (hạn {due})"
WITHOUT_PAUSES = "không tính {days} ngày tạm dừng"
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

# extensions
EXTENDED = "hạn {before} → {after}"
FIRST_STAYS = "hạn ban đầu giữ nguyên: {day}"
EXTENDED_MANY = "gia hạn nhiều lần: đây là lần thứ {count}"
EXTENDED_LATE = "gia hạn ngày {day}, sau khi đã quá hạn (hạn {due})"
EXTENDED_FOR_UNIT = "gia hạn riêng cho {unit}"
NOTHING_TO_EXTEND = "{id} không có ngày đến hạn nên không gia hạn được"
NOTHING_TO_EXTEND_HINT = "ấn định một hạn bằng: cchc edit {id} --due NGÀY --reason …"
NOT_EXTENDED_ANY_MORE = "{id} đang ở trạng thái “{status}”, không gia hạn"
NOT_EXTENDED_ANY_MORE_HINT = "nếu phải làm lại thì ghi trạng thái “đang thực hiện” trước (cchc update), rồi gia hạn."
NOT_LATER = "{id}: hạn mới {day} phải sau hạn hiện tại {due}"
NOT_LATER_HINT = "nếu hạn đang ghi là đọc sai thì sửa bằng: cchc edit {id} --due NGÀY --reason …"
GRANT_TO_COME = "ngày được gia hạn {day} chưa đến (hôm nay là {today})"
GRANT_BEFORE = "ngày được gia hạn {day} trước ngày ban hành văn bản ({issued})"
EXTENSION_OVERTAKEN = "đã gia hạn đến {granted}{whose}, nhưng hạn của văn bản nay là {due}: tính hạn muộn hơn, {due}"
OWN_EXTENSION = " riêng cho {unit}"
EXTENSION_COUNTS = "vẫn tính hạn đã gia hạn, {granted} (hạn ban đầu nay là {first})"
SET_DUE_OVERTAKEN = "hạn {set} do {by} ấn định không còn tính: văn bản nay có hạn {due}"
SET_DUE_RECURS = "hạn {set} do {by} ấn định không còn tính: nhiệm vụ nay là việc định kỳ, mỗi kỳ có hạn riêng"
REPORT_OF_NO_PERIOD = "kết quả đã ghi cho kỳ {period} không còn tính: thời hạn nay không có kỳ này"
REPORT_OF_THE_WHOLE = "kết quả đã ghi không còn tính: nhiệm vụ nay là việc định kỳ, mỗi kỳ ghi riêng"

# assignments
NOTHING_ASSIGNED = "chưa nêu phân công gì"
NOTHING_ASSIGNED_HINT = "thêm một trong: --unit, --person, --due."
INNER_DUE = "hạn nội bộ không thay thời hạn của văn bản"
INNER_DUE_LATE = "chú ý: hạn nội bộ {day} sau thời hạn của nhiệm vụ ({due})"
INNER_DUE_PAST = "chú ý: hạn nội bộ {day} đã qua"

# transfers
TRANSFER_PROPOSED = "đơn vị tiếp nhận do danh mục đề xuất, đề nghị kiểm tra lại theo văn bản sắp xếp"
REPORTS_GO_WITH_IT = "báo cáo riêng của {unit} đi theo nhiệm vụ"
HANDOVER_TO_COME = "ngày chuyển giao {day} chưa đến (hôm nay là {today})"
HAS_IT_ALREADY = "{unit} đang thực hiện {id} rồi"
WHOSE_WORK = "{id} có nhiều đơn vị, chưa rõ chuyển việc của đơn vị nào"
WHOSE_WORK_HINT = "thêm --from, một trong: {units}."
NOBODYS_WORK = "{id} không nêu cơ quan chủ trì"
NOBODYS_WORK_HINT = "ghi cơ quan chủ trì bằng: cchc edit MÃ --lead …"
TRANSFER_OVERTAKEN = (
    "chuyển giao {before} → {after} từ {day} không còn tác dụng: {before} không còn trong số đơn vị được giao"
)
TRANSFER_TAKEN_OFF = (
    "bỏ chuyển giao đã ghi: {before} → {after} từ {day}, kể cả khi xem lại những ngày trước; "
    "nếu việc chuyển giao là có thật và nay giao lại, thì không sửa mà dùng: cchc transfer {id} --to … --reason …"
)
NOT_ITS_WORK = "“{unit}” không thực hiện {id}"

# corrections
NOTHING_EDITED = "chưa nêu sửa gì"
NOTHING_EDITED_HINT = "thêm một trong: --due, --until, --lead, --coordinate, --area, --deliverable, --tag."
DUE_NEEDS_REASON = "sửa hoặc ấn định hạn phải nêu lý do"
DUE_NEEDS_REASON_HINT = 'thêm --reason "lý do", ví dụ: --reason "đọc nhầm tháng" hoặc --reason "chốt tại giao ban".'
RECURS_HAS_DAYS = "{id} là nhiệm vụ định kỳ, mỗi kỳ có hạn riêng"
RECURS_HAS_DAYS_HINT = "gia hạn một kỳ bằng: cchc extend {id}@KỲ; đổi ngày cuối của việc định kỳ bằng: --until NGÀY."
SET_DUE = "hạn do người theo dõi ấn định, không phải của văn bản"
SET_DUE_REMOVED = "bỏ hạn đã ấn định, trở lại không thời hạn"
DUE_PAST = "chú ý: ngày {day} đã qua"
CORRECTED_DUE = "sửa hạn đã đọc: {before} → {after}; hạn ban đầu cũng đổi theo (gia hạn thì dùng cchc extend)"
DUE_BEFORE_ORDER = "hạn {day} trước ngày giao việc ({issued})"
DOES_NOT_RECUR = "{id} không phải nhiệm vụ định kỳ"
DOES_NOT_RECUR_HINT = "--until là ngày cuối của việc định kỳ; hạn của việc thường thì ghi bằng --due."
PERIODS_WITH_REPORTS = "{id}: các kỳ đã có ghi kết quả không bỏ được: {periods}"
NO_PERIOD_LEFT = "{id}: đến ngày {day} thì không còn kỳ nào"
PERIODS_NOW = "số kỳ: {before} → {after}, kỳ cuối đến hạn {last}"
NO_DAY = "không có ngày"

# what is counted
DROPPED = "không còn trong danh sách và số liệu; xem bằng: cchc list --excluded"
RESTORED = "lại có trong danh sách và số liệu"
HAS_REPORTS = "chú ý: đã có kết quả ghi ở nhiệm vụ này; vẫn giữ nhưng không tính nữa"
LINKED = "từ nay không tính riêng; xem bằng: cchc list --excluded"
LINK_TO_ITSELF = "không liên kết một nhiệm vụ với chính nó"
LINK_TO_UNCOUNTED = "{to} không được tính nên không làm nơi theo dõi được"
LINK_TO_LINKED_HINT = "liên kết với nơi đang theo dõi: {to}."
LINK_TO_EXCLUDED_HINT = "đưa lại vào danh sách trước: cchc drop MÃ --restore --reason …"
OTHERS_POINT = "{id} đang là nơi theo dõi của: {others}"
OTHERS_POINT_HINT = "bỏ các liên kết đó trước: cchc link MÃ --remove."
HAS_DIRECTIVES = "{id} đang có {count} nhiệm vụ"
HAS_DIRECTIVES_HINT = 'thêm --reason "lý do" để loại tất cả; hoặc loại từng nhiệm vụ bằng: cchc drop MÃ --reason …'
NOTHING_TO_MARK = "văn bản {id} chưa nhận, chưa biết có phát sinh nhiệm vụ hay không"

# by hand
DIRECT_TITLE = "Nhiệm vụ giao trực tiếp năm {year}"
ADDED_TO = "nhiệm vụ mới, ghi trong {document}"
ADDED_UNDATED = "không thời hạn; ấn định hạn bằng --due"
NOT_COME_IN = "văn bản {id} chưa nhận, chưa thêm nhiệm vụ vào đó được"
NOT_COME_IN_HINT = "nhập văn bản trước: cchc import TỆP."
NO_SUCH_SECTION = "{id} không có mục {section}"
NO_SUCH_SECTION_HINT = "các mục: {sections}."

# replaced documents
REPLACES_ITSELF = "một văn bản không thay thế chính nó"
REPLACED_BY = "văn bản giao {what} bởi {basis}"
OF_DAY = " ngày {day}"
# history
YES, NO = "có", "không"
HAND_BY = "không rõ"
HAND_WHY = "sửa trực tiếp trong tệp, cchc phát hiện ngày {day}"
UNLOGGED = "{where}: {field} là “{actual}”, nhật ký ghi “{logged}”"
UNLOGGED_HINT = "nếu đúng thì không phải làm gì, cchc tự ghi vào nhật ký; nếu sai: sửa lại trong tệp hoặc khôi phục."
UNREAD = "{where}: {field} là “{actual}”, không phải điều cchc đã đọc; sửa tay chưa ghi vào by_hand"
UNREAD_HINT = (
    "nếu sửa đúng thì không phải làm gì, cchc tự ghi vào nhật ký và by_hand; "
    "nếu không phải do mình sửa: khôi phục từ bản lưu (ví dụ: git checkout)."
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
UNTIL = "{recurs}, đến {day}"
OF_PERIOD = "kỳ {period}"
OF_UNIT = "của {unit}"

_COMMON = {"on": "ngày {value}", "by": "{value} ghi"}
RECORDS = {
    "extensions": {**_COMMON, "to": "đến {value}", "approved_by": "{value} duyệt"},
    "pauses": {"from": "từ {value}", "to": "đến trước {value}"},
    "transfers": {**_COMMON, "from": "từ {value}", "to": "sang {value}", "unit": "mã {value}"},
    "excluded": _COMMON,
    "no_directives": _COMMON,
    "set_due": {**_COMMON, "due": "{value}"},
    "link": {**_COMMON, "to": "theo dõi ở {value}", "as": "{value}"},
    "replaces": {**_COMMON, "document": "{value}", "as": "{value}"},
    "assigned": {"unit": "{value}", "person": "{value}", "due": "hạn nội bộ {value}"},
}
"""The parts of what a command writes into a field that is a record, by the field and the part's name.

Reasons and bases are left out: they stand in the log entry itself."""
WHY = "lý do: {why}"
BASIS = "căn cứ: {basis}"
