"""Text made safe to show: nothing in a document can steer a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.text.printable import one_line, printable, shown


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("\x1b[31mđỏ", "␛[31mđỏ"),
        ("a\tb", "a b"),
        ("a\r\nb\u2028c\x0cd", "a\nb\nc\nd"),
        ("a\x00b\x7f", "a␀b␡"),
        ("\u202ehạn", "\ufffdhạn"),
        ("a\x9b31m", "a\ufffd31m"),
        ("\ud800", "?"),
        ("Số **10**", "Số **10**"),
    ],
    ids=ascii,
)
def test_printable(text: str, safe: str) -> None:
    assert printable(text) == safe


def test_shown_drops_emphasis_and_blanks_at_the_ends() -> None:
    assert shown("  **hoàn thành chậm nhất trong Quý II năm 2024.** ") == "hoàn thành chậm nhất trong Quý II năm 2024."


def test_one_line() -> None:
    assert one_line("a \n\n b\t\tc ") == "a b c"


@given(st.text())
def test_making_safe_twice_changes_nothing(text: str) -> None:
    assert printable(printable(text)) == printable(text)
    assert shown(shown(text)) == shown(text)
    assert one_line(one_line(text)) == one_line(text)


@given(st.text())
def test_only_the_line_end_is_left_of_controls(text: str) -> None:
    safe = printable(text)
    assert all(char == "\n" or not (ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0) for char in safe)
    assert "\n" not in one_line(text)
    safe.encode("utf-8")
