"""Rows in the format that was asked for: on stdout the rows alone, what is said about them on stderr."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.cli import records, streams, values
from cchc_cli.errors import UsageError
from cchc_cli.wording import messages, refusals

if TYPE_CHECKING:
    from cchc_cli.cli.session import Session
    from cchc_cli.query.row import Row
    from cchc_cli.query.scope import Scope
    from cchc_cli.query.units import Asked
    from cchc_cli.tracking.moment import Moment

IDS = "ids"


@dataclass(frozen=True, slots=True)
class Form:
    """How rows are to be printed: a format or `IDS`, the fields instead of the fixed columns, whole texts or not."""

    format: str
    fields: tuple[str, ...] = ()
    full: bool = False


def form(*, format_: str | None, json: bool, ids: bool, fields: str | None, full: bool) -> Form:
    """The form that was asked for; UsageError for choices that exclude each other and for unknown fields."""
    if ids:
        for option, given in (("--format", format_), ("--json", json), ("--fields", fields), ("--full", full)):
            if given:
                raise UsageError(refusals.EXCLUDING.format(first="--ids", second=option))
        return Form(IDS)
    chosen = records.chosen_format(format_, as_json=json)
    names: tuple[str, ...] = ()
    if fields is not None:
        from cchc_cli.query.chosen import chosen_fields

        names = chosen_fields(values.names(fields))
        if not names:
            raise UsageError(refusals.NO_FIELDS, hint=refusals.FIELDS_HINT)
    return Form(chosen, names, full)


def print_rows(
    rows: Sequence[Row],
    how: Form,
    *,
    session: Session,
    moment: Moment,
    unit: Asked | None,
    scope: Scope | None = None,
    limit: int | None = None,
) -> None:
    """Print the first ``limit`` rows; without rows nothing but what the format needs to be whole ("[]", heads).

    ``scope`` says what ``rows``, all that fit, are a selection of. Which ``unit`` was understood is told first.
    """
    if unit and unit.understood:
        streams.words(unit.understood)
    fitting, rows = rows, rows[:limit]
    if how.format == IDS:
        streams.data("\n".join(row.full_id for row in rows))
    elif how.format == "table":
        streams.data(_table(rows, how, session))
    else:
        from cchc_cli.export import FORMATS, Sheet
        from cchc_cli.query.scope import Scope

        sheet = Sheet(
            rows=rows,
            as_of=moment.as_of,
            known_on=moment.known_on,
            authority=session.settings.authority,
            unit=unit.full_name if unit else None,
            fields=how.fields,
            scope=scope or Scope(),
            counted=fitting,
        )
        streams.exact(FORMATS[how.format].content(sheet))


def _table(rows: Sequence[Row], how: Form, session: Session) -> str:
    from cchc_cli.render.short_ids import short_ids
    from cchc_cli.render.table import rows_table

    return rows_table(
        rows,
        width=streams.width(),
        color=streams.has_color(sys.stdout),
        full=how.full,
        fields=how.fields,
        ids=short_ids((row.id for row in rows), session.names().texts),
    )


def tell(rows: Sequence[Row], how: Form, *, session: Session, moment: Moment, limit: int | None, scope: Scope) -> None:
    """Say on stderr how many there are in which state, up to which day, and what (?) means; ids go without words.

    ``rows`` are all that fit, also those beyond ``limit``: nobody shall take a part for the whole.
    """
    if how.format == IDS and rows:
        return
    from cchc_cli.export.summary import left_out, summary

    if not rows:
        streams.sentence(left_out(_nothing(session, moment), scope, typed=True))
        return
    streams.sentence(summary(rows, scope, typed=True))
    if limit is not None and limit < len(rows):
        streams.words(messages.LIMITED.format(shown=limit, count=len(rows)))
    streams.words(messages.AS_OF.format(day=f"{moment.as_of:%d/%m/%Y}"))
    if moment.known_on:
        streams.words(messages.KNOWN_ON.format(day=f"{moment.known_on:%d/%m/%Y}"))
        _tell_unknown(rows, session, moment.known_on)
    if how.format not in ("table", "md") and any(row.doubtful for row in rows):
        streams.words(messages.DOUBTFUL)


def _tell_unknown(rows: Sequence[Row], session: Session, known_on: date) -> None:
    """Name the rows of which something was edited by hand since, so that nobody knows what it was on that day."""
    from cchc_cli.tracking.history import unknown_since

    records = {one.id: one.plain for document in session.facts[0] for one in document.directives}
    found = [row.id for row in rows if unknown_since(records[row.id], known_on)]
    if found:
        ids = ", ".join(dict.fromkeys(found))
        streams.sentence(messages.UNKNOWN_SINCE.format(day=f"{known_on:%d/%m/%Y}", ids=ids))


def _nothing(session: Session, moment: Moment) -> str:
    """Why there are no rows: nothing is stored yet, nothing was on the day asked for, or nothing fits."""
    from cchc_cli.query.facts import facts_at

    facts, _ = session.facts
    if not any(one.directives for one in facts):
        return messages.NO_DIRECTIVES
    if any(one.directives for one in facts_at(facts, moment, None)):
        return messages.NO_MATCH
    if moment.known_on and not any(
        one.directives for one in facts_at(facts, replace(moment, as_of=moment.today), None)
    ):
        return messages.NOTHING_KNOWN.format(day=f"{moment.known_on:%d/%m/%Y}")
    return messages.NOTHING_ISSUED.format(day=f"{moment.as_of:%d/%m/%Y}")
