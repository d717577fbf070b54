"""The office's own Word template."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from cchc_cli.errors import BadDataError
from cchc_cli.export import GroupBy, Sheet
from cchc_cli.export.summary import summary
from cchc_cli.export.word import template
from cchc_cli.export.word.template import context_of, filled
from cchc_cli.text.printable import one_line, shown
from tests.render.rows import NASTY, SHEET, TODAY, undated

EXAMPLE = Path(__file__).parents[3] / "docs" / "examples" / "mau-giao-ban.docx"


def sheet(rows: Sequence[object] = SHEET) -> Sheet:
    return Sheet(rows=rows, as_of=TODAY, authority="UBND huyện Bình Gia", group_by=GroupBy.UNIT, made_on=TODAY)  # type: ignore[arg-type]


def made_of(*paragraphs: str) -> bytes:
    document = docx.Document()
    for one in paragraphs:
        document.add_paragraph(one)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def text_of(content: bytes) -> list[str]:
    return [one.text for one in docx.Document(io.BytesIO(content)).paragraphs]


def test_the_example_is_filled() -> None:
    content = filled(sheet(), EXAMPLE.read_bytes(), file="mau.docx")
    document = docx.Document(io.BytesIO(content))
    lines = text_of(content)
    assert lines[0] == "UBND huyện Bình Gia"
    assert summary(SHEET) in lines
    assert "II. Phòng Nội vụ (4 nhiệm vụ, quá hạn 1)" in lines
    assert len(document.tables) == 6
    found = {one_line(cell.text) for table in document.tables for line in table.rows for cell in line.cells}
    assert {one_line(one.text) for one in SHEET} <= found
    assert not any("{" in line for line in lines)


def test_what_stands_in_a_document_is_no_mark() -> None:
    nasty = undated(text="{{ 7*7 }} <w:p> & {% for %} \x00 \ufffe")
    lines = text_of(filled(sheet([nasty, *NASTY]), made_of("{%p for row in rows %}", "{{ row.text }}", "{%p endfor %}"),
                           file="m"))  # fmt: skip
    assert lines[0].startswith("{{ 7*7 }} <w:p> & {% for %}")
    assert " ".join(lines[4].split()) == one_line(NASTY[3].text)
    assert [" ".join(one.split()) for one in shown(NASTY[2].text).split("\n")] == [
        " ".join(one.split()) for one in lines[3].split("\n")
    ]


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        ("{{ tieu_de }}", "“tieu_de”"),
        ("{{ rows[0].hạn }}", "“hạn”"),
        ("{{ title", "ghi sai dấu"),
        ("{% for %}", "ghi sai dấu"),
        ("{{ ''.__class__.__mro__ }}", "không"),
        ("{{ 1 / 0 }}", "không điền được"),
    ],
)
def test_a_wrong_mark_is_named(mark: str, told: str) -> None:
    with pytest.raises(BadDataError) as refused:
        filled(sheet(), made_of(mark), file="mau.docx")
    assert "mau.docx" in refused.value.message
    assert told in refused.value.message


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.4"])
def test_what_is_no_word_file_is_refused(content: bytes) -> None:
    with pytest.raises(BadDataError, match="không phải là tệp Word"):
        filled(sheet(), content, file="mau.docx")


def test_without_docxtpl_the_command_to_install_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(template, "find_spec", lambda _name: None)
    with pytest.raises(BadDataError, match="docxtpl") as refused:
        filled(sheet(), b"", file="mau.docx")
    assert 'pip install "cchc[template]"' in str(refused.value.hint)


def test_every_name_of_a_template_is_documented() -> None:
    page = (EXAMPLE.parents[1] / "mau-bieu.md").read_text(encoding="utf-8")
    context = context_of(sheet())
    names = [*context, *context["blocks"][0], *context["rows"][0]]
    assert [name for name in names if f"`{name}`" not in page] == []
