"""`cchc export`: the sheet that is laid on the table, or handed on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, complete, options, outfile, streams, values
from cchc_cli.errors import BadDataError, UsageError
from cchc_cli.wording import help_meeting as words
from cchc_cli.wording import messages, paper, system
from cchc_cli.wording import outfile as outfile_words
from cchc_cli.wording import sheet as sheet_words
from cchc_cli.wording.help import METAVARS as _NAMES

_OF_TEMPLATES = "docx"
_LONG_MESSAGE = 3_000
"""Letters above which a message is long to read on a telephone: some thirty lines."""

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cchc_cli.cli.session import Session
    from cchc_cli.export import Format, GroupBy, Sheet
    from cchc_cli.query.facts import Facts
    from cchc_cli.query.filters import Filter
    from cchc_cli.query.row import Row
    from cchc_cli.query.stats import Stats
    from cchc_cli.tracking.moment import Moment


def export(
    *,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar=_NAMES["format"],
            help=words.EXPORT_FORMAT,
            autocompletion=complete.export_formats,
        ),
    ] = None,
    group_by: Annotated[
        str | None,
        typer.Option("--group-by", "-g", metavar=_NAMES["group"], help=words.GROUP_BY, autocompletion=complete.groups),
    ] = None,
    title: Annotated[str | None, typer.Option("--title", metavar=_NAMES["text"], help=words.TITLE)] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar=_NAMES["file"], help=words.OUTPUT, show_default=False)
    ] = None,
    template: Annotated[
        Path | None, typer.Option("--template", metavar=_NAMES["file"], help=words.TEMPLATE, show_default=False)
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=words.EXPORT_YES)] = False,
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
    all_: options.All = False,
    sort: options.Sort = None,
    limit: options.Limit = None,
    fields: options.Fields = None,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    workspace: options.Workspace = None,
) -> None:
    """Write the directives that fit as a sheet, to a file or to stdout."""
    from cchc_cli.cli.selecting import filter_of
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.export import FORMATS

    code = outfile.chosen_format(format_, output)
    outfile.check_options(code, fields=fields is not None, group_by=group_by is not None, by_unit=by_unit)
    group = _group(group_by, FORMATS[code], unit)
    heading = values.words(title, option="--title") if title is not None else sheet_words.TITLE
    if template is not None and code != _OF_TEMPLATES:
        raise UsageError(paper.TEMPLATE_ONLY_WORD, hint=paper.TEMPLATE_ONLY_WORD_HINT)
    target = outfile.check(output, code, yes=yes) if output is not None else None
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
        all_=all_,
        sort=sort,
    )
    session = Session.open(workspace)
    with telling_broken(session.facts[1], answers_all=True):
        sheet = _sheet(
            asked,
            moment,
            session,
            form=FORMATS[code],
            fields=values.names(fields or ""),
            group=group,
            limit=limit,
            title=heading,
        )
        content = _filled(sheet, template) if template is not None else FORMATS[code].content(sheet)
        if target is None:
            streams.exact(content)
        else:
            outfile.write(target, content)
        _tell(sheet, FORMATS[code], output)
        _tell_long(code, content)


def _filled(sheet: Sheet, template: Path) -> bytes:
    """The office's own template with the sheet in it; BadDataError for a file that cannot be read or used."""
    from cchc_cli.export.word.template import filled

    try:
        content = template.read_bytes()
    except OSError as error:
        raise BadDataError(
            paper.TEMPLATE_UNREADABLE.format(file=template, reason=system.reason(error)),
            hint=paper.TEMPLATE_UNREADABLE_HINT,
        ) from None
    return filled(sheet, content, file=str(template))


def _group(typed: str | None, form: Format, unit: str | None) -> GroupBy | None:
    """The grouping that was asked for, else the format's own; the rows of one unit are grouped only if asked."""
    from cchc_cli.export import GroupBy

    if typed is None or form.by_duty:
        return form.group_by if unit is None else None
    code = values.coded(typed, outfile_words.GROUPS, option="--group-by")
    return None if code == "none" else GroupBy(code)


