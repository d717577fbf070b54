"""Documents cited in words, without a number: "Luật Đất đai năm 2024", "Mục II.1 Thông báo này".

Also the place inside a document that stands before its name: "điểm a khoản 2 Điều 8 Nghị định số …".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from cchc_cli.parsing.kinds import all_kinds
from cchc_cli.parsing.pattern_tables import ByFirstWord
from cchc_cli.parsing.symbols import UPPER

_PLACE = re.compile(
    r"(?<!\w)(?:tiết|điểm|khoản|điều|mục|tiểu mục|phần|chương|phụ lục|Điều)[\s*]{1,12}"
    r"(?:[IVXLCDM]{1,6}|\d{1,3}|[a-zđ])(?:\.\d{1,2}|[a-zđ](?!\w)){0,3}"
    r"(?:(?:,|[\s*]{1,12}(?:và|hoặc|,))[\s*]{1,12}(?:[IVXLCDM]{1,6}|\d{1,3}|[a-zđ])(?!\w)){0,6}"
    r"[\s*]{0,12},?[\s*]{0,12}(?:của[\s*]{1,12}|tại[\s*]{1,12})?$",
    re.IGNORECASE,
)
_PLACE_LENGTH = 60
_PLACES = 6

_THESE = tuple(kind.name.capitalize() for kind in all_kinds() if kind.name not in {"lệnh", "luật"})
_THIS_KINDS = "|".join(_THESE).replace(" ", r"\s")
_THIS = re.compile(
    rf"(?<!\w)({_THIS_KINDS}|Luật|Văn\sbản)\s+(?:số\s+)?(?:này|(?:đã\s+)?(?:nêu|nói)\s+trên|trên(?=[,.;)]))"
)

_LAW = re.compile(rf"(?<!\w)((?:Bộ\s)?[Ll]uật|Pháp\s[Ll]ệnh)\s+(?=[{UPPER}]|sửa\sđổi)")
_LAW_WORD = re.compile(r"(,?[\s*]{1,12})([^\W\d_]+)")
_LAW_NUMBER = re.compile(r"[\s*]{0,12},?[\s*]{1,12}số[\s*:]{0,12}(\d{1,3}/\d{4}/(?:UBTV)?QH\d{0,2})(?!\w)")
_LAW_YEAR = re.compile(r"[\s*]{0,12},?[\s*]{1,12}(?:năm[\s*]{1,12})((?:19|20)\d\d)(?!\d)")
_LAW_DAY = re.compile(
    r"[\s*]{0,12},?[\s*]{1,12}ngày[\s*]{1,12}(\d{1,2})(?:/|[\s*]{1,12}tháng[\s*]{1,12})(\d{1,2})(?:/|[\s*]{1,12}năm[\s*]{1,12})(\d{4})(?!\d)"
)
_LAW_STOP = re.compile(r"[\s*]{0,12}(?:[;.:)]|$|,?\s(?:và\s)?(?:Luật|các)\s|\n)")
_LAW_WORDS = 40
_CLAUSE = re.compile(
    r"(?:báo cáo|hoàn thành|gửi|trình|tham mưu|chủ|phối hợp|đồng thời|trong|bảo đảm|đảm bảo|khẩn|kịp|nghiêm|yêu cầu"
    r"|đề nghị|giao|phân công|xây dựng|ban hành|lập|rà soát|tổ chức|triển khai|thực hiện|theo|kế hoạch|các|những"
    r"|nhất là|cụ thể|UBND|Ủy|Sở|Phòng|Bộ|Văn|Chủ|Công an)\b"
)
"""What begins the sentence's next clause after a comma, not a further word of a law's name."""

_NOT_IN_NAME = frozenset(
    {
        "trong", "đến", "hết", "trước", "cuối", "đầu", "từ", "sau", "hoàn", "xong", "chậm", "muộn", "cho",
        "được", "đã", "trên", "này", "nêu", "quý", "tháng", "là", "có", "phải", "cần", "trình", "để",
    }
)  # fmt: skip
"""Words that end a law's name: after them comes the sentence's own time or verb."""

_PLAN = re.compile(r"(?<!\w)(Kế\shoạch|Chương\strình|Đề\sán|Phương\sán|Chỉ\sthị|Nghị\squyết|Dự\sán)(?=\s)")
_PLAN_YEAR = re.compile(
    r"[\s*]{1,12}(?:(?:đến|năm)[\s*]{1,12}(?:20)\d\d(?!\d)|giai\sđoạn[\s*]{1,12}20\d\d\s?[-–]\s?20\d\d(?!\d))"
    r"(?:,?[\s*]{1,12}(?:tầm\snhìn\s)?(?:đến\s)năm[\s*]{1,12}20\d\d(?!\d))?"
)
_PLAN_WORDS = 16
_NOT_IN_TITLE = _NOT_IN_NAME | frozenset(
    {
        "tại", "theo", "để", "gửi", "báo", "nhằm", "với", "hằng", "hàng", "định", "thời", "giao", "yêu", "kịp",
        "khẩn", "trình", "nếu", "khi",
    }
)  # fmt: skip
_MAKING = re.compile(
    r"(?:xây dựng|ban hành|tham mưu|lập|trình|hoàn thiện|phê duyệt|soạn thảo)[\s*]{1,12}(?:[^\W\d_]+[\s*]{1,12}){0,3}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WordsHit:
    """A document named in words: where, its kind, and its name or day as far as they are printed."""

    start: int
    end: int
    kind: str
    title: str | None = None
    issued: date | None = None
    number: str | None = None


def start_with_place(text: str, start: int) -> int:
    """Where a citation begins whose document's name stands at ``start``, "khoản 2 Điều 8" before it included."""
    for _ in range(_PLACES):
        floor = max(0, start - _PLACE_LENGTH)
        match = _PLACE.search(text[floor:start])
        if not match:
            break
        start = floor + match.start()
    return start


