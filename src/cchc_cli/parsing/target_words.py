"""The words that make a number a target, and those that make it none (``domain.md`` E.5)."""

from __future__ import annotations

import re

from cchc_cli.model.directive import Relation

_DIGITS = r"\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,3})?(?!\d)|\d{1,7}(?:[.,]\d{1,2})?(?!\d)"

NUMBER = re.compile(
    rf"(?<![\w.,/])(?:(?P<low>{_DIGITS})(?P<unit>\s?%)?(?:\s?(?:[-–]|đến)\s?(?P<high>{_DIGITS})(?!/))?"
    r"(?P<of>/\d{1,4}(?![\d/]))?(?P<percent>\s?%)?|(?P<word>một|hai|ba|bốn|sáu|bảy|tám|chín|mười)(?=\s))(?!\w)",
    re.IGNORECASE,
)
"""A number, perhaps with "%", a second one ("90% - 95%") or what it is a part of ("02/05")."""

DATE_GOES_ON = re.compile(r"[/.\-]\d")
CLAUSE_START = re.compile(r"[;:\n(!?]|[.,](?=\s)(?<=[.])")

_FILL = r"(?:\s+(?:là|có|từ|đạt|bằng|phải|khoảng|được|thêm|bình\squân|trung\sbình|mức|tỷ\slệ|tỉ\slệ|cả))"
_MORE = r"(?:\s+(?:thêm|ít\snhất|tối\sthiểu|từ|trên|bình\squân|khoảng|(?:hằng|hàng|mỗi)\snăm|được|không\sdưới))"


def _cue(words: str) -> re.Pattern[str]:
    """A pattern for ``words`` right before a number."""
    return re.compile(rf"(?<!\w)(?:{words})\s*$", re.IGNORECASE)


PLAIN_CUES: tuple[tuple[re.Pattern[str], Relation], ...] = (
    (_cue(r"giảm(?:\s+[^\W\d]+){0,6}?\s+(?:xuống\s+)?(?:còn(?:\s+dưới)?|dưới)"), Relation.AT_MOST),
    (_cue(rf"(?:tăng|nâng){_MORE}{{0,3}}"), Relation.INCREASE),
    (_cue(rf"(?:cắt\s+)?(?:giảm|rút\sngắn|tiết\skiệm){_MORE}{{0,3}}"), Relation.DECREASE),
    (
        _cue(rf"(?:ít\snhất|tối\sthiểu|không\sdưới|không\sít\shơn|không\sthấp\shơn){_FILL}{{0,3}}"),
        Relation.AT_LEAST,
    ),
    (
        _cue(rf"(?:không\s(?:vượt\s)?quá|không\svượt|tối\sđa|không\scao\shơn|không\snhiều\shơn){_FILL}{{0,3}}"),
        Relation.AT_MOST,
    ),
    (re.compile(r"[≥>]\s?=?\s?$"), Relation.AT_LEAST),
    (re.compile(r"[≤<]\s?=?\s?$"), Relation.AT_MOST),
)
"""Words that are enough by themselves, the stronger first."""

MEASURED_CUES: tuple[tuple[re.Pattern[str], Relation], ...] = (
    (_cue(r"(?:đạt\s+)?(?:trên|hơn|cao\shơn|vượt)"), Relation.AT_LEAST),
    (_cue(r"(?:đạt\s+)?(?:dưới|thấp\shơn)"), Relation.AT_MOST),
)
"""Words that are enough before a share or a score, or where the clause strives for something."""

