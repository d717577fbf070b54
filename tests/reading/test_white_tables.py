"""Tables that no lines are drawn for: heads by their words, columns by white, rows by where their cells stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.reading.page_flow import flow_of
from cchc_cli.reading.page_lines import Line, Page
from cchc_cli.reading.page_rows import Row
from cchc_cli.reading.page_text import text_of_parts
from cchc_cli.reading.white_heads import find_head, text_of
from tests.reading.pages import LEFT, PITCH, RIGHT, line, page, word, wrapped

COLUMNS = (60.0, 100.0, 290.0, 420.0)
HEAD = ("STT", "Nội dung", "Cơ quan chủ trì", "Thời hạn")
FIRST = ("1", "Rà soát thủ tục|hành chính nội bộ", "Sở Nội vụ", "30/6/2025")
SECOND = ("2", "Số hóa hồ sơ", "Sở Tài chính,|Sở Tư pháp", "Quý IV/2025")


def laid(
    rows: Sequence[Sequence[str]],
    top: float = 100.0,
    *,
    columns: Sequence[float] = COLUMNS,
    middled: bool = False,
    between: float = 0.0,
    size: float = 12.0,
) -> list[Line]:
    """``rows`` with cells at ``columns``; "|" breaks a cell's line, ``between`` is the white between two rows."""
    words = []
    for row in rows:
        cells = [cell.split("|") for cell in row]
        height = max(map(len, cells))
        for x, cell in zip(columns, cells, strict=True):
            start = top + (height - len(cell)) / 2 * PITCH if middled else top
            for at, text in enumerate(cell):
                if text:
                    words.append(line(text, x, start + at * PITCH, size))
        top += height * PITCH + between
    return words


def at_heights(lines: Sequence[Line]) -> list[Line]:
    """Lines that stand at one height as one."""
    heights = sorted({one.middle for one in lines})
    by_height = {height: [w for one in lines if one.middle == height for w in one.words] for height in heights}
    return [Line(tuple(sorted(words, key=lambda one: one.x0))) for words in by_height.values()]


def read(*pages: Sequence[Line]) -> tuple[list[str], list[bool]]:
    """The text of pages with these lines, and for each table without lines whether it was read."""
    flow = flow_of([page(at_heights(lines), number) for number, lines in enumerate(pages, start=1)])
    text = text_of_parts(flow.parts, scanned=False).text
    return text.splitlines(), [one.read for one in flow.white_tables]


READ = [
    "| STT | Nội dung | Cơ quan chủ trì | Thời hạn |",
    "| 1 | Rà soát thủ tục hành chính nội bộ | Sở Nội vụ | 30/6/2025 |",
    "| 2 | Số hóa hồ sơ | Sở Tài chính, Sở Tư pháp | Quý IV/2025 |",
]


@pytest.mark.parametrize("between", [0.0, 8.0], ids=["close", "apart"])
@pytest.mark.parametrize("middled", [False, True], ids=["from the top", "in the middle"])
def test_cells_become_rows(middled: bool, between: float) -> None:
    assert read(laid([HEAD, FIRST, SECOND], middled=middled, between=between)) == (READ, [True])


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        pytest.param(
            [("STT", "Nội dung", "Cơ quan|chủ trì", "Thời hạn|hoàn thành")],
            ["| STT | Nội dung | Cơ quan chủ trì | Thời hạn hoàn thành |"],
            id="in two lines",
        ),
        pytest.param(
            [("", "", "Cơ quan thực hiện", ""), ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp")],
            ["| | | Cơ quan thực hiện | |", "| TT | Nhiệm vụ | Chủ trì | Phối hợp |"],
            id="with one over two columns",
        ),
        pytest.param(
            [("STT", "NỘI DUNG", "ĐƠN VỊ|THỰC HIỆN", "THỜI HẠN")],
            ["| STT | NỘI DUNG | ĐƠN VỊ THỰC HIỆN | THỜI HẠN |"],
            id="in capitals",
        ),
    ],
)
def test_heads(head: list[tuple[str, ...]], rows: list[str]) -> None:
    columns = (60.0, 100.0, 290.0, 420.0)
    top = laid(head, columns=columns, middled=True)
    if len(head) == 2:
        top = [*laid(head[1:], 118.0), line("Cơ quan thực hiện", 330.0, 100.0, 12.0)]
    lines, told = read([*top, *laid([FIRST, SECOND], 160.0)])
    assert lines == [*rows, *READ[1:]]
    assert told == [True]


def test_a_head_without_numbers() -> None:
    rows = [row[1:] for row in (HEAD, FIRST, SECOND)]
    lines, told = read(laid(rows, columns=COLUMNS[1:]))
    assert [one.partition("| ")[2] for one in lines] == [one.split(" | ", 1)[1] for one in READ]
    assert told == [True]


def test_a_group_runs_over_the_columns() -> None:
    group = line("I Cải cách thủ tục hành chính và chuyển đổi số của cơ quan", 60.0, 118.0, 12.0)
    lines, _ = read([*laid([HEAD]), group, *laid([FIRST, SECOND], 136.0)])
    assert lines == [READ[0], "| I | Cải cách thủ tục hành chính và chuyển đổi số của cơ quan | | |", *READ[1:]]


