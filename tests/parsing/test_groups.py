"""Groups of offices, and how far their names go."""

from __future__ import annotations

import pytest

from tests.parsing.reading import names


def _read(text: str) -> tuple[list[str], str]:
    listed, end = names(text).list_at(0)
    return [one.name for one in listed], text[end:]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("các bộ phận chuyên môn rà soát", ["các bộ phận chuyên môn"]),
        ("các bộ môn chuẩn bị đề", ["các bộ môn"]),
        ("các bộ máy cồng kềnh", []),
        ("các bộ đội biên phòng rà soát", []),
        ("các ban hành văn bản", []),
        ("các sở hữu chung", []),
        ("các số liệu báo cáo", []),
        ("các phong trào thi đua", []),
    ],
    ids=repr,
)
def test_a_noun_of_a_group_is_a_whole_word(text: str, found: list[str]) -> None:
    """ "các bộ phận" are no bộ, "các số liệu" no sở."""
    assert _read(text)[0] == found


@pytest.mark.parametrize(
    ("text", "found", "rest"),
    [
        ("UBND các huyện, thị, thành phố rà soát", ["UBND các huyện, thị, thành phố"], " rà soát"),
        ("UBND huyện, thị xã, thành phố rà soát", ["UBND huyện, thị xã, thành phố"], " rà soát"),
        ("Sở Y tế, UBND huyện, thị xã rà soát", ["Sở Y tế", "UBND huyện, thị xã"], " rà soát"),
        ("UBND quận - huyện báo cáo", ["UBND quận - huyện"], " báo cáo"),
        ("UBND quận/huyện báo cáo", ["UBND quận/huyện"], " báo cáo"),
        ("Ủy ban nhân dân 14 phường báo cáo", ["Ủy ban nhân dân 14 phường"], " báo cáo"),
        ("UBND các quận - huyện, Sở Y tế", ["UBND các quận - huyện", "Sở Y tế"], ""),
        ("UBND huyện, Sở Y tế báo cáo", ["UBND huyện", "Sở Y tế"], " báo cáo"),
        ("UBND xã, thị trấn Nà Khê báo cáo", ["UBND xã", "thị trấn Nà Khê"], " báo cáo"),
    ],
    ids=repr,
)
def test_lists_of_places(text: str, found: list[str], rest: str) -> None:
    """Places without a name, two or more, are a group; with a name they are one office each."""
    assert _read(text) == (found, rest)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "các đơn vị chức năng thuộc Bộ Công an, Sở Y tế kiểm tra",
            ["các đơn vị chức năng thuộc Bộ Công an", "Sở Y tế"],
        ),
        ("các đơn vị thuộc Sở Xây dựng, Công an tỉnh rà soát", ["các đơn vị thuộc Sở Xây dựng", "Công an tỉnh"]),
        ("các bộ phận liên quan của Sở Tư pháp báo cáo", ["các bộ phận liên quan của Sở Tư pháp"]),
        ("các phòng thuộc Sở rà soát", ["các phòng thuộc Sở"]),
        (
            "các Ủy ban của Quốc hội, các cơ quan thuộc UBTVQH rà soát",
            ["các Ủy ban của Quốc hội", "các cơ quan thuộc UBTVQH"],
        ),
        (
            "các đơn vị thuộc Bảo hiểm xã hội Việt Nam và tổ chức tín dụng rà soát",
            ["các đơn vị thuộc Bảo hiểm xã hội Việt Nam", "tổ chức tín dụng"],
        ),
        ("Sở Y tế, tổ chức kiểm tra", ["Sở Y tế"]),
        ("Các cơ quan trong tỉnh, các doanh nghiệp báo cáo", ["Các cơ quan trong tỉnh", "các doanh nghiệp"]),
        (
            "Tất cả các cơ quan cấp sở, UBND huyện, thành phố báo cáo",
            ["Tất cả các cơ quan cấp sở", "UBND huyện, thành phố"],
        ),
    ],
    ids=repr,
)
def test_whose_a_group_is(text: str, found: list[str]) -> None:
    """Behind "thuộc", "của" a whole name belongs to the group, and the list goes on behind it."""
    assert _read(text)[0] == found


@pytest.mark.parametrize(
    ("text", "found", "rest"),
    [
        ("UBND các xã có rừng tổ chức tuần tra", ["UBND các xã có rừng"], " tổ chức tuần tra"),
        ("UBND các xã diễn ra hội đua ngựa, Sở Y tế trực", ["UBND các xã diễn ra hội đua ngựa", "Sở Y tế"], " trực"),
        ("Các chủ đập thủy lợi, thủy điện tổ chức trực", ["Các chủ đập thủy lợi, thủy điện"], " tổ chức trực"),
        (
            "Các đơn vị sản xuất, kinh doanh phân bón trên địa bàn tỉnh báo cáo",
            ["Các đơn vị sản xuất, kinh doanh phân bón trên địa bàn tỉnh"],
            " báo cáo",
        ),
        (
            "Tổ chức, cá nhân có giấy phép khai thác cát phải nộp báo cáo",
            ["Tổ chức, cá nhân có giấy phép khai thác cát"],
            " phải nộp báo cáo",
        ),
        (
            "các chủ đầu tư hạ tầng khu công nghiệp, Sở Xây dựng",
            ["các chủ đầu tư hạ tầng khu công nghiệp", "Sở Xây dựng"],
            "",
        ),
        ("các xã có trách nhiệm báo cáo", ["các xã"], " có trách nhiệm báo cáo"),
        ("các đơn vị nhắn cho nhau biết", ["các đơn vị"], " nhắn cho nhau biết"),
        ("các đơn vị hoạt động đúng giấy phép.", ["các đơn vị"], " hoạt động đúng giấy phép."),
        ("các doanh nghiệp cơ khí báo cáo", ["các doanh nghiệp cơ khí"], " báo cáo"),
    ],
    ids=repr,
)
def test_what_narrows_a_group(text: str, found: list[str], rest: str) -> None:
    """The clause that narrows a group belongs to its name, up to the verb of the task, the next name or a sign."""
    assert _read(text) == (found, rest)
