"""What the Tab key proposes. It must be quick and silent: whatever goes wrong, nothing is proposed.

Shells filter by prefix, and a person who types without marks must find the unit: so units are proposed as ASCII
slugs, with the name beside them (bash would put in a name with its blanks and without quotes). A directive is proposed
by its full id and by its short one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import typer

from cchc_cli.cli import streams
from cchc_cli.errors import NotFoundError
from cchc_cli.wording import agenda, checks, labels, messages, outfile, refusals, report, stats

if TYPE_CHECKING:
    from cchc_cli.cli.session import Session

_Proposals = list[tuple[str, str]]
_INSTRUCTION = "_CCHC_COMPLETE"
_HELP_WIDTH = 60


def prepare() -> None:
    """Teach Typer the shells, where a shell asks for proposals or a script is to be shown."""
    if os.environ.get(_INSTRUCTION):
        from typer._completion_classes import completion_init

        completion_init()


def install(ctx: typer.Context, wanted: bool) -> None:
    """Install completion for the shell that is running, and leave."""
    if not wanted or ctx.resilient_parsing:
        return
    from typer._completion_shared import install as install_for

    shell, path = install_for(shell=_shell(), prog_name="cchc", complete_var=_INSTRUCTION)
    streams.words(messages.COMPLETION_DONE.format(shell=shell, path=path))
    raise typer.Exit


def show(ctx: typer.Context, wanted: bool) -> None:
    """Print the completion script for the shell that is running, and leave."""
    if not wanted or ctx.resilient_parsing:
        return
    from typer._completion_shared import get_completion_script

    streams.data(get_completion_script(prog_name="cchc", complete_var=_INSTRUCTION, shell=_shell()))
    raise typer.Exit


def _shell() -> str:
    from typer._completion_shared import _get_shell_name

    shell = _get_shell_name()
    if shell not in {"bash", "zsh", "fish", "powershell", "pwsh"}:
        raise NotFoundError(refusals.NO_COMPLETION_SHELL, hint=refusals.NO_COMPLETION_SHELL_HINT)
    return shell


def _silent(propose: Callable[[], Iterable[tuple[str, str]]]) -> Callable[[typer.Context, str], _Proposals]:
    """``propose`` for Typer: only what begins as typed, nothing where anything fails."""

    def proposals(ctx: typer.Context, incomplete: str) -> _Proposals:
        del ctx
        try:
            found = {value: help_ for value, help_ in propose() if value.startswith(incomplete)}
        except Exception:
            return []
        return [(value, _short(help_)) for value, help_ in found.items()]

    return proposals


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _HELP_WIDTH else line[: _HELP_WIDTH - 1] + "…"


def _session() -> Session:
    """The workspace around us; what was typed after --workspace is not known yet when proposals are made."""
    from cchc_cli.cli.session import Session

    return Session.open(None)


def _unit_proposals() -> Iterable[tuple[str, str]]:
    from cchc_cli.model.ids import ascii_slug

    for name in _session().unit_names():
        yield ascii_slug(name), name


def _directive_proposals() -> Iterable[tuple[str, str]]:
    from cchc_cli.render.short_ids import short_ids

    texts = _session().names().texts
    yield from texts.items()
    yield from ((short, texts[one]) for one, short in short_ids(texts, texts).items())


def _document_proposals() -> Iterable[tuple[str, str]]:
    yield from _session().names().titles.items()


def _name_proposals() -> Iterable[tuple[str, str]]:
    yield from _document_proposals()
    yield from _directive_proposals()


def _area_proposals() -> Iterable[tuple[str, str]]:
    from cchc_cli.parsing.areas import Areas

    return ((one.code, one.name) for one in Areas.load().all)


def _fields() -> Iterable[tuple[str, str]]:
    from cchc_cli.wording import columns

    yield from columns.FIELDS.items()


def _change_proposals() -> Iterable[tuple[str, str]]:
    from cchc_cli.tracking.undo import past_changes

    facts, _ = _session().facts
    yield from ((one.id, f"{one.at} {one.by}") for one in reversed(past_changes(fact.plain for fact in facts)))


units = _silent(_unit_proposals)
directives = _silent(_directive_proposals)
documents = _silent(_document_proposals)
changes = _silent(_change_proposals)
names = _silent(_name_proposals)
statuses = _silent(labels.STATUSES.items)
roles = _silent(labels.ROLES.items)
links = _silent(labels.LINKS.items)
replacements = _silent(labels.REPLACEMENTS.items)
areas = _silent(_area_proposals)
topics = _silent(checks.TOPICS.items)
stats_by = _silent(stats.BY.items)
orders = _silent(labels.SORTS.items)
fields = _silent(_fields)
agenda_formats = _silent(agenda.FORMATS.items)
export_formats = _silent(outfile.FORMATS.items)
report_periods = _silent(report.PERIODS.items)
groups = _silent(outfile.GROUPS.items)
formats = _silent(lambda: [(one, one) for one in ("table", "tsv", "csv", "json", "jsonl", "md")])
