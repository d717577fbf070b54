"""What the user reads when a file cannot be read."""

from __future__ import annotations

MISSING = "Không tìm thấy tệp: {file}"
MISSING_HINT = "Kiểm tra lại đường dẫn và tên tệp."
FOLDER = "Đây là thư mục, không phải tệp: {file}"
FOLDER_HINT = "Ghi rõ tên tệp cần đọc, ví dụ {file}/53-TB-UBND.txt."
NOT_ALLOWED = "Không có quyền đọc tệp: {file}"
NOT_ALLOWED_HINT = "Xem lại quyền của tệp, hoặc chép tệp sang thư mục của mình rồi thử lại."
UNREADABLE = "Không đọc được tệp: {file} ({reason})"
UNREADABLE_HINT = "Chép tệp sang thư mục của mình rồi thử lại."
EMPTY = "Tệp không có nội dung: {file}"
EMPTY_HINT = "Mở tệp để kiểm tra, lưu lại nội dung văn bản rồi thử lại."
TOO_BIG = "Tệp lớn hơn {limit} MB: {file}"
TOO_BIG_HINT = "Một văn bản hành chính không dài như vậy; kiểm tra xem có chọn đúng tệp không."
BINARY = "Tệp không phải là văn bản: {file}"
NOT_UTF8 = "Tệp không theo bảng mã Unicode (UTF-8), sai từ dòng {line}: {file}"
NOT_UTF16 = "Tệp theo bảng mã UTF-16 bị hỏng: {file}"
SAVE_AS_TEXT_HINT = (
    'Mở tệp bằng chương trình soạn thảo, lưu thành tệp .txt kiểu "Văn bản thuần (UTF-8)", rồi đọc tệp vừa lưu.'
)
NOT_YET = "Chưa đọc được {kind}: {file}"
COPY_TEXT_HINT = 'Chép toàn bộ nội dung sang một tệp .txt, lưu kiểu "Văn bản thuần (UTF-8)", rồi đọc tệp đó.'
PICTURE_HINT = 'Gõ lại hoặc nhận dạng chữ, lưu thành tệp .txt kiểu "Văn bản thuần (UTF-8)", rồi đọc tệp đó.'

PDF = "tệp PDF"
WORD = "tệp Word (.docx)"
OLD_WORD = "tệp Word đời cũ (.doc)"
RICH_TEXT = "tệp RTF"
OPEN_DOCUMENT = "tệp OpenDocument (.odt)"
SPREADSHEET = "bảng tính"
WEB_PAGE = "trang web (.html)"
PICTURE = "tệp ảnh"
ARCHIVE = "tệp nén"
