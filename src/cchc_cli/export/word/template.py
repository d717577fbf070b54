"""The office's own Word template, filled with a sheet; by docxtpl, an extra because of its licence (LGPL)."""

from __future__ import annotations

import io
import re
from importlib.util import find_spec
from typing import Any

from cchc_cli.errors import BadDataError
from cchc_cli.export.around import below_title, block_name, notes_of
from cchc_cli.export.blocks import Block, blocks_of, roman_numeral
from cchc_cli.export.letterhead import recipients_of
from cchc_cli.export.sheet import Sheet
from cchc_cli.export.summary import summary
from cchc_cli.export.word.form import day_line
from cchc_cli.export.word.page import settled, xml_text
from cchc_cli.query import cells
from cchc_cli.query.counts import count
from cchc_cli.query.row import Row, State
from cchc_cli.text.printable import one_line
from cchc_cli.wording import paper as words

_CELLS = {
    "text": cells.text_cell,
    "document": cells.document_cell,
    "leads": cells.leads_cell,
    "coordinators": cells.coordinators_cell,
    "deadline": cells.deadline_cell,
    "state": cells.state_cell,
    "result": cells.result_cell,
    "note": cells.note_cell,
    "id": cells.id_cell,
}
"""Name in a template → the cell: the fixed columns, in their order."""


def filled(sheet: Sheet, template: bytes, *, file: str) -> bytes:
    """The Word file ``template`` (called ``file`` in refusals) with ``sheet`` in the places that it marks.

    What it can name is `context_of`. Whatever stands in the sheet is written letter by letter: no marks in it are
    obeyed, and the template itself can read nothing but the sheet.

    Raises:
        BadDataError: docxtpl is not installed; the file is no Word file; a mark in it is wrong or names nothing.
    """
    if find_spec("docxtpl") is None:
        raise BadDataError(words.NO_DOCXTPL, hint=words.NO_DOCXTPL_HINT)
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    made = io.BytesIO()
    try:
        document = DocxTemplate(io.BytesIO(template))
        document.init_docx()
    except Exception as error:  # whatever python-docx and zipfile say of a file that is none of theirs
        raise BadDataError(words.NO_TEMPLATE.format(file=file), hint=words.NO_TEMPLATE_HINT) from error
    try:
        document.render(context_of(sheet), environment, autoescape=True)
        document.save(made)
    except TemplateSyntaxError as error:
        raise BadDataError(words.TEMPLATE_SYNTAX.format(file=file), hint=words.TEMPLATE_HINT) from error
    except UndefinedError as error:
        raise BadDataError(
            words.TEMPLATE_NAME.format(file=file, name=_named(error.message or "")), hint=words.TEMPLATE_HINT
        ) from error
    except (TemplateError, ValueError, TypeError, ArithmeticError) as error:
        raise BadDataError(words.TEMPLATE_FAILED.format(file=file), hint=words.TEMPLATE_HINT) from error
    return settled(made.getvalue())


def context_of(sheet: Sheet) -> dict[str, Any]:
    """What a template can name.

    Texts: ``title``, ``authority`` (who issues it), ``superior``, ``place``, ``unit``, ``day`` ("ngày 05 tháng 7 năm
    2024"), ``as_of``, ``known_on``, ``summary``, ``signer_title``, ``signer_name``. Lines: ``below_title``,
    ``recipients``, ``notes``. Numbers: ``total``, ``done``, ``open``, ``overdue``, ``soon``, ``undated``. ``blocks``,
    each with ``number`` ("IV"), ``title``, ``name`` (with its counts), ``count``, ``overdue`` and ``rows``; ``rows``
    also stands for all rows in order. A row has ``number``, ``is_overdue`` and the cells of the fixed columns.
    """
    counts, paper = count(sheet.counted or sheet.rows), sheet.letterhead
    blocks = blocks_of(sheet)
    return {
        "title": _safe(sheet.title),
        "authority": _safe(sheet.issuer or ""),
        "superior": _safe(paper.superior or ""),
        "place": _safe(paper.place or ""),
        "unit": _safe(sheet.unit or ""),
        "day": day_line(sheet.made_on, year=sheet.as_of.year),
        "as_of": cells.day_words(sheet.as_of),
        "known_on": cells.day_words(sheet.known_on) if sheet.known_on else "",
        "below_title": [_safe(one) for one in below_title(sheet)],
        "summary": summary(sheet.counted or sheet.rows, sheet.scope),
        "signer_title": _safe(paper.signer_title or ""),
        "signer_name": _safe(paper.signer_name or ""),
        "recipients": [_safe(one) for one in recipients_of(sheet.unit or words.TO_UNITS, paper)],
        "notes": [_safe(one) for one in notes_of(sheet, blocks)],
        "total": counts.total,
        "done": counts.done_total,
        "open": counts.open_total,
        "overdue": counts.overdue,
        "soon": counts.soon,
        "undated": counts.undated,
        "blocks": [_block(number, one) for number, one in enumerate(blocks, start=1)],
        "rows": [_row(number, one) for number, one in enumerate(sheet.rows, start=1)],
    }


def _block(number: int, block: Block) -> dict[str, Any]:
    return {
        "number": roman_numeral(number),
        "title": xml_text(block.title),
        "name": xml_text(block_name(block)),
        "count": len(block.rows),
        "overdue": block.overdue,
        "rows": [_row(at, one) for at, one in enumerate(block.rows, start=1)],
    }


def _row(number: int, row: Row) -> dict[str, Any]:
    made: dict[str, Any] = {name: xml_text(cell(row)) for name, cell in _CELLS.items()}
    return {"number": number, "is_overdue": row.state is State.OVERDUE, **made}


def _safe(text: str) -> str:
    return xml_text(one_line(text))


def _named(message: str) -> str:
    """The last name that jinja2 quotes: "'dict object' has no attribute 'x'" → “x”."""
    names = re.findall(r"'([^']+)'", message)
    return f"“{one_line(names[-1])}”" if names else ""
