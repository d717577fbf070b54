"""What stands around the rows, in the same words in every format: below the title, above a block, at the foot."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_cli.export.blocks import Block, roman_numeral, shared_rows
from cchc_cli.export.sheet import GroupBy, Sheet
from cchc_cli.query.cells import day_words
from cchc_cli.text.printable import one_line
from cchc_cli.wording import sheet as words


def below_title(sheet: Sheet) -> list[str]:
    """The unit that was asked for, and up to which days the figures count; one line each."""
    lines = [words.UNIT.format(unit=one_line(sheet.unit))] if sheet.unit else []
    lines.append(words.AS_OF.format(day=day_words(sheet.as_of)))
    if sheet.known_on:
        lines.append(words.KNOWN_ON.format(day=day_words(sheet.known_on)))
    return lines


def block_name(block: Block) -> str:
    """What a block is called, with its counts: "Phòng Nội vụ (4 nhiệm vụ, quá hạn 1)"."""
    template = words.BLOCK_NAME_OVERDUE if block.overdue and not block.of_states else words.BLOCK_NAME
    return template.format(title=block.title, count=len(block.rows), overdue=block.overdue)


def block_heading(number: int, block: Block) -> str:
    """The heading of the block at place ``number`` (from 1): "II. Phòng Nội vụ (4 nhiệm vụ, quá hạn 1)"."""
    return words.BLOCK_HEADING.format(number=roman_numeral(number), name=block_name(block))


def notes_of(sheet: Sheet, blocks: Sequence[Block]) -> list[str]:
    """What must be said at the foot so that nobody misreads the rows, one line each; last the sheet's own notes."""
    notes = []
    shared = shared_rows(blocks)
    if shared:
        template = words.SHARED_AREAS if sheet.group_by is GroupBy.AREA else words.SHARED
        notes.append(template.format(count=shared))
    doubtful = len({row.id for row in sheet.rows if row.doubtful})
    if doubtful:
        notes.append(words.DOUBTFUL.format(count=doubtful))
    return [*notes, *(one_line(note) for note in sheet.notes)]
