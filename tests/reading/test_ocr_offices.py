"""Names of offices that OCR may have misread are told, with what they can be; those that are sure are not."""

from __future__ import annotations

import pytest

from cchc_cli.model.base import Span
from cchc_cli.model.finding import Severity
from cchc_cli.reading.ocr_offices import office_doubts
from cchc_cli.reading.page_paragraphs import Paragraph
from cchc_cli.reading.page_text import text_of_parts
from tests.reading.test_ocr_doubts import scan, words


def told(*lines: str) -> list[tuple[str, Severity]]:
    """The message of each finding without its frame, and how much it matters."""
    return [(one.message.partition(": ")[2] or one.message, one.severity) for one in office_doubts(scan(*lines), [])]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính.", id="known"),
        pytest.param("Giao Sở Nội? vụ? chủ trì.", id="known in all letters, so sure"),
        pytest.param("Giao SỞ NỘI VỤ và Uỷ ban nhân dân tỉnh.", id="capitals and the place of a mark"),
        pytest.param("Giao Sở TT&TT, UBND tỉnh, HĐND tỉnh.", id="abbreviations"),
        pytest.param("Giao Trung tâm Dịch vụ Hải Đường chủ trì.", id="unknown and sure"),
        pytest.param("Phòng chống dịch? bệnh? trong năm.", id="no office"),
        pytest.param("Phối hợp thực? hiện? kế hoạch.", id="small words beside a role"),
    ],
)
def test_sure_names_are_not_told(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    ("line", "read", "likely"),
    [
        pytest.param("Giao Sở Nệi vụ chủ trì.", "Sở Nệi vụ", "Sở Nội vụ", id="a letter, read with confidence"),
        pytest.param(
            "Giao Bộ Nông nghiệp và Môi tữống? báo cáo.",
            "Bộ Nông nghiệp và Môi tữống",
            "Bộ Nông nghiệp và Môi trường",
            id="its end",
        ),
    ],
)
def test_a_name_that_differs_from_a_known_one(line: str, read: str, likely: str) -> None:
    (found,) = office_doubts(scan(line), [])
    assert (found.code, found.severity) == ("ocr-office", Severity.WARNING)
    assert found.message == f"Tên cơ quan nhận dạng được là “{read}”; có thể là “{likely}”."
    assert found.span is not None
    assert scan(line).text[found.span.start : found.span.end] == read


def test_marks_alone_are_told_once_and_as_a_note() -> None:
    findings = office_doubts(scan("Giao Sở Xây đựng chủ trì.", "Giao Sở Xây đựng báo cáo."), [])
    assert [(one.severity, "“Sở Xây dựng”" in one.message) for one in findings] == [(Severity.INFO, True)]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        pytest.param("Giao Trung tâm Dịch vụ Hải? Đường chủ trì.", "Trung tâm Dịch vụ Hải Đường", id="not sure"),
        pytest.param("Giao Trung tâm Dịch vụ Hảải Đường chủ trì.", "Trung tâm Dịch vụ Hảải Đường", id="no syllable"),
        pytest.param("Giao UBND huyện Lục? Ngạn chủ trì.", "UBND huyện Lục Ngạn", id="a place"),
        pytest.param("Các đơn vị phối hợp với >šở? báo cáo.", ">šở", id="where a name must stand"),
        pytest.param("Giao Xở? chủ trì báo cáo.", "Xở", id="between giao and chủ trì"),
    ],
)
def test_an_unknown_name_that_is_not_sure(line: str, read: str) -> None:
    assert told(line) == [(f"“{read}”.", Severity.WARNING)]


def test_recipients_are_left_out() -> None:
    lines = ("Giao Sở Nội vụ báo cáo.", "Nơi nhận:", "- Sở Nệi vụ;", "- Lưu: VT.", "PHỤ LỤC", "Sở Nệi vụ chủ trì.")
    assert len(told(*lines)) == 1


def test_what_is_told_already_is_not_told_again() -> None:
    text = scan("Giao Sở Nệi vụ chủ trì.")
    assert office_doubts(text, [Span(0, len(text.text))]) == []


def test_pages_with_letters_of_their_own_are_not_judged() -> None:
    own = [Paragraph(tuple(type(w)(w.text, w.x0, w.x1, w.top, w.bottom, w.size) for w in words("Giao Sở Nệi vụ.", 0)))]
    assert office_doubts(text_of_parts(own, scanned=True), []) == []
