"""What a paragraph is by its looks alone: a heading, an office, an event, a form, a line that orders nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from cchc_cli.parsing.assignment import inner_assignment, leading_assignment, names_only
from cchc_cli.parsing.blocks import Rank
from cchc_cli.parsing.fields import label_of
from cchc_cli.parsing.lexicon import folded_copy, lexicon
from cchc_cli.parsing.names import NameReader
from cchc_cli.parsing.outline import Item

_ROLE_IN_BODY = re.compile(
    r"[-–,:]\s*(?:to truong|to pho|thanh vien|truong ban|pho (?:truong )?ban|uy vien|(?:pho )?truong doan|thu ky)\W*$"
)
_LABEL = re.compile(r"\**[A-ZĐÀ-Ỹ][^.:;,!?\d]{2,40}:")  # "Địa điểm thực hiện: …"
_FORM = re.compile(
    r"(?:de cuong|mau (?:bao cao|bieu|so|phieu)|bieu mau|(?:phieu|bang) (?:khao sat|diem|cham|danh gia|tu cham))"
)
_NAMES_A_DOCUMENT = re.compile(  # an item of a list of bases: "Quyết định số 12/2019/QĐ-TTg ngày 5/6/2019 …"
    r"(?:quyet dinh|nghi quyet|nghi dinh|thong tu(?: lien tich)?|chi thi|ke hoach|cong van|cong dien|thong bao|ket luan"
    r"|huong dan|quy dinh|dieu le|van ban)\s+(?:so\s+)?\d[\w./-]*\s+(?:ngay|cua)\s"
    r"|luat\s[^,;.]{3,80}\s(?:so|nam|ngay)\s\d"
)
_ANNEXED = re.compile(  # "Quy chế quản lý văn thư ban hành kèm theo Thông tư số …"
    r"(?:quy che|quy dinh|dieu le|quy trinh|de an|danh muc|bo tieu chi)\s[^.;:]{3,200}?\s,?\s?ban hanh (?:kem )?theo\s"
)
_TAKES_EFFECT = re.compile(
    r"(?:quyet dinh|nghi quyet|chi thi|quy che|quy dinh|thong tu|nghi dinh|van ban|ke hoach)(?: nay)?,?\s"
    r"(?:co hieu luc|thay the|het hieu luc)\s"
)
_APPLIES_TO = re.compile(r"(?:ap dung|co hieu luc)\s(?:doi voi|cho)\s[^.;]{0,80}:$|doi tuong ap dung\W*$")
_BLANKS_TO_FILL = re.compile(r"\.{6}|…\s?[.…]")  # a form's line
_OFFICE_BY_CHARGE = re.compile(  # "5. Các Phó Chủ tịch phụ trách lĩnh vực Dân tộc, Tôn giáo"
    r"(?:cac\s+)?(?:dong chi\s+)?(?:can bo|cong chuc|chuyen vien|(?:pho\s+)?(?:chu tich|truong|giam doc))\s"
    r"(?:[^.;:]{0,60}\s)?phu trach\s"
)
_LINE_OPENING = re.compile(  # "Từ ngày 05/02/2026 - 08/02/2026: …", "Sáng ngày 10/3: …", "Nội dung: …"
    r"\s*(?:(?P<day>(?:(?:du kien|vao|tu|sang|chieu|toi|buoi \w+|\d{1,2}(?: gio|h)\d{0,2},?)\s+){0,3}"
    r"(?:ngay|trong (?:ngay|thang|tuan|quy))\s[^:;]{1,60})|[^.:;]{3,60}):\s*"
)
_WORD = re.compile(r"(?<!\w)[a-z]")
_BODIES_AT_LEAST = 3
_NEARLY_ALL = 0.85


def orders_nothing(reader: NameReader) -> bool:
    """Whether an item cannot lay a duty on anybody, whatever stands above it.

    A remark in brackets, a list of offices, the name of a part ("3. Tổ chức thực hiện"), a member of a body, a
    document that is a basis, a form's line with blanks to fill in.
    """
    folded = reader.folded.strip()
    remark = folded.startswith("(") and folded.rstrip(" .;").endswith(")")
    named = names_only(reader, 0, len(reader.text)) is not None or _names_a_part(folded) or _names_a_member(folded)
    document = _NAMES_A_DOCUMENT.match(folded) or _ANNEXED.match(folded)
    return remark or named or bool(document or _BLANKS_TO_FILL.search(reader.text))


def is_act(item: Item) -> bool:
    """Whether an article is what the decision itself does: "Điều 1. Ban hành kèm theo Quyết định này Quy chế …"."""
    return item.rank is Rank.ARTICLE and bool(lexicon().act.match(folded_copy(item.block.text).lstrip()))


def is_title_of_article(item: Item, reader: NameReader) -> bool:
    """Whether an article is its title alone, a thing and no sentence: "Điều 2. Các đơn vị thuộc diện sắp xếp"."""
    text = item.block.text.rstrip("* ")
    if item.rank is not Rank.ARTICLE or text.endswith((".", ";", ":")) or lexicon().task.match(reader.folded.lstrip()):
        return False
    given = inner_assignment(reader, 0, len(reader.text), own=frozenset())
    if given is None:
        return True
    behind = given.rest + len(reader.folded[given.rest :]) - len(reader.folded[given.rest :].lstrip())
    orders = given.force is not None or given.colon
    return not orders and not lexicon().begins_verb(reader.text, reader.folded, behind)


def takes_effect(item: Item) -> bool:
    """Whether a paragraph only says from when a document counts, or which it replaces: no day of anybody's work."""
    return bool(_TAKES_EFFECT.match(item.block.folded.lstrip()))


