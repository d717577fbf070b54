"""The tables of the old encodings against glibc, and against words as they look in those fonts."""

from __future__ import annotations

import unicodedata

import pytest

from cchc_cli.reading.legacy_tables import bytes_of, old_encoding, western_from_private
from tests.reading.old_encodings import iconv, needs_iconv, surface

MARKED = [
    unicodedata.normalize("NFC", base + tone)
    for base in ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
    for tone in ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
]
SMALL = [letter for letter in [*MARKED, "đ"] if not letter.isascii()]
CAPITAL = [letter.upper() for letter in SMALL]


@needs_iconv
@pytest.mark.parametrize(
    ("key", "codec", "codes"),
    [
        ("tcvn3", "TCVN", range(0xA1, 0x100)),
        ("tcvn1", "TCVN", range(1, 0x100)),
        ("viscii", "VISCII", range(1, 0x100)),
    ],
)
def test_every_code_is_what_glibc_says(key: str, codec: str, codes: range) -> None:
    letters = old_encoding(key).letters

    for code in codes:
        known = iconv(bytes([code]), source=codec)
        if known is None or known.decode() == chr(code) or 0x300 <= ord(known.decode()) <= 0x36F:
            continue
        assert letters[chr(code)] == known.decode(), hex(code)
    for surface_letter, letter in letters.items():
        if surface_letter <= "\xff" and not 0x300 <= ord(letter) <= 0x36F and ord(surface_letter) in codes:
            known = iconv(bytes([ord(surface_letter)]), source=codec)
            assert known is not None
            assert known.decode() == letter


@needs_iconv
def test_marks_behind_their_letter_as_glibc_writes_them() -> None:
    decomposed = unicodedata.normalize("NFD", "à ả ã á ạ")
    written = decomposed.replace("\u0300", "\xb0").replace("\u0309", "\xb1").replace("\u0303", "\xb2")
    written = written.replace("\u0301", "\xb3").replace("\u0323", "\xb4")

    assert old_encoding("tcvn1").to_unicode(written) == "à ả ã á ạ"
    known = iconv(written.encode("latin-1"), source="TCVN")
    assert known is not None
    assert unicodedata.normalize("NFC", known.decode()) == "à ả ã á ạ"


@pytest.mark.parametrize(
    ("key", "letters"),
    [
        ("tcvn3", SMALL),
        ("tcvn1", SMALL + CAPITAL),
        ("vni", SMALL + CAPITAL),
        ("vps", SMALL + CAPITAL),
        ("viscii", SMALL + CAPITAL),
    ],
)
def test_every_letter_has_one_code_and_comes_back(key: str, letters: list[str]) -> None:
    codes = [surface(letter, key) for letter in letters]

    assert len(set(codes)) == len(letters)
    assert [old_encoding(key).to_unicode(code) for code in codes] == letters


@pytest.mark.parametrize(
    ("key", "written", "text"),
    [
        ("tcvn3", "Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam"),
        ("tcvn3", "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        ("tcvn3", "Uû ban nh©n d©n huyÖn, thñ t\xadíng", "Uỷ ban nhân dân huyện, thủ tướng"),
        ("tcvn3", "¦u ®·i, ¢n cÇn, £m, ¤n, ¥n, ¡n", "Ưu đãi, Ân cần, Êm, Ôn, Ơn, Ăn"),
        ("tcvn3", "x∙ héi, hoμ b×nh", "xã hội, hoà bình"),
        ("vni", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("vni", "ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
        ("vni", "UÛy ban nhaân daân thò xaõ, chæ ñaïo", "Ủy ban nhân dân thị xã, chỉ đạo"),
        ("vni", "Ñaø Naüng, kyõ thuaät, tyû, Myî", "Đà Nẵng, kỹ thuật, tỷ, Myỵ"),
        ("vps", "C¶ng hòa xã h¶i chû nghïa Vi\x8ct Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("vps", "ñ¶c lÆp, Viœt", "Độc lập, Viỵt"),
        ("viscii", "Cµng hòa xã hµi chü nghîa Vi®t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ],
)  # fmt: skip
def test_words_as_they_look(key: str, written: str, text: str) -> None:
    assert old_encoding(key).to_unicode(written) == text


def test_codes_that_a_program_took_for_signs_of_windows() -> None:
    assert old_encoding("vps").to_unicode("Vi\u0152t") == old_encoding("vps").to_unicode("Vi\x8ct") == "Việt"


def test_private_code_points_of_symbol_fonts() -> None:
    assert western_from_private("vi\uf0d6c l\uf0b5") == "viÖc lµ"


def test_bytes_that_were_taken_for_western_letters() -> None:
    assert bytes_of("a\u0152\x9d–é") == b"a\x8c\x9d\x96\xe9"
    with pytest.raises(UnicodeEncodeError):
        bytes_of("ạ")
