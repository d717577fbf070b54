"""Where one paragraph is several directives: another lead is given work, or another sentence has another deadline."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from cchc_cli.parsing.assignment import Assignment, leading_assignment, sentence_starts
from cchc_cli.parsing.contexts import Context
from cchc_cli.parsing.coordination import coordinators
from cchc_cli.parsing.lexicon import lexicon
from cchc_cli.parsing.names import Name, NameReader
from cchc_cli.text.vietnamese import fold

DueIn = Callable[[str], date | None]
"""The day by which a sentence must be done, if it prints one."""

_LINK = re.compile(r"(?:[\s,;]+(?:dong thoi|ngoai ra|rieng))+[\s,]*$")
_NEXT_SENTENCE = re.compile(r"\.(?<=[a-zà-ỹ)\d*]\.)\s+(?=[A-ZĐÀ-Ỹ])")


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a paragraph, and the assignment that opens it, if it has one of its own."""

    start: int
    end: int
    given: Assignment | None


def parts_of(
    reader: NameReader, context: Context, given: Assignment | None, *, own: frozenset[str], due_in: DueIn
) -> list[Part]:
    """The stretches of a paragraph that are directives of their own, in order."""
    return [piece for part in _by_lead(reader, context, given, own) for piece in _by_day(reader.text, part, due_in)]


def gives_away(reader: NameReader, given: Assignment, *, named: bool = False) -> bool:
    """Below an office's heading "Yêu cầu các đơn vị …" is that office's own work; "Giao X …", "X chủ trì …" are not.

    Nor is "Đối với các cơ sở thuộc phạm vi quản lý, hướng dẫn …": those are the ones that are inspected or helped,
    unless a colon names them as the doers (``named``).
    """
    if reader.folded.startswith("doi voi", given.opening) and not named:
        return False
    return given.force is None or reader.folded.startswith(("giao", "phan cong"), given.opening)


def _by_lead(reader: NameReader, context: Context, given: Assignment | None, own: frozenset[str]) -> list[Part]:
    """Cut where a sentence or clause gives work to another lead; "Phối hợp với X …" does not cut."""
    end = len(reader.text.rstrip())
    parts = [Part(0, end, given)]
    leads = _keys(given) or frozenset(fold(lead) for lead in context.leads)
    alone = first_end(reader)
    joint = coordinators(reader, 0, end)
    for start in sentence_starts(reader, 0, end)[1:]:
        if (given is not None and start <= given.rest) or _inside(joint, reader, start):
            continue
        other = leading_assignment(reader, start)
        if other is None or _keys(other) & own or (context.office and not gives_away(reader, other)):
            continue
        if _keys(other) == leads or (not leads and start < alone):
            continue
        if leads and reader.folded.startswith("chi dao", other.opening):
            continue  # "UBND các xã kiện toàn …; chỉ đạo các thôn …": the lead's own work
        parts[-1] = replace(parts[-1], end=_end_before(reader, start))
        parts.append(Part(start, end, other))
        leads = _keys(other)
    return parts


def _inside(joint: list[Name], reader: NameReader, at: int) -> bool:
    """Whether ``at`` lies in a list of those to work with: "phối hợp với Sở A; UBND các huyện: B, C …"."""
    before = [name.end for name in joint if name.end <= at]
    behind = [name.start for name in joint if name.start >= at]
    if not before or not behind:
        return False
    between = reader.folded[max(before) : min(behind)]
    return between.count(";") == 1 and "." not in between and "phoi hop" not in between


def first_end(reader: NameReader) -> int:
    """Where the first sentence ends, if it orders something by itself: whom a later one names does not do it."""
    if lexicon().task.match(reader.folded.lstrip()) is None:
        return len(reader.text)
    starts = sentence_starts(reader, 0, len(reader.text))[1:]
    return next((start for start in starts if _ends_sentence(reader, start)), len(reader.text))


def _ends_sentence(reader: NameReader, at: int) -> bool:
    return reader.folded[:at].rstrip().endswith(".")


def _end_before(reader: NameReader, start: int) -> int:
    """Where the part before ``start`` ends; the word that only ties the next one to it is no part of it."""
    link = _LINK.search(reader.folded, 0, start)
    if link is None:
        return len(reader.text[:start].rstrip())
    return link.start() + (1 if reader.folded[link.start()] == ";" else 0)


def _by_day(text: str, part: Part, due_in: DueIn) -> list[Part]:
    """Cut where two sentences carry two different deadlines; a sentence without one stays with the one before."""
    starts = [part.start, *(match.end() for match in _NEXT_SENTENCE.finditer(text, part.start, part.end))]
    if len(starts) < 2:
        return [part]
    ends = [*starts[1:], part.end]
    days = [_due(text[start:end], due_in) for start, end in zip(starts, ends, strict=True)]
    if len({day for day in days if day is not None}) < 2:
        return [part]
    pieces: list[Part] = [part]
    last: date | None = None
    for start, day in zip(starts, days, strict=True):
        if day is not None and last is not None and day != last:
            pieces[-1] = replace(pieces[-1], end=len(text[:start].rstrip()))
            pieces.append(Part(start, part.end, part.given))
        last = day or last
    return pieces


def _due(sentence: str, due_in: DueIn) -> date | None:
    return due_in(sentence) if any(char.isdigit() for char in sentence) else None


def _keys(given: Assignment | None) -> frozenset[str]:
    return frozenset(fold(name.name) for name in given.leads) if given else frozenset()
