"""Heads of columns, names of a row's fields, and the words of their cells."""

from __future__ import annotations

NUMBER = "STT"
TEXT = "Nội dung nhiệm vụ"
DOCUMENT = "Văn bản giao"
LEADS = "Chủ trì"
COORDINATORS = "Phối hợp"
DEADLINE = "Thời hạn"
STATE = "Tình trạng"
RESULT = "Kết quả thực hiện"
NOTE = "Ghi chú"
ID = "Mã"
ROLE = "Vai trò"
GROUP = "Phần"

FIELDS = {
    "full_id": "Mã",
    "id": "Mã nhiệm vụ",
    "period": "Kỳ",
    "document": "Mã văn bản",
    "number": "Số, ký hiệu",
    "issued": "Ngày ban hành",
    "issuer": "Cơ quan ban hành",
    "document_title": "Trích yếu",
    "section": "Mục",
    "ordinal": "Ý thứ",
    "text": TEXT,
    "leads": LEADS,
    "coordinators": COORDINATORS,
    "role": ROLE,
    "via": "Giao qua nhóm",
    "deadline_phrase": "Thời hạn ghi trong văn bản",
    "deadline_kind": "Loại thời hạn",
    "recurs": "Lặp lại",
    "due": "Hạn hiện tại",
    "first_due": "Hạn ban đầu",
    "time": "Giờ",
    "confidence": "Độ tin cậy",
    "doubtful": "Cần rà soát",
    "doubts": "Chỗ cần rà soát",
    "status": "Trạng thái",
    "state": "Tình trạng",
    "days": "Còn (ngày)",
    "open_periods": "Số kỳ chưa hoàn thành",
    "progress": "Tiến độ (%)",
    "note": NOTE,
    "completed_on": "Ngày hoàn thành",
    "evidence": "Văn bản kết quả",
    "extensions": "Số lần gia hạn",
    "areas": "Lĩnh vực CCHC",
    "last_report": "Cập nhật gần nhất",
    "age": "Số ngày từ khi ban hành",
    "reviewed": "Đã rà soát",
    "unit": "Đơn vị báo cáo",
    "duties": "Số báo cáo riêng",
    "open_duties": "Số báo cáo riêng chưa hoàn thành",
    "milestones": "Mốc thực hiện",
    "document_kind": "Tên loại văn bản",
    "given_on": "Ngày giao",
    "basis": "Căn cứ",
    "first_state": "Tình trạng so với hạn ban đầu",
    "late": "Quá hạn (ngày)",
    "first_late": "Quá hạn ban đầu (ngày)",
    "set_by": "Người ấn định hạn",
    "paused_since": "Tạm dừng từ",
    "difficulty": "Khó khăn, vướng mắc",
    "proposal": "Đề xuất, kiến nghị",
    "assigned_unit": "Bộ phận được phân công",
    "person": "Người thực hiện",
    "assigned_due": "Hạn nội bộ",
    "taken_from": "Nhận từ",
    "excluded": "Lý do loại",
    "linked_to": "Theo dõi ở",
    "changes": "Số lần ghi nhật ký",
    "changed_at": "Thay đổi gần nhất",
    "returned_on": "Ngày ghi kết quả",
}
"""Field of a row → head of its column. The keys are what `--fields` takes."""

