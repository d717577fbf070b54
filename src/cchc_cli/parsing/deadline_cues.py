"""What the words around a printed time make of it: a deadline, a beginning, a name's year, a time gone by.

The second stage of reading a deadline begins here. Cues decide, not mere presence (``domain.md`` E.3, traps a, d).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from cchc_cli.model.base import Span
from cchc_cli.parsing.time_expressions import Precision, TimeExpression
from cchc_cli.parsing.time_patterns import CLAUSE_END, B, O


class Role(StrEnum):
    """What a printed time is."""

    DEADLINE = "deadline"
    MAYBE = "maybe"  # a deadline, if nothing surer is printed
    START = "start"  # from then on, no end
    HORIZON = "horizon"  # the end of a programme
    REFERENCE = "reference"  # the day or year of another document
    CITED = "cited"  # most likely the day of another document, which has no number here
    NAME = "name"  # the year or period in the name of a plan, a review, an aim
    PAST = "past"  # assessed, counted up to, in force since
    HEAD = "head"  # only the year of what follows
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Cue:
    """The role, where the words that belong to the deadline's phrase begin, and those words."""

    role: Role
    start: int
    words: tuple[str, ...] = ()
    loose: bool = False
    """A deadline only by its place in the clause, at its head or its end: the words leave it open."""


_LIMITS = (
    "trước", "chậm nhất", "muộn nhất", "không quá", "không chậm quá", "không chậm hơn", "không muộn hơn",
    "không để quá", "hạn chót", "hạn cuối", "thời hạn", "hạn", "hết hạn", "hoàn thành", "hoàn tất", "hoàn thiện",
    "xong", "kết thúc", "hết", "mốc", "tiến độ", "thời gian", "ngay trong", "thời gian hoàn thành",
    "thời gian thực hiện", "thời gian báo cáo", "thời gian kết thúc", "thời hạn hoàn thành", "thời hạn báo cáo",
    "tiến độ hoàn thành",
)  # fmt: skip
"""Words that make what follows a deadline, whatever its precision."""
_LINKS = (
    "đến", "tới", "trong", "vào", "là", "ngày", "khoảng", "dự kiến", "từ", "kể từ", "bắt đầu", "tối", "sáng", "chiều",
    "thời điểm", "lúc", "cuối", "sau", "cùng", "phấn đấu", "bảo đảm", "đảm bảo", "ngay", "tính", "các", "muộn",
)  # fmt: skip
_LIMIT_SET = frozenset(_LIMITS)
_PHRASE_WORDS = frozenset({
    "trước", "chậm nhất", "muộn nhất", "không quá", "đến", "tới", "trong", "vào", "hết", "từ", "kể từ", "ngay trong",
    "dự kiến", "khoảng", "là", "ngày", "xong", "không chậm quá", "không muộn hơn", "không chậm hơn", "hạn chót", "ngay",
})  # fmt: skip
"""Words that belong to the phrase shown for the deadline; "hoàn thành" in front of them does not."""
_WORDS = sorted((*_LIMITS, *_LINKS), key=len, reverse=True)
_WORD = "|".join(re.escape(word).replace(r"\ ", B) for word in _WORDS)
_CHAIN = re.compile(rf"(?<!\w)(?:(?:{_WORD})[\s:,(–-]{{1,6}}){{1,6}}$")
_ONE = re.compile(rf"(?<!\w)(?:{_WORD})(?!\w)")
_CLAUSE_REACH = 200
"""How far from a recurrence the words stand that say how long it runs."""
_REACH = 160
"""How far in front of a printed time its words are looked for."""

