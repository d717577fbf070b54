"""Where output goes: data on stdout, words on stderr, always in UTF-8."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

from cchc_cli.text.printable import printable


def use_utf8() -> None:
    """Make the three streams speak UTF-8 whatever the console's code page.

    A byte on stdin that is not UTF-8 becomes a replacement character, and so does what stderr cannot show.
    """
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "strict"), (sys.stderr, "replace")):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors=errors)


def data(text: str) -> None:
    """Write what was asked for to stdout, ending with a line end."""
    if text:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")


def exact(content: str | bytes) -> None:
    """Write a whole file to stdout, its line ends as they are on every machine."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content.encode("utf-8") if isinstance(content, str) else content)
    sys.stdout.buffer.flush()


def words(text: str) -> None:
    """Write a remark, a count or a hint to stderr; what was typed into it cannot steer the terminal."""
    sys.stderr.write(printable(text) + "\n")


def sentence(text: str) -> None:
    """Write a sentence to stderr as `words` does, broken between words where a person reads it there."""
    if is_terminal(sys.stderr):
        from cchc_cli.render.layout import wrapped

        text = "\n".join(wrapped(text, width()))
    words(text)


def flush() -> None:
    """Send off what is still held back, so that a closed pipe shows here and not when Python ends."""
    sys.stdout.flush()
    sys.stderr.flush()


def discard_stdout() -> None:
    """Let nothing more go to a pipe whose reader has left; Python's own flush at the end then stays quiet."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # not a real file, as in a test
        return


def read_stdin() -> str:
    """All of stdin as text."""
    return stdin_bytes().decode("utf-8-sig", errors="replace")


def stdin_bytes(limit: int | None = None) -> bytes:
    """The bytes of stdin, at most ``limit`` of them."""
    return sys.stdin.buffer.read(-1 if limit is None else limit)


def is_terminal(stream: TextIO) -> bool:
    """Whether a person reads or types there."""
    try:
        return stream.isatty()
    except ValueError:  # closed
        return False


def has_color(stream: TextIO) -> bool:
    """Whether colours may be written there: FORCE_COLOR, NO_COLOR, TERM=dumb, else a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def width() -> int:
    """The number of columns of the terminal; COLUMNS replaces it."""
    return shutil.get_terminal_size((100, 24)).columns


def prompt(question: str) -> str | None:
    """Put a question; what was typed without its line end, None where the input is closed.

    What was printed before stands before the question.
    """
    sys.stdout.flush()
    sys.stderr.write(printable(question) + " ")
    sys.stderr.flush()
    typed = sys.stdin.readline()
    return typed.rstrip("\r\n") if typed else None


def ask(question: str) -> bool:
    """Put a question that is answered with c(ó) or k(hông); an empty answer, or none, is no."""
    answer = (prompt(question) or "").strip().casefold()
    return answer in {"c", "có", "co", "y", "yes"}
