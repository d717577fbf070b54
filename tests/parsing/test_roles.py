"""What each paragraph is: heading, lead-in, directive, field, account, closing."""

from __future__ import annotations

import pytest

from cchc_cli.model.document import NodeKind
from tests.parsing.reading import read

_BESIDE_OFFICES = (
    "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\n- Rà soát.\n\n{heading}\n\n- Lập hồ sơ.\n\n3. Sở Y tế\n\n- Trực."
)
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


@pytest.mark.parametrize(
    ("heading", "lead"),
    [
        ("2. Bộ Tư lệnh Quân khu", "Bộ Tư lệnh Quân khu"),
        ("2. Liên hiệp các câu lạc bộ thơ thành phố Hà Sơn.", "Liên hiệp các câu lạc bộ thơ thành phố Hà Sơn"),
        ("2. Đề nghị Cơ quan Báo và Phát thanh tỉnh Hà Sơn", "Cơ quan Báo và Phát thanh tỉnh Hà Sơn"),
        ("2. Các Phó Chủ tịch phụ trách lĩnh vực văn hóa", "Các Phó Chủ tịch phụ trách lĩnh vực văn hóa"),
        ("2. UBND các phường: An Tân, Văn Miếu – Quốc Học và UBND xã Bát Tân.", "UBND phường An Tân"),
        ("2. Ủy ban bầu cử các cấp có trách nhiệm", "Ủy ban bầu cử các cấp"),
    ],
    ids=["unknown", "small letters", "asked", "by charge", "list", "responsible"],
)
def test_an_office_is_told_by_the_headings_beside_it(heading: str, lead: str) -> None:
    assert led(_BESIDE_OFFICES.format(heading=heading))[1][1][0] == lead


@pytest.mark.parametrize(
    "heading",
    ["2. Trường hợp đặc biệt", "2. Phòng, chống dịch bệnh", "2. Kinh phí thực hiện", "2. Bộ máy giúp việc"],
    ids=["case", "prevention", "funding", "staff"],
)
def test_a_topic_among_offices_names_nobody(heading: str) -> None:
    found = led(_BESIDE_OFFICES.format(heading=heading))
    assert [leads for opening, leads, _ in found if opening == "Lập hồ"] in ([[]], [])


def test_an_event_is_one_directive_with_its_labelled_lines() -> None:
    body = (
        "II. CÁC HOẠT ĐỘNG\n\n2.1. Lễ khai mạc Ngày hội\n\n- Thời gian dự kiến: ngày 10/5/2024.\n\n"
        "- Địa điểm: Quảng trường huyện.\n\n- Đơn vị chủ trì: Phòng Văn hóa và Thông tin.\n\n"
        "- Đơn vị phối hợp: Công an huyện, UBND thị trấn.\n\n- Kinh phí: ngân sách huyện."
    )
    assert led(body) == [("Lễ khai", ["Phòng Văn hóa và Thông tin"], ["Công an huyện", "UBND thị trấn"])]
    assert str(read(HEADER + body).document.directives[0].deadline.due) == "2024-05-10"


def test_lines_that_say_who_and_when_without_a_task_order_nothing() -> None:
    body = "I. THỜI GIAN, ĐƠN VỊ THỰC HIỆN\n\n1. Thời gian: tháng 5/2024.\n\n2. Đơn vị phối hợp: Công an huyện."
    document = read(HEADER + body).document
    assert document.directives == ()


def test_who_oversees_is_a_field_and_no_directive() -> None:
    body = (
        "II. NHIỆM VỤ\n\n1. Phát triển hạ tầng đáp ứng yêu cầu mới\n\n- Rà soát quy hoạch.\n\n- Đẩy mạnh xúc tiến.\n\n"
        "Lãnh đạo phụ trách: Phó Giám đốc Nguyễn Văn An.\n\nĐơn vị chủ trì: Phòng Kế hoạch; phối hợp: Văn phòng Sở."
    )
    assert [(opening, leads) for opening, leads, _ in led(body)] == [
        ("Rà soát", ["Phòng Kế hoạch"]),
        ("Đẩy mạnh", ["Phòng Kế hoạch"]),
    ]


