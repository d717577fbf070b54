"""Who belongs to a group."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.units import Authority, Registry, authority_of

REGISTRY = Registry.load()
BINH_GIA = authority_of("UBND huyện Bình Gia", "Bình Gia")
LANG_SON = authority_of("UBND tỉnh Lạng Sơn", None)
TAN_VAN = authority_of("UBND xã Tân Văn", None)
IN_2024 = date(2024, 3, 27)
IN_2026 = date(2026, 3, 27)


@pytest.mark.parametrize(
    ("group", "unit", "authority", "on", "member"),
    [
        ("các cơ quan, đơn vị", "Phòng Nội vụ", BINH_GIA, IN_2024, True),
        ("các cơ quan, đơn vị", "Thanh tra huyện", BINH_GIA, IN_2024, True),
        ("các cơ quan, đơn vị", "Văn phòng HĐND và UBND huyện", BINH_GIA, IN_2024, True),
        ("các cơ quan, đơn vị", "Trung tâm Văn hóa, Thể thao và Truyền thông", BINH_GIA, IN_2024, True),
        ("các cơ quan, đơn vị", "Trung tâm Điều hành", BINH_GIA, IN_2024, True),
        ("các cơ quan, đơn vị", "UBND xã Tân Văn", BINH_GIA, IN_2024, False),
        ("các cơ quan, đơn vị", "Bưu điện huyện", BINH_GIA, IN_2024, False),
        ("các cơ quan, đơn vị", "Chi cục Thuế khu vực IV", BINH_GIA, IN_2024, False),
        ("các cơ quan, đơn vị", "Sở Nội vụ", BINH_GIA, IN_2024, False),
        ("các cơ quan, đơn vị", "Phòng Nội vụ huyện Bắc Sơn", BINH_GIA, IN_2024, False),
        ("các cơ quan, đơn vị", "Phòng Nông nghiệp và Môi trường", BINH_GIA, IN_2024, False),
        ("các phòng, ban, ngành", "Chi cục Thuế khu vực IV", BINH_GIA, IN_2024, True),
        ("các phòng, ban, ngành, đoàn thể", "Hội Nông dân huyện", BINH_GIA, IN_2024, True),
        ("các phòng chuyên môn", "Trung tâm Y tế huyện", BINH_GIA, IN_2024, False),
        ("các đơn vị sự nghiệp", "Trung tâm Y tế huyện", BINH_GIA, IN_2024, True),
        ("UBND các xã, thị trấn", "UBND xã Tân Văn", BINH_GIA, IN_2024, True),
        ("UBND các xã, thị trấn", "UBND thị trấn Bình Gia", BINH_GIA, IN_2024, True),
        ("UBND các xã, thị trấn", "UBND phường Văn Phú", BINH_GIA, IN_2024, False),
        ("UBND các xã, thị trấn", "UBND huyện", BINH_GIA, IN_2024, False),
        ("UBND các xã, thị trấn", "Công an xã Tân Văn", BINH_GIA, IN_2024, False),
        ("các sở, ban, ngành", "Sở Nội vụ", LANG_SON, IN_2024, True),
        ("các sở, ban, ngành", "Sở Nông nghiệp và Môi trường", LANG_SON, IN_2024, False),
        ("các sở, ban, ngành", "Sở Nông nghiệp và Môi trường", LANG_SON, IN_2026, True),
        ("các sở, ban, ngành", "Công an tỉnh", LANG_SON, IN_2024, True),
        ("các sở, ban, ngành", "Sở Nội vụ tỉnh Lào Cai", LANG_SON, IN_2024, False),
        ("các sở", "Thanh tra tỉnh", LANG_SON, IN_2024, False),
        ("các địa phương", "UBND huyện Bình Gia", LANG_SON, IN_2024, True),
        ("các địa phương", "UBND huyện Bình Gia", LANG_SON, IN_2026, False),
        ("các địa phương", "UBND xã Tân Văn", LANG_SON, IN_2026, True),
        ("các sở, ban, ngành, địa phương", "UBND xã Tân Văn", LANG_SON, IN_2026, True),
        ("UBND các xã, phường", "UBND xã Tân Văn", LANG_SON, IN_2026, True),
        ("các Sở, ngành", "Sở Nội vụ tỉnh Lạng Sơn", BINH_GIA, IN_2024, True),
        ("các phòng chuyên môn", "Phòng Kinh tế", TAN_VAN, IN_2026, True),
        ("các phòng chuyên môn", "Trung tâm Phục vụ hành chính công", TAN_VAN, IN_2026, False),
    ],
)
def test_includes(group: str, unit: str, authority: Authority, on: date, *, member: bool) -> None:
    group_key = REGISTRY.resolve(group, authority=authority, on=on).key
    unit_key = REGISTRY.resolve(unit, authority=authority, on=on).key
    assert group_key is not None
    assert unit_key is not None
    assert REGISTRY.includes(group_key, unit_key, authority=authority, on=on) is member


def test_the_own_commune_is_among_those_of_the_province() -> None:
    own = REGISTRY.resolve("UBND xã", authority=TAN_VAN, on=IN_2026).key
    assert own == "uy-ban-nhan-dan@xa-tan-van"
    assert REGISTRY.includes("ubnd-cac-xa-phuong@tinh-lang-son", own, authority=LANG_SON, on=IN_2026)


def test_a_phrase_that_is_no_group_has_no_members() -> None:
    assert not REGISTRY.includes("cac-co-quan-lien-quan@huyen", "phong-noi-vu@huyen", authority=BINH_GIA, on=IN_2024)


def test_a_workspace_names_members() -> None:
    registry = Registry.load(
        {
            "groups": [
                {"key": "ubnd-cac-xa-thi-tran", "units": ["UBND xã Tân Văn", "UBND thị trấn Bình Gia"]},
                {"key": "cac-co-quan-don-vi", "add": ["Bưu điện huyện"], "remove": ["Thanh tra huyện"]},
            ]
        }
    )
    members = {
        "ubnd-cac-xa-thi-tran": {"uy-ban-nhan-dan@xa-tan-van": True, "uy-ban-nhan-dan@xa-hoa-binh": False},
        "cac-co-quan-don-vi": {
            "buu-dien@huyen-binh-gia": True,
            "thanh-tra@huyen-binh-gia": False,
            "phong-noi-vu@huyen-binh-gia": True,
        },
    }
    for group, units in members.items():
        for unit, member in units.items():
            assert registry.includes(group, unit, authority=BINH_GIA, on=IN_2024) is member
