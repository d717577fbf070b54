"""Who issued the document: its spelling, its box, and what is concluded without one."""

from __future__ import annotations

import pytest

from cchc_cli.parsing.concluded_issuer import completed_issuer, concluded_issuer
from cchc_cli.parsing.header import Header
from cchc_cli.parsing.issuer import printed_issuer, restore_case
from tests.parsing.reading import REGISTRY, read


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
        (["BẢO HIỂM XÃ HỘI", "VIỆT NAM"], "Bảo hiểm xã hội Việt Nam"),
        (["UỶ BAN NHÂN", "DÂN", "TỈNH HÀ SƠN"], "Ủy ban nhân dân tỉnh Hà Sơn"),
        (["ỦY BAN THƯỜNG VỤ", "QUỐC HỘI"], "Ủy ban Thường vụ Quốc hội"),
        (["THƯỜNG TRỰC", "HĐND - UBND TỈNH HÀ SƠN"], "Thường trực HĐND - UBND tỉnh Hà Sơn"),
        (["HUYỆN ỦY NÀ KHÊ", "BAN THƯỜNG VỤ"], "Ban thường vụ Huyện ủy Nà Khê"),
        (["BAN CHẤP", "HÀNH TRUNG ƯƠNG", "ĐOÀN TNCS HỒ", "CHÍ MINH"], "Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh"),
        (["TỈNH ĐOÀN HÀ SƠN", "ĐOÀN TNCS HỒ CHÍ MINH"], "Tỉnh đoàn Hà Sơn"),
        (["Y BAN NHÂN DÂN", "TỈNH HÀ SƠN"], "Ủy ban nhân dân tỉnh Hà Sơn"),
        (["BAN NHÂN DÂN", "TỈNH HÀ SƠN"], "Ủy ban nhân dân tỉnh Hà Sơn"),
        (["HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], None),
        (["CHỦ NGHĨA VIỆT NAM"], None),
        (["VIỆT NAM"], None),
        (["16/2017/QĐ-UBND"], None),
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


TITLE_LINE = (
    "QUYẾT ĐỊNH\nVề việc phân công\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ SƠN\nCăn cứ Luật Tổ chức chính quyền địa phương;\n"
)


@pytest.mark.parametrize(
    ("bare", "place", "text", "issuer"),
    [
        pytest.param("Ủy ban nhân dân", "Vĩnh Lộc", TITLE_LINE, "Ủy ban nhân dân tỉnh Hà Sơn", id="the authority"),
        pytest.param(
            "Ủy ban nhân dân", "Hà Sơn", "của tỉnh Hà Sơn", "Ủy ban nhân dân tỉnh Hà Sơn", id="the place's level"
        ),
        pytest.param("UBND", "Hà Sơn", "trên địa bàn tỉnh, các cấp", "UBND tỉnh Hà Sơn", id="the area's level"),
        pytest.param("UBND", None, "trên địa bàn huyện Nà Khê.", "UBND huyện Nà Khê", id="the area"),
        pytest.param("Ủy ban nhân dân tỉnh", "Hà Sơn", "", "Ủy ban nhân dân tỉnh Hà Sơn", id="the level is printed"),
        pytest.param("Hội đồng nhân dân", None, TITLE_LINE, None, id="another organ's line"),
        pytest.param("Ủy ban nhân dân", "Hà Sơn", "không nói gì", None, id="nothing says the level"),
        pytest.param("Sở Nội vụ", "Hà Sơn", "tỉnh Hà Sơn", None, id="no organ that every place has"),
    ],
)
def test_an_organ_without_its_place_is_completed(bare: str, place: str | None, text: str, issuer: str | None) -> None:
    assert completed_issuer(bare, Header(place=place), text) == issuer


def _found(head: str) -> tuple[str | None, set[str]]:
    document = read(
        f"{head}\n\nCHỈ THỊ\nVề quản lý hồ sơ\n\nUBND tỉnh yêu cầu:\n1. Sở Nội vụ rà soát hồ sơ.\n"
    ).document
    return document.issuer, {one.code for one in document.findings if one.code.startswith("issuer")}


@pytest.mark.parametrize(
    ("head", "issuer", "codes"),
    [
        pytest.param("UBND TỈNH HÀ SƠN\nSố: 1/CT-UBND", "UBND tỉnh Hà Sơn", set(), id="as printed"),
        pytest.param("Số: 1/SNV-VP", None, {"issuer-missing"}, id="none"),
        pytest.param("VIỆT NAM\nSố: 1/SNV-VP", None, {"issuer-missing"}, id="a piece of the motto"),
        pytest.param("ỦY BAN NHÂN DÂN\nSố: 1/CT-UBND", "Ủy ban nhân dân", {"issuer-doubtful"}, id="of no place"),
        pytest.param("MÂY HỒNG\nSố: 1/CT-MH", "Mây hồng", {"issuer-doubtful"}, id="no office begins so"),
    ],
)
def test_a_doubtful_issuer_is_told(head: str, issuer: str | None, codes: set[str]) -> None:
    assert _found(head) == (issuer, codes)


def test_who_signs_is_the_issuer_where_no_box_is_printed() -> None:
    text = (
        "Hà Sơn, ngày 16 tháng 11 năm 2008\n\nKính gửi: Các huyện.\n\nYêu cầu các huyện rà soát.\n\n"
        "TM. ỦY BAN NHÂN DÂN TỈNH\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn An\n"
    )
    assert read(text).document.issuer == "Ủy ban nhân dân tỉnh Hà Sơn"
