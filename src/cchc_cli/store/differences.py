"""What must be spliced in a file so that it holds other values: found by comparing the values with their nodes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from cchc_cli.store import emitter, splices
from cchc_cli.store.key_order import keys_at
from cchc_cli.store.nodes import Node, Scalar
from cchc_cli.store.values import Items, Keys, Value, as_read

Path = tuple[str | int, ...]


class CannotSpliceError(Exception):
    """The text is laid out in a way in which these changes cannot be spliced, at least not all at once."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A value in the tree, and how it hangs there: after which ":" or "-", at what column, in brackets or not."""

    path: Path
    node: Node
    key: str = ""
    after: int = 0
    indent: int = 0
    flow: bool = False


def splices_for(text: str, wanted: Keys) -> list[splices.Splice]:
    """The splices by which ``text``, whose root ``wanted`` was read from, comes to hold what it holds now.

    Raises CannotSpliceError where nothing of the text is left to splice into.
    """
    return list(_changes(splices.Page(text), _Place((), wanted.node), wanted))


def _changes(page: splices.Page, place: _Place, value: Value) -> Iterator[splices.Splice]:
    node = place.node
    if isinstance(value, Keys) and value.node is node:
        yield from _in_mapping(page, place, value)
    elif isinstance(value, Items) and value.node is node:
        yield from _in_list(page, place, value)
    elif not (isinstance(node, Scalar) and not isinstance(value, dict | list) and as_read(value) == node.value):
        yield from splices.replace_value(
            page, node, value, key=place.key, after=place.after, indent=place.indent, flow=place.flow
        )


def _in_mapping(page: splices.Page, place: _Place, wanted: Keys) -> Iterator[splices.Splice]:
    node = wanted.node
    removed = [at for at, pair in enumerate(node.pairs) if pair.key.value not in wanted]
    if removed and len(removed) == len(node.pairs):
        yield from _afresh(page, place, dict(wanted))
        return
    old = {pair.key.value for pair in node.pairs}
    new = [(key, value) for key, value in wanted.items() if key not in old]
    if new and not node.pairs:
        yield from _afresh(page, place, dict(wanted))
        return
    if new:
        yield from splices.insert_pairs(page, node, new, keys_at(place.path))
    for at in removed:
        yield from splices.remove_pair(page, node, at)
    indent, flow = node.column + emitter.STEP, node.flow or place.flow
    for pair in node.pairs:
        key = pair.key.value
        if key not in wanted:
            continue
        value = wanted[key]
        after = page.after_gap(pair.key.end) + 1
        yield from _changes(page, _Place((*place.path, key), pair.value, key, after, indent, flow), value)


def _in_list(page: splices.Page, place: _Place, wanted: Items) -> Iterator[splices.Splice]:
    node = wanted.node
    if all(at is None for at in wanted.origin):
        if wanted or node.items:
            yield from _afresh(page, place, list(wanted))
        return
    last = -1
    for new, run in groupby(zip(wanted.origin, wanted, strict=True), key=lambda one: one[0] is None):
        items = list(run)
        if new:
            yield splices.insert_items(page, node, last, [value for _, value in items], place.key)
        else:
            last = items[-1][0] or 0
    dashes = [] if node.flow else splices.dashes(page, node)
    indent, flow = node.column + emitter.STEP, node.flow or place.flow
    kept = dict(zip(wanted.origin, range(len(wanted)), strict=True))
    for at, item in enumerate(node.items):
        if at not in kept:
            yield from splices.remove_item(page, node, at)
        else:
            after = 0 if node.flow else dashes[at] + 1
            inner = _Place((*place.path, at), item, place.key, after, indent, flow)
            yield from _changes(page, inner, wanted[kept[at]])


def _afresh(page: splices.Page, place: _Place, value: Value) -> Iterator[splices.Splice]:
    """Put ``value`` in the place of a mapping or list of which nothing is left."""
    if not place.path:
        raise CannotSpliceError
    return iter(
        splices.replace_value(
            page, place.node, value, key=place.key, after=place.after, indent=place.indent, flow=place.flow
        )
    )
