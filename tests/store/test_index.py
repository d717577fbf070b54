"""The index: the same answer as without it, whatever happens to the files or to the index."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.model.document import Document
from cchc_cli.store.documents import write_documents
from cchc_cli.store.index import cached
from cchc_cli.store.workspace import Workspace, create_workspace
from tests.store.strategies import example_document


class Derive:
    """Counts for which documents it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, document: Document) -> dict[str, Any]:
        self.asked.append(document.id)
        return {"id": document.id, "title": document.title, "n": len(document.directives)}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = create_workspace(tmp_path)
    write_documents(workspace, [(example_document(name=f"{n}-TB"), None) for n in (1, 2, 3)])
    settle(workspace)
    return workspace


def settle(workspace: Workspace, seconds: int = 100) -> None:
    """Make the files old enough that their stamps can be trusted."""
    for path in workspace.files():
        stat = path.stat()
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns - seconds * 1_000_000_000))


@pytest.fixture(autouse=True)
def old_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The times of change cannot be set back on POSIX: let the disk's clock be ahead instead."""
    from cchc_cli.store import index

    clock = index._disk_clock
    monkeypatch.setattr(index, "_disk_clock", lambda workspace: (clock(workspace) or 0) + 50_000_000_000)


def index_file(workspace: Workspace) -> Path:
    return workspace.root / ".cchc" / "index.sqlite"


def ids(workspace: Workspace, derive: Derive, version: str = "1") -> list[str]:
    found, problems = cached(workspace, derive, version=version)
    assert problems == []
    return [one["id"] for one in found]


def edit(workspace: Workspace, name: str, title: str) -> None:
    path = workspace.root / "data" / "notices" / f"{name}.yaml"
    path.write_bytes(path.read_bytes().replace(b"schema: 1\n", f"schema: 1\ntitle: {title}\n".encode()))


def test_second_time_nothing_is_derived(workspace: Workspace) -> None:
    derive = Derive()
    assert ids(workspace, derive) == ["1-TB", "2-TB", "3-TB"]
    assert derive.asked == ["1-TB", "2-TB", "3-TB"]
    assert ids(workspace, derive) == ["1-TB", "2-TB", "3-TB"]
    assert len(derive.asked) == 3


def test_only_what_changed(workspace: Workspace) -> None:
    derive = Derive()
    ids(workspace, derive)
    edit(workspace, "2-TB", "mới")
    found, _ = cached(workspace, derive, version="1")
    assert [one["title"] for one in found] == [None, "mới", None]
    assert derive.asked[3:] == ["2-TB"]


def test_touched_file_is_hashed_not_derived(workspace: Workspace) -> None:
    derive = Derive()
    ids(workspace, derive)
    settle(workspace, 7)
    ids(workspace, derive)
    assert len(derive.asked) == 3


def test_new_and_removed_files(workspace: Workspace) -> None:
    derive = Derive()
    ids(workspace, derive)
    (workspace.root / "data" / "notices" / "1-TB.yaml").unlink()
    write_documents(workspace, [(example_document(name="0-TB"), None)])
    assert ids(workspace, derive) == ["0-TB", "2-TB", "3-TB"]
    assert ids(workspace, Derive()) == ["0-TB", "2-TB", "3-TB"]
    with sqlite3.connect(index_file(workspace)) as database:
        assert database.execute("select count(*) from files").fetchone() == (3,)
    database.close()


def test_other_version_derives_anew(workspace: Workspace) -> None:
    ids(workspace, Derive())
    derive = Derive()
    ids(workspace, derive, version="2")
    assert len(derive.asked) == 3
    ids(workspace, derive, version="2")
    assert len(derive.asked) == 3


