"""What the user reads when a file cannot be read, or was read with doubt."""

from __future__ import annotations

MISSING = "Không tìm thấy tệp: {file}"
MISSING_HINT = "Kiểm tra lại đường dẫn và tên tệp."
FOLDER = "Đây là thư mục, không phải tệp: {file}"
FOLDER_HINT = "Ghi rõ tên tệp cần đọc, ví dụ {file}/53-TB-UBND.txt."
NO_FILE = "Đây là đường ống hoặc thiết bị, không phải tệp: {file}"
NO_FILE_HINT = (
    "Lưu nội dung thành tệp rồi đọc tệp đó; hoặc chuyển nội dung qua đầu vào chuẩn và ghi “-” thay cho tên tệp."
)
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
    "Mở tệp bằng chương trình soạn thảo, lưu thành tệp .txt kiểu “Văn bản thuần (UTF-8)”, rồi đọc tệp vừa lưu."
)
NOT_YET = "Chưa đọc được {kind}: {file}"
COPY_TEXT_HINT = "Chép toàn bộ nội dung sang một tệp .txt, lưu kiểu “Văn bản thuần (UTF-8)”, rồi đọc tệp đó."
PICTURE_HINT = "Gõ lại hoặc nhận dạng chữ, lưu thành tệp .txt kiểu “Văn bản thuần (UTF-8)”, rồi đọc tệp đó."
SAVE_AS_WORD_HINT = "Mở tệp bằng Word hoặc LibreOffice, lưu thành tệp .docx, rồi đọc tệp vừa lưu."
SAVE_AS_SHEET_HINT = "Mở tệp bằng Excel hoặc LibreOffice, lưu thành tệp .xlsx, rồi đọc tệp vừa lưu."
UNPACK_HINT = "Giải nén, rồi đọc từng tệp ở trong."

LOCKED = "Tệp được đặt mật khẩu nên không đọc được: {file}"
LOCKED_HINT = "Mở tệp bằng chương trình soạn thảo, gõ mật khẩu, lưu thành bản không có mật khẩu, rồi đọc bản đó."
DAMAGED = "Tệp bị hỏng hoặc thiếu dữ liệu: {file}"
DAMAGED_HINT = "Mở tệp bằng Word hoặc LibreOffice để kiểm tra, lưu lại thành tệp mới, hoặc xin lại tệp từ nơi gửi."
NOT_AS_NAMED = "Tệp mang đuôi {ending} nhưng không phải là {kind}, hoặc đã hỏng: {file}"
TOO_DEEP = "Tệp có cấu trúc lồng nhau quá nhiều lớp, không phải là văn bản bình thường: {file}"
INFLATED = "Dữ liệu nén trong tệp bung ra lớn hơn {limit} MB nên không đọc: {file}"
INFLATED_HINT = "Không mở tệp này nếu không rõ nơi gửi; xin lại tệp từ nơi ban hành."
FOREIGN_ENTITIES = "Tệp có khai báo dữ liệu bên ngoài (DTD) nên không đọc: {file}"
TOO_MANY_CELLS = "Bảng trong tệp có quá nhiều ô ({limit} ô trở lên): {file}"
TOO_MANY_CELLS_HINT = "Xóa các dòng, cột trống ở xa vùng có dữ liệu rồi lưu lại."

NO_FORM = "Tệp là {kind}, không phải bảng Excel (.xlsx, .xls) hay LibreOffice (.ods) đã xuất: {file}"
NO_FORM_HINT = "Mở tệp đã điền bằng Excel hoặc LibreOffice, lưu dạng .xlsx rồi thử lại."
NO_FORM_TEXT_HINT = (
    "Tệp CSV, tệp chữ không giữ bản gốc để đối chiếu, nên không biết ô nào đã sửa: điền vào chính tệp .xlsx đã nhận, "
    "lưu dạng .xlsx, .xls hoặc .ods rồi thử lại."
)

