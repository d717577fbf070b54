"""What each paragraph is: heading, lead-in, directive, field, account, closing."""

from __future__ import annotations

import pytest

from cchc_cli.model.document import NodeKind
from tests.parsing.reading import read

HEADER = (
    "Số: 53/TB-UBND\n\nBình Gia, ngày 27 tháng 3 năm 2024\n\nTHÔNG BÁO\n\nKết luận của Chủ tịch UBND huyện Bình Gia\n\n"
)


def kinds(body: str) -> list[tuple[str, str]]:
    """Kind and opening words of each node of ``body`` that is neither blank nor marker."""
    text = HEADER + body
    return [
        (node.kind.value, " ".join(text[node.span.start : node.span.end].split()[:2]))
        for node in read(text).nodes
        if node.kind not in (NodeKind.BLANK, NodeKind.MARKER) and node.span.start >= len(HEADER)
    ]


def led(body: str) -> list[tuple[str, list[str], list[str]]]:
    """Opening words, leads and co-ordinators of each directive."""
    return [
        (
            " ".join(one.text.split()[:2]),
            [party.name for party in one.leads],
            [party.name for party in one.coordinators],
        )
        for one in read(HEADER + body).document.directives
    ]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "1. Giao Phòng Nội vụ:\n\n- Rà soát biên chế.\n\n- Báo cáo kết quả.",
            [("heading", "Giao Phòng"), ("directive", "Rà soát"), ("directive", "Báo cáo")],
        ),
        (
            "1. Đề nghị Bưu điện huyện: tiếp tục hỗ trợ người dân.",
            [("heading", "Đề nghị"), ("directive", "tiếp tục")],
        ),
        (
            "Hội nghị đã nghe báo cáo. Chủ tịch UBND huyện yêu cầu các phòng, ban thực hiện:\n\n1. Rà soát biên chế.",
            [("lead-in", "Hội nghị"), ("directive", "Rà soát")],
        ),
        (
            "Hội nghị đã nghe Phòng Nội vụ báo cáo.\n\n1. Ghi nhận, biểu dương Phòng Tư pháp.",
            [("other", "Hội nghị"), ("other", "Ghi nhận,")],
        ),
        (
            "I. KẾT QUẢ ĐẠT ĐƯỢC\n\n- Tỷ lệ giải quyết đúng hạn đạt 98%.\n\nII. NHIỆM VỤ\n\n- Rà soát quy trình.",
            [("heading", "KẾT QUẢ"), ("other", "Tỷ lệ"), ("heading", "NHIỆM VỤ"), ("directive", "Rà soát")],
        ),
        (
            "I. KINH PHÍ\n\nBố trí từ ngân sách huyện.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Nội vụ đôn đốc.",
            [("heading", "KINH PHÍ"), ("other", "Bố trí"), ("heading", "TỔ CHỨC"), ("directive", "Phòng Nội")],
        ),
        (
            "1. Phòng Tư pháp rà soát văn bản.\n\nTrên đây là kết luận của Chủ tịch UBND huyện./.",
            [("directive", "Phòng Tư"), ("closing", "Trên đây")],
        ),
        (
            "1. Rà soát quy trình.\n\n- Đơn vị chủ trì: Phòng Nội vụ.\n\n- Thời gian hoàn thành: Quý II/2024.",
            [("directive", "Rà soát"), ("field", "Đơn vị"), ("field", "Thời gian")],
        ),
    ],
    ids=["heading", "heading and order", "lead-in", "praise", "account", "funding", "closing", "task by its fields"],
)
def test_kinds(body: str, found: list[tuple[str, str]]) -> None:
    assert kinds(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "1. Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ:\n\n- Thẩm định dự toán.\n\n- Báo cáo UBND huyện.",
            [
                ("Thẩm định", ["Sở Tài chính"], ["Sở Nội vụ"]),
                ("Báo cáo", ["Sở Tài chính"], ["Sở Nội vụ"]),
            ],
        ),
        (
            "1. Phòng Nội vụ rà soát biên chế. Giao Phòng Tư pháp thẩm định.",
            [("Phòng Nội", ["Phòng Nội vụ"], []), ("Giao Phòng", ["Phòng Tư pháp"], [])],
        ),
        (
            "1. Phòng Nội vụ rà soát biên chế; phối hợp với Phòng Tư pháp thẩm định.",
            [("Phòng Nội", ["Phòng Nội vụ"], ["Phòng Tư pháp"])],
        ),
        (
            "1. Giao Phòng Nội vụ rà soát biên chế; giao Phòng Nội vụ báo cáo.",
            [("Giao Phòng", ["Phòng Nội vụ"], [])],
        ),
        (
            "1. Phòng Nội vụ phối hợp với Phòng Nội vụ, Thanh tra huyện kiểm tra.",
            [("Phòng Nội", ["Phòng Nội vụ"], ["Thanh tra huyện"])],
        ),
        (
            "1. Giao Phòng Nội vụ:\n\na) Rà soát:\n\n- Biên chế công chức;\n\n- Số người làm việc.\n\nb) Báo cáo.",
            [
                ("Biên chế", ["Phòng Nội vụ"], []),
                ("Số người", ["Phòng Nội vụ"], []),
                ("Báo cáo.", ["Phòng Nội vụ"], []),
            ],
        ),
        (
            "1. Phòng Nội vụ\n\n- Rà soát.\n\n2. Công tác khác\n\n- Thanh tra huyện kiểm tra công vụ.",
            [("Rà soát.", ["Phòng Nội vụ"], []), ("Thanh tra", ["Thanh tra huyện"], [])],
        ),
        (
            "Giao Chánh Thanh tra huyện kiểm tra việc thực hiện.",
            [("Giao Chánh", ["Thanh tra huyện"], [])],
        ),
    ],
    ids=[
        "lead and co-ordinator for all",
        "another lead cuts",
        "co-ordination does not cut",
        "the same lead does not cut",
        "nobody works with himself",
        "two levels",
        "a heading ends with its section",
        "outside any section",
    ],
)
def test_leads(body: str, found: list[tuple[str, list[str], list[str]]]) -> None:
    assert led(body) == found


