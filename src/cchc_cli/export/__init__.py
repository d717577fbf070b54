"""Sheets as files: one small file a format. Knows rows, no terminal and no YAML."""

from __future__ import annotations

from cchc_cli.export.formats import FORMATS, Format, format_of_ending
from cchc_cli.export.schema import row_schema
from cchc_cli.export.sheet import GroupBy, Sheet

__all__ = ["FORMATS", "Format", "GroupBy", "Sheet", "format_of_ending", "row_schema"]
