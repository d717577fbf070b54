"""Heads of documents copied from pages on the web: torn cells are joined, every other character keeps its place."""

from __future__ import annotations

import pytest

from cchc_cli.parsing.blocks import find_blocks
from cchc_cli.parsing.header import read_header
from cchc_cli.reading.content import Content
from cchc_cli.reading.pasted_head import joined_head
from cchc_cli.wording import reading as wording

BODY = "\nThực hiện chương trình công tác, UBND tỉnh yêu cầu:\n1. Sở Nội vụ rà soát | đối chiếu hồ sơ.\n"

BARS = (
    "ỦY BAN NHÂN DÂN\nTỈNH HÀ SƠN\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "---------------\n|\nSố: 07/CT-UBND\n|\nHà Sơn, ngày\n30 tháng 3 năm 2015\n|\nCHỈ THỊ\nVỀ TĂNG CƯỜNG KỶ LUẬT"
)
TORN = (
    "ỦY\nBAN NHÂN DÂN\nTỈNH HÀ SƠN\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\n"
    "Số:\n11/QĐ-UBND\n|\nHà\nSơn, ngày 05 tháng 03 năm 2015\n|\nQUYẾT\nĐỊNH\nVỀ\nVIỆC BAN HÀNH QUY ĐỊNH"
)
BORDERS = (
    "|\nỦY BAN NHÂN DÂN\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\n|\nSố: 18/KH-UBND |\n"
    "Hà Sơn, ngày 29 tháng 12 năm 2015 |\n"
    "KẾ HOẠCH\nRÀ SOÁT HỒ SƠ"
)


@pytest.mark.parametrize(
    ("head", "number", "day", "kind"),
    [
        pytest.param(BARS, "07/CT-UBND", "2015-03-30", "chỉ thị", id="lone bars between cells"),
        pytest.param(TORN, "11/QĐ-UBND", "2015-03-05", "quyết định", id="syllables on lines of their own"),
        pytest.param(BORDERS, "18/KH-UBND", "2015-12-29", "kế hoạch", id="bars at the ends of lines"),
    ],
)
def test_the_boxes_are_read(head: str, number: str, day: str, kind: str) -> None:
    found = joined_head(Content(head + BODY))
    header = read_header(find_blocks(found.text))
    assert (header.number, str(header.issued), header.kind) == (number, day, kind)
    assert found.conversions == (wording.HEAD_JOINED,)
    assert len(found.text) == len(head + BODY)
    assert found.text.endswith(BODY)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1. Sở Nội vụ rà soát.\n|\n2. Sở Tư pháp thẩm định.", id="no head"),
        pytest.param(
            "UBND TỈNH HÀ SƠN\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/SNV-VP\n"
            "Hà Sơn, ngày 1 tháng 2 năm 2015\n"
            "KHẨN\nKẾ HOẠCH\nI. MỤC ĐÍCH\n1. Rà soát.",
            id="nothing torn",
        ),
    ],
)
def test_all_else_stays(text: str) -> None:
    content = Content(text)
    assert joined_head(content) is content
