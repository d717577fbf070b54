"""Task tables: their columns, groups, cells that mean the one above, and what a row says."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_cli import data
from cchc_cli.calendar import Calendar
from cchc_cli.model.document import Document
from cchc_cli.parsing import parse
from cchc_cli.parsing.tables import kind_of_column, split_row
from cchc_cli.units.registry import Registry

HEADER = """UBND HUYỆN BÌNH GIA
Số: 12/KH-UBND
Bình Gia, ngày 10 tháng 01 năm 2024

KẾ HOẠCH
Triển khai nhiệm vụ năm 2024

I. NHIỆM VỤ CỤ THỂ
"""
HEADS = [(head, kind) for kind, entry in data.load("columns")["columns"].items() for head in entry["examples"]]


def read(table: str, above: str = HEADER) -> Document:
    text = above + table
    parsed = parse(text, registry=Registry.load(), calendar=Calendar.load())
    assert "".join(text[node.span.start : node.span.end] for node in parsed.nodes) == text
    for one in parsed.document.directives:
        assert one.span is not None
        assert text[one.span.start : one.span.end] == one.text
    return parsed.document


@pytest.mark.parametrize(("head", "kind"), HEADS, ids=[head for head, _ in HEADS])
def test_heads_of_columns(head: str, kind: str) -> None:
    assert kind_of_column(head) == kind


def test_cells_know_where_they_stand() -> None:
    row = split_row("| 1 | **Rà soát** |  |", 10)
    assert row is not None
    assert [(cell.text, tuple(cell.span)) for cell in row.cells] == [
        ("1", (12, 13)),
        ("Rà soát", (18, 25)),
        ("", (31, 31)),
    ]
    assert split_row("|---|:---:|", 0) is None


def test_a_row_is_a_directive_and_its_columns_say_the_rest() -> None:
    document = read(
        """
| STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm |
|---|---|---|---|---|---|
| 1 | Rà soát thủ tục nội bộ | Phòng Nội vụ | Phòng Tư pháp; các cơ quan, đơn vị liên quan | Quý II/2024 | Báo cáo |
| 2 | Tập huấn nghiệp vụ một cửa | nt | - | Trước ngày 30/9/2024 | |
"""
    )
    first, second = document.directives
    assert [party.name for party in first.leads] == ["Phòng Nội vụ"]
    assert [party.name for party in first.coordinators] == ["Phòng Tư pháp", "các cơ quan, đơn vị liên quan"]
    assert (first.deadline.due, first.deliverable) == (date(2024, 6, 30), "Báo cáo")
    assert [party.name for party in second.leads] == ["Phòng Nội vụ"]
    assert [party.name for party in second.coordinators] == ["Phòng Tư pháp", "các cơ quan, đơn vị liên quan"]
    assert (second.deadline.due, second.deliverable) == (date(2024, 9, 30), None)


def test_group_rows_are_sections_and_number_their_rows() -> None:
    document = read(
        """
| TT | Nhiệm vụ | Đơn vị thực hiện | Tiến độ |
| I | Cải cách thể chế |  |  |
| 1 | Rà soát văn bản | Phòng Tư pháp | Quý I |
| II | Cải cách bộ máy |  |  |
| 1 | Sắp xếp đơn vị sự nghiệp | Phòng Nội vụ | Quý IV |
""",
        above=HEADER.replace("I. NHIỆM VỤ CỤ THỂ\n", "PHỤ LỤC II\n"),
    )
    assert [(one.id.partition("/")[2], one.section) for one in document.directives] == [
        ("PL2/I-1", "Phụ lục II/I"),
        ("PL2/II-1", "Phụ lục II/II"),
    ]
    assert [(section.path, section.heading) for section in document.sections][1:] == [
        ("Phụ lục II/I", "Cải cách thể chế"),
        ("Phụ lục II/II", "Cải cách bộ máy"),
    ]


def test_a_table_that_goes_on_keeps_its_columns() -> None:
    document = read(
        """
