"""Nothing that was written is lost: many processes, a killed one, a full disk, other programs, odd folders."""

from __future__ import annotations

import errno
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cchc_cli.store.documents import load_document
from cchc_cli.store.files import TEMPORARY, locked
from cchc_cli.tracking.handedits import unlogged
from tests.cli.running import NOTICE, SEED, TODAY, cchc
from tests.cli.test_undo import changes, path, text

pytestmark = pytest.mark.skipif(os.name != "posix", reason="processes and signals of POSIX")

IDS = ["1-1", "1-2", "1-3", "1-4", "2-1", "2.1-1", "2.1-2", "2.1-4", "2.2-1", "2.3-1", "2.4-1", "2.5-1"]


def whole(workspace: Path) -> None:
    """The file is read as a document whose log explains every field, and nothing is left beside it."""
    assert unlogged(load_document(path(workspace)).plain()) == []
    assert [one.name for one in path(workspace).parent.iterdir() if one.name.endswith(TEMPORARY)] == []


def test_twelve_processes_update_twelve_directives_of_one_file(workspace: Path) -> None:
    environment = {**os.environ, "CCHC_TODAY": TODAY, "CCHC_USER": "Lan"}
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "cchc_cli", "update", name, "--status", "doing", "--note", f"của {name}"],
            cwd=workspace,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for name in IDS
    ]
    for one in running:
        _, said = one.communicate(timeout=120)
        assert one.returncode == 0, said.decode()
    stored = {one.id.partition("/")[2]: one for one in load_document(path(workspace)).directives}
    assert [stored[name].tracking[0].note for name in IDS] == [f"của {name}" for name in IDS]
    assert len(changes()) == 13
    whole(workspace)


