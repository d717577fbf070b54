"""The values of a file in memory, to be changed there: every mapping and list knows the node that it was read from.

So all edits of a command can be made first, and the text be changed once, by comparing what stands there now with
the nodes (`differences`).
"""

from __future__ import annotations

from typing import Any

from cchc_cli.store.nodes import Data, Mapping, Node, Scalar, Sequence
from cchc_cli.store.scalars import scalar_value

Value = Any
"""What stands at a place: `Keys`, `Items` or text as read; or a new value that is still to be written."""


class Keys(dict[str, Value]):
    """A mapping of the file; ``node`` is where it was read."""

    def __init__(self, node: Mapping) -> None:
        super().__init__((pair.key.value, values_of(pair.value)) for pair in node.pairs)
        self.node = node


class Items(list[Value]):
    """A list of the file; ``node`` is where it was read, ``origin`` at which place there each item stood, if any."""

    def __init__(self, node: Sequence) -> None:
        super().__init__(values_of(item) for item in node.items)
        self.node = node
        self.origin: list[int | None] = list(range(len(node.items)))


def values_of(node: Node) -> Value:
    """The values at and below ``node``."""
    if isinstance(node, Scalar):
        return node.value
    return Items(node) if isinstance(node, Sequence) else Keys(node)


def as_read(value: Value) -> Data:
    """``value`` as a reader of the file gets it: every scalar as text."""
    if isinstance(value, dict):
        return {key: as_read(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_read(one) for one in value]
    return scalar_value(value)


def below(value: Value, step: str | int) -> Value:
    """What stands under ``step`` of a mapping or list; None for nothing."""
    if isinstance(value, dict) and isinstance(step, str):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
        return value[step]
    return None


def put(parent: Value, step: str | int, value: Value) -> None:
    """Put ``value`` under ``step``; a number equal to the length of a list appends. IndexError where it cannot."""
    if isinstance(parent, dict) and isinstance(step, str):
        parent[step] = value
    elif isinstance(parent, list) and isinstance(step, int) and 0 <= step <= len(parent):
        if step == len(parent):
            insert(parent, step, value)
        else:
            parent[step] = value
    else:
        raise IndexError(step)


def insert(items: Value, step: str | int, value: Value) -> None:
    """Put ``value`` into a list before what stands at ``step``. IndexError where it cannot."""
    if not isinstance(items, list) or not isinstance(step, int) or not 0 <= step <= len(items):
        raise IndexError(step)
    items.insert(step, value)
    if isinstance(items, Items):
        items.origin.insert(step, None)


def remove(parent: Value, step: str | int) -> None:
    """Take away what stands under ``step`` of a mapping or list."""
    del parent[step]
    if isinstance(parent, Items) and isinstance(step, int):
        del parent.origin[step]
