"""The whole way: the first notice exactly as the design says, and what every document must keep to."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.calendar import Calendar
from cchc_cli.model.codes import Confidence, Recurrence
from cchc_cli.model.document import Document
from cchc_cli.parsing import parse
from tests.parsing.reading import CALENDAR, REGISTRY, first_notice, read

NOTICE = "53-TB-UBND-2024-binh-gia"
CHAMBER = "Phòng Nội vụ"
CULTURE = "Phòng Văn hóa và Thông tin"
OFFICE = "Văn phòng HĐND và UBND huyện"
FINANCE = "Phòng Tài chính - Kế hoạch"
ALL = "các cơ quan, đơn vị"
CONCERNED = "các cơ quan, đơn vị liên quan"
SEVEN = [
    CHAMBER, "phòng Văn hóa và Thông tin", "phòng Kinh tế và Hạ tầng", "phòng Tư pháp", "Thanh tra huyện", OFFICE,
    "phòng Tài chính - Kế hoạch",
]  # fmt: skip

DIRECTIVES = [
    ("1-1", "Về quan điểm, nhận thức: phải xác định", [ALL], [], None),
    ("1-2", "Về công tác chỉ đạo, điều hành: tăng cường", [ALL], [], None),
    ("1-3", "Triển khai đầy đủ, đồng bộ, toàn diện các nội dung công tác", [ALL], [], None),
    ("1-4", "Tổng hợp gửi Văn phòng HĐND và UBND huyện", [ALL], [], None),
    ("2-1", "Phòng Nội vụ, phòng Văn hóa và Thông tin", SEVEN, [CONCERNED], None),
    ("2.1-1", "Tham mưu chủ trì, phối hợp với các cơ quan", [CHAMBER], [CONCERNED], None),
    ("2.1-2", "Tham mưu cho UBND huyện văn bản chỉ đạo", [CHAMBER], [], None),
    ("2.1-3", "Tiếp tục tổ chức đánh giá kết quả", [CHAMBER], [], Recurrence.QUARTERLY),
    ("2.1-4", "Phối hợp với Phòng Văn hóa", [CHAMBER], [CULTURE, "Phòng Kinh tế và Hạ tầng"], None),
    ("2.2-1", "Nghiên cứu, đề xuất giải pháp đổi mới", [CULTURE], [], date(2024, 6, 30)),
    ("2.3-1", "Tham mưu văn bản giao chỉ tiêu", ["Phòng Kinh tế và Hạ Tầng"], [], date(2024, 12, 31)),
    ("2.4-1", "Tiếp tục tham mưu cải cách thể chế", ["Phòng Tư pháp"], [], None),
    ("2.5-1", "Tham mưu công tác thanh tra", ["Thanh tra huyện"], [], None),
    ("2.6-1", "Tiếp tục đẩy mạnh cải cách thủ tục", [OFFICE], [], date(2024, 12, 31)),
    ("2.6-2", "Đẩy mạnh xây dựng chính quyền điện tử", [OFFICE], [], None),
    ("2.6-3", "Tổng hợp và báo cáo UBND huyện", [OFFICE], [], None),
    ("2.7-1", "Tiếp tục thực hiện tốt công tác cải cách tài chính", [FINANCE], [], None),
    ("2.7-2", "Tham mưu triển khai các giải pháp nhằm hỗ trợ", [FINANCE], [], None),
    ("3-1", "tiếp tục chỉ đạo đội ngũ cán bộ", ["Bưu điện huyện"], [], None),
]


@pytest.fixture(scope="module")
def notice() -> Document:
    return read(first_notice()).document


def test_the_header_of_the_first_notice(notice: Document) -> None:
    assert (notice.id, notice.number, notice.kind) == (NOTICE, "53/TB-UBND", "thông báo")
    assert (notice.issuer, notice.place, notice.issued) == ("UBND huyện Bình Gia", "Bình Gia", date(2024, 3, 27))
    assert notice.inferred == ("issuer",)
    assert notice.signer is not None
    assert notice.signer.name == "Trần Văn Hùng"
    assert len(notice.recipients) == 8
    assert notice.folder == "notices"


def test_the_sections_of_the_first_notice(notice: Document) -> None:
    assert [section.path for section in notice.sections] == [
        "1", "2", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "3",
    ]  # fmt: skip
    assert [section.number for section in notice.sections] == [section.path for section in notice.sections]
    assert notice.sections[2].heading == "Giao Phòng Nội vụ (cơ quan Thường trực)"


def test_the_directives_of_the_first_notice(notice: Document) -> None:
    found = [
        (
            one.id.removeprefix(f"{NOTICE}/"),
            [party.name for party in one.leads],
            [party.name for party in one.coordinators],
            one.deadline.due or one.deadline.recurs,
        )
        for one in notice.directives
    ]
    assert found == [(name, leads, joint, when) for name, _, leads, joint, when in DIRECTIVES]
    for one, (_, opening, *_) in zip(notice.directives, DIRECTIVES, strict=True):
        assert one.text.startswith(opening)
        assert one.section == one.id.removeprefix(f"{NOTICE}/").rpartition("-")[0]


def test_the_quarters_of_the_first_notice(notice: Document) -> None:
    (quarterly,) = [one for one in notice.directives if one.deadline.recurs]
    assert quarterly.deadline.every == (
        "DTSTART:20240331 RRULE:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1;UNTIL=20241231"
    )


def test_the_days_of_cited_plans_are_references(notice: Document) -> None:
    assert [(one.number, one.issued) for one in notice.references] == [
        ("10/KH-UBND", date(2024, 1, 15)),
        ("59/KH-UBND", date(2024, 2, 27)),
    ]


def test_misprints_stay_as_printed() -> None:
    text = first_notice()
    assert "Bru điện huyện" in "".join(text[slice(*node.span)] for node in read(text).nodes)


def test_only_the_year_without_a_cue_is_doubtful(notice: Document) -> None:
    doubtful = [one.id for one in notice.directives if one.deadline.confidence is not Confidence.CERTAIN]
    assert doubtful == [f"{NOTICE}/2.6-1"]
    assert "deadline-assumed" in {one.code for one in notice.findings if one.directive == doubtful[0]}


def test_a_text_with_nothing_to_do_says_so() -> None:
    document = read("Giấy mời họp tổng kết công tác năm.").document
    assert document.directives == ()
    assert document.id.startswith("khong-so-")
    assert {"number-missing", "issue-day-missing", "no-directive"} <= {one.code for one in document.findings}


def test_a_directive_without_a_lead_says_so() -> None:
    document = read("Số: 1/TB-UBND\n\nTHÔNG BÁO\n\nKết luận\n\nI. NHIỆM VỤ\n\n1. Rà soát quy trình nội bộ.").document
    assert [one.leads for one in document.directives] == [()]
    assert "no-lead" in {one.code for one in document.findings if one.directive == document.directives[0].id}


def test_a_secrecy_mark_is_passed_on() -> None:
    assert read("UBND HUYỆN BÌNH GIA\n\nMẬT\n\nSố: 1/TB-UBND\n\nTHÔNG BÁO\n\nKết luận").secrecy == "MẬT"
    assert read(first_notice()).secrecy is None


def test_a_path_printed_twice_gets_its_own_ids() -> None:
    body = "I. NHIỆM VỤ\n\n2. Phòng Nội vụ rà soát.\n\n2. Phòng Tư pháp rà soát.\n\n3. Thanh tra huyện kiểm tra."
    document = read(f"Số: 1/TB-UBND\n\nTHÔNG BÁO\n\nKết luận\n\n{body}").document
    assert [one.id.partition("/")[2] for one in document.directives] == ["I/2-1", "I/2~2-1", "I/3-1"]
    assert [one.section for one in document.directives] == ["I/2", "I/2", "I/3"]
    assert "number-repeated" in {one.code for one in document.findings}


def test_pieces_of_a_cut_paragraph_take_the_next_number() -> None:
    body = "1. Phòng Nội vụ rà soát biên chế. Giao Phòng Tư pháp thẩm định."
    document = read(f"Số: 1/TB-UBND\n\nTHÔNG BÁO\n\nKết luận\n\n{body}").document
    assert [one.id.partition("/")[2] for one in document.directives] == ["1-1", "1-2"]
    assert [one.ordinal for one in document.directives] == [1, 2]


@pytest.mark.parametrize(("rule", "due"), [("inclusive", date(2024, 4, 25)), ("exclusive", date(2024, 4, 24))])
def test_the_rule_for_the_day_before(rule: str, due: date) -> None:
    text = first_notice().replace("chậm nhất trong Quý II năm 2024", "trước ngày 25/4/2024")
    document = parse(text, registry=REGISTRY, calendar=CALENDAR, before_day=rule).document
    assert {one.id: one.deadline.due for one in document.directives}[f"{NOTICE}/2.2-1"] == due


def test_loading_the_calendar_anew_changes_nothing() -> None:
    text = first_notice()
    assert parse(text, registry=REGISTRY, calendar=Calendar.load()) == read(text)


def test_marks_typed_apart_would_be_another_text() -> None:
    """`parse` takes NFC; the spans are those of the text that it was given."""
    text = first_notice()
    assert all(one.span is not None and text[slice(*one.span)] == one.text for one in read(text).document.directives)


@pytest.mark.parametrize(
    ("item", "doubtful"),
    [
        ("2. Chế độ chi trả: Phòng Nội vụ đã có tờ trình.", True),
        ("2. Kinh phí sẽ trả trước ngày 30/4/2024.", True),
        ("2. (Phòng Nội vụ đã có tờ trình).", False),
        ("2. Cơ bản nhất trí với dự thảo.", False),
    ],
    ids=["an office", "a day", "a remark", "neither"],
)
def test_an_item_that_is_no_directive_is_doubtful(item: str, doubtful: bool) -> None:
    text = f"1. Giao Phòng Tư pháp rà soát văn bản.\n{item}\n3. Giao Thanh tra huyện kiểm tra công vụ.\n"
    document = read(text).document
    assert [one.section for one in document.directives] == ["1", "3"]
    found = [one.span for one in document.findings if one.code == "uncertain-part"]
    assert [text[span.start : span.end] for span in found if span] == ([item[3:]] if doubtful else [])


def test_headings_of_markdown_are_headings() -> None:
    first = "## I. NHIỆM VỤ\n\n1. Phòng Nội vụ rà soát văn bản.\n\n"
    text = f"# KẾ HOẠCH\n\n{first}## II. TỔ CHỨC THỰC HIỆN\n\n1. Thanh tra huyện kiểm tra.\n"
    assert [one.path for one in read(text).document.sections] == ["I", "I/1", "II", "II/1"]


@pytest.mark.parametrize(
    ("sentence", "chair"),
    [
        (
            "đồng chí Nguyễn Văn An - Phó Chủ tịch UBND huyện chủ trì cuộc họp.",
            "Nguyễn Văn An - Phó Chủ tịch UBND huyện",
        ),
        ("đồng chí Phó Chủ tịch UBND xã, Trưởng ban chủ trì cuộc họp.", None),
    ],
    ids=["a name and a title", "titles alone"],
)
def test_who_chaired(sentence: str, chair: str | None) -> None:
    assert read(f"Ngày 05/3/2024, {sentence}\n1. Phòng Nội vụ rà soát văn bản.\n").document.chaired_by == chair


def test_a_group_in_a_letter_may_be_its_addressees() -> None:
    letter = """Số: 12/PNV-CCHC
