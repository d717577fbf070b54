"""One change of a YAML file as replacements of stretches of its text, so that all else stays as a person wrote it.

Every function looks at one tree and gives the stretches to replace; `spliced` carries them out. What they must
respect: comments, blank lines, indentation, quotes, either line end, a last line without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from cchc_cli.store import emitter
from cchc_cli.store.nodes import Mapping, Node, Pair, Scalar, Sequence
from cchc_cli.store.scalars import scalar_text

_LINE_END = re.compile(r"\r\n|\r|\n")
_GAP = re.compile(r"(?:[ \t\r\n]|(?<=[ \t\r\n,\[{:])#[^\r\n]*)*")


@dataclass(frozen=True, slots=True)
class Splice:
    """Put ``text`` in the place of the characters ``start`` up to ``end``."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """``text`` with all of ``splices``. ValueError where two of them overlap."""
    pieces: list[str] = []
    done = 0
    for one in sorted(splices, key=lambda splice: (splice.start, splice.end)):
        if one.start < done:
            raise ValueError(one)
        pieces += (text[done : one.start], one.text)
        done = one.end
    return "".join((*pieces, text[done:]))


@dataclass(frozen=True, slots=True)
class Page:
    """The text that is edited, with its line end."""

    text: str

    @property
    def newline(self) -> str:
        """The line end of the first line, "\\n" where there is only one line."""
        found = _LINE_END.search(self.text)
        return found[0] if found else "\n"

    def line_start(self, at: int) -> int:
        """Where the line of ``at`` begins."""
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1

    def line_end(self, at: int) -> int:
        """Where the line of ``at`` ends, before its line end."""
        found = _LINE_END.search(self.text, at)
        return found.start() if found else len(self.text)

    def next_line(self, at: int) -> int:
        """Where the line after that of ``at`` begins; the end of the text if there is none."""
        found = _LINE_END.search(self.text, at)
        return found.end() if found else len(self.text)

    def after_gap(self, at: int) -> int:
        """The first character from ``at`` on that is neither blank nor comment."""
        found = _GAP.match(self.text, at)
        return found.end() if found else at

    def alone(self, at: int) -> bool:
        """Whether only blanks stand before ``at`` on its line."""
        return not self.text[self.line_start(at) : at].strip(" \t")

    def insert_lines(self, at: int, lines: list[str]) -> Splice:
        """``lines`` as new lines at ``at``, the beginning of a line or the end of the text."""
        joined = self.newline.join(lines)
        if at == len(self.text) and at and self.text[at - 1] not in "\r\n":
            return Splice(at, at, self.newline + joined)
        return Splice(at, at, joined + self.newline)

    def cut_lines(self, start: int, end: int) -> Splice:
        """Without the lines from that of ``start`` to that of ``end``; a missing last line end stays missing."""
        first, after = self.line_start(start), self.next_line(end)
        if after == len(self.text) and first and self.line_end(end) == after:
            before = self.text[first - 2 : first]
            first -= 2 if before == "\r\n" else 1
        return Splice(first, after, "")


def end_of(page: Page, node: Node) -> int:
    """Where the content of ``node`` ends: for a block list or mapping, the end of its last value."""
    if isinstance(node, Scalar):
        return _end_of_block_text(page, node) if node.block else node.end
    if node.flow:
        return node.end
    return end_of(page, node.items[-1] if isinstance(node, Sequence) else node.pairs[-1].value)


def _end_of_block_text(page: Page, node: Scalar) -> int:
    header = page.text[node.start : page.line_end(node.start)]
    if "+" in header.split("#")[0]:
        body = page.text[node.start : node.end]
        return node.end - (2 if body.endswith("\r\n") else 1 if body.endswith(("\n", "\r")) else 0)
    shown = page.text[node.start : node.end].rstrip(" \t\r\n")
    return page.line_end(node.start + len(shown))


def replace_value(
    page: Page, old: Node, new: emitter.Value, *, key: str, after: int, indent: int, flow: bool
) -> list[Splice]:
    """Put ``new`` in the place of ``old``, the value of ``key`` or an item of its list.

    ``after`` is the place right after its ":" or "-", ``indent`` the column where lines of its own begin,
    ``flow`` whether it stands inside [ ] or { }.
    """
    item = page.text[after - 1 : after] == "-"
    if flow or emitter.inline("" if item else key, new) or (item and key in emitter.FLOW_ITEMS):
        return _put_inline(page, old, emitter.inline_text(new, key, flow=flow), after=after)
    if isinstance(old, Mapping | Sequence) and not old.flow:
        # A list may stand right below its key, a mapping may not.
        column = old.column if item or old.column > indent - emitter.STEP else indent
        text = page.newline.join(emitter.block_lines(new, column, key))
        return [Splice(old.start, end_of(page, old), text[old.column :])]
    if item:
        column = after - page.line_start(after) + 1 if isinstance(old, Scalar) and old.absent else old.column
        lines = emitter.block_lines(new, column, key)
        blank = " " if isinstance(old, Scalar) and old.absent else ""
        return [Splice(old.start, end_of(page, old), blank + page.newline.join(lines).lstrip(" "))]
    end = end_of(page, old)
    lines = emitter.block_lines(new, indent, key)
    cut_from = after if page.line_end(after) >= old.start else old.start
    return [Splice(cut_from, end, ""), page.insert_lines(page.next_line(end), lines)]


def _put_inline(page: Page, old: Node, new: str, *, after: int) -> list[Splice]:
    if isinstance(old, Scalar) or old.flow:
        if isinstance(old, Scalar) and old.absent:
            return [_fill(page, old.start, new)]
        return [Splice(old.start, end_of(page, old), new)]
    if not page.alone(old.start):
        return [Splice(old.start, end_of(page, old), new)]
    return [Splice(after, after, " " + new), page.cut_lines(old.start, end_of(page, old))]


def _fill(page: Page, at: int, new: str) -> Splice:
    """Where nothing stood: a blank before the value, and one after it if a value or comment follows at once."""
    before = "" if page.text[at - 1 : at] in (" ", "\t", "\n") else " "
    return Splice(at, at, before + new)


def insert_pairs(
    page: Page, mapping: Mapping, new: list[tuple[str, emitter.Value]], order: list[str]
) -> Iterator[Splice]:
    """Add keys to a mapping that is not empty, in their places among ``order`` if the others stand in theirs."""
    places = [(_place(mapping, key, order), key, value) for key, value in new]
    ranks = {key: at for at, key in enumerate(order)}
    places.sort(key=lambda one: (one[0], ranks.get(one[1], len(ranks))))
    for at, group in groupby(places, key=lambda one: one[0]):
        yield _inserted(page, mapping, at, [(key, value) for _, key, value in group])


def _inserted(page: Page, mapping: Mapping, at: int, new: list[tuple[str, emitter.Value]]) -> Splice:
    """Add ``new`` before the pair at place ``at``; behind the last one where there is none."""
    if mapping.flow:
        text = ", ".join(
            f"{scalar_text(key, flow=True)}: {emitter.inline_text(value, key, flow=True)}" for key, value in new
        )
        if at == 0:
            first = mapping.pairs[0].key.start
            return Splice(first, first, text + ", ")
        before = mapping.pairs[at - 1]
        end = before.key.end if _bare(page, before) else end_of(page, before.value)
        return Splice(end, end, ", " + text)
    lines = [line for key, value in new for line in emitter.pair_lines(key, value, mapping.column)]
    if at == 0:
        first = mapping.pairs[0].key.start
        text = page.newline.join(lines).lstrip(" ") + page.newline + " " * mapping.column
        return Splice(first, first, text)
    return page.insert_lines(page.next_line(end_of(page, mapping.pairs[at - 1].value)), lines)


def _bare(page: Page, pair: Pair) -> bool:
    """Whether a key in { } has no ":"."""
    return isinstance(pair.value, Scalar) and pair.value.absent and page.text[pair.key.end : pair.value.start] == ""


def _place(mapping: Mapping, key: str, order: list[str]) -> int:
    ranks = [order.index(pair.key.value) for pair in mapping.pairs if pair.key.value in order]
    if key not in order or len(ranks) < len(mapping.pairs) or ranks != sorted(ranks):
        return len(mapping.pairs)
    return sum(rank < order.index(key) for rank in ranks)


def insert_items(page: Page, sequence: Sequence, after: int, new: list[emitter.Value], key: str) -> Splice:
    """Add items to a list that is not empty, behind that at place ``after``; -1 puts them first."""
    if sequence.flow:
        text = ", ".join(emitter.inline_text(one, key, flow=True) for one in new)
        if after < 0:
            first = sequence.items[0].start
            return Splice(first, first, text + ", ")
        end = end_of(page, sequence.items[after])
        return Splice(end, end, ", " + text)
    parted = key in emitter.PARTED_ITEMS
    lines: list[str] = []
    for one in new:
        inner = emitter.item_lines(one, sequence.column, key)
        lines += (["", *inner] if after >= 0 else [*inner, ""]) if parted else inner
    if after < 0:
        first = sequence.start
        text = page.newline.join(lines).lstrip(" ") + page.newline + " " * sequence.column
        return Splice(first, first, text)
    return page.insert_lines(page.next_line(end_of(page, sequence.items[after])), lines)


def remove_pair(page: Page, mapping: Mapping, at: int) -> list[Splice]:
    """Without the pair at place ``at`` of a mapping that has others."""
    starts = [pair.key.start for pair in mapping.pairs]
    ends = [end_of(page, pair.value) for pair in mapping.pairs]
    return _remove(page, starts, ends, at, flow=mapping.flow)


def remove_item(page: Page, sequence: Sequence, at: int) -> list[Splice]:
    """Without the item at place ``at`` of a list that has others."""
    ends = [end_of(page, item) for item in sequence.items]
    starts = [item.start for item in sequence.items] if sequence.flow else dashes(page, sequence)
    return _remove(page, starts, ends, at, flow=sequence.flow)


def dashes(page: Page, sequence: Sequence) -> list[int]:
    """Where the "-" of each item of a block list stands."""
    return [sequence.start, *(page.after_gap(end_of(page, item)) for item in sequence.items[:-1])]


def _remove(page: Page, starts: list[int], ends: list[int], at: int, *, flow: bool) -> list[Splice]:
    if flow:
        return _remove_from_flow(page, starts, ends, at)
    if page.alone(starts[at]):
        return [page.cut_lines(starts[at], ends[at])]
    # The first of a block that begins on the line of a "-": the next one moves up to it.
    gap = page.text[page.line_end(ends[at]) : starts[at + 1]]
    if gap.strip():
        return [Splice(starts[at], page.line_end(ends[at]), "")]
    return [Splice(starts[at], starts[at + 1], "")]


def _remove_from_flow(page: Page, starts: list[int], ends: list[int], at: int) -> list[Splice]:
    comma = page.after_gap(ends[at])
    if page.text[comma] == ",":
        after = comma + 1
        while page.text[after] in " \t":
            after += 1
        return [Splice(starts[at], ends[at], ""), Splice(comma, after, "")]
    before = page.after_gap(ends[at - 1])
    if page.text[before + 1 : starts[at]].strip(" \t") == "":
        return [Splice(before, ends[at], "")]
    return [Splice(before, before + 1, ""), Splice(starts[at], ends[at], "")]
