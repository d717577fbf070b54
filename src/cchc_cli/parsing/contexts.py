"""What the headings above a paragraph say: who leads, with whom, by when, and what the part is about."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from cchc_cli.model.base import Span
from cchc_cli.model.directive import Force
from cchc_cli.parsing.assignment import (
    Assignment,
    clause_subject,
    inner_assignment,
    last_given,
    leading_assignment,
    named_by_position,
    names_only,
)
from cchc_cli.parsing.coordination import coordinators
from cchc_cli.parsing.lexicon import lexicon
from cchc_cli.parsing.names import NameReader
from cchc_cli.parsing.outline import Item
from cchc_cli.text.vietnamese import fold

HEADING_LENGTH = 220
"""Letters of the longest heading that is printed without a colon."""

_PARTY = re.compile(r"(?:ban thuong vu |ban chap hanh |van phong )?(?:tinh|huyen|thanh|thi|quan|dang) uy")
_TIME = re.compile(r"tu ngay|den ngay|trong (?:thang|quy|tuan)|thang \d|quy (?:[ivx]+|\d)|dot \d")
_GROUP = re.compile(r"(?:cac|nhung|ban cong tac mat tran|ubnd|uy ban nhan dan|thu truong|giam doc|chu tich)\s")
_BODIES = re.compile(
    r"(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|chinh phu|thu tuong|chu tich ubnd|chu tich uy ban nhan dan"
    r"|so\s|bo\s|cuc\s|chi cuc\s|tong cuc\s)"
)
_MUST = re.compile(r"[\s,]*(?:can|phai|co trach nhiem|chiu trach nhiem|tap trung|chu dong|khan truong)(?!\w)")
_TURNS_TO_TASKS = re.compile(
    r"(?<!\w)(?:giai phap|nhiem vu|to chuc thuc hien|phan cong|phuong huong|ket luan|chi dao|trach nhiem)(?!\w)"
)
_LONGEST_TAIL = 10
_BEFORE_TOPIC = frozenset({"ve", "cac", "mot", "so", "nhung", "va", "phan", "danh", "gia", "du", "kien"})
_LEVELS = (
    ("tinh", "thanh pho"),
    ("huyen", "thi xa", "quan", "thanh pho"),
    ("xa", "phuong", "thi tran", "dac khu"),
)
_LEVEL_IN_NAME = (
    re.compile(r"(?<!\w)(?:(?:tinh|thanh pho|thanh uy)(?!\w)|so\s)"),
    re.compile(r"(?<!\w)(?:huyen|thi xa|quan|thi uy)(?!\w)(?! su)|^phong\s"),  # "Bộ Chỉ huy Quân sự tỉnh"
    re.compile(r"(?<!\w)(?:xa|phuong|thi tran|dac khu)(?!\w)(?! hoi)(?<!thi xa)"),  # "Bảo hiểm xã hội"
)
_CENTRAL = re.compile(
    r"(?:bo|chinh phu|van phong chinh phu|thu tuong|tong cuc|cuc|ngan hang nha nuoc|thanh tra chinh phu)\s"
)
_BESIDE = re.compile(  # the Front, unions and councils stand beside the committee of their level
    r"(?:ban thuong truc |thuong truc |ban thuong vu |ban chap hanh )?"
    r"(?:(?:uy ban |ub)?(?:mttq|mat tran)|hoi (?!dong nhan dan)|lien doan|lien hiep|doan "
    r"|(?:tinh|huyen|thanh|thi|quan) doan)"
)


@dataclass(frozen=True, slots=True)
class Context:
    """What the headings above say: who leads, with whom, how binding, by when, and what the part is about.

    ``zone`` is "aims", "account", "setting" (when, where, for whom), "funding", "tasks" or "" where no heading says.
    ``listed`` says that a lead-in names the doers of the paragraphs behind it. ``time`` is the printed time of a
    heading that is itself a time, with its span.
    """

    leads: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    force: Force | None = None
    zone: str = ""
    office: bool = False
    time: Span | None = None
    listed: bool = False


def under_heading(
    item: Item, reader: NameReader, context: Context, issuer: frozenset[str], *, among_offices: bool = False
) -> Context:
    """What a heading or a lead-in with something below it says to all that is below it.

    ``among_offices``: the headings beside it name offices, so this one does too, whether anybody knows the name or not.
    """
    given = leading_assignment(reader, 0, free=item.introduces)
    if given is not None and given.force is None and not given.colon and _names(given) <= issuer:
        given = None  # the issuer itself is the subject: whom it orders stands further on
    given = names_only(reader, 0, len(reader.text)) or given or _narrowed_group(reader)
    if among_offices and (given is None or not given.colon):
        given = named_by_position(reader) or given
    if given is None and item.introduces:
        given = last_given(reader, 0, len(reader.text))
    if given is not None:
        return led_by(context, _to_the_end(reader, given), reader)
    zone = zone_of(reader.folded)
    if context.zone == "account" and zone == "tasks" and not _TURNS_TO_TASKS.search(reader.folded):
        zone = context.zone  # "HIỆN TRẠNG" / "c. Công tác đào tạo": what was done in that work
    topic = replace(context, zone=zone or context.zone)
    if item.introduces and (joint := coordinators(reader, 0, len(reader.text))):
        topic = replace(topic, coordinators=tuple(one.name for one in joint))  # "đ) Phối hợp với các bộ … triển khai:"
    return replace(topic, time=item.block.body) if _TIME.search(reader.folded) else topic


def _names(given: Assignment) -> frozenset[str]:
    return frozenset(fold(name.name) for name in given.leads)


def after_lead_in(reader: NameReader, context: Context, issuer: frozenset[str]) -> Context:
    """What words that only point to the list behind them say ("… đề nghị các cơ quan thực hiện tốt các việc sau:").

    They name the doers of the list, but an item that names its own keeps them. A body that carries out its own plan
    ("Ban Thường trực … xây dựng kế hoạch … như sau:") is the doer; an authority with offices of its own is not.
    """
    given = last_given(reader, 0, len(reader.text)) or _doers(reader, issuer)
    if given is None:
        given = clause_subject(reader, among=frozenset(name for name in issuer if not _BODIES.match(name)))
    if given is None:
        return replace(context, zone=context.zone or "tasks")
    return replace(led_by(context, given), office=context.office, listed=True)


def _doers(reader: NameReader, issuer: frozenset[str]) -> Assignment | None:
    """Those whom a lead-in obliges: "Nhằm …, trong thời gian tới, các bộ, UBND các tỉnh cần thực hiện:"."""
    given = inner_assignment(reader, 0, len(reader.text), own=issuer)
    return given if given is not None and _MUST.match(reader.folded, given.rest) else None


def under_capitals(
    item: Item, reader: NameReader, context: Context, issuer: frozenset[str] = frozenset()
) -> Context | None:
    """The context that an unnumbered heading in capitals sets ("PHÒNG NỘI VỤ", "TỔ CHỨC THỰC HIỆN"), or None."""
    if not item.block.in_capitals:
        return None
    given = names_only(reader, 0, len(reader.text))
    if given is not None and not _names(given) <= issuer:
        return led_by(Context(zone=context.zone), given)
    return Context(zone=zone_of(item.block.folded) or context.zone)


def led_by(context: Context, given: Assignment, reader: NameReader | None = None) -> Context:
    """``context`` with the leads of ``given``, and with those named behind them in ``reader``'s text."""
    leads = tuple(name.name for name in given.leads)
    taken = {fold(lead) for lead in leads}
    behind = coordinators(reader, given.rest, len(reader.text)) if reader else []
    joint = tuple(one.name for one in behind if fold(one.name) not in taken)
    zone = "tasks" if context.zone in ("", "account", "setting") else context.zone
    return replace(context, leads=leads, coordinators=joint, force=given.force or context.force, office=True, zone=zone)


