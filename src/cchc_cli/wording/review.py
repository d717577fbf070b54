"""Words of `cchc review`: what is asked, what can be answered, what was written."""

from __future__ import annotations

FIELDS = {
    "deadline": "thời hạn",
    "leads": "chủ trì",
    "coordinators": "phối hợp",
    "text": "chỗ khác trong câu",
    "number": "số, ký hiệu",
    "issued": "ngày ban hành",
    "issuer": "cơ quan ban hành",
    "kind": "tên loại",
}

PLACE = "[{at}/{count}] {name}"
READ = "Đã đọc"
NOTHING = "(không có)"
WHY = "Vì sao cần rà soát"

QUESTION = "Đọc như vậy có đúng không? [đ]úng, [s]ửa, [b]ỏ qua, [t]hoát:"
QUESTION_WITHOUT_VALUE = "Đã xem và chấp nhận? [đ]úng, [b]ỏ qua, [t]hoát:"
ACCEPT = ("đ", "d", "đúng", "c", "có", "y", "yes")
CORRECT = ("s", "sửa")
SKIP = ("b", "bỏ qua", "bỏ")
QUIT = ("t", "thoát", "q", "quit")
NOT_UNDERSTOOD = "Không hiểu “{typed}”; gõ đ, s, b hoặc t."
NOT_UNDERSTOOD_WITHOUT_VALUE = "Không hiểu “{typed}”; gõ đ, b hoặc t."

WHICH = "Sửa chỗ nào? {choices} (Enter: thôi không sửa):"
NO_SUCH_CHOICE = "Không có lựa chọn “{typed}”; gõ số thứ tự."
ASK = {
    "deadline": "Thời hạn đúng, ví dụ 30/6/2024, hoặc “không” nếu không thời hạn (Enter: thôi không sửa):",
    "leads": "Cơ quan chủ trì, cách nhau bằng “;”, hoặc “không” (Enter: thôi không sửa):",
    "coordinators": "Cơ quan phối hợp, cách nhau bằng “;”, hoặc “không” (Enter: thôi không sửa):",
    "number": "Số, ký hiệu đúng, ví dụ 12/TB-UBND (Enter: thôi không sửa):",
    "issued": "Ngày ban hành đúng, ví dụ 5/6/2024 (Enter: thôi không sửa):",
    "issuer": "Cơ quan ban hành đúng, ví dụ UBND huyện Bình Gia (Enter: thôi không sửa):",
}
NONE_WORDS = ("không", "không có", "không thời hạn", "none")
VALUE_NAME = "Giá trị vừa gõ"
TOO_LONG = "Tên dài quá {limit} chữ cái; gõ lại."
DUE_BEFORE_ISSUED = "Ngày {day} trước ngày ban hành {issued}; vẫn ghi? [c/K]"

UNKNOWN_UNIT = "Danh mục không có “{name}”. Có phải: {choices}? (số để chọn, Enter: giữ như đã gõ, k: gõ lại):"
UNKNOWN_UNIT_ALONE = "Danh mục không có “{name}”. Giữ như đã gõ? [c/K]"
TAKEN_AS = "“{typed}” là {name}."
CHOICE = "{number}. {name}"
AGAIN = ("k", "không")

CHANGED_MEANWHILE = "{id}: vừa được sửa ở nơi khác; hỏi lại theo bản mới."
HAS_PERIODS = "nhiệm vụ đã có kết quả ghi theo kỳ, không đổi sang thời hạn khác ở đây; hãy sửa trong tệp YAML"
WRITTEN = "Đã ghi: {what}"
ACCEPTED = "Đã ghi: đúng, rà soát ngày {day}, {by}."
STILL_OPEN = "Còn phải rà soát: {fields}."
RECOUNTED = "Tính lại thời hạn theo ngày ban hành mới: {count} nhiệm vụ ({ids})."

DONE = "Đã rà soát xong {answered} chỗ."
LEFT = "Đã rà soát {answered} chỗ, còn {left} chỗ; làm tiếp bằng: {command}"
NOTHING_TO_REVIEW = "Không còn chỗ nào cần rà soát."
COUNT = "{count} chỗ cần rà soát."

NEEDS_TERMINAL = "rà soát từng chỗ cần cửa sổ lệnh để hỏi và trả lời"
NEEDS_TERMINAL_HINT = "xem danh sách bằng: cchc review --list, hoặc cchc check."

# heads of --list
HEAD_ID = "Mã"
HEAD_FIELDS = "Chỗ cần rà soát"
HEAD_READ = "Đã đọc"
HEAD_WHY = "Vì sao"
