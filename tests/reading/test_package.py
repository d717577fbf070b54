"""Office files that are damaged, locked or made to harm."""

from __future__ import annotations

import contextlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.errors import BadDataError
from cchc_cli.reading import package, read_bytes
from tests.reading.word_files import listed, num, p, tc, tr, word, zipped
from tests.reading.word_files import table as tbl

_RELATIONS = "word/_rels/document.xml.rels"


def refusal(data: bytes, file: str = "a.docx") -> BadDataError:
    with pytest.raises(BadDataError) as refused:
        read_bytes(data, file=file)
    assert file in refused.value.message
    assert refused.value.hint
    return refused.value


def test_a_file_cut_off() -> None:
    data = word(p("Kế hoạch" * 200))

    assert "đã hỏng" in refusal(data[: len(data) // 2]).message


def test_broken_bytes_inside() -> None:
    data = bytearray(word("".join(p(str(at)) for at in range(500))))
    at = data.index(b"word/document.xml") + 60
    data[at : at + 20] = b"\x00" * 20

    assert "bị hỏng" in refusal(bytes(data)).message


@pytest.mark.parametrize(
    "main",
    [b"<w:document>", b"", b"\xff\xfe\x00", b"<?xml version='1.0' encoding='x-unknown'?><a/>", b"<a>no body</a>"],
    ids=["not-closed", "empty", "no-text", "unknown-encoding", "other"],
)
def test_a_main_part_that_is_no_document(main: bytes) -> None:
    assert "bị hỏng" in refusal(zipped({"word/document.xml": main})).message


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE w SYSTEM "http://example.org/w.dtd">',
    ],
    ids=["external", "laughs", "dtd"],
)
def test_a_document_type_is_refused(head: str) -> None:
    main = f'{head}<w:document xmlns:w="x"><w:body><w:p>&x;</w:p></w:body></w:document>'

    assert "bên ngoài" in refusal(zipped({"word/document.xml": main})).message


def test_a_document_type_in_a_lesser_part_is_refused() -> None:
    data = word(p("a"), extra={"word/styles.xml": "<!DOCTYPE w [<!ENTITY x 'y'>]><w/>"})

    assert "bên ngoài" in refusal(data).message


def test_a_part_that_unpacks_without_end_is_refused_before_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_PART_BYTES", 2_000_000)
    data = word(p(" " * 3_000_000))

    assert len(data) < 10_000
    assert "bung ra lớn hơn 2 MB" in refusal(data).message


def test_a_size_that_is_understated_gives_no_more_than_it_says() -> None:
    data = bytearray(word(p("x" * 100_000)))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        size = archive.getinfo("word/document.xml").file_size.to_bytes(4, "little")
    data[:] = data.replace(size, (100).to_bytes(4, "little"))

    assert "bị hỏng" in refusal(bytes(data)).message


def test_pictures_are_not_unpacked() -> None:
    data = word(p("Kế hoạch"), extra={"word/media/image1.png": b"\x00" * (package.MAX_PART_BYTES + 1)})

    assert read_bytes(data, file="a.docx").text == "Kế hoạch\n"


def test_a_locked_part() -> None:
    data = bytearray(word(p("a")))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        names = archive.namelist()
    assert names
    for sign, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(sign)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(sign, at + 4)

    assert "mật khẩu" in refusal(bytes(data)).message


def test_more_layers_than_any_document_has() -> None:
    body = p("a")
    for _ in range(600):
        body = f"<w:sdt><w:sdtContent>{body}</w:sdtContent></w:sdt>"

    assert "quá nhiều lớp" in refusal(word(body)).message


def test_more_cells_than_any_list_has() -> None:
    row = tr(*[tc("", props='<w:gridSpan w:val="64"/>') for _ in range(10)])

    assert "quá nhiều ô" in refusal(word(tbl(*[row] * 500))).message


def test_relations_that_lead_nowhere() -> None:
    relation = '<Relationship Id="rId1" Type="http://x/officeDocument/2006/relationships/{kind}" Target="{target}"/>'
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    content = relation.format(kind="image", target="NULL") + relation.format(kind="styles", target="../../gone.xml")
    data = word(p("Kế hoạch"), extra={_RELATIONS: f'<Relationships xmlns="{space}">{content}</Relationships>'})

    assert read_bytes(data, file="a.docx").text == "Kế hoạch\n"


def test_numbers_that_are_none() -> None:
    numbering = num(1, 1).replace('"1"', '"x"')

    assert read_bytes(word(listed("một", 99999999999), numbering=numbering), file="a.docx").text == "một\n"


def test_another_archive_is_told_apart() -> None:
    assert "hoặc đã hỏng" in refusal(zipped({"thư/đọc.txt": "x"})).message
    assert "tệp trình chiếu" in refusal(zipped({"ppt/presentation.xml": "x"})).message
    assert "OpenDocument" in refusal(_open_document()).message


def _open_document() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return file.getvalue()


def test_a_word_file_with_another_ending_is_read() -> None:
    reading = read_bytes(word(p("Kế hoạch")), file="a.doc")

    assert (reading.reader, reading.text) == ("docx", "Kế hoạch\n")
    assert [one.code for one in reading.findings] == ["file-ending"]


@given(st.data())
def test_any_changed_byte_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(word(p("Giao Phòng Nội vụ") + tbl(tr(tc("a"), tc("b")))))
    for _ in range(3):
        whole[data.draw(st.integers(4, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(BadDataError):
        assert read_bytes(bytes(whole), file="a.docx").text.strip()
