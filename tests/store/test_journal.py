"""What is kept of a file's lines, so that an undo restores them where they stood, beside logs that grew since."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_cli.store import journal

DIRECTIVE = """\
id: x
directives:
  - id: x/1-1
    text: Một
{kept}    log:
      - {{id: a.1}}
{more}
  - id: x/2-1
    text: Hai
"""


def page(kept: str = "", more: str = "") -> str:
    return DIRECTIVE.format(kept=kept, more=more)


@pytest.mark.parametrize(
    "kept",
    [
        pytest.param("    gone: true\n", id="one line"),
        pytest.param("    tracking:\n      - status: doing\n\n        # gọi lại\n", id="lines with a comment"),
    ],
)
def test_what_stood_before_a_log_comes_back_before_it(tmp_path: Path, kept: str) -> None:
    journal.keep(tmp_path, "x", "b", page(kept), page(more="      - {id: b.1}\n"))
    found = journal.restored(tmp_path, "x", "b", page(more="      - {id: b.1}\n"))
    assert found == page(kept, more="      - {id: b.1}\n")


def test_what_stood_behind_a_log_comes_back_behind_it(tmp_path: Path) -> None:
    before = page() + "\n  - id: x/3-1\n    text: Ba\n    log:\n      - {id: a.2}\n"
    after = page() + "    log:\n      - {id: b.1}\n"
    journal.keep(tmp_path, "x", "b", before, after)
    found = journal.restored(tmp_path, "x", "b", after)
    assert found is not None
    assert found.startswith(page() + "    log:\n      - {id: b.1}\n\n  - id: x/3-1\n    text: Ba\n")


def test_lines_of_the_record_and_of_the_next_one_are_parted_by_its_log(tmp_path: Path) -> None:
    next_one = "\n  - id: x/1-2\n    text: Thêm\n"
    log = "    log:\n      - {id: a.1}\n"
    before = page("    gone: true\n").replace(log, log + next_one)
    journal.keep(tmp_path, "x", "b", before, page())
    assert journal.restored(tmp_path, "x", "b", page()) == before
