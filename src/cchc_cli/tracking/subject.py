"""The directive, or the one period of it, that a command is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from cchc_cli.errors import UsageError
from cchc_cli.tracking.acting import Effect, LoggedDraft
from cchc_cli.tracking.duties import Duty, PeriodDay, duties_of, period_days
from cchc_cli.tracking.selection import check_period
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from cchc_cli.model.directive import Directive
    from cchc_cli.model.document import Document
    from cchc_cli.model.settings import Settings
    from cchc_cli.tracking.log import Change


@dataclass(frozen=True)
class Subject:
    """A directive in a document that is being changed; ``period`` is the key of the period that is meant, if any.

    ``directive`` is as it was before the command, `plain` as it stands now.
    """

    draft: LoggedDraft
    document: Document
    place: int
    directive: Directive
    period: str | None
    periods: tuple[PeriodDay, ...]

    @classmethod
    def of(
        cls,
        document: Document,
        directive_id: str,
        period: str | None,
        *,
        change: Change,
        settings: Settings,
        whole: bool = False,
        counted: bool = True,
    ) -> Subject:
        """The directive of that id, and that period of it; ``whole``: a recurring one may go without a period.

        Raises NotFoundError for a directive or period that is not there, UsageError where a period is missing or
        too many, and for what is not ``counted``: nothing can be reported on it.
        """
        draft = LoggedDraft(document, change)
        place = draft.place(directive_id)
        directive, plain = document.directives[place], draft.directive(place)
        if counted:
            _check_counted(directive)
        periods = period_days(plain.get("deadline", {}), issued=directive.given_on or document.issued)
        if not whole or period is not None:
            today = change.moment.today
            check_period(directive_id, period, plain, periods, as_of=today, settings=settings)
        return cls(draft, document, place, directive, period, periods)

    @property
    def plain(self) -> Mapping[str, Any]:
        """The directive as it stands now."""
        return self.draft.directive(self.place)

    @property
    def path(self) -> tuple[str | int, ...]:
        """Where it stands in the document."""
        return ("directives", self.place)

    @property
    def name(self) -> str:
        """The full id, with the period."""
        return f"{self.directive.id}@{self.period}" if self.period else self.directive.id

    def duties(self, as_of: date) -> list[Duty]:
        """Its duties as they stand now, of all periods."""
        return duties_of(self.plain, self.periods, as_of=as_of)

    def periods_now(self) -> tuple[PeriodDay, ...]:
        """Its periods as its deadline stands now."""
        issued = self.directive.given_on or self.document.issued
        return period_days(self.plain.get("deadline", {}), issued=issued)

    def effect(self, lines: Sequence[str] = (), *, for_all: bool = False, asks: bool = False) -> Effect:
        """What was done, with ``lines`` about what follows."""
        return self.draft.effect(self.name, self.directive.text, lines, for_all=for_all, asks=asks)


def _check_counted(directive: Directive) -> None:
    if directive.excluded is not None:
        raise UsageError(
            words.IS_EXCLUDED.format(id=directive.id, reason=directive.excluded.reason),
            hint=words.IS_EXCLUDED_HINT.format(id=directive.id),
        )
    if directive.link is not None:
        raise UsageError(
            words.IS_LINKED.format(id=directive.id, to=directive.link.to),
            hint=words.IS_LINKED_HINT.format(id=directive.id, to=directive.link.to),
        )
