"""Makes mau-giao-ban.docx, the example of an office's own template: python docs/examples/template.py."""

from __future__ import annotations

import sys
from pathlib import Path

import docx
from docx.enum.section import WD_ORIENT
from docx.shared import Mm, Pt

HEADS = ("STT", "Nhiệm vụ", "Văn bản giao", "Thời hạn", "Tình trạng", "Kết quả thực hiện")
WIDTHS = (12, 95, 32, 35, 32, 40)
CELLS = ("number", "text", "document", "deadline", "state", "result")


def template() -> docx.document.Document:
    """A sheet that lies on its side: the office's name, the title, the summary, one table a block, the signer."""
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(13)
    document.add_paragraph("{{ authority }}")
    document.add_paragraph("{{ title }}").runs[0].bold = True
    document.add_paragraph("{%p for line in below_title %}")
    document.add_paragraph("{{ line }}")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{{ summary }}")
    document.add_paragraph("{%p for block in blocks %}")
    document.add_paragraph("{{ block.number }}. {{ block.name }}").runs[0].bold = True
    table = document.add_table(rows=4, cols=len(HEADS), style="Table Grid")
    table.autofit = False
    for cell, head in zip(table.rows[0].cells, HEADS, strict=True):
        cell.text = head
    for column, width in zip(table.columns, WIDTHS, strict=True):
        for cell in column.cells:
            cell.width = Mm(width)
    table.rows[1].cells[0].text = "{%tr for row in block.rows %}"
    for cell, name in zip(table.rows[2].cells, CELLS, strict=True):
        cell.text = f"{{{{ row.{name} }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p for note in notes %}")
    document.add_paragraph("{{ note }}").runs[0].italic = True
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{{ place }}, {{ day }}")
    document.add_paragraph("{{ signer_title }}").runs[0].bold = True
    return document


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("mau-giao-ban.docx")
    template().save(str(target))