DESCRIPTIONS = {
    "schema": "Số hiệu cấu trúc của dòng; về sau chỉ thêm trường, không bỏ và không đổi nghĩa",
    "full_id": "Mã nhiệm vụ kèm kỳ, gõ lại được trên dòng lệnh",
    "id": "Mã nhiệm vụ, không bao giờ dùng lại cho nhiệm vụ khác",
    "period": "Kỳ của nhiệm vụ định kỳ (2024-Q2, 2024-06, 2024-W23, 2024-H1, 2024)",
    "document": "Mã văn bản giao",
    "number": "Số, ký hiệu của văn bản giao, như in",
    "issued": "Ngày ban hành văn bản",
    "issuer": "Cơ quan ban hành văn bản",
    "document_title": "Trích yếu nội dung văn bản",
    "section": "Mục của văn bản, như 2.1 hoặc III/2",
    "ordinal": "Thứ tự của nhiệm vụ trong mục, từ 1",
    "text": "Nội dung nhiệm vụ, đúng nguyên văn",
    "leads": "Cơ quan, đơn vị chủ trì, tên như in",
    "coordinators": "Cơ quan, đơn vị phối hợp, tên như in",
    "role": "Vai trò của đơn vị được hỏi: lead là chủ trì, coordinate là phối hợp",
    "via": "Tên nhóm, như in, mà qua đó đơn vị được hỏi được giao",
    "deadline_phrase": "Cụm từ chỉ thời hạn, đúng nguyên văn",
    "deadline_kind": "Loại thời hạn",
    "recurs": "Chu kỳ của nhiệm vụ định kỳ",
    "due": "Hạn hiện tại: ngày cuối cùng còn đúng hạn, đã tính gia hạn",
    "first_due": "Hạn ban đầu, theo văn bản giao",
    "time": "Giờ của thời hạn, HH:MM",
    "confidence": "Độ tin cậy khi đọc thời hạn",
    "doubtful": "Đọc chưa chắc chắn và chưa ai rà soát; bảng và bản in ghi (?)",
    "doubts": "Chỗ đọc chưa chắc: deadline (thời hạn), leads (chủ trì), coordinators (phối hợp), text (chỗ khác)",
    "status": "Trạng thái do người theo dõi ghi",
    "state": "Tình trạng tính từ trạng thái và thời hạn vào ngày chốt số liệu",
    "days": "Số ngày còn lại đến hạn hiện tại; số âm là số ngày quá hạn",
    "open_periods": "Số kỳ chưa hoàn thành của nhiệm vụ định kỳ",
    "progress": "Tiến độ, phần trăm",
    "note": "Ghi chú",
    "completed_on": "Ngày hoàn thành, hoặc unknown khi chưa rõ ngày",
    "evidence": "Văn bản kết quả",
    "extensions": "Số lần đã gia hạn",
    "areas": "Mã các lĩnh vực cải cách hành chính",
    "last_report": "Ngày cập nhật kết quả gần nhất",
    "age": "Số ngày từ ngày ban hành văn bản đến ngày chốt số liệu",
    "reviewed": "Đã có người rà soát cách đọc nhiệm vụ này",
    "unit": "Đơn vị có báo cáo được nêu ở dòng này, khi từng đơn vị báo cáo riêng",
    "duties": "Số báo cáo riêng đang theo dõi: của từng cơ quan chủ trì như in và của đơn vị đã tự báo cáo; "
    "1 khi báo cáo chung; thành viên của nhóm chưa tự báo cáo nằm trong báo cáo của nhóm",
    "open_duties": "Số báo cáo riêng chưa hoàn thành",
    "milestones": "Ngày của các mốc thực hiện ghi trong nhiệm vụ",
    "document_kind": "Tên loại của văn bản giao; “giao trực tiếp” là việc giao miệng",
    "given_on": "Ngày giao, khi khác ngày ban hành văn bản",
    "basis": "Căn cứ giao việc, hoặc văn bản căn cứ để hủy",
    "first_state": "Tình trạng nếu chưa từng gia hạn, tức là so với hạn ban đầu",
    "late": "Nộp kết quả sau hạn hiện tại bao nhiêu ngày, không tính ngày tạm dừng; 0 là đúng hạn",
    "first_late": "Nộp kết quả sau hạn ban đầu bao nhiêu ngày, không tính ngày tạm dừng; 0 là đúng hạn",
    "set_by": "Người ấn định hạn cho việc mà văn bản không ghi thời hạn",
    "paused_since": "Ngày bắt đầu tạm dừng, khi đang tạm dừng",
    "difficulty": "Khó khăn, vướng mắc",
    "proposal": "Đề xuất, kiến nghị",
    "assigned_unit": "Bộ phận của cơ quan mình được phân công",
    "person": "Người được phân công thực hiện",
    "assigned_due": "Hạn nội bộ; không thay thời hạn của văn bản",
    "taken_from": "Cơ quan ghi trong văn bản mà cơ quan chủ trì hiện nay đã nhận bàn giao",
    "excluded": "Lý do loại khỏi danh sách (không phải nhiệm vụ); chỉ có khi hỏi bằng --excluded",
    "linked_to": "Mã nhiệm vụ theo dõi thay; chỉ có khi hỏi bằng --excluded",
    "changes": "Số lần nhật ký ghi về nhiệm vụ và về văn bản giao; chỉ tăng",
    "changed_at": "Thời điểm của lần ghi nhật ký gần nhất về nhiệm vụ hoặc văn bản giao (ISO 8601, +07:00)",
    "returned_on": "Ngày kết quả (hoàn thành, chờ xác nhận) được ghi vào sổ",
}
"""Field of a row in JSON → what it holds, for the JSON schema."""

