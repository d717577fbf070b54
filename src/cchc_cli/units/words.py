"""The words of a name: what is compared, and where each stands in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from cchc_cli.text.vietnamese import fold, nfc

WORD = re.compile(r"[^\W_]+")
AND = frozenset({"và", "va", "&"})


class Word(NamedTuple):
    """One word of a text: as printed, folded, and where; ``joined``: a separator ("," "-" "&" "và") precedes."""

    raw: str
    folded: str
    start: int
    end: int
    joined: bool


@lru_cache(maxsize=8192)
def marked_word(raw: str) -> str:
    """One word without case, its marks kept but not their place: "Uỷ" and "Ủy", "hoà" and "hòa" are the same."""
    letters = unicodedata.normalize("NFD", raw.casefold())
    marks = sorted(char for char in letters if unicodedata.combining(char))
    return "".join(char for char in letters if not unicodedata.combining(char)) + "".join(marks)


def marked_name(text: str) -> tuple[str, ...]:
    """The words of a name as `marked_word` gives them."""
    return tuple(marked_word(word) for word in text.split())


@lru_cache(maxsize=32768)
def fold_word(raw: str) -> str:
    """One word without case and marks."""
    return fold(raw)


def words_of(text: str) -> list[Word]:
    """The words of a name, "và" left out, each knowing whether a separator precedes it."""
    name = nfc(text)
    found: list[Word] = []
    end, pending = 0, False
    for match in WORD.finditer(name):
        raw = match[0]
        if raw.casefold() in AND:
            pending = True
            continue
        start = match.start()
        joined = pending or (bool(found) and not name[end:start].isspace() and name[end:start].strip() != ".")
        found.append(Word(raw, fold_word(raw), start, match.end(), joined))
        end, pending = match.end(), False
    return found


def folded_words(text: str) -> tuple[str, ...]:
    """The folded words of a name without "và": the form under which names are compared.

    Case, marks, tone placement, "&", "và", "-" and "," make no difference (``text.vietnamese.name_key``).
    """
    return tuple(fold_word(raw) for raw in WORD.findall(nfc(text)) if raw.casefold() not in AND)


def slug(text: str) -> str:
    """``text`` in letters a-z, digits and single "-": "Phòng Văn hóa và Thông tin" → "phong-van-hoa-va-thong-tin"."""
    return "-".join(fold_word(raw) for raw in WORD.findall(nfc(text)))


def plain_title(text: str) -> str:
    """A place in capitals with small letters: "LÀO CAI" → "Lào Cai"; anything else as it is."""
    return " ".join(word.capitalize() for word in text.split()) if text.isupper() and len(text) > 3 else text


def joined_key(words: Iterable[str]) -> str:
    """Folded words as one, for abbreviations: "KT&HT", "KT-HT" and "KTHT" are the same."""
    return "".join(words)
