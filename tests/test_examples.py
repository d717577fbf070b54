"""The examples in docs/examples are what the program makes of the first notice."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from PIL import Image, ImageStat

from tests.cli.running import REPOSITORY, cchc

EXAMPLES = REPOSITORY / "docs" / "examples"
TODAY = {"CCHC_TODAY": "2024-07-05"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every example, made from a copy of the repository's own workspace."""
    workspace = tmp_path_factory.mktemp("so")
    shutil.copy(REPOSITORY / "cchc.toml", workspace)
    shutil.copytree(REPOSITORY / "data", workspace / "data")
    target = tmp_path_factory.mktemp("examples")
    commands: list[list[str | Path]] = [
        *_exports(target, [".docx", ".html", ".ics", ".txt"]),
        *_exports(target, [".md", ".csv", ".json"], "--group-by", "unit"),
        ["remind", "-o", target, "--unit", "Phòng Nội vụ"],
        ["report", "--period", "h1", "--year", "2024", "-o", target / "bao-cao-6-thang.docx"],
    ]
    for args in commands:
        ran = cchc(*args, "--workspace", workspace, env=TODAY)
        assert ran.code == 0, ran.err
    return target


def _exports(target: Path, endings: list[str], *more: str) -> list[list[str | Path]]:
    return [["export", "-o", target / f"giao-ban{ending}", *more] for ending in endings]


def words_of(content: bytes) -> list[str]:
    """All paragraphs, in their order."""
    body = docx.Document(io.BytesIO(content)).element.body
    return ["".join(part.text or "" for part in one.iter(qn("w:t"))) for one in body.iter(qn("w:p"))]


@pytest.mark.parametrize("name", ["giao-ban.docx", "don-doc-phong-noi-vu.docx", "bao-cao-6-thang.docx"])
def test_an_example_is_what_the_program_makes(made: Path, name: str) -> None:
    assert words_of((EXAMPLES / name).read_bytes()) == words_of((made / name).read_bytes())


@pytest.mark.parametrize("ending", ["html", "ics", "txt", "md", "csv", "json"])
def test_a_plain_example_is_what_the_program_makes(made: Path, ending: str) -> None:
    stored, fresh = ((folder / f"giao-ban.{ending}").read_bytes() for folder in (EXAMPLES, made))
    assert without_moments(stored) == without_moments(fresh)


def without_moments(content: bytes) -> bytes:
    """The content without the moments at which a calendar was made."""
    return re.sub(rb"DTSTAMP:\d{8}T\d{6}Z", b"DTSTAMP:", content)


@pytest.mark.parametrize("name", ["giao-ban-html.png", "giao-ban-dien-thoai.png"])
def test_a_picture_can_be_seen(name: str) -> None:
    with Image.open(EXAMPLES / name) as picture:
        assert min(picture.size) >= 360
        assert min(ImageStat.Stat(picture.convert("RGB")).stddev) > 15


def test_the_sheet_holds_every_directive_of_the_notice() -> None:
    document = docx.Document(str(EXAMPLES / "giao-ban.docx"))
    (table,) = [one for one in document.tables if len(one.columns) == 10]
    ids = {row.cells[-1].text.replace("\n", "").partition("@")[0] for row in table.rows if "/" in row.cells[-1].text}
    assert len(ids) == 19
    assert "19 nhiệm vụ chưa hoàn thành: quá hạn 2, trong hạn 2, không thời hạn 15." in [
        one.text for one in document.paragraphs
    ]


def test_no_example_is_heavy() -> None:
    assert [one.name for one in EXAMPLES.iterdir() if one.stat().st_size > 300_000] == []
