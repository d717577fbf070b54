"""Text that only its font made Vietnamese: runs in .VnTime, VNI-Times, VPS Times … as Unicode.

In a Word file, a web page or a PDF such text is Western letters ("Céng hoµ x· héi") in a font that shows them as
Vietnamese ones. Fonts ending in H (.VnTimeH) show small letters as capitals too, and so the text gets capitals here.
Many files name such a font while their text is Unicode long since; that text stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby

from cchc_cli import data
from cchc_cli.reading.legacy_capitals import with_lost_capitals
from cchc_cli.reading.legacy_choice import choose
from cchc_cli.reading.legacy_hyphens import with_soft_hyphens
from cchc_cli.reading.legacy_tables import OldEncoding, old_encoding, western_from_private
from cchc_cli.reading.syllables import ALREADY_VIETNAMESE, is_vietnamese_letter, likeness
from cchc_cli.wording import legacy as wording

Run = tuple[str, str | None]
"""Characters, and the name of the font they are printed in; None or "" where it is not known."""

_LONGEST_NAME = 100
_WITHOUT_CAPITALS = "TCVN3"
_SUBSET = re.compile(r"[A-Z]{6}\+")
_STYLE = re.compile(r"[-\s,]*(?:bold|italic|regular|oblique|roman|mt)+$", re.IGNORECASE)
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class OldFont:
    """What a font's name says: the key of its encoding, and whether it shows small letters as capitals."""

    encoding: str
    capitals: bool


def convert_run(text: str, font: str | None) -> str:
    """``text`` as Unicode if ``font`` is one of an old encoding and the text is not Unicode already; else unchanged.

    ``font`` may be a name of Word (".VnTimeH"), of a web page's list ("'.VnTime', serif") or of a PDF
    ("ABCDEF+.VnTime,Bold"). Where a line has several runs, `convert_runs` reads it better: a letter may lie in one
    run and its mark in the next.
    """
    return convert_runs([(text, font)])[0]


def convert_runs(runs: Sequence[Run]) -> list[str]:
    """The texts of the runs of one paragraph, in order, each as `convert_run` gives it.

    Neighbours of one encoding are read together. An empty run stays one, so that there are as many as were given.
    """
    return LegacyFonts().convert(runs)


class LegacyFonts:
    """Converts the paragraphs of one document, remembering what its old fonts hold, and counts."""

    def __init__(self, counted: str = wording.PARAGRAPHS) -> None:
        """Nothing converted yet; ``counted`` names what `convert` is given at a time."""
        self._counted = counted
        self._paragraphs: dict[str, int] = {}
        self._lean = 0

    def convert(self, runs: Sequence[Run]) -> list[str]:
        """The runs of the next paragraph as Unicode; see `convert_runs`."""
        if not any(font and old_font(font) for _, font in runs):
            return [text for text, _ in runs]
        texts: list[str] = []
        changed: dict[str, None] = {}
        for key, members in groupby(runs, key=_encoding_of):
            group = list(members)
            given = [text for text, _ in group]
            if key is None:
                texts += given
                continue
            encoding = old_encoding(key)
            converted = self._group(group, encoding)
            if converted != given:
                changed[encoding.name] = None
            texts += converted
        for name in changed:
            self._paragraphs[name] = self._paragraphs.get(name, 0) + 1
        return texts

    def convert_words(self, words: Sequence[str]) -> list[str]:
        """Words whose fonts tell nothing, as Unicode where all of them together are clearly in an old encoding."""
        text = " ".join(words)
        if any(map(is_vietnamese_letter, text)) or likeness(text).share >= ALREADY_VIETNAMESE:
            return list(words)
        choice = choose(text)
        converted = choice.text.split(" ") if choice is not None else []
        if choice is None or len(converted) != len(words):
            return list(words)
        self._paragraphs[choice.name] = self._paragraphs.get(choice.name, 0) + 1
        return converted

    @property
    def conversions(self) -> tuple[str, ...]:
        """What was converted, for people: "TCVN3 → Unicode: 214 đoạn"."""
        counts = self._paragraphs.items()
        return tuple(wording.CONVERTED.format(name=name, count=count, counted=self._counted) for name, count in counts)

    def _group(self, runs: Sequence[Run], encoding: OldEncoding) -> list[str]:
        """Neighbouring runs of one encoding. Each character becomes its letter, those that only mark one become ""."""
        texts = [western_from_private(text) for text, _ in runs]
        joined = _through_western("".join(texts), encoding)
        joined = with_soft_hyphens(joined, encoding)
        letters = list(joined)
        old = self._old_words(joined, encoding)
        for start, word in old:
            for begin, end, letter in encoding.pieces(word):
                letters[start + begin] = letter
                letters[start + begin + 1 : start + end] = [""] * (end - begin - 1)
        if old and encoding.name == _WITHOUT_CAPITALS:
            _give_back_capitals(letters)
        shown_as_capitals = bool(old) or not (encoding.concerns(joined) or _is_unicode(joined))
        converted: list[str] = []
        at = 0
        for text, (_, font) in zip(texts, runs, strict=True):
            own = "".join(letters[at : at + len(text)])
            at += len(text)
            converted.append(own.upper() if shown_as_capitals and _shows_capitals(font) else own)
        return converted

    def _old_words(self, text: str, encoding: OldEncoding) -> list[tuple[int, str]]:
        """The words of ``text`` that are in the old encoding, each with its place; none where it is Unicode already."""
        words = [(match.start(), match.group()) for match in _WORD.finditer(text)]
        words = [(at, word) for at, word in words if encoding.concerns(word) and not _is_dash(word)]
        if _is_unicode(text):
            self._lean -= 1
            return [(at, word) for at, word in words if not _is_unicode(word) and _gain(word, encoding) > 0]
        gain = _gain(text, encoding)
        if gain < 0 or (gain == 0 and self._lean < 0):
            return []
        self._lean += gain > 0
        return words


