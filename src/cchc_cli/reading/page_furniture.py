"""What stands on a page beside the text: page numbers, running heads, stamps of digital signatures.

They are taken off the pages, and what was taken is told, so that it can be kept with the document's source.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from cchc_cli.reading.page_lines import Line, Page, Word, lines_of
from cchc_cli.text.vietnamese import fold

_PAGE_NUMBER = re.compile(r"(?:trang\s+)?[-–—_\s|]{0,4}(\d{1,3})(?:\s?/\s?\d{1,3})?[-–—_\s|]{0,4}", re.IGNORECASE)
_EDGE = 0.12
_STRONG = re.compile(
    r"\W{0,4}(?:nguoi ky\s?:|(?:da )?ky (?:so )?boi\b|thoi gian ky\b|ngay gio ky\b|digitally signed|signed by|"
    r"signature (?:not verified|valid))"
)
_WEAK = re.compile(
    r"\W{0,4}(?:e-?mail\s?:|co quan\s?:|to chuc\s?:|chuc vu\s?:|(?:ngay ky|ky ngay)\s?:|ly do(?: ky)?\s?:|date\s?:|cn=)"
)
_MAIL = re.compile(r"\W{0,4}(?:e-?mail\s?:?\s?)?[\w.+-]{2,}@\)?[\w-]+\.[\w.]+\W{0,3}", re.IGNORECASE)
_DAY = r"(?:\d{1,2}[./-]\d{1,2}[./-]\s?\d{4}|\d{4}[./-]\d{2}[./-]\d{2})"
_MOMENT = re.compile(rf"[^\d\n]{{0,20}}{_DAY},?\s\d{{1,2}}:\d{{2}}(?::\d{{2}})?[\s+\d:']{{0,10}}")
_ZONE = re.compile(r"^\+\s?07[:.'’]?\s?00'?$")
_SMALL_PRINT = 0.86
_ALIGNED = 10.0
_MOTTO = re.compile(r"cong hoa xa hoi|doc lap\s*\W\s*tu do|dang cong san viet nam")


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken off: how many page numbers, the running heads and the stamps as they read.

    ``smudges`` is what OCR made of rubber stamps in the head, such as that of the day on which a document came in.
    """

    page_numbers: int
    running: tuple[str, ...]
    stamps: tuple[str, ...]
    smudges: tuple[str, ...] = ()


def remove_furniture(pages: Sequence[Page]) -> Removed:
    """Take page numbers, running heads and signature stamps off ``pages``, and tell what they were."""
    stamps = [" ".join(line.text for line in stamp) for page in pages for stamp in remove_stamps(page)]
    numbers = sum(_remove_page_number(page) for page in pages)
    running = _remove_running(pages)
    numbers += sum(_remove_page_number(page) for page in pages) if running else 0
    return Removed(numbers, tuple(running), tuple(stamps))


def _remove_page_number(page: Page) -> int:
    """Take off the lines at the page's very top and bottom that are nothing but its number."""
    removed = 0
    for at, edge in ((0, page.height * _EDGE), (-1, page.height * (1 - _EDGE))):
        if not page.lines:
            break
        line = page.lines[at]
        beyond = line.bottom <= edge if at == 0 else line.top >= edge
        if beyond and _is_page_number(line, page, at) and _outermost(line, page, at):
            page.lines.pop(at)
            removed += 1
    return removed


def _is_page_number(line: Line, page: Page, at: int) -> bool:
    match = _PAGE_NUMBER.fullmatch(line.text)
    if match is None:
        return False
    if int(match[1]) in {page.number, page.number - 1, page.number + 1} or not match[0].strip().isdigit():
        return True
    beside = page.lines[1] if at == 0 and len(page.lines) > 1 else page.lines[-2] if len(page.lines) > 1 else None
    gap = line.size if beside is None else abs(beside.middle - line.middle) - line.size
    return gap > 0.8 * line.size


def _outermost(line: Line, page: Page, at: int) -> bool:
    """Whether no table stands farther out than the line."""
    if at == 0:
        return all(table.top >= line.top for table in page.tables)
    return all(table.bottom <= line.bottom for table in page.tables)


