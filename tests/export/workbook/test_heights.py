"""How high rows are made."""

from __future__ import annotations

import pytest

from cchc_cli.export.workbook.heights import lines_needed


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("", 10, 1, id="nothing"),
        pytest.param("Phòng Nội vụ", 20, 1, id="fits"),
        pytest.param("Phòng Nội vụ", 8, 2, id="two"),
        pytest.param("một\nhai\nba", 40, 3, id="its own lines"),
        pytest.param("chữ" * 40, 10, 13, id="one long word"),
        pytest.param("MMMMMMMMMM MMMMMMMMMM", 20, 2, id="wide letters"),
        pytest.param("iiiiiiiiii iiiiiiiiii", 20, 1, id="narrow letters"),
    ],
)
def test_lines(text: str, width: float, lines: int) -> None:
    assert lines_needed(text, width) == lines


def test_marks_make_a_letter_no_wider() -> None:
    assert lines_needed("ệ" * 60, 20) == lines_needed("e" * 60, 20)
