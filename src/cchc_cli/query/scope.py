"""What some rows are a selection of, so that what is said of them does not say more than they show."""

from __future__ import annotations

from dataclasses import dataclass, field

from cchc_cli.query.counts import Counts


@dataclass(frozen=True, slots=True)
class Scope:
    """What a selection holds and what it leaves out.

    ``whole`` says that work in every state is in it, so that a class without rows is none at all ("đã hoàn thành
    0"); otherwise such a class is not spoken of. ``by_duty`` says that a row is a duty and not a directive,
    ``by_unit`` that it is one unit's part of it, ``uncounted`` that the rows are work that is in no count.
    ``finished`` counts the finished work that fits too and would stand there with ``--all``.
    """

    whole: bool = True
    by_duty: bool = False
    by_unit: bool = False
    uncounted: bool = False
    finished: Counts = field(default_factory=lambda: Counts({}))
