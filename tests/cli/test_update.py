from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, tzinfo
from itertools import count
from pathlib import Path

import pytest

from cchc_cli.cli import clock
from cchc_cli.store.files import locked
from tests.cli.running import NOTICE, cchc, process
from tests.cli.test_import import snapshot

QUICK = f"{NOTICE}/2.2-1"


def record(workspace: Path) -> str:
    return (workspace / "data/notices" / f"{NOTICE}.yaml").read_text(encoding="utf-8")


def test_update_tells_what_changed_and_what_follows(workspace: Path) -> None:
    ran = cchc(
        "update", "2.2", "--status", "hoàn thành", "--completed-on", "20/6/2024", env={"CCHC_TODAY": "2024-07-01"}
    )
    assert ran.code == 0
    assert ran.lines[0].startswith(f"{QUICK}: Nghiên cứu, đề xuất giải pháp")
    assert "    trạng thái: hoàn thành" in ran.lines
    assert "    ngày hoàn thành: 20/06/2024" in ran.lines
    assert "    đúng hạn (hạn 30/06/2024)" in ran.lines
    assert "Đã ghi 1 nhiệm vụ." in ran.err


def test_done_without_a_day_assumes_today_and_says_so(workspace: Path) -> None:
    ran = cchc("update", "2.2", "--status", "done", env={"CCHC_TODAY": "2024-07-10"})
    assert "10/07/2024" in ran.out
    assert "quá hạn 10 ngày" in ran.out


def test_one_change_is_its_lines_and_its_log(workspace: Path) -> None:
    before = record(workspace).splitlines()
    assert cchc("update", "2.2", "--status", "doing").code == 0
    after = record(workspace).splitlines()
    assert [line for line in before if line not in after] == []
    new = [line.strip() for line in after if line not in before]
    assert new[:2] == ["tracking:", "- status: doing"]
    assert "by: Nguyễn Lan, set: tracking.status, to: doing}" in new[-1]
    assert "+07:00" in new[-1]
    again = record(workspace).splitlines()
    assert cchc("update", "2.2", "--progress", "60").code == 0
    changed = [line.strip() for line in record(workspace).splitlines() if line not in again]
    assert len(changed) == 2


def test_dry_run_is_what_the_real_run_does(workspace: Path) -> None:
    before = snapshot(workspace)
    ran = cchc("update", "2.2", "--status", "doing", "--dry-run")
    assert ran.code == 0
    assert snapshot(workspace) == before
    diff = [line for line in ran.lines if line.startswith(("+ ", "- "))]
    assert "chưa ghi gì" in ran.err
    old = record(workspace).splitlines()
    assert cchc("update", "2.2", "--status", "doing").code == 0
    new = [f"+{line}" for line in record(workspace).splitlines() if line not in old]
    assert [line.partition("{id:")[0] for line in diff] == [line.partition("{id:")[0] for line in new]


def test_saying_the_same_again_changes_nothing(workspace: Path) -> None:
    assert cchc("update", "2.2", "--status", "doing").code == 0
    before = snapshot(workspace)
    ran = cchc("update", "2.2", "--status", "doing")
    assert ran.code == 0
    assert "Không có gì thay đổi" in ran.err
    assert snapshot(workspace) == before


def test_two_updates_of_one_second_are_not_taken_for_an_edit_by_hand(workspace: Path) -> None:
    for progress in ("10", "20", "30", "40", "50"):
        assert "sửa trực tiếp" not in cchc("update", "2.2", "--progress", progress).out
    assert "edited-by-hand" not in cchc("check").out


def test_recurring_directive_needs_its_period(workspace: Path) -> None:
    ran = cchc("update", "2.1-3", "--status", "done")
    assert ran.code == 2
    for period in ("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"):
        assert period in ran.err
    assert cchc("update", "2.1-3@2024-q1", "--status", "done").code == 0
    assert cchc("update", "2.1-3@2025-Q1", "--status", "done").code == 3
    assert cchc("update", "2.2@2024-Q1", "--status", "done").code == 2


