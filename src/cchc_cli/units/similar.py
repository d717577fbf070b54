"""Names that look like one that the registry does not know. They are only ever suggestions."""

from __future__ import annotations

from collections.abc import Iterable

from cchc_cli.units.authority import Level
from cchc_cli.units.entries import Unit
from cchc_cli.units.vocabulary import vocabulary
from cchc_cli.units.words import Word, folded_words

LIKELY = 88
AHEAD = 5
WEAK = 70
SHOWN = 4


def similar_names(
    head: tuple[Word, ...], suffix: str, units: Iterable[Unit], level: Level | None
) -> tuple[tuple[str, ...], str | None]:
    """Similar names, best first, and the one that is likely meant, if any.

    Names are compared in full, with the place as printed on both sides, so that a place never makes the difference;
    two names that begin with different words for a kind of office (Sở, Phòng, Ban) are never similar
    (research on real slips: ``rapidfuzz.fuzz.ratio`` of at least 88, and 5 ahead of the second).
    """
    from rapidfuzz import fuzz

    words = tuple(word.folded for word in head)
    kind = vocabulary().head_of(words)
    ending = " ".join(folded_words(suffix))
    bare = " ".join(words)
    asked = f"{bare} {ending}" if ending else bare
    scores: dict[str, float] = {}
    for unit in units:
        if level and level not in unit.levels:
            continue
        for name in (unit.name, *unit.aliases):
            folded = folded_words(name)
            if vocabulary().head_of(folded) is not kind:
                continue
            if fuzz.ratio(bare, " ".join(folded)) < WEAK:
                continue
            score = fuzz.ratio(asked, " ".join(folded) + (f" {ending}" if ending else ""))
            shown = f"{unit.name} {suffix}".strip()
            if score > scores.get(shown, 0):
                scores[shown] = score
    ranked = sorted(scores, key=lambda name: (-scores[name], name))[:SHOWN]
    if not ranked:
        return (), None
    clear = scores[ranked[0]] >= LIKELY and (len(ranked) == 1 or scores[ranked[0]] - scores[ranked[1]] >= AHEAD)
    return tuple(ranked), ranked[0] if clear else None
