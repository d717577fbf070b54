"""What stands above the body: the boxes, the kind and its title, the addressees (NĐ 30/2020, Phụ lục I)."""

from __future__ import annotations

import re
from datetime import date

from cchc_cli.parsing.blocks import Block, Rank
from cchc_cli.parsing.boxes import ADDRESSEE, RULE, SUBJECT, URGENCY, Header, one_line, plausible_day, read_boxes
from cchc_cli.parsing.kinds import kind_named, kind_of_symbol
from cchc_cli.parsing.lexicon import folded_copy, lexicon
from cchc_cli.text.vietnamese import fold

__all__ = ["Header", "read_header"]

_WIRES = re.compile(r"(?<!\w)dien\s*:$")
_OPENERS = re.compile(
    r"^(?:can cu|thuc hien|theo|ngay \d|de |nham|xet|hoi nghi|sau khi|tren co so|tiep theo|nhan dip|thua uy quyen"
    r"|vua qua)\b"
)
_MENTION = re.compile(
    r"(?:ký|ban hành|có)\s+(?P<kind>[A-ZĐ]\w+(?:\s\w+)?)\s+số\s+(?P<number>\d{1,5}/[\w\-/]+)"
    r"\s+ngày\s+(?P<day>\d{1,2}/\d{1,2}/\d{4})"
)
_TITLE_LENGTH = 600
_AUTHORITY_LENGTH = 120
_HANGS = re.compile(r"(?:\b(?:CỦA|VÀ|VỚI|CHO|TẠI|THUỘC|CÁC|GIỮA|VỀ|DO|ĐỐI VỚI)|[,–-])$")
_HEADS = re.compile(r"(?:thu tuong|chinh phu|bo truong|quoc hoi|chu tich)")
_SESSION = re.compile(r"(?:khoa|ky hop|nhiem ky)\s")  # "KHÓA XIII, KỲ HỌP THỨ 3", between the authority and the bases
_BASIS = re.compile(r"(?:can cu|theo|xet|thuc hien|luat|nghi dinh)\s")


def read_header(blocks: list[Block], *, number: str | None = None, issued: date | None = None) -> Header:
    """Read the blocks up to the first of the body. Never fails: what is not found stays absent.

    ``number`` and ``issued`` are what a person gives: they stand in the place of what is printed.
    """
    header = Header()
    at = read_boxes(blocks, header)
    at = _read_title(blocks, at, header)
    at = _read_addressees(blocks, at, header)
    header.body = at
    header.spans = [block.span for block in blocks[:at]]
    _conclude(blocks, header)
    _give(header, number, issued)
    return header


def _read_title(blocks: list[Block], at: int, header: Header) -> int:
    """Read the lines below the kind, up to the first that opens the body."""
    begun = header.title is not None and header.title.isupper()  # "QUYẾT ĐỊNH VỀ VIỆC BAN HÀNH …" on several lines
    if header.kind in (None, "công văn") or (header.title is not None and not begun):
        return at
    lines: list[str] = [header.title] if header.title else []
    if lines and at < len(blocks) and one_line(blocks[at].text).startswith(lines[0]):
        lines = []  # its first line is the title already; what is below it in the paragraph belongs to it
    while at < len(blocks) and len(lines) < 8:
        block = blocks[at]
        text = block.text.strip()
        if RULE.match(text):
            at += 1
            break
        if (urgency := fold(text.strip("*_ "))) in URGENCY:
            header.urgency = URGENCY[urgency]
            at += 1
            continue
        if not _goes_with_title(block, lines) or is_authority(block, blocks[at + 1 : at + 4]):
            break
        lines.append(one_line(SUBJECT.sub("", text)))
        at += 1
    header.title = " ".join(lines) or None
    return at


def _goes_with_title(block: Block, lines: list[str]) -> bool:
    text = block.text.strip()
    if block.is_row or block.marker is not None or len(text) > _TITLE_LENGTH or ADDRESSEE.match(block.folded):
        return False
    if lines and (_OPENERS.match(block.folded) or (text.strip("* ").isupper() and not _goes_on(lines[-1], text))):
        return False
    if lines and lines[-1].endswith((".", ":", "./.")):
        return False
    return not (text.endswith((".", ";", ":", "./.")) and (lines or len(text) > 200))