def test_two_periods_in_one_command(workspace: Path) -> None:
    ran = cchc("update", "2.1-3@2024-Q1", "2.1-3@2024-Q2", "--note", "đã có báo cáo", "--yes")
    assert ran.code == 0, ran.err
    assert record(workspace).count("note: đã có báo cáo") == 2
    assert (
        len({line.partition("change: ")[2][:22] for line in record(workspace).splitlines() if "change: " in line}) == 2
    )
    assert cchc("check", "--json").out.count("edited-by-hand") == 0


def test_one_of_several_units(workspace: Path) -> None:
    ran = cchc("update", "53/2-1", "--status", "done")
    assert ran.code == 0
    assert "--for" in ran.out
    ran = cchc("update", "53/2-1", "--status", "doing", "--note", "còn một phần", "--for", "phòng tư pháp")
    assert ran.code == 0, ran.err
    assert "unit: phòng Tư pháp" in record(workspace)
    assert cchc("update", "53/2-1", "--status", "done", "--for", "Bưu điện huyện").code == 2


def test_ids_go_through_a_pipe(workspace: Path) -> None:
    listed = process("list", "--unit", "PNV", "--section", "2.1", "--undated", "--ids", cwd=workspace)
    given = f"\r\n{listed.out}\n\n".encode()
    ran = process("update", "-", "--status", "đang thực hiện", "--yes", cwd=workspace, given=given)
    assert ran.code == 0, ran.err
    assert "Đã ghi 3 nhiệm vụ." in ran.err
    assert len(cchc("list", "--status", "doing", "--ids").lines) == 3


def test_many_without_a_person_need_yes(workspace: Path) -> None:
    before = snapshot(workspace)
    ran = cchc("update", "-", "--status", "doing", given="2.2\n2.3\n")
    assert ran.code == 2
    assert "--yes" in ran.err
    assert cchc("update", "2.2", "2.3", "--status", "doing").code == 2
    assert snapshot(workspace) == before


@pytest.mark.parametrize(("answer", "code", "written"), [("c", 0, 2), ("có", 0, 2), ("k", 1, 0), ("", 1, 0)])
def test_question(workspace: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int, written: int) -> None:
    monkeypatch.setattr("cchc_cli.cli.streams.is_terminal", lambda _: True)
    ran = cchc("update", "2.2", "2.3", "--status", "doing", given=f"{answer}\n")
    assert ran.code == code
    assert "Ghi 2 thay đổi" in ran.err
    assert record(workspace).count("status: doing") == written


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        pytest.param(["9.9", "--status", "done"], 3, "9.9", id="unknown-id"),
        pytest.param(["2.1", "--status", "done"], 2, f"{NOTICE}/2.1-4", id="ambiguous-id"),
        pytest.param(["--status", "done"], 2, "mã nhiệm vụ", id="no-id"),
        pytest.param(["2.2"], 2, "--status", id="nothing-told"),
        pytest.param(["2.2", "-", "--status", "done"], 2, "-", id="stdin-and-ids"),
        pytest.param(["-", "--status", "done"], 2, "đầu vào chuẩn", id="empty-stdin"),
        pytest.param(["2.2", "--status", "xong rồi"], 2, "hoàn thành", id="unknown-status"),
        pytest.param(["2.2", "--completed-on", "1/1/2030", "--status", "done"], 2, "01/01/2030", id="day-to-come"),
        pytest.param(["2.2", "9.9", "--status", "done", "--yes"], 3, "9.9", id="one-of-two-unknown"),
        pytest.param(["2.2", "2.1-3", "--status", "done", "--yes"], 2, "2024-Q1", id="one-of-two-needs-a-period"),
    ],
)
def test_refused_and_nothing_written(workspace: Path, args: list[str], code: int, said: str) -> None:
    before = snapshot(workspace)
    ran = cchc("update", *args)
    assert ran.code == code
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert snapshot(workspace) == before


