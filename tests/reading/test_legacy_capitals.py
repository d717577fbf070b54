"""Capitals without a code in TCVN3: given back where the other letters tell them, left where nothing does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.reading.legacy_capitals import with_lost_capitals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("QUYếT ĐịNH", "QUYẾT ĐỊNH"),
        ("TL. CHủ TịCH và Lý", "TL. CHỦ TỊCH và Lý"),
        ("TL. CHủ TịCH Và PHó Bí THƯ", "TL. CHỦ TỊCH VÀ PHÓ BÍ THƯ"),
        ("ủY BAN NHÂN DÂN Xã Hà", "ỦY BAN NHÂN DÂN XÃ HÀ"),
        ("ủy ban nhân dân", "ủy ban nhân dân"),
        ("Bá", "Bá"),
        ("Lê Bá, Hà Vũ", "Lê Bá, Hà Vũ"),
        ("UBND xã Tú", "UBND xã Tú"),
        ("BáO CáO năm 2024", "BÁO CÁO năm 2024"),
        ("HĐND, UBND Lý Sơn", "HĐND, UBND Lý Sơn"),
        ("a\nBáO\n", "a\nBÁO\n"),
        ("ABáO \u0390", "ABÁO \u0390"),
    ],
)
def test_capitals(text: str, expected: str) -> None:
    assert with_lost_capitals(text) == expected


@given(st.text())
def test_twice_is_once(text: str) -> None:
    once = with_lost_capitals(text)

    assert with_lost_capitals(once) == once


@given(st.text(st.sampled_from("aáàBĐOÔôđ \n.")))
def test_only_the_case_changes(text: str) -> None:
    assert with_lost_capitals(text).casefold() == text.casefold()
