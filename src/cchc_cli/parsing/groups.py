"""Groups of offices ("các sở, ban, ngành", "UBND các huyện, thị, thành phố"), and how far their names go.

A group's name goes on with whose it is ("các đơn vị thuộc Sở Y tế") and with what narrows it ("các xã có rừng",
"các đơn vị sản xuất phân bón trên địa bàn tỉnh"): up to the verb of the task, the next name or a sign.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from cchc_cli import data
from cchc_cli.parsing.lexicon import folded_copy, lexicon
from cchc_cli.units.words import fold_word, marked_word

_ORGAN = (
    r"(?:(?:ban thuong truc\s+)?(?:uy ban (?:mttq|mat tran to quoc)(?: viet nam)?|ubmttq(?: viet nam)?)|ubnd|hdnd"
    r"|uy ban nhan dan|hoi dong nhan dan|dang uy|cong an|ban cong tac mat tran)\s+"
)
_NAMED_AT = (
    r"(?P<at>\s+(?:co ten|neu|duoc neu|da neu)(?: tren)? (?:tai|o) (?:cac )?(?:muc|diem|khoan|phan)"
    r"(?:\s*(?:,\s*|va\s+)?(?:muc|diem|khoan)?\s*(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-z])(?!\w)){1,6})?"
)
_SOME = r"(?:cac|nhung|tat ca cac|toan the cac|tung|moi)\s+"
_BEFORE_NOUNS = ("các", "những", "tất cả các", "toàn thể các", "từng", "mỗi", "và", "ủy ban nhân dân", "có tên tại")
_PLACE = r"(?:tinh|thanh pho|huyen|thi xa|thi tran|thi|quan|phuong|xa|dac khu)(?!\w)"
_PLACE_NOUN = re.compile(_PLACE)
_AND = r"(?:\s*[,–/-]\s*(?:va\s+)?|\s+va\s+)"
_PLACES = rf"(?P<places>{_PLACE}(?:{_AND}{_PLACE}){{1,6}})"  # "UBND huyện, thị xã, thành phố"; one alone is one office
_COUNTED = rf"\d{{1,3}}\s+{_PLACE}(?:{_AND}{_PLACE}){{0,6}}"  # "UBND 14 phường"
_OF_A_PLACE = re.compile(r"\s+(?=[A-ZĐÀ-ỸẠ-Ỵ])(?!UBND)")  # "UBND xã, thị trấn Nà Khê" are no group
_WORD = re.compile(r"[^\W\d_]+")
_OWNER = re.compile(r"\s+(?:truc thuoc|thuoc(?: quyen| pham vi)?(?: quan ly cua)?|cua)\s+")
_OWNER_INSIDE = re.compile(r"\s(?:truc thuoc|thuoc|cua)\s+(?=\w+$)")
_OTHER_OWNER = re.compile(r"[A-ZĐ]{3,}(?![\w&])|Quốc hội|Chính phủ|Trung ương|Nhà nước|Đảng(?!\s+\w*[ủuộ])")
_OFFICES = re.compile(
    r"(?:co quan|don vi)(?:\s+(?:ngang bo|thuoc chinh phu|hanh chinh nha nuoc|nha nuoc|chuyen mon|truc thuoc"
    r"|(?:thuoc|truc thuoc)(?=\s+\w)))(?:\s+cac cap)?(?!\w)"
)
_SIGN = re.compile(r"[.;:()\n]|\s[-–]\s|$")
_JOINT = re.compile(r"(?:\s*,|\s+va|\s+hoac)$")
_NEGATED = re.compile(r"(?:chua|khong)(?!\w)")
_PASSIVE = re.compile(r"\s(?:duoc|bi|dang|da|chua|khong|viec|cong tac|hoat dong)$")
_IN_NOUN = re.compile(  # the verb is the second syllable of another word: "ứng cử", "vận chuyển"
    r"(?:ung cu|bau cu|tranh cu|van chuyen|(?:trung|cao|so|phu|tro|phan|phuc) cap|(?:dang|chu|thu|tong) ky"
    r"|(?:cuoc|phien|buoi) hop|nguon thu|doanh thu|(?:cong|chuong|qua|quy|lo|to) trinh)(?!\w)"
)
_LONGEST_CLAUSE = 110
_LONGEST_NOUN = 8


@cache
def _group() -> re.Pattern[str]:
    """A group: "các cơ quan, đơn vị liên quan", "UBND các xã, thị trấn", "Bộ, ngành liên quan"."""
    words = lexicon()
    noun, qualifier = words.group_noun, words.group_qualifier
    nouns = rf"{noun}(?:(?:\s*[,–/-]\s*|\s+va\s+|\s*,\s+va\s+){noun}){{0,7}}"
    bare = rf"{noun}(?:\s*,\s*{noun}){{1,6}}(?=\s+{qualifier})|{noun}(?=\s+(?:co\s+)?lien quan)"
    return re.compile(
        rf"(?:{_ORGAN}(?:{_SOME}{_PLACE}(?:{_AND}{_PLACE}){{1,6}}|(?:{_SOME}|cap\s+){nouns}|cung cap"
        rf"|{_PLACES}|{_COUNTED})"
        rf"|{_SOME}{nouns}|{_SOME}(?:uy ban|hoi dong|ban chi dao)(?! nhan dan)(?!\w)|{words.standing_group}"
        rf"|{bare}|(?P<tied>{noun}(?:\s*,\s*{noun}){{1,6}}))"
        rf"(?:\s+{qualifier}){{0,3}}{_NAMED_AT}"
    )


@cache
def _nouns() -> re.Pattern[str]:
    """Nothing but nouns of groups: "Bộ, ngành, địa phương", as a table's cell has it."""
    words = lexicon()
    return re.compile(
        rf"{words.group_noun}(?:[\s,]+(?:va\s+)?{words.group_noun})+(?:\s+{words.group_qualifier}){{0,3}}\s*$"
    )


