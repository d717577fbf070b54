"""Who issued the document: from the issuer's box, else concluded from the number's symbol and the place."""

from __future__ import annotations

import re
from collections import Counter

from cchc_cli.parsing.header import Header
from cchc_cli.text.vietnamese import fold
from cchc_cli.units.registry import Registry

_PLACE_TYPES = "tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu"
_PLACE = re.compile(rf"(?<!\w)({_PLACE_TYPES})(?!\s+(?:HỘI|ỦY))\s+(.+)$", re.IGNORECASE)
_PARTY = re.compile(r"^((?:TỈNH|HUYỆN|THÀNH|THỊ|QUẬN|ĐẢNG) (?:ỦY|UỶ))\s+(.+)$")
_TITLE = re.compile(r"^(CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|BỘ TRƯỞNG|CỤC TRƯỞNG)\s+(.+)$")
_PLACE_LINE = re.compile(rf"^(?:{_PLACE_TYPES})\s(?!ủy\s|uỷ\s)", re.IGNORECASE)
_ABBREVIATIONS = {
    "ubnd": "UBND",
    "hđnd": "HĐND",
    "mttq": "MTTQ",
    "ubmttq": "UBMTTQ",
    "tncs": "TNCS",
    "ubkt": "UBKT",
}
_PROPER = (
    "Việt Nam",
    "Mặt trận Tổ quốc",
    "Quốc hội",
    "Ban Thường trực",
    "Ban Chỉ đạo",
    "Hội đồng Dân tộc",
    "Chính phủ",
)
_TYPE_BEFORE = re.compile(rf"\b({_PLACE_TYPES})\s+$")
_BEFORE = 60  # characters before a place in which its type is looked for
_STAFF = re.compile(r"^(?:van phong|ban thuong truc|thuong truc|ban chi dao|ban thuong vu|ban chap hanh|to cong tac)\b")
_AUTHORITY = re.compile(
    r"^(?P<organ>.*?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân))\s+"
    rf"(?P<place>(?:{_PLACE_TYPES})\s.+)$",
    re.IGNORECASE,
)
_ORGANS_IN_SYMBOL = {
    "UBND": "UBND", "HĐND": "HĐND", "TTg": "Thủ tướng Chính phủ", "CP": "Chính phủ", "VPCP": "Văn phòng Chính phủ",
    "TU": "Tỉnh ủy", "HU": "Huyện ủy", "ĐU": "Đảng ủy",
}  # fmt: skip
_TITLES = frozenset({"chu tich", "giam doc", "bi thu", "thu tuong", "bo truong"})
_NAMED_BY_LEVEL = frozenset({"Tỉnh ủy", "Huyện ủy"})
_PLACED = frozenset({"UBND", "HĐND", "Tỉnh ủy", "Huyện ủy", "Đảng ủy"})


def restore_case(capitals: str, registry: Registry) -> str:
    """A name printed in capitals in the spelling of running text: "SỞ NỘI VỤ TỈNH HÀ SƠN" → "Sở Nội vụ tỉnh Hà Sơn".

    The registry's spelling where it knows the name; else the first word and each word of a place are capitalised.
    """
    text = " ".join(capitals.strip(" *_-–").split())
    if not text.isupper():
        return text
    party = _PARTY.match(text)
    if party is not None and not _PLACE_LINE.match(party[2]):
        return f"{party[1].capitalize()} {_titled(party[2])}"
    place = _PLACE.search(text)
    if place is None:
        return _spelling(text, registry)
    organ = text[: place.start()].strip()
    placed = f"{place[1].lower()} {_titled(place[2])}"
    return f"{_spelling(organ, registry)} {placed}" if organ else placed


def _spelling(capitals: str, registry: Registry) -> str:
    """The registry's spelling of a known name, else small letters but for the first and for abbreviations."""
    title = _TITLE.match(capitals)
    if title is not None:
        return f"{title[1].capitalize()} {_spelling(title[2], registry)}"
    known = registry.spelling(capitals)
    if known is not None:
        return known
    joined = re.sub(r"[^\W\d_]+", lambda word: _ABBREVIATIONS.get(word[0], word[0]), capitals.lower())
    for name in _PROPER:
        joined = joined.replace(name.lower(), name)
    return joined[:1].upper() + joined[1:]


def _titled(capitals: str) -> str:
    return " ".join(word[:1] + word[1:].lower() for word in capitals.split())


def printed_issuer(lines: list[str], registry: Registry) -> str | None:
    """The issuer from the lines of its box: parent authority above, own name below.

    "UBND TỈNH A / SỞ B" → "Sở B tỉnh A"; "UBND TỈNH A / VĂN PHÒNG" → "Văn phòng UBND tỉnh A".
    """
    names: list[str] = []
    for line in lines:
        text = line.strip(" *_-–")
        if not text:
            continue
        if names and (_PLACE_LINE.match(text + " ") or fold(names[-1]) in _TITLES):
            names[-1] = f"{names[-1]} {text}"
        else:
            names.append(text)
    names = [name for name in names if any(char.isalpha() for char in name)]
    if not names:
        return None
    own = restore_case(names[-1], registry)
    if len(names) == 1:
        return own
    parent = restore_case(names[-2], registry)
    authority = _AUTHORITY.match(parent)
    if _STAFF.match(fold(own)) and len(own.split()) <= 4:
        return f"{own} {authority['place'] if authority and 'UBND' in own else parent}"
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
    if organ in _NAMED_BY_LEVEL:
        return f"{organ} {header.place}"
    low = text.lower()
    printed = re.finditer(rf"{re.escape(header.place.lower())}\b", low)
    before = (_TYPE_BEFORE.search(low, max(0, place.start() - _BEFORE), place.start()) for place in printed)
    types = Counter(match[1] for match in before if match)
    if not types:
        return None
    level = max(types, key=lambda one: types[one])
    return f"{organ} {level} {header.place}"
