"""`cchc import`: documents into the workspace."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, options, streams, values
from cchc_cli.errors import BadDataError, CchcError, UsageError
from cchc_cli.wording import help as words
from cchc_cli.wording import messages, refusals

if TYPE_CHECKING:
    from cchc_cli.cli.importing import Desk


def import_(
    files: Annotated[
        list[str], typer.Argument(metavar=words.METAVARS["files"], help=words.IMPORT_FILES, show_default=False)
    ],
    received: Annotated[
        str | None, typer.Option("--received", metavar=words.METAVARS["day"], help=words.RECEIVED)
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=words.IMPORT_DRY_RUN)] = False,
    workspace: options.Workspace = None,
) -> None:
    """Take each file in; of several the good ones are stored, the others listed, and the exit code is 4."""
    from cchc_cli.cli.importing import Desk
    from cchc_cli.cli.session import Session
    from cchc_cli.cli.taking import STDIN
    from cchc_cli.store.files import locked

    if STDIN in files and len(files) > 1:
        raise UsageError(refusals.STDIN_WITH_FILES)
    session = Session.open(workspace)
    moment = clock.moment(folder=session.workspace.root)
    day = values.day(received, option="--received", today=moment.today) if received else None
    if day is not None and day > moment.today:
        raise UsageError(refusals.RECEIVED_LATER.format(day=f"{day:%d/%m/%Y}", today=f"{moment.today:%d/%m/%Y}"))
    with nullcontext() if dry_run else locked(session.workspace.root):
        desk = Desk(session, clock.change(moment), received=day, dry_run=dry_run)
        failed = _take_all(desk, files)
    if dry_run:
        streams.words(messages.DRY_RUN)
    _refuse_for(failed, total=len(files))


def _take_all(desk: Desk, files: Sequence[str]) -> list[CchcError]:
    """Take each file in; what cannot be is told at once, and does not keep the next from coming in."""
    failed = []
    for file in files:
        try:
            desk.take(file)
        except CchcError as error:
            failed.append(error)
            if len(files) > 1:
                streams.words(messages.IMPORT_FAILED.format(message=error.message))
    return failed


def _refuse_for(failed: Sequence[CchcError], *, total: int) -> None:
    """End with the one file's own error, or for several with 4."""
    if not failed:
        return
    if total == 1:
        raise failed[0]
    text = refusals.NO_FILES_LEFT if len(failed) == total else refusals.SOME_FILES_FAILED
    raise BadDataError(text.format(failed=len(failed), total=total))
