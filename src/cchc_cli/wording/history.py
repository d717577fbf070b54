"""Words of the log and of taking changes back, with the help pages of both commands."""

from __future__ import annotations

LOG = """Nhật ký: ai đã đổi gì, khi nào; của tất cả, của một nhiệm vụ hoặc của một văn bản.

Sau tên người ghi là mã thay đổi, dùng cho cchc undo. Vị trí trong văn bản, kết quả đọc và những phần tương tự chỉ hiện
khi nêu --change, hoặc ở dạng json."""
LOG_EXAMPLES = """Ví dụ:

\b
  cchc log
  cchc log 2.2
  cchc log --since 1/6/2024 --by "Nguyễn Lan"
  cchc log 53-TB-UBND --json"""
LOG_ID = "Mã nhiệm vụ hoặc mã văn bản."
LOG_SINCE = "Chỉ thay đổi được ghi từ ngày này."
LOG_CHANGE = "Chỉ thay đổi này, với mọi chi tiết: mã đầy đủ hoặc một phần."
LOG_BY = "Chỉ thay đổi do người này ghi; không phân biệt hoa thường, có dấu hay không."

UNDO = """Hoàn tác một thay đổi: trả lại giá trị trước đó, ghi thành một thay đổi mới.

Không nêu mã thì hoàn tác thay đổi gần nhất của mình; gõ tiếp thì lùi tiếp. Cho xem sẽ trả lại những gì rồi mới hỏi.
Hoàn tác được cả việc nhập văn bản, nhập lại, và cả một lần hoàn tác. Chỉ từ chối khi chính chỗ đó đã được đổi tiếp."""
UNDO_EXAMPLES = """Ví dụ:

\b
  cchc undo
  cchc undo --dry-run
  cchc undo 20240601-080000-026003"""
UNDO_CHANGE = "Mã thay đổi (xem cchc log), đầy đủ hoặc một phần; không nêu thì thay đổi gần nhất của mình."
UNDO_DRY_RUN = "Chỉ cho xem tệp sẽ đổi thế nào; không ghi gì."

NOTHING_TO_UNDO = "{by} chưa có thay đổi nào để hoàn tác"
NOTHING_TO_UNDO_HINT = "xem các thay đổi bằng: cchc log; hoàn tác một thay đổi của người khác: cchc undo MÃ."
BROKEN_FILE = "có tệp hỏng nên chưa biết một thay đổi gồm những gì; chưa hoàn tác được"
BROKEN_FILE_HINT = "sửa tệp hỏng đã nêu trên (xem: cchc check), rồi chạy lại."
NO_SUCH_CHANGE = "nhật ký không có thay đổi {change}"
NO_SUCH_CHANGE_HINT = "xem mã thay đổi bằng: cchc log."
SEVERAL_CHANGES = "có nhiều thay đổi ứng với “{change}”"
SEVERAL_CHANGES_HINT = "gõ đủ hơn, một trong: {ids}."
CHANGED_SINCE = "không hoàn tác được vì sau đó đã đổi tiếp: {places}"
CHANGED_SINCE_HINT = "hoàn tác thay đổi sau trước (cchc undo MÃ), hoặc cập nhật thẳng giá trị đúng."
MORE_CONFLICTS = "; và {count} chỗ nữa"
CHANGED_BY = "{id}, {field} (thay đổi {change}, {by})"
CHANGED_BY_HAND = "{id}, {field} (sửa trực tiếp trong tệp)"
GONE_ALREADY = "{id} đã rút khỏi sổ"
GONE_DOCUMENT = "không còn trong danh sách, số liệu nào; tệp vẫn giữ để xem lại những ngày trước"
GONE_DIRECTIVE = "không còn trong danh sách, số liệu nào; trong tệp ghi “gone: true”"
UNDOING = "Hoàn tác thay đổi {change} ({at}, {by}):"
QUESTION_UNDO = "Hoàn tác như trên? Gõ c (có) để ghi, Enter là không:"
UNDONE = "Đã hoàn tác."
REDO = "Làm lại thì gõ: cchc undo {change}"
