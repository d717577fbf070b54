"""`cchc init`: a new workspace."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.cli import streams
from cchc_cli.wording import help as words
from cchc_cli.wording import messages


def init(
    folder: Annotated[
        Path,
        typer.Argument(metavar=words.METAVARS["folder"], help=words.INIT_FOLDER, show_default=False),
    ] = Path(),
) -> None:
    """Make ``folder`` a workspace; what stands in it already stays as it is."""
    from cchc_cli.store.workspace import CONFIG_NAME, create_workspace

    workspace = create_workspace(folder)
    streams.words(messages.INIT_DONE.format(folder=workspace.root))
    streams.words(messages.INIT_NEXT.format(file=workspace.root / CONFIG_NAME))
