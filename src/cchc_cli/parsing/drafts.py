"""A directive before its details are read."""

from __future__ import annotations

from dataclasses import dataclass, field

from cchc_cli.model.base import Span
from cchc_cli.model.directive import Force
from cchc_cli.parsing.contexts import Context
from cchc_cli.parsing.outline import Item


@dataclass(slots=True, eq=False)
class Draft:
    """Where a directive stands, who is named for it, and the lines or cells that say more.

    ``own`` says that the sentence itself names its leads. ``fields`` speak of it alone, or of it first of all;
    ``shared`` of several directives, so that what it prints itself counts more. ``of_group`` says that nothing but
    the way of the whole document gives it what is shared.
    """

    span: Span
    item: Item
    leads: tuple[str, ...]
    coordinators: tuple[str, ...]
    force: Force | None
    context: Context
    own: bool
    fields: list[tuple[str, Span]] = field(default_factory=list)
    shared: list[tuple[str, Span]] = field(default_factory=list)
    of_group: bool = False

    def said_beside(self) -> list[tuple[str, Span]]:
        """The fields that count for it: its own, and of the shared ones those with a label that no own one bears."""
        own = {label for label, _ in self.fields}
        return self.fields + [one for one in self.shared if one[0] not in own]
