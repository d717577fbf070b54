"""The table on the terminal."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from cchc_cli.errors import UsageError
from cchc_cli.model.ids import matching, parse_selector
from cchc_cli.query.row import State
from cchc_cli.render.marks import SIGNS
from cchc_cli.render.short_ids import short_ids
from cchc_cli.render.table import rows_table
from tests.conftest import Golden
from tests.render.rows import COORDINATED, DOUBTFUL, GROUP, NASTY, OVERDUE, SHARED, SHEET, row, undated

GOLDEN = Path(__file__).parent / "golden"
WIDTHS = (80, 100, 120, 200)
KNOWN = [one.id for one in SHEET]
IDS = short_ids(KNOWN, KNOWN)
UNASKED = tuple(replace(one, role=None, via=None) for one in SHEET)
ASKED = (replace(OVERDUE, role="lead"), SHARED, GROUP, COORDINATED)


@pytest.mark.parametrize("width", WIDTHS)
def test_looks_as_recorded(golden: Golden, width: int) -> None:
    golden(GOLDEN / f"table-{width}.txt", rows_table(UNASKED, width=width, color=False, ids=IDS))


@pytest.mark.parametrize("width", WIDTHS)
def test_with_a_unit_as_recorded(golden: Golden, width: int) -> None:
    golden(GOLDEN / f"unit-{width}.txt", rows_table(ASKED, width=width, color=False, ids=IDS))


@pytest.mark.parametrize("rows", [UNASKED, ASKED, NASTY], ids=["list", "unit", "nasty"])
@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("width", [80, 93, 100, 120, 160, 200, 300])
def test_never_wider_than_the_terminal(rows: tuple[object, ...], full: bool, width: int) -> None:
    text = rows_table(rows, width=width, color=False, full=full, ids=IDS)  # type: ignore[arg-type]
    assert max(cell_len(line) for line in text.split("\n")) <= width


def test_nothing_steers_the_terminal() -> None:
    text = rows_table(NASTY, width=100, color=True, full=True)
    bare = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert not [char for char in bare if unicodedata.category(char) == "Cc" and char != "\n"]
    assert "[/a] [bold]đậm[/bold]" in " ".join(bare.split())
    assert "␛[31m" in bare


def test_no_codes_without_colour() -> None:
    assert "\x1b" not in rows_table(SHEET, width=100, color=False)
    assert "\x1b[1;31m▲ quá hạn 88 ngày" in rows_table(SHEET, width=100, color=True)


@pytest.mark.parametrize("state", list(State))
def test_a_state_has_a_sign_and_a_word(state: State) -> None:
    text = rows_table([row(state=state, days=-3 if state is State.OVERDUE else 3)], width=100, color=False)
    assert re.search(rf"{re.escape(SIGNS[state])} \w+", text)


def test_the_role_stands_in_every_width() -> None:
    for width in WIDTHS:
        text = " ".join(rows_table(ASKED, width=width, color=False, ids=IDS).split())
        assert "Vai trò" in text
        assert "phối hợp" in text
        assert "qua:" in text


def test_ids_are_never_broken_and_are_accepted() -> None:
    for width in WIDTHS:
        text = rows_table(UNASKED, width=width, color=False, ids=IDS)
        shown = [line.split()[-1] for line in text.split("\n") if re.search(r"\d/\S+-\d+(@\S+)?$", line)]
        assert len(shown) == len(UNASKED)
        for typed, one in zip(shown, UNASKED, strict=True):
            selector = parse_selector(typed)
            assert matching(selector.name, KNOWN) == [one.id]
            assert selector.period == one.period


def test_without_short_ids_the_full_ones() -> None:
    assert "53-TB-UBND-2024-binh-gia/2.1-3@2024-Q1\n" in rows_table([OVERDUE], width=100, color=False)


def test_doubt_is_marked_and_explained() -> None:
    text = rows_table([DOUBTFUL], width=100, color=False)
    assert "31/12/2024 (?)" in " ".join(text.split())
    assert "(?) phần mềm đọc chưa chắc, chưa rà soát; rà soát từng chỗ: cchc review." in text
    assert "(?)" not in rows_table([row()], width=100, color=False)


def test_full_cuts_nothing() -> None:
    one = undated(text="Câu đầu. " + "từ ngữ " * 700 + "hết.…")
    cut = rows_table([one], width=100, color=False)
    whole = rows_table([one], width=100, color=False, full=True)
    assert "hết." not in cut
    assert "--full" in cut
    assert "hết." in whole
    assert "--full" not in whole


def test_chosen_fields() -> None:
    text = rows_table([OVERDUE], width=80, color=False, fields=["full_id", "due", "days"])
    assert text.split("\n")[0].split("  ")[0] == "Mã"
    assert "-88" in text


def test_unknown_field_is_refused() -> None:
    with pytest.raises(UsageError):
        rows_table([], width=80, color=False, fields=["han"])


def test_no_rows_no_table() -> None:
    assert rows_table([], width=80, color=False) == ""


def test_leads_stand_below_the_text_where_they_have_no_column() -> None:
    lines = rows_table([row()], width=60, color=False).splitlines()
    assert "Chủ trì" not in lines[0]
    joined = " ".join(line[:20].strip() for line in lines)
    assert "Chủ trì: Phòng Văn" in joined
    assert any(
        "rút gọn" in line for line in rows_table([row(text="a. " + "chữ " * 90)], width=60, color=False).splitlines()
    )
