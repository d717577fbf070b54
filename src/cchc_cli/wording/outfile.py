"""Words about the file that an export is written to."""

from __future__ import annotations

IN_WORKSPACE = "không xuất vào {file}: đó là chỗ sổ theo dõi giữ dữ liệu của mình"
IN_WORKSPACE_HINT = "chọn tên tệp ngoài data/, .cchc/ và khác cchc.toml, ví dụ: -o giao-ban{ending}."
EXISTS = "đã có tệp {file}, và tên tệp không phải của dạng {format}; không ghi đè"
EXISTS_HINT = "thêm --yes nếu muốn thay tệp đó, hoặc chọn tên tệp khác, ví dụ: -o giao-ban{ending}."
QUESTION = "Thay tệp {file} đang có? Gõ c (có) để thay, Enter là không:"
KEPT = "Giữ nguyên tệp {file}, không ghi gì."

FORMATS = {"md": "Markdown", "csv": "csv", "json": "json", "jsonl": "jsonl"}
