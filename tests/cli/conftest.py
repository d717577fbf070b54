"""A workspace of UBND huyện Bình Gia that holds the first notice; every test gets a copy of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.running import SEED, cchc

CONFIG = """\
authority = "UBND huyện Bình Gia"
place = "Bình Gia"
level = "huyện"
tracking_since = 2024-03-27
"""


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("so") / "theo dõi"
    assert cchc("init", folder).code == 0
    (folder / "cchc.toml").write_text(CONFIG, encoding="utf-8")
    ran = cchc("import", SEED, "--workspace", folder)
    assert ran.code == 0, ran.err
    return folder


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace without documents, in which the test stands."""
    assert cchc("init", tmp_path / "trong").code == 0
    (tmp_path / "trong" / "cchc.toml").write_text(CONFIG, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "trong")
    return tmp_path / "trong"


@pytest.fixture
def workspace(imported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with the first notice, in which the test stands."""
    folder = tmp_path / "so"
    shutil.copytree(imported, folder)
    monkeypatch.chdir(folder)
    return folder
