"""How text wraps."""

from __future__ import annotations

import pytest

from cchc_cli.export.wrapping import lines_of, wide


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        pytest.param("", 5, 1, id="nothing"),
        pytest.param("Phòng Nội vụ", 8, 1, id="fits"),
        pytest.param("Phòng Nội vụ", 4, 2, id="two"),
        pytest.param("a\n\nb", 9, 3, id="an empty line is one"),
        pytest.param("53-TB-UBND-2024", 3, 3, id="breaks after a hyphen"),
        pytest.param("chữ" * 40, 10, 6, id="a word that no line holds"),
    ],
)
def test_lines(text: str, room: float, lines: int) -> None:
    assert lines_of(text, room) == lines


def test_marks_make_a_letter_no_wider() -> None:
    assert wide("Quyết định ở Đồng Đăng") == wide("Quyêt đinh ơ Đông Đăng") > wide("iiiiii iiii i iiii iiii")
