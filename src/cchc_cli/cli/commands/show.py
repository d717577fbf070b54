"""`cchc show`: everything about one directive, or what a document holds."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, complete, naming, options, records, streams
from cchc_cli.errors import CchcError, NotFoundError
from cchc_cli.text.printable import one_line
from cchc_cli.wording import help as words
from cchc_cli.wording import labels, refusals

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
    from cchc_cli.cli.session import Session

    # a page is no table: it is the same in a pipe, and rows come only when asked for
    chosen = records.chosen_format(format_, as_json=json) if format_ or json else "table"
    moment = clock.moment(as_of=as_of, known_on=known_on)
    session = Session.open(workspace)
    meant = _meant(name, session, moment)
    if isinstance(meant, str):
        _show_document(session, meant, moment, chosen)
    else:
        _show_directive(session, meant, moment, chosen)


def _meant(name: str, session: Session, moment: Moment) -> Selector | str:
    """The directive that ``name`` means, else the id of the document."""
    names = session.names(moment)
    try:
        return naming.directive(name, names.texts, names.numbers)
    except NotFoundError as no_directive:
        try:
            return naming.document(name, names.titles, names.numbers)
        except NotFoundError:
            raise NotFoundError(
                refusals.NO_SUCH_ID.format(typed=one_line(name)), hint=no_directive.hint
            ) from None
