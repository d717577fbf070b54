"""Wrapped lines as paragraphs."""

from __future__ import annotations

import pytest

from cchc_cli.reading.page_flow import flow_of
from cchc_cli.reading.page_lines import Line, Page
from cchc_cli.reading.page_text import text_of_parts
from tests.reading.pages import LEFT, PITCH, line, moved, page, stacked, wrapped

LONG = (
    "Tiếp tục rà soát, đơn giản hóa thủ tục hành chính thuộc thẩm quyền giải quyết của cơ quan, đơn vị, bảo đảm "
    "công khai, minh bạch và thuận lợi cho người dân, doanh nghiệp khi thực hiện."
)
OTHER = (
    "Phối hợp với Phòng Văn hóa và Thông tin trong việc tuyên truyền kết quả thực hiện nhiệm vụ trên hệ thống "
    "truyền thanh của huyện và trên trang thông tin điện tử, gửi kết quả về Văn phòng để tổng hợp."
)


def read(*pages: Page) -> list[str]:
    return [text for text in text_of_parts(flow_of(pages).parts, scanned=False).text.split("\n") if text]


@pytest.mark.parametrize(
    ("paragraphs", "indent"),
    [
        pytest.param([LONG, OTHER, LONG], 35.0, id="first lines indented"),
        pytest.param([f"- {LONG}", f"- {OTHER}", f"- {LONG}"], 35.0, id="bullets, first lines indented"),
        pytest.param([f"1. {LONG}", f"2. {OTHER}", f"3. {LONG}"], 0.0, id="numbers, nothing indented"),
        pytest.param(["1. Phòng Nội vụ", f"a) {LONG}", f"b) {OTHER}", "2. Phòng Tư pháp", LONG], 35.0, id="headings"),
        pytest.param([f"a) {LONG}", f"đ) {OTHER}", "Điều 2. Quyết định này có hiệu lực kể từ ngày ký."], 35.0, id="đ)"),
        pytest.param([LONG[:-1], OTHER, LONG], 35.0, id="no stop at the end"),
        pytest.param([LONG, "Thời hạn: tháng 6/2024", "Sản phẩm: Báo cáo", OTHER], 35.0, id="short lines"),
    ],
)
def test_paragraphs_come_back_whole(paragraphs: list[str], indent: float) -> None:
    lines = stacked([wrapped(text, 100, indent=indent) for text in paragraphs])
    assert read(page(lines)) == paragraphs


def test_a_number_at_the_beginning_of_a_line_goes_on_with_its_sentence() -> None:
    first = line("Các cơ quan gửi báo cáo về Phòng Nội vụ để tổng hợp trước ngày", LEFT + 35, 100)
    rest = line("15. Báo cáo gồm kết quả và khó khăn.", LEFT, 100 + PITCH)
    filler = [moved(one, 200) for one in stacked([wrapped(LONG, 0), wrapped(OTHER, 0), wrapped(LONG, 0)])]
    joined = "Các cơ quan gửi báo cáo về Phòng Nội vụ để tổng hợp trước ngày 15. Báo cáo gồm kết quả và khó khăn."
    assert read(page([first, rest, *filler]))[0] == joined


def test_a_paragraph_goes_on_over_the_end_of_its_page() -> None:
    lines = stacked([wrapped(f"- {LONG}", 0), wrapped(f"- {OTHER}", 0), wrapped(f"- {LONG}", 0)])
    cut = next(at for at, one in enumerate(lines) if one.text.startswith("- Phối")) + 1
    second = [moved(one, 60 - lines[cut].middle) for one in lines[cut:]]
    assert read(page(lines[:cut], 1), page(second, 2)) == [f"- {LONG}", f"- {OTHER}", f"- {LONG}"]


def test_a_new_paragraph_on_a_new_page_stays_one() -> None:
    first = stacked([wrapped(f"- {LONG}", 0)])
    second = stacked([wrapped(f"- {OTHER}", 0)])
    assert read(page(first, 1), page(second, 2)) == [f"- {LONG}", f"- {OTHER}"]


def test_lines_in_the_middle_stay_lines() -> None:
    def centred(text: str, y: float) -> Line:
        return line(text, (LEFT + 540 - 7 * len(text)) / 2, y)

    title = [
        centred("THÔNG BÁO", 60),
        centred("Kết luận của Chủ tịch UBND huyện tại cuộc họp", 78),
        centred("về cải cách hành chính năm 2024", 96),
    ]
    body = [moved(one, 140) for one in stacked([wrapped(LONG, 0), wrapped(OTHER, 0), wrapped(LONG, 0)])]
    assert read(page([*title, *body])) == [one.text for one in title] + [LONG, OTHER, LONG]


def test_a_ragged_first_line_that_happens_to_stand_in_the_middle_is_no_title() -> None:
    ragged = "Giao Phòng Nội vụ chủ trì, phối hợp với các cơ quan liên nghiêngnghiêng tham mưu kế hoạch kiểm tra."
    paragraphs = [ragged, LONG, OTHER, LONG]
    assert read(page(stacked([wrapped(text, 100) for text in paragraphs]))) == paragraphs


def test_addressees_in_the_right_half_are_wrapped_in_their_own_column() -> None:
    addressees = ["- Các phòng: Nội vụ, Tư pháp, Văn hóa và Thông tin, Kinh tế và Hạ tầng;", "- UBND các xã, thị trấn."]
    column = stacked([wrapped(text, 100, indent=0, left=240, right=480) for text in addressees])
    body = [moved(one, 200) for one in stacked([wrapped(LONG, 0), wrapped(OTHER, 0), wrapped(LONG, 0)])]
    head = line("Kính gửi:", 180, column[0].middle - PITCH)
    assert read(page([head, *column, *body])) == ["Kính gửi:", *addressees, LONG, OTHER, LONG]


def test_white_space_on_the_page_is_an_empty_line() -> None:
    lines = [*wrapped(LONG, 100), *wrapped(OTHER, 300)]
    assert text_of_parts(flow_of([page(lines)]).parts, scanned=False).text == f"{LONG}\n\n{OTHER}\n"


def test_footnotes_stand_at_the_very_end() -> None:
    body = [*wrapped(LONG, 100), *wrapped(OTHER, 200), *wrapped(LONG, 300)]
    note = [line("1 Theo Kế hoạch số 10/KH-UBND của UBND huyện.", LEFT, 760, size=10)]
    after = wrapped(OTHER, 100)
    assert read(page([*body, *note], 1), page(after, 2)) == [LONG, OTHER, LONG, OTHER, f"[1]{note[0].text[1:]}"]
