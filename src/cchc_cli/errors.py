"""Refused requests. Problems in a document are findings; only what cannot be done at all is raised.

One place, ``cli.main``, turns these into words on stderr and an exit code.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the shell learns. No match, and a document with findings, are both ``OK``."""

    OK = 0
    ANSWERED_NO = 1  # `check` found errors, or the question was answered no
    USAGE = 2  # also an ambiguous id, or a filter that cannot be honoured
    NOT_FOUND = 3  # no such id or unit
    BAD_DATA = 4  # bad data, unreadable file, missing program
    CONFLICT = 5  # changed underneath, or locked
    INTERNAL = 70
    INTERRUPTED = 130


class CchcError(Exception):
    """A request that is refused.

    ``message`` says what is wrong and ``hint`` the next step, both in Vietnamese as the user
    will read them; ``code`` is what the shell learns.
    """

    code: ExitCode = ExitCode.INTERNAL

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(CchcError):
    """The request makes no sense as given, or is ambiguous."""

    code = ExitCode.USAGE


class NotFoundError(CchcError):
    """No such directive, document, unit or workspace."""

    code = ExitCode.NOT_FOUND


class BadDataError(CchcError):
    """A file that cannot be read or does not hold what it must."""

    code = ExitCode.BAD_DATA


class ConflictError(CchcError):
    """The file changed underneath, or another cchc holds the lock."""

    code = ExitCode.CONFLICT
