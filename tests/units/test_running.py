"""Names of offices in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.units import Registry

REGISTRY = Registry.load()


def _names(text: str) -> list[tuple[str, str]]:
    return [(hit.name, hit.kind) for hit in REGISTRY.names_in(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "Giao Phòng Nội vụ, phòng Văn hóa và Thông tin, phòng Tài chính - Kế hoạch phối hợp",
            ["Phòng Nội vụ", "phòng Văn hóa và Thông tin", "phòng Tài chính - Kế hoạch"],
            id="names with và and a dash are not cut",
        ),
        pytest.param(
            "Trung tâm Văn hóa, Thể thao và Truyền thông, Chi cục Thuế khu vực IV, Bưu điện huyện",
            ["Trung tâm Văn hóa, Thể thao và Truyền thông", "Chi cục Thuế khu vực IV", "Bưu điện huyện"],
            id="commas inside and between names",
        ),
        pytest.param(
            "UBND xã Tân Văn, UBND thị trấn Bình Gia, Công an huyện; Sở Nội vụ tỉnh Lạng Sơn đôn đốc",
            ["UBND xã Tân Văn", "UBND thị trấn Bình Gia", "Công an huyện", "Sở Nội vụ tỉnh Lạng Sơn"],
            id="places",
        ),
        pytest.param("Phòng Nội vụ huyện Bình Gia tổng hợp", ["Phòng Nội vụ huyện Bình Gia"], id="place, then a verb"),
        pytest.param("Ủy ban nhân dân huyện Thông báo để biết", ["Ủy ban nhân dân huyện"], id="no place: half a word"),
        pytest.param(
            "Chi cục Thuế khu vực Văn Lãng - Bình Gia, Phòng Nội vụ",
            ["Chi cục Thuế khu vực Văn Lãng - Bình Gia", "Phòng Nội vụ"],
            id="a region called after places",
        ),
        pytest.param("UBND thành phố Vinh chủ trì", ["UBND thành phố Vinh"], id="a place of one syllable"),
        pytest.param("Chủ tịch UBND huyện Nguyễn Văn Hùng kết luận", ["UBND huyện"], id="a person is no place"),
        pytest.param("Phó Chủ tịch UBND tỉnh Trần Hùng kết luận", ["UBND tỉnh"], id="a person is no province"),
        pytest.param("P. Nội vụ, P.TNMT và VP HĐND&UBND", ["P. Nội vụ", "P.TNMT", "VP HĐND&UBND"], id="abbreviations"),
        pytest.param("Phòng NN&PTNT, Sở TN&MT, Phòng KT&HT", ["Phòng NN&PTNT", "Sở TN&MT", "Phòng KT&HT"], id="with &"),
        pytest.param("lĩnh vực TN&MT và GD&ĐT", [], id="a field of work is no office"),
        pytest.param("Kế hoạch số 10/KH-UBND ngày 15/01/2024, 12/TTr-SNV", [], id="symbols of documents"),
        pytest.param("gửi qua đường bưu điện, trong cơ sở y tế", [], id="ordinary words in small letters"),
        pytest.param("Thanh tra, kiểm tra việc thực hiện; Công ăn việc làm", [], id="ordinary words with a capital"),
        pytest.param("các trường hợp vi phạm, các ngành nghề", [], id="các trường hợp"),
        pytest.param("các cán bộ công chức", [], id="cán bộ"),
        pytest.param(
            "Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Nội vụ",
            ["Văn phòng HĐND và UBND huyện", "phòng Nội vụ"],
            id="titles stay outside",
        ),
        pytest.param(
            "Ban Thường trực Ủy ban MTTQ Việt Nam xã Tân Văn chủ trì",
            ["Ban Thường trực Ủy ban MTTQ Việt Nam xã Tân Văn"],
            id="a standing body belongs to the name",
        ),
        pytest.param("**Phòng Nội vụ** chủ trì", ["Phòng Nội vụ"], id="bold marks"),
        pytest.param("Phòng Văn hóa\nvà Thông tin", ["Phòng Văn hóa\nvà Thông tin"], id="a wrapped line"),
        pytest.param("UBND huyện\n\n- Tiếp tục", ["UBND huyện"], id="not over a blank line"),
        pytest.param("Phòng Tài chính\n- Kế hoạch năm", ["Phòng Tài chính"], id="a bullet is no dash of a name"),
        pytest.param("Phòng Tài chính -\nKế hoạch", ["Phòng Tài chính -\nKế hoạch"], id="wrapped after the dash"),
        pytest.param("PHÒNG NỘI VỤ", ["PHÒNG NỘI VỤ"], id="capitals"),
        pytest.param("Phong Noi vu tham muu", ["Phong Noi vu"], id="no marks at all"),
    ],
)
def test_names_in(text: str, names: list[str]) -> None:
    assert [name for name, _ in _names(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Giao Phòng Quản lý Công nghiệp chủ trì", ["Phòng Quản lý Công nghiệp"]),
        ("Phòng Kinh tế Hợp tác và Phòng Nội vụ", ["Phòng Kinh tế Hợp tác"]),
        ("Trung tâm Khuyến công và Tư vấn tổ chức", ["Trung tâm Khuyến công và Tư vấn"]),
        ("Ban Chỉ đạo Phát triển Du lịch tỉnh họp", ["Ban Chỉ đạo Phát triển Du lịch tỉnh"]),
        ("Ban Quản lý dự án đầu tư xây dựng số 2 báo cáo", ["Ban Quản lý dự án đầu tư xây dựng số 2"]),
        ("hoàn thành trong Quý II năm 2024", []),
        ("Hội nghị, Ban hành, Phòng ngừa, Trường hợp", []),
    ],
)
def test_names_that_the_registry_does_not_have(text: str, names: list[str]) -> None:
    assert [name for name, kind in _names(text) if kind == "unknown"] == names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("yêu cầu các cơ quan, đơn vị thực hiện", "các cơ quan, đơn vị", "group"),
        ("các cơ quan, đơn vị liên quan triển khai", "các cơ quan, đơn vị liên quan", "unknown"),
        ("Thủ trưởng các phòng chuyên môn thuộc UBND huyện", "các phòng chuyên môn thuộc UBND huyện", "group"),
        ("UBND các xã, thị trấn rà soát", "UBND các xã, thị trấn", "group"),
        ("UBND các xã, thị trấn được giao; rà soát", "UBND các xã, thị trấn được giao", "unknown"),
        ("trao đổi với các Sở ngành trong việc", "các Sở ngành", "group"),
        ("các đơn vị sự nghiệp của Trung ương báo cáo", "các đơn vị sự nghiệp của Trung ương", "unknown"),
        (
            "Đối với các Phòng chuyên môn phụ trách các lĩnh vực CCHC\n",
            "các Phòng chuyên môn phụ trách các lĩnh vực CCHC",
            "unknown",
        ),
        ("UBND các xã, phường có cụm công nghiệp báo cáo", "UBND các xã, phường có cụm công nghiệp", "unknown"),
        ("UBND các xã, phường có trách nhiệm báo cáo", "UBND các xã, phường", "group"),
    ],
)
def test_groups(text: str, name: str, kind: str) -> None:
    assert _names(text) == [(name, kind)]


def test_a_list_after_cac_is_not_the_group() -> None:
    assert _names("các Sở Công Thương, Xây dựng")[0] == ("Sở Công Thương", "unit")


def test_the_key_is_that_of_the_registry() -> None:
    hits = REGISTRY.names_in("Giao Phòng Nội vụ đôn đốc các cơ quan, đơn vị; Phòng Đối ngoại Nhân dân theo dõi")
    assert [hit.key for hit in hits] == ["phong-noi-vu", "cac-co-quan-don-vi", "phong-doi-ngoai-nhan-dan"]


PIECES = [
    "Phòng",
    "Nội vụ",
    "UBND",
    "các",
    "xã",
    "thị trấn",
    "huyện",
    "Bình Gia",
    ",",
    " và ",
    "-",
    "&",
    ".",
    "\n",
    "**",
]


@given(
    st.lists(
        st.sampled_from([*PIECES, " ", "  ", "P.", "liên quan", "Sở", "Văn phòng", "HĐND", "quận 1", "/"]), max_size=40
    )
)
def test_hits_slice_to_their_names_in_order(pieces: list[str]) -> None:
    text = " ".join(pieces)
    end = 0
    for hit in REGISTRY.names_in(text):
        assert text[hit.start : hit.end] == hit.name
        assert hit.start >= end
        assert hit.key
        end = hit.end


@given(st.text(max_size=200))
def test_any_text_is_searched(text: str) -> None:
    for hit in REGISTRY.names_in(text):
        assert text[hit.start : hit.end] == hit.name


def test_small_words_of_a_name_may_end_the_text() -> None:
    (hit,) = Registry.load().names_in("Ủy ban Dữ liệu quốc gia")
    assert (hit.start, hit.end) == (0, 23)
