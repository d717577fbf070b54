"""Where a page has two columns: the head (office and number beside the motto and the day) and the foot
(recipients beside the signature), by NĐ 30/2020, Phụ lục I. Each is read column by column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean

from cchc_cli.reading.page_lines import Line, Page, Word, lines_of
from cchc_cli.text.vietnamese import fold

_MOTTO = re.compile(r"cong hoa xa hoi|hoa xa hoi chu|chu nghia viet nam|dang cong san viet nam")
_HALF_MOTTO = re.compile(r"cong hoa xa hoi chu nghia(?: viet)?")
_SLOGAN = re.compile(r"doc lap\W{0,5}\s*tu do|tu do\W{0,5}\s*hanh phuc")
_DAY = re.compile(r"ngay\W.{0,24}thang|,\s*ngay|thang.{0,12}nam")
_RULE = re.compile(r"[-–—_=*.\s~]+")
_RECIPIENTS = re.compile(r"[\W_]{0,3}noi nhan\b")
_SIGNER = re.compile(
    r"(?:t\.?\s?m|k\.?\s?t|t\.?\s?l|t\.?\s?u\.?\s?q|q)\s?[.,]\s?\w|(?:pho |quyen )?(?:chu tich|giam doc|tong giam doc|"
    r"chanh van phong|truong|bo truong|thu tuong|thu truong|bi thu|cuc truong|chi cuc truong|hieu truong|chu nhiem|"
    r"vien truong|tong cuc truong|chi huy truong|chanh thanh tra)\b"
)
_SUBJECT = re.compile(r"v\s?/\s?v?\b|ve viec\b")
_ADDRESSEES = re.compile(r"\W{0,3}kinh gui\b")
_NUMBER = re.compile(r"\W{0,2}s[o6]\W.*/")
_SMUDGED, _CERTAIN = 72.0, 100.0
_BULLET = re.compile(r"[-–—+*•_~]")


@dataclass(frozen=True, slots=True)
class Zone:
    """Part of a page in two columns, from ``top`` to ``bottom``: the lines of the left one, then the right one's.

    ``smudges`` were taken off a scan's head: what OCR made of stamps below the number.
    """

    left: tuple[Line, ...]
    right: tuple[Line, ...]
    top: float
    bottom: float
    smudges: tuple[Line, ...] = ()


def take_head(page: Page) -> Zone | None:
    """The head on ``page``, whose lines are taken off it; None where the motto does not stand beside anything.

    The right column is the motto and the day below it; the left one goes on down to the first line that
    crosses into the right, so that a subject ("V/v …") below the number stays with it.
    """
    at = next((at for at, line in enumerate(page.lines) if _MOTTO.search(fold(line.text))), None)
    if at is None:
        return None
    edge = _motto_edge(page.lines, at)
    if edge is None:
        return None
    first = _first_of_head(page.lines, at, edge)
    columns = _Columns(edge)
    for line in page.lines[first:]:
        if not columns.take(line):
            break
    page.lines = sorted(
        [*page.lines[:first], *columns.beside, *page.lines[first + columns.count :]], key=lambda line: line.middle
    )
    top, bottom = columns.taken[0].top, max(line.bottom for line in columns.taken)
    left, smudges = _without_smudges(columns.left) if page.scanned else (columns.left, ())
    return Zone(_head_lines(left), _head_lines(columns.right), top, bottom, smudges)


def _without_smudges(words: Sequence[Word]) -> tuple[list[Word], tuple[Line, ...]]:
    """The words of the left column of a scan's head without lines below the number that OCR was not sure of at all,
    and those lines. Only the subject of a letter stands there."""
    lines = lines_of(words)
    number = next((at for at, line in enumerate(lines) if _NUMBER.match(fold(line.text))), len(lines))
    smudges = tuple(line for line in lines[number + 1 :] if _is_smudge(line) and not _SUBJECT.match(fold(line.text)))
    gone = {id(word) for line in smudges for word in line.words}
    return [word for word in words if id(word) not in gone], smudges


def _is_smudge(line: Line) -> bool:
    """Whether OCR was so unsure of a line that it is no print; False for letters of a PDF's own."""
    return mean(_CERTAIN if word.confidence is None else word.confidence for word in line.words) < _SMUDGED


