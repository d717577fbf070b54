"""What does not fit the model: in Vietnamese, at its line and column."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cchc_cli.errors import BadDataError
from cchc_cli.store.documents import parse_document

GOOD = """\
schema: 1
id: 1-TB-2024-a
issued: 2024-03-27
directives:
  - id: 1-TB-2024-a/1-1
    ordinal: 1
    text: chữ
    span: [0, 3]
    leads: [A]
    deadline: {due: 2024-06-30, kind: date, time: "08:00"}
    tracking:
      - status: done
        progress: 50
        completed_on: unknown
    log:
      - {id: c.1, change: c, at: "2024-06-02T08:00:00+07:00", by: an, set: tracking.status, to: done}
source: {file: a.docx, sha256: a, reader: text, text_sha256: b, parser: "1"}
"""
PATH = Path("data/notices/1-TB-2024-a.yaml")

TABLE = [
    pytest.param("issued: 2024-03-27", "issued: 2024-02-30", "3:9", "“issued” phải là ngày", id="no such day"),
    pytest.param("issued: 2024-03-27", "issued: 27/3/2024", "3:9", "“issued” phải là ngày", id="day of another form"),
    pytest.param("issued: 2024-03-27", "issued: 1711497600", "3:9", "“issued” phải là ngày", id="day as seconds"),
    pytest.param("issued: 2024-03-27", "issued: 20240327", "3:9", "“issued” phải là ngày", id="day as a number"),
    pytest.param("issued: 2024-03-27", "isued: 2024-03-27", "3:1", "có phải là “issued”?", id="misspelt key"),
    pytest.param("issued: 2024-03-27", "xyz: [a]", "3:1", "không có khóa “xyz”", id="unknown key"),
    pytest.param("issued: 2024-03-27", "issued: [2024]", "3:9", "“issued” phải là ngày", id="list for a day"),
    pytest.param("schema: 1\n", "", "1:1", "thiếu khóa “schema”", id="missing key"),
    pytest.param("schema: 1", "schema: 99", "1:9", "mới hơn", id="newer schema"),
    pytest.param("ordinal: 1", "ordinal: một", "6:14", "“ordinal” phải là số nguyên", id="number in words"),
    pytest.param("    text: chữ\n", "", "5:5", "thiếu khóa “text”", id="missing key of a directive"),
    pytest.param("[0, 3]", "[0]", "8:11", "“span” phải là hai số", id="half a span"),
    pytest.param("[0, 3]", "[9, 3]", "8:11", "“span” phải là hai số", id="span backwards"),
    pytest.param("[0, 3]", "[-1, 3]", "8:11", "“span” phải là hai số", id="span before the text"),
    pytest.param("[0, 3]", "[0, x]", "8:15", "“span” phải là hai số", id="span in letters"),
    pytest.param("leads: [A]", "leads: A", "9:12", "“leads” phải là danh sách", id="word for a list"),
    pytest.param("due: 2024-06-30", "due: quý II", "10:21", "“due” phải là ngày", id="deadline in words"),
    pytest.param("kind: date", "kind: ngày", "10:39", "một trong: date, period", id="unknown code"),
    pytest.param('"08:00"', "8h", "10:51", "“time” phải là giờ", id="time"),
    pytest.param("status: done", "status: xong", "12:17", "một trong: todo, doing", id="unknown status"),
    pytest.param("progress: 50", "progress: 500", "13:19", "không quá 100", id="progress"),
    pytest.param("status: done\n", "note: x\n", "12:9", "thiếu khóa “status”", id="a report without a status"),
    pytest.param(
        "completed_on: unknown",
        "extensions: [{to: 20240630, reason: a, on: 2024-06-01}]",
        "14:27",
        "“to” phải là ngày",
        id="an extension to a bare number",
    ),
    pytest.param("unknown", "hôm qua", "14:23", "hoặc unknown", id="completed on"),
    pytest.param(
        "completed_on: unknown", "period: 2024-Q9", "14:17", "“period” phải là kỳ, ví dụ 2024-Q2", id="no such period"
    ),
    pytest.param("kind: date", "every: hằng quý", "10:40", "“every” phải là quy tắc lặp", id="rule in words"),
    pytest.param(
        "kind: date", 'every: "DTSTART:20240331 RRULE:FREQ=MONTHLY;X=1"', "10:40", "“every” phải là", id="broken rule"
    ),
    pytest.param("[0, 3]", "[5.0, 3]", "8:11", "“span” phải là hai số", id="span backwards in decimals"),
    pytest.param("schema: 1\n", f"schema: {'1' * 5000}\n", "1:9", "“schema” phải là số nguyên", id="endless number"),
    pytest.param("08:00:00+07:00", "08:00:00", "16:34", "múi giờ", id="moment without an offset"),
    pytest.param("id: 1-TB-2024-a\n", "id: ../a\n", "2:5", "mã văn bản “../a”", id="id that leaves the folder"),
    pytest.param("id: 1-TB-2024-a\n", "id: con\n", "2:5", "mã văn bản “con”", id="id that Windows keeps for itself"),
    pytest.param("id: 1-TB-2024-a\n", "id: 2-TB\n", "2:5", "tên tệp phải là “2-TB.yaml”", id="another id"),
    pytest.param(
        "id: 1-TB-2024-a/1-1", "id: 2-TB/1-1", "5:9", "phải bắt đầu bằng “1-TB-2024-a/”", id="alien directive"
    ),
    pytest.param("id: 1-TB-2024-a/1-1", "id: 1-TB-2024-a/../b", "5:9", "mã nhiệm vụ", id="directive id with dots"),
    pytest.param("file: a.docx", "file: ../a.docx", "17:16", "không ghi đường dẫn", id="source elsewhere"),
    pytest.param("file: a.docx", "file: 'C:\\a.docx'", "17:16", "không ghi đường dẫn", id="source on a drive"),
]


def test_good() -> None:
    document = parse_document(GOOD.encode(), PATH)
    assert document.directives[0].tracking[0].completed_on == "unknown"


@pytest.mark.parametrize(("old", "new", "at", "words"), TABLE)
def test_refused(old: str, new: str, at: str, words: str) -> None:
    assert old in GOOD
    with pytest.raises(BadDataError) as caught:
        parse_document(GOOD.replace(old, new, 1).encode(), PATH)
    messages = caught.value.message.splitlines()
    assert any(one.startswith(f"data/notices/1-TB-2024-a.yaml:{at}: ") and words in one for one in messages), messages
    assert not re.search(r"\b(input|should|valid|field|found|expected)\b", caught.value.message, re.IGNORECASE)
    assert caught.value.hint


def test_optional_fields_may_be_absent_or_empty() -> None:
    page = (
        "schema: 1\nid: 1-TB-2024-a\nnumber:\ndirectives:\n- id: 1-TB-2024-a/1-1\n  ordinal: 1\n  text: x\n  leads:\n"
    )
    document = parse_document(page.encode(), PATH)
    assert document.number is None
    assert document.directives[0].leads == ()


def test_repeated_directive() -> None:
    page = GOOD.replace("source:", "  - {id: 1-TB-2024-a/1-1, ordinal: 2, text: x}\nsource:")
    with pytest.raises(BadDataError, match=r":17:10: mã nhiệm vụ “1-TB-2024-a/1-1” ghi hai lần"):
        parse_document(page.encode(), PATH)


def test_many_faults_are_told_up_to_a_few() -> None:
    page = "schema: 1\nid: 1-TB-2024-a\n" + "".join(f"sai{n}: x\n" for n in range(9))
    with pytest.raises(BadDataError) as caught:
        parse_document(page.encode(), PATH)
    assert len(caught.value.message.splitlines()) == 6
    assert caught.value.message.endswith("(và 4 lỗi nữa trong tệp)")


@pytest.mark.parametrize(
    ("data", "at"),
    [(b"\xff\xfea\x00", "1:1"), ("id: Ủy\n".encode("utf-16"), "1:1"), (b"a: 1\nb: \xe9\n", "2:4")],
    ids=["half utf-16", "utf-16", "latin-1"],
)
def test_other_encodings(data: bytes, at: str) -> None:
    with pytest.raises(BadDataError, match=f":{at}: tệp không theo bảng mã UTF-8"):
        parse_document(data, PATH)


def test_byte_order_mark_and_windows_line_ends() -> None:
    assert parse_document(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode(), PATH).id == "1-TB-2024-a"
