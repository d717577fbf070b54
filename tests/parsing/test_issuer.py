"""Who issued the document: its spelling, its box, and what is concluded without one."""

from __future__ import annotations

import pytest

from cchc_cli.parsing.header import Header
from cchc_cli.parsing.issuer import concluded_issuer, printed_issuer, restore_case
from tests.parsing.reading import REGISTRY


@pytest.mark.parametrize(
    ("capitals", "name"),
    [
        ("SỞ NỘI VỤ", "Sở Nội vụ"),
        ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Sở Khoa học và Công nghệ"),
        ("UBND TỈNH HÀ SƠN", "UBND tỉnh Hà Sơn"),
        ("ỦY BAN NHÂN DÂN HUYỆN BÌNH GIA", "Ủy ban nhân dân huyện Bình Gia"),
        ("UBND THÀNH PHỐ HÀ SƠN", "UBND thành phố Hà Sơn"),
        ("UBND THỊ TRẤN BÌNH GIA", "UBND thị trấn Bình Gia"),
        ("UBND PHƯỜNG ÂU LÂU", "UBND phường Âu Lâu"),
        ("TỈNH ỦY HÀ SƠN", "Tỉnh ủy Hà Sơn"),
        ("ĐẢNG ỦY XÃ TÂN VĂN", "Đảng ủy xã Tân Văn"),
        ("VĂN PHÒNG", "Văn phòng"),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ SƠN", "Chủ tịch Ủy ban nhân dân tỉnh Hà Sơn"),
        ("PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Phòng Tài chính - Kế hoạch"),
        ("**UBND XÃ TÂN LẬP**", "UBND xã Tân Lập"),
        ("Sở Nội vụ", "Sở Nội vụ"),
        ("", ""),
    ],
    ids=lambda value: value,
)
def test_capitals(capitals: str, name: str) -> None:
    assert restore_case(capitals, REGISTRY) == name


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        ([], None),
        (["", "***"], None),
        (["UBND HUYỆN BÌNH GIA"], "UBND huyện Bình Gia"),
        (["ỦY BAN NHÂN DÂN", "HUYỆN BÌNH GIA"], "Ủy ban nhân dân huyện Bình Gia"),
        (["UBND TỈNH HÀ SƠN", "SỞ NỘI VỤ"], "Sở Nội vụ tỉnh Hà Sơn"),
        (["UBND HUYỆN BÌNH GIA", "PHÒNG NỘI VỤ"], "Phòng Nội vụ huyện Bình Gia"),
        (["UBND TỈNH HÀ SƠN", "VĂN PHÒNG"], "Văn phòng UBND tỉnh Hà Sơn"),
        (["ỦY BAN NHÂN DÂN", "TỈNH HÀ SƠN", "SỞ XÂY DỰNG"], "Sở Xây dựng tỉnh Hà Sơn"),
        (["CHỦ TỊCH", "ỦY BAN NHÂN DÂN TỈNH HÀ SƠN"], "Chủ tịch Ủy ban nhân dân tỉnh Hà Sơn"),
        (["TỈNH ỦY HÀ SƠN", "*"], "Tỉnh ủy Hà Sơn"),
        (["BỘ NỘI VỤ"], "Bộ Nội vụ"),
        (["CHÍNH PHỦ"], "Chính phủ"),
    ],
    ids=str,
)
def test_boxes(lines: list[str], issuer: str | None) -> None:
    assert printed_issuer(lines, REGISTRY) == issuer


@pytest.mark.parametrize(
    ("symbol", "place", "text", "issuer"),
    [
        ("/TB-UBND", "Bình Gia", "trên địa bàn huyện Bình Gia", "UBND huyện Bình Gia"),
        ("/TB-UBND", "Bình Gia", "xã Bình Gia, huyện Bình Gia, huyện Bình Gia", "UBND huyện Bình Gia"),
        ("/TB-UBND", "Bình Gia", "không nhắc đến nơi nào", None),
        ("/TB-UBND", None, "huyện Bình Gia", None),
        ("/CĐ-TTg", "Hà Nội", "", "Thủ tướng Chính phủ"),
        ("/2020/NĐ-CP", "Hà Nội", "", "Chính phủ"),
        ("-TB/HU", "Bình Gia", "huyện Bình Gia", "Huyện ủy Bình Gia"),
        ("/TB-XYZ", "Bình Gia", "huyện Bình Gia", None),
        (None, "Bình Gia", "huyện Bình Gia", None),
        ("/TB-UBND", "Bình (Gia", "huyện Bình (Gia", "UBND huyện Bình (Gia"),
    ],
    ids=str,
)
def test_conclusions(symbol: str | None, place: str | None, text: str, issuer: str | None) -> None:
    assert concluded_issuer(Header(symbol=symbol, place=place), text) == issuer
