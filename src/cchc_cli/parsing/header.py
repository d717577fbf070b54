"""What stands above the body: issuer, number, place and day, kind, title, addressees (NĐ 30/2020, Phụ lục I).

Two boxes of the form share a line (issuer and national motto, number and day), so a line is read cell by cell and
the cells may come in any order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from cchc_cli.model.base import Span
from cchc_cli.parsing.blocks import Block, Rank
from cchc_cli.parsing.kinds import kind_at_start, kind_named, kind_of_symbol
from cchc_cli.text.vietnamese import fold

_CELL = re.compile(r"\s{3,}|\t+|\s*\|\s*")
_WIDE = re.compile(r".*\s{3,}")
_MOTTO = re.compile(
    r"^(?:cong h\S+ xa hoi chu nghia viet nam|doc lap\s*[-–]\s*tu do\s*[-–]\s*hanh phuc|dang cong san viet nam)"
)
_MOTTO_WITHIN = re.compile(  # beside the issuer, in a scan; with up to a few letters misread
    r"\W*(?:C.NG\s+\S{2,5}\s+X.\s+H.I\W+\S{0,3}\s?\S?.\s+\W?NGH.A\s+VI.T\s+NAM|.{0,2}.C\s+L.P\W{1,4}T.{0,3}DO\W{1,4}H.NH\s+PH\S+)\W*",
    re.IGNORECASE,
)
_UNREAD_NUMBER = re.compile(r"^\W*so\s*[:.]")  # "Số: 29fSTTTT-CNTT": a number that the scan spoiled
_SYMBOL_BEFORE = re.compile(r"^\S*[A-ZĐ]{2,}-\S*\s+")  # what is left of a spoiled number before the place
_GLUED = re.compile(r"(?<=UBND|HĐND)(?=TỈNH|THÀNH|HUYỆN|THỊ|QUẬN|XÃ|PHƯỜNG)")  # "UBNDTỈNH"
_NUMBER = re.compile(
    r"(?:^|(?<=[\s|]))\**Số\s*:?[ \t]*(?P<n>\d[\d ]{0,6}[a-z]?)?\s*(?P<join>[-/])\s?"
    r"(?P<rest>[0-9A-ZĐÐ][0-9A-ZĐÐa-zđ&.\-/]*(?:\s?-\s?[0-9A-ZĐÐ][0-9A-ZĐÐa-zđ&.]*){0,4})\**(?=\s|\||$)"
)
_SPOILED = r"[^\w\s]?\w?[^\w\s]{0,2}"  # what a scan makes of a day that is written by hand
_DAY = re.compile(
    rf"(?P<place>[^\W\d_][^\d,|\t]{{1,60}}?)\s*,\s*ngày\s*(?:(?P<d>\d(?: ?\d)?)|{_SPOILED})?"
    r"\s*tháng\s*(?P<m>\d(?: ?\d)?)?\s*năm(?:\s*(?P<y>\d[\d ]{3,5}))?[\s*.]*(?=\||$)",
    re.IGNORECASE,
)
_DAY_IN_DIGITS = re.compile(
    r"(?P<place>[^\W\d_][^\d,|\t]{1,60}?)\s*,\s*ngày\s*(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})[\s*.]*(?=\||$)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^\**\s*V\s*/\s*v\s*:?\s*", re.IGNORECASE)
_ABOUT = re.compile(r"^\**\s*Về\s")
_ADDRESSEE = re.compile(r"^kinh gui\s*:?")
_WIRES = re.compile(r"(?<!\w)dien\s*:$")
_RULE = re.compile(r"^[\W_]+$")
_PARENTHESIS = re.compile(r"^(?:theo (?:quyet dinh|nghi quyet|ke hoach|chi thi)|so\s*:?\s*[\d/])")
_TRIM = "*#/:|. "
_URGENCY = {
    "hoa toc": "hỏa tốc",
    "thuong khan": "thượng khẩn",
    "khan": "khẩn",
    "hoa toc hen gio": "hỏa tốc hẹn giờ",
}
_SECRECY = {"mat": "MẬT", "toi mat": "TỐI MẬT", "tuyet mat": "TUYỆT MẬT"}
_OPENERS = re.compile(
    r"^(?:can cu|thuc hien|theo|ngay \d|de |nham|xet|hoi nghi|sau khi|tren co so|tiep theo|nhan dip|thua uy quyen"
    r"|vua qua)\b"
)
_MENTION = re.compile(
    r"(?:ký|ban hành|có)\s+(?P<kind>[A-ZĐ]\w+(?:\s\w+)?)\s+số\s+(?P<number>\d{1,5}/[\w\-/]+)"
    r"\s+ngày\s+(?P<day>\d{1,2}/\d{1,2}/\d{4})"
)
_YEARS = range(1945, 2200)
_TITLE_LENGTH = 600
_LINE_LENGTH = 240
_ISSUER_LENGTH = 90


@dataclass(slots=True)
class Header:
    """What the header says; ``spans`` are its blocks, ``body`` the index of the first block after it.

    ``symbol`` is the part of the number behind the number itself, present in drafts too. ``issuers`` are the lines
    of the issuer's box as printed. ``addressees`` are the lines below "Kính gửi".
    """

    number: str | None = None
    symbol: str | None = None
    kind: str | None = None
    place: str | None = None
    issued: date | None = None
    day_printed: bool = False
    title: str | None = None
    urgency: str | None = None
    secrecy: str | None = None
    issuers: list[str] = field(default_factory=list)
    addressees: list[str] = field(default_factory=list)
    inferred: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    body: int = 0

    @property
    def below_boxes(self) -> bool:
        """Whether the boxes above the title are over: number and day have both been read."""
        return self.symbol is not None and (self.day_printed or self.place is not None)


def read_header(blocks: list[Block], *, number: str | None = None, issued: date | None = None) -> Header:
    """Read the blocks up to the first of the body. Never fails: what is not found stays absent.

    ``number`` and ``issued`` are what a person gives: they stand in the place of what is printed.
    """
    header = Header()
    at = _read_boxes(blocks, header)
    at = _read_title(blocks, at, header)
    at = _read_addressees(blocks, at, header)
    header.body = at
    header.spans = [block.span for block in blocks[:at]]
    _conclude(blocks, header)
    _give(header, number, issued)
    return header


def _read_boxes(blocks: list[Block], header: Header) -> int:
    """Read the boxes above the title; return the index of the first block that is none."""
    at = 0
    while at < len(blocks) and at < 40:
        block = blocks[at]
        if block.is_row:
            break
        if header.title is None and (_SUBJECT.match(block.text) or _is_subject(block, header, blocks[at + 1 : at + 7])):
            lines = [_without_day(line, header) for line in block.text.split("\n")]
            header.title = _one_line(_SUBJECT.sub("", " ".join(lines)))
            header.kind = header.kind or "công văn"
        elif _continues_subject(block, header, blocks[at + 1 : at + 4]):
            header.title = _one_line(f"{header.title} {block.text.lstrip(': ')}")
        elif not all(
            _read_line(line, header) or _small_issuer(line, header, blocks[at + 1 : at + 5])
            for line in block.text.split("\n")
            if line.strip()
        ):
            break
        at += 1
        if header.kind and kind_named(_bare(block.text)) == header.kind:
            break
    return at


def _is_subject(block: Block, header: Header, following: list[Block]) -> bool:
    """Whether a line below the issuer's box is a letter's subject without "V/v": "Về áp dụng các biện pháp …"."""
    if header.kind is not None or not header.issuers or not _ABOUT.match(block.text):
        return False
    return any(_ADDRESSEE.match(one.folded) for one in following)


def _continues_subject(block: Block, header: Header, following: list[Block]) -> bool:
    """Whether a line is more of a letter's subject: a bare one between "V/v" and "Kính gửi"."""
    if header.title is None or header.kind != "công văn" or block.marker is not None or block.is_row:
        return False
    if len(block.text) > _ISSUER_LENGTH or _ADDRESSEE.match(block.folded) or not block.text.lstrip(": ")[:1].isalnum():
        return False
    plain = not (_NUMBER.search(block.text) or _DAY.search(block.text) or _MOTTO.match(block.folded))
    return plain and not block.text.isupper() and any(_ADDRESSEE.match(one.folded) for one in following)


