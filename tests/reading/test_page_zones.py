"""Head and foot of a document, column by column."""

from __future__ import annotations

import pytest

from cchc_cli.reading.page_zones import take_foot, take_head, take_rest_of_foot
from tests.reading.pages import line, page

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
SLOGAN = "Độc lập - Tự do - Hạnh phúc"
DAY = "Bình Gia, ngày 27 tháng 3 năm 2024"
TITLE = "THÔNG BÁO"


def beside(left: str, right: str, y: float) -> list[object]:
    return [line(left, 60, y, 10), line(right, 300, y, 10)]


def head(*rows: tuple[str, str], below: str = TITLE) -> tuple[list[str], list[str], list[str]]:
    lines = []
    for at, (left, right) in enumerate(rows):
        words = [*(line(left, 60, 60 + 16 * at, 10).words if left else ())]
        words += line(right, 300, 60 + 16 * at, 10).words if right else ()
        lines.append(type(line("x", 0, 0))(tuple(words)))
    lines.append(line(below, 270, 60 + 16 * len(rows) + 30))
    one = page(lines)
    zone = take_head(one)
    assert zone is not None
    return [e.text for e in zone.left], [e.text for e in zone.right], [e.text for e in one.lines]


def test_office_and_number_stand_before_motto_and_day() -> None:
    left, right, rest = head(("ỦY BAN NHÂN DÂN", MOTTO), ("HUYỆN BÌNH GIA", SLOGAN), ("Số: 53/TB-UBND", DAY))
    assert left == ["ỦY BAN NHÂN DÂN", "HUYỆN BÌNH GIA", "Số: 53/TB-UBND"]
    assert right == [MOTTO, SLOGAN, DAY]
    assert rest == [TITLE]


def test_a_subject_below_the_number_stays_with_it_as_one_line() -> None:
    left, right, rest = head(
        ("UBND HUYỆN BÌNH GIA", MOTTO),
        ("PHÒNG NỘI VỤ", SLOGAN),
        ("Số: 12/PNV-CCHC", DAY),
        ("V/v báo cáo kết quả cải cách", ""),
        ("hành chính quý I năm 2024", ""),
        below="Kính gửi: Các cơ quan, đơn vị.",
    )
    assert left[-1] == "V/v báo cáo kết quả cải cách hành chính quý I năm 2024"
    assert right == [MOTTO, SLOGAN, DAY]
    assert rest == ["Kính gửi: Các cơ quan, đơn vị."]


def test_a_wide_subject_and_a_stamp_beside_it() -> None:
    left, right, rest = head(
        ("UBND HUYỆN BÌNH GIA", MOTTO),
        ("Số: 12/UBND-NV", DAY),
        ("V/v chấn chỉnh kỷ luật, kỷ cương hành chính trong toàn huyện", ""),
        ("và thực hiện văn hóa công sở", "ĐẾN Số: 105"),
        below="Kính gửi: Các cơ quan, đơn vị.",
    )
    assert left[-1].endswith("trong toàn huyện và thực hiện văn hóa công sở")
    assert right == [MOTTO, DAY]
    assert rest == ["ĐẾN Số: 105", "Kính gửi: Các cơ quan, đơn vị."]


def test_a_motto_of_two_lines() -> None:
    left, right, rest = head(
        ("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT"), ("Số: 53/TB-UBND", "NAM"), ("", SLOGAN), ("", DAY)
    )
    assert (left, right, rest) == (["ỦY BAN NHÂN DÂN", "Số: 53/TB-UBND"], [MOTTO, SLOGAN, DAY], [TITLE])


def test_lines_below_the_columns_are_left_out() -> None:
    left, right, _ = head(("ỦY BAN NHÂN DÂN", MOTTO), ("_______", "__________"), ("Số: 53/TB-UBND", DAY))
    assert left == ["ỦY BAN NHÂN DÂN", "Số: 53/TB-UBND"]
    assert right == [MOTTO, DAY]


