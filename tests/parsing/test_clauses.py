"""Who does what in sentences with a condition, an occasion, or a subject that nobody knows."""

from __future__ import annotations

import pytest

from tests.parsing.reading import read

PLAN = """UBND HUYỆN NÀ KHÊ
{organ}
Số: 12/{symbol}

Nà Khê, ngày 04 tháng 3 năm 2024

KẾ HOẠCH

Triển khai công tác năm 2024

II. NHIỆM VỤ

"""
OF_DISTRICT = PLAN.format(organ="", symbol="KH-UBND")
OF_FRONT = """ỦY BAN MTTQ VIỆT NAM XÃ NÀ KHÊ
BAN THƯỜNG TRỰC
Số: 12/KH-MTTQ-BTT

Nà Khê, ngày 04 tháng 3 năm 2024

KẾ HOẠCH

Lấy ý kiến cử tri

Ban Thường trực Ủy ban MTTQ Việt Nam xã Nà Khê xây dựng kế hoạch như sau:

II. NHIỆM VỤ

"""
OF_OFFICE = """UBND TỈNH HÀ SƠN
SỞ NỘI VỤ
Số: 12/SNV-CCHC

Hà Sơn, ngày 04 tháng 3 năm 2024

V/v cải cách hành chính

Kính gửi: UBND các huyện

"""


def ordered(text: str) -> list[tuple[str, list[str]]]:
    """The opening two words and the leads of each directive."""
    return [
        (" ".join(one.text.split()[:2]), [lead.name for lead in one.leads]) for one in read(text).document.directives
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "1. Đối với tranh chấp ở chợ thì Công an xã có trách nhiệm hòa giải.",
            [("Đối với", ["Công an xã"])],
            id="thì, a known office",
        ),
        pytest.param(
            "1. Trường hợp hồ sơ chưa đúng quy định, Phòng Tư pháp hướng dẫn bổ sung.",
            [("Trường hợp", ["Phòng Tư pháp"])],
            id="trường hợp",
        ),
        pytest.param(
            "1. Nếu có vướng mắc thì Phòng Y tế báo cáo Chủ tịch UBND huyện.", [("Nếu có", ["Phòng Y tế"])], id="nếu"
        ),
        pytest.param(
            "1. Sau ngày 15/4/2024, Phòng Y tế thu hồi giấy phép.", [("Sau ngày", ["Phòng Y tế"])], id="sau ngày"
        ),
        pytest.param(
            "1. Phòng Y tế, trên cơ sở kết quả rà soát, tham mưu điều chỉnh.",
            [("Phòng Y", ["Phòng Y tế"])],
            id="what it is based on, between commas",
        ),
        pytest.param(
            "1. Phòng Y tế trên cơ sở chức năng, nhiệm vụ được giao chủ động triển khai.",
            [("Phòng Y", ["Phòng Y tế"])],
            id="what it is based on",
        ),
        pytest.param("1. Phòng Y tế có biện pháp xử lý dứt điểm.", [("Phòng Y", ["Phòng Y tế"])], id="có biện pháp"),
        pytest.param(
            "1. Căn cứ tình hình thực tế, Phòng Y tế quy định trang thiết bị của trạm.",
            [("Căn cứ", ["Phòng Y tế"])],
            id="quy định, a verb behind its subject",
        ),
    ],
)
def test_the_subject_behind_a_condition(text: str, found: list[tuple[str, list[str]]]) -> None:
    assert ordered(OF_DISTRICT + text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "1. Đối với đơn nặc danh thì cơ quan, tổ chức, đơn vị nhận được đơn có trách nhiệm lưu.",
            [("Đối với", ["cơ quan, tổ chức, đơn vị nhận được đơn"])],
            id="behind thì",
        ),
        pytest.param(
            "1. Bộ phận tiếp nhận hồ sơ có trách nhiệm kiểm tra:\n\n- Đối chiếu bản chính.\n\n- Vào sổ theo dõi.",
            [("Đối chiếu", ["Bộ phận tiếp nhận hồ sơ"]), ("Vào sổ", ["Bộ phận tiếp nhận hồ sơ"])],
            id="above a list",
        ),
        pytest.param(
            "1. Tổ chức hội nghị:\n\n- Cơ quan giới thiệu người ứng cử phải cung cấp tiểu sử tóm tắt.",
            [("Cơ quan", ["Cơ quan giới thiệu người ứng cử"])],
            id="phải",
        ),
    ],
)
def test_a_subject_nobody_knows_does_its_duty_itself(text: str, found: list[tuple[str, list[str]]]) -> None:
    assert ordered(OF_FRONT + text) == found


def test_the_subject_of_a_later_sentence_does_not_do_the_first() -> None:
    text = "1. Trực tiếp gặp chủ hộ để thống nhất mốc giới. Phòng Tư pháp có trách nhiệm trả lời."
    assert ordered(OF_DISTRICT + text) == [("Trực tiếp", []), ("Phòng Tư", ["Phòng Tư pháp"])]


