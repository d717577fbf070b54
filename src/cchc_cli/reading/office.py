"""Files that only LibreOffice can open (.doc, .rtf, .odt): converted to .docx by it, then read as such.

LibreOffice is a program of the machine, found on the path and never required. It answers 0 for a file that it could
not read, and makes a document of random bytes if it may guess the format: so the format is given to it, the file that
it should have written is looked for, and the text is looked at.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_cli.errors import BadDataError
from cchc_cli.reading.content import Content
from cchc_cli.text.vietnamese import nfc
from cchc_cli.wording import office as wording
from cchc_cli.wording import reading as kinds

if TYPE_CHECKING:
    from cchc_cli.model.finding import Finding

TIME_LIMIT = 120
"""Seconds that LibreOffice may take. A plan of a hundred pages takes some five, its first start ten."""

_PROGRAMS = ("soffice", "libreoffice")
_PLACES = (
    Path("C:/Program Files/LibreOffice/program/soffice.com"),
    Path("C:/Program Files (x86)/LibreOffice/program/soffice.com"),
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
)
_TO_WORD = "docx:MS Word 2007 XML"
# No macro runs, and nothing is fetched that a document points to.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" \
oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" \
oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""
_READABLE = re.compile(
    "[\\s\\w\\x20-\\x7e\u00a0-\u00ff\u0300-\u036f\u2010-\u2044\u20ab\u2122\u2190-\u21ff\u2500-\u27bf]"
)
_FOREIGN = re.compile("[\u0400-\u1dff\u2e80-\ud7ff\ue000-\uf8ff\ufffd\U00010000-\U0010ffff]")
_MOST = 0.9
_AUTOMATIC_DATE = re.compile(r"<w:(?:instrText[^>]{0,80}>|fldSimple[^>]{0,80}w:instr=\")\s{0,9}(?:DATE|TIME)\b")
_PROGRAM = re.compile(r"<Application>([A-Za-z]{1,40})/(\d{1,4}(?:\.\d{1,4}){0,2})")


@dataclass(frozen=True, slots=True)
class _Kind:
    """A format: its Vietnamese name, its usual ending, and LibreOffice's name of the filter that reads it."""

    name: str
    ending: str
    filter: str


_DOC = _Kind(kinds.OLD_WORD, ".doc", "MS Word 97")
_RTF = _Kind(kinds.RICH_TEXT, ".rtf", "Rich Text Format")
_ODT = _Kind(kinds.OPEN_DOCUMENT, ".odt", "writer8")


def read_doc(data: bytes, file: str) -> Content:
    """The text of a Word file as Word 97 to 2003 saved it; see `read_rtf`."""
    return _read(data, file, _DOC)


def read_odt(data: bytes, file: str) -> Content:
    """The text of an OpenDocument text; see `read_rtf`."""
    return _read(data, file, _ODT)


def read_rtf(data: bytes, file: str) -> Content:
    """The text of an RTF file, with what was done in ``conversions``; ``file`` is the name that refusals show.

    Raises BadDataError with the next step where LibreOffice is not installed, cannot open the file, needs longer
    than `TIME_LIMIT`, or where what comes out is no text.
    """
    return _read(data, file, _RTF)


def _read(data: bytes, file: str, kind: _Kind) -> Content:
    from cchc_cli.reading.docx import read_docx

    converted = _as_docx(data, file, kind)
    content = read_docx(converted, file)
    text = nfc(content.text)
    if not _is_readable(text):
        raise BadDataError(wording.GARBAGE.format(kind=kind.name, file=file), hint=wording.GARBAGE_HINT)
    document, program = _looked_into(converted)
    note = wording.CONVERTED.format(kind=kind.name, program=program)
    return Content(
        text=text,
        findings=(*content.findings, *_date_findings(document)),
        conversions=(note, *content.conversions),
    )


def _as_docx(data: bytes, file: str, kind: _Kind) -> bytes:
    """The bytes of the .docx that LibreOffice makes of ``data``."""
    program = _program()
    if program is None:
        raise BadDataError(wording.MISSING.format(kind=kind.name, file=file), hint=wording.MISSING_HINT)
    # On Windows LibreOffice may hold a file of its profile for a moment longer than it runs.
    with tempfile.TemporaryDirectory(prefix="cchc-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        (place / "profile" / "user").mkdir(parents=True)
        (place / "profile" / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        source = place / f"source{kind.ending}"
        source.write_bytes(data)
        in_time = _run(
            [
                program,
                f"-env:UserInstallation={(place / 'profile').as_uri()}",
                "--headless", "--norestore", "--nologo", "--nodefault",
                f"--infilter={kind.filter}",
                "--convert-to", _TO_WORD,
                "--outdir", str(place / "out"),
                str(source),
            ],
            place,
        )  # fmt: skip
        if not in_time:
            message = wording.TOO_LONG.format(kind=kind.name, limit=TIME_LIMIT, file=file)
            raise BadDataError(message, hint=wording.TOO_LONG_HINT)
        try:
            return (place / "out" / "source.docx").read_bytes()
        except OSError as error:
            message = wording.FAILED.format(kind=kind.name, file=file)
            raise BadDataError(message, hint=wording.FAILED_HINT) from error


def _program() -> str | None:
    found = next((path for name in _PROGRAMS if (path := shutil.which(name))), None)
    return found or next((str(path) for path in _PLACES if path.is_file()), None)


def _run(command: list[str], folder: Path) -> bool:
    """Run LibreOffice with all that it starts as one group; False where it was stopped for taking too long."""
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(TIME_LIMIT)
    except subprocess.TimeoutExpired:
        return False
    finally:
        _stop(process)
    return True


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the process and what it started, also where it ended by itself and left something running."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    process.wait()


def _is_readable(text: str) -> bool:
    """Whether nearly all of ``text`` are letters and signs that a Vietnamese document can have."""
    shown = [char for char in text if not char.isspace()]
    readable = sum(1 for char in shown if _READABLE.match(char) and not _FOREIGN.match(char))
    return readable >= _MOST * len(shown)


def _looked_into(docx: bytes) -> tuple[str, str]:
    """The main part of the converted file, and the name and version of the program that wrote it."""
    import io

    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        document = archive.read("word/document.xml").decode("utf-8", errors="replace")
        names = set(archive.namelist())
        about = (
            archive.read("docProps/app.xml").decode("utf-8", errors="replace") if "docProps/app.xml" in names else ""
        )
    found = _PROGRAM.search(about)
    return document, " ".join(found.groups()) if found else "LibreOffice"


def _date_findings(document: str) -> tuple[Finding, ...]:
    """A warning where a field of the document shows the present day: LibreOffice puts the day of conversion there."""
    if not _AUTOMATIC_DATE.search(document):
        return ()
    from cchc_cli.model.finding import Finding, Severity

    return (
        Finding(
            code="automatic-date",
            severity=Severity.WARNING,
            message=wording.AUTOMATIC_DATE,
            hint=wording.AUTOMATIC_DATE_HINT,
        ),
    )
