"""The files of one command read and parsed, in their order: many of them on all cores, few in this process."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from cchc_cli.cli.parallel import CannotStartError, Died, Failed, TooSlow, in_order, processes_for
from cchc_cli.cli.taking import Taken, Taker
from cchc_cli.errors import BadDataError, CchcError
from cchc_cli.wording import refusals

MANY = 4
"""From so many files on it is worth to start processes."""
FILE_SECONDS = 180.0
"""The longest that one of many files may take, a scan included. A file that is imported alone takes its time."""


def taken(files: Sequence[str], taker: Taker) -> Generator[Taken | CchcError]:
    """Each of ``files`` read and parsed, or why it cannot be, in their order.

    Of several files none stops the others: also a fault of our own in one of them becomes its error.
    """
    done = 0
    if len(files) >= MANY:
        try:
            for answer in in_order(files, taker, processes=processes_for(len(files)), seconds=FILE_SECONDS):
                yield _outcome(files[done], answer)
                done += 1
        except CannotStartError:  # the rest in this process
            pass
    for file in files[done:]:
        try:
            yield taker(file)
        except CchcError as error:
            yield error
        except Exception as error:
            if len(files) == 1:
                raise
            yield _fault(file, error)


def _outcome(file: str, answer: Taken | TooSlow | Died | Failed) -> Taken | CchcError:
    match answer:
        case TooSlow(seconds):
            message = refusals.TOO_SLOW.format(file=file, seconds=f"{seconds:g}")
            return BadDataError(message, hint=refusals.TOO_SLOW_HINT.format(file=file))
        case Died():
            return BadDataError(refusals.READER_DIED.format(file=file), hint=refusals.READER_DIED_HINT)
        case Failed(error):
            return error if isinstance(error, CchcError) else _fault(file, error)
        case _:
            return answer


def _fault(file: str, error: Exception) -> CchcError:
    what = " ".join(str(error).split())[:200]
    return CchcError(refusals.READER_FAULT.format(file=file, name=type(error).__name__, what=what))
