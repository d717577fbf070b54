"""When two things are the same: names of offices, paths, numbers, and which directive a gold opening means.

Everything is compared folded: without case, tone marks, doubled blanks and punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cchc_cli.text.vietnamese import fold

FAR = 15
"""How many words may stand before the opening: a marker, an office that leads the sentence, the cells before."""
SLIP = 6
"""In an opening of at least so many words, one word in so many may be spoilt (scans)."""

_WORD = re.compile(r"[a-z0-9]+%?")
_SHORT = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "mttq": "mat tran to quoc",
    "ubmttq": "uy ban mat tran to quoc",
    "vp": "van phong",
    "bql": "ban quan ly",
    "tp": "thanh pho",
}
_PLACES = ("huyen", "tinh", "xa", "phuong", "thi tran", "thanh pho", "dac khu", "thi xa", "quan")
_PARTY_PLACES = ("tinh uy", "huyen uy", "thanh uy", "thi uy", "quan uy")
_LONGEST_PLACE = 5
_LONGEST_NAME = 3


def words(text: str | None) -> list[str]:
    """The words of ``text``, folded."""
    return _WORD.findall(fold(text or ""))


def same_office(gold: str, given: str) -> bool:
    """Whether ``given`` is one of the forms in ``gold`` ("a|b").

    The common abbreviations are written out; "và", "&" and a leading "các" do not count. A place at the end may be
    absent from one of the two ("Phòng Nội vụ" and "Phòng Nội vụ huyện Nà Sơn", "Huyện ủy" and "Huyện ủy Nà Sơn"),
    but "UBND các xã" and "UBND các xã, phường" are two things.
    """
    return any(_office(form) == _office(given) or _placed(form, given) for form in gold.split("|"))


def _office(name: str) -> str:
    return " ".join(_SHORT.get(word, word) for word in words(name) if word != "va").removeprefix("cac ")


def _placed(one: str, other: str) -> bool:
    """Whether the longer of two names is the shorter with a place after it."""
    short, long = sorted((one, other), key=lambda name: len(_office(name)))
    rest = _office(long).removeprefix(_office(short) + " ")
    if not words(short) or rest == _office(long):
        return False
    count = len(rest.split())
    if _ends_in(_office(short), (*_PLACES, *_PARTY_PLACES)):
        return count <= _LONGEST_NAME and all(word[:1].isupper() for word in long.split()[-count:])
    return count <= _LONGEST_PLACE and any(rest == place or rest.startswith(place + " ") for place in _PLACES)


def _ends_in(name: str, ends: Iterable[str]) -> bool:
    return any(name == end or name.endswith(" " + end) for end in ends)


def match_offices(gold: Sequence[str], given: Sequence[str]) -> tuple[int, list[str], list[str]]:
    """How many of ``gold`` are given, which are not, and which given ones are not in it. Each counts once."""
    left = list(given)
    missing: list[str] = []
    for name in gold:
        found = next((one for one in left if same_office(name, one)), None)
        if found is None:
            missing.append(name)
        else:
            left.remove(found)
    return len(gold) - len(missing), missing, left


def path_key(path: str) -> str:
    """A section's path for comparison: "Điều 1/3" = "điều 1 / 3."; a lone "đ" stays another letter than "d"."""
    parts = (part.strip().strip(".)").strip() for part in path.split("/"))
    return "/".join(part.casefold() if len(part) == 1 else fold(part).replace(" ", "") for part in parts)


def number_key(number: str | None) -> str:
    """A document's number for comparison: case and blanks do not count, marks do."""
    return "".join((number or "").split()).casefold()


def kind_key(kind: str | None) -> str:
    """A kind of document for comparison."""
    return " ".join(words(kind))


def pair_openings(openings: Sequence[str], texts: Sequence[str]) -> dict[int, int]:
    """Which text each opening means: indexes of ``openings`` to indexes of ``texts``, each at most once.

    An opening means a text that has its words in a row, beginning within the first `FAR` words. Where several pairs
    are possible, those whose opening stands nearest to the text's beginning come first, then the order of the
    document. What is left after that may pair with one word in `SLIP` spoilt.
    """
    keys = [words(opening) for opening in openings]
    bodies = [words(text) for text in texts]
    pairs = _paired(keys, bodies, {}, spoilt=False)
    return _paired(keys, bodies, pairs, spoilt=True)


def _paired(
    keys: Sequence[list[str]], bodies: Sequence[list[str]], pairs: dict[int, int], *, spoilt: bool
) -> dict[int, int]:
    taken = set(pairs.values())
    possible = [
        (at, opening, text)
        for opening, key in enumerate(keys)
        if opening not in pairs
        for text, body in enumerate(bodies)
        if text not in taken and (at := _position(key, body, len(key) // SLIP if spoilt else 0)) is not None
    ]
    made = dict(pairs)
    for _at, opening, text in sorted(possible):
        if opening not in made and text not in taken:
            made[opening] = text
            taken.add(text)
    return made


def _position(key: list[str], body: list[str], slips: int) -> int | None:
    """The first word of ``body`` from which ``key`` stands there, with at most ``slips`` words spoilt."""
    for start in range(min(FAR, len(body) - len(key)) + 1):
        if _unlike(key, body[start : start + len(key)]) <= slips:
            return start
    return None


def _unlike(one: Iterable[str], other: Iterable[str]) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))
