"""`cchc report`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import cchc

JULY = {"CCHC_TODAY": "2024-07-05"}


@pytest.mark.parametrize("typed", ["h1", "6 tháng", "6 thang"])
def test_the_period_by_its_code_or_its_word(workspace: Path, typed: str) -> None:
    ran = cchc("report", "--period", typed, "--year", "2024", env=JULY)
    assert ran.code == 0
    assert "6 tháng đầu năm 2024 (số liệu từ ngày 15/12/2023 đến ngày 14/06/2024)" in ran.out


def test_the_year_is_this_one(workspace: Path) -> None:
    assert "Quý III năm 2024" in cchc("report", "--period", "q3", env=JULY).out


def test_the_windows_of_the_workspace(workspace: Path) -> None:
    config = workspace / "cchc.toml"
    config.write_text(
        config.read_text(encoding="utf-8") + '\n[report_windows]\nq1 = ["01/01", "31/03"]\n', encoding="utf-8"
    )
    assert "từ ngày 01/01/2024 đến ngày 31/03/2024" in cchc("report", "--period", "q1", env=JULY).out


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--period", "q2"], "q1 (quý I)"),
        ([], "--period"),
        (["--period", "year", "--year", "2026"], "chưa có số liệu"),
        (["--period", "q1", "-f", "csv"], "docx (Word)"),
        (["--period", "q1", "-o", "a.csv"], ".docx"),
    ],
)
def test_what_makes_no_sense_is_refused(workspace: Path, args: list[str], told: str) -> None:
    ran = cchc("report", *args, env=JULY)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_a_word_file(workspace: Path) -> None:
    ran = cchc("report", "--period", "h1", "-o", "bao-cao.docx", env=JULY)
    assert (ran.code, ran.out) == (0, "")
    assert (workspace / "bao-cao.docx").read_bytes().startswith(b"PK")


def test_only_what_was_known_then(workspace: Path) -> None:
    ran = cchc("report", "--period", "h1", "--known-on", "14/4/2024", env=JULY)
    assert ran.code == 0
    assert "Trong kỳ không có nhiệm vụ nào" in ran.out


def test_one_unit(workspace: Path) -> None:
    ran = cchc("report", "--period", "h1", "--unit", "PTP", env=JULY)
    assert "Cơ quan, đơn vị: Phòng Tư pháp" in ran.out
    assert "Trong kỳ theo dõi 6 nhiệm vụ" in ran.out
