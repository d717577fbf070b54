"""How far it is: the records that people write about a duty."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from cchc_cli.model.base import Model
from cchc_cli.model.codes import Status

__all__ = ["Assigned", "Extension", "Pause", "Record", "Status"]


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


class Pause(Model):
    """A time in which the work rested: from its first day up to, not including, the day on which it went on.

    A pause without ``to`` is running. Its days are not late ones.
    """

    from_: date = Field(alias="from")
    to: date | None = None
    reason: str


class Record(Model):
    """What people have said about one duty of a directive.

    ``period`` is the key of the period for a recurring directive (2024-Q2); ``unit`` the name as printed
    where one of several units reports for itself; an ordinary directive's record has neither. The record of a
    recurring directive without a period holds what was assigned for all of them. ``status`` is absent until
    somebody reports: work that was only assigned or extended is still ``todo``. ``progress`` is a share from 0 to
    100 (per cent). ``completed_on`` is the day on which the result was handed in, or "unknown". ``cancelled_on`` is
    the day from which cancelled work is none any more, and ``basis`` the document that says so.
    """

    period: str | None = None
    unit: str | None = None
    status: Status | None = None
    progress: int | None = Field(None, ge=0, le=100)
    note: str | None = None
    completed_on: date | Literal["unknown"] | None = None
    evidence: str | None = None
    difficulty: str | None = Field(None, description="Khó khăn, vướng mắc")
    proposal: str | None = Field(None, description="Đề xuất, kiến nghị")
    cancelled_on: date | None = Field(None, description="Ngày hủy")
    basis: str | None = Field(None, description="Văn bản căn cứ để hủy")
    pauses: tuple[Pause, ...] = ()
    assigned: Assigned | None = None
    extensions: tuple[Extension, ...] = ()

    @model_validator(mode="after")
    def _says_its_status(self) -> Record:
        """A report has a status: without one the record would be counted as if nobody had reported."""
        told = [name for name in _REPORTED if getattr(self, name)]
        if self.status is None and (told or self.progress is not None):
            raise PydanticCustomError("missing_status", "a report without a status")
        return self


_REPORTED = (
    "note", "completed_on", "evidence", "difficulty", "proposal", "cancelled_on", "basis", "pauses",
)  # fmt: skip
