"""Work on files in processes of their own, which can be stopped: a bad file harms no other, and none holds us for ever.

Results come back in the order of the files, and only so many are held as there are processes, so that a thousand
files need no more memory than a few.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

Result = TypeVar("Result")
GREETING_SECONDS = 60.0
"""A process that has not started by then never will."""
_ENDING_SECONDS = 5.0
_HELD_FOR_EACH = 2
_START = "fork" if sys.platform.startswith("linux") else "spawn"
"""A fork takes some milliseconds and a fresh start half a second; elsewhere a fork is not there or not safe."""


@dataclass(frozen=True, slots=True)
class TooSlow:
    """The work on one file took longer than it may, and was stopped."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Died:
    """The process that worked on the file ended: out of memory, or a fault of a library."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The work raised ``error``."""

    error: Exception


class CannotStartError(Exception):
    """No process can be started here. What was not done yet is still to be done."""


def processes_for(count: int) -> int:
    """How many processes the work on ``count`` files is worth on this machine: one for each core."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, count))


def in_order(
    files: Sequence[str], work: Callable[[str], Result], *, processes: int, seconds: float
) -> Iterator[Result | TooSlow | Died | Failed]:
    """What ``work`` gives for each of ``files``, in their order; ``work`` is sent to other processes.

    A file may take ``seconds``. Raises CannotStartError where no process starts; what was given before stays given.
    """
    pool = _Pool(work, len(files), processes=processes, seconds=seconds)
    try:
        for at in range(len(files)):
            while at not in pool.results:
                pool.give(files, upto=at + _HELD_FOR_EACH * processes)
                pool.collect()
            yield pool.results.pop(at)
    finally:
        pool.stop()


class _Worker(Generic[Result]):
    """A process, the line to it, and the place of the file that it works on."""

    def __init__(self, work: Callable[[str], Result], others: Sequence[Connection]) -> None:
        context: Any = multiprocessing.get_context(_START)
        self.line, theirs = context.Pipe()
        ours = (self.line, *others) if _START == "fork" else ()
        arguments = (theirs, work, Path.cwd(), ours)
        self.process: BaseProcess = context.Process(target=_serve, args=arguments, daemon=True)
        with warnings.catch_warnings():
            # Python warns of forking beside a thread; the one that shows the progress holds nothing the child needs.
            warnings.simplefilter("ignore", DeprecationWarning)
            self.process.start()
        theirs.close()
        self.greeted = False
        self.job: int | None = None
        self.since = time.monotonic()

    def begin(self, job: int, file: str) -> None:
        """Send a file."""
        self.job, self.since = job, time.monotonic()
        with suppress(OSError):  # it has died, which `collect` will see
            self.line.send(file)

    def stop(self) -> None:
        """End it now, with the programs that it has started."""
        self.line.close()
        if self.greeted and hasattr(os, "killpg"):
            with suppress(OSError):
                os.killpg(self.process.pid or 0, signal.SIGKILL)
        self.process.kill()
        self.process.join(_ENDING_SECONDS)  # one that waits for a disk that is gone cannot be ended


class _Pool(Generic[Result]):
    """The processes, and the results that nobody has asked for yet."""

    def __init__(self, work: Callable[[str], Result], count: int, *, processes: int, seconds: float) -> None:
        self.results: dict[int, Result | TooSlow | Died | Failed] = {}
        self._work, self._seconds = work, seconds
        self._next, self._count = 0, count
        self._workers: list[_Worker[Result]] = []
        for _ in range(processes):
            self._start()

    def _start(self) -> None:
        try:
            self._workers.append(_Worker(self._work, [one.line for one in self._workers]))
        except (OSError, ImportError, NotImplementedError, RuntimeError) as error:
            if not self._workers:
                raise CannotStartError from error

    def give(self, files: Sequence[str], *, upto: int) -> None:
        """Give files to those that wait for one, but none beyond the place ``upto``."""
        for worker in self._workers:
            if worker.greeted and worker.job is None and self._next < min(upto, self._count):
                worker.begin(self._next, files[self._next])
                self._next += 1

    def collect(self) -> None:
        """Wait until a process has something to say or has taken too long."""
        busy = [one for one in self._workers if one.job is not None or not one.greeted]
        ends = min(one.since + self._limit(one) for one in busy)
        said = wait([one.line for one in busy], max(0.0, ends - time.monotonic()))
        for worker in busy:
            if worker.line in said:
                self._hear(worker)
            elif time.monotonic() > worker.since + self._limit(worker):
                self._lose(worker, TooSlow(self._seconds))

    def _limit(self, worker: _Worker[Result]) -> float:
        return self._seconds if worker.greeted else GREETING_SECONDS

    def _hear(self, worker: _Worker[Result]) -> None:
        try:
            answer = worker.line.recv()
        except (EOFError, OSError):
            self._lose(worker, Died())
            return
        if not worker.greeted:
            worker.greeted = True
        elif worker.job is not None:
            self.results[worker.job] = answer
            worker.job = None

    def _lose(self, worker: _Worker[Result], why: TooSlow | Died) -> None:
        """Put another in the place of a process that is lost; one that never started is not tried again."""
        worker.stop()
        self._workers.remove(worker)
        if worker.job is not None:
            self.results[worker.job] = why
            self._start()
        if not self._workers:
            raise CannotStartError

    def stop(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.stop()


def _serve(line: Connection, work: Callable[[str], object], folder: Path, inherited: Sequence[Connection]) -> None:
    """What a process does: greet, then answer for each file that is sent, until the line is closed.

    The ends of lines that it ``inherited`` are closed first: else it would never hear that its parent is gone.
    """
    if hasattr(os, "setsid"):
        os.setsid()  # what it starts ends with it, and Ctrl-C goes to the parent alone
    for one in inherited:
        one.close()
    os.chdir(folder)
    with suppress(EOFError, OSError):
        line.send(None)
        while True:
            file = line.recv()
            try:
                answer = work(file)
            except Exception as error:  # whatever it is, it is this file's
                answer = Failed(_sendable(error))
            line.send(answer)
    if inherited:
        os._exit(0)  # what the parent holds back for its streams is the parent's to write


def _sendable(error: Exception) -> Exception:
    """``error`` with where it came from if it survives the way to the parent, else its name and words."""
    import pickle
    import traceback

    error.add_note("".join(traceback.format_exception(error)))
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - what we have packed ourselves
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