@cache
def _syllables() -> tuple[frozenset[str], frozenset[str]]:
    """The syllables of the nouns of groups, without and with their marks."""
    words = data.load("verbs")
    lists = [words[name] for name in ("group_nouns", "group_qualifiers", "closing_qualifiers", "standing_groups")]
    raws = [word for phrases in (*lists, _BEFORE_NOUNS) for phrase in phrases for word in _WORD.findall(phrase)]
    return frozenset(map(fold_word, raws)), frozenset(map(marked_word, raws))


def is_bare_group(text: str) -> bool:
    """Whether ``text`` is one group without "các": "Bộ, ngành, địa phương"."""
    return _nouns().match(folded_copy(text).strip()) is not None


def is_group(text: str) -> bool:
    """Whether ``text`` is a group and nothing else: "các cơ quan, đơn vị liên quan"."""
    return _group().fullmatch(folded_copy(text).strip()) is not None


def match_group(text: str, folded: str, at: int) -> re.Match[str] | None:
    """The group that stands at ``at`` of ``text``, without what narrows it; ``folded`` is the folded copy.

    Its nouns must be printed with their marks: "các số liệu" are no sở, "các phong trào" no phòng.
    """
    match = _group().match(folded, at)
    if match is None or (folded.startswith("moi ", at) and text[at : at + 3].casefold() != "mỗi"):
        return None  # "Mời các …", "Môi trường" are folded like "mỗi"
    if match["places"] and _OF_A_PLACE.match(text, match.end()):
        return None
    if match["tied"] and narrowed_end(text, folded, at, match.end(), begins_name=lambda _: False) == match.end():
        return None  # "tổ chức, cá nhân có giấy phép", and no other nouns without "các"
    folds, marks = _syllables()
    words = () if text.isascii() else _WORD.findall(text[match.start() : match.end()])
    if any(fold_word(word) in folds and marked_word(word) not in marks for word in words):
        return None
    return match


def noun_end(folded: str, at: int) -> int | None:
    """Where a group's noun ends that stands at ``at`` without "các"; "tổ chức hội nghị" begins with a verb.

    A place is left out ("thành phố Nà Khê" is one by name), and "cơ quan", "đơn vị", which mean nobody by themselves.
    """
    match = re.compile(lexicon().group_noun).match(folded, at)
    if match is None or " " not in match[0] or match[0] in {"co quan", "don vi"} or _PLACE_NOUN.match(folded, at):
        return None
    verb = lexicon().verb.match(folded, at)
    return match.end() if verb is None or verb.end() < match.end() else None


