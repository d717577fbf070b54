"""`cchc edit`: what was read is corrected, or a day is set for work that has none."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, complete, options, unitnames, values
from cchc_cli.errors import UsageError
from cchc_cli.text.printable import one_line
from cchc_cli.wording import help as words
from cchc_cli.wording import messages, refusals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.cli.changing import Target
    from cchc_cli.cli.session import Session
    from cchc_cli.model.directive import Party
    from cchc_cli.model.document import Document
    from cchc_cli.tracking.acting import Effect
    from cchc_cli.tracking.log import Change

_NAMES = words.METAVARS


def edit(
    ids: options.DirectiveIds = None,
    *,
    due: Annotated[str | None, typer.Option("--due", metavar=_NAMES["day"], help=words.EDIT_DUE)] = None,
    printed: Annotated[bool, typer.Option("--printed", help=words.EDIT_PRINTED)] = False,
    until: Annotated[str | None, typer.Option("--until", metavar=_NAMES["day"], help=words.EDIT_UNTIL)] = None,
    lead: Annotated[
        list[str] | None,
        typer.Option("--lead", metavar=_NAMES["unit"], help=words.EDIT_LEAD, autocompletion=complete.units),
    ] = None,
    coordinate: Annotated[
        list[str] | None,
        typer.Option("--coordinate", metavar=_NAMES["unit"], help=words.EDIT_COORDINATE, autocompletion=complete.units),
    ] = None,
    area: Annotated[
        list[str] | None,
        typer.Option("--area", metavar=_NAMES["area"], help=words.EDIT_AREA, autocompletion=complete.areas),
    ] = None,
    deliverable: Annotated[
        str | None, typer.Option("--deliverable", metavar=_NAMES["text"], help=words.EDIT_DELIVERABLE)
    ] = None,
    tag: Annotated[list[str] | None, typer.Option("--tag", metavar=_NAMES["name"], help=words.EDIT_TAG)] = None,
    reason: options.Reason = None,
    dry_run: options.DryRun = False,
    yes: options.Yes = False,
    workspace: options.Workspace = None,
) -> None:
    """Correct each directive that is named; all are checked before the first is written."""
    from cchc_cli.cli import changing
    from cchc_cli.cli.selecting import areas
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.tracking.editing import NONE, Correction
    from cchc_cli.tracking.editing import edit as edited

    typed = changing.ids(ids or [], command="edit")
    session = Session.open(workspace)
    moment = clock.moment(folder=session.workspace.root)
    fields: dict[str, object] = {}
    warnings: list[str] = []
    for name, option, names in (("leads", "--lead", lead), ("coordinators", "--coordinate", coordinate)):
        if names is not None:
            fields[name] = _parties(session, names, option, warnings)
    if area is not None:
        fields["areas"] = () if _none(area) else areas(area)
    if deliverable is not None:
        fields["deliverable"] = one_line(deliverable)
    if tag is not None:
        fields["tags"] = () if _none(tag) else tuple(dict.fromkeys(one_line(one) for one in tag))
    correction = Correction(
        due=_due(due, moment.today, NONE),
        printed=printed,
        until=values.day(until, option="--until", today=moment.today) if until is not None else None,
        reason=values.words(reason, option="--reason") if reason is not None else None,
        values=fields,
        warnings=tuple(warnings),
    )
    if printed and due is None:
        raise UsageError(refusals.PRINTED_WITHOUT_DUE)
    with telling_broken(session.facts[1]):
        targets = changing.directives(session, typed)

    def act(document: Document, target: Target, change: Change) -> list[Effect]:
        return [edited(document, target.id, correction, change=change, settings=session.settings)]

    changing.run(session, moment, targets, act, changing.manner(ids, dry_run=dry_run, yes=yes))


def _due(typed: str | None, today: date, none: str) -> date | str | None:
    if typed is None:
        return None
    return none if values.is_one_of(typed, messages.NONE_WORDS) else values.day(typed, option="--due", today=today)


def _none(typed: Sequence[str]) -> bool:
    """Whether what was typed says that there is to be none."""
    return len(typed) == 1 and values.is_one_of(typed[0], ("", *messages.NONE_WORDS))


def _parties(session: Session, typed: Sequence[str], option: str, warnings: list[str]) -> tuple[Party, ...]:
    """The units that were typed, with a warning for each that nobody knows."""
    from cchc_cli.model.directive import Party

    if _none(typed):
        return ()
    found = [unitnames.named(session, one, option=option, on=None) for one in typed]
    warnings += [one.warning for one in found if one.warning]
    return tuple(dict.fromkeys(Party(name=one.name) for one in found))
