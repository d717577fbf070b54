"""What gave no directive and is told all the same, and parts on time and place in which somebody is named to act."""

from __future__ import annotations

import pytest

from tests.parsing.reading import read

HEADER = (
    "ỦY BAN NHÂN DÂN\nHUYỆN NÀ KHÊ\n\nSố: 53/KH-UBND\n\nNà Khê, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n\n"
    "Tổ chức Ngày hội hòa giải năm 2026\n\n"
)


def uncertain(body: str) -> list[str]:
    """The opening words of each paragraph that is told as doubtful."""
    text = HEADER + body
    spans = [one.span for one in read(text).document.findings if one.code == "uncertain-part" and one.span]
    return [" ".join(text[span.start : span.end].split()[:3]) for span in spans]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "II. NHIỆM VỤ\n\n- Rà soát hồ sơ.\n\n- Đoàn kết một lòng vì bà con vùng lũ của huyện.\n\n- Tập huấn.",
            ["Đoàn kết một"],
        ),
        ("II. NHIỆM VỤ\n\n- Rà soát hồ sơ.\n\n- Đoàn kết một lòng vì bà con vùng lũ của huyện.", []),
        ("II. NHIỆM VỤ\n\n- Rà soát hồ sơ.\n\n- Tập huấn.\n\n- Kế hoạch này có hiệu lực kể từ ngày ký.", []),
        ("II. NHIỆM VỤ\n\n- Hồ sơ do Phòng Nội vụ trình sau ngày họp.", ["Hồ sơ do"]),
        ("II. NHIỆM VỤ\n\n- Trụ sở của Phòng Nội vụ.", []),
        ("II. NHIỆM VỤ\n\n- Đại biểu: Phòng Nội vụ và Phòng Tư pháp.\n\n- Thành phần đoàn: Phòng Nội vụ lập.", []),
        ("II. THÀNH PHẦN\n\n- Ông Lê Văn An, Trưởng phòng Nội vụ - Tổ phó;", []),
    ],
    ids=["among orders", "one of two", "closing", "an office", "a thing", "who attends", "a member"],
)
def test_what_gave_no_directive_is_told(body: str, told: list[str]) -> None:
    assert uncertain(body) == told


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "III. THỜI GIAN, ĐỊA ĐIỂM\n\n- Ngày 10/02/2026: Văn phòng Đảng ủy tổ chức hội nghị.",
            [("Văn phòng Đảng ủy", "2026-02-10")],
        ),
        (
            "III. THỜI GIAN, ĐỊA ĐIỂM\n\n- Từ ngày 15/02/2026 - 18/02/2026: Phòng Nội vụ họp với các thôn.",
            [("Phòng Nội vụ", "2026-02-18")],
        ),
        (
            "III. THỜI GIAN, ĐỊA ĐIỂM\n\n- Sáng ngày 15/02/2026: UBND huyện họp với các thôn.",
            [("UBND huyện", "2026-02-15")],
        ),
        ("III. THỜI GIAN, ĐỊA ĐIỂM\n\n- Địa điểm: Phòng Nội vụ.\n\n- Thời gian: 8 giờ.", []),
        ("IV. THÀNH PHẦN\n\n- Phòng Nội vụ lập danh sách và mời đại biểu.", [("Phòng Nội vụ", "")]),
        ("IV. THÀNH PHẦN\n\n- Đại diện Phòng Nội vụ dự và phát biểu.\n\n- Phòng Tư pháp.", []),
        ("V. NỘI DUNG\n\n1. Nội dung: Phòng Tư pháp tổ chức hội thi.", [("Phòng Tư pháp", "")]),
        ("V. NỘI DUNG\n\n1. Nội dung: Đánh giá kết quả của Phòng Tư pháp.", []),
        ("I. KẾT QUẢ\n\n- Phòng Tư pháp tổ chức 5 lớp tập huấn.", []),
    ],
    ids=["day", "from to", "the issuer", "place", "who prepares", "who attends", "content", "topic", "account"],
)
def test_somebody_named_to_act_in_a_part_on_time_and_place(body: str, found: list[tuple[str, str]]) -> None:
    directives = read(HEADER + body).document.directives
    assert [(one.leads[0].name, str(one.deadline.due or "")) for one in directives] == found
