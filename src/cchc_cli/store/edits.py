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
from cchc_cli.store import emitter, splices, values
from cchc_cli.store.differences import CannotSpliceError, Path, splices_for
from cchc_cli.store.nodes import Data, Mapping, YamlError, parse_yaml, plain
from cchc_cli.store.values import Keys, Value, as_read
from cchc_cli.wording import store as words


class _Remove:
    """The type of `REMOVE`."""

    def __repr__(self) -> str:
        return "REMOVE"


REMOVE: Final = _Remove()
"""The value of an edit that takes a key or an item away."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Put ``value`` at ``path``, or take away what stands there if ``value`` is `REMOVE` or None.

    A key that is absent is created, with the mappings above it; a number equal to the length of a list appends, and
    with ``insert`` any number puts the value before what stands there. ``value`` is text, a number, a truth value, a
    day, a record of the model, or lists and mappings of these. Where a list or mapping stands already, only what
    differs in it is touched. Paths of later edits see the earlier ones.
    """

    path: Path
    value: object
    insert: bool = False


@dataclass(frozen=True, slots=True)
class _Step:
    """A change of one value, and the edit that it is a part of."""

    path: Path
    value: Value
    of: Edit


def apply_edits(yaml_text: str, edits: Sequence[Edit]) -> str:
    """``yaml_text`` with ``edits`` made in order; every other character is as it was.

    Raises:
        BadDataError: if the text is not YAML of ours.
        CchcError: if an edit cannot be made without touching other values.
    """
    mark = "\ufeff" if yaml_text.startswith("\ufeff") else ""
    text = yaml_text.removeprefix("\ufeff")
    wanted = Keys(_read(text))
    steps = []
    for edit in edits:
        for step in _steps(wanted, edit):
            _make(wanted, step)
            steps.append(step)
    return mark + (_written(text, wanted, steps) if steps else text)


def values_in(yaml_text: str) -> Data:
    """The values of a file, every scalar as text. BadDataError if it is not YAML of ours."""
    return plain(_read(yaml_text.removeprefix("\ufeff")))


def _read(text: str) -> Mapping:
    try:
        return parse_yaml(text)
    except YamlError as problem:
        at = f"{problem.line}:{problem.column}: {problem.message}"
        raise BadDataError(at, hint=words.CORRECT_HINT) from None


def _written(text: str, wanted: Keys, steps: Sequence[_Step]) -> str:
    """``text`` holding ``wanted``, which ``steps`` made of what it holds; it is read again before it is given back.

    Where the layout does not let all steps be made at once, one half of them is made after the other.
    """
    try:
        after = splices.spliced(text, splices_for(text, wanted))
        if plain(parse_yaml(after)) == as_read(wanted):
            return after
    except (CannotSpliceError, YamlError, IndexError, ValueError):
        pass
    if len(steps) == 1:
        raise _refusal(steps[0].of)
    middle = len(steps) // 2
    for half in (steps[:middle], steps[middle:]):
        wanted = Keys(parse_yaml(text))
        for step in half:
            _make(wanted, step)
        text = _written(text, wanted, half)
    return text


def _refusal(edit: Edit) -> CchcError:
    shown = ".".join(map(str, edit.path))
    return CchcError(words.EDIT_FAILED.format(path=shown), hint=words.EDIT_FAILED_HINT)


# What is to change: an edit in single steps, on the values alone


def _make(wanted: Keys, step: _Step) -> None:
    parent: Value = wanted
    for key in step.path[:-1]:
        parent = values.below(parent, key)
    last = step.path[-1]
    try:
        if step.value is REMOVE:
            values.remove(parent, last)
        elif step.of.insert and step.path == step.of.path:
            values.insert(parent, last, copy.deepcopy(step.value))
        else:
            values.put(parent, last, copy.deepcopy(step.value))  # later steps may change it where it stands
    except (IndexError, KeyError, TypeError):
        raise _refusal(step.of) from None


def _steps(wanted: Keys, edit: Edit) -> Iterator[_Step]:
    """The edit as changes of one value each; nothing if the file says so already."""
    for path, value in _changes(wanted, edit):
        yield _Step(path, value, edit)


def _changes(wanted: Keys, edit: Edit) -> Iterator[tuple[Path, Value]]:
    gone = edit.value is REMOVE or edit.value is None
    value: emitter.Value = REMOVE if gone else emitter.plain_value(edit.value)
    path, old = _deepest(wanted, edit.path)
    rest = edit.path[len(path) :]
    if gone:
        if not rest:
            yield path, REMOVE
        return
    if edit.insert and len(rest) <= 1:
        yield edit.path, value
        return
    for step in reversed(rest):
        value = {step: value} if isinstance(step, str) else [value]
    if rest and isinstance(old, dict | list) and old:
        # What is wrapped below the first missing step is put there as a whole.
        step = rest[0]
        inner = value[step] if isinstance(step, str) else value[0]
        yield (*path, step), inner
    elif rest and old != "" and not isinstance(old, dict | list):
        raise _refusal(edit)
    else:
        yield from _differences(path, old, value)


def _deepest(wanted: Keys, path: Path) -> tuple[Path, Value]:
    """The longest beginning of ``path`` that exists, and what stands there."""
    here: Value = wanted
    for depth, step in enumerate(path):
        inner = values.below(here, step)
        if inner is None:
            return path[:depth], here
        here = inner
    return path, here


def _differences(path: Path, old: Value, new: Value) -> Iterator[tuple[Path, Value]]:
    """Changes that make ``new`` of ``old``; each is given once the one before it was made."""
    if as_read(new) == as_read(old):
        return
    if isinstance(old, dict) and isinstance(new, dict) and old and new:
        for key in [key for key in old if key not in new]:
            yield (*path, key), REMOVE
        for key, value in new.items():
            if key in old:
                yield from _differences((*path, key), old[key], value)
            else:
                yield (*path, key), value
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        yield from _list_differences(path, list(old), new)
    else:
        yield path, new


def _list_differences(path: Path, old: list[Value], new: list[Value]) -> Iterator[tuple[Path, Value]]:
    shorter = min(len(old), len(new))
    was, now = [as_read(item) for item in old], [as_read(item) for item in new]
    head = next((at for at in range(shorter) if was[at] != now[at]), shorter)
    tail = next((at for at in range(shorter - head) if was[-1 - at] != now[-1 - at]), shorter - head)
    if len(new) > len(old):
        tail = 0  # a list grows at its end only
    for at in range(head, shorter - tail):
        yield from _differences((*path, at), old[at], new[at])
    for at in reversed(range(shorter - tail, len(old) - tail)):
        yield (*path, at), REMOVE
    for at in range(len(old), len(new)):
        yield (*path, at), new[at]