def forked(work: Callable[[], object]) -> int:
    """Begin ``work`` in a process of its own, which ends with 0, or with 1 where it fails; its id."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return child


def test_killed_at_any_moment(workspace: Path) -> None:
    """Here 25 writes; benchmarks/kills.py does a thousand."""
    began = time.monotonic()
    assert cchc("update", "1-1", "--status", "doing", "--note", "0").code == 0
    once = time.monotonic() - began
    rng = random.Random(4)
    for turn in range(25):
        before = path(workspace).read_bytes()
        note = f"lần {turn}"
        child = forked(lambda note=note: cchc("update", "1-1", "--note", note))  # type: ignore[misc]
        time.sleep(rng.uniform(0, once))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        document = load_document(path(workspace))
        assert path(workspace).read_bytes() == before or document.directives[0].tracking[0].note == note
        assert unlogged(document.plain()) == []
        with locked(workspace, timeout=1):
            pass
    assert cchc("update", "1-1", "--note", "hết").code == 0
    whole(workspace)


POINTS = ("os.fsync", "os.open", "os.replace", "shutil.copymode", "pathlib.Path.unlink")


@contextmanager
def failing(monkeypatch: pytest.MonkeyPatch, number: int, at: int) -> Iterator[list[str]]:
    """The ``at``-th call of any of `POINTS` on a file of data/ fails with ``number``; what was called."""
    called: list[str] = []

    def wrapped(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **more: object) -> object:
            touched = name == "os.fsync" or any(f"{os.sep}data" in str(one) for one in args)
            if touched:
                called.append(name)
                if len(called) == at:
                    raise OSError(number, os.strerror(number))
            return real(*args, **more)

        return call

    with monkeypatch.context() as patch:
        for name in POINTS:
            module, _, attribute = name.rpartition(".")
            owner = {"os": os, "shutil": shutil, "pathlib.Path": Path}[module]
            patch.setattr(owner, attribute, wrapped(name, getattr(owner, attribute)))
        yield called


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "ổ đĩa đã đầy"), (errno.EROFS, "không được phép ghi"), (errno.EIO, "không ghi được")],
    ids=["full disk", "read-only disk", "broken disk"],
)
@pytest.mark.parametrize("command", ["update", "import"])
def test_a_disk_that_refuses_at_any_point(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, command: str, *, number: int, words: str
) -> None:
    other = workspace / "khac.txt"
    other.write_text(SEED.read_text(encoding="utf-8").replace("53/TB-UBND", "60/TB-UBND"), encoding="utf-8")
    before = {one: one.read_bytes() for one in sorted((workspace / "data").rglob("*")) if one.is_file()}
    told = set()
    for at in range(1, 40):
        with failing(monkeypatch, number, at) as called:
            ran = cchc(*(("update", "2.2", "--status", "doing") if command == "update" else ("import", other)))
        if len(called) < at:
            break
        assert "Traceback" not in ran.err
        if ran.code == 0:
            continue  # it was no matter: what cannot be put on the disk at once is there a moment later
        told.add(ran.code)
        assert ran.code == 4, ran.err
        assert words in ran.err
        for one, content in before.items():
            assert one.read_bytes() == content, (called, one)
        assert [one.name for one in (workspace / "data").rglob(f"*{TEMPORARY}")] == [] or called[-1].endswith("unlink")
    else:
        pytest.fail("it never came to an end")
    assert told == {4}
    whole(workspace)


def test_a_file_that_would_grow_too_large_for_the_disk(workspace: Path) -> None:
    """A limit of the system itself: the write of the new file breaks off in the middle."""
    before = path(workspace).read_bytes()

    def work() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) // 2, resource.RLIM_INFINITY))
        ran = cchc("update", "2.2", "--status", "doing")
        assert ran.code == 4
        assert "tệp cũ còn nguyên" in ran.err

    _, status = os.waitpid(forked(work), 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert path(workspace).read_bytes() == before
    whole(workspace)


@pytest.fixture
def as_nobody(workspace: Path) -> Iterator[Path]:
    """The workspace where everybody can come, and this process as a user to whom nothing belongs."""
    if os.geteuid() != 0:
        yield workspace
        return
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    shutil.copytree(workspace, folder / "so")
    cchc("update", "2.2", "--status", "doing", "--dry-run")  # what is imported on the way may not be readable then
    os.chdir(folder / "so")
    os.seteuid(65534)
    try:
        yield folder / "so"
    finally:
        os.seteuid(0)
        os.chdir("/")
        shutil.rmtree(folder)


@pytest.mark.parametrize("part", [".", "data/notices"], ids=["the workspace", "the folder of notices"])
def test_a_folder_that_may_not_be_written(as_nobody: Path, part: str) -> None:
    before = path(as_nobody).read_bytes()
    root = os.geteuid() == 65534
    if root:
        os.seteuid(0)
        for one in (as_nobody, *as_nobody.rglob("*")):
            one.chmod(0o777 if one.is_dir() else 0o666)
    for one in (as_nobody / part, *(as_nobody / part).rglob("*")):
        if one.is_dir():
            one.chmod(0o555)
    if root:
        os.seteuid(65534)
    ran = cchc("update", "2.2", "--status", "doing")
    assert ran.code == 4
    assert "không được phép ghi; tệp cũ còn nguyên" in ran.err
    assert path(as_nobody).read_bytes() == before
    assert cchc("list", "--ids").lines
    if not root:
        for one in (as_nobody / part, *(as_nobody / part).rglob("*")):
            one.chmod(0o755 if one.is_dir() else 0o644)


def test_changed_by_an_editor_between_reading_and_replacing(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from cchc_cli.store import files

    prepare = files._prepare

    def saved_meanwhile(one: files.NewContent, target: Path) -> Path:
        target.write_bytes(target.read_bytes() + b"# gh\xc3\xad ch\xc3\xba\n")
        return prepare(one, target)

    monkeypatch.setattr(files, "_prepare", saved_meanwhile)
    ran = cchc("update", "2.2", "--status", "doing")
    assert ran.code == 5
    assert "vừa bị chương trình khác sửa" in ran.err
    assert text(workspace).endswith("# ghí chú\n")
    assert "status: doing" not in text(workspace)


def test_a_link_stays_a_link(workspace: Path) -> None:
    real = workspace / "kho" / f"{NOTICE}.yaml"
    real.parent.mkdir()
    path(workspace).rename(real)
    path(workspace).symlink_to(real)
    assert cchc("update", "2.2", "--status", "doing").code == 0
    assert path(workspace).is_symlink()
    assert "status: doing" in real.read_text(encoding="utf-8")
    assert cchc("undo", "--yes").code == 0
    assert path(workspace).is_symlink()
    assert "status: doing" not in real.read_text(encoding="utf-8").partition("    log:")[0]


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.ENOLCK, errno.ENOTSUP], ids=["ENOSYS", "ENOLCK", "ENOTSUP"])
def test_a_network_folder_without_locks(workspace: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """No lock file is used in its stead: a killed process would leave it behind."""
    import fcntl

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    before = text(workspace)
    with monkeypatch.context() as patch:
        patch.setattr(fcntl, "flock", refuse)
        ran = cchc("update", "2.2", "--status", "doing")
    assert ran.code == 5
    assert "không hỗ trợ khóa tệp; không ghi để tránh mất dữ liệu" in ran.err
    assert text(workspace) == before
    assert cchc("update", "2.2", "--status", "doing").code == 0
    assert "status: doing" in text(workspace)
