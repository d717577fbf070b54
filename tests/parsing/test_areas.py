"""Areas of administrative reform by cues (``domain.md`` C.1)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.data import load
from cchc_cli.model.ids import ascii_slug
from cchc_cli.parsing.areas import Areas

AREAS: list[dict[str, Any]] = list(load("areas")["areas"])


def _cases(key: str) -> list[tuple[str, str]]:
    return [(area["code"], sentence) for area in AREAS for sentence in area[key]]


def test_seven_areas_in_the_order_of_the_decision() -> None:
    assert [area.code for area in Areas.load().all] == [
        "chi-dao-dieu-hanh",
        "the-che",
        "thu-tuc-hanh-chinh",
        "to-chuc-bo-may",
        "che-do-cong-vu",
        "tai-chinh-cong",
        "chinh-quyen-so",
    ]


@pytest.mark.parametrize(("code", "sentence"), _cases("examples"))
def test_example_touches_its_area(code: str, sentence: str) -> None:
    assert code in Areas.load().of(sentence)


@pytest.mark.parametrize(("code", "sentence"), _cases("not"))
def test_counter_example_does_not(code: str, sentence: str) -> None:
    assert code not in Areas.load().of(sentence)


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        (("Tiếp tục tham mưu cải cách thể chế, nâng cao chất lượng xây dựng và tổ chức thực hiện văn bản quy phạm pháp "
         "luật."), ("the-che",)),
        ("thanh tra, kiểm tra việc thực hiện nhiệm vụ quản lý nhà nước đã phân cấp, phân quyền cho phòng chuyên môn",
         ("to-chuc-bo-may",)),
        ("Tiếp tục đẩy mạnh cải cách thủ tục hành chính; rà soát, đề xuất phương án đơn giản hóa TTHC",
         ("thu-tuc-hanh-chinh",)),
        (("Đẩy mạnh xây dựng chính quyền điện tử, chính quyền số; nâng cao hiệu quả hoạt động của bộ máy hành chính "
         "nhà nước"), ("chinh-quyen-so",)),
        (("Tiếp tục thực hiện tốt công tác cải cách tài chính công; chuyển ít nhất 01 đơn vị sự nghiệp công lập sang "
         "tự đảm bảo một phần"), ("to-chuc-bo-may", "tai-chinh-cong")),
        ("Tiếp tục tổ chức đánh giá kết quả triển khai thực hiện công tác CCHC định kỳ cuối mỗi quý.",
         ("chi-dao-dieu-hanh",)),
        ("CCHC là nhiệm vụ của cải cách hành chính", ()),
        ("", ()),
    ],
)  # fmt: skip
def test_first_notice(sentence: str, codes: tuple[str, ...]) -> None:
    assert Areas.load().of(sentence) == codes


@pytest.mark.parametrize("text", ["SỐ HÓA HỒ SƠ", "số hoá hồ sơ", "số  hóa\nhồ sơ", "**số hóa** hồ sơ"])
def test_case_tone_place_and_blanks_do_not_matter(text: str) -> None:
    assert Areas.load().of(text) == ("chinh-quyen-so",)


def test_marks_do_matter() -> None:
    assert Areas.load().of("nhiệm vụ từ Chủ tịch, thẻ chế tác") == ()


def test_a_longer_cue_hides_a_shorter_one_inside_it() -> None:
    areas = Areas.of_data(
        {
            "areas": [
                {"code": "a", "name": "A", "cues": ["văn bản"]},
                {"code": "b", "name": "B", "cues": ["văn bản quy phạm"]},
            ]
        }
    )

    assert areas.of("một văn bản quy phạm") == ("b",)
    assert areas.of("một văn bản khác, một văn bản quy phạm") == ("a", "b")


def test_no_areas_at_all() -> None:
    assert Areas.of_data({"areas": []}).of("số hóa") == ()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("the-che", "the-che"),
        ("thể chế", "the-che"),
        ("Cải cách thể chế", "the-che"),
        ("thu tuc hanh chinh", "thu-tuc-hanh-chinh"),
        ("du lịch", None),
    ],
)
def test_named(typed: str, code: str | None) -> None:
    assert Areas.load().named(typed) == code


def test_every_cue_is_found_alone_and_codes_are_slugs() -> None:
    areas = Areas.load()
    for area in areas.all:
        assert area.code == ascii_slug(area.code)
        for cue in area.cues:
            assert area.code in areas.of(cue), cue


@given(st.text(max_size=100))
def test_any_text_may_be_asked(text: str) -> None:
    known = [area.code for area in Areas.load().all]

    found = Areas.load().of(text)

    assert list(found) == [code for code in known if code in found]
