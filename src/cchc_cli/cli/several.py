"""The files of one command read and parsed, in their order, on all cores, each with one limit of time."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from cchc_cli.cli.parallel import CannotStartError, Died, Failed, TooSlow, in_order, processes_for
from cchc_cli.cli.taking import Taken, Taker
from cchc_cli.errors import BadDataError, CchcError
from cchc_cli.wording import refusals

FILE_SECONDS = 600.0
"""The longest that reading and parsing one file may take, alone or among many; a scan of 200 pages takes half of it."""


def taken(files: Sequence[str], taker: Taker) -> Generator[Taken | CchcError]:
    """Each of ``files`` read and parsed, or why it cannot be, in their order.

    Of several files none stops the others: also a fault of our own in one of them becomes its error. What is not
    done in `FILE_SECONDS` is given up. Where no process can be started, all is read in this one, without a limit.
    """
    import cchc_cli.parsing  # noqa: F401 - needed here and in each process: a fork then has it already

    done = 0
    try:
        for answer in in_order(files, taker, processes=processes_for(len(files)), seconds=FILE_SECONDS):
            yield _outcome(files[done], answer, alone=len(files) == 1)
            done += 1
    except CannotStartError:
        for file in files[done:]:
            try:
                yield taker(file)
            except Exception as error:
                yield _outcome(file, Failed(error), alone=len(files) == 1)


def taken_alone(file: str, taker: Taker) -> Taken:
    """One ``file`` read and parsed as `taken` does; CchcError where it is refused."""
    for outcome in taken([file], taker):
        if isinstance(outcome, CchcError):
            raise outcome
        return outcome
    raise AssertionError(file)


def _outcome(file: str, answer: Taken | TooSlow | Died | Failed, *, alone: bool) -> Taken | CchcError:
    match answer:
        case TooSlow(seconds):
            return BadDataError(refusals.TOO_SLOW.format(file=file, limit=_limit(seconds)), hint=refusals.TOO_SLOW_HINT)
        case Died():
            return BadDataError(refusals.READER_DIED.format(file=file), hint=refusals.READER_DIED_HINT)
        case Failed(error):
            if alone and not isinstance(error, CchcError):
                raise error
            return error if isinstance(error, CchcError) else _fault(file, error)
        case _:
            return answer


def _limit(seconds: float) -> str:
    return refusals.SECONDS.format(count=seconds) if seconds < 60 else refusals.MINUTES.format(count=seconds / 60)


def _fault(file: str, error: Exception) -> CchcError:
    what = " ".join(str(error).split())[:200]
    return CchcError(refusals.READER_FAULT.format(file=file, name=type(error).__name__, what=what))
