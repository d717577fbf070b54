"""In which old encoding a text without fonts is: the reading that is most Vietnamese, if it leads clearly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cchc_cli.reading.legacy_capitals import with_lost_capitals
from cchc_cli.reading.legacy_hyphens import with_soft_hyphens
from cchc_cli.reading.legacy_tables import bytes_of, old_encoding
from cchc_cli.reading.syllables import Likeness, likeness
from cchc_cli.text.vietnamese import nfc

_ENOUGH = 0.85
"""The least share of well-built syllables. Measured: 0.99 under the right table, at most 0.51 under a wrong one."""
_TOO_FEW = 3
"""Below so many words with marks nothing can be told."""
_LEAD = 0.4
"""By how much the best reading must lead, in points a word. Measured: over 1 in administrative texts."""
_SAMPLE = 60_000
"""How many characters from the beginning, the middle and the end are judged: a large file has nothing else."""
_CONTROLS = frozenset(map(chr, range(0x20))) - set("\t\n\r\f\v")
_C1 = {code: bytes([code]).decode("cp1252", errors="ignore") or chr(code) for code in range(0x80, 0xA0)}


@dataclass(frozen=True, slots=True)
class Choice:
    """The text in Unicode, and the ``name`` of the encoding that it was in."""

    text: str
    name: str


@dataclass(frozen=True)
class _Way:
    """One way to read a text: its name, the family of encodings that are nearly one, and the conversion."""

    name: str
    family: str
    read: Callable[[str], str | None]


def choose(western: str) -> Choice | None:
    """``western`` read in the old encoding that makes most sense; None where none does, or two do.

    ``western`` holds the text's bytes as Latin-1 letters, or what a program made of them as cp1252.
    """
    sample = _sample(western)
    found: dict[str, tuple[float, Likeness, _Way, str]] = {}
    for way in _ways():
        text = way.read(sample)
        if text is None or _CONTROLS.intersection(text):
            continue
        like = likeness(text)
        weight = like.built + like.frequent - 2.0 * (like.marked - like.built)
        if way.family not in found or weight > found[way.family][0]:
            found[way.family] = weight, like, way, text
    ranked = sorted(found.values(), key=lambda one: -one[0])
    if not ranked:
        return None
    weight, like, way, text = ranked[0]
    if like.share < _ENOUGH or like.marked < _TOO_FEW:
        return None
    rival = next((other for other in ranked[1:] if other[3] != text), None)
    if rival is not None and weight - rival[0] < _LEAD * like.marked:
        return None
    whole = way.read(western)
    if whole is None or _CONTROLS.intersection(whole):
        return None
    return Choice(nfc(whole), way.name)


def _sample(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return "\n".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))


def _ways() -> tuple[_Way, ...]:
    """All ways, the commonest first: of two that give one text the first gives its name."""
    return (
        *(_Way(old_encoding(key).name, family, _by_table(key)) for key, family in _TABLES),
        _Way("cp1258", "cp1258", _by_code_page),
        *(_Way(old_encoding(key).name, family, _by_table(key)) for key, family in _RARE_TABLES),
    )


_TABLES = (("tcvn3", "tcvn"), ("tcvn1", "tcvn"), ("vni", "vni"))
_RARE_TABLES = (("viscii", "viscii"), ("vps", "vps"))


def _by_table(key: str) -> Callable[[str], str | None]:
    def read(western: str) -> str:
        encoding = old_encoding(key)
        text = encoding.to_unicode(with_soft_hyphens(western, encoding)).translate(_C1)
        return with_lost_capitals(text) if key == "tcvn3" else text

    return read


def _by_code_page(western: str) -> str | None:
    """As Windows' own Vietnamese code page, whose marks follow their letters."""
    try:
        return nfc(bytes_of(western).decode("cp1258"))
    except UnicodeError:
        return None
