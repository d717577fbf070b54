"""How far a long import is, for a person at a terminal; nothing in a pipe and nothing for what is quick."""

from __future__ import annotations

import sys
from threading import Lock, Timer
from types import TracebackType
from typing import TYPE_CHECKING, Self

from cchc_cli.cli import streams
from cchc_cli.wording import messages

if TYPE_CHECKING:
    from rich.progress import Progress

AFTER_SECONDS = 1.0


class FilesProgress:
    """A line on stderr that shows how many of ``total`` files are done, once it has taken longer than a second."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._lock = Lock()
        self._closed = False
        self._bar: Progress | None = None
        self._timer = Timer(AFTER_SECONDS, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        if streams.is_terminal(sys.stderr):
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            self._closed = True
            if self._bar is not None:
                self._bar.stop()

    def step(self) -> None:
        """One more file is done."""
        with self._lock:
            self._done += 1
            if self._bar is not None:
                self._bar.update(self._bar.task_ids[0], completed=self._done)

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        with self._lock:
            if self._closed:
                return
            columns = (TextColumn(messages.READING_FILES), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
            console = Console(file=sys.stderr)
            self._bar = Progress(*columns, console=console, transient=True, redirect_stdout=False)
            self._bar.add_task("", total=self._total, completed=self._done)
            self._bar.start()
