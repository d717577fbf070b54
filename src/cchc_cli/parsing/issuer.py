"""Who issued the document, as the lines of the issuer's box print it (NĐ 30/2020, Phụ lục I)."""

from __future__ import annotations

import re

from cchc_cli.parsing.lexicon import folded_copy, lexicon
from cchc_cli.text.vietnamese import fold
from cchc_cli.units.registry import Registry

PLACE_TYPES = "tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu"
_PLACE = re.compile(rf"(?<!\w)({PLACE_TYPES})(?!\s+(?:HỘI|ỦY|UỶ|ĐOÀN))\s+(.+)$", re.IGNORECASE)
_PARTY = re.compile(r"^((?:TỈNH|HUYỆN|THÀNH|THỊ|QUẬN|ĐẢNG) (?:ỦY|UỶ|ĐOÀN))\s+(.+)$")
_TITLE = re.compile(r"^(CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|BỘ TRƯỞNG|CỤC TRƯỞNG)\s+(.+)$")
_PLACE_LINE = re.compile(rf"^(?:{PLACE_TYPES})\s(?!ủy\s|uỷ\s|đoàn\s)", re.IGNORECASE)
_ABBREVIATIONS = {
    "ubnd": "UBND",
    "hđnd": "HĐND",
    "mttq": "MTTQ",
    "ubmttq": "UBMTTQ",
    "tncs": "TNCS",
    "ubkt": "UBKT",
    "thpt": "THPT",
    "thcs": "THCS",
    "gd": "GD",
    "đt": "ĐT",
    "gdđt": "GDĐT",
    "tnhh": "TNHH",
    "mtv": "MTV",
    "pctt": "PCTT",
    "tkcn": "TKCN",
}
_PROPER = (
    "Việt Nam",
    "Mặt trận Tổ quốc",
    "Quốc hội",
    "Ban Thường trực",
    "Ban Chỉ đạo",
    "Hội đồng Dân tộc",
    "Chính phủ",
    "Ban Chấp hành",
    "Trung ương",
    "Đảng bộ",
    "Đoàn TNCS Hồ Chí Minh",
)
_STAFF = re.compile(r"^(?:van phong|ban thuong truc|thuong truc|ban chi dao|ban thuong vu|ban chap hanh|to cong tac)\b")
_AUTHORITY = re.compile(
    r"^(?P<organ>.*?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân))\s+"
    rf"(?P<place>(?:{PLACE_TYPES})\s.+)$",
    re.IGNORECASE,
)
_TITLES = frozenset({"chu tich", "giam doc", "bi thu", "thu tuong", "bo truong"})
_UNFINISHED = frozenset(  # what the box's first line cannot end with: the body it belongs to stands on the next
    {"thuong truc", "ban thuong truc", "ban thuong vu", "ban chap hanh", "uy ban thuong vu", "hoi dong", "uy ban"}
)
_OTHER_BODIES = re.compile(
    r"(?:(?:pho )?thu tuong|chinh phu|quoc hoi|dang bo|bo truong|tong bi thu|y ban|nha may|lam truong|su doan|lu doan"
    r"|trung doan|xi nghiep|khu bao ton)(?!\w)"
)
_UNION = "doan tncs ho chi minh"  # stands beside the issuer, as the national motto does
_UNION_CENTRE = "ban chap hanh trung uong"
_LOST_LETTER = re.compile(r"^(?:\W|[UƯ])?\s?(?:Y )?(?=BAN NHÂN DÂN\b)")  # "Y BAN NHÂN DÂN": its first letter is lost
_MOTTOS = (" cong hoa xa hoi chu nghia viet nam ", " doc lap tu do hanh phuc ", " dang cong san viet nam ")
_WORDS = re.compile(r"[^\W_]+")
_NUMBER_IN_NAME = re.compile(r"^\d|\d/|/\d")


