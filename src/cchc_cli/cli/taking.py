"""From a file's name, or "-", to a parsed document: what `parse` and `import` share."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_cli.cli import streams, values
from cchc_cli.cli.session import Session
from cchc_cli.errors import BadDataError, NotFoundError, UsageError
from cchc_cli.text.printable import one_line
from cchc_cli.tracking.intake import with_reading
from cchc_cli.wording import messages, refusals

if TYPE_CHECKING:
    from cchc_cli.calendar import Calendar
    from cchc_cli.model.settings import Settings
    from cchc_cli.parsing import Parsed
    from cchc_cli.reading import Reading
    from cchc_cli.units import Registry

STDIN = "-"
_NUMBER = re.compile(r"\d{1,7}[a-zđ]?(?:[-/][\wĐđ&.]{1,30}){0,8}")


def piped(files: Sequence[str]) -> bytes | None:
    """What comes on stdin where one of ``files`` is "-"; None else. It takes as long as it takes to come."""
    from cchc_cli.reading import MAX_BYTES

    if STDIN not in files:
        return None
    if streams.is_terminal(sys.stdin):
        streams.words(messages.PASTE)
    return streams.stdin_bytes(MAX_BYTES + 1)


@dataclass(frozen=True, slots=True)
class Given:
    """What a person gives of a document whose number or day of issue cannot be read from it."""

    number: str | None = None
    issued: date | None = None

    def __bool__(self) -> bool:
        return self.number is not None or self.issued is not None

    @classmethod
    def typed(cls, number: str | None, issued: str | None, *, today: date) -> Given:
        """What was typed for --number and --issued; UsageError for what can be no number or no day of issue."""
        if number is not None:
            number = one_line(number).replace(" ", "")
            if not _NUMBER.fullmatch(number):
                raise UsageError(refusals.BAD_NUMBER.format(typed=one_line(number)), hint=refusals.NUMBER_HINT)
        day = values.day(issued, option="--issued", today=today) if issued is not None else None
        if day is not None and day > today:
            raise UsageError(refusals.ISSUED_LATER.format(day=f"{day:%d/%m/%Y}", today=f"{today:%d/%m/%Y}"))
        return cls(number, day)


NOTHING_GIVEN = Given()


@dataclass(frozen=True, slots=True)
class Taken:
    """One file, read and parsed."""

    file: str
    reading: Reading
    parsed: Parsed


@dataclass
class Taker:
    """Reads and parses files for the workspace around ``folder``; it can be sent to another process.

    ``piped`` is what came on stdin, the file "-".
    """

    folder: Path | None
    given: Given = NOTHING_GIVEN
    piped: bytes | None = None

    def __call__(self, file: str) -> Taken:
        """``file`` read and parsed; CchcError where it is refused."""
        from cchc_cli.reading import read_bytes, read_file

        piped = self.piped if file == STDIN else None
        reading = read_file(Path(file)) if piped is None else read_bytes(piped, file=STDIN)
        return Taken(file, reading, self._parser.parse(reading, self.given))

    @cached_property
    def _parser(self) -> Parser:
        return Parser.near(self.folder)


@dataclass(frozen=True, slots=True)
class Parser:
    """A parser with the units, the working days and the choices of a workspace, or the packaged ones alone."""

    registry: Registry
    calendar: Calendar
    settings: Settings

    @classmethod
    def of(cls, session: Session) -> Parser:
        """The parser of a workspace."""
        return cls(session.registry, session.calendar, session.settings)

    @classmethod
    def near(cls, folder: Path | None) -> Parser:
        """The parser of the workspace around us; with the packaged data alone where there is none."""
        from cchc_cli.calendar import Calendar
        from cchc_cli.model.settings import Settings
        from cchc_cli.units import Registry

        try:
            return cls.of(Session.open(folder))
        except NotFoundError:
            if folder is not None:
                raise
            return cls(Registry.load(), Calendar.load(), Settings())

    def parse(self, reading: Reading, given: Given = NOTHING_GIVEN) -> Parsed:
        """The document of ``reading``, with the findings of its reading before those of its parsing.

        Raises BadDataError where it bears a mark of secrecy, which nothing overrides, UsageError for a number
        without a symbol where the text prints none.
        """
        parsed = self.parse_text(reading.text, given)
        if given.number is not None and given.number == parsed.document.number and given.number.isdigit():
            raise UsageError(refusals.NUMBER_WITHOUT_SYMBOL.format(typed=given.number), hint=refusals.NUMBER_HINT)
        if parsed.secrecy is not None:
            raise BadDataError(
                refusals.CLASSIFIED.format(file=reading.file, mark=parsed.secrecy), hint=refusals.CLASSIFIED_HINT
            )
        document = with_reading(parsed.document, reading)
        return replace(parsed, document=document)

    def parse_text(self, text: str, given: Given) -> Parsed:
        """What ``text`` (NFC, "\\n") says, whatever mark it bears."""
        from cchc_cli.parsing import parse

        return parse(
            text,
            registry=self.registry,
            calendar=self.calendar,
            before_day=self.settings.before_day,
            own_issuer=self.settings.authority,
            number=given.number,
            issued=given.issued,
        )
