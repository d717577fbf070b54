"""A period report as Markdown and as Word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from cchc_cli.export.report import Heading, Paragraph, Part, Ruled
from cchc_cli.export.to_markdown import escaped
from cchc_cli.text.printable import one_line


def report_as_markdown(title: str, below: Sequence[str], parts: Sequence[Part], *, author: str, day: date) -> bytes:
    """The report in Markdown, UTF-8; ``author`` and ``day`` are for formats whose files bear them."""
    del author, day
    made = [f"# {escaped(one_line(title).upper())}", "<br>\n".join(f"*{escaped(line)}*" for line in below)]
    for part in parts:
        match part:
            case Heading(text):
                made.append(f"## {escaped(text)}")
            case Paragraph(text, remark):
                made.append(f"*{escaped(text)}*" if remark else escaped(text))
            case Ruled():
                made.append(_table(part))
    return ("\n\n".join(made) + "\n").encode("utf-8")


def _table(table: Ruled) -> str:
    rule = ["---:" if at in table.numbers else "---" for at in range(len(table.heads))]
    lines = [table.heads, rule, *([escaped(cell) for cell in row] for row in table.rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def report_as_docx(title: str, below: Sequence[str], parts: Sequence[Part], *, author: str, day: date) -> bytes:
    """The report as a Word file in the type and on the page of Nghị định 30/2020/NĐ-CP.

    Without letterhead and signature, as it becomes a section of another document. The same report, the same bytes.
    """
    from cchc_cli.export.word import form
    from cchc_cli.export.word.page import (
        CENTER,
        JUSTIFIED,
        LEFTWARD,
        body,
        file_of,
        layout,
        new_document,
        text_width,
        write,
    )  # fmt: skip
    from cchc_cli.export.word.table import Column, Grid

    document = new_document(title=one_line(title), author=author, day=day)
    form.title(document, one_line(title), below)
    for part in parts:
        match part:
            case Heading(text):
                write(
                    layout(document.add_paragraph(), before=8, after=2, first_line=10, with_next=True), text, bold=True
                )
            case Paragraph(text, True):
                write(layout(document.add_paragraph(), JUSTIFIED, before=2), text, size=12, italic=True)
            case Paragraph(text):
                body(document, text)
            case Ruled():
                width = text_width(document)
                grid = Grid(
                    document,
                    [
                        Column(head, width * share, CENTER if at in part.numbers else LEFTWARD)
                        for at, (head, share) in enumerate(zip(part.heads, part.shares, strict=True))
                    ],
                )
                for row in part.rows:
                    grid.add(row)
    return file_of(document)


REPORT_FORMATS: dict[str, Callable[..., bytes]] = {"md": report_as_markdown, "docx": report_as_docx}
"""Name of a format (one of `formats.FORMATS`, with its endings) → what writes a report in it."""
