"""`cchc drop`: what is no task leaves every list and count."""

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


def drop(
    ids: options.DirectiveIds = None,
    *,
    reason: options.NeededReason,
    restore: Annotated[bool, typer.Option("--restore", help=words.DROP_RESTORE)] = False,
    dry_run: options.DryRun = False,
    yes: options.Yes = False,
    workspace: options.Workspace = None,
) -> None:
    """Exclude each directive that is named, or bring it back; all are checked before the first is written."""
    from cchc_cli.cli import changing
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.tracking.counting_out import drop as dropped

    typed = changing.ids(ids or [], command="drop")
    session = Session.open(workspace)
    moment = clock.moment(folder=session.workspace.root)
    why = values.words(reason, option="--reason")
    with telling_broken(session.facts[1]):
        targets = changing.directives(session, typed)

    def act(document: Document, target: Target, change: Change) -> list[Effect]:
        return [
            dropped(
                document,
                target.id,
                why,
                restore=restore,
                pointing=session.pointing_to(target.id),
                change=change,
                settings=session.settings,
            )
        ]

    changing.run(session, moment, targets, act, changing.manner(ids, dry_run=dry_run, yes=yes))
