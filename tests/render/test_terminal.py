"""Colour codes only where they show as colours."""

from __future__ import annotations

import pytest
from rich.segment import Segment

from cchc_cli.render import terminal
from cchc_cli.render.marks import WRONG

SEGMENTS = [Segment("quá hạn", WRONG), Segment.line()]


@pytest.mark.parametrize(
    ("color", "knows", "expected"),
    [
        (True, True, "\x1b[1;31mquá hạn\x1b[0m\n"),
        (False, True, "quá hạn\n"),
        (True, False, "quá hạn\n"),
    ],
)
def test_written(monkeypatch: pytest.MonkeyPatch, color: bool, knows: bool, expected: str) -> None:
    monkeypatch.setattr(terminal, "_knows_codes", lambda: knows)
    assert terminal.written(SEGMENTS, color=color) == expected
