"""`cchc check`: every finding in the workspace at once."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

import typer

from cchc_cli.cli import clock, options, records, streams
from cchc_cli.errors import ExitCode
from cchc_cli.wording import messages

if TYPE_CHECKING:
    from cchc_cli.render.findings import Found


def check(
    *,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    format_: options.Format = None,
    json: options.Json = False,
    workspace: options.Workspace = None,
) -> None:
    """Print what should be looked at; end with 1 where there are errors, not for what is merely doubtful."""
    from cchc_cli.cli.checking import check_workspace
    from cchc_cli.cli.session import Session
    from cchc_cli.model.finding import Severity

    chosen = records.chosen_format(format_, as_json=json)
    moment = clock.moment(as_of=as_of, known_on=known_on)
    session = Session.open(workspace)
    found = check_workspace(session, session.documents_at(moment), moment)
    if chosen == "table":
        from cchc_cli.render.findings import findings_list

        streams.data(findings_list(found, width=streams.width(), color=streams.has_color(sys.stdout)))
    else:
        records.print_records([_record(one) for one in found], _HEADS, chosen)
    counts = Counter(one.finding.severity for one in found)
    errors, warnings, infos = (counts[one] for one in (Severity.ERROR, Severity.WARNING, Severity.INFO))
    if errors or warnings or infos:
        streams.words(messages.CHECK_COUNTS.format(errors=errors, warnings=warnings, infos=infos))
    else:
        streams.words(messages.CHECK_CLEAN)
    if errors:
        raise typer.Exit(ExitCode.ANSWERED_NO)


_HEADS = {
    "severity_words": messages.CHECK_SEVERITY,
    "place": messages.CHECK_WHERE,
    "directive": messages.ID,
    "message": messages.CHECK_MESSAGE,
    "hint": messages.CHECK_HINT,
    "code": messages.CHECK_CODE,
}


def _record(found: Found) -> dict[str, object]:
    from cchc_cli.wording import labels

    one = found.finding
    return {
        "severity": one.severity,
        "severity_words": labels.SEVERITIES[one.severity],
        "code": one.code,
        "document": found.document,
        "directive": one.directive,
        "due": found.due.isoformat() if found.due else None,
        "file": found.file or None,
        "line": found.line,
        "place": found.place,
        "span": list(one.span) if one.span else None,
        "message": one.message,
        "hint": one.hint,
    }
