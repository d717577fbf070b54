"""The file that an export goes to: whole or not at all, and never over what the workspace itself holds."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import typer

from cchc_cli.cli import streams, values
from cchc_cli.errors import BadDataError, ExitCode, UsageError
from cchc_cli.wording import outfile as words
from cchc_cli.wording import refusals, system

_CONFIG = "cchc.toml"
_EXAMPLE = "docx"
_OWN = frozenset({"data", ".cchc", ".git", _CONFIG})


def chosen_format(
    typed: str | None, output: Path | None, *, among: Sequence[str] | None = None, default: str | None = None
) -> str:
    """The name of the format that was asked for, else the one whose ending ``output`` has, else ``default``.

    ``among`` are the formats to choose from, absent: all of `cchc export`.

    Raises UsageError for an unknown format or ending, where neither is given, and for a binary format without a file
    where stdout is a terminal.
    """
    from cchc_cli.export import FORMATS, format_of_ending

    choices = tuple(FORMATS) if among is None else tuple(among)
    if typed is not None:
        code = values.coded(typed, {one: words.FORMATS[one] for one in choices}, option="--format")
    elif output is None and default is not None:
        code = default
    elif output is None:
        hint = words.NO_FORMAT_HINT.format(codes="|".join(choices), ending=FORMATS[_EXAMPLE].endings[0])
        raise UsageError(words.NO_FORMAT, hint=hint)
    else:
        found = format_of_ending(output.suffix)
        if found is None or found not in choices:
            endings = ", ".join(FORMATS[one].endings[0] for one in choices)
            raise UsageError(
                words.UNKNOWN_ENDING.format(file=output), hint=words.UNKNOWN_ENDING_HINT.format(endings=endings)
            )
        code = found
    form = FORMATS[code]
    if output is None and form.binary and streams.is_terminal(sys.stdout):
        raise UsageError(
            words.BINARY.format(format=words.FORMATS[code]), hint=words.BINARY_HINT.format(ending=form.endings[0])
        )
    return code


def check_options(code: str, *, fields: bool, group_by: bool, by_unit: bool) -> None:
    """Raise UsageError where an option was given that the format ``code`` has no use for: nothing is ignored."""
    from cchc_cli.export import FORMATS

    form = FORMATS[code]
    for option, wrong in (
        ("--fields", fields and not form.columns),
        ("--group-by", group_by and form.by_duty),
        ("--by-unit", by_unit and form.by_duty),
    ):
        if wrong:
            raise UsageError(
                words.NOT_HERE.format(option=option, format=words.FORMATS[code]),
                hint=words.NOT_HERE_HINT.format(option=option),
            )


def check(output: Path, code: str, *, yes: bool) -> Path:
    """The file that ``output`` means once links are followed, if a sheet in the format ``code`` may be written there.

    What bears the ending of its format is replaced unasked: that is last week's sheet. Anything else that exists is
    replaced only where a person at the terminal says so, or with ``yes``.

    Raises UsageError for what a workspace keeps its data in, which nothing overrides, and for a file that is not to
    be replaced; BadDataError for a folder; typer.Exit where the person says no.
    """
    from cchc_cli.export import FORMATS

    target = output.resolve()
    endings = FORMATS[code].endings
    ending = endings[0]
    if _kept_by_workspace(target):
        raise UsageError(words.IN_WORKSPACE.format(file=output), hint=words.IN_WORKSPACE_HINT.format(ending=ending))
    if target.is_dir():
        raise _failed(output, IsADirectoryError(errno.EISDIR, ""))
    if yes or not target.exists() or target.suffix.casefold() in endings:
        return target
    if not streams.is_terminal(sys.stdin):
        raise UsageError(
            words.EXISTS.format(file=output, format=words.FORMATS[code]), hint=words.EXISTS_HINT.format(ending=ending)
        )
    if not streams.ask(words.QUESTION.format(file=output)):
        streams.words(words.KEPT.format(file=output))
        raise typer.Exit(ExitCode.ANSWERED_NO)
    return target


def check_folder(output: Path) -> Path:
    """The folder that ``output`` means once links are followed, which need not be there yet.

    Raises UsageError for one in which a workspace keeps its data, BadDataError for what is no folder.
    """
    target = output.resolve()
    if _kept_by_workspace(target):
        raise UsageError(words.IN_WORKSPACE.format(file=output), hint=words.FOLDER_IN_WORKSPACE_HINT)
    if target.exists() and not target.is_dir():
        raise _failed(output, NotADirectoryError(errno.ENOTDIR, ""))
    return target


def make_folder(target: Path) -> None:
    """Make the folder and those above it, as far as they are not there; BadDataError where that fails."""
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failed(target, error) from None


def _kept_by_workspace(target: Path) -> bool:
    """Whether any workspace above ``target`` keeps its data there; upper and lower case alike, as on Windows."""
    for folder in target.parents:
        if (folder / _CONFIG).exists() and target.relative_to(folder).parts[0].casefold() in _OWN:
            return True
    return False


def write(target: Path, content: bytes) -> None:
    """Put ``content`` into ``target`` at one stroke, or leave what was there; BadDataError where that fails."""
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise _failed(target, error) from None


def _failed(output: Path, error: OSError) -> BadDataError:
    return BadDataError(
        refusals.OUTPUT_FAILED.format(file=output, reason=system.reason(error)), hint=refusals.OUTPUT_FAILED_HINT
    )
