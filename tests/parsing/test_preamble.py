"""What a decision prints before it decides, and an annexed regulation before its first chapter: nobody's work."""

from __future__ import annotations

import pytest

from cchc_cli.model.document import Document
from tests.parsing.reading import read

HEAD = "UBND TỈNH HÀ SƠN\nSố: 5/QĐ-UBND\nHà Sơn, ngày 1 tháng 2 năm 2021\n\nQUYẾT ĐỊNH\nVề quản lý văn thư\n\n"
BASES = (
    "ỦY BAN NHÂN DÂN TỈNH HÀ SƠN\n\n- Căn cứ Luật Tổ chức chính quyền địa phương;\n"
    "- Thực hiện kế hoạch của Sở Nội vụ, hoàn thành trước ngày 30/6/2021;\n- Theo đề nghị của Giám đốc Sở Nội vụ.\n\n"
)
DECIDES = "QUYẾT ĐỊNH:\n\n"
SIGNED = "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn An\n\n"


def _given(text: str) -> list[tuple[str | None, str]]:
    return [(one.section, " ".join(one.text.split())) for one in read(text).document.directives]


def _uncertain(document: Document) -> int:
    return sum(one.code == "uncertain-part" for one in document.findings)


@pytest.mark.parametrize("head", [HEAD, ""], ids=["head read", "no head"])
def test_bases_set_as_a_list_are_no_orders(head: str) -> None:
    text = f"{head}{BASES}{DECIDES}Điều 1. Giao Sở Nội vụ rà soát hồ sơ.\n"
    assert _given(text) == [("Điều 1", "Giao Sở Nội vụ rà soát hồ sơ.")]
    assert _uncertain(read(text).document) == 0


@pytest.mark.parametrize(
    "article",
    [
        "Ban hành kèm theo Quyết định này Quy chế làm việc của Sở Nội vụ.",
        "Phê duyệt Đề án vị trí việc làm của Sở Nội vụ giai đoạn 2021 - 2025.",
        "Công bố Danh mục thủ tục thuộc thẩm quyền của Sở Nội vụ.",
        "Thành lập Tổ công tác gồm các ông, bà có tên sau.",
        "Bãi bỏ Quyết định số 3/QĐ-UBND ngày 4/5/2019 của UBND tỉnh.",
        "Quyết định có hiệu lực thi hành sau 10 ngày kể từ ngày ký.",
        "Quyết định này có hiệu lực từ ngày 15 tháng 2 năm 2021 và thay thế Quyết định số 3/QĐ-UBND.",
    ],
    ids=lambda value: value.split(" ")[0] + " " + value.split(" ")[1],
)
def test_the_act_of_the_decision_is_no_duty(article: str) -> None:
    text = f"{HEAD}{BASES}{DECIDES}Điều 1. {article}\n\nĐiều 2. Sở Nội vụ rà soát hồ sơ trước ngày 31/3/2021.\n"
    assert [section for section, _ in _given(text)] == ["Điều 2"]
    assert _uncertain(read(text).document) == 0


def test_an_order_behind_the_act_is_a_duty() -> None:
    text = f"{HEAD}{DECIDES}Điều 1. Phê duyệt Đề án số hóa; giao Sở Nội vụ công bố kết quả.\n"
    assert _given(text) == [("Điều 1", "giao Sở Nội vụ công bố kết quả.")]


def test_an_order_to_somebody_by_name_begins_with_no_act() -> None:
    articles = "Điều 1. Sở Nội vụ ban hành hướng dẫn.\n\nĐiều 2. Trách nhiệm của Sở Y tế\n1. Ban hành quy trình.\n"
    text = f"{HEAD}{DECIDES}{articles}"
    assert [section for section, _ in _given(text)] == ["Điều 1", "Điều 2/1"]


def test_a_title_of_an_article_is_no_order() -> None:
    text = (
        f"{HEAD}{DECIDES}Điều 1. Giao Sở Nội vụ rà soát.\n\nĐiều 2. Các đơn vị cấp huyện, cấp xã thuộc diện sắp xếp\n"
    )
    assert [section for section, _ in _given(text)] == ["Điều 1"]


def test_a_second_letterhead_begins_an_annex() -> None:
    regulation = (
        "ỦY BAN NHÂN DÂN\nTỈNH HÀ SƠN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
        "QUY CHẾ\nQuản lý hồ sơ\ntại các cơ quan của tỉnh\n(Ban hành kèm theo Quyết định số 5/QĐ-UBND)\n\n"
        "Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Đối tượng\nQuy chế này áp dụng đối với các cơ quan sau:\n"
        "a) Văn phòng UBND tỉnh, các sở và cơ quan tương đương thuộc UBND tỉnh;\n"
        "b) Các cơ quan quản lý theo hệ thống dọc.\n\n"
        "Điều 2. Trách nhiệm của Sở Nội vụ\n1. Hướng dẫn các cơ quan.\n"
    )
    document = read(
        f"{HEAD}{BASES}{DECIDES}Điều 2. Sở Nội vụ thi hành Quyết định này.\n\n{SIGNED}{regulation}"
    ).document
    assert [one.section for one in document.directives] == ["Điều 2", "Chương I/Điều 2/1"]
    assert document.signer is not None
    assert document.signer.titles == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")


@pytest.mark.parametrize(
    "item",
    [
        "Quy chế thi tuyển ban hành kèm theo Thông tư số 7/2019/TT-BNV của Bộ Nội vụ;",
        "(Theo phụ lục gửi Sở Nội vụ kèm theo).",
        "Xã Nà Khê chính thức trở thành phường từ ngày 01/01/2022.",
    ],
    ids=["an annexed document", "a remark with a stop", "what a place became"],
)
def test_what_gives_no_work(item: str) -> None:
    assert _given(f"Số: 7/TB-SNV\n\nSở Nội vụ yêu cầu các đơn vị:\n\n1. Rà soát hồ sơ.\n\n2. {item}\n")[1:] == []


def test_a_journey_told_before_the_orders_is_no_order() -> None:
    told = "Từ ngày 3 đến hết ngày 5 tháng 4 năm 2021, Chủ tịch UBND huyện Nà Khê đi công tác tại tỉnh."
    text = f"Số: 7/TB-SNV\n\n{told}\n\nSở Nội vụ yêu cầu các đơn vị:\n\n1. Rà soát hồ sơ.\n"
    assert [one for _, one in _given(text)] == ["Rà soát hồ sơ."]
