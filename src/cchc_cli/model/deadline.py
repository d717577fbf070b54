"""By when: the deadline that a directive prints, and the further days of its steps."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from cchc_cli.model.base import Model, Span
from cchc_cli.model.codes import Confidence, DeadlineKind, Recurrence

__all__ = ["Confidence", "Deadline", "DeadlineKind", "Milestone", "Recurrence"]


class Deadline(Model):
    """By when a directive must be done, with the words that say so.

    ``due`` is the last day on which it is still in time; a recurring deadline has none, its days are
    those of ``every``: a start and one or more rules in iCalendar's form, parted by a blank
    ("DTSTART:20240331 RRULE:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1;UNTIL=20241231").
    ``covers`` is "previous" where the day falls into the period after the one that it is for
    ("trước ngày 05 của tháng liền kề"). ``span`` is where ``phrase`` stands in the source text.
    """

    phrase: str | None = Field(None, description="Cụm từ chỉ thời hạn, đúng nguyên văn")
    span: Span | None = None
    kind: DeadlineKind = DeadlineKind.NONE
    due: date | None = Field(None, description="Ngày cuối cùng còn đúng hạn")
    start: date | None = Field(None, description="Ngày bắt đầu, khi văn bản ghi từ ngày … đến ngày …")
    time: str | None = Field(None, pattern=r"^\d{2}:\d{2}$", description="Giờ, HH:MM")
    recurs: Recurrence | None = None
    every: str | None = Field(None, description="DTSTART và RRULE, cách nhau một dấu cách")
    covers: Literal["current", "previous"] = "current"
    rule: str | None = Field(None, description="Tên quy tắc đã cho ra ngày")
    confidence: Confidence = Confidence.CERTAIN


class Milestone(Model):
    """A further printed day of one of the directive's steps, not the last."""

    phrase: str
    span: Span
    due: date
