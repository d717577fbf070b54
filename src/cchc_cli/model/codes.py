"""The coded values of the model that listing and counting need too, without the cost of pydantic."""

from __future__ import annotations

from enum import StrEnum

DIRECT_KIND = "giao trực tiếp"
"""The kind of the record that holds a year's orders by word of mouth: no document came in, and none is awaited."""


class DeadlineKind(StrEnum):
    """What sort of words gave the deadline (``domain.md`` E.3)."""

    DATE = "date"  # a printed day, or the end of a printed range
    PERIOD = "period"  # a month, quarter, half-year or year, by its end
    RELATIVE = "relative"  # counted from the document's day
    RECURRING = "recurring"  # returns; its days are periods
    STANDING = "standing"  # thường xuyên, trong thời gian tới
    EVENT = "event"  # ngay sau khi …, khẩn trương
    BY_REFERENCE = "by-reference"  # theo tiến độ Kế hoạch số …
    HORIZON = "horizon"  # giai đoạn 2021-2025: the end of a programme
    NONE = "none"


class Recurrence(StrEnum):
    """How often a recurring directive returns."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"


class Confidence(StrEnum):
    """How sure a reading is. What is not ``certain`` has a finding and carries (?) until reviewed."""

    CERTAIN = "certain"
    LIKELY = "likely"
    UNCLEAR = "unclear"


class Status(StrEnum):
    """What a person reported. Whether it is late is computed from it, never stored."""

    TODO = "todo"
    DOING = "doing"
    SUBMITTED = "submitted"
    DONE = "done"
    PAUSED = "paused"
    CANCELLED = "cancelled"
