"""The workbook of the first notice as another program shows it, and the example in the repository."""

from __future__ import annotations

import json
import shutil
import unicodedata
from pathlib import Path

import pytest

from cchc_cli.reading.workbook import read_workbook
from cchc_cli.wording import form
from tests.cli.running import REPOSITORY, cchc
from tests.export.calc import needs_calc, pages
from tests.export.table import Table

EXAMPLE = REPOSITORY / "docs" / "examples" / "giao-ban.xlsx"
DAY = {"CCHC_TODAY": "2024-07-05"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, made from a copy of the repository's own workspace."""
    workspace = tmp_path_factory.mktemp("so")
    shutil.copy(REPOSITORY / "cchc.toml", workspace)
    shutil.copytree(REPOSITORY / "data", workspace / "data")
    target = tmp_path_factory.mktemp("examples") / "giao-ban.xlsx"
    ran = cchc("export", "-o", target, "--workspace", workspace, env=DAY)
    assert ran.code == 0, ran.err
    return target


def test_the_example_is_what_the_program_makes(made: Path) -> None:
    ours, theirs = read_workbook(EXAMPLE), read_workbook(made)
    assert [one.name for one in ours.pages] == ["Nhiệm vụ", "Thống kê", "Hướng dẫn điền", "cchc"]
    for one, other in zip(ours.pages, theirs.pages, strict=True):
        assert [list(row) for row in one.rows] == [list(row) for row in other.rows]
    heavy = [one.name for one in EXAMPLE.parent.iterdir() if one.stat().st_size > 300_000]
    assert heavy == []


@needs_calc
def test_its_pages_hold_every_directive_with_every_mark(made: Path) -> None:
    printed = _bare(pages(made))
    rows = json.loads(cchc("list", "--all", "--json", "--workspace", REPOSITORY, env=DAY).out)
    assert len(rows) == 19
    words = {word for row in rows for word in row["text"].replace("**", "").split()}
    assert [one for one in words if _bare(one) not in printed] == []
    for head in ("Nội dung nhiệm vụ", "Kết quả, ghi chú"):
        assert all(_bare(word) in printed for word in head.split())
    assert _bare("19 nhiệm vụ chưa hoàn thành: quá hạn 2, trong hạn 2, không thời hạn 15.") in printed
    assert _bare(form.GUIDE_TITLE) in printed
    assert printed.count(_bare("Nội dung nhiệm vụ")) >= 3  # the heads stand on every page of the table


def _bare(text: str) -> str:
    """``text`` without blanks: cells are broken into lines in the middle of sentences."""
    return "".join(unicodedata.normalize("NFC", text).split())


def test_the_numbers_are_those_of_stats(made: Path) -> None:
    page = read_workbook(made).by_name["Thống kê"]
    lines = [list(row) for row in page.rows if isinstance(row[1], float)]
    told = json.loads(cchc("stats", "--json", "--workspace", REPOSITORY, env=DAY).out)
    assert len(lines) == len(told)
    heads = {name: at for at, name in enumerate(_heads(page.rows))}
    for line, one in zip(lines, told, strict=True):
        assert line[0] == one["name"]
        for name, head in (
            ("duties", "Tổng số"),
            ("open", "Cộng"),
            ("overdue", "Quá hạn"),
            ("undated", "Không thời hạn"),
        ):
            assert line[heads[head]] == one[name], (one["name"], name)


def _heads(rows: object) -> list[str]:
    """The lower row of heads, the upper one where it says nothing."""
    upper, lower = list(rows)[3:5]  # type: ignore[call-overload]
    return [str(below or above) for above, below in zip(upper, lower, strict=True)]


def test_the_form_of_a_unit_names_its_part(workspace: Path) -> None:
    path = workspace.parent / "pnv.xlsx"
    assert cchc("export", "--unit", "PNV", "-o", path, env=DAY).code == 0
    table = Table.of(path)
    assert "chủ trì, qua: các cơ quan, đơn vị" in table.values("Vai trò")
    assert any("Phòng Nội vụ" in str(row[0]) for row in table.page.rows[: table.head])


def test_a_workbook_is_nothing_for_a_terminal(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc_cli.cli.streams.is_terminal", lambda _: True)
    ran = cchc("export", "--format", "xlsx")
    assert ran.code == 2
    assert "-o" in ran.err


def test_what_was_assigned_stands_in_a_column_of_its_own(workspace: Path) -> None:
    assert cchc("assign", "2.2", "--person", "Nguyễn Thị Lan").code == 0
    path = workspace.parent / "a.xlsx"
    assert cchc("export", "-o", path, env=DAY).code == 0
    assert Table.of(path).value("2.2-1", "Người thực hiện") == "Nguyễn Thị Lan"
