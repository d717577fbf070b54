"""Long texts cut for a line: to their first sentence, or up to a word's end."""

from __future__ import annotations

import re

SHORT = 160
_SENTENCE_END = re.compile(r"[.!?…](?=\s+\S)|\n")
_NO_END = re.compile(r"(?:^|[\s(])(?:[^\W\d]|TP|TX|TT|Tp|PGS|TS|ThS)$|^[\d.]+$")


def shortened(text: str, most: int = SHORT) -> str:
    """The first sentence of ``text``, or its first ``most`` characters up to a word's end, then with "…".

    The point of a number at the beginning ("2.1. Giao …") or of a short form ("TP. Lạng Sơn") ends no sentence.
    """
    opening = text[: most + 1]
    for end in _SENTENCE_END.finditer(opening):
        before = opening[: end.start()]
        if end[0] != "." or not _NO_END.search(before):
            return (before if end[0] in ".\n" else opening[: end.end()]).rstrip() + "…"
    if len(text) <= most:
        return text
    return (opening.rpartition(" ")[0].rstrip(" .,;:") or opening[:most]) + "…"
