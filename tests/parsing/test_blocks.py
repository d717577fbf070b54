"""Paragraphs and the markers that open them."""

from __future__ import annotations

import pytest

from cchc_cli.model.base import Span
from cchc_cli.parsing.blocks import Rank, find_blocks, find_marker


@pytest.mark.parametrize(
    ("text", "rank", "number", "content"),
    [
        ("1. Sở Y tế", Rank.DECIMAL, "1", "Sở Y tế"),
        ("1.Sở Y tế", Rank.DECIMAL, "1", "Sở Y tế"),
        ("12.\tSở Y tế", Rank.DECIMAL, "12", "Sở Y tế"),
        ("2.1. Giao", Rank.DECIMAL, "2.1", "Giao"),
        ("2.1 Giao", Rank.DECIMAL, "2.1", "Giao"),
        ("2.1.3. Giao", Rank.DECIMAL, "2.1.3", "Giao"),
        ("**2.1.** Giao", Rank.DECIMAL, "2.1", "Giao"),
        ("**2. Giao**", Rank.DECIMAL, "2", "Giao**"),
        ("**2.** **Giao**", Rank.DECIMAL, "2", "**Giao**"),
        ("1/ Giao", Rank.DECIMAL, "1", "Giao"),
        ("2.1/ Giao", Rank.DECIMAL, "2.1", "Giao"),
        ("1 - Giao", Rank.DECIMAL, "1", "Giao"),
        ("a/ Rà soát", Rank.LETTER, "a", "Rà soát"),
        ("đ/ Rà soát", Rank.LETTER, "đ", "Rà soát"),
        ("II/ NHIỆM VỤ", Rank.ROMAN, "II", "NHIỆM VỤ"),
        ("1) Giao", Rank.PAREN, "1", "Giao"),
        ("(1) Giao", Rank.PAREN, "1", "Giao"),
        ("(iv) Giao", Rank.PAREN, "iv", "Giao"),
        ("a) Rà soát", Rank.LETTER, "a", "Rà soát"),
        ("f) Rà soát", Rank.LETTER, "f", "Rà soát"),
        ("**a) Rà soát**", Rank.LETTER, "a", "Rà soát**"),
        ('Điều 1 "', Rank.ARTICLE, "Điều 1", ""),
        ("đ) Rà soát", Rank.LETTER, "đ", "Rà soát"),
        ("e. Rà soát", Rank.LETTER, "e", "Rà soát"),
        ("I. MỤC ĐÍCH", Rank.ROMAN, "I", "MỤC ĐÍCH"),
        ("IV.MỤC ĐÍCH", Rank.ROMAN, "IV", "MỤC ĐÍCH"),
        ("II - NHIỆM VỤ", Rank.ROMAN, "II", "NHIỆM VỤ"),
        ("A. Chung", Rank.CAPITAL, "A", "Chung"),
        ("Điều 1. Giao", Rank.ARTICLE, "Điều 1", "Giao"),
        ("ĐIỀU 2: Giao", Rank.ARTICLE, "ĐIỀU 2", "Giao"),
        ("**Điều 3.** Giao", Rank.ARTICLE, "Điều 3", "Giao"),
        ("Điều 12a. Giao", Rank.ARTICLE, "Điều 12a", "Giao"),
        ("Chương II. Tổ chức", Rank.CHAPTER, "Chương II", "Tổ chức"),
        ("Phần thứ nhất. Chung", Rank.PART, "Phần thứ nhất", "Chung"),
        ("Mục 1. Chung", Rank.HEADING, "Mục 1", "Chung"),
        ("Phụ lục I", Rank.ANNEX, "Phụ lục I", ""),
        ("PHỤ LỤC", Rank.ANNEX, "PHỤ LỤC", ""),
        ("Phụ lục số 02: Danh mục", Rank.ANNEX, "Phụ lục số 02", "Danh mục"),
        ("- Giao", Rank.DASH, "", "Giao"),
        ("-Giao", Rank.DASH, "", "Giao"),
        ("– Giao", Rank.DASH, "", "Giao"),
        ("\u00ad Giao", Rank.DASH, "", "Giao"),
        ("+ Giao", Rank.PLUS, "", "Giao"),
        ("* Giao", Rank.STAR, "", "Giao"),
        ("• Giao", Rank.STAR, "", "Giao"),
        ("-\u00a0\u2003Giao", Rank.DASH, "", "Giao"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_markers(text: str, rank: Rank, number: str, content: str) -> None:
    marker = find_marker(text, 0, len(text))
    assert marker is not None
    assert (marker.rank, marker.number, text[marker.span.end :]) == (rank, number, content)


@pytest.mark.parametrize(
    "text",
    [
        "Giao Sở Y tế",
        "5.000 đồng",
        "15/9/2025 là ngày cuối",
        "2024",
        "3,5 triệu",
        "10%",
        "5 - 7 ngày",
        "15/9",
        "1/3 số hộ",
        "đ/c Nam",
        "I/2026",
        "01 sáng kiến",
        "-5 độ",
        "--- ---",
        "Điều 5 Luật Tổ chức",
        "điều kiện cần",
        "Mục tiêu chung",
        "Phần mềm quản lý",
        "Chương trình công tác",
        "w) Rà soát",
        "IIII. Rà soát",
        "**Đậm** ở đầu",
        "Phụ lục kèm theo Kế hoạch này gồm ba biểu",
        "Phần thứ tự ưu tiên do UBND huyện quyết định",
        "TP. Hà Sơn",
    ],
    ids=lambda value: value,
)
def test_no_marker(text: str) -> None:
    assert find_marker(text, 0, len(text)) is None


def test_a_paragraph_knows_its_parts() -> None:
    text = "\n\n  2.1.  Giao Phòng Nội vụ: \n\nRà soát."
    one, other = find_blocks(text)
    assert text[one.span.start : one.span.end] == "2.1.  Giao Phòng Nội vụ:"
    assert one.text == text[one.body.start : one.body.end] == "Giao Phòng Nội vụ:"
    assert one.folded == "giao phong noi vu:"
    assert (other.marker, other.span, other.body) == (None, Span(31, 39), Span(31, 39))


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", []),
        (" \n\t\n", []),
        ("một\nHai", ["một", "Hai"]),
        ("Giao Phòng Nội vụ\nrà soát", ["Giao Phòng Nội vụ\nrà soát"]),
        ("Giao Phòng Nội vụ:\nrà soát", ["Giao Phòng Nội vụ:", "rà soát"]),
        ("Giao Phòng Nội vụ\n\nrà soát", ["Giao Phòng Nội vụ", "rà soát"]),
        ("- một;\n- hai", ["- một;", "- hai"]),
        ("- một\n- hai", ["- một", "- hai"]),
        ("1. một\n2. hai", ["1. một", "2. hai"]),
        ("| a | b |\n| c | d |", ["| a | b |", "| c | d |"]),
    ],
    ids=lambda value: repr(value) if isinstance(value, str) else None,
)
def test_paragraphs(text: str, paragraphs: list[str]) -> None:
    assert [text[block.span.start : block.span.end] for block in find_blocks(text)] == paragraphs


WRAPPED = """\
Ngày 16 tháng 02 năm 2024, Phó Chủ tịch UBND huyện chủ trì cuộc họp
về chuyển đổi số. Sau khi nghe báo cáo, Phó Chủ tịch UBND huyện giao các
cơ quan, đơn vị thực hiện các nhiệm vụ sau đây, bảo đảm đúng tiến độ.
1. Phòng Văn hóa và Thông tin chủ trì, phối hợp với Văn phòng HĐND và
UBND huyện, Trung tâm Văn hóa, Thể thao và Truyền thông xây dựng chuyên
mục tuyên truyền về dịch vụ công trực tuyến, hoàn thành trước ngày
15/3/2024.
2. Phòng Tư pháp rà soát văn bản.
3. Phòng Nội vụ tham mưu kế hoạch tinh giản biên chế của các cơ quan và
đơn vị sự nghiệp.
"""


def test_lines_broken_by_a_printer_are_joined() -> None:
    """Also before a capital ("UBND huyện") and before a day ("15/3/2024"), which is no number of an item."""
    openings = [block.text.split()[0:2] for block in find_blocks(WRAPPED)]
    assert openings == [["Ngày", "16"], ["Phòng", "Văn"], ["Phòng", "Tư"], ["Phòng", "Nội"]]


def test_an_item_that_fills_its_line_does_not_swallow_the_next() -> None:
    text = WRAPPED.replace(
        "2. Phòng Tư pháp rà soát văn bản.", "2. Phòng Tư pháp rà soát văn bản hết hiệu lực của huyện và các xã."
    )
    assert len(find_blocks(text)) == 4


def test_a_line_at_the_margin_goes_on_where_first_lines_are_indented() -> None:
    text = "\n".join(
        [
            "     1. Phòng Nội vụ chủ trì, tham mưu việc rà soát, bố trí lại công chức của",
            "các phòng và các xã theo quy định;",
            "Tổng hợp, dự thảo báo cáo của huyện.",
            "     2. Phòng Tư pháp chủ trì thẩm định các dự thảo văn bản do các phòng",
            "soạn thảo và gửi đến trong tháng, trong quý và trong năm nay theo",
            "chương trình công tác.",
            "     3. Thanh tra huyện kiểm tra việc thực hiện chế độ công vụ của các phòng và",
            "các xã trên địa bàn huyện theo kế hoạch đã được phê duyệt trong năm nay và",
            "các năm tiếp theo.",
            "     4. Văn phòng theo dõi, đôn đốc các phòng và các xã thực hiện các nhiệm vụ",
            "nêu trên và báo cáo Chủ tịch.",
            "     5. Phòng Y tế tổng hợp số liệu của các trạm y tế và của trung tâm",
            "y tế huyện.",
            "Nơi nhận:                                    CHỦ TỊCH",
        ]
    )
    assert [block.marker and block.marker.number for block in find_blocks(text)] == ["1", "2", "3", "4", "5", None]


def test_emphasis_is_no_item() -> None:
    assert find_marker("*Nơi nhận:*", 0, 11) is None
    assert find_marker("*Rà soát", 0, 8) is not None


def test_a_sign_alone_on_its_line_belongs_to_the_line_below() -> None:
    (block,) = find_blocks("12) \n phòng Tài chính - Kế hoạch rà soát.")
    assert block.marker is not None
    assert (block.marker.number, block.text) == ("12", "phòng Tài chính - Kế hoạch rà soát.")
