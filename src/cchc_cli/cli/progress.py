"""How far long work is, for a person at a terminal; nothing in a pipe and nothing for what is quick."""

from __future__ import annotations

import os
import sys
from threading import Lock, Timer
from types import TracebackType
from typing import TYPE_CHECKING, Self

from cchc_cli.cli import streams

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

AFTER_SECONDS = 1.0


class Progress:
    """A line on stderr that shows how much of the work is done, once it has taken longer than a second.

    ``label`` says what is being done; ``total`` is how many pieces it has, None where nobody knows: then the line only
    shows that it goes on, and since when. The line is gone when the work is done. A terminal that cannot move its
    cursor (TERM=dumb) shows none; colours are left out where NO_COLOR says so.
    """

    def __init__(self, label: str, total: int | None = None) -> None:
        self._label = label
        self._total = total
        self._done = 0
        self._lock = Lock()
        self._closed = False
        self._bar: Bar | None = None
        self._timer = Timer(AFTER_SECONDS, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        if streams.is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb":
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
        """One more piece is done."""
        self.reached(self._done + 1, self._total)

    def reached(self, done: int, total: int | None) -> None:
        """So many pieces are done out of so many."""
        with self._lock:
            self._done, self._total = done, total
            if self._bar is not None:
                self._bar.update(self._bar.task_ids[0], completed=done, total=total)

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        with self._lock:
            if self._closed:
                return
            counted = (MofNCompleteColumn(),) if self._total is not None else ()
            columns = (TextColumn(self._label, markup=False), BarColumn(), *counted, TimeElapsedColumn())
            console = Console(file=sys.stderr)
            self._bar = Progress(*columns, console=console, transient=True, redirect_stdout=False)
            self._bar.add_task("", total=self._total, completed=self._done)
            self._bar.start()
