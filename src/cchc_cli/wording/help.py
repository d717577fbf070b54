"""Help pages: what each command does, its options, examples."""

from __future__ import annotations

USAGE = "Cách dùng: "
HELP_OPTION = "Hiện hướng dẫn này."
REQUIRED = "[bắt buộc]"
OPTIONS_METAVAR = "[TÙY CHỌN]"
COMMANDS_METAVAR = "LỆNH [THAM SỐ]..."
HEADINGS = {"Options": "Tùy chọn", "Commands": "Các lệnh", "Arguments": "Tham số"}

ROOT = """cchc: theo dõi nhiệm vụ được giao trong văn bản hành chính.

Đọc thông báo kết luận, kế hoạch, chỉ thị, công văn…; tách từng nhiệm vụ; trả lời ngay: ai phải làm gì,
thời hạn nào, đến đâu rồi, việc nào đã quá hạn. Chạy trên máy của mình, không gửi dữ liệu đi đâu."""

ROOT_EXAMPLES = """Thường dùng:

\b
  cchc import thong-bao-53.txt           nhập một văn bản vào sổ theo dõi
  cchc list --unit "Phòng Nội vụ"        việc của một đơn vị
  cchc due --quarter 2                   việc đến hạn trong Quý II
  cchc show 2.2                          một nhiệm vụ, với câu gốc
  cchc update 2.2 --status "hoàn thành"  ghi kết quả
  cchc extend 2.2 --to 31/7/2024 …       gia hạn; phân công: assign; chuyển giao: transfer; sửa: edit
  cchc export --format md -o giao-ban.md in ra cho cuộc họp

Hướng dẫn của từng lệnh: cchc LỆNH --help."""

VERSION = "Hiện phiên bản rồi thoát."
INSTALL_COMPLETION = "Cài gợi ý khi gõ phím Tab cho cửa sổ lệnh đang dùng."
SHOW_COMPLETION = "In ra đoạn mã gợi ý khi gõ phím Tab, không cài."

INIT = "Tạo sổ theo dõi trong một thư mục (mặc định là thư mục hiện tại)."
INIT_EXAMPLES = """Ví dụ:

\b
  cchc init
  cchc init so-theo-doi-2024

Sau đó mở tệp cchc.toml, ghi tên cơ quan mình và địa danh."""
INIT_FOLDER = "Thư mục sẽ chứa sổ theo dõi; chưa có thì tạo."

PARSE = """Tách thử một văn bản và hiện kết quả; không lưu gì.

Trong sổ theo dõi thì dùng danh mục đơn vị và lịch nghỉ của sổ đó."""
PARSE_EXAMPLES = """Ví dụ:

\b
  cchc parse thong-bao-53.txt
  cchc parse thong-bao-53.txt --json > ket-qua.json
  cat thong-bao-53.txt | cchc parse -"""
PARSE_FILE = 'Tệp văn bản, hoặc "-" để đọc từ đầu vào chuẩn.'

IMPORT = """Nhập văn bản vào sổ theo dõi.

Mỗi văn bản thành một tệp YAML trong data/notices hoặc data/plans, kèm nguyên văn. Kế hoạch, chương trình, đề án,
phương án được nhắc tới mà chưa có thì được ghi là "chờ văn bản". Nhập lại đúng tệp cũ thì không có gì thay đổi.

Bản đính chính, bản quét lại của văn bản đã có (cùng số, năm, địa danh) thì cho xem khác gì rồi mới hỏi. Mã nhiệm vụ,
báo cáo và điều đã sửa tay được giữ nguyên; việc không còn trong văn bản vẫn được giữ và ghi rõ.

Nhiều tệp thì được đọc cùng lúc; tệp hỏng được nêu tên, các tệp khác vẫn vào sổ. Số, ngày để trống, viết tay hoặc bị dấu
che thì ghi bằng --number, --issued (khi nhập một tệp)."""
IMPORT_EXAMPLES = """Ví dụ:

\b
  cchc import thong-bao-53.txt
  cchc import *.docx --received 29/3/2024
  cchc import ban-chup.pdf --number 12/TB-UBND --issued 5/6/2024
  cchc import --reparse 53-TB-UBND
  cchc import ke-hoach-10.txt --dry-run"""