SECTION = "mục {section}"
DOCUMENT_UNNUMBERED = "Văn bản không số"
DOCUMENT_DAY = "ngày {day}"
UNDATED = "Không thời hạn"
NO_DAY = "{phrase} (không có ngày cụ thể)"
DAY_OF_PHRASE = "{phrase} ({day})"
TIME_AND_DAY = "{time} ngày {day}"
PERIOD_DAY = "{period}: {day}"
OPEN_PERIODS = "còn {count} kỳ chưa hoàn thành"
OPEN_DUTIES = "còn {count}/{all} báo cáo riêng chưa hoàn thành"
MILESTONES = "mốc {days}"
STATE_OF_UNIT = "{unit}: {state}"
EXTENDED_ONCE = "gia hạn đến {day}"
EXTENDED = "gia hạn nhiều lần ({count} lần), đến {day}"
EXTENDED_TIMES = "gia hạn {count} lần"
SET_BY = "hạn do {by} ấn định"
FIRST_STATE = "so với hạn ban đầu: {state}"
PAUSED_SINCE = "tạm dừng từ {day}"
GONE = "không còn trong văn bản, hoặc đã rút khỏi sổ"
EXCLUDED = "Không phải nhiệm vụ: {reason}"
LINKED = "Theo dõi ở {id}"
DOUBTFUL = "(?)"
NO_LEAD = "chưa rõ cơ quan, đơn vị chủ trì"
PROGRESS = "{progress}%"
COMPLETED = "Hoàn thành ngày {day}"
TAKEN_FROM = "{name} (nhận từ: {names})"
DIFFICULTY = "Khó khăn, vướng mắc: {text}"
PROPOSAL = "Đề xuất, kiến nghị: {text}"
ASSIGNED = "Phân công: {parts}"
ASSIGNED_DUE = "hạn nội bộ {day}"
DOCUMENT_DIRECT = "Giao trực tiếp"
DOCUMENT_BASIS = "{document} ({basis})"
COMPLETED_UNKNOWN = "Hoàn thành, chưa rõ ngày"
YES = "có"
NO = "không"

PERIOD_QUARTER = "quý {quarter}/{year}"
PERIOD_HALF = "6 tháng {half} năm {year}"
PERIOD_HALVES = {"1": "đầu", "2": "cuối"}
PERIOD_WEEK = "tuần {week} năm {year}"
PERIOD_MONTH = "tháng {month}/{year}"
PERIOD_DAY_KEY = "ngày {day}"
PERIOD_YEAR = "năm {year}"

ROLE_SHARED = "chủ trì chung"
ROLE_VIA = "{role}, qua: {group}"

ROW_SCHEMA_TITLE = "Một dòng của danh mục nhiệm vụ (cấu trúc số {number})"
