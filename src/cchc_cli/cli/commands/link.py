"""`cchc link`: the same work in several documents is tracked once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, complete, options, values
from cchc_cli.errors import UsageError
from cchc_cli.wording import help as words
from cchc_cli.wording import labels, refusals

if TYPE_CHECKING:
    from cchc_cli.cli.changing import Target
    from cchc_cli.cli.session import Session
    from cchc_cli.model.directive import Directive
    from cchc_cli.model.document import Document
    from cchc_cli.tracking.acting import Effect
    from cchc_cli.tracking.log import Change

_NAMES = words.METAVARS


def link(
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=_NAMES["ids_and_one"], help=words.LINK_IDS, show_default=False, autocompletion=complete.directives
        ),
    ] = None,
    *,
    as_: Annotated[
        str | None,
        typer.Option("--as", metavar=_NAMES["relation"], help=words.LINK_AS, autocompletion=complete.links),
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help=words.LINK_REMOVE)] = False,
    dry_run: options.DryRun = False,
    yes: options.Yes = False,
    workspace: options.Workspace = None,
) -> None:
    """Point each directive that is named but the last to the last, or count it by itself again."""
    from cchc_cli.cli import changing
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.tracking.counting_out import link as linked
    from cchc_cli.tracking.counting_out import unlink

    named = list(ids or [])
    tracked = None if remove or not named else named.pop()
    if tracked is not None and (not named or as_ is None):
        raise UsageError(refusals.LINK_NEEDS_TWO, hint=refusals.LINK_NEEDS_TWO_HINT)
    code = values.coded(as_, labels.LINKS, option="--as") if as_ is not None else ""
    typed = changing.ids(named, command="link")
    session = Session.open(workspace)
    moment = clock.moment(folder=session.workspace.root)
    with telling_broken(session.facts[1]):
        targets = changing.directives(session, typed)
        to = changing.directives(session, [tracked])[0] if tracked is not None else None

    def act(document: Document, target: Target, change: Change) -> list[Effect]:
        if to is None:
            return [unlink(document, target.id, change=change, settings=session.settings)]
        return [
            linked(
                document,
                target.id,
                _directive(session, to),
                code,
                pointing=session.pointing_to(target.id),
                change=change,
                settings=session.settings,
            )
        ]

    changing.run(session, moment, targets, act, changing.manner(named, dry_run=dry_run, yes=yes))


def _directive(session: Session, target: Target) -> Directive:
    """The directive that the others are to point to, as its file stands."""
    document = next(one for one in session.documents()[0] if one.id == target.document)
    return next(one for one in document.directives if one.id == target.directive)
