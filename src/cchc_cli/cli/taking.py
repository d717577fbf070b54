"""From a file's name, or "-", to a parsed document: what `parse` and `import` share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_cli.cli import streams
from cchc_cli.cli.session import Session
from cchc_cli.errors import BadDataError, NotFoundError
from cchc_cli.wording import refusals

if TYPE_CHECKING:
    from cchc_cli.calendar import Calendar
    from cchc_cli.model.settings import Settings
    from cchc_cli.parsing import Parsed
    from cchc_cli.reading import Reading
    from cchc_cli.units import Registry

STDIN = "-"


def read(file: str) -> Reading:
    """The text of ``file``, or of stdin where it is "-"; BadDataError for what cannot be read."""
    from cchc_cli.reading import MAX_BYTES, read_bytes, read_file

    if file != STDIN:
        return read_file(Path(file))
    return read_bytes(streams.stdin_bytes(MAX_BYTES + 1), file=STDIN)


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

    def parse(self, reading: Reading) -> Parsed:
        """The document of ``reading``; BadDataError where it bears a mark of secrecy, which nothing overrides."""
        from cchc_cli.parsing import parse

        parsed = parse(
            reading.text,
            registry=self.registry,
            calendar=self.calendar,
            before_day=self.settings.before_day,
            own_issuer=self.settings.authority,
        )
        if parsed.secrecy is not None:
            raise BadDataError(
                refusals.CLASSIFIED.format(file=reading.file, mark=parsed.secrecy), hint=refusals.CLASSIFIED_HINT
            )
        return parsed
