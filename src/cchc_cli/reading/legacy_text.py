"""Text without fonts in an old encoding, or read in a wrong one, as Unicode; what cannot be told is refused."""

from __future__ import annotations

import re

from cchc_cli.errors import BadDataError
from cchc_cli.reading.content import Content
from cchc_cli.reading.legacy_choice import choose
from cchc_cli.reading.legacy_findings import conversion_findings
from cchc_cli.reading.legacy_fonts import LegacyFonts
from cchc_cli.reading.legacy_hyphens import SOFT_HYPHEN
from cchc_cli.reading.legacy_tables import bytes_of
from cchc_cli.reading.syllables import ALREADY_VIETNAMESE, is_vietnamese_letter, likeness
from cchc_cli.text.vietnamese import nfc
from cchc_cli.wording import legacy as wording

_LATIN = re.compile("[\\s\x20-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u2122\ufeff]+")
_MISREAD = re.compile("[\u00c3-\u00c6\u00e1\u00e2][\\s\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u2122]")


def read_old_bytes(data: bytes, file: str, *, line: int) -> Content:
    """The text of bytes that are no UTF-8: TCVN3, VNI, cp1258, VISCII or VPS, told by which reading is Vietnamese.

    Raises BadDataError where no reading makes sense or several do; ``line``, where the bytes cease to be UTF-8,
    is named then.
    """
    western = data.decode("latin-1")
    choice = choose(western)
    if choice is None:
        raise BadDataError(wording.UNKNOWN.format(file=file, line=line), hint=wording.UNKNOWN_HINT)
    return _converted(choice.text, choice.name, western)


def utf16_without_mark(data: bytes) -> str | None:
    """The characters of UTF-16 without a byte-order mark, in whichever order makes Latin text of it; else None."""
    for codec in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if _LATIN.fullmatch(text):
            return text
    return None


def recovered(text: str) -> Content:
    """``text`` from a Unicode file, repaired where a program before us read its bytes in the wrong encoding.

    Two cases: UTF-8 taken for cp1252 ("á»¦y ban" for "Ủy ban"), line by line; and a whole text in an old encoding
    that was saved as Unicode without conversion ("Céng hoµ"). Text with Vietnamese letters is never changed otherwise.
    """
    lines = text.split("\n")
    repaired = [_repaired(line) for line in lines]
    count = sum(one != other for one, other in zip(lines, repaired, strict=True))
    if count:
        return Content("\n".join(repaired), conversions=(wording.REPAIRED.format(count=count),))
    if any(map(is_vietnamese_letter, text)):
        return Content(text)
    like = likeness(text)
    choice = choose(text) if like.share < ALREADY_VIETNAMESE else None
    return _converted(choice.text, choice.name, text) if choice is not None else Content(text)


def with_conversions(text: str, fonts: LegacyFonts) -> Content:
    """The content of a file with fonts, of which ``text`` was read: in NFC, with what was converted on the way.

    Where no font told of an old encoding the text itself may, as in `recovered`. Soft hyphens, which were kept until
    now as the letter "ư" of TCVN3, are left out.
    """
    if not fonts.conversions:
        content = recovered(text)
        return content if content.conversions else Content(text.replace(SOFT_HYPHEN, ""))
    composed = nfc(text.replace(SOFT_HYPHEN, ""))
    return Content(composed, findings=conversion_findings(composed), conversions=fonts.conversions)


def _converted(text: str, name: str, before: str) -> Content:
    """``text`` after conversion from the encoding ``name``, with a finding where it looks amiss."""
    count = sum(not line.isascii() for line in before.splitlines())
    note = wording.CONVERTED.format(name=name, count=count, counted=wording.PARAGRAPHS)
    return Content(text, findings=conversion_findings(text), conversions=(note,))


def _repaired(line: str) -> str:
    """The line with UTF-8 that was taken for cp1252 put right; unchanged where that gives no better Vietnamese."""
    if not _MISREAD.search(line):
        return line
    for candidate in (line, line.replace("\u00c3 ", "\u00c3\u00a0")):
        try:
            text = bytes_of(candidate).decode("utf-8")
        except UnicodeError:
            continue
        before, after = likeness(line).score, likeness(text).score
        if _LATIN.fullmatch(text) and (after > before or (after == before and any(map(is_vietnamese_letter, text)))):
            return text
    return line
