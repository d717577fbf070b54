"""Who issued the document: from the issuer's box, else concluded from the number's symbol and the place."""

from __future__ import annotations

import re
from collections import Counter

from cchc_cli.parsing.header import Header
from cchc_cli.text.vietnamese import fold
from cchc_cli.units.registry import Registry

_PLACE_TYPES = "tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu"
_PLACE_LINE = re.compile(rf"^(?:{_PLACE_TYPES})\s", re.IGNORECASE)
_ENDS_BEFORE_PLACE = re.compile(rf"(?:^|\s)(?:{_PLACE_TYPES}|(?:tỉnh|huyện|thành|thị|quận|đảng) ủy)$", re.IGNORECASE)
_ABBREVIATIONS = {
    "ubnd": "UBND",
    "hđnd": "HĐND",
    "mttq": "MTTQ",
    "ubmttq": "UBMTTQ",
    "tncs": "TNCS",
    "ubkt": "UBKT",
}
_STAFF = re.compile(r"^(?:van phong|ban thuong truc|thuong truc|ban chi dao|ban thuong vu|ban chap hanh|to cong tac)\b")
_HEADS = frozenset({"chu tich", "giam doc", "bo truong", "bi thu"})
_AUTHORITY = re.compile(
    r"^(?P<organ>.*?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân))\s+"
    rf"(?P<place>(?:{_PLACE_TYPES})\s.+)$",
    re.IGNORECASE,
)
_ORGANS_IN_SYMBOL = {
    "UBND": "UBND", "HĐND": "HĐND", "TTg": "Thủ tướng Chính phủ", "CP": "Chính phủ", "VPCP": "Văn phòng Chính phủ",
    "TU": "Tỉnh ủy", "HU": "Huyện ủy", "ĐU": "Đảng ủy",
}  # fmt: skip
_PLACED = frozenset({"UBND", "HĐND", "Tỉnh ủy", "Huyện ủy", "Đảng ủy"})


def restore_case(capitals: str, registry: Registry) -> str:
    """A name printed in capitals in the spelling of running text: "SỞ NỘI VỤ" → "Sở Nội vụ".

    The registry's spelling where it knows the name; else the first word and each word of a place are capitalised.
    """
    text = " ".join(capitals.strip(" *_-–").split())
    if not text.isupper():
        return text
    hits = registry.names_in(text)
    if hits and hits[0].start == 0:
        known, rest = _spelling(text[: hits[0].end], registry), text[hits[0].end :].strip()
        if _ENDS_BEFORE_PLACE.search(known):
            return f"{known} {rest.title()}".strip()
        return f"{known} {restore_case(rest, registry)}" if rest else known
    return _plain_case(text)


def _spelling(capitals: str, registry: Registry) -> str:
    """The registry's spelling of a known name, as far as it has one word for each printed; else the plain one."""
    plain = _plain_case(capitals)
    for unit in registry.all_units():
        for name in (unit.name, *unit.aliases):
            if fold(name) == fold(capitals):
                return name
    return plain


def _plain_case(text: str) -> str:
    words = text.lower().split()
    place = next((at for at in range(len(words)) if _PLACE_LINE.match(" ".join(words[at:]) + " ")), len(words))
    out = []
    for at, word in enumerate(words):
        if word in _ABBREVIATIONS:
            out.append(_ABBREVIATIONS[word])
        elif (at == 0 and place != 0) or (at > place and not _is_type(words, place, at)):
            out.append(word[:1].upper() + word[1:])
        else:
            out.append(word)
    return " ".join(out)


def _is_type(words: list[str], place: int, at: int) -> bool:
    """Whether the word at ``at`` still belongs to the place's type ("thành phố", "thị trấn")."""
    return at == place + 1 and f"{words[place]} {words[at]}" in {"thành phố", "thị xã", "thị trấn", "đặc khu"}


def printed_issuer(lines: list[str], registry: Registry) -> str | None:
    """The issuer from the lines of its box: parent authority above, own name below.

    "UBND TỈNH A / SỞ B" → "Sở B tỉnh A"; "UBND TỈNH A / VĂN PHÒNG" → "Văn phòng UBND tỉnh A".
    """
    names: list[str] = []
    for line in lines:
        text = line.strip(" *_-–")
        if not text:
            continue
        if names and _PLACE_LINE.match(text + " "):
            names[-1] = f"{names[-1]} {text}"
        else:
            names.append(text)
    if not names:
        return None
    own = restore_case(names[-1], registry)
    if len(names) == 1:
        return own
    parent = restore_case(names[-2], registry)
    if fold(parent) in _HEADS:
        return f"{parent} {own}"
    if _STAFF.match(fold(own)) and len(own.split()) <= 3:
        return f"{own} {parent}"
    authority = _AUTHORITY.match(parent)
    if authority and not re.search(rf"\b(?:{_PLACE_TYPES})\b", own, re.IGNORECASE):
        return f"{own} {authority['place']}"
    return own


def concluded_issuer(header: Header, text: str) -> str | None:
    """The issuer that the symbol names, with the place of the header and the level that the text uses.

    "53/TB-UBND" of "Bình Gia" in a text that speaks of "huyện Bình Gia" is of "UBND huyện Bình Gia".
    """
    if not header.symbol:
        return None
    groups = re.split(r"[-/]", header.symbol)
    organ = next((_ORGANS_IN_SYMBOL[group] for group in groups if group in _ORGANS_IN_SYMBOL), None)
    if organ is None or organ not in _PLACED:
        return organ
    if not header.place:
        return None
    types = Counter(
        match[1].lower()
        for match in re.finditer(rf"\b({_PLACE_TYPES})\s+{re.escape(header.place)}\b", text, re.IGNORECASE)
    )
    if not types:
        return None
    level = max(types, key=lambda one: types[one])
    return f"{organ} {level} {header.place}"
