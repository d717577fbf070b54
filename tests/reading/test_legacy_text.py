"""Plain text in old encodings: the first notice's words come back letter for letter; what cannot be told is refused."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.errors import BadDataError
from cchc_cli.reading import read_bytes
from cchc_cli.reading.legacy_tables import bytes_of
from cchc_cli.reading.legacy_text import recovered
from cchc_cli.text.vietnamese import nfc
from tests.reading.old_encodings import cp1252_view, cp1258, iconv, needs_iconv, surface, without_lost_capitals

NOTICE = nfc((Path(__file__).parents[2] / "data/notices/53-TB-UBND-2024-binh-gia.txt").read_text(encoding="utf-8"))
PLAIN_DASHES = NOTICE.replace("–", "-")
IN_TCVN3 = NOTICE.replace("Ủy ban", "ủy ban")
MISREAD = "UTF-8 bị đọc sai bảng mã → Unicode: 48 đoạn"
ENGLISH = "The committee's plan – in three parts – was adopted by the naïve delegates at a café.\n"


def _by_table(key: str) -> Callable[[str], bytes]:
    return lambda text: bytes_of(surface(text, key))


@pytest.mark.parametrize(
    ("written", "text", "conversions"),
    [
        (_by_table("tcvn3")(NOTICE), IN_TCVN3, ("TCVN3 → Unicode: 48 đoạn",)),
        (_by_table("tcvn1")(PLAIN_DASHES), PLAIN_DASHES, ("TCVN 5712 → Unicode: 48 đoạn",)),
        (_by_table("vni")(NOTICE), NOTICE, ("VNI → Unicode: 48 đoạn",)),
        (_by_table("vps")(PLAIN_DASHES), PLAIN_DASHES, ("VPS → Unicode: 48 đoạn",)),
        (_by_table("viscii")(PLAIN_DASHES), PLAIN_DASHES, ("VISCII → Unicode: 48 đoạn",)),
        (cp1258(NOTICE), NOTICE, ("cp1258 → Unicode: 48 đoạn",)),
        (unicodedata.normalize("NFD", NOTICE).encode(), NOTICE, ()),
        (NOTICE.encode("utf-16"), NOTICE, ()),
        (NOTICE.encode("utf-16-le"), NOTICE, ()),
        (NOTICE.encode("utf-16-be"), NOTICE, ()),
        (NOTICE.encode().decode("latin-1").encode(), NOTICE, (MISREAD,)),
        (cp1252_view(NOTICE.encode()).encode(), NOTICE, (MISREAD,)),
        (surface(NOTICE, "tcvn3").encode(), IN_TCVN3, ("TCVN3 → Unicode: 48 đoạn",)),
        (surface(NOTICE, "vni").encode("utf-16"), NOTICE, ("VNI → Unicode: 48 đoạn",)),
    ],
    ids=[
        "tcvn3", "tcvn1", "vni", "vps", "viscii", "cp1258", "nfd", "utf-16", "utf-16-le", "utf-16-be",
        "utf-8-as-latin-1", "utf-8-as-cp1252", "tcvn3-in-utf-8", "vni-in-utf-16",
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_the_first_notice_comes_back(written: bytes, text: str, conversions: tuple[str, ...], end: str) -> None:
    if end == "\r\n" and b"\x00" not in written:
        written = written.replace(b"\n", b"\r\n")
    reading = read_bytes(written, file="53.txt")

    assert reading.text == text
    assert reading.conversions == conversions
    assert reading.findings == ()


@needs_iconv
@pytest.mark.parametrize("codec", ["TCVN", "VISCII"])
def test_bytes_that_glibc_wrote(codec: str) -> None:
    written = iconv(PLAIN_DASHES.encode(), source="UTF-8", target=codec)

    assert written is not None
    assert read_bytes(written, file="53.txt").text == PLAIN_DASHES


def test_quotation_marks_of_windows_in_a_tcvn3_text() -> None:
    text = "Hội nghị “Cải cách hành chính” – năm 2024… của huyện, các xã và thị trấn"

    assert read_bytes(bytes_of(surface(text, "tcvn3")), file="a.txt").text == text


@pytest.mark.parametrize("line", ["Ủy ban nhân dân", "và", "hoà bình là gì", "Số: à", "Đề án “X”", "Bà Triệu"])
def test_one_misread_line_among_good_ones_is_repaired(line: str) -> None:
    good = "Phòng Nội vụ chủ trì."
    misread = cp1252_view(line.encode()).replace("\u00a0", " ")

    assert recovered(f"{good}\n{misread}").text == f"{good}\n{line}"


@pytest.mark.parametrize(
    "data",
    [
        ENGLISH.encode("cp1252"),
        "Größe, Maß und Übermut für schöne Bücher in Köln\n".encode("cp1252"),
        b"H\xe0",
        b"\x93 \x94 \x96 12/3",
        "Кто там, товарищ?".encode("cp1251"),
        "行政改革に関する通知".encode("shift_jis"),
        NOTICE.encode()[:2000] + b"\xe1",
    ],
    ids=["english", "german", "one-word", "signs", "russian", "japanese", "cut-utf-8"],
)
def test_what_cannot_be_told_is_refused_with_a_next_step(data: bytes) -> None:
    with pytest.raises(BadDataError) as refused:
        read_bytes(data, file="tệp.txt")

    assert "Không nhận ra bảng mã" in refused.value.message
    assert "tệp.txt" in refused.value.message
    assert "UniKey" in (refused.value.hint or "")


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("least", [0, 1, 32, 128])
def test_random_bytes_are_refused(seed: int, least: int) -> None:
    source = random.Random(seed)
    data = bytes(source.randrange(least, 256) for _ in range(2000))

    with pytest.raises(BadDataError):
        read_bytes(data, file="a.txt")


def test_a_poor_conversion_is_a_finding_at_its_first_odd_word() -> None:
    text = without_lost_capitals(NOTICE, "tcvn3")
    damaged = surface(text, "tcvn3").replace("é", "\xd9")  # ộ lost: its code is now that of a capital

    reading = read_bytes(bytes_of(damaged), file="a.txt")

    (finding,) = reading.findings
    assert finding.code == "conversion-doubt"
    assert finding.span is not None
    assert reading.text[finding.span.start : finding.span.end] == "HỄi"
    assert "“HỄi”" in finding.message


@pytest.mark.parametrize(
    "text",
    [NOTICE, ENGLISH, "và là cá, bé", "Ký hiệu: ©®§«»", "CHÚ Ý”, và”, Ã ", "Điều ½ µm ³", "Côte d'Ivoire, São Tomé"],
    ids=["notice", "english", "western-letters-alone", "signs", "quotes", "units", "countries"],
)
def test_unicode_stays_as_it_is(text: str) -> None:
    reading = read_bytes(text.encode(), file="a.txt")

    assert reading.text == text
    assert reading.conversions == ()


LETTERS = st.sampled_from(
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ –“”.\n"
)


@settings(max_examples=200)
@given(st.text(LETTERS | st.characters(codec="utf-8", exclude_characters="\x00\r"), min_size=1))
def test_recovering_twice_changes_nothing_more(text: str) -> None:
    once = recovered(text).text

    assert recovered(once).text == once


@given(st.text(LETTERS, min_size=1).filter(lambda text: any("\u1ea0" <= char <= "\u1ef9" for char in text)))
def test_vietnamese_letters_are_never_converted(text: str) -> None:
    assert recovered(text).text == text
