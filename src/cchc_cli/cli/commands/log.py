"""`cchc log`: what was changed, when, by whom."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, complete, naming, options, records, streams
from cchc_cli.wording import help as words
from cchc_cli.wording import history, messages

if TYPE_CHECKING:
    from cchc_cli.model.document import Document
    from cchc_cli.model.ids import Selector
    from cchc_cli.tracking.history import Logged
    from cchc_cli.tracking.moment import Moment


def log(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar=words.METAVARS["id"], help=history.LOG_ID, show_default=False, autocompletion=complete.names
        ),
    ] = None,
    *,
    since: Annotated[str | None, typer.Option("--since", metavar=words.METAVARS["day"], help=history.LOG_SINCE)] = None,
    change: Annotated[
        str | None,
        typer.Option(
            "--change", metavar=words.METAVARS["change"], help=history.LOG_CHANGE, autocompletion=complete.changes
        ),
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar=words.METAVARS["name"], help=history.LOG_BY)] = None,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    format_: options.Format = None,
    json: options.Json = False,
    workspace: options.Workspace = None,
) -> None:
    """Print the log of everything, of one directive, or of one document."""
    from cchc_cli.cli.session import Session, telling_broken
    from cchc_cli.tracking.history import is_silent, logged_in

    chosen = records.chosen_format(format_, as_json=json)
    moment = clock.moment(as_of=as_of, known_on=known_on)
    documents, broken = Session.open(workspace).documents()
    with telling_broken(broken):
        meant, directive = _named(name, documents)
    entries = logged_in([one.plain() for one in meant], directive=directive.name if directive else None)
    period = directive.period if directive else None
    asked = _asked(since, change, by, moment)
    known = [one for one in entries if _was_known(one, moment) and asked(one) and period in (None, one.address.period)]
    if chosen not in ("json", "jsonl") and change is None:
        known = [one for one in known if not is_silent(one.entry)]
    if chosen == "table":
        from cchc_cli.render.log import log_list

        streams.data(log_list(known, width=streams.width(), color=streams.has_color(sys.stdout)))
    else:
        records.print_records([_record(one) for one in known], _HEADS, chosen)
    if not known:
        streams.words(messages.NO_LOG)


_HEADS = {
    "day": messages.LOG_DAY,
    "by": messages.LOG_BY,
    "full_id": messages.ID,
    "what": messages.LOG_WHAT,
    "why": messages.LOG_WHY,
}


def _named(name: str | None, documents: Sequence[Document]) -> tuple[Sequence[Document], Selector | None]:
    """The documents whose log is asked for, or the directive."""
    if name is None:
        return documents, None
    found = naming.directive_or_document(
        name,
        texts={directive.id: directive.text for one in documents for directive in one.directives},
        titles={one.id: one.title or "" for one in documents},
        numbers={one.id: one.number for one in documents if one.number},
    )
    if isinstance(found, str):
        return [one for one in documents if one.id == found], None
    return documents, found


def _asked(since: str | None, change: str | None, by: str | None, moment: Moment) -> Callable[[Logged], bool]:
    """What --since, --change and --by let through."""
    from cchc_cli.cli import values
    from cchc_cli.text.vietnamese import fold
    from cchc_cli.tracking.moment import day_of

    first = values.day(since, option="--since", today=moment.today) if since else None

    def asked(logged: Logged) -> bool:
        entry = logged.entry
        return (
            (first is None or day_of(entry["at"]) >= first)
            and (change is None or change in entry["change"])
            and (by is None or fold(by) in fold(str(entry["by"])))
        )

    return asked


def _was_known(logged: Logged, moment: Moment) -> bool:
    from cchc_cli.tracking.moment import day_of

    return day_of(logged.entry["at"]) <= min(moment.as_of, moment.known_on or moment.as_of)


def _record(logged: Logged) -> dict[str, object]:
    from cchc_cli.tracking.history import change_words

    entry = logged.entry
    at = datetime.fromisoformat(str(entry["at"]))
    return {
        "id": entry["id"],
        "change": entry["change"],
        "at": entry["at"],
        "day": f"{at:%d/%m/%Y %H:%M}",
        "by": entry["by"],
        "document": logged.document,
        "directive": logged.directive,
        "full_id": logged.full_id,
        "set": entry["set"],
        "from": entry.get("from"),
        "to": entry.get("to"),
        "why": entry.get("why"),
        "basis": entry.get("basis"),
        "undoes": entry.get("undoes"),
        "what": change_words(logged),
    }
