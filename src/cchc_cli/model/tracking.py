"""How far it is: the records that people write about a duty."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from cchc_cli.model.base import Model
from cchc_cli.model.codes import Status

__all__ = ["Assigned", "Extension", "Record", "Status"]


class Assigned(Model):
    """Our own assignment below the document's: it never replaces what the document says."""

    unit: str | None = None
    person: str | None = None
    due: date | None = None


class Extension(Model):
    """One later deadline; the document's own, the first, stays as it is."""

    to: date
    reason: str
    basis: str | None = None
    approved_by: str | None = None
    on: date = Field(description="Ngày được gia hạn")


class Record(Model):
    """What has been reported about one duty of a directive.

    ``period`` is the key of the period for a recurring directive (2024-Q2); ``unit`` the name as printed
    where one of several units reports for itself; an ordinary directive's record has neither.
    ``progress`` is a share from 0 to 100 (per cent). ``completed_on`` is the day on which the result was
    handed in, or "unknown". Until the first record a duty is ``todo``.
    """

    period: str | None = None
    unit: str | None = None
    status: Status
    progress: int | None = Field(None, ge=0, le=100)
    note: str | None = None
    completed_on: date | Literal["unknown"] | None = None
    evidence: str | None = None
    assigned: Assigned | None = None
    extensions: tuple[Extension, ...] = ()
