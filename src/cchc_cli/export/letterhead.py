"""Whose paper it is: what stands above and below every document that an office signs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cchc_cli.model.settings import Settings
from cchc_cli.text.printable import one_line
from cchc_cli.text.vietnamese import fold, name_key
from cchc_cli.wording import paper as words

_FILED = re.compile(r"luu ?(?::|vt\b)")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The office that signs, as it is to be read; what is absent is left blank.

    ``issuer`` is the office itself, ``superior`` the one named above it, ``place`` where its documents are issued.
    ``signer_title`` may have several lines ("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG"). ``recipients`` are the lines of "Nơi nhận"
    that its documents share.
    """

    issuer: str | None = None
    superior: str | None = None
    place: str | None = None
    signer_title: str | None = None
    signer_name: str | None = None
    recipients: tuple[str, ...] = ()


def letterhead_of(settings: Settings) -> Letterhead:
    """The letterhead that a workspace sets: of its ``issuer``, below its own authority, else of the authority."""
    return Letterhead(
        issuer=settings.issuer or settings.authority,
        superior=settings.superior or (settings.authority if settings.issuer else None),
        place=settings.place,
        signer_title=settings.signer_title,
        signer_name=settings.signer_name,
        recipients=settings.recipients,
    )


def recipients_of(first: str, letterhead: Letterhead) -> list[str]:
    """The lines of "Nơi nhận", each once: ``first``, the office's own, and last what goes to the files."""
    lines: dict[str, str] = {}
    for one in map(_plain, (first, *letterhead.recipients)):
        if one:
            lines.setdefault(name_key(one), one)
    filed = [one for one in lines.values() if _FILED.match(fold(one))]
    return [*(one for one in lines.values() if one not in filed), *(filed or [words.FILED])]


def _plain(line: str) -> str:
    """A line without the dash and the stop that the form of the document adds."""
    return one_line(line).removeprefix("-").strip().rstrip(";.").strip()