def _narrowed_group(reader: NameReader) -> Assignment | None:
    """A heading that is a group and what narrows it: "2. Các tổ chức thành viên của Mặt trận Tổ quốc xã"."""
    names, end = reader.list_at(0)
    tail = reader.folded[end:].strip(" .:")
    if not names or not tail or len(tail.split()) > _LONGEST_TAIL or not _GROUP.match(reader.folded, names[-1].start):
        return None
    if re.search(r"[,;.:()]", tail) or lexicon().task.match(tail):
        return None
    return Assignment(tuple(names), None, 0, end, reader.text.rstrip().endswith(":"))


def _to_the_end(reader: NameReader, given: Assignment) -> Assignment:
    """A group that a heading narrows ("các Phòng chuyên môn phụ trách các lĩnh vực CCHC") keeps what narrows it."""
    last = given.leads[-1]
    tail = reader.folded[last.end :].rstrip(" .:;")
    if given.colon and last.end < given.rest <= len(reader.text.rstrip(" *")):
        return given
    if not tail.strip() or "(" in tail or "," in tail or lexicon().task.match(tail.strip()):
        return given
    if not _GROUP.match(reader.folded, last.start):
        return given
    end = last.end + len(tail)
    name = replace(last, name=" ".join(reader.text[last.start : end].replace("*", "").split()), end=end)
    return replace(given, leads=(*given.leads[:-1], name), rest=len(reader.text))


