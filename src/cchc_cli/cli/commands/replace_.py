"""`cchc replace`: what a document does to earlier ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, complete, naming, options, streams, values
from cchc_cli.errors import UsageError
from cchc_cli.wording import help as words
from cchc_cli.wording import labels, messages, refusals

if TYPE_CHECKING:
    from cchc_cli.cli.changing import Target
    from cchc_cli.cli.session import Session
    from cchc_cli.model.document import Document
    from cchc_cli.tracking.acting import Effect
    from cchc_cli.tracking.log import Change

_NAMES = words.METAVARS


def replace_(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=_NAMES["new_and_old"],
            help=words.REPLACE_NAMES,
            show_default=False,
            autocompletion=complete.documents,
        ),
    ] = None,
    *,
    as_: Annotated[
        str,
        typer.Option(
            "--as",
            metavar=_NAMES["relation"],
            help=words.REPLACE_AS,
            show_default=False,
            autocompletion=complete.replacements,
        ),
    ],
    keep: Annotated[bool, typer.Option("--keep", help=words.REPLACE_KEEP)] = False,
    on: Annotated[str | None, typer.Option("--on", metavar=_NAMES["day"], help=words.REPLACED_ON)] = None,
    dry_run: options.DryRun = False,
    yes: options.Yes = False,
    workspace: options.Workspace = None,
) -> None:
    """Note what the first document does to the others, and end what is open of them."""
    from cchc_cli.cli import changing
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.tracking.duties import is_tracked
    from cchc_cli.tracking.replacing import end_duties, replaces

    if len(names or ()) < 2 or changing.STDIN in (names or ()):
        raise UsageError(refusals.REPLACE_NEEDS_TWO, hint=refusals.SEE_HELP.format(path="cchc replace"))
    code = values.coded(as_, labels.REPLACEMENTS, option="--as")
    session = Session.open(workspace)
    moment = clock.moment(folder=session.workspace.root)
    with telling_broken(session.facts[1]):
        new, *old = [_document(session, one, first=at == 0) for at, one in enumerate(names or ())]
    source = next(one for one in session.documents()[0] if one.id == new)
    day = values.day(on, option="--on", today=moment.today) if on is not None else source.issued or moment.today
    day = min(day, moment.today)
    known = [one for one in old if one in session.names().titles]
    assigns = any(is_tracked(one.plain()) for one in source.directives)
    ends = not keep and (code != "corrects" or assigns)
    if not ends and not keep:
        streams.words(messages.CORRECTION_KEEPS)

    def act(document: Document, target: Target, change: Change) -> list[Effect]:
        if target.document != new:
            return end_duties(document, source, code, on=day, change=change, settings=session.settings)
        effects: list[Effect] = []
        for one in old:
            now = effects[-1].document if effects else document
            effects.append(replaces(now, one, code, on=day, change=change))
        return effects

    targets = [changing.Target(new), *(changing.Target(one) for one in known if ends)]
    manner = changing.Manner(dry_run=dry_run, yes=yes, done=messages.CHANGES_WRITTEN)
    changing.run(session, moment, list(dict.fromkeys(targets)), act, manner)


def _document(session: Session, typed: str, *, first: bool) -> str:
    """The id of a document that was named; an earlier one that is not here goes by its number as typed."""
    names = session.names()
    try:
        return naming.document(typed, names.titles, names.numbers)
    except naming.UnknownNameError:
        if first or not any(char.isdigit() for char in typed):
            raise
        streams.words(messages.OLD_NOT_HERE.format(typed=values.words(typed, option="VĂN_BẢN")))
        return values.words(typed, option="VĂN_BẢN")
