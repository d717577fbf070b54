"""Words of a document in the form of Nghị định 30/2020/NĐ-CP, and what is left blank to be written by hand."""

from __future__ import annotations

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
IN_FULL = {"UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN"}
LEVELS = ("TỈNH", "THÀNH PHỐ", "HUYỆN", "QUẬN", "THỊ XÃ", "XÃ", "PHƯỜNG", "THỊ TRẤN", "ĐẶC KHU")
PLACE_AND_DAY = "{place}, {day}"
DAY = "ngày {day} tháng {month} năm {year}"
BLANK_DAY = "ngày      tháng      năm {year}"
BLANK_PLACE = "………………"
BLANK_NAME = ""
RECIPIENTS = "Nơi nhận:"

TO_UNITS = "Các cơ quan, đơn vị có tên trong danh mục"
FILED = "Lưu: VT"

NO_DOCXTPL = "dùng mẫu riêng của cơ quan cần thêm docxtpl, máy này chưa cài"
NO_DOCXTPL_HINT = 'cài bằng lệnh: pip install "cchc[template]"; không có --template thì vẫn xuất được Word.'
TEMPLATE_ONLY_WORD = "--template chỉ dùng khi xuất ra Word"
TEMPLATE_ONLY_WORD_HINT = "thêm --format docx, hoặc -o TỆP.docx."
NO_TEMPLATE = "{file} không phải là tệp Word (.docx) dùng làm mẫu được"
NO_TEMPLATE_HINT = "mở tệp bằng Word, lưu thành tệp .docx không có mật khẩu rồi dùng tệp đó."
TEMPLATE_SYNTAX = "mẫu {file} có chỗ ghi sai dấu {{{{ }}}} hoặc {{% %}}"
TEMPLATE_NAME = "mẫu {file} dùng tên {name} mà chương trình không có"
TEMPLATE_FAILED = "không điền được mẫu {file}: một chỗ trong mẫu đòi điều không làm được"
TEMPLATE_UNREADABLE = "Không mở được mẫu {file}: {reason}"
TEMPLATE_UNREADABLE_HINT = "kiểm tra tên tệp ghi ở --template."
TEMPLATE_HINT = "các tên dùng được có trong docs/mau-bieu.md; mẫu ví dụ: docs/examples/mau-giao-ban.docx."
