"""`cchc add`: what was ordered by word of mouth, and what the parser missed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, complete, options, unitnames, values
from cchc_cli.errors import UsageError
from cchc_cli.text.vietnamese import nfc
from cchc_cli.wording import help as words
from cchc_cli.wording import messages, refusals

if TYPE_CHECKING:
    from cchc_cli.cli.changing import Target
    from cchc_cli.model.document import Document
    from cchc_cli.tracking.acting import Effect
    from cchc_cli.tracking.log import Change

_NAMES = words.METAVARS


def add(
    *,
    text: Annotated[str, typer.Option("--text", "-t", metavar=_NAMES["text"], help=words.ADD_TEXT, show_default=False)],
    unit: Annotated[
        list[str],
        typer.Option(
            "--unit",
            "-u",
            metavar=_NAMES["unit"],
            help=words.ADD_UNIT,
            show_default=False,
            autocompletion=complete.units,
        ),
    ],
    coordinate: Annotated[
        list[str] | None,
        typer.Option("--coordinate", metavar=_NAMES["unit"], help=words.EDIT_COORDINATE, autocompletion=complete.units),
    ] = None,
    due: Annotated[str | None, typer.Option("--due", metavar=_NAMES["day"], help=words.ADD_DUE)] = None,
    basis: Annotated[str | None, typer.Option("--basis", metavar=_NAMES["text"], help=words.ADD_BASIS)] = None,
    on: Annotated[str | None, typer.Option("--on", metavar=_NAMES["day"], help=words.ADD_ON)] = None,
    document: options.Document = None,
    section: Annotated[str | None, typer.Option("--section", metavar=_NAMES["section"], help=words.ADD_SECTION)] = None,
    area: Annotated[
        list[str] | None,
        typer.Option("--area", metavar=_NAMES["area"], help=words.EDIT_AREA, autocompletion=complete.areas),
    ] = None,
    deliverable: Annotated[
        str | None, typer.Option("--deliverable", metavar=_NAMES["text"], help=words.EDIT_DELIVERABLE)
    ] = None,
    dry_run: options.DryRun = False,
    yes: options.Yes = False,
    workspace: options.Workspace = None,
) -> None:
    """Put one further directive into the document that is named, else into the record of the year's oral orders."""
    from cchc_cli.cli import changing
    from cchc_cli.cli.selecting import areas
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.model.directive import Party
    from cchc_cli.tracking.adding import Order, direct_id, direct_record
    from cchc_cli.tracking.adding import add as added

    session = Session.open(workspace)
    moment = clock.moment(folder=session.workspace.root)
    if section is not None and document is None:
        raise UsageError(refusals.SECTION_WITHOUT_DOCUMENT)
    day = values.day(on, option="--on", today=moment.today) if on is not None else None
    if day is not None and day > moment.today:
        raise UsageError(refusals.ORDER_TO_COME.format(day=f"{day:%d/%m/%Y}", today=f"{moment.today:%d/%m/%Y}"))
    leads = [unitnames.named(session, one, option="--unit", on=day or moment.today) for one in unit]
    others = [unitnames.named(session, one, option="--coordinate", on=day or moment.today) for one in coordinate or ()]
    order = Order(
        text=_text(text),
        leads=tuple(dict.fromkeys(Party(name=one.name) for one in leads)),
        coordinators=tuple(dict.fromkeys(Party(name=one.name) for one in others)),
        due=values.day(due, option="--due", today=moment.today) if due is not None else None,
        basis=values.words(basis, option="--basis") if basis is not None else None,
        given_on=day if document is not None else day or moment.today,
        section=section,
        areas=areas(area or ()),
        deliverable=deliverable,
        warnings=tuple(one.warning for one in (*leads, *others) if one.warning),
    )
    manner = changing.Manner(dry_run=dry_run, yes=yes, done=messages.ADDED)
    if document is not None:
        with telling_broken(session.facts[1]):
            targets = changing.documents(session, [document])
    else:
        year = (order.given_on or moment.today).year
        targets = [changing.Target(direct_id(year))]
        files = {direct_id(year): lambda change: direct_record(year, session.settings, change)}
        manner = changing.Manner(dry_run=dry_run, yes=yes, files=files, done=messages.ADDED)

    def act(document: Document, target: Target, change: Change) -> list[Effect]:
        del target
        return [added(document, order, change=change)]

    changing.run(session, moment, targets, act, manner)


def _text(typed: str) -> str:
    """The words of the order, in one line or several; UsageError where there are none."""
    lines = [" ".join(line.split()) for line in nfc(typed).splitlines()]
    found = "\n".join(line for line in lines if line)
    if not found:
        raise UsageError(refusals.SAYS_NOTHING.format(option="--text"))
    return found