def _tell(sheet: Sheet, form: Format, output: Path | None) -> None:
    """What was written to a file, and what a calendar cannot hold."""
    undated = sum(row.due is None for row in sheet.rows) if form.by_duty else 0
    if output is not None:
        template = messages.EXPORTED_DUTIES if form.by_duty else messages.EXPORTED
        streams.words(template.format(count=len(sheet.rows) - undated, file=output))
    if undated:
        streams.words(outfile_words.NOT_IN_CALENDAR.format(count=undated))


def _tell_long(code: str, content: bytes | str) -> None:
    """Say how a message can be made shorter that nobody reads on a telephone."""
    letters = len(content if isinstance(content, str) else content.decode("utf-8")) if code == "text" else 0
    if letters > _LONG_MESSAGE:
        streams.words(outfile_words.LONG_MESSAGE.format(count=letters))


def _sheet(
    asked: Filter,
    moment: Moment,
    session: Session,
    *,
    form: Format,
    fields: Sequence[str],
    group: GroupBy | None,
    limit: int | None,
    title: str,
) -> Sheet:
    """The sheet of what fits, directives or duties as its format has them, with a note where it holds a part only."""
    from cchc_cli.export import GroupBy, Sheet
    from cchc_cli.export.letterhead import letterhead_of
    from cchc_cli.query.chosen import chosen_fields
    from cchc_cli.query.form import reports
    from cchc_cli.query.lists import duty_rows, listing

    facts, broken = session.facts
    rows_of = duty_rows if form.by_duty else listing
    found = rows_of(facts, asked, registry=session.registry, settings=session.settings, moment=moment)
    rows = found.rows
    if found.unit and found.unit.understood:
        streams.words(found.unit.understood)
    notes = [messages.BAD_FILES_NOTE.format(count=len(broken))] if broken else []
    if limit is not None and limit < len(rows):
        notes.append(messages.LIMITED.format(shown=limit, count=len(rows)))
    if group == GroupBy.UNIT and rows:
        notes.insert(0, _unit_note(rows[:limit], facts))

    def stats() -> Stats:
        from cchc_cli.query.stats import By, statistics

        every = replace(asked, all=True, by_unit=False)
        return statistics(facts, every, By.UNIT, registry=session.registry, settings=session.settings, moment=moment)

    return Sheet(
        rows=rows[:limit],
        as_of=moment.as_of,
        known_on=moment.known_on,
        title=title,
        authority=session.settings.authority,
        letterhead=letterhead_of(session.settings),
        made_on=moment.known_on or moment.today,
        made_at=moment.now,
        soon_days=session.settings.soon_days,
        duties=_duties(asked, moment, session) if form.timeline else (),
        group_by=group,
        unit=found.unit.full_name if found.unit else None,
        fields=chosen_fields(fields),
        unit_heading=_headings(facts, session),
        notes=notes,
        scope=found.scope,
        counted=rows,
        stats=stats,
        report=reports(facts, found.unit, registry=session.registry, moment=moment),
    )


def _duties(asked: Filter, moment: Moment, session: Session) -> Sequence[Row]:
    """Every duty that fits: of recurring work each period falls due by itself."""
    from dataclasses import replace

    from cchc_cli.query.lists import duty_rows

    facts, _ = session.facts
    asked = replace(asked, by_unit=False)
    return duty_rows(facts, asked, registry=session.registry, settings=session.settings, moment=moment).rows


def _headings(facts: Sequence[Facts], session: Session) -> Callable[[Row, str], str]:
    """What gives the official name of a row's lead."""
    from cchc_cli.query.headings import unit_heading

    known = {one.id: one for one in facts}
    return lambda row, lead: unit_heading(
        lead, known[row.document], registry=session.registry, settings=session.settings
    )


def _unit_note(rows: Sequence[Row], facts: Sequence[Facts]) -> str:
    """What the block of a unit does not hold: what it has through groups, and what it co-ordinates."""
    groups = {
        directive.id
        for document in facts
        for directive in document.directives
        if any(one.role == "lead" and one.group for one in directive.parties)
    }
    counted = (
        (sheet_words.BY_UNIT_GROUPS, sum(row.id in groups for row in rows)),
        (sheet_words.BY_UNIT_COORDINATED, sum(bool(row.coordinators) for row in rows)),
    )
    return sheet_words.BY_UNIT.format(parts="".join(one.format(count=count) for one, count in counted if count))