OTHER_ENDING = "Tệp mang đuôi {ending} nhưng nội dung là {kind}; đã đọc theo nội dung."
OTHER_ENDING_HINT = "Nên đổi lại đuôi tệp cho đúng."
LOST_LETTERS = "Có {count} ký tự không đọc được, hiện thành “\ufffd”."
LOST_LETTERS_HINT = "Đối chiếu với bản gốc và sửa lại chỗ có ký tự này."
SHEET_NUMBER = "Số thứ tự {number} ghi trong bảng tính dưới dạng số: nếu là {longer} thì chữ số 0 ở cuối đã mất."
SHEET_NUMBER_HINT = "Đối chiếu với bảng gốc; đặt cột số thứ tự ở dạng văn bản (Text) rồi gõ lại số cho đúng."
EMBEDDED = "Tệp Word có một phần được nhúng từ tệp khác ({name}) mà không đọc được."
EMBEDDED_HINT = "Mở tệp bằng Word, lưu lại thành .docx, rồi đọc tệp vừa lưu."
HEAD_JOINED = "nối lại phần đầu văn bản bị ngắt dòng khi chép từ trang web"
PAGES_JOINED = "nối lại câu bị ngắt giữa hai trang, bỏ số trang ở chỗ nối"
TABLES_AS_ROWS = "đưa {count} bảng về dạng mỗi dòng một hàng"
TABLE_BY_BLANKS = "Bảng này không có đường kẻ: cột và hàng được tách theo khoảng trắng, có thể tách sai."
TABLE_BY_BLANKS_HINT = "Đối chiếu từng hàng (nội dung, cơ quan, thời hạn) với bản gốc."
TABLE_NOT_READ = "Chỗ này là bảng mà không tách chắc chắn được thành cột và hàng; chữ được giữ theo từng dòng."
TABLE_NOT_READ_HINT = (
    "Nhiệm vụ, cơ quan, thời hạn trong bảng có thể lẫn vào nhau: chép bảng sang Word, kẻ ô cho bảng, "
    "rồi nhập tệp Word đó."
)

PLAIN_TEXT = "văn bản thuần"
PDF = "tệp PDF"
WORD = "tệp Word (.docx)"
OLD_WORD = "tệp Word đời cũ (.doc)"
RICH_TEXT = "tệp RTF"
OPEN_DOCUMENT = "tệp OpenDocument (.odt)"
SPREADSHEET = "bảng tính (.xlsx)"
OPEN_SPREADSHEET = "bảng tính LibreOffice (.ods)"
OLD_SPREADSHEET = "bảng tính Excel cũ (.xls)"
OTHER_SPREADSHEET = "bảng tính kiểu khác (.xlsb)"
SLIDES = "tệp trình chiếu"
WEB_PAGE = "trang web (.html)"
WEB_ARCHIVE = "trang web lưu một tệp (.mht)"
PICTURE = "tệp ảnh"
XML = "tệp XML"
ARCHIVE = "tệp nén"
ENCRYPTED = "tệp có mật khẩu"
OTHER_OFFICE = "tệp của bộ Office đời cũ"

_NEXT_STEPS = {
    PICTURE: PICTURE_HINT,
    ARCHIVE: UNPACK_HINT,
    OLD_WORD: SAVE_AS_WORD_HINT,
    RICH_TEXT: SAVE_AS_WORD_HINT,
    OPEN_DOCUMENT: SAVE_AS_WORD_HINT,
    XML: SAVE_AS_WORD_HINT,
    OPEN_SPREADSHEET: SAVE_AS_SHEET_HINT,
    OLD_SPREADSHEET: SAVE_AS_SHEET_HINT,
    OTHER_SPREADSHEET: SAVE_AS_SHEET_HINT,
}


def next_step(kind: str) -> str:
    """What the user can do with a file of the format so named that is not read."""
    return _NEXT_STEPS.get(kind, COPY_TEXT_HINT)
