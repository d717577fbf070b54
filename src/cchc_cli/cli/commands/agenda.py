"""`cchc agenda`: what a meeting goes through, on the terminal or to be pasted."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, complete, options, streams, values
from cchc_cli.errors import UsageError
from cchc_cli.wording import agenda as agenda_words
from cchc_cli.wording import help as words
from cchc_cli.wording import messages, refusals

if TYPE_CHECKING:
    from cchc_cli.cli.session import Session
    from cchc_cli.query.agenda import Agenda
    from cchc_cli.tracking.moment import Moment

_NAMES = words.METAVARS


def agenda(
    *,
    unit: options.Unit = None,
    direct: options.Direct = False,
    role: options.Role = None,
    person: options.Person = None,
    document: options.Document = None,
    area: options.Area = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar=_NAMES["day"], help=agenda_words.SINCE, show_default=False)
    ] = None,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar=_NAMES["format"],
            help=agenda_words.FORMAT,
            autocompletion=complete.agenda_formats,
        ),
    ] = None,
    json: options.Json = False,
    full: options.Full = False,
    workspace: options.Workspace = None,
) -> None:
    """Print the open duties by urgency, and what came back since the last meeting."""
    from cchc_cli.cli.selecting import filter_of
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.query.agenda import agenda as agenda_of

    form = _form(format_, as_json=json, full=full)
    moment = clock.moment(as_of=as_of, known_on=known_on)
    last_meeting = _since(since, moment)
    asked = filter_of(
        today=moment.today,
        unit=unit,
        direct=direct,
        role=role,
        person=person,
        document=document,
        area=area,
    )
    session = Session.open(workspace)
    facts, broken = session.facts
    with telling_broken(broken, answers_all=True):
        found = agenda_of(
            facts, asked, since=last_meeting, registry=session.registry, settings=session.settings, moment=moment
        )
        if found.unit and found.unit.understood:
            streams.words(found.unit.understood)
        _print(found, form, session, full=full)
        _tell(found, form, moment)


def _form(typed: str | None, *, as_json: bool, full: bool) -> str:
    """The form that was asked for; without one a page for a person, plain text for a pipe."""
    if typed is None:
        return "json" if as_json else "table" if streams.is_terminal(sys.stdout) else "text"
    code = values.coded(typed, agenda_words.FORMATS, option="--format")
    if as_json and code != "json":
        raise UsageError(refusals.NOT_BOTH_FORMATS.format(format=code))
    if full and code == "text":
        raise UsageError(refusals.EXCLUDING.format(first="--full", second="--format text"))
    return code


def _since(typed: str | None, moment: Moment) -> date | None:
    if typed is None:
        return None
    day = values.day(typed, option="--since", today=moment.today)
    if day > moment.as_of:
        raise UsageError(agenda_words.SINCE_LATER.format(day=f"{moment.as_of:%d/%m/%Y}"))
    return day


def _print(found: Agenda, form: str, session: Session, *, full: bool) -> None:
    from cchc_cli.export import agenda as exports

    match form:
        case "json":
            streams.exact(exports.agenda_json(found))
        case "md":
            streams.exact(exports.agenda_markdown(found))
        case "text":
            streams.exact(exports.agenda_text(found))
        case _:
            from cchc_cli.render.agenda import agenda_page
            from cchc_cli.render.short_ids import short_ids

            ids = short_ids((row.id for row in found.rows), session.names().texts)
            color = streams.has_color(sys.stdout)
            streams.data(agenda_page(found, width=streams.width(), color=color, full=full, ids=ids))


def _tell(found: Agenda, form: str, moment: Moment) -> None:
    """Say on stderr up to which day it counts, where the page does not, and what (?) means."""
    if form in ("table", "json"):
        streams.words(messages.AS_OF.format(day=f"{moment.as_of:%d/%m/%Y}"))
    if moment.known_on:
        streams.words(messages.KNOWN_ON.format(day=f"{moment.known_on:%d/%m/%Y}"))
    if any(row.doubtful for row in found.rows):
        streams.words(messages.DOUBTFUL)
