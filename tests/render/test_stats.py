"""The lines of `stats` on a terminal, wide and narrow."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len

from cchc_cli.query.counts import count
from cchc_cli.query.row import Row, State
from cchc_cli.query.stats import By, Line, Stats
from cchc_cli.render.stats import stats_table
from tests.conftest import Golden
from tests.render.rows import row, undated

GOLDEN = Path(__file__).parent / "golden"
OVERDUE = row(state=State.OVERDUE, days=-3)
IN_TIME = row(state=State.DONE_IN_TIME, completed_on="2024-06-28")
LATE = row(state=State.DONE_LATE, completed_on="2024-07-05")


def line(name: str, rows: list[Row], *, via: int | None = 0) -> Line:
    direct = None if via is None else len(rows) - via
    return Line(name, name, count(rows), len(rows), direct=direct, via=via)


def of_units(*extra: State) -> Stats:
    office = [OVERDUE, IN_TIME, IN_TIME, LATE, undated(), *(row(state=state) for state in extra)]
    culture = [undated(), undated(), row(state=State.SOON, days=2)]
    lines = [
        line("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện", office, via=1),
        line("Phòng Văn hóa và Thông tin", culture, via=2),
        line("Thanh tra huyện", [undated()]),
    ]
    rows = [*office, *culture[:1]]
    total = Line("", "Tổng số, mỗi việc tính một lần", count(rows), len(rows))
    return Stats(By.UNIT, lines, total, 3, rows)


@pytest.mark.parametrize("width", [80, 120], ids=str)
def test_a_table(width: int, golden: Golden) -> None:
    text = stats_table(of_units(), width=width, color=False, bars=True)
    golden(GOLDEN / f"stats-{width}.txt", text)


def test_lines_one_below_the_other_where_a_table_has_no_room(golden: Golden) -> None:
    wide = of_units(State.PAUSED, State.CANCELLED, State.UNREPORTED, State.SUBMITTED, State.DONE_DAY_UNKNOWN)
    golden(GOLDEN / "stats-stacked.txt", stats_table(wide, width=80, color=False, bars=True))


@pytest.mark.parametrize("width", [40, 60, 79, 80, 100, 120, 200])
@pytest.mark.parametrize("extra", [(), tuple(State)], ids=["few-states", "all-states"])
def test_nothing_is_wider_than_the_terminal(width: int, extra: tuple[State, ...]) -> None:
    text = stats_table(of_units(*extra), width=width, color=False, bars=True)
    assert max(cell_len(one) for one in text.splitlines()) <= width


def test_without_a_terminal_there_are_no_bars_and_no_codes() -> None:
    text = stats_table(of_units(), width=200, color=False, bars=False)
    assert not set("█▓▒░\x1b") & set(text)
    assert "\x1b[" in stats_table(of_units(), width=200, color=True, bars=True)


def test_states_with_their_share(golden: Golden) -> None:
    rows = [OVERDUE, IN_TIME, IN_TIME, LATE, *[undated()] * 25]
    lines = [
        Line(state, name, count([one for one in rows if one.state is state]), 1)
        for state, name in (
            (State.DONE_IN_TIME, "Hoàn thành đúng hạn"),
            (State.DONE_LATE, "Hoàn thành quá hạn"),
            (State.OVERDUE, "Quá hạn"),
            (State.UNDATED, "Không thời hạn"),
        )
    ]
    found = Stats(By.STATE, lines, Line("", "Tổng số, mỗi việc tính một lần", count(rows), 5), 0, rows)
    golden(GOLDEN / "stats-states.txt", stats_table(found, width=90, color=False, bars=True))


def test_columns_against_first_deadlines_only_where_they_differ() -> None:
    moved = row(state=State.DONE_IN_TIME, first_state=State.DONE_LATE, first_due=date(2024, 6, 1), extensions=1)
    total = line("Tổng số", [moved], via=None)
    found = Stats(By.DOCUMENT, [line("53/TB-UBND", [moved], via=None)], total, 0, [moved])
    assert "So với" in stats_table(found, width=160, color=False, bars=False)
    assert "So với" not in stats_table(of_units(), width=160, color=False, bars=False)


def test_no_lines_no_table() -> None:
    empty = Stats(By.UNIT, [], Line("", "Tổng số", count([]), 0), 0, [])
    assert stats_table(empty, width=80, color=False, bars=True) == ""