def _goes_on(above: str, line: str) -> bool:
    """Whether a line in capitals is more of a title in capitals; a body of its own only behind "CỦA", "VÀ"."""
    if not above.isupper() or kind_named(line):
        return False
    folded = folded_copy(line)
    body = lexicon().begins_body(line.lower(), folded, 0) or lexicon().title.match(folded)
    return not body or bool(_HANGS.search(above))


def is_authority(block: Block, following: list[Block]) -> bool:
    """Whether a line in capitals says who decides: above the bases, "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ SƠN"."""
    text = block.text.strip("* ")
    if not text.isupper() or len(text) > _AUTHORITY_LENGTH:
        return False
    below = next((one for one in following if not _SESSION.match(one.folded)), None)
    folded = folded_copy(text)
    office = lexicon().begins_body(text.lower(), folded, 0) or lexicon().title.match(folded) or _HEADS.match(folded)
    return bool(office) and below is not None and bool(_BASIS.match(below.folded.lstrip("- ")))


def _read_addressees(blocks: list[Block], at: int, header: Header) -> int:
    """Read "Kính gửi", or "… điện:" of a telegram, and the lines that name the addressees."""
    if at >= len(blocks):
        return at
    if not (header.kind == "công điện" and _WIRES.search(blocks[at].folded)):
        if not ADDRESSEE.match(blocks[at].folded):
            return at
        if opening := _behind_addressing(blocks[at]):
            header.addressees.append(opening)
    at += 1
    while at < len(blocks):
        block = blocks[at]
        folded = block.folded.strip("| ")
        listed = block.marker is not None and block.marker.rank >= Rank.DASH
        piped = block.text.lstrip().startswith(("|", "-"))
        bare = block.marker is None and not header.addressees and len(folded) < 160 and not _OPENERS.match(folded)
        if not (listed or piped or bare) or SUBJECT.match(block.text):
            break
        header.addressees.append(one_line(block.text.replace("|", " ")).strip(" -;.,"))
        at += 1
    return at


def _behind_addressing(block: Block) -> str:
    opening = re.sub(r"^\W*Kính gửi\s*:?\s*", "", one_line(block.text.replace("|", " ")), flags=re.IGNORECASE)
    return opening.strip(" -;.,")


def _conclude(blocks: list[Block], header: Header) -> None:
    """Conclude kind, number and day from other places, and say which were concluded."""
    if header.kind is None and header.symbol:
        header.kind = kind_of_symbol(header.symbol.lstrip("/-")) or kind_of_symbol(f"1{header.symbol}")
        if header.kind:
            header.inferred.append("kind")
    if header.symbol is None:
        for block in blocks[:3]:
            mention = _MENTION.search(block.text)
            if mention is None:
                continue
            day, month, year = map(int, mention["day"].split("/"))
            header.number, header.kind = mention["number"], header.kind or kind_named(mention["kind"])
            header.symbol = re.sub(r"^\d+", "", mention["number"])
            header.inferred += ["number", "kind"]
            if header.issued is None and (issued := plausible_day(year, month, day)) is not None:
                header.issued = issued
                header.inferred.append("issued")
            break
    if header.kind is None and header.addressees:
        header.kind = "công văn"
        header.inferred.append("kind")


def _give(header: Header, number: str | None, issued: date | None) -> None:
    """Put what a person gives in the place of what was read; a bare "12" is completed by the symbol that is printed.

    A kind that was only concluded is concluded again, from the number that is given.
    """
    if number is not None:
        header.number = f"{number}{header.symbol}" if number.isdigit() and header.symbol else number
        header.symbol = re.sub(r"^\d+[a-z]?", "", header.number) or None
        kind = kind_of_symbol(header.number)
        if kind is not None and (header.kind is None or "kind" in header.inferred):
            header.kind = kind
            header.inferred.append("kind")
    if issued is not None:
        header.issued = issued
    given = {name for name, value in (("number", number), ("issued", issued)) if value is not None}
    header.inferred = [name for name in header.inferred if name not in given]
