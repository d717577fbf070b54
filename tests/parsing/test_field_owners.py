"""Of which tasks the lines below a list speak: "- Đơn vị chủ trì: …", "- Thời gian hoàn thành: …"."""

from __future__ import annotations

from cchc_cli.model.directive import Directive
from tests.parsing.reading import read

HEADER = "Số: 53/KH-UBND\n\nNà Khê, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n\nTriển khai công tác hòa giải năm 2026\n\n"
PART = HEADER + "II. NHIỆM VỤ\n\n"


def told(body: str, head: str = PART) -> list[tuple[str, list[str], str]]:
    """Opening words, leads and day of each directive."""
    return [
        (" ".join(one.text.split()[:2]), [party.name for party in one.leads], str(one.deadline.due or ""))
        for one in directives(body, head)
    ]


def directives(body: str, head: str = PART) -> tuple[Directive, ...]:
    return read(head + body).document.directives


def codes(body: str, opening: str) -> list[str]:
    """The codes of the findings on the directive that begins with ``opening``."""
    document = read(PART + body).document
    one = next(one for one in document.directives if one.text.startswith(opening))
    return [finding.code for finding in document.findings if finding.directive == one.id]


WITH_STEPS = (
    "1. Chuẩn bị tài liệu và tổ chức ba đợt tập huấn.\n\n- Tài liệu: Gồm sổ tay và phiếu hỏi.\n\n"
    "(1) Tổ chức đợt một: Chậm nhất ngày 10/02/2026.\n\n(2) Tổ chức đợt hai: Chậm nhất ngày 05/3/2026.\n\n"
    "(3) Tổ chức đợt ba cho các thôn còn lại.\n\n"
    "- Thời gian hoàn thành: Quý I/2026.\n\n- Đơn vị chủ trì: Phòng Tư pháp.\n\n2. Tổng kết công tác hòa giải."
)


def test_a_bullet_of_the_item_above_the_steps_speaks_of_the_item_and_its_steps() -> None:
    assert told(WITH_STEPS) == [
        ("Chuẩn bị", ["Phòng Tư pháp"], "2026-03-31"),
        ("Tổ chức", ["Phòng Tư pháp"], "2026-02-10"),
        ("Tổ chức", ["Phòng Tư pháp"], "2026-03-05"),
        ("Tổ chức", ["Phòng Tư pháp"], "2026-03-31"),
        ("Tổng kết", [], ""),
    ]


def test_bullets_between_an_item_and_its_fields_share_them() -> None:
    body = (
        "1. Rà soát hồ sơ hòa giải.\n\n- Phối hợp kiểm tra tại các thôn.\n\n"
        "- Giao Công an huyện cung cấp số liệu trước ngày 20/02/2026.\n\n"
        "- Đơn vị chủ trì: Phòng Tư pháp.\n\n- Thời gian: Quý I/2026."
    )
    assert told(body) == [
        ("Rà soát", ["Phòng Tư pháp"], "2026-03-31"),
        ("Phối hợp", ["Phòng Tư pháp"], "2026-03-31"),
        ("Giao Công", ["Công an huyện"], "2026-02-20"),
    ]


def test_bullets_below_a_heading_share_the_fields_behind_them() -> None:
    body = (
        "1. Công tác hòa giải\n\n- Rà soát hồ sơ.\n\n- Tập huấn hòa giải viên.\n\n- Đơn vị chủ trì: Phòng Tư pháp.\n\n"
        "- Kiểm tra tổ hòa giải.\n\n- Đơn vị chủ trì: Thanh tra huyện."
    )
    assert [leads for _, leads, _ in told(body)] == [["Phòng Tư pháp"], ["Phòng Tư pháp"], ["Thanh tra huyện"]]


def test_deeper_bullets_speak_of_the_bullet_above_them() -> None:
    body = "1. Công tác hòa giải\n\n- Rà soát hồ sơ.\n\n- Tập huấn hòa giải viên.\n\n+ Đơn vị chủ trì: Phòng Tư pháp."
    assert [leads for _, leads, _ in told(body)] == [[], ["Phòng Tư pháp"]]


