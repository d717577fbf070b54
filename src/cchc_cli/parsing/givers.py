"""Who gives work by name, and what is given to somebody: neither is who does it."""

from __future__ import annotations

import re

from cchc_cli.text.vietnamese import fold
from cchc_cli.units.authority import places

_GIVER = re.compile(
    r"(?:[Đđ]ồng chí |[Ôô]ng |[Bb]à )?(?:[Pp]hó )?"
    r"(?:Thủ tướng|Chủ tịch|Bí thư|Bộ trưởng|Thứ trưởng|Giám đốc|Cục trưởng)"
    r"(?: [^\W\d_]+){0,8}? (?P<person>[A-ZĐ][^\W\d_]*(?: [A-ZĐÀ-Ỹ][^\W\d_]*){1,3}) (?:đã )?"
    r"(?=(?:giao|yêu cầu|đề nghị|chỉ đạo|phân công) )"
)
_FULL_NAME = 3
_PLACE_KINDS = ("tinh", "thanh pho", "huyen", "quan", "thi xa", "xa", "phuong", "thi tran")
_GIVEN_THING = re.compile(
    r"(?:nhiem vu|chi tieu|du toan|ke hoach|dat|rung|quyen|von|kinh phi|bien che|trach nhiem)(?!\w)"
)


def giver_end(text: str, at: int) -> int | None:
    """Where the verb begins with which a person gives work by name at ``at``; None where nobody does.

    "Phó Thủ tướng Nguyễn Văn An giao Bộ Công an …": a title, perhaps an office, a surname and what follows it.
    """
    giver = _GIVER.match(text, at)
    if giver is None:
        return None
    words = fold(giver["person"]).split()
    place = _ends_with_kind(text[at : giver.start("person")]) and len(words) < _FULL_NAME  # "tỉnh Thái Nguyên"
    return None if place or words[0] not in places().surnames else giver.end()


def _ends_with_kind(text: str) -> bool:
    return fold(text).endswith(_PLACE_KINDS)


def names_a_thing(folded: str, at: int) -> bool:
    """Whether what stands behind "giao" is what is given: "Giao chỉ tiêu cho từng xã"."""
    return _GIVEN_THING.match(folded, at) is not None
