"""`cchc none`: a document assigns nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, complete, options, values
from cchc_cli.wording import help as words
from cchc_cli.wording import messages

if TYPE_CHECKING:
    from cchc_cli.cli.changing import Target
    from cchc_cli.model.document import Document
    from cchc_cli.tracking.acting import Effect
    from cchc_cli.tracking.log import Change


def none_(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=words.METAVARS["documents"],
            help=words.NONE_NAMES,
            show_default=False,
            autocompletion=complete.documents,
        ),
    ] = None,
    *,
    reason: options.Reason = None,
    remove: Annotated[bool, typer.Option("--remove", help=words.NONE_REMOVE)] = False,
    dry_run: options.DryRun = False,
    yes: options.Yes = False,
    workspace: options.Workspace = None,
) -> None:
    """Mark each document that is named; all are checked before the first is written."""
    from cchc_cli.cli import changing
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.tracking.counting_out import none

    typed = changing.ids(names or [], command="none")
    session = Session.open(workspace)
    moment = clock.moment(folder=session.workspace.root)
    why = values.words(reason, option="--reason") if reason is not None else None
    with telling_broken(session.facts[1]):
        targets = changing.documents(session, typed)

    def act(document: Document, target: Target, change: Change) -> list[Effect]:
        del target
        return none(document, reason=why, remove=remove, change=change, settings=session.settings)

    manner = changing.Manner(
        dry_run=dry_run, yes=yes, from_stdin=changing.STDIN in (names or ()), done=messages.CHANGES_WRITTEN
    )
    changing.run(session, moment, targets, act, manner)