@pytest.mark.parametrize(
    ("body", "opening", "leads"),
    [
        ("1. Phòng Nội vụ: Chủ trì rà soát biên chế.", "Phòng Nội", ["Phòng Nội vụ"]),
        ("1. Đề nghị Bưu điện huyện: tiếp tục hỗ trợ người dân.", "tiếp tục", ["Bưu điện huyện"]),
        ("1. Ông Nguyễn Văn An - Trưởng đoàn: Phụ trách chung.", "Ông Nguyễn", ["Nguyễn Văn An"]),
        ("1. Đối với đơn vị được kiểm tra: Chuẩn bị báo cáo.", "Đối với", ["đơn vị được kiểm tra"]),
        (
            "1. Đối với các cụm công nghiệp: An Tân và Bình Sơn, giao UBND xã An Tân tìm nhà đầu tư.",
            "Đối với",
            ["UBND xã An Tân"],
        ),
    ],
    ids=["a sentence of its own", "the verb goes on", "a person and his role", "nobody knows it", "what it is about"],
)
def test_who_stands_before_a_colon(body: str, opening: str, leads: list[str]) -> None:
    assert [(one[0], one[1]) for one in led(f"4. Phân công nhiệm vụ\n\n{body.replace('1.', '4.1.', 1)}")] == [
        (opening, leads)
    ]


def test_under_an_office_what_is_inspected_leads_nothing() -> None:
    body = "1. Công an huyện\n\n- Đối với các cơ sở thuộc phạm vi quản lý, hướng dẫn chủ cơ sở khắc phục."
    assert [leads for _, leads, _ in led(body)] == [["Công an huyện"]]


def test_the_issuer_does_what_it_says_it_does() -> None:
    body = "V. CHẾ ĐỘ BÁO CÁO\n\nĐịnh kỳ 6 tháng, UBND huyện tổ chức sơ kết, đánh giá kết quả thực hiện."
    assert [leads for _, leads, _ in led(body)] == [["UBND huyện"]]


@pytest.mark.parametrize(
    "body",
    [
        "I. CĂN CỨ LẬP KẾ HOẠCH\n\n- Quyết định số 12/2019/QĐ-TTg ngày 5/6/2019 của Thủ tướng Chính phủ.",
        "II. NHIỆM VỤ\n\n- Nghị quyết số 12/NQ-HĐND ngày 15/7/2023 của HĐND huyện về dự toán;",
        "II. NHIỆM VỤ\n\n- Họ và tên người chủ trì hội nghị: ………………… Chức vụ ……………",
        "Bộ Xây dựng có Quyết định mới. Quyết định có hiệu lực từ ngày ký và giao UBND các tỉnh thực hiện.",
        "Phụ lục II\n\nĐỀ CƯƠNG BÁO CÁO\n\nI. Kết quả\n\n1. Công tác chỉ đạo: Rà soát, đánh giá của Phòng Nội vụ.",
        "I. KẾT QUẢ\n\n- Đạt 98%.\n\nMẫu số 01/HNCT\n\nBIÊN BẢN\n\n1. Giao Phòng Nội vụ rà soát.",
    ],
    ids=["bases", "a basis", "blanks to fill in", "what a document orders", "outline of a report", "a form"],
)
def test_what_orders_nothing(body: str) -> None:
    assert led(body) == []


def test_all_that_a_heading_has_below_it_is_no_closing() -> None:
    body = (
        "1. Phòng Nội vụ rà soát.\n\n2. Tổ chức thực hiện\n\nThủ trưởng các phòng, ban chịu trách nhiệm tổ chức "
        "triển khai thực hiện nghiêm túc các nội dung nêu trên./."
    )
    assert led(body)[-1] == ("Thủ trưởng", ["các phòng, ban"], [])


def test_a_lead_in_passes_on_those_to_work_with() -> None:
    body = "1. Phòng Nội vụ\n\na) Phối hợp với Phòng Tư pháp triển khai:\n\n- Rà soát hồ sơ.\n\n- Tập huấn."
    assert led(body) == [
        ("Rà soát", ["Phòng Nội vụ"], ["Phòng Tư pháp"]),
        ("Tập huấn.", ["Phòng Nội vụ"], ["Phòng Tư pháp"]),
    ]


def test_the_rest_of_a_sentence_from_another_page_is_no_directive() -> None:
    body = "1. Phòng Nội vụ\n\n- Rà soát hồ sơ, kịp thời phát hiện hành vi.\n\n2\n\ntrái phép; kiểm tra việc thực hiện."
    assert [opening for opening, _, _ in led(body)] == ["Rà soát"]


def test_bare_field_lines_belong_to_the_items_since_the_last_ones() -> None:
    body = (
        "II. NỘI DUNG THỰC HIỆN\n\n1. Đáp ứng yêu cầu mới\n\n- Xây dựng dữ liệu.\n\nĐơn vị chủ trì: Sở Tư pháp.\n\n"
        "- Rà soát văn bản.\n\n- Tập huấn nghiệp vụ.\n\nĐơn vị chủ trì: Sở Nội vụ.\n\nĐơn vị phối hợp: Sở Y tế."
    )
    assert led(body) == [
        ("Xây dựng", ["Sở Tư pháp"], []),
        ("Rà soát", ["Sở Nội vụ"], ["Sở Y tế"]),
        ("Tập huấn", ["Sở Nội vụ"], ["Sở Y tế"]),
    ]
