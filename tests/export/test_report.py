"""The section of a CCHC report, as Markdown and as Word."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import docx
import pytest

from cchc_cli.export.formats import FORMATS
from cchc_cli.export.report import Heading, Part, Ruled, parts_of, title_of
from cchc_cli.export.report_formats import REPORT_FORMATS, report_as_docx, report_as_markdown
from cchc_cli.model.document import Document
from cchc_cli.query.counts import count
from cchc_cli.query.period_report import Figures, Origin, PeriodReport
from cchc_cli.query.row import Row
from cchc_cli.query.stats import Line
from cchc_cli.text.printable import one_line
from tests.conftest import Golden
from tests.export import libreoffice
from tests.query.scene import notice
from tests.query.test_period_report import made
from tests.render.rows import NASTY, SHEET, TODAY

GOLDEN = Path(__file__).parent / "golden"
AUTHOR = "UBND huyện Bình Gia"


def told(*documents: Document, period: str = "h1", day: date = date(2024, 7, 5)) -> list[Part]:
    return parts_of(made(*documents, period=period, day=day))


def of_rows(rows: tuple[Row, ...], *, earlier: bool = False) -> PeriodReport:
    def figures(year: int) -> Figures:
        return Figures(
            date(year - 1, 12, 15), date(year, 6, 14), date(year, 6, 14), rows, count(rows),
            {Origin.GIVEN: len(rows)}, len(rows), [Line("a", "Phòng Nội vụ", count(rows), len(rows))], 0,
        )  # fmt: skip

    return PeriodReport("h1", 2024, figures(2024), figures(2023) if earlier else None, None, None)


def tables(parts: list[Part]) -> list[Ruled]:
    return [one for one in parts if isinstance(one, Ruled)]


def test_the_first_notice(golden: Golden) -> None:
    report = made(notice())
    title, below = title_of(report)
    content = report_as_markdown(title, below, parts_of(report, ["ghi chú"]), author=AUTHOR, day=TODAY)
    golden(GOLDEN / "report-h1.md", content.decode("utf-8"))


def test_the_year_before_beside_it(golden: Golden) -> None:
    report = of_rows(SHEET, earlier=True)
    title, below = title_of(report)
    content = report_as_markdown(title, below, parts_of(report), author=AUTHOR, day=TODAY)
    golden(GOLDEN / "report-earlier.md", content.decode("utf-8"))


def test_the_classes_add_up() -> None:
    (matrix, *_) = tables(parts_of(of_rows(SHEET)))
    numbers = {name: int(number) for name, number in matrix.rows}
    total = numbers["Tổng số"]
    assert total == numbers["Đã hoàn thành"] + numbers["Chưa hoàn thành"] == len(SHEET)
    at = [name for name, _ in matrix.rows].index("Chưa hoàn thành")
    parts = [int(number) for name, number in matrix.rows[at + 1 :] if name.startswith("- ")]
    assert sum(parts) == numbers["Chưa hoàn thành"]


def test_nothing_in_the_window_is_said() -> None:
    report = made(notice(), period="q1")
    assert [getattr(one, "text", "") for one in parts_of(report)] == [
        "Trong kỳ không có nhiệm vụ nào trong sổ theo dõi."
    ]


def test_a_window_that_goes_on_says_so() -> None:
    _, below = title_of(made(notice(), period="q3", day=date(2024, 7, 5)))
    assert below[1] == "Kỳ báo cáo chưa kết thúc; số liệu chốt đến ngày 05/07/2024"


def test_no_report_at_all_is_said_plainly() -> None:
    said = [getattr(one, "text", "") for one in told(notice())]
    assert "Trong kỳ không có báo cáo nào của đơn vị được ghi vào sổ, nên số liệu chưa phản ánh việc thực hiện." in said


@pytest.mark.parametrize("rows", [SHEET, NASTY], ids=["sheet", "nasty"])
def test_both_formats_say_the_same(rows: tuple[Row, ...]) -> None:
    report = of_rows(rows)
    title, below = title_of(report)
    parts = parts_of(report)
    content = report_as_docx(title, below, parts, author=AUTHOR, day=TODAY)
    assert content == report_as_docx(title, below, parts, author=AUTHOR, day=TODAY)
    document = docx.Document(io.BytesIO(content))
    lines = [one.text for one in document.paragraphs if one.text]
    assert lines[0] == title.upper()
    assert [one for one in lines if re.match(r"\d\. ", one)] == [one.text for one in parts if isinstance(one, Heading)]
    for table, ruled in zip(document.tables, tables(parts), strict=True):
        found = [[one_line(cell.text) for cell in row.cells] for row in table.rows]
        assert found == [list(ruled.heads), *([one_line(cell) for cell in row] for row in ruled.rows)]


def test_its_formats_are_formats_of_export() -> None:
    assert set(REPORT_FORMATS) <= set(FORMATS)


def test_shares_are_the_whole_width() -> None:
    for table in tables(parts_of(of_rows(SHEET, earlier=True))):
        assert sum(table.shares) == pytest.approx(1)
        assert {len(row) for row in table.rows} == {len(table.heads)} == {len(table.shares)}


@libreoffice.needed
def test_libreoffice_shows_all_of_it(tmp_path: Path) -> None:
    report = made(notice())
    title, below = title_of(report)
    parts = parts_of(report)
    pdf = libreoffice.pdf_of(report_as_docx(title, below, parts, author=AUTHOR, day=TODAY), tmp_path)
    lines = libreoffice.tables_of(pdf)
    for table in tables(parts):
        for row in table.rows:
            assert ["".join(cell.split()) for cell in row] in lines
    assert "Kết quả: đã hoàn thành 0; chưa hoàn thành 19 (quá hạn 1, trong hạn 3, không thời hạn 15)." in (
        libreoffice.text_of(pdf)
    )
