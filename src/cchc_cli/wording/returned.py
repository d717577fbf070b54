"""Words of `cchc apply`: what a form that came back says, and why some of it cannot be taken."""

from __future__ import annotations

# what a row says
CANCEL = "hủy nhiệm vụ phải có văn bản căn cứ, không ghi được trong bảng; dùng: cchc update MÃ --status hủy --basis …"
NO_SUCH_MOVE = "không chuyển được từ “{before}” sang “{after}”; chỉ chuyển sang: {allowed}"
NEEDS_REASON = "chuyển từ “{before}” sang “{after}” phải nêu lý do: ghi thêm vào cột “Kết quả, ghi chú”"
PROGRESS_GONE = "không xóa được tiến độ đã ghi; ghi một số từ 0 đến 100"
PROGRESS_NOT_DONE = "đã hoàn thành thì tiến độ là 100, không phải {progress}"
DAY_GONE = "đã nộp kết quả thì phải có ngày hoàn thành; ghi ngày, hoặc: không rõ"
DAY_WITHOUT_RESULT = "có ngày hoàn thành nhưng trạng thái là “{status}”; chọn “Hoàn thành”, hoặc xóa ngày"
DAY_TO_COME = "ngày {day} chưa đến (hôm nay là {today})"
