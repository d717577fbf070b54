"""`cchc check` as an officer calls it the day before a meeting."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import NOTICE, cchc

JULY = {"CCHC_TODAY": "2024-07-15"}


def found(*args: str, env: dict[str, str] | None = None) -> list[dict[str, Any]]:
    ran = cchc("check", "--json", *args, env=env or JULY)
    assert ran.code == 0, ran.err
    made: list[dict[str, Any]] = json.loads(ran.out)
    return made


def codes(*args: str, env: dict[str, str] | None = None) -> list[str]:
    return [one["code"] for one in found(*args, env=env)]


def test_each_finding_says_what_to_type(workspace: Path) -> None:
    assert cchc("update", "2.2", "--status", "done", "--completed-on", "28/6/2024", env=JULY).code == 0
    (one,) = [one for one in found() if one["code"] == "no-evidence"]
    assert (one["topic"], one["full_id"]) == ("results", f"{NOTICE}/2.2-1")
    assert one["hint"] == f'ghi bằng: cchc update {NOTICE}/2.2-1 --evidence "số, ký hiệu văn bản"'
    page = cchc("check", "--format", "table", env=JULY).out
    assert "53/2.2-1  Nghiên cứu, đề xuất giải pháp" in page
    assert 'cchc update 53/2.2-1 --evidence "số, ký hiệu văn bản"' in page


def test_the_six_clarities_have_a_summary_and_a_list(workspace: Path) -> None:
    page = cchc("check", "--format", "table", env=JULY).out
    assert "6 rõ (19 nhiệm vụ chưa hoàn thành)" in page
    assert "Rõ trách nhiệm  đạt 14  chưa rõ 5   giao chung cho nhóm 4, nhiều đơn vị cùng chủ trì 1" in page
    ran = cchc("check", "--six", "--json", env=JULY)
    listed = {one["id"]: one for one in json.loads(ran.out)}
    assert len(listed) == 19
    assert listed[f"{NOTICE}/2.2-1"]["when"] is None
    assert listed[f"{NOTICE}/2.4-1"]["when"] == "không thời hạn"
    (when,) = [one for one in found() if one["code"] == "six-when"]
    assert when["message"].startswith("16 trong 19 nhiệm vụ chưa hoàn thành chưa rõ thời gian: không thời hạn 14")
    table = cchc("check", "--six", "--format", "table", env=JULY)
    assert "chưa rõ thời gian: không thời hạn" in table.out
    assert "Cách xét:" in table.out
    assert "nhiệm vụ chưa hoàn thành còn điều chưa rõ" in table.err


def test_the_summary_is_no_number_of_findings(workspace: Path) -> None:
    err = cchc("check", env=JULY).err
    counted = [one for one in found() if one["topic"] != "six"]
    infos = sum(one["severity"] == "info" for one in counted)
    assert f"0 lỗi, {len(counted) - infos} điểm cần rà soát, {infos} điều cần biết." in err


def test_only_one_topic(workspace: Path) -> None:
    assert set(codes("--only", "documents")) == {"awaited"}
    assert codes("--only", "văn bản") == codes("--only", "documents")
    assert set(codes("--only", "stale", "--only", "documents")) == {"stale", "awaited"}
    assert cchc("check", "--only", "màu").code == 2
    notes = cchc("check", "--only", "notes", "--format", "table", env=JULY).out
    assert "date-not-used" in notes


def test_errors_count_whatever_topic_is_shown(workspace: Path) -> None:
    (workspace / "data/notices/60-TB.yaml").write_text("schema: 1\nid: [\n", encoding="utf-8")
    ran = cchc("check", "--only", "documents")
    assert ran.code == 1
    assert "60-TB.yaml" in cchc("check").out


@pytest.mark.parametrize(("day", "stale"), [("2024-06-24", False), ("2024-06-25", True)])
def test_a_document_without_reports_for_ninety_days(workspace: Path, day: str, stale: bool) -> None:
    assert ("stale" in codes(env={"CCHC_TODAY": day})) is stale


def test_how_long_is_silent_can_be_set(workspace: Path) -> None:
    april = {"CCHC_TODAY": "2024-04-26"}
    assert "stale" not in codes(env=april)
    assert "stale" in codes("--stale", "30d", env=april)
    assert cchc("check", "--stale", "0").code == 2
    config = workspace / "cchc.toml"
    config.write_text(config.read_text(encoding="utf-8") + "stale_days = 30\n", encoding="utf-8")
    assert "stale" in codes(env=april)


def test_a_report_ends_the_silence(workspace: Path) -> None:
    assert cchc("update", "2.2", "--status", "doing", env=JULY).code == 0
    assert "stale" not in codes()


def test_one_document_alone(workspace: Path) -> None:
    assert "awaited" not in codes("--document", "53/TB-UBND")
    assert codes("--document", "59/KH-UBND") == ["awaited"]
    assert cchc("check", "--document", "99").code == 3


def test_units_that_have_ended_by_the_day_asked(workspace: Path) -> None:
    assert "unit-ended" not in codes(env={"CCHC_TODAY": "2025-02-28"})
    later = {"CCHC_TODAY": "2025-07-01"}
    ended = [one for one in found(env=later) if one["code"] == "unit-ended"]
    assert len(ended) == 8
    assert "unit-ended" not in codes("--as-of", "28/2/2025", env=later)
    assert {one["about"] for one in ended} >= {"Phòng Nội vụ", "Phòng Tư pháp"}


def test_a_document_that_assigns_nothing_is_not_called_empty(workspace: Path) -> None:
    text = "Số: 7/TB-UBND\n\nTHÔNG BÁO\nVề việc nghỉ lễ\n\nThông báo để các đơn vị biết.\n"
    assert cchc("import", "-", given=text).code == 0
    assert "no-directive" in codes("--document", "7/TB-UBND")
    (path,) = (workspace / "data/notices").glob("7-TB-UBND*.yaml")
    marked = path.read_text(encoding="utf-8").replace("source:", "no_directives: {on: 2024-04-16, by: Lan}\nsource:", 1)
    path.write_text(marked, encoding="utf-8")
    assert "no-directive" not in codes("--document", "7/TB-UBND")
