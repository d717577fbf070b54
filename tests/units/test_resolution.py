"""What names mean: whose office, which of several, and what is never guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.units import Authority, Level, Registry, authority_of, same_unit
from cchc_cli.units.resolution import guessed_category

REGISTRY = Registry.load()
BINH_GIA = authority_of("UBND huyện Bình Gia", "Bình Gia")
LAO_CAI = authority_of("UBND tỉnh Lào Cai", "Lào Cai")
TAN_VAN = authority_of("UBND xã Tân Văn", "Tân Văn")
SPRING_2024 = date(2024, 3, 27)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("Sở Nội vụ", "so-noi-vu@tinh", id="an office of the province in a district's notice"),
        pytest.param("Phòng Nội vụ huyện Bắc Sơn", "phong-noi-vu@huyen-bac-son", id="another district's"),
        pytest.param("Giám đốc Công ty Đại Phát", "cong-ty-dai-phat@huyen-binh-gia", id="unknown, after a title"),
        pytest.param("Phòng Ngoại vụ huyện", "phong-ngoai-vu@huyen-binh-gia", id="unknown, with the own level"),
        pytest.param("Sở Cung ứng tỉnh Lào Cai", "so-cung-ung@tinh-lao-cai", id="unknown, with a place"),
        pytest.param("Sở Cung ứng", "so-cung-ung@tinh", id="unknown, its head gives the level"),
        pytest.param("Tổ Đổi mới và Sáng tạo", "to-doi-moi-va-sang-tao@huyen-binh-gia", id="và stays in the slug"),
        pytest.param(
            "UBND các xã, phường biên giới", "ubnd-cac-xa-phuong-bien-gioi@huyen-binh-gia", id="several have no place"
        ),
        pytest.param("phong-noi-vu@huyen-bac-son", "phong-noi-vu@huyen-bac-son", id="a full key is itself"),
        pytest.param("so-noi-vu", "so-noi-vu@tinh", id="a bare key"),
        pytest.param("to-cong-tac-so-3@huyen-binh-gia", "to-cong-tac-so-3@huyen-binh-gia", id="key of an unknown"),
    ],
)
def test_key(name: str, key: str) -> None:
    assert REGISTRY.resolve(name, authority=BINH_GIA, on=SPRING_2024).key == key


@pytest.mark.parametrize(
    "name",
    [
        "các cơ quan, đơn vị liên quan",
        "các cơ quan, đơn vị có liên quan",
        "các sở, ngành được giao",
        "các phòng chuyên môn nêu trên",
        "các Phòng chuyên môn phụ trách các lĩnh vực CCHC",
        "UBND các xã, thị trấn có tên trong danh sách",
        "Chủ tịch UBND các xã, thị trấn có chợ đầu mối",
        "các cơ quan, đơn vị của Trung ương",
        "các cơ quan, đơn vị huyện liên quan",
        "cac co quan, don vi lien quan",
    ],
)
def test_a_restricted_group_is_no_group(name: str) -> None:
    found = REGISTRY.resolve(name, authority=BINH_GIA, on=SPRING_2024)
    assert found.group is None
    assert found.unit is None
    assert found.how == "unknown"
    assert found.suggestions == ()


@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("Phòng Nội vụ", "name"),
        ("phòng nội vụ", "name"),
        ("phong noi vu", "folded"),
        ("Phòng Nội vu", "folded"),
        ("Phòng Tài chính", "alias"),
        ("PNV", "abbreviation"),
        ("NV", "abbreviation"),
        ("VP HĐND&UBND huyện", "abbreviation"),
        ("Phòng Nội vị", "unknown"),
    ],
)
def test_how(name: str, how: str) -> None:
    assert REGISTRY.resolve(name, authority=BINH_GIA, on=SPRING_2024).how == how


@pytest.mark.parametrize("code", ["TT", "HD", "TB", "CT", "HĐ", "TU"])
def test_codes_of_two_letters_that_are_no_office_of_the_level_stay_unknown(code: str) -> None:
    found = REGISTRY.resolve(code, authority=BINH_GIA, on=SPRING_2024)
    assert found.unit is None
    assert found.group is None


def test_a_code_of_two_letters_is_never_an_office_of_another_level() -> None:
    assert REGISTRY.resolve("NV", authority=TAN_VAN, on=date(2025, 9, 1)).unit is None
    assert REGISTRY.resolve("P.NV", authority=TAN_VAN, on=date(2025, 9, 1)).key == "phong-noi-vu@huyen"


@pytest.mark.parametrize(
    ("name", "likely"),
    [
        ("Bru điện huyện", "Bưu điện huyện"),
        ("Phòng Nội vị", "Phòng Nội vụ"),
        ("Văn phòg HĐND và UBND huyện", None),
        ("Sở Nọi vụu", "Sở Nội vụ"),
    ],
)
def test_slips_are_suggested_and_never_taken(name: str, likely: str | None) -> None:
    found = REGISTRY.resolve(name, authority=BINH_GIA, on=SPRING_2024)
    assert found.unit is None
    assert found.likely == likely


def test_suggestions_can_be_spared() -> None:
    found = REGISTRY.resolve("Bru điện huyện", authority=BINH_GIA, suggest=False)
    assert (found.key, found.suggestions, found.likely) == ("bru-dien@huyen-binh-gia", (), None)


def test_the_word_for_the_kind_of_office_is_never_bridged() -> None:
    found = REGISTRY.resolve("Ban Nội vụ", authority=BINH_GIA, on=SPRING_2024)
    assert "Phòng Nội vụ" not in found.suggestions


def test_an_ambiguous_name_lists_its_units() -> None:
    found = REGISTRY.resolve("Phòng Nông nghiệp", authority=BINH_GIA)
    assert found.unit is None
    assert set(found.suggestions) == {"Phòng Nông nghiệp và Phát triển nông thôn", "Phòng Nông nghiệp và Môi trường"}


@pytest.mark.parametrize(
    ("on", "key"),
    [
        (date(2024, 6, 1), "phong-nong-nghiep-va-phat-trien-nong-thon@huyen-binh-gia"),
        (date(2025, 4, 1), "phong-nong-nghiep-va-moi-truong@huyen-binh-gia"),
    ],
)
def test_the_unit_of_the_documents_day_is_chosen(on: date, key: str) -> None:
    assert REGISTRY.resolve("Phòng Nông nghiệp", authority=BINH_GIA, on=on).key == key


def test_the_same_name_is_the_communes_office_in_a_communes_document() -> None:
    assert (
        REGISTRY.resolve("Phòng Kinh tế", authority=TAN_VAN, on=date(2025, 9, 1)).key == "phong-kinh-te-xa@xa-tan-van"
    )
    assert REGISTRY.resolve("Phòng Kinh tế", authority=BINH_GIA, on=SPRING_2024).key == "phong-kinh-te@huyen-binh-gia"


def test_without_an_authority_the_only_level_of_the_office_counts() -> None:
    unknown = Authority()
    assert REGISTRY.resolve("Sở Nội vụ", authority=unknown).key == "so-noi-vu@tinh"
    assert REGISTRY.resolve("UBND", authority=unknown).key == "uy-ban-nhan-dan@"


@pytest.mark.parametrize("name", ["", "  ", "**", "—", "()", "@", "@@", "phong noi vu@"])
def test_what_is_no_name_raises_nothing(name: str) -> None:
    assert REGISTRY.resolve(name, authority=BINH_GIA).asked == name


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("so-noi-vu@tinh", "so-noi-vu@tinh-lang-son", True),
        ("so-noi-vu@tinh-lao-cai", "so-noi-vu@tinh-lang-son", False),
        ("so-noi-vu@tinh", "so-noi-vu@thanh-pho-ha-noi", True),
        ("phong-noi-vu@huyen-binh-gia", "so-noi-vu@huyen-binh-gia", False),
        ("uy-ban-nhan-dan@xa-tan-van", "uy-ban-nhan-dan@huyen-tan-van", False),
        ("uy-ban-nhan-dan@phuong", "uy-ban-nhan-dan@phuong-van-phu", True),
        ("uy-ban-nhan-dan@phuong", "uy-ban-nhan-dan@xa-tan-van", False),
        ("uy-ban-nhan-dan@", "uy-ban-nhan-dan@xa-tan-van", True),
        ("chi-cuc-thue@khu-vuc-iv", "chi-cuc-thue@huyen-binh-gia", True),
        ("chi-cuc-thue@khu-vuc-iv", "chi-cuc-thue@khu-vuc-v", False),
        ("uy-ban-nhan-dan@thanh-pho-hue", "uy-ban-nhan-dan@tinh", True),
        ("uy-ban-nhan-dan@thanh-pho-lang-son", "uy-ban-nhan-dan@tinh", False),
    ],
)
def test_same_unit(one: str, other: str, *, same: bool) -> None:
    assert same_unit(one, other) is same
    assert same_unit(other, one) is same


NAMES = [unit.name for unit in REGISTRY.all_units()] + [group.name for group in REGISTRY.all_groups()]


@given(st.text(max_size=60), st.sampled_from([BINH_GIA, LAO_CAI, TAN_VAN, Authority()]))
def test_any_text_resolves(text: str, authority: Authority) -> None:
    found = REGISTRY.resolve(text, authority=authority, on=SPRING_2024)
    assert not (found.unit and found.group)
    assert (found.how == "unknown") == (found.unit is None and found.group is None)


@given(st.sampled_from(NAMES), st.sampled_from(list(Level)))
def test_case_makes_no_difference(name: str, level: Level) -> None:
    authority = Authority(level, "Bình Gia")
    asked = [REGISTRY.resolve(form, authority=authority).key for form in (name, name.upper(), name.lower())]
    assert len(set(asked)) == 1


def test_a_title_alone_is_no_ministry() -> None:
    assert guessed_category("bo-truong") is None
    assert guessed_category("bo-vi-du") is not None
