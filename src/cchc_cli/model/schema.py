"""The JSON schema of a document's YAML: what an editor checks a file against while it is being edited."""

from __future__ import annotations

import json
from typing import Any

from cchc_cli.model.document import Document

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def document_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of one document as stored."""
    return {"$schema": DIALECT, **Document.model_json_schema(by_alias=True)}


def document_schema_text() -> str:
    """The schema as the text of a file."""
    return json.dumps(document_schema(), ensure_ascii=False, indent=2) + "\n"
