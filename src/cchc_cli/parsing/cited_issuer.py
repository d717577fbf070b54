"""Where the name of the authority ends in "… của Bộ trưởng Bộ Nông nghiệp và Môi trường hướng dẫn …".

A name of an office has no end mark. It is read word by word: capitals belong to it, small words follow only
where Vietnamese names have them ("Ủy ban nhân dân"), and a verb or preposition ends it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from cchc_cli.parsing.kinds import kind_at_start

_WORD = re.compile(r"([\s*]{1,4}(?:[-–] )?)([^\W\d_]+(?:[-–&.][^\W\d_]+)*)")
_OF = re.compile(r"[\s*]{0,12},?[\s*]{1,12}của(?=\s)")
_GEO = frozenset({"tỉnh", "huyện", "xã", "phường", "quận"})
_GEO_PAIRS = frozenset({"thành phố", "thị xã", "thị trấn", "đặc khu"})
_LOWER_START = _GEO | {"cấp", "liên", "thành", "thị", "trung", "đồng"}
_ENDS = frozenset(
    {
        "về", "tại", "theo", "để", "cho", "trong", "trước", "sau", "đến", "hoàn", "gửi", "nhằm", "là", "có",
        "được", "thì", "chậm", "muộn", "xong", "nêu", "với", "từ", "trên", "gồm", "kèm", "này", "đó", "những",
        "các", "mỗi", "một", "nay", "vừa", "mới", "cùng", "do", "bởi", "giao", "đã", "sẽ", "phải", "cần", "sơ",
        "tổng", "v/v", "khi", "nếu", "trình",
    }
)  # fmt: skip
_END_PAIRS = frozenset(
    {
        "ban hành", "phê duyệt", "thực hiện", "triển khai", "hướng dẫn", "quy định", "tăng cường", "đẩy mạnh",
        "sửa đổi", "công bố", "thành lập", "kiện toàn", "yêu cầu", "đề nghị", "đề ra", "bảo đảm", "đảm bảo",
        "báo cáo", "điều chỉnh", "phân công", "giải quyết", "chỉ đạo", "tiếp tục", "rà soát", "xây dựng",
        "tổ chức", "tham mưu", "chủ trì", "phối hợp", "kịp thời", "khẩn trương", "nghiêm túc", "liên quan",
    }
)  # fmt: skip
_NOT_ENDS = frozenset({"giao thông", "giao dịch", "tổng hợp", "tổng thể", "sau đại"})
_OFFICE = frozenset(
    {"sở", "phòng", "bộ", "ban", "ubnd", "hđnd", "ủy", "uỷ", "hội", "văn", "chủ", "thủ", "trung", "chính", "cục"}
)
_LISTED = ("trung tâm", "phòng", "sở", "bộ", "ban", "tổng cục", "cục")
_BEFORE_PLAN = frozenset({"sở", "bộ", "phòng", "ban"})
_WHOLE_NAMES = frozenset(
    {
        "chính phủ",
        "quốc hội",
        "chính trị",
        "bí thư",
        "tỉnh ủy",
        "tỉnh uỷ",
        "huyện ủy",
        "huyện uỷ",
        "đảng ủy",
        "trung ương",
    }
)
_MAX_WORDS = 18


def end_of_issuer(text: str, start: int, limit: int) -> tuple[str, int] | None:
    """The authority after "của" at ``start``: its name as printed and where it ends; None where there is none.

    ``start`` is the end of the number or the day, ``limit`` where the next citation begins.
    "của UBND huyện về …" → ("UBND huyện", …).
    """
    of = _OF.match(text, start, min(limit, start + 24))
    if not of:
        return None
    end = _walk(text, of.end(), limit)
    name = " ".join(text[of.end() : end].replace("*", "").split())
    return (name, end) if name else None


def _walk(text: str, at: int, limit: int) -> int:
    """Where the name that begins after ``at`` ends; ``at`` itself where no name begins."""
    words: list[str] = []
    end = at
    for _ in range(_MAX_WORDS):
        match = _WORD.match(text, end, min(limit, end + 80)) or _listed_word(text, end, words)
        if not match or not _belongs(words, match[2], text[match.end() : match.end() + 24], text, match.start(2)):
            break
        words.append(match[2])
        end = match.end()
    return _without_dangling(text, at, end)


def _belongs(words: list[str], word: str, rest: str, text: str, at: int) -> bool:
    """Whether ``word`` goes on with the name made of ``words``."""
    lower, following = word.lower(), _next_word(rest)
    pair = f"{lower} {following}"
    if not words:
        return word[0].isupper() or lower in _LOWER_START
    if lower in {"và", "&"}:
        return _joins(words, following, rest)
    if word[0].isupper():
        inside = words[-1].lower() in _BEFORE_PLAN or text[at - 2] in "-–"  # "Sở Kế hoạch và Đầu tư"
        return inside or kind_at_start(text[at : at + 40]) is None
    if (lower in _ENDS and pair not in _NOT_ENDS) or pair in _END_PAIRS:
        return False
    if lower in _GEO or pair in _GEO_PAIRS:
        return True
    return _may_have_small_word(words, lower)


def _may_have_small_word(words: list[str], lower: str) -> bool:
    """After "UBND" and after a place's name no small word follows; after "Ủy" or "Sở Tài" one does."""
    before = words[-1]
    lowered = [one.lower() for one in words]
    if f"{lowered[-1]} {lower}" in _GEO_PAIRS | {"nhân dân"}:
        return True
    if before.isupper() and len(before) > 2:
        return lower == "cấp"
    if before in _GEO or " ".join(words[-2:]) in _GEO_PAIRS:
        return False
    after_place = any(one in _GEO for one in words) or any(f"{a} {b}" in _GEO_PAIRS for a, b in pairwise(words))
    return not after_place and " ".join(lowered[-2:]) not in _WHOLE_NAMES


def _joins(words: list[str], following: str, rest: str) -> bool:
    """Whether "và" is inside one name: "Bộ Nông nghiệp và Môi trường", "Văn phòng HĐND và UBND huyện"."""
    stripped = rest.lstrip(" \n*\u00a0")
    if not stripped or kind_at_start(stripped):
        return False
    if words[-1] == "HĐND" or [one.lower() for one in words[-3:]] == ["đồng", "nhân", "dân"]:
        return following in {"ubnd", "ủy", "uỷ"}
    return stripped[0].isupper() and following not in _OFFICE


def _listed_word(text: str, end: int, words: list[str]) -> re.Match[str] | None:
    """The word after a comma inside a name: "Trung tâm Văn hóa, Thể thao và Truyền thông"; else None."""
    if not text.startswith(", ", end) or not " ".join(words).lower().startswith(_LISTED):
        return None
    ahead = re.match(r", ([^\W\d_]+)(?: [^\W\d_]+){0,3},? (?:và|&) [^\W\d_]", text[end : end + 60])
    if not ahead or ahead[1].lower() in _OFFICE or not ahead[1][0].isupper() or not ahead[0][-1].isupper():
        return None
    return _WORD.match(text, end + 1, end + 80)


def _next_word(rest: str) -> str:
    match = _WORD.match(rest)
    return match[2].lower() if match else ""


def _without_dangling(text: str, start: int, end: int) -> int:
    """``end`` moved back over a "và" or a "của" that nothing follows."""
    return start + len(re.sub(r"[\s*]{1,12}(?:và|của|&)$", "", text[start:end]))
