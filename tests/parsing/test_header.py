"""Number, place and day, kind, title, addressees: in any order and with what drafts leave blank."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.parsing.blocks import find_blocks
from cchc_cli.parsing.header import Header, read_header


def header(text: str) -> Header:
    return read_header(find_blocks(text))


BODY = "\n\nCăn cứ tình hình thực tế, UBND huyện yêu cầu các đơn vị thực hiện các việc sau:\n\n1. Rà soát."


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 53/TB-UBND", "53/TB-UBND"),
        ("Số 53/TB-UBND", "53/TB-UBND"),
        ("Số:53/TB-UBND", "53/TB-UBND"),
        ("**Số: 53/TB-UBND**", "53/TB-UBND"),
        ("Số: 30/2020/NĐ-CP", "30/2020/NĐ-CP"),
        ("Số: 05/BNV-VP", "05/BNV-VP"),
        ("Số: 90-TB/TU", "90-TB/TU"),
        ("Số 1742-CV/BTCTU", "1742-CV/BTCTU"),
        ("Số: 367 - QĐ/TWĐTN-VP", "367-QĐ/TWĐTN-VP"),
        ("Số: 12 /UBND-VX", "12/UBND-VX"),
        ("Số: 1207/QÐ-UBND", "1207/QĐ-UBND"),
        ("Số: 15a/TB-UBND", "15a/TB-UBND"),
        ("Số: 2496/SXD-QLN&TTBĐS", "2496/SXD-QLN&TTBĐS"),
        ("Số: 1 2 0 7/QĐ-UBND", "1207/QĐ-UBND"),
        ("Số:       /TB-UBND", None),
        ("Số: ....../TB-UBND", None),
        ("Số lượng: 53/TB", None),
    ],
    ids=lambda value: value,
)
def test_numbers(line: str, number: str | None) -> None:
    assert (
        header(f"{line}\n\nBình Gia, ngày 27 tháng 3 năm 2024\n\nTHÔNG BÁO\n\nKết luận cuộc họp{BODY}").number == number
    )


@pytest.mark.parametrize(
    ("line", "place", "issued"),
    [
        ("Bình Gia, ngày 27 tháng 3 năm 2024", "Bình Gia", date(2024, 3, 27)),
        ("*Bình Gia, ngày 05 tháng 01 năm 2024*", "Bình Gia", date(2024, 1, 5)),
        ("TP. Hà Sơn, ngày 1 tháng 12 năm 2025", "TP. Hà Sơn", date(2025, 12, 1)),
        ("Hà Sơn, ngày 2 7 tháng 3 năm 2 024", "Hà Sơn", date(2024, 3, 27)),
        ("Bình Gia, ngày 27/3/2024", "Bình Gia", date(2024, 3, 27)),
        ("Bình Gia, ngày 31/02/2024", "Bình Gia", None),
        ("Bình Gia, ngày    tháng 3 năm 2024", "Bình Gia", None),
        ("Bình Gia, ngày 27 tháng    năm 2024", "Bình Gia", None),
        ("Bình Gia, ngày 27 tháng 3 năm     ", "Bình Gia", None),
        ("Bình Gia, ngày 31 tháng 02 năm 2024", "Bình Gia", None),
        ("Bình Gia, ngày 27 tháng 3 năm 0001", "Bình Gia", None),
        ("Bình Gia, ngày 27 tháng 3 năm 9999", "Bình Gia", None),
        ("", None, None),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_place_and_day(line: str, place: str | None, issued: date | None) -> None:
    read = header(f"Số: 53/TB-UBND\n\n{line}\n\nTHÔNG BÁO\n\nKết luận cuộc họp{BODY}")
    assert (read.place, read.issued) == (place, issued)


@pytest.mark.parametrize("blanks", ["    ", "\t", " | "], ids=["blanks", "tab", "cells"])
def test_two_boxes_on_one_line(blanks: str) -> None:
    read = header(
        f"UBND HUYỆN ĐÔNG LĨNH{blanks}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"PHÒNG NỘI VỤ{blanks}Độc lập - Tự do - Hạnh phúc\n"
        f"Số: 64/NV-CCHC{blanks}Đông Lĩnh, ngày 14 tháng 10 năm 2024\n"
        f"V/v tự chấm điểm\n\nKính gửi: UBND các xã\n\nPhòng Nội vụ đề nghị UBND các xã báo cáo."
    )
    assert (read.number, read.place, read.issued) == ("64/NV-CCHC", "Đông Lĩnh", date(2024, 10, 14))
    assert read.issuers == ["UBND HUYỆN ĐÔNG LĨNH", "PHÒNG NỘI VỤ"]
    assert (read.kind, read.title, read.addressees) == ("công văn", "tự chấm điểm", ["UBND các xã"])


def test_an_issuer_in_small_letters() -> None:
    read = header(
        "UBND huyện Đông Lĩnh\nPhòng Nội vụ\n\nSố: 64/NV-CCHC\n\nĐông Lĩnh, ngày 14 tháng 10 năm 2024\n\n"
        "Kính gửi: UBND các xã\n\nPhòng Nội vụ đề nghị UBND các xã báo cáo."
    )
    assert read.issuers == ["UBND huyện Đông Lĩnh", "Phòng Nội vụ"]
    assert (read.number, read.issued) == ("64/NV-CCHC", date(2024, 10, 14))


def test_the_boxes_may_come_in_any_order() -> None:
    read = header(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nĐông Lĩnh, ngày 01 tháng 4 năm 2024\n\n"
        f"UBND HUYỆN ĐÔNG LĨNH\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\n\nKiểm tra công vụ năm 2024{BODY}"
    )
    assert (read.number, read.place, read.issued) == ("12/KH-UBND", "Đông Lĩnh", date(2024, 4, 1))
    assert (read.kind, read.title) == ("kế hoạch", "Kiểm tra công vụ năm 2024")


@pytest.mark.parametrize(
    ("text", "kind", "inferred"),
    [
        ("Số: 1/TB-UBND\n\nTHÔNG BÁO\n\nVề việc họp", "thông báo", []),
        ("Số: 1/QĐ-UBND\n\n**QUYẾT ĐỊNH**\n\nVề việc họp", "quyết định", []),
        ("Số: 1/TB-UBND\n\nHọp giao ban", "thông báo", ["kind"]),
        ("Số: 1/UBND-NV\nV/v họp\n\nKính gửi: Phòng Nội vụ", "công văn", []),
        ("Kính gửi: Phòng Nội vụ\n\nĐề nghị báo cáo.", "công văn", ["kind"]),
        ("Họp giao ban", None, []),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_kinds(text: str, kind: str | None, inferred: list[str]) -> None:
    read = header(text)
    assert (read.kind, read.inferred) == (kind, inferred)


def test_a_title_of_several_lines_ends_where_the_body_begins() -> None:
    read = header(f"Số: 1/TB-UBND\n\nTHÔNG BÁO\n\nKết luận của Chủ tịch UBND huyện\n\ntại phiên họp tháng 3{BODY}")
    assert read.title == "Kết luận của Chủ tịch UBND huyện tại phiên họp tháng 3"


def test_an_order_right_below_the_kind_is_no_title() -> None:
    """The body begins at once where nothing is a heading."""
    blocks = find_blocks("Số: 1/TB-UBND\n\nTHÔNG BÁO\n\n1. Giao Phòng Nội vụ rà soát biên chế.")
    read = read_header(blocks)
    assert read.title is None
    assert blocks[read.body].text == "Giao Phòng Nội vụ rà soát biên chế."


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
def test_secrecy(mark: str) -> None:
    read = header(f"UBND HUYỆN ĐÔNG LĨNH\n\n{mark}\n\nSố: 1/TB-UBND\n\nTHÔNG BÁO\n\nKết luận")
    assert read.secrecy == mark


@pytest.mark.parametrize(
    "text",
    [
        "Số: 1/TB-UBND\n\nTHÔNG BÁO\n\nVề bảo vệ bí mật nhà nước",
        "Số: 1/TB-UBND\n\nTHÔNG BÁO\n\nKết luận\n\n1. Mật độ dân cư",
    ],
    ids=["title", "body"],
)
def test_words_that_are_no_secrecy_mark(text: str) -> None:
    assert header(text).secrecy is None


@pytest.mark.parametrize(
    ("mark", "urgency"),
    [("HỎA TỐC", "hỏa tốc"), ("HOẢ TỐC", "hỏa tốc"), ("KHẨN", "khẩn"), ("THƯỢNG KHẨN", "thượng khẩn")],
)
def test_urgency(mark: str, urgency: str) -> None:
    assert header(f"{mark}\n\nSố: 1/TB-UBND\n\nTHÔNG BÁO\n\nKết luận").urgency == urgency


def test_addressees_in_a_list() -> None:
    read = header("Số: 1/UBND-NV\nV/v họp\n\nKính gửi:\n- Phòng Nội vụ;\n- UBND các xã.\n\nUBND huyện yêu cầu báo cáo.")
    assert read.addressees == ["Phòng Nội vụ", "UBND các xã"]


def test_addressees_of_a_telegram() -> None:
    read = header(
        "Số: 1/CĐ-UBND\n\nCÔNG ĐIỆN\nVề mưa lũ\n\n"
        "CHỦ TỊCH UBND TỈNH điện:\n\n- Chủ tịch UBND các xã;\n- Sở Xây dựng.\n\n"
        "Để ứng phó, Chủ tịch UBND tỉnh yêu cầu:\n\n1. Trực ban."
    )
    assert read.addressees == ["Chủ tịch UBND các xã", "Sở Xây dựng"]


def test_a_document_reported_in_the_news_is_read_from_its_first_sentence() -> None:
    read = header(
        "Chủ tịch UBND tỉnh vừa ký Công điện số 7/CĐ-UBND ngày 19/7/2025 về mưa lũ.\n\n"
        "Công điện yêu cầu:\n\n1. Trực ban."
    )
    assert (read.number, read.kind, read.issued) == ("7/CĐ-UBND", "công điện", date(2025, 7, 19))
    assert set(read.inferred) == {"number", "kind", "issued"}


def test_every_header_block_is_in_its_spans() -> None:
    text = f"Số: 53/TB-UBND\n\nBình Gia, ngày 27 tháng 3 năm 2024\n\nTHÔNG BÁO\n\nKết luận{BODY}"
    read = header(text)
    assert [text[span.start : span.end] for span in read.spans] == [
        "Số: 53/TB-UBND",
        "Bình Gia, ngày 27 tháng 3 năm 2024",
        "THÔNG BÁO",
        "Kết luận",
    ]


def test_a_subject_of_two_lines() -> None:
    text = """Số 12-CV/HU
