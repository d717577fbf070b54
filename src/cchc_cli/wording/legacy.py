"""What the user reads of texts in old encodings."""

from __future__ import annotations

CONVERTED = "{name} → Unicode: {count} {counted}"
PARAGRAPHS = "đoạn"
PAGES = "trang"
REPAIRED = "UTF-8 bị đọc sai bảng mã → Unicode: {count} đoạn"
UTF16 = "UTF-16 không có dấu BOM → Unicode"

UNKNOWN = (
    "Không nhận ra bảng mã của tệp: {file} (không phải Unicode: sai từ dòng {line}; "
    "cũng không rõ là TCVN3, VNI, VPS, VISCII hay cp1258)"
)
UNKNOWN_HINT = (
    "Mở tệp bằng Word với đúng phông chữ cũ (.VnTime, VNI-Times…) rồi lưu thành tệp .docx, "
    "hoặc chuyển mã sang Unicode bằng UniKey (Ctrl+Shift+F6), rồi đọc tệp vừa lưu."
)

DOUBT = "Sau khi chuyển từ bảng mã cũ sang Unicode, có {count} từ không giống tiếng Việt, ví dụ: {examples}."
DOUBT_HINT = "Đối chiếu những từ này với bản gốc; chỗ nào sai thì sửa trong văn bản nguồn rồi nhập lại."