def _small_issuer(line: str, header: Header, following: list[Block]) -> bool:
    """Take up a line of the issuer's box that is not in capitals: a short one above the number."""
    if (
        header.symbol is not None
        or header.below_boxes
        or len(line) > _ISSUER_LENGTH
        or line.rstrip().endswith((".", ":", ";", ","))
    ):
        return False
    if not any(_NUMBER.search(block.text) for block in following if len(block.text) < _LINE_LENGTH):
        return False
    header.issuers.append(line.strip(_TRIM))
    return True


def _read_line(line: str, header: Header) -> bool:
    """Take up one printed line: number and day first, for a draft leaves wide blanks in them, then cell by cell."""
    if (number := _NUMBER.search(line)) is not None and header.symbol is None:
        _take_number(number, header)
        line = f"{line[: number.start()]}\t{line[number.end() :]}"
    line = _without_day(line, header)
    line = _MOTTO_WITHIN.sub("\t", line)
    taken = [_read_cell(cell.strip(), header) for cell in _CELL.split(line.strip()) if cell.strip()]
    return all(taken)


def _without_day(line: str, header: Header) -> str:
    """``line`` without the place and day of issue, which are taken up."""
    if len(line) >= _LINE_LENGTH or "ngày" not in line.lower():
        return line
    day = _DAY.search(line) or _DAY_IN_DIGITS.search(line)
    if day is None:
        return line
    place = day.start("place") + (blanks.end() if (blanks := _WIDE.search(day["place"])) else 0)
    _take_day(day, header)
    return f"{line[:place]}\t{line[day.end() :]}"


