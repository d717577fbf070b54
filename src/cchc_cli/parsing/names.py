"""Names of offices and persons as documents print them: one name, and lists of names.

"Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường" are two names, "các Sở: Tài chính, Xây dựng" is
completed to "Sở Tài chính" and "Sở Xây dựng"; a gloss in brackets is left out; a title stands for its office.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cchc_cli.parsing.groups import noun_end
from cchc_cli.parsing.lexicon import lexicon
from cchc_cli.parsing.single_names import Name, SingleNameReader
from cchc_cli.text.vietnamese import fold
from cchc_cli.units.registry import Registry

_SEPARATOR = re.compile(r"\s*(?:[,;]\s*(?:va\s+|cung\s+|dong thoi\s+)?|va\s+|cung\s+(?!voi\b))\s*")
_JOINT = re.compile(r"\s*/\s*|\s+[-–]\s+|\s*\)\s+")
_APPOSITION = re.compile(
    r",\s*(?:la\s+)?co quan (?:thuong truc|chuyen mon|dau moi|tham muu|chu tri)(?!\w)[^,;.:()]{0,80},\s*"
)
_CAPITAL_INSIDE = re.compile(r"\s[A-ZĐÀ-ỸẠ-Ỵ]")
_NO_NAME = re.compile(r"\s(?:có|nào|bị|được|là|đã|nếu)\s")
_MINISTERS = re.compile(r"bo truong(?=\s*,\s*thu truong)")  # of all ministries: "Bộ trưởng, Thủ trưởng cơ quan …"
_PERSON = re.compile(r"(?:[A-ZĐÀ-ỸẠ-Ỵ][\wà-ỹ]*)(?:[ \u00a0][A-ZĐÀ-ỸẠ-Ỵ][\wà-ỹ]*){1,4}")
_SECOND_PLACE = re.compile(rf"\s[-–]\s{_PERSON.pattern}")  # "phường Văn Miếu – Quốc Tử Giám"
_PLACE_NAME = re.compile(rf"{_PERSON.pattern}(?:{_SECOND_PLACE.pattern})?")
_OF_PLACE = re.compile(r".*(?<!\w)(?:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh) (?=[A-ZĐÀ-ỸẠ-Ỵ])")
_PROVINCE = re.compile(r"[Tt]ỉnh(?: [A-ZĐÀ-ỸẠ-Ỵ][\wà-ỹ]*){1,4}")
_HONORIFIC = re.compile(r"(?:cac\s+)?(?:dong chi|d/c|ong|ba)(?!\w)\.?\s*")
_COLON_HEAD = re.compile(
    r"(?:cac|nhung)\s+(so|bo|ban|phong|chi cuc|cuc|truong|huyen|xa|phuong|thi tran|thon|cong ty)"
    r"(?:\s*:\s*|(?<!bo)(?<!ban)(?<!truong)(?<!cong ty)\s+(?=[a-z]))"
)
_PLACE_HEAD = re.compile(
    r"((?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|dang uy|cong an|ubmttq|mttq)\s+)"
    r"(?:cac\s+)(xa|phuong|thi tran|huyen|thanh pho|tinh|xa, phuong)(?:\s*:\s*|\s+)"
)
_LONGEST_LIST = 80


__all__ = ["Name", "NameReader", "name_reader"]


@lru_cache(maxsize=256)
def name_reader(text: str, registry: Registry) -> NameReader:
    """The reader of ``text``: the stages ask for the same paragraphs one after the other."""
    return NameReader(text, registry)


class NameReader(SingleNameReader):
    """Reads names in one text. Positions are characters of that text."""

    def list_at(self, at: int) -> tuple[list[Name], int]:
        """The names of a list that begins at ``at`` and the position behind it; no names: the position is ``at``."""
        names: list[Name] = []
        end = at
        while len(names) < _LONGEST_LIST:
            begin = self._skip_blanks(at)
            found, after = self.names_at(begin)
            if not found and (one := self._listed_at(begin, names)) is not None:
                found, after = [one], one.end
            if not found:
                break
            names.extend(found)
            end = self.skip_gloss(after)
            following = self._separated(end)
            if following is None:
                break
            at = following
        return names, end

    def _separated(self, end: int) -> int | None:
        """Where the next name of a list may begin behind the one that ends at ``end``.

        "/", " - " and a bracket that nothing opened part two names only where both are known: "Sở Y tế/Sở Xây dựng".
        """
        separator = _SEPARATOR.match(self.folded, end)
        if separator is not None:
            apposition = _APPOSITION.match(self.folded, end)  # "Sở Y tế, cơ quan thường trực, Sở Nội vụ"
            return apposition.end() if apposition and apposition.end() in self._hits else separator.end()
        joint = _JOINT.match(self.folded, end)
        known = joint is not None and joint.end() in self._hits and self.text[joint.end()].isupper()
        return joint.end() if joint and known else None

    def _listed_at(self, at: int, before: list[Name]) -> Name | None:
        """A name of a list that nobody knows, or a noun of a group without "các" behind other names."""
        if before and (noun := self._noun_at(at)) is not None:
            return noun
        if (one := self._unknown_at(at)) is not None:
            return one
        return self._proper_at(at, before[-1]) if before else None

    def _noun_at(self, at: int) -> Name | None:
        """A group without "các" in a list: "Sở Y tế và tổ chức tín dụng"; never the verb "tổ chức"."""
        end = noun_end(self.folded, at)
        if end is None or not (self._task_at(end) or _SEPARATOR.match(self.folded, end)):
            return None
        return self._name(at, end)

    def _unknown_at(self, at: int) -> Name | None:
        """A proper name that begins with a noun for a body and that nobody knows: "Ban cơ yếu Hà Sơn".

        A task or another name must stand behind it, and it must have a capital besides the first.
        """
        body = lexicon().begins_body(self.text, self.folded, at) and not _HONORIFIC.match(self.folded, at)
        if not self.text[at : at + 1].isupper() or not body:
            return None
        one = self.free_at(at)
        if one is None or not _CAPITAL_INSIDE.search(one.name) or _NO_NAME.search(one.name):
            return None
        separator = _SEPARATOR.match(self.folded, one.end)
        listed = separator is not None and bool(self.names_at(separator.end())[0])
        return one if listed or self._task_at(one.end) else None

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
        if (ministers := _MINISTERS.match(self.folded, at)) is not None:
            return [self._name(at, ministers.end())], ministers.end()
        title = lexicon().title.match(self.folded, at)
        listed = self._colon_list(title.end() if title else at)
        if listed is not None:
            return listed
        one = self._group_at(at) or (self._group_at(title.end()) if title else None)  # "Trưởng các phòng"
        one = one or self._known_at(at) or (self._titled(at, title.end()) if title else None) or self._place_at(at)
        return ([one], one.end) if one else ([], at)

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
            after = self.skip_gloss(one.end)
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
