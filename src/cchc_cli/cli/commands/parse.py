"""`cchc parse`: what would be read from a file; nothing is stored."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import clock, options, records, streams
from cchc_cli.text.printable import one_line
from cchc_cli.wording import help as words
from cchc_cli.wording import messages

if TYPE_CHECKING:
    from cchc_cli.parsing import Parsed
    from cchc_cli.reading import Reading


def parse(
    file: Annotated[str, typer.Argument(metavar=words.METAVARS["file"], help=words.PARSE_FILE, show_default=False)],
    number: options.Number = None,
    issued: options.Issued = None,
    json: options.Json = False,
    workspace: options.Workspace = None,
) -> None:
    """Read ``file`` and show its outline, its directives and what is doubtful."""
    from cchc_cli.cli.progress import Progress
    from cchc_cli.cli.several import taken_alone
    from cchc_cli.cli.taking import STDIN, Given, Taker, piped

    given = Given.typed(number, issued, today=clock.today())
    with Progress(messages.READING_FILE.format(file=one_line(Path(file).name))) if file != STDIN else nullcontext():
        taken = taken_alone(file, Taker(workspace, given, piped([file])))
    parsed, reading = taken.parsed, taken.reading
    if json:
        _print_json(parsed, reading)
        return
    from cchc_cli.render.tree import document_tree

    streams.data(document_tree(parsed, reading.text, width=streams.width(), color=streams.has_color(sys.stdout)))


def _print_json(parsed: Parsed, reading: Reading) -> None:
    from cchc_cli.cli.parsejson import parse_json

    streams.data(records.as_json(parse_json(parsed, reading.text), indent=2))
