"""`cchc apply`: the forms that offices filled in come back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, options, streams
from cchc_cli.errors import BadDataError, CchcError, ConflictError, ExitCode
from cchc_cli.wording import help_meeting as words
from cchc_cli.wording import returned as told
from cchc_cli.wording.help import METAVARS as _NAMES

if TYPE_CHECKING:
    from cchc_cli.cli.applying import Plan
    from cchc_cli.cli.changing import Target
    from cchc_cli.model.document import Document
    from cchc_cli.tracking.acting import Effect
    from cchc_cli.tracking.log import Change


def apply(
    files: Annotated[list[Path], typer.Argument(metavar=_NAMES["files"], help=words.APPLY_FILES, show_default=False)],
    *,
    confirm: Annotated[bool, typer.Option("--confirm", help=words.CONFIRM)] = False,
    skip_refused: Annotated[bool, typer.Option("--skip-refused", help=words.SKIP_REFUSED)] = False,
    dry_run: options.DryRun = False,
    yes: options.Yes = False,
    workspace: options.Workspace = None,
) -> None:
    """Show what the forms report that is new, ask, and write it as one change; nothing where a cell is refused."""
    from cchc_cli.cli import changing
    from cchc_cli.cli.applying import Planner, effects
    from cchc_cli.cli.session import Session, telling_broken

    session = Session.open(workspace)
    moment = clock.moment(folder=session.workspace.root)
    with telling_broken(session.facts[1]):
        planner = Planner(session, clock.change(moment), confirm=confirm)
        meant = {one.resolve(): one for one in files}
        for one in meant.values():
            planner.add(one, alone=len(meant) == 1)
    plan = planner.plan
    for refusal in plan.refusals:
        streams.words(refusal.words())
    if plan.refusals and not (skip_refused or dry_run):
        raise _refused(plan, told.REFUSED)
    _tell(plan)

    def act(document: Document, target: Target, change: Change) -> list[Effect]:
        return list(effects(document, target, change, plan.reports, session))

    if plan.reports:
        manner = changing.Manner(dry_run=dry_run, yes=yes)
        changing.run(session, moment, plan.targets, act, manner)
    elif not plan.refusals:
        streams.words(told.NOTHING_NEW)
    if plan.refusals and dry_run:
        raise _refused(plan, told.REFUSED_DRY_RUN)
    if plan.refusals:
        streams.words(told.SKIPPED.format(count=len(plan.refusals)))
        raise typer.Exit(ExitCode.BAD_DATA)


def _tell(plan: Plan) -> None:
    """What is passed over, and what is assumed."""
    from cchc_cli.cli.applying import handed_in

    for note in plan.notes:
        streams.words(note)
    waiting = handed_in(plan)
    if waiting:
        streams.words(told.SUBMITTED.format(count=waiting))


def _refused(plan: Plan, template: str) -> CchcError:
    """What ends the command: a conflict where all that is refused was changed on both sides, else bad data."""
    kind = ConflictError if all(one.both for one in plan.refusals) else BadDataError
    return kind(template.format(count=len(plan.refusals)), hint=told.REFUSED_HINT)
