"""What OCR misread where only one thing can stand, put right: digits of days, labels, numerals, and the fixed phrases
of the form of a document (NĐ 30/2020, Phụ lục I).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from cchc_cli import data
from cchc_cli.reading.page_lines import Line, Word
from cchc_cli.text.vietnamese import fold

SURE = 75.0
"""Below this confidence a word with a digit in it is told."""

QUARTERS = frozenset({"I", "II", "III", "IV", "1", "2", "3", "4"})
"""How a quarter of a year is printed."""

MENDED = 1.0
"""The confidence of a word that was mended and should be told."""

_LOOKALIKES = str.maketrans({"l": "1", "I": "1", "|": "1", "]": "1", "[": "1", "!": "1", "O": "0", "o": "0"})
_LABELS = {"ngay": 31, "thang": 12, "nam": 2100}
_NUMBER_LABEL = "Số:"
_ABOUT = "V/v"
_LIKE_ABOUT = re.compile(r"[VYW]/[yw:.]?")
_LIKE_A_ROMAN = re.compile(r"(?!I{1,3}\.)\W{0,2}([IHLl|ÍÌ][IHLl1|ÍÌ]{0,2})[.,]")
_STROKES_OF_H = {"H": 2, "HH": 2, "HI": 3, "IH": 3, "Hl": 3, "lH": 3}
_LIKE_A_LABEL = re.compile(r"[^\W\d]{2,3}:\s?\d{0,5}\s?/[A-ZĐ]{2}")
_STROKES = frozenset("Il1|!]")
_MOTTO = ("CỘNG", "HÒA", "XÃ", "HỘI", "CHỦ", "NGHĨA", "VIỆT", "NAM")
_PARTY = ("ĐẢNG", "CỘNG", "SẢN", "VIỆT", "NAM")
_SLOGAN = ("Độc", "lập", "-", "Tự", "do", "-", "Hạnh", "phúc")
_LIKE = 84.0
_KNOWN_SHARE = 0.5
_SPECK = 70.0
_GAP = 1.2
_CERTAIN = 100.0


def mended(line: Line) -> Line:
    """``line`` with all that can be put right in it."""
    for mend in (mended_times, mended_marks, mended_phrases, mended_title, without_specks):
        line = mend(line)
    return line


def mended_times(line: Line) -> Line:
    """``line`` with letters that look like digits made digits where only a day, month, quarter or year can stand.

    "ngày l6 tháng" becomes "ngày 16 tháng", "Quý I1/2024" becomes "Quý II/2024". The confidence is then below
    `SURE`, so that the place is told.
    """
    words = list(line.words)
    for at, (label, word) in enumerate(pairwise(line.words), start=1):
        mended = _mended(fold(label.text).strip(".,:("), word.text)
        if mended != word.text:
            words[at] = replace(word, text=mended, confidence=min(word.confidence or 0.0, SURE - 1))
    return Line(tuple(words))


def _mended(label: str, text: str) -> str:
    """What ``text`` must be behind ``label``, if it can be made so; else ``text``."""
    core = text.rstrip(".,;:")
    rest = text[len(core) :]
    if label == "quy":
        quarter, slash, year = core.partition("/")
        strokes = len(quarter) if quarter not in QUARTERS and all(char in _STROKES for char in quarter) else 0
        return f"{'I' * strokes}{slash}{year}{rest}" if 1 <= strokes <= 3 else text
    most = _LABELS.get(label)
    if most is None or core.isdigit() or not any(char.isdigit() for char in core):
        return text
    digits = core.translate(_LOOKALIKES)
    return digits + rest if digits.isdigit() and 1 <= int(digits) <= most else text


def mended_marks(line: Line) -> Line:
    """``line`` with a Roman numeral before a heading, and the labels of number and subject, as they must be.

    "HI. TỔ CHỨC" becomes "III. TỔ CHỨC", "Đó: /KH-UBND" becomes "Số: /KH-UBND", "V/ báo cáo" becomes "V/v báo
    cáo"; each is then told.
    """
    first, *others = line.words
    seen = _LIKE_A_ROMAN.fullmatch(first.text)
    if seen is not None and others and others[0].text.isupper():
        strokes = _STROKES_OF_H.get(seen[1], 0 if "H" in seen[1] else len(seen[1]))
        if 2 <= strokes <= 3:
            return Line((replace(first, text=f"{'I' * strokes}.", confidence=MENDED), *others))
    if _LIKE_ABOUT.fullmatch(first.text) and others and others[0].text[0].islower():
        return Line((replace(first, text=_ABOUT, confidence=MENDED), *others))
    if _LIKE_A_LABEL.match(line.text) and not fold(first.text).startswith("so"):
        rest = first.text.partition(":")[2]
        return Line((replace(first, text=f"{_NUMBER_LABEL}{rest}", confidence=MENDED), *others))
    return line


def mended_phrases(line: Line) -> Line:
    """``line`` with the national motto and the slogan below it, or the Party's name, as they are always printed."""
    for phrase in (_MOTTO, _SLOGAN, _PARTY):
        span = _like(line.words, phrase)
        if span is not None:
            words = line.words
            line = Line((*words[: span[0]], *_set(phrase, words[span[0] : span[1]]), *words[span[1] :]))
    return line


