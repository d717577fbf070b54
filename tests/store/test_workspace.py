"""Finding and making the folder."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from cchc_cli.errors import BadDataError, ConflictError, NotFoundError
from cchc_cli.model.document import Document
from cchc_cli.store.settings_file import read_settings
from cchc_cli.store.workspace import Workspace, create_workspace, find_workspace
from tests.store.strategies import example_document


def test_made_and_found_from_below(tmp_path: Path) -> None:
    made = create_workspace(tmp_path / "sổ")
    assert (made.root / "data" / "notices").is_dir()
    assert (made.root / "data" / "plans").is_dir()
    assert made.settings.soon_days == 5
    assert find_workspace(made.root / "data" / "notices") == made
    assert (made.root / ".gitignore").read_text(encoding="utf-8") == ".cchc/\n"
    assert "# authority" in (made.root / "cchc.toml").read_text(encoding="utf-8")


def test_each_example_in_the_made_settings_is_valid(tmp_path: Path) -> None:
    made = create_workspace(tmp_path)
    path = made.root / "cchc.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    opened = [line.removeprefix("# ") if " = " in line or line.startswith("# [") else line for line in lines]
    path.write_text("\n".join(opened), encoding="utf-8")
    settings = read_settings(path)
    assert settings.authority == "UBND huyện Bình Gia"
    assert settings.tracking_since == date(2024, 3, 27)
    assert settings.report_windows["q1"] == ("15/12", "14/03")


@pytest.mark.parametrize(
    ("present", "after"),
    [
        ("*.tmp", "*.tmp\n.cchc/\n"),
        ("*.tmp\r\n", "*.tmp\r\n.cchc/\r\n"),
        ("a\n.cchc/\nb\n", "a\n.cchc/\nb\n"),
    ],
    ids=["no last line end", "crlf", "there already"],
)
def test_gitignore_grows(tmp_path: Path, present: str, after: str) -> None:
    (tmp_path / ".gitignore").write_bytes(present.encode())
    create_workspace(tmp_path)
    assert (tmp_path / ".gitignore").read_bytes() == after.encode()


def test_never_made_twice(tmp_path: Path) -> None:
    create_workspace(tmp_path)
    (tmp_path / "cchc.toml").write_text("soon_days = 9\n", encoding="utf-8")
    with pytest.raises(ConflictError, match="đã là sổ theo dõi"):
        create_workspace(tmp_path)
    assert find_workspace(tmp_path).settings.soon_days == 9


def test_not_made_over_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    with pytest.raises(ConflictError, match="không phải là thư mục"):
        create_workspace(tmp_path / "a")


def test_none(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError) as caught:
        find_workspace(tmp_path)
    assert "cchc init" in (caught.value.hint or "")
    create_workspace(tmp_path)
    (tmp_path / "b").mkdir()
    with pytest.raises(NotFoundError, match=r"không có tệp cchc\.toml"):
        find_workspace(tmp_path, explicit=tmp_path / "b")


def test_places(tmp_path: Path) -> None:
    workspace = create_workspace(tmp_path)
    notice = example_document()
    plan = Document.model_validate({"schema": 1, "id": "10-KH", "kind": "kế hoạch"})
    assert workspace.path_of(notice) == tmp_path / "data" / "notices" / f"{notice.id}.yaml"
    assert workspace.text_path(plan) == tmp_path / "data" / "plans" / "10-KH.txt"
    (tmp_path / "data" / "notices" / "10-KH.yaml").write_bytes(b"")
    assert workspace.path_of(plan) == tmp_path / "data" / "notices" / "10-KH.yaml"
    (tmp_path / "data" / "notices" / ".10-KH.yaml.cchc-tmp").write_bytes(b"")
    (tmp_path / "data" / "notices" / ".a.yaml").write_bytes(b"")
    (tmp_path / "data" / "plans" / "1.yaml").write_bytes(b"")
    assert [path.name for path in workspace.files()] == ["10-KH.yaml", "1.yaml"]
    assert Workspace(tmp_path / "nowhere").files() == []


def test_additions(tmp_path: Path) -> None:
    workspace = create_workspace(tmp_path)
    assert workspace.units_data() is None
    (tmp_path / "data" / "units.yaml").write_text("units:\n  - {key: a, since: 2025-07-01}\n", encoding="utf-8")
    assert workspace.units_data() == {"units": [{"key": "a", "since": "2025-07-01"}]}
    (tmp_path / "data" / "holidays.yaml").write_text("a: 1\na: 2\n", encoding="utf-8")
    with pytest.raises(BadDataError, match=r"holidays.yaml:2:1: khóa “a” ghi hai lần"):
        workspace.holidays_data()


def test_light_to_import() -> None:
    code = (
        "import sys; import cchc_cli.store.workspace, cchc_cli.store.index;"
        "print([m for m in ('pydantic', 'ruamel.yaml', 'filelock', 'rich') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
