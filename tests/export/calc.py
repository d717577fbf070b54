"""Workbooks edited by LibreOffice as a person would, and shown as pages: nothing here knows who wrote them."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.sax.saxutils import escape

import pytest


def _has_calc() -> bool:
    """Whether LibreOffice is here with its spreadsheets, and what reads its pages."""
    program = shutil.which("soffice")
    libraries = Path(program).resolve().parent.glob("libsc*lo.so") if program else ()
    return "libsclo.so" in {one.name for one in libraries} and shutil.which("pdftotext") is not None


needs_calc = pytest.mark.skipif(not _has_calc(), reason="no LibreOffice with spreadsheets, or no poppler here")

_MODULE = """Option Explicit

Sub Edit(instructions As String)
  Dim number As Integer, one As String, parts, book, sheet, cell, where
  Dim text As String, hidden(0) As New com.sun.star.beans.PropertyValue
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  saved(0).Name = "FilterName"
  Dim field(0) As New com.sun.star.table.TableSortField
  Dim how(1) As New com.sun.star.beans.PropertyValue
  number = FreeFile
  Open instructions For Input As #number
  Line Input #number, one
  book = StarDesktop.loadComponentFromURL(ConvertToURL(one), "_blank", 0, hidden())
  Line Input #number, one
  where = one
  Line Input #number, one
  saved(0).Value = one
  Do While Not EOF(number)
    Line Input #number, one
    parts = Split(one, Chr(9))
    sheet = book.Sheets.getByName(Decoded(parts(0)))
    text = Decoded(parts(3))
    Select Case parts(1)
    Case "type"
      sheet.getCellRangeByName(parts(2)).FormulaLocal = text
    Case "text"
      sheet.getCellRangeByName(parts(2)).String = text
    Case "number"
      sheet.getCellRangeByName(parts(2)).Value = Val(text)
    Case "formula"
      sheet.getCellRangeByName(parts(2)).Formula = text
    Case "merge"
      sheet.getCellRangeByName(parts(2)).merge(True)
    Case "delete-column"
      cell = sheet.getCellRangeByName(parts(2) & "1").getCellAddress()
      sheet.Columns.removeByIndex(cell.Column, 1)
    Case "delete-row"
      cell = sheet.getCellRangeByName("A" & parts(2)).getCellAddress()
      sheet.Rows.removeByIndex(cell.Row, 1)
    Case "insert-column"
      cell = sheet.getCellRangeByName(parts(2) & "1").getCellAddress()
      sheet.Columns.insertByIndex(cell.Column, 1)
    Case "sort"
      field(0).Field = Val(text)
      field(0).IsAscending = True
      how(0).Name = "SortFields"
      how(0).Value = field()
      how(1).Name = "ContainsHeader"
      how(1).Value = False
      sheet.getCellRangeByName(parts(2)).sort(how())
    Case "remove-sheet"
      book.Sheets.removeByName(Decoded(parts(0)))
    Case "copy-sheet"
      book.Sheets.copyByName(Decoded(parts(0)), text, 1)
    Case "rename-sheet"
      sheet.Name = text
    End Select
  Loop
  Close #number
  book.storeToURL(ConvertToURL(where), saved())
  book.close(True)
End Sub

Function Decoded(coded) As String
  ' words come as the numbers of their letters: a file is read here in the code page of the machine
  Dim numbers, at As Integer, made As String
  If coded = "" Then
    Decoded = ""
    Exit Function
  End If
  numbers = Split(coded, " ")
  For at = 0 To UBound(numbers)
    made = made & Chr(CLng(numbers(at)))
  Next
  Decoded = made
End Function
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" \
library:passwordprotected="false">
 <library:element library:name="Forms"/>
</library:library>
"""
_CODE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Forms" script:language="StarBasic">\
{code}</script:module>
"""
_SECONDS = 90
TABLE = "Nhiệm vụ"
XLSX = "Calc MS Excel 2007 XML"
ODS = "calc8"
XLS = "MS Excel 97"


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing that a person does: ``how`` is one of the cases of the macro, ``at`` a cell, range, column or row."""

    how: str
    at: str
    value: str = ""
    sheet: str = TABLE


def edited(source: Path, edits: Iterable[Edit], *, target: Path | None = None, saved_as: str = XLSX) -> Path:
    """The workbook ``source`` opened, edited and saved by LibreOffice, at ``target`` or beside it."""
    target = target or source.with_name(f"{source.stem} da dien.xlsx")
    with tempfile.TemporaryDirectory(prefix="calc-") as folder:
        lines = [str(source), str(target), saved_as]
        lines += ["\t".join((_coded(one.sheet), one.how, one.at, _coded(one.value))) for one in edits]
        instructions = Path(folder) / "edits.txt"
        instructions.write_text("\n".join(lines) + "\n", encoding="utf-8")
        _soffice(f"macro:///Standard.Forms.Edit({instructions})")
    assert target.is_file(), "LibreOffice saved nothing"
    return target


def pages(source: Path) -> str:
    """What the pages of a workbook say when LibreOffice prints them."""
    with tempfile.TemporaryDirectory(prefix="calc-") as folder:
        _soffice("--convert-to", "pdf", "--outdir", folder, str(source))
        printed = Path(folder) / f"{source.stem}.pdf"
        made = subprocess.run(["pdftotext", "-layout", str(printed), "-"], capture_output=True, check=True)
    return made.stdout.decode("utf-8")


def _soffice(*arguments: str) -> None:
    _run(_profile(), *arguments)


def _run(profile: Path, *arguments: str) -> None:
    where = f"-env:UserInstallation={profile.as_uri()}"
    process = subprocess.Popen(
        ["soffice", where, "--headless", "--norestore", "--nologo", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(_SECONDS)
    finally:
        with suppress(ProcessLookupError):  # what it started may outlive it, and would hold the profile
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@lru_cache(maxsize=1)
def _profile() -> Path:
    """A profile of this process that knows the macro. LibreOffice makes it first: its first start lays out its own."""
    folder = Path(tempfile.mkdtemp(prefix="calc-profile-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    _run(folder, "--terminate_after_init")
    library = folder / "user" / "basic" / "Standard"
    (library / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    (library / "Forms.xba").write_text(_CODE.format(code=escape(_MODULE)), encoding="utf-8")
    return folder


def _coded(text: str) -> str:
    return " ".join(str(ord(char)) for char in text)