def test_a_draft_without_its_day() -> None:
    left, right, rest = head(
        ("ỦY BAN NHÂN DÂN", MOTTO), ("HUYỆN BÌNH GIA", SLOGAN), ("Số: /KH-UBND", "Bình Gia, ngày tháng năm 2024")
    )
    assert (left[-1], right[-1], rest) == ("Số: /KH-UBND", "Bình Gia, ngày tháng năm 2024", [TITLE])


def test_a_page_without_a_head_is_left_alone() -> None:
    one = page([line("Giao Phòng Nội vụ tham mưu.", 100, 100)])
    assert take_head(one) is None
    assert len(one.lines) == 1


def foot_page() -> list[tuple[float, str, float]]:
    return [
        (100, "Thủ trưởng các cơ quan tổ chức thực hiện./.", 500),
        (85, "Nơi nhận:", 540),
        (380, "TL. CHỦ TỊCH", 540),
        (85, "- TT: HU, HĐND huyện;", 556),
        (360, "KT. CHÁNH VĂN PHÒNG", 558),
        (85, "- Các cơ quan chuyên", 570),
        (360, "PHÓ CHÁNH VĂN PHÒNG", 576),
        (85, "môn của huyện;", 584),
        (85, "- Lưu: VT, NV.", 598),
        (390, "Trần Văn Hùng", 680),
    ]


def test_recipients_stand_before_the_signature() -> None:
    one = page([line(text, x, y, 11) for x, text, y in foot_page()])
    zone = take_foot(one)
    assert zone is not None
    assert [e.text for e in zone.left] == [
        "Nơi nhận:",
        "- TT: HU, HĐND huyện;",
        "- Các cơ quan chuyên môn của huyện;",
        "- Lưu: VT, NV.",
    ]
    assert [e.text for e in zone.right] == [
        "TL. CHỦ TỊCH",
        "KT. CHÁNH VĂN PHÒNG",
        "PHÓ CHÁNH VĂN PHÒNG",
        "Trần Văn Hùng",
    ]
    assert [e.text for e in one.lines] == ["Thủ trưởng các cơ quan tổ chức thực hiện./."]


def test_a_signature_that_begins_above_the_recipients() -> None:
    rows = [*foot_page(), (380, "TM. ỦY BAN NHÂN DÂN", 522)]
    zone = take_foot(page([line(text, x, y, 11) for x, text, y in rows]))
    assert zone is not None
    assert zone.right[0].text == "TM. ỦY BAN NHÂN DÂN"


def test_an_annex_below_the_signature_is_not_of_the_foot() -> None:
    rows = [*foot_page(), (280, "PHỤ LỤC I", 740)]
    one = page([line(text, x, y, 11) for x, text, y in rows])
    take_foot(one)
    assert [e.text for e in one.lines][-1] == "PHỤ LỤC I"


@pytest.mark.parametrize("text", ["Nơi nhận hồ sơ: bộ phận một cửa", "Kính gửi: UBND huyện"])
def test_other_lines_are_no_foot(text: str) -> None:
    one = page([line("Trước đó có một dòng.", 100, 80), line(text, 100, 100), line("Tiếp theo.", 100, 118)])
    zone = take_foot(one)
    assert zone is None or text.startswith("Nơi nhận hồ sơ")


def test_a_foot_that_the_end_of_the_page_cuts() -> None:
    upper = page([line(text, x, y, 11) for x, text, y in foot_page()[:4]], 1)
    lower = page([line(text, x, y - 500, 11) for x, text, y in foot_page()[4:]], 2)
    foot = take_foot(upper)
    assert foot is not None
    rest = take_rest_of_foot(lower, foot)
    assert rest is not None
    assert [e.text for e in rest.left][:1] == ["- Các cơ quan chuyên môn của huyện;"]
    assert [e.text for e in rest.right][-1] == "Trần Văn Hùng"
    assert lower.lines == []


def test_an_item_on_the_page_behind_a_whole_foot_is_none_of_it() -> None:
    whole = page([line(text, x, y, 11) for x, text, y in foot_page()], 1)
    foot = take_foot(whole)
    assert foot is not None
    assert take_rest_of_foot(page([line("- Phòng Nội vụ báo cáo.", 85, 60)], 2), foot) is None