_SYMBOL = re.compile(r"\d\w{0,4}\s?[/-]\s?[\w/Đđ&.-]{1,30}[,\s]{1,4}(?:(?:ra|ban hành|ký)\s)?$")
_ACT = re.compile(
    rf"(?<!\w)(?:luật|bộ{B}luật|pháp{B}lệnh|hiến{B}pháp|nghị{B}quyết|nghị{B}định|quyết{B}định|thông{B}tư|chỉ{B}thị|công{B}văn"
    rf"|tờ{B}trình|công{B}điện|kết{B}luận|văn{B}bản|quy{B}chế|quy{B}định)(?!\w)[^;:.()\n]{{0,70}}$"
)
_LAW = re.compile(rf"(?<!\w)(?:luật|pháp{B}lệnh|hiến{B}pháp)(?!\w)[^;.()\n]{{0,80}}$")
_LUNAR = re.compile(rf"(?<!\w)(?:nhằm|tức|âm{B}lịch){O}(?:ngày{B})?$")
_COUNTED = re.compile(
    rf"(?<!\w)(?:tính{B}(?:từ|đến|tới)|số{B}liệu|chốt|thống{B}kê|lũy{B}kế|luỹ{B}kế|hiệu{B}lực|kỳ{B}báo{B}cáo|đã)"
    rf"(?!\w)[^;.,]{{0,40}}$"
)
_IN_FORCE = re.compile(rf"(?<!\w)(?:hiệu{B}lực|áp{B}dụng)(?!\w)[^;.,]{{0,40}}$")
_STANDING = re.compile(rf"(?<!\w)(?:thường{B}xuyên|liên{B}tục)(?:{B}trong)?{O}$")
_CONDITION = re.compile(
    rf"(?<!\w)(?:đã|phát{B}sinh|sinh|có{B}hiệu{B}lực|tiếp{B}nhận|tồn{B}tại|còn{B}tồn)(?!\w)[^;.,]{{0,24}}(?<!\w)trước{B}$"
)
_ASSESSED = re.compile(
    rf"(?<!\w)(?:đã|được{B}giao|đạt{B}được|tiếp{B}nhận|phát{B}sinh|thành{B}tích|kết{B}quả|tình{B}hình|số{B}liệu|vướng{B}mắc"
    rf"|đánh{B}giá|tổng{B}kết|sơ{B}kết|thống{B}kê|khen{B}thưởng)(?!\w)[^;.:\n]{{0,60}}$"
)
_PURPOSE = re.compile(
    rf"(?<!\w)để{B}(?:thông{B}qua|trình|báo{B}cáo|xin{B}ý{B}kiến|kịp|phục{B}vụ|chuẩn{B}bị|tổ{B}chức)(?!\w)"
    rf"[^;.:\n]{{0,80}}$"
)
_EXPECTED = re.compile(rf"\([^()]{{0,20}}dự{B}kiến(?!\w)[^()]{{0,60}}$")
_AND = re.compile(rf"{O}(?:,|và|hoặc|&){O}")
_UNTIL_NOW = re.compile(rf"{O},?{O}(?:cho{B})?(?:đến|tới){B}(?:nay|hết{B}nay|thời{B}điểm{B}(?:này|hiện))")
_PROGRAMME = re.compile(
    rf"(?<!\w)(?:giai{B}đoạn|thời{B}kỳ|nhiệm{B}kỳ|khóa|khoá)(?:{B}\d{{1,2}}{B}năm)?[\s:(,]{{1,3}}(?:từ{B})?(?:năm{B})?$"
)
_OUTLOOK = re.compile(rf"(?<!\w)(?:tầm{B}nhìn|định{B}hướng|chiến{B}lược)(?:{B}phát{B}triển)?(?:{B}đến|{B}tới)?{O}$")
_OUTLOOK_BEHIND = re.compile(rf"{O},?{O}(?:có{B})?(?:tầm{B}nhìn|định{B}hướng)(?!\w)")
_NAME = re.compile(
    rf"(?<!\w)(?:kế{B}hoạch|chương{B}trình|đề{B}án|dự{B}án|chiến{B}lược|quy{B}hoạch|phương{B}án|báo{B}cáo|chỉ{B}số|chỉ{B}tiêu"
    rf"|mục{B}tiêu|nhiệm{B}vụ|công{B}tác|dự{B}toán|ngân{B}sách|kinh{B}phí|vốn|kết{B}quả|điểm|hội{B}nghị|kỳ{B}họp|phiên{B}họp"
    rf"|cuộc{B}họp|đại{B}hội|sơ{B}kết|tổng{B}kết|đánh{B}giá|phong{B}trào|danh{B}mục|bộ{B}tiêu{B}chí|kỳ{B}thi|năm{B}học"
    rf"|xếp{B}hạng|cchc|cải{B}cách{B}hành{B}chính|par{B}?index|sipas|thi{B}đua|xếp{B}loại)(?!\w)[^;.:,\n]{{0,60}}$"
)
_TITLE = re.compile(
    rf"(?<!\w)(?:kế{B}hoạch|chương{B}trình|đề{B}án|dự{B}án|chiến{B}lược|quy{B}hoạch|phương{B}án|báo{B}cáo|danh{B}mục|nghị{B}quyết"
    rf"|đề{B}cương|lộ{B}trình|định{B}hướng|bộ{B}tiêu{B}chí|phong{B}trào)(?!\w)[^;.:,\n]{{0,80}}$"
)
_SCHOOL_YEAR = re.compile(rf"(?<!\w)năm{B}học{O}$")
_HANDS_IN = re.compile(
    rf"(?<!\w)(?:trình|gửi|nộp|báo{B}cáo|ban{B}hành|hoàn{B}thành|hoàn{B}tất|xong|giao|họp|tổ{B}chức|kiểm{B}tra|xử{B}lý|thực{B}hiện)"
    rf"(?!\w)[^;.:\n]{{0,60}}$"
)
_COUNTS_IN = re.compile(
    rf"(?<!\w)(?:ngày(?:{B}làm{B}việc)?|buổi|giờ|lần|việc|vụ|phát{B}sinh|công{B}tác|kết{B}quả|nhiệm{B}vụ|hoạt{B}động|tình{B}hình)"
    rf"{B}(?:ngay{B})?trong{B}$"
)
_ORDER_AFTER = re.compile(rf"{B}(?:báo{B}cáo|gửi|trình|nộp|hoàn{B}thành)(?!\w)")
_GATHERING = re.compile(rf"(?<!\w)(?:họp|hội{B}nghị|làm{B}việc|hội{B}ý|buổi)(?!\w)[^;.:,\n]{{0,20}}$")
_FINISH = re.compile(rf"(?<!\w)(?:hoàn{B}thành|hoàn{B}tất|xong|kết{B}thúc|dứt{B}điểm)(?!\w)[^;.\n]{{0,120}}$")
_FINISH_AFTER = re.compile(
    rf"{O},?{O}(?:(?:phải|cơ{B}bản|phấn{B}đấu|sẽ){B})?(?:hoàn{B}thành|hoàn{B}tất|xong|kết{B}thúc|thẩm{B}định{B}xong)(?!\w)"
)
_SURE_WORDS = frozenset({"chậm nhất", "muộn nhất", "trước", "hoàn thành", "xong", "không quá", "thời hạn", "hạn chót"})
_ENDS_HERE = re.compile(rf"{O}(?:[,;.:)\n|/]|$|để(?!\w)|và(?!\w)|nhằm(?!\w)|theo(?!\w))")
_BETWEEN = frozenset({"trong", "đến", "tới", "vào", "ngay trong"})


