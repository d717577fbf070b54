"""What was changed, when, by whom."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import ConfigDict, Field

from cchc_cli.model.base import Model


class LogEntry(Model):
    """One field that one command changed.

    ``id`` is ``<change>.<n>``; ``change`` is shared by all entries of one command over all files; entries
    are ordered by ``at``, then ``id``. ``set`` is the field's address: ``deadline.due`` for the directive's
    own, ``tracking.status`` for its only record, ``tracking@2024-Q2.status`` for a period's,
    ``tracking@2024-Q2[Phòng Nội vụ].status`` where a unit reports for itself. ``from`` is absent where there
    was nothing before, ``to`` where nothing is left; both in the types of JSON. ``at`` is a moment with the offset
    +07:00. ``undoes`` is the change whose entry this one puts back. A directive comes to be by the entry that sets
    its ``id``, a document by that which sets ``source.file`` or ``cited_by``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    id: str
    change: str
    at: datetime
    by: str
    set: str
    from_: Any = Field(None, alias="from")
    to: Any = None
    why: str | None = None
    basis: str | None = None
    undoes: str | None = None
