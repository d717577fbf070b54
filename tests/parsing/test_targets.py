"""Targets: numbers that are to be reached, and numbers that are not (``domain.md`` E.5)."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.model.base import Span
from cchc_cli.model.directive import Relation, Target
from cchc_cli.parsing.targets import find_targets

AT_LEAST, AT_MOST, EQUAL = Relation.AT_LEAST, Relation.AT_MOST, Relation.EQUAL
INCREASE, DECREASE = Relation.INCREASE, Relation.DECREASE


@pytest.mark.parametrize(
    ("text", "phrase", "relation", "value", "measure"),
    [
        ("có ít nhất 01 sáng kiến;", "ít nhất 01 sáng kiến", AT_LEAST, 1, "sáng kiến"),
        ("chuyển ít nhất 01 đơn vị sự nghiệp công lập đủ điều kiện", "ít nhất 01 đơn vị sự nghiệp công lập",
         AT_LEAST, 1, "đơn vị sự nghiệp công lập"),
        ("tối thiểu 1.250 hồ sơ", "tối thiểu 1.250 hồ sơ", AT_LEAST, 1250, "hồ sơ"),
        ("không dưới 87,4%", "không dưới 87,4%", AT_LEAST, 87.4, "%"),
        ("ít nhất một mô hình", "ít nhất một mô hình", AT_LEAST, 1, "mô hình"),
        ("từ 03 sáng kiến trở lên", "từ 03 sáng kiến trở lên", AT_LEAST, 3, "sáng kiến"),
        ("hồ sơ trực tuyến đạt 90% trở lên", "đạt 90% trở lên", AT_LEAST, 90, "%"),
        ("hồ sơ trực tuyến trên 90%", "trên 90%", AT_LEAST, 90, "%"),
        ("đạt trên 95%", "đạt trên 95%", AT_LEAST, 95, "%"),
        ("đạt từ 85 điểm trở lên", "đạt từ 85 điểm trở lên", AT_LEAST, 85, "điểm"),
        ("tỷ lệ ≥ 90%", "≥ 90%", AT_LEAST, 90, "%"),
        ("có ít nhất 02/05 đơn vị tự chủ", "ít nhất 02/05 đơn vị", AT_LEAST, 2, "/05 đơn vị"),
        ("không quá 5% hồ sơ", "không quá 5% hồ sơ", AT_MOST, 5, "%"),
        ("dưới 2%", "dưới 2%", AT_MOST, 2, "%"),
        ("tối đa 03 lần", "tối đa 03 lần", AT_MOST, 3, "lần"),
        ("giảm hồ sơ quá hạn xuống còn 5%", "giảm hồ sơ quá hạn xuống còn 5%", AT_MOST, 5, "%"),
        ("100% hồ sơ được số hóa", "100% hồ sơ", EQUAL, 100, "%"),
        ("hoàn thành 100 % kế hoạch", "hoàn thành 100 % kế hoạch", EQUAL, 100, "%"),
        ("phấn đấu đạt 87,4%", "phấn đấu đạt 87,4%", EQUAL, 87.4, "%"),
        ("phấn đấu tỷ lệ nộp hồ sơ trực tuyến 85%", "85%", EQUAL, 85, "%"),
        ("phấn đấu có 05 mô hình mới", "phấn đấu có 05 mô hình mới", EQUAL, 5, "mô hình mới"),
        ("nâng tỷ lệ lên 85,5%", "lên 85,5%", EQUAL, 85.5, "%"),
        ("bình quân 02 sáng kiến/đơn vị", "bình quân 02 sáng kiến/đơn vị", EQUAL, 2, "sáng kiến/đơn vị"),
        ("giảm 20% so với năm 2023", "giảm 20%", DECREASE, 20, "%"),
        ("rút ngắn ít nhất 30% thời gian", "rút ngắn ít nhất 30% thời gian", DECREASE, 30, "%"),
        ("tăng 02 bậc", "tăng 02 bậc", INCREASE, 2, "bậc"),
        ("tăng thêm 5% so với cùng kỳ", "tăng thêm 5%", INCREASE, 5, "%"),
        ("phấn đấu đứng trong tốp 5", "đứng trong tốp 5", AT_MOST, 5, "tốp"),
        ("xếp thứ 15 trở lên", "xếp thứ 15 trở lên", AT_MOST, 15, "xếp thứ"),
        ("không có hồ sơ trễ hạn", "không có hồ sơ trễ hạn", EQUAL, 0, "hồ sơ trễ hạn"),
        ("không để xảy ra tình trạng hồ sơ giải quyết quá hạn",
         "không để xảy ra tình trạng hồ sơ giải quyết quá hạn", EQUAL, 0, "tình trạng hồ sơ giải quyết quá hạn"),
        ("**ít nhất** 01 sáng kiến", "ít nhất** 01 sáng kiến", AT_LEAST, 1, "sáng kiến"),
    ],
)  # fmt: skip
def test_target(text: str, phrase: str, relation: Relation, value: float, measure: str) -> None:
    [target] = find_targets(text)

    assert (target.phrase, target.relation, target.value, target.measure) == (phrase, relation, value, measure)
    assert target.upper is None


def test_first_notice_2_3() -> None:
    text = (
        "Tham mưu văn bản giao chỉ tiêu viết sáng kiến cho các cơ quan, đơn vị (mỗi cơ quan, đơn vị, UBND các xã, "
        "thị trấn có ít nhất 01 sáng kiến); hướng dẫn các cơ quan, đơn vị; đảm bảo ít nhất có từ 03 sáng kiến hoặc "
        "giải pháp mới về lĩnh vực CCHC được công nhận trong năm 2024."
    )

    each, together = find_targets(text)

    assert each.phrase == "mỗi cơ quan, đơn vị, UBND các xã, thị trấn có ít nhất 01 sáng kiến"
    assert (each.relation, each.value, each.measure, each.each) == (AT_LEAST, 1, "sáng kiến", True)
    assert together.phrase == "ít nhất có từ 03 sáng kiến hoặc giải pháp mới"
    assert (together.relation, together.value, together.each) == (AT_LEAST, 3, False)


@pytest.mark.parametrize(
    ("text", "lower", "upper", "relation"),
    [
        ("từ 90% đến 95%", 90, 95, AT_LEAST),
        ("đạt 90 - 95%", 90, 95, AT_LEAST),
        ("phấn đấu đạt từ 85,5% đến 90% hồ sơ", 85.5, 90, AT_LEAST),
        ("tăng từ 3 - 5 bậc", 3, 5, INCREASE),
    ],
)
def test_range(text: str, lower: float, upper: float, relation: Relation) -> None:
    [target] = find_targets(text)

    assert (target.value, target.upper, target.relation) == (lower, upper, relation)


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("mỗi xã, thị trấn xây dựng 01 mô hình", True),
        ("từng đơn vị có tối thiểu 02 sáng kiến", True),
        ("mỗi đơn vị cử một công chức", True),
        ("ít nhất 01 sáng kiến/đơn vị", True),
        ("ít nhất 01 lần/quý", False),
        ("mỗi năm giảm 10%", False),
        ("mỗi đơn vị chủ động rà soát; phấn đấu đạt 90%", False),
    ],
)
def test_each(text: str, each: bool) -> None:
    [target] = find_targets(text)

    assert target.each is each


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 10/KH-UBND ngày 15/01/2024",
        "Quý II năm 2024; khu vực IV; khoản 2 Điều 8",
        "tham luận của 10 cơ quan, đơn vị",
        "trước ngày 15/6/2024, không quá ngày 20/6/2024",
        "không quá 15/6/2024",
        "trong thời hạn không quá 05 ngày làm việc",
        "tối đa 03 tháng",
        "06 tháng đầu năm; giai đoạn 2021-2025; 24/24h",
        "năm 2023 đã đạt 87,4%",
        "hiện mới đạt 45% kế hoạch",
        "huyện xếp thứ 8 về chỉ số",
        "nếu không có hồ sơ trễ hạn thì biểu dương",
        "dân số trên 05 xã",
        "ít nhất 5.",
        "trước 17h00",
        "",
    ],
)
def test_no_target(text: str) -> None:
    assert find_targets(text) == []


def test_of_a_rise_only_the_end_is_a_target() -> None:
    assert [target.phrase for target in find_targets("tăng từ 80% lên 95%")] == ["lên 95%"]


def test_what_stands_in_a_reference_is_skipped() -> None:
    text = "theo Kế hoạch về việc số hóa 100% hồ sơ; phấn đấu đạt 90%"
    skip = [Span(5, text.index(";"))]

    assert [target.phrase for target in find_targets(text)] == ["100% hồ sơ", "phấn đấu đạt 90%"]
    assert [target.phrase for target in find_targets(text, skip=skip)] == ["phấn đấu đạt 90%"]


WORDS = st.sampled_from(
    [
        "ít nhất",
        "tối thiểu",
        "01",
        "90%",
        "1.250",
        "87,4",
        "đạt",
        "trở lên",
        "từ",
        "đến",
        "mỗi",
        "đơn vị",
        "sáng kiến",
        ";",
        ",",
        ".",
        "\n",
        "không có",
        "hồ sơ",
        "trễ hạn",
        "giảm",
        "tăng",
        "lên",
        "02/05",
        "-",
        "–",
        "tốp",
        "xếp thứ",
        "ngày",
        "15/6/2024",
        "**",
        "phấn đấu",
        "một",
        "( ",
        ")",
        "≥",
        "không quá",
        "dưới",
        "điểm",
        "%",
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_any_text_gives_targets_in_order_that_slice_to_their_phrase(text: str) -> None:
    targets = find_targets(text)

    assert all(text[target.span.start : target.span.end] == target.phrase for target in targets)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(targets))
    assert all(target.upper is None or target.upper > target.value for target in targets)


@given(st.lists(WORDS, max_size=30).map(" ".join), st.integers(0, 40), st.integers(0, 40))
def test_nothing_of_a_skipped_stretch_is_a_target(text: str, start: int, length: int) -> None:
    skip = Span(start, start + length)

    kept: list[Target] = find_targets(text, skip=[skip])

    assert not any(length and target.span.overlaps(skip) for target in kept)