def cue_of(low: str, one: TimeExpression, *, bare: bool, before: tuple[TimeExpression, Cue] | None = None) -> Cue:
    """What the words around ``one`` in ``low`` make of it.

    ``before`` is the expression in front with its cue, which also holds for what "và" or a comma joins to it:
    "trước ngày 30/4/2024 và 30/9/2024".
    """
    if before is not None and one.relative is None and _AND.fullmatch(low, before[0].end, one.start):
        return Cue(before[1].role, one.start, before[1].words)
    left = _left(low, one.start)
    chain = _CHAIN.search(left)
    words = tuple(" ".join(match[0].split()) for match in _ONE.finditer(chain[0])) if chain else ()
    start = _phrase_start(left, one.start, chain.start() if chain else len(left))
    role = _role(low, one, left, words, bare=bare)
    loose = role is Role.MAYBE and _is_loose(low, one, left)
    return Cue(role, start, words, loose=loose)


def _is_loose(low: str, one: TimeExpression, left: str) -> bool:
    """Whether a month or quarter that is only maybe a deadline opens its clause, or is a point that ends it or stands
    before an order: "…; quý IV tổng kết", "tổng hợp kết quả giữa tháng 9 báo cáo UBND xã".
    """
    if one.precision not in {Precision.MONTH, Precision.QUARTER} or one.relative is not None:
        return False
    return _opens(left) or (bool(one.part) and (ends_clause(low, one) or _ORDER_AFTER.match(low, one.end) is not None))


def _opens(left: str) -> bool:
    return not left.strip(" \t\n-–+•*(")


def titled(low: str, one: TimeExpression) -> bool:
    """Whether ``one`` stands in what may be the name of a plan or programme."""
    return bool(_TITLE.search(_left(low, one.start)))


