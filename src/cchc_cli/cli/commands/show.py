"""`cchc show`: everything about one directive, or what a document holds."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, complete, naming, options, records, streams
from cchc_cli.errors import CchcError
from cchc_cli.wording import help as words
from cchc_cli.wording import messages

if TYPE_CHECKING:
    from cchc_cli.cli.session import Session
    from cchc_cli.model.document import Document
    from cchc_cli.model.ids import Selector
    from cchc_cli.query.row import Row
    from cchc_cli.tracking.moment import Moment


def show(
    name: Annotated[
        str,
        typer.Argument(
            metavar=words.METAVARS["id"], help=words.SHOW_ID, show_default=False, autocompletion=complete.names
        ),
    ],
    *,
    as_of: options.AsOf = None,
    known_on: options.KnownOn = None,
    format_: options.Format = None,
    json: options.Json = False,
    workspace: options.Workspace = None,
) -> None:
    """Show the one directive, or the one document, that ``name`` means."""
    from cchc_cli.cli.session import Session, telling_broken

    # a page is no table: it is the same in a pipe, and rows come only when asked for
    chosen = records.chosen_format(format_, as_json=json) if format_ or json else "table"
    moment = clock.moment(as_of=as_of, known_on=known_on)
    session = Session.open(workspace)
    with telling_broken(session.facts[1]):
        names = session.names(moment)
        meant = naming.directive_or_document(name, names.texts, names.titles, names.numbers)
        if isinstance(meant, str):
            _show_document(session, meant, moment, chosen)
        else:
            _show_directive(session, meant, moment, chosen)


def _show_directive(session: Session, meant: Selector, moment: Moment, chosen: str) -> None:
    """Print one directive, all its periods or the one that was named."""
    document_id = meant.name.partition("/")[0]
    document = next(one for one in session.documents_at(moment) if one.id == document_id)
    rows = _duties(session, meant, moment)
    if chosen == "table":
        streams.data(_page(session, document, meant, rows, moment))
    elif chosen in ("json", "jsonl"):
        directive = next(one for one in document.directives if one.id == meant.name)
        whole = document.model_dump(mode="json", by_alias=True, exclude={"directives", "sections", "findings", "log"})
        record = {
            "document": whole,
            "directive": directive.model_dump(mode="json", by_alias=True),
            "findings": [one.plain() for one in document.findings if one.directive == directive.id],
            "duties": [row.as_json() for row in rows],
        }
        records.print_records([record], {}, chosen)
    else:
        _print_rows(session, rows, moment, chosen)


def _duties(session: Session, meant: Selector, moment: Moment) -> list[Row]:
    """The rows of a directive's duties, or of those of the period that was named.

    Raises NotFoundError for a period that it does not have, UsageError where it has none at all.
    """
    from cchc_cli.query.facts import facts_at
    from cchc_cli.query.rows import Place, Seen, make_row
    from cchc_cli.tracking.duties import duties_of
    from cchc_cli.tracking.selection import check_period

    for document in facts_at(session.facts[0], moment, session.registry):
        for directive in document.directives:
            if directive.id != meant.name:
                continue
            if meant.period is not None:
                check_period(
                    directive.id,
                    meant.period,
                    directive.plain,
                    directive.periods,
                    as_of=moment.as_of,
                    settings=session.settings,
                )
            duties = duties_of(directive.plain, directive.periods, as_of=moment.as_of)
            duties = [one for one in duties if meant.period in (None, one.period)]
            seen = Seen.of(
                directive, document, Place(0, 0), None, duties=duties, settings=session.settings, as_of=moment.as_of
            )
            return [make_row(seen, one, moment, alone=True) for one in seen.all]
    return []


def _page(session: Session, document: Document, meant: Selector, rows: list[Row], moment: Moment) -> str:
    from cchc_cli.parsing.areas import Areas
    from cchc_cli.render.show import Shown, directive_page

    directive = next(one for one in document.directives if one.id == meant.name)
    what = Shown(
        document=document,
        directive=directive,
        duties=rows,
        text=_text(session, document),
        units=_units(session, document, meant.name),
        areas={one.code: one.name for one in Areas.load().all},
        linked=session.pointing_to(meant.name),
        as_of=moment.as_of,
    )
    return directive_page(what, width=streams.width(), color=streams.has_color(sys.stdout))


def _text(session: Session, document: Document) -> str | None:
    """The source text; None, with a word on stderr, where it is missing or no longer the one that was parsed."""
    from cchc_cli.store.texts import read_text

    if document.source is None:
        return None
    try:
        return read_text(session.workspace, document)
    except CchcError as error:
        streams.words(error.message)
        if error.hint:
            streams.words(messages.HINT.format(hint=error.hint))
        return None


def _units(session: Session, document: Document, directive_id: str) -> dict[str, str]:
    """The official name of each party that the registry knows, by its printed name."""
    from cchc_cli.units import authority_of

    authority = authority_of(document.issuer, document.place)
    directive = next(one for one in document.directives if one.id == directive_id)
    found = {}
    for party in (*directive.leads, *directive.coordinators):
        asked = party.unit or party.name
        resolution = session.registry.resolve(asked, authority=authority, on=document.issued)
        entry = resolution.unit or resolution.group
        if entry is not None:
            found[asked] = entry.name
    return found


def _show_document(session: Session, document_id: str, moment: Moment, chosen: str) -> None:
    """Print what a document holds: its outline, or its directives as rows."""
    document = next(one for one in session.documents_at(moment) if one.id == document_id)
    if chosen == "table":
        from cchc_cli.render.tree import document_outline

        text = _text(session, document)
        names = (document.id, document.number)
        replaced = [
            (other.id, one)
            for other in session.documents_at(moment)
            for one in other.replaces
            if one.document in names and one.on <= moment.as_of
        ]
        color = streams.has_color(sys.stdout)
        streams.data(document_outline(document, text, width=streams.width(), color=color, replaced=replaced))
    elif chosen in ("json", "jsonl"):
        records.print_records([document.model_dump(mode="json", by_alias=True)], {}, chosen)
    else:
        from cchc_cli.cli.selecting import filter_of
        from cchc_cli.query.lists import list_rows

        asked = filter_of(today=moment.today, document=document_id, all_=True, sort="document")
        rows = list_rows(session.facts[0], asked, registry=session.registry, settings=session.settings, moment=moment)
        _print_rows(session, rows, moment, chosen)


def _print_rows(session: Session, rows: list[Row], moment: Moment, chosen: str) -> None:
    from cchc_cli.cli.output import Form, print_rows

    print_rows(rows, Form(chosen), session=session, moment=moment, unit=None)
