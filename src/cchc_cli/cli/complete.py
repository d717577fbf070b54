"""What the Tab key proposes. It must be quick and silent: whatever goes wrong, nothing is proposed.

Units are proposed by their names, as a person types them. Who types without marks finds them too: bash puts the name in
the place of what was typed, while other shells leave out what does not begin so and get the name as an ASCII slug,
which is taken as well. A directive is proposed by its full id and by its short one.
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


class _Chosen(str):
    """A proposal that does not begin as typed, and that Typer is not to leave out for it."""

    __slots__ = ()

    def startswith(self, *_: object) -> bool:
        """True: it has been chosen already."""
        return True


def units(ctx: typer.Context, incomplete: str) -> _Proposals:
    """The units whose names begin as typed, without case and marks too; nothing where anything fails."""
    from cchc_cli.model.ids import ascii_slug

    del ctx
    is_bash = os.environ.get(_INSTRUCTION) == "complete_bash"
    wanted = ascii_slug(incomplete)
    found: _Proposals = []
    try:
        for name in _session().unit_names():
            if name.startswith(incomplete):
                found.append((_in_bash(name) if is_bash else name, ""))
            elif ascii_slug(name).startswith(wanted):
                found.append((_in_bash(name), "") if is_bash else (ascii_slug(name), _short(name)))
    except Exception:
        return []
    return list(dict.fromkeys(found))


def _in_bash(name: str) -> str:
    """``name`` as bash is to put it in: its blanks escaped, unless the person has opened quotation marks."""
    import shlex

    try:
        shlex.split(os.environ.get("COMP_WORDS", ""))
    except ValueError:
        return _Chosen(name)
    return _Chosen(name.replace(" ", "\\ "))


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
