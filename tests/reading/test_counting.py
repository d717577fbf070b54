"""Numbers before items."""

from __future__ import annotations

import pytest

from cchc_cli.reading.counting import (
    column_letter,
    lower_roman,
    printed_bullet,
    repeated_letter,
    two_digits,
    upper_roman,
    vietnamese_words,
)
from cchc_cli.text.numbers import roman


@pytest.mark.parametrize(
    ("number", "text"), [(1, "i"), (4, "iv"), (19, "xix"), (44, "xliv"), (0, "0"), (-1, "-1"), (4000, "4000")]
)
def test_lower_roman(number: int, text: str) -> None:
    assert lower_roman(number) == text


def test_roman_numbers_are_read_back() -> None:
    assert all(roman(upper_roman(number)) == number for number in range(1, 200))


@pytest.mark.parametrize(("number", "text"), [(1, "a"), (4, "d"), (26, "z"), (27, "aa"), (53, "aaa"), (0, "0")])
def test_word_repeats_the_letter(number: int, text: str) -> None:
    assert repeated_letter(number) == text


@pytest.mark.parametrize(("number", "text"), [(1, "a"), (26, "z"), (27, "aa"), (28, "ab"), (703, "aaa"), (0, "0")])
def test_browsers_count_on(number: int, text: str) -> None:
    assert column_letter(number) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "một"), (5, "năm"), (10, "mười"), (11, "mười một"), (15, "mười lăm"), (20, "hai mươi"),
        (21, "hai mươi mốt"), (34, "ba mươi bốn"), (99, "chín mươi chín"), (100, "100"), (0, "0"),
    ],
)  # fmt: skip
def test_vietnamese_words(number: int, text: str) -> None:
    assert vietnamese_words(number) == text


def test_two_digits() -> None:
    assert [two_digits(number) for number in (4, 12, 123)] == ["04", "12", "123"]


@pytest.mark.parametrize(
    ("text", "font", "sign"),
    [
        (" - ", "", "-"),
        ("o", "Wingdings", "•"),
        ("o", "Times New Roman", "o"),
        ("\ue001", "Times New Roman", "•"),
        ("", "Symbol", ""),
        ("=>", "", "=>"),
        ("\u2212", "", "-"),
        ("·", "Symbol", "•"),
    ],
)
def test_printed_bullet(text: str, font: str, sign: str) -> None:
    assert printed_bullet(text, font) == sign
