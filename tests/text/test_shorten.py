"""Texts cut for a line."""

from __future__ import annotations

import pytest

from cchc_cli.text.shorten import shortened


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Một câu.", "Một câu.", id="whole"),
        pytest.param("Câu một. Câu hai.", "Câu một…", id="first-sentence"),
        pytest.param("Trong năm 2024. Giao Phòng.", "Trong năm 2024…", id="after-a-year"),
        pytest.param("Thành ủy TP. Lạng Sơn họp.", "Thành ủy TP. Lạng Sơn họp.", id="short-form"),
        pytest.param("2.1. Giao Phòng Nội vụ", "2.1. Giao Phòng Nội vụ", id="number"),
        pytest.param("Xong chưa? Báo cáo.", "Xong chưa?…", id="question"),
        pytest.param("Dòng một\nDòng hai", "Dòng một…", id="first-line"),
        pytest.param("a" * 200, "a" * 160 + "…", id="one-long-word"),
        pytest.param("từ " * 60, ("từ " * 53).strip() + "…", id="160-characters"),
    ],
)
def test_shortened(text: str, expected: str) -> None:
    assert shortened(text) == expected


def test_another_length() -> None:
    assert shortened("Tổng hợp, báo cáo kết quả thực hiện", most=18) == "Tổng hợp, báo cáo…"
