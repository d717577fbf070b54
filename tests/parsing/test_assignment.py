"""Who is given the work, and with whom."""

from __future__ import annotations

import pytest

from cchc_cli.model.directive import Force
from cchc_cli.parsing.assignment import (
    force_of,
    inner_assignment,
    last_given,
    leading_assignment,
    names_only,
    receivers,
    sentence_starts,
)
from cchc_cli.parsing.coordination import coordinators
from tests.parsing.reading import names

OWN = frozenset({"ubnd huyen", "ubnd tinh", "so noi vu tinh ha son", "so noi vu"})


@pytest.mark.parametrize(
    ("text", "leads", "force", "rest"),
    [
        ("Giao Phòng Nội vụ: rà soát", ["Phòng Nội vụ"], Force.ASSIGN, "rà soát"),
        ("Giao Phòng Nội vụ rà soát", ["Phòng Nội vụ"], Force.ASSIGN, " rà soát"),
        ("Giao cho Phòng Nội vụ rà soát", ["Phòng Nội vụ"], Force.ASSIGN, " rà soát"),
        ("Giao Phòng Nội vụ (cơ quan Thường trực): rà soát", ["Phòng Nội vụ"], Force.ASSIGN, "rà soát"),
        ("Đề nghị Bưu điện huyện: tiếp tục", ["Bưu điện huyện"], Force.REQUEST, "tiếp tục"),
        ("Kính đề nghị UBND tỉnh xem xét", ["UBND tỉnh"], Force.PETITION, " xem xét"),
        ("Yêu cầu các cơ quan, đơn vị báo cáo", ["các cơ quan, đơn vị"], Force.ASSIGN, " báo cáo"),
        ("Đối với UBND các xã, thị trấn: rà soát", ["UBND các xã, thị trấn"], None, "rà soát"),
        ("Sở Xây dựng chủ trì rà soát", ["Sở Xây dựng"], None, " chủ trì rà soát"),
        ("Phòng Nội vụ, Phòng Tư pháp phối hợp rà soát", ["Phòng Nội vụ", "Phòng Tư pháp"], None, " phối hợp rà soát"),
        ("Phòng Nội vụ: rà soát", ["Phòng Nội vụ"], None, "rà soát"),
        ("**Giao Phòng Nội vụ** rà soát", ["Phòng Nội vụ"], Force.ASSIGN, "** rà soát"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_leading(text: str, leads: list[str], force: Force | None, rest: str) -> None:
    found = leading_assignment(names(text), 0)
    assert found is not None
    assert ([one.name for one in found.leads], found.force, text[found.rest :]) == (leads, force, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Rà soát hồ sơ của Phòng Nội vụ",
        "Phòng Nội vụ huyện trong năm qua",
        "Giao thông nông thôn được cải thiện",
        "Yêu cầu của người dân ngày càng cao",
        "Kết quả của Sở Y tế",
        "",
    ],
    ids=repr,
)
def test_no_leading(text: str) -> None:
    assert leading_assignment(names(text), 0) is None


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Thống nhất chủ trương; giao Sở Tài chính thẩm định.", ["Sở Tài chính"]),
        ("UBND tỉnh yêu cầu Sở Xây dựng báo cáo.", ["Sở Xây dựng"]),
        ("Để kịp tiến độ, giao Sở Y tế chủ trì.", ["Sở Y tế"]),
        ("Phòng Nội vụ tham mưu kế hoạch.", ["Phòng Nội vụ"]),
        ("UBND tỉnh ghi nhận kết quả.", None),
        ("Đánh giá cao Sở Y tế, Sở Nội vụ.", None),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_inner(text: str, leads: list[str] | None) -> None:
    found = inner_assignment(names(text), 0, len(text), own=OWN)
    assert ([one.name for one in found.leads] if found else None) == leads


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("chủ trì, phối hợp với Sở Nội vụ, Công an tỉnh hoàn thiện", ["Sở Nội vụ", "Công an tỉnh"]),
        ("phối hợp chặt chẽ với các cơ quan, đơn vị liên quan", ["các cơ quan, đơn vị liên quan"]),
        ("phối hợp cùng Phòng Tư pháp", ["Phòng Tư pháp"]),
        ("cùng với Sở Y tế rà soát", ["Sở Y tế"]),
        ("chủ trì, phối với Công an tỉnh", ["Công an tỉnh"]),
        ("phối hợp các xã rà soát", ["các xã"]),
        ("Phòng Tài chính - Kế hoạch phối hợp với Thanh tra huyện", ["Thanh tra huyện"]),
        ("phối hợp với Sở Y tế; phối hợp với Phòng Tư pháp", ["Sở Y tế", "Phòng Tư pháp"]),
        ("xây dựng quy chế phối hợp với Công an tỉnh", []),
        ("Kế hoạch phối hợp với Công an tỉnh", []),
        ("báo cáo Sở Nội vụ", []),
        ("tham mưu UBND huyện", []),
        ("cùng kỳ năm trước", []),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_coordinators(text: str, found: list[str]) -> None:
    assert [one.name for one in coordinators(names(text), 0, len(text))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tham mưu cho UBND huyện văn bản", ["UBND huyện"]),
        ("báo cáo kết quả về Sở Nội vụ trước ngày 5", ["Sở Nội vụ"]),
        ("gửi về Phòng Nội vụ", ["Phòng Nội vụ"]),
        ("trình UBND tỉnh xem xét", ["UBND tỉnh"]),
        ("Tổng hợp gửi Văn phòng HĐND và UBND huyện những khó khăn", ["Văn phòng HĐND và UBND huyện"]),
        ("phối hợp với Sở Nội vụ", []),
        ("báo cáo kết quả rà soát", []),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_receivers(text: str, found: list[str]) -> None:
    assert [one.name for one in receivers(names(text), 0, len(text))] == found


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Sở Nội vụ", ["Sở Nội vụ"]),
        ("Phòng Tư pháp (cơ quan đầu mối):", ["Phòng Tư pháp"]),
        ("UBND các xã, phường", ["UBND các xã, phường"]),
        ("Sở Nội vụ rà soát", None),
        ("Nhiệm vụ", None),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_headings_that_are_names(text: str, leads: list[str] | None) -> None:
    found = names_only(names(text), 0, len(text))
    assert ([one.name for one in found.leads] if found else None) == leads


def test_the_last_verb_that_assigns_counts() -> None:
    text = "Theo đề nghị của Sở Y tế, Chủ tịch UBND huyện yêu cầu các cơ quan, đơn vị thực hiện các nhiệm vụ sau:"
    found = last_given(names(text), 0, len(text))
    assert found is not None
    assert [one.name for one in found.leads] == ["các cơ quan, đơn vị"]


def test_sentences_do_not_begin_behind_abbreviations() -> None:
    text = "Rà soát tại TP. Hà Sơn; báo cáo. Giao P. Nội vụ tổng hợp."
    assert [text[at:] for at in sentence_starts(names(text), 0, len(text))] == [
        text,
        "báo cáo. Giao P. Nội vụ tổng hợp.",
        "Giao P. Nội vụ tổng hợp.",
    ]


@pytest.mark.parametrize(
    ("verb", "force"),
    [
        ("giao", Force.ASSIGN),
        ("yeu cau", Force.ASSIGN),
        ("de nghi", Force.REQUEST),
        ("kinh de nghi", Force.PETITION),
        ("ra soat", None),
    ],
    ids=str,
)
def test_force(verb: str, force: Force | None) -> None:
    assert force_of(verb) == force
