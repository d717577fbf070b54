"""Words of `cchc check`: its topics, what is asked about work and units, the six clarities (6 rõ), the help page."""

from __future__ import annotations

TOPICS = {
    "data": "Tệp hỏng, dữ liệu sai",
    "deadlines": "Thời hạn đọc chưa chắc",
    "units": "Cơ quan, đơn vị",
    "results": "Kết quả, báo cáo",
    "stale": "Lâu chưa có báo cáo",
    "documents": "Văn bản",
    "reading": "Chỗ khác đọc chưa chắc",
    "books": "Sửa trực tiếp trong tệp",
    "six": "6 rõ",
    "notes": "Lưu ý về cách đọc",
}
"""What a person should look at, in this order; the keys are what `--only` takes."""

TOPIC = "{topic} ({count})"
MORE = "… và {count} chỗ nữa; xem hết: cchc check --only {topic} --full"
NOTES_MORE = "xem: cchc check --only notes"
DUE = "{id} (hạn {day})"
ANY_ID = "MÃ"
ANY_UNIT = "TÊN_ĐƠN_VỊ"

NO_UNIT = "chưa nêu cơ quan, đơn vị nào thực hiện"
NO_UNIT_HINT = 'khi biết đơn vị chủ trì: cchc edit {id} --lead "TÊN ĐƠN VỊ"'
UNIT_UNKNOWN = "“{name}” chưa có trong danh mục: {count} nhiệm vụ chưa hoàn thành ({ids})"
UNIT_UNKNOWN_HINT = "nếu là cơ quan, đơn vị: thêm vào data/units.yaml; nếu đọc sai tên: sửa bằng cchc review."
UNIT_ENDED = "{name} đã kết thúc hoạt động ngày {day}, còn {count} nhiệm vụ chưa hoàn thành ({ids})"
LEVEL_ENDED = "{name}: cấp huyện đã kết thúc ngày {day}, còn {count} nhiệm vụ chưa hoàn thành ({ids})"
SUCCESSORS = "; đơn vị tiếp nhận có thể là: {names}"
UNIT_ENDED_HINT = (
    'khi biết đơn vị tiếp nhận: cchc list --unit "{name}" --role lead --direct --ids | '
    'cchc transfer - --from "{name}" --to "ĐƠN VỊ" --reason "LÝ DO"'
)
IDS_MORE = "{ids}…"

DUE_BEFORE_ISSUED = "thời hạn {due} trước ngày ban hành văn bản ({issued})"
DUE_BEFORE_ISSUED_HINT = "đối chiếu với văn bản, rồi sửa ngày ban hành hoặc thời hạn bằng: cchc review {id}"
WAITING = "đã nộp kết quả ngày {day}, chờ xác nhận {days} ngày"
WAITING_NO_DAY = "đã nộp kết quả, chờ xác nhận"
WAITING_HINT = 'xác nhận: cchc update {id} --status "hoàn thành"; trả lại: --status "đang thực hiện" --note "lý do"'
NO_EVIDENCE = "đã hoàn thành nhưng chưa ghi văn bản kết quả"
NO_EVIDENCE_HINT = 'ghi bằng: cchc update {id} --evidence "số, ký hiệu văn bản"'
DAY_UNKNOWN = "đã hoàn thành nhưng chưa rõ ngày, nên không tính được đúng hạn hay quá hạn"
DAY_UNKNOWN_HINT = "khi biết ngày: cchc update {id} --completed-on NGÀY"
NOT_REPORTED = "đã có báo cáo của {reported}; chưa có của {missing}"
NOT_REPORTED_HINT = "xem từng đơn vị: cchc list {id} --by-unit"
EXTENDED = "đã gia hạn {count} lần: hạn ban đầu {first}, nay {due}"
EXTENDED_HINT = "xem lý do từng lần: cchc log {id}"
OVERTAKEN_HINTS = {
    "extension-overtaken": (
        "nếu vẫn theo hạn đã gia hạn: cchc edit {id} --due {day} --reason …; "
        "nếu theo văn bản: hoàn tác lần gia hạn ấy (cchc log {id}, rồi cchc undo MÃ), hoặc gia hạn tiếp: cchc extend"
    ),
    "set-due-overtaken": (
        "ghi ngày đúng, của văn bản hoặc đã ấn định: cchc edit {id} --due NGÀY --reason … (hạn ấn định khi đó được bỏ)"
    ),
    "report-without-period": (
        "đối chiếu với văn bản; cần thì ghi lại vào kỳ đúng: cchc update {id}@KỲ … (các kỳ: cchc show {id})"
    ),
    "transfer-overtaken": (
        "nếu vẫn do đơn vị tiếp nhận thực hiện: cchc transfer {id} --to … --reason …; "
        "ghi lại cơ quan chủ trì (chuyển giao ấy khi đó được bỏ): cchc edit {id} --lead …"
    ),
}
EXTENSION_OF_PERIOD_HINT = (
    "nếu theo văn bản: hoàn tác lần gia hạn ấy (cchc log {directive}, rồi cchc undo MÃ); hoặc gia hạn tiếp: "
    "cchc extend {id} --to NGÀY --reason …"
)
SET_DUE_RECURS_HINT = "đối chiếu với văn bản; bỏ hạn ấn định: cchc log {id}, rồi cchc undo MÃ"
STALE_NEVER = "{open} nhiệm vụ chưa hoàn thành, chưa có báo cáo nào từ ngày {day} ({days} ngày)"
STALE = "{open} nhiệm vụ chưa hoàn thành, báo cáo gần nhất ngày {day} ({days} ngày trước)"
STALE_HINT = "xem các nhiệm vụ: cchc list --document {id} --stale {days}d"

