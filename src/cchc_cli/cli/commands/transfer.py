"""`cchc transfer`: another unit takes the work over."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, complete, options, streams, unitnames, values
from cchc_cli.errors import ExitCode, UsageError
from cchc_cli.wording import help as words
from cchc_cli.wording import messages, refusals
from cchc_cli.wording import tracking as said

if TYPE_CHECKING:
    from cchc_cli.cli.changing import Target
    from cchc_cli.cli.session import Session
    from cchc_cli.model.document import Document
    from cchc_cli.tracking.acting import Effect
    from cchc_cli.tracking.log import Change
    from cchc_cli.units import Unit

_NAMES = words.METAVARS


def transfer(
    ids: options.DirectiveIds = None,
    *,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar=_NAMES["unit"], help=words.TRANSFER_TO, autocompletion=complete.units),
    ] = None,
    reason: options.NeededReason,
    basis: options.Basis = None,
    from_: Annotated[
        str | None,
        typer.Option("--from", metavar=_NAMES["unit"], help=words.TRANSFER_FROM, autocompletion=complete.units),
    ] = None,
    on: Annotated[str | None, typer.Option("--on", metavar=_NAMES["day"], help=words.TRANSFERRED_ON)] = None,
    dry_run: options.DryRun = False,
    yes: options.Yes = False,
    workspace: options.Workspace = None,
) -> None:
    """Hand each directive that is named over; all are checked before the first is written."""
    from cchc_cli.cli import changing
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.tracking.transferring import Handover
    from cchc_cli.tracking.transferring import transfer as transferred

    typed = changing.ids(ids or [], command="transfer")
    session = Session.open(workspace)
    moment = clock.moment(folder=session.workspace.root)
    day = values.day(on, option="--on", today=moment.today) if on is not None else moment.today
    why = values.words(reason, option="--reason")
    with telling_broken(session.facts[1]):
        targets = changing.directives(session, typed)
    if to is not None:
        heir = unitnames.named(session, to, option="--to", on=day)
        warnings = (heir.warning,) if heir.warning else ()
    else:
        heir = _proposed(session, targets, from_, day)
        warnings = (said.TRANSFER_PROPOSED,)
    handover = Handover(heir.name, why, day, unit=heir.key, basis=basis, from_=from_, warnings=warnings)

    def act(document: Document, target: Target, change: Change) -> list[Effect]:
        return [
            transferred(
                document, target.id, handover, change=change, registry=session.registry, settings=session.settings
            )
        ]

    changing.run(session, moment, targets, act, changing.manner(ids, dry_run=dry_run, yes=yes))


@dataclass(frozen=True, slots=True)
class _Ended:
    """A unit that is over, and those that the registry proposes to take its work over."""

    name: str
    heirs: tuple[Unit, ...]


def _proposed(session: Session, targets: Sequence[Target], from_: str | None, on: date) -> unitnames.Named:
    """The heir that the registry proposes; asked for where there are several.

    Raises UsageError where a unit goes on, where the units have different heirs, and where nobody can be asked.
    """
    ended = list(dict.fromkeys(_ended(session, one, from_, on) for one in targets))
    if len({one.heirs for one in ended}) > 1:
        raise UsageError(
            refusals.DIFFERENT_UNITS.format(units="; ".join(dict.fromkeys(one.name for one in ended))),
            hint=refusals.DIFFERENT_UNITS_HINT,
        )
    heirs = ended[0].heirs
    heir = heirs[0] if len(heirs) == 1 else _asked(ended[0])
    return unitnames.named(session, heir.key, option="--to", on=on)


def _ended(session: Session, target: Target, from_: str | None, on: date) -> _Ended:
    from cchc_cli.tracking.transferring import holder_meant
    from cchc_cli.units import authority_of

    document = next(one for one in session.documents()[0] if one.id == target.document)
    directive = next(one for one in document.directives if one.id == target.directive)
    name = holder_meant(document, directive, from_, on=on, registry=session.registry, settings=session.settings)
    authority = authority_of(document.issuer, document.place)
    found = session.registry.resolve(name, authority=authority, on=document.issued, suggest=False)
    over = found.unit is not None and not found.unit.exists(found.authority.level, on)
    heirs = tuple(session.registry.successors(found.key, on=on)) if over and found.key else ()
    if not heirs:
        goes_on = found.unit is not None and not over
        template = refusals.UNIT_GOES_ON if goes_on else refusals.UNIT_WITHOUT_HEIRS
        message = template.format(unit=name, id=target.id, day=f"{on:%d/%m/%Y}")
        raise UsageError(message, hint=refusals.UNIT_GOES_ON_HINT)
    return _Ended(name, heirs)


def _asked(ended: _Ended) -> Unit:
    """The heir that the person chooses."""
    names = [one.name for one in ended.heirs]
    if not (streams.is_terminal(sys.stdin) and streams.is_terminal(sys.stderr)):
        raise UsageError(
            refusals.SEVERAL_HEIRS.format(unit=ended.name, units="; ".join(names)), hint=refusals.SEVERAL_HEIRS_HINT
        )
    streams.words(messages.HEIRS.format(unit=ended.name))
    for number, name in enumerate(names, 1):
        streams.words(messages.HEIR.format(number=number, name=name))
    while True:
        typed = (streams.prompt(messages.WHICH_HEIR) or "").strip()
        if not typed:
            streams.words(messages.ANSWERED_NO)
            raise typer.Exit(ExitCode.ANSWERED_NO)
        if typed.isdigit() and 1 <= int(typed) <= len(names):
            return ended.heirs[int(typed) - 1]
        streams.words(messages.NO_SUCH_HEIR.format(typed=typed))
