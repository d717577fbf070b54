"""When two things are the same to the scorer."""

from __future__ import annotations

import pytest
from benchmarks.scoring.matching import match_offices, number_key, pair_openings, path_key, same_office

SAME = [
    ("Phòng Nội vụ", "phòng nội vụ"),
    ("Phòng Nội vụ", "Phòng Nội vụ huyện"),
    ("Sở Công Thương tỉnh Lam Hà", "Sở Công Thương"),
    ("UBND huyện Nà Sơn", "Ủy ban nhân dân huyện Nà Sơn"),
    ("Uỷ ban Mặt trận Tổ quốc Việt Nam xã", "Ủy ban MTTQ Việt Nam xã"),
    ("các cơ quan, đơn vị", "cơ quan, đơn vị"),
    ("Văn phòng HĐND&UBND huyện", "Văn phòng HĐND và UBND huyện"),
    ("Huyện ủy Nà Sơn", "Huyện ủy"),
    ("Thuế tỉnh", "Thuế tỉnh Lam Hà"),
    ("UBND phường Đông|các phường", "Các phường"),
]
OTHER = [
    ("UBND các xã", "UBND các xã, phường"),
    ("Phòng Kinh tế", "Phòng Kinh tế và Hạ tầng"),
    ("Phòng Nội vụ", "Phòng Nội"),
    ("Công ty Cấp nước Lam Hà", "Công ty Cấp nước"),
    ("Sở Tài chính", "Sở Xây dựng"),
    ("UBND tỉnh", "UBND huyện"),
    ("Phòng Nội vụ", ""),
]


@pytest.mark.parametrize(("gold", "given"), SAME, ids=[f"{a} = {b}" for a, b in SAME])
def test_offices_that_are_the_same(gold: str, given: str) -> None:
    assert same_office(gold, given)


@pytest.mark.parametrize(("gold", "given"), OTHER, ids=[f"{a} ≠ {b}" for a, b in OTHER])
def test_offices_that_are_not(gold: str, given: str) -> None:
    assert not same_office(gold, given)
    assert not same_office(given, gold)


def test_each_office_counts_once() -> None:
    right, missing, extra = match_offices(["Sở Y tế", "Sở Y tế"], ["Sở Y tế", "Sở Xây dựng"])
    assert (right, missing, extra) == (1, ["Sở Y tế"], ["Sở Xây dựng"])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2.1/a", "2.1./a)", True),
        ("Điều 1/3", "điều 1 / 3", True),
        ("II/1/đ", "II/1/d", False),
        ("II/1", "II/1.1", False),
        ("Phần I", "I", False),
    ],
)
def test_paths(one: str, other: str, same: bool) -> None:
    assert (path_key(one) == path_key(other)) is same


def test_marks_count_in_a_number() -> None:
    assert number_key("53 /TB-UBND") == number_key("53/tb-ubnd")
    assert number_key("05/HD-UBND") != number_key("05/HĐ-UBND")


def test_an_opening_stands_near_the_beginning_of_the_text() -> None:
    late = "từ " * 16 + "rà soát hồ sơ tồn đọng"
    assert pair_openings(["Rà soát hồ sơ"], ["Giao Phòng Nội vụ rà soát hồ sơ, báo cáo."]) == {0: 0}
    assert pair_openings(["Rà soát hồ sơ"], [late]) == {}


def test_openings_do_not_match_parts_of_words() -> None:
    assert pair_openings(["Giao ban"], ["Giao bang hội"]) == {}


def test_the_nearer_opening_goes_first_and_each_text_is_used_once() -> None:
    texts = ["Sở Y tế kiểm tra chợ", "Kiểm tra chợ"]
    assert pair_openings(["Kiểm tra chợ", "Kiểm tra chợ"], texts) == {0: 1, 1: 0}
    assert pair_openings(["Kiểm tra chợ", "Kiểm tra chợ", "Kiểm tra chợ"], texts) == {0: 1, 1: 0}


def test_a_scan_may_spoil_one_word_in_six() -> None:
    opening = "Rà soát toàn bộ hồ sơ quá hạn"
    assert pair_openings([opening], ["Rà soát tòan hộ hồ sơ quá hạn"]) == {0: 0}
    assert pair_openings([opening], ["Rà xoát toàn hộ hồ xơ quá hạn"]) == {}
    assert pair_openings(["Kiểm tra các chợ"], ["Kiểm tra mọi chợ"]) == {}
