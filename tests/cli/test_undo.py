"""`cchc undo`: earlier values come back as a new change, and with them the lines as a person wrote them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.running import NOTICE, SEED, Ran, cchc

LOG_LINE = re.compile(r"^ *(?:log:|- \{id: \d{8}-.*)\r?\n", re.MULTILINE)


def path(workspace: Path) -> Path:
    return workspace / "data/notices" / f"{NOTICE}.yaml"


def text(workspace: Path) -> str:
    return path(workspace).read_bytes().decode("utf-8")


def without_log(words: str) -> str:
    return LOG_LINE.sub("", words)


def done(ran: Ran) -> Ran:
    assert ran.code == 0, ran.err
    return ran


def changes() -> list[str]:
    """The ids of all changes, the oldest first."""
    return list(
        dict.fromkeys(
            one["change"] for one in json.loads(done(cchc("log", "--json", env={"CCHC_TODAY": "2024-12-31"})).out)
        )
    )


def edit(workspace: Path, old: str, new: str) -> None:
    page = text(workspace)
    assert page.count(old) == 1, old
    path(workspace).write_bytes(page.replace(old, new).encode())


HANDS = [
    pytest.param("    force: assign\n    areas: [thu-tuc-hanh-chinh, chinh-quyen-so]\n", None, id="as cchc writes"),
    pytest.param(
        "ordinal: 1\n    text: Nghiên cứu",
        "ordinal: 1\n    tracking:   # tuần này\n      - status: 'doing'   # chị Lan\n"
        '        # gọi lại\n        note: "chờ \\u0111"  # hỏi\n    text: Nghiên cứu',
        id="comments, quotes, keys out of order",
    ),
    pytest.param(
        "ordinal: 1\n    text: Nghiên cứu",
        "ordinal: 1\n    tracking: [{status:   doing, 'note': x}]  # một dòng\n    text: Nghiên cứu",
        id="in brackets",
    ),
    pytest.param("ordinal: 1\n    text: Nghiên cứu", "ordinal: 1\n    tracking: []\n    text: Nghiên cứu", id="empty"),
    pytest.param("ordinal: 1\n    text: Nghiên cứu", "ordinal: 1\n    tracking:\n    text: Nghiên cứu", id="nothing"),
]


@pytest.mark.parametrize(("old", "new"), HANDS)
@pytest.mark.parametrize(
    "told",
    [
        ("--status", "done", "--completed-on", "10/4/2024", "--evidence", "12/BC-VHTT"),
        ("--status", "doing", "--note", "xong một nửa", "--progress", "50"),
        ("--status", "doing", "--note", ""),
    ],
    ids=["done", "doing", "note taken away"],
)
def test_every_byte_but_the_log_comes_back(workspace: Path, old: str, new: str | None, told: tuple[str, ...]) -> None:
    if new is not None:
        edit(workspace, old, new)
        assert cchc("update", "2.4-1", "--status", "doing").code == 0  # what was written by hand is in the log
    before = text(workspace)
    ran = done(cchc("update", "2.2", *told))
    if "không có gì thay đổi" in ran.out:
        assert text(workspace) == before
        return
    assert without_log(text(workspace)) != without_log(before)
    done(cchc("undo", "--yes"))
    assert without_log(text(workspace)) == without_log(before)


def test_several_files_and_other_changes_in_between(workspace: Path) -> None:
    edit(workspace, '    section: "2.2"\n', "    section: '2.2'   # mục của Phòng VHTT\n")
    before = text(workspace)
    done(cchc("update", "2.2", "2.3", "1-1", "--status", "doing", "--note", "a", "--yes"))
    done(cchc("update", "2.5", "--status", "doing"))
    middle = text(workspace)
    path(workspace).write_bytes(middle.replace("signer:\n", "# người ký\nsigner:\n").encode())
    done(cchc("undo", changes()[-2], "--yes"))
    rows = json.loads(cchc("list", "--all", "--json").out)
    assert [one["id"] for one in rows if one["status"] == "doing"] == [f"{NOTICE}/2.5-1"]
    left = without_log(text(workspace)).replace("    tracking:\n      - status: doing\n", "")
    assert left == without_log(before).replace("signer:\n", "# người ký\nsigner:\n")


def test_undoing_again_goes_further_back_and_an_undo_is_undone_by_its_id(workspace: Path) -> None:
    first = text(workspace)
    done(cchc("update", "2.2", "--status", "doing"))
    second = text(workspace)
    done(cchc("update", "2.2", "--progress", "40"))
    third = text(workspace)
    assert "tiến độ: bỏ 40%" in done(cchc("undo", "--yes")).out
    undone = changes()[-1]
    assert without_log(text(workspace)) == without_log(second)
    done(cchc("undo", "--yes"))
    assert without_log(text(workspace)) == without_log(first)
    done(cchc("undo", changes()[-1], "--yes"))
    assert without_log(text(workspace)) == without_log(second)
    done(cchc("undo", undone, "--yes"))
    assert without_log(text(workspace)) == without_log(third)
    assert cchc("check", "--json").out.count("edited-by-hand") == 0
    assert "hoàn tác thay đổi" in cchc("log", "--format", "table").out


def test_without_what_is_kept_beside_the_log_the_values_come_back(workspace: Path) -> None:
    edit(workspace, "ordinal: 1\n    text: Nghiên cứu",
         "ordinal: 1\n    tracking:\n      - status: 'doing'  # chị Lan\n    text: Nghiên cứu")  # fmt: skip
    assert cchc("update", "2.4-1", "--status", "doing").code == 0
    done(cchc("update", "2.2", "--status", "done"))
    for one in (workspace / ".cchc" / "undo").iterdir():
        one.write_text("[", encoding="utf-8")
    done(cchc("undo", "--yes"))
    assert "- status: doing  # chị Lan" in text(workspace)


def test_refused_only_where_the_same_field_has_changed(workspace: Path) -> None:
    done(cchc("update", "2.2", "--status", "doing", "--note", "a"))
    done(cchc("update", "2.2", "--note", "b"))
    before, (_, one, two) = text(workspace), changes()
    ran = cchc("undo", one, "--yes")
    assert ran.code == 5
    assert "ghi chú" in ran.err
    assert two in ran.err
    assert text(workspace) == before
    done(cchc("undo", two, "--yes"))
    done(cchc("undo", one, "--yes"))


def test_refused_where_it_was_changed_by_hand(workspace: Path) -> None:
    done(cchc("update", "2.2", "--status", "doing", "--note", "a"))
    edit(workspace, "note: a\n", "note: bb\n")
    ran = cchc("undo", "--yes")
    assert ran.code == 5
    assert "sửa trực tiếp trong tệp" in ran.err


def test_what_was_edited_by_hand_stays(workspace: Path) -> None:
    """A command that noticed an edit by hand shares its change with it: taking the command back keeps the edit."""
    edit(workspace, "due: 2024-06-30", "due: 2026-12-08")
    done(cchc("update", "2.3", "--status", "doing"))
    done(cchc("undo", "--yes"))
    assert "due: 2026-12-08" in text(workspace)
    assert "status: doing" not in text(workspace)


def test_asks_and_shows_first(workspace: Path) -> None:
    done(cchc("update", "2.2", "--status", "doing"))
    before = text(workspace)
    ran = cchc("undo")
    assert ran.code == 2
    assert "--yes" in ran.err
    ran = done(cchc("undo", "--dry-run"))
    assert "-    tracking:" in ran.out
    assert "trạng thái: bỏ đang thực hiện" in ran.out
    assert text(workspace) == before


def test_only_ones_own_last_change(workspace: Path) -> None:
    done(cchc("update", "2.2", "--status", "doing"))
    ran = cchc("undo", "--yes", env={"CCHC_USER": "Trần Bình"})
    assert ran.code == 3
    assert "Trần Bình" in ran.err
    assert cchc("undo", "nothing", "--yes").code == 3
    assert cchc("undo", "20", "--yes").code == 2


def test_an_import_taken_back_is_gone_from_every_list_but_not_from_past_days(workspace: Path) -> None:
    rows = cchc("list", "--all", "--known-on", "15/4/2024", "--as-of", "15/4/2024", "--json").out
    later = {"CCHC_TODAY": "2024-04-20"}
    assert "văn bản" in done(cchc("undo", "--yes", env=later)).out
    for command in (("list", "--all"), ("due",), ("check",), ("export", "--all", "--format", "json")):
        assert NOTICE not in cchc(*command, env=later).out, command
    assert cchc("show", NOTICE, env=later).code == 3
    assert cchc("update", "2.2", "--status", "doing", env=later).code == 3
    again = cchc("list", "--all", "--known-on", "15/4/2024", "--as-of", "15/4/2024", "--json", env=later).out
    assert again == rows
    assert "nhập văn bản" in cchc("log", env=later).out


def test_an_import_that_was_taken_back_comes_back_with_the_same_ids(workspace: Path) -> None:
    before = text(workspace)
    done(cchc("update", "2.2", "--status", "doing"))
    done(cchc("undo", changes()[0], "--yes"))
    assert cchc("list", "--all", "--ids").out == ""
    done(cchc("import", SEED))
    assert "gone" not in without_log(text(workspace))
    assert without_log(text(workspace)).replace("    tracking:\n      - status: doing\n", "") == without_log(before)
    assert len(cchc("list", "--all", "--ids").lines) == 19
