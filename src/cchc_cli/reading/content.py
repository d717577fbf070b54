"""What a reader of one format hands back, before it becomes a `Reading`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cchc_cli.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Content:
    """The ``text`` that a file holds, and what a person should know of how it was got.

    ``findings`` have spans in ``text``, which is then in NFC with "\\n"; a reader without findings may leave that
    to `reading.files`. ``conversions`` name what was changed on the way, such as an old encoding.
    """

    text: str
    findings: tuple[Finding, ...] = ()
    conversions: tuple[str, ...] = ()
