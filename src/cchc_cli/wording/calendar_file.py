"""Words of the calendar that is imported into Outlook, Google Calendar or a telephone."""

from __future__ import annotations

PRODUCT = "-//cchc//Theo dõi nhiệm vụ//VI"
SUMMARY = "{who}: {what} ({number})"
SUMMARY_OWN = "{what} ({number})"
AT_TIME = "{time} {summary}"
SEVERAL = "{first} và {count} đơn vị khác"
FINISHED = "Đã xong: {summary}"
CANCELLED = "Đã hủy: {summary}"
PAUSED = "Tạm dừng: {summary}"
SUBMITTED = "Chờ xác nhận: {summary}"
LINE = "{head}: {text}"
STATE_ON = "Tình trạng đến ngày {day}"
REMINDER = "Còn {days} ngày: {summary}"
REMINDER_TOMORROW = "Ngày mai đến hạn: {summary}"
UNITS_OPEN = "{summary} (còn {count}/{all} đơn vị)"
