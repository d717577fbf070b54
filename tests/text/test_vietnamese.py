"""Normal form, folding, keys of names, and the order of the alphabet."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.text.vietnamese import collation_key, fold, fold_keeping_length, name_key, nfc


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Bi\u0300nh Gia", "Bình Gia"),
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("\ufeffSố", "Số"),
        ("Số\ufeff", "Số\ufeff"),
        ("", ""),
    ],
    ids=repr,
)
def test_nfc(text: str, normal: str) -> None:
    assert nfc(text) == normal


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Phòng Nội vụ", "phong noi vu"),
        ("ỦY BAN", "uy ban"),
        ("Uỷ ban", "uy ban"),
        ("hoà", "hoa"),
        ("hòa", "hoa"),
        ("ĐẶNG", "dang"),
        ("Ðại", "dai"),  # U+00D0, typed for Đ
        ("  Sở \u00a0 Y\ttế\n", "so y te"),
        ("Bi\u0300nh", "binh"),
    ],
    ids=repr,
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folding_does_not_depend_on_the_normal_form(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text())
def test_folding_takes_off_case_marks_and_doubled_blanks(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d").replace("ð", "d"))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    assert fold(text) == " ".join(bare.split())
    assert fold(text * 40) == " ".join((bare * 40).split())  # as long as a paragraph


@given(st.text())
def test_positions_stay(text: str) -> None:
    kept = fold_keeping_length(text)
    assert len(kept) == len(text)
    assert [char for char in kept if char.isspace()] == [char for char in text if char.isspace()]
    assert fold_keeping_length(kept) == kept


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằếộữ "))
def test_both_foldings_agree_on_vietnamese(text: str) -> None:
    assert " ".join(fold_keeping_length(text).split()) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phòng VH&TT", "phòng VH-TT"),
        ("Tài chính - Kế hoạch", "Tài chính và Kế hoạch"),
        ("Tài chính – Kế hoạch", "Tài chính — Kế hoạch"),
        ("Văn hóa, Thể thao và Truyền thông", "Văn hoá - Thể thao & Truyền thông"),
        ("P. Nội vụ", "P Nội  vụ"),
    ],
    ids=lambda value: value,
)
def test_one_name_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Phòng Nội vụ", "Sở Nội vụ"), ("Tổ 1", "Tổ 2"), ("xã Tân Văn", "xã Tân Vấn An")],
    ids=lambda value: value,
)
def test_other_name_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@given(st.text())
def test_a_name_key_is_its_own_key(text: str) -> None:
    assert name_key(name_key(text)) == name_key(text)


def test_the_order_of_the_alphabet() -> None:
    ordered = ["an", "ăn", "ân", "ba", "bà", "bả", "bã", "bá", "bạ", "da", "đa", "e", "ê", "o", "ô", "ơ", "u", "ư"]
    backwards = ordered[::-1]
    assert sorted(backwards, key=collation_key) == ordered


def test_letters_before_tones() -> None:
    assert sorted(["bà c", "ba d", "ba b"], key=collation_key) == ["ba b", "bà c", "ba d"]


@pytest.mark.parametrize(
    "ordered",
    [
        ["2.2", "2.9", "2.10"],
        ["Điều 9", "Điều 10"],
        ["9" * 4999, "9" * 5000],
        ["1", "1²"],
    ],
    ids=lambda value: value[0][:8],
)
def test_numbers_are_ordered_by_value(ordered: list[str]) -> None:
    backwards = ordered[::-1]
    assert sorted(backwards, key=collation_key) == ordered


PIECES = st.lists(st.one_of(st.text(max_size=3), st.sampled_from(["đ", "ơ", "2.10", "²", "٣", "Bình"]))).map("".join)


@given(PIECES, PIECES, PIECES)
def test_the_order_is_total(a: str, b: str, c: str) -> None:
    one, two, three = collation_key(a), collation_key(b), collation_key(c)
    assert (one < two) + (one == two) + (one > two) == 1
    if one <= two <= three:
        assert one <= three
