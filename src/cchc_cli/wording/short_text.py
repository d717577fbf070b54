"""Words of the plain text that is pasted into a message."""

from __future__ import annotations

HEADING = "{title}: {count} nhiệm vụ"
HEADING_OVERDUE = "{title}: {count} nhiệm vụ, quá hạn {overdue}"
LINE = "{number}. {state}: {text} ({source})"
OVERDUE = "quá hạn {days} ngày, hạn {due}"
HANDED_IN = "{status}, {late}"
TODAY = "đến hạn hôm nay, {due}"
LEFT = "còn {days} ngày, hạn {due}"
DAY = "{state}, hạn {due}"
COORDINATED = "{state}, phối hợp"
PERIOD = "{text}, {period}"
