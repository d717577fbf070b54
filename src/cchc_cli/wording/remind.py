"""Words of a letter that reminds a unit of its work (công văn đôn đốc), and of the command that writes it."""

from __future__ import annotations

NUMBER = "Số:        /{symbol}"
SYMBOL_OF = {"UBND": "UBND-", "ỦY BAN NHÂN DÂN": "UBND-", "HĐND": "HĐND-"}
ABOUT = "V/v đôn đốc thực hiện\nnhiệm vụ được giao"
TITLE = "Đôn đốc thực hiện nhiệm vụ được giao: {unit}"
TO = "Kính gửi: {unit}."
SOMEBODY = "cơ quan theo dõi"

OPENING = "Theo kết quả theo dõi, đến ngày {day}, {unit} chưa có báo cáo hoàn thành đối với {what}, cụ thể như sau:"
OVERDUE = "{count} nhiệm vụ quá hạn"
SOON = "{count} nhiệm vụ sắp đến hạn (đến hạn từ nay đến hết ngày {until})"
AND = "{first} và {second}"
EACH_PERIOD = "{what} (mỗi kỳ của nhiệm vụ định kỳ tính là một nhiệm vụ)"

TEXT = "Nội dung nhiệm vụ"
DOCUMENT = "Văn bản giao"
DEADLINE = "Thời hạn"
STATE = "Tình trạng"
GROUP_OVERDUE = "Nhiệm vụ quá hạn ({count})"
GROUP_SOON = "Nhiệm vụ sắp đến hạn ({count})"
GIVEN_TO = "(giao cho: {names})"

ASK = "Để bảo đảm tiến độ thực hiện nhiệm vụ được giao, {issuer} đề nghị {unit}:"
ASK_OVERDUE = (
    "Khẩn trương hoàn thành nhiệm vụ đã quá hạn; báo cáo kết quả thực hiện, nguyên nhân chậm, khó khăn, vướng mắc, "
    "đề xuất, kiến nghị (nếu có) và thời gian sẽ hoàn thành."
)
ASK_SOON = (
    "Chủ động thực hiện nhiệm vụ sắp đến hạn, bảo đảm hoàn thành đúng thời hạn; nếu có khó khăn, vướng mắc thì báo "
    "cáo, đề xuất trước khi đến hạn."
)
ASK_REPORT = (
    "Gửi báo cáo về {issuer} chậm nhất ngày {day} để tổng hợp. Nhiệm vụ đã hoàn thành mà chưa báo cáo thì gửi kèm "
    "văn bản kết quả để cập nhật."
)
NUMBERED = "{number}. {text}"
CLOSING = "Đề nghị {unit} quan tâm, phối hợp thực hiện./."
AS_ABOVE = "Như trên"
DOUBTFUL = (
    "(?) Phần mềm đọc chưa chắc, chưa rà soát ({count} nhiệm vụ): kiểm tra lại với văn bản giao, rồi xóa dòng này."
)

FILE = "don-doc-{slug}.docx"
LINE = "{file}: {unit} ({counts})"
COUNT_OVERDUE = "quá hạn {count}"
COUNT_SOON = "sắp đến hạn {count}"
WRITTEN = "Đã ghi {count} công văn vào {folder}; số, ngày và chữ ký để trống. Chương trình không gửi đi."
WOULD_WRITE = "Sẽ ghi {count} công văn vào {folder}."
WOULD_WRITE_SOMEWHERE = "Sẽ ghi {count} công văn; thêm -o THƯ_MỤC để ghi."
NOTHING = "Không có việc quá hạn hoặc đến hạn từ nay đến hết ngày {until}."
UNADDRESSED = "{count} việc chưa rõ gửi cho ai, không có trong công văn nào:"
UNADDRESSED_LINE = "  {id}: {leads}"
NO_LEAD = "chưa rõ cơ quan, đơn vị chủ trì"
CHECK = "{count} việc đọc chưa chắc, có dấu (?): rà soát bằng cchc review trước khi gửi."
REPORT_BY = "Hạn báo cáo ghi trong công văn: {day} (đổi bằng --report-by)."
REPORT_BY_PAST = "--report-by phải từ ngày {day} trở đi"
OLD = "Trong thư mục còn công văn từ lần trước, không có trong lần này: {files}."

OWN = "{unit} có {count} việc quá hạn, sắp đến hạn nhưng là cơ quan ký công văn: không soạn công văn gửi chính mình."

NEEDS_FOLDER = "chưa rõ ghi công văn vào đâu"
NEEDS_FOLDER_HINT = "thêm -o THƯ_MỤC, hoặc --dry-run để xem trước."
EXISTS = "trong {folder} đã có: {files}; có thể đã điền số, sửa lời, nên không ghi đè"
EXISTS_HINT = "thêm --yes nếu muốn thay, hoặc chọn thư mục khác."
QUESTION = "Thay {count} công văn đang có trong {folder}? Gõ c (có) để thay, Enter là không:"
KEPT = "Giữ nguyên, không ghi gì."
NO_FOLDER = "{folder} không phải là thư mục"
