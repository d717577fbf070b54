"""A year printed once for all that follows it: "Năm 2025: rà soát trong tháng 6; tổng kết trong quý IV"."""

from __future__ import annotations

import re
from dataclasses import replace

from cchc_cli.parsing.time_expressions import Precision, TimeExpression
from cchc_cli.parsing.time_patterns import CLAUSE_END, B, O

_OPENS = re.compile(rf"[\s\-+•–(]{{0,6}}(?:(?:trong|đối{B}với){B})?")
_COLON = re.compile(rf"{O}[:(]")
_COMMA = re.compile(rf"{O},")
_SENTENCE_END = re.compile(r"[.!?](?=\s)|\n[ \t]{0,8}(?=\n|[-+•])")

_REACH = 600
"""How far behind a year its sentence is followed."""


def with_clause_years(low: str, expressions: list[TimeExpression], issued: int | None) -> list[TimeExpression]:
    """``expressions`` of ``low`` in order, those without a year with the one that opens their sentence.

    "Năm 2025:" holds for the rest of the text, "Trong năm 2025, …" for its sentence. A year that only dates what
    follows in its own clause is no time of its own; it is marked so. What was done in a year before ``issued`` (the
    document's year) stands in one clause, and the next may order something for this year.
    """
    year: int | None = None
    until, clause = 0, 0
    given: int | None = None
    found: list[TimeExpression] = []
    for one in expressions:
        if _dates_what_follows(low, one):
            colon = _COLON.match(low, one.end) is not None
            year, given = one.year, len(found)
            over = issued is not None and one.year is not None and one.year < issued
            clause = len(low) if colon else _end(CLAUSE_END, low, one.end)
            until = clause if colon or over else _end(_SENTENCE_END, low, one.end)
            found.append(one)
        elif year is not None and one.start < until and _yearless(one):
            if given is not None and one.start < clause:
                found[given] = replace(found[given], heads=True)
                given = None
            found.append(replace(one, year=year))
        else:
            found.append(one)
    return found


def _dates_what_follows(low: str, one: TimeExpression) -> bool:
    if one.precision is not Precision.YEAR or one.year is None or one.several or one.part or one.opening:
        return False
    if one.open_ended or not (_COLON.match(low, one.end) or _COMMA.match(low, one.end)):
        return False
    ends = [match.end() for match in CLAUSE_END.finditer(low, max(0, one.start - 40), one.start)]
    first = ends[-1] if ends else max(0, one.start - 40)
    return _OPENS.fullmatch(low, first, one.start) is not None


def _yearless(one: TimeExpression) -> bool:
    printed = one.precision in {Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.HALF}
    return printed and one.year is None and one.years_ahead is None and one.relative is None and one.opening is None


def _end(pattern: re.Pattern[str], low: str, at: int) -> int:
    stop = min(len(low), at + _REACH)
    match = pattern.search(low, at, stop)
    return match.start() if match else stop