def _read_cell(cell: str, header: Header) -> bool:
    """Take up one cell of the header; False when it cannot belong to the boxes above the title."""
    folded = fold(cell.strip("*_ "))
    if not folded or _RULE.match(cell) or _MOTTO.match(folded):
        return True
    if folded in _SECRECY:
        header.secrecy = _SECRECY[folded]
    elif folded in _URGENCY:
        header.urgency = _URGENCY[folded]
    elif _SUBJECT.match(cell) and header.title is None:
        header.title = _one_line(_SUBJECT.sub("", cell))
        header.kind = header.kind or "công văn"
    elif header.symbol and cell.strip("*_ ").isupper() and (begun := kind_at_start(_bare(cell))) is not None:
        header.kind = header.kind or begun[0]
        header.title = header.title or (_one_line(cell) if begun[1] < len(_bare(cell)) else None)
    elif kind_named(_bare(cell)) and cell.strip("*_ ").isupper():
        header.kind = kind_named(_bare(cell))
    elif _PARENTHESIS.match(folded) or (header.kind is None and len(cell) < 60 and _UNREAD_NUMBER.match(folded)):
        return True
    elif cell.strip("* ").isupper() and header.kind is None and len(cell) < _ISSUER_LENGTH and not header.below_boxes:
        header.issuers.append(_GLUED.sub(" ", cell.strip(_TRIM)))
    else:
        return False
    return True


def _bare(text: str) -> str:
    return text.strip().strip("*_:. ")


def _one_line(text: str) -> str:
    return " ".join(text.strip("*_ ").split())


def _take_number(match: re.Match[str], header: Header) -> None:
    rest = match["rest"].strip("* ").replace("Ð", "Đ")
    rest = re.sub(r"\s*([-/])\s*", r"\1", rest)
    header.symbol = f"{match['join']}{rest}"
    if match["n"]:
        header.number = f"{match['n'].replace(' ', '')}{match['join']}{rest}"


def _take_day(match: re.Match[str], header: Header) -> None:
    place = _one_line(re.split(r"\s{3,}", match["place"])[-1])
    header.place = header.place or _SYMBOL_BEFORE.sub("", place)
    if match["d"] and match["m"] and match["y"]:
        year, month, day = (int(match[name].replace(" ", "")) for name in ("y", "m", "d"))
        header.day_printed = True
        header.issued = _plausible_day(year, month, day)


def _plausible_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where there is no such day or it can only be a misprint."""
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _read_title(blocks: list[Block], at: int, header: Header) -> int:
    """Read the lines below the kind, up to the first that opens the body."""
    if header.kind in (None, "công văn") or header.title is not None:
        return at
    lines: list[str] = []
    while at < len(blocks) and len(lines) < 8:
        block = blocks[at]
        text = block.text.strip()
        if _RULE.match(text):
            at += 1
            break
        if (urgency := fold(text.strip("*_ "))) in _URGENCY:
            header.urgency = _URGENCY[urgency]
            at += 1
            continue
        if not _goes_with_title(block, lines):
            break
        lines.append(_one_line(_SUBJECT.sub("", text)))
        at += 1
    header.title = " ".join(lines) or None
    return at


def _goes_with_title(block: Block, lines: list[str]) -> bool:
    text = block.text.strip()
    if block.is_row or block.marker is not None or len(text) > _TITLE_LENGTH or _ADDRESSEE.match(block.folded):
        return False
    if lines and (_OPENERS.match(block.folded) or text.strip("* ").isupper()):
        return False
    if lines and lines[-1].endswith((".", ":", "./.")):
        return False
    return not (text.endswith((".", ";", ":", "./.")) and (lines or len(text) > 200))


def _read_addressees(blocks: list[Block], at: int, header: Header) -> int:
    """Read "Kính gửi", or "… điện:" of a telegram, and the lines that name the addressees."""
    if at >= len(blocks):
        return at
    if not (header.kind == "công điện" and _WIRES.search(blocks[at].folded)):
        if not _ADDRESSEE.match(blocks[at].folded):
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
        if not (listed or piped or bare) or _SUBJECT.match(block.text):
            break
        header.addressees.append(_one_line(block.text.replace("|", " ")).strip(" -;.,"))
        at += 1
    return at


def _behind_addressing(block: Block) -> str:
    opening = re.sub(r"^\W*Kính gửi\s*:?\s*", "", _one_line(block.text.replace("|", " ")), flags=re.IGNORECASE)
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
            if header.issued is None and (issued := _plausible_day(year, month, day)) is not None:
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
