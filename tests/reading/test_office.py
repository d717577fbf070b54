"""Files that LibreOffice converts: what comes out of it, and what it must not be believed."""

from __future__ import annotations

import os
import random
import shutil
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cchc_cli.errors import BadDataError
from cchc_cli.reading import office, read_bytes, read_file
from tests.reading.word_files import word

needs_office = pytest.mark.skipif(
    not (shutil.which("soffice") or shutil.which("libreoffice")), reason="no LibreOffice here"
)
posix = pytest.mark.skipif(os.name != "posix", reason="a shell script stands for LibreOffice")

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RTF_FONTS = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 .VnTime;}{\f1\fnil\fcharset0 .VnTimeH;}"
    rb"{\f2\fnil\fcharset0 VNI-Times;}{\f3\fnil\fcharset163 .VnTime;}{\f4\froman\fcharset0 Times New Roman;}}"
)
BODY = (
    "<w:p><w:r><w:t>Số: 53/TB-UBND</w:t></w:r></w:p>"
    "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>"
    "<w:r><w:t>Giao Phòng Nội vụ tham mưu.</w:t></w:r></w:p>"
    "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>"
    "<w:r><w:t>Giao Phòng Tư pháp tham mưu.</w:t></w:r></w:p>"
)
NUMBERING = (
    "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
    "<w:lvlText w:val='%1.'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
)


def _saved_as(ending: str, filter_name: str, folder: Path) -> Path:
    """A small document with an automatic list, saved by LibreOffice in the given format."""
    source = folder / "a.docx"
    source.write_bytes(word(BODY, numbering=NUMBERING))
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
            "--convert-to", f"{ending}:{filter_name}", "--outdir", str(folder), str(source),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return folder / f"a.{ending}"


@needs_office
@pytest.mark.parametrize(
    ("ending", "filter_name", "kind"),
    [
        ("doc", "MS Word 97", "tệp Word đời cũ (.doc)"),
        ("odt", "writer8", "tệp OpenDocument (.odt)"),
        ("rtf", "Rich Text Format", "tệp RTF"),
    ],
)
def test_numbers_and_letters_come_through(ending: str, filter_name: str, kind: str, tmp_path: Path) -> None:
    reading = read_file(_saved_as(ending, filter_name, tmp_path))

    lines = [line for line in reading.text.splitlines() if line]
    assert lines == ["Số: 53/TB-UBND", "1. Giao Phòng Nội vụ tham mưu.", "2. Giao Phòng Tư pháp tham mưu."]
    assert (reading.file, reading.reader) == (f"a.{ending}", ending)
    assert reading.conversions[0].startswith(f"{kind} → .docx (LibreOffice")
    assert reading.findings == ()


@needs_office
def test_old_fonts_in_an_rtf_file() -> None:
    data = RTF_FONTS + (
        rb"{\f1 u\'fb ban nh\'a9n d\'a9n}\par"
        rb"{\f0 Th\'f1 t\'ad\'edng, x\'b7 h\'e9i, ng\'b5y 15 th\'b8ng 3}\par"
        rb"{\f2 U\'fby ban nha\'e2n da\'e2n th\'f2 xa\'f5}\par"
        rb"{\f3 L\'b7nh \'ae\'b9o c\'e3 \'fd ki\'d5n}\par"
        rb"{\f0 Ph\u242?ng T\u432? ph\u225?p}\par}"
    )
    reading = read_bytes(data, file="a.rtf")

    assert reading.text.splitlines() == [
        "UỶ BAN NHÂN DÂN",
        "Thủ tướng, xã hội, ngày 15 tháng 3",
        "Ủy ban nhân dân thị xã",
        "Lãnh đạo có ý kiến",
        "Phòng Tư pháp",
    ]
    assert reading.conversions[1:] == ("TCVN3 → Unicode: 3 đoạn", "VNI → Unicode: 1 đoạn")


@needs_office
def test_a_day_that_is_today_by_itself_is_a_finding() -> None:
    data = RTF_FONTS + rb'{\f4 Day }{\field{\*\fldinst DATE \\@ "dd/MM/yyyy"}{\fldrslt 27/03/2024}}\par}'
    reading = read_bytes(data, file="a.rtf")

    assert [one.code for one in reading.findings] == ["automatic-date"]


@needs_office
@pytest.mark.parametrize(
    "data",
    [
        OLE + "WordDocument".encode("utf-16-le") + random.Random(3).randbytes(2000),
        b"{\\rtf1 " + bytes(random.Random(4).choices(range(128, 256), k=2000)),
        b"{\\rtf1 " + " ".join(f"\\u{code}?" for code in range(0x4E00, 0x4E80)).encode() + b"}",
    ],
    ids=["doc", "rtf", "rtf-of-signs"],
)
def test_garbage_is_refused(data: bytes) -> None:
    with pytest.raises(BadDataError) as refused:
        read_bytes(data, file="tệp")

    assert "tệp" in refused.value.message
    assert refused.value.hint


def test_without_libreoffice_the_message_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(office, "_PLACES", ())

    with pytest.raises(BadDataError) as refused:
        read_bytes(OLE + "WordDocument".encode("utf-16-le"), file="a.doc")

    assert refused.value.message == "Cần có LibreOffice để đọc tệp Word đời cũ (.doc): a.doc"
    assert "sudo apt install libreoffice-writer" in (refused.value.hint or "")
    assert "winget install" in (refused.value.hint or "")


def _stand_in(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a shell script in the place of LibreOffice; "$out" is the folder for what it makes."""
    program = folder / "soffice"
    program.write_text(f'#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\nout=$2\n{script}\n', encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


@posix
def test_an_answer_without_a_file_is_no_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _stand_in(tmp_path, "exit 0", monkeypatch)

    with pytest.raises(BadDataError, match="LibreOffice không mở được tệp RTF"):
        read_bytes(b"{\\rtf1 a}", file="a.rtf")


@posix
def test_what_hangs_is_ended_with_all_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alive = tmp_path / "alive"
    _stand_in(tmp_path, f"(sleep 3; touch '{alive}') & sleep 60", monkeypatch)
    monkeypatch.setattr(office, "TIME_LIMIT", 0.3)

    with pytest.raises(BadDataError, match="không mở xong"):
        read_bytes(b"{\\rtf1 a}", file="a.rtf")

    time.sleep(3.5)
    assert not alive.exists()


@posix
def test_each_run_has_its_own_profile_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tmp_path / "made.docx"
    made.write_bytes(word("<w:p><w:r><w:t>Phòng Nội vụ</w:t></w:r></w:p>"))
    seen = tmp_path / "seen"
    _stand_in(tmp_path, f'mkdir -p "$out"; cp "{made}" "$out/source.docx"; echo "$out" >> "{seen}"', monkeypatch)

    for _ in range(2):
        reading = read_bytes(b"{\\rtf1 a}", file="a.rtf")
        assert reading.text.strip() == "Phòng Nội vụ"
        assert reading.conversions == ("tệp RTF → .docx (LibreOffice)",)

    places = [Path(line) for line in seen.read_text(encoding="utf-8").splitlines()]
    assert len(set(places)) == 2
    assert not any(place.parent.exists() for place in places)


@pytest.mark.skipif(sys.platform == "win32", reason="the places are those of another system")
def test_a_program_in_its_usual_place_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "soffice"
    program.touch()
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(office, "_PLACES", (tmp_path / "missing", program))

    assert office._program() == str(program)
