"""`cchc list`: one row a directive."""

from __future__ import annotations

from dataclasses import replace

from cchc_cli.cli import clock, options, streams


def list_(
    ids_: options.ListIds = None,
    *,
    unit: options.Unit = None,
    direct: options.Direct = False,
    role: options.Role = None,
    status: options.Status = None,
    document: options.Document = None,
    section: options.Section = None,
    area: options.Area = None,
    text: options.Text = None,
    overdue: options.Overdue = False,
    due_by: options.DueBy = None,
    due_in: options.DueIn = None,
    undated: options.Undated = False,
    person: options.Person = None,
    stale: options.Stale = None,
    by_unit: options.ByUnit = False,
    excluded: options.Excluded = False,
    all_: options.All = False,
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
    """Print the directives that fit, open ones unless others are asked for."""
    from cchc_cli.cli.output import IDS, form, print_rows, tell
    from cchc_cli.cli.selecting import filter_of, only
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.query.by_unit import FIELDS, delivered
    from cchc_cli.query.lists import listing

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
        due_by=due_by,
        due_in=due_in,
        undated=undated,
        person=person,
        stale=stale,
        by_unit=by_unit,
        excluded=excluded,
        all_=all_,
        sort=sort,
    )
    session = Session.open(workspace)
    facts, broken = session.facts
    with telling_broken(broken, answers_all=True):
        asked = replace(asked, only=only(session, ids_ or []))
        found = listing(facts, asked, registry=session.registry, settings=session.settings, moment=moment)
        if by_unit and not how.fields and how.format not in ("json", "jsonl", IDS):
            alone = len({row.full_id for row in found.rows}) == 1
            how = replace(how, fields=FIELDS[1:] if alone else FIELDS)
        print_rows(found.rows, how, session=session, moment=moment, unit=found.unit, scope=found.scope, limit=limit)
        if by_unit and how.format != IDS:
            for line in delivered(found.rows):
                streams.words(line)
        tell(found.rows, how, session=session, moment=moment, limit=limit, scope=found.scope)