def test_over_two_pages() -> None:
    third = ("3", "Báo cáo kết quả", "Văn phòng", "hằng quý")
    assert read(laid([HEAD, FIRST, SECOND]), laid([third])) == (
        [*READ, "| 3 | Báo cáo kết quả | Văn phòng | hằng quý |"],
        [True],
    )


def test_the_head_repeated_on_the_next_page_is_dropped() -> None:
    assert read(laid([HEAD, FIRST]), laid([HEAD, SECOND])) == (READ, [True])


def test_a_row_cut_by_the_end_of_the_page() -> None:
    above, below = ("1", "Rà soát thủ tục", "Sở Nội vụ", "30/6/2025"), ("", "hành chính nội bộ", "", "")
    assert read(laid([HEAD, above]), laid([below, SECOND])) == (READ, [True])


def test_what_follows_the_table_is_text_again() -> None:
    after = wrapped(
        "Trên đây là phân công nhiệm vụ, yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện theo đúng thời hạn.", 220.0
    )
    lines, _ = read([*laid([HEAD, FIRST, SECOND]), *after])
    assert lines[: len(READ)] == READ
    assert lines[-1].startswith("Trên đây là phân công nhiệm vụ")


def test_a_heading_behind_the_table_is_no_group() -> None:
    heading = line("II. TỔ CHỨC THỰC HIỆN", 120.0, 220.0, 14.0)
    lines, _ = read(
        [
            *laid([HEAD, FIRST, SECOND]),
            heading,
            *wrapped(
                "Các cơ quan, đơn vị báo cáo kết quả thực hiện về Sở Nội vụ trước ngày 15 hằng tháng để tổng hợp.",
                238.0,
            ),
        ]
    )
    assert "II. TỔ CHỨC THỰC HIỆN" in lines


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [("1", "Rà soát", "Sở Nội vụ", "Quý I"), ("", "Báo cáo", "Sở Y tế", "Quý II")],
            id="a full line without a number",
        ),
        pytest.param(
            [("1", "Rà soát  thủ", "Sở Nội vụ", "Quý I"), ("2", "Lập      sổ", "Sở Y tế", "Quý II")],
            id="a column that no head names",
        ),
    ],
)
def test_what_is_not_sure_stays_as_lines_and_is_told(rows: list[tuple[str, ...]]) -> None:
    lines, told = read(laid([HEAD, *rows]))
    assert told == [False]
    assert not any(one.startswith("|") for one in lines)


def test_a_head_alone_is_no_table() -> None:
    assert find_head([line("STT là số thứ tự của nhiệm vụ trong danh mục", LEFT, 100.0)]) is None


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([line("UBND TỈNH          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 60, 100)], id="head of a document"),
        pytest.param(
            [
                line("Nơi nhận:                TM. ỦY BAN NHÂN DÂN", 60, 100),
                line("- TT. HĐND;              CHỦ TỊCH", 60, 118),
            ],
            id="foot of a document",
        ),
        pytest.param([line("Nội dung   chủ trì   thời hạn được nêu trong kế hoạch", 60, 100)], id="small letters"),
    ],
)
def test_no_heads(lines: list[Line]) -> None:
    assert find_head(lines) is None


_WORDS = st.sampled_from(
    ["nội", "dung", "Nội dung", "cơ quan", "Cơ quan chủ trì", "Thời hạn", "hoàn thành", "stt", "STT", "1", "30/6/2025"]
)


def justified(one: Line) -> Line:
    """The line with its blanks stretched so that it reaches the right margin."""
    gap = (RIGHT - one.x1) / max(len(one.words) - 1, 1)
    return Line(tuple(replace(w, x0=w.x0 + gap * at, x1=w.x1 + gap * at) for at, w in enumerate(one.words)))


@given(paragraphs=st.lists(st.lists(_WORDS, min_size=12, max_size=60), min_size=1, max_size=4))
def test_a_paragraph_never_becomes_a_table(paragraphs: list[list[str]]) -> None:
    lines: list[Line] = []
    for words in paragraphs:
        *full, last = wrapped(" ".join(words), 100.0 + PITCH * len(lines))
        lines += [*map(justified, full), last]
    flow = flow_of([Page(1, 595.0, 842.0, lines)])
    assert not any(isinstance(part, Row) for part in flow.parts)


def test_a_table_without_lines_between_ruled_ones_keeps_its_words() -> None:
    head = find_head(at_heights(laid([HEAD, FIRST])))
    assert head is not None
    assert [text_of(cell) for cell in head.rows[-1]] == list(HEAD)
    assert (head.numbered, head.of_tasks) == (True, True)


def test_a_day_cut_in_a_narrow_cell_is_whole() -> None:
    rows = [HEAD, ("1", "Rà soát", "Sở Nội vụ", "Trước ngày|31/12/|2025"), ("2", "Số hóa", "Sở Y tế", "31/12/202|5")]
    lines, _ = read(laid(rows))
    assert [one.split(" | ")[-1] for one in lines[1:]] == ["Trước ngày 31/12/2025 |", "31/12/2025 |"]


def test_a_number_that_ocr_misread_still_begins_a_row() -> None:
    lines, _ = read(laid([HEAD, FIRST, ("2+", *SECOND[1:])]))
    assert lines[-1] == READ[-1].replace("| 2 |", "| 2+ |")
    assert word("2+", 0, 0).text == "2+"