def test_whom_a_lead_directs_does_the_leads_own_work() -> None:
    text = (
        "1. UBND các xã kiện toàn Ban Chỉ đạo; chỉ đạo các thôn, bản kiện toàn tổ tự quản. Tiếp tục hoàn thiện quy chế."
    )
    assert ordered(OF_DISTRICT + text) == [("UBND các", ["UBND các xã"])]


@pytest.mark.parametrize(
    ("head", "leads"),
    [
        pytest.param(OF_FRONT, ["UBND xã"], id="the Front's plan gives work to the committee"),
        pytest.param(OF_OFFICE, ["UBND xã"], id="a department's letter gives work to the communes"),
    ],
)
def test_a_committee_that_is_not_the_issuer_is_given_work(head: str, leads: list[str]) -> None:
    assert ordered(head + "1. UBND xã bố trí kinh phí tổ chức hội nghị.") == [("UBND xã", leads)]


def test_what_all_are_responsible_for() -> None:
    text = "1. Nhiệm vụ chung của các phòng, ban\n\n- Rà soát thủ tục.\n\n2. Phòng Y tế\n\n- Trực cấp cứu."
    assert ordered(OF_DISTRICT + text) == [("Rà soát", ["các phòng, ban"]), ("Trực cấp", ["Phòng Y tế"])]


@pytest.mark.parametrize(
    "text",
    [
        "Đề cao trách nhiệm người đứng đầu.",
        "Không để phát sinh điểm nóng.",
        "Thắt chặt kỷ luật công vụ.",
        "Lấy sự hài lòng của người dân làm thước đo.",
        "Dành quỹ đất cho giáo dục.",
        "Đa dạng hóa hình thức tuyên truyền.",
        "Họp với các hộ dân bị ảnh hưởng.",
        "Có kế hoạch thu gom rác thải.",
        "Kiên trì vận động nhân dân.",
    ],
)
def test_openings_that_order(text: str) -> None:
    assert len(ordered(f"{OF_DISTRICT}1. Phòng Nội vụ\n\n- {text}")) == 1
    assert len(ordered(f"{OF_DISTRICT}1. Về công tác quản lý\n\n- {text}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Đánh giá việc đã làm được trong năm 2024.",
        "Báo cáo kết quả thực hiện trong năm 2024.",
        "Tổng hợp các văn bản đã ban hành trong năm 2024.",
        "Thống kê số hồ sơ tiếp nhận trong năm 2024.",
        "Rà soát các vướng mắc phát sinh trong năm 2024.",
        "Khen thưởng các tập thể có thành tích trong năm 2024.",
    ],
)
def test_a_year_that_is_assessed_is_no_deadline(text: str) -> None:
    [one] = read(f"{OF_DISTRICT}1. Phòng Nội vụ\n\n- {text}").document.directives
    assert one.deadline.due is None


@pytest.mark.parametrize(
    "text",
    [
        "Hoàn thành các nhiệm vụ được giao trong năm 2024.",
        "Ban hành quy chế trong năm 2024.",
        "Trình UBND huyện đề án trong năm 2024.",
    ],
)
def test_a_year_in_which_something_is_done_is_one(text: str) -> None:
    [one] = read(f"{OF_DISTRICT}1. Phòng Nội vụ\n\n- {text}").document.directives
    assert str(one.deadline.due) == "2024-12-31"


def test_a_purpose_has_no_deadline_of_its_own() -> None:
    text = "Hoàn thành dự thảo vào cuối tháng 9/2024 để thông qua Ban Thường vụ vào đầu tháng 10/2024."
    [one] = read(f"{OF_DISTRICT}1. Phòng Nội vụ\n\n- {text}").document.directives
    assert str(one.deadline.due) == "2024-09-30"


def test_those_whom_a_lead_in_obliges_do_all_below_it() -> None:
    text = (
        "Nhằm hoàn thành mục tiêu năm 2024, trong thời gian tới, các phòng, ban, UBND các xã, thị trấn cần triển khai "
        "thực hiện các nhiệm vụ sau đây:\n\n1. Rà soát thủ tục.\n\n2. Công khai kết quả."
    )
    doers = ["các phòng, ban", "UBND các xã, thị trấn"]
    assert ordered(OF_DISTRICT + text) == [("Rà soát", doers), ("Công khai", doers)]


def test_semicolons_between_those_who_do_it() -> None:
    text = "1. Các phòng, ban; tổ chức đại diện doanh nghiệp; UBND các xã có trách nhiệm chủ trì tuyên truyền."
    doers = ["Các phòng, ban", "tổ chức đại diện doanh nghiệp", "UBND các xã"]
    assert ordered(OF_DISTRICT + text) == [("Các phòng,", doers)]


