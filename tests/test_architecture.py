"""The rooms and the size of things: arrows go down, files can be read in a sitting, words are composed."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_cli.text.vietnamese import nfc

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "cchc_cli"
FILES = sorted(SOURCE.rglob("*.py"))
LONGEST = 400
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "stuff"}


def name(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def test_rooms_import_only_downwards() -> None:
    """The contracts of import-linter in pyproject.toml."""
    run = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "0 broken" in run.stdout


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_can_be_read_in_a_sitting(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


def test_names_say_what_is_inside() -> None:
    parts = {part.removesuffix(".py") for path in FILES for part in path.relative_to(SOURCE).parts}
    assert not parts & VAGUE


def texts(path: Path) -> list[str]:
    """The texts of a file that are no docstrings, neither of a function nor of a name."""
    tree = ast.parse(path.read_text("utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
    ]


@pytest.mark.parametrize("path", sorted((SOURCE / "wording").glob("*.py")), ids=name)
def test_words_are_composed(path: Path) -> None:
    raw = path.read_text("utf-8")
    assert raw == nfc(raw)
    assert all(text == nfc(text) for text in texts(path))


@pytest.mark.parametrize("path", sorted((SOURCE / "data").rglob("*.yaml")), ids=name)
def test_data_are_composed(path: Path) -> None:
    raw = path.read_text("utf-8")
    assert raw == nfc(raw)


SPEAKING = ("cli", "render", "export", "query", "tracking", "store")


@pytest.mark.parametrize("path", [path for path in FILES if path.relative_to(SOURCE).parts[0] in SPEAKING], ids=name)
def test_what_users_read_is_in_wording(path: Path) -> None:
    """No text in the rooms that speak to people holds several Vietnamese words."""
    for text in texts(path):
        words = [word for word in text.split() if any(ord(char) > 0x7F and char.isalpha() for char in word)]
        assert len(words) < 3, text


@pytest.mark.parametrize("path", FILES, ids=name)
def test_modules_say_what_they_are_for(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree) or not tree.body
    assert not re.search(r"# ?(?:TODO|FIXME|XXX|HACK)|raise NotImplementedError", path.read_text("utf-8"))


def test_help_costs_no_heavy_library() -> None:
    """`cchc --help` starts without pydantic, rich's tables, ruamel, dateutil, holidays and rapidfuzz."""
    code = (
        "import sys, cchc_cli.cli.main\n"
        "print([one for one in ('pydantic', 'ruamel', 'dateutil', 'holidays', 'rapidfuzz', 'rich.table')"
        " if one in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
