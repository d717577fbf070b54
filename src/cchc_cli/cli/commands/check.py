"""`cchc check`: what a person should look at before a meeting, all at once."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, complete, options, records, streams, values
from cchc_cli.errors import ExitCode, UsageError
from cchc_cli.wording import checks as words
from cchc_cli.wording import help as help_words
from cchc_cli.wording import messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.cli.session import Session
    from cchc_cli.query.found import Found
    from cchc_cli.query.six import Clarity
    from cchc_cli.render.check import Names

_NAMES = help_words.METAVARS


def check(
    *,
    six: Annotated[bool, typer.Option("--six", help=words.HELP_SIX)] = False,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar=words.ONLY_METAVAR, help=words.HELP_ONLY, autocompletion=complete.topics),
    ] = None,
    document: options.Document = None,
    stale: Annotated[str | None, typer.Option("--stale", metavar=_NAMES["span"], help=words.HELP_STALE)] = None,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=words.HELP_DRY_RUN)] = False,
    full: Annotated[bool, typer.Option("--full", help=words.HELP_FULL)] = False,
    format_: options.Format = None,
    json: options.Json = False,
    workspace: options.Workspace = None,
) -> None:
    """Print what should be looked at; end with 1 where there are errors, not for what is merely doubtful.

    What was edited by hand is entered in the log, unless the question is about a past day or other topics.
    """
    from cchc_cli.cli.checking import check_workspace
    from cchc_cli.cli.noting import note_hand_edits
    from cchc_cli.cli.session import Session
    from cchc_cli.model.finding import Severity

    chosen = records.chosen_format(format_, as_json=json)
    topics = {values.coded(one, words.TOPICS, option="--only") for one in only or ()}
    days = values.days(stale, option="--stale") if stale is not None else None
    if days == 0:
        raise UsageError(words.STALE_DAYS)
    moment = clock.moment(as_of=as_of, known_on=known_on)
    session = Session.open(workspace)
    checked = check_workspace(session, moment, document=document, stale_days=days)
    found = [one for one in checked.found if not topics or one.topic in topics]
    if six:
        _print_six(checked.six, session, chosen)
    elif chosen == "table":
        from cchc_cli.render.check import check_page

        color = streams.has_color(sys.stdout)
        names = _names(session, [one.finding.directive for one in found], [one.directives for one in found])
        page = check_page(
            found, checked.six, names, width=streams.width(), color=color, full=full, notes="notes" in topics
        )
        streams.data(page)
    else:
        records.print_records([_record(one) for one in found], _HEADS, chosen)
    counts = Counter(one.finding.severity for one in found if one.topic != "six")
    if not six:
        _tell(counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.INFO])
        topics_found = Counter(one.topic for one in found if one.topic not in ("six", "notes"))
        if len(topics_found) > 1 and chosen == "table":
            parts = [f"{words.TOPICS[one].lower()} {count}" for one, count in topics_found.items()]
            streams.sentence(messages.CHECK_BY_TOPIC.format(parts="; ".join(parts)))
    if not (dry_run or six or as_of or known_on) and (not topics or "books" in topics):
        note_hand_edits(session, clock.moment(folder=session.workspace.root), checked.documents)
    if any(one.finding.severity is Severity.ERROR for one in checked.found):
        raise typer.Exit(ExitCode.ANSWERED_NO)


def _tell(errors: int, warnings: int, infos: int) -> None:
    if errors or warnings or infos:
        streams.words(messages.CHECK_COUNTS.format(errors=errors, warnings=warnings, infos=infos))
    else:
        streams.words(messages.CHECK_CLEAN)


def _names(session: Session, ids: Sequence[str | None], more: Sequence[Sequence[str]] = ()) -> Names:
    """How the directives are called on a page."""
    from cchc_cli.render.check import Names
    from cchc_cli.render.short_ids import short_ids

    texts = session.names().texts
    wanted = [one for one in (*ids, *(name for several in more for name in several)) if one]
    short = short_ids(wanted, texts)

    def shown(full: str) -> str:
        name, at, period = full.partition("@")
        return f"{short.get(name, name)}{at}{period}"

    return Names(shown, texts)


def _print_six(six: Sequence[Clarity], session: Session, chosen: str) -> None:
    """Each unfinished directive that leaves something unclear, with what; in JSON every one of them."""
    failing = [one for one in six if one.lacks]
    if chosen == "table":
        from cchc_cli.render.check import six_page

        if failing:
            color = streams.has_color(sys.stdout)
            names = _names(session, [one.id for one in failing])
            streams.data(six_page(failing, names, width=streams.width(), color=color))
    else:
        shown = six if chosen in ("json", "jsonl") else failing
        heads = {"id": messages.ID, "text": words.SIX_OPENING, **words.SIX}
        records.print_records(
            [{"id": one.id, "text": one.text, **{name: one.lacks.get(name) for name in words.SIX}} for one in shown],
            heads,
            chosen,
        )
    if not six:
        streams.words(words.SIX_NOTHING)
    elif failing:
        streams.words(words.SIX_COUNTS.format(failed=len(failing), all=len(six)))
    else:
        streams.words(words.SIX_ALL_MET)


_HEADS = {
    "topic_words": messages.CHECK_TOPIC,
    "severity_words": messages.CHECK_SEVERITY,
    "place": messages.CHECK_WHERE,
    "full_id": messages.ID,
    "message": messages.CHECK_MESSAGE,
    "hint": messages.CHECK_HINT,
    "code": messages.CHECK_CODE,
}


def _record(found: Found) -> dict[str, object]:
    from cchc_cli.wording import labels

    one = found.finding
    return {
        "topic": found.topic,
        "topic_words": words.TOPICS[found.topic],
        "severity": one.severity,
        "severity_words": labels.SEVERITIES[one.severity],
        "code": one.code,
        "document": found.document,
        "directive": one.directive,
        "full_id": found.full_id,
        "directives": list(found.directives),
        "about": found.about or None,
        "due": found.due.isoformat() if found.due else None,
        "file": found.file or None,
        "line": found.line,
        "place": found.place,
        "span": list(one.span) if one.span else None,
        "message": one.message,
        "hint": one.hint,
    }
