"""Changing values in a YAML file that people also edit: only the lines that are meant change.

An edit names a place by its path from the root (``("directives", 3, "tracking", 0, "status")``) and gives the value
that shall stand there. After splicing, the new text is read again: unless it holds exactly the old values with the
edits applied, nothing is given back.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cchc_cli.errors import BadDataError, CchcError
from cchc_cli.store import emitter, splices
from cchc_cli.store.key_order import keys_at
from cchc_cli.store.nodes import Data, Mapping, Node, Scalar, YamlError, parse_yaml, plain
from cchc_cli.store.nodes import Sequence as ListNode
from cchc_cli.store.scalars import scalar_value
from cchc_cli.wording import store as words

Path = tuple[str | int, ...]


class _Remove:
    """The type of `REMOVE`."""

    def __repr__(self) -> str:
        return "REMOVE"


REMOVE: Final = _Remove()
"""The value of an edit that takes a key or an item away."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Put ``value`` at ``path``, or take away what stands there if ``value`` is `REMOVE` or None.

    A key that is absent is created, with the mappings above it; a number equal to the length of a list appends.
    ``value`` is text, a number, a truth value, a day, a record of the model, or lists and mappings of these. Where
    a list or mapping stands already, only what differs in it is touched. Paths of later edits see the earlier ones.
    """

    path: Path
    value: object


class _CannotEditError(Exception):
    """The place does not exist, or the text is laid out in a way that cannot be spliced."""


def apply_edits(yaml_text: str, edits: Sequence[Edit]) -> str:
    """``yaml_text`` with ``edits`` made in order; every other character is as it was.

    Raises:
        BadDataError: if the text is not YAML of ours.
        CchcError: if an edit cannot be made without touching other values.
    """
    mark = "\ufeff" if yaml_text.startswith("\ufeff") else ""
    text = yaml_text.removeprefix("\ufeff")
    root = _read(text)
    expected: Data = plain(root)
    for edit in edits:
        for path, value in _steps(expected, edit):
            expected = _changed(expected, path, value)
            try:
                text = splices.spliced(text, _splices_of(text, root, path, value))
                root = parse_yaml(text)
                agrees = plain(root) == expected
            except (_CannotEditError, YamlError, IndexError):
                agrees = False
            if not agrees:
                shown = ".".join(map(str, edit.path))
                raise CchcError(words.EDIT_FAILED.format(path=shown), hint=words.EDIT_FAILED_HINT)
    return mark + text


def _read(text: str) -> Mapping:
    try:
        return parse_yaml(text)
    except YamlError as problem:
        at = f"{problem.line}:{problem.column}: {problem.message}"
        raise BadDataError(at, hint=words.CORRECT_HINT) from None


# What is to change: an edit in single steps, on the values alone


def _steps(data: Data, edit: Edit) -> Iterator[tuple[Path, emitter.Value]]:
    """The edit as changes of one value each; nothing if the file says so already."""
    gone = edit.value is REMOVE or edit.value is None
    value: emitter.Value = REMOVE if gone else emitter.plain_value(edit.value)
    path, old = _deepest(data, edit.path)
    rest = edit.path[len(path) :]
    if gone:
        if not rest:
            yield path, REMOVE
        return
    for step in reversed(rest):
        value = {step: value} if isinstance(step, str) else [value]
    if rest and isinstance(old, dict | list) and old:
        # What is wrapped below the first missing step is put there as a whole.
        step = rest[0]
        inner = value[step] if isinstance(step, str) else value[0]
        yield (*path, step), inner
    elif rest and old != "" and not isinstance(old, dict | list):
        raise CchcError(words.EDIT_FAILED.format(path=".".join(map(str, edit.path))), hint=words.EDIT_FAILED_HINT)
    else:
        yield from _differences(path, old, value)


def _deepest(data: Data, path: Path) -> tuple[Path, Data]:
    """The longest beginning of ``path`` that exists, and what stands there."""
    here = data
    for depth, step in enumerate(path):
        below = _child(here, step)
        if below is None:
            return path[:depth], here
        here = below
    return path, here


def _child(here: Data, step: str | int) -> Data | None:
    if isinstance(here, dict) and isinstance(step, str):
        return here.get(step)
    if isinstance(here, list) and isinstance(step, int) and 0 <= step < len(here):
        return here[step]
    return None


def _differences(path: Path, old: Data, new: emitter.Value) -> Iterator[tuple[Path, emitter.Value]]:
    if as_read(new) == old:
        return
    if isinstance(old, dict) and isinstance(new, dict) and old and new:
        for key, value in new.items():
            if key in old:
                yield from _differences((*path, key), old[key], value)
            else:
                yield (*path, key), value
        for key in [key for key in old if key not in new]:
            yield (*path, key), REMOVE
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        yield from _list_differences(path, old, new)
    else:
        yield path, new


def _list_differences(path: Path, old: list[Data], new: list[emitter.Value]) -> Iterator[tuple[Path, emitter.Value]]:
    shorter = min(len(old), len(new))
    seen = [as_read(item) for item in new]
    head = next((at for at in range(shorter) if old[at] != seen[at]), shorter)
    tail = next((at for at in range(shorter - head) if old[-1 - at] != seen[-1 - at]), shorter - head)
    if len(new) > len(old):
        tail = 0  # a list grows at its end only
    for at in range(head, shorter - tail):
        yield from _differences((*path, at), old[at], new[at])
    for at in reversed(range(shorter - tail, len(old) - tail)):
        yield (*path, at), REMOVE
    for at in range(len(old), len(new)):
        yield (*path, at), new[at]


def as_read(value: emitter.Value) -> Data:
    """``value`` as a reader of the file gets it: every scalar as text."""
    if isinstance(value, dict):
        return {key: as_read(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_read(one) for one in value]
    return scalar_value(value)


def _changed(data: Data, path: Path, value: emitter.Value) -> Data:
    if not path:
        return as_read(value)
    result = copy.copy(data)
    step = path[0]
    if isinstance(result, dict) and isinstance(step, str):
        if len(path) > 1:
            result[step] = _changed(result[step], path[1:], value)
        elif value is REMOVE:
            del result[step]
        else:
            result[step] = as_read(value)
    elif isinstance(result, list) and isinstance(step, int) and step <= len(result):
        if len(path) > 1:
            result[step] = _changed(result[step], path[1:], value)
        elif value is REMOVE:
            del result[step]
        else:
            result[step : step + 1] = [as_read(value)]
    else:
        raise CchcError(words.EDIT_FAILED.format(path=".".join(map(str, path))), hint=words.EDIT_FAILED_HINT)
    return result


# How it is done: the splices of one step


@dataclass(frozen=True, slots=True)
class _Place:
    """A value in the tree, and how it hangs there: after which ":" or "-", at what column, in brackets or not."""

    node: Node
    key: str = ""
    after: int = 0
    indent: int = 0
    flow: bool = False


def _splices_of(text: str, root: Mapping, path: Path, value: emitter.Value) -> list[splices.Splice]:
    page = splices.Page(text)
    parents = [_Place(root)]
    for step in path[:-1]:
        parents.append(_below(page, parents[-1], step))
    parent, last = parents[-1], path[-1]
    if value is REMOVE:
        return _removal(page, parents, path)
    node = parent.node
    if isinstance(node, Mapping) and isinstance(last, str) and node.find(last) is None:
        return splices.insert_pair(page, node, last, value, keys_at(path[:-1]))
    if isinstance(node, ListNode) and last == len(node.items):
        return splices.append_item(page, node, value, parent.key)
    return _replacement(page, _below(page, parent, last), value)


def _replacement(page: splices.Page, place: _Place, value: emitter.Value) -> list[splices.Splice]:
    return splices.replace_value(
        page, place.node, value, key=place.key, after=place.after, indent=place.indent, flow=place.flow
    )


def _removal(page: splices.Page, parents: list[_Place], path: Path) -> list[splices.Splice]:
    place, last = parents[-1], path[-1]
    node = place.node
    if isinstance(node, Scalar):
        raise _CannotEditError
    count = len(node.pairs) if isinstance(node, Mapping) else len(node.items)
    if count == 1:
        if len(parents) == 1:
            raise _CannotEditError
        return _replacement(page, place, {} if isinstance(node, Mapping) else [])
    if isinstance(node, Mapping):
        at = next(at for at, pair in enumerate(node.pairs) if pair.key.value == last)
        return splices.remove_pair(page, node, at)
    return splices.remove_item(page, node, int(last))


def _below(page: splices.Page, place: _Place, step: str | int) -> _Place:
    node = place.node
    if isinstance(node, Mapping) and isinstance(step, str):
        pair = node.find(step)
        if pair is None:
            raise _CannotEditError
        colon = page.after_gap(pair.key.end) + 1
        return _Place(pair.value, step, colon, node.column + emitter.STEP, node.flow or place.flow)
    if isinstance(node, ListNode) and isinstance(step, int):
        after = 0 if node.flow else splices.dashes(page, node)[step] + 1
        return _Place(node.items[step], place.key, after, node.column + emitter.STEP, node.flow or place.flow)
    raise _CannotEditError
