"""Names of offices and persons as documents print them: one name, and lists of names.

"Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường" are two names, "các Sở: Tài chính, Xây dựng" is
completed to "Sở Tài chính" and "Sở Xây dựng"; a gloss in brackets is left out; a title stands for its office.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from cchc_cli.parsing.lexicon import folded_copy, lexicon
from cchc_cli.text.vietnamese import fold
from cchc_cli.units.registry import Registry

_GLOSS = re.compile(r"\s*\([^()\n]{0,160}\)")
_SEPARATOR = re.compile(r"\s*(?:[,;]\s*(?:va\s+|cung\s+|dong thoi\s+)?|va\s+|cung\s+(?!voi\b))\s*")
_PERSON = re.compile(r"(?:[A-ZĐÀ-ỸẠ-Ỵ][\wà-ỹ]*)(?:[ \u00a0][A-ZĐÀ-ỸẠ-Ỵ][\wà-ỹ]*){1,4}")
_SECOND_PLACE = re.compile(rf"\s[-–]\s{_PERSON.pattern}")  # "phường Văn Miếu – Quốc Tử Giám"
_PLACE_NAME = re.compile(rf"{_PERSON.pattern}(?:{_SECOND_PLACE.pattern})?")
_WORD = re.compile(r"[^\W_]+")
_LONGEST_BODY = 90
_BODY = re.compile(
    r"(?:cong ty|tong cong ty|tap doan|hop tac xa|ngan hang|hiep hoi|lien hiep"
    r"|hoi(?! truong| nghi| thao| dong| thi)|bao(?! cao)|dai(?! hoi| dien)|vien|ban can su dang"
    r"|benh vien|trung tam|cong doan|lien minh|quy)\s"
)
_REST_OF_NAME = re.compile(r"(?:[a-zđà-ỹ]+ ){1,4}[A-ZĐÀ-ỸẠ-Ỵ]")  # "vật tư và thiết bị Gia Phát"
_OF_PLACE = re.compile(r".*(?<!\w)(?:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh) (?=[A-ZĐÀ-ỸẠ-Ỵ])")
_PLACE_KIND = r"(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|thôn|bản|khu phố|tổ dân phố)"
_IN_PLACES = re.compile(  # "Ban Chỉ huy PCTT các huyện, thị xã và thành phố Huế"
    rf"\scác\s{_PLACE_KIND}(?:(?:,\s|\svà\s|,\svà\s){_PLACE_KIND})*(?!\w)(?!\s*:)(?: [A-ZĐÀ-Ỹ][\wà-ỹ]*)*"
)
_PROVINCE = re.compile(r"[Tt]ỉnh(?: [A-ZĐÀ-ỸẠ-Ỵ][\wà-ỹ]*){1,4}")
_PLACE = re.compile(
    r"(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Đđ]ặc khu)(?: [A-ZĐÀ-ỸẠ-Ỵ][\wà-ỹ]*){1,4}"
)
_NO_SUBMITTING = re.compile(r"(?:cong|chuong|qua|quy|lo|to) trinh(?!\w)")  # nouns that end like the verb "trình"
_HONORIFIC = re.compile(r"(?:cac\s+)?(?:dong chi|d/c|ong|ba)(?!\w)\.?\s*")
_SELF_NAMED = re.compile(r"(?:so|bo|ban|phong|chi cuc|cuc|van phong|thanh tra|cong an|trung tam|truong)(?!\w)")
_COLON_HEAD = re.compile(
    r"(?:cac|nhung)\s+(so|bo|ban|phong|chi cuc|cuc|truong|huyen|xa|phuong|thi tran|thon|cong ty)"
    r"(?:\s*:\s*|(?<!bo)(?<!ban)(?<!truong)(?<!cong ty)\s+(?=[a-z]))"
)
_PLACE_HEAD = re.compile(
    r"((?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|dang uy|cong an|ubmttq|mttq)\s+)"
    r"(?:cac\s+)(xa|phuong|thi tran|huyen|thanh pho|tinh|xa, phuong)(?:\s*:\s*|\s+)"
)
_ANOTHER = re.compile(r"\s+va\s+cac\s")
_DEPUTY = re.compile(r"(?:(?:cac\s+)?(?:dong chi|d/c|ong|ba)\s+)?(?:cac\s+)?pho\s+(?:chu tich|thu tuong)(?!\w)")
_FREE_STOP = re.compile(  # with marks: "chợ" is no "cho"
    r"[,;:.()\n]|\s(?:và|để|trong|tại|theo|việc|cho|về|với|nhằm|khi|từ|trên|đến|ở|là|bằng|qua|có trách nhiệm"
    r"|chưa|đã|đang|sẽ|phải|cần|không)\s",
    re.IGNORECASE,
)
_FREE_LENGTH = 90
_LONGEST_LIST = 80


@dataclass(frozen=True, slots=True)
class Name:
    """A name as printed (or completed), and where it stands in the text it was read from."""

    name: str
    start: int
    end: int


@cache
def _group() -> re.Pattern[str]:
    """A group: "các cơ quan, đơn vị liên quan", "UBND các xã, thị trấn", "Bộ, ngành liên quan"."""
    words = lexicon()
    noun, qualifier = words.group_noun, words.group_qualifier
    nouns = rf"{noun}(?:(?:\s*[,–/-]\s*|\s+va\s+|\s*,\s+va\s+){noun}){{0,7}}"
    organ = (
        r"(?:(?:ban thuong truc\s+)?(?:uy ban (?:mttq|mat tran to quoc)(?: viet nam)?|ubmttq(?: viet nam)?)|ubnd|hdnd"
        r"|uy ban nhan dan|hoi dong nhan dan|dang uy|cong an|ban cong tac mat tran)\s+"
    )
    named_at = (
        r"(?P<at>\s+(?:co ten|neu|duoc neu|da neu)(?: tren)? (?:tai|o) (?:cac )?(?:muc|diem|khoan|phan)"
        r"(?:\s*(?:,\s*|va\s+)?(?:muc|diem|khoan)?\s*(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-z])(?!\w)){1,6})?"
    )
    some = r"(?:cac|nhung|tat ca cac|toan the cac|tung|moi)\s+"
    bare = rf"{noun}(?:\s*,\s*{noun}){{1,6}}(?=\s+{qualifier})|{noun}(?=\s+(?:co\s+)?lien quan)"
    return re.compile(
        rf"(?:{organ}(?:(?:{some}|cap\s+){nouns}|cung cap)|{some}{nouns}|{words.standing_group}|{bare})"
        rf"(?:\s+{qualifier}){{0,3}}{named_at}"
    )


@cache
def _nouns() -> re.Pattern[str]:
    """Nothing but nouns of groups: "Bộ, ngành, địa phương", as a table's cell has it."""
    words = lexicon()
    return re.compile(
        rf"{words.group_noun}(?:[\s,]+(?:va\s+)?{words.group_noun})+(?:\s+{words.group_qualifier}){{0,3}}\s*$"
    )