IMPORT_FILES = 'Các tệp văn bản, hoặc "-" để đọc từ đầu vào chuẩn.'
GIVEN_NUMBER = "Số, ký hiệu thay cho chỗ để trống, viết tay hoặc không đọc được, ví dụ 12/TB-UBND."
GIVEN_ISSUED = "Ngày ban hành thay cho chỗ để trống hoặc không đọc được; thời hạn tính theo ngày này, ví dụ 5/6/2024."
RECEIVED = "Ngày đến của văn bản, ví dụ 29/3/2024."
IMPORT_AS = "Tệp này là bản đính chính, bản quét lại của văn bản đã có trong sổ; dùng khi số, ngày không nhận ra được."
IMPORT_REPARSE = "Tách lại các văn bản đã lưu từ nguyên văn trong sổ, sau khi có bản cchc mới; TỆP là mã văn bản."
IMPORT_DRY_RUN = "Chỉ cho xem sẽ lưu những gì; không ghi gì."

LIST = """Liệt kê nhiệm vụ: mỗi nhiệm vụ một dòng.

Chỉ gồm việc chưa xong, trừ khi dùng --all hoặc --status. Việc quá hạn đứng đầu, rồi theo ngày đến hạn, sau cùng là
việc không thời hạn, cũ trước mới sau. Việc định kỳ hiện kỳ đầu tiên còn mở và số kỳ còn mở."""
LIST_EXAMPLES = """Ví dụ:

\b
  cchc list 53/2-1 --by-unit         đơn vị nào chưa nộp
  cchc list --person Lan --overdue
  cchc list --undated --stale 90d    không thời hạn, 90 ngày chưa ai báo cáo
  cchc list --unit "Phòng Nội vụ"
  cchc list --unit PNV --role "chủ trì" --overdue
  cchc list --due-in 7d --format csv
  cchc list --document 53 --section 2.1 --json
  cchc list --unit PNV --direct --role "chủ trì" --ids | cchc update - --for PNV --status "đang thực hiện" --yes"""

DUE = """Việc đến hạn trong một khoảng thời gian; mỗi kỳ của việc định kỳ là một dòng, việc đã xong đứng cuối.

Không chọn khoảng nào thì gồm việc đã quá hạn và việc sắp đến hạn. Không có --year thì gồm năm nay, và việc còn
mở của những năm trước."""
DUE_EXAMPLES = """Ví dụ:

\b
  cchc due
  cchc due --quarter 2 --year 2024
  cchc due --month 6 --unit "Phòng Văn hóa và Thông tin"
  cchc due --within "2 tuần\""""
QUARTER = "Quý: 2, II hoặc Q2."
MONTH = "Tháng: 1 đến 12."
YEAR = "Năm, ví dụ 2024."
WITHIN = 'Đến hạn trong bấy nhiêu ngày tới: 7d, "7 ngày", "2 tuần".'

SHOW = """Hiện mọi điều về một nhiệm vụ, kèm câu gốc trong văn bản; hoặc tóm tắt một văn bản."""
SHOW_EXAMPLES = """Ví dụ:

\b
  cchc show 2.2
  cchc show 53/2.1-3@2024-Q2     một kỳ của việc định kỳ
  cchc show 53-TB-UBND           cả văn bản"""
SHOW_ID = "Mã nhiệm vụ (có thể viết tắt: 2.2, 53/2.1-3) hoặc mã văn bản."

UPDATE = """Ghi tiến độ, kết quả của một hay nhiều nhiệm vụ.

Nhận mã nhiệm vụ, hoặc "-" để đọc các mã từ đầu vào chuẩn, mỗi dòng một mã. Nhiệm vụ định kỳ cần ghi rõ kỳ
(2.1-3@2024-Q2). Không có --for thì ghi chung cho mọi đơn vị được giao."""
UPDATE_EXAMPLES = """Ví dụ:

\b
  cchc update 2.2 --status "đang thực hiện" --progress 60
  cchc update 2.2 --status "hoàn thành" --completed-on 20/6/2024 --evidence "BC 45/BC-VHTT"
  cchc update 2.3 --status "tạm dừng" --note "chờ kinh phí" --on 3/6/2024
  cchc update 2.3 --status hủy --note "thôi thực hiện" --basis "Thông báo 60/TB-UBND"
  cchc update 2.1-3@2024-Q2 --status done --dry-run
  cchc list --unit PNV --direct --role lead --ids | cchc update - --for PNV --status doing --yes"""
