"""The benchmark of many updates runs and says what it measured; how fast is nobody's test."""

from __future__ import annotations

import subprocess
import sys

from tests.cli.running import REPOSITORY


def test_it_runs() -> None:
    ran = subprocess.run(
        [sys.executable, "benchmarks/bulk.py", "--quick"], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert [one.split()[0] for one in ran.stdout.splitlines()[2:]] == ["1", "8"]
