"""`cchc update`: what people report about directives, named by their ids and never by a filter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cchc_cli.cli import clock, complete, options, values
from cchc_cli.wording import help as words
from cchc_cli.wording import labels, messages

if TYPE_CHECKING:
    from cchc_cli.cli.changing import Target
    from cchc_cli.model.document import Document
    from cchc_cli.tracking.acting import Effect
    from cchc_cli.tracking.log import Change

_NAMES = words.METAVARS


def update(
    ids: options.DirectiveIds = None,
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
    on: Annotated[str | None, typer.Option("--on", metavar=_NAMES["day"], help=words.STATUS_ON)] = None,
    evidence: Annotated[str | None, typer.Option("--evidence", metavar=_NAMES["document"], help=words.EVIDENCE)] = None,
    difficulty: Annotated[
        str | None, typer.Option("--difficulty", metavar=_NAMES["text"], help=words.DIFFICULTY)
    ] = None,
    proposal: Annotated[str | None, typer.Option("--proposal", metavar=_NAMES["text"], help=words.PROPOSAL)] = None,
    basis: options.Basis = None,
    for_: options.For = None,
    dry_run: options.DryRun = False,
    yes: options.Yes = False,
    workspace: options.Workspace = None,
) -> None:
    """Report on each duty that is named; all are checked before the first is written."""
    from cchc_cli.cli import changing
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.model.codes import Status
    from cchc_cli.tracking.report import Told, report

    typed = changing.ids(ids or [], command="update")
    session = Session.open(workspace)
    moment = clock.moment(folder=session.workspace.root)
    code = values.coded(status, labels.STATUSES, option="--status") if status is not None else None
    told = Told(
        status=Status(code) if code is not None else None,
        progress=progress,
        note=note,
        completed_on=_completed_on(completed_on, moment.today),
        evidence=evidence,
        difficulty=difficulty,
        proposal=proposal,
        basis=basis,
        on=values.day(on, option="--on", today=moment.today) if on is not None else None,
    )
    with telling_broken(session.facts[1]):
        targets = changing.directives(session, typed)

    def act(document: Document, target: Target, change: Change) -> list[Effect]:
        return [
            report(
                document,
                target.id,
                told,
                period=target.period,
                unit=for_,
                change=change,
                registry=session.registry,
                settings=session.settings,
            )
        ]

    changing.run(session, moment, targets, act, changing.manner(ids, dry_run=dry_run, yes=yes))


def _completed_on(typed: str | None, today: date) -> date | Literal["unknown"] | None:
    if typed is None:
        return None
    if values.is_one_of(typed, ("unknown", *labels.COMPLETED_ON.values(), *messages.DAY_UNKNOWN_WORDS)):
        return "unknown"
    return values.day(typed, option="--completed-on", today=today)
