"""`cchc extend`: a later deadline, granted beside the first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, options, values
from cchc_cli.wording import help as words

if TYPE_CHECKING:
    from cchc_cli.cli.changing import Target
    from cchc_cli.model.document import Document
    from cchc_cli.tracking.acting import Effect
    from cchc_cli.tracking.log import Change

_NAMES = words.METAVARS


def extend(
    ids: options.DirectiveIds = None,
    *,
    to: Annotated[str, typer.Option("--to", metavar=_NAMES["day"], help=words.EXTEND_TO, show_default=False)],
    reason: options.NeededReason,
    basis: options.Basis = None,
    approved_by: Annotated[
        str | None, typer.Option("--approved-by", metavar=_NAMES["name"], help=words.APPROVED_BY)
    ] = None,
    on: Annotated[str | None, typer.Option("--on", metavar=_NAMES["day"], help=words.EXTENDED_ON)] = None,
    for_: options.For = None,
    dry_run: options.DryRun = False,
    yes: options.Yes = False,
    workspace: options.Workspace = None,
) -> None:
    """Grant each duty that is named a later deadline; all are checked before the first is written."""
    from cchc_cli.cli import changing
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.tracking.extending import Grant
    from cchc_cli.tracking.extending import extend as extended

    typed = changing.ids(ids or [], command="extend")
    session = Session.open(workspace)
    moment = clock.moment(folder=session.workspace.root)
    grant = Grant(
        to=values.day(to, option="--to", today=moment.today),
        reason=values.words(reason, option="--reason"),
        on=values.day(on, option="--on", today=moment.today) if on is not None else moment.today,
        basis=basis,
        approved_by=approved_by,
    )
    with telling_broken(session.facts[1]):
        targets = changing.directives(session, typed)

    def act(document: Document, target: Target, change: Change) -> list[Effect]:
        return [
            extended(
                document,
                target.id,
                grant,
                period=target.period,
                unit=for_,
                change=change,
                registry=session.registry,
                settings=session.settings,
            )
        ]

    changing.run(session, moment, targets, act, changing.manner(ids, dry_run=dry_run, yes=yes))
