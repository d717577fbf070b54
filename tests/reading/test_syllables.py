"""What is built as a Vietnamese syllable, and how Vietnamese a text looks."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.reading.syllables import is_syllable, likeness, odd_words

NOTICE = "Phòng Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị liên quan tổ chức triển khai."


@pytest.mark.parametrize(
    "word",
    [
        "ủy", "uỷ", "hòa", "hoà", "quyết", "QUYẾT", "Quyết", "nghiệp", "giếng", "gì", "khuỷu", "ngoằn", "ước", "ở", "ý",
        "yêu", "xoong", "thuở", "quốc", "nguyễn", "ÔNG", "rượu", "khuya", "huých", "Ký", "Kỹ", "loắt", "tuần",
        "QUYếT", "Oóc",
    ],
)  # fmt: skip
def test_syllables(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize(
    "word",
    [
        "thỐng", "hoμ", "ngµy", "thặć", "cáć", "kếp̀", "bảt", "học̃", "wề", "nghw", "Ủyban", "ệ́", "đgiá", "ươnggg",
        "Ọ", "đ", "tiềnc", "x·", "đd",
    ],
)  # fmt: skip
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_a_vietnamese_text_looks_so() -> None:
    like = likeness(NOTICE)

    assert like.marked == like.built == 16
    assert like.share == 1
    assert like.score > 1.7


@pytest.mark.parametrize("text", ["", "Ke hoach 2024", "– “ ” … ½ 12/3"])
def test_without_marked_words_nothing_is_said(text: str) -> None:
    assert (likeness(text).share, likeness(text).score) == (0, 0)


def test_odd_words_stand_where_they_are_and_abbreviations_are_none() -> None:
    text = "QĐ, HĐND, NĐ-CP, đ) Đ: kiẪn nghị, ệ́x"

    assert [(text[at : at + len(word)], word) for at, word in odd_words(text)] == [("kiẪn", "kiẪn"), ("ệ́x", "ệ́x")]


@given(st.text())
def test_counts_are_in_order(text: str) -> None:
    like = likeness(text)

    assert 0 <= like.frequent <= like.built <= like.marked
