"""What stands below the body: recipients, signature, and where an annex begins (NĐ 30/2020, Phụ lục I)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from cchc_cli.model.base import Span
from cchc_cli.model.document import Signer
from cchc_cli.parsing.assignment import inner_assignment
from cchc_cli.parsing.blocks import Block, Rank
from cchc_cli.parsing.lexicon import lexicon
from cchc_cli.parsing.names import name_reader
from cchc_cli.parsing.preamble import begins_letterhead
from cchc_cli.units.registry import Registry

_RECIPIENTS = re.compile(r"noi nhan\s*[:.]?")
_SIGNING = re.compile(
    r"^(?:T[./]?M|K[./]?T|T[./]?L|T\.?U\.?Q|Q)(?:\.\s*|\s+)[A-ZĐÀ-Ỹ]|"
    r"^(?:PHÓ\s+)?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|TRƯỞNG|BỘ TRƯỞNG|THỦ TƯỚNG|THỨ TRƯỞNG|BÍ THƯ|"
    r"CỤC TRƯỞNG|CHI CỤC TRƯỞNG|HIỆU TRƯỞNG|CHỦ NHIỆM|VIỆN TRƯỞNG|CHÁNH ÁN|TỔNG CỤC TRƯỞNG|CHỈ HUY TRƯỞNG|CHÍNH ỦY)\b"
)
_NAME = re.compile(r"^(?:[A-ZĐÀ-ỸẠ-Ỵ][a-zđà-ỹạ-ỵ]*\.?)(?:\s+[A-ZĐÀ-ỸẠ-Ỵ][\wà-ỹạ-ỵ]*){1,4}$")
_ANNEX_TITLE = re.compile(r"^(?:PHỤ LỤC|DANH MỤC|BIỂU|PHỤ BIỂU)\b")
_SECOND_HEADER = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|^(?:THỂ LỆ|QUY CHẾ|QUY ĐỊNH|QUY TRÌNH|NỘI QUY|ĐỀ ÁN|PHƯƠNG ÁN)$"
)
_DATE_OR_REPORT = re.compile(
    r"(?:truoc|cham nhat|den) ngay|ngay \d|thang \d|quy [ivx\d]|hang (?:thang|quy|nam|tuan)|dinh ky"
)
_CITED = re.compile(r"\sso\s\S{1,30}\sngay\s[\d/.]+")  # the day of a document that is named
_ATTACHED = re.compile(  # "(Kèm theo Kế hoạch số …)", "Ban hành kèm theo Quyết định số …"
    r"\W*(?:ban hanh )?(?:kem theo|dinh kem) (?:\w+ ){1,4}so\W"
)
_TASK_TABLE = re.compile(
    r"\|\s*(?:tt|stt|so tt|so thu tu)\s*\|(?=.*(?:nhiem vu|noi dung|cong viec|thoi gian|chu tri|thuc hien))"
)
_TITLE_LINES = 6
_GAP = re.compile(r"[ \t\u00a0]{3,}")  # between two columns of a text that keeps its layout
_HEADING_LENGTH = 120
_FORM = re.compile(r"(?:mau|bieu mau|mau bieu)\s(?:so\s)?\d{1,2}\S{0,20}\W{0,3}$")
_TELLS = re.compile(r"thong bao (?:de|den|cho) .{0,200}(?:biet|thuc hien)\W*$")
_CARRY_OUT = re.compile(  # "Căn cứ ý kiến nêu trên, Sở Y tế triển khai thực hiện./."
    r"can cu (?:(?:cac )?noi dung|y kien|van ban|chi dao)[^,.;:]{0,60},\s[^.;:]{3,200}?(?:nghiem tuc |khan truong )?"
    r"(?:to chuc|trien khai|nghiem tuc)(?: trien khai| to chuc)? thuc hien(?: theo (?:dung )?quy dinh)?\W*"
)
_NOTIFIES = re.compile(
    r"thong bao\b|to chuc thuc hien|trien khai thuc hien|nghiem tuc thuc hien|biet,? (?:va )?thuc hien|thuc hien\W*$|"
    r"thuc hien tot"
)


@dataclass(slots=True)
class Ending:
    """The blocks below the body: ``start`` the index of the first, ``stop`` that of the first behind them."""

    start: int
    stop: int
    pieces: list[tuple[str, Span]] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    signer: Signer | None = None


def find_ending(blocks: list[Block], body: int) -> Ending:
    """Recipients and signature in ``blocks`` from ``body`` on. Without any, the ending is empty, at the very end."""
    start = next((at for at in range(body, len(blocks)) if _begins_ending(blocks, at)), len(blocks))
    ending = Ending(start, start)
    titles: list[str] = []
    name: str | None = None
    listing = False
    for at in range(start, len(blocks)):
        signed = bool(titles)
        if at > start and _begins_annex(blocks, at, signed=signed, listed=listing):
            break
        if signed and begins_letterhead(blocks, at):
            break
        for block in _columns(blocks[at]):
            text = " ".join(block.text.strip("* ").split())
            if _RECIPIENTS.match(block.folded):
                listing = True
                ending.pieces.append(("recipients", block.span))
            elif _SIGNING.match(text) and text.isupper():
                titles.append(text)
                ending.pieces.append(("signature", block.span))
            elif listing and (block.marker is not None or not titles) and not (titles and _NAME.match(text)):
                if block.marker is not None:
                    ending.recipients.append(text.rstrip(";., "))
                ending.pieces.append(("recipients", block.span))
            elif titles and name is None and _NAME.match(text):
                name = text
                ending.pieces.append(("signature", block.span))
            else:
                ending.pieces.append(("signature" if titles else "other", block.span))
        ending.stop = at + 1
    if titles or name:
        ending.signer = Signer(name=name, titles=tuple(titles))
    return ending


def _columns(block: Block) -> list[Block]:
    """``block``, or its two where the signature stands beside the recipients: "- Như trên;          KT. CHỦ TỊCH"."""
    gap = _GAP.search(block.text)
    right = block.text[gap.end() :].strip("* ") if gap else ""
    if gap is None or "\n" in block.text or not (_NAME.match(right) or (_SIGNING.match(right) and right.isupper())):
        return [block]
    middle, begin = block.body.start + gap.start(), block.body.start + gap.end()
    left = replace(
        block, span=Span(block.span.start, middle), body=Span(block.body.start, middle), text=block.text[: gap.start()]
    )
    beside = Span(begin, block.span.end)
    return [left, Block(beside, None, beside, block.text[gap.end() :])]


def _begins_ending(blocks: list[Block], at: int) -> bool:
    """Whether recipients or the signer's title stand here; a title above a decision's bases or a list signs nothing."""
    block = blocks[at]
    if block.marker is not None:
        return False
    if _RECIPIENTS.match(block.folded):
        return True
    text = " ".join(block.text.strip("* ").split())
    if len(text) >= 80 or not text.isupper() or not _SIGNING.match(text):
        return False
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    if after is None:
        return True
    heads = after.marker is not None or lexicon().basis.match(after.folded) or after.text.rstrip("* ").endswith(":")
    return not heads


def _begins_annex(blocks: list[Block], at: int, *, signed: bool, listed: bool) -> bool:
    block = blocks[at]
    if block.marker is not None and block.marker.rank is Rank.ANNEX:
        return True
    text = block.text.strip("* ")
    if (signed and _ANNEX_TITLE.match(text)) or ((signed or listed) and _SECOND_HEADER.search(text)):
        return True
    return (signed or listed) and (_begins_task_table(blocks, at) or _is_attached(blocks, at))


def _begins_task_table(blocks: list[Block], at: int) -> bool:
    """Whether a table of tasks begins at ``at``, or behind the numbered heading that stands there."""
    marker = blocks[at].marker
    if marker is not None and marker.rank in (Rank.ROMAN, Rank.DECIMAL):
        at += 1
    return at < len(blocks) and _TASK_TABLE.match(blocks[at].folded) is not None


def _is_attached(blocks: list[Block], at: int) -> bool:
    """Whether the title of what is attached stands at ``at``, told by the line in brackets below it.

    "CHƯƠNG TRÌNH HÀNH ĐỘNG / Thực hiện … / (Kèm theo Nghị quyết số 03/NQ-CP …)": kind and title are free.
    """
    for one in blocks[at : at + _TITLE_LINES]:
        text = " ".join(one.text.strip("* ").split())
        if _ATTACHED.match(one.folded):
            return True
        if one.marker is not None or one.is_row or _RECIPIENTS.match(one.folded):
            return False
        if _SIGNING.match(text) or _NAME.match(text) or not text or text.endswith((";", ".")):
            return False
    return False


def without_forms(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """``blocks`` without the forms among them, and the forms' blocks: from "Mẫu số 01/HNCT" on to the next annex.

    A form is filled in by others, later; what it prints is nobody's task.
    """
    kept: list[Block] = []
    forms: list[Block] = []
    inside = False
    for block in blocks:
        if block.marker is None and _FORM.match(block.folded):
            inside = True
        elif block.marker is not None and block.marker.rank is Rank.ANNEX:
            inside = False
        (forms if inside else kept).append(block)
    return kept, forms


def find_closing(body: list[Block], registry: Registry) -> Block | None:
    """The paragraph of the closing formula: the last bare one, if it only tells everybody to carry out the document.

    "Ủy ban nhân dân huyện Thông báo để Thủ trưởng các phòng … tổ chức thực hiện đạt kết quả cao nhất./." is one; a
    last paragraph that asks for a report by a day is none.
    """
    if len(body) < 2 or body[-1].marker is not None:
        return None
    last = body[-1]
    if _is_heading(body[-2]) and not lexicon().closing.match(last.folded):
        return None  # all that "3. Tổ chức thực hiện" has below it
    formula = lexicon().closing.match(last.folded) or _TELLS.search(last.folded) or _CARRY_OUT.fullmatch(last.folded)
    ends = last.text.rstrip("* ").endswith("./.") and any(block.marker is not None for block in body)
    if formula or (ends and _NOTIFIES.search(last.folded)):
        return None if _asks_for_something(last, registry) else last
    return None


def _is_heading(block: Block) -> bool:
    numbered = block.marker is not None and block.marker.rank < Rank.DASH
    return numbered and len(block.text) < _HEADING_LENGTH and not block.text.rstrip("* ").endswith((".", ";", ","))


def _asks_for_something(block: Block, registry: Registry) -> bool:
    reader = name_reader(block.text, registry)
    if not _DATE_OR_REPORT.search(_CITED.sub(" ", reader.folded)):
        return False
    return inner_assignment(reader, 0, len(reader.text), own=frozenset()) is not None