def phrase_start(low: str, start: int) -> int:
    """Where the phrase of what is printed at ``start`` begins, its cue ("trước", "vào") included."""
    left = _left(low, start)
    chain = _CHAIN.search(left)
    return _phrase_start(left, start, chain.start() if chain else len(left))


def sure(cue: Cue) -> bool:
    """Whether the words leave no doubt that a deadline is meant, even inside a citation."""
    return bool(_SURE_WORDS & set(cue.words))


def for_purpose(low: str, one: TimeExpression) -> bool:
    """Whether ``one`` says when what the work is for takes place: "… để thông qua Ban Thường vụ vào đầu tháng 10"."""
    return bool(_PURPOSE.search(_left(low, one.start)))


def finishes(low: str, one: TimeExpression) -> bool:
    """Whether the clause says, before or right after ``one``, that something is to be finished."""
    return bool(_FINISH.search(_left(low, one.start)) or _FINISH_AFTER.match(low, one.end))


def ends_clause(low: str, one: TimeExpression) -> bool:
    """Whether ``one`` closes its clause, or what follows only says what for."""
    return bool(_ENDS_HERE.match(low, one.end))


def _left(low: str, start: int) -> str:
    left = low[max(0, start - _REACH) : start]
    ends = [match.end() for match in CLAUSE_END.finditer(left)]
    return left[ends[-1] :] if ends else left


def _phrase_start(left: str, start: int, chain: int) -> int:
    """At the first cue that belongs to the phrase, with only such cues behind it."""
    at = len(left)
    for match in reversed(list(_ONE.finditer(left, chain))):
        if " ".join(match[0].split()) not in _PHRASE_WORDS:
            break
        at = match.start()
    return start - len(left) + at


def _role(low: str, one: TimeExpression, left: str, words: tuple[str, ...], *, bare: bool) -> Role:
    cited = _cited(one, left, words, bare=bare)
    if cited is not None:
        return cited
    limit = bool(_LIMIT_SET & set(words))
    if words[-1:] in {("từ",), ("kể từ",), ("bắt đầu",), ("sau",)} or (words and words[-1] == "ngày" and "từ" in words):
        return _from(low, one, left)
    if one.relative is not None:
        if _STANDING.search(left):
            return Role.UNUSED
        return _relative(low, one, left, words, limit=limit, bare=bare)
    if one.precision is Precision.YEAR:
        return _year(low, one, left, words, bare=bare)
    if limit:
        return Role.MAYBE if _CONDITION.search(left) and not bare else Role.DEADLINE
    if _EXPECTED.search(left) and not bare:
        return Role.MAYBE
    if _COUNTED.search(left) and not bare:
        return Role.PAST
    if one.precision in {Precision.DAY, Precision.MONTH_DAY}:
        return _day(one, words, bare=bare)
    return _period(low, one, left, words, bare=bare)


def _cited(one: TimeExpression, left: str, words: tuple[str, ...], *, bare: bool) -> Role | None:
    """The role of a day or year that belongs to another document, or is told in the lunar calendar."""
    if _LUNAR.search(left):
        return Role.NAME
    if one.precision is Precision.DAY and not words and not bare:
        if _SYMBOL.search(left):
            return Role.REFERENCE
        if _ACT.search(left):
            return Role.CITED
    if words == ("ngày",) and _SYMBOL.search(left.removesuffix("ngày ").rstrip() + " "):
        return Role.REFERENCE
    if one.precision is Precision.YEAR and not words and _LAW.search(left):
        return Role.REFERENCE
    return None


def _from(low: str, one: TimeExpression, left: str) -> Role:
    if _UNTIL_NOW.match(low, one.end) or _COUNTED.search(left) or _IN_FORCE.search(left):
        return Role.PAST
    if one.opening is None and not one.several:
        return Role.START
    if one.precision is Precision.YEAR and (one.opening is None or one.opening.precision is Precision.YEAR):
        return Role.NAME if _NAME.search(left) else Role.HORIZON
    return Role.DEADLINE


def _relative(low: str, one: TimeExpression, left: str, words: tuple[str, ...], *, limit: bool, bare: bool) -> Role:
    """ "trong tuần này" is a deadline; "thứ Sáu" or "trong năm" without more is only maybe one, or none."""
    if one.precision is Precision.DAY:
        return _day_word(low, one, left, words, limit=limit, bare=bare)
    if words == ("trong",) and one.weekday is None and one.end - one.start <= 5 and not one.part:
        return _in_period(low, one, left)
    if limit or (set(words) & {"đến", "tới"}) or (bare and one.weekday is None):
        return Role.DEADLINE
    if words and one.part != "":
        return Role.DEADLINE
    if set(words) & {"trong", "vào"} and (one.weekday is not None or one.end - one.start > 5):
        return Role.DEADLINE
    return Role.UNUSED


