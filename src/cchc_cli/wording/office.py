"""What the user reads of files that only LibreOffice can open."""

from __future__ import annotations

MISSING = "Cần có LibreOffice để đọc {kind}: {file}"
MISSING_HINT = (
    "Cài LibreOffice (Debian, Ubuntu: sudo apt install libreoffice-writer; "
    "Windows: winget install TheDocumentFoundation.LibreOffice), "
    "hoặc mở tệp bằng Word, lưu thành tệp .docx rồi đọc tệp đó."
)
FAILED = "LibreOffice không mở được {kind}, tệp có thể đã hỏng hoặc có mật khẩu: {file}"
FAILED_HINT = "Mở tệp bằng Word để kiểm tra, lưu thành tệp .docx không có mật khẩu rồi đọc tệp đó."
TOO_LONG = "LibreOffice không mở xong {kind} trong {limit} giây: {file}"
TOO_LONG_HINT = "Mở tệp bằng Word, lưu thành tệp .docx rồi đọc tệp đó."
GARBAGE = "Nội dung đọc được từ {kind} không phải là văn bản: {file}"
GARBAGE_HINT = "Kiểm tra xem có chọn đúng tệp không; nếu đúng, mở tệp bằng Word, lưu thành tệp .docx rồi đọc tệp đó."

CONVERTED = "{kind} → .docx ({program})"
AUTOMATIC_DATE = (
    "Văn bản có ngày tự động cập nhật: ngày đọc được ở đó là ngày mở tệp, không phải ngày ghi trong văn bản gốc."
)
AUTOMATIC_DATE_HINT = (
    "Xem ngày trên bản đã ban hành; nếu là ngày ban hành thì nhập lại văn bản và ghi rõ ngày bằng --issued."
)
