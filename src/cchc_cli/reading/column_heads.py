"""What the columns of a table are called: "STT", "Nội dung", "Cơ quan chủ trì", "Thời hạn" (``data/columns.yaml``)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from cchc_cli import data
from cchc_cli.reading.tables import is_counter_heading
from cchc_cli.text.vietnamese import fold

_LONGEST = 80
"""The head of a column is never longer, in letters."""

ORDINAL = "ordinal"
_TASK, _SAYS_MORE = "task", frozenset({"lead", "coordinate", "deadline"})


def kinds_of_heads(heads: Sequence[str]) -> set[str]:
    """What the columns under ``heads`` hold, as far as their words say it: `ORDINAL`, "task", "lead", "deadline" …

    Empty where one of ``heads`` cannot be a head: it says nothing, is too long, or begins in small letters.
    """
    if any(not head or len(head) > _LONGEST or head[0].islower() for head in heads):
        return set()
    return {kind for head in heads if (kind := _kind(head)) is not None}


def are_of_tasks(kinds: set[str]) -> bool:
    """Whether a table with columns of these ``kinds`` gives tasks: what is to be done, and who does it or by when."""
    return _TASK in kinds and bool(kinds & _SAYS_MORE)


def names_several_columns(head: str) -> bool:
    """Whether ``head`` can stand over two columns: "Cơ quan thực hiện" over "Chủ trì" and "Phối hợp"."""
    return not head.isupper() and bool(kinds_of_heads([head]) & _SAYS_MORE)


def _kind(head: str) -> str | None:
    if is_counter_heading(head):
        return ORDINAL
    folded = fold(head)
    return next((kind for kind, pattern in _patterns() if pattern.search(folded)), None)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    columns: Mapping[str, Mapping[str, list[str]]] = data.load("columns")["columns"]
    return tuple(
        (kind, re.compile(r"\b(?:" + "|".join(re.escape(fold(word)) for word in entry["words"]) + r")\b"))
        for kind, entry in columns.items()
        if kind != ORDINAL
    )
