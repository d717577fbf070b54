"""How far long work is: told to a person, and to nobody else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cchc_cli.cli import progress
from tests.cli.running import SEED, cchc


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything takes too long, and a person sits at the terminal."""
    monkeypatch.setattr(progress, "AFTER_SECONDS", 0.0)
    monkeypatch.setattr("cchc_cli.cli.streams.is_terminal", lambda _: True)


def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bar has always come before the work is done."""
    enter = progress.Progress.__enter__

    def wait(self: progress.Progress) -> progress.Progress:
        enter(self)
        if self._timer.is_alive() or self._timer.finished.is_set():
            self._timer.join()
        return self

    monkeypatch.setattr(progress.Progress, "__enter__", wait)


COLOR = {"FORCE_COLOR": "1", "TERM": "xterm"}


def test_reading_the_books_anew_shows_how_far_it_is(
    workspace: Path, at_once: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow(monkeypatch)
    shutil.rmtree(workspace / ".cchc")
    ran = cchc("list", "--format", "tsv", env=COLOR)
    assert ran.code == 0
    assert "Đang đọc sổ theo dõi" in ran.err
    assert "Đang đọc" not in ran.out


def test_parse_shows_that_it_goes_on(workspace: Path, at_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    slow(monkeypatch)
    ran = cchc("parse", SEED, "--json", env=COLOR)
    assert ran.code == 0
    assert f"Đang đọc {SEED.name}" in ran.err
    assert ran.out.startswith("{")


def test_a_terminal_that_cannot_move_its_cursor_shows_nothing(
    workspace: Path, at_once: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = cchc("parse", SEED, "--json", env={"TERM": "dumb"})
    assert "Đang đọc" not in ran.err


def test_a_pipe_gets_nothing(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "AFTER_SECONDS", 0.0)
    assert "Đang đọc" not in cchc("parse", SEED, "--json", env=COLOR).err


def test_what_is_quick_gets_nothing(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "AFTER_SECONDS", 600.0)
    monkeypatch.setattr("cchc_cli.cli.streams.is_terminal", lambda _: True)
    assert "Đang đọc" not in cchc("parse", SEED, "--json", env=COLOR).err
