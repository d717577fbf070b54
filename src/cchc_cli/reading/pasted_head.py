"""The head of a document that was copied from a page on the web: its cells, torn into lines, are put together again.

Such a page sets the boxes of the form in a table; what is copied from it parts them with a lone "|" and breaks
them where the page was narrow: "Hà Sơn, ngày" / "30 tháng 4 năm 2016". Only line ends and bars become blanks, so
every other character keeps its place.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from cchc_cli.reading.content import Content
from cchc_cli.wording import reading as wording

_REACH = 2500
"""So many characters hold the head of any document."""
_MOTTO = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|ĐOÀN\s+TNCS\s+HỒ\s+CHÍ\s+MINH"
)
_DAY = re.compile(
    r"(?m)^[^\W\d_][^\d,|\n]{0,40}\s*,\s*ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}(?=[ \t]*(?:$|\|))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?m)^\W*Số[ \t]*:[ \t]*\n[ \t]*\d{1,5}[-/]\S+[ \t|]*$")
_LONE_BAR = re.compile(r"(?m)^[ \t]*\|[ \t]*$")
_ONE_CELL = re.compile(r"(?m)^[ \t]*(\|?)[^|\n]*[^|\s][^|\n]*(\|?)[ \t]*$")
_SYLLABLE = 7
_TITLE_REACH = 200
_MARKS = frozenset({"MẬT", "KHẨN"})
_PLACE_TORN = re.compile(r"(?m)^[ \t]*[A-ZĐÀ-Ỹ][a-zđà-ỹ]{0,6}[ \t]*(\n)[ \t]*(?=[A-ZĐÀ-Ỹ][^\d,|\n]{0,30},\s*ngày\s*\d)")


def joined_head(content: Content) -> Content:
    """``content`` with what was torn in its head joined; as it was where nothing was, or where no head is seen."""
    head, rest = content.text[:_REACH], content.text[_REACH:]
    motto = _MOTTO.search(head)
    if motto is None:
        return content
    joined = _joined(head, motto.end())
    if joined == head:
        return content
    return replace(content, text=joined + rest, conversions=(*content.conversions, wording.HEAD_JOINED))


def _joined(head: str, motto: int) -> str:
    head = _MOTTO.sub(_on_one_line, head, count=1)
    head = _PLACE_TORN.sub(_without_end, head, count=1)
    head = _NUMBER.sub(_on_one_line, head, count=1)
    head = _DAY.sub(_on_one_line, head, count=1)
    day = _DAY.search(head)
    end = head.find("\n", day.end() if day else motto)
    end = len(head) if end < 0 else end
    boxes = head[:end]
    if _LONE_BAR.search(boxes) or boxes.rstrip().endswith("|"):
        boxes = _ONE_CELL.sub(_without_bars, _LONE_BAR.sub(lambda bar: " " * len(bar[0]), boxes))
    title = head[end : end + _TITLE_REACH]
    return _with_syllables(boxes) + _with_syllables(title) + head[end + _TITLE_REACH :]


def _with_syllables(lines: str) -> str:
    """``lines`` where a lone syllable in capitals stands before the capitals of the next line: "QUYẾT" / "ĐỊNH"."""
    pieces = lines.split("\n")
    joined = pieces[0]
    for before, line in pairwise(pieces):
        alone = before.strip()
        torn = alone.isalpha() and alone.isupper() and len(alone) <= _SYLLABLE and alone not in _MARKS
        joined += (" " if torn and line.strip(" |").isupper() else "\n") + line
    return joined


def _on_one_line(match: re.Match[str]) -> str:
    return match[0].replace("\n", " ")


def _without_end(match: re.Match[str]) -> str:
    at = match.start(1) - match.start()
    return f"{match[0][:at]} {match[0][at + 1 :]}"


def _without_bars(match: re.Match[str]) -> str:
    return match[0].replace("|", " ")
