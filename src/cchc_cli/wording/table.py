"""Words of the table on the terminal."""

from __future__ import annotations

DOUBTFUL = "(?) thời hạn do phần mềm suy đoán, chưa rà soát."
SHORTENED = "… nội dung đã rút gọn; xem đủ: cchc show MÃ, hoặc thêm --full."
NO_LEAD = "(chưa rõ)"
