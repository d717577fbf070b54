"""Which duty of a directive is meant: its period, and the unit that reports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from cchc_cli.errors import NotFoundError, UsageError
from cchc_cli.tracking.duties import PeriodDay, duties_of, reporting_units
from cchc_cli.tracking.log import same_unit
from cchc_cli.wording import labels
from cchc_cli.wording import tracking as words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cchc_cli.model.directive import Directive, Party
    from cchc_cli.model.document import Document
    from cchc_cli.model.settings import Settings
    from cchc_cli.units import Registry


def check_period(
    name: str,
    period: str | None,
    directive: Mapping[str, Any],
    periods: Sequence[PeriodDay],
    *,
    as_of: date,
    settings: Settings,
) -> None:
    """Refuse a period that the directive (plain) does not have, and none where it needs one.

    ``name`` is what the person calls the directive. The refusals list the periods with their states. Raises
    UsageError where a period is missing or the directive does not recur, NotFoundError for an unknown period.
    """
    if not periods:
        if period is not None:
            raise UsageError(
                words.NO_PERIODS.format(id=name, period=period), hint=words.NO_PERIODS_HINT.format(period=period)
            )
        return
    if period in {one.key for one in periods}:
        return
    listed = periods_in_words(directive, periods, as_of=as_of, settings=settings)
    if period is None:
        raise UsageError(words.NEEDS_PERIOD.format(id=name), hint=words.NEEDS_PERIOD_HINT.format(periods=listed))
    raise NotFoundError(
        words.NO_SUCH_PERIOD.format(id=name, period=period), hint=words.NO_SUCH_PERIOD_HINT.format(periods=listed)
    )


def periods_in_words(
    directive: Mapping[str, Any], periods: Sequence[PeriodDay], *, as_of: date, settings: Settings
) -> str:
    """The periods of a directive (plain) with day and state: "2024-Q1 (hạn 31/03/2024, quá hạn 12 ngày); …"."""
    shown: dict[str | None, str] = {}
    for duty in duties_of(directive, periods, as_of=as_of):
        standing = duty.standing(as_of=as_of, soon_days=settings.soon_days, tracking_since=settings.tracking_since)
        state = labels.state_words(standing.state, standing.days)
        day = f"{duty.due:%d/%m/%Y}" if duty.due else words.NOTHING
        shown.setdefault(duty.period, words.PERIOD.format(key=duty.period, due=day, state=state))
    return "; ".join(shown.values())


def own_reports(name: str, directive: Mapping[str, Any], period: str | None) -> list[str]:
    """The units that have a report of their own for the period, as named there.

    Raises UsageError where all have, so that a common report would count for nobody; ``name`` is the duty's full
    id.
    """
    own = [
        record["unit"]
        for record in directive.get("tracking", ())
        if record.get("unit") and record.get("period") == period
    ]
    units = [one for one in reporting_units(directive) if one is not None]
    if own and all(any(same_unit(one, reported) for reported in own) for one in units):
        raise UsageError(
            words.ALL_REPORTED.format(id=name), hint=words.ALL_REPORTED_HINT.format(units="; ".join(units))
        )
    return own


def several_leads(directive: Directive, document: Document, registry: Registry) -> list[str]:
    """The leads as printed where more than one unit must deliver: several names, or a group; else none."""
    from cchc_cli.units import authority_of

    authority = authority_of(document.issuer, document.place)
    named = [
        registry.resolve(party.unit or party.name, authority=authority, on=document.issued, suggest=False)
        for party in directive.leads
    ]
    several = len(named) > 1 or any(one.group for one in named)
    return [party.name for party in directive.leads] if several else []


def _parties_on(directive: Directive, as_of: date) -> list[Party]:
    """Who leads and who co-ordinates on a day: as printed, or who has taken over since."""
    from cchc_cli.model.directive import Party

    done = sorted((one for one in directive.transfers if one.on <= as_of), key=lambda one: one.on)
    parties = []
    for printed in (*directive.leads, *directive.coordinators):
        party = printed
        for one in done:
            if same_unit(one.from_, party.name):
                party = Party(name=one.to, unit=one.unit)
        parties.append(party)
    return parties


def reporting_unit(
    typed: str, directive: Directive, document: Document, *, registry: Registry, settings: Settings, as_of: date
) -> str:
    """The name under which the unit that ``typed`` names reports on ``directive`` on a day.

    As printed where it is named there, or as the work was transferred to it; the official name where it belongs to a
    group that is. Raises UsageError for a unit that neither leads nor co-ordinates, or does so no longer.
    """
    from cchc_cli.units import authority_of

    authority = authority_of(document.issuer, document.place)
    own = authority_of(settings.authority, settings.place)
    asked = [registry.resolve(typed, authority=one, on=document.issued) for one in (authority, own)]
    parties = _parties_on(directive, as_of)
    for party in parties:
        theirs = registry.resolve(party.unit or party.name, authority=authority, on=document.issued, suggest=False)
        if same_unit(party.name, typed) or theirs.key in {one.key for one in asked}:
            return party.name
    for party in parties:
        group = registry.resolve(party.unit or party.name, authority=authority, on=document.issued, suggest=False).group
        for one in asked:
            if group is None or one.unit is None or one.key is None:
                continue
            if registry.includes(group.key, one.key, authority=authority, on=document.issued):
                return one.unit.name
    hint = words.NOT_ITS_UNIT_HINT.format(units="; ".join(one.name for one in parties))
    raise UsageError(
        words.NOT_ITS_UNIT.format(unit=typed, id=directive.id), hint=hint if parties else words.NO_UNITS_HINT
    )
