"""The walk through the doubtful places, with scripted answers."""

from __future__ import annotations

import json
import re
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.cli.running import NOTICE, Ran, cchc
from tests.cli.test_import import snapshot
from tests.cli.test_import_many import DRAFT

DOUBTFUL = f"{NOTICE}/2.6-1"
"""The one directive of the first notice whose day is likely only; its issuer is concluded too."""


def review(*args: str, answers: str = "") -> Ran:
    """Review at a terminal, each of ``answers`` (parted by "|") typed as a line."""
    given = "".join(f"{one}\n" for one in answers.split("|")) if answers else ""
    with patch("cchc_cli.cli.streams.is_terminal", lambda _: True):
        return cchc("review", *args, given=given, env={"NO_COLOR": "1"})


def record(folder: Path, document: str = NOTICE) -> str:
    return next((folder / "data").rglob(f"{document}.yaml")).read_text(encoding="utf-8")


def of_directive(folder: Path, directive: str) -> str:
    """The lines of one directive in its file."""
    return record(folder, directive.partition("/")[0]).partition(f"- id: {directive}\n")[2].partition("\n  - id: ")[0]


def left(folder: Path) -> list[str]:
    return [line.split("\t")[0] for line in cchc("review", "--list").lines[1:]]


def test_without_a_terminal(workspace: Path) -> None:
    ran = cchc("review", NOTICE)
    assert ran.code == 2
    assert "cchc review --list" in ran.err
    assert "cchc check" in ran.err


def test_list_names_what_is_left(workspace: Path) -> None:
    before = snapshot(workspace)
    ran = cchc("review", "--list")
    assert ran.code == 0
    assert DOUBTFUL in ran.out
    assert "thời hạn" in ran.out
    assert "2 chỗ cần rà soát." in ran.err
    assert left(workspace) == [NOTICE, DOUBTFUL]
    assert snapshot(workspace) == before


def test_accepting_all(workspace: Path) -> None:
    assert "(?)" in cchc("list", "--section", "2.6", "--format", "csv").out
    ran = review(NOTICE, answers="đ|đúng")
    assert ran.code == 0, ran.err
    for shown in ("[1/2]", "[2/2]", "Đã đọc", "UBND huyện Bình Gia", "«", "31/12/2024", "(?)"):
        assert shown in ran.out
    assert "Đã rà soát xong 2 chỗ." in ran.err
    assert 'reviewed: {"on": 2024-04-15, by: Nguyễn Lan}' in of_directive(workspace, DOUBTFUL)
    assert "issuer-inferred-" in record(workspace)
    assert left(workspace) == []
    assert "Không còn chỗ nào" in review(NOTICE).err
    assert "(?)" not in cchc("list", "--section", "2.6", "--format", "csv").out
    found = cchc("check", "--json").out
    assert "edited-by-hand" not in found
    assert "issuer-inferred" not in found
    log = cchc("log", "2.6-1").out
    assert "rà soát: đã xem ngày 15/04/2024, Nguyễn Lan" in log


def test_each_answer_is_a_change_of_its_own(workspace: Path) -> None:
    review(NOTICE, answers="đ|đ")
    entries = json.loads(cchc("log", "--json").out)
    changes = [one["change"] for one in entries if one["set"].startswith("reviewed")]
    assert len(set(changes)) == 2


@pytest.mark.parametrize(
    ("typed", "due", "told"),
    [
        pytest.param("30/9/2024", "due: 2024-09-30", "→ năm 2024 (30/09/2024)", id="day"),
        pytest.param("không", None, "bỏ", id="none"),
        pytest.param("32/9/2024|xyz|30/9/2024", "due: 2024-09-30", "lịch không có ngày", id="typed-again"),
        pytest.param("1/2/2024|c", "due: 2024-02-01", "trước ngày ban hành", id="before-the-document"),
    ],
)
def test_correcting_a_deadline(workspace: Path, typed: str, due: str | None, told: str) -> None:
    ran = review("2.6-1", answers=f"s|1|{typed}")
    assert ran.code == 0, ran.err
    assert told in ran.err
    stored = of_directive(workspace, DOUBTFUL)
    assert "by_hand: [deadline]" in stored
    assert "reviewed: " in stored
    assert "confidence" not in stored.partition("log:")[0]
    assert (due in stored) if due else ("\n    deadline:\n" not in stored)
    assert "edited-by-hand" not in cchc("check", "--json").out
    assert left(workspace) == [NOTICE]
    before = cchc("list", "--section", "2.6", "--known-on", "14/4/2024", "--json").out
    assert before == "[]\n"


def test_correcting_nothing_after_all(workspace: Path) -> None:
    before = snapshot(workspace)
    ran = review("2.6-1", answers="s||s|1||s|1|1/2/2024|k|b")
    assert ran.code == 0
    assert "còn 1 chỗ" in ran.err
    assert snapshot(workspace) == before


def test_correcting_units_leaves_the_doubtful_day(workspace: Path) -> None:
    ran = review("2.6-1", answers="s|2|PNV; Phòng Nôi vu huyên|1|s|chủ trì||t")
    stored = of_directive(workspace, DOUBTFUL)
    assert "“PNV” là Phòng Nội vụ." in ran.err
    assert "by_hand: [leads]" in stored
    assert "reviewed" not in stored
    assert "- Phòng Nội vụ" in stored
    assert "Còn phải rà soát: thời hạn." in ran.err
    assert ran.out.count("[1/1]") == 2
    assert "cơ quan chủ trì: " in ran.err