def test_change_of_the_same_length_within_the_clocks_tick(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Racy: written again with the same size and the same stamp right after it was read."""
    from cchc_cli.store import index

    monkeypatch.setattr(index, "_stamp", lambda _: (10**20, 10**20, 5, 5))
    edit(workspace, "2-TB", "a")
    cached(workspace, Derive(), version="1")
    path = workspace.root / "data" / "notices" / "2-TB.yaml"
    path.write_bytes(path.read_bytes().replace(b"title: a", b"title: b"))
    found, _ = cached(workspace, Derive(), version="1")
    assert found[1]["title"] == "b"


def test_broken_file_is_told_every_time(workspace: Workspace) -> None:
    ids(workspace, Derive())
    path = workspace.root / "data" / "notices" / "2-TB.yaml"
    good = path.read_bytes()
    path.write_bytes(good + b"kind: [\n")
    for _ in range(2):
        found, problems = cached(workspace, Derive(), version="1")
        assert [one["id"] for one in found] == ["1-TB", "3-TB"]
        assert [problem.message.split(":")[0] for problem in problems] == ["data/notices/2-TB.yaml"]
    path.write_bytes(good)
    assert ids(workspace, Derive()) == ["1-TB", "2-TB", "3-TB"]


def test_second_file_of_a_document(workspace: Workspace) -> None:
    ids(workspace, Derive())
    (workspace.root / "data" / "plans" / "1-tb.yaml").write_bytes(b"")
    found, problems = cached(workspace, Derive(), version="1")
    assert len(found) == 3
    assert "chỉ được giữ một" in problems[0].message


def garbage(path: Path) -> None:
    path.write_bytes(b"not a database at all, not even a header" * 50)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:3000])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def other_tables(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.executescript("drop table files; create table files (a); delete from meta")
    database.close()


def broken_payload(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("update files set payload = '{'")
    database.close()


@pytest.mark.parametrize("harm", [garbage, cut, empty, folder, other_tables, broken_payload])
def test_harmed_index(workspace: Workspace, harm: Any) -> None:
    ids(workspace, Derive())
    harm(index_file(workspace))
    assert ids(workspace, Derive()) == ["1-TB", "2-TB", "3-TB"]
    if harm is not folder:
        derive = Derive()
        ids(workspace, derive)
        assert ids(workspace, derive) == ["1-TB", "2-TB", "3-TB"]
        assert derive.asked == []


def test_locked_index(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    from cchc_cli.store import index

    monkeypatch.setattr(index, "_WAIT", 0.01)
    ids(workspace, Derive())
    edit(workspace, "2-TB", "mới")
    database = sqlite3.connect(index_file(workspace))
    database.execute("begin exclusive")
    found, _ = cached(workspace, Derive(), version="1")
    database.rollback()
    database.close()
    assert found[1]["title"] == "mới"


def test_index_that_cannot_be_made(tmp_path: Path) -> None:
    workspace = create_workspace(tmp_path)
    write_documents(workspace, [(example_document(name="1-TB"), None)])
    (tmp_path / ".cchc" / "lock").unlink(missing_ok=True)
    for inner in (tmp_path / ".cchc").iterdir():
        inner.unlink()
    (tmp_path / ".cchc").rmdir()
    (tmp_path / ".cchc").write_bytes(b"a file in the way")
    for _ in range(2):
        assert ids(workspace, Derive()) == ["1-TB"]


def test_no_files(tmp_path: Path) -> None:
    workspace = create_workspace(tmp_path)
    assert cached(workspace, Derive(), version="1") == ([], [])
    assert cached(Workspace(tmp_path / "nowhere"), Derive(), version="1") == ([], [])


def test_nothing_heavy_is_imported_when_nothing_changed(workspace: Workspace) -> None:
    ids(workspace, Derive())
    code = (
        "import sys; from pathlib import Path\n"
        "from cchc_cli.store.workspace import find_workspace; from cchc_cli.store.index import cached\n"
        "found, problems = cached(find_workspace(Path(sys.argv[1])), None, version='1')\n"
        "print(len(found), [m for m in ('pydantic', 'ruamel.yaml', 'filelock') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(workspace.root)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "3 []"


READER = """\
import sys
from pathlib import Path
from cchc_cli.store.workspace import find_workspace
from cchc_cli.store.index import cached
for turn in range(30):
    workspace = find_workspace(Path(sys.argv[1]))
    found, problems = cached(workspace, lambda d: {"id": d.id, "n": d.title}, version=sys.argv[2])
    assert [one["id"] for one in found] == ["1-TB", "2-TB", "3-TB"], found
    assert not problems, problems
"""


def test_many_readers_while_files_change(workspace: Workspace) -> None:
    running = [
        subprocess.Popen([sys.executable, "-c", READER, str(workspace.root), version], stderr=subprocess.PIPE)
        for version in ("1", "1", "2", "1")
    ]
    turn = 0
    while any(one.poll() is None for one in running):
        turn += 1
        write_documents(workspace, [(example_document(turn % 3 + 1, name="2-TB"), None)])
    for one in running:
        _, errors = one.communicate()
        assert one.returncode == 0, errors.decode()
    found, _ = cached(workspace, Derive(), version="3")  # what is derived here is not what the readers derived
    assert found[1]["n"] == turn % 3 + 1


def test_first_answer_has_the_same_types_as_later_ones(workspace: Workspace) -> None:
    first, _ = cached(workspace, lambda document: {"ids": (document.id,)}, version="1")
    again, _ = cached(workspace, lambda document: {"ids": (document.id,)}, version="1")
    assert first == again == [{"ids": ["1-TB"]}, {"ids": ["2-TB"]}, {"ids": ["3-TB"]}]