def each_office_end(folded: str, at: int) -> int | None:
    """Where "cơ quan ngang Bộ", "cơ quan thuộc UBND tỉnh" end behind "Thủ trưởng": one of each, without "các"."""
    match = _OFFICES.match(folded, at)
    return match.end() if match else None


def owner_begins(folded: str, start: int, end: int) -> int | None:
    """Where the name of the owner begins, if the group from ``start`` to ``end`` has one: "thuộc Sở Y tế".

    The owner's first word may already have been taken for a bare one: "các đơn vị thuộc Bộ" + "Quốc phòng".
    """
    inside = _OWNER_INSIDE.search(folded[start:end])
    if inside is not None:
        return start + inside.end()
    behind = _OWNER.match(folded, end)
    return behind.end() if behind else None


def other_owner_end(text: str, at: int) -> int | None:
    """Where an owner ends that is no office of the registry: "các cơ quan thuộc UBTVQH", "… của Quốc hội"."""
    match = _OTHER_OWNER.match(text, at)
    return match.end() if match else None


def narrowed_end(text: str, folded: str, start: int, end: int, *, begins_name: Callable[[int], bool]) -> int:
    """Where the name of the group from ``start`` to ``end`` ends with the clause that narrows it.

    "các xã có rừng", "các chủ đập thủy lợi, thủy điện": the clause goes up to the verb of the task, to the next name
    (``begins_name``) or to a sign. An activity ("các hộ sản xuất phân bón …") and a noun narrow only before a verb, a
    name or a colon; a noun with a word behind it that no noun holds ("các hộ nhắn cho nhau") is a sentence.
    """
    at = end + 1
    if folded[end:at] != " " or not text[at : at + 1].islower():
        return end
    words = lexicon()
    narrowing = words.narrows(text, folded, at)
    tied = narrowing or words.begins_activity(text, folded, at)
    if tied is None and not (words.actor.match(folded[start:end].strip()) and _is_noun(text, folded, at)):
        return end
    sign = _SIGN.search(folded, at)
    limit = min(sign.start() if sign else len(folded), at + _LONGEST_CLAUSE)
    here, count = tied.end() + 1 if tied else at, 0
    while here < limit:
        before = folded[:here].rstrip()
        joint = before.endswith((",", " va", " hoac"))
        if words.is_function_word(text, folded, here) and _NEGATED.match(folded, here):
            end_of_clause = words.obligation.search(folded, here, limit)
            return len(folded[: end_of_clause.start() if end_of_clause else here].rstrip(" ,"))
        goes_on = tied and words.begins_activity(text, folded, here)  # "sản xuất, kinh doanh phân bón"
        if not goes_on and ((joint and begins_name(here)) or goes_on_with_task(text, folded, here)):
            if tied and here == tied.end() + 1:
                return end  # "cá nhân có yêu cầu giải quyết …": a verb that is a noun here; where it ends nobody knows
            return max(end, len(_JOINT.sub("", before)))
        if (tied is None or joint) and words.is_function_word(text, folded, here):
            return len(_JOINT.sub("", before)) if tied else end
        count += 1
        if tied is None and count > _LONGEST_NOUN:
            return end
        blank = folded.find(" ", here, limit)
        here = limit if blank < 0 else blank + 1
    closed = limit < at + _LONGEST_CLAUSE and (narrowing is not None or (folded[limit:].startswith(":") and tied))
    return len(folded[:limit].rstrip()) if closed else end


def _is_noun(text: str, folded: str, at: int) -> bool:
    return not (lexicon().begins_verb(text, folded, at) or lexicon().begins_no_verb(text, folded, at))


def goes_on_with_task(text: str, folded: str, at: int) -> bool:
    """Whether the task's verb or an obligation stands at ``at``; "đơn vị được giao" and "ứng cử" hold none."""
    words = lexicon()
    before = folded[:at].rstrip()
    if _PASSIVE.search(before) or _IN_NOUN.match(folded, before.rfind(" ") + 1):
        return False
    if words.obligation.match(folded, at):
        return True
    return words.begins_verb(text, folded, at) and not words.is_function_word(text, folded, at)