REACH = _cue(rf"(?:đạt|phấn\sđấu|hoàn\sthành|bảo\sđảm|đảm\sbảo|đủ|lên|giải\squyết|giải\sngân){_FILL}{{0,3}}")
REACH_COUNT = _cue(rf"(?:đạt|hoàn\sthành|(?:tăng|nâng)\slên|phấn\sđấu(?:\s+[^\W\d]+){{0,4}}){_FILL}{{0,3}}")
AVERAGE = _cue(r"(?:bình\squân|trung\sbình)(?:\s+(?:đạt|có|mỗi))?")
FROM = _cue(r"từ")
STRIVES = re.compile(
    r"(?<!\w)(?:phấn\sđấu|bảo\sđảm|đảm\sbảo|chỉ\stiêu|mục\stiêu|duy\strì|nâng|giữ|đạt)(?!\w)", re.IGNORECASE
)
RANK = re.compile(
    r"(?<!\w)(?:(?:nằm|đứng|lọt)\s+)?(?:(?:trong|vào)\s+)?"
    r"(?P<word>tốp|top|(?:xếp|đứng)\s+(?:thứ|hạng|vị\strí(?:\sthứ)?)|thứ\shạng|vị\strí\sthứ)\s+$",
    re.IGNORECASE,
)
UPWARD = re.compile(r"\s*trở\s(lên|xuống)(?!\w)", re.IGNORECASE)
RISES_TO = re.compile(r"\s*lên\s", re.IGNORECASE)
SCORE = re.compile(r"\s*(?:điểm|bậc)(?!\w)", re.IGNORECASE)

ALREADY = _cue(
    r"(?:đã|mới|chỉ|hiện|vừa|đang)\s+(?:[^\W\d]+\s+){0,2}?"
    r"(?:đạt|tăng|giảm|có|hoàn\sthành|giải\squyết|giải\sngân)(?:\s+[^\W\d]+){0,3}"
)
"""An account of what was reached: no target."""

NOT_COUNTED = _cue(
    r"(?:số|ngày|tháng|quý|năm|khoản|điều|mục|khu\svực|kỳ|khóa|khoá|lần\sthứ|phụ\slục|mẫu|biểu|giai\sđoạn|tuần|thứ|đợt"
    r"|trang|chương|phần|hồi|lúc):?"
)
"""Words before a number that names a thing and counts nothing."""

TIME = re.compile(r"\s*(?:ngày|giờ|phút|giây|tuần|tháng|quý|năm|tuổi|trang)(?!\w)", re.IGNORECASE)
"""Stretches of time belong to deadlines and procedures, pages to the form of a report."""

EACH = re.compile(
    r"(?<!\w)(?:mỗi|từng)\s+(?!năm|tháng|quý|tuần|ngày|kỳ|lần|đợt|nhiệm|nội|giai|bước)(?=\w)", re.IGNORECASE
)
PER_UNIT = re.compile(r"/\s?(?:\d+\s)?(?:đơn|cơ|xã|phường|thôn|người|phòng)", re.IGNORECASE)
PER = re.compile(
    r"\s?/\s?(?:\d+\s)?(?:đơn\svị|cơ\squan|xã|phường|thôn|người|phòng|năm|tháng|quý|tuần|lần)(?!\w)", re.IGNORECASE
)

NOUN_WORD = re.compile(r"\s+([^\W\d_]+)")
NOUN_ENDS = frozenset(
    {
        "về", "được", "sang", "trong", "tại", "của", "cho", "để", "đủ", "so", "trở", "với", "theo", "và", "trên",
        "có", "phải", "đạt", "đến", "từ", "vào", "trước", "ở", "là", "do", "khi", "nhằm", "liên", "thuộc", "chưa",
        "tự", "đảm", "bảo", "tham", "hoàn", "này", "đã", "mỗi", "các", "gồm", "năm", "thực", "thì", "mà", "lên",
    }
)  # fmt: skip
"""Words that end the name of what is counted."""

NONE_LEFT = re.compile(
    r"(?<!\w)không\s(?:có|còn|để|phát\ssinh|để\sxảy\sra|để\sphát\ssinh)\s(?P<measure>(?:tình\strạng\s)?"
    r"(?:hồ\ssơ|văn\sbản|nhiệm\svụ|thủ\stục|TTHC|đơn\sthư|phản\sánh)(?:,?\s[^\W\d_]+){0,6}?"
    r"\s(?:trễ\shạn|quá\shạn|chậm\smuộn|chậm\shạn|quá\sthời\shạn|tồn\sđọng|trễ\shẹn|bị\strả\slại))(?!\w)",
    re.IGNORECASE,
)
CONDITION = re.compile(r"(?<!\w)(?:nếu|trường\shợp|khi|do|vì)(?:\s\S+){0,3}\s*$", re.IGNORECASE)