class _Columns:
    """The words of a head, sorted into its two columns line by line until it ends.

    ``count`` lines were looked at; ``beside`` holds what stands beside a subject but is not of the head, such as
    the stamp of the day on which a document came in.
    """

    def __init__(self, edge: float) -> None:
        self.left: list[Word] = []
        self.right: list[Word] = []
        self.taken: list[Line] = []
        self.beside: list[Line] = []
        self.count = 0
        self._edge = edge
        self._has_day = False
        self._subject: list[Line] = []

    def take(self, line: Line) -> bool:
        """Take ``line`` in, or say that the head has ended before it."""
        left = tuple(word for word in line.words if (word.x0 + word.x1) / 2 < self._edge)
        right = tuple(word for word in line.words if (word.x0 + word.x1) / 2 >= self._edge)
        if self.taken and self._has_day and self._of_subject(line):
            left, right = self._cut_subject(line)
        elif self.taken and self._ends_before(line, left, right):
            return False
        if right and self._has_day and not _RULE.fullmatch(line.text):
            self.beside.append(Line(right))
            right = ()
        self.left.extend(left)
        self.right.extend(right)
        if left or right:
            self.taken.append(Line((*left, *right)))
        self.count += 1
        self._has_day |= bool(_DAY.search(_folded(right)))
        if left and (self._subject or _SUBJECT.match(_folded(left))):
            self._subject.append(Line(left))
        return True

    def _of_subject(self, line: Line) -> bool:
        """Whether ``line`` is one of the subject's, which may be wider than the column of the office."""
        if not self._subject:
            return bool(_SUBJECT.match(fold(line.text))) and line.x0 < self._edge
        if _is_smudge(line):
            return False
        above = self._subject[-1]
        near = line.middle - above.middle < 1.9 * line.size
        return near and line.x0 < self._edge and not _ADDRESSEES.match(fold(line.text))

    def _cut_subject(self, line: Line) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
        """The words of the subject's line, and those behind a wide gap, which are something else."""
        for at, (before, word) in enumerate(pairwise(line.words), start=1):
            if word.x0 - before.x1 > 1.5 * line.size and word.x0 > self._edge - 2 * line.size:
                return line.words[:at], line.words[at:]
        return line.words, ()

    def _ends_before(self, line: Line, left: tuple[Word, ...], right: tuple[Word, ...]) -> bool:
        if line.top - self.taken[-1].bottom > 5 * line.size or _ADDRESSEES.match(fold(line.text)):
            return True
        if _crosses(line, self._edge) or (right and self._has_day and not _RULE.fullmatch(line.text)):
            return not (self._subject and right and not left and line.top - self.taken[-1].bottom < 2 * line.size)
        return bool(right and not left and not _of_motto(_folded(right)))


def _folded(words: Sequence[Word]) -> str:
    return fold(" ".join(word.text for word in words))


def _motto_edge(lines: Sequence[Line], at: int) -> float | None:
    """Where the right column begins: between the motto and what stands to its left, if anything does."""
    line = lines[at]
    words = line.words
    starts = [index for index, word in enumerate(words) if fold(word.text) in {"cong", "dang", "hoa"}]
    gaps = sorted(((b.x0 - a.x1, index + 1) for index, (a, b) in enumerate(pairwise(words))), reverse=True)
    if gaps and gaps[0][0] > 1.2 * line.size and gaps[0][1] > 0:
        index = gaps[0][1]
        return (words[index - 1].x1 + words[index].x0) / 2
    if starts and starts[0] > 0:
        return (words[starts[0] - 1].x1 + words[starts[0]].x0) / 2
    neighbours = [one for one in (*lines[max(0, at - 2) : at], *lines[at + 1 : at + 4]) if one.x0 < words[0].x0 - 40]
    return words[0].x0 - 2 if neighbours else None


def _first_of_head(lines: Sequence[Line], at: int, edge: float) -> int:
    """The office may begin a little above the motto."""
    first = at
    while first > 0:
        above = lines[first - 1]
        if above.x1 > edge or lines[first].top - above.bottom > 1.5 * above.size:
            break
        first -= 1
    return first


def _crosses(line: Line, edge: float) -> bool:
    """Whether words run over the edge without a gap there."""
    for before, word in pairwise(line.words):
        if before.x1 <= edge <= word.x0 or (before.x0 + before.x1) / 2 < edge <= (word.x0 + word.x1) / 2:
            wide = 0.9 * line.size
            folded = fold(word.text + " " + before.text)
            return word.x0 - before.x1 < wide and not _of_motto(fold(line.text)) and "ngay" not in folded
    return any(word.x0 < edge - 4 and word.x1 > edge + 4 for word in line.words)


def _of_motto(folded: str) -> bool:
    return bool(_MOTTO.search(folded) or _SLOGAN.search(folded) or _DAY.search(folded) or _RULE.fullmatch(folded))