| STT | Nội dung | Chủ trì | Thời hạn |
| 1 | Rà soát văn bản | Phòng Tư pháp | Quý I |

2

| 2 | Sắp xếp đơn vị | 〃 | Quý IV |
"""
    )
    assert [(one.leads[0].name, one.deadline.due) for one in document.directives] == [
        ("Phòng Tư pháp", date(2024, 3, 31)),
        ("Phòng Tư pháp", date(2024, 12, 31)),
    ]


def test_a_head_of_two_rows() -> None:
    document = read(
        """
| STT | Nội dung công việc | Cơ quan thực hiện |  | Thời gian |
| 〃 | 〃 | Chủ trì | Phối hợp | 〃 |
| 1 | Kiểm tra công vụ tại các xã | Thanh tra huyện | Phòng Nội vụ | Tháng 6 |
"""
    )
    (one,) = document.directives
    assert [party.name for party in one.leads] == ["Thanh tra huyện"]
    assert [party.name for party in one.coordinators] == ["Phòng Nội vụ"]
    assert one.deadline.due == date(2024, 6, 30)


def test_a_table_without_tasks_gives_none() -> None:
    assert not read("\n| STT | Họ và tên | Chức vụ |\n| 1 | Nguyễn Văn An | Trưởng phòng |\n").directives


def test_an_empty_deadline_leaves_the_day_of_the_sentence() -> None:
    document = read(
        """
| STT | Nội dung | Chủ trì | Thời hạn |
| 1 | Báo cáo kết quả trước ngày 15/6/2024 | Phòng Tư pháp |  |
"""
    )
    assert document.directives[0].deadline.due == date(2024, 6, 15)


def test_what_each_row_asks_for_may_stand_in_the_second_column_of_words() -> None:
    text = (
        "| STT | Nội dung hành động | Hành động cụ thể | Cơ quan chủ trì | Thời hạn |\n"
        "| 1 | Hoàn thiện thể chế | Rà soát quy định | Phòng Tư pháp | 30/6/2024 |\n"
        "| 〃 | 〃 | Tập huấn nghiệp vụ | Phòng Nội vụ | 31/7/2024 |\n"
        "| 2 | Tuyên truyền | Treo băng rôn | Phòng Văn hóa và Thông tin | |"
    )
    document = read(text)
    assert [(one.text, one.leads[0].name, str(one.deadline.due)) for one in document.directives] == [
        ("Rà soát quy định", "Phòng Tư pháp", "2024-06-30"),
        ("Tập huấn nghiệp vụ", "Phòng Nội vụ", "2024-07-31"),
        ("Treo băng rôn", "Phòng Văn hóa và Thông tin", "None"),
    ]


def test_a_row_without_a_task_that_names_an_office_is_told() -> None:
    text = (
        "| STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |\n"
        "| 1 | Rà soát quy định | Phòng Tư pháp | 30/6/2024 |\n| | | Phòng Nội vụ | 31/7/2024 |"
    )
    document = read(text)
    assert len(document.directives) == 1
    assert [one.code for one in document.findings if one.code == "uncertain-part"] == ["uncertain-part"]


def test_a_cell_may_ask_and_say_who_is_in_charge() -> None:
    text = (
        "| STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |\n"
        "| 1 | Rà soát | Đề nghị Tòa án nhân dân huyện; Phó Chủ tịch, phụ trách văn hóa | 30/6/2024 |"
    )
    assert [one.name for one in read(text).directives[0].leads] == [
        "Tòa án nhân dân huyện",
        "Phó Chủ tịch, phụ trách văn hóa",
    ]


_TABLE = "| STT | Nội dung nhiệm vụ | Cơ quan thực hiện | Thời gian hoàn thành |\n|---|---|---|---|\n"


@pytest.mark.parametrize(
    ("cell", "leads", "joint"),
    [
        ("Phòng Nội vụ chủ trì, phối hợp với Phòng Tư pháp", ["Phòng Nội vụ"], ["Phòng Tư pháp"]),
        (
            "Chủ trì: Phòng Nội vụ; Phối hợp: Phòng Tư pháp, Phòng Y tế",
            ["Phòng Nội vụ"],
            ["Phòng Tư pháp", "Phòng Y tế"],
        ),
        ("Phòng Nội vụ chủ trì, Phòng Tư pháp phối hợp", ["Phòng Nội vụ"], ["Phòng Tư pháp"]),
        ("Phòng Nội vụ (chủ trì)", ["Phòng Nội vụ"], []),
    ],
    ids=["with", "labels", "behind", "brackets"],
)
def test_one_cell_may_name_leads_and_those_with_them(cell: str, leads: list[str], joint: list[str]) -> None:
    one = read(f"{_TABLE}| 1 | Rà soát thủ tục nội bộ | {cell} | Quý II/2024 |\n").directives[0]
    assert [party.name for party in one.leads] == leads
    assert [party.name for party in one.coordinators] == joint


def due(row: str, table: str = _TABLE) -> tuple[str, str, list[str]]:
    """The day, how certain it is, and the codes of the findings of a table's only row."""
    document = read(f"{table}{row}\n")
    one = document.directives[0]
    codes = [finding.code for finding in document.findings if finding.directive == one.id]
    return str(one.deadline.due or one.deadline.recurs), one.deadline.confidence.value, codes


