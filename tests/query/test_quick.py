"""Lists must not wait for libraries that they do not use."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("heavy", ["pydantic", "ruamel", "dateutil", "rich", "holidays", "rapidfuzz"])
def test_lists_do_without(heavy: str) -> None:
    program = (
        "import sys; import cchc_cli.query.lists, cchc_cli.query.counts, cchc_cli.query.windows; "
        f"sys.exit({heavy!r} in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
