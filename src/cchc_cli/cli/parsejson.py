"""The object that `cchc parse --json` prints, and its schema: a document, its text and its nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cchc_cli.parsing import Parsed

_STORED_ONLY = ("source", "received", "arrival_number", "cited_by", "by_hand", "reviewed", "read", "log")
_DIRECTIVE_STORED_ONLY = ("by_hand", "reviewed", "read", "gone", "tracking", "log")


def parse_json(parsed: Parsed, text: str) -> dict[str, Any]:
    """``parsed`` for programs: every field always there, null or [] where the text has nothing.

    Spans are offsets of characters into ``text``; the nodes tile it.
    """
    document = parsed.document.model_dump(mode="json", by_alias=True, exclude=set(_STORED_ONLY))
    for directive in document["directives"]:
        for name in _DIRECTIVE_STORED_ONLY:
            del directive[name]
    head = {"schema": document.pop("schema"), "id": document.pop("id"), "text": text}
    nodes = [{"kind": str(node.kind), "span": list(node.span)} for node in parsed.nodes]
    return {**head, **document, "nodes": nodes}


def as_parse_schema(document: dict[str, Any]) -> dict[str, Any]:
    """The schema of `parse_json`'s object, made from the ``document``'s own."""
    properties = {name: one for name, one in document["properties"].items() if name not in _STORED_ONLY}
    properties["text"] = {"type": "string"}
    span = {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}
    node = {
        "type": "object",
        "properties": {"kind": {"type": "string"}, "span": span},
        "required": ["kind", "span"],
    }
    properties["nodes"] = {"type": "array", "items": node}
    definitions = dict(document["$defs"])
    directive = dict(definitions["Directive"])
    directive["properties"] = {
        name: one for name, one in directive["properties"].items() if name not in _DIRECTIVE_STORED_ONLY
    }
    definitions["Directive"] = directive
    return {**document, "$defs": definitions, "properties": properties, "required": list(properties)}
