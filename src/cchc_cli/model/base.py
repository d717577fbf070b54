"""What all types of the model share: frozen, strict about unknown keys, absent instead of null."""

from __future__ import annotations

from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, model_validator


class Span(NamedTuple):
    """Where something stands: characters ``start`` up to, not including, ``end`` of the source text."""

    start: int
    end: int

    def shifted(self, offset: int) -> Span:
        """The same stretch, seen from a text that begins ``offset`` characters earlier."""
        return Span(self.start + offset, self.end + offset)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Model(BaseModel):
    """A frozen record that refuses unknown keys.

    YAML is read with every scalar as text and an empty value as "", so "" counts as absent for every
    field: no field of the model can hold an empty text.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, data: Any) -> Any:
        if isinstance(data, dict):
            return {key: value for key, value in data.items() if value is not None and value != ""}
        return data

    def plain(self) -> dict[str, Any]:
        """The record as YAML and JSON hold it: absent fields left out, dates as ISO text, keys in order."""
        return self.model_dump(mode="json", by_alias=True, exclude_defaults=True)
