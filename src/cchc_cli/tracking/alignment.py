"""Which directive of a corrected document is which of the stored one: by where it stands and by what it says.

One to one, and cautious: two that are merely alike are not taken for one another, as a report would then be counted
for other work. What finds no partner is new, or gone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from cchc_cli.text.vietnamese import fold

if TYPE_CHECKING:
    from cchc_cli.model.directive import Directive

SAME_PLACE = 0.6
"""So alike two texts must be in the same section; a corrected sentence keeps most of its words."""

ELSEWHERE = 0.85
"""So alike they must be in different sections."""

MARGIN = 0.05
"""By so much a pair must be more alike than the next best of either, unless both stand at the same place."""


def aligned(old: Sequence[Directive], new: Sequence[Directive]) -> dict[int, int]:
    """For places in ``new`` the place in ``old`` of the same directive; what has no partner is left out."""
    before, after = [_key(one) for one in old], [_key(one) for one in new]
    pairs: dict[int, int] = {}
    here = [(one.section, key) for one, key in zip(old, before, strict=True)]
    there = [(one.section, key) for one, key in zip(new, after, strict=True)]
    _pair_equal(pairs, here, there)
    _pair_equal(pairs, before, after)
    taken = set(pairs.values())
    scores = {
        (this, that): _likeness(after[this], before[that], same_section=new[this].section == old[that].section)
        for this in range(len(new))
        if this not in pairs
        for that in range(len(old))
        if that not in taken
    }
    _pair_alike(pairs, {pair: score for pair, score in scores.items() if score}, old, new)
    return pairs


def likeness(old: Sequence[Directive], new: Sequence[Directive]) -> float:
    """Which share of the directives, of the side that has fewer, has a partner on the other; 1 where there are none."""
    fewer = min(len(old), len(new))
    return len(aligned(old, new)) / fewer if fewer else 1.0


def _key(directive: Directive) -> str:
    return " ".join(fold(directive.text).replace("*", "").split())


def _pair_equal(pairs: dict[int, int], old: Sequence[object], new: Sequence[object]) -> None:
    """Pair what has the same key, in order, where both sides have as many of it."""
    here = _places(old, taken=set(pairs.values()))
    there = _places(new, taken=set(pairs))
    for key, places in there.items():
        if len(places) == len(here.get(key, ())):
            pairs.update(zip(places, here[key], strict=True))


def _places(keys: Sequence[object], *, taken: Iterable[int]) -> Mapping[object, list[int]]:
    found: dict[object, list[int]] = defaultdict(list)
    skipped = set(taken)
    for at, key in enumerate(keys):
        if at not in skipped:
            found[key].append(at)
    return found


def _likeness(one: str, other: str, *, same_section: bool) -> float:
    """How alike two texts are, from 0 to 1; 0 where that is not enough to be the same directive."""
    from rapidfuzz import fuzz

    least = SAME_PLACE if same_section else ELSEWHERE
    return fuzz.ratio(one, other, score_cutoff=100 * least) / 100


def _pair_alike(
    pairs: dict[int, int], scores: Mapping[tuple[int, int], float], old: Sequence[Directive], new: Sequence[Directive]
) -> None:
    """Pair the most alike first; of two equally alike those at the same place in their section."""
    rivals: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for this, that in scores:
        rivals["new", this].append((this, that))
        rivals["old", that].append((this, that))

    def same_place(pair: tuple[int, int]) -> bool:
        one, other = new[pair[0]], old[pair[1]]
        return (one.section, one.ordinal) == (other.section, other.ordinal)

    def rank(pair: tuple[int, int]) -> tuple[float, int, int]:
        same_section = new[pair[0]].section == old[pair[1]].section
        return (-scores[pair] - 0.1 * same_section - 0.05 * same_place(pair), *pair)

    taken = set(pairs.values())
    for pair in sorted(scores, key=rank):
        this, that = pair
        if this in pairs or that in taken:
            continue
        others = [one for one in (*rivals["new", this], *rivals["old", that]) if one != pair]
        free = [one for one in others if one[0] not in pairs and one[1] not in taken]
        if same_place(pair) or all(scores[pair] - scores[one] >= MARGIN for one in free):
            pairs[this] = that
            taken.add(that)
