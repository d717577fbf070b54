"""Files as source text, and the refusals of what is no text."""

from __future__ import annotations

import hashlib
import os
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.errors import BadDataError, ExitCode
from cchc_cli.reading import MAX_BYTES, Reading, read_bytes, read_file
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
        ("Thông báo".encode("cp1258", errors="replace"), "sai từ dòng 1"),
        (b"%PDF-1.7\n...", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xx", "Word đời cũ"),
        (b"PK\x03\x04xx", "tệp nén"),
        (b"{\\rtf1\\ansi}", "RTF"),
        (b"\n<!DOCTYPE html><p>x</p>", "trang web"),
        (b"\x89PNG\r\n\x1a\n", "ảnh"),
    ],
    ids=[
        "empty", "blanks", "bom-alone", "invisible", "utf-16-bom-alone", "nul", "utf-16-nul", "utf-16-cut",
        "utf-16-surrogate", "cut-letter", "other-code-page", "pdf", "doc", "zip", "rtf", "html", "png",
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
        ("a.docx", b"PK\x03\x04xx", "Word (.docx)"),
        ("a.DOCX", b"PK\x03\x04xx", "Word (.docx)"),
        ("a.xlsx", b"PK\x03\x04xx", "bảng tính"),
        ("a.odt", b"PK\x03\x04xx", "OpenDocument"),
        ("a.docx", b"%PDF-1.4", "PDF"),
        ("a.pdf", b"not really", "PDF"),
        ("a.doc", b"not really", "đời cũ"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "bảng tính"),
    ],
)
def test_a_format_is_told_by_content_first(name: str, data: bytes, words: str) -> None:
    with pytest.raises(BadDataError) as refused:
        read_bytes(data, file=name)

    assert "Chưa đọc được" in refused.value.message
    assert words in refused.value.message


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

    with pytest.raises(BadDataError, match="lớn hơn 10 MB"):
        read_file(path)


def test_more_than_the_limit_of_a_pipe_is_refused() -> None:
    with pytest.raises(BadDataError, match="lớn hơn 10 MB"):
        read_bytes(b"a" * (MAX_BYTES + 1), file="-")


def test_exactly_the_limit_is_read() -> None:
    assert len(read_bytes(b"a" * MAX_BYTES, file="-").text) == MAX_BYTES


def _read_or_refused(data: bytes) -> Reading | BadDataError:
    try:
        return read_bytes(data, file="-")
    except BadDataError as refused:
        return refused


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
