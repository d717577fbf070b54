"""The document: a notice or a plan, its sections and directives."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal, NamedTuple

from pydantic import Field

from cchc_cli.model.base import Model, Span
from cchc_cli.model.codes import DIRECT_KIND
from cchc_cli.model.directive import Directive, Reference, Reviewed
from cchc_cli.model.finding import Finding
from cchc_cli.model.log import LogEntry

SCHEMA = 1
"""Number of the shape of the YAML and of `parse --json`; it grows when a reader must change."""

PLAN_KINDS = frozenset({"kế hoạch", "chương trình", "đề án", "phương án"})
"""Kinds of document that live in data/plans; all others live in data/notices."""


class NodeKind(StrEnum):
    """What a stretch of the source text is. The nodes tile the text: no gap, no overlap."""

    HEADER = "header"
    HEADING = "heading"
    LEAD_IN = "lead-in"
    MARKER = "marker"
    DIRECTIVE = "directive"
    FIELD = "field"
    CLOSING = "closing"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"
    BLANK = "blank"
    OTHER = "other"


class Node(NamedTuple):
    """One stretch of the source text, in order."""

    kind: NodeKind
    span: Span


class Section(Model):
    """A numbered heading or item: ``path`` from the root, ``number`` as printed, ``span`` of the whole."""

    path: str
    number: str
    heading: str | None = None
    span: Span


class Signer(Model):
    """Who signed: the lines above the name as printed ("KT. CHÁNH VĂN PHÒNG"), and the name."""

    name: str | None = None
    titles: tuple[str, ...] = ()


class Source(Model):
    """Where the text came from: the file's name, the sha256 of its bytes and of the text, how it was read.

    ``conversions`` say what was changed on the way from the bytes to the text, in Vietnamese.
    """

    file: str
    sha256: str
    reader: str
    conversions: tuple[str, ...] = ()
    text_sha256: str
    parser: str = Field(description="Phiên bản cchc đã tách văn bản")


class NoDirectives(Model):
    """That a person says: this document assigns nothing (không phát sinh nhiệm vụ)."""

    on: date
    by: str


class Replacement(Model):
    """What the document does to an earlier one, named by its id or, where it is not here, by its printed number."""

    document: str
    as_: Literal["replaces", "corrects", "cancels"] = Field(alias="as")
    on: date


class Document(Model):
    """A document that assigns work, as stored in one YAML file.

    ``inferred`` names the fields that the text does not print and that were concluded from others.
    A document that others cite and that has not come in yet has no ``source``; ``cited_by`` says who cites it.
    ``gone`` marks one whose import was taken back: it is kept, as past days are asked about, and stands in no list.
    ``reviewed`` says who looked at which finding of the document itself (`tracking.doubts` names them).
    One of the kind `DIRECT_KIND` holds what was ordered by word of mouth in one year.
    """

    schema_: int = Field(alias="schema")
    id: str
    number: str | None = Field(None, description="Số, ký hiệu")
    kind: str | None = Field(None, description="Tên loại, chữ thường")
    issuer: str | None = None
    place: str | None = None
    issued: date | None = None
    title: str | None = Field(None, description="Trích yếu")
    inferred: tuple[str, ...] = ()
    urgency: str | None = None
    chaired_by: str | None = None
    signer: Signer | None = None
    recipients: tuple[str, ...] = ()
    received: date | None = Field(None, description="Ngày đến")
    arrival_number: str | None = Field(None, description="Số đến")
    cited_by: tuple[str, ...] = ()
    source: Source | None = None
    gone: bool = False
    by_hand: tuple[str, ...] = ()
    reviewed: dict[str, Reviewed] = Field(default_factory=dict)
    read: dict[str, str] = Field(default_factory=dict)
    no_directives: NoDirectives | None = None
    replaces: tuple[Replacement, ...] = ()
    sections: tuple[Section, ...] = ()
    directives: tuple[Directive, ...] = ()
    references: tuple[Reference, ...] = ()
    findings: tuple[Finding, ...] = ()
    log: tuple[LogEntry, ...] = ()

    @property
    def folder(self) -> str:
        """The folder below data/ that holds it: "plans" or "notices"."""
        return "plans" if self.kind in PLAN_KINDS else "notices"

    @property
    def awaited(self) -> bool:
        """Whether it is only known from being cited."""
        return self.source is None and self.kind != DIRECT_KIND
