"""The old Vietnamese encodings as tables (``data/encodings``), and text in them as Unicode.

Text in an old encoding reaches us in two forms: as bytes of a plain file, or as letters that a word processor took
for Western ones ("Céng hoµ" for "Cộng hòa"), because only the font gave them their Vietnamese shape. Both are read
here from the second form: byte B5 is "µ".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from cchc_cli import data

_C1 = range(0x80, 0xA0)


@dataclass(frozen=True)
class OldEncoding:
    """An encoding by its ``name`` as officers know it ("TCVN3"), and what each letter or pair of letters stands for."""

    name: str
    letters: Mapping[str, str]
    pattern: re.Pattern[str]

    def concerns(self, text: str) -> bool:
        """Whether anything in ``text`` stands for another letter."""
        return self.pattern.search(text) is not None

    def pieces(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The stretches of ``text`` that stand for other letters: where they begin and end, and the letters."""
        for match in self.pattern.finditer(text):
            yield match.start(), match.end(), self.letters[match.group()]

    def to_unicode(self, text: str) -> str:
        """``text``, whose letters stand for the encoding's bytes, as Vietnamese in NFC; other characters stay."""
        return unicodedata.normalize("NFC", self.pattern.sub(lambda match: self.letters[match.group()], text))


@cache
def old_encoding(key: str) -> OldEncoding:
    """The packaged encoding ``tcvn3``, ``tcvn1``, ``vni``, ``vps`` or ``viscii``."""
    letters = _letters(key)
    longest_first = sorted(letters, key=lambda codes: (-len(codes), codes))
    pattern = re.compile("|".join(re.escape(codes) for codes in longest_first))
    return OldEncoding(_content(key)["name"], letters, pattern)


def bytes_of(western: str) -> bytes:
    """The bytes that were taken for Western letters, by Latin-1 or by cp1252. UnicodeEncodeError for other letters."""
    return b"".join(char.encode("latin-1" if ord(char) < 0x100 else "cp1252") for char in western)


def western_from_private(text: str) -> str:
    """``text`` with the private code points F020 to F0FF, which Word uses for symbol fonts, as Western letters."""
    return _PRIVATE.sub(lambda match: chr(ord(match.group()) - 0xF000), text)


_PRIVATE = re.compile("[\uf020-\uf0ff]")


def _content(key: str) -> Mapping[str, Any]:
    return data.load(f"encodings/{key}")


def _letters(key: str) -> dict[str, str]:
    content = _content(key)
    letters = dict(_letters(content["base"])) if "base" in content else {}
    for part in ("letters", "marks", "lookalikes"):
        letters.update(_coded(content.get(part, {}), own_code=part == "lookalikes", known=letters))
    letters.update(_paired(content.get("pairs", {})))
    return letters


def _coded(rows: Mapping[str, str], *, own_code: bool, known: Mapping[str, str]) -> dict[str, str]:
    """Letters by their Western character. With ``own_code`` the row names a character that replaces the code's."""
    found: dict[str, str] = {}
    for printed, codes in rows.items():
        for letter, code in zip(printed.split(), codes.split(), strict=True):
            byte = int(code, 16)
            if own_code:
                found[letter] = known[chr(byte)]
                continue
            found[chr(byte)] = letter
            if byte in _C1 and (shown := bytes([byte]).decode("cp1252", errors="ignore")):
                found[shown] = letter
    return found


def _paired(rows: Mapping[str, str]) -> dict[str, str]:
    """Letters by the pair that stands for them, capitals with capital and with small marks."""
    found: dict[str, str] = {}
    for printed, pairs in rows.items():
        for letter, pair in zip(printed.split(), pairs.split(), strict=True):
            found[pair] = letter
            found[pair[0].upper() + pair[1:]] = letter.upper()
            found[pair.upper()] = letter.upper()
    return found
