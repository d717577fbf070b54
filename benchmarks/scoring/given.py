"""What the program reads from a file, reduced to the fields that are scored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from cchc_cli.model.directive import Directive
    from cchc_cli.model.document import Document

NOT_OF_THE_DAY = frozenset({"no-lead"})
"""Findings on a directive that do not make anybody look at its day."""


@dataclass(frozen=True, slots=True)
class GivenItem:
    """One directive as the program gives it.

    ``certain``: its deadline's confidence. ``told``: whether a finding on it makes a person look at its day.
    """

    text: str
    leads: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    due: date | None = None
    recurs: str | None = None
    certain: bool = True
    told: bool = False
    section: str | None = None


@dataclass(frozen=True, slots=True)
class GivenDocument:
    """One document as the program gives it; ``failed`` says why, where nothing could be read from the file."""

    number: str | None = None
    kind: str | None = None
    issued: date | None = None
    issuer: str | None = None
    sections: tuple[str, ...] = ()
    items: tuple[GivenItem, ...] = ()
    failed: str | None = None


class Program(Protocol):
    """Anything that reads a file; the scorer asks for nothing else."""

    def __call__(self, path: Path, /) -> GivenDocument: ...


def this_program() -> Program:
    """The program beside us, called in this process with its packaged units and calendar."""
    from cchc_cli.calendar import Calendar
    from cchc_cli.parsing import parse
    from cchc_cli.reading import read_file
    from cchc_cli.units import Registry

    registry, calendar = Registry.load(), Calendar.load()

    def read(path: Path, /) -> GivenDocument:
        try:
            parsed = parse(read_file(path).text, registry=registry, calendar=calendar)
        except Exception as error:  # one document that fails must not hide the figures of the others
            return GivenDocument(failed=f"{type(error).__name__}: {error}")
        return reduced(parsed.document)

    return read


def reduced(document: Document) -> GivenDocument:
    """The fields of ``document`` that are scored."""
    told = {
        finding.directive for finding in document.findings if finding.directive and finding.code not in NOT_OF_THE_DAY
    }
    return GivenDocument(
        number=document.number,
        kind=document.kind,
        issued=document.issued,
        issuer=document.issuer,
        sections=tuple(section.path for section in document.sections),
        items=tuple(_item(directive, told=directive.id in told) for directive in document.directives),
    )


def _item(directive: Directive, *, told: bool) -> GivenItem:
    deadline = directive.deadline
    return GivenItem(
        text=directive.text,
        leads=tuple(party.name for party in directive.leads),
        coordinators=tuple(party.name for party in directive.coordinators),
        due=deadline.due,
        recurs=str(deadline.recurs) if deadline.recurs else None,
        certain=str(deadline.confidence) == "certain",
        told=told,
        section=directive.section,
    )