_SET = "- Đơn vị chủ trì: {lead}.\n\n- Thời gian hoàn thành: {time}.\n\n"
GROUPS = (
    "1. Công tác tuyên truyền\n\n1.1. Biên soạn sổ tay.\n\n"
    + _SET.format(lead="Phòng Tư pháp", time="Quý I/2026")
    + "2. Công tác kiểm tra\n\n2.1. Kiểm tra tổ hòa giải.\n\n2.2. Giao Công an huyện rà soát vụ việc tồn đọng.\n\n"
    "2.3. Tổng hợp kết quả kiểm tra.\n\n"
    + _SET.format(lead="Thanh tra huyện", time="Quý II/2026")
    + "3. Công tác thi đua\n\n3.1. Xét khen thưởng.\n\n"
    + _SET.format(lead="Phòng Nội vụ", time="Quý IV/2026")
)


def test_where_every_group_ends_with_its_fields_they_speak_of_the_group() -> None:
    assert told(GROUPS)[1:4] == [
        ("Kiểm tra", ["Thanh tra huyện"], "2026-06-30"),
        ("Giao Công", ["Công an huyện"], "2026-06-30"),
        ("Tổng hợp", ["Thanh tra huyện"], "2026-06-30"),
    ]
    assert codes(GROUPS, "Kiểm tra") == ["fields-of-group"]
    assert codes(GROUPS, "Tổng hợp") == []
    assert directives(GROUPS)[1].deadline.confidence == "likely"


def test_fields_of_one_item_among_many_without_any_are_its_own() -> None:
    body = (
        "1. Biên soạn sổ tay.\n\n2. Kiểm tra tổ hòa giải.\n\n3. Tổng hợp kết quả.\n\n- Đơn vị chủ trì: Thanh tra huyện."
    )
    assert [leads for _, leads, _ in told(body)] == [[], [], ["Thanh tra huyện"]]


def test_a_task_with_fields_below_it_is_the_order_though_it_ends_without_a_stop() -> None:
    body = (
        "1. Tổ chức tuyên truyền về hòa giải ở cơ sở; nắm bắt dư luận\n\n- Đa dạng, phù hợp với từng nhóm dân cư.\n\n"
        "- Đơn vị chủ trì: Phòng Tư pháp.\n\n- Thời gian thực hiện: Quý I/2026."
    )
    assert told(body) == [("Tổ chức", ["Phòng Tư pháp"], "2026-03-31")]


def test_an_event_may_have_numbered_items_behind_its_labelled_lines() -> None:
    body = (
        "1. Hội thi hòa giải viên giỏi\n\nNội dung: Thi kiến thức và xử lý tình huống.\n\n"
        "- Thời gian: Dự kiến ngày 12/5/2026.\n\n- Đơn vị chủ trì: Phòng Tư pháp.\n\n"
        "1.1. Báo cáo kết quả\n\n- Gửi biên bản về Sở Tư pháp."
    )
    assert told(body) == [("Hội thi", ["Phòng Tư pháp"], "2026-05-12"), ("Gửi biên", [], "")]


def test_a_bar_of_a_scan_inside_a_label_is_passed_over() -> None:
    body = "1. Biên soạn sổ tay.\n\n- Đơn vị chủ trì thực| hiện: Phòng Tư pháp."
    assert told(body) == [("Biên soạn", ["Phòng Tư pháp"], "")]


def test_a_numbered_line_behind_a_list_speaks_of_the_list() -> None:
    body = "1. Biên soạn sổ tay.\n\n2. Kiểm tra trước ngày 10/02/2026.\n\n3. Thời gian thực hiện: Quý I/2026."
    assert told(body) == [("Biên soạn", [], "2026-03-31"), ("Kiểm tra", [], "2026-02-10")]
