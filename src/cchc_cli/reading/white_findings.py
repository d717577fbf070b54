"""What is told of tables whose columns and rows were told apart by white alone."""

from __future__ import annotations

from cchc_cli.model.base import Span
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.wording import reading as wording


def white_finding(span: Span | None, *, read: bool) -> Finding:
    """That a table without lines was ``read``, so that a person compares it; or that it could not be, an error."""
    if read:
        return Finding(
            code="table-by-blanks",
            severity=Severity.WARNING,
            message=wording.TABLE_BY_BLANKS,
            hint=wording.TABLE_BY_BLANKS_HINT,
            span=span,
        )
    return Finding(
        code="table-not-read",
        severity=Severity.ERROR,
        message=wording.TABLE_NOT_READ,
        hint=wording.TABLE_NOT_READ_HINT,
        span=span,
    )
