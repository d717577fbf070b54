"""`cchc schema`: the JSON schemas of what cchc writes."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from cchc_cli.cli import streams, values
from cchc_cli.wording import help as words

_WHICH = {"document": "văn bản", "row": "dòng", "parse": "tách thử"}


def schema(
    which: Annotated[
        str, typer.Argument(metavar=words.METAVARS["which"], help=words.SCHEMA_WHICH, show_default=False)
    ] = "document",
) -> None:
    """Print the schema of a document's YAML, of a row, or of `parse --json`."""
    code = values.coded(which, _WHICH, option=words.METAVARS["which"])
    streams.data(json.dumps(_schema(code), ensure_ascii=False, indent=2))


def _schema(which: str) -> dict[str, Any]:
    if which == "row":
        from cchc_cli.export import row_schema

        return row_schema()
    from cchc_cli.model.schema import document_schema

    if which == "parse":
        from cchc_cli.cli.parsejson import as_parse_schema

        return as_parse_schema(document_schema())
    return document_schema()
