"""What is exported: rows, and what stands above and below them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from cchc_cli.export.letterhead import Letterhead
from cchc_cli.query.cells import FIXED
from cchc_cli.query.chosen import chosen_columns
from cchc_cli.query.form import Report, report_of
from cchc_cli.query.row import Row
from cchc_cli.query.scope import Scope
from cchc_cli.query.stats import Stats
from cchc_cli.wording import sheet as words


class GroupBy(StrEnum):
    """By what the rows of a sheet are put into blocks."""

    UNIT = "unit"
    DEADLINE = "deadline"
    DOCUMENT = "document"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows in the order in which they are to be shown, and what a sheet says about them.

    ``as_of`` is the day up to which facts count and ``known_on`` that up to which entries count (absent:
    everything entered so far). ``unit`` is the name of the unit asked for, as it is to be read. ``fields``
    are names of a row's fields to show instead of the fixed columns. ``unit_heading`` gives the name under
    which a lead stands as the heading of a block, so that spellings of one unit share a block; without it
    names are compared without case and marks. ``notes`` are further lines for the foot, one line each.

    ``authority`` is the own one, ``letterhead`` whose document it is, and ``made_on`` the day that such a document
    bears (absent: not to be printed). ``scope`` says what the rows are a selection of; ``counted`` are all
    that fit, where ``rows`` are but the first of them: what is counted above the sheet. A calendar needs ``made_at``,
    the moment at which it is made, and ``soon_days``: how many days before its deadline work is soon due. ``duties``
    are all duties of the same selection, each period by itself, for what falls due when (absent: the rows).

    ``stats`` counts the duties of the same selection by unit, when it is called; ``report`` gives whose report a row
    is, for a form that is filled in.
    """

    rows: Sequence[Row]
    as_of: date
    title: str = words.TITLE
    authority: str | None = None
    known_on: date | None = None
    group_by: GroupBy | None = None
    unit: str | None = None
    fields: Sequence[str] = ()
    notes: Sequence[str] = ()
    scope: Scope = field(default_factory=Scope)
    counted: Sequence[Row] = ()
    unit_heading: Callable[[Row, str], str] | None = None
    letterhead: Letterhead = field(default_factory=Letterhead)
    made_on: date | None = None
    made_at: datetime | None = None
    soon_days: int = 5
    stats: Callable[[], Stats] | None = None
    report: Callable[[Row], Report] = report_of
    duties: Sequence[Row] = ()

    @property
    def issuer(self) -> str | None:
        """Whose document it is, by name."""
        return self.letterhead.issuer or self.authority

    def columns(self) -> tuple[tuple[str, Callable[[Row], str]], ...]:
        """Head and cell of every column after STT.

        Raises:
            UsageError: for a name in ``fields`` that no row has.
        """
        return chosen_columns(self.fields) if self.fields else FIXED