V/v chuẩn bị các điều kiện tổ chức
Đại hội đại biểu Đảng bộ huyện

Kính gửi:  - Ủy ban nhân dân huyện,
           - Văn phòng Huyện ủy.
"""
    header = read_header(find_blocks(text))
    assert header.title == "chuẩn bị các điều kiện tổ chức Đại hội đại biểu Đảng bộ huyện"
    assert header.addressees == ["Ủy ban nhân dân huyện", "Văn phòng Huyện ủy"]


def test_the_day_may_stand_beside_the_subject() -> None:
    text = """Số: 12/PNV-CCHC
V/v báo cáo công tác        Đại Lộc, ngày 05 tháng 3 năm 2025
cải cách hành chính

Kính gửi: Phòng Tư pháp.
"""
    header = read_header(find_blocks(text))
    assert (header.title, header.issued) == ("báo cáo công tác cải cách hành chính", date(2025, 3, 5))


@pytest.mark.parametrize(
    ("box", "issuers"),
    [
        ("SỞ Y TẾ\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH\nSỐ 12/QĐ-SYT\nSố: 5/KH-ĐKT", ["SỞ Y TẾ", "ĐOÀN KIỂM TRA"]),
        ("UBND TỈNH HÀ SƠN : CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/KH-UBND", ["UBND TỈNH HÀ SƠN"]),
    ],
    ids=["the decision that set it up", "the motto behind one blank"],
)
def test_what_is_no_issuer(box: str, issuers: list[str]) -> None:
    assert read_header(find_blocks(f"{box}\n\nKẾ HOẠCH\nKiểm tra\n")).issuers == issuers


def test_a_header_that_a_scan_has_spoiled() -> None:
    found = header(
        ". UBNDTỈNH HÀ KHÊ : CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"
        "SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc\n\n"
        "_ Số: 29fSNV-VP Hà Khê, ngàyÁ‡ tháng 9 năm 2012\n\n"
        "V/v tập huấn nghiệp vụ\n\nKính gửi: Các phòng trực thuộc.\n\nSở Nội vụ yêu cầu các phòng:\n\n1. Rà soát."
    )
    assert (found.kind, found.number, found.place, found.issued) == ("công văn", None, "Hà Khê", None)
    assert found.issuers == ["UBND TỈNH HÀ KHÊ", "SỞ NỘI VỤ"]


@pytest.mark.parametrize(
    ("head", "number", "day", "kind"),
    [
        pytest.param(
            "QUỐC HỘI\nNghị quyết số: 12/2019/UBTVQH14\nHà Sơn, ngày 2 tháng 3 năm 2019\nNGHỊ QUYẾT\nVề sắp xếp",
            "12/2019/UBTVQH14",
            date(2019, 3, 2),
            "nghị quyết",
            id="the kind in the number's label",
        ),
        pytest.param(
            "TỈNH ỦY HÀ SƠN\nSố 45-KL/TƯ\nHà Sơn, ngày 3 tháng 5 năm 2022\nKẾT LUẬN\nvề đường sá",
            "45-KL/TU",
            date(2022, 5, 3),
            "kết luận",
            id="TƯ for TU",
        ),
        pytest.param(
            "UBND TỈNH HÀ SƠN\nSố: 61/QĐUBND\nHà Sơn, ngày 8 tháng 8 năm 2019\n\nĐiều 1. Phê duyệt đề án.",
            "61/QĐUBND",
            date(2019, 8, 8),
            "quyết định",
            id="kind and organ in one word",
        ),
        pytest.param(
            "UBND TỈNH HÀ SƠN\nSố: 61/QĐ-UBND\nCỘNG HÒA XàHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập  Tự do  Hạnh phúc\n"
            "Hà Sơn, ngày 8 tháng 8 năm 2019\nQUYẾT ĐỊNH\nVề quy chế",
            "61/QĐ-UBND",
            date(2019, 8, 8),
            "quyết định",
            id="the motto spoiled",
        ),
        pytest.param(
            "Công văn chỉ đạo của UBND tỉnh Hà Sơn\nSố: 10/VPUBND-KT, ngày 09 tháng 3 năm 2012\nVề việc phòng cháy.\n\n"
            "Kính gửi:\n- Sở Nội vụ.\n",
            "10/VPUBND-KT",
            date(2012, 3, 9),
            "công văn",
            id="the day behind the number",
        ),
        pytest.param(
            "VĂN PHÒNG HÀ SƠN\nSố:\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n/TTr-VP\n\n"
            "Hà Sơn, ngày   tháng   năm 2016\n\nDỰ THẢO LẦN 2\n\nTỜ TRÌNH\nVề dự thảo",
            None,
            None,
            "tờ trình",
            id="a draft whose number is torn",
        ),
        pytest.param(
            "TRƯỜNG THPT HÀ SƠN\nSố: …/KH-THPT\nHà Sơn, ngày 15 tháng 9 năm 2020 DỰ THẢO KẾ HOẠCH\nHOẠT ĐỘNG NĂM HỌC",
            None,
            date(2020, 9, 15),
            "kế hoạch",
            id="draft and kind beside the day",
        ),
        pytest.param(
            "UBND TỈNH HÀ SƠN\nSố: 5/CT-UBND\nHà Sơn, ngày 1 tháng 2 năm 2015\n|\nCHỈ THỊ\nVỀ KỶ LUẬT",
            "5/CT-UBND",
            date(2015, 2, 1),
            "chỉ thị",
            id="a lone bar above the kind",
        ),
    ],
)
def test_heads_of_other_houses(head: str, number: str | None, day: date | None, kind: str) -> None:
    found = header(f"{head}\n\nI. NHIỆM VỤ\n\n1. Sở Nội vụ rà soát hồ sơ.\n")
    assert (found.number, found.issued, found.kind) == (number, day, kind)


def test_the_caption_of_a_portal_names_the_issuer() -> None:
    found = header(
        "Công văn chỉ đạo của UBND tỉnh Hà Sơn\nSố: 10/VPUBND-KT, ngày 9 tháng 3 năm 2012\n\nKính gửi: Sở Y tế.\n"
    )
    assert found.issuers == ["UBND tỉnh Hà Sơn"]


@pytest.mark.parametrize(
    ("below", "title"),
    [
        pytest.param("BAN HÀNH QUY CHẾ\nPHỐI HỢP LIÊN NGÀNH", "BAN HÀNH QUY CHẾ PHỐI HỢP LIÊN NGÀNH", id="two lines"),
        pytest.param(
            "VỀ QUY CHẾ LÀM VIỆC CỦA\nỦY BAN NHÂN DÂN TỈNH HÀ SƠN",
            "VỀ QUY CHẾ LÀM VIỆC CỦA ỦY BAN NHÂN DÂN TỈNH HÀ SƠN",
            id="an office behind CỦA",
        ),
        pytest.param("VỀ QUY CHẾ LÀM VIỆC\nVĂN PHÒNG", "VỀ QUY CHẾ LÀM VIỆC", id="a heading that is an office"),
    ],
)
def test_a_title_in_capitals_over_several_lines(below: str, title: str) -> None:
    head = "UBND TỈNH HÀ SƠN\nSố: 5/QĐ-UBND\nHà Sơn, ngày 1 tháng 2 năm 2015\nQUYẾT ĐỊNH\n"
    authority = "\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ SƠN\nKHÓA XIII, KỲ HỌP THỨ 3\nCăn cứ Luật Tổ chức;\n"
    assert header(f"{head}{below}{authority}").title == title


def test_a_kind_that_begins_a_title_in_capitals() -> None:
    head = (
        "Số: 5/QĐ-UBND\nHà Sơn, ngày 1 tháng 2 năm 2015\nQUYẾT ĐỊNH VỀ VIỆC BAN HÀNH QUY ĐỊNH\nVỀ THEO DÕI CẢI CÁCH\n"
    )
    found = header(f"{head}ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Tổ chức;\n")
    assert (found.kind, found.title) == ("quyết định", "QUYẾT ĐỊNH VỀ VIỆC BAN HÀNH QUY ĐỊNH VỀ THEO DÕI CẢI CÁCH")
