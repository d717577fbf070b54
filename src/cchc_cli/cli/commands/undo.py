"""`cchc undo`: a change taken back, as a new change."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, complete, options, streams
from cchc_cli.errors import BadDataError
from cchc_cli.wording import help as words
from cchc_cli.wording import history

if TYPE_CHECKING:
    from cchc_cli.cli.changing import Target
    from cchc_cli.model.document import Document
    from cchc_cli.tracking.acting import Effect
    from cchc_cli.tracking.log import Change


def undo(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar=words.METAVARS["change"],
            help=history.UNDO_CHANGE,
            show_default=False,
            autocompletion=complete.changes,
        ),
    ] = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=history.UNDO_DRY_RUN)] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=words.YES)] = False,
    workspace: options.Workspace = None,
) -> None:
    """Put back what a change set: shown, asked about, written as a new change."""
    from cchc_cli.cli import changing
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.tracking import undo as undoing
    from cchc_cli.tracking.history import value_words

    session = Session.open(workspace)
    moment = clock.moment(folder=session.workspace.root)
    documents, broken = session.documents()
    with telling_broken(broken):
        if broken:
            raise BadDataError(history.BROKEN_FILE, hint=history.BROKEN_FILE_HINT)
        past = undoing.meant_change(undoing.past_changes(one.plain() for one in documents), name, by=moment.by)
        at = datetime.fromisoformat(past.at)
        when = f"{value_words('', at.date().isoformat())} {at:%H:%M}"
        streams.words(history.UNDOING.format(change=past.id, at=when, by=past.by))

        def act(document: Document, _: Target, change: Change) -> list[Effect]:
            return undoing.undo(document, past, change)

        targets = [changing.Target(one) for one in past.documents]
        manner = changing.Manner(
            dry_run=dry_run, yes=yes, question=history.QUESTION_UNDO, done=history.UNDONE, undoes=past.id
        )
        done = changing.run(session, moment, targets, act, manner)
    if done:
        streams.words(history.REDO.format(change=done[0].entries[-1].change))
