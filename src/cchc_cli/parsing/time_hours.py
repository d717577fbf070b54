"""The hour printed beside a day or a recurrence: "trước 17h00 ngày …", "hằng ngày (trước 16h00)"."""

from __future__ import annotations

import re

from cchc_cli.parsing.time_patterns import B, O

_HOUR = rf"(?P<hour>\d{{1,2}}){O}(?:h|giờ|g|:){O}(?P<minute>\d{{1,2}})?{O}(?:phút|p|')?"
_BEFORE = re.compile(rf"(?<![\w/.,]){_HOUR}{O},?{O}(?:(?:của|cùng|sáng|chiều|tối){B})?(?:ngày{B})?$")
_AFTER = re.compile(
    rf"{O}[,(]?{O}(?:(?:trước|vào|lúc|chậm{B}nhất|muộn{B}nhất|là){B}){{1,3}}{_HOUR}(?!\w)(?!{O},?{O}(?:ngày|thứ|hôm|\d))"
    rf"{O}\)?"
)
REACH = 24
"""How many characters in front of a day can belong to it: the longest part, hour or weekday."""


def hour_before(low: str, first: int, at: int) -> tuple[int, str] | None:
    """Where the hour that ends at ``at`` begins, not before ``first``, and the hour as HH:MM."""
    match = _BEFORE.search(low, max(first, at - REACH), at)
    hour = _clock(match)
    return (match.start(), hour) if match and hour else None


def hour_after(low: str, at: int) -> tuple[int, str] | None:
    """Where "(trước 16h00)", which follows ``at``, ends, and the hour as HH:MM; None where a day follows it."""
    match = _AFTER.match(low, at)
    hour = _clock(match)
    return (at + len(match[0].rstrip()), hour) if match and hour else None


def _clock(match: re.Match[str] | None) -> str | None:
    if match is None or int(match["hour"]) > 23 or int(match["minute"] or 0) > 59:
        return None
    return f"{int(match['hour']):02d}:{int(match['minute'] or 0):02d}"
