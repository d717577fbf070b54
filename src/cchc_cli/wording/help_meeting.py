"""Help pages of the commands that prepare a meeting and take in what comes back from it."""

from __future__ import annotations

from cchc_cli.wording import outfile

EXPORT = """Xuất danh sách nhiệm vụ để in hoặc gửi. Đuôi của tệp ghi ở -o cho biết dạng.

Dùng được mọi bộ lọc của "cchc list". Thứ tự cột không bao giờ đổi."""
EXPORT_EXAMPLES = """Ví dụ:

\b
  cchc export -o giao-ban.md
  cchc export --unit PNV -o pnv.csv
  cchc export --format md --group-by "đơn vị\""""
_FORMATS = ", ".join(f"{code} ({word})" for code, word in outfile.FORMATS.items())
EXPORT_FORMAT = f"Dạng tệp: {_FORMATS}. Không có thì theo đuôi của tệp ghi ở -o."
_GROUPS = ", ".join(f"{code} ({word})" for code, word in outfile.GROUPS.items())
GROUP_BY = f"Chia phần theo: {_GROUPS}."
TITLE = "Tên của danh mục; mặc định: Danh mục nhiệm vụ được giao."
OUTPUT = "Ghi vào tệp này thay vì in ra màn hình; thay bản xuất cũ cùng tên."
TEMPLATE = "Mẫu Word (.docx) của cơ quan, điền theo docs/mau-bieu.md; chỉ dùng khi xuất ra Word."
EXPORT_YES = "Thay cả tệp đang có mà tên không phải của dạng xuất; không hỏi lại."
