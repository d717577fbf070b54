"""Does a command that is killed at any moment leave every file whole? (`kill -9` at random moments of many writes)

    python benchmarks/kills.py            # 1,000 writes, some minutes
    python benchmarks/kills.py --writes 50

A workspace is made in a temporary folder, with a document of its own. Each turn forks a process that runs `cchc
update`, kills it after a random while in its second half, where it writes, and looks: the file is the one before or
the one after, read whole, with a log that explains every field; and the lock is free. POSIX only.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

from typer.testing import CliRunner

from cchc_cli.cli.main import app
from cchc_cli.store.documents import load_document
from cchc_cli.store.files import TEMPORARY, locked
from cchc_cli.tracking.handedits import unlogged

NAME = "7-TB-UBND-2024-binh-gia"
TEXT = """ỦY BAN NHÂN DÂN
HUYỆN BÌNH GIA

Số: 7/TB-UBND
Bình Gia, ngày 05 tháng 02 năm 2024

THÔNG BÁO
Kết luận tại cuộc họp giao ban tháng 01

1. Giao Phòng Nội vụ: tham mưu kế hoạch kiểm tra công vụ, hoàn thành trước ngày 20/02/2024.
2. Giao Phòng Tư pháp: rà soát văn bản quy phạm pháp luật đã hết hiệu lực.
3. Giao Văn phòng HĐND và UBND huyện: niêm yết lịch tiếp công dân của quý I.
"""


def cchc(*args: str) -> int:
    """Run a command in this process; its exit code."""
    code: int = CliRunner().invoke(app, list(args)).exit_code
    return code


def begin(folder: Path) -> Path:
    """A workspace in ``folder``; the path of its document's file."""
    os.chdir(folder)
    os.environ.update({"CCHC_TODAY": "2024-02-10", "CCHC_USER": "Lan"})
    (folder / "7.txt").write_text(TEXT, encoding="utf-8")
    if cchc("init", str(folder)) or cchc("import", "7.txt"):
        sys.exit("the workspace could not be made")
    return folder / "data" / "notices" / f"{NAME}.yaml"


def write_and_kill(note: str, seconds: float, *, patient: bool = False) -> bool:
    """Run `cchc update` in a process of its own and kill it after ``seconds``; whether it had ended before.

    A ``patient`` call lets it end.
    """
    child = os.fork()
    if child == 0:
        code = cchc("update", "1-1", "--status", "doing", "--note", note)
        os._exit(code)
    if patient:
        os.waitpid(child, 0)
        return True
    time.sleep(seconds)
    ended, _ = os.waitpid(child, os.WNOHANG)
    if ended:
        return True
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def main() -> None:
    """Kill and look, and say how often the file was the old one, how often the new one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--writes", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    rng = random.Random(asked.seed)  # noqa: S311 (no secret)
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        path = begin(folder)
        cchc("update", "1-1", "--status", "doing", "--note", "0")  # imports what the forked processes need
        began = time.monotonic()
        write_and_kill("1", 60, patient=True)
        whole_run = time.monotonic() - began
        for turn in range(1, asked.writes + 1):
            before = path.read_bytes()
            ended = write_and_kill(str(turn), whole_run * rng.uniform(0.5, 1.1))
            after = path.read_bytes()
            document = load_document(path)
            now = document.directives[0].tracking[0].note
            whole = after == before or now == str(turn)
            with suppress(Exception), locked(folder, timeout=0.2):
                found["lock free"] += 1
            found["whole"] += whole and unlogged(document.plain()) == []
            found["ended before the kill" if ended else "killed"] += 1
            found["new file"] += after != before
            found["temporary left behind"] += any(one.name.endswith(TEMPORARY) for one in path.parent.iterdir())
        os.chdir("/")
    for words in ("whole", "lock free", "killed", "ended before the kill", "new file", "temporary left behind"):
        print(f"{words:24} {found[words]:6} of {asked.writes}")
    sys.exit(0 if found["whole"] == found["lock free"] == asked.writes else 1)


if __name__ == "__main__":
    main()
