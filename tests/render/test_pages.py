"""Pages: one directive, an outline, findings, the log, a diff, a change."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from rich.cells import cell_len

from cchc_cli.model.base import Span
from cchc_cli.model.deadline import Deadline
from cchc_cli.model.directive import Reviewed
from cchc_cli.model.document import SCHEMA, Document
from cchc_cli.query.row import State
from cchc_cli.render.changed import changed, opening
from cchc_cli.render.diff import file_diff
from cchc_cli.render.log import log_list
from cchc_cli.render.place import Lines
from cchc_cli.render.show import Shown, directive_page
from cchc_cli.render.tree import deadline_words, document_outline
from cchc_cli.tracking.history import logged_in
from tests.conftest import Golden
from tests.render.notice import DOCUMENT, PLAIN, RECURRING, RICH, STUDY, TEXT, span
from tests.render.rows import OVERDUE, TODAY, row, undated

GOLDEN = Path(__file__).parent / "golden"
UNITS = {
    "Phòng Nội vụ": "Phòng Nội vụ huyện Bình Gia",
    "phong-van-hoa-va-thong-tin": "Phòng Văn hóa và Thông tin huyện Bình Gia",
    "các cơ quan, đơn vị": "14 cơ quan, đơn vị thuộc huyện",
}
RULES = {"period-end": "ngày cuối của quý", "recurring-quarter": "ngày cuối mỗi quý"}
AREAS = {"chi-dao-dieu-hanh": "Công tác chỉ đạo, điều hành"}


def rich_page(width: int = 100, *, color: bool = False) -> str:
    duty = row(due=TODAY.replace(month=7, day=31), extensions=1, doubtful=True)
    what = Shown(DOCUMENT, RICH, [duty], text=TEXT, units=UNITS, areas=AREAS, rules=RULES)
    return directive_page(what, width=width, color=color)


def recurring_page() -> str:
    periods = [
        row(period="2024-Q1", due=OVERDUE.due, state=State.DONE_LATE, status="done"),
        row(period="2024-Q2", state=State.SOON, status="todo", days=3),
    ]
    what = Shown(DOCUMENT, RECURRING, periods, text=TEXT, units=UNITS, rules=RULES)
    return directive_page(what, width=100, color=False)


def test_a_directive_with_everything(golden: Golden) -> None:
    golden(GOLDEN / "show-rich.txt", rich_page())


def test_a_recurring_directive(golden: Golden) -> None:
    golden(GOLDEN / "show-recurring.txt", recurring_page())


def test_an_outline(golden: Golden) -> None:
    golden(GOLDEN / "outline.txt", document_outline(DOCUMENT, TEXT, width=90, color=False))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_pages_keep_to_the_width(width: int) -> None:
    pages = [rich_page(width), document_outline(DOCUMENT, TEXT, width=width, color=False)]
    assert max(cell_len(line) for page in pages for line in page.split("\n")) <= width


def test_nothing_steers_the_terminal() -> None:
    bare = re.sub(r"\x1b\[[0-9;]*m", "", rich_page(color=True))
    assert not [char for char in bare if unicodedata.category(char) == "Cc" and char != "\n"]
    assert "Đài ␛[31mPT[/b]" in bare
    assert "\x1b" not in rich_page(color=False)


def test_the_sentence_stands_out_without_colour() -> None:
    marked = [line for line in rich_page().split("\n") if line.startswith(">>")]
    words = " ".join(part for line in marked for part in line.partition("│")[2].split())
    assert words == STUDY.replace("**", "")


def test_without_the_text_the_sentence_is_still_shown() -> None:
    page = directive_page(Shown(DOCUMENT, PLAIN, [undated()]), width=100, color=False)
    assert "Tham mưu cho UBND huyện" in page
    assert "(không có văn bản gốc trong sổ theo dõi)" in page


def test_what_is_gone_says_so() -> None:
    gone = PLAIN.model_copy(update={"gone": True})
    page = directive_page(Shown(DOCUMENT, gone, [undated()], text=TEXT), width=100, color=False)
    assert "không còn nhiệm vụ này" in page


def test_a_review_takes_the_doubt_away() -> None:
    reviewed = RICH.model_copy(update={"reviewed": Reviewed(on=TODAY, by="Hà")})
    page = directive_page(Shown(DOCUMENT, reviewed, [row()], text=TEXT), width=100, color=False)
    assert "đã rà soát ngày 27/06/2024, Hà" in page
    assert "(?)" not in page
    assert "(?)" in rich_page()


def test_log_lines() -> None:
    text = log_list(logged_in([DOCUMENT.plain()]), width=100, color=False)
    assert text == (
        "20/06/2024 08:05, Hà [c]\n"
        "  53-TB-UBND-2024-binh-gia/2.1-3@2024-Q1: trạng thái: hoàn thành\n"
        "    lý do: Báo cáo đã gửi\n"
        "  53-TB-UBND-2024-binh-gia/2.1-3@2024-Q1: ngày hoàn thành: 02/04/2024\n"
    )


def test_an_outline_without_directives() -> None:
    empty = Document(schema_=SCHEMA, id="10-KH-UBND-2024", kind="kế hoạch", cited_by=("53-TB-UBND-2024-binh-gia",))
    text = document_outline(empty, None, width=80, color=False)
    assert "chưa nhận; dẫn từ: 53-TB-UBND-2024-binh-gia" in text
    assert "Không tìm thấy nhiệm vụ nào" in text


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        pytest.param(RICH.deadline, "chậm nhất trong Quý II năm 2024 (30/06/2024) (?)", id="doubtful"),
        pytest.param(RECURRING.deadline, "định kỳ cuối mỗi quý (hằng quý)", id="recurring"),
        pytest.param(Deadline(), "", id="none"),
        pytest.param(Deadline(phrase="thường xuyên"), "thường xuyên (không có ngày cụ thể)", id="standing"),
        pytest.param(Deadline.model_validate({"confidence": "unclear"}), "không thời hạn (?)", id="unclear-none"),
        pytest.param(
            Deadline.model_validate({"due": "2024-06-30", "time": "17:00"}), "17:00 ngày 30/06/2024", id="hour"
        ),
    ],
)
def test_deadline_words(deadline: Deadline, expected: str) -> None:
    assert deadline_words(deadline, doubtful=deadline.confidence != "certain") == expected


@pytest.mark.parametrize(
    ("offset", "line"), [(0, 1), (TEXT.index("\n"), 1), (TEXT.index("\n") + 1, 2), (TEXT.index("2.1."), 5)]
)
def test_line_numbers(offset: int, line: int) -> None:
    assert Lines(TEXT).number_at(offset) == line


def test_lines_around_a_span_are_those_with_words() -> None:
    around = list(Lines(TEXT).around(span("Tiếp tục tổ chức")))
    assert [number for number, _, _ in around] == [5, 7, 9, 11, 13]
    assert [number for number, _, own in around if own] == [9]


def test_lines_around_the_ends() -> None:
    assert [own for _, _, own in Lines("một").around(Span(0, 3))] == [True]
    assert [own for _, _, own in Lines("").around(Span(0, 0))] == [True]


def test_a_diff() -> None:
    before = "id: a\nstatus: todo\nnote: \x1b[2J\n"
    after = before.replace("todo", "done")
    text = file_diff(before, after, name="data/notices/a.yaml", color=False)
    assert "-status: todo\n+status: done\n" in text
    assert text.startswith("--- data/notices/a.yaml (trước)\n+++ data/notices/a.yaml (sau)\n")
    assert "\x1b" not in text
    assert "\x1b[32m+status: done\x1b[0m" in file_diff(before, after, name="a", color=True)
    assert file_diff(before, before, name="a", color=False) == ""


def test_a_change_is_told() -> None:
    text = changed("53/2.2-1", STUDY, ["Hoàn thành ngày 30/06/2024: đúng hạn."], width=100, color=False)
    assert text == (
        "53/2.2-1: Nghiên cứu, đề xuất giải pháp đổi mới hình thức tuyên truyền…\n"
        "    Hoàn thành ngày 30/06/2024: đúng hạn.\n"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ngắn", "ngắn"), ("a" * 61, "a" * 60 + "…"), ("từ " * 30, ("từ " * 20).strip() + "…")],
)
def test_opening(text: str, expected: str) -> None:
    assert opening(text) == expected
