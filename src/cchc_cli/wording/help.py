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

Nhiều tệp thì được đọc cùng lúc; tệp hỏng được nêu tên, các tệp khác vẫn vào sổ. Số, ngày để trống, viết tay hoặc bị dấu
che thì ghi bằng --number, --issued (khi nhập một tệp)."""
IMPORT_EXAMPLES = """Ví dụ:

\b
  cchc import thong-bao-53.txt
  cchc import *.docx --received 29/3/2024
  cchc import ban-chup.pdf --number 12/TB-UBND --issued 5/6/2024
  cchc import ke-hoach-10.txt --dry-run"""
IMPORT_FILES = 'Các tệp văn bản, hoặc "-" để đọc từ đầu vào chuẩn.'
GIVEN_NUMBER = "Số, ký hiệu thay cho chỗ để trống, viết tay hoặc không đọc được, ví dụ 12/TB-UBND."
GIVEN_ISSUED = "Ngày ban hành thay cho chỗ để trống hoặc không đọc được; thời hạn tính theo ngày này, ví dụ 5/6/2024."
RECEIVED = "Ngày đến của văn bản, ví dụ 29/3/2024."
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
  cchc update 2.1-3@2024-Q2 --status done --dry-run
  cchc list --unit PNV --direct --role lead --ids | cchc update - --for PNV --status doing --yes"""
UPDATE_IDS = 'Mã nhiệm vụ, hoặc "-".'
SET_STATUS = "Tình trạng: chưa thực hiện, đang thực hiện, chờ xác nhận, hoàn thành, tạm dừng, hủy."
PROGRESS = "Tiến độ, từ 0 đến 100 (%)."
NOTE = "Ghi chú."
COMPLETED_ON = 'Ngày hoàn thành, ví dụ 20/6/2024; "không rõ" khi không biết ngày.'
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

EXPORT = """Xuất danh sách nhiệm vụ để in hoặc gửi: md (Markdown), csv (mở được bằng Excel), json, jsonl.

Dùng được mọi bộ lọc của "cchc list". Thứ tự cột không bao giờ đổi."""
EXPORT_EXAMPLES = """Ví dụ:

\b
  cchc export --format md -o giao-ban.md
  cchc export --format csv --unit PNV -o pnv.csv
  cchc export --format md --group-by "đơn vị\""""
EXPORT_FORMAT = "Dạng tệp: md, csv, json, jsonl."
GROUP_BY = "Chia nhóm theo: unit (đơn vị), deadline (thời hạn), document (văn bản)."
OUTPUT = "Ghi vào tệp này thay vì in ra màn hình; thay bản xuất cũ cùng tên."
EXPORT_YES = "Thay cả tệp đang có mà tên không phải của dạng xuất; không hỏi lại."

UNITS = """Cho biết một tên được hiểu là cơ quan, đơn vị nào và vì sao; không có tên thì liệt kê danh mục."""
UNITS_EXAMPLES = """Ví dụ:

\b
  cchc units
  cchc units PNV
  cchc units "P. Nội vụ" --json"""
UNITS_NAME = "Tên, tên gọi khác hoặc chữ viết tắt."

CHECK = """Liệt kê mọi điểm cần rà soát trong sổ theo dõi.

Gồm: chỗ đọc chưa chắc trong văn bản, tệp hỏng, chỗ sửa tay, việc định kỳ đã hết kỳ, văn bản được nhắc tới mà
chưa có. Mã thoát là 1 khi có lỗi; điểm cần rà soát thì không."""
CHECK_EXAMPLES = """Ví dụ:

\b
  cchc check
  cchc check --json"""

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

LOG = """Nhật ký: ai đã đổi gì, khi nào; của tất cả, của một nhiệm vụ hoặc của một văn bản."""
LOG_EXAMPLES = """Ví dụ:

\b
  cchc log
  cchc log 2.2
  cchc log 53-TB-UBND --json"""
LOG_ID = "Mã nhiệm vụ hoặc mã văn bản."

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
    "id": "MÃ",
    "name": "TÊN",
    "year": "NĂM",
    "group": "NHÓM",
    "which": "LOẠI",
}
