"""The letter that reminds a unit of its work."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from cchc_cli.export.letter import Letter, file_names, to_letter
from cchc_cli.export.letterhead import Letterhead
from cchc_cli.query.reminders import Reminder
from tests.export import libreoffice
from tests.render.rows import DOUBTFUL, NASTY, OVERDUE, SHARED, row

SECOND = replace(OVERDUE, period="2024-Q2", due=date(2024, 6, 30), days=-1)
LETTER = Letter(
    Reminder("Phòng Nội vụ", (OVERDUE,), (row(leads=("các cơ quan, đơn vị",)),), date(2024, 7, 4)),
    as_of=date(2024, 6, 27),
    report_by=date(2024, 7, 4),
    made_on=date(2024, 6, 27),
    letterhead=Letterhead("UBND huyện Bình Gia", place="Bình Gia"),
)


def lines_of(letter: Letter) -> list[str]:
    document = docx.Document(io.BytesIO(to_letter(letter)))
    paragraphs = [
        "".join(part.text or "" for part in one.iter(qn("w:t"))) for one in document.element.body.iter(qn("w:p"))
    ]
    return [one for one in paragraphs if one]


def test_the_letter() -> None:
    assert lines_of(LETTER) == [
        "ỦY BAN NHÂN DÂN",
        "HUYỆN BÌNH GIA",
        "Số:        /UBND-",
        "V/v đôn đốc thực hiệnnhiệm vụ được giao",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Bình Gia, ngày      tháng      năm 2024",
        "Kính gửi: Phòng Nội vụ.",
        ("Theo kết quả theo dõi, đến ngày 27/06/2024, Phòng Nội vụ chưa có báo cáo hoàn thành đối với 1 nhiệm vụ quá "
        "hạn và 1 nhiệm vụ sắp đến hạn (đến hạn từ nay đến hết ngày 04/07/2024), cụ thể như sau:"),
        "STT", "Nội dung nhiệm vụ", "Văn bản giao", "Thời hạn", "Tình trạng",
        "Nhiệm vụ quá hạn (1)",
        "1", OVERDUE.text, "53/TB-UBND ngày 27/03/2024, mục 2.1",
        "định kỳ cuối mỗi quý (quý I/2024: 31/03/2024); còn 4 kỳ chưa hoàn thành", "Quá hạn 88 ngày",
        "Nhiệm vụ sắp đến hạn (1)",
        "2", row().text.replace("**", ""), "53/TB-UBND ngày 27/03/2024, mục 2.2(giao cho: các cơ quan, đơn vị)",
        "chậm nhất trong Quý II năm 2024 (30/06/2024)", "Sắp đến hạn, còn 3 ngày",
        "Để bảo đảm tiến độ thực hiện nhiệm vụ được giao, UBND huyện Bình Gia đề nghị Phòng Nội vụ:",
        ("1. Khẩn trương hoàn thành nhiệm vụ đã quá hạn; báo cáo kết quả thực hiện, nguyên nhân chậm, khó khăn, "
        "vướng mắc, đề xuất, kiến nghị (nếu có) và thời gian sẽ hoàn thành."),
        ("2. Chủ động thực hiện nhiệm vụ sắp đến hạn, bảo đảm hoàn thành đúng thời hạn; nếu có khó khăn, vướng mắc thì "
        "báo cáo, đề xuất trước khi đến hạn."),
        ("3. Gửi báo cáo về UBND huyện Bình Gia chậm nhất ngày 04/07/2024 để tổng hợp. Nhiệm vụ đã hoàn thành mà chưa "
        "báo cáo thì gửi kèm văn bản kết quả để cập nhật."),
        "Đề nghị Phòng Nội vụ quan tâm, phối hợp thực hiện./.",
        "Nơi nhận:", "- Như trên;", "- Lưu: VT.",
    ]  # fmt: skip


def test_only_what_there_is_is_asked_for() -> None:
    late = lines_of(replace(LETTER, reminder=Reminder("Phòng Nội vụ", (OVERDUE,), (), date(2024, 7, 4))))
    assert not any("sắp đến hạn" in one for one in late)
    soon = lines_of(replace(LETTER, reminder=Reminder("Phòng Nội vụ", (), (row(),), date(2024, 7, 4))))
    assert not any("quá hạn" in one.lower() for one in soon)


def test_periods_of_one_directive_are_not_called_directives_silently() -> None:
    lines = lines_of(replace(LETTER, reminder=Reminder("Phòng Nội vụ", (OVERDUE, SECOND), (), date(2024, 7, 4))))
    assert "2 nhiệm vụ quá hạn (mỗi kỳ của nhiệm vụ định kỳ tính là một nhiệm vụ)" in " ".join(lines)


def test_what_is_doubtful_is_marked_for_whoever_signs() -> None:
    lines = lines_of(replace(LETTER, reminder=Reminder("Văn phòng", (), (DOUBTFUL,), date(2024, 12, 31))))
    assert any(one.endswith("(31/12/2024) (?)") for one in lines)
    assert any(one.startswith("(?) Phần mềm đọc chưa chắc") for one in lines)


def test_a_doubtful_unit_is_marked_where_it_stands() -> None:
    doubtful = replace(OVERDUE, leads=("Phòng Nội vụ",), doubtful=True, doubts=("leads",))
    lines = lines_of(replace(LETTER, reminder=Reminder("Phòng Nội vụ", (doubtful,), (), date(2024, 7, 4))))
    assert any(one.endswith("(giao cho: Phòng Nội vụ (?))") for one in lines)
    assert any(one.startswith("(?) Phần mềm đọc chưa chắc, chưa rà soát (1 nhiệm vụ)") for one in lines)


def test_nothing_known_of_the_office_is_left_blank() -> None:
    lines = lines_of(replace(LETTER, letterhead=Letterhead()))
    assert lines[0] == "Số:        /"
    assert any("cơ quan theo dõi đề nghị" in one for one in lines)


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert to_letter(LETTER) == to_letter(LETTER)


@pytest.mark.parametrize(
    ("units", "names"),
    [
        (["Phòng Nội vụ", "Văn phòng HĐND&UBND"], ["don-doc-phong-noi-vu.docx", "don-doc-van-phong-hdnd-ubnd.docx"]),
        (["Trạm Y tế", "Trạm y té", "trạm Y Tế"], ["don-doc-tram-y-te.docx", "don-doc-tram-y-te~2.docx",
                                                  "don-doc-tram-y-te~3.docx"]),
        (["../../etc", "CON", "…"], ["don-doc-etc.docx", "don-doc-con.docx", "don-doc-don-vi.docx"]),
        (["Ban " * 60], [f"don-doc-{'ban-' * 19}ban.docx"]),
    ],
    ids=["plain", "same", "hostile", "long"],
)  # fmt: skip
def test_file_names_are_safe_and_each_its_own(units: list[str], names: list[str]) -> None:
    assert file_names(units) == names


@libreoffice.needed
def test_libreoffice_shows_all_of_it(tmp_path: Path) -> None:
    reminder = Reminder("Phòng Nội vụ", (OVERDUE, *NASTY[1:3]), (SHARED, row(), DOUBTFUL), date(2024, 7, 4))
    pdf = libreoffice.pdf_of(to_letter(replace(LETTER, reminder=reminder)), tmp_path)
    text = "".join(libreoffice.text_of(pdf).split())
    document = docx.Document(io.BytesIO(to_letter(replace(LETTER, reminder=reminder))))
    for paragraph in document.paragraphs:
        assert "".join(paragraph.text.split()) in text
    (table,) = [one for one in document.tables if len(one.columns) == 5]
    cells = {"".join(cell.text.split()) for line in table.rows for cell in line.cells}
    lines = libreoffice.tables_of(pdf)
    assert cells <= {cell for line in lines for cell in line}
    assert [line[0] for line in lines if line[0].isdigit()] == [str(at) for at in range(1, 7)]
