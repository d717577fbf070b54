"""Reading and writing files under the lock, and what happens when the disk or another program is in the way."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from cchc_cli.errors import BadDataError, CchcError, ConflictError, NotFoundError
from cchc_cli.model.document import Document
from cchc_cli.store import files
from cchc_cli.store.documents import (
    change_document,
    load_document,
    load_documents,
    write_documents,
)
from cchc_cli.store.edits import Edit
from cchc_cli.store.files import locked
from cchc_cli.store.texts import read_text
from cchc_cli.store.workspace import Workspace, create_workspace
from tests.store.strategies import example_document

TEXT = "Số: 53/TB-UBND\n\n1. Giao Phòng Nội vụ thực hiện.\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return create_workspace(tmp_path)


def with_source(text: str = TEXT) -> Document:
    source = {"file": "a.txt", "sha256": "0", "reader": "text", "parser": "1"}
    document = example_document().model_dump(by_alias=True)
    return Document.model_validate({**document, "source": {**source, "text_sha256": sha256(text.encode()).hexdigest()}})


def names(workspace: Workspace) -> list[str]:
    return sorted(path.name for path in (workspace.root / "data" / "notices").iterdir())


def progress(n: int) -> list[Edit]:
    return [
        Edit(("directives", n, "tracking", 0, "status"), "doing"),
        Edit(("directives", n, "tracking", 0, "note"), f"ghi chú {n}"),
    ]


def test_write_and_read(workspace: Workspace) -> None:
    document = with_source()
    (path,) = write_documents(workspace, [(document, TEXT)])
    assert load_document(path) == document
    assert load_documents(workspace) == ([document], [])
    assert read_text(workspace, document) == TEXT
    assert names(workspace) == [f"{document.id}.txt", f"{document.id}.yaml"]


def test_text_is_there_before_the_yaml(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []

    def note(temporary: Path, target: Path) -> None:
        order.append(target.suffix)

    monkeypatch.setattr(files, "_replace", note)
    write_documents(workspace, [(with_source(), TEXT)])
    assert order[:2] == [".txt", ".yaml"]


def test_text_with_windows_line_ends_is_the_same_text(workspace: Workspace) -> None:
    document = with_source()
    write_documents(workspace, [(document, TEXT)])
    workspace.text_path(document).write_bytes(TEXT.replace("\n", "\r\n").encode())
    assert read_text(workspace, document) == TEXT


def test_text_that_was_changed_or_lost(workspace: Workspace) -> None:
    document = with_source()
    write_documents(workspace, [(document, TEXT)])
    workspace.text_path(document).write_bytes(TEXT.encode() + b"x")
    with pytest.raises(ConflictError, match="đã bị sửa"):
        read_text(workspace, document)
    workspace.text_path(document).unlink()
    with pytest.raises(BadDataError, match="thiếu tệp nội dung"):
        read_text(workspace, document)
    with pytest.raises(NotFoundError, match="chưa nhập"):
        read_text(workspace, example_document())


def test_span_beyond_the_text(workspace: Workspace) -> None:
    page = with_source().model_dump(by_alias=True)
    page["directives"][0]["span"] = (0, len(TEXT) + 1)
    document = Document.model_validate(page)
    write_documents(workspace, [(document, TEXT)])
    with pytest.raises(BadDataError, match="quá cuối nội dung"):
        read_text(workspace, document)


def test_one_bad_file_takes_no_other_down(workspace: Workspace) -> None:
    document = example_document()
    write_documents(workspace, [(document, None)])
    (workspace.root / "data" / "notices" / "0.yaml").write_text("a: [\n", encoding="utf-8")
    (workspace.root / "data" / "plans" / f"{document.id}.yaml").write_text("x", encoding="utf-8")
    found, problems = load_documents(workspace)
    assert found == [document]
    assert [problem.message.split(":")[0] for problem in problems] == [
        "data/notices/0.yaml",
        f"data/plans/{document.id}.yaml",
    ]
    assert "chỉ được giữ một" in problems[1].message


def test_change_is_a_small_diff(workspace: Workspace) -> None:
    (path,) = write_documents(workspace, [(example_document(), None)])
    before = path.read_bytes().decode()
    path.chmod(0o640)
    changed = change_document(workspace, path, lambda document: progress(len(document.directives) - 1))
    after = path.read_bytes().decode()
    assert (changed.before, changed.after) == (before, after)
    assert after == before + "    tracking:\n      - status: doing\n        note: ghi chú 2\n"
    assert changed.document == load_document(path)
    assert changed.document.directives[2].tracking[0].note == "ghi chú 2"
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o640


def test_dry_run_and_no_change_write_nothing(workspace: Workspace) -> None:
    (path,) = write_documents(workspace, [(example_document(), None)])
    stamp = path.stat().st_mtime_ns
    changed = change_document(workspace, path, lambda _: progress(0), dry_run=True)
    assert changed.after != changed.before
    assert changed.document.directives[0].tracking
    assert change_document(workspace, path, lambda _: []).after == changed.before
    assert change_document(workspace, path, lambda _: [Edit(("kind",), "thông báo")]).after == changed.before
    assert path.stat().st_mtime_ns == stamp


def test_change_that_makes_no_document(workspace: Workspace) -> None:
    (path,) = write_documents(workspace, [(example_document(), None)])
    before = path.read_bytes()
    with pytest.raises(CchcError, match="không hợp lệ"):
        change_document(workspace, path, lambda _: [Edit(("issued",), "mai")])
    assert path.read_bytes() == before


def test_changed_by_another_program_meanwhile(workspace: Workspace) -> None:
    (path,) = write_documents(workspace, [(example_document(), None)])

    def while_somebody_saves(_: Document) -> list[Edit]:
        path.write_bytes(path.read_bytes() + b"# xin chao\n")
        return progress(0)

    with pytest.raises(ConflictError, match="vừa bị chương trình khác sửa"):
        change_document(workspace, path, while_somebody_saves)
    assert path.read_bytes().endswith(b"# xin chao\n")
    assert names(workspace) == [path.name]


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "đã đầy"), (errno.EACCES, "không được phép ghi"), (errno.EIO, "không ghi được")],
    ids=["disk full", "no permission", "broken disk"],
)
def test_disk_refuses(workspace: Workspace, monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    (path,) = write_documents(workspace, [(example_document(), None)])
    before = path.read_bytes()

    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(BadDataError, match=words):
        change_document(workspace, path, lambda _: progress(0))
    assert path.read_bytes() == before
    assert names(workspace) == [path.name]


@pytest.mark.parametrize(("refusals", "written"), [(3, True), (99, False)], ids=["for a moment", "for good"])
def test_windows_refuses_while_the_file_is_open(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, refusals: int, written: bool
) -> None:
    (path,) = write_documents(workspace, [(example_document(), None)])
    before, left, replace = path.read_bytes(), [refusals], Path.replace

    def refuse_at_first(self: Path, target: Path) -> Path:
        left[0] -= 1
        if left[0] >= 0:
            raise PermissionError(errno.EACCES, "in use")
        return replace(self, target)

    monkeypatch.setattr(files, "_WINDOWS", True)
    monkeypatch.setattr(files, "_PAUSE", 0)
    monkeypatch.setattr(Path, "replace", refuse_at_first)
    if written:
        change_document(workspace, path, lambda _: progress(0))
    else:
        with pytest.raises(BadDataError, match="không được phép ghi"):
            change_document(workspace, path, lambda _: progress(0))
    assert (path.read_bytes() != before) == written
    assert names(workspace) == [path.name]


def test_second_of_two_files_refused_leaves_both_whole(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = example_document(name="1-TB"), example_document(name="2-TB")
    write_documents(workspace, [(one, None), (two, None)])
    prepare = files._prepare

    def refuse_second(new: files.NewContent, target: Path) -> Path:
        if target.name == "2-TB.yaml":
            raise OSError(errno.ENOSPC, "full")
        return prepare(new, target)

    monkeypatch.setattr(files, "_prepare", refuse_second)
    with pytest.raises(BadDataError, match="đã đầy"):
        write_documents(workspace, [(example_document(1, name="1-TB"), None), (example_document(1, name="2-TB"), None)])
    assert load_documents(workspace) == ([one, two], [])
    assert names(workspace) == ["1-TB.yaml", "2-TB.yaml"]


def test_file_left_by_a_killed_writer_is_no_obstacle(workspace: Workspace) -> None:
    (path,) = write_documents(workspace, [(example_document(), None)])
    path.with_name(f".{path.name}{files.TEMPORARY}").write_bytes(b"half")
    change_document(workspace, path, lambda _: progress(0))
    assert names(workspace) == [path.name]


def test_waits_in_vain_for_the_lock(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    (path,) = write_documents(workspace, [(example_document(), None)])
    code = (
        "import sys, time; from pathlib import Path; from cchc_cli.store.files import locked\n"
        "with locked(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(workspace.root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(ConflictError) as caught, locked(workspace.root, timeout=0.1):
            pass
        holder.communicate(b"")
    assert f"tiến trình {holder.pid}, từ " in caught.value.message
    assert change_document(workspace, path, lambda _: progress(0)).document.directives[0].tracking


def test_lock_may_be_taken_inside_itself(workspace: Workspace) -> None:
    with locked(workspace.root):
        write_documents(workspace, [(example_document(), None)])
    with locked(workspace.root):
        pass


def test_disk_without_locks(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    from filelock import FileLock

    def refuse(self: FileLock) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(FileLock, "acquire", refuse)
    with pytest.raises(ConflictError, match="không hỗ trợ khóa tệp"), locked(workspace.root):
        pass


posix = pytest.mark.skipif(os.name != "posix", reason="links and signals of POSIX")


@posix
def test_link_inside_is_followed_and_stays(workspace: Workspace) -> None:
    (path,) = write_documents(workspace, [(example_document(), None)])
    real = workspace.root / "kho" / path.name
    real.parent.mkdir()
    path.rename(real)
    path.symlink_to(real)
    change_document(workspace, path, lambda _: progress(0))
    assert path.is_symlink()
    assert load_document(real).directives[0].tracking


@posix
def test_link_to_the_outside_is_refused(workspace: Workspace, tmp_path_factory: pytest.TempPathFactory) -> None:
    (path,) = write_documents(workspace, [(example_document(), None)])
    outside = tmp_path_factory.mktemp("ngoài") / path.name
    path.rename(outside)
    path.symlink_to(outside)
    before = outside.read_bytes()
    with pytest.raises(BadDataError, match="dẫn ra ngoài"):
        change_document(workspace, path, lambda _: progress(0))
    found, problems = load_documents(workspace)
    assert (found, len(problems)) == ([], 1)
    assert outside.read_bytes() == before


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a folder that cannot be written")
def test_folder_that_cannot_be_written(workspace: Workspace) -> None:
    (path,) = write_documents(workspace, [(example_document(), None)])
    path.parent.chmod(0o500)
    try:
        with pytest.raises(BadDataError, match="không được phép ghi"):
            change_document(workspace, path, lambda _: progress(0))
    finally:
        path.parent.chmod(0o700)


WRITER = """\
import sys
from pathlib import Path
from cchc_cli.store.documents import change_document
from cchc_cli.store.edits import Edit
from cchc_cli.store.workspace import find_workspace
root, path, n, times = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
workspace = find_workspace(root)
for turn in range(times):
    change_document(workspace, path, lambda _: [
        Edit(("directives", n, "tracking", 0, "status"), "doing"),
        Edit(("directives", n, "tracking", 0, "note"), f"lần {turn} " + "x" * (turn % 50)),
    ])
    print(turn, flush=True)
