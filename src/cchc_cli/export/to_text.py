"""A sheet as plain text that is pasted into Zalo or an SMS: no table, no marks of any format."""

from __future__ import annotations

from cchc_cli.export.around import below_title, notes_of
from cchc_cli.export.blocks import Block, blocks_of
from cchc_cli.export.sheet import Sheet
from cchc_cli.export.short_line import short_line
from cchc_cli.export.summary import summary
from cchc_cli.text.printable import one_line
from cchc_cli.wording import short_text as words


def to_text(sheet: Sheet) -> str:
    """Authority, title, day, the counts; then block by block one line a row, overdue first; ends with a line end.

    Every row is there, each text cut to its beginning. Columns cannot be chosen: a line is made to be read on a phone.
    """
    blocks = blocks_of(sheet)
    head = [one_line(sheet.issuer).upper()] if sheet.issuer else []
    head += [one_line(sheet.title), *below_title(sheet), summary(sheet.counted or sheet.rows, sheet.scope)]
    parts = ["\n".join(head), *(_block(one) for one in blocks)]
    notes = notes_of(sheet, blocks)
    return "\n\n".join([*parts, *(["\n".join(notes)] if notes else [])]) + "\n"


def _block(block: Block) -> str:
    template = words.HEADING_OVERDUE if block.overdue and not block.of_states else words.HEADING
    title = template.format(title=block.title.upper(), count=len(block.rows), overdue=block.overdue)
    lines = [short_line(number, row) for number, row in enumerate(block.rows, start=1)]
    return "\n".join([title, *lines] if block.title else lines)
