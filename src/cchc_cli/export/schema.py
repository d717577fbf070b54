"""The JSON schema of a row, as `cchc schema` prints it."""

from __future__ import annotations

from dataclasses import fields

from cchc_cli.model.codes import Confidence, DeadlineKind, Recurrence, Status
from cchc_cli.query.row import ROW_SCHEMA, Row, State
from cchc_cli.wording import columns

_DAY: dict[str, object] = {"type": "string", "format": "date"}
_TYPES: dict[str, dict[str, object]] = {
    "str": {"type": "string"},
    "int": {"type": "integer"},
    "bool": {"type": "boolean"},
    "date": _DAY,
    "State": {"enum": [str(one) for one in State]},
    "tuple[str, ...]": {"type": "array", "items": {"type": "string"}},
}


def row_schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of one row; every field is always there, null where it is absent."""
    properties: dict[str, object] = {
        "schema": {"const": ROW_SCHEMA, "description": columns.DESCRIPTIONS["schema"]},
        "full_id": {"type": "string", "description": columns.DESCRIPTIONS["full_id"]},
    }
    codes = _codes()
    for one in fields(Row):
        properties[one.name] = {
            **_type_of(codes.get(one.name), str(one.type)),
            "description": columns.DESCRIPTIONS[one.name],
        }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": columns.ROW_SCHEMA_TITLE.format(number=ROW_SCHEMA),
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": True,
    }


def _codes() -> dict[str, dict[str, object]]:
    """What is narrower than its Python type."""
    return {
        "role": {"enum": ["lead", "coordinate"]},
        "deadline_kind": {"enum": [str(one) for one in DeadlineKind]},
        "recurs": {"enum": [str(one) for one in Recurrence]},
        "confidence": {"enum": [str(one) for one in Confidence]},
        "status": {"enum": [str(one) for one in Status]},
        "time": {"type": "string", "pattern": r"^\d{2}:\d{2}$"},
        "progress": {"type": "integer", "minimum": 0, "maximum": 100},
        "completed_on": {"anyOf": [_DAY, {"const": "unknown"}]},
    }


def _type_of(code: dict[str, object] | None, annotation: str) -> dict[str, object]:
    base, _, absent = annotation.partition(" | ")
    kind = code or _TYPES[base]
    return {"anyOf": [kind, {"type": "null"}]} if absent else kind
