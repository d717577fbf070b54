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

# what the file is
FOREIGN = "{file}: không phải bảng do cchc xuất, hoặc đã mất trang ghi bản gốc"
FOREIGN_HINT = "dùng chính tệp đã xuất bằng cchc export -o TỆP.xlsx: điền vào đó rồi lưu, không chép sang tệp khác."
OTHER_FORM = "{file}: bảng do một phiên bản cchc khác xuất"
NO_TABLE = "{file}: không thấy bảng nhiệm vụ"
NO_TABLE_HINT = "kiểm tra xem dòng đầu cột có bị xóa hoặc đổi tên không; cần nhất là cột “{key}”."
SEVERAL_TABLES = "{file}: có nhiều bảng nhiệm vụ ({places}), chưa rõ lấy bảng nào"
SEVERAL_TABLES_HINT = "xóa bảng chép thừa, giữ một bảng rồi thử lại."
PLACE = "trang “{sheet}” dòng {row}"
COLUMN_GONE = "{file}: thiếu cột {heads} ở dòng đầu cột (trang “{sheet}”, dòng {row})"
COLUMN_GONE_HINT = "mở lại tệp đã xuất, hoặc thêm lại cột đúng tên; cột không có gì mới thì vẫn phải giữ."
COLUMN_TWICE = "{file}: cột “{head}” có nhiều lần: ô {cells}"
COLUMN_TWICE_HINT = "xóa cột chép thừa rồi thử lại."

# what a cell is
MERGED = "các ô đã bị gộp, không rõ nội dung là của dòng nào; bỏ gộp rồi ghi lại từng ô"
FORMULA = "là công thức; gõ thẳng giá trị"
ERROR = "ô đang báo lỗi; gõ lại giá trị"
KEY_UNKNOWN = "mã “{key}” không có trong bản đã xuất; khôi phục mã như cũ"
KEY_TWICE = "mã “{key}” đã có ở ô {at}; xóa một trong hai dòng"
KEY_GONE = "thiếu mã, không rõ ô {cell} (“{head}”) là của nhiệm vụ nào; ghi lại mã, hoặc xóa dòng"
GREY = "ô {at} (“{head}”) chỉ để xem nhưng đã bị sửa; không ghi nhận"

STATUS_EMPTY = "trạng thái bị xóa trống; chọn một trong: {choices}"
BAD_STATUS = "không hiểu trạng thái “{typed}”; chọn một trong: {choices}"
BAD_PROGRESS = "không hiểu tiến độ “{typed}”; ghi số nguyên từ 0 đến 100"
ONE_PER_CENT = "tiến độ 1 chưa rõ là 1% hay 100%; ghi 100, hoặc số khác"
BAD_DAY = "không hiểu ngày “{typed}”; ghi ngày/tháng/năm, ví dụ 25/6/2024, hoặc: không rõ"
NO_SUCH_DAY = "lịch không có ngày “{typed}” (ngày trước, tháng sau); ghi lại, ví dụ 25/6/2024"
SHORT_YEAR = "ngày “{typed}” có thể hiểu nhiều cách; ghi năm đủ bốn chữ số, ví dụ 25/6/2024"
OLD_DAY = "ngày {day} quá xa, có thể gõ nhầm; ghi lại, ví dụ 25/6/2024"
AMERICAN = (
    "ô hiện ngày {day}, nhưng tệp này được điền trên máy hiểu ngày kiểu Mỹ (ô {proof} gõ “{typed}” mà máy không nhận "
    "là ngày), nên có thể là {other}; gõ lại mọi ngày với năm đứng trước, ví dụ 2024-06-25"
)

# what stands in the way
NOT_HERE = "sổ theo dõi không có nhiệm vụ {id}"
NO_SUCH_PERIOD = "nhiệm vụ này không còn kỳ {period}"
BOTH = "cả hai bên đều đã sửa: lúc xuất là {sent}, trong bảng là {back}, trong sổ nay là {now}"
OTHER_FILE = "{file} cũng báo cáo việc này (ô {at}) mà nội dung khác"
MEANWHILE = "{id}: sổ theo dõi vừa được sửa trong lúc chờ; chưa ghi gì"
MEANWHILE_HINT = "chạy lại lệnh vừa gõ để xem lại thay đổi."

# what is told
CELL = "{file}, ô {at}: {message}"
NOTE = "{file}: {message}"
DAY_ASSUMED = "{file}, ô {at}: báo hoàn thành mà chưa ghi ngày, lấy hôm nay ({day})"
SUBMITTED = "{count} việc báo hoàn thành được ghi là “chờ xác nhận”; xác nhận luôn thì thêm --confirm."
NO_NEWS = "{file}: không có gì mới."
NOTHING_NEW = "Không có gì mới trong các bảng này."
EMPTY = "trống"
REFUSED = "{count} chỗ không nhận được, nêu ở trên; chưa ghi gì"
REFUSED_DRY_RUN = "{count} chỗ không nhận được, nêu ở trên"
REFUSED_HINT = (
    "sửa các ô đó trong bảng rồi chạy lại; hoặc thêm --skip-refused để bỏ qua những dòng ấy và ghi các dòng khác."
)
SKIPPED = "Đã bỏ qua {count} chỗ không nhận được, nêu ở trên; sửa xong thì chạy lại, dòng đã ghi không ghi lần nữa."
