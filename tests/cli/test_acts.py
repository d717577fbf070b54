"""The changing commands as they are typed: what is told, written, asked and refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import NOTICE, cchc
from tests.cli.test_import import snapshot

JULY = {"CCHC_TODAY": "2024-07-10"}
LATER = {"CCHC_TODAY": "2025-08-01"}
LATER_NOTICE = """\
Số: 60/TB-UBND
Bình Gia, ngày 05 tháng 7 năm 2024
THÔNG BÁO
Kết luận giao ban

1. Giao Phòng Văn hóa và Thông tin: Nghiên cứu, đề xuất giải pháp đổi mới hình thức tuyên truyền về CCHC; đảm bảo triển
khai thực hiện và hoàn thành trước ngày 30/9/2024./.
"""


def record(workspace: Path, name: str = NOTICE) -> str:
    return (workspace / "data/notices" / f"{name}.yaml").read_text(encoding="utf-8")


def rows(*args: str) -> list[dict[str, object]]:
    ran = cchc("list", *args, "--json", env=JULY)
    assert ran.code == 0, ran.err
    return list(json.loads(ran.out))


def clean() -> None:
    """Nothing is in the files that the log does not explain."""
    assert "edited-by-hand" not in cchc("check", "--json", env=JULY).out


EVERY = [
    pytest.param(["extend", "2.2", "--to", "31/7/2024", "--reason", "chờ"], "hạn ban đầu giữ nguyên", id="extend"),
    pytest.param(["assign", "2.2", "--person", "Lan", "--due", "15/6/2024"], "Lan, hạn nội bộ 15/06/2024", id="assign"),
    pytest.param(["transfer", "2.2", "--to", "PNV", "--reason", "sắp xếp"], "sang Phòng Nội vụ", id="transfer"),
    pytest.param(["edit", "2.4", "--due", "30/9/2024", "--reason", "họp"], "không phải của văn bản", id="set a day"),
    pytest.param(["edit", "2.2", "--due", "31/5/2024", "--reason", "đọc nhầm"], "sửa hạn đã đọc", id="correct a day"),
    pytest.param(["edit", "2.3", "--lead", "PTP"], "→ Phòng Tư pháp", id="correct a lead"),
    pytest.param(["drop", "1-1", "--reason", "quan điểm"], "không còn trong danh sách", id="drop"),
    pytest.param(["link", "1-2", "1-3", "--as", "nhắc lại"], "không tính riêng", id="link"),
    pytest.param(["add", "--text", "Rà soát", "--unit", "PNV", "--document", "53"], "nhiệm vụ mới", id="add to it"),
    pytest.param(["add", "--text", "Báo cáo", "--unit", "PNV", "--due", "12/7/2024"], "giao-truc-tiep-2024", id="add"),
    pytest.param(["none", "53", "--reason", "để biết", "--yes"], "không phát sinh nhiệm vụ", id="none"),
    pytest.param(
        ["update", "2.2", "--status", "hủy", "--note", "thôi", "--basis", "60/TB"], "ngày hủy: 10/07/2024", id="cancel"
    ),
    pytest.param(["update", "2.2", "--difficulty", "thiếu kinh phí"], "khó khăn, vướng mắc: thiếu", id="difficulty"),
]  # fmt: skip


@pytest.mark.parametrize(("args", "said"), EVERY)
def test_every_command_writes_what_it_shows(workspace: Path, args: list[str], said: str) -> None:
    before = snapshot(workspace)
    tried = cchc(*args, "--dry-run", env=JULY)
    assert tried.code == 0, tried.err
    assert snapshot(workspace) == before
    ran = cchc(*args, env=JULY)
    assert ran.code == 0, ran.err
    assert said in ran.out
    assert ran.out.splitlines()[0] == tried.out.splitlines()[0]
    diff = [line[1:] for line in tried.lines if line.startswith("+ ")]
    text = "".join(path.read_text(encoding="utf-8") for path in workspace.glob("data/*/*.yaml"))
    assert all(line.partition("{id:")[0] in text for line in diff)
    clean()
    assert cchc("log", env=JULY).code == 0


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(["extend", "--to", "31/12/2025", "--reason", "x"], id="extend"),
        pytest.param(["assign", "--person", "Lan"], id="assign"),
        pytest.param(["transfer", "--to", "PNV", "--reason", "x"], id="transfer"),
        pytest.param(["edit", "--tag", "gấp"], id="edit"),
        pytest.param(["drop", "--reason", "x"], id="drop"),
        pytest.param(["update", "--status", "doing"], id="update"),
    ],
)
def test_many_ids_by_pipe_need_yes_and_are_one_change(workspace: Path, args: list[str]) -> None:
    before = snapshot(workspace)
    ran = cchc(args[0], "-", *args[1:], given="2.2\n2.3\n", env=JULY)
    assert (ran.code, snapshot(workspace)) == (2, before)
    assert "--yes" in ran.err
    ran = cchc(args[0], "-", *args[1:], "--yes", given="2.2\n2.3\n", env=JULY)
    assert ran.code == 0, ran.err
    changes = {line.partition("change: ")[2][:22] for line in record(workspace).splitlines() if "- {id: 2024" in line}
    assert len(changes) == 2  # the import, and this one
    clean()


@pytest.mark.parametrize("args", [["extend", "2.2", "9.9", "--to", "31/7/2024", "--reason", "x", "--yes"],
                                  ["extend", "2.2", "2.4", "--to", "31/7/2024", "--reason", "x", "--yes"]],
                         ids=["unknown", "one that cannot be"])  # fmt: skip
def test_all_or_none(workspace: Path, args: list[str]) -> None:
    before = snapshot(workspace)
    assert cchc(*args, env=JULY).code in (2, 3)
    assert snapshot(workspace) == before


@pytest.mark.parametrize(
    ("args", "said"),
    [
        pytest.param(["extend", "2.2", "--to", "31/7/2024"], "thiếu --reason", id="extend without a reason"),
        pytest.param(["extend", "2.2", "--to", "31/7/2024", "--reason", " "], "--reason", id="an empty reason"),
        pytest.param(["drop", "1-1"], "thiếu --reason", id="drop without a reason"),
        pytest.param(["edit", "2.4", "--due", "30/9/2024"], "nêu lý do", id="a day without a reason"),
        pytest.param(["link", "1-1", "1-2"], "--as", id="link without a relation"),
        pytest.param(["link", "1-1"], "hai mã", id="link to nothing"),
        pytest.param(["none", "10-KH"], "chưa nhận", id="an awaited plan"),
        pytest.param(["add", "--text", "x", "--unit", "PNV", "--section", "2"], "--document", id="section of nothing"),
        pytest.param(["add", "--text", " ", "--unit", "PNV"], "--text", id="no words"),
        pytest.param(["add", "--text", "x", "--unit", "Phòng Tào Lao"], "--yes", id="a unit that nobody knows"),
        pytest.param(["replace", "53", "--as", "thay thế"], "hai văn bản", id="replace nothing"),
        pytest.param(["update", "2.2", "--status", "hủy", "--note", "thôi"], "căn cứ", id="cancel without a basis"),
        pytest.param(["update", "2.2", "--status", "tạm dừng"], "lý do", id="pause without a reason"),
    ],
)
def test_refused_and_nothing_written(workspace: Path, args: list[str], said: str) -> None:
    before = snapshot(workspace)
    ran = cchc(*args, env=JULY)
    assert ran.code == 2, ran.out
    assert said in ran.err
    assert snapshot(workspace) == before


def test_an_heir_is_proposed_for_what_is_over(workspace: Path) -> None:
    """Districts ended on 30/06/2025: one successor is proposed and must be confirmed, several are listed."""
    ran = cchc("transfer", "2.1-2", "--reason", "kết thúc cấp huyện", env=LATER)
    assert ran.code == 2
    assert "sang Phòng Văn hóa - Xã hội" in ran.out
    assert "--yes" in ran.err
    assert cchc("transfer", "2.1-2", "--reason", "kết thúc cấp huyện", "--yes", env=LATER).code == 0
    ran = cchc("transfer", "2.7-1", "--reason", "kết thúc cấp huyện", "--yes", env=LATER)
    assert ran.code == 2
    assert "Phòng Kinh tế; Phòng Kinh tế, Hạ tầng và Đô thị" in ran.err
    ran = cchc("transfer", "2.7-1", "--reason", "x", env=JULY)
    assert "còn hoạt động" in ran.err


def test_the_heir_is_asked_for_on_a_terminal(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc_cli.cli.streams.is_terminal", lambda _: True)
    ran = cchc("transfer", "2.7-1", "--reason", "kết thúc cấp huyện", given="9\n2\nc\n", env=LATER)
    assert ran.code == 0, ran.err
    assert "2. Phòng Kinh tế, Hạ tầng và Đô thị" in ran.err
    assert 'to: "Phòng Kinh tế, Hạ tầng và Đô thị"' in record(workspace)


def test_person_and_silence(workspace: Path) -> None:
    assert cchc("assign", "2.2", "2.4", "--person", "Nguyễn Thị Lan", "--yes", env=JULY).code == 0
    assert [one["person"] for one in rows("--person", "thi lan")] == ["Nguyễn Thị Lan"] * 2
    assert rows("--person", "An") == []
    assert cchc("update", "2.4", "--note", "đang làm", env=JULY).code == 0
    assert [str(one["id"])[-5:] for one in rows("--person", "Lan", "--stale", "90d")] == ["2.2-1"]
    assert len(cchc("due", "--person", "Lan", "--ids", env=JULY).lines) == 1
    assert "2.2-1" in cchc("export", "--format", "csv", "--person", "Lan", env=JULY).out


def test_who_has_not_delivered(workspace: Path) -> None:
    assert cchc("update", "53/2-1", "--status", "done", "--for", "PTP", env=JULY).code == 0
    ran = cchc("list", "53/2-1", "--by-unit", env=JULY)
    assert "1/7 đơn vị đã nộp kết quả; chưa nộp: Phòng Nội vụ;" in ran.err
    assert len(ran.lines) == 8
    assert len(cchc("list", "1-1", "--by-unit", "--ids", env=JULY).lines) > 10


def test_a_document_replaces_an_earlier_one(workspace: Path) -> None:
    ran = cchc("import", "-", given=LATER_NOTICE, env=JULY)
    assert f"gần giống việc đang theo dõi {NOTICE}/2.2-1" in ran.err
    assert cchc("replace", "60", "53", "--as", "thay thế", env=JULY).code == 2
    ran = cchc("replace", "60", "53", "--as", "thay thế", "--yes", env=JULY)
    assert ran.code == 0, ran.err
    assert [str(one["document"])[:2] for one in rows()] == ["60"]
    assert "60/TB-UBND ngày 05/07/2024" in str(rows("--all", "--section", "2.4")[0]["basis"])
    assert len(rows("--as-of", "4/7/2024")) == 19
    assert "Được thay thế bởi 60-TB-UBND-2024-binh-gia" in cchc("show", "53-TB-UBND", env=JULY).out
    clean()


def test_undoing_what_is_not_counted(workspace: Path) -> None:
    assert cchc("drop", "1-1", "--reason", "quan điểm", env=JULY).code == 0
    assert [one["excluded"] for one in rows("--excluded")] == ["quan điểm"]
    assert "không phải nhiệm vụ" in cchc("show", "1-1", env=JULY).out.casefold()
    assert cchc("drop", "1-1", "--restore", "--reason", "loại nhầm", env=JULY).code == 0
    assert rows("--excluded") == []
    assert cchc("link", "1-1", "1-2", "--as", "repeats", env=JULY).code == 0
    assert cchc("link", "1-1", "--remove", env=JULY).code == 0
    clean()
