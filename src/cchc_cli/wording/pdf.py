"""What the user reads about PDF files."""

from __future__ import annotations

LOCKED = "Tệp PDF có đặt mật khẩu, không đọc được: {file}"
LOCKED_HINT = "Mở tệp bằng mật khẩu, in ra một tệp PDF mới không có mật khẩu, rồi đọc tệp mới."
DAMAGED = "Tệp PDF bị hỏng, không đọc được: {file}"
DAMAGED_HINT = "Tải lại tệp hoặc xin lại bản gốc; nếu tệp vẫn mở xem được thì in ra một tệp PDF mới rồi đọc tệp đó."
TOO_MANY_PAGES = "Tệp PDF dài {pages} trang, quá mức {limit} trang: {file}"
TOO_MANY_PAGES_HINT = "Tách riêng phần văn bản cần đọc thành một tệp, rồi đọc tệp đó."
BOMB = "Tệp PDF bung ra quá lớn, không đọc: {file}"
BOMB_HINT = "Tệp có thể bị hỏng hoặc được tạo để gây hại; xin lại bản gốc của văn bản."
NO_TEXT = "Tệp PDF không có chữ: {file}"
NO_TEXT_HINT = "Mở tệp để kiểm tra; nếu tệp là bản chụp thì quét lại rõ hơn rồi thử lại."
PAGES = "trang {pages}"
ONE_PAGE_TO_ANOTHER = "{first}–{last}"

FLATTENED = "đưa số, ngày và chữ ký số vào trang"
PAGE_NUMBERS = "bỏ {count} số trang"
RUNNING = "bỏ dòng lặp đầu, cuối trang: “{text}”"
STAMP = "bỏ khung chữ ký số: “{text}”"
DAMAGED_PAGES = "Không đọc được {pages} của tệp PDF."
DAMAGED_PAGES_HINT = "Mở bản gốc, đối chiếu và gõ thêm phần thiếu; hoặc in ra một tệp PDF mới rồi đọc tệp đó."