def _like(words: Sequence[Word], phrase: Sequence[str]) -> tuple[int, int] | None:
    """Which of ``words`` can only be ``phrase``; None where none can, or they are it already."""
    wanted = {fold(word) for word in phrase if word.isalpha()}
    folded = [fold(word.text).strip(".,:|'’() ") for word in words]
    if sum(word in wanted for word in folded) < _KNOWN_SHARE * len(wanted):
        return None
    from rapidfuzz import fuzz

    whole = _letters(" ".join(phrase))
    best: tuple[float, int, int] = (_LIKE, 0, 0)
    for start in range(len(words)):
        for end in range(start + len(wanted) - 2, min(len(words), start + len(phrase) + 3) + 1):
            text = " ".join(word.text for word in words[start:end])
            score = fuzz.ratio(_letters(text), whole) if text.isupper() == phrase[0].isupper() else 0.0
            if score > best[0] and _letters(words[start].text) and _letters(words[end - 1].text):
                best = (score, start, end)
    _, start, end = best
    return (start, end) if end and [word.text for word in words[start:end]] != list(phrase) else None


def _letters(text: str) -> str:
    return "".join(char for char in fold(text) if char.isalnum())


def _set(phrase: Sequence[str], words: Sequence[Word]) -> list[Word]:
    """``phrase`` as words in the place of ``words``, each as wide as its letters."""
    first, left, right = words[0], words[0].x0, max(word.x1 for word in words)
    letter = (right - left) / len(" ".join(phrase))
    placed: list[Word] = []
    at = 0
    for text in phrase:
        x0 = left + letter * at
        placed.append(replace(first, text=text, x0=x0, x1=x0 + letter * len(text), confidence=_CERTAIN))
        at += len(text) + 1
    return placed


def mended_title(line: Line) -> Line:
    """``line`` with the kind of a document that stands alone in capitals as it is written: "KÉ HOẠCH" is "KẾ HOẠCH"."""
    words = line.words
    if len(words) > 1 and len(_letters(words[0].text)) < 2 and (words[0].confidence or 0.0) < _SPECK:
        words = words[1:]
    if len(words) > 1 and not _letters(words[-1].text) and (words[-1].confidence or 0.0) < _SPECK:
        words = words[:-1]
    text = " ".join(word.text for word in words)
    title = _titles().get(fold(text.rstrip(" .:"))) if text.isupper() else None
    if title is None:
        return line
    if text.rstrip(" .:") == title:
        return Line(words)
    colon = ":" if text.rstrip().endswith(":") else ""
    return Line(tuple(_set((title + colon).split(" "), words)))


@cache
def _titles() -> dict[str, str]:
    """The names of the kinds of documents in capitals, by how they are folded."""
    names = [str(name) for kind in data.load("kinds")["kinds"] for name in (kind["name"], *kind.get("also", ()))]
    return {fold(name): name.upper() for name in (*names, "quyết nghị")}


def without_specks(line: Line) -> Line:
    """``line`` without what is no text before "Kính gửi" or before the dash of a list: the rim of a stamp beside it."""
    words = line.words
    for at, word in enumerate(words[:4]):
        folded = [fold(one.text).strip(":. ") for one in words[at : at + 2]]
        addresses = folded == ["kinh", "gui"]
        listed = at > 0 and word.text == "-" and word.x0 - words[at - 1].x1 > _GAP * word.size
        if at > 0 and (addresses or listed) and all(map(_is_speck, words[:at])):
            return Line(words[at:])
    return line


def _is_speck(word: Word) -> bool:
    return (word.confidence or 0.0) < _SPECK and len(_letters(word.text)) < 4
