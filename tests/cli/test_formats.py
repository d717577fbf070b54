from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from cchc_cli.cli import clock
from tests.cli.running import cchc, process

READING = [
    ["list"],
    ["due", "--year", "2024"],
    ["show", "2.2"],
    ["check"],
    ["check", "--six"],
    ["stats"],
    ["log"],
    ["units"],
    ["units", "PNV"],
]


@pytest.mark.parametrize("command", READING, ids=" ".join)
@pytest.mark.parametrize("form", ["table", "tsv", "csv", "json", "jsonl", "md"])
def test_every_reading_command_has_every_format_and_both_days(workspace: Path, command: list[str], form: str) -> None:
    days = ["--as-of", "15/4/2024", "--known-on", "15/4/2024"]
    ran = cchc(*command, "--format", form, *days)
    assert ran.code == 0, ran.err
    text = ran.out
    assert "Traceback" not in ran.err
    match form:
        case "json":
            assert isinstance(json.loads(text), list)
        case "jsonl":
            assert all(isinstance(json.loads(line), dict) for line in text.splitlines())
        case "csv":
            assert text.startswith("\ufeff")
            rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
            assert len({len(row) for row in rows}) == 1
        case "tsv":
            assert len({line.count("\t") for line in text.splitlines()}) == 1
        case "md":
            assert "| --- |" in text
        case _:
            assert form == "table"
    assert text


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_json_is_the_same_as_the_format(workspace: Path, command: list[str]) -> None:
    assert cchc(*command, "--json").out == cchc(*command, "--format", "json").out


@pytest.mark.parametrize("command", [["list"], ["due"], ["log"]], ids=" ".join)
def test_nothing_was_known_before_the_import(workspace: Path, command: list[str]) -> None:
    ran = cchc(*command, "--json", "--known-on", "14/4/2024")
    assert (ran.code, ran.out) == (0, "[]\n")


def test_check_of_an_empty_workspace_is_content(empty: Path) -> None:
    ran = cchc("check", "--format", "table")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "Không có điểm nào cần rà soát.\n"


def test_check_as_a_page(workspace: Path) -> None:
    ran = cchc("check", "--format", "table")
    assert ran.lines[0] == "Thời hạn đọc chưa chắc (1)"
    assert "data/notices/53-TB-UBND-2024-binh-gia.txt:57 [deadline-assumed]" in ran.out
    assert "0 lỗi, 1 điểm cần rà soát" in ran.err


def test_what_was_reviewed_is_not_asked_again(workspace: Path) -> None:
    path = workspace / "data/notices/53-TB-UBND-2024-binh-gia.yaml"
    text = path.read_text(encoding="utf-8")
    at = text.index("id: 53-TB-UBND-2024-binh-gia/2.6-1\n")
    end = text.index("    read: ", at)
    path.write_text(f"{text[:end]}    reviewed: {{on: 2024-04-10, by: Lan}}\n{text[end:]}", encoding="utf-8")
    assert "deadline-assumed" not in cchc("check").out


def test_parse_as_a_page(empty: Path) -> None:
    ran = cchc("parse", "-", given="THÔNG BÁO\n\n1. Giao Phòng Nội vụ:\n\n- Lập danh sách trước ngày 05/4/2024./.\n")
    assert ran.code == 0
    assert "Phòng Nội vụ" in ran.out


def test_dangerous_text_stays_text(workspace: Path) -> None:
    assert cchc("update", "2.2", "--status", "doing", "--note", "=1+1 [/a] \x1b[31m\x9b2J | **x**").code == 0
    for form in ("table", "tsv", "csv", "json", "jsonl", "md"):
        for command in (["list", "--section", "2.2", "--fields", "full_id,note"], ["log", "2.2"], ["show", "2.2"]):
            fields = command[:-2] if form == "md" and command[0] == "list" else command
            text = cchc(*fields, "--format", form).out
            assert "\x1b" not in text
            assert "\x9b" not in text


def test_name_comes_from_git_where_nobody_said_it(workspace: Path) -> None:
    (workspace / ".git").mkdir()
    (workspace / ".git" / "HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    for name in ("objects", "refs"):
        (workspace / ".git" / name).mkdir()
    (workspace / ".git" / "config").write_text("[user]\n\tname = Hoàng Minh\n", encoding="utf-8")
    assert process("update", "2.2", "--status", "doing", cwd=workspace, env={"CCHC_USER": ""}).code == 0
    assert "by: Hoàng Minh" in (workspace / "data/notices/53-TB-UBND-2024-binh-gia.yaml").read_text(encoding="utf-8")


def test_name_without_git_is_the_machine_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CCHC_USER", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("LOGNAME", "vanthu")
    assert clock.user(tmp_path) == "vanthu"


def test_completion_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: "bash")
    assert "_CCHC_COMPLETE=complete_bash" in cchc("--show-completion").out
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: None)
    assert cchc("--show-completion").code == 3


def test_a_sheet_by_unit_says_what_a_block_does_not_hold() -> None:
    sheet = cchc("export", "--format", "md", "--group-by", "unit").out
    assert "4 nhiệm vụ giao chung cho nhóm ghi ở phần của nhóm; 3 nhiệm vụ có phối hợp chỉ ghi" in sheet
    assert ". Thanh tra huyện (" in sheet
    assert ". Văn phòng HĐND và UBND huyện (" in sheet
    assert ". Bưu điện huyện (1" in sheet
    assert ". Phòng Nội vụ (5 nhiệm vụ" in sheet


def test_grouped_rows_name_their_blocks() -> None:
    rows = json.loads(cchc("export", "--format", "json", "--group-by", "unit").out)
    (shared,) = [one for one in rows if one["id"].endswith("/2-1")]
    assert len(shared["groups"]) == 7
    assert "Phòng Nội vụ" in shared["groups"]
    table = cchc("export", "--format", "csv", "--group-by", "deadline").out.splitlines()
    assert table[0].lstrip("\ufeff").split(",")[:2] == ["STT", "Phần"]
    assert table[1].split(",")[:2] == ["1", "Quá hạn"]


def test_a_group_has_its_members_on_the_day_of_the_newest_document_too() -> None:
    told = cchc("units", "các cơ quan, đơn vị", "--format", "table", env={"CCHC_TODAY": "2026-11-22"}).out
    assert "Ngày 22/11/2026: " in told
    assert "Theo ngày của văn bản mới nhất (27/03/2024): Thành viên: " in told