UPDATE_IDS = 'Mã nhiệm vụ, hoặc "-".'
SET_STATUS = "Tình trạng: chưa thực hiện, đang thực hiện, chờ xác nhận, hoàn thành, tạm dừng, hủy."
PROGRESS = "Tiến độ, từ 0 đến 100 (%)."
NOTE = "Ghi chú; cũng là lý do, khi trạng thái mới phải có lý do."
COMPLETED_ON = 'Ngày hoàn thành, ví dụ 20/6/2024; "không rõ" khi không biết ngày.'
STATUS_ON = "Ngày tạm dừng, ngày làm lại sau tạm dừng, hoặc ngày hủy; không ghi thì là hôm nay."
EVIDENCE = "Văn bản kết quả, ví dụ: Báo cáo 45/BC-VHTT."
FOR = "Ghi riêng cho một trong các đơn vị được giao."
LIST_IDS = "Chỉ các nhiệm vụ này, kể cả việc đã xong; không ghi thì mọi nhiệm vụ."
PERSON = 'Chỉ việc đã phân công cho người này (một phần tên cũng được), ví dụ "Lan".'
STALE = 'Chỉ việc còn mở mà chừng ấy ngày chưa ai báo cáo (chưa từng báo cáo thì tính từ ngày giao): 90d, "90 ngày".'
BY_UNIT = "Mỗi đơn vị phải nộp một dòng, kể cả đơn vị đã nộp: ai chưa nộp?"
EXCLUDED = "Chỉ những việc không tính: đã loại vì không phải nhiệm vụ, hoặc theo dõi ở nhiệm vụ khác."
DIFFICULTY = "Khó khăn, vướng mắc."
PROPOSAL = "Đề xuất, kiến nghị."
REASON = "Lý do."
BASIS = "Văn bản căn cứ, ví dụ: Thông báo 60/TB-UBND."
UPDATE_DRY_RUN = "Chỉ cho xem sẽ đổi những dòng nào; không ghi gì."
YES = "Không hỏi lại."

EXTEND = """Gia hạn một hay nhiều nhiệm vụ.

Hạn ban đầu không bao giờ bị ghi đè: hạn mới ghi thêm bên cạnh, khi hoàn thành thì so với cả hai. Việc gia hạn từ hai
lần trở lên được ghi rõ. Việc không có ngày đến hạn thì ấn định hạn trước, bằng cchc edit."""
EXTEND_EXAMPLES = """Ví dụ:

\b
  cchc extend 2.2 --to 31/7/2024 --reason "chờ hướng dẫn của Sở" --approved-by "Chủ tịch UBND huyện"
  cchc extend 2.1-3@2024-Q2 --to 15/7/2024 --reason "chờ số liệu" --basis "60/TB-UBND"
  cchc list --overdue --ids | cchc extend - --to 31/7/2024 --reason "theo kết luận giao ban" --dry-run"""
EXTEND_TO = "Hạn mới, sau hạn hiện tại, ví dụ 31/7/2024."
APPROVED_BY = "Người cho gia hạn."
EXTENDED_ON = "Ngày được gia hạn; không ghi thì là hôm nay."

ASSIGN = """Phân công trong cơ quan mình: bộ phận, người thực hiện, hạn nội bộ.

Hạn nội bộ không thay thời hạn của văn bản. Nhiệm vụ định kỳ không ghi kỳ thì phân công cho mọi kỳ. Bỏ một điều đã
phân công thì ghi trống: --person ""."""
ASSIGN_EXAMPLES = """Ví dụ:

\b
  cchc assign 2.2 --unit "Tổ CCHC" --person "Nguyễn Thị Lan" --due 15/6/2024
  cchc list --unit PNV --direct --ids | cchc assign - --person "Trần Văn Hải" --yes
  cchc list --person Lan              việc đã phân công cho Lan"""