def test_close_ids_are_proposed(workspace: Path) -> None:
    assert f"{NOTICE}/2.1-3" in cchc("update", "2.1-33", "--status", "done").err
    assert cchc("update", NOTICE.replace("53", "35") + "/2.2-1", "--status", "done").err.count(QUICK) == 1


def test_unknown_day(workspace: Path) -> None:
    ran = cchc("update", "2.2", "--status", "done", "--completed-on", "không rõ")
    assert ran.code == 0, ran.err
    assert "completed_on: unknown" in record(workspace)


def test_file_that_was_broken_meanwhile(workspace: Path) -> None:
    path = workspace / "data/notices" / f"{NOTICE}.yaml"
    path.write_text(
        record(workspace).replace("number: 53/TB-UBND", "number: 53/TB-UBND\nnumber: 54/TB-UBND"), encoding="utf-8"
    )
    broken = path.read_bytes()
    ran = cchc("update", "2.2", "--status", "done")
    assert ran.code == 4
    assert path.read_bytes() == broken


def test_comments_and_order_survive(workspace: Path) -> None:
    path = workspace / "data/notices" / f"{NOTICE}.yaml"
    path.write_text(record(workspace).replace("sections:", "# các mục\nsections:"), encoding="utf-8")
    assert cchc("update", "2.2", "--status", "doing").code == 0
    assert "# các mục\nsections:" in record(workspace)


def test_who_it_was(workspace: Path) -> None:
    assert cchc("update", "2.2", "--status", "doing", env={"CCHC_USER": "Trần Hà"}).code == 0
    assert "by: Trần Hà" in record(workspace)


def test_two_at_the_same_time_lose_nothing(workspace: Path) -> None:
    command = [sys.executable, "-m", "cchc_cli", "update"]
    surroundings = {**os.environ, "CCHC_TODAY": "2024-04-15", "CCHC_USER": "Lan"}
    jobs = [("2.2", "doing"), ("2.3", "doing"), ("2.4", "doing"), ("2.5", "doing")]
    running = [
        subprocess.Popen([*command, one, "--status", status], env=surroundings, stdout=subprocess.DEVNULL)
        for one, status in jobs
    ]
    assert [one.wait(60) for one in running] == [0, 0, 0, 0]
    assert record(workspace).count("status: doing") == 4
    assert cchc("check").code == 0


def test_the_log_stands_in_the_order_of_writing(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that waits for the lock enters its change later than the one that it waited for."""
    seconds = count()

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime(2024, 4, 15, 2, 0, tzinfo=tz) + timedelta(seconds=next(seconds))

    monkeypatch.setattr(clock, "datetime", Clock)
    waiting = [["update", "2.2", "--progress", "20"]]

    @contextmanager
    def wait(root: Path) -> Iterator[None]:
        if waiting:
            assert cchc(*waiting.pop()).code == 0
        with locked(root):
            yield

    monkeypatch.setattr("cchc_cli.cli.changing.locked", wait)
    assert cchc("update", "2.2", "--progress", "30").code == 0
    assert "edited-by-hand" not in cchc("check", "--json").out
    ran = cchc("update", "2.2", "--progress", "40")
    assert "sửa trực tiếp" not in ran.out
    at = re.findall(r'at: "(2024\S+)",', record(workspace).partition("text: Nghiên cứu, đề xuất")[2])
    at = at[:4]  # status and three times progress; then the log of the document
    assert at == sorted(at)
    chain = re.findall(r"set: tracking.progress(?:, from: (\d+))?, to: (\d+)", record(workspace))
    assert chain == [("", "20"), ("20", "30"), ("30", "40")]


def test_several_duties_of_several_units_are_warned_of(workspace: Path) -> None:
    ran = cchc("update", "53/2-1", "2.2", "--status", "doing", "--yes")
    assert "1 trong 2 nhiệm vụ giao cho nhiều đơn vị" in ran.err
    assert "giao cho nhiều" not in cchc("update", "2.3", "2.4", "--status", "doing", "--yes").err
