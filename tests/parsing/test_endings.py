"""Recipients, signature, closing formula, and where an annex begins."""

from __future__ import annotations

import pytest

from cchc_cli.parsing.blocks import find_blocks
from cchc_cli.parsing.endings import Ending, find_closing, find_ending
from tests.parsing.reading import REGISTRY
from tests.parsing.reading import read as read_document

LIST = "Nơi nhận:\n- Như trên;\n- Lưu: VT, NV."
SIGNATURE = "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn Hùng"


def ending(text: str) -> Ending:
    return find_ending(find_blocks(text), 0)


@pytest.mark.parametrize(
    "text", [f"{LIST}\n\n{SIGNATURE}", f"{SIGNATURE}\n\n{LIST}"], ids=["recipients first", "signature first"]
)
def test_both_orders(text: str) -> None:
    read = ending(f"1. Rà soát.\n\n2. Báo cáo.\n\n{text}")
    assert read.start == 2
    assert read.recipients == ["Như trên", "Lưu: VT, NV"]
    assert read.signer is not None
    assert (read.signer.titles, read.signer.name) == (("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Trần Văn Hùng")


@pytest.mark.parametrize(
    ("signature", "titles", "name"),
    [
        ("CHỦ TỊCH\n\nHoàng Văn Thái", ["CHỦ TỊCH"], "Hoàng Văn Thái"),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nHoàng Văn Thái", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Hoàng Văn Thái"),
        ("T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nLò Văn Sơn", ["T/M BAN THƯỜNG VỤ", "BÍ THƯ"], "Lò Văn Sơn"),
        ("TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG\n\nĐặng Thị Thu", ["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"], "Đặng Thị Thu"),
        ("**GIÁM ĐỐC**\n\n**Vi Thị Lan**", ["GIÁM ĐỐC"], "Vi Thị Lan"),
        ("CHỦ TỊCH", ["CHỦ TỊCH"], None),
        ("CHỦ TỊCH\n\n(Đã ký)\n\nHoàng Văn Thái", ["CHỦ TỊCH"], "Hoàng Văn Thái"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_signatures(signature: str, titles: list[str], name: str | None) -> None:
    read = ending(f"1. Rà soát.\n\n{LIST}\n\n{signature}")
    assert read.signer is not None
    assert (list(read.signer.titles), read.signer.name) == (titles, name)


def test_the_signature_beside_the_recipients_of_a_text_that_keeps_its_layout() -> None:
    ending = find_ending(
        find_blocks(
            "Giao Phòng Nội vụ đôn đốc./.\n\n"
            "Nơi nhận:                                 KT. CHỦ TỊCH\n"
            "- Như trên;\n"
            "- Sở Nội vụ (để báo cáo);                 PHÓ CHỦ TỊCH\n"
            "- Lưu: VT.                                Hoàng Văn Bình\n"
        ),
        0,
    )
    assert ending.recipients == ["Như trên", "Sở Nội vụ (để báo cáo)", "Lưu: VT"]
    assert ending.signer is not None
    assert (ending.signer.titles, ending.signer.name) == (("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Hoàng Văn Bình")


def test_without_an_ending() -> None:
    read = ending("1. Rà soát.\n\n2. Báo cáo.")
    assert (read.start, read.stop, read.pieces, read.signer) == (2, 2, [], None)


@pytest.mark.parametrize(
    "bases",
    ["Căn cứ Luật Tổ chức chính quyền địa phương;", "Theo đề nghị của Trưởng phòng Nội vụ.", "QUYẾT ĐỊNH:"],
    ids=lambda value: value.split()[0],
)
def test_the_head_of_a_decision_signs_nothing(bases: str) -> None:
    read = ending(f"CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN\n\n{bases}\n\nĐiều 1. Giao Phòng Nội vụ.\n\n{LIST}\n\n{SIGNATURE}")
    assert read.start == 3


def test_a_heading_in_capitals_is_no_signature() -> None:
    read = ending(f"TỔ CHỨC THỰC HIỆN\n\n1. Rà soát.\n\n{LIST}\n\n{SIGNATURE}")
    assert read.start == 2


def test_a_heading_of_heads_over_a_list_is_no_signature() -> None:
    read = ending(f"TRƯỞNG CÁC PHÒNG, BAN\n\n1. Rà soát.\n\n2. Báo cáo.\n\n{LIST}\n\n{SIGNATURE}")
    assert read.start == 3


@pytest.mark.parametrize("title", ["Phụ lục I", "PHỤ LỤC", "DANH MỤC NHIỆM VỤ", "BIỂU 01"], ids=str)
def test_an_annex_begins_behind_the_signature(title: str) -> None:
    blocks = find_blocks(f"1. Rà soát.\n\n{LIST}\n\n{SIGNATURE}\n\n{title}\n\n1. Giao Phòng Tư pháp.")
    read = find_ending(blocks, 0)
    assert blocks[read.stop].text in (title, "")
    assert blocks[read.stop + 1].text == "Giao Phòng Tư pháp."


@pytest.mark.parametrize(
    "title",
    [
        pytest.param(
            "CHƯƠNG TRÌNH HÀNH ĐỘNG\n\nThực hiện cải cách hành chính\n\n(Kèm theo Quyết định số 12/QĐ-UBND)", id="title"
        ),
        pytest.param(
            "Nhiệm vụ trọng tâm năm 2024\n\nBan hành kèm theo Kế hoạch số 12/KH-UBND ngày 4/3/2024", id="small letters"
        ),
        pytest.param("| TT | Nhiệm vụ | Thời gian hoàn thành |\n| 1 | Rà soát | Tháng 9/2024 |", id="a table of tasks"),
        pytest.param(
            "1. Phòng Kế hoạch, Tài chính:\n\n| TT | Nhiệm vụ | Thời gian |\n| 1 | Rà soát | Quý I |", id="its heading"
        ),
    ],
)
def test_what_is_attached_begins_behind_the_signature(title: str) -> None:
    blocks = find_blocks(f"Điều 1. Rà soát.\n\n{LIST}\n\n{SIGNATURE}\n\n{title}\n\nI. Giao Phòng Tư pháp.")
    read = find_ending(blocks, 0)
    opening = blocks[read.stop].text.split("\n", maxsplit=1)[0]
    assert title.split("\n", maxsplit=1)[0] in (opening, f"1. {opening}")


def test_what_is_attached_has_numbers_of_its_own() -> None:
    text = (
        f"Điều 1. Phòng Nội vụ rà soát.\n\n{LIST}\n\n{SIGNATURE}\n\nKẾ HOẠCH\n\n(Kèm theo Quyết định số 12/QĐ-UBND)\n\n"
    )
    found = read_document(text + "I. NHIỆM VỤ\n\n1. Phòng Tư pháp thẩm định.").document
    assert [one.section for one in found.directives] == ["Điều 1", "I/1"]


@pytest.mark.parametrize(
    "last",
    [
        "Căn cứ nội dung nêu trên, Sở Y tế tổ chức thực hiện./.",
        "Căn cứ ý kiến nêu trên, Sở Nội vụ và Sở Y tế khẩn trương triển khai thực hiện./.",
    ],
    ids=lambda value: " ".join(value.split()[:4]),
)
def test_the_closing_of_a_letter_with_one_order(last: str) -> None:
    closing = find_closing(find_blocks(f"UBND tỉnh giao Sở Nội vụ rà soát.\n\n{last}"), REGISTRY)
    assert closing is not None


@pytest.mark.parametrize(
    "last",
    [
        "Ủy ban nhân dân huyện thông báo để các phòng, ban tổ chức thực hiện đạt kết quả cao nhất./.",
        "Trên đây là Kế hoạch kiểm tra công vụ năm 2024./.",
        "Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.",
        "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Sở Nội vụ để được hướng dẫn./.",
        "Quyết định này có hiệu lực kể từ ngày ký./.",
    ],
    ids=lambda value: " ".join(value.split()[:4]),
)
def test_closings(last: str) -> None:
    closing = find_closing(find_blocks(f"1. Rà soát.\n\n2. Báo cáo.\n\n{last}"), REGISTRY)
    assert closing is not None
    assert closing.text == last


@pytest.mark.parametrize(
    "last",
    [
        "Yêu cầu các phòng, ban báo cáo kết quả trước ngày 30/6/2024, tổ chức thực hiện nghiêm túc./.",
        "2. Tổ chức thực hiện nghiêm túc Thông báo này./.",
        "Giao Phòng Nội vụ theo dõi, đôn đốc.",
    ],
    ids=lambda value: " ".join(value.split()[:4]),
)
def test_orders_at_the_end_are_no_closing(last: str) -> None:
    assert find_closing(find_blocks(f"1. Rà soát.\n\n{last}"), REGISTRY) is None


def test_a_lone_paragraph_is_no_closing() -> None:
    assert find_closing(find_blocks("Thông báo để các đơn vị biết, thực hiện./."), REGISTRY) is None
    assert find_closing([], REGISTRY) is None
