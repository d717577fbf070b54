"""The body as a tree: numbered headings and items, bullets and bare paragraphs, each below what it belongs to.

Levels are those of NĐ 30/2020 (phần, chương, mục, điều, khoản, điểm) and those of practice (2.1., -, +). A marker that
is open already begins a sibling; one that is not begins a level below what is open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from cchc_cli.parsing.blocks import NUMBERED, Block, Marker, Rank
from cchc_cli.text.numbers import item_letter, roman
from cchc_cli.text.vietnamese import fold


@dataclass(slots=True, eq=False)
class Item:
    """One paragraph in its place. ``path`` is that of the section which the item opens, or stands in."""

    block: Block
    parent: Item | None
    path: str | None
    children: list[Item] = field(default_factory=list)

    @property
    def rank(self) -> Rank | None:
        """The rank of its marker; none for a bare paragraph."""
        return self.block.marker.rank if self.block.marker else None

    @property
    def numbered(self) -> bool:
        """Whether its marker is a number or a letter, so that it is a section."""
        return self.rank in NUMBERED

    @property
    def introduces(self) -> bool:
        """Whether it ends with a colon, and so speaks of what follows."""
        return self.block.text.rstrip("* \t").endswith(":")

    @property
    def in_annex(self) -> bool:
        """Whether it is an annex or stands in one."""
        return self.rank is Rank.ANNEX or (self.parent is not None and self.parent.in_annex)

    def walk(self) -> Iterator[Item]:
        """Itself and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    def end(self) -> int:
        """Where its last paragraph ends."""
        return self.children[-1].end() if self.children else self.block.span.end


def build_outline(blocks: list[Block]) -> list[Item]:
    """The items of the top level, each with its children."""
    roots: list[Item] = []
    stack: list[Item] = []
    for block in blocks:
        _close(stack, block)
        parent = stack[-1] if stack else None
        item = Item(block, parent, _path(block, parent, stack))
        (parent.children if parent else roots).append(item)
        stack.append(item)
    return roots


def _close(stack: list[Item], block: Block) -> None:
    """Take off the stack all that ``block`` cannot stand below."""
    marker = block.marker
    if marker is None:
        _close_to_numbered(stack)
        if block.in_capitals:
            while stack and stack[-1].rank is not None and stack[-1].rank >= Rank.DECIMAL:
                stack.pop()
    elif marker.rank in NUMBERED:
        _close_numbered(stack, block)
    else:
        _close_bullets(stack, marker.rank)


def _close_to_numbered(stack: list[Item]) -> None:
    while stack and not stack[-1].numbered:
        stack.pop()


def _close_bullets(stack: list[Item], rank: Rank) -> None:
    """A bullet of a kind that is open closes down to it; a new kind stands below what is open."""
    open_here: list[Item] = []
    for item in reversed(stack):
        if item.numbered:
            break
        open_here.append(item)
    same = next((item for item in open_here if item.rank is rank), None)
    if same is not None:
        while stack[-1] is not same:
            stack.pop()
        stack.pop()
    elif open_here and open_here[0].rank is None and not open_here[0].introduces:
        stack.pop()


def _close_numbered(stack: list[Item], block: Block) -> None:
    _close_to_numbered(stack)
    marker = block.marker
    assert marker is not None  # noqa: S101 - asked by the caller
    key = (marker.rank, marker.depth)
    same = next((item for item in reversed(stack) if _key(item) == key and _may_follow(item, block)), None)
    if same is not None:
        while stack[-1] is not same:
            stack.pop()
        stack.pop()
    elif marker.rank is Rank.DECIMAL and marker.depth > 1:
        _close_to_prefix(stack, marker.number)
    else:
        while stack and _encloses_not(stack[-1], block):
            stack.pop()


def _key(item: Item) -> tuple[Rank, int] | None:
    return (item.block.marker.rank, item.block.marker.depth) if item.block.marker else None


def _may_follow(item: Item, block: Block) -> bool:
    """Whether ``block`` can be a later sibling of ``item``: 2.1 is no sibling of 1.3 while 2 is open."""
    mine, other = block.marker, item.block.marker
    if mine is None or other is None or mine.depth == 1:
        return True
    return mine.number.rpartition(".")[0] == other.number.rpartition(".")[0]


def _close_to_prefix(stack: list[Item], number: str) -> None:
    """Down to the decimal item whose digits ``number`` goes on; without one, below the last that is no decimal."""
    for item in reversed(stack):
        if item.rank is Rank.DECIMAL and item.block.marker and number.startswith(item.block.marker.number + "."):
            while stack[-1] is not item:
                stack.pop()
            return
    while stack and stack[-1].rank is not None and stack[-1].rank >= Rank.DECIMAL:
        stack.pop()


def _encloses_not(item: Item, block: Block) -> bool:
    """Whether a marker of a new kind cannot stand below ``item``."""
    marker, other = block.marker, item.block.marker
    if marker is None or other is None:
        return False
    if marker.rank >= Rank.DECIMAL and order(block) == 1 and other.rank >= Rank.DECIMAL:
        return False  # a list that begins with its first number goes below what is open, whatever its signs
    return other.rank >= marker.rank


def order(block: Block) -> int | None:
    """The place of the block's number among its siblings: 2.3 → 3, "đ" → 5, "IV" → 4; None for a bullet."""
    marker = block.marker
    if marker is None or marker.rank not in NUMBERED:
        return None
    last = marker.number.split()[-1].rpartition(".")[2] if marker.number else ""
    if last.isdigit():
        return int(last)
    if marker.rank in (Rank.LETTER, Rank.CAPITAL):
        return item_letter(last)
    return roman(last.upper())


def _path(block: Block, parent: Item | None, stack: list[Item]) -> str | None:
    """The path of the section that ``block`` opens or stands in.

    The parent's path and the own number; a decimal number stands in for the ancestors whose digits it repeats:
    2 → 2.1 → a) is 2.1/a, III → 2 → 2.1 is III/2.1.
    """
    if block.marker is None or block.marker.rank not in NUMBERED:
        return parent.path if parent else None
    number = _canonical(block.marker)
    if fold(number) == "phu luc":  # the only annex bears no number: what stands in it has paths of its own
        return None
    above = [item for item in stack if item.numbered]
    if block.marker.rank is Rank.DECIMAL:
        while above and _repeats(block.marker.number, above[-1]):
            above.pop()
    outer = next((item.path for item in reversed(above) if item.path), None)
    return f"{outer}/{number}" if outer else number


def _repeats(number: str, item: Item) -> bool:
    marker = item.block.marker
    return marker is not None and marker.rank is Rank.DECIMAL and number.startswith(marker.number + ".")


def _canonical(marker: Marker) -> str:
    """The number as a path holds it: "ĐIỀU 1" and "Điều 1" are one, so are "A)" and "a)"; "A." stays."""
    words = marker.number.split()
    if len(words) > 1:
        last = words[-1].upper() if roman(words[-1].upper()) else words[-1].lower()
        return f"{' '.join(words[:-1]).capitalize()} {last}"
    return marker.number.lower() if marker.rank is Rank.LETTER else marker.number
