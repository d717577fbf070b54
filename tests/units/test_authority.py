"""Whose document it is, by its issuer and place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.units import Level, authority_of, same_authority


@pytest.mark.parametrize(
    ("issuer", "place", "level", "key"),
    [
        ("UBND huyện Bình Gia", "Bình Gia", Level.DISTRICT, "huyen-binh-gia"),
        ("UBND huyện", "Bình Gia", Level.DISTRICT, "huyen-binh-gia"),
        ("ỦY BAN NHÂN DÂN TỈNH LÀO CAI", None, Level.PROVINCE, "tinh-lao-cai"),
        ("UBND TỈNH LÀO CAI VĂN PHÒNG", None, Level.PROVINCE, "tinh-lao-cai"),
        ("Văn phòng UBND tỉnh Lào Cai", "Lào Cai", Level.PROVINCE, "tinh-lao-cai"),
        ("Sở Nội vụ tỉnh Lạng Sơn", "Lạng Sơn", Level.PROVINCE, "tinh-lang-son"),
        ("Sở Công Thương", "Lào Cai", Level.PROVINCE, "tinh-lao-cai"),
        ("Sở Xây dựng", "Hà Nội", Level.PROVINCE, "thanh-pho-ha-noi"),
        ("UBND thành phố Hà Nội", "Hà Nội", Level.PROVINCE, "thanh-pho-ha-noi"),
        ("UBND thành phố Lạng Sơn", "Lạng Sơn", Level.DISTRICT, "thanh-pho-lang-son"),
        ("UBND TP. Hồ Chí Minh", None, Level.PROVINCE, "thanh-pho-ho-chi-minh"),
        ("Bộ Nội vụ", "Hà Nội", Level.CENTRAL, "trung-uong"),
        ("Thủ tướng Chính phủ", None, Level.CENTRAL, "trung-uong"),
        ("Bộ Chỉ huy Quân sự tỉnh Lạng Sơn", None, Level.PROVINCE, "tinh-lang-son"),
        ("Tỉnh ủy Lạng Sơn", None, Level.PROVINCE, "tinh-lang-son"),
        ("Huyện ủy Bình Gia", None, Level.DISTRICT, "huyen-binh-gia"),
        ("UBND xã Tân Văn", "Tân Văn", Level.COMMUNE, "xa-tan-van"),
        ("UBND xã Tân Văn, huyện Bình Gia", "Tân Văn", Level.COMMUNE, "xa-tan-van"),
        ("UBND thị trấn Bình Gia", "Bình Gia", Level.COMMUNE, "thi-tran-binh-gia"),
        ("UBND phường Văn Phú", None, Level.COMMUNE, "phuong-van-phu"),
        ("UBND Quận 1", None, Level.DISTRICT, "quan-1"),
        ("Ban Thường trực Ủy ban MTTQ Việt Nam xã Lương Minh", None, Level.COMMUNE, "xa-luong-minh"),
        ("ubnd huyen binh gia", "Bình Gia", Level.DISTRICT, "huyen-binh-gia"),
        ("Công ty Đại Phát", "Bình Gia", None, ""),
        (None, None, None, ""),
    ],
)
def test_authority_of(issuer: str | None, place: str | None, level: Level | None, key: str) -> None:
    found = authority_of(issuer, place)
    assert (found.level, found.key) == (level, key)


def test_the_place_is_as_printed_but_not_in_capitals() -> None:
    assert authority_of("ỦY BAN NHÂN DÂN HUYỆN BÌNH GIA", None).place == "Bình Gia"


@given(st.text(max_size=40), st.text(max_size=20))
def test_any_issuer_is_read(issuer: str, place: str) -> None:
    found = authority_of(issuer, place)
    assert same_authority(found.key, found.key)
