"""Of which directives a line speaks that says who or when: "- Đơn vị chủ trì: …" below an item or behind a list.

The lines stand at the level of what they speak of: the item that they are bulleted below, with the bullets before
them; the list that they close; in a document that closes each group with such lines, the group.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from cchc_cli.model.base import Span
from cchc_cli.parsing.drafts import Draft
from cchc_cli.parsing.fields import label_of, labelled_parts
from cchc_cli.parsing.lexicon import folded_copy
from cchc_cli.parsing.outline import Item

_GROUPS_AT_LEAST = 2


@dataclass(slots=True)
class FieldOwners:
    """Hands each field line to its directives, in the order of the text.

    ``roots`` are the items of the top level, ``start`` how many directives were read before them. A set of lines has
    the takers of its first one.
    """

    roots: list[Item]
    start: int
    _sets: dict[int, tuple[int, Item | None, list[Draft]]] = field(default_factory=dict)

    def give(self, line: Item, drafts: list[Draft]) -> bool:
        """Give ``line`` to those of ``drafts``, all read so far, of which it speaks; False where there are none."""
        owner = self._owner(line)
        takers = self._takers(line, owner, drafts)
        if not takers:
            return False
        parts = labelled_parts(line.block.text, line.block.body.start)
        first = [draft for draft in takers if draft.item is owner]
        if not first and len({id(draft.item) for draft in takers}) == 1:
            first = takers
        for draft in takers:
            (draft.fields if draft in first else draft.shared).extend(parts)
        self._give_group(owner, parts, [draft for draft in drafts if draft not in takers])
        return True

    def _owner(self, line: Item) -> Item | None:
        """The item at whose level ``line`` stands.

        A bullet behind numbered steps stands at the level of the item above them if that had such bullets before:
        "2.1. …", "- Tài liệu: …", "(1) …", "(2) …", "- Đơn vị chủ trì: …".
        """
        above = line.parent
        if above is None or line.rank is None or not above.numbered or above.parent is None:
            return above
        before = above.parent.children[: above.parent.children.index(above)]
        return above.parent if any(one.rank is line.rank for one in before) else above

    def _takers(self, line: Item, owner: Item | None, drafts: list[Draft]) -> list[Draft]:
        """The directives of ``owner`` and of the items below it since the last set of lines."""
        key = id(owner)
        start, last, takers = self._sets.get(key, (self.start, None, []))
        if last is not None and self._stands_behind(line, last):
            self._sets[key] = (start, line, takers)
            return takers
        here = [draft for draft in drafts[start:] if _below(draft.item, owner)]
        if line.rank is None and owner is not None and any(draft.item is owner for draft in here):
            here = _of_list(owner, drafts) or here
        takers = here or takers
        self._sets[key] = (len(drafts), line, takers)
        return takers

    def _stands_behind(self, line: Item, last: Item) -> bool:
        """Whether ``line`` goes on with the set of ``last``: nothing stands between the two."""
        beside = line.parent.children if line.parent else self.roots
        return last.parent is line.parent and beside.index(line) == beside.index(last) + 1

    def _give_group(self, owner: Item | None, parts: list[tuple[str, Span]], drafts: list[Draft]) -> None:
        """Give ``parts`` to the items before ``owner`` too, where each group of the document ends with one set."""
        if owner is None or owner.parent is None or not self._closes_group(owner):
            return
        beside = [one for one in owner.parent.children if one.numbered]
        since = next((at for at, one in reversed(list(enumerate(beside[:-1]))) if _has_fields(one)), -1)
        for draft in drafts:
            if any(_below(draft.item, one) for one in beside[since + 1 : -1]):
                draft.shared.extend(parts)
                draft.of_group = True

    def _closes_group(self, owner: Item) -> bool:
        group = owner.parent
        if group is None or not owner.numbered or group.children[-1] is not owner:
            return False
        beside = group.parent.children if group.parent else self.roots
        others = [one for one in beside if one is not group and any(child.numbered for child in one.children)]
        return len(others) >= _GROUPS_AT_LEAST and all(_has_fields(one.children[-1]) for one in others)


def _below(item: Item, owner: Item | None) -> bool:
    """Whether ``item`` is ``owner`` or stands below it; below None stand the paragraphs of the top level."""
    if owner is None:
        return item.parent is None
    at: Item | None = item
    while at is not None and at is not owner:
        at = at.parent
    return at is not None


def _has_fields(item: Item) -> bool:
    return any(label_of(folded_copy(child.block.text)) is not None for child in item.children)


def _of_list(owner: Item, drafts: list[Draft]) -> list[Draft]:
    """The directives of the list that a bare line closes: of all items beside ``owner``, if none has fields yet."""
    if owner.parent is None:
        return []
    beside = [draft for draft in drafts if draft.item is not owner.parent and _below(draft.item, owner.parent)]
    return [] if any(draft.fields for draft in beside if not _below(draft.item, owner)) else beside