ASSIGN_UNIT = "Bộ phận của cơ quan mình."
ASSIGN_PERSON = "Người thực hiện."
ASSIGN_DUE = 'Hạn nội bộ, ví dụ 15/6/2024; "không" để bỏ.'

TRANSFER = """Chuyển nhiệm vụ cho cơ quan, đơn vị khác.

Trước ngày chuyển giao mọi thứ vẫn như cũ (xem bằng --as-of). Cơ quan đã kết thúc hoạt động mà không ghi --to thì danh
mục đề xuất đơn vị tiếp nhận; có nhiều đơn vị thì hỏi."""
TRANSFER_EXAMPLES = """Ví dụ:

\b
  cchc transfer 2.2 --to "Phòng Nội vụ" --reason "sắp xếp tổ chức bộ máy" --basis "15/QĐ-UBND" --on 1/3/2025
  cchc transfer 2.4 --reason "kết thúc cấp huyện"     danh mục đề xuất đơn vị tiếp nhận
  cchc list --unit PNV --ids | cchc transfer - --from PNV --to "Phòng Văn hóa - Xã hội" --reason "sắp xếp" --dry-run"""
TRANSFER_TO = "Đơn vị tiếp nhận."
TRANSFER_FROM = "Đơn vị chuyển giao, khi nhiệm vụ có nhiều đơn vị."
TRANSFERRED_ON = "Ngày chuyển giao; không ghi thì là hôm nay."

EDIT = """Sửa điều chương trình đọc sai, hoặc ấn định hạn cho việc mà văn bản không ghi.

Nội dung nhiệm vụ là nguyên văn nên không sửa ở đây. Việc có hạn trong văn bản: --due sửa hạn đọc sai (hạn ban đầu đổi
theo, nhật ký ghi là sửa); muốn lùi hạn thì dùng cchc extend. Việc không có hạn: --due ấn định hạn của người theo dõi;
văn bản có in ngày mà chương trình đọc sót thì thêm --printed. --lead, --coordinate ghi ai thực hiện: chuyển giao đã ghi
mà trái với điều ấy thì bỏ, có hỏi lại."""
EDIT_EXAMPLES = """Ví dụ:

\b
  cchc edit 2.4 --due 30/9/2024 --reason "chốt tại giao ban 10/7"
  cchc edit 2.2 --due 30/6/2024 --reason "đọc nhầm tháng"
  cchc edit 2.1-3 --until 31/12/2025 --reason "tiếp tục trong năm 2025"
  cchc edit 2.3 --lead "Phòng Tư pháp" --coordinate PNV"""
EDIT_DUE = 'Ngày đến hạn, ví dụ 30/9/2024; "không" để bỏ.'
EDIT_PRINTED = "Ngày này có in trong văn bản, chương trình đọc sót."
EDIT_UNTIL = "Ngày cuối của việc định kỳ."
EDIT_LEAD = "Cơ quan chủ trì; ghi nhiều lần nếu nhiều cơ quan."
EDIT_COORDINATE = "Cơ quan phối hợp; ghi nhiều lần nếu nhiều cơ quan."
EDIT_AREA = "Lĩnh vực cải cách hành chính; ghi nhiều lần nếu nhiều lĩnh vực."
EDIT_DELIVERABLE = "Sản phẩm."
EDIT_TAG = "Nhãn; ghi nhiều lần nếu nhiều nhãn."

ADD = """Thêm một nhiệm vụ bằng tay: việc giao miệng, hoặc việc chương trình đọc sót.

Việc giao miệng được ghi trong sổ "giao trực tiếp" của năm (giao-truc-tiep-2024). Việc đọc sót của một văn bản thì thêm
--document."""
ADD_EXAMPLES = """Ví dụ:

\b
  cchc add --text "Chuẩn bị báo cáo giao ban tuần" --unit PNV --due 12/7/2024 \\
           --basis "ý kiến Chủ tịch UBND huyện tại giao ban 8/7"
  cchc add --text "Rà soát cơ sở dữ liệu" --unit "Phòng Tư pháp" --document 53 --section 2.4"""
