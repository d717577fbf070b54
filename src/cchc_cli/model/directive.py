"""The directive: who must do what, by when, towards which target."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any, Literal

from pydantic import Field, GetJsonSchemaHandler, model_serializer, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from cchc_cli.model.base import Model, Span
from cchc_cli.model.deadline import Deadline, Milestone
from cchc_cli.model.log import LogEntry
from cchc_cli.model.tracking import Record


class Party(Model):
    """A unit named in the document: ``name`` as printed, and ``unit`` where a person chose which it is.

    Written as bare text as long as nobody had to choose.
    """

    name: str
    unit: str | None = None

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string"}, handler(core)]}

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, data: Any) -> Any:
        return {"name": data} if isinstance(data, str) else data

    @model_serializer
    def _to_text(self) -> str | dict[str, str]:
        return self.name if self.unit is None else {"name": self.name, "unit": self.unit}


class Force(StrEnum):
    """How binding the order is: by the verb that opens it (``domain.md`` E.1)."""

    ASSIGN = "assign"  # giao, phân công, yêu cầu, chỉ đạo: to a subordinate
    REQUEST = "request"  # đề nghị: to one who is not subordinate
    PETITION = "petition"  # kính đề nghị: to a superior


class Relation(StrEnum):
    """How a target's number is meant (``domain.md`` E.5)."""

    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    EQUAL = "equal"
    INCREASE = "increase"
    DECREASE = "decrease"


class Target(Model):
    """A number that is to be reached: "mỗi cơ quan, đơn vị có ít nhất 01 sáng kiến"."""

    phrase: str
    span: Span
    relation: Relation
    value: float
    upper: float | None = Field(None, description="Cận trên, khi văn bản ghi từ … đến …")
    measure: str | None = Field(None, description='Đơn vị tính: "%", "sáng kiến"')
    each: bool = Field(False, description="Tính cho từng cơ quan, đơn vị")


class Reference(Model):
    """Another document that is cited: what is printed of it, and its id where it is in the workspace.

    ``role`` is "basis" for a legal basis (Căn cứ …), else "cited". ``number`` and ``issued`` are absent
    where the text names the document in words only.
    """

    phrase: str
    span: Span
    kind: str | None = None
    number: str | None = None
    issued: date | None = None
    issuer: str | None = None
    title: str | None = None
    role: Literal["cited", "basis"] = "cited"


class Reviewed(Model):
    """That a person has looked at it: the day (UTC+7) and who."""

    on: date
    by: str


class SetDeadline(Model):
    """The day that a person set for work that has none of its own: theirs, not the document's."""

    due: date
    on: date = Field(description="Ngày ấn định")
    by: str
    reason: str


class Transfer(Model):
    """That another unit takes over from ``on`` on: who had it, as printed or as last transferred, and who has it."""

    from_: str = Field(alias="from")
    to: str
    unit: str | None = Field(None, description="Mã đơn vị được chọn")
    reason: str
    basis: str | None = None
    on: date = Field(description="Ngày chuyển giao")


class Excluded(Model):
    """That a person says: this is no task. It is in no list and no count."""

    on: date
    by: str
    reason: str


class Link(Model):
    """That it is the same work as another directive, ``to``, which is tracked; this one is not counted."""

    to: str = Field(description="Mã nhiệm vụ được theo dõi")
    as_: Literal["repeats", "continues"] = Field(alias="as")


class Directive(Model):
    """One order of a document.

    ``text`` is verbatim and equals the source text at ``span``. ``section`` is the path of the section
    it stands in, absent outside any. ``read`` holds a short fingerprint of each field as the parser gave
    it, so that a later reading can tell a person's change from the parser's own. ``gone`` marks what a
    corrected document no longer has.

    One that a person added has no ``span`` and no ``read``, and all its fields are in ``by_hand``; ``given_on`` is
    the day on which it was given where that is not the document's, and ``basis`` on whose or what authority.
    """

    id: str
    section: str | None = None
    ordinal: int
    text: str
    span: Span | None = None
    leads: tuple[Party, ...] = ()
    coordinators: tuple[Party, ...] = ()
    report_to: tuple[str, ...] = ()
    force: Force | None = None
    deadline: Deadline = Deadline()
    milestones: tuple[Milestone, ...] = ()
    targets: tuple[Target, ...] = ()
    references: tuple[Reference, ...] = ()
    deliverable: str | None = None
    areas: tuple[str, ...] = ()
    condition: str | None = None
    tags: tuple[str, ...] = ()
    given_on: date | None = Field(None, description="Ngày giao, khi khác ngày ban hành văn bản")
    basis: str | None = Field(None, description="Căn cứ giao việc")
    by_hand: tuple[str, ...] = ()
    reviewed: Reviewed | None = None
    read: dict[str, str] = Field(default_factory=dict)
    gone: bool = False
    excluded: Excluded | None = None
    link: Link | None = None
    set_due: SetDeadline | None = None
    transfers: tuple[Transfer, ...] = ()
    tracking: tuple[Record, ...] = ()
    log: tuple[LogEntry, ...] = ()
