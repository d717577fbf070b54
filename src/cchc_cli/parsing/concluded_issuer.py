"""Who issued the document where the issuer's box does not say, or not of which place."""

from __future__ import annotations

import re
from collections import Counter

from cchc_cli.model.document import Signer
from cchc_cli.parsing.header import Header
from cchc_cli.parsing.issuer import PLACE_TYPES, restore_case, titled
from cchc_cli.text.vietnamese import fold
from cchc_cli.units.registry import Registry

_TYPE_BEFORE = re.compile(rf"\b({PLACE_TYPES})\s+$")
_BEFORE = 60  # characters before a place in which its type is looked for
_ORGANS_IN_SYMBOL = {
    "UBND": "UBND", "HĐND": "HĐND", "TTg": "Thủ tướng Chính phủ", "CP": "Chính phủ", "VPCP": "Văn phòng Chính phủ",
    "TU": "Tỉnh ủy", "HU": "Huyện ủy", "ĐU": "Đảng ủy",
}  # fmt: skip
_BARE = re.compile(
    r"(?:chu tich )?(?P<organ>uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|ban chap hanh dang bo)"
    r"(?: (?P<level>tinh|thanh pho|thi xa|huyen|quan|xa|phuong|thi tran|dac khu))?"
)
_WORD = r"[A-ZĐÀ-ỸẠ-Ỵ][\wà-ỹạ-ỵ]*"
_AREA = re.compile(  # "trên địa bàn tỉnh Hà Sơn", "trên địa bàn tỉnh"
    rf"địa\s+bàn\s+(?:toàn\s+)?(?P<level>{PLACE_TYPES})(?:\s+(?P<place>{_WORD}(?:(?:\s+|\s?-\s?){_WORD})*))?"
)
_AUTHORITY_LINE = re.compile(  # above a decision's bases: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ SƠN"
    r"(?m)^[ \t*|]*(?:CHỦ TỊCH )?(?P<organ>(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)\s"
    r"(?P<level>TỈNH|THÀNH PHỐ|THỊ XÃ|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN)\s(?P<place>[^\d\n|,.;:()*]{2,40}?)[ \t*|]*$"
)
_ON_BEHALF = re.compile(r"^T[./]?M\b\.?\s*(.+)$")
_HEAD = 6000
"""So many characters hold all that stands above a decision's first article."""
_NAMED_BY_LEVEL = frozenset({"Tỉnh ủy", "Huyện ủy"})
_PLACED = frozenset({"UBND", "HĐND", "Tỉnh ủy", "Huyện ủy", "Đảng ủy"})


def signing_issuer(signer: Signer | None, registry: Registry) -> str | None:
    """The body on whose behalf the document is signed: "TM. ỦY BAN NHÂN DÂN TỈNH" → "Ủy ban nhân dân tỉnh"."""
    titles = signer.titles if signer else ()
    signed = next((match[1] for title in titles if (match := _ON_BEHALF.match(title))), None)
    name = restore_case(signed, registry) if signed else ""
    return name if _BARE.match(fold(name)) else None


def lacks_place(issuer: str) -> bool:
    """Whether an issuer is an organ that every place has, and its place is not printed: "Ủy ban nhân dân tỉnh"."""
    return _BARE.fullmatch(fold(issuer)) is not None


def completed_issuer(bare: str, header: Header, text: str) -> str | None:
    """An organ without its place, completed from other places of the document; None where they do not say.

    In this order: the line of the authority above the bases ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ SƠN"), the place of
    issue with the level that the text gives it ("tỉnh Hà Sơn"), the area it speaks of ("trên địa bàn tỉnh Hà Sơn").
    """
    printed = _BARE.fullmatch(fold(bare))
    if printed is None:
        return None
    organ = {"ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan"}.get(printed["organ"], printed["organ"])
    line = next(
        (
            one
            for one in _AUTHORITY_LINE.finditer(text[:_HEAD])
            if one["place"].isupper() and fold(one["organ"]) == organ
        ),
        None,
    )
    if line is not None:
        return _placed(bare, printed["level"], f"{line['level'].lower()} {titled(' '.join(line['place'].split()))}")
    areas = Counter((one["level"].lower(), one["place"]) for one in _AREA.finditer(text))
    if header.place is not None:
        if printed["level"]:
            return f"{bare} {header.place}"
        level = _level_of(header.place, text) or next((level for (level, _), _ in areas.most_common(1)), None)
        return f"{bare} {level} {header.place}" if level else None
    named = [f"{level} {' '.join(place.split())}" for (level, place), _ in areas.most_common() if place]
    return _placed(bare, printed["level"], named[0]) if named else None


def _placed(bare: str, level: str | None, place: str) -> str:
    """``bare`` with ``place``, "tỉnh Hà Sơn"; a level that is printed is not repeated."""
    kind = next((one for one in PLACE_TYPES.split("|") if place.startswith(f"{one} ")), "")
    return f"{bare} {place.removeprefix(kind).strip()}" if level else f"{bare} {place}"


def _level_of(place: str, text: str) -> str | None:
    """The level at which ``text`` speaks of ``place``: "tỉnh" where it says "tỉnh Hà Sơn" most often."""
    low = text.lower()
    printed = re.finditer(rf"{re.escape(place.lower())}\b", low)
    before = (_TYPE_BEFORE.search(low, max(0, one.start() - _BEFORE), one.start()) for one in printed)
    types = Counter(match[1] for match in before if match)
    return max(types, key=lambda one: types[one]) if types else None


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
    level = _level_of(header.place, text)
    return f"{organ} {level} {header.place}" if level else None
