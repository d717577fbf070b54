"""The YAML that comes with the program, read when it is first needed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

UNITS_FOLDER = Path(__file__).parent.parent / "data" / "units"


def read_packaged(name: str) -> Any:
    """The content of one file of data/units: mappings, lists and text (no other types)."""
    return plain_yaml((UNITS_FOLDER / name).read_text(encoding="utf-8"))


def plain_yaml(text: str) -> Any:
    """YAML without anchors and tags as mappings, lists and text.

    Built from the parser's events: four times as fast as the library's own construction, and the registry is read
    by every command that names an office.

    Raises:
        ValueError: a mapping has a key twice.
    """
    from ruamel.yaml import events
    from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]

    parser = CParser(text)
    root: list[Any] = []
    open_nodes: list[tuple[Any, Any]] = []
    node: Any = root
    key: Any = None
    while True:
        event = parser.get_event()
        kind = event.__class__
        if kind is events.ScalarEvent:
            value: Any = event.value
        elif kind is events.MappingStartEvent:
            value = {}
        elif kind is events.SequenceStartEvent:
            value = []
        elif kind in {events.MappingEndEvent, events.SequenceEndEvent}:
            node, key = open_nodes.pop()
            continue
        elif kind is events.StreamEndEvent:
            return root[0] if root else None
        else:
            continue
        if node.__class__ is list:
            node.append(value)
        elif key is None:
            if value in node:
                raise ValueError(value)
            key = value
            continue
        else:
            node[key] = value
            key = None
        if kind is not events.ScalarEvent:
            open_nodes.append((node, key))
            node, key = value, None
