"""What OCR may have read wrongly is told where it matters."""

from __future__ import annotations

import pytest

from cchc_cli.model.finding import Severity
from cchc_cli.reading.ocr_doubts import doubts
from cchc_cli.reading.ocr_mending import mended_marks, mended_times
from cchc_cli.reading.page_lines import Line, Word
from cchc_cli.reading.page_paragraphs import Paragraph
from cchc_cli.reading.page_text import PageText, text_of_parts

SURE, UNSURE = 96.0, 40.0
NUMBER, DAY = "Số: 53/TB-UBND", "Bình Gia, ngày 27 tháng 3 năm 2024"


def words(text: str, y: float, height: float = 9.0) -> tuple[Word, ...]:
    """The words of ``text``, unsure where a "?" stands behind them, taller than the others where a "^" does."""
    found = []
    for at, part in enumerate(text.split()):
        plain = part.rstrip("?^")
        sure = UNSURE if part.endswith("?") else SURE
        tall = height * 1.5 if part.endswith("^") else height
        found.append(Word(plain, 50.0 * at, 50.0 * at + 40, y, y + 12, 12, sure, tall))
    return tuple(found)


def scan(*lines: str) -> PageText:
    return text_of_parts([Paragraph(words(line, 20.0 * at)) for at, line in enumerate(lines)], scanned=True)


def told(*lines: str) -> list[tuple[str, str]]:
    text = scan(*lines)
    return [
        (one.code, text.text[slice(*one.span)] if one.span else "")
        for one in doubts(text)
        if one.severity is Severity.WARNING
    ]


BODY = "Báo cáo kết quả năm 2024 gồm 12 đơn vị, 15 nhiệm vụ, 20 chỉ tiêu, 30 hồ sơ"


def test_a_clear_scan_has_number_and_day_told_without_alarm() -> None:
    findings = doubts(scan(NUMBER, DAY, BODY))
    assert [(one.code, one.severity) for one in findings] == [
        ("ocr-number", Severity.INFO),
        ("ocr-day", Severity.INFO),
    ]
    assert "53/TB-UBND" in findings[0].message
    assert "ngày 27 tháng 3 năm 2024" in findings[1].message
    assert "--number" in (findings[0].hint or "")
    assert "--issued" in (findings[1].hint or "")


@pytest.mark.parametrize(
    ("number", "day", "code"),
    [
        pytest.param("Số: 53?/TB-UBND?", DAY, "ocr-number", id="unsure number"),
        pytest.param("Số: 4#/TB-UBND", DAY, "ocr-number", id="no number at all"),
        pytest.param("Số: 115^ /NQ-CP", DAY, "ocr-number", id="number by hand"),
        pytest.param(NUMBER, "Bình Gia, ngày #3 tháng 3 năm 2024", "ocr-day", id="no day"),
        pytest.param(NUMBER, "Bình Gia, ngày tháng 3 năm 2024", "ocr-day", id="day not seen"),
        pytest.param(NUMBER, "Bình Gia, ngày 45 tháng 3 năm 2024", "ocr-day", id="no such day"),
        pytest.param(NUMBER, "Bình Gia, ngày 27? tháng 3 năm 2024", "ocr-day", id="unsure day"),
        pytest.param(NUMBER, "Bình Gia, ngày 27^ tháng 3 năm 2024", "ocr-day", id="day by hand"),
        pytest.param("THÔNG BÁO", DAY, "ocr-number", id="no line of the number"),
        pytest.param(NUMBER, "THÔNG BÁO", "ocr-day", id="no line of the day"),
    ],
)
def test_a_doubtful_head_is_a_warning(number: str, day: str, code: str) -> None:
    assert [one for one, _ in told(number, day, BODY)] == [code]


@pytest.mark.parametrize(
    ("line", "doubtful"),
    [
        pytest.param("hoàn thành trước ngày 15/6/2024? theo quy định", ["15/6/2024"], id="a day"),
        pytest.param("gửi Kế hoạch số 1O/KH-UBND? của huyện", ["1O/KH-UBND"], id="a number"),
        pytest.param("chậm nhất trong Quý lI? năm 2024", ["lI"], id="beside a word of time"),
        pytest.param("trước ngày 3O tháng 6 năm 2024", ["3O"], id="what no day can be, however sure"),
        pytest.param("trước ngày 30 tháng 16 năm 2024", ["16"], id="what no month can be"),
        pytest.param("chậm nhất trong Quý IH/2024", ["IH/2024"], id="what no quarter can be"),
        pytest.param("ít nhất 03? sáng kiến, 5? giải pháp", ["03 sáng kiến, 5"], id="close to each other"),
    ],
)
def test_doubtful_numbers_are_told_where_they_stand(line: str, doubtful: list[str]) -> None:
    assert [text for code, text in told(NUMBER, DAY, line) if code == "ocr-unsure"] == doubtful


