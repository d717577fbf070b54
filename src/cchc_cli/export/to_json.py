"""Rows for programs: JSON and JSON Lines."""

from __future__ import annotations

import json
import re

from cchc_cli.export.blocks import titles_in_order
from cchc_cli.export.sheet import Sheet
from cchc_cli.query.chosen import chosen_fields
from cchc_cli.query.row import Row

UNSAFE = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What json leaves as it is though a terminal would obey it, or UTF-8 cannot write it (an unpaired half)."""


def to_json(sheet: Sheet) -> str:
    """A JSON array of `Row.as_json`, one row a line, "[]" for none; only ``sheet.fields`` where some are named.

    Of a grouped sheet each row also has "groups": the titles of the blocks in which it stands.

    Raises:
        UsageError: for a name in ``sheet.fields`` that no row has.
    """
    rows = _rows(sheet)
    return "[" + ",\n ".join(rows) + "]\n"


def to_json_lines(sheet: Sheet) -> str:
    """One JSON object a line, "" for no rows; otherwise as `to_json`."""
    return "".join(f"{row}\n" for row in _rows(sheet))


def _rows(sheet: Sheet) -> list[str]:
    fields = chosen_fields(sheet.fields)
    grouped = sheet.group_by is not None
    return [_object(row, fields, titles if grouped else None) for row, titles in titles_in_order(sheet)]


def _object(row: Row, fields: tuple[str, ...], titles: tuple[str, ...] | None) -> str:
    values = row.as_json()
    chosen = {name: values[name] for name in fields} if fields else values
    if titles is not None:
        chosen["groups"] = list(titles)
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(chosen, ensure_ascii=False))
