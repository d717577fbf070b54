"""What is kept of a file's lines, so that an undo restores them where they stood, beside logs that grew since."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


LINES = st.lists(st.sampled_from(["force: giao\n", "due: 1\n", "id: a\n", "id: b\n", "# ghi chú\n"]), max_size=14)


@given(LINES, LINES)
def test_the_stretches_between_make_one_text_of_the_other(before: list[str], after: list[str]) -> None:
    made, done = [], 0
    for (old, old_end), (new, new_end) in journal.differing(before, after):
        assert before[old:old_end] != after[new:new_end]
        made += [*before[done:old], *after[new:new_end]]
        done = old_end
    assert [*made, *before[done:]] == after


def test_thousands_of_like_lines_come_back(tmp_path: Path) -> None:
    def text(status: str) -> str:
        rows = (f"  - id: x/1-{at}\n    force: giao\n    status: {status if at % 7 == 0 else 'todo'}\n"
                for at in range(2000))  # fmt: skip
        return "directives:\n" + "".join(rows)

    before, after = text("todo # chờ"), text("done")
    journal.keep(tmp_path, "x", "20240415-080000-1", before, after)
    assert journal.restored(tmp_path, "x", "20240415-080000-1", after) == before