def test_a_unit_that_nobody_knows(workspace: Path) -> None:
    ran = review("2.6-1", answers="s|3|Hội Sinh vật cảnh phố núi|c|t")
    assert ran.code == 0, ran.err
    assert "Hội Sinh vật cảnh phố núi" in of_directive(workspace, DOUBTFUL).partition("coordinators:")[2]


@pytest.mark.parametrize("ending", ["t", "", "b|thoát"], ids=["quit", "closed", "skip-and-quit"])
def test_going_on_later(workspace: Path, ending: str) -> None:
    ran = review(NOTICE, answers=f"đ|{ending}" if ending else "đ")
    assert ran.code == 0, ran.err
    assert f"còn 1 chỗ; làm tiếp bằng: cchc review {NOTICE}" in ran.err
    assert left(workspace) == [DOUBTFUL]


def test_ctrl_c_loses_nothing(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from cchc_cli.cli import streams

    given = iter(["đ"])

    def prompt(question: str) -> str:
        for one in given:
            return one
        raise KeyboardInterrupt

    monkeypatch.setattr(streams, "prompt", prompt)
    ran = review(NOTICE)
    assert ran.code == 130
    assert left(workspace) == [DOUBTFUL]


def test_what_is_not_understood_is_asked_again(workspace: Path) -> None:
    ran = review("2.6-1", answers="|ừ|s|9|b|1||b")
    assert ran.code == 0
    assert "Không hiểu “ừ”" in ran.err
    assert "Không có lựa chọn “9”" in ran.err
    assert left(workspace) == [NOTICE, DOUBTFUL]


def test_the_head_of_the_document(workspace: Path) -> None:
    ran = review(NOTICE, answers="s|Văn phòng HĐND và UBND huyện Bình Gia|t")
    assert ran.code == 0, ran.err
    stored = record(workspace)
    assert "issuer: Văn phòng HĐND và UBND huyện Bình Gia\n" in stored
    assert "\nby_hand: [issuer]\n" in stored
    assert "inferred: " not in stored.partition("\nlog:")[0].partition("\ndirectives:")[0]
    assert left(workspace) == [DOUBTFUL]
    assert "edited-by-hand" not in cchc("check", "--json").out


def test_a_day_that_is_given_moves_the_deadlines(empty: Path) -> None:
    (empty / "du-thao.txt").write_text(DRAFT, encoding="utf-8")
    name = cchc("import", "du-thao.txt").lines[0]
    assert left(empty) == [name, name, f"{name}/1-1"]
    ran = review(name, answers="s|1/1/2030|s|5/4/2024|s|số mười hai|s|12|t")
    assert ran.code == 0, ran.err
    assert "chưa đến" in ran.err
    assert "Tính lại thời hạn theo ngày ban hành mới: 1 nhiệm vụ (1-1)." in ran.err
    stored = record(empty, name)
    for line in (f"id: {name}\n", "number: 12/TB-UBND\n", "issued: 2024-04-05\n", "due: 2024-04-12\n"):
        assert line in stored
    assert "by_hand: [issued, number]" in stored
    assert "issue-day-needed" not in stored.partition("log:")[0]
    assert left(empty) == []
    assert "edited-by-hand" not in cchc("check", "--json").out
    assert cchc("list", "--json", "--fields", "due,doubtful").out.count("2024-04-12") == 1


def test_without_its_text_no_day_is_changed(empty: Path) -> None:
    (empty / "du-thao.txt").write_text(DRAFT, encoding="utf-8")
    name = cchc("import", "du-thao.txt").lines[0]
    (empty / "data/notices" / f"{name}.txt").unlink()
    before = snapshot(empty)
    ran = review(name, answers="s|5/4/2024|t")
    assert f"{name}.txt" in ran.err
    assert snapshot(empty) == before


def test_a_recurring_directive_with_reports_keeps_its_periods(workspace: Path) -> None:
    path = workspace / "data/notices" / f"{NOTICE}.yaml"
    text = path.read_text(encoding="utf-8")
    before, marker, after = text.partition(f"- id: {NOTICE}/2.1-3\n")
    recurs = "      recurs: quarterly\n"
    after = after.replace(recurs, f"{recurs}      confidence: likely\n", 1)
    after = re.sub(r"    read: \{.*\}\n", "", after, count=1)  # as if it had been read so
    path.write_text(before + marker + after, encoding="utf-8")
    assert cchc("update", "2.1-3@2024-Q1", "--status", "done").code == 0
    ran = review("2.1-3", answers="s|1|30/6/2024|t")
    assert "theo kỳ" in ran.err
    assert "by_hand" not in of_directive(workspace, f"{NOTICE}/2.1-3")
    assert cchc("review", "9.9", "--list").code == 3


def test_what_was_skipped_is_not_asked_twice_in_one_walk(workspace: Path) -> None:
    ran = review(answers="b|b")
    assert ran.code == 0
    assert "[2/2]" in ran.out
    assert "[3/" not in ran.out
    assert "còn 2 chỗ; làm tiếp bằng: cchc review" in ran.err
