"""Roman numbers, item letters, decimal commas: as documents print them, and what only looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.text.numbers import ITEM_LETTERS, decimal, decimal_words, item_letter, roman, small_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I", 1),
        ("IV", 4),
        ("IX", 9),
        ("XIV", 14),
        ("XL", 40),
        ("XLIX", 49),
        ("MCMXCIX", 1999),
        ("", None),
        ("IIII", None),
        ("VX", None),
        ("iv", None),
        ("IV\n", None),
        ("\n", None),
        ("Ⅳ", None),
        ("A", None),
    ],
    ids=repr,
)
def test_roman(text: str, value: int | None) -> None:
    assert roman(text) == value


@pytest.mark.parametrize(
    ("letter", "place"),
    [("a", 1), ("d", 4), ("đ", 5), ("Đ", 5), ("e", 6), ("y", 23), ("f", None), ("w", None), ("", None), ("ab", None)],
    ids=repr,
)
def test_item_letter(letter: str, place: int | None) -> None:
    """The letters of NĐ 30/2020, Phụ lục I: đ follows d; f, j, w and z number nothing."""
    assert item_letter(letter) == place


def test_letters_are_each_once() -> None:
    assert len(set(ITEM_LETTERS)) == len(ITEM_LETTERS) == 23


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("02", 2),
        ("0", 0),
        ("ba", 3),
        ("Tư", 4),
        ("mười", 10),
        ("mươi", None),
        ("²", None),
        ("٣", None),
        ("-1", None),
        ("", None),
        ("9" * 9, 999_999_999),
        ("9" * 5000, None),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_small_number(text: str, value: int | None) -> None:
    assert small_number(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.250", 1250),
        ("1.250.000", 1_250_000),
        ("1.250,5", 1250.5),
        ("87,4", 87.4),
        ("87.4", 87.4),
        ("87.45", 87.45),
        ("100", 100),
        ("0,05", 0.05),
        ("1.25.000", None),
        ("1,2,3", None),
        ("12.", None),
        (",5", None),
        ("1 250", None),
        ("-5", None),
        ("", None),
        ("9" * 400, None),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_decimal(text: str, value: float | None) -> None:
    assert decimal(text) == value


@given(st.text(max_size=20))
def test_nothing_that_looks_odd_raises(text: str) -> None:
    for read in (roman, item_letter, small_number, decimal):
        value = read(text)
        assert value is None or value >= 0


@pytest.mark.parametrize(
    ("number", "words"),
    [(0.0, "0,0"), (100.0, "100,0"), (1e2 / 3, "33,3"), (6.25, "6,3"), (87.44, "87,4"), (3.448, "3,4")],
    ids=str,
)
def test_decimal_comma(number: float, words: str) -> None:
    assert decimal_words(number) == words


@given(st.floats(0, 100))
def test_what_is_written_is_read_again(number: float) -> None:
    read = decimal(decimal_words(number))
    assert read is not None
    assert abs(read - number) <= 0.05 + 1e-9