def restore_case(capitals: str, registry: Registry) -> str:
    """A name printed in capitals in the spelling of running text: "SỞ NỘI VỤ TỈNH HÀ SƠN" → "Sở Nội vụ tỉnh Hà Sơn".

    The registry's spelling where it knows the name; else the first word and each word of a place are capitalised.
    """
    text = " ".join(capitals.strip(" *_-–").split())
    if not text.isupper():
        return text
    party = _PARTY.match(text)
    if party is not None and not _PLACE_LINE.match(party[2]):
        return f"{party[1].capitalize()} {titled(party[2])}"
    place = _PLACE.search(text)
    if place is None:
        return _spelling(text, registry)
    organ = text[: place.start()].strip()
    placed = f"{place[1].lower()} {titled(place[2])}"
    return f"{_spelling(organ, registry)} {placed}" if organ else placed


def _spelling(capitals: str, registry: Registry) -> str:
    """The registry's spelling of a known name, else small letters but for the first and for abbreviations."""
    title = _TITLE.match(capitals)
    if title is not None:
        return f"{title[1].capitalize()} {_spelling(title[2], registry)}"
    known = registry.spelling(capitals)
    if known is not None:
        return known
    joined = capitals.lower()
    for name in _PROPER:
        joined = joined.replace(name.lower(), name)
    joined = re.sub(r"[^\W\d_]+", lambda word: _ABBREVIATIONS.get(word[0], word[0]), joined)
    return joined[:1].upper() + joined[1:]


def titled(capitals: str) -> str:
    return " ".join(word[:1] + word[1:].lower() for word in capitals.split())


def printed_issuer(lines: list[str], registry: Registry) -> str | None:
    """The issuer from the lines of its box: parent authority above, own name below.

    "UBND TỈNH A / SỞ B" → "Sở B tỉnh A"; "UBND TỈNH A / VĂN PHÒNG" → "Văn phòng UBND tỉnh A". A line that begins no
    office goes on with the one above: "BẢO HIỂM XÃ HỘI / VIỆT NAM". None where what is left cannot be an issuer: a
    piece of the motto, a number, a place alone.
    """
    names = _names_of(lines, registry)
    if not names:
        return None
    own = restore_case(names[-1], registry)
    if not _may_issue(own):
        return None
    if len(names) == 1:
        return own
    parent = restore_case(names[-2], registry)
    authority = _AUTHORITY.match(parent)
    if _STAFF.match(fold(own)) and len(own.split()) <= 4:
        return f"{own} {authority['place'] if authority and 'UBND' in own else parent}"
    if authority and not re.search(rf"\b(?:{PLACE_TYPES})\b", own, re.IGNORECASE):
        return f"{own} {authority['place']}"
    return own


def _names_of(lines: list[str], registry: Registry) -> list[str]:
    """The names in the issuer's box, each on one line, the last the issuer's own."""
    names: list[str] = []
    for line in lines:
        text = _LOST_LETTER.sub("ỦY ", line.strip(" *_-–"), count=1)
        if not any(char.isalpha() for char in text):
            continue
        if names and _goes_on(names, text, registry):
            names[-1] = f"{names[-1]} {text}"
        else:
            names.append(text)
    others = [name for name in names if fold(name) != _UNION]
    if others and len(others) < len(names) and fold(others[-1]) == _UNION_CENTRE:
        others[-1] = f"{others[-1]} ĐOÀN TNCS HỒ CHÍ MINH"
    return others or names


def _goes_on(names: list[str], line: str, registry: Registry) -> bool:
    """Whether ``line`` is more of the last of ``names``: a place, a title's office, what begins no office."""
    if (
        _PLACE_LINE.match(line + " ")
        or fold(names[-1]) in _TITLES
        or (len(names) == 1 and fold(names[0]) in _UNFINISHED)
    ):
        return True
    return line.isupper() and names[-1].isupper() and not begins_office(line, registry)


def begins_office(name: str, registry: Registry) -> bool:
    """Whether ``name`` begins as the name of a body or of who heads one does."""
    folded = folded_copy(name)
    known = lexicon().begins_body(name.lower(), folded, 0) or registry.spelling(name) is not None
    return known or bool(_OTHER_BODIES.match(folded) or _TITLE.match(name.upper()))


def _may_issue(name: str) -> bool:
    """Whether a name can be an issuer's: no piece of the motto, no number."""
    folded = f" {' '.join(_WORDS.findall(fold(name)))} "
    motto = any(folded in motto for motto in _MOTTOS) or "chu nghia viet nam" in folded or "tu do hanh phuc" in folded
    return not (motto or _NUMBER_IN_NAME.search(name) or len(name) < 3)
