"""The one place where an error becomes words on stderr and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from typing import NoReturn

from typer import Abort
from typer._click import exceptions as click
from typer._click.types import IntParamType, IntRange

from cchc_cli.cli import streams
from cchc_cli.errors import CchcError, ExitCode
from cchc_cli.wording import messages, refusals


class RepeatedOptionError(click.UsageError):
    """An option that takes one value was given twice; ``message`` is its name."""


def leave(act: Callable[[], object]) -> NoReturn:
    """Run ``act`` and end the process with the exit code of what came of it."""
    sys.exit(int(_code_of(act)))


def _code_of(act: Callable[[], object]) -> int:
    try:
        code = act()
        streams.flush()
    except CchcError as error:
        return _refuse(error.message, error.hint, error.code)
    except click.ClickException as error:
        return _refuse(usage_message(error), _usage_hint(error), ExitCode.USAGE)
    except Abort:
        return ExitCode.ANSWERED_NO
    except KeyboardInterrupt:
        streams.words(messages.INTERRUPTED)
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        streams.discard_stdout()
        return ExitCode.OK
    except SystemExit as end:  # Typer's own answer to a closed pipe
        streams.discard_stdout()
        return end.code if isinstance(end.code, int) and end.code != 1 else ExitCode.OK
    except Exception as error:
        return _own_fault(error)
    if code == ExitCode.INTERRUPTED:  # Typer has caught it
        streams.words(messages.INTERRUPTED)
    return code if isinstance(code, int) else ExitCode.OK


def _refuse(message: str, hint: str | None, code: ExitCode) -> int:
    """Say what is wrong and what to do; what was already printed stays before it."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        streams.discard_stdout()
    streams.words(f"cchc: {message}")
    if hint:
        streams.words(messages.HINT.format(hint=hint))
    return code


def _own_fault(error: Exception) -> int:
    streams.words(messages.OWN_FAULT.format(name=type(error).__name__, what=" ".join(str(error).split())[:200]))
    if os.environ.get("CCHC_DEBUG"):
        import traceback

        traceback.print_exception(error)
    else:
        streams.words(messages.OWN_FAULT_HINT)
    return ExitCode.INTERNAL


def usage_message(error: click.ClickException) -> str:
    """Typer's complaint about the command line, in Vietnamese."""
    if isinstance(error, RepeatedOptionError):
        return refusals.REPEATED_OPTION.format(option=error.message)
    if isinstance(error, click.NoSuchOption):
        return refusals.NO_SUCH_OPTION.format(option=error.option_name)
    if isinstance(error, click.MissingParameter):
        return refusals.MISSING_PARAMETER.format(name=_name(error))
    if isinstance(error, click.BadParameter):
        return refusals.BAD_VALUE.format(name=_name(error), wanted=_wanted(error))
    if isinstance(error, click.BadOptionUsage):
        takes_none = "does not take a value" in error.message
        text = refusals.OPTION_TAKES_NO_VALUE if takes_none else refusals.OPTION_NEEDS_VALUE
        return text.format(option=error.option_name)
    if error.message.startswith("No such command"):
        return refusals.NO_SUCH_COMMAND.format(name=_quoted(error.message))
    if error.message.startswith("Missing command"):
        return refusals.MISSING_COMMAND
    if error.message.startswith("Got unexpected extra argument"):
        return refusals.EXTRA_ARGUMENT.format(arguments=error.message.partition("(s) (")[2].removesuffix(")"))
    return refusals.USAGE.format(message=error.message)


def _usage_hint(error: click.ClickException) -> str:
    ctx = getattr(error, "ctx", None)
    path = ctx.command_path if ctx is not None else "cchc"
    similar = error.possibilities if isinstance(error, click.NoSuchOption) else _did_you_mean(error.message)
    if similar:
        return refusals.DID_YOU_MEAN.format(names=", ".join(_nearest_first(error, similar)), path=path)
    return refusals.SEE_HELP.format(path=path)


def _nearest_first(error: click.ClickException, similar: Iterable[str]) -> list[str]:
    """What looks most like what was typed comes first."""
    typed = error.option_name if isinstance(error, click.NoSuchOption) else _quoted(error.message)
    return sorted(similar, key=lambda one: (-SequenceMatcher(None, typed, one).ratio(), one))


def _did_you_mean(message: str) -> list[str]:
    """The names that Typer proposes behind "Did you mean", without their quotes."""
    return [name.strip("' ") for name in message.partition("Did you mean ")[2].rstrip("?").split(",") if name]


def _quoted(message: str) -> str:
    return message.split("'")[1] if message.count("'") > 1 else message


def _name(error: click.BadParameter) -> str:
    param = error.param
    if param is None:
        return str(error.param_hint or "")
    return max(param.opts, key=len) if param.param_type_name == "option" else param.human_readable_name


def _wanted(error: click.BadParameter) -> str:
    """What would have been right."""
    kind = error.param.type if error.param is not None else None
    if isinstance(kind, IntRange):
        if kind.max is None:
            return refusals.WANTED_AT_LEAST.format(first=kind.min)
        return refusals.WANTED_RANGE.format(first=kind.min if kind.min is not None else "…", last=kind.max)
    if isinstance(kind, IntParamType):
        return refusals.WANTED_NUMBER
    choices = getattr(kind, "choices", None)
    if choices:
        return refusals.WANTED_CHOICE.format(choices=", ".join(str(getattr(one, "value", one)) for one in choices))
    return error.message