def _kind(printed: str) -> str:
    lower = " ".join(printed.lower().split())
    return {"văn bản": "công văn", "bộ luật": "luật"}.get(lower, lower)


def _law(text: str, match: re.Match[str]) -> WordsHit | None:
    """A law from its name to its number, year or day, or to a mark that surely ends the name; else None."""
    start, kind = start_with_place(text, match.start()), _kind(match[1])
    at, before, joined = match.end() - 1, "", match.end()
    for count in range(_LAW_WORDS):
        if count and (found := _law_end(text, at)):
            end, number, day = found
            return WordsHit(start, end, kind, _between(text, match.end(), at), day, number)
        word = _LAW_WORD.match(text, at, at + 40)
        if not word or word[2] in _NOT_IN_NAME or (word[2] == "Luật" and before != "của"):
            break
        if (word[1].startswith(",") or before == "và") and _CLAUSE.match(text, word.start(2)):
            break
        before, at, joined = word[2].lower(), word.end(), at
    at = joined if before == "và" else at  # the name is joined to something else
    name = _between(text, match.end(), at)
    sure = _LAW_STOP.match(text, at) and "," not in name and " và " not in name
    return WordsHit(start, at, kind, name) if sure and name else None


def _law_end(text: str, at: int) -> tuple[int, str | None, date | None] | None:
    """The number, year or day of a law that stands at ``at``: where it ends, the number, the day."""
    if number := _LAW_NUMBER.match(text, at, at + 40):
        return number.end(), number[1], None
    if year := _LAW_YEAR.match(text, at, at + 20):
        return year.end(), None, None
    if day := _LAW_DAY.match(text, at, at + 50):
        try:
            return day.end(), None, date(int(day[3]), int(day[2]), int(day[1]))
        except ValueError:
            return day.end(), None, None
    return None


def _this(text: str, match: re.Match[str]) -> WordsHit:
    return WordsHit(start_with_place(text, match.start()), match.end(), _kind(match[1]))


def _plan(text: str, match: re.Match[str]) -> WordsHit | None:
    """A plan by title and year; None where no year ends its title within the clause, or the plan is to be made."""
    at = match.end()
    for count in range(_PLAN_WORDS):
        if count and (year := _PLAN_YEAR.match(text, at, at + 70)):
            title, start = _between(text, match.end(), year.end()), start_with_place(text, match.start())
            made = _MAKING.search(text[max(0, start - 40) : start])
            return None if made else WordsHit(start, year.end(), _kind(match[1]), title)
        word = _LAW_WORD.match(text, at, at + 40)
        if not word or word[2].lower() in _NOT_IN_TITLE or (count == 0 and word[1].startswith(",")):
            return None
        at = word.end()
    return None


TABLE = ByFirstWord(
    ("Bộ Luật luật Pháp", _LAW, _law),
    (" ".join(name.split()[0] for name in (*_THESE, "Luật", "Văn bản")), _THIS, _this),
    ("Kế Chương Đề Phương Chỉ Nghị Dự", _PLAN, _plan),
)


def find_in_words(text: str) -> list[WordsHit]:
    """Every document that ``text`` names in words, in order.

    Laws by name, with their number or year where printed; "Thông báo này", "Kế hoạch nêu trên"; plans and the
    like by title and year ("Kế hoạch cải cách hành chính năm 2024"), unless the sentence orders to make them.
    """
    hits = [hit for match, read in TABLE.find(text) if (hit := read(text, match))]
    hits.sort(key=lambda hit: (hit.start, -hit.end))
    return [hit for before, hit in zip([None, *hits], hits, strict=False) if before is None or hit.start >= before.end]


def _between(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].replace("*", "").split()).strip(" ,")
