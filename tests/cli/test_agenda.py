"""`cchc agenda` as an officer calls it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import cchc

JULY = {"CCHC_TODAY": "2024-07-05"}


def sections(*args: str) -> dict[str, list[str]]:
    ran = cchc("agenda", "--json", *args, env=JULY)
    assert ran.code == 0, ran.err
    made: dict[str, Any] = json.loads(ran.out)
    return {one["section"]: [row["full_id"].partition("/")[2] for row in one["rows"]] for one in made["sections"]}


def test_a_page_for_a_person(workspace: Path) -> None:
    ran = cchc("agenda", "--format", "table", env={**JULY, "COLUMNS": "80"})
    assert ran.code == 0
    assert ran.lines[0] == "NỘI DUNG GIAO BAN"
    assert "Chưa hoàn thành 21 việc của 19 nhiệm vụ: quá hạn 3, trong hạn 3, không thời" in ran.out
    assert "▲ Quá hạn (3 việc của 2 nhiệm vụ)" in ran.out
    assert "53/2.1-3@2024-Q1" in ran.out
    assert max(map(len, ran.lines)) <= 80
    assert "Số liệu chốt đến ngày 05/07/2024." in ran.err
    assert "(?) đọc chưa chắc" in ran.err


def test_plain_text_in_a_pipe(workspace: Path) -> None:
    ran = cchc("agenda", env={**JULY, "FORCE_COLOR": ""})
    assert ran.out.startswith("Nội dung giao ban\nSố liệu chốt đến ngày 05/07/2024.\n")
    assert ran.out == cchc("agenda", "-f", "tin nhắn", env=JULY).out


def test_of_one_unit(workspace: Path) -> None:
    found = sections("--unit", "PNV")
    assert sum(map(len, found.values())) == 11
    assert found["overdue"] == ["2.1-3@2024-Q1", "2.1-3@2024-Q2"]
    assert "Hiểu là: Phòng Nội vụ" in cchc("agenda", "-u", "PNV", env=JULY).err
    assert cchc("agenda", "-u", "PNV", env=JULY).out.startswith("Nội dung giao ban: Phòng Nội vụ")
    assert len(sections("--unit", "PNV", "--direct")["undated"]) == 4


def test_of_one_person(workspace: Path) -> None:
    assert cchc("assign", "2.2", "--person", "Trần Thị Lan", env=JULY).code == 0
    assert sections("--person", "lan") == {"overdue": ["2.2-1"]}


def test_what_came_back_since_the_last_meeting(workspace: Path) -> None:
    told = ["--status", "done", "--completed-on", "28/6/2024", "--evidence", "Báo cáo 45/BC-VHTT"]
    assert cchc("update", "2.2", *told, env=JULY).code == 0
    assert sections("--since", "1/7/2024")["returned"] == ["2.2-1"]
    assert "returned" not in sections()
    assert "returned" not in sections("--since", "1/6/2024", "--known-on", "4/7/2024")
    assert sections("--since", "1/6/2024", "--as-of", "27/6/2024")["later"][0] == "2.3-1"


def test_as_of_another_day(workspace: Path) -> None:
    assert sections("--as-of", "30/6/2024")["today"] == ["2.1-3@2024-Q2", "2.2-1"]
    assert "overdue" not in sections("--as-of", "30/3/2024")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        pytest.param(["--since", "6/7/2024"], "--since phải trước", id="since a day to come"),
        pytest.param(["--format", "xlsx"], "--format", id="unknown format"),
        pytest.param(["--format", "md", "--json"], "--json", id="two formats"),
        pytest.param(["--format", "text", "--full"], "--full", id="a message is always cut"),
        pytest.param(["--direct"], "--unit", id="direct without a unit"),
    ],
)
def test_refusals(workspace: Path, args: list[str], said: str) -> None:
    ran = cchc("agenda", *args, env=JULY)
    assert ran.code == 2
    assert said in ran.err
    assert ran.out == ""


def test_an_empty_workspace(empty: Path) -> None:
    ran = cchc("agenda", env=JULY)
    assert ran.code == 0
    assert "Không có việc nào để nêu." in ran.out


def test_a_broken_file_is_told(workspace: Path) -> None:
    (workspace / "data" / "notices" / "60-TB-UBND-2024-binh-gia.yaml").write_text("a: [", encoding="utf-8")
    ran = cchc("agenda", env=JULY)
    assert ran.code == 4
    assert "Bỏ qua tệp hỏng" in ran.err
    assert "Nội dung giao ban" in ran.out


def test_no_colour_where_it_is_not_wanted(workspace: Path) -> None:
    plain = cchc("agenda", "-f", "table", env={**JULY, "FORCE_COLOR": "1", "NO_COLOR": "1"})
    coloured = cchc("agenda", "-f", "table", env={**JULY, "FORCE_COLOR": "1"})
    assert "\x1b[" not in plain.out
    assert "\x1b[" in coloured.out