def _remove_running(pages: Sequence[Page]) -> list[str]:
    """Take off what stands alike, but for digits, at one edge of three pages or more and of at least half of them."""
    if len(pages) < 3:
        return []
    seen: Counter[tuple[int, str]] = Counter()
    for page in pages:
        for at in (0, -1):
            if page.lines and _at_edge(page.lines[at], page, at):
                seen[at, _masked(page.lines[at])] += 1
    running = {key for key, count in seen.items() if count >= max(3, len(pages) / 2)}
    told: list[str] = []
    for page in pages:
        for at in (0, -1):
            if page.lines and _at_edge(page.lines[at], page, at) and (at, _masked(page.lines[at])) in running:
                line = page.lines.pop(at)
                if line.text not in told and len(told) < 4:
                    told.append(line.text)
    return told


def _at_edge(line: Line, page: Page, at: int) -> bool:
    return line.bottom <= page.height * _EDGE if at == 0 else line.top >= page.height * (1 - _EDGE)


def _masked(line: Line) -> str:
    return re.sub(r"\d+", "0", fold(line.text))


def remove_stamps(page: Page) -> list[list[Line]]:
    """Take the stamps of digital signatures off the page, and return the lines of each."""
    pieces = [piece for line in page.lines for piece in _pieces(line)]
    blocks = _stamp_blocks(pieces, _bounds(page, pieces))
    if not blocks:
        return []
    gone = {id(word) for block in blocks for piece in block for word in piece.words}
    kept: list[Line] = []
    for line in page.lines:
        words = tuple(word for word in line.words if id(word) not in gone)
        if len(words) == len(line.words):
            kept.append(line)
        elif words:
            kept.extend(lines_of(words))
    page.lines = kept
    return blocks


def _pieces(line: Line) -> list[Line]:
    """The line cut where the gap is wider than any between two words of a sentence."""
    pieces: list[list[Word]] = [[line.words[0]]]
    for before, word in zip(line.words, line.words[1:], strict=False):
        if word.x0 - before.x1 > 2.5 * max(before.size, word.size):
            pieces.append([word])
        else:
            pieces[-1].append(word)
    return [Line(tuple(piece)) for piece in pieces]


def _bounds(page: Page, pieces: Sequence[Line]) -> list[bool]:
    """For each piece whether it can be a stamp's line without saying so: small print, on a scan what is above the head.

    Stamps are set smaller than the text; on a scan all words have one size.
    """
    if not pieces:
        return []
    if page.scanned:
        head = next((at for at, piece in enumerate(pieces) if _MOTTO.search(fold(piece.text))), 0)
        return [at < head for at in range(len(pieces))]
    usual = median(piece.size for piece in pieces for _ in piece.words)
    return [piece.size <= _SMALL_PRINT * usual for piece in pieces]


def _stamp_blocks(pieces: Sequence[Line], small: Sequence[bool]) -> list[list[Line]]:
    blocks: list[list[Line]] = []
    taken: set[int] = set()
    for at, piece in enumerate(pieces):
        if at in taken or not _evidence(piece.text):
            continue
        block = _grown(pieces, small, at, taken)
        if sum(_evidence(pieces[one].text) for one in block) >= 2:
            taken.update(block)
            blocks.append([pieces[one] for one in sorted(block)])
    return blocks


def _grown(pieces: Sequence[Line], small: Sequence[bool], start: int, taken: set[int]) -> list[int]:
    """The pieces around ``start`` that stand in one column with it, line under line."""
    block = [start]
    for step in (-1, 1):
        edge = pieces[start]
        at = start + step
        while 0 <= at < len(pieces) and abs(pieces[at].middle - edge.middle) < 1.9 * max(edge.size, 6.0):
            if at not in taken and _belongs(pieces[at], edge, may_be_silent=small[at]):
                block.append(at)
                edge = pieces[at]
            at += step
    return block


def _belongs(piece: Line, edge: Line, *, may_be_silent: bool) -> bool:
    if _MOTTO.search(fold(piece.text)) or abs(piece.x0 - edge.x0) >= _ALIGNED:
        return False
    same_size = abs(piece.size - edge.size) <= 0.15 * edge.size
    return _evidence(piece.text) > 0 or (may_be_silent and same_size)


def _evidence(text: str) -> int:
    """How much a line speaks for a signature's stamp: 2 for a label that nothing else has, 1 for what goes with it."""
    folded = fold(text)
    if _STRONG.match(folded):
        return 2
    marks = (_WEAK.match(folded), _MAIL.fullmatch(text), _MOMENT.fullmatch(text), _ZONE.match(text.strip()))
    return sum(1 for mark in marks if mark)
