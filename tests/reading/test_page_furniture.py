"""Page numbers, running heads and stamps of signatures are taken off; the text stays."""

from __future__ import annotations

import pytest

from cchc_cli.reading.page_furniture import remove_furniture
from cchc_cli.reading.page_lines import Line, Page
from tests.reading.pages import line, page

BODY = ("Giao Phòng Nội vụ tham mưu", "báo cáo trước ngày 15/6/2024.")


def with_edges(top: str | None, bottom: str | None, number: int = 2) -> Page:
    lines = [line(text, 100, 150 + 18 * at) for at, text in enumerate(BODY)]
    if top:
        lines.append(line(top, 310, 40))
    if bottom:
        lines.append(line(bottom, 310, 800))
    return page(lines, number)


def texts(one: Page) -> list[str]:
    return [each.text for each in one.lines]


@pytest.mark.parametrize(
    ("top", "bottom"),
    [
        pytest.param("2", None, id="above"),
        pytest.param(None, "2", id="below"),
        pytest.param("- 2 -", None, id="between dashes"),
        pytest.param(None, "Trang 2/5", id="of how many"),
        pytest.param("3", None, id="the cover is not counted"),
        pytest.param("12", None, id="counting goes on from another part"),
    ],
)
def test_page_numbers_are_taken_off(top: str | None, bottom: str | None) -> None:
    one = with_edges(top, bottom)
    removed = remove_furniture([one])
    assert texts(one) == list(BODY)
    assert removed.page_numbers == 1


@pytest.mark.parametrize(
    ("top", "bottom"),
    [
        pytest.param("2.", None, id="an item's number"),
        pytest.param("2024", None, id="a year"),
        pytest.param("Mục 2", None, id="a heading"),
        pytest.param(None, "2 đơn vị", id="words behind the number"),
    ],
)
def test_other_short_lines_stay(top: str | None, bottom: str | None) -> None:
    one = with_edges(top, bottom)
    assert remove_furniture([one]).page_numbers == 0
    assert len(one.lines) == 3


def test_a_number_in_the_middle_of_the_page_is_no_page_number() -> None:
    one = page([line("Tổng số:", 100, 300), line("2", 310, 400), line("Hết.", 100, 500)], 2)
    assert remove_furniture([one]).page_numbers == 0


def test_the_head_that_each_page_repeats_is_taken_off() -> None:
    pages = [with_edges(f"Kế hoạch CCHC năm 2024 - tờ {number}", str(number), number) for number in range(1, 5)]
    removed = remove_furniture(pages)
    assert [texts(one) for one in pages] == [list(BODY)] * 4
    assert removed.running == (
        "Kế hoạch CCHC năm 2024 - tờ 1",
        "Kế hoạch CCHC năm 2024 - tờ 2",
        "Kế hoạch CCHC năm 2024 - tờ 3",
        "Kế hoạch CCHC năm 2024 - tờ 4",
    )


def test_what_two_pages_have_in_common_stays() -> None:
    pages = [with_edges("Giao Phòng Nội vụ:", None, 1), with_edges("Giao Phòng Nội vụ:", None, 2)]
    assert remove_furniture(pages).running == ()
    assert all(len(one.lines) == 3 for one in pages)


def stamp(rows: tuple[str, ...], x: float, y: float) -> list[Line]:
    return [line(text, x, y + 10 * at, size=9) for at, text in enumerate(rows)]


STAMPS = [
    pytest.param(
        ("Người ký: Ủy ban nhân dân huyện", "Email: ubnd@huyen.gov.vn", "Thời gian ký: 27/03/2024"), id="full"
    ),
    pytest.param(("VĂN PHÒNG", "ĐĂNG TẢI", "vp@huyen.gov.vn", "27.03.2024 09:27:05", "+07:00"), id="mail and moment"),
    pytest.param(("Ký bởi: Trần Văn Hùng", "Ngày ký: 27/03/2024 10:00:00"), id="signed by"),
    pytest.param(("Digitally signed by UBND", "Date: 2024.03.27 10:00:00 +07'00'"), id="English"),
]


@pytest.mark.parametrize("rows", STAMPS)
@pytest.mark.parametrize(("x", "y"), [(430, 20), (380, 600)], ids=["at the top", "at the signature"])
def test_stamps_are_taken_off_and_told(rows: tuple[str, ...], x: float, y: float) -> None:
    text = [line(one, 100, 250 + 18 * at) for at, one in enumerate(BODY)]
    one = page([*stamp(rows, x, y), *text])
    removed = remove_furniture([one])
    assert texts(one) == list(BODY)
    assert removed.stamps == (" ".join(rows),)


@pytest.mark.parametrize("rows", STAMPS)
def test_a_stamp_beside_the_text_leaves_the_text(rows: tuple[str, ...]) -> None:
    beside = [line("- Như trên;", 100, 600), line("- Lưu: VT, NV.", 100, 610)]
    lines = [*stamp(rows, 380, 600)]
    merged = [Line((*left.words, *right.words)) for left, right in zip(beside, lines, strict=False)]
    text = [line("Các cơ quan, đơn vị triển khai thực hiện nghiêm túc.", 100, 200 + 18 * at) for at in range(5)]
    one = page([*text, *merged, *lines[2:]])
    remove_furniture([one])
    assert texts(one)[5:] == [each.text for each in beside]


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo gửi về Phòng Nội vụ, email: noivu@binhgia.gov.vn trước ngày 15/6/2024.",
        "Cơ quan: Phòng Nội vụ",
        "Thời gian: 14 giờ 00 ngày 15/6/2024",
        "Ngày ký: 15/6/2024",
    ],
)
def test_text_that_has_something_of_a_stamp_stays(text: str) -> None:
    one = page([line(text, 100, 200), line(BODY[1], 100, 218)])
    assert remove_furniture([one]).stamps == ()
    assert len(one.lines) == 2
