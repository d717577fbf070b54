"""`cchc remind`: letters into a folder, and nothing else."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from cchc_cli.cli import streams
from tests.cli.running import cchc
from tests.cli.test_import import snapshot

JULY = {"CCHC_TODAY": "2024-07-05"}
BOTH = ["don-doc-phong-noi-vu.docx", "don-doc-phong-van-hoa-va-thong-tin.docx"]


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_letter_for_each_unit(workspace: Path) -> None:
    before = snapshot(workspace / "data")
    ran = cchc("remind", "-o", "don-doc", env=JULY)
    assert ran.code == 0
    assert ran.lines == [
        "don-doc-phong-noi-vu.docx: Phòng Nội vụ (quá hạn 2)",
        "don-doc-phong-van-hoa-va-thong-tin.docx: Phòng Văn hóa và Thông tin (quá hạn 1)",
    ]
    assert "Đã ghi 2 công văn vào don-doc" in ran.err
    assert "Hạn báo cáo ghi trong công văn: 12/07/2024" in ran.err
    assert names(workspace / "don-doc") == BOTH
    assert snapshot(workspace / "data") == before


def test_the_office_that_signs_writes_no_letter_to_itself(workspace: Path) -> None:
    config = workspace / "cchc.toml"
    config.write_text(f'issuer = "phòng Nội vụ"\n{config.read_text(encoding="utf-8")}', encoding="utf-8")
    ran = cchc("remind", "-o", "don-doc", env=JULY)
    assert (ran.code, names(workspace / "don-doc")) == (0, BOTH[1:])
    assert "Phòng Nội vụ có 2 việc quá hạn, sắp đến hạn nhưng là cơ quan ký công văn" in ran.err
    (letter,) = (workspace / "don-doc").iterdir()
    lines = [cell.text.split("\n") for cell in docx.Document(str(letter)).tables[0].rows[0].cells]
    assert lines[0][:2] == ["UBND HUYỆN BÌNH GIA", "PHÒNG NỘI VỤ"]


def test_a_dry_run_writes_nothing(workspace: Path) -> None:
    for more in ([], ["-o", "don-doc"]):
        ran = cchc("remind", "--dry-run", *more, env=JULY)
        assert (ran.code, len(ran.lines)) == (0, 2)
        assert "Sẽ ghi 2 công văn" in ran.err
    assert not (workspace / "don-doc").exists()


def test_without_a_folder_it_is_asked_for(workspace: Path) -> None:
    ran = cchc("remind", env=JULY)
    assert ran.code == 2
    assert "-o THƯ_MỤC" in ran.err


def test_nothing_to_remind_of(workspace: Path) -> None:
    ran = cchc("remind", "-o", "don-doc", env={"CCHC_TODAY": "2024-03-27"}, given=None)
    assert (ran.code, ran.out) == (0, "don-doc-phong-noi-vu.docx: Phòng Nội vụ (sắp đến hạn 1)\n")
    ran = cchc("remind", "-o", "khac", "--within", "1d", env={"CCHC_TODAY": "2024-03-27"})
    assert (ran.code, ran.out) == (0, "")
    assert "Không có việc quá hạn hoặc đến hạn từ nay đến hết ngày 28/03/2024" in ran.err
    assert not (workspace / "khac").exists()


def test_letters_that_stand_there_are_not_replaced_unasked(workspace: Path) -> None:
    cchc("remind", "-o", "don-doc", env=JULY)
    filled = workspace / "don-doc" / BOTH[0]
    filled.write_bytes(b"da dien so")
    ran = cchc("remind", "-o", "don-doc", env=JULY)
    assert ran.code == 2
    assert BOTH[0] in ran.err
    assert filled.read_bytes() == b"da dien so"
    assert cchc("remind", "-o", "don-doc", "--yes", env=JULY).code == 0
    assert filled.read_bytes() != b"da dien so"


def test_at_a_terminal_it_is_a_question(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cchc("remind", "-o", "don-doc", env=JULY)
    monkeypatch.setattr(streams, "is_terminal", lambda _stream: True)
    assert cchc("remind", "-o", "don-doc", env=JULY, given="\n").code == 1
    assert cchc("remind", "-o", "don-doc", env=JULY, given="c\n").code == 0


def test_what_lies_there_from_the_last_time_is_named(workspace: Path) -> None:
    cchc("remind", "-o", "don-doc", env=JULY)
    ran = cchc("remind", "-o", "don-doc", "--unit", "PNV", "--yes", env=JULY)
    assert f"công văn từ lần trước, không có trong lần này: {BOTH[1]}" in ran.err


@pytest.mark.parametrize("folder", ["data", "data/notices", ".cchc/thu"])
def test_no_letter_goes_into_the_data_of_the_workspace(workspace: Path, folder: str) -> None:
    before = snapshot(workspace)
    assert cchc("remind", "-o", folder, env=JULY).code == 2
    assert snapshot(workspace) == before


def test_a_file_is_no_folder(workspace: Path) -> None:
    (workspace / "don-doc").write_text("", encoding="utf-8")
    ran = cchc("remind", "-o", "don-doc", env=JULY)
    assert ran.code == 4
    assert "không phải là thư mục" in ran.err


@pytest.mark.parametrize(("typed", "code"), [("15/7/2024", 0), ("hôm nay", 0), ("4/7/2024", 2)])
def test_by_when_to_report(workspace: Path, typed: str, code: int) -> None:
    assert cchc("remind", "-o", "don-doc", "--report-by", typed, env=JULY).code == code


def test_what_is_doubtful_is_to_be_reviewed_first(workspace: Path) -> None:
    ran = cchc("remind", "--dry-run", "--within", "7d", env={"CCHC_TODAY": "2024-12-25"})
    assert "1 việc đọc chưa chắc, có dấu (?)" in ran.err