V/v báo cáo công tác cải cách hành chính

Kính gửi:
- Phòng Tư pháp;
- UBND các xã, thị trấn.

Đề nghị các cơ quan, đơn vị báo cáo trước ngày 20/3/2024.
Đề nghị UBND các xã, thị trấn rà soát hồ sơ.
"""
    document = read(letter).document
    doubtful = [one.directive for one in document.findings if one.code == "lead-is-addressees"]
    assert doubtful == [document.directives[0].id]
    assert len(document.directives) == 2


def test_an_item_without_words_is_no_directive() -> None:
    assert read("1. Phòng Nội vụ.\n1. \u00a0\n12) Đơn vị chủ trì: .\n").document.directives == ()


@pytest.mark.parametrize(
    ("sentence", "leads", "coordinators"),
    [
        ("Rà soát cấp ủy viên phụ trách chi bộ (Phòng Nội vụ tham mưu).", ["Phòng Nội vụ"], []),
        (
            "Tổ chức hội nghị quán triệt: Phòng Nội vụ chủ trì, Phòng Tư pháp phối hợp.",
            ["Phòng Nội vụ"],
            ["Phòng Tư pháp"],
        ),
    ],
    ids=["in brackets", "behind a colon"],
)
def test_who_stands_behind_the_task(sentence: str, leads: list[str], coordinators: list[str]) -> None:
    found = read(f"I. NHIỆM VỤ\n1. {sentence}\n2. Kiểm tra công vụ.\n").document.directives[0]
    assert [one.name for one in found.leads] == leads
    assert [one.name for one in found.coordinators] == coordinators
