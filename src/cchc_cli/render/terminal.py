"""From pieces of styled text to what is written to a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rich.color import ColorSystem
from rich.segment import Segment


def written(segments: Iterable[Segment], *, color: bool) -> str:
    """The segments as text, with the codes for their colours only where ``color`` and where the console knows them.

    The sixteen plain colours are used, so that they are those the user chose for the terminal.
    """
    if not color or not _knows_codes():
        return "".join(segment.text for segment in segments)
    return "".join(
        segment.style.render(segment.text, color_system=ColorSystem.STANDARD) if segment.style else segment.text
        for segment in segments
    )


def _knows_codes() -> bool:
    """Whether colour codes show as colours here: the console of an older Windows would print them as they are."""
    if sys.platform != "win32":
        return True
    from rich.console import detect_legacy_windows

    return not detect_legacy_windows()
