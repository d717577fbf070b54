"""`cchc review`: the doubtful places one by one, each accepted, corrected or skipped by a person."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import complete, naming, options, records, streams
from cchc_cli.errors import UsageError
from cchc_cli.wording import help as words
from cchc_cli.wording import review as said

if TYPE_CHECKING:
    from cchc_cli.cli.reviewing import Walk
    from cchc_cli.cli.session import Session


def review(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=words.METAVARS["names"], help=words.REVIEW_NAMES, show_default=False, autocompletion=complete.names
        ),
    ] = None,
    *,
    list_: Annotated[bool, typer.Option("--list", help=words.REVIEW_LIST)] = False,
    workspace: options.Workspace = None,
) -> None:
    """Walk through what is doubtful in the documents and directives named, or in all."""
    from cchc_cli.cli.session import Session, telling_broken

    if not list_ and not (streams.is_terminal(sys.stdin) and streams.is_terminal(sys.stdout)):
        raise UsageError(said.NEEDS_TERMINAL, hint=said.NEEDS_TERMINAL_HINT)
    session = Session.open(workspace)
    with telling_broken(session.facts[1]):
        walks = _walks(session, names or [])
    if list_:
        _list(walks)
    else:
        _walk(walks, names or [])


def _walks(session: Session, typed: Sequence[str]) -> list[Walk]:
    """A walk for each document, in the order in which they were named; all documents where none was.

    A document that is named as a whole is walked as a whole. Raises as `naming.directive_or_document` does.
    """
    from cchc_cli.cli.reviewing import Walk

    names = session.names()
    meant: dict[str, set[str]] = {}
    whole = set() if typed else set(names.titles)
    for one in typed:
        name = naming.directive_or_document(one, names.texts, names.titles, names.numbers)
        document = name if isinstance(name, str) else name.name.partition("/")[0]
        ids = meant.setdefault(document, set())
        if isinstance(name, str):
            whole.add(document)
        else:
            ids.add(name.name)
    return [
        Walk(session, session.path(one), frozenset() if one in whole else frozenset(meant[one]))
        for one in (meant or names.titles)
    ]


def _list(walks: Sequence[Walk]) -> None:
    from cchc_cli.render.review import read_values

    found = []
    for walk in walks:
        document = walk.document
        found += [
            {
                "id": one.key if one.directive else document.id,
                "fields": [said.FIELDS[name] for name in one.fields],
                "read": [f"{label}: {value}" for label, value in read_values(document, one)],
                "why": [finding.message for finding in one.findings],
            }
            for one in walk.left()
        ]
    heads = {"id": said.HEAD_ID, "fields": said.HEAD_FIELDS, "read": said.HEAD_READ, "why": said.HEAD_WHY}
    if found:
        records.print_records(found, heads, records.chosen_format(None, as_json=False))
    streams.words(said.COUNT.format(count=len(found)) if found else said.NOTHING_TO_REVIEW)


def _walk(walks: Sequence[Walk], typed: Sequence[str]) -> None:
    """Ask about every place; whoever quits finds the rest there the next time."""
    from cchc_cli.cli.answers import NoMoreAnswersError

    total = sum(len(walk.left()) for walk in walks)
    if not total:
        streams.words(said.NOTHING_TO_REVIEW)
        return
    before = 0
    try:
        for walk in walks:
            count = len(walk.left())
            walk.go(before=before, total=total)
            before += count
    except NoMoreAnswersError:
        pass
    answered, left = sum(walk.answered for walk in walks), sum(len(walk.left()) for walk in walks)
    command = " ".join(["cchc review", *typed])
    text = said.LEFT if left else said.DONE
    streams.words(text.format(answered=answered, left=left, command=command))