def test_doubtful_words_far_from_numbers_are_not_told() -> None:
    assert told(NUMBER, DAY, "các cơ quan? đơn vị? triển khai thực hiện nghiêm túc") == []


def test_what_a_person_typed_has_no_doubts() -> None:
    plain = Paragraph(tuple(Word(part, 0, 10, 0, 10, 12) for part in ["trước", "ngày", "15", "tháng", "6"]))
    found = doubts(text_of_parts([plain], scanned=False))
    assert [one.code for one in found if one.code == "ocr-unsure"] == []


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("ngày l6 tháng 3 năm 2024", "ngày 16 tháng 3 năm 2024"),
        ("ngày 3] tháng 1O năm 2O24", "ngày 31 tháng 10 năm 2024"),
        ("ngày 2O tháng 6", "ngày 20 tháng 6"),
        ("ngày 4O tháng 6", "ngày 4O tháng 6"),
        ("ngày lễ tháng 6", "ngày lễ tháng 6"),
        ("ngày Io tháng 6", "ngày Io tháng 6"),
        ("mục l6 tháng 3", "mục l6 tháng 3"),
        ("trong Quý I1/2024", "trong Quý II/2024"),
        ("trong Quý 111 năm 2024", "trong Quý III năm 2024"),
        ("trong Quý l năm 2024", "trong Quý I năm 2024"),
        ("trong Quý 1 năm 2024", "trong Quý 1 năm 2024"),
        ("trong Quý IV/2024", "trong Quý IV/2024"),
        ("trong Quý IH/2024", "trong Quý IH/2024"),
        ("kính gửi Quý cơ quan", "kính gửi Quý cơ quan"),
    ],
)
def test_letters_that_look_like_digits_become_digits_in_days_only(seen: str, read: str) -> None:
    line = mended_times(Line(words(seen, 0)))
    assert line.text == read
    changed = [new for new, old in zip(line.words, words(seen, 0), strict=True) if new.text != old.text]
    assert all((one.confidence or 0) < 75 for one in changed)


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("HI. TỔ CHỨC THỰC HIỆN", "III. TỔ CHỨC THỰC HIỆN"),
        ("IL. NHIỆM VỤ", "II. NHIỆM VỤ"),
        ("Il, NHIỆM VỤ", "II. NHIỆM VỤ"),
        ("„HH, NHIỆM VỤ", "II. NHIỆM VỤ"),
        ("H. NHIỆM VỤ", "II. NHIỆM VỤ"),
        ("L. NHIỆM VỤ", "L. NHIỆM VỤ"),
        ("III. KINH PHÍ", "III. KINH PHÍ"),
        ("I. MỤC ĐÍCH", "I. MỤC ĐÍCH"),
        ("1. MỤC ĐÍCH", "1. MỤC ĐÍCH"),
        ("11. Phòng Nội vụ", "11. Phòng Nội vụ"),
        ("Đó: /SCT-CN", "Số: /SCT-CN"),
        ("Sô: 53/TB-UBND", "Sô: 53/TB-UBND"),
        ("V/ báo cáo kết quả", "V/v báo cáo kết quả"),
        ("V/v báo cáo kết quả", "V/v báo cáo kết quả"),
        ("Kính gửi: Sở Nội vụ", "Kính gửi: Sở Nội vụ"),
    ],
)
def test_marks_that_can_only_be_one_thing(seen: str, read: str) -> None:
    assert mended_marks(Line(words(seen, 0))).text == read


def test_a_mended_mark_is_told() -> None:
    heading = mended_marks(Line(words("HI. TỔ CHỨC", 40))).words
    text = text_of_parts([Paragraph(words(NUMBER, 0)), Paragraph(words(DAY, 20)), Paragraph(heading)], scanned=True)
    assert [one.code for one in doubts(text)].count("ocr-unsure") == 1
