"""What docs/security.md promises, from the outside: a document, or a file of the workspace, from an attacker."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from tests.cli.running import NOTICE, REPOSITORY, SEED, cchc
from tests.cli.test_undo import changes, path, text

NASTY = "\x1b]0;owned\x07\x1b[31mđỏ\x9b2J\u202egnud\u2066 [bold red]x[/] {0} %s $(id) `id`"


@pytest.fixture
def nasty(empty: Path) -> Path:
    """A workspace with a document whose words are meant to do something."""
    words = SEED.read_text(encoding="utf-8")
    words = words.replace("- Tiếp tục thực hiện tốt công tác", f"- {NASTY} =cmd|' /C calc'!A0 Tiếp tục")
    words = words.replace("KẾT LUẬN", f"KẾT LUẬN {NASTY}")
    (empty / "x\x1b[31m.txt").write_text(words, encoding="utf-8")
    ran = cchc("import", "x\x1b[31m.txt")
    assert ran.code == 0, ran.err
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", ran.out + ran.err)
    return empty


@pytest.mark.parametrize("form", ["table", "tsv", "csv", "md", "json", "jsonl"])
@pytest.mark.parametrize(
    "command", [("list", "--all"), ("show", NOTICE), ("log",), ("check",)], ids=["list", "show", "log", "check"]
)
def test_nothing_in_a_document_steers_the_terminal(nasty: Path, command: tuple[str, ...], form: str) -> None:
    del nasty
    ran = cchc(*command, "--format", form)
    assert ran.code in (0, 1), ran.err
    said = ran.out + ran.err
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", said)
    if form not in ("json", "jsonl"):
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", said)


def test_markup_and_templates_are_text(nasty: Path) -> None:
    shown = cchc("show", "2.7-1").out
    for words in ("[bold red]x[/]", "{0} %s $(id) `id`"):
        assert words in " ".join(shown.split())
    assert cchc("update", "2.7-1", "--status", "doing", "--note", "{0} [/] %s").code == 0
    assert "{0} [/] %s" in cchc("log", "2.7-1").out


def test_no_formula_in_a_sheet(nasty: Path) -> None:
    assert cchc("update", "2.7-1", "--status", "doing", "--note", "=1+1").code == 0
    out = cchc("list", "--all", "--format", "csv", "--fields", "full_id,note").out
    cells = [cell for line in csv.reader(io.StringIO(out.removeprefix("\ufeff"))) for cell in line]
    assert "'=1+1" in cells
    assert not [one for one in cells if re.match(r"[=@\t\r]|[+-]\w", one)]


EVIL = [
    pytest.param("title: Kết luận", "title: !!python/object/apply:os.system [id]\nx: Kết luận", "thẻ", id="tag"),
    pytest.param("title: Kết luận", "title: &a Kết luận", "tham chiếu", id="anchor"),
    pytest.param("title: Kết luận", "title: *a\nx: Kết luận", "tham chiếu", id="alias"),
    pytest.param(f"\nid: {NOTICE}", "\nid: ../../../tmp/evil", "mã văn bản", id="id of another folder"),
    pytest.param(f"- id: {NOTICE}/2.2-1", f"- id: {NOTICE}/../../x", "mã nhiệm vụ", id="directive of another folder"),
    pytest.param(f"file: {NOTICE}.txt", "file: ../../../etc/passwd", "không ghi đường dẫn", id="source elsewhere"),
]


@pytest.mark.parametrize(("old", "new", "said"), EVIL)
@pytest.mark.parametrize("command", [("check",), ("update", "2.2", "--status", "doing"), ("undo", "--yes")])
def test_a_crafted_file_is_refused_and_stays(
    workspace: Path, old: str, new: str, said: str, *, command: tuple[str, ...]
) -> None:
    page = text(workspace)
    assert old in page
    path(workspace).write_bytes(page.replace(old, new, 1).encode())
    before = {one: one.read_bytes() for one in workspace.rglob("*") if one.is_file() and ".cchc" not in one.parts}
    ran = cchc(*command)
    assert ran.code in (1, 3, 4), ran.err
    assert said in ran.out + ran.err
    assert {one: one.read_bytes() for one in before} == before
    assert [one for one in workspace.parent.iterdir() if "evil" in one.name] == []


def test_a_crafted_change_id_opens_no_file(workspace: Path) -> None:
    """The id of a change, which anyone may write into a log, is no path to what is kept for undoing."""
    outside = workspace.parent / "bay.json"
    assert cchc("update", "2.2", "--status", "doing").code == 0
    own = changes()[-1]
    outside.write_text("[]", encoding="utf-8")
    (workspace / ".cchc" / "undo").rename(workspace / ".cchc" / "cu")
    page = text(workspace).replace(own, f"../../../{outside.stem}")
    path(workspace).write_bytes(page.encode())
    ran = cchc("undo", "../../../bay", "--yes")
    assert ran.code in (0, 4, 5), ran.err
    assert outside.read_text(encoding="utf-8") == "[]"
    assert sorted(one.name for one in workspace.parent.iterdir()) == ["bay.json", "so"]


@pytest.mark.parametrize("name", [f"{NOTICE}.yaml", f"{NOTICE}.txt"])
def test_a_link_out_of_the_workspace_is_not_followed(workspace: Path, tmp_path: Path, name: str) -> None:
    outside = tmp_path / "ngoài" / name
    outside.parent.mkdir()
    inner = workspace / "data" / "notices" / name
    outside.write_bytes(inner.read_bytes())
    inner.unlink()
    inner.symlink_to(outside)
    before = outside.read_bytes()
    assert "dẫn ra ngoài thư mục" in cchc("check").out
    (workspace / "moi.txt").write_text(SEED.read_text("utf-8").replace("Quý II ", "Quý III "), encoding="utf-8")
    ran = cchc("import", "moi.txt", "--yes")
    assert ran.code in (4, 5)
    assert outside.read_bytes() == before
    if name.endswith(".yaml"):
        assert cchc("update", "2.2", "--status", "doing").code == 4
    assert outside.read_bytes() == before


def test_a_link_of_a_folder_out_of_the_workspace_is_not_followed(workspace: Path, tmp_path: Path) -> None:
    outside = tmp_path / "ngoài"
    (workspace / "data" / "notices").rename(outside)
    (workspace / "data" / "notices").symlink_to(outside)
    before = {one.name: one.read_bytes() for one in outside.iterdir()}
    assert cchc("update", "2.2", "--status", "doing").code in (3, 4)
    other = SEED.read_text(encoding="utf-8").replace("53/TB-UBND", "60/TB-UBND")
    (workspace / "moi.txt").write_text(other, encoding="utf-8")
    assert cchc("import", "moi.txt").code == 4
    assert {one.name: one.read_bytes() for one in outside.iterdir()} == before


@pytest.mark.parametrize("number", ["../../x/TB-UBND", "53\\..\\..\\x/TB", "con/TB"])
def test_no_number_becomes_a_path(empty: Path, number: str) -> None:
    words = SEED.read_text(encoding="utf-8").replace("53/TB-UBND", number)
    (empty / "so.txt").write_text(words, encoding="utf-8")
    ran = cchc("import", "so.txt")
    assert ran.code in (0, 2, 4), ran.err
    made = list(empty.parent.rglob("*.yaml"))
    assert {one.parent.name for one in made} <= {"notices", "plans"}
    assert all(re.fullmatch(r"[A-Za-z0-9-]+\.yaml", one.name) for one in made)


def test_every_test_that_the_page_names_is_there() -> None:
    page = (REPOSITORY / "docs" / "security.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", page)
    assert len(named) > 20
    for file, name in named:
        assert f"def {name}(" in (REPOSITORY / file).read_text(encoding="utf-8"), (file, name)
