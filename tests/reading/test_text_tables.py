"""Tables in plain text, however they were laid out, as rows; and all other lines as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.model.base import Span
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.reading import read_bytes
from cchc_cli.reading.content import Content
from cchc_cli.reading.text_tables import with_rows

HEAD = "| STT | Nội dung | Cơ quan chủ trì | Thời hạn |"
ROWS = [
    HEAD,
    "| 1 | Rà soát thủ tục hành chính | Sở Nội vụ | 30/6/2025 |",
    "| 2 | Số hóa hồ sơ | Sở Tài chính, Sở Tư pháp | Quý IV/2025 |",
]

BLANKS = """\
STT  Nội dung            Cơ quan chủ trì   Thời hạn
1    Rà soát thủ tục     Sở Nội vụ         30/6/2025
     hành chính
2    Số hóa hồ sơ        Sở Tài chính,     Quý IV/2025
                         Sở Tư pháp
"""
GRID = """\
+-----+-----------------+-----------------+-------------+
| STT | Nội dung        | Cơ quan chủ trì | Thời hạn    |
+=====+=================+=================+=============+
| 1   | Rà soát thủ tục | Sở Nội vụ       | 30/6/2025   |
|     | hành chính      |                 |             |
+-----+-----------------+-----------------+-------------+
| 2   | Số hóa hồ sơ    | Sở Tài chính,   | Quý         |
|     |                 | Sở Tư pháp      | IV/2025     |
+-----+-----------------+-----------------+-------------+
"""
BOX = """\
┌─────┬─────────────────┬─────────────────┬─────────────┐
│ STT │ Nội dung        │ Cơ quan chủ trì │ Thời hạn    │
├─────┼─────────────────┼─────────────────┼─────────────┤
│ 1   │ Rà soát thủ tục │ Sở Nội vụ       │ 30/6/2025   │
│     │ hành chính      │                 │             │
│ 2   │ Số hóa hồ sơ    │ Sở Tài chính,   │ Quý IV/2025 │
│     │                 │ Sở Tư pháp      │             │
└─────┴─────────────────┴─────────────────┴─────────────┘
"""
TABS = """\
STT\tNội dung\tCơ quan chủ trì\tThời hạn
1\tRà soát thủ tục hành chính\tSở Nội vụ\t30/6/2025
2\tSố hóa hồ sơ\tSở Tài chính,
Sở Tư pháp\tQuý IV/2025
"""
BARS = """\
STT | Nội dung | Cơ quan chủ trì | Thời hạn
----|----------|-----------------|---------
1 | Rà soát thủ tục<br>hành chính | Sở Nội vụ | 30/6/2025
2 | Số hóa&nbsp;hồ sơ | Sở Tài chính,<br/>Sở Tư pháp | Quý IV/2025
"""


def read(text: str) -> Content:
    reading = read_bytes(text.encode(), file="phu-luc.txt")
    return Content(reading.text, reading.findings, reading.conversions)


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        pytest.param(BLANKS, ["table-by-blanks"], id="blanks"),
        pytest.param(BLANKS.replace("\n1 ", "\n\n1 ").replace("\n2 ", "\n\n2 "), ["table-by-blanks"], id="blank lines"),
        pytest.param(GRID, [], id="a grid"),
        pytest.param(BOX, [], id="a box"),
        pytest.param(TABS, [], id="tabs"),
        pytest.param(BARS, [], id="Markdown"),
    ],
)
def test_tables_become_rows(table: str, codes: list[str]) -> None:
    content = read(f"PHỤ LỤC\n{table}\nTrên đây là  phụ lục.\n")
    assert content.text.splitlines() == ["PHỤ LỤC", "", *ROWS, "", "Trên đây là  phụ lục."]
    assert [one.code for one in content.findings] == codes
    assert content.conversions == ("đưa 1 bảng về dạng mỗi dòng một hàng",)


def test_the_finding_lies_on_the_head() -> None:
    content = read(BLANKS)
    (found,) = content.findings
    assert found.span is not None
    assert (content.text[found.span.start : found.span.end], found.severity) == (HEAD, Severity.WARNING)
    assert found.directive is None


def test_over_the_end_of_a_page() -> None:
    lines = BLANKS.splitlines()
    cut = "\n".join([*lines[:3], "                                  1", "\f" + lines[0], *lines[3:]])
    assert read(f"Mở đầu\n\n{cut}\n").text.splitlines() == ["Mở đầu", "", *ROWS]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(
            "STT  Nội dung         Cơ quan chủ trì  Thời hạn\n"
            "1    Rà soát thủ tục Sở Nội vụ        30/6/2025\n"
            "2    Số hóa hồ sơ     Sở Tài chính     Quý IV/2025\n",
            id="columns that touch",
        ),
        pytest.param(
            "STT  Nội dung          Cơ quan chủ trì  Thời hạn\n"
            "     Rà soát thủ tục                    30/6/2025\n"
            "1                      Sở Nội vụ\n"
            "     hành chính                         15/7/2025\n",
            id="rows that cannot be told",
        ),
        pytest.param(
            "+-----+----------+----------+\n"
            "| STT | Nội dung | Thời hạn |\n"
            "+-----+----------+----------+\n"
            "| 1   | Rà soát  | Quý I    |\n"
            "|     | Báo cáo  | Quý II   |\n"
            "| 2   | số hóa   | Quý III  |\n"
            "+-----+----------+----------+\n",
            id="rows of a frame that cannot be told",
        ),
    ],
)
def test_what_cannot_be_told_stays_and_is_an_error(table: str) -> None:
    content = read(table)
    assert content.text == table
    assert [(one.code, one.severity) for one in content.findings] == [("table-not-read", Severity.ERROR)]
    assert content.conversions == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "| STT | Nội dung | Thời hạn |\n|---|---|---|\n| 1 | Rà soát | Quý I |\n", id="Markdown with bars"
        ),
        pytest.param("UBND HUYỆN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", id="head of a document"),
        pytest.param("Nơi nhận:            CHỦ TỊCH\n- Như trên;\t\tNguyễn Văn A\n", id="foot of a document"),
        pytest.param("STT\tNội dung\tThời hạn\nlà ba cột của bảng.\n", id="a head without rows"),
        pytest.param("1\tRà soát\tSở Nội vụ\n2\tSố hóa\tSở Tài chính\n", id="tabs without a head"),
        pytest.param("Số A | B là hai số.\n\n| x\n", id="bars in sentences"),
    ],
)
def test_other_text_stays_what_it_is(text: str) -> None:
    assert read(text) == Content(text)


def test_a_pasted_row_may_have_lost_the_tabs_at_its_end() -> None:
    pasted = "STT\tNội dung\tChủ trì\tGhi chú\n1\tRà soát\tSở Nội vụ\n2\tSố hóa\tSở Y tế\n\nHết.\n"
    assert read(pasted).text.splitlines()[1:3] == ["| 1 | Rà soát | Sở Nội vụ |  |", "| 2 | Số hóa | Sở Y tế |  |"]


def test_the_last_cell_of_a_pasted_row_may_have_several_paragraphs() -> None:
    pasted = "STT\tNội dung\tChủ trì\n1\tRà soát\tSở Nội vụ,\nSở Y tế\n2\tSố hóa\tSở Y tế\n"
    assert "| 1 | Rà soát | Sở Nội vụ, Sở Y tế |" in read(pasted).text


def test_nothing_of_a_row_with_too_many_bars_is_lost() -> None:
    assert "| 1 | A | B C |" in read("STT | Việc | Hạn\n---|---|---\n1 | A | B | C\n").text


def test_findings_keep_their_places() -> None:
    text = f"Đầu\n{TABS}\nchữ lạ ở đây, và STT\n"
    odd, inside = text.index("chữ lạ"), text.index("Số hóa")
    findings = tuple(
        Finding(code="x", severity=Severity.INFO, message="x", span=Span(at, at + 6)) for at in (0, inside, odd)
    )
    content = with_rows(Content(text, findings=findings))
    first, second, third = (one.span for one in content.findings)
    assert first is not None and second is not None and third is not None  # noqa: PT018
    assert first.start == 0
    assert content.text[second.start : second.end] == HEAD
    assert content.text[third.start : third.end] == "chữ lạ"


@given(st.text(alphabet="ab \t|-+\n\f STTNộidung", max_size=120))
def test_no_word_is_lost(text: str) -> None:
    def words(of: str) -> list[str]:
        return sorted(
            part for part in of.replace("|", " ").replace("¦", " ").replace("+", " ").split() if part.strip("-:")
        )

    assert words(with_rows(Content(text)).text) == words(text)
