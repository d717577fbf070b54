"""The words of a row's cells."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.query import cells
from cchc_cli.query.row import Row, State
from tests.render.rows import COORDINATED, DONE, DOUBTFUL, EXTENDED, GROUP, OVERDUE, SHARED, row, undated


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        pytest.param(row(), "chậm nhất trong Quý II năm 2024 (30/06/2024)", id="phrase-and-day"),
        pytest.param(row(deadline_phrase=None), "30/06/2024", id="day-alone"),
        pytest.param(
            OVERDUE, "định kỳ cuối mỗi quý (quý I/2024: 31/03/2024); còn 4 kỳ chưa hoàn thành", id="recurring"
        ),
        pytest.param(
            EXTENDED,
            "trước 17 giờ 00 ngày 15/05/2024 (17:00 ngày 15/05/2024); gia hạn nhiều lần (2 lần), đến 27/06/2024",
            id="extended-twice",
        ),
        pytest.param(
            row(due=date(2024, 7, 31), extensions=1),
            "chậm nhất trong Quý II năm 2024 (30/06/2024); gia hạn đến 31/07/2024",
            id="extended-once",
        ),
        pytest.param(
            undated(deadline_phrase="định kỳ cuối mỗi quý", recurs="quarterly"),
            "định kỳ cuối mỗi quý (hằng quý)",
            id="recurring-without-a-period",
        ),
        pytest.param(
            row(milestones=("2024-04-30", "2024-05-31")),
            "chậm nhất trong Quý II năm 2024 (30/06/2024); mốc 30/04, 31/05",
            id="milestones",
        ),
        pytest.param(undated(milestones=("2024-04-30",)), "Không thời hạn; mốc 30/04/2024", id="milestones-alone"),
        pytest.param(
            row(
                period="2025-09-01",
                due=date(2025, 9, 1),
                first_due=date(2025, 9, 1),
                deadline_phrase="hằng ngày",
                open_periods=3,
            ),
            "hằng ngày (01/09/2025); còn 3 kỳ chưa hoàn thành",
            id="a-period-of-one-day",
        ),
        pytest.param(DOUBTFUL, "năm 2024 (31/12/2024) (?)", id="doubtful"),
        pytest.param(undated(), "Không thời hạn", id="undated"),
        pytest.param(undated(doubtful=True), "Không thời hạn (?)", id="undated-doubtful"),
        pytest.param(
            undated(deadline_phrase="ngay sau khi có hướng dẫn;"),
            "ngay sau khi có hướng dẫn (không có ngày cụ thể)",
            id="event",
        ),
        pytest.param(undated(due=date(2024, 9, 1), extensions=1), "01/09/2024", id="a-day-that-came-with-an-extension"),
    ],
)
def test_deadline_cell(one: Row, expected: str) -> None:
    assert cells.deadline_cell(one) == expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        pytest.param(row(), "Đang thực hiện, sắp đến hạn, còn 3 ngày", id="soon"),
        pytest.param(OVERDUE, "Chưa thực hiện, quá hạn 88 ngày", id="overdue"),
        pytest.param(EXTENDED, "Đang thực hiện, đến hạn hôm nay", id="today"),
        pytest.param(undated(), "Chưa thực hiện, không thời hạn", id="undated"),
        pytest.param(DONE, "Hoàn thành quá hạn", id="done-late"),
        pytest.param(row(state=State.SUBMITTED, status="submitted"), "Chờ xác nhận", id="submitted"),
        pytest.param(row(state=State.PAUSED, status="paused"), "Tạm dừng", id="paused"),
        pytest.param(row(state=State.UNREPORTED, status="todo"), "Chưa thực hiện, chưa rà soát", id="unreported"),
        pytest.param(
            undated(unit="Thanh tra huyện", duties=7, open_duties=5),
            "Thanh tra huyện: chưa thực hiện, không thời hạn; còn 5/7 báo cáo riêng chưa hoàn thành",
            id="one-of-several-units",
        ),
        pytest.param(
            row(state=State.DONE_IN_TIME, duties=7, open_duties=0), "Hoàn thành đúng hạn", id="all-units-done"
        ),
    ],
)
def test_state_cell(one: Row, expected: str) -> None:
    assert cells.state_cell(one) == expected


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_words(state: State) -> None:
    assert cells.state_words(row(state=state, days=-2 if state is State.OVERDUE else 2))


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        pytest.param(row(role="lead"), "chủ trì", id="lead"),
        pytest.param(SHARED, "chủ trì chung", id="shared"),
        pytest.param(GROUP, "chủ trì, qua: các cơ quan, đơn vị", id="group"),
        pytest.param(COORDINATED, "phối hợp", id="coordinate"),
        pytest.param(row(), "", id="nobody-asked"),
    ],
)
def test_role_cell(one: Row, expected: str) -> None:
    assert cells.role_cell(one) == expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        pytest.param(row(), "53/TB-UBND ngày 27/03/2024, mục 2.2", id="decimal"),
        pytest.param(row(section="III/2"), "53/TB-UBND ngày 27/03/2024, mục III/2", id="roman"),
        pytest.param(row(section="Điều 2/1"), "53/TB-UBND ngày 27/03/2024, Điều 2/1", id="article"),
        pytest.param(row(section="Phụ lục II/I"), "53/TB-UBND ngày 27/03/2024, Phụ lục II/I", id="annex"),
        pytest.param(row(section=None), "53/TB-UBND ngày 27/03/2024", id="outside-any-section"),
        pytest.param(row(number=None, issued=None, section="a"), "Văn bản không số, mục a", id="no-number"),
    ],
)
def test_document_cell(one: Row, expected: str) -> None:
    assert cells.document_cell(one) == expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        pytest.param(row(), "60%", id="progress"),
        pytest.param(DONE, "Hoàn thành ngày 06/05/2024; Báo cáo số 45/BC-PNV ngày 06/05/2024", id="done"),
        pytest.param(row(completed_on="unknown"), "Hoàn thành, chưa rõ ngày", id="day-unknown"),
        pytest.param(undated(), "", id="nothing-reported"),
        pytest.param(row(progress=0), "0%", id="nought-is-a-report"),
    ],
)
def test_result_cell(one: Row, expected: str) -> None:
    assert cells.result_cell(one) == expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("2024-Q2", "quý II/2024"),
        ("2024-H1", "6 tháng đầu năm 2024"),
        ("2024-H2", "6 tháng cuối năm 2024"),
        ("2024-06", "tháng 06/2024"),
        ("2024-W23", "tuần 23 năm 2024"),
        ("2024-06-05", "ngày 05/06/2024"),
        ("2024", "năm 2024"),
        ("khác", "khác"),
    ],
)
def test_period_words(key: str, expected: str) -> None:
    assert cells.period_words(key) == expected


def test_columns_never_change_their_order() -> None:
    assert [head for head, _ in cells.FIXED] == [
        "Nội dung nhiệm vụ", "Văn bản giao", "Chủ trì", "Phối hợp", "Thời hạn",
        "Tình trạng", "Kết quả thực hiện", "Ghi chú", "Mã",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2024-05-06", "06/05/2024"), ("unknown", "Hoàn thành, chưa rõ ngày"), ("\x1bhôm nay", "␛hôm nay")],
)
def test_iso_day_words(text: str, expected: str) -> None:
    assert cells.iso_day_words(text) == expected
