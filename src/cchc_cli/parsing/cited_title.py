"""Where the title (trích yếu) of a cited document ends: "… về Cải cách hành chính năm 2024, báo cáo trước …".

A title has no end mark (``domain.md`` E.6). It must never swallow the deadline of the sentence that cites it, so
where both readings are possible the title is the shorter one, and the day stays for the reader of deadlines.
"""

from __future__ import annotations

import re

from cchc_cli.parsing.kinds import kind_names
from cchc_cli.parsing.symbols import UPPER

MAX_TITLE = 400
"""Longest title that is read, in characters; no title of a real document is half as long."""

_ABOUT = re.compile(r"[\s*]{0,12}(?:\()?(?:(về\s+việc|về|v/v:?)(?=\s)|(?=[“\"]))", re.IGNORECASE)
_KINDS = "|".join(re.escape(name).replace(r"\ ", r"\s") for name, _ in kind_names())
_VERB = re.compile(
    r"[\s*]{1,12}(?=(?:ban\shành|phê\sduyệt|quy\sđịnh|sửa\sđổi|công\sbố|thành\slập|kiện\stoàn|điều\schỉnh)\s"
    rf"|(?:triển\skhai\s)?(?:thực\shiện|hướng\sdẫn)\s(?:{_KINDS}|luật)\b)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_CLOSING_QUOTES = re.compile(r"(?:“x*”|\"x*\")")

_DEADLINE_CUE = re.compile(
    r"(?<!\w)(?:trước\s(?:ngày|ngay|\d|tháng|quý|năm|hết|khi|mắt)|chậm\snhất|muộn\snhất|không\squá|hạn\schót|hạn\scuối"
    r"|thời\s(?:hạn|gian)|hoàn\sthành|hoàn\stất|xong|định\skỳ|(?:hằng|hàng)\s(?:ngày|tuần|tháng|quý)"
    r"|(?:trong|hết|cuối|đầu|giữa|đến|từ|vào)\s(?:hết\s|cuối\s|đầu\s)?"
    r"(?:ngày|tuần|tháng\s\d|tháng\snày|quý|thời\sgian|thời\shạn|vòng)"
    r"|(?:trong|hết|cuối)\snăm|đến\s(?:hết|cuối)\snăm|trong\s0?\d+\s(?:ngày|tháng|tuần)"
    r"|(?:0?6|sáu)\stháng\s(?:đầu|cuối)|ngay\ssau|kể\stừ|(?<=[\s(])ngày\s\d)",
    re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(
    r",[\s*]{1,12}(?=(?:báo\scáo|hoàn\sthành|gửi|trình|tham\smưu|chủ\sđộng|chủ\strì|phối\shợp|đồng\sthời|trong\sđó"
    r"|đảm\sbảo|bảo\sđảm|khẩn\strương|kịp\sthời|nghiêm\stúc|yêu\scầu|đề\snghị|giao|phân\scông|cụ\sthể|nhất\slà"
    r"|tập\strung|tiếp\stục|thường\sxuyên|phấn\sđấu|theo|tổng\shợp|xây\sdựng|ban\shành|lập|rà\ssoát|tổ\schức"
    r"|triển\skhai|thực\shiện|đôn\sđốc|cập\snhật|các\s(?:cơ\squan|đơn\svị|phòng|sở|xã)|các\sđồng\schí|mỗi"
    r"|(?:UBND|Ủy\sban|Uỷ\sban|HĐND|Sở|Phòng|Bộ|Văn\sphòng|Chủ\stịch|Thủ\stướng|Ban|Công\san|Thanh\stra|Hội)\s"
    r"|ngày\s|tại\s|do\s|và\s)\b)",
)
_NEW_ORDER = re.compile(
    r"\svà\s(?=(?:báo\scáo|hoàn\sthành|gửi|trình|tổng\shợp|các\s(?:văn\sbản|quy\sđịnh|nhiệm\svụ|kế\shoạch)"
    r"|chỉ\sđạo\scủa|hướng\sdẫn\scủa|quy\sđịnh|yêu\scầu|đề\snghị|giao)\b)",
)
_HARD = re.compile(
    r"[;:]|\.(?=[\s*]|\.|/|$)|…|\((?=sau\sđây|viết\stắt|gọi\s)|\s[-–+]\s(?=\D)"
    rf"|\n(?=\s*(?:[^\w\s(“\"]|\w{{1,3}}[.)]|[{UPPER}]|\d(?!\d{{3}}(?!\d))|$))"
)
_TITLE_DOT = re.compile(r"(?<!\w)(?:TP|Tp|tp|TX|Tx)$")
_DANGLING = re.compile(
    r"(?:[\s*,(\"”-]|(?<!\w)(?:và|hoặc|tại|theo|của|cùng|với|kèm|các|nội\sdung|quy\sđịnh|ban\shành|căn\scứ"
    r"|thực\shiện|triển\skhai|được|giao|trong|đến|về|việc|hướng\sdẫn))+$",
    re.IGNORECASE,
)


def end_of_title(text: str, start: int, limit: int, *, whole: bool) -> tuple[str, int] | None:
    """The title that follows at ``start`` and where it ends, or None.

    ``limit`` is where the next cited document begins. ``whole`` says that a day or an authority was printed
    before, so that a title may also follow without "về" ("… của UBND tỉnh phê duyệt …").
    The title is given without "về (việc)".
    """
    about = _ABOUT.match(text, start, min(limit, start + 40))
    opening = about or (_VERB.match(text, start, min(limit, start + 80)) if whole else None)
    if not opening:
        return None
    begin = opening.end() + len(text[opening.end() : limit]) - len(text[opening.end() : limit].lstrip(" \n*\u00a0"))
    limit = min(limit, begin + MAX_TITLE, len(text))
    seen = _QUOTED.sub(_blind, text[begin:limit])
    quoted = _CLOSING_QUOTES.match(seen)
    length = quoted.end() if quoted else _soft_end(seen[: _hard_end(seen)])
    if not quoted:
        length = len(_DANGLING.sub("", seen[:length]))
    title = _clean(text[begin : begin + length])
    return (title, begin + length) if len(title.split()) > 1 else None


def _blind(match: re.Match[str]) -> str:
    """Quoted words, letters only, so that nothing in them ends the title or counts as a deadline."""
    return match[0][0] + "x" * (len(match[0]) - 2) + match[0][-1]


def _hard_end(title: str) -> int:
    """Where punctuation, a new line or a bracket closed outside ends the title."""
    end = len(title)
    for match in _HARD.finditer(title):
        if match[0] != "." or not _TITLE_DOT.search(title[max(0, match.start() - 3) : match.start()]):
            end = match.start()
            break
    depth = 0
    for at, char in enumerate(title[:end]):
        depth += (char == "(") - (char == ")")
        if depth < 0:
            return at
    return title.rfind("(", 0, end) if depth > 0 else end


def _soft_end(title: str) -> int:
    """Where a new clause begins, or the clause that carries the sentence's own deadline."""
    end = len(title)
    for pattern in (_NEW_CLAUSE, _NEW_ORDER):
        if clause := pattern.search(title, 0, end):
            end = clause.start()
    cue = _DEADLINE_CUE.search(title, 0, end)
    if not cue:
        return end
    comma = max(title.rfind(mark, 0, cue.start()) for mark in (", ", " và "))
    return comma if comma > 0 else cue.start()


def _clean(title: str) -> str:
    return " ".join(title.replace("*", "").split()).strip(' ,“”"')
