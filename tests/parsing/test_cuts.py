"""One paragraph, several directives: by lead, by day, and paragraphs behind a lead-in."""

from __future__ import annotations

import pytest

from tests.parsing.reading import read

HEADER = """UBND HUYỆN BÌNH GIA
Số: 12/TB-UBND
Bình Gia, ngày 10 tháng 01 năm 2024

THÔNG BÁO
Kết luận của Chủ tịch UBND huyện tại cuộc họp giao ban

"""


def found(body: str) -> list[tuple[str, list[str], str]]:
    document = read(HEADER + body).document
    return [(one.text, [party.name for party in one.leads], str(one.deadline.due or "")) for one in document.directives]


def test_two_sentences_with_two_days_are_two_directives() -> None:
    first, second = "Rà soát hồ sơ trước ngày 10/4/2024.", "Báo cáo kết quả trước ngày 30/6/2024."
    assert found(f"1. Giao Phòng Nội vụ:\n\n- {first} {second}") == [
        (first, ["Phòng Nội vụ"], "2024-04-10"),
        (second, ["Phòng Nội vụ"], "2024-06-30"),
    ]


def test_a_sentence_without_a_day_stays_with_the_one_before() -> None:
    body = "Rà soát trước ngày 10/4/2024. Chú ý hồ sơ tồn đọng. Báo cáo trước ngày 30/6/2024."
    assert [due for _, _, due in found(f"1. Giao Phòng Nội vụ:\n\n- {body}")] == ["2024-04-10", "2024-06-30"]


def test_two_days_of_one_sentence_do_not_cut() -> None:
    assert [
        due for _, _, due in found("1. Giao Phòng Nội vụ rà soát trước ngày 10/4/2024, báo cáo trước 30/6/2024.")
    ] == ["2024-06-30"]


def test_another_lead_cuts() -> None:
    leads = [
        leads for _, leads, _ in found("1. Giao Phòng Nội vụ rà soát biên chế. Giao Phòng Tư pháp rà soát văn bản.")
    ]
    assert leads == [["Phòng Nội vụ"], ["Phòng Tư pháp"]]


def test_an_agreement_is_no_part_of_the_order_behind_it() -> None:
    body = "1. Nhất trí chủ trương sửa chữa trụ sở; giao Phòng Tài chính - Kế hoạch bố trí kinh phí."
    assert found(body) == [("giao Phòng Tài chính - Kế hoạch bố trí kinh phí.", ["Phòng Tài chính - Kế hoạch"], "")]


def test_paragraphs_behind_a_lead_in_are_work_of_those_it_names() -> None:
    body = (
        "Chủ tịch UBND huyện yêu cầu các phòng, ban:\n\nRà soát hồ sơ tồn đọng.\n\n"
        "Báo cáo kết quả trước ngày 5/4/2024.\n\nNơi nhận:\n- Lưu: VT."
    )
    assert [(leads, due) for _, leads, due in found(body)] == [
        (["các phòng, ban"], ""),
        (["các phòng, ban"], "2024-04-05"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "phối hợp với các sở, ban, ngành và các địa phương liên quan",
            ["các sở, ban, ngành", "các địa phương liên quan"],
        ),
        ("phối hợp với các phòng, ban và UBND các xã, thị trấn", ["các phòng, ban", "UBND các xã, thị trấn"]),
    ],
    ids=["two groups", "group and communes"],
)
def test_two_groups_are_two_names(text: str, names: list[str]) -> None:
    document = read(f"{HEADER}1. Giao Phòng Nội vụ chủ trì, {text} rà soát hồ sơ.").document
    assert [party.name for party in document.directives[0].coordinators] == names


def test_the_word_that_ties_two_orders_belongs_to_neither() -> None:
    text = "1. Giao Phòng Nội vụ lập kế hoạch; đồng thời, giao Phòng Tư pháp rà soát văn bản.\n"
    assert [one.text for one in read(text).document.directives] == [
        "Giao Phòng Nội vụ lập kế hoạch;",
        "giao Phòng Tư pháp rà soát văn bản.",
    ]
