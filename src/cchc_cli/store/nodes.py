"""YAML text → a tree that knows where every value stands.

Only what an office's file needs is let in: one document, a mapping at its root, every scalar as text. Duplicate
keys, anchors, aliases, tags and complex keys are refused, because two readers of such a file could understand two
different things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from cchc_cli.wording import store as words

MAX_DEPTH = 40
"""Levels of nesting; the model needs eight."""


_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\u0085\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff")


class YamlError(Exception):
    """Text that is not the YAML we read: ``line`` and ``column`` count from 1, ``message`` is Vietnamese."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.column = column
        self.message = message


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value: ``start`` up to ``end`` in the text, with its quotes; ``style`` is "", "'", '"', "|" or ">".

    A value that is left out has ``start == end``, right after its ":" or "-".
    """

    value: str
    start: int
    end: int
    line: int
    column: int
    style: str

    @property
    def block(self) -> bool:
        """Whether the text stands on lines of its own below "|" or ">"."""
        return self.style in ("|", ">")

    @property
    def absent(self) -> bool:
        """Whether nothing is written there."""
        return self.start == self.end


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list. ``end`` is right after "]"; a block list has no end of its own, see ``splices.end_of``."""

    items: list[Node]
    start: int
    end: int
    line: int
    column: int
    flow: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """A key and its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in the order of the text."""

    pairs: list[Pair] = field(default_factory=list)
    start: int = 0
    end: int = 0
    line: int = 0
    column: int = 0
    flow: bool = False

    def find(self, key: str) -> Pair | None:
        """The pair of ``key``, or None."""
        return next((pair for pair in self.pairs if pair.key.value == key), None)


Node = Scalar | Sequence | Mapping
Data = str | list["Data"] | dict[str, "Data"]


@lru_cache(maxsize=4)
def parse_yaml(text: str) -> Mapping:
    """The tree of ``text``, which holds no byte-order mark. Positions are offsets into ``text``.

    The last few are kept: a change reads the same text several times. Nobody may change a tree.

    Raises:
        YamlError: for anything but one plain mapping.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError
    from ruamel.yaml.error import YAMLError as ReaderOrParserError
    from ruamel.yaml.reader import ReaderError

    try:
        return _document(text, YAML(typ="base", pure=False).parse(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise YamlError(line, column, words.syntax(error.problem or "")) from None
    except ReaderError:
        found = _UNREADABLE.search(text)
        before = text[: found.start() if found else 0]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise YamlError(line, column, words.CONTROL_CHARACTER) from None
    except ReaderOrParserError:
        raise YamlError(1, 1, words.syntax("")) from None


def plain(node: Node) -> Data:
    """The values of the tree: dictionaries, lists and text."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {pair.key.value: plain(pair.value) for pair in node.pairs}


def _document(text: str, events: Iterator[Any]) -> Mapping:
    from ruamel.yaml.events import DocumentStartEvent, StreamEndEvent, StreamStartEvent

    root: Mapping | None = None
    for event in events:
        if isinstance(event, DocumentStartEvent):
            if root is not None:
                raise _problem(event, words.SEVERAL_DOCUMENTS)
            if event.version or event.tags:
                raise YamlError(1, 1, words.YAML_DIRECTIVE)
            first = next(events)
            node = _node(text, first, events, 1)
            if isinstance(node, Scalar) and node.absent:
                raise YamlError(1, 1, words.EMPTY_FILE)
            if not isinstance(node, Mapping):
                raise _problem(first, words.NOT_A_MAPPING)
            root = node
            next(events)
        elif not isinstance(event, StreamStartEvent | StreamEndEvent):
            raise _problem(event, words.SEVERAL_DOCUMENTS)
    if root is None:
        raise YamlError(1, 1, words.EMPTY_FILE)
    return root


def _node(text: str, event: Any, events: Iterator[Any], depth: int) -> Node:
    AliasEvent, MappingStartEvent, ScalarEvent = _kinds()  # noqa: N806 (classes)
    if isinstance(event, AliasEvent) or event.anchor:
        raise _problem(event, words.ANCHOR)
    if event.tag is not None:
        raise _problem(event, words.TAG)
    if depth > MAX_DEPTH:
        raise _problem(event, words.TOO_DEEP)
    start, end = event.start_mark, event.end_mark
    if isinstance(event, ScalarEvent):
        return Scalar(event.value, start.index, end.index, start.line, start.column, event.style or "")
    if isinstance(event, MappingStartEvent):
        return _mapping(text, event, events, depth)
    return _sequence(text, event, events, depth)


@lru_cache(maxsize=1)
def _kinds() -> tuple[Any, Any, Any]:
    """The classes of events that are told apart at every node; asking for them by import each time took a while."""
    from ruamel.yaml.events import AliasEvent, MappingStartEvent, ScalarEvent

    return AliasEvent, MappingStartEvent, ScalarEvent


def _mapping(text: str, opening: Any, events: Iterator[Any], depth: int) -> Mapping:
    from ruamel.yaml.events import MappingEndEvent

    start = opening.start_mark
    flow = bool(opening.flow_style)
    if flow and text[start.index] != "{":
        raise _problem(opening, words.PAIR_IN_LIST)
    pairs: list[Pair] = []
    seen: dict[str, int] = {}
    event = next(events)
    while not isinstance(event, MappingEndEvent):
        key = _node(text, event, events, depth + 1)
        if not isinstance(key, Scalar) or text[max(0, key.start - 2) : key.start] == "? ":
            raise _problem(event, words.COMPLEX_KEY)
        if key.value in seen:
            raise _problem(event, words.DUPLICATE_KEY.format(key=key.value, line=seen[key.value]))
        seen[key.value] = key.line + 1
        pairs.append(Pair(key, _node(text, next(events), events, depth + 1)))
        event = next(events)
    return Mapping(pairs, start.index, event.end_mark.index, start.line, start.column, flow)


def _sequence(text: str, opening: Any, events: Iterator[Any], depth: int) -> Sequence:
    from ruamel.yaml.events import SequenceEndEvent

    start = opening.start_mark
    items: list[Node] = []
    event = next(events)
    while not isinstance(event, SequenceEndEvent):
        items.append(_node(text, event, events, depth + 1))
        event = next(events)
    return Sequence(items, start.index, event.end_mark.index, start.line, start.column, bool(opening.flow_style))


def _problem(event: Any, message: str) -> YamlError:
    return YamlError(event.start_mark.line + 1, event.start_mark.column + 1, message)
