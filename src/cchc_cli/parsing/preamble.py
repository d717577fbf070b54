"""What a decision prints before it decides, and what an annexed regulation prints before its first chapter.

Neither gives work to anybody: the authority, the bases above "QUYẾT ĐỊNH:", a second letterhead.
"""

from __future__ import annotations

import re

from cchc_cli.parsing.blocks import NUMBERED, Block
from cchc_cli.parsing.header import read_header

_DECIDES = re.compile(r"(?:nay )?(?:quyet dinh|quyet nghi)")
_MOTTO = re.compile(r"cong\s+hoa\s+xa\s+hoi")
_FURTHEST = 3  # lines of an authority and a rule above the motto


def preamble_length(body: list[Block]) -> int:
    """How many blocks of ``body`` stand above the words that enact: "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:"; 0 without them.

    They are looked for above the first number: a heading of a later part decides nothing.
    """
    found = 0
    for at, block in enumerate(body):
        if block.marker is not None and block.marker.rank in NUMBERED:
            break
        if block.marker is None and block.text.isupper() and _DECIDES.fullmatch(block.folded.strip(" :|.")):
            found = at
    return found


def letterhead_length(annex: list[Block]) -> int:
    """How many blocks of ``annex`` are a letterhead of its own: motto, kind, title; 0 where it begins otherwise."""
    if not begins_letterhead(annex, 0) and not (annex and annex[0].text.isupper() and annex[0].marker is None):
        return 0
    header = read_header(annex)
    return header.body if header.kind is not None else 0


def begins_letterhead(blocks: list[Block], at: int) -> bool:
    """Whether the national motto stands at ``at``, or right below the authority's line there."""
    for block in blocks[at : at + _FURTHEST]:
        if _MOTTO.search(block.folded):
            return True
        if block.marker is not None or not (block.text.isupper() or not any(char.isalnum() for char in block.text)):
            return False
    return False
