"""What a person reads about deadlines and the calendar."""

from __future__ import annotations

HOLIDAYS_SHAPE = "{file}: không đúng dạng bảng ngày nghỉ."
HOLIDAYS_KEY = "{file}: không có mục “{key}” trong bảng ngày nghỉ."
HOLIDAYS_YEAR = "{file}: “{year}” không phải là năm."
HOLIDAYS_DAYS = "{file}, năm {year}: off và worked phải là danh sách ngày."
HOLIDAYS_DAY = "{file}, năm {year}: “{day}” không phải là ngày của năm {year} (ghi dạng 2026-09-02)."
HOLIDAYS_CONFIRMED = "{file}, năm {year}: confirmed phải là true hoặc false."
HOLIDAYS_HINT = "Ghi theo dạng: years: {2027: {off: [2027-02-04], worked: [], source: Thông báo số …, confirmed: true}}"

MESSAGES = {
    "date-not-used": "“{phrase}” có trong câu nhưng không được lấy làm thời hạn.",
    "date-past": "“{phrase}” được hiểu là thời gian đã qua hoặc mốc áp dụng, không phải thời hạn.",
    "date-in-citation": "“{phrase}” nằm trong phần viện dẫn văn bản khác nên không được lấy làm thời hạn.",
    "date-in-name": "“{phrase}” được hiểu là kỳ nêu trong tên gọi (báo cáo, kế hoạch, …), không phải thời hạn.",
    "date-of-act": "“{phrase}” được hiểu là ngày của văn bản được viện dẫn, không phải thời hạn.",
    "date-of-event": "“{phrase}” tính theo một sự kiện hoặc văn bản khác, chưa xác định được ngày đến hạn.",
    "date-lunar": "“{phrase}” là ngày âm lịch, chưa đổi sang dương lịch nên chưa xác định được thời hạn.",
    "deadline-assumed": "“{phrase}” chưa rõ có phải là thời hạn hay không; tạm hiểu thời hạn là {day}.",
    "year-assumed": "“{phrase}” không ghi đủ năm; tạm hiểu thời hạn là {day}.",
    "year-from-head": "“{phrase}” ghi ở đầu câu, được lấy làm năm của các mốc thời gian ghi sau.",
    "month-assumed": "“{phrase}” không ghi tháng; tạm hiểu thời hạn là {day}.",
    "weekday-assumed": "“{phrase}” không ghi ngày cụ thể; tạm hiểu thời hạn là {day}.",
    "weekday-mismatch": "“{phrase}”: thứ trong tuần không khớp với ngày; tạm lấy {day}.",
    "point-of-month": "“{phrase}” không ứng với một ngày xác định trong tháng; tạm lấy {day}.",
    "point-of-quarter": "“{phrase}” không ứng với một ngày xác định trong quý; tạm lấy {day}.",
    "before-period": "“{phrase}”: tạm hiểu là trước khi kỳ đó bắt đầu, hạn {day}.",
    "range-backwards": "“{phrase}”: ngày kết thúc đứng trước ngày bắt đầu; tạm lấy {day}.",
    "range-begun": "“{phrase}” bắt đầu trước ngày ban hành, có thể là kỳ số liệu; tạm lấy {day} làm thời hạn.",
    "impossible-start": "“{phrase}”: ngày bắt đầu không có trong lịch; tạm lấy ngày kết thúc {day}.",
    "impossible-day": "“{phrase}” không có trong lịch, chưa xác định được thời hạn.",
    "issue-day-needed": "“{phrase}” phải tính từ ngày ban hành, nhưng văn bản chưa ghi ngày ban hành.",
    "issue-day-assumed": "“{phrase}” tính từ ngày ban hành văn bản; tạm hiểu thời hạn là {day}.",
    "due-before-issued": "“{phrase}” ({day}) sớm hơn ngày ban hành {issued}; có thể văn bản ghi nhầm.",
    "term-start-assumed": "“{phrase}”: không rõ tính từ ngày nào; tạm tính từ ngày ban hành, hạn {day}.",
    "receipt-day-assumed": "“{phrase}”: chưa có ngày nhận văn bản; tạm tính từ ngày ban hành, hạn {day}.",
    "term-effect-assumed": "“{phrase}”: chưa có ngày hiệu lực; tạm tính từ ngày ban hành, hạn {day}.",
    "term-rolled": "“{phrase}”: ngày cuối là ngày nghỉ nên thời hạn chuyển sang ngày làm việc kế tiếp, {day}"
    " (Bộ luật Dân sự 2015, Điều 148).",
    "counted-back": "“{phrase}”: tính lùi từ ngày đã ghi, hạn {day}.",
    "date-start": "“{phrase}” được hiểu là mốc bắt đầu, không phải thời hạn.",
    "calendar-unconfirmed": "“{phrase}”: lịch nghỉ năm {year} chưa được xác nhận; thời hạn tạm tính là {day}.",
    "several-deadlines": "Câu có nhiều mốc thời gian; lấy mốc cuối “{phrase}” ({day}) làm thời hạn.",
    "deadline-beside-unclear": "Câu còn mốc thời gian khác chưa rõ; tạm lấy “{phrase}” ({day}) làm thời hạn.",
    "also-recurring": "Ngoài thời hạn đã lấy, câu còn có “{phrase}”.",
    "recurrence-assumed": "“{phrase}” tạm hiểu là việc định kỳ.",
    "recurrence-bounds": "“{phrase}” được lấy làm khoảng thời gian của việc định kỳ.",
    "recurrence-not-used": "“{phrase}” được hiểu là tính chất của công việc, không phải việc định kỳ phải báo cáo.",
    "recurrence-next-year": "“{phrase}”: trong năm ban hành không còn kỳ nào; kỳ đầu tiên tạm lấy là {day}.",
    "recurrence-day-assumed": "“{phrase}”: ngày của từng kỳ được tạm hiểu, kỳ đầu tiên {day}.",
    "no-period-left": "“{phrase}”: không có kỳ nào trong khoảng thời gian đã ghi.",
    "horizon-with-day": "“{phrase}” là mốc phấn đấu; lấy ngày cuối {day} để theo dõi, không tính là quá hạn.",
    "horizon-without-day": "“{phrase}” là mốc của cả giai đoạn, không lấy làm ngày đến hạn.",
}
"""What each finding of a deadline says: the printed words, and what was assumed."""

HINT_CHECK = "Đối chiếu với văn bản, rồi xác nhận hoặc sửa bằng: cchc review."
HINT_ISSUED = "Ghi ngày ban hành của văn bản bằng cchc review; thời hạn được tính lại theo ngày đó."
HINT_CALENDAR = "Ghi lịch nghỉ của năm đó vào data/holidays.yaml."
