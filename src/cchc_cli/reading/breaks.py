"""Line breaks inside a paragraph: a new line of its own, or a place where somebody wished the line to end."""

from __future__ import annotations

import re

BREAK = "\v"
"""Stands for a line break inside a paragraph until it is known what it means."""

_ENDS = (".", ";", ":", "!", "?", "…")
_OPENS_ITEM = re.compile(r"(?:[-–+*•]\s|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|[a-zđ]\)\s|[IVX]{1,5}\.\s)")


def broken_lines(text: str, *, own_lines: bool) -> list[str]:
    """The lines of a paragraph in which `BREAK` stands for each line break.

    A break means a new line where lines are set as such (``own_lines``: centred text, a cell), after the end of a
    sentence or item, and before an item's sign; else the two sides are one sentence, joined with a blank. Two
    breaks together leave an empty line.
    """
    lines: list[str] = []
    for part in text.split(BREAK):
        one = part.strip(" \t")
        runs_on = lines and lines[-1] and one and not lines[-1].endswith(_ENDS) and not _OPENS_ITEM.match(one)
        if runs_on and not own_lines:
            lines[-1] = f"{lines[-1]} {one}"
        else:
            lines.append(one)
    while len(lines) > 1 and not lines[-1].strip():
        lines.pop()
    return lines