ADD_TEXT = "Nội dung nhiệm vụ."
ADD_UNIT = "Cơ quan chủ trì; ghi nhiều lần nếu nhiều cơ quan."
ADD_DUE = "Ngày đến hạn, ví dụ 12/7/2024."
ADD_BASIS = "Căn cứ giao việc, ví dụ: ý kiến Chủ tịch tại giao ban."
ADD_ON = "Ngày giao; không ghi thì là hôm nay (có --document thì là ngày văn bản)."
ADD_SECTION = "Mục của văn bản, ví dụ 2.4."

DROP = """Loại khỏi danh sách điều không phải là nhiệm vụ; không xóa, xem lại bằng cchc list --excluded.

Việc có thật nhưng thôi không làm thì không loại, mà hủy: cchc update MÃ --status hủy."""
DROP_EXAMPLES = """Ví dụ:

\b
  cchc drop 53/1-1 --reason "quan điểm chung, không phải nhiệm vụ"
  cchc drop 53/1-1 --restore --reason "loại nhầm\""""
DROP_RESTORE = "Đưa lại vào danh sách."

LINK = """Nối nhiệm vụ của nhiều văn bản mà thật ra là một: mã cuối cùng được theo dõi, các mã khác không tính riêng."""
LINK_EXAMPLES = """Ví dụ:

\b
  cchc link 60/1-2 53/2.2 --as "nhắc lại"     60/1-2 không tính riêng, theo dõi ở 53/2.2
  cchc link 60/1-2 --remove"""
LINK_IDS = "Các mã không tính riêng (hoặc “-”), rồi mã được theo dõi."
LINK_AS = "repeats (nhắc lại) hoặc continues (nối tiếp)."
LINK_REMOVE = "Bỏ liên kết, lại tính riêng."

NONE = """Đánh dấu văn bản không phát sinh nhiệm vụ."""
NONE_EXAMPLES = """Ví dụ:

\b
  cchc none 41-TB-UBND
  cchc none 41-TB-UBND --reason "chỉ để biết"     loại cả những gì đã tách"""
NONE_NAMES = 'Mã văn bản, hoặc "-".'
NONE_REMOVE = "Bỏ đánh dấu."

REPLACE = """Ghi rằng một văn bản thay thế, đính chính hoặc bãi bỏ văn bản trước.

Việc còn mở của văn bản trước được hủy theo căn cứ đó; không xóa gì, việc đã xong vẫn giữ. Văn bản đính chính mà không
giao nhiệm vụ nào thì việc của văn bản trước vẫn giữ nguyên."""
REPLACE_EXAMPLES = """Ví dụ:

\b
  cchc replace 60-TB-UBND 53-TB-UBND --as "thay thế"
  cchc replace 61/UBND-NC 53/TB-UBND --as "đính chính" --keep"""
REPLACE_NAMES = "Văn bản mới, rồi các văn bản cũ (mã, hoặc số nếu chưa có trong sổ)."
REPLACE_AS = "replaces (thay thế), corrects (đính chính) hoặc cancels (bãi bỏ)."
REPLACE_KEEP = "Giữ nguyên việc còn mở của văn bản cũ."
REPLACED_ON = "Ngày có hiệu lực; không ghi thì là ngày văn bản mới."

UNITS = """Cho biết một tên được hiểu là cơ quan, đơn vị nào và vì sao; không có tên thì liệt kê danh mục."""
UNITS_EXAMPLES = """Ví dụ:

\b
  cchc units
  cchc units PNV
  cchc units "P. Nội vụ" --json"""
UNITS_NAME = "Tên, tên gọi khác hoặc chữ viết tắt."

REVIEW = """Rà soát từng chỗ đọc chưa chắc: xem câu gốc, xác nhận, sửa hoặc bỏ qua.

Mỗi câu trả lời được ghi ngay vào sổ và vào nhật ký; thoát lúc nào cũng được, lần sau làm tiếp. Điều đã xác nhận hoặc
đã sửa thì không hỏi lại, và nhập lại văn bản cũng không ghi đè. Không nêu tên thì rà soát mọi văn bản."""
REVIEW_EXAMPLES = """Ví dụ:

\b
  cchc review 53-TB-UBND
  cchc review 2.6-1
  cchc review --list"""
