"""`cchc assign`: who has the work in our own office."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, options, values
from cchc_cli.text.printable import one_line
from cchc_cli.wording import help as words
from cchc_cli.wording import messages

if TYPE_CHECKING:
    from cchc_cli.cli.changing import Target
    from cchc_cli.model.document import Document
    from cchc_cli.tracking.acting import Effect
    from cchc_cli.tracking.log import Change

_NAMES = words.METAVARS


def assign(
    ids: options.DirectiveIds = None,
    *,
    unit: Annotated[str | None, typer.Option("--unit", "-u", metavar=_NAMES["unit"], help=words.ASSIGN_UNIT)] = None,
    person: Annotated[str | None, typer.Option("--person", metavar=_NAMES["name"], help=words.ASSIGN_PERSON)] = None,
    due: Annotated[str | None, typer.Option("--due", metavar=_NAMES["day"], help=words.ASSIGN_DUE)] = None,
    for_: options.For = None,
    dry_run: options.DryRun = False,
    yes: options.Yes = False,
    workspace: options.Workspace = None,
) -> None:
    """Note for each directive that is named who has it; all are checked before the first is written."""
    from cchc_cli.cli import changing
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.tracking.assigning import Assignment
    from cchc_cli.tracking.assigning import assign as assigned

    typed = changing.ids(ids or [], command="assign")
    session = Session.open(workspace)
    moment = clock.moment(folder=session.workspace.root)
    assignment = Assignment(
        unit=one_line(unit) if unit is not None else None,
        person=one_line(person) if person is not None else None,
        due=_due(due, moment.today),
    )
    with telling_broken(session.facts[1]):
        targets = changing.directives(session, typed)

    def act(document: Document, target: Target, change: Change) -> list[Effect]:
        return [
            assigned(
                document,
                target.id,
                assignment,
                period=target.period,
                unit=for_,
                change=change,
                registry=session.registry,
                settings=session.settings,
            )
        ]

    changing.run(session, moment, targets, act, changing.manner(ids, dry_run=dry_run, yes=yes))


def _due(typed: str | None, today: date) -> date | str | None:
    """The inner day that was typed, "" for none, None where nothing was."""
    if typed is None or not typed.strip() or values.is_one_of(typed, messages.NONE_WORDS):
        return None if typed is None else ""
    return values.day(typed, option="--due", today=today)
