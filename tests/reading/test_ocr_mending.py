"""What OCR misread in the fixed phrases of the form is put right; all other words stay as they were read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cchc_cli.reading.ocr_mending import mended
from cchc_cli.reading.page_lines import Line
from tests.reading.test_ocr_doubts import words


def read(text: str) -> str:
    return mended(Line(words(text, 100.0))).text


@pytest.mark.parametrize(
    ("seen", "printed"),
    [
        ("CỘNG H2À XÃ HỘI ( HỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("CỘNG HOÀ XÃ HỘI CHỦ 'NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (
            "UBND TỈNH BẮC LƯƠNG CỘNG HÒA |XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "UBND TỈNH BẮC LƯƠNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        ),
        (":Độc lập - Tự. lo - Hạnh phúc", "Độc lập - Tự do - Hạnh phúc"),
        ("SỞ NỘI VỤ Độc lập Tự do —- Hạnh phác", "SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc"),
        ("ĐẢNG CỌNG SẢN VIẸT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("KÉ HOẠCH", "KẾ HOẠCH"),
        ("h? QUYÉT ĐỊNH", "QUYẾT ĐỊNH"),
        ("QUYÉT ĐỊNH:", "QUYẾT ĐỊNH:"),
        ("KẾ HOẠCH ~?", "KẾ HOẠCH"),
    ],
)
def test_phrases_that_can_only_be_one(seen: str, printed: str) -> None:
    assert read(seen) == printed


@pytest.mark.parametrize(
    "text",
    [
        "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Nhân dân Việt Nam đoàn kết",
        "Xây dựng kế hoạch độc lập",
        "Kế hoạch",
        "KÉ HOẠCH CÔNG TÁC TUẦN",
        "CHỦ NGHĨA VIỆT NAM",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert read(text) == text


def test_mended_words_keep_their_place() -> None:
    line = mended(Line(words("UBND TỈNH CỘNG H2À XÃ HỘI CHỦ NGHĨA VIỆT NAM", 100.0)))
    before = words("UBND TỈNH CỘNG H2À XÃ HỘI CHỦ NGHĨA VIỆT NAM", 100.0)
    assert line.words[:2] == before[:2]
    assert line.words[2].x0 == before[2].x0
    assert line.x1 == pytest.approx(before[-1].x1)
    assert [one.x0 for one in line.words] == sorted(one.x0 for one in line.words)


@pytest.mark.parametrize(
    ("seen", "printed"),
    [
        ("1? :? Kính gửi:", "Kính gửi:"),
        ("1? đã.? - Các sở", "1 đã. - Các sở"),
        ("Sở - Ban", "Sở - Ban"),
        ("1 Kính gửi:", "1 Kính gửi:"),
    ],
)
def test_specks_beside_the_addressees_are_left_out(seen: str, printed: str) -> None:
    assert read(seen) == printed


def test_specks_far_before_a_dash_are_left_out() -> None:
    specks, listed = words("1? đã.?", 100.0), words("- Các sở", 100.0)
    moved = [replace(one, x0=one.x0 + 200, x1=one.x1 + 200) for one in listed]
    assert mended(Line((*specks, *moved))).text == "- Các sở"
