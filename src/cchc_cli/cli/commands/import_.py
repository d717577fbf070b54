"""`cchc import`: documents into the workspace."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack, closing, nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, options, streams, values
from cchc_cli.errors import BadDataError, CchcError, UsageError
from cchc_cli.wording import help as words
from cchc_cli.wording import messages, refusals

if TYPE_CHECKING:
    from cchc_cli.cli.importing import Desk
    from cchc_cli.cli.progress import FilesProgress
    from cchc_cli.cli.taking import Taken

_FEW = 3
"""So many read files can be held at once."""


def import_(
    files: Annotated[
        list[str], typer.Argument(metavar=words.METAVARS["files"], help=words.IMPORT_FILES, show_default=False)
    ],
    *,
    received: Annotated[
        str | None, typer.Option("--received", metavar=words.METAVARS["day"], help=words.RECEIVED)
    ] = None,
    number: options.Number = None,
    issued: options.Issued = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=words.IMPORT_DRY_RUN)] = False,
    workspace: options.Workspace = None,
) -> None:
    """Take each file in; of several the good ones are stored, the others listed, and the exit code is 4."""
    from cchc_cli.cli.importing import Desk
    from cchc_cli.cli.progress import FilesProgress
    from cchc_cli.cli.session import Session
    from cchc_cli.cli.several import taken
    from cchc_cli.cli.taking import STDIN, Given, Taker, piped
    from cchc_cli.store.files import locked

    if STDIN in files and len(files) > 1:
        raise UsageError(refusals.STDIN_WITH_FILES)
    if len(files) > 1 and (number is not None or issued is not None):
        raise UsageError(refusals.GIVEN_FOR_SEVERAL, hint=refusals.GIVEN_FOR_SEVERAL_HINT)
    session = Session.open(workspace)
    moment = clock.moment(folder=session.workspace.root)
    given = Given.typed(number, issued, today=moment.today)
    day = values.day(received, option="--received", today=moment.today) if received else None
    if day is not None and day > moment.today:
        raise UsageError(refusals.RECEIVED_LATER.format(day=f"{day:%d/%m/%Y}", today=f"{moment.today:%d/%m/%Y}"))
    with ExitStack() as open_:
        progress = open_.enter_context(FilesProgress(len(files)))
        outcomes: Iterable[Taken | CchcError] = open_.enter_context(
            closing(taken(files, Taker(session.workspace.root, given, piped(files))))
        )
        if len(files) <= _FEW:
            outcomes = list(outcomes)  # nobody waits for the lock while few files are read
        open_.enter_context(nullcontext() if dry_run else locked(session.workspace.root))
        desk = Desk(session, clock.change(moment), received=day, dry_run=dry_run, given=given)
        failed = _take_all(desk, outcomes, progress, total=len(files))
    if dry_run:
        streams.words(messages.DRY_RUN)
    _refuse_for(failed, total=len(files))


def _take_all(
    desk: Desk, outcomes: Iterable[Taken | CchcError], progress: FilesProgress, *, total: int
) -> list[CchcError]:
    """Take each file in; what cannot be is told at once, and does not keep the next from coming in."""
    failed = []
    for outcome in outcomes:
        try:
            if isinstance(outcome, CchcError):
                raise outcome
            desk.take(outcome)
        except CchcError as error:
            failed.append(error)
            if total > 1:
                streams.words(messages.IMPORT_FAILED.format(message=error.message))
        progress.step()
    return failed


def _refuse_for(failed: Sequence[CchcError], *, total: int) -> None:
    """End with the one file's own error, or for several with 4."""
    if not failed:
        return
    if total == 1:
        raise failed[0]
    text = refusals.NO_FILES_LEFT if len(failed) == total else refusals.SOME_FILES_FAILED
    raise BadDataError(text.format(failed=len(failed), total=total))