def applies_to(item: Item) -> bool:
    """Whether a lead-in only says to whom rules apply: "Quy chế này áp dụng đối với các cơ quan sau:"."""
    return bool(_APPLIES_TO.search(item.block.folded.rstrip()))


def acts_by_name(reader: NameReader) -> bool:
    """Whether somebody is named who does something, in a line that else only says when, where or what about.

    "Từ ngày 05/02 đến ngày 08/02: Phòng Nội vụ họp với …", "Nội dung: UBND xã tổ chức hội nghị …", "Trưởng thôn lập
    danh sách …"; not "Đại biểu: Phòng Nội vụ, Phòng Tư pháp" or "Phòng Nội vụ dự".
    """
    opening = _LINE_OPENING.match(reader.folded)
    at = opening.end() if opening else 0
    given = leading_assignment(reader, at)
    if given is None or given.colon or given.force is not None:
        return False
    if opening is not None and opening["day"]:
        return True
    verb_at = given.rest + len(reader.folded[given.rest :]) - len(reader.folded[given.rest :].lstrip(" ,"))
    return lexicon().begins_verb(reader.text, reader.folded, verb_at)


def holds_verb(reader: NameReader) -> bool:
    """Whether a verb of a task stands anywhere in a paragraph; a list of things or offices has none."""
    starts = (match.start() for match in _WORD.finditer(reader.folded))
    return any(lexicon().begins_verb(reader.text, reader.folded, at) for at in starts)


def name_offices(headings: Sequence[NameReader]) -> bool:
    """Whether headings that stand beside each other name offices: two at least that are known, and half of them.

    Where nobody is known, three and nearly all of them must begin as names of bodies do.
    """
    known = [names_offices(one) for one in headings]
    if sum(known) >= max(2, len(headings) / 2):
        return True
    bodies = sum(known or begins_as_a_body(one) for known, one in zip(known, headings, strict=True))
    return bodies >= max(_BODIES_AT_LEAST, _NEARLY_ALL * len(headings))


