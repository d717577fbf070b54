"""Where an export may be written to, and what it never replaces."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cchc_cli.cli import streams
from tests.cli.running import NOTICE, REPOSITORY, cchc, piped
from tests.cli.test_import import snapshot


@pytest.mark.parametrize(
    "output",
    [
        f"data/notices/{NOTICE}.yaml",
        f"data/notices/{NOTICE}.txt",
        "data/giao-ban.md",
        "data/plans/../notices/giao-ban.md",
        "DATA/giao-ban.md",
        ".cchc/giao-ban.md",
        "cchc.toml",
        "CCHC.toml",
    ],
)
@pytest.mark.parametrize("more", [[], ["--yes"]], ids=["plain", "yes"])
def test_no_export_goes_over_the_data_of_the_workspace(workspace: Path, output: str, more: list[str]) -> None:
    before = snapshot(workspace)
    ran = cchc("export", "-f", "md", "-o", output, *more)
    assert ran.code == 2
    assert "không xuất vào" in ran.err
    assert "-o giao-ban.md" in ran.err
    assert snapshot(workspace) == before


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_no_export_goes_through_a_link_into_the_data(workspace: Path, tmp_path: Path) -> None:
    before = snapshot(workspace)
    link = tmp_path / "giao-ban.md"
    link.symlink_to(workspace / "data" / "notices" / f"{NOTICE}.yaml")
    assert cchc("export", "-f", "md", "-o", link).code == 2
    assert snapshot(workspace) == before


def test_nor_over_the_data_of_another_workspace(workspace: Path, tmp_path: Path) -> None:
    other = tmp_path / "khac"
    assert cchc("init", other).code == 0
    assert cchc("export", "-f", "md", "-o", other / "data" / "notices" / "a.md").code == 2
    assert cchc("export", "-f", "md", "-o", other / "cchc.toml").code == 2
    assert cchc("export", "-f", "md", "-o", other / "a.md").code == 0


def test_a_folder_called_data_elsewhere_is_no_matter(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    assert cchc("export", "-f", "md", "-o", tmp_path / "data" / "a.md").code == 0


def test_last_weeks_sheet_is_replaced_unasked(workspace: Path) -> None:
    sheet = workspace / "giao-ban.md"
    sheet.write_text("tuần trước", encoding="utf-8")
    assert cchc("export", "-f", "md", "-o", "giao-ban.md").code == 0
    assert "tuần trước" not in sheet.read_text(encoding="utf-8")
    assert [one.name for one in workspace.iterdir() if one.suffix == ".tmp"] == []


def test_a_file_of_another_kind_is_replaced_only_with_yes(workspace: Path) -> None:
    other = workspace / "bao-cao.docx"
    other.write_bytes(b"mau")
    ran = cchc("export", "-f", "md", "-o", "bao-cao.docx")
    assert ran.code == 2
    assert "--yes" in ran.err
    assert other.read_bytes() == b"mau"
    assert cchc("export", "-f", "md", "-o", "bao-cao.docx", "--yes").code == 0
    assert other.read_bytes() != b"mau"


@pytest.mark.parametrize(("answer", "code"), [("c\n", 0), ("\n", 1), ("không\n", 1), ("", 1)])
def test_at_a_terminal_it_is_asked_for(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    monkeypatch.setattr(streams, "is_terminal", lambda _stream: True)
    other = workspace / "ghi-chu"
    other.write_bytes(b"mau")
    ran = cchc("export", "-f", "csv", "-o", "ghi-chu", given=answer)
    assert ran.code == code
    assert "Thay tệp ghi-chu" in ran.err
    assert (other.read_bytes() == b"mau") == (code == 1)


@pytest.mark.parametrize(
    ("output", "told"),
    [
        ("khong-co/giao-ban.md", "không có tệp hoặc thư mục này"),
        ("so", "đây là thư mục"),
        ("a.txt/b.md", "không phải là thư mục"),
    ],
    ids=["no-folder", "folder", "file-as-folder"],
)
def test_a_refusal_of_the_system_is_in_vietnamese(workspace: Path, output: str, told: str) -> None:
    (workspace / "so").mkdir()
    (workspace / "a.txt").write_text("", encoding="utf-8")
    ran = cchc("export", "-f", "md", "-o", output)
    assert ran.code == 4
    assert told in ran.err


@pytest.mark.parametrize(("output", "begins"), [("a.csv", "\ufeffSTT"), ("A.MD", "**UBND"), ("a.json", "[{")])
def test_the_ending_chooses_the_format(workspace: Path, output: str, begins: str) -> None:
    assert cchc("export", "-o", output).code == 0
    assert (workspace / output).read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize(
    ("args", "told"),
    [([], "--format docx|md"), (["-o", "a.xyz"], "a.xyz không có đuôi"), (["-f", "xyz"], "md (Markdown)")],
    ids=["neither", "ending", "format"],
)
def test_what_names_no_format_is_refused(workspace: Path, args: list[str], told: str) -> None:
    ran = cchc("export", *args)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_the_title_is_the_offices_own(workspace: Path) -> None:
    assert "# NHIỆM VỤ PHỤC VỤ GIAO BAN" in cchc("export", "-f", "md", "--title", "Nhiệm vụ phục vụ giao ban").out
    assert cchc("export", "-f", "md", "--title", "  ").code == 2


@pytest.mark.parametrize("typed", ["area", "lĩnh vực", "linh vuc"])
def test_grouping_by_area(workspace: Path, typed: str) -> None:
    assert "## I. Công tác chỉ đạo, điều hành" in cchc("export", "-f", "md", "--group-by", typed).out


def test_no_grouping(workspace: Path) -> None:
    assert "## " not in cchc("export", "-f", "md", "--group-by", "không").out


def test_a_word_file_by_its_ending(workspace: Path) -> None:
    ran = cchc("export", "-o", "giao-ban.docx")
    assert (ran.code, ran.out) == (0, "")
    assert (workspace / "giao-ban.docx").read_bytes().startswith(b"PK")
    assert cchc("export", "-f", "word", "-o", "giao-ban.docx").code == 0


def test_what_is_no_text_does_not_go_to_a_terminal(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "is_terminal", lambda _stream: True)
    ran = cchc("export", "-f", "docx")
    assert (ran.code, ran.out) == (2, "")
    assert "-o giao-ban.docx" in ran.err


def test_but_it_goes_into_a_pipe(workspace: Path) -> None:
    assert cchc("export", "-o", "a.docx").code == 0
    assert piped("export", "-f", "docx", cwd=workspace) == (workspace / "a.docx").read_bytes()


def test_the_offices_own_template(workspace: Path) -> None:
    example = REPOSITORY / "docs" / "examples" / "mau-giao-ban.docx"
    assert cchc("export", "-o", "giao-ban.docx", "--template", example).code == 0
    assert cchc("export", "-o", "giao-ban.md", "--template", example).code == 2
    ran = cchc("export", "-o", "giao-ban.docx", "--template", "khong-co.docx")
    assert ran.code == 4
    assert "không có tệp hoặc thư mục này" in ran.err
