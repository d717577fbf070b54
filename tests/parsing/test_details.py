"""The details of one directive: deliverable, condition, receivers, and where the deadline comes from."""

from __future__ import annotations

import pytest

from cchc_cli.model.directive import Directive
from cchc_cli.parsing.details import parties
from tests.parsing.reading import read

HEADER = (
    "Số: 53/TB-UBND\n\nBình Gia, ngày 27 tháng 3 năm 2024\n\nTHÔNG BÁO\n\nKết luận của Chủ tịch UBND huyện Bình Gia\n\n"
)


def one(order: str) -> Directive:
    (directive,) = read(f"{HEADER}1. Giao Phòng Nội vụ:\n\n- {order}").document.directives
    return directive


@pytest.mark.parametrize(
    ("order", "deliverable"),
    [
        ("Tham mưu văn bản chấn chỉnh kỷ luật; báo cáo kết quả.", "văn bản chấn chỉnh kỷ luật"),
        ("Xây dựng kế hoạch kiểm tra công vụ, trình UBND huyện.", "kế hoạch kiểm tra công vụ"),
        (
            "Tham mưu văn bản giao chỉ tiêu cho các cơ quan, đơn vị (mỗi đơn vị 01 sáng kiến).",
            "văn bản giao chỉ tiêu cho các cơ quan, đơn vị",
        ),
        ("Trình UBND huyện quyết định phê duyệt trước ngày 30/6/2024.", "quyết định phê duyệt"),
        ("Rà soát biên chế.", None),
        ("Xây dựng nông thôn mới.", None),
    ],
    ids=lambda value: value,
)
def test_deliverables(order: str, deliverable: str | None) -> None:
    assert one(order).deliverable == deliverable


@pytest.mark.parametrize(
    ("order", "condition"),
    [
        (
            "Hỗ trợ người dân trong trường hợp UBND tỉnh phát phiếu qua bưu điện.",
            "trong trường hợp UBND tỉnh phát phiếu qua bưu điện",
        ),
        ("Nếu có vướng mắc, báo cáo UBND huyện.", "Nếu có vướng mắc"),
        ("Cử cán bộ tham gia khi có yêu cầu.", "khi có yêu cầu"),
        ("Trường hợp chậm tiến độ, báo cáo UBND huyện.", "Trường hợp chậm tiến độ"),
        ("Nêu cao trách nhiệm.", None),
        ("Xử lý nghiêm các trường hợp vi phạm.", None),
        ("Báo cáo khó khăn (nếu có).", None),
        ("Rà soát.", None),
    ],
    ids=lambda value: value,
)
def test_conditions(order: str, condition: str | None) -> None:
    assert one(order).condition == condition


@pytest.mark.parametrize(
    ("order", "receivers"),
    [
        ("Tổng hợp, báo cáo UBND huyện.", ("UBND huyện",)),
        ("Rà soát, gửi về Phòng Tư pháp; báo cáo UBND huyện; báo cáo UBND huyện.", ("Phòng Tư pháp", "UBND huyện")),
        ("Báo cáo kết quả rà soát.", ()),
        ("Gửi về Phòng Nội vụ.", ()),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_receivers_are_not_leads(order: str, receivers: tuple[str, ...]) -> None:
    assert one(order).report_to == receivers


def test_the_days_of_citations_are_no_deadline() -> None:
    read_one = one("Triển khai Kế hoạch số 10/KH-UBND ngày 15/01/2024 của UBND huyện.")
    assert read_one.deadline.due is None
    assert [reference.number for reference in read_one.references] == ["10/KH-UBND"]


def test_a_field_gives_the_deadline_and_the_earlier_day_of_the_sentence_is_a_milestone() -> None:
    text = f"{HEADER}1. Giao Phòng Nội vụ:\n\n- Gửi dự thảo trước ngày 10/4/2024.\n\n- Thời hạn: 30/6/2024."
    first = read(text).document.directives[0]
    assert str(first.deadline.due) == "2024-06-30"
    assert [str(one.due) for one in first.milestones] == ["2024-04-10"]


def test_the_day_of_the_sentence_is_exacter_than_a_field_with_its_quarter() -> None:
    text = f"{HEADER}1. Giao Phòng Nội vụ:\n\n- Rà soát trước ngày 10/4/2024.\n\n- Thời hạn: Quý II/2024."
    document = read(text).document
    assert str(document.directives[0].deadline.due) == "2024-04-10"
    assert [finding.code for finding in document.findings if finding.directive] == ["several-deadlines"]


def test_a_later_day_in_the_sentence_is_told() -> None:
    text = f"{HEADER}1. Giao Phòng Nội vụ:\n\n- Rà soát trước ngày 10/9/2024.\n\n- Thời hạn: Quý II/2024."
    document = read(text).document
    assert str(document.directives[0].deadline.due) == "2024-06-30"
    assert [(one.code, one.directive) for one in document.findings if one.code == "several-deadlines"] == [
        ("several-deadlines", document.directives[0].id)
    ]


def test_parties_are_each_once() -> None:
    assert [party.name for party in parties(("Phòng Nội vụ", "Thanh tra huyện", "Phòng Nội vụ"))] == [
        "Phòng Nội vụ",
        "Thanh tra huyện",
    ]
