"""tesseract, an external program: whether it is there, and what it sees in a picture."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from cchc_cli.errors import BadDataError
from cchc_cli.wording import ocr as wording

if TYPE_CHECKING:
    from PIL.Image import Image

LANGUAGE = "vie"
SECONDS = 120
"""The longest that one page may take; a clean page takes one or two seconds."""

_USUAL_PLACES = (r"C:\Program Files\Tesseract-OCR\tesseract.exe", r"C:\Program Files (x86)\Tesseract-OCR\tesseract.exe")


@dataclass(frozen=True, slots=True)
class Seen:
    """A word as tesseract saw it: its box in dots, its confidence from 0 to 100, the line it counts it to."""

    text: str
    left: int
    top: int
    width: int
    height: int
    confidence: float
    line: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Engine:
    """The program by its path, and its version as it names it."""

    path: str
    version: str

    def see(self, picture: Image, *, layout: int, dots_per_inch: int) -> list[Seen]:
        """The words in ``picture``, in tesseract's order; ``layout`` is its page segmentation mode.

        Raises BadDataError where the program fails or takes longer than `SECONDS`.
        """
        with TemporaryDirectory(prefix="cchc-ocr-") as folder:
            page = Path(folder) / "page.pgm"
            picture.save(page)
            output = self._run(
                (str(page), "stdout", "-l", LANGUAGE, "--psm", str(layout), "--dpi", str(dots_per_inch), "tsv"), folder
            )
        return [seen for line in output.splitlines() if (seen := _seen(line)) is not None]

    def turned(self, picture: Image) -> int:
        """By how many degrees clockwise ``picture`` must be turned to stand upright: 0, 90, 180 or 270.

        0 too where tesseract sees too little text to tell.
        """
        with TemporaryDirectory(prefix="cchc-ocr-") as folder:
            page = Path(folder) / "page.pgm"
            picture.save(page)
            try:
                output = self._run((str(page), "stdout", "--psm", "0"), folder)
            except BadDataError:
                return 0
        for line in output.splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "Rotate" and value.strip() in {"0", "90", "180", "270"}:
                return int(value)
        return 0

    def _run(self, arguments: tuple[str, ...], folder: str) -> str:
        try:
            done = subprocess.run(
                (self.path, *arguments),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=SECONDS,
                cwd=folder,
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise BadDataError(wording.TOO_SLOW.format(seconds=SECONDS), hint=wording.TOO_SLOW_HINT) from error
        except OSError as error:
            raise BadDataError(wording.FAILED.format(reason=error.strerror), hint=wording.FAILED_HINT) from error
        if done.returncode != 0:
            lines = done.stderr.decode("utf-8", errors="replace").strip().splitlines()
            reason = lines[-1] if lines else str(done.returncode)
            raise BadDataError(wording.FAILED.format(reason=reason), hint=wording.FAILED_HINT)
        return done.stdout.decode("utf-8", errors="replace")


def find_engine(file: str) -> Engine:
    """The engine of this machine; ``file`` is named where it cannot be used.

    Raises BadDataError with the command that installs it where tesseract, or its Vietnamese data, is missing.
    """
    path = shutil.which("tesseract") or next((place for place in _USUAL_PLACES if Path(place).is_file()), None)
    if path is None:
        raise BadDataError(wording.NO_ENGINE.format(file=file), hint=wording.INSTALL)
    languages, version = _abilities(path)
    if LANGUAGE not in languages:
        raise BadDataError(wording.NO_LANGUAGE.format(file=file), hint=wording.INSTALL_LANGUAGE)
    return Engine(path, version)


@cache
def _abilities(path: str) -> tuple[frozenset[str], str]:
    """The languages that the program has data for, and its version."""
    lines = _answer(path, "--list-langs")
    version = (_answer(path, "--version") or [""])[0].removeprefix("tesseract").strip()
    return frozenset(line.strip() for line in lines), version


def _answer(path: str, question: str) -> list[str]:
    try:
        done = subprocess.run((path, question), stdin=subprocess.DEVNULL, capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return []
    return (done.stdout or done.stderr).decode("utf-8", errors="replace").splitlines()


def _seen(line: str) -> Seen | None:
    fields = line.split("\t")
    if len(fields) < 12 or fields[0] != "5" or not fields[11].strip():
        return None
    block, paragraph, number, left, top, width, height = (int(fields[at]) for at in (2, 3, 4, 6, 7, 8, 9))
    return Seen(fields[11].strip(), left, top, width, height, float(fields[10]), (block, paragraph, number))
