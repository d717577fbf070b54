"""What the Tab key proposes. It must be quick and silent: whatever goes wrong, nothing is proposed.

Shells filter by prefix, and a person who types without marks must find the unit: so units are proposed as ASCII
slugs, with the name beside them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from cchc_cli.cli import streams
from cchc_cli.errors import NotFoundError
from cchc_cli.wording import messages, refusals

if TYPE_CHECKING:
    from cchc_cli.query.facts import Facts

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


def _facts() -> list[Facts]:
    from cchc_cli.cli.session import Session

    workspace = os.environ.get("CCHC_WORKSPACE")
    return Session.open(Path(workspace) if workspace else None).facts()