def _head_lines(words: Sequence[Word]) -> tuple[Line, ...]:
    """The lines of one column of the head, without the rules under them; subject and motto on one line each."""
    lines = [line for line in lines_of(words) if sum(char.isalnum() for char in line.text) > 1]
    joined: list[Line] = []
    in_subject = False
    for line in lines:
        if joined and (in_subject or _HALF_MOTTO.fullmatch(fold(joined[-1].text))):
            joined[-1] = Line((*joined[-1].words, *line.words))
        else:
            joined.append(line)
        in_subject = in_subject or bool(_SUBJECT.match(fold(line.text)))
    return tuple(joined)


def take_foot(page: Page) -> Zone | None:
    """Recipients and signature on ``page``, whose lines are taken off it; None where no recipients stand there."""
    at = next((at for at, line in enumerate(page.lines) if _RECIPIENTS.match(fold(line.text))), None)
    return None if at is None else _foot(page, at)


def take_rest_of_foot(page: Page, upper: Zone) -> Zone | None:
    """What ``page`` begins with of a foot whose ``upper`` part the page before ends with; None if nothing.

    The list goes on with a dash below the place of "Nơi nhận:".
    """
    if not page.lines or not upper.left or upper.left[-1].text.endswith("."):
        return None
    listed = [one for one in page.lines[:2] if abs(one.x0 - upper.left[0].x0) < one.size]
    return _foot(page, 0) if any(_BULLET.match(one.text) for one in listed) else None


def _foot(page: Page, at: int) -> Zone:
    first, stop = at, _end_of_foot(page, at)
    lines = page.lines[at:stop]
    edge = _foot_edge([word for line in lines for word in line.words], page.lines[at])
    while edge is not None and first > 0 and _is_signing(page.lines[first - 1], page.lines[first], edge):
        first -= 1
    taken = page.lines[first:stop]
    words = [word for line in taken for word in line.words]
    _remove(page, taken)
    top, bottom = taken[0].top, max(line.bottom for line in taken)
    if edge is None:
        return Zone(_recipient_lines(words), (), top, bottom)
    left = [word for word in words if (word.x0 + word.x1) / 2 < edge]
    right = [word for word in words if (word.x0 + word.x1) / 2 >= edge]
    return Zone(_recipient_lines(left), tuple(lines_of(right)), top, bottom)


def _end_of_foot(page: Page, at: int) -> int:
    """Where the foot ends: at a table, or at the title of an annex that begins on the same page."""
    below = [table.top for table in page.tables if table.top > page.lines[at].top]
    limit = min(below, default=page.height)
    for index in range(at + 1, len(page.lines)):
        line = page.lines[index]
        if line.top > limit or re.match(r"phu luc\b", fold(line.text)):
            return index
    return len(page.lines)


def _foot_edge(words: Sequence[Word], recipients: Line) -> float | None:
    """The white corridor between the columns: the widest gap that no word crosses, else the signer's title."""
    signer = _signer_start(recipients)
    spans = sorted((word.x0, word.x1) for word in words)
    reach, best, width = spans[0][1], None, 0.0
    for x0, x1 in spans:
        if x0 - reach > width:
            best, width = (reach + x0) / 2, x0 - reach
        reach = max(reach, x1)
    if best is not None and width > 8.0 and (signer is None or abs(signer - best) < 160):
        return best
    return signer


def _signer_start(recipients: Line) -> float | None:
    """Left of the words that stand in the line of "Nơi nhận" after a wide gap."""
    for before, word in pairwise(recipients.words):
        if word.x0 - before.x1 > 2 * recipients.size:
            return word.x0 - 4
    return None


def _is_signing(line: Line, below: Line, edge: float) -> bool:
    """Whether a line above the recipients belongs to the signature: the signer's title in the right column."""
    near = below.top - line.bottom < 2.5 * line.size
    return near and line.x0 > edge and line.text.isupper() and bool(_SIGNER.match(fold(line.text)))


def _recipient_lines(words: Sequence[Word]) -> tuple[Line, ...]:
    """The recipients, one a line: a line that opens with no dash goes on with the one before it."""
    joined: list[Line] = []
    for line in lines_of(words):
        new = not joined or _BULLET.match(line.text) or joined[-1].text.endswith((";", ".", ":"))
        if new or _RECIPIENTS.match(fold(joined[-1].text)):
            joined.append(line)
        else:
            joined[-1] = Line((*joined[-1].words, *line.words))
    return tuple(joined)


def _remove(page: Page, taken: Sequence[Line]) -> None:
    gone = set(map(id, taken))
    page.lines = [line for line in page.lines if id(line) not in gone]
