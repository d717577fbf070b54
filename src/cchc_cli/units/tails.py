"""What follows a name in running text: its place, or the clause that restricts a group."""

from __future__ import annotations

import re

from cchc_cli.units.authority import begins_office, kind_at, place_length, places
from cchc_cli.units.sentence import Sentence
from cchc_cli.units.vocabulary import Words, vocabulary
from cchc_cli.units.words import AND, Word, marked_word

_ROMAN_OR_DIGITS = re.compile(r"[IVXLC]+|\d+")
_PLACE_WORDS = 8


def with_place(sentence: Sentence, at: int, after: int) -> tuple[int, bool]:
    """Where a name ends with the place printed after it, and whether there is one."""
    if not sentence.adjacent(after, same_line=True) or sentence.folds[after] not in places().openers:
        return after, False
    words = sentence.words(after, _PLACE_WORDS)
    folded = tuple(word.folded for word in words)
    if folded[:2] == ("khu", "vuc") and len(words) > 2:
        if _ROMAN_OR_DIGITS.fullmatch(words[2].raw):
            return after + 3, True
        size = _region_length(words[2:])
        return after + (2 + size if size > 1 else 0), size > 1
    kind = kind_at(words, 0)
    if kind is None:
        known = next((size for size in (3, 2) if len(words) >= size and folded[:size] in places().provinces), 0)
        known = known if words[0].raw[0].isupper() else 0
        return after + known, bool(known)
    name, _, length = kind
    rest = words[length:]
    size = place_length(rest)
    folded_rest = tuple(word.folded for word in rest[:size])
    if not rest[:1] or not size:
        small_kind = words[0].raw.islower() or words[0].raw.isupper()
        return (after + length, True) if small_kind or _whole_name(sentence, after + length - 1) else (after, False)
    if name == "tỉnh" and folded_rest not in places().provinces:
        size = 0
    if size == 1 and not _whole_name(sentence, after + length):
        size = 0
    if size >= 3 and folded_rest[0] in places().surnames and (size > 3 or _after_title(sentence, at)):
        size = 0
    return after + length + size, True


def _region_length(words: list[Word]) -> int:
    """How many words name a region: capitals, a dash between places ("Văn Lãng - Bình Gia")."""
    size = 0
    while size < len(words) and words[size].raw[0].isupper() and not begins_office([one.raw for one in words[size:]]):
        size += 1
    return size


def _whole_name(sentence: Sentence, at: int) -> bool:
    """Whether one capitalised syllable is a place by itself ("thành phố Vinh"), not half a word ("Thông báo")."""
    following = at + 1
    if not sentence.adjacent(following) or not sentence.raws[following].islower():
        return True
    return is_stop(sentence, following)


def _after_title(sentence: Sentence, at: int) -> bool:
    before = tuple(sentence.folds[max(0, at - 5) : at])
    return any(before[-len(title) :] == title for title in vocabulary().titles)


def is_stop(sentence: Sentence, at: int) -> bool:
    """Whether a word begins what follows a name ("của", "chủ trì"), and cannot belong to one.

    A word is compared with its marks, as "đô" of "Thủ đô" is no "do"; one printed without any, without them.
    """
    raw = sentence.raws[at]
    if raw.casefold() in AND:
        return True
    if not raw.islower():
        return False
    if raw.isascii():
        stops = vocabulary().stop_words
        return tuple(sentence.folds[at : at + 1]) in stops or tuple(sentence.folds[at : at + 2]) in stops
    printed = tuple(marked_word(one) for one in sentence.raws[at : at + 2])
    return printed[:1] in vocabulary().marked_stop_words or printed in vocabulary().marked_stop_words


def linked_place(sentence: Sentence, at: int, after: int) -> int:
    """Where a group's name ends with the place or link printed after it ("thuộc UBND huyện", "trực thuộc")."""
    if not sentence.adjacent(after) or sentence.folds[after] not in vocabulary().link_starts:
        return with_place(sentence, at, after)[0]
    folded = tuple(word.folded for word in sentence.words(after, 4))
    link = next((one for one in vocabulary().links if folded[: len(one)] == one), ())
    ends, placed = with_place(sentence, at, after + len(link))
    if placed:
        return ends
    return after + len(link) if link in {("truc", "thuoc"), ("tren", "dia", "ban")} else after


def restricted_end(sentence: Sentence, after: int) -> int | None:
    """Where a restricting clause after a group ends, or None where there is none.

    "liên quan" and its like are taken as they are; "phụ trách các lĩnh vực …" runs to the next punctuation or verb.
    """
    words = sentence.words(after, 4)
    folded = tuple(word.folded for word in words)
    if folded and folded[0] in _OWNERS:
        return _clause_end(sentence, after + 1)
    for size in range(min(4, len(folded)), 0, -1):
        if folded[:size] in vocabulary().fixed_restrictions and not _goes_on(words, size):
            return after + size
        if folded[:size] in vocabulary().open_restrictions:
            return _clause_end(sentence, after + size)
    return None


def _goes_on(words: list[Word], size: int) -> bool:
    """ "trên" restricts only at the end of its clause; "trên địa bàn", "trên cơ sở" are something else."""
    return words[0].folded == "tren" and len(words) > size


_CLAUSE_WORDS = 15
# "các đơn vị của Trung ương", "các phòng thuộc Sở": somebody else's, where no place of our chain follows.
_OWNERS = frozenset({"cua", "thuoc", "truc"})


def _clause_end(sentence: Sentence, at: int) -> int:
    here = at
    while here < len(sentence) and here < at + _CLAUSE_WORDS and sentence.adjacent(here):
        pair: Words = tuple(sentence.folds[here : here + 2])
        if pair in vocabulary().stop_words and len(pair) == 2:
            break
        here += 1
    return here
