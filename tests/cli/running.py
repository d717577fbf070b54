"""How the tests run cchc: within Python for speed, as a process of its own for streams and exit codes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from cchc_cli.cli.main import app

NOTICE = "53-TB-UBND-2024-binh-gia"
REPOSITORY = Path(__file__).parents[2]
SEED = REPOSITORY / "data" / "notices" / f"{NOTICE}.txt"
"""The first notice, as the repository's own workspace holds it."""

TODAY = "2024-04-15"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines on stdout."""
        return self.out.splitlines()


def cchc(*args: str | Path, env: Mapping[str, str | None] | None = None, given: str | bytes | None = None) -> Ran:
    """Run a command within this process; its streams are no terminal."""
    surroundings = {"CCHC_TODAY": TODAY, "CCHC_USER": "Nguyễn Lan", "COLUMNS": "120", **(env or {})}
    result = CliRunner().invoke(app, [str(one) for one in args], input=given, env=surroundings)
    return Ran(result.exit_code, result.stdout, result.stderr)


def process(
    *args: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None, given: bytes = b""
) -> Ran:
    """Run a command as a process of its own, whose streams begin in a Windows code page."""
    done = _done(*args, cwd=cwd, env=env, given=given)
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def piped(*args: str | Path, cwd: Path) -> bytes:
    """The bytes that a command, which must succeed, writes into a pipe."""
    done = _done(*args, cwd=cwd, env=None, given=b"")
    assert done.returncode == 0, done.stderr.decode("utf-8")
    return done.stdout


def _done(
    *args: str | Path, cwd: Path | None, env: Mapping[str, str] | None, given: bytes
) -> subprocess.CompletedProcess[bytes]:
    surroundings = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("CCHC_", "PYTHON"))},
        "CCHC_TODAY": TODAY,
        "CCHC_USER": "Nguyễn Lan",
        "PYTHONIOENCODING": "cp1252",
        **(env or {}),
    }
    return subprocess.run(
        [sys.executable, "-m", "cchc_cli", *map(str, args)],
        cwd=cwd,
        env=surroundings,
        input=given,
        capture_output=True,
        timeout=120,
        check=False,
    )
