"""Names of offices and persons as documents print them."""

from __future__ import annotations

import pytest

from tests.parsing.reading import names


@pytest.mark.parametrize(
    ("text", "found", "rest"),
    [
        ("Phòng Nội vụ rà soát", ["Phòng Nội vụ"], " rà soát"),
        ("phòng Kinh tế và Hạ tầng, Thanh tra huyện", ["phòng Kinh tế và Hạ tầng", "Thanh tra huyện"], ""),
        ("Phòng Tài chính - Kế hoạch và Phòng Tư pháp", ["Phòng Tài chính - Kế hoạch", "Phòng Tư pháp"], ""),
        ("Văn phòng HĐND và UBND huyện rà soát", ["Văn phòng HĐND và UBND huyện"], " rà soát"),
        ("Sở Văn hóa, Thể thao và Du lịch; Sở Y tế", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"], ""),
        ("các Sở: Tài chính, Xây dựng, Nội vụ", ["Sở Tài chính", "Sở Xây dựng", "Sở Nội vụ"], ""),
        ("các phòng: Nội vụ, Tài chính - Kế hoạch", ["Phòng Nội vụ", "Phòng Tài chính - Kế hoạch"], ""),
        ("các sở: Y tế, Nội vụ; UBND các xã rà soát", ["Sở Y tế", "Sở Nội vụ", "UBND các xã"], " rà soát"),
        ("UBND các xã: Tân Văn, Hoa Thám", ["UBND xã Tân Văn", "UBND xã Hoa Thám"], ""),
        ("các cơ quan, đơn vị liên quan triển khai", ["các cơ quan, đơn vị liên quan"], " triển khai"),
        (
            "UBND các xã Tân Văn, Hồng Thái và Thiện Thuật rà soát",
            ["UBND xã Tân Văn", "UBND xã Hồng Thái", "UBND xã Thiện Thuật"],
            " rà soát",
        ),
        ("UBND xã Tân Văn, Hồng Thái rà soát", ["UBND xã Tân Văn", "UBND xã Hồng Thái"], " rà soát"),
        ("đồng chí Chánh Văn phòng đôn đốc", ["Chánh Văn phòng"], " đôn đốc"),
        ("Chủ tịch UBND các xã, thị trấn trực tiếp chỉ đạo", ["UBND các xã, thị trấn"], " trực tiếp chỉ đạo"),
        ("UBND các xã, thị trấn báo cáo", ["UBND các xã, thị trấn"], " báo cáo"),
        ("UBND các xã, thị trấn khắc phục", ["UBND các xã, thị trấn"], " khắc phục"),
        ("UBND các xã, thị trấn khác khắc phục", ["UBND các xã, thị trấn khác"], " khắc phục"),
        ("Các phòng, ban chuyên môn đăng ký", ["Các phòng, ban chuyên môn"], " đăng ký"),
        ("các sở, ban, ngành; UBND các xã, phường", ["các sở, ban, ngành", "UBND các xã, phường"], ""),
        ("Giám đốc Sở Y tế chủ trì", ["Sở Y tế"], " chủ trì"),
        ("đồng chí Giám đốc Sở Y tế", ["Sở Y tế"], ""),
        ("Thủ trưởng các cơ quan, đơn vị báo cáo", ["các cơ quan, đơn vị"], " báo cáo"),
        ("Chủ tịch UBND các xã, phường kiểm tra", ["UBND các xã, phường"], " kiểm tra"),
        ("Trưởng phòng Nội vụ tham mưu", ["phòng Nội vụ"], " tham mưu"),
        ("Chánh Văn phòng HĐND và UBND huyện", ["Văn phòng HĐND và UBND huyện"], ""),
        ("Phòng Nội vụ (cơ quan Thường trực), Phòng Tư pháp", ["Phòng Nội vụ", "Phòng Tư pháp"], ""),
        ("**Phòng Nội vụ** rà soát", ["Phòng Nội vụ"], "** rà soát"),
        ("Phòng Tài chính\n   - Kế hoạch, TAND\nhuyện", ["Phòng Tài chính - Kế hoạch", "TAND huyện"], ""),
        (
            "Công ty TNHH MTV Khai thác công trình thủy lợi Hà Khê vận hành",
            ["Công ty TNHH MTV Khai thác công trình thủy lợi Hà Khê"],
            " vận hành",
        ),
        ("Các Cục, Vụ, Thanh tra Bộ rà soát", ["Các Cục, Vụ", "Thanh tra Bộ"], " rà soát"),
        (
            "Hội Nông dân Việt Nam và Hiệp hội Phân bón Việt Nam rà soát",
            ["Hội Nông dân Việt Nam", "Hiệp hội Phân bón Việt Nam"],
            " rà soát",
        ),
        (
            "các đơn vị có tên tại mục 1, 2.3 chịu trách nhiệm",
            ["các đơn vị có tên tại mục 1, 2.3"],
            " chịu trách nhiệm",
        ),
        ("các đơn vị nêu tại mục 1 chịu trách nhiệm", ["các đơn vị nêu tại mục 1"], " chịu trách nhiệm"),
        ("UBND cùng cấp rà soát", ["UBND cùng cấp"], " rà soát"),
        ("Sở Nội vụ\nvà Sở Y tế", ["Sở Nội vụ", "Sở Y tế"], ""),
        ("Sở Y tế/Sở Xây dựng tổ chức", ["Sở Y tế", "Sở Xây dựng"], " tổ chức"),
        ("Sở Y tế - Sở Xây dựng tổ chức", ["Sở Y tế", "Sở Xây dựng"], " tổ chức"),
        ("Sở Y tế) Sở Xây dựng tổ chức", ["Sở Y tế", "Sở Xây dựng"], " tổ chức"),
        ("Phòng Tổ chức cán bộ các sở báo cáo", ["Phòng Tổ chức cán bộ các sở"], " báo cáo"),
        (
            "Văn phòng các sở; phòng Nội vụ các huyện, thành phố báo cáo",
            ["Văn phòng các sở", "phòng Nội vụ các huyện, thành phố"],
            " báo cáo",
        ),
        (
            "Văn phòng (bộ phận tổng hợp) các sở, ban, ngành báo cáo",
            ["Văn phòng (bộ phận tổng hợp) các sở, ban, ngành"],
            " báo cáo",
        ),
        (
            "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn các ngành, các cấp, Thủ trưởng các sở trực",
            ["Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn các ngành, các cấp", "các sở"],
            " trực",
        ),
        ("Ban Chỉ đạo Nuôi dạy trẻ mồ côi huyện báo cáo", ["Ban Chỉ đạo Nuôi dạy trẻ mồ côi huyện"], " báo cáo"),
        ("thành viên Ban Chỉ đạo Giảm nghèo huyện báo cáo", ["thành viên Ban Chỉ đạo Giảm nghèo huyện"], " báo cáo"),
        ("Ban cơ yếu Hà Sơn, Sở Nội vụ triển khai", ["Ban cơ yếu Hà Sơn", "Sở Nội vụ"], " triển khai"),
        ("Trường học có nguy cơ sạt lở, Sở Nội vụ báo cáo", [], "Trường học có nguy cơ sạt lở, Sở Nội vụ báo cáo"),
        (
            "các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ rà soát",
            ["các Bộ", "cơ quan ngang Bộ", "cơ quan thuộc Chính phủ"],
            " rà soát",
        ),
        (
            "Bộ trưởng các Bộ, Thủ trưởng cơ quan ngang Bộ, Sở Y tế rà soát",
            ["các Bộ", "cơ quan ngang Bộ", "Sở Y tế"],
            " rà soát",
        ),
        ("các thôn, Tổ trưởng tổ dân phố rà soát", ["các thôn", "Tổ trưởng tổ dân phố"], " rà soát"),
        ("rà soát hồ sơ", [], "rà soát hồ sơ"),
        ("", [], ""),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_lists(text: str, found: list[str], rest: str) -> None:
    listed, end = names(text).list_at(0)
    assert [one.name for one in listed] == found
    assert text[end:] == rest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("đồng chí Nguyễn Văn Nam theo dõi", "Nguyễn Văn Nam"),
        ("ông Trần Đức Ân phụ trách", "Trần Đức Ân"),
        ("đồng chí Phó Chủ tịch UBND huyện chủ trì", "Phó Chủ tịch UBND huyện"),
    ],
    ids=lambda value: value,
)
def test_persons(text: str, name: str) -> None:
    """A person with no office is given by name; a title stands for its office."""
    listed, _ = names(text).list_at(0)
    assert [one.name for one in listed] == [name]


@pytest.mark.parametrize(
    "text",
    ["Phòng Nội vụ, Thanh tra huyện", "các cơ quan, đơn vị liên quan", "đồng chí Nguyễn Văn Nam", "Giám đốc Sở Y tế"],
    ids=lambda value: value,
)
def test_a_name_stands_where_it_says(text: str) -> None:
    listed, _ = names(text).list_at(0)
    assert listed
    for one in listed:
        assert text[one.start : one.end] == one.name


def test_completed_names_keep_their_place() -> None:
    text = "các Sở: Tài chính, Xây dựng"
    listed, _ = names(text).list_at(0)
    assert [(one.name, text[one.start : one.end]) for one in listed] == [
        ("Sở Tài chính", "Tài chính"),
        ("Sở Xây dựng", "Xây dựng"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ban Quản lý chợ Hà Sơn rà soát quầy", "Ban Quản lý chợ Hà Sơn"),
        ("Tổ liên ngành 389: kiểm tra", "Tổ liên ngành 389"),
        ("", None),
        ("; Sở Y tế", None),
        ("123", None),
    ],
    ids=repr,
)
def test_names_nobody_knows(text: str, name: str | None) -> None:
    one = names(text).free_at(0)
    assert (one.name if one else None) == name


def test_a_free_name_is_never_a_paragraph() -> None:
    one = names("Ban " + "x" * 500).free_at(0)
    assert one is not None
    assert len(one.name) <= 90


def test_where_a_known_name_ends() -> None:
    reader = names("Phòng Tài chính - Kế hoạch phối hợp")
    assert reader.name_ends(len("Phòng Tài chính - Kế hoạch"))
    assert not reader.name_ends(len("Phòng Tài chính"))


def test_a_list_has_an_end() -> None:
    listed, _ = names(", ".join(["Phòng Nội vụ"] * 500)).list_at(0)
    assert 0 < len(listed) <= 100


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ban Chỉ huy PCTT các huyện, thị xã và thành phố Hà Sơn;",
            ["Ban Chỉ huy PCTT các huyện, thị xã và thành phố Hà Sơn"],
        ),
        ("UBND các phường: An Tân, Văn Miếu – Quốc Học", ["UBND phường An Tân", "UBND phường Văn Miếu – Quốc Học"]),
        ("Thành phố Hà Sơn, tỉnh Hà Khê, tỉnh Bắc Lương", ["Thành phố Hà Sơn", "tỉnh Hà Khê", "tỉnh Bắc Lương"]),
        ("Công ty TNHH vật tư và thiết bị Gia An", ["Công ty TNHH vật tư và thiết bị Gia An"]),
        ("Công ty Điện lực và Bưu điện huyện", ["Công ty Điện lực", "Bưu điện huyện"]),
        ("Bộ ngành liên quan", ["Bộ ngành liên quan"]),
        ("các sở chủ trì, phối hợp", ["các sở"]),
        ("các đơn vị chủ trì.", ["các đơn vị chủ trì"]),
        ("Mời các huyện", []),
        ("Môi trường pháp lý của huyện", []),
    ],
    ids=repr,
)
def test_names_of_several_places_and_bodies(text: str, found: list[str]) -> None:
    assert [one.name for one in names(text).list_at(0)[0]] == found
