"""`cchc remind`: a letter to each unit that has overdue or soon due work. It writes drafts and sends nothing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, options, outfile, streams, values
from cchc_cli.errors import ExitCode, UsageError
from cchc_cli.wording import help_meeting as help_words
from cchc_cli.wording import remind as words
from cchc_cli.wording.help import METAVARS as _NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from cchc_cli.cli.session import Session
    from cchc_cli.query.reminders import Reminder, Reminders
    from cchc_cli.tracking.moment import Moment

_WORKING_DAYS = 5
"""How many working days a unit has for its report where nobody says by when."""


def remind(
    *,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar=_NAMES["folder"], help=help_words.REMIND_OUTPUT, show_default=False),
    ] = None,
    within: Annotated[
        str | None, typer.Option("--within", metavar=_NAMES["span"], help=help_words.REMIND_WITHIN)
    ] = None,
    report_by: Annotated[
        str | None, typer.Option("--report-by", metavar=_NAMES["day"], help=help_words.REPORT_BY)
    ] = None,
    unit: options.Unit = None,
    document: options.Document = None,
    section: options.Section = None,
    area: options.Area = None,
    text: options.Text = None,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=help_words.REMIND_DRY_RUN)] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=help_words.REMIND_YES)] = False,
    workspace: options.Workspace = None,
) -> None:
    """Write a letter for each unit into one folder, or with ``dry_run`` only say which."""
    from cchc_cli.cli.selecting import filter_of
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.query.reminders import reminders

    if output is None and not dry_run:
        raise UsageError(words.NEEDS_FOLDER, hint=words.NEEDS_FOLDER_HINT)
    moment = clock.moment(as_of=as_of, known_on=known_on)
    asked = filter_of(today=moment.today, unit=unit, document=document, section=section, area=area, text=text)
    session = Session.open(workspace)
    days = values.days(within, option="--within") if within is not None else session.settings.soon_days
    last = _report_by(report_by, moment, session)
    facts, broken = session.facts
    with telling_broken(broken, answers_all=True):
        found = reminders(facts, asked, days, registry=session.registry, settings=session.settings, moment=moment)
        if found.unit and found.unit.understood:
            streams.words(found.unit.understood)
        each = _to_others(found.each, session)
        if each:
            _write(each, output, session=session, moment=moment, report_by=last, dry_run=dry_run, yes=yes)
        elif not found.each:
            from cchc_cli.query.windows import days_after

            streams.words(words.NOTHING.format(until=f"{days_after(moment.as_of, days):%d/%m/%Y}"))
        _tell(found)


def _to_others(each: Sequence[Reminder], session: Session) -> list[Reminder]:
    """The reminders but for that of the office which signs them: nobody writes to himself."""
    from cchc_cli.export.letterhead import letterhead_of
    from cchc_cli.text.vietnamese import name_key

    own = name_key(letterhead_of(session.settings).issuer or "")
    for one in each:
        if name_key(one.unit) == own:
            streams.words(words.OWN.format(unit=one.unit, count=len(one.rows)))
    return [one for one in each if name_key(one.unit) != own]


def _report_by(typed: str | None, moment: Moment, session: Session) -> date:
    """The last day for the units' reports; UsageError for a day that is over."""
    if typed is None:
        return session.calendar.add_working_days(moment.today, _WORKING_DAYS)
    day = values.day(typed, option="--report-by", today=moment.today)
    if day < moment.today:
        raise UsageError(words.REPORT_BY_PAST.format(day=f"{moment.today:%d/%m/%Y}"))
    return day


def _write(
    each: Sequence[Reminder],
    folder: Path | None,
    *,
    session: Session,
    moment: Moment,
    report_by: date,
    dry_run: bool,
    yes: bool,
) -> None:
    """Make every letter, then put them all into ``folder``; say on stdout which file is whose."""
    from cchc_cli.export.letter import Letter, file_names, to_letter
    from cchc_cli.export.letterhead import letterhead_of

    names = file_names([one.unit for one in each])
    listed = "\n".join(_line(name, one) for name, one in zip(names, each, strict=True))
    if folder is None:
        streams.data(listed)
        streams.words(words.WOULD_WRITE_SOMEWHERE.format(count=len(each)))
        return
    if dry_run:
        outfile.check_folder(folder)
        streams.data(listed)
        streams.words(words.WOULD_WRITE.format(count=len(each), folder=folder))
        return
    target = _checked(folder, names, yes=yes)
    paper = letterhead_of(session.settings)
    contents = [
        to_letter(
            Letter(
                one,
                as_of=moment.as_of,
                report_by=report_by,
                made_on=moment.today,
                letterhead=paper,
            )
        )
        for one in each
    ]
    for name, content in zip(names, contents, strict=True):
        outfile.write(target / name, content)
    streams.data(listed)
    streams.words(words.WRITTEN.format(count=len(each), folder=folder))
    streams.words(words.REPORT_BY.format(day=f"{report_by:%d/%m/%Y}"))
    old = sorted(one.name for one in target.glob(words.FILE.format(slug="*")) if one.name not in names)
    if old:
        streams.words(words.OLD.format(files=", ".join(old)))


def _checked(folder: Path, names: Sequence[str], *, yes: bool) -> Path:
    """The folder, made if it is not there; letters that stand in it are replaced only where a person says so."""
    target = outfile.check_folder(folder)
    standing = [name for name in names if (target / name).exists()]
    if standing and not yes:
        if not streams.is_terminal(sys.stdin):
            raise UsageError(words.EXISTS.format(folder=folder, files=", ".join(standing)), hint=words.EXISTS_HINT)
        if not streams.ask(words.QUESTION.format(count=len(standing), folder=folder)):
            streams.words(words.KEPT)
            raise typer.Exit(ExitCode.ANSWERED_NO)
    outfile.make_folder(target)
    return target


def _line(name: str, reminder: Reminder) -> str:
    counts = [words.COUNT_OVERDUE.format(count=len(reminder.overdue))] if reminder.overdue else []
    counts += [words.COUNT_SOON.format(count=len(reminder.soon))] if reminder.soon else []
    return words.LINE.format(file=name, unit=reminder.unit, counts=", ".join(counts))


def _tell(found: Reminders) -> None:
    """Say what stands in no letter, and what must be looked at before one is sent."""
    from cchc_cli.query.cells import leads_cell

    if found.unaddressed:
        streams.words(words.UNADDRESSED.format(count=len(found.unaddressed)))
        for row in found.unaddressed:
            streams.words(words.UNADDRESSED_LINE.format(id=row.full_id, leads=leads_cell(row) or words.NO_LEAD))
    doubtful = {row.full_id for one in found.each for row in one.rows if row.doubtful}
    if doubtful:
        streams.words(words.CHECK.format(count=len(doubtful)))
