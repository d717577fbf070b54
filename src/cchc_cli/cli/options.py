"""The options that commands share, each written once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.cli import complete
from cchc_cli.wording import help as words

_NAMES = words.METAVARS

Unit = Annotated[
    str | None,
    typer.Option("--unit", "-u", metavar=_NAMES["unit"], help=words.UNIT, autocompletion=complete.units),
]
Direct = Annotated[bool, typer.Option("--direct", help=words.DIRECT)]
Role = Annotated[
    str | None, typer.Option("--role", metavar=_NAMES["role"], help=words.ROLE, autocompletion=complete.roles)
]
Status = Annotated[
    list[str] | None,
    typer.Option("--status", "-s", metavar=_NAMES["status"], help=words.STATUS, autocompletion=complete.statuses),
]
Document = Annotated[
    str | None,
    typer.Option(
        "--document", "-d", metavar=_NAMES["document"], help=words.DOCUMENT, autocompletion=complete.documents
    ),
]
Section = Annotated[str | None, typer.Option("--section", metavar=_NAMES["section"], help=words.SECTION)]
Area = Annotated[
    list[str] | None,
    typer.Option("--area", metavar=_NAMES["area"], help=words.AREA, autocompletion=complete.areas),
]
Text = Annotated[str | None, typer.Option("--text", "-t", metavar=_NAMES["text"], help=words.TEXT)]
Overdue = Annotated[bool, typer.Option("--overdue", help=words.OVERDUE)]
DueBy = Annotated[str | None, typer.Option("--due-by", metavar=_NAMES["day"], help=words.DUE_BY)]
DueIn = Annotated[str | None, typer.Option("--due-in", metavar=_NAMES["span"], help=words.DUE_IN)]
Undated = Annotated[bool, typer.Option("--undated", help=words.UNDATED)]
Person = Annotated[str | None, typer.Option("--person", metavar=_NAMES["name"], help=words.PERSON)]
Stale = Annotated[str | None, typer.Option("--stale", metavar=_NAMES["span"], help=words.STALE)]
ByUnit = Annotated[bool, typer.Option("--by-unit", help=words.BY_UNIT)]
Excluded = Annotated[bool, typer.Option("--excluded", help=words.EXCLUDED)]
ListIds = Annotated[
    list[str] | None,
    typer.Argument(metavar=_NAMES["ids"], help=words.LIST_IDS, show_default=False, autocompletion=complete.directives),
]
All = Annotated[bool, typer.Option("--all", "-a", help=words.ALL)]
Sort = Annotated[
    str | None, typer.Option("--sort", metavar=_NAMES["order"], help=words.SORT, autocompletion=complete.orders)
]
Limit = Annotated[int | None, typer.Option("--limit", "-n", min=1, metavar=_NAMES["number"], help=words.LIMIT)]
Fields = Annotated[
    str | None,
    typer.Option("--fields", metavar=_NAMES["fields"], help=words.FIELDS, autocompletion=complete.fields),
]
Ids = Annotated[bool, typer.Option("--ids", help=words.IDS)]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar=_NAMES["day"], help=words.AS_OF)]
KnownOn = Annotated[str | None, typer.Option("--known-on", metavar=_NAMES["day"], help=words.KNOWN_ON)]
Number = Annotated[
    str | None, typer.Option("--number", metavar=_NAMES["symbol"], help=words.GIVEN_NUMBER, show_default=False)
]
Issued = Annotated[
    str | None, typer.Option("--issued", metavar=_NAMES["day"], help=words.GIVEN_ISSUED, show_default=False)
]
Format = Annotated[
    str | None,
    typer.Option("--format", "-f", metavar=_NAMES["format"], help=words.FORMAT, autocompletion=complete.formats),
]
Json = Annotated[bool, typer.Option("--json", help=words.JSON)]
Full = Annotated[bool, typer.Option("--full", help=words.FULL)]
DirectiveIds = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=_NAMES["ids"], help=words.UPDATE_IDS, show_default=False, autocompletion=complete.directives
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help=words.UPDATE_DRY_RUN)]
Yes = Annotated[bool, typer.Option("--yes", "-y", help=words.YES)]
For = Annotated[
    str | None, typer.Option("--for", metavar=_NAMES["unit"], help=words.FOR, autocompletion=complete.units)
]
Reason = Annotated[str | None, typer.Option("--reason", metavar=_NAMES["text"], help=words.REASON)]
NeededReason = Annotated[str, typer.Option("--reason", metavar=_NAMES["text"], help=words.REASON, show_default=False)]
Basis = Annotated[str | None, typer.Option("--basis", metavar=_NAMES["document"], help=words.BASIS)]
Workspace = Annotated[
    Path | None,
    typer.Option("--workspace", "-w", metavar=_NAMES["folder"], help=words.WORKSPACE, show_default=False),
]
