"""A document as YAML text, always in the same form: one value a line, keys in the order of the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from cchc_cli.store.scalars import scalar_text
from cchc_cli.wording import store as words

if TYPE_CHECKING:
    from cchc_cli.model.document import Document

SCHEMA_PATH = "../document.schema.json"
"""Where editors find the schema, seen from data/notices and data/plans."""

STEP = 2
FLOW_KEYS = frozenset(
    {
        "span", "read", "reviewed", "assigned", "inferred", "by_hand", "areas", "tags", "cited_by", "excluded", "link",
        "set_due", "no_directives",
    }
)  # fmt: skip
"""Keys whose whole value stands on the key's line."""

FLOW_ITEMS = frozenset({"log", "extensions", "pauses", "transfers", "replaces"})
"""Lists with one line an item: an entry that is added is one line of a diff."""

PARTED_ITEMS = frozenset({"directives"})
"""Lists with a blank line between two items."""

_PARTED = frozenset({"sections", "directives", "references", "findings", "log"})

Value = Any


def emit_document(document: Document, *, schema: str = SCHEMA_PATH) -> str:
    """The whole file of ``document``: lines end with "\\n". Loading it gives an equal document.

    ``schema`` is the path or address of the JSON schema for editors, relative to the file.
    """
    lines = [f"# yaml-language-server: $schema={schema}", *(f"# {line}" for line in words.FILE_COMMENT), ""]
    for key, value in plain_value(document).items():
        if key in _PARTED:
            lines.append("")
        if key == "directives":
            lines.append(f"{key}:")
            for at, item in enumerate(value):
                lines += ([""] if at else []) + item_lines(item, STEP, key)
        else:
            lines += pair_lines(key, value, 0)
    return "\n".join(lines) + "\n"


def plain_value(value: Value) -> Any:
    """``value`` in mappings, lists, text, numbers, truth values and days; what is absent or empty is left out."""
    if hasattr(value, "model_dump"):
        value = value.model_dump(by_alias=True, exclude_defaults=True)
    if isinstance(value, Mapping):
        inner = {str(key): plain_value(one) for key, one in value.items()}
        return {key: one for key, one in inner.items() if not _empty(one)}
    if isinstance(value, Sequence | frozenset) and not isinstance(value, str):
        return [plain_value(one) for one in value]
    return value


def pair_lines(key: str, value: Value, indent: int) -> list[str]:
    """The lines of ``key: value`` in a block mapping whose keys begin at column ``indent``."""
    head = " " * indent + scalar_text(key) + ":"
    if inline(key, value):
        return [f"{head} {inline_text(value, key)}"]
    return [head, *block_lines(value, indent + STEP, key)]


def item_lines(value: Value, indent: int, key: str) -> list[str]:
    """The lines of one item of the block list ``key`` whose dashes stand at column ``indent``."""
    head = " " * indent + "- "
    if key in FLOW_ITEMS or inline("", value):
        return [head + inline_text(value, key)]
    inner = block_lines(value, indent + STEP, key)
    return [head + inner[0].lstrip(" "), *inner[1:]]


def block_lines(value: Value, indent: int, key: str) -> list[str]:
    """The lines of a mapping or list of the key ``key``, neither of them empty, at column ``indent``."""
    if isinstance(value, Mapping):
        return [line for name, one in value.items() for line in pair_lines(name, one, indent)]
    return [line for one in value for line in item_lines(one, indent, key)]


def inline(key: str, value: Value) -> bool:
    """Whether the value of ``key`` stands on the key's own line."""
    return key in FLOW_KEYS or not isinstance(value, Mapping | list) or not value


def inline_text(value: Value, key: str, *, flow: bool = False) -> str:
    """``value`` on one line; ``flow`` where it stands inside [ ] or { }."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(_flow_pairs(value)) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(inline_text(one, key, flow=True) for one in value) + "]"
    return scalar_text(value, key=key, flow=flow)


def _flow_pairs(value: Mapping[str, Value]) -> Iterator[str]:
    for key, one in value.items():
        yield f"{scalar_text(key, flow=True)}: {inline_text(one, key, flow=True)}"


def _empty(value: Value) -> bool:
    return value is None or (not isinstance(value, bool | int | float | date) and not value)