"""


def writer(workspace: Workspace, path: Path, n: int, times: int) -> subprocess.Popen[bytes]:
    arguments = [str(workspace.root), str(path), str(n), str(times)]
    return subprocess.Popen([sys.executable, "-c", WRITER, *arguments], stdout=subprocess.PIPE)


def test_twelve_writers_at_once(workspace: Workspace) -> None:
    (path,) = write_documents(workspace, [(example_document(12), None)])
    running = [writer(workspace, path, n, 2) for n in range(12)]
    for one in running:
        one.communicate()
        assert one.returncode == 0
    notes = [directive.tracking[0].note for directive in load_document(path).directives]
    assert notes == ["lần 1 x"] * 12
    assert names(workspace) == [path.name]


@posix
def test_killed_while_writing(workspace: Workspace) -> None:
    """Whenever the writer dies, the file is the one before or the one after, and the next writer goes on."""
    (path,) = write_documents(workspace, [(example_document(), None)])
    for turn in range(60):
        with writer(workspace, path, turn % 3, 10_000) as running:
            assert running.stdout is not None
            running.stdout.readline()
            time.sleep(turn % 12 / 1000)
            running.send_signal(signal.SIGKILL)
        assert len(load_document(path).directives) == 3
    change_document(workspace, path, lambda _: progress(0))
    assert names(workspace) == [path.name]
