"""JSON for programs, and its schema."""

from __future__ import annotations

import json
import re

import pytest

from cchc_cli.errors import UsageError
from cchc_cli.export import FORMATS, Sheet, row_schema
from cchc_cli.export.to_json import to_json, to_json_lines
from cchc_cli.query.row import ROW_SCHEMA, Row
from tests.render.rows import NASTY, SHEET, TODAY


def test_every_field_of_every_row() -> None:
    assert json.loads(to_json(Sheet(rows=SHEET, as_of=TODAY))) == [one.as_json() for one in SHEET]


def test_no_rows_are_an_empty_array() -> None:
    assert to_json(Sheet(rows=[], as_of=TODAY)) == "[]\n"
    assert to_json_lines(Sheet(rows=[], as_of=TODAY)) == ""


def test_one_object_a_line() -> None:
    lines = to_json_lines(Sheet(rows=NASTY, as_of=TODAY)).splitlines()
    assert [json.loads(line)["text"] for line in lines] == [one.text for one in NASTY]


def test_no_character_steers_a_terminal() -> None:
    text = to_json(Sheet(rows=NASTY, as_of=TODAY))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)


def test_chosen_fields() -> None:
    rows = json.loads(to_json(Sheet(rows=SHEET[:1], as_of=TODAY, fields=["full_id", "days"])))
    assert rows == [{"full_id": SHEET[0].full_id, "days": -88}]


@pytest.mark.parametrize("format_", [name for name, one in FORMATS.items() if one.columns])
def test_unknown_field_is_refused_in_every_format(format_: str) -> None:
    with pytest.raises(UsageError):
        FORMATS[format_].content(Sheet(rows=SHEET, as_of=TODAY, fields=["han"]))


_PYTHON = {"string": str, "integer": int, "boolean": bool, "null": type(None), "array": list}


def fits(value: object, schema: dict[str, object]) -> bool:
    """Whether ``value`` is what ``schema`` asks for, in the words of JSON Schema that `row_schema` uses."""
    if "anyOf" in schema:
        choices = schema["anyOf"]
        assert isinstance(choices, list)
        return any(fits(value, one) for one in choices)
    if "const" in schema:
        return value == schema["const"]
    if "enum" in schema:
        options = schema["enum"]
        assert isinstance(options, list)
        return value in options
    kind = _PYTHON[str(schema["type"])]
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        return False
    if isinstance(value, str):
        pattern = r"^\d{4}-\d\d-\d\d$" if schema.get("format") == "date" else str(schema.get("pattern", ""))
        return re.search(pattern, value) is not None
    items = schema.get("items")
    if isinstance(value, list) and isinstance(items, dict):
        return all(fits(one, items) for one in value)
    return True


@pytest.mark.parametrize("one", [*SHEET, *NASTY], ids=lambda one: one.full_id)
def test_rows_fit_the_schema(one: Row) -> None:
    schema = row_schema()
    properties = schema["properties"]
    assert isinstance(properties, dict)
    values = json.loads(json.dumps(one.as_json()))
    assert set(values) == set(properties)
    assert schema["required"] == list(properties)
    assert [name for name, value in values.items() if not fits(value, properties[name])] == []


@pytest.mark.parametrize(
    ("name", "value"),
    [("due", "30/06/2024"), ("state", "late"), ("text", None), ("leads", "Phòng Nội vụ"), ("doubtful", 1)],
)
def test_the_schema_refuses(name: str, value: object) -> None:
    properties = row_schema()["properties"]
    assert isinstance(properties, dict)
    assert not fits(value, properties[name])


def test_the_schema_is_numbered_and_described() -> None:
    schema = row_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    properties = schema["properties"]
    assert isinstance(properties, dict)
    assert properties["schema"]["const"] == ROW_SCHEMA
    assert all(one["description"] for one in properties.values())