@pytest.mark.parametrize(
    "text",
    [
        "Phòng Kinh tế chủ công kết hợp Phòng Nội vụ, UBND xã Long Đức khảo sát các tuyến kênh.",
        "Giao Phòng Kinh tế kết hợp với Phòng Nội vụ, UBND xã Long Đức khảo sát các tuyến kênh.",
    ],
)
def test_the_south_says_ket_hop(text: str) -> None:
    [one] = read(f"{OF_DISTRICT}1. {text}").document.directives
    assert [lead.name for lead in one.leads] == ["Phòng Kinh tế"]
    assert [party.name for party in one.coordinators] == ["Phòng Nội vụ", "UBND xã Long Đức"]


def test_a_body_nobody_knows_that_leads() -> None:
    text = "1. Đảng đoàn Hội Làm vườn phối hợp với Phòng Nội vụ tổ chức phổ biến."
    [one] = read(OF_DISTRICT + text).document.directives
    assert [lead.name for lead in one.leads] == ["Đảng đoàn Hội Làm vườn"]
    assert [party.name for party in one.coordinators] == ["Phòng Nội vụ"]


def test_the_years_in_the_name_of_a_strategy_are_no_deadline() -> None:
    text = "1. Phòng Nội vụ\n\n- Giám sát Chiến lược chuyển đổi số đến năm 2025, định hướng đến năm 2030."
    [one] = read(OF_DISTRICT + text).document.directives
    assert one.deadline.due is None


def test_moi_truong_asks_nobody() -> None:
    assert ordered(OF_DISTRICT + "1. Môi trường pháp lý của huyện:\n\n- Huyện đã có quy chế.") == []


def test_the_work_of_a_part_that_tells_what_was() -> None:
    text = OF_DISTRICT.replace(
        "II. NHIỆM VỤ", "I. HIỆN TRẠNG\n\n1. Công tác đào tạo\n\n- Đào tạo cho 40 cán bộ trong năm."
    )
    assert ordered(text + "\n\nII. NHIỆM VỤ\n\n1. Đào tạo tiếp 40 cán bộ.") == [("Đào tạo", [])]


def test_a_heading_as_long_as_a_programme() -> None:
    heading = "1. Nâng cao nhận thức, đổi mới tư duy" + ", quyết liệt lãnh đạo, chỉ đạo" * 8
    text = f"{heading}\n\na) Rà soát quy chế.\n\nb) Công khai kết quả."
    assert ordered(OF_DISTRICT + text) == [("Rà soát", []), ("Công khai", [])]


def test_whose_report_is_to_be_sent() -> None:
    text = "1. Giao Phòng Nội vụ rà soát thủ tục.\n\nBáo cáo của các trường học gửi Phòng Nội vụ trước 12/6/2024."
    assert ordered(OF_DISTRICT + text) == [("Giao Phòng", ["Phòng Nội vụ"]), ("Báo cáo", ["các trường học"])]


@pytest.mark.parametrize(
    "text",
    [
        "Phó Thủ tướng Nguyễn Văn An giao Bộ Công an chủ trì, phối hợp với Bộ Y tế và Bộ Tài chính điều tra.",
        "Về việc này, Thủ tướng Chính phủ Nguyễn Văn An yêu cầu Bộ Công an điều tra.",
        "Phó Chủ tịch UBND tỉnh Lê Văn Bình đề nghị Bộ Công an điều tra.",
    ],
    ids=lambda value: " ".join(value.split()[:5]),
)
def test_who_gives_the_work_by_name_does_not_do_it(text: str) -> None:
    assert [leads for _, leads in ordered(OF_OFFICE + text)] == [["Bộ Công an"]]


def test_semicolons_between_those_to_work_with() -> None:
    text = (
        "Giao Sở Y tế chủ trì, phối hợp với các Sở: Tài chính, Xây dựng; Ban Quản lý khu kinh tế tỉnh; "
        "UBND các huyện: Nà Khê, Tân Lập nghiên cứu, báo cáo kết quả trước ngày 10/7/2024."
    )
    [one] = read(OF_OFFICE + text).document.directives
    assert [lead.name for lead in one.leads] == ["Sở Y tế"]
    assert str(one.deadline.due) == "2024-07-10"


def test_a_thing_that_is_given_is_nobody() -> None:
    text = "1. Giao chỉ tiêu cụ thể cho từng xã:\n\na) Rà soát chỉ tiêu."
    assert [leads for _, leads in ordered(OF_DISTRICT + text)] == [[]]


def test_a_day_in_words_that_only_introduce_a_list_is_told() -> None:
    text = "2. Giao Phòng Nội vụ báo cáo trước ngày 20/12/2024 với các nội dung sau:\n\n- Tình hình;\n\n- Khó khăn."
    found = [one for one in read(OF_DISTRICT + text).document.findings if one.code == "uncertain-part"]
    assert any((OF_DISTRICT + text)[slice(*one.span)].startswith("Giao Phòng Nội vụ") for one in found if one.span)
