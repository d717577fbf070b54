"""Names that the registry does not have: a word for a kind of office, and capitalised words after it."""

from __future__ import annotations

from cchc_cli.units.authority import begins_office, kind_at, places
from cchc_cli.units.sentence import Sentence
from cchc_cli.units.tails import is_stop
from cchc_cli.units.vocabulary import Head, vocabulary
from cchc_cli.units.words import AND, marked_word

_SMALL_HEADS = frozenset({("phong",), ("so",), ("trung", "tam"), ("chi", "cuc"), ("ban", "quan", "ly")})
_LONGEST = 16


def unlisted_end(sentence: Sentence, at: int, *, known_end: int | None = None) -> int | None:
    """The word after the last of a name that begins at ``at`` and that the registry does not have.

    Args:
        sentence: The text.
        at: The word at which the name begins.
        known_end: Where a registry name that begins there ends; the answer is then a longer name ("Phòng Kinh tế"
            in "Phòng Kinh tế Hợp tác"), joined by nothing but blanks.

    Returns:
        None where no (longer) name begins. Each syllable group of such a name begins with a capital: "Quản lý Công
        nghiệp"; small words that only names have ("dự án", "quốc gia") may follow.
    """
    head = vocabulary().head_of(tuple(sentence.folds[at : at + 3]))
    if head is None or not head.open or not _printed_as(sentence, at, head):
        return None
    first = sentence.raws[at]
    if not first[0].isupper() and head.words not in _SMALL_HEADS:
        return None
    here = known_end if known_end is not None else at + len(head.words)
    shouted = first.isupper() and len(first) > 1
    if shouted or any(tuple(sentence.folds[at : at + len(words)]) == words for words in vocabulary().collectives):
        return None
    in_list = at > 0 and sentence.folds[at - 1] == "cac"
    after = _run(sentence, here, joiners=known_end is None and not in_list, listed=known_end is not None)
    return after if after > here else None


def _printed_as(sentence: Sentence, at: int, head: Head) -> bool:
    """Whether the head stands there with its marks ("Quý II" is no Quỹ) and in one piece."""
    raws = sentence.raws[at : at + len(head.words)]
    apart = any(not sentence.adjacent(at + place) for place in range(1, len(raws)))
    return not apart and all(marked_word(raw) == marked for raw, marked in zip(raws, head.marked, strict=True))


def _run(sentence: Sentence, here: int, *, joiners: bool, listed: bool) -> int:
    """Follow capitalised groups from ``here`` on (after a registry name if ``listed``); the word after the last."""
    start, comma_at = here, 0
    while here < min(len(sentence), start + _LONGEST):
        small = _small_words(sentence, here, listed=listed) if here > start or listed else 0
        if small:
            here += small
        elif sentence.adjacent(here, same_line=True) and _opens_group(sentence, here, first=here == start):
            here += _group(sentence, here)
        elif joiners and here > start and (step := _joiner(sentence, here)):
            following, comma = step
            comma_at = comma_at or (here if comma else 0)
            if not comma:
                comma_at = 0
            here = following + _group(sentence, following)
        else:
            break
    return comma_at or here


def _opens_group(sentence: Sentence, at: int, *, first: bool) -> bool:
    raw = sentence.raws[at]
    if not raw[0].isupper() or kind_at(sentence.words(at, 2), 0) or begins_office(sentence.raws[at : at + 2]):
        return False
    words = sentence.words(at, 3)
    folded = tuple(word.folded for word in words)
    if folded[:2] in places().provinces or folded[:3] in places().provinces:
        return False
    person = sentence.folds[at] in places().surnames and all(word.raw[0].isupper() for word in words[1:2])
    return not (person and not first and len(words) > 1)


def _group(sentence: Sentence, at: int) -> int:
    """How many words the group has: a capitalised syllable, and a small one that belongs to it."""
    following = at + 1
    if not sentence.adjacent(following, same_line=True):
        return 1
    raw = sentence.raws[following]
    plain = raw.islower() and raw.isalpha() and not is_stop(sentence, following)
    return 2 if plain and not kind_at(sentence.words(following, 2), 0) and not sentence.raws[at].isupper() else 1


def _joiner(sentence: Sentence, at: int) -> tuple[int, bool] | None:
    """The word after "và", "&", "-" or "," that goes on with the name, and whether it was a comma."""
    gap = sentence.gap(at).strip()
    if not gap and sentence.raws[at].casefold() in AND:
        at += 1
        comma = False
        if not sentence.adjacent(at, same_line=True):
            return None
    elif gap in {"-", "–", "&", ","}:
        comma = gap == ","
    else:
        return None
    if at >= len(sentence) or "\n" in sentence.gap(at):
        return None
    begins = sentence.raws[at][0].isupper() and not begins_office(sentence.raws[at : at + 2])
    head = vocabulary().head_of(tuple(sentence.folds[at : at + 3]))
    named_head = head is not None and sentence.raws[at][0].isupper()
    return (at, comma) if begins and not named_head else None


def _small_words(sentence: Sentence, at: int, *, listed: bool) -> int:
    """How many small words at ``at`` only names have: "dự án", "hành chính công", "số 1" (alone after a known name)."""
    words = sentence.words(at, 3)
    if not words or not words[0].raw.islower():
        return 0
    folded = tuple(word.folded for word in words)
    if folded[0] == "so":
        return 2 if len(words) > 1 and words[1].raw.isdigit() else 0
    if listed:
        return 0
    return next((size for size in (3, 2) if len(folded) >= size and folded[:size] in vocabulary().name_words), 0)
