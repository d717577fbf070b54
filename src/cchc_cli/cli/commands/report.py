"""`cchc report`: the section of the administrative reform report about assigned work."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.cli import clock, complete, options, outfile, streams, values
from cchc_cli.wording import help_meeting as help_words
from cchc_cli.wording import messages
from cchc_cli.wording import report as words
from cchc_cli.wording.help import METAVARS as _NAMES


def report(
    *,
    period: Annotated[
        str,
        typer.Option(
            "--period",
            "-p",
            metavar=_NAMES["period"],
            help=help_words.REPORT_PERIOD,
            show_default=False,
            autocompletion=complete.report_periods,
        ),
    ],
    year: Annotated[
        int | None, typer.Option("--year", "-y", metavar=_NAMES["year"], help=help_words.REPORT_YEAR)
    ] = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", metavar=_NAMES["format"], help=help_words.REPORT_FORMAT)
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar=_NAMES["file"], help=help_words.OUTPUT, show_default=False)
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help=help_words.EXPORT_YES)] = False,
    unit: options.Unit = None,
    direct: options.Direct = False,
    document: options.Document = None,
    area: options.Area = None,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    workspace: options.Workspace = None,
) -> None:
    """Write the report of a period to a file or to stdout."""
    from cchc_cli.cli.selecting import filter_of
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.export.letterhead import letterhead_of
    from cchc_cli.export.report import parts_of, title_of
    from cchc_cli.export.report_formats import REPORT_FORMATS
    from cchc_cli.query.period_report import period_report

    chosen = values.coded(period, words.PERIODS, option="--period")
    code = outfile.chosen_format(format_, output, among=tuple(REPORT_FORMATS), default="md")
    target = outfile.check(output, code, yes=yes) if output is not None else None
    moment = clock.moment(as_of=as_of, known_on=known_on)
    role = "lead" if unit is not None else None
    asked = filter_of(today=moment.today, unit=unit, direct=direct, role=role, document=document, area=area, all_=True)
    session = Session.open(workspace)
    facts, broken = session.facts
    with telling_broken(broken, answers_all=True):
        found = period_report(
            facts,
            asked,
            chosen,
            year if year is not None else moment.as_of.year,
            registry=session.registry,
            settings=session.settings,
            moment=moment,
        )
        if found.unit and found.unit.understood:
            streams.words(found.unit.understood)
        notes = [messages.BAD_FILES_NOTE.format(count=len(broken))] if broken else []
        title, below = title_of(found)
        write = REPORT_FORMATS[code]
        author = letterhead_of(session.settings).issuer or ""
        content = write(title, below, parts_of(found, notes), author=author, day=found.now.as_of)
        if target is None:
            streams.exact(content)
        else:
            outfile.write(target, content)
            streams.words(words.WRITTEN.format(file=output))
