"""Edits of the YAML by hand leave a trace: `check` names them, and the next change enters them in the log."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from cchc_cli.model.document import Document
from cchc_cli.store.documents import load_document
from tests.cli.running import NOTICE, cchc

EDITS = [
    pytest.param("due: 2024-06-30", "due: 2026-12-08", "deadline", "thời hạn", id="deadline"),
    pytest.param(
        "leads:\n      - Phòng Văn hóa và Thông tin", "leads:\n      - Phòng Y tế", "leads", "chủ trì", id="lead"
    ),
    pytest.param("text: Nghiên cứu, đề xuất", "text: Nghiên cứu và đề xuất", "text", "nội dung", id="text"),
]


def path(workspace: Path) -> Path:
    return workspace / "data/notices" / f"{NOTICE}.yaml"


def edit(workspace: Path, old: str, new: str) -> None:
    text = path(workspace).read_text(encoding="utf-8")
    assert old in text
    path(workspace).write_text(text.replace(old, new, 1), encoding="utf-8")


def edited(workspace: Path) -> list[dict[str, str]]:
    """The findings about edits by hand."""
    found: list[dict[str, str]] = json.loads(cchc("check", "--dry-run", "--json").out)
    return [one for one in found if one["code"] in ("edited-by-hand", "not-verbatim", "bad-file")]


def stored(workspace: Path) -> Document:
    return load_document(path(workspace))


def without_directive(workspace: Path, name: str) -> None:
    text = path(workspace).read_text(encoding="utf-8")
    cut = re.sub(rf"  - id: {re.escape(NOTICE)}/{re.escape(name)}\n(?:    .*\n|\n)+", "", text)
    assert cut != text
    path(workspace).write_text(cut, encoding="utf-8")


def test_nothing_edited_is_nothing_told(workspace: Path) -> None:
    assert edited(workspace) == []


@pytest.mark.parametrize(("old", "new", "field", "label"), EDITS)
def test_check_names_a_field_that_is_not_what_was_read(
    workspace: Path, old: str, new: str, field: str, label: str
) -> None:
    edit(workspace, old, new)
    told = [one for one in edited(workspace) if label in one["message"]]
    assert len(told) == 1, field
    assert "sửa tay chưa ghi vào by_hand" in told[0]["message"]
    assert told[0]["severity"] == "warning"


@pytest.mark.parametrize(("old", "new", "field", "label"), EDITS)
def test_the_next_change_enters_it(workspace: Path, old: str, new: str, field: str, label: str) -> None:
    edit(workspace, old, new)
    ran = cchc("update", "2.3", "--status", "doing")
    assert ran.code == 0, ran.err
    assert "1 chỗ đã sửa trực tiếp" in ran.out
    one = next(one for one in stored(workspace).directives if one.by_hand)
    assert one.by_hand == (field,)
    assert [(entry.set, entry.by) for entry in one.log] == [(field, "không rõ"), ("by_hand", "không rõ")]
    assert edited(workspace) == []
    assert "sửa trực tiếp" not in cchc("update", "2.3", "--progress", "10").out
    assert label in cchc("log").out


@pytest.mark.parametrize(("old", "new", "field", "label"), EDITS)
def test_check_enters_it_and_says_so(workspace: Path, old: str, new: str, field: str, label: str) -> None:
    edit(workspace, old, new)
    ran = cchc("check", "--format", "table")
    assert label in ran.out
    assert f"Đã ghi vào nhật ký 1 chỗ sửa trực tiếp trong tệp ({NOTICE})" in ran.err
    one = next(one for one in stored(workspace).directives if one.by_hand)
    assert one.by_hand == (field,)
    assert [(entry.set, entry.by) for entry in one.log] == [(field, "không rõ"), ("by_hand", "không rõ")]
    again = cchc("check")
    assert edited(workspace) == []
    assert "nhật ký" not in again.err


@pytest.mark.parametrize(
    "asked",
    [("--dry-run",), ("--as-of", "14/4/2024"), ("--known-on", "14/4/2024"), ("--six",), ("--only", "units")],
    ids=lambda one: one[0],
)
def test_a_check_that_only_looks_writes_nothing(workspace: Path, asked: tuple[str, ...]) -> None:
    edit(workspace, "due: 2024-06-30", "due: 2026-12-08")
    before = path(workspace).read_bytes()
    ran = cchc("check", *asked)
    assert "ghi vào nhật ký" not in ran.err
    assert path(workspace).read_bytes() == before


def test_a_check_that_cannot_write_says_so_and_checks_all_the_same(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(workspace, "due: 2024-06-30", "due: 2026-12-08")

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("cchc_cli.store.files.os.replace", refused)
    before = path(workspace).read_bytes()
    ran = cchc("check", "--json")
    assert ran.code == 0
    assert any(one["code"] == "edited-by-hand" for one in json.loads(ran.out))
    assert "Chưa ghi được vào nhật ký" in ran.err
    assert path(workspace).read_bytes() == before


def test_a_check_leaves_it_to_a_person_where_directives_went_missing(workspace: Path) -> None:
    without_directive(workspace, "2.4-1")
    before = path(workspace).read_bytes()
    assert cchc("check").code == 0
    assert path(workspace).read_bytes() == before
    assert len(edited(workspace)) == 1


def test_a_second_edit_of_the_same_field_is_noticed_too(workspace: Path) -> None:
    edit(workspace, "due: 2024-06-30", "due: 2026-12-08")
    assert cchc("update", "2.3", "--status", "doing").code == 0
    edit(workspace, "due: 2026-12-08", "due: 2027-12-08")
    assert len(edited(workspace)) == 1


def test_an_edit_that_says_so_is_no_matter(workspace: Path) -> None:
    edit(workspace, "due: 2024-06-30", "due: 2026-12-08")
    assert cchc("update", "2.3", "--status", "doing").code == 0
    text = path(workspace).read_text(encoding="utf-8")
    assert "by_hand: [deadline]" in text


def test_a_field_of_the_document(workspace: Path) -> None:
    edit(workspace, "issued: 2024-03-27", "issued: 2024-03-28")
    assert any("ngày ban hành" in one["message"] for one in edited(workspace))
    assert cchc("update", "2.3", "--status", "doing").code == 0
    assert stored(workspace).by_hand == ("issued",)
    assert edited(workspace) == []


def test_the_log_does_not_lay_an_edit_at_the_door_of_who_gave_the_command(workspace: Path) -> None:
    edit(workspace, "due: 2024-06-30", "due: 2026-12-08")
    assert cchc("update", "2.3", "--status", "doing").code == 0
    heads = [one for one in cchc("log", "--format", "table").lines if not one.startswith(" ")]
    assert [one.partition(", ")[2].partition(" [")[0] for one in heads] == ["Nguyễn Lan", "không rõ", "Nguyễn Lan"]


PAST = ("--known-on", "15/4/2024", "--as-of", "15/4/2024")
LATER = {"CCHC_TODAY": "2024-04-20"}


@pytest.mark.parametrize("noticed", [True, False], ids=["noticed by a change", "not noticed yet"])
@pytest.mark.parametrize(("old", "new", "field", "label"), EDITS)
def test_a_past_day_is_shown_as_it_was_before_the_edit(
    workspace: Path, old: str, new: str, field: str, *, label: str, noticed: bool
) -> None:
    del field, label
    asked = [("list", "--all", "--json"), ("show", "2.2"), ("show", NOTICE)]
    before = [cchc(*one, *PAST, env=LATER).out for one in asked]
    edit(workspace, old, new)
    if noticed:
        assert cchc("update", "2.3", "--status", "doing", env=LATER).code == 0
    assert [cchc(*one, *PAST, env=LATER).out for one in asked] == before
    ran = cchc("list", "--all", "--known-on", "20/4/2024", env={"CCHC_TODAY": "2024-04-21"})
    assert "sửa trực tiếp" not in ran.err


def test_a_status_edited_by_hand_was_another_before(workspace: Path) -> None:
    assert cchc("update", "2.2", "--status", "doing").code == 0
    before = cchc("list", "--all", "--json", *PAST, env=LATER).out
    edit(workspace, "status: doing", "status: paused")
    assert cchc("list", "--all", "--json", *PAST, env=LATER).out == before


@pytest.mark.parametrize("noticed", [True, False], ids=["noticed by a change", "not noticed yet"])
def test_what_cannot_be_known_is_said(workspace: Path, noticed: bool) -> None:
    """Without the text that was read, and without git, what stood there before is lost: nothing is made up."""
    edit(workspace, "leads:\n      - Phòng Văn hóa và Thông tin", "leads:\n      - Phòng Y tế")
    path(workspace).with_suffix(".txt").unlink()
    if noticed:
        assert cchc("update", "2.3", "--status", "doing", env=LATER).code == 0
    ran = cchc("list", "--all", "--format", "table", *PAST, env=LATER)
    assert ran.code == 0, ran.err
    assert f"không còn biết trước đó ghi gì; chỗ ấy hiện như bây giờ, kèm (?): {NOTICE}/2.2-1." in ran.err
    row = next(
        one for one in json.loads(cchc("list", "--all", "--json", *PAST, env=LATER).out) if one["id"].endswith("/2.2-1")
    )
    assert "leads" in row["doubts"]


def test_what_git_still_has_is_found_there(workspace: Path) -> None:
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@y", "-C", str(workspace)]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        subprocess.run([*git, *command], check=True)
    before = cchc("list", "--all", "--json", *PAST, env=LATER).out
    edit(workspace, "leads:\n      - Phòng Văn hóa và Thông tin", "leads:\n      - Phòng Y tế")
    path(workspace).with_suffix(".txt").unlink()
    assert cchc("list", "--all", "--json", *PAST, env=LATER).out == before


def test_a_directive_that_was_deleted_is_missed(workspace: Path) -> None:
    without_directive(workspace, "2.4-1")
    told = edited(workspace)
    assert len(told) == 1
    assert "lúc nhập có 19 nhiệm vụ, nay tệp có 18" in told[0]["message"]
    ran = cchc("update", "2.3", "--status", "doing")
    assert "1 chỗ đã sửa trực tiếp" in ran.out
    assert edited(workspace) == []
    assert "19 nhiệm vụ → 18 nhiệm vụ" in " ".join(cchc("log").out.split())
    without_directive(workspace, "2.5-1")
    assert len(edited(workspace)) == 1


def test_a_span_that_was_moved(workspace: Path) -> None:
    one = next(one for one in stored(workspace).directives if one.id.endswith("/2.2-1"))
    assert one.span is not None
    edit(workspace, f"span: [{one.span.start}, {one.span.end}]", f"span: [{one.span.start + 1}, {one.span.end}]")
    told = edited(workspace)
    assert [found["code"] for found in told] == ["not-verbatim"]
    assert told[0]["directive"] == one.id


def test_a_span_past_the_text(workspace: Path) -> None:
    one = next(one for one in stored(workspace).directives if one.id.endswith("/2.2-1"))
    assert one.span is not None
    edit(workspace, f"span: [{one.span.start}, {one.span.end}]", f"span: [{one.span.start}, 999999]")
    assert any("999999" in found["message"] for found in edited(workspace))
    assert cchc("check").code == 1
