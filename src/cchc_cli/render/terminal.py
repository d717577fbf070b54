"""From pieces of styled text to what is written to a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.color import ColorSystem
from rich.segment import Segment


def written(segments: Iterable[Segment], *, color: bool) -> str:
    """The segments as text, with the codes for their colours only where ``color``.

    The sixteen plain colours are used, so that they are those the user chose for the terminal.
    """
    if not color:
        return "".join(segment.text for segment in segments)
    return "".join(
        segment.style.render(segment.text, color_system=ColorSystem.STANDARD) if segment.style else segment.text
        for segment in segments
    )


def understands_codes() -> bool:
    """Whether this machine's console knows colour codes; that of Windows before 10 does not."""
    from rich.console import detect_legacy_windows

    return not detect_legacy_windows()
