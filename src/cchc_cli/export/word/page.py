"""The page that every document is laid on: A4, Times New Roman, margins, page numbers (NĐ 30/2020, Phụ lục I, I)."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
BODY_SIZE = 14
"""Points of the running text; the decree has 13 to 14."""

CELL_SIZE = 11
"""Points of what stands in a table; the decree leaves tables free, and ten columns of 13 points fit no page."""

CELL_STYLE = "Table Text"

LEFT, RIGHT, TOP, BOTTOM = 30, 15, 20, 20
"""Margins in mm, the least that the decree allows: 30-35 left, 15-20 right, 20-25 top and bottom."""

_LONG, _SHORT = 297, 210
_FIRST_LINE = 10
_THEME_FONTS = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EPOCH = (1980, 1, 1, 0, 0, 0)

CENTER = WD_ALIGN_PARAGRAPH.CENTER
LEFTWARD = WD_ALIGN_PARAGRAPH.LEFT
JUSTIFIED = WD_ALIGN_PARAGRAPH.JUSTIFY


def xml_text(text: str) -> str:
    """``text`` with "\ufffd" for each character that XML 1.0 cannot hold (controls, halves of pairs, U+FFFE)."""
    return _NO_XML.sub("\ufffd", text)


def new_document(*, title: str, author: str, day: date | None, landscape: bool = False) -> Document:
    """An empty document on A4 whose styles and page numbers are set.

    ``title``, ``author`` and ``day`` go into the file's properties, so that the same content makes the same bytes.
    """
    document = docx.Document()
    _style(document)
    _paper(document, landscape=landscape)
    _page_number(document)
    properties = document.core_properties
    properties.title, properties.author = xml_text(title)[:255], xml_text(author)[:255]
    properties.comments, properties.language, properties.last_modified_by = "", "vi-VN", xml_text(author)[:255]
    made = datetime.combine(day or date(2000, 1, 1), time())
    properties.created = properties.modified = made
    return document


def text_width(document: Document) -> float:
    """The width between the margins in mm."""
    section = document.sections[-1]
    width, left, right = section.page_width, section.left_margin, section.right_margin
    return (int(width or 0) - int(left or 0) - int(right or 0)) / Mm(1)


def text_height(document: Document) -> float:
    """The height between the margins in points."""
    section = document.sections[-1]
    height, top, bottom = section.page_height, section.top_margin, section.bottom_margin
    return (int(height or 0) - int(top or 0) - int(bottom or 0)) / Pt(1)


def write(
    paragraph: Paragraph, text: str, *, size: float = BODY_SIZE, bold: bool = False, italic: bool = False
) -> Paragraph:
    """Add ``text`` to a paragraph; "\n" breaks the line."""
    run = paragraph.add_run(xml_text(text))
    run.font.size = Pt(size)
    run.bold, run.italic = bold or None, italic or None
    return paragraph


def layout(
    paragraph: Paragraph,
    alignment: WD_ALIGN_PARAGRAPH = JUSTIFIED,
    *,
    before: float = 0,
    after: float = 0,
    first_line: float = 0,
    with_next: bool = False,
) -> Paragraph:
    """Set where a paragraph stands: points before and after, mm of the first line, whether it stays with the next."""
    form = paragraph.paragraph_format
    form.alignment, form.space_before, form.space_after = alignment, Pt(before), Pt(after)
    if first_line:
        form.first_line_indent = Mm(first_line)
    if with_next:
        form.keep_with_next = True
    return paragraph


def body(document: Document, text: str, *, italic: bool = False, with_next: bool = False) -> Paragraph:
    """A paragraph of running text: justified, first line indented, 6 points apart."""
    paragraph = layout(document.add_paragraph(), before=3, after=3, first_line=_FIRST_LINE, with_next=with_next)
    return write(paragraph, text, italic=italic)


def element(name: str, **attributes: str | int) -> Any:
    """A WordprocessingML element: ``element("w:shd", val="clear", fill="D9D9D9")``."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def file_of(document: Document) -> bytes:
    """The document as a file; the same document gives the same bytes."""
    raw = io.BytesIO()
    document.save(raw)
    return settled(raw.getvalue())


def settled(content: bytes) -> bytes:
    """A Word file whose entries do not bear the hour of their making."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(entry, before.read(name))
    return made.getvalue()


def _style(document: Document) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(BODY_SIZE)
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        for theme in _THEME_FONTS:
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{script}"), FONT)
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), "vi-VN")
    form = normal.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing = 1.0
    form.widow_control = True
    _cell_style(document)


def _cell_style(document: Document) -> None:
    """The style of what stands in tables, so that an empty cell is no higher than a line of the others."""
    style = document.styles.add_style(CELL_STYLE, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.font.size = Pt(CELL_SIZE)


def _paper(document: Document, *, landscape: bool) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(_LONG), Mm(_SHORT)) if landscape else (Mm(_SHORT), Mm(_LONG))
    section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
    section.header_distance, section.footer_distance = Mm(10), Mm(10)


def _page_number(document: Document) -> None:
    """Arabic numbers, centred at the top, none on the first page."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    paragraph = layout(section.header.paragraphs[0], CENTER)
    run = paragraph.add_run()
    run.font.size = Pt(13)
    for part in (
        element("w:fldChar", fldCharType="begin"),
        _instruction("PAGE"),
        element("w:fldChar", fldCharType="separate"),
        _result("2"),
        element("w:fldChar", fldCharType="end"),
    ):
        run._r.append(part)  # noqa: SLF001 - python-docx has no fields


def _instruction(text: str) -> Any:
    made = element("w:instrText")
    made.text = text
    return made


def _result(text: str) -> Any:
    made = element("w:t")
    made.text = text
    return made