def goes_on_from_another_page(item: Item) -> bool:
    """Whether a bare paragraph begins in the middle of a sentence: what a page's foot has cut off its beginning."""
    above = item.parent
    if item.rank is not None or above is None or not item.block.text[:1].islower():
        return False
    before = above.children[above.children.index(item) - 1] if above.children[0] is not item else above
    return not before.block.text.rstrip("* ").endswith(":")


def begins_as_a_body(reader: NameReader) -> bool:
    at = len(reader.text) - len(reader.text.lstrip("* "))
    begins = lexicon().begins_body(reader.text, reader.folded, at)
    return begins and not lexicon().begins_verb(reader.text, reader.folded, at)


def is_form(item: Item) -> bool:
    """Whether an annex is a form: "Phụ lục II", "ĐỀ CƯƠNG BÁO CÁO …", "MẪU BIỂU …"."""
    opening = [item.block.folded, *(child.block.folded for child in item.children[:2])]
    return any(_FORM.match(text.lstrip(" .:-|")) for text in opening)


def names_offices(reader: NameReader) -> bool:
    """Whether a heading is nothing but an office, or the verb that assigns and an office."""
    if names_only(reader, 0, len(reader.text)) is not None or _OFFICE_BY_CHARGE.match(reader.folded):
        return True
    given = leading_assignment(reader, 0)
    return given is not None and given.force is not None and not reader.text[given.rest :].strip(" .:;*")


def is_event(item: Item) -> bool:
    """Whether each line below an item begins with a label, and one of them says who or when it is done.

    "2.6. Lễ bế mạc": "Thời gian: …", "Địa điểm: …", "Đơn vị chủ trì: …", "Kinh phí: …". Numbered items may stand
    behind such lines ("2.6.1. Báo cáo kết quả").
    """
    text = item.block.text.strip("* ")
    if item.introduces or not text or text.isupper():
        return False
    lines = lines_of(item)
    labels = [label_of(folded_copy(line.block.text)) for line in lines]
    if all(labels):
        return bool(labels)
    return ("lead" in labels or "deadline" in labels) and all(
        label or _LABEL.match(line.block.text) for label, line in zip(labels, lines, strict=True)
    )


def lines_of(item: Item) -> list[Item]:
    """What stands below ``item`` before its first numbered item."""
    return list(takewhile(lambda child: not child.numbered, item.children))


def is_task_with_fields(item: Item, reader: NameReader) -> bool:
    """Whether an item is itself the task of which the lines below it say who and when, whatever sign it ends with.

    "5.2. Tổ chức tuyên truyền về …; nắm bắt dư luận" above "- Đa dạng, phù hợp …" and "- Đơn vị chủ trì: …". Where
    most other lines are tasks of their own, it is their heading.
    """
    if item.introduces or not lexicon().task.match(reader.folded.strip()):
        return False
    texts = [folded_copy(line.block.text).strip() for line in item.children]
    beside = [text for text in texts if label_of(text) is None]
    labelled = {label_of(text) for text in texts} & {"lead", "deadline"}
    tasks = sum(lexicon().task.match(text) is not None for text in beside)
    return bool(labelled and beside) and tasks <= len(beside) / 2


def _names_a_member(folded: str) -> bool:
    """Whether an item only says who sits in a body: "Ông A, Trưởng phòng Tài chính - Kế hoạch - Tổ phó;"."""
    return bool(_ROLE_IN_BODY.search(folded))


def _names_a_part(folded: str) -> bool:
    """Whether an item is nothing but what parts of documents are called: "3. Tổ chức thực hiện"."""
    return any(pattern.fullmatch(folded.strip(" .:*")) for _, pattern in lexicon().zones)


def looks_like_heading(text: str) -> bool:
    bare = text.strip().strip("* ")
    return (
        len(bare) < 120
        and not bare.endswith((".", ";", "./."))
        and (bare.isupper() or bare.endswith(":") or len(bare) < 40)
    )
