"""What a dry run would change in a file."""

from __future__ import annotations

from difflib import unified_diff

from rich.segment import Segment
from rich.style import Style

from cchc_cli.render.marks import FAINT
from cchc_cli.render.terminal import written
from cchc_cli.text.printable import printable
from cchc_cli.wording import show as words

_STYLES = {"+": Style(color="green"), "-": Style(color="red"), "@": Style(color="cyan")}


def file_diff(before: str, after: str, *, name: str, color: bool) -> str:
    """A unified diff of a file for people to read, "" where nothing changes.

    ``name`` is the file's name as printed, with "/" between folders. Control characters show as their signs.
    """
    lines = unified_diff(
        before.split("\n"),
        after.split("\n"),
        words.DIFF_BEFORE.format(name=name),
        words.DIFF_AFTER.format(name=name),
        lineterm="",
    )
    segments = []
    for number, line in enumerate(lines):
        style = FAINT if number < 2 else _STYLES.get(line[:1])
        segments += [Segment(printable(line), style), Segment.line()]
    return written(segments, color=color)