def old_font(font: str) -> OldFont | None:
    """What the name of a font says of old encodings; None for the fonts of today."""
    return _old_font(font[:_LONGEST_NAME])


@lru_cache(maxsize=1024)
def _old_font(font: str) -> OldFont | None:
    first = font.split(",", maxsplit=1)[0].strip().strip("\"'").strip()
    name = _STYLE.sub("", _SUBSET.sub("", first, count=1))
    for beginning, capitals, encoding in _rules():
        if beginning.match(name):
            return OldFont(encoding, capitals is not None and capitals.search(name) is not None)
    return None


@cache
def _rules() -> tuple[tuple[re.Pattern[str], re.Pattern[str] | None, str], ...]:
    return tuple(
        (
            re.compile(rule["name"], re.IGNORECASE),
            re.compile(f"(?:{rule['capitals']})$") if "capitals" in rule else None,
            rule["encoding"],
        )
        for rule in data.load("encodings/fonts")["fonts"]
    )


def _give_back_capitals(letters: list[str]) -> None:
    """Make those of ``letters`` capitals that TCVN3 has no code for, in their places; an empty one stays empty."""
    places = [at for at, letter in enumerate(letters) if letter]
    fixed = with_lost_capitals("".join(letters))
    for at, letter in zip(places, fixed, strict=True):
        letters[at] = letter


def _encoding_of(run: Run) -> str | None:
    font = old_font(run[1]) if run[1] else None
    return font.encoding if font is not None else None


def _shows_capitals(font: str | None) -> bool:
    found = old_font(font) if font else None
    return found is not None and found.capitals


def _is_dash(word: str) -> bool:
    """A sign that stands alone and that no Western letter is: Word put it there, it is no code of a letter."""
    return len(word) == 1 and word > "\xff"


def _is_unicode(text: str) -> bool:
    return any(map(is_vietnamese_letter, text))


def _gain(text: str, encoding: OldEncoding) -> int:
    """How much more Vietnamese ``text`` becomes by conversion, below zero where it becomes less so."""
    return _weight(encoding.to_unicode(text)) - _weight(text)


def _weight(text: str) -> int:
    like = likeness(text)
    return 2 * like.built + like.frequent - 2 * like.marked


def _through_western(text: str, encoding: OldEncoding) -> str:
    """``text`` as the Western letters that its codes stand for, where they were taken for those of cp1258.

    A computer set up for Vietnamese does so: the code of "ó" is kept as "ă". Each character stays one.
    """
    if not _is_unicode(text):
        return text
    try:
        western = text.encode("cp1258").decode("cp1252")
    except UnicodeError:
        return text
    return western if _weight(encoding.to_unicode(western)) > _weight(text) else text
