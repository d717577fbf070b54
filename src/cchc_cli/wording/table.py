"""Words of the table on the terminal."""

from __future__ import annotations

DOUBTFUL = "(?) phần mềm đọc chưa chắc, chưa rà soát; rà soát từng chỗ: cchc review."
SHORTENED = "… nội dung đã rút gọn; xem đủ: cchc show MÃ, hoặc thêm --full."
NO_LEAD = "(chưa rõ)"
LEADS = "Chủ trì: {names}"
LEFT_OUT = "Không đủ chỗ cho cột {columns}; xem đủ: mở rộng cửa sổ, hoặc cchc show MÃ."
