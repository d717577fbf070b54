"""The letter "ư" of TCVN3, whose code is that of the soft hyphen: many programs put a hyphen in its place."""

from __future__ import annotations

import re

from cchc_cli.reading.legacy_tables import OldEncoding
from cchc_cli.reading.syllables import is_syllable

SOFT_HYPHEN = "\u00ad"
"""Where a word may be cut; not printed, but the letter "ư" of the TCVN3 fonts, and so kept until those are read."""

_HYPHENED = re.compile(r"[^\W\d_]{0,6}-[^\s\x21-\x40]{1,6}")


def with_soft_hyphens(text: str, encoding: OldEncoding) -> str:
    """``text`` in TCVN3 with "-" as the letter "ư" where that makes a syllable of what is none: "tr-êng", not "VH-TT".

    Text in another encoding is given back as it is. The length stays.
    """
    if SOFT_HYPHEN not in encoding.letters or encoding.letters[SOFT_HYPHEN] != "ư":
        return text
    return _HYPHENED.sub(lambda match: _repaired(match.group(), encoding), text)


def _repaired(word: str, encoding: OldEncoding) -> str:
    repaired = word.replace("-", SOFT_HYPHEN)
    parts = [encoding.to_unicode(part) for part in word.split("-") if part]
    if is_syllable(encoding.to_unicode(repaired)) and not all(is_syllable(part) for part in parts):
        return repaired
    return word