DOCUMENT = "{name} ngày {day}"
FOR_UNIT = '{id} --for "{unit}"'
OF_UNIT = " (báo cáo riêng của {unit})"

SIX = {
    "who": "rõ người",
    "what": "rõ việc",
    "when": "rõ thời gian",
    "responsibility": "rõ trách nhiệm",
    "product": "rõ sản phẩm",
    "authority": "rõ thẩm quyền",
}
"""The six clarities (QĐ 2179/QĐ-TTg, 06/10/2025), in their order."""

SIX_MEANS = {
    "who": "nêu đơn vị hoặc nhóm đơn vị biết được thành viên",
    "what": "nêu nội dung việc; nội dung có cụ thể hay không thì người đọc xét",
    "when": "có ngày đến hạn hoặc kỳ hạn",
    "responsibility": "một đơn vị chủ trì, các đơn vị khác phối hợp",
    "product": "nêu thành sản phẩm hoặc chỉ tiêu; sản phẩm nằm lẫn trong câu thì chưa nhận ra được",
    "authority": "biết ai giao, và giao, đề nghị hay phải báo cáo ai; điều suy ra từ quy chế thì không xét được",
}
SIX_TITLE = "6 rõ ({count} nhiệm vụ chưa hoàn thành)"
SIX_MET = "đạt {count}"
SIX_FAILED = "chưa rõ {count}"
SIX_REASON = "{reason} {count}"
SIX_HINT = "xem từng nhiệm vụ: cchc check --six"
SIX_FINDING = "{failed} trong {all} nhiệm vụ chưa hoàn thành chưa {criterion}: {reasons}"
SIX_ALL_MET = "Mọi nhiệm vụ chưa hoàn thành đều đủ 6 rõ."
SIX_NOTHING = "Không có nhiệm vụ nào chưa hoàn thành."
SIX_COUNTS = "{failed} trong {all} nhiệm vụ chưa hoàn thành còn điều chưa rõ."
SIX_LEGEND = "Cách xét: {parts}."
SIX_LACKS = "chưa {criterion}: {reason}"
SIX_MISSING = "Chưa rõ"
SIX_OPENING = "Nội dung nhiệm vụ"

NO_LEAD = "không nêu đơn vị"
VAGUE_LEAD = "chỉ nêu chung"
DOUBTFUL = "đọc chưa chắc"
NO_TEXT = "không thấy nội dung"
STANDING = "thường xuyên"
EVENT = "theo sự kiện"
BY_REFERENCE = "theo văn bản khác"
HORIZON = "mốc giai đoạn"
NO_DAY = "không thời hạn"
SEVERAL_LEADS = "nhiều đơn vị cùng chủ trì"
GROUP_LEAD = "giao chung cho nhóm"
NO_PRODUCT = "không thấy sản phẩm, chỉ tiêu"
NO_ISSUER = "không rõ ai giao"
NO_FORCE = "không thấy lời giao hoặc nơi báo cáo"

NOTED = "Đã ghi vào nhật ký {count} chỗ sửa trực tiếp trong tệp ({ids}); xem: cchc log."
NOT_NOTED = "Chưa ghi được vào nhật ký những chỗ sửa trực tiếp trong tệp: {message}"

STALE_DAYS = "Số ngày phải từ 1 trở lên"

HELP = """Liệt kê mọi điểm cần xem trước cuộc họp, việc cần xem trước đứng trước.

Gồm: tệp hỏng; thời hạn đọc chưa chắc; đơn vị chưa rõ, chưa có trong danh mục, đã kết thúc hoạt động; kết quả chờ xác
nhận, thiếu văn bản kết quả, gia hạn nhiều lần, đơn vị chưa báo cáo; văn bản lâu chưa có báo cáo; văn bản còn chờ, số
thứ tự nhảy; chỗ sửa tay; và 6 rõ (người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền). Chỗ sửa trực tiếp trong
tệp được nêu ra rồi ghi vào nhật ký, nên lần sau không hiện nữa (--dry-run: chỉ nêu, không ghi). Mã thoát là 1 khi có
lỗi; điểm cần rà soát thì không."""
HELP_EXAMPLES = """Ví dụ:

\b
  cchc check
  cchc check --document 53/TB-UBND
  cchc check --only units --full          mọi điểm về cơ quan, đơn vị
  cchc check --six                        6 rõ: từng nhiệm vụ còn gì chưa rõ
  cchc check --stale 30d --json"""
HELP_SIX = "6 rõ: liệt kê từng nhiệm vụ chưa hoàn thành còn điều chưa rõ."
HELP_ONLY = (
    "Chỉ một nhóm: data (tệp hỏng), deadlines (thời hạn), units (đơn vị), results (kết quả, báo cáo), stale (lâu chưa "
    "báo cáo), documents (văn bản), reading (chỗ đọc chưa chắc), books (sửa tay), six (6 rõ), notes (lưu ý)."
)
HELP_STALE = "Văn bản không có báo cáo trong bấy nhiêu ngày thì nêu tên; mặc định theo stale_days trong cchc.toml (90)."
HELP_DRY_RUN = "Chỉ xem: không ghi gì vào nhật ký."
HELP_FULL = "Không rút gọn: mỗi loại liệt kê hết."
ONLY_METAVAR = "NHÓM"
