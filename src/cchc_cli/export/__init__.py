"""Sheets as files: one small file a format. Knows rows, no terminal and no YAML."""

from __future__ import annotations

from collections.abc import Callable

from cchc_cli.export.schema import row_schema
from cchc_cli.export.sheet import GroupBy, Sheet
from cchc_cli.export.to_csv import to_csv, to_tsv
from cchc_cli.export.to_json import to_json, to_json_lines
from cchc_cli.export.to_markdown import to_markdown

FORMATS: dict[str, Callable[[Sheet], str]] = {
    "md": to_markdown,
    "csv": to_csv,
    "tsv": to_tsv,
    "json": to_json,
    "jsonl": to_json_lines,
}
"""Name of a format, as `--format` takes it, and what writes it: text with its own line ends."""

__all__ = ["FORMATS", "GroupBy", "Sheet", "row_schema"]
