"""The boxes above the title: issuer and national motto, number and day (NĐ 30/2020, Phụ lục I).

Two boxes of the form share a line, so a line is read cell by cell, and the cells may come in any order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from cchc_cli.model.base import Span
from cchc_cli.parsing.blocks import Block
from cchc_cli.parsing.kinds import kind_at_start, kind_named
from cchc_cli.text.vietnamese import fold

_CELL = re.compile(r"\s{3,}|\t+|\s*\|\s*")
_WIDE = re.compile(r".*\s{3,}")
_MOTTO = re.compile(
    r"^(?:cong h\S+ xa hoi chu nghia viet nam|doc lap\s*[-–]\s*tu do\s*[-–]\s*hanh phuc|dang cong san viet nam)"
)
_MOTTO_WITHIN = re.compile(  # beside the issuer, in a scan; with up to a few letters misread
    r"\W*(?:C.NG\s+\S{2,5}\s+X.\s*H.I\W+\S{0,3}\s?\S?.\s+\W?NGH.A\s+VI.T\s+NAM|.{0,2}.C\s+L.P\W{1,4}T.{0,3}DO\W{1,4}H.NH\s+PH\S+)\W*",
    re.IGNORECASE,
)
_REST = (
    r"(?P<rest>[0-9A-ZĐÐ][0-9A-ZĐÐƯa-zđ&.\-/]*(?:\s?-\s?[0-9A-ZĐÐ][0-9A-ZĐÐƯa-zđ&.]*){0,4})\**"
    r"(?=\s|\||$|,\s*ngày\s)"
)
_UNREAD_NUMBER = re.compile(r"^\W*so\s*[:.]")  # "Số: 29fSTTTT-CNTT": a number that the scan spoiled
_NUMBER = re.compile(
    r"(?:^|(?<=[\s|]))\**Số\s*:?[ \t]*(?:(?P<n>\d[\d ]{0,6}[a-z]?)|[.…]+)?\s*(?P<join>[-/])\s?" + _REST
)
_PARTY_GROUP = re.compile(r"(?<=/)TƯ$")  # "445-KL/TƯ": Tỉnh ủy is TU
_SYMBOL_BEFORE = re.compile(r"^\S*[A-ZĐ]{2,}-\S*\s+")  # what is left of a spoiled number before the place
_GLUED = re.compile(r"(?<=UBND|HĐND)(?=TỈNH|THÀNH|HUYỆN|THỊ|QUẬN|XÃ|PHƯỜNG)")  # "UBNDTỈNH"
_LABELLED_NUMBER = re.compile(  # "Nghị quyết số: 12/2019/UBTVQH14", the kind in the label
    r"^\**(?P<label>[A-ZĐ][a-zà-ỹđ]+(?:\s[a-zà-ỹđ]+){0,2})\s+số\s*:?\s*(?P<n>\d[\d ]{0,6}[a-z]?)\s?(?P<join>[-/])\s?"
    + _REST
)
_TORN_NUMBER = re.compile(  # on a line of its own below "Số:"
    r"^(?P<n>)(?P<join>/)(?P<rest>[A-ZĐ][A-ZĐa-zđ&.]*(?:-[0-9A-ZĐ][A-ZĐa-zđ&.]*){1,4})$"
)
_SPOILED = r"[^\w\s]?\w?[^\w\s]{0,2}"  # what a scan makes of a day that is written by hand
_DAY = re.compile(
    rf"(?P<place>[^\W\d_][^\d,|\t]{{1,60}}?)\s*,\s*ngày\s*(?:(?P<d>\d(?: ?\d)?)|{_SPOILED})?"
    r"\s*tháng\s*(?P<m>\d(?: ?\d)?)?\s*năm(?:\s*(?P<y>\d[\d ]{3,5}))?[\s*.]*(?=\||$|(?-i:DỰ THẢO))",
    re.IGNORECASE,
)
_DAY_BEHIND_NUMBER = re.compile(  # "Số: 12/UBND-KT, ngày 9 tháng 3 năm 2012"
    r"^,\s*ngày\s+(?:(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})\s+năm\s+(?P<y>\d{4})"
    r"|(?P<d2>\d{1,2})[/.-](?P<m2>\d{1,2})[/.-](?P<y2>\d{4}))"
)
_CAPTION = re.compile(  # above the number, on a portal's page: "Công văn chỉ đạo của UBND tỉnh Hà Sơn"
    r"^\**[A-ZĐ]\w+(?:\s\w+){1,6}?\scủa\s+(?P<issuer>[A-ZĐỦ][^.:;,\d]{4,80})$"
)
_DRAFT = re.compile(r"^\W*du thao(?:\s+lan(?: thu)?\s\w+|\s\d+)?\W*$")
_DRAFT_BEFORE = re.compile(r"^\W*DỰ THẢO(?:\s+LẦN(?: THỨ)?\s\w+|\s\d+)?\W+(?=\w)")
_DAY_IN_DIGITS = re.compile(
    r"(?P<place>[^\W\d_][^\d,|\t]{1,60}?)\s*,\s*ngày\s*(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})[\s*.]*(?=\||$)",
    re.IGNORECASE,
)
SUBJECT = re.compile(r"^\**\s*V\s*/\s*v\s*:?\s*", re.IGNORECASE)
_ABOUT = re.compile(r"^\**\s*Về\s")
ADDRESSEE = re.compile(r"^kinh gui\s*:?")
RULE = re.compile(r"^[\W_]+$")
_PARENTHESIS = re.compile(r"^(?:theo (?:quyet dinh|nghi quyet|ke hoach|chi thi)|so\s*:?\s*[\d/])")
_TRIM = "*#/:|. "
URGENCY = {
    "hoa toc": "hỏa tốc",
    "thuong khan": "thượng khẩn",
    "khan": "khẩn",
    "hoa toc hen gio": "hỏa tốc hẹn giờ",
}
_SECRECY = {"mat": "MẬT", "toi mat": "TỐI MẬT", "tuyet mat": "TUYỆT MẬT"}
_YEARS = range(1945, 2200)
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


def read_boxes(blocks: list[Block], header: Header) -> int:
    """Read the boxes above the title; return the index of the first block that is none."""
    at = 0
    while at < len(blocks) and at < 40:
        block = blocks[at]
        if block.is_row and not RULE.match(block.text):
            break
        if header.title is None and (SUBJECT.match(block.text) or _is_subject(block, header, blocks[at + 1 : at + 7])):
            lines = [_without_day(line, header) for line in block.text.split("\n")]
            header.title = one_line(SUBJECT.sub("", " ".join(lines)))
            header.kind = header.kind or "công văn"
        elif _continues_subject(block, header, blocks[at + 1 : at + 4]):
            header.title = one_line(f"{header.title} {block.text.lstrip(': ')}")
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
    return any(ADDRESSEE.match(one.folded) for one in following)


def _continues_subject(block: Block, header: Header, following: list[Block]) -> bool:
    """Whether a line is more of a letter's subject: a bare one between "V/v" and "Kính gửi"."""
    if header.title is None or header.kind != "công văn" or block.marker is not None or block.is_row:
        return False
    if len(block.text) > _ISSUER_LENGTH or ADDRESSEE.match(block.folded) or not block.text.lstrip(": ")[:1].isalnum():
        return False
    plain = not (_NUMBER.search(block.text) or _DAY.search(block.text) or _MOTTO.match(block.folded))
    return plain and not block.text.isupper() and any(ADDRESSEE.match(one.folded) for one in following)


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
    caption = _CAPTION.match(line.strip()) if kind_at_start(line) else None
    header.issuers.append((caption["issuer"] if caption else line).strip(_TRIM))
    return True