@pytest.mark.parametrize(
    ("task", "time", "found"),
    [
        ("Báo cáo trước ngày 15/5/2024", "Quý II/2024", ("2024-05-15", "certain", ["several-deadlines"])),
        ("Báo cáo trước ngày 15/8/2024", "Quý II/2024", ("2024-06-30", "certain", ["several-deadlines"])),
        ("Gửi dự thảo trước ngày 15/5/2024", "30/6/2024", ("2024-06-30", "certain", [])),
        ("Báo cáo kết quả hằng quý", "Năm 2024", ("quarterly", "certain", ["several-deadlines"])),
        ("Báo cáo kết quả hằng quý", "Trước ngày 15/12/2024", ("2024-12-15", "certain", ["several-deadlines"])),
        ("Rà soát thủ tục", "10 ngày", ("None", "unclear", ["deadline-unread"])),
        ("Rà soát thủ tục", "Theo yêu cầu", ("None", "certain", [])),
    ],
    ids=["exacter", "later", "a step", "returns", "both told", "unread", "no figure"],
)
def test_the_day_of_a_row_and_that_of_its_column(task: str, time: str, found: tuple[str, str, list[str]]) -> None:
    assert due(f"| 1 | {task} | Phòng Nội vụ | {time} |") == found


def test_a_list_of_tasks_of_many_papers_counts_from_the_day_of_each() -> None:
    table = "| STT | Số ký hiệu văn bản | Nội dung được giao | Cơ quan thực hiện | Thời hạn |\n"
    found = ("2023-09-30", "certain", ["deadline-from-source"])
    assert due("| 1 | Số 12/TB ngày 09/7/2023 | Rà soát thủ tục | Phòng Nội vụ | Trong tháng 9 |", table) == found
    found = ("2024-09-30", "certain", [])
    assert due("| 1 | Số 12/TB | Rà soát thủ tục | Phòng Nội vụ | Trong tháng 9 |", table) == found


def test_the_numbers_of_columns_and_the_head_on_a_new_page_are_not_doubtful() -> None:
    document = read(f"{_TABLE}| (1) | (2) | (3) | (4) |\n| 1 | Rà soát thủ tục | Phòng Nội vụ | Quý II |\n{_TABLE}")
    assert len(document.directives) == 1
    assert [finding.code for finding in document.findings] == []
