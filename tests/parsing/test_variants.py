"""The first notice in every form in which an office might hand it over gives the same directives."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_cli.reading.files import read_file
from tests.parsing.reading import first_notice, read
from tests.reading import first_notice as printed
from tests.reading.old_encodings import surface

needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="soffice (LibreOffice) is not on this machine"
)


def _summary(text: str) -> list[tuple[object, ...]]:
    """What is asked of whom by when; the sentences themselves may be wrapped or written otherwise."""
    return [
        (
            one.section,
            one.ordinal,
            [party.name for party in one.leads],
            [party.name for party in one.coordinators],
            one.deadline.due,
            one.deadline.recurs,
        )
        for one in read(text).document.directives
    ]


@pytest.mark.parametrize(
    ("name", "encoded"),
    [
        ("nfd.txt", lambda text: unicodedata.normalize("NFD", text).encode()),
        ("utf16.txt", lambda text: text.encode("utf-16")),
        ("tcvn3.txt", lambda text: surface(text, "tcvn3").encode()),
        ("vni.txt", lambda text: surface(text, "vni").encode()),
        ("vps.txt", lambda text: surface(text, "vps").encode()),
        ("windows.txt", lambda text: text.replace("\n", "\r\n").encode()),
        ("signed.pdf", lambda _: printed.as_pdf(stamped=True)),
        ("printed.pdf", lambda _: printed.as_pdf(stamped=False)),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_another_encoding_is_the_same_notice(name: str, encoded: Callable[[str], bytes], tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(encoded(first_notice()))
    assert _summary(read_file(file).text) == _summary(first_notice())


@needs_office
def test_another_format_is_the_same_notice(tmp_path: Path) -> None:
    source = tmp_path / "53.txt"
    source.write_text(first_notice(), encoding="utf-8")
    for ending in ("docx", "doc", "odt", "rtf", "html", "pdf"):
        subprocess.run(
            [
                "soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
                "--infilter=Text (encoded):UTF8,LF,,,", "--convert-to", ending, "--outdir", str(tmp_path), str(source),
            ],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        assert _summary(read_file(tmp_path / f"53.{ending}").text) == _summary(first_notice()), ending