def _read_line(line: str, header: Header) -> bool:
    """Take up one printed line: number and day first, for a draft leaves wide blanks in them, then cell by cell."""
    number = _NUMBER.search(line) or _labelled(line) or _TORN_NUMBER.match(line.strip())
    if number is not None and header.symbol is None:
        _take_number(number, header)
        behind = line[number.end() :]
        if (day := _DAY_BEHIND_NUMBER.match(behind)) is not None:
            _take_printed_day(day["d"] or day["d2"], day["m"] or day["m2"], day["y"] or day["y2"], header)
            behind = behind[day.end() :]
        line = f"{line[: number.start()]}\t{behind}"
    line = _without_day(line, header)
    line = _MOTTO_WITHIN.sub("\t", line)
    taken = [_read_cell(cell.strip(), header) for cell in _CELL.split(line.strip()) if cell.strip()]
    return all(taken)


def _labelled(line: str) -> re.Match[str] | None:
    """The number behind the name of a kind, where the line says nothing else: "Nghị quyết số: 12/2019/UBTVQH14"."""
    number = _LABELLED_NUMBER.match(line)
    alone = number is not None and kind_named(number["label"]) and not line[number.end() :].strip(" *|.")
    return number if alone else None


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
    cell = _DRAFT_BEFORE.sub("", cell)
    folded = fold(cell.strip("*_ "))
    if not folded or RULE.match(cell) or _MOTTO.match(folded) or _DRAFT.match(folded):
        return True
    if folded in _SECRECY:
        header.secrecy = _SECRECY[folded]
    elif folded in URGENCY:
        header.urgency = URGENCY[folded]
    elif SUBJECT.match(cell) and header.title is None:
        header.title = one_line(SUBJECT.sub("", cell))
        header.kind = header.kind or "công văn"
    elif header.symbol and cell.strip("*_ ").isupper() and (begun := kind_at_start(_bare(cell))) is not None:
        header.kind = header.kind or begun[0]
        header.title = header.title or (one_line(cell) if begun[1] < len(_bare(cell)) else None)
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


def one_line(text: str) -> str:
    return " ".join(text.strip("*_ ").split())


def _take_number(match: re.Match[str], header: Header) -> None:
    rest = match["rest"].strip("* ").replace("Ð", "Đ")
    rest = _PARTY_GROUP.sub("TU", re.sub(r"\s*([-/])\s*", r"\1", rest))
    header.symbol = f"{match['join']}{rest}"
    if match["n"]:
        header.number = f"{match['n'].replace(' ', '')}{match['join']}{rest}"


def _take_day(match: re.Match[str], header: Header) -> None:
    place = one_line(re.split(r"\s{3,}", match["place"])[-1])
    header.place = header.place or _SYMBOL_BEFORE.sub("", place)
    if match["d"] and match["m"] and match["y"]:
        _take_printed_day(match["d"], match["m"], match["y"], header)


def _take_printed_day(day: str, month: str, year: str, header: Header) -> None:
    header.day_printed = True
    header.issued = plausible_day(*(int(one.replace(" ", "")) for one in (year, month, day)))


def plausible_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where there is no such day or it can only be a misprint."""
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
