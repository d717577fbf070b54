"""What holds after any commands on any days: the log explains every field, nothing is counted twice, the past stays."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cchc_cli.cli import clock
from cchc_cli.cli.session import Session
from cchc_cli.model.document import Document
from cchc_cli.query.counts import count
from cchc_cli.query.filters import Filter
from cchc_cli.query.lists import listing
from cchc_cli.tracking.handedits import unlogged
from cchc_cli.tracking.readings import without_spans
from tests.cli.running import NOTICE, SEED, cchc
from tests.cli.test_undo import LOG_LINE

FIRST = date(2024, 4, 16)
Argument = str | st.SearchStrategy[str]


def line(*parts: Argument) -> st.SearchStrategy[tuple[str, ...]]:
    """A command with its arguments; what is a strategy is drawn."""
    return st.tuples(*(st.just(one) if isinstance(one, str) else one for one in parts))


NAMES = st.sampled_from(["2.2-1", "2.1-3@2024-Q1", "2.1-3@2024-Q2", "2-1", "2.4-1", "2.6-1", "3-1", "1-2"])
PLAIN = st.sampled_from(["2.2-1", "2-1", "2.4-1", "2.6-1", "3-1", "1-2"])
STATUS = st.sampled_from(["doing", "submitted", "done", "paused", "todo", "cancelled"])
WORDS = st.sampled_from(["chờ kinh phí", "a: [b] # c", "- x", "“đã” 'trình'"])
DAYS = st.sampled_from(["30/6/2024", "15/7/2024", "31/12/2024", "1/2/2025"])
UNITS = st.sampled_from(["Phòng Nội vụ", "Phòng Tư pháp", "Thanh tra huyện"])
TEXTS = st.sampled_from(["", "Quý III", "không có mục 3", "thêm một việc"])

COMMANDS = st.one_of(
    line("update", NAMES, "--status", STATUS, "--note", WORDS),
    line("update", NAMES, "--status", st.sampled_from(["paused", "doing"]), "--note", WORDS, "--on", "16/4/2024"),
    line("update", NAMES, "--progress", st.sampled_from(["0", "40", "100"])),
    line("update", "2-1", "--status", STATUS, "--note", WORDS, "--for", UNITS),
    line("update", NAMES, "--status", "done", "--completed-on", st.sampled_from(["16/4/2024", "không rõ"])),
    line("extend", NAMES, "--to", DAYS, "--reason", WORDS),
    line("assign", NAMES, "--person", st.sampled_from(["Lan", "Bình"])),
    line("assign", PLAIN, "--unit", "Bộ phận Một cửa", "--due", DAYS),
    line("transfer", PLAIN, "--to", UNITS, "--reason", WORDS),
    line("edit", PLAIN, "--due", DAYS, "--reason", WORDS),
    line("edit", PLAIN, "--lead", UNITS),
    line("edit", PLAIN, "--tag", st.sampled_from(["gấp", "theo dõi"])),
    line("add", "--text", st.sampled_from(["Báo cáo miệng", "- Kiểm tra # gấp"]), "--unit", UNITS, "--due", DAYS),
    line("add", "--text", "Việc sót", "--unit", UNITS, "--document", "53", "--section", "2.4"),
    line("drop", PLAIN, "--reason", WORDS),
    line("drop", PLAIN, "--reason", WORDS, "--restore"),
    line("link", PLAIN, PLAIN, "--as", st.sampled_from(["repeats", "continues"])),
    line("undo", st.sampled_from(["-1", "-2", "-3"])),
    line("import", TEXTS),
)
"""Every changing command; a new one is a line. ``undo`` is of the n-th last change, ``import`` of a changed text."""


@contextmanager
def workspace() -> Iterator[Path]:
    """A fresh workspace with the first notice, in which we stand."""
    before = Path.cwd()
    folder = Path(tempfile.mkdtemp()).resolve()
    try:
        os.chdir(folder)
        assert cchc("init", ".").code == 0
        (folder / "cchc.toml").write_text('authority = "UBND huyện Bình Gia"\nplace = "Bình Gia"\n', encoding="utf-8")
        assert cchc("import", SEED).code == 0
        yield folder
    finally:
        os.chdir(before)
        shutil.rmtree(folder)


def file_of(folder: Path, variant: str) -> str:
    """A file with the first notice, or one that was corrected."""
    words = SEED.read_text(encoding="utf-8")
    if variant == "Quý III":
        words = words.replace("Quý II năm", "Quý III năm")
    elif variant == "không có mục 3":
        words = words.replace(words[words.index("3. Đề nghị Bưu điện") : words.index("Ủy ban nhân dân huyện Th")], "")
    elif variant:
        words = words.replace("2.5. Giao", "- Niêm yết lịch tiếp công dân tại trụ sở.\n\n2.5. Giao")
    (folder / "văn bản.txt").write_text(words, encoding="utf-8")
    return "văn bản.txt"


def run(folder: Path, command: tuple[str, ...], today: str) -> bool:
    """Run one command on a day; whether it was not refused."""
    if command[0] == "undo":
        made = change_ids()
        at = len(made) + int(command[1])
        if at < 1:
            return False
        command = ("undo", made[at])
    elif command[0] == "import":
        command = ("import", file_of(folder, command[1]))
    ran = cchc(*command, "--yes", env={"CCHC_TODAY": today})
    assert ran.code in (0, 2, 3, 5), (command, ran.err)
    if ran.code == 0 and command[0] == "import":
        before = contents(folder)
        assert cchc(*command, "--yes", env={"CCHC_TODAY": today}).code == 0
        assert contents(folder) == before  # twice is as once
    return ran.code == 0


def contents(folder: Path) -> dict[Path, bytes]:
    return {one: one.read_bytes() for one in sorted((folder / "data").rglob("*")) if one.is_file()}


def documents(folder: Path) -> list[Document]:
    found, broken = Session.open(folder).documents()
    assert broken == []
    return found


def change_ids() -> list[str]:
    from cchc_cli.tracking.undo import past_changes

    return [one.id for one in past_changes(one.plain() for one in documents(Path.cwd()))]


def check(folder: Path, first: dict[str, object]) -> None:
    """The laws that hold at any moment; ``first`` are the deadlines as they were read."""
    for document in documents(folder):
        assert unlogged(document.plain()) == []
        for one in document.directives:
            told = {entry.set.partition(".")[0] for entry in one.log}
            if one.id in first and "deadline" not in told:
                assert without_spans(one.deadline.plain()) == first[one.id]
    session = Session.open(folder)
    found = listing(
        session.facts[0], Filter(all=True), registry=session.registry, settings=session.settings, moment=clock.moment()
    )
    names = [one.full_id for one in found.rows]
    assert len(names) == len(set(names)) == count(found.rows).total


def seen(day: date, today: str) -> tuple[str, ...]:
    """What is asked about a past day: sheets and pages."""
    past = ("--as-of", f"{day:%d/%m/%Y}", "--known-on", f"{day:%d/%m/%Y}")
    asked = (("list", "--all", "--json", *past), ("due", "--all", "--json", *past), ("show", NOTICE, *past))
    return tuple(cchc(*one, env={"CCHC_TODAY": today}).out for one in asked)


GONE = re.compile(r"  - id: \S+\n(?:    .*\n)*?    gone: true\n(?:    .*\n)*\n?")


def bare(content: bytes) -> str:
    """A file without its log, and without directives that came and were taken back: they are kept and marked."""
    words = LOG_LINE.sub("", content.decode("utf-8"))
    return GONE.sub("", words)


@settings(
    max_examples=int(os.environ.get("CCHC_LAWS", "6")),  # more by hand: each is a dozen commands
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],  # a shorter example would take minutes to find
)
@given(steps=st.lists(st.tuples(st.integers(0, 3), COMMANDS), min_size=3, max_size=8))
def test_any_commands_on_any_days(steps: list[tuple[int, tuple[str, ...]]]) -> None:
    with workspace() as folder:
        begun = contents(folder)
        first: dict[str, object] = {
            one.id: without_spans(one.deadline.plain()) for each in documents(folder) for one in each.directives
        }
        day, known = FIRST, {}
        for wait, command in steps:
            if wait:
                known[day] = seen(day, (day + timedelta(days=1)).isoformat())
                day += timedelta(days=wait)
            run(folder, command, day.isoformat())
            check(folder, first)
        last = (day + timedelta(days=9)).isoformat()
        assert {one: seen(one, last) for one in known} == known
        for change in reversed(change_ids()[1:]):
            ran = cchc("undo", change, "--yes", env={"CCHC_TODAY": last})
            assert ran.code == 0, (change, ran.err)
        check(folder, first)
        now = contents(folder)
        assert {one.name: bare(now[one]) for one in begun} == {one.name: bare(begun[one]) for one in begun}
        assert {one: seen(one, last) for one in known} == known
