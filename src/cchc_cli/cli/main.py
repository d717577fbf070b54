"""The program ``cchc``: its commands in the order in which an officer uses them, and how it starts."""

from __future__ import annotations

from typing import Annotated

import typer

from cchc_cli import __version__
from cchc_cli.cli import complete, streams
from cchc_cli.cli.commands import (
    add,
    agenda,
    apply,
    assign,
    check,
    drop,
    due,
    edit,
    export,
    extend,
    import_,
    init,
    link,
    list_,
    log,
    none_,
    parse,
    remind,
    replace_,
    report,
    review,
    schema,
    show,
    stats,
    transfer,
    undo,
    units,
    update,
)
from cchc_cli.cli.helpformat import Command, Group
from cchc_cli.wording import agenda as agenda_words
from cchc_cli.wording import checks as check_words
from cchc_cli.wording import help as words
from cchc_cli.wording import help_meeting as meeting
from cchc_cli.wording import history
from cchc_cli.wording import stats as stats_words

app = typer.Typer(
    name="cchc",
    cls=Group,
    help=words.ROOT,
    epilog=words.ROOT_EXAMPLES,
    options_metavar=words.OPTIONS_METAVAR,
    subcommand_metavar=words.COMMANDS_METAVAR,
    context_settings={"help_option_names": ["-h", "--help"]},
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

for _name, _function, _help, _examples in (
    ("init", init.init, words.INIT, words.INIT_EXAMPLES),
    ("import", import_.import_, words.IMPORT, words.IMPORT_EXAMPLES),
    ("list", list_.list_, words.LIST, words.LIST_EXAMPLES),
    ("due", due.due, words.DUE, words.DUE_EXAMPLES),
    ("show", show.show, words.SHOW, words.SHOW_EXAMPLES),
    ("update", update.update, words.UPDATE, words.UPDATE_EXAMPLES),
    ("extend", extend.extend, words.EXTEND, words.EXTEND_EXAMPLES),
    ("assign", assign.assign, words.ASSIGN, words.ASSIGN_EXAMPLES),
    ("transfer", transfer.transfer, words.TRANSFER, words.TRANSFER_EXAMPLES),
    ("edit", edit.edit, words.EDIT, words.EDIT_EXAMPLES),
    ("add", add.add, words.ADD, words.ADD_EXAMPLES),
    ("drop", drop.drop, words.DROP, words.DROP_EXAMPLES),
    ("link", link.link, words.LINK, words.LINK_EXAMPLES),
    ("none", none_.none_, words.NONE, words.NONE_EXAMPLES),
    ("replace", replace_.replace_, words.REPLACE, words.REPLACE_EXAMPLES),
    ("agenda", agenda.agenda, agenda_words.HELP, agenda_words.HELP_EXAMPLES),
    ("export", export.export, meeting.EXPORT, meeting.EXPORT_EXAMPLES),
    ("apply", apply.apply, meeting.APPLY, meeting.APPLY_EXAMPLES),
    ("remind", remind.remind, meeting.REMIND, meeting.REMIND_EXAMPLES),
    ("report", report.report, meeting.REPORT, meeting.REPORT_EXAMPLES),
    ("stats", stats.stats, stats_words.HELP, stats_words.HELP_EXAMPLES),
    ("check", check.check, check_words.HELP, check_words.HELP_EXAMPLES),
    ("review", review.review, words.REVIEW, words.REVIEW_EXAMPLES),
    ("log", log.log, history.LOG, history.LOG_EXAMPLES),
    ("undo", undo.undo, history.UNDO, history.UNDO_EXAMPLES),
    ("units", units.units, words.UNITS, words.UNITS_EXAMPLES),
    ("parse", parse.parse, words.PARSE, words.PARSE_EXAMPLES),
    ("schema", schema.schema, words.SCHEMA, words.SCHEMA_EXAMPLES),
):
    app.command(
        _name,
        cls=Command,
        help=_help,
        short_help=_help.split("\n\n")[0].replace("\n", " "),
        epilog=_examples,
        options_metavar=words.OPTIONS_METAVAR,
    )(_function)


def _show_version(wanted: bool) -> None:
    if wanted:
        streams.data(f"cchc {__version__}")
        raise typer.Exit


@app.callback()
def root(
    ctx: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help=words.VERSION, callback=_show_version, is_eager=True)
    ] = False,
    install_completion: Annotated[
        bool,
        typer.Option("--install-completion", help=words.INSTALL_COMPLETION, callback=complete.install, is_eager=True),
    ] = False,
    show_completion: Annotated[
        bool,
        typer.Option("--show-completion", help=words.SHOW_COMPLETION, callback=complete.show, is_eager=True),
    ] = False,
) -> None:
    """Show the help where no command is named: that is a question, not a mistake, so it ends with 0."""
    del version, install_completion, show_completion  # their callbacks have seen to them
    if ctx.invoked_subcommand is None:
        streams.data(ctx.get_help())


def run() -> None:
    """Start cchc from the command line and end the process with its exit code."""
    streams.use_utf8()
    complete.prepare()
    app(prog_name="cchc")