REVIEW_NAMES = "Văn bản hoặc nhiệm vụ cần rà soát; không nêu thì mọi văn bản."
REVIEW_LIST = "Chỉ liệt kê những chỗ còn phải rà soát."

SCHEMA = """In lược đồ JSON: document (tệp YAML), row (một dòng của list, due, export), parse (cchc parse --json)."""
SCHEMA_EXAMPLES = """Ví dụ:

\b
  cchc schema document > document.schema.json"""
SCHEMA_WHICH = "document, row hoặc parse."

UNIT = "Cơ quan, đơn vị: tên đầy đủ, không dấu hoặc viết tắt; gồm cả việc giao chung cho nhóm."
DIRECT = "Chỉ việc giao đích danh, không qua nhóm (dùng với --unit)."
ROLE = "Vai trò: lead (chủ trì), coordinate (phối hợp); dùng với --unit."
STATUS = 'Tình trạng: todo, doing, submitted, done, paused, cancelled, hoặc chữ Việt ("hoàn thành").'
DOCUMENT = "Văn bản: mã, số ký hiệu hoặc phần đầu (53, 53/TB-UBND)."
SECTION = "Mục và các mục con: 2, 2.1, III/2.1."
AREA = "Lĩnh vực cải cách hành chính."
TEXT = "Có những chữ này trong nội dung; không phân biệt hoa thường, có dấu hay không."
OVERDUE = "Chỉ việc quá hạn."
DUE_BY = "Đến hạn muộn nhất ngày này, ví dụ 30/6/2024."
DUE_IN = 'Còn mở và đến hạn trong bấy nhiêu ngày tới: 7d, "2 tuần".'
UNDATED = "Chỉ việc không thời hạn."
ALL = "Cả việc đã hoàn thành, tạm dừng, hủy."
SORT = "Sắp xếp theo: due (thời hạn), document (văn bản), unit (đơn vị), state (tình trạng), age (ngày ban hành)."
LIMIT = "Nhiều nhất bấy nhiêu dòng."
FIELDS = "Chỉ những cột này, cách nhau bằng dấu phẩy (tên cột: cchc schema row)."
IDS = "Chỉ in mã, mỗi dòng một mã, để chuyển cho lệnh khác."
AS_OF = "Chốt số liệu đến ngày: chỉ tính việc đã xảy ra đến ngày này."
KNOWN_ON = "Như sổ theo dõi ở ngày này: chỉ tính điều đã được nhập đến hết ngày."
FORMAT = "table (bảng), tsv, csv, json, jsonl, md. Mặc định: bảng trên màn hình, tsv khi chuyển cho lệnh khác."
JSON = "Như --format json."
FULL = "Không rút ngắn nội dung."
WORKSPACE = "Thư mục sổ theo dõi; mặc định tìm từ thư mục hiện tại trở lên, hoặc theo CCHC_WORKSPACE."

METAVARS = {
    "unit": "CƠ_QUAN",
    "role": "VAI_TRÒ",
    "status": "TÌNH_TRẠNG",
    "document": "VĂN_BẢN",
    "section": "MỤC",
    "area": "LĨNH_VỰC",
    "text": "CHỮ",
    "day": "NGÀY",
    "symbol": "SỐ_KÝ_HIỆU",
    "names": "VĂN_BẢN|MÃ...",
    "span": "SỐ_NGÀY",
    "number": "SỐ",
    "order": "CỘT",
    "fields": "CỘT,CỘT",
    "format": "DẠNG",
    "folder": "THƯ_MỤC",
    "file": "TỆP",
    "files": "TỆP...",
    "ids": "MÃ...",
    "ids_and_one": "MÃ... MÃ",
    "documents": "VĂN_BẢN...",
    "new_and_old": "MỚI CŨ...",
    "relation": "QUAN_HỆ",
    "id": "MÃ",
    "name": "TÊN",
    "year": "NĂM",
    "group": "NHÓM",
    "change": "MÃ_THAY_ĐỔI",
    "which": "LOẠI",
    "period": "KỲ",
}
