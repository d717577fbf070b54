"""References: the whole of a citation, and nothing of the sentence that cites (``domain.md`` E.6)."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.model.directive import Reference
from cchc_cli.parsing.references import find_references, is_legal_basis

ISSUED = date(2024, 3, 27)


def cited(text: str) -> list[Reference]:
    """The references of a notice of 27/3/2024."""
    return find_references(text, issued=ISSUED)


def test_first_notice_2() -> None:
    text = (
        "triển khai quyết liệt thực hiện các nội dung được phân công cụ thể tại Kế hoạch số 10/KH-UBND ngày 15/01/2024 "
        "về Cải cách hành chính huyện Bình Gia năm 2024 và Kế hoạch số 59/KH-UBND ngày 27/02/2024 của UBND huyện về "
        "Triển khai các nhiệm vụ, giải pháp nhằm khắc phục và nâng cao chỉ số cải cách hành chính trên địa bàn huyện "
        "Bình Gia năm 2024."
    )

    first, second = cited(text)

    assert first.phrase == ("Kế hoạch số 10/KH-UBND ngày 15/01/2024 về Cải cách hành chính huyện Bình Gia năm 2024")
    assert (first.kind, first.number, first.issued) == ("kế hoạch", "10/KH-UBND", date(2024, 1, 15))
    assert (first.issuer, first.title) == (None, "Cải cách hành chính huyện Bình Gia năm 2024")
    assert second.phrase == text[text.index("Kế hoạch số 59") : -1]
    assert (second.number, second.issued, second.issuer) == ("59/KH-UBND", date(2024, 2, 27), "UBND huyện")
    assert {first.role, second.role} == {"cited"}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("thực hiện Kế hoạch số 10/KH-UBND ngày 15/01/2024, hoàn thành trước ngày 30/6/2024",
         "Kế hoạch số 10/KH-UBND ngày 15/01/2024"),
        ("thực hiện Kế hoạch số 10/KH-UBND về cải cách hành chính năm 2024, báo cáo kết quả trước ngày 15/6/2024.",
         "Kế hoạch số 10/KH-UBND về cải cách hành chính năm 2024"),
        ("thực hiện Kế hoạch số 10/KH-UBND trước ngày 15/6/2024", "Kế hoạch số 10/KH-UBND"),
        ("Kế hoạch số 10/KH-UBND về cải cách hành chính năm 2024 trước ngày 15/6/2024",
         "Kế hoạch số 10/KH-UBND về cải cách hành chính năm 2024"),
        ("Kế hoạch số 10/KH-UBND về số hóa hồ sơ và báo cáo kết quả trước ngày 15/6/2024",
         "Kế hoạch số 10/KH-UBND về số hóa hồ sơ"),
        ("Kế hoạch số 10/KH-UBND về số hóa hồ sơ trong quý II năm 2024", "Kế hoạch số 10/KH-UBND về số hóa hồ sơ"),
        ("Kế hoạch số 10/KH-UBND về rà soát, cập nhật dữ liệu xong trong tháng 6/2024",
         "Kế hoạch số 10/KH-UBND về rà soát"),
        ("Kế hoạch số 10/KH-UBND chậm nhất ngày 15/6/2024", "Kế hoạch số 10/KH-UBND"),
        ("Quyết định số 12/QĐ-UBND ban hành kế hoạch trước ngày 30/6/2024", "Quyết định số 12/QĐ-UBND"),
        ("Kế hoạch số 10/KH-UBND của UBND huyện hoàn thành trong tháng 6",
         "Kế hoạch số 10/KH-UBND của UBND huyện"),
        ("Kế hoạch số 10/KH-UBND ngày 15/01/2024 định kỳ hằng quý", "Kế hoạch số 10/KH-UBND ngày 15/01/2024"),
        ("Thông báo số 53 trước ngày 15/6/2024", "Thông báo số 53"),
        ("theo Công văn số 12/UBND-NC ngày 25/6 hằng năm", "Công văn số 12/UBND-NC"),
        ("theo hướng dẫn tại số 12/UBND-NC", "số 12/UBND-NC"),
        ("Luật Đất đai, xây dựng kế hoạch năm 2024", None),
        ("thực hiện Luật Đất đai trong năm 2024", None),
        ("triển khai Kế hoạch kiểm tra trong năm 2024", None),
    ],
)  # fmt: skip
def test_the_sentences_own_deadline_is_not_swallowed(text: str, phrase: str | None) -> None:
    assert [one.phrase for one in cited(text)] == ([phrase] if phrase else [])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Kế hoạch số 5/KH-UBND về phát triển cụm công nghiệp đến năm 2030, tầm nhìn đến năm 2045; giao",
         "phát triển cụm công nghiệp đến năm 2030, tầm nhìn đến năm 2045"),
        ("Kế hoạch số 5/KH-UBND về việc chuyển đổi số giai đoạn 2021-2025 tại huyện.",
         "chuyển đổi số giai đoạn 2021-2025 tại huyện"),
        ("Kế hoạch số 5/KH-UBND về kiểm tra, giám sát, xử lý vi phạm, UBND huyện yêu cầu",
         "kiểm tra, giám sát, xử lý vi phạm"),
        ("(Kế hoạch số 5/KH-UBND về số hóa hồ sơ năm 2024) trên Cổng", "số hóa hồ sơ năm 2024"),
        ("Kế hoạch số 5/KH-UBND về danh mục (giai đoạn 2026 - 2030) của huyện; giao",
         "danh mục (giai đoạn 2026 - 2030) của huyện"),
        ("Kế hoạch số 5/KH-UBND về chuyển đổi số (sau đây gọi tắt là Kế hoạch số 5)", "chuyển đổi số"),
        ("Quyết định số 5/QĐ-UBND ngày 1/2/2024 phê duyệt “Chiến lược; phát triển đến năm 2030”, giao",
         "phê duyệt “Chiến lược; phát triển đến năm 2030"),
        ("Kế hoạch số 5/KH-UBND về\nsố hóa hồ sơ\nnăm 2024.", "số hóa hồ sơ năm 2024"),
        ("Kế hoạch số 5/KH-UBND về số hóa hồ sơ\nGiao Phòng Nội vụ", "số hóa hồ sơ"),
        ("Kế hoạch số 5/KH-UBND về số hóa hồ sơ\n- Phòng Nội vụ", "số hóa hồ sơ"),
        ("Kế hoạch số 5/KH-UBND về công tác của TP. Lạng Sơn. Giao", "công tác của TP. Lạng Sơn"),
        ("**Kế hoạch số 5/KH-UBND về số hóa hồ sơ**", "số hóa hồ sơ"),
        ("Kế hoạch số 5/KH-UBND về", None),
    ],
)  # fmt: skip
def test_title(text: str, title: str | None) -> None:
    found = cited(text)[0].title

    assert (found or "").replace("“", "") == (title or "").replace("“", "")


@pytest.mark.parametrize(
    ("printed", "issuer"),
    [
        ("của UBND huyện về số hóa hồ sơ", "UBND huyện"),
        ("của UBND huyện Bình Gia.", "UBND huyện Bình Gia"),
        ("của Ủy ban nhân dân tỉnh Lạng Sơn triển khai", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("của Bộ trưởng Bộ Nông nghiệp và Môi trường hướng dẫn", "Bộ trưởng Bộ Nông nghiệp và Môi trường"),
        ("của Văn phòng HĐND và UBND huyện về số hóa", "Văn phòng HĐND và UBND huyện"),
        ("của Tỉnh ủy Lạng Sơn về số hóa", "Tỉnh ủy Lạng Sơn"),
        ("của Ban Thường vụ Huyện uỷ, các cơ quan", "Ban Thường vụ Huyện uỷ"),
        ("của Sở Kế hoạch và Đầu tư đề nghị", "Sở Kế hoạch và Đầu tư"),
        ("của Phòng Tài chính - Kế hoạch về kinh phí", "Phòng Tài chính - Kế hoạch"),
        ("của Trung tâm Văn hóa, Thể thao và Truyền thông huyện về lễ hội",
         "Trung tâm Văn hóa, Thể thao và Truyền thông huyện"),
        ("của UBND tỉnh những khó khăn", "UBND tỉnh"),
        ("của Chính phủ và Thông tư số 1/2021/TT-BNV", "Chính phủ"),
        ("của Chủ tịch UBND tỉnh và Sở Nội vụ", "Chủ tịch UBND tỉnh"),
        ("của\nUBND\nhuyện về", "UBND huyện"),
        ("của đơn vị", None),
        ("của", None),
    ],
)  # fmt: skip
def test_issuer(printed: str, issuer: str | None) -> None:
    assert cited(f"Quyết định số 12/QĐ-UBND ngày 05 tháng 02 năm 2024 {printed}")[0].issuer == issuer


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("ngày 15/01/2024", date(2024, 1, 15)),
        (", ngày 15/01/2024", date(2024, 1, 15)),
        ("ngày 5 tháng 2 năm 2024", date(2024, 2, 5)),
        ("ngày 15.01.2024", date(2024, 1, 15)),
        ("ngày 15-01-2024", date(2024, 1, 15)),
        ("(ngày 15/01/2024)", date(2024, 1, 15)),
        ("ngày\n15/01/2024", date(2024, 1, 15)),
        ("**ngày 15/01/2024**", date(2024, 1, 15)),
        ("ngày 15 tháng 01", date(2024, 1, 15)),
        ("ngày 15/01/24", date(2024, 1, 15)),
        ("ngày 15/01", date(2024, 1, 15)),
        ("ngày 15/11", date(2023, 11, 15)),
        ("của UBND huyện ngày 15/01/2024", date(2024, 1, 15)),
        ("ngày 31/02/2024", None),
        ("ngày 00/00/0000", None),
        ("năm 2024", None),
    ],
)
def test_day(printed: str, day: date | None) -> None:
    text = f"theo Kế hoạch số 10/KH-UBND {printed}; giao"

    [reference] = cited(text)

    assert reference.issued == day
    assert reference.phrase == text[5 : text.index(";")].rstrip("*")


def test_a_day_without_year_needs_the_day_of_the_citing_document() -> None:
    [reference] = find_references("Kế hoạch số 10/KH-UBND ngày 15/01", issued=None)

    assert (reference.issued, reference.phrase) == (None, "Kế hoạch số 10/KH-UBND ngày 15/01")


@pytest.mark.parametrize(
    ("text", "kind", "number", "phrase"),
    [
        ("điểm a khoản 2 Điều 8 Nghị định số 30/2020/NĐ-CP", "nghị định", "30/2020/NĐ-CP", None),
        ("Nghị quyết 76/NQ-CP", "nghị quyết", "76/NQ-CP", None),
        ("Thông báo số 90-TB/TU", "thông báo", "90-TB/TU", None),
        ("Chương trình hành động số 39-CTr/TU", "chương trình", "39-CTr/TU", None),
        ("Văn bản số 4250/BNN-VP", "công văn", "4250/BNN-VP", None),
        ("văn bản số 53/TB-UBND", "thông báo", "53/TB-UBND", None),
        ("NĐ 61/2018/NĐ-CP", "nghị định", "61/2018/NĐ-CP", None),
        ("số 11/KH-UBND", "kế hoạch", "11/KH-UBND", None),
        ("12/KH-UBND", "kế hoạch", "12/KH-UBND", None),
        ("Thông báo số 53 ngày 27/3/2024", "thông báo", "53", None),
        ("Luật số 65/2025/QH15", "luật", "65/2025/QH15", None),
        ("Nghị quyết số 101/2023/QH15", "nghị quyết", "101/2023/QH15", None),
        ("Luật Phòng, chống tham nhũng số 36/2018/QH14", "luật", "36/2018/QH14", None),
        ("Luật Đất đai năm 2024", "luật", None, None),
        ("Bộ luật Lao động năm 2019", "luật", None, None),
        ("Luật Đầu tư công.", "luật", None, "Luật Đầu tư công"),
        ("Mục II.1 Thông báo này", "thông báo", None, None),
        ("Kế hoạch nêu trên", "kế hoạch", None, None),
        ("Kế hoạch cải cách hành chính năm 2024", "kế hoạch", None, None),
        ("Đề án chuyển đổi số giai đoạn 2021 - 2025", "đề án", None, None),
    ],
)
def test_kinds_and_numbers(text: str, kind: str, number: str | None, phrase: str | None) -> None:
    [reference] = cited(f"thực hiện {text}")

    assert (reference.kind, reference.number) == (kind, number)
    assert reference.phrase == (phrase or text)


@pytest.mark.parametrize(
    "text",
    [
        "theo Mẫu số 01/HNCT và Phụ lục số 02/PL-UBND",
        "trực 24/24h, 02/05 đơn vị, ngày 15/01/2024",
        "Số: 53/TB-UBND",
        "**Số:** 53/TB-UBND",
        "HUYỆN ỦY\nSố 53-TB/HU \n",
        "báo cáo số liệu, quy định số lượng",
        "xây dựng Kế hoạch kiểm tra năm 2025",
        "thực hiện Luật Thi đua, khen thưởng",
        "Ban Quản lý dự án số 1",
        "năm 2024 - UBND huyện",
        "",
    ],
)
def test_no_reference(text: str) -> None:
    assert cited(text) == []


def test_numbers_in_a_row_share_nothing_but_are_all_found() -> None:
    found = cited("các Kế hoạch số 10/KH-UBND ngày 15/01/2024, số 11/KH-UBND và 12/KH-UBND")

    assert [one.number for one in found] == ["10/KH-UBND", "11/KH-UBND", "12/KH-UBND"]
    assert {one.kind for one in found} == {"kế hoạch"}


def test_a_document_cited_inside_a_title_is_found_apart() -> None:
    outer, inner = cited(
        "Kế hoạch số 134/KH-UBND ngày 26/3/2024 của UBND tỉnh thực hiện Nghị quyết số 34-NQ/TU ngày 27/12/2023 của "
        "Tỉnh ủy về phát triển cụm công nghiệp."
    )

    assert outer.phrase == "Kế hoạch số 134/KH-UBND ngày 26/3/2024 của UBND tỉnh"
    assert (inner.number, inner.title) == ("34-NQ/TU", "phát triển cụm công nghiệp")


def test_grounds_are_the_basis_and_what_the_order_cites_is_not() -> None:
    found = cited(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n"
        "Căn cứ Kế hoạch số 10/KH-UBND, giao Phòng Nội vụ thực hiện Thông báo số 12/TB-UBND.\n"
        "Thực hiện Kế hoạch số 59/KH-UBND."
    )

    assert [one.role for one in found] == ["basis", "basis", "cited", "cited"]
    assert found[0].issued == date(2015, 6, 19)
    assert [is_legal_basis(one) for one in found] == [True, True, False, False]


@pytest.mark.parametrize(
    ("text", "legal"),
    [
        ("Nghị định số 30/2020/NĐ-CP", True),
        ("Luật Đất đai năm 2024", True),
        ("Pháp lệnh Thư viện năm 2000", True),
        ("Nghị quyết số 101/2023/QH15", True),
        ("Quyết định số 18/2016/QĐ-UBND", True),
        ("Quyết định số 18/QĐ-UBND", False),
        ("Kế hoạch số 10/KH-UBND", False),
    ],
)
def test_is_legal_basis(text: str, legal: bool) -> None:
    [reference] = cited(f"theo {text}")

    assert is_legal_basis(reference) is legal


def test_a_wrapped_line_belongs_to_its_paragraph() -> None:
    found = cited(
        "Căn cứ Nghị định số 30/2020/NĐ-CP\nvà Thông tư số 01/2021/TT-BNV;\nKế hoạch số 59/KH-UBND\nvà 60/KH-UBND"
    )

    assert [one.role for one in found] == ["basis", "basis", "cited", "cited"]


PIECES = st.sampled_from(
    [
        "Kế hoạch",
        "số",
        "10/KH-UBND",
        "90-TB/TU",
        "ngày 15/01/2024",
        "ngày 15/01",
        "của UBND huyện",
        "của Sở Kế hoạch và Đầu tư",
        "về",
        "về việc",
        "cải cách hành chính",
        "năm 2024",
        ",",
        ";",
        ".",
        "\n",
        "và",
        "trước ngày 30/6/2024",
        "hoàn thành",
        "Luật",
        "Đất đai",
        "số 65/2025/QH15",
        "Căn cứ",
        "Điều 8",
        "khoản 2",
        "Thông báo này",
        "(",
        ")",
        "“",
        "”",
        "**",
        "Mẫu",
        "giai đoạn 2021-2025",
        "thực hiện",
        "Nghị định",
        "30/2020/NĐ-CP",
        "của",
        "HĐND",
        "53",
    ]
)


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=100), st.none() | st.dates())
def test_any_text_gives_references_in_order_that_slice_to_their_phrase(text: str, issued: date | None) -> None:
    found = find_references(text, issued=issued)

    assert all(text[one.span.start : one.span.end] == one.phrase for one in found)
    assert all(one.phrase == one.phrase.strip() and one.phrase for one in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all(one.issuer is None or one.issuer for one in found)


@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_a_deadline_after_a_comma_stays_outside(tail: str) -> None:
    text = f"Kế hoạch số 10/KH-UBND về cải cách hành chính {tail}"
    deadline = ", hoàn thành chậm nhất ngày 15/6/2024"

    found = cited(text.replace("“", "").replace("”", "") + deadline)

    assert all("chậm nhất" not in one.phrase for one in found)
