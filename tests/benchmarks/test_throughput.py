"""The benchmark of parsing runs and says what it measured; how fast is nobody's test."""

from __future__ import annotations

import subprocess
import sys

from tests.cli.running import REPOSITORY


def test_it_runs() -> None:
    ran = subprocess.run(
        [sys.executable, "benchmarks/throughput.py", "--quick"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert "53-TB-UBND-2024-binh-gia" in ran.stdout
    assert ran.stdout.splitlines()[-1].startswith("loop of")