def test_field_lines_belong_to_their_item() -> None:
    body = (
        "II. NHIỆM VỤ\n\n1. Rà soát quy trình nội bộ.\n\n- Đơn vị chủ trì: Phòng Nội vụ.\n\n"
        "- Đơn vị phối hợp: Phòng Tư pháp, Thanh tra huyện.\n\n- Thời gian hoàn thành: Quý II/2024.\n\n"
        "2. Tập huấn nghiệp vụ.\n\n- Đơn vị chủ trì: Phòng Tư pháp."
    )
    assert led(body) == [
        ("Rà soát", ["Phòng Nội vụ"], ["Phòng Tư pháp", "Thanh tra huyện"]),
        ("Tập huấn", ["Phòng Tư pháp"], []),
    ]
    assert [kind for kind, _ in kinds(body)].count("field") == 4
    one, other = read(HEADER + body).document.directives
    assert str(one.deadline.due) == "2024-06-30"
    assert other.deadline.due is None


def test_a_heading_that_is_a_time_gives_it_to_its_items() -> None:
    body = (
        "I. NHIỆM VỤ\n\n1. Những việc cần làm ngay trong tháng 4/2024\n\n- Phòng Nội vụ rà soát.\n\n"
        "- Phòng Tư pháp rà soát, xong trước ngày 10/4/2024.\n\n2. Việc thường xuyên\n\n- Thanh tra huyện kiểm tra."
    )
    document = read(HEADER + body).document
    assert [str(one.deadline.due) for one in document.directives] == ["2024-04-30", "2024-04-10", "None"]
    assert [finding.code for finding in document.findings if finding.directive == document.directives[0].id] == [
        "deadline-from-heading"
    ]
