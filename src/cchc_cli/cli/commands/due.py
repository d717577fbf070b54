"""`cchc due`: one row a duty whose current deadline falls in a window."""

from __future__ import annotations

from typing import Annotated

import typer

from cchc_cli.cli import clock, options, streams, values
from cchc_cli.wording import help as words

_NAMES = words.METAVARS


def due(
    *,
    quarter: Annotated[
        str | None, typer.Option("--quarter", "-q", metavar=_NAMES["number"], help=words.QUARTER)
    ] = None,
    month: Annotated[str | None, typer.Option("--month", "-m", metavar=_NAMES["number"], help=words.MONTH)] = None,
    year: Annotated[int | None, typer.Option("--year", "-y", metavar=_NAMES["year"], help=words.YEAR)] = None,
    within: Annotated[str | None, typer.Option("--within", metavar=_NAMES["span"], help=words.WITHIN)] = None,
    unit: options.Unit = None,
    direct: options.Direct = False,
    role: options.Role = None,
    status: options.Status = None,
    document: options.Document = None,
    section: options.Section = None,
    area: options.Area = None,
    text: options.Text = None,
    overdue: options.Overdue = False,
    person: options.Person = None,
    stale: options.Stale = None,
    sort: options.Sort = None,
    limit: options.Limit = None,
    fields: options.Fields = None,
    ids: options.Ids = False,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    format_: options.Format = None,
    json: options.Json = False,
    full: options.Full = False,
    workspace: options.Workspace = None,
) -> None:
    """Print the duties of the window, finished ones last; what it leaves out of other years is told on stderr."""
    from cchc_cli.cli.output import form, print_rows, tell
    from cchc_cli.cli.selecting import filter_of
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.query.lists import due_rows
    from cchc_cli.query.windows import window

    how = form(format_=format_, json=json, ids=ids, fields=fields, full=full)
    moment = clock.moment(as_of=as_of, known_on=known_on)
    asked = filter_of(
        today=moment.today,
        unit=unit,
        direct=direct,
        role=role,
        status=status,
        document=document,
        section=section,
        area=area,
        text=text,
        overdue=overdue,
        person=person,
        stale=stale,
        sort=sort,
    )
    session = Session.open(workspace)
    days = window(
        quarter=values.quarter(quarter) if quarter is not None else None,
        month=values.month(month) if month is not None else None,
        year=year,
        within=values.days(within, option="--within") if within is not None else None,
        as_of=moment.as_of,
        soon_days=session.settings.soon_days,
    )
    facts, broken = session.facts
    with telling_broken(broken, answers_all=True):
        found = due_rows(facts, days, asked, registry=session.registry, settings=session.settings, moment=moment)
        print_rows(found.rows, how, session=session, moment=moment, unit=found.unit, scope=found.scope, limit=limit)
        tell(found.rows, how, session=session, moment=moment, limit=limit, scope=found.scope)
        if found.elsewhere:
            streams.words(found.elsewhere)
