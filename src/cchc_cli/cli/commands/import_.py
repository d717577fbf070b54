"""`cchc import`: documents into the workspace."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack, closing, nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, complete, options, streams, values
from cchc_cli.errors import BadDataError, CchcError, UsageError
from cchc_cli.wording import help as words
from cchc_cli.wording import messages, refusals

if TYPE_CHECKING:
    from cchc_cli.cli.importing import Desk
    from cchc_cli.cli.progress import Progress
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
    as_: Annotated[
        str | None,
        typer.Option(
            "--as", metavar=words.METAVARS["document"], help=words.IMPORT_AS, autocompletion=complete.documents
        ),
    ] = None,
    reparse: Annotated[bool, typer.Option("--reparse", help=words.IMPORT_REPARSE)] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=words.IMPORT_DRY_RUN)] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=words.YES)] = False,
    workspace: options.Workspace = None,
) -> None:
    """Take each file in; of several the good ones are stored, the others listed, and the exit code is 4."""
    from cchc_cli.cli.changing import Manner
    from cchc_cli.cli.correcting import correct, corrected_document, parse_again
    from cchc_cli.cli.importing import Desk
    from cchc_cli.cli.progress import Progress
    from cchc_cli.cli.session import Session
    from cchc_cli.cli.several import taken
    from cchc_cli.cli.taking import STDIN, Given, Taker, piped
    from cchc_cli.cli.versions import versions
    from cchc_cli.store.files import locked

    if STDIN in files and len(files) > 1:
        raise UsageError(refusals.STDIN_WITH_FILES)
    if len(files) > 1 and not (number is None and issued is None and as_ is None):
        raise UsageError(refusals.GIVEN_FOR_SEVERAL, hint=refusals.GIVEN_FOR_SEVERAL_HINT)
    session = Session.open(workspace)
    moment = clock.moment(folder=session.workspace.root)
    manner = Manner(dry_run=dry_run, yes=yes, question=messages.QUESTION_READ_AGAIN, from_stdin=STDIN in files)
    if reparse:
        if not (number is None and issued is None and as_ is None and received is None):
            raise UsageError(refusals.REPARSE_ALONE, hint=refusals.REPARSE_ALONE_HINT)
        parse_again(session, moment, files, manner)
        return
    given = Given.typed(number, issued, today=moment.today)
    day = values.day(received, option="--received", today=moment.today) if received else None
    if day is not None and day > moment.today:
        raise UsageError(refusals.RECEIVED_LATER.format(day=f"{day:%d/%m/%Y}", today=f"{moment.today:%d/%m/%Y}"))
    with ExitStack() as open_:
        progress = open_.enter_context(Progress(messages.READING_FILES, len(files)))
        outcomes: Iterable[Taken | CchcError] = open_.enter_context(
            closing(taken(files, Taker(session.workspace.root, given, piped(files))))
        )
        if len(files) <= _FEW:
            outcomes = list(outcomes)  # nobody waits for the lock while few files are read
        open_.enter_context(nullcontext() if dry_run else locked(session.workspace.root))
        desk = Desk(
            session,
            clock.change(moment, earlier=versions(session)),
            received=day,
            dry_run=dry_run,
            given=given,
            corrects=corrected_document(session, as_) if as_ else None,
        )
        failed = _take_all(desk, outcomes, progress, total=len(files))
    for file, intake in desk.corrections:  # asked about while nobody waits for the lock
        try:
            correct(session, moment, file, intake, manner)
        except CchcError as error:
            failed.append(error)
            if len(files) > 1:
                streams.words(messages.IMPORT_FAILED.format(message=error.message))
    if dry_run and len(desk.corrections) < len(files):
        streams.words(messages.DRY_RUN)
    _refuse_for(failed, total=len(files))


def _take_all(desk: Desk, outcomes: Iterable[Taken | CchcError], progress: Progress, *, total: int) -> list[CchcError]:
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
