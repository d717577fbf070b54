"""Files as source text, and the refusals of what is no text."""

from __future__ import annotations

import hashlib
import os
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.errors import BadDataError, ExitCode
from cchc_cli.model.finding import Severity
from cchc_cli.reading import MAX_BYTES, MAX_TEXT_BYTES, Reading, read_bytes, read_file
from cchc_cli.text.vietnamese import nfc

NOTICE = "Số: 53/TB-UBND\n\nBình Gia, ngày 27 tháng 3 năm 2024\n"


@pytest.mark.parametrize(
    "data",
    [
        NOTICE.encode(),
        NOTICE.encode("utf-8-sig"),
        b"\xff\xfe" + NOTICE.encode("utf-16-le"),
        b"\xfe\xff" + NOTICE.encode("utf-16-be"),
        unicodedata.normalize("NFD", NOTICE).encode(),
        NOTICE.replace("\n", "\r\n").encode(),
        NOTICE.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "utf-8-bom", "utf-16-le", "utf-16-be", "decomposed", "crlf", "cr"],
)
def test_text_is_composed_with_plain_line_ends(data: bytes) -> None:
    reading = read_bytes(data, file="53.txt")

    assert reading.text == NOTICE
    assert (reading.file, reading.reader) == ("53.txt", "text")
    assert reading.sha256 == hashlib.sha256(data).hexdigest()


def test_blanks_stay_what_they_are() -> None:
    text = "\n\n  Phòng\u00a0Nội vụ\t–\u2003**giao** \u200b\n"

    assert read_bytes(text.encode(), file="a.txt").text == text


def test_a_file_is_known_by_its_name_alone(tmp_path: Path) -> None:
    path = tmp_path / "thư mục" / "Thông báo 53.md"
    path.parent.mkdir()
    path.write_bytes(NOTICE.encode())

    reading = read_file(path)

    assert (reading.text, reading.file) == (NOTICE, "Thông báo 53.md")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "không có nội dung"),
        (b" \r\n\t ", "không có nội dung"),
        (b"\xef\xbb\xbf", "không có nội dung"),
        ("\u00a0\u200b\n".encode(), "không có nội dung"),
        (b"\xff\xfe", "không có nội dung"),
        (b"ab\x00cd", "không phải là văn bản"),
        (b"\xff\xfea\x00\x00\x00", "không phải là văn bản"),
        (b"\xff\xfea\x00b", "UTF-16"),
        (b"\xff\xfe\x00\xd8", "UTF-16"),
        ("Số: 53\nBình Gia".encode() + b"\n\xe1\xba", "sai từ dòng 3"),
        ("déjà décidé, où êtes-vous".encode("cp1252"), "sai từ dòng 1"),
        (b"%PDF-1.7\n...", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xx", "bộ Office đời cũ"),
        (b"PK\x03\x04xx", "tệp nén"),
        (b"Rar!\x1a\x07\x01\x00", "tệp nén"),
        (b"<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument/>", "XML"),
        (b"\x89PNG\r\n\x1a\n", "ảnh"),
    ],
    ids=[
        "empty", "blanks", "bom-alone", "invisible", "utf-16-bom-alone", "nul", "utf-16-nul", "utf-16-cut",
        "utf-16-surrogate", "cut-letter", "other-code-page", "pdf", "encrypted", "other-office", "zip", "rar", "xml",
        "png",
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused_with_a_next_step(data: bytes, words: str) -> None:
    with pytest.raises(BadDataError) as refused:
        read_bytes(data, file="tệp.txt")

    assert words in refused.value.message
    assert "tệp.txt" in refused.value.message
    assert refused.value.hint
    assert refused.value.code is ExitCode.BAD_DATA


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.docx", b"PK\x03\x04xx", "không phải là tệp Word (.docx), hoặc đã hỏng"),
        ("a.DOCX", NOTICE.encode(), "không phải là tệp Word (.docx), hoặc đã hỏng"),
        ("a.xlsx", b"PK\x03\x04xx", "không phải là bảng tính"),
        ("a.odt", b"PK\x03\x04xx", "OpenDocument"),
        ("a.docx", b"\x1f\x8b\x08xx", "không phải là tệp Word"),
        ("a.pdf", b"not really", "không phải là tệp PDF"),
        ("a.doc", b"not really", "đời cũ"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "bảng tính Excel cũ"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
    ],
    ids=["cut", "text", "cut-sheet", "cut-odt", "packed", "text-as-pdf", "text-as-doc", "not-xls", "encrypted"],
)
def test_a_file_that_is_not_what_its_name_says_is_refused(name: str, data: bytes, words: str) -> None:
    with pytest.raises(BadDataError) as refused:
        read_bytes(data, file=name)

    assert words in refused.value.message
    assert name in refused.value.message
    assert refused.value.hint