def _day_word(low: str, one: TimeExpression, left: str, words: tuple[str, ...], *, limit: bool, bare: bool) -> Role:
    """ "trước ngày mai" is a deadline; "hôm nay gửi báo cáo" only maybe; "cuộc họp hôm nay" dates the meeting."""
    if bare or limit or {"vào", "đến", "tới"} & set(words):
        return Role.DEADLINE
    if words:
        return Role.DEADLINE if _HANDS_IN.search(left) or one.end - one.start > 4 else Role.UNUSED
    if _GATHERING.search(left):
        return Role.PAST
    return Role.MAYBE if _opens(left) or ends_clause(low, one) else Role.UNUSED


def _in_period(low: str, one: TimeExpression, left: str) -> Role:
    """ "trình trong tuần" is a deadline, "số việc trong tuần" counts (``domain.md`` E.3, row 10)."""
    if _COUNTS_IN.search(left) or not ends_clause(low, one):
        return Role.UNUSED
    if one.precision is Precision.WEEK:
        return Role.DEADLINE if _HANDS_IN.search(left) else Role.MAYBE
    return Role.DEADLINE if _FINISH.search(left) else Role.UNUSED


def _year(low: str, one: TimeExpression, left: str, words: tuple[str, ...], *, bare: bool) -> Role:
    if _SCHOOL_YEAR.search(left) and not bare:
        return Role.NAME
    if _PROGRAMME.search(left):
        named = _TITLE.search(left) and not bare
        return Role.NAME if named or "giai" not in left[-24:] else Role.HORIZON
    if _OUTLOOK.search(left) or _OUTLOOK_BEHIND.match(low, one.end):
        return Role.NAME  # "Chiến lược … đến năm 2025, định hướng đến năm 2030"
    if one.open_ended:
        return Role.START if bare or words else Role.NAME
    if words[-1:] in {("đến",), ("tới",)} and not one.part and "chậm nhất" not in words:
        return Role.HORIZON
    if _LIMIT_SET & set(words) or (one.part and words):
        return Role.DEADLINE
    if bare:
        return Role.DEADLINE if one.first_year is None else Role.MAYBE
    if "trong" in words and _ASSESSED.search(left) and not _FINISH.search(left):
        return Role.PAST
    if "trong" in words or "vào" in words:
        return Role.DEADLINE if ends_clause(low, one) or finishes(low, one) else Role.MAYBE
    if set(words) & {"bảo đảm", "đảm bảo", "phấn đấu"} or _FINISH.search(left):
        return Role.MAYBE
    if one.first_year is not None and not _NAME.search(left):
        return Role.UNUSED
    return Role.NAME if _NAME.search(left) and not one.part else Role.UNUSED


def _day(one: TimeExpression, words: tuple[str, ...], *, bare: bool) -> Role:
    if bare or "đến" in words or "tới" in words or "vào" in words or "trong" in words:
        return Role.DEADLINE
    if one.opening is not None or one.precision is Precision.DAY:
        return Role.MAYBE
    return Role.UNUSED


def _period(low: str, one: TimeExpression, left: str, words: tuple[str, ...], *, bare: bool) -> Role:
    if bare or _BETWEEN & set(words):
        return Role.DEADLINE
    named = _NAME.search(left)
    if one.part and one.precision is Precision.MONTH and not named and (_opens(left) or ends_clause(low, one)):
        return Role.DEADLINE
    if set(words) & {"dự kiến", "khoảng", "bảo đảm", "đảm bảo", "phấn đấu"} or one.part or _FINISH.search(left):
        return Role.MAYBE
    if named:
        return Role.NAME
    return Role.MAYBE if ends_clause(low, one) or _opens(left) else Role.UNUSED


def same_clause(low: str, one: Span, other: Span) -> bool:
    """Whether no clause ends between the two, which stand near one another."""
    first, last = sorted((one, other))
    if last.start - first.end > _CLAUSE_REACH:
        return False
    return first.end > last.start or CLAUSE_END.search(low, first.end, last.start) is None
