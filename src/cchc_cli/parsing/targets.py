"""Numbers that are to be reached: "ít nhất 01 sáng kiến", "đạt 90% trở lên", "giảm 20%" (``domain.md`` E.5).

Each number of the text is looked at with the words before and after it. A number is a target only where words say
so; numbers of documents, days, quarters and mere counts are none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_cli.model.base import Span
from cchc_cli.model.directive import Relation, Target
from cchc_cli.parsing import target_words as words_of
from cchc_cli.parsing.stretches import Stretches
from cchc_cli.text.numbers import decimal, small_number

_BEFORE = 130  # characters before a number in which its words are looked for
_AFTER = 90
_NOUN_WORDS = 6


@dataclass(frozen=True, slots=True)
class _Around:
    """One number and its words: its clause before it, what follows it, and how it is measured."""

    before: str
    after: str
    percent: bool
    score: bool  # followed by "điểm" or "bậc": a measure of performance
    spelled: bool  # "một", not "01"
    padded: bool  # "01": how a count is written, not a year or an amount
    value: float
    ranged: bool  # "90% - 95%"
    upward: re.Match[str] | None  # "trở lên", "trở xuống"
    noun: str  # what is counted: "sáng kiến"
    length: int  # of the noun in ``after``


@dataclass(frozen=True, slots=True)
class _Cue:
    """What the words say of a number, and how many characters before it they begin."""

    relation: Relation
    back: int


def find_targets(text: str, *, skip: Sequence[Span] = ()) -> list[Target]:
    """Every target of ``text``, in order, never overlapping; ``phrase`` is the text at ``span``.

    ``skip`` are stretches that hold no target: references and deadlines. "không có hồ sơ trễ hạn" is the value 0.
    ``upper`` is set for a range ("từ 90% đến 95%"). ``each`` says that every unit must reach it ("mỗi cơ quan …").
    "trên 95%" and "dưới 2%" are given as at least 95 and at most 2; a rank ("tốp 5") as at most.
    """
    skipped = Stretches(skip)
    numbers = (match for match in words_of.NUMBER.finditer(text) if not skipped.touch(*match.span()))
    found = [_of_number(text, match) for match in numbers]
    found += [_of_none(text, match) for match in words_of.NONE_LEFT.finditer(text)]
    targets: list[Target] = []
    for target in sorted((one for one in found if one and not skipped.touch(*one.span)), key=lambda one: one.span):
        if not targets or targets[-1].span.end <= target.span.start:
            targets.append(target)
    return targets


def _of_none(text: str, match: re.Match[str]) -> Target | None:
    if words_of.CONDITION.search(text[max(0, match.start() - 40) : match.start()]):
        return None
    measure = " ".join(match["measure"].split())
    span = Span(match.start(), match.end())
    return Target(phrase=match[0], span=span, relation=Relation.EQUAL, value=0, measure=measure)


def _of_number(text: str, match: re.Match[str]) -> Target | None:
    """The target that the number of ``match`` belongs to, or None."""
    value = small_number(match["word"]) if match["word"] else decimal(match["low"])
    upper = decimal(match["high"]) if match["high"] else None
    if value is None or words_of.DATE_GOES_ON.match(text, match.end()) or (upper is not None and upper <= value):
        return None
    around = _around(text, match, value)
    rank = words_of.RANK.search(around.before)
    if not rank and _counts_nothing(around):
        return None
    cue = _rank_cue(around, rank) if rank else _cue(around)
    measure = "%" if around.percent else rank["word"] if rank else " ".join([match["of"] or "", around.noun])
    if cue is None or not (around.percent or rank or around.noun):
        return None
    each = _each(around.before)
    back = max(cue.back, each)
    ends = [0 if rank else around.length, around.upward.end() if around.upward else 0]
    span = Span(match.start() - back, match.end() + max(ends))
    ranged = upper is not None and cue.relation is Relation.EQUAL
    return Target(
        phrase=text[span.start : span.end],
        span=span,
        relation=Relation.AT_LEAST if ranged else cue.relation,
        value=value,
        upper=upper,
        measure=measure.strip(),
        each=each > 0 or bool(words_of.PER_UNIT.search(around.noun)),
    )


def _around(text: str, match: re.Match[str], value: float) -> _Around:
    before = text[max(0, match.start() - _BEFORE) : match.start()].replace("*", " ")
    clause = max((mark.end() for mark in words_of.CLAUSE_START.finditer(before)), default=0)
    after = text[match.end() : match.end() + _AFTER].replace("*", " ")
    noun, length = _noun(after)
    return _Around(
        before=before[clause:],
        after=after,
        percent=bool(match["percent"] or match["unit"]),
        score=bool(words_of.SCORE.match(after)),
        spelled=match["word"] is not None,
        padded=bool(match["low"]) and match["low"].startswith("0"),
        value=value,
        ranged=match["high"] is not None,
        upward=words_of.UPWARD.match(after) or words_of.UPWARD.match(after, length),
        noun=noun,
        length=length,
    )


def _noun(after: str) -> tuple[str, int]:
    """What is counted: "sáng kiến", "sáng kiến/đơn vị"; and its length in ``after``, 0 where nothing follows."""
    at, words = 0, 0
    while words < _NOUN_WORDS and (word := words_of.NOUN_WORD.match(after, at)):
        if word[1].lower() in words_of.NOUN_ENDS:
            break
        at, words = word.end(), words + 1
    if per := words_of.PER.match(after, at):
        at = per.end()
    return " ".join(after[:at].split()), at


def _counts_nothing(around: _Around) -> bool:
    """Whether the number names a thing ("khu vực IV", "Điều 5"), a stretch of time, or what has been reached."""
    if words_of.NOT_COUNTED.search(around.before) or words_of.ALREADY.search(around.before):
        return True
    return bool(words_of.TIME.match(around.after)) and not around.percent


def _rank_cue(around: _Around, rank: re.Match[str]) -> _Cue | None:
    """A rank to be reached; one that is only told ("xếp thứ 8 năm 2023") is none."""
    wanted = around.upward or words_of.STRIVES.search(around.before) or rank["word"].lower() in {"tốp", "top"}
    return _Cue(Relation.AT_MOST, len(around.before) - rank.start()) if wanted else None


def _cue(around: _Around) -> _Cue | None:
    """The strongest of the words around the number, or None where none makes it a target."""
    before = around.before
    for pattern, relation in words_of.PLAIN_CUES:
        if cue := pattern.search(before):
            if relation is Relation.INCREASE and words_of.RISES_TO.match(around.after):
                return None  # "tăng từ 80% lên 95%": only the second number is to be reached
            return _Cue(relation, len(before) - cue.start())
    if around.spelled:
        return _Cue(Relation.EQUAL, 0) if _each(before) else None
    measured = around.percent or around.score
    strives = bool(words_of.STRIVES.search(before))
    reach = (words_of.REACH if measured else words_of.REACH_COUNT).search(before)
    if around.upward:
        start = reach or words_of.FROM.search(before)
        up = around.upward[1].lower() == "lên"
        return _Cue(Relation.AT_LEAST if up else Relation.AT_MOST, len(before) - start.start() if start else 0)
    for pattern, relation in words_of.MEASURED_CUES:
        if (measured or strives) and (cue := pattern.search(before)):
            return _Cue(relation, len(before) - cue.start())
    if reached := reach or words_of.AVERAGE.search(before):
        return _Cue(Relation.EQUAL, len(before) - reached.start())
    if around.percent and around.ranged and (start := words_of.FROM.search(before)):
        return _Cue(Relation.EQUAL, len(before) - start.start())
    per_unit = around.padded and (_each(before) > 0 or words_of.PER_UNIT.search(around.noun))
    share = around.percent and (around.value == 100 or strives)
    return _Cue(Relation.EQUAL, 0) if per_unit or share else None


def _each(before: str) -> int:
    """How many characters before the number "mỗi cơ quan, đơn vị …" begins; 0 where it is not said."""
    starts = [match.start() for match in words_of.EACH.finditer(before)]
    return len(before) - starts[-1] if starts else 0
