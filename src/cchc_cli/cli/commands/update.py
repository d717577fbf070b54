"""`cchc update`: what people report about directives, named by their ids and never by a filter."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cchc_cli.cli import clock, complete, options, streams, values
from cchc_cli.errors import ExitCode, UsageError
from cchc_cli.wording import help as words
from cchc_cli.wording import labels, messages, refusals

if TYPE_CHECKING:
    from cchc_cli.cli.updating import Prepared

STDIN = "-"
_NAMES = words.METAVARS


def update(
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=_NAMES["ids"], help=words.UPDATE_IDS, show_default=False, autocompletion=complete.directives
        ),
    ] = None,
    *,
    status: Annotated[
        str | None,
        typer.Option(
            "--status", "-s", metavar=_NAMES["status"], help=words.SET_STATUS, autocompletion=complete.statuses
        ),
    ] = None,
    progress: Annotated[
        int | None, typer.Option("--progress", "-p", min=0, max=100, metavar=_NAMES["number"], help=words.PROGRESS)
    ] = None,
    note: Annotated[str | None, typer.Option("--note", metavar=_NAMES["text"], help=words.NOTE)] = None,
    completed_on: Annotated[
        str | None, typer.Option("--completed-on", metavar=_NAMES["day"], help=words.COMPLETED_ON)
    ] = None,
    evidence: Annotated[str | None, typer.Option("--evidence", metavar=_NAMES["document"], help=words.EVIDENCE)] = None,
    for_: Annotated[
        str | None,
        typer.Option("--for", metavar=_NAMES["unit"], help=words.FOR, autocompletion=complete.units),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=words.UPDATE_DRY_RUN)] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=words.YES)] = False,
    workspace: options.Workspace = None,
) -> None:
    """Report on each duty that is named; all are checked before the first is written."""
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.cli.updating import Telling, prepare, write
    from cchc_cli.model.codes import Status

    typed = _ids(ids or [])
    session = Session.open(workspace)
    moment = clock.moment(folder=session.workspace.root)
    code = values.coded(status, labels.STATUSES, option="--status") if status is not None else None
    telling = Telling(
        unit=for_,
        status=Status(code) if code is not None else None,
        progress=progress,
        note=note,
        completed_on=_completed_on(completed_on, moment.today),
        evidence=evidence,
    )
    with telling_broken(session.facts[1]):
        prepared = prepare(session, typed, telling, clock.change(moment))
    if dry_run:
        _show_diffs(prepared)
        return
    _show(prepared)
    if not any(one.changes for one in prepared):
        streams.words(messages.NOTHING_CHANGED)
        return
    reports = [report for one in prepared for report in one.reports]
    shared = sum(one.for_all for one in reports)
    if shared and len(reports) > 1:
        streams.words(messages.FOR_ALL_UNITS.format(shared=shared, count=len(reports)))
    _confirm(sum(len(one.reports) for one in prepared), yes=yes, from_stdin=STDIN in (ids or []))
    write(session, prepared, telling, lambda: clock.change(moment))
    streams.words(messages.UPDATED.format(count=sum(len(one.reports) for one in prepared if one.changes)))


def _ids(typed: Sequence[str]) -> list[str]:
    """The ids as typed, or those on stdin, each once, in order; UsageError where there are none."""
    if STDIN in typed:
        if len(typed) > 1:
            raise UsageError(refusals.IDS_OR_STDIN)
        if streams.is_terminal(sys.stdin):
            streams.words(messages.PASTE_IDS)
        lines = [line.strip() for line in streams.read_stdin().splitlines()]
        found = list(dict.fromkeys(line for line in lines if line))
        if not found:
            raise UsageError(refusals.NO_IDS_ON_STDIN)
        return found
    if not typed:
        raise UsageError(refusals.NO_IDS, hint=refusals.SEE_HELP.format(path="cchc update"))
    return list(dict.fromkeys(typed))


def _completed_on(typed: str | None, today: date) -> date | Literal["unknown"] | None:
    if typed is None:
        return None
    if values.is_one_of(typed, ("unknown", *labels.COMPLETED_ON.values(), *messages.DAY_UNKNOWN_WORDS)):
        return "unknown"
    return values.day(typed, option="--completed-on", today=today)


def _show(prepared: Sequence[Prepared]) -> None:
    """Each duty by its full id and opening words, what changes in it, and what follows."""
    from cchc_cli.render.changed import changed

    for one in prepared:
        for full_id, text, lines in one.told():
            streams.data(changed(full_id, text, lines, width=streams.width(), color=streams.has_color(sys.stdout)))


def _show_diffs(prepared: Sequence[Prepared]) -> None:
    from cchc_cli.render.diff import file_diff

    _show(prepared)
    for one in prepared:
        before, after = one.changed.before, one.changed.after
        streams.data(file_diff(before, after, name=one.name, color=streams.has_color(sys.stdout)))
    streams.words(messages.DRY_RUN)


def _confirm(count: int, *, yes: bool, from_stdin: bool) -> None:
    """Ask before more than one duty changes; without a person to ask, --yes must have been given."""
    if yes or count == 1:
        return
    if from_stdin or not streams.is_terminal(sys.stdin):
        raise UsageError(refusals.NEEDS_YES.format(count=count), hint=refusals.NEEDS_YES_HINT)
    if not streams.ask(messages.QUESTION.format(count=count)):
        streams.words(messages.ANSWERED_NO)
        raise typer.Exit(ExitCode.ANSWERED_NO)
