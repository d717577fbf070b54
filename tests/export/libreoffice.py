"""LibreOffice as the independent reader of what is exported."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pdfplumber
import pytest

needed = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="no LibreOffice or no pdftotext here"
)


def pdf_of(content: bytes, folder: Path, *, ending: str = ".docx") -> Path:
    """The PDF that LibreOffice makes of a file; ``folder`` is the test's own."""
    source = folder / f"tep{ending}"
    source.write_bytes(content)
    command = [
        "soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--convert-to", "pdf", "--outdir", str(folder), str(source),
    ]  # fmt: skip
    subprocess.run(command, capture_output=True, timeout=180, check=True)
    return folder / "tep.pdf"


def text_of(pdf: Path) -> str:
    """What pdftotext reads, on one line."""
    done = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, timeout=60, check=True)
    return " ".join(done.stdout.decode("utf-8").split())


def tables_of(pdf: Path) -> list[list[str]]:
    """The rows of all ruled tables, page after page; a cell without any blank, a merged one only once."""
    with pdfplumber.open(pdf) as pages:
        return [
            ["".join(cell.split()) for cell in row if cell is not None]
            for page in pages.pages
            for table in page.extract_tables()
            for row in table
        ]


def whole_rows_of(pdf: Path) -> list[list[str]]:
    """As `tables_of`, a row that a page break split being one again: what goes on below a head bears no number.

    The heads are left out.
    """
    rows: list[list[str]] = []
    lines = tables_of(pdf)
    heads = next(line for line in lines if line[0] == "STT")
    for line in lines:
        if line == heads:
            continue
        if rows and not line[0] and len(line) == len(rows[-1]):
            rows[-1] = [before + after for before, after in zip(rows[-1], line, strict=True)]
        else:
            rows.append(line)
    return rows