def is_bare_group(text: str) -> bool:
    """Whether ``text`` is one group without "các": "Bộ, ngành, địa phương"."""
    return _nouns().match(folded_copy(text).strip()) is not None


def is_group(text: str) -> bool:
    """Whether ``text`` is a group and nothing else: "các cơ quan, đơn vị liên quan"."""
    return _group().fullmatch(folded_copy(text).strip()) is not None


@lru_cache(maxsize=256)
def name_reader(text: str, registry: Registry) -> NameReader:
    """The reader of ``text``: the stages ask for the same paragraphs one after the other."""
    return NameReader(text, registry)


class NameReader:
    """Reads names in one text. Positions are characters of that text."""

    def __init__(self, text: str, registry: Registry) -> None:
        self.text = text
        self.folded = folded_copy(text)
        self._registry = registry
        self._hits = {hit.start: hit.end for hit in registry.names_in(text.replace("\n", " "))}
        self._ends = frozenset(self._hits.values())
        self._read: dict[int, tuple[list[Name], int]] = {}

    def list_at(self, at: int) -> tuple[list[Name], int]:
        """The names of a list that begins at ``at`` and the position behind it; no names: the position is ``at``."""
        names: list[Name] = []
        end = at
        while len(names) < _LONGEST_LIST:
            begin = self._skip_blanks(at)
            found, after = self.names_at(begin)
            if not found and names and (one := self._proper_at(begin, names[-1])) is not None:
                found, after = [one], one.end
            if not found:
                break
            names.extend(found)
            end = self._skip_gloss(after)
            separator = _SEPARATOR.match(self.folded, end)
            if separator is None:
                break
            at = separator.end()
        return names, end

    def holds_name(self, *, besides: frozenset[str]) -> bool:
        """Whether the registry knows any name in the text but those of ``besides`` (folded)."""
        return any(fold(self.text[start:end]) not in besides for start, end in self._hits.items())

    def name_ends(self, at: int) -> bool:
        """Whether a name that the registry knows ends at ``at``."""
        return at in self._ends

    def names_at(self, at: int) -> tuple[list[Name], int]:
        """The name that begins at ``at``: one, or several where "các Sở: A, B" is completed."""
        if at not in self._read:  # several stages ask about the same place
            self._read[at] = self._read_at(at)
        return self._read[at]

    def _read_at(self, at: int) -> tuple[list[Name], int]:
        title = lexicon().title.match(self.folded, at)
        listed = self._colon_list(title.end() if title else at)
        if listed is not None:
            return listed
        one = self._group_at(at) or (self._group_at(title.end()) if title else None)  # "Trưởng các phòng"
        one = one or self._known_at(at) or (self._titled(at, title.end()) if title else None) or self._place_at(at)
        return ([one], one.end) if one else ([], at)

    def _known_at(self, at: int) -> Name | None:
        """A name that the registry knows, or a body that goes on behind it; in each of several places it is a group."""
        hit, body = self._hit_at(at), self._body_at(at)
        found = body if body is not None and (hit is None or body.end > hit.end) else hit
        places = _IN_PLACES.match(self.text, found.end) if found else None
        return self._name(at, places.end()) if places else found

    def _body_at(self, at: int) -> Name | None:
        """A body whose name has small letters in it: "Công ty TNHH MTV Khai thác công trình thủy lợi Hà Khê".

        It ends with the last capital before a verb, a preposition or a sign.
        """
        head = _BODY.match(self.folded, at)
        if head is None or not self._body_begins(at):
            return None
        last, before = 0, head.end()
        for word in _WORD.finditer(self.text, head.end(), at + _LONGEST_BODY):
            small = word[0].islower()
            if self.text[before : word.start()].strip() or (small and self._goes_on_otherwise(word.start())):
                break
            before = word.end()
            last = last if small else word.end()
        return self._name(at, last) if last else None

    def _body_begins(self, at: int) -> bool:
        return _BODY.match(self.folded, at) is not None and self.text[at].isupper()

    def _goes_on_otherwise(self, at: int) -> bool:
        """Whether a small word begins the task, or ties the name to what follows."""
        if _NO_SUBMITTING.match(self.folded, max(0, self.folded.rfind(" ", 0, at - 1) + 1)):
            return False
        if self.folded.startswith("va ", at):
            return at + 3 in self._hits or self._body_begins(at + 3) or not _REST_OF_NAME.match(self.text, at + 3)
        begins_verb = lexicon().begins_verb(self.text, self.folded, at)
        return begins_verb or _FREE_STOP.match(self.text, at - 1) is not None

    def _place_at(self, at: int) -> Name | None:
        """A place that stands for its authority: "Thị trấn Nậm Khoa"."""
        match = _PLACE.match(self.text, at)
        return self._name(at, match.end()) if match else None

    def _proper_at(self, at: int, before: Name) -> Name | None:
        """Words with capitals between known names of a list: a name that nobody knows.

        Behind an authority of a place it is the next place: "UBND xã Tân Văn, Hồng Thái". A province stands for its
        authority only in such a list: alone it says where something is.
        """
        if (province := _PROVINCE.match(self.text, at)) is not None:
            return self._name(at, province.end())
        match = _PERSON.match(self.text, at)
        if match is None:
            return None
        head = _OF_PLACE.match(before.name)
        return Name(f"{head[0] if head else ''}{' '.join(match[0].split())}", at, match.end())

    def _skip_blanks(self, at: int) -> int:
        while at < len(self.folded) and self.folded[at] in " -–":
            at += 1
        return at

    def _skip_gloss(self, at: int) -> int:
        gloss = _GLOSS.match(self.text, at)
        return gloss.end() if gloss else at

    def _name(self, start: int, end: int) -> Name:
        return Name(" ".join(self.text[start:end].replace("*", "").split()), start, end)

    def _hit_at(self, at: int) -> Name | None:
        end = self._hits.get(at)
        return self._name(at, end) if end else None

    def _group_at(self, at: int) -> Name | None:
        match = _group().match(self.folded, at)
        if match is None or (self.folded.startswith("moi ", at) and self.text[at : at + 3].casefold() != "mỗi"):
            return None  # "Mời các …", "Môi trường" are folded like "mỗi"
        longer = self._hits.get(at, 0) > match.end() and not match["at"]
        tail = match.end() + 1  # "các sở, ngành và các địa phương" are two; "các xã trực tiếp chỉ đạo" goes on
        if longer and not (
            _ANOTHER.match(self.folded, match.end()) or lexicon().begins_verb(self.text, self.folded, tail)
        ):
            return None
        return self._name(at, match.end())

    def _titled(self, at: int, behind: int) -> Name | None:
        """The office that the title from ``at`` up to ``behind`` stands for; a person without an office by name."""
        inner = self._office_behind(behind, at)
        if inner is not None:
            return self._deputy(at, inner) or inner
        honorific = _HONORIFIC.match(self.folded, at)
        start = honorific.end() if honorific else behind
        person = _PERSON.match(self.text, start)
        alone = lexicon().title.match(self.folded, start) if honorific else None
        if alone is not None and not _PERSON.match(self.text, alone.end()):  # "Chánh Văn phòng đôn đốc …"
            own = _SELF_NAMED.match(self.folded, alone.end())
            return self._name(start, own.end() if own else start + len(self.text[start : alone.end()].rstrip(" ,")))
        return self._name(at if not honorific else start, person.end()) if person else None

    def _deputy(self, at: int, office: Name) -> Name | None:
        """A deputy of an authority's head does not stand for the authority: "Phó Chủ tịch UBND tỉnh"."""
        if not _DEPUTY.match(self.folded, at):
            return None
        person = _PERSON.match(self.text, office.end + 1) if self.text[office.end : office.end + 1] == " " else None
        honorific = _HONORIFIC.match(self.folded, at)
        return self._name(honorific.end() if honorific else at, person.end() if person else office.end)

    def _office_behind(self, at: int, start: int) -> Name | None:
        one = self._group_at(at) or self._hit_at(at)
        if one is not None:
            return one
        back = at  # "Trưởng phòng Nội vụ", "Chánh Văn phòng UBND": the title's last word begins the office's name
        while back > start:
            back = self.folded.rfind(" ", start, back - 1) + 1 or start
            if _SELF_NAMED.match(self.folded, back) and (hit := self._hit_at(back)) is not None:
                return hit
            if back == start:
                break
        return None

    def _colon_list(self, begin: int) -> tuple[list[Name], int] | None:
        """Several names that share their head: "các Sở: Tài chính, Xây dựng", "UBND các xã: A, B"."""
        placed, plain = _PLACE_HEAD.match(self.folded, begin), _COLON_HEAD.match(self.folded, begin)
        match = placed or plain
        if match is None:
            return None
        if placed:
            head = self.text[begin : placed.end(1)] + self.text[placed.start(2) : placed.end(2)] + " "
        else:
            assert plain is not None  # noqa: S101
            head = self.text[plain.start(1) : plain.end(1)] + " "
            head = head[:1].upper() + head[1:]
        names: list[Name] = []
        end = match.end()
        while True:
            one = self._completed(head, end)
            if one is None:
                break
            names.append(one)
            after = self._skip_gloss(one.end)
            separator = _SEPARATOR.match(self.folded, after)
            end = one.end
            if separator is None or self._begins_name(separator.end()):
                break
            end = separator.end()
        return (names, names[-1].end) if names else None

    def _begins_name(self, at: int) -> bool:
        return bool(
            self._group_at(at)
            or self._hit_at(at)
            or _COLON_HEAD.match(self.folded, at)
            or _PLACE_HEAD.match(self.folded, at)
        )

    def _completed(self, head: str, at: int) -> Name | None:
        """``head`` and the words at ``at`` as one name: the longest that the registry knows, else the capitals."""
        at = self._skip_blanks(at)
        if at >= len(self.text) or not self.text[at].isupper():
            return None
        rest = self.text[at : at + 120].split("\n")[0]
        for hit in self._registry.names_in(head + rest):
            if hit.start == 0 and hit.end > len(head):
                end = at + hit.end - len(head)
                second = _SECOND_PLACE.match(self.text, end)
                end = second.end() if second else end
                return Name(" ".join((head + self.text[at:end]).split()), at, end)
        proper = _PLACE_NAME.match(self.text, at) or re.compile(r"\w+").match(self.text, at)
        if proper is None:
            return None
        return Name(" ".join((head + proper.group()).split()), at, proper.end())

    def free_at(self, at: int) -> Name | None:
        """A phrase that stands where a name must, though nobody knows it: up to a verb or a stop."""
        stop = _FREE_STOP.search(self.text, at)
        end = min(stop.start() if stop else len(self.text), at + _FREE_LENGTH)
        words = lexicon()
        position = at
        while position < end:
            small = not self.text[position].isupper()  # "Ban Quản lý …" is a name, "Tổ công tác quản lý …" has a verb
            if position > at and small and words.begins_verb(self.text, self.folded, position):
                end = position
                break
            blank = self.folded.find(" ", position, end)
            position = end if blank < 0 else blank + 1
        name = self._name(at, end)
        return name if name.name and any(char.isalpha() for char in name.name) else None