@pytest.mark.parametrize(
    ("name", "data", "reader"),
    [
        ("a.doc", b"<html><body><p>x</p></body></html>", "html"),
        ("a.txt", b"\n<!DOCTYPE html><p>x</p>", "html"),
        ("a.html", b"\xff\xfe" + "<html><p>x</p>".encode("utf-16-le"), "html"),
        ("a.htm", b"<p>x</p>", "html"),
        (
            "-",
            b"<?xml version='1.0'?>\n<!-- saved --><html xmlns='http://www.w3.org/1999/xhtml'><p>x</p></html>",
            "html",
        ),
        ("a.md", b"x <b>bold</b>", "text"),
    ],
    ids=["doc", "txt", "utf-16", "piece", "xhtml", "markdown"],
)
def test_content_decides_how_a_file_is_read(name: str, data: bytes, reader: str) -> None:
    assert read_bytes(data, file=name).reader == reader


def test_an_ending_that_says_something_else_is_a_finding() -> None:
    found = read_bytes(b"<html><p>x</p></html>", file="Thông báo 53.doc").findings

    assert [(one.code, one.severity) for one in found] == [("file-ending", Severity.INFO)]
    assert ".doc" in found[0].message
    assert "trang web" in found[0].message


@pytest.mark.parametrize("name", ["a.txt", "a.md", "-", "53.2024"])
def test_plain_text_has_no_findings(name: str) -> None:
    reading = read_bytes(NOTICE.encode(), file=name)

    assert (reading.findings, reading.conversions) == ((), ())


def test_a_letter_that_was_lost_is_a_finding_in_its_place() -> None:
    reading = read_bytes("Giao Ph\ufffdng Nội vụ, Ph\ufffdng Tư pháp".encode(), file="a.txt")

    (found,) = reading.findings
    assert (found.code, found.severity) == ("unreadable-letters", Severity.WARNING)
    assert "Có 2 ký tự" in found.message
    assert found.span is not None
    assert reading.text[found.span.start : found.span.end] == "\ufffd"


@pytest.mark.parametrize("name", ["-", "thông báo", "a.txt", "a.md", "a.text", "53.2024"])
def test_other_names_are_read_as_text(name: str) -> None:
    assert read_bytes(NOTICE.encode(), file=name).text == NOTICE


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(BadDataError, match="Không tìm thấy") as refused:
        read_file(tmp_path / "không có.txt")

    assert "không có.txt" in refused.value.message
    assert refused.value.hint


def test_a_file_used_as_a_folder_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")

    with pytest.raises(BadDataError):
        read_file(tmp_path / "a.txt" / "b.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe with a name")
def test_a_pipe_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "ong.txt"
    os.mkfifo(pipe)
    with pytest.raises(BadDataError, match="không phải tệp") as refused:
        read_file(pipe)
    assert refused.value.hint is not None
    assert "“-”" in refused.value.hint


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused(device: str) -> None:
    if not Path(device).exists():
        pytest.skip("no such device here")
    with pytest.raises(BadDataError, match="không phải tệp"):
        read_file(Path(device))


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(BadDataError, match="thư mục"):
        read_file(tmp_path)


def test_a_name_that_no_system_allows() -> None:
    with pytest.raises(BadDataError):
        read_file(Path("a\x00b.txt"))


@pytest.mark.skipif(sys.platform == "win32", reason="a file's owner may always read it there")
def test_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(NOTICE, encoding="utf-8")

    def refuse(*_: object, **__: object) -> object:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(BadDataError, match="quyền đọc"):
        read_file(path)


def test_a_read_error_names_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(NOTICE, encoding="utf-8")

    def fail(*_: object, **__: object) -> object:
        raise OSError(5, "hỏng đĩa")

    monkeypatch.setattr(Path, "open", fail)

    with pytest.raises(BadDataError, match="hỏng đĩa"):
        read_file(path)


def test_the_size_is_checked_before_anything_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lớn.txt"
    with path.open("wb") as file:
        os.truncate(file.fileno(), MAX_BYTES + 1)

    def never(*_: object, **__: object) -> object:
        raise AssertionError("the file was opened")

    monkeypatch.setattr(Path, "open", never)

    with pytest.raises(BadDataError, match="lớn hơn 100 MB"):
        read_file(path)


def test_more_text_than_the_limit_is_refused() -> None:
    with pytest.raises(BadDataError, match="lớn hơn 10 MB"):
        read_bytes(b"a" * (MAX_TEXT_BYTES + 1), file="-")


def test_exactly_the_limit_is_read() -> None:
    assert len(read_bytes(b"a" * MAX_TEXT_BYTES, file="-").text) == MAX_TEXT_BYTES


def _read_or_refused(data: bytes) -> Reading | BadDataError:
    try:
        return read_bytes(data, file="-")
    except BadDataError as refused:
        return refused


@settings(deadline=None)  # the first bytes that are no UTF-8 have the tables read
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    outcome = _read_or_refused(data)

    if isinstance(outcome, BadDataError):
        assert outcome.message == nfc(outcome.message)
        assert outcome.hint
    else:
        assert outcome.text == nfc(outcome.text)
        assert outcome.text.strip()
        assert "\r" not in outcome.text


@given(st.text(alphabet=st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=100))
def test_text_that_is_composed_comes_back_as_it_is(text: str) -> None:
    plain = nfc("Kính gửi: " + text)

    assert read_bytes(plain.encode(), file="-").text == plain
