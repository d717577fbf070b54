"""What is doubtful or wrong in a document: a value that accumulates, never an exception."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from cchc_cli.model.base import Model, Span


class Severity(StrEnum):
    """How much it matters: an error makes `check` exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Finding(Model):
    """One place that a person should look at.

    ``code`` is stable and English (``date-not-used``); ``span`` is where in the source text; ``directive``
    the id of the directive it is about; ``message`` and ``hint`` are Vietnamese.
    """

    code: str
    severity: Severity
    message: str
    hint: str | None = None
    span: Span | None = None
    directive: str | None = Field(None)
