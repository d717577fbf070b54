"""One name of an office or a person as a document prints it: known, unknown, a group, a title that stands for one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cchc_cli.parsing.groups import (
    each_office_end,
    goes_on_with_task,
    match_group,
    narrowed_end,
    other_owner_end,
    owner_begins,
)
from cchc_cli.parsing.lexicon import folded_copy, lexicon
from cchc_cli.units.registry import Registry

_GLOSS = re.compile(r"\s*\([^()\n]{0,160}\)")
_SEPARATOR = re.compile(r"\s*(?:[,;]\s*(?:va\s+|cung\s+|dong thoi\s+)?|va\s+|cung\s+(?!voi\b))\s*")
_NO_SIGNS = str.maketrans("", "", "*|")  # emphasis, and the rule of a table that was taken for a letter
_TO_GROUP = re.compile(r"\s+(?=cac\s)")
_TO_LEVELS = re.compile(r",\s+(?=cac cap(?!\w))")
_LONGEST_TAIL = 6
_PLACE_END = re.compile(r"(?:tinh|huyen|xa|phuong)(?!\w)(?=\s*(?:[.,;:(]|$)|\s+[a-z])")
_HEAD_OF_PEOPLE = re.compile(  # has no office of his own: he is named by his title
    r"(?:to truong|truong|bi thu)\s+(?:thon|ban|ap|khu pho|to dan pho|chi bo|doan the)(?!\w)(?:\s+xa(?!\w))?"
)
_MEMBERS = re.compile(r"(?:cac\s+)?thanh vien\s+")
_HEAD_OF_EACH = re.compile(  # "Văn phòng các sở", "Thanh tra các huyện"
    r"(?:van phong|thanh tra|cong an|bo phan mot cua|trung tam mot cua)(?=\s+(?:cac\s|\())"
)
_PERSON = re.compile(r"(?:[A-ZĐÀ-ỸẠ-Ỵ][\wà-ỹ]*)(?:[ \u00a0][A-ZĐÀ-ỸẠ-Ỵ][\wà-ỹ]*){1,4}")
_WORD = re.compile(r"[^\W_]+")
_LONGEST_BODY = 90
_BODY = re.compile(
    r"(?:cong ty|tong cong ty|tap doan|hop tac xa|ngan hang|hiep hoi|lien hiep"
    r"|hoi(?! truong| nghi| thao| dong| thi)|bao(?! cao)|dai(?! hoi| dien)|vien|ban can su dang"
    r"|benh vien|trung tam|cong doan|lien minh|quy)\s"
)
_REST_OF_NAME = re.compile(r"(?:[a-zđà-ỹ]+ ){1,4}[A-ZĐÀ-ỸẠ-Ỵ]")  # "vật tư và thiết bị Gia Phát"
_OF_TWO_WORDS = re.compile(r"[A-ZĐÀ-ỸẠ-Ỵ][a-zđà-ỹ]* [a-zđà-ỹ]+(?=[ ,;.]|$)")
_AND = re.compile(r"\svà\s")
_PLACE_KIND = r"(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|thôn|bản|khu phố|tổ dân phố)"
_IN_PLACES = re.compile(  # "Ban Chỉ huy PCTT các huyện, thị xã và thành phố Huế"
    rf"\scác\s{_PLACE_KIND}(?:(?:,\s|\svà\s|,\svà\s){_PLACE_KIND})*(?!\w)(?!\s*:)(?: [A-ZĐÀ-Ỹ][\wà-ỹ]*)*"
)
_PLACE = re.compile(
    r"(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Đđ]ặc khu)(?: [A-ZĐÀ-ỸẠ-Ỵ][\wà-ỹ]*){1,4}"
)
_NO_SUBMITTING = re.compile(r"(?:cong|chuong|qua|quy|lo|to) trinh(?!\w)")  # nouns that end like the verb "trình"
_HONORIFIC = re.compile(r"(?:cac\s+)?(?:dong chi|d/c|ong|ba)(?!\w)\.?\s*")
_SELF_NAMED = re.compile(r"(?:so|bo|ban|phong|chi cuc|cuc|van phong|thanh tra|cong an|trung tam|truong)(?!\w)")
_ANOTHER = re.compile(r"\s+va\s+cac\s")
_DEPUTY = re.compile(r"(?:(?:cac\s+)?(?:dong chi|d/c|ong|ba)\s+)?(?:cac\s+)?pho\s+(?:chu tich|thu tuong)(?!\w)")
_FREE_STOP = re.compile(  # with marks: "chợ" is no "cho"
    r"[,;:.()\n]|\s(?:và|để|trong|tại|theo|việc|cho|về|với|nhằm|khi|từ|trên|đến|ở|là|bằng|qua|có trách nhiệm"
    r"|chưa|đã|đang|sẽ|phải|cần|không)\s",
    re.IGNORECASE,
)
_FREE_LENGTH = 90
_LONGEST_NAME = 140


@dataclass(frozen=True, slots=True)
class Name:
    """A name as printed (or completed), and where it stands in the text it was read from."""

    name: str
    start: int
    end: int


class SingleNameReader:
    """Reads one name at a place of a text. Positions are characters of that text."""

    def __init__(self, text: str, registry: Registry) -> None:
        self.text = text
        self.folded = folded_copy(text)
        self._registry = registry
        known = registry.names_in(text.replace("\n", " "))
        self._hits = {hit.start: hit.end for hit in known}
        self._unlisted = frozenset(hit.start for hit in known if hit.kind == "unknown")
        self._ends = frozenset(self._hits.values())
        self._read: dict[int, tuple[list[Name], int]] = {}

    def _task_at(self, end: int) -> bool:
        """Whether a task begins behind ``end``, with nothing but a blank between."""
        return self.folded.startswith(" ", end) and lexicon().begins_verb(self.text, self.folded, end + 1)

    def _known_at(self, at: int) -> Name | None:
        """A name that the registry knows, or a body that goes on behind it; in each of several places it is a group."""
        hit, body = self._hit_at(at), self._body_at(at)
        found = body if body is not None and (hit is None or body.end > hit.end) else hit
        if found is None:
            return self._of_each(at)
        places = _IN_PLACES.match(self.text, found.end)
        if places:
            return self._name(at, places.end())
        each = self._each_end(found.end)
        return self._name(at, each) if each else found

    def _of_each(self, at: int) -> Name | None:
        """The office of this kind in each of a group: "Văn phòng (bộ phận tổng hợp) các sở, ban, ngành"."""
        head = _HEAD_OF_EACH.match(self.folded, at)
        end = self._each_end(self.skip_gloss(head.end())) if head and self.text[at].isupper() else None
        return self._name(at, end) if end else None

    def _each_end(self, end: int) -> int | None:
        """Where the groups end that follow at once: "Phòng Nội vụ các huyện", "Ban Chỉ huy … các ngành, các cấp"."""
        found, blank = None, _TO_GROUP.match(self.folded, end)
        while blank is not None:
            group = match_group(self.text, self.folded, blank.end())
            if group is None or self.folded[group.end() :].lstrip().startswith(":"):
                break
            found = group.end()
            blank = _TO_LEVELS.match(self.folded, found)
        return found

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
            last = last if small else self._two_words_behind_and(word.start()) or word.end()
        return self._name(at, last) if last else None

    def _body_begins(self, at: int) -> bool:
        return _BODY.match(self.folded, at) is not None and self.text[at].isupper()

    def _goes_on_otherwise(self, at: int) -> bool:
        """Whether a small word begins the task, or ties the name to what follows."""
        if _NO_SUBMITTING.match(self.folded, max(0, self.folded.rfind(" ", 0, at - 1) + 1)):
            return False
        if self.folded.startswith("va ", at):
            if self._goes_on_behind_and(at + 3):
                return False
            return at + 3 in self._hits or self._body_begins(at + 3) or not _REST_OF_NAME.match(self.text, at + 3)
        begins_verb = lexicon().begins_verb(self.text, self.folded, at)
        return begins_verb or _FREE_STOP.match(self.text, at - 1) is not None

    def _goes_on_behind_and(self, at: int) -> bool:
        """Whether what stands behind "và" belongs to the name before it: "Báo Kinh tế và Đô thị"."""
        return _OF_TWO_WORDS.match(self.text, at) is not None and not self._begins_any_name(at)

    def _two_words_behind_and(self, at: int) -> int | None:
        two = _OF_TWO_WORDS.match(self.text, at) if self.folded.endswith(" va ", 0, at) else None
        return two.end() if two else None

    def _place_at(self, at: int) -> Name | None:
        """A place that stands for its authority: "Thị trấn Nậm Khoa"."""
        match = _PLACE.match(self.text, at)
        return self._name(at, match.end()) if match else None

    def _skip_blanks(self, at: int) -> int:
        while at < len(self.folded) and self.folded[at] in " -–":
            at += 1
        return at

    def skip_gloss(self, at: int) -> int:
        """The position behind a remark in brackets that begins at ``at``, or ``at``."""
        gloss = _GLOSS.match(self.text, at)
        return gloss.end() if gloss else at

    def _name(self, start: int, end: int) -> Name:
        return Name(" ".join(self.text[start:end].translate(_NO_SIGNS).split()), start, end)

    def _hit_at(self, at: int) -> Name | None:
        end = self._hits.get(at)
        members = None if end else _MEMBERS.match(self.folded, at)
        if members is not None and (end := self._hits.get(members.end())) is not None:
            end = self._on_to_place(end)  # "thành viên Ban Chỉ đạo …"
        elif end is not None and at in self._unlisted:
            end = self._on_to_place(end)
        return self._name(at, end) if end else None

    def _on_to_place(self, end: int) -> int:
        """Where a name that the registry lacks ends with small words up to its place.

        "Ban Chỉ đạo Chăm sóc cây xanh đô thị huyện"; a verb or a word that no noun holds begins something else.
        """
        here = end + 1
        for _ in range(_LONGEST_TAIL):
            word = _WORD.match(self.text, here)
            if word is None or not word[0].islower() or self.text[here - 1] != " ":
                break
            if _PLACE_END.match(self.folded, here):
                return word.end() if here > end + 1 else end
            words = lexicon()
            if words.begins_verb(self.text, self.folded, here) or words.is_function_word(self.text, self.folded, here):
                break
            here = word.end() + 1
        return end

    def _group_at(self, at: int) -> Name | None:
        match = match_group(self.text, self.folded, at)
        if match is None:
            return None
        end = match.end()
        owner = owner_begins(self.folded, at, end)
        if owner is not None and (owned := self._owner_end(owner)) is not None:
            end = max(end, owned)
        longer = self._hits.get(at, 0) > end and not match["at"]
        tail = end + 1  # "các sở, ngành và các địa phương" are two; "các xã trực tiếp chỉ đạo" goes on
        if longer and not (_ANOTHER.match(self.folded, end) or lexicon().begins_verb(self.text, self.folded, tail)):
            return self._name(at, self._narrowed(at, self._hits[at]))
        return self._name(at, self._narrowed(at, end))

    def _owner_end(self, at: int) -> int | None:
        """Where the name of a group's owner ends that begins at ``at``."""
        known = next((hit.end for hit in self._registry.names_in(self._line(at)) if hit.start == 0), None)
        return at + known if known else other_owner_end(self.text, at)

    def _line(self, at: int) -> str:
        return self.text[at : at + _LONGEST_NAME].replace("\n", " ")

    def _narrowed(self, at: int, end: int) -> int:
        return narrowed_end(self.text, self.folded, at, end, begins_name=self._begins_any_name)

    def _begins_any_name(self, at: int) -> bool:
        """Whether another name begins at ``at``, behind a sign or "và"."""
        return (
            at in self._hits
            or match_group(self.text, self.folded, at) is not None
            or lexicon().title.match(self.folded, at) is not None
            or lexicon().begins_body(self.text, self.folded, at)
        )

    def _titled(self, at: int, behind: int) -> Name | None:
        """The office that the title from ``at`` up to ``behind`` stands for; a person without an office by name."""
        inner = self._office_behind(behind, at)
        if inner is None and (end := each_office_end(self.folded, behind)) is not None:
            owner = owner_begins(self.folded, behind, end) or end + 1
            return self._name(behind, self._owner_end(owner) or end)
        head = _HEAD_OF_PEOPLE.match(self.folded, at) if inner is None else None
        if head is not None and (self._task_at(head.end()) or _SEPARATOR.match(self.folded, head.end())):
            return self._name(at, head.end())
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

    def free_at(self, at: int) -> Name | None:
        """A phrase that stands where a name must, though nobody knows it: up to a verb or a stop."""
        stop = _FREE_STOP.search(self.text, at)
        while stop is not None and _AND.fullmatch(stop[0]) and self._goes_on_behind_and(stop.end()):
            stop = _FREE_STOP.search(self.text, stop.end())
        end = min(stop.start() if stop else len(self.text), at + _FREE_LENGTH)
        position = at
        while position < end:
            small = not self.text[position].isupper()  # "Ban Quản lý …" is a name, "Tổ công tác quản lý …" has a verb
            if position > at and small and goes_on_with_task(self.text, self.folded, position):
                end = position
                break
            blank = self.folded.find(" ", position, end)
            position = end if blank < 0 else blank + 1
        name = self._name(at, end)
        return name if name.name and any(char.isalpha() for char in name.name) else None
