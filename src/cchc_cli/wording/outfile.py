"""Words about the file that an export is written to."""

from __future__ import annotations

IN_WORKSPACE = "không xuất vào {file}: đó là chỗ sổ theo dõi giữ dữ liệu của mình"
IN_WORKSPACE_HINT = "chọn tên tệp ngoài data/, .cchc/ và khác cchc.toml, ví dụ: -o giao-ban{ending}."
FOLDER_IN_WORKSPACE_HINT = "chọn thư mục ngoài data/, .cchc/, ví dụ: -o don-doc."
EXISTS = "đã có tệp {file}, và tên tệp không phải của dạng {format}; không ghi đè"
EXISTS_HINT = "thêm --yes nếu muốn thay tệp đó, hoặc chọn tên tệp khác, ví dụ: -o giao-ban{ending}."
QUESTION = "Thay tệp {file} đang có? Gõ c (có) để thay, Enter là không:"
KEPT = "Giữ nguyên tệp {file}, không ghi gì."

FORMATS = {
    "docx": "Word",
    "md": "Markdown",
    "xlsx": "Excel",
    "csv": "CSV",
    "tsv": "TSV",
    "json": "JSON",
    "jsonl": "JSON Lines",
    "html": "trang web",
    "text": "tin nhắn",
    "ics": "lịch",
}
"""Every format of `cchc export` → its word for people, which `--format` takes too."""

GROUPS = {
    "unit": "đơn vị",
    "deadline": "thời hạn",
    "document": "văn bản",
    "area": "lĩnh vực",
    "none": "không",
}
"""What `--group-by` takes → its Vietnamese word; "none" is for a sheet that would be grouped by itself."""

NO_FORMAT = "chưa rõ xuất ra dạng nào"
NO_FORMAT_HINT = "thêm --format {codes}, hoặc -o TỆP với đuôi của dạng ấy, ví dụ: -o giao-ban{ending}."
UNKNOWN_ENDING = "tên tệp {file} không có đuôi của dạng nào"
UNKNOWN_ENDING_HINT = "dùng một trong các đuôi {endings}, hoặc thêm --format."
NOT_HERE = "{option} không dùng với dạng {format}"
NOT_HERE_HINT = "bỏ {option} rồi chạy lại."
NOT_IN_CALENDAR = "{count} việc không có ngày đến hạn nên không có trong lịch."
LONG_MESSAGE = "Tin dài {count} ký tự, khó đọc trong một tin; gửi từng phần bằng --overdue, --due-in 7d hoặc --unit."
BINARY = "dạng {format} không phải là chữ, không in ra màn hình được"
BINARY_HINT = "ghi vào tệp, ví dụ: -o giao-ban{ending}."
