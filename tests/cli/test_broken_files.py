"""With a broken file in the workspace: the rows of the good ones, the broken named, exit code 4."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import NOTICE, cchc


@pytest.fixture
def broken(workspace: Path) -> Path:
    path = workspace / "data/notices/54-TB-UBND-2024-binh-gia.yaml"
    path.write_text("schema: 1\nid: [\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "args",
    [["list", "--json"], ["due", "--year", "2024", "--json"], ["export", "-f", "json"]],
    ids=["list", "due", "export"],
)
def test_a_list_without_a_broken_file_is_not_whole(broken: Path, args: list[str]) -> None:
    ran = cchc(*args)
    assert ran.code == 4
    assert json.loads(ran.out)
    assert broken.name in ran.err


def test_an_exported_file_is_written_all_the_same(broken: Path, workspace: Path) -> None:
    assert cchc("export", "-f", "md", "-o", "giao-ban.md").code == 4
    assert "tệp hỏng" in (workspace / "giao-ban.md").read_text(encoding="utf-8")


def test_what_is_named_is_whole_without_the_broken_file(broken: Path) -> None:
    assert cchc("show", "2.2").code == 0
    assert cchc("update", "2.2", "--status", "doing").code == 0


@pytest.mark.parametrize("command", [["update", "--status", "done"], ["show"], ["log"]], ids=["update", "show", "log"])
def test_an_id_that_may_stand_in_a_broken_file(workspace: Path, command: list[str]) -> None:
    path = workspace / "data/notices" / f"{NOTICE}.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("number: 53", "number: [53", 1), encoding="utf-8")
    ran = cchc(command[0], "2.2", *command[1:])
    assert ran.code == 4
    assert path.name in ran.err
    assert "tệp hỏng nêu trên" in ran.err


def test_an_unknown_id_is_unknown_where_nothing_is_broken(workspace: Path) -> None:
    assert cchc("update", "9.9", "--status", "done").code == 3
