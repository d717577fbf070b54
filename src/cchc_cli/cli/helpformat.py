"""Typer's help pages with Vietnamese headings, and the root group with the one error boundary.

The pages come from click, which Typer carries as a private package; this is the only file beside ``boundary``
that reaches into it, and pyproject.toml keeps Typer to the versions in which it is so.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Any

import typer
from typer._click.exceptions import UsageError
from typer._click.formatting import HelpFormatter
from typer.core import TyperCommand, TyperGroup, TyperOption

from cchc_cli.cli import boundary
from cchc_cli.cli.boundary import RepeatedOptionError
from cchc_cli.wording import help as words

_RANGE = re.compile(r"\s*\[[^\[\]]*\bx[<>]=?[^\[\]]*\]$|\s*\[x[<>]=?[^\[\]]*\]$")
"""What click adds of a number's range ("[x>=1]"): the help itself says it in words."""


class _Formatter(HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or words.USAGE)

    @contextmanager
    def section(self, name: str) -> Generator[None]:
        with super().section(words.HEADINGS.get(name, name)):
            yield

    def write_dl(self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        told = [(first, _RANGE.sub("", second).replace("[required]", words.REQUIRED)) for first, second in rows]
        super().write_dl(told, col_max, col_spacing)


class _Context(typer.Context):
    formatter_class = _Formatter


class Command(TyperCommand):
    """A command whose help page is Vietnamese."""

    context_class = _Context

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line; a mistake that the parser finds is told the command, for the hint."""
        try:
            self._refuse_repeated(ctx, args)
            return super().parse_args(ctx, args)
        except UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def _refuse_repeated(self, ctx: Any, args: Sequence[str]) -> None:
        """A value given twice where one counts is a mistake: click would take the last without a word."""
        if ctx.resilient_parsing:
            return
        order = self.make_parser(ctx).parse_args(list(args))[2]
        for param in order:
            once = isinstance(param, TyperOption) and not param.multiple and not param.is_flag
            if once and order.count(param) > 1:
                raise RepeatedOptionError(max(param.opts, key=len), ctx=ctx)

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = words.HELP_OPTION
        return option


class Group(TyperGroup):
    """The root: Vietnamese help, and ``main`` as the only place that turns errors into words and an exit code."""

    context_class = _Context

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = words.HELP_OPTION
        return option

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the command line and end the process; errors always come out through the boundary."""
        del standalone_mode
        boundary.leave(
            lambda: super(Group, self).main(
                args,
                prog_name=prog_name or "cchc",
                complete_var=complete_var,
                standalone_mode=False,
                windows_expand_args=windows_expand_args,
                **extra,
            )
        )
