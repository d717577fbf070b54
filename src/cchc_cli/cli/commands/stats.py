"""`cchc stats`: how much of the work is done, and how much is not."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, complete, options, records, streams, values
from cchc_cli.wording import messages
from cchc_cli.wording import stats as words

if TYPE_CHECKING:
    from cchc_cli.query.stats import Stats
    from cchc_cli.tracking.moment import Moment


def stats(
    *,
    by: Annotated[
        str | None,
        typer.Option("--by", "-b", metavar=words.BY_METAVAR, help=words.HELP_BY, autocompletion=complete.stats_by),
    ] = None,
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
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    format_: options.Format = None,
    json: options.Json = False,
    workspace: options.Workspace = None,
) -> None:
    """Print the numbers of each unit (or person, document, area, month, state), and the total."""
    from cchc_cli.cli.selecting import filter_of
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.query.stats import By, statistics

    form = records.chosen_format(format_, as_json=json)
    chosen = By(values.coded(by, words.BY, option="--by")) if by is not None else By.UNIT
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
        all_=True,
    )
    session = Session.open(workspace)
    facts, broken = session.facts
    with telling_broken(broken, answers_all=True):
        found = statistics(facts, asked, chosen, registry=session.registry, settings=session.settings, moment=moment)
        if found.unit and found.unit.understood:
            streams.words(found.unit.understood)
        _print(found, form)
        _tell(found, moment, whole=asked.takes_every_state)


def _print(found: Stats, form: str) -> None:
    if form == "table":
        from cchc_cli.render.stats import stats_table

        to_terminal = streams.is_terminal(sys.stdout)
        color = streams.has_color(sys.stdout)
        streams.data(stats_table(found, width=streams.width(), color=color, bars=to_terminal))
        return
    from cchc_cli.query.stats_cells import cell, heads_of, record_of

    made = [record_of(one, found) for one in (*found.lines, *([found.total] if found.lines else []))]
    heads = heads_of(found.by)
    if form not in ("json", "jsonl"):
        made = [{name: cell(name, one[name]) for name in heads} for one in made]
    records.print_records(made, heads, form)


def _tell(found: Stats, moment: Moment, *, whole: bool) -> None:
    """Say on stderr the total in words, up to which day it counts, and how the numbers are meant."""
    if not found.lines:
        streams.words(messages.NO_MATCH)
        return
    from cchc_cli.query.sentence import classes
    from cchc_cli.query.stats_cells import notes_of
    from cchc_cli.wording import sheet

    total = found.total
    template = words.DUTIES if total.counts.total != total.directives else words.DUTIES_SAME
    counted = template.format(count=total.counts.total, directives=total.directives)
    said = [f"{sheet.TOTAL.format(total=counted, parts=classes(total.counts, whole=whole))}."]
    said.append(messages.AS_OF.format(day=f"{moment.as_of:%d/%m/%Y}"))
    if moment.known_on:
        said.append(messages.KNOWN_ON.format(day=f"{moment.known_on:%d/%m/%Y}"))
    said += notes_of(found)
    if any(row.doubtful for row in found.rows):
        said.append(words.DOUBTFUL.format(count=len({row.id for row in found.rows if row.doubtful})))
    for line in said:
        streams.sentence(line)