def issuer_names(issuer: str | None) -> frozenset[str]:
    """The ways in which a document names its own issuer, and those above it: never those who are given work.

    An office speaks for its authority too ("UBND tỉnh yêu cầu …" in a notice of its Văn phòng); a council does not
    speak for the committee that it orders ("HĐND tỉnh giao UBND tỉnh"), nor a department for the committees below
    it ("UBND xã bố trí kinh phí" in a letter of a Sở), nor the Front or the Party for the committee beside it.
    """
    folded = fold(issuer) if issuer else ""
    council = "hdnd" in folded.split() or folded.startswith("hoi dong nhan dan")
    office = folded.startswith("van phong")
    if _PARTY.match(folded):
        organs: tuple[str, ...] = ()
    elif council and not office:
        organs = ("hdnd", "hoi dong nhan dan")
    else:
        organs = ("ubnd", "uy ban nhan dan")
    beside = _BESIDE.match(folded) is not None
    above = _levels_up_to(folded, own=not beside)
    names = {"chinh phu", "thu tuong chinh phu"}
    names.update(() if beside else organs)
    names.update(f"{organ} {level}" for organ in organs for level in above)
    if issuer:
        names.add(folded)
        names.add(folded.replace("ubnd", "uy ban nhan dan"))
        names.add(re.sub(r"\s+(?:tinh|huyen|xa|phuong|thanh pho)\s.*", "", folded))
    return frozenset(names)


def _levels_up_to(issuer: str, *, own: bool) -> frozenset[str]:
    """The words for the levels above that of ``issuer`` (folded), and for its ``own``; for all where none is told."""
    for at in reversed(range(len(_LEVELS))):
        if _LEVEL_IN_NAME[at].search(issuer):
            return frozenset(word for words in _LEVELS[: at + 1 if own else at] for word in words)
    if _CENTRAL.match(issuer):
        return frozenset()
    return frozenset(word for words in _LEVELS for word in words)


def zone_of(folded: str) -> str:
    """What a heading's part is about: the zone whose cue stands first in it.

    Only tasks are named anywhere in a heading: "5. Phát triển nguồn nhân lực đáp ứng yêu cầu …" is no part on aims.
    """
    found = [
        (match.start(), -match.end(), name)
        for name, pattern in lexicon().zones
        if (match := pattern.search(folded)) and (name == "tasks" or _opens(folded, match.start()))
    ]
    return min(found)[2] if found else ""


def _opens(folded: str, at: int) -> bool:
    return all(word in _BEFORE_TOPIC for word in re.findall(r"[^\W_]+", folded[:at]))
