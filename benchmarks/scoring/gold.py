"""The gold files: what careful readers found in a document, one YAML file beside each document.

    number: 53/TB-UBND            # null where the document prints none
    kind: thông báo               # "a|b" lists forms that are equally right; also for issuer, leads and with
    issued: 2024-03-27
    issuer: UBND huyện Bình Gia
    sections: ["1", "2", "2.1"]
    sections_optional: ["PL/I"]   # paths that are neither rewarded nor punished (group rows of a table)
    directives:
      - {at: "Nghiên cứu, đề xuất", section: "2.2", leads: ["Phòng Văn hóa và Thông tin"], with: [], due: 2024-06-30,
         recurs: null, optional: false}

Only ``at`` must be there. A field of the head that is absent is not judged; what is absent of the rest is null, []
or false.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

_HEAD = {"number", "kind", "issued", "issuer", "sections", "sections_optional", "directives"}
_ITEM = {"at", "section", "leads", "with", "due", "recurs", "optional"}


class GoldError(ValueError):
    """A gold file that does not have the shape that it must have; the message names the file and the place."""


@dataclass(frozen=True, slots=True)
class GoldItem:
    """One directive: ``at`` its opening words, ``leads`` and ``coordinators`` with their alternatives ("a|b")."""

    at: str
    section: str | None
    leads: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    due: date | None = None
    recurs: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """What one document says; ``unjudged`` names the fields of its head that the gold file leaves out."""

    name: str
    number: str | None
    kind: str | None
    issued: date | None
    issuer: str | None
    sections: tuple[str, ...]
    items: tuple[GoldItem, ...]
    sections_optional: tuple[str, ...] = ()
    unjudged: frozenset[str] = frozenset()


def load_gold(path: Path) -> GoldDocument:
    """The gold file at ``path``; its name without the ending is the document's name. Raises GoldError."""
    from ruamel.yaml import YAML

    data = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    if not isinstance(data, dict):
        raise GoldError(f"{path.name}: no mapping")
    _only(data, _HEAD, path.name)
    raw = data.get("directives") or []
    items = tuple(_item(one, f"{path.name}: directive {at}") for at, one in enumerate(raw, start=1))
    return GoldDocument(
        name=path.stem,
        number=_text(data, "number", path.name),
        kind=_text(data, "kind", path.name),
        issued=_day(data, "issued", path.name),
        issuer=_text(data, "issuer", path.name),
        sections=_texts(data, "sections", path.name),
        items=items,
        unjudged=frozenset({"number", "kind", "issued", "issuer"} - set(data)),
        sections_optional=_texts(data, "sections_optional", path.name),
    )


def _item(data: object, place: str) -> GoldItem:
    if not isinstance(data, dict):
        raise GoldError(f"{place}: no mapping")
    _only(data, _ITEM, place)
    at = _text(data, "at", place)
    if not at:
        raise GoldError(f"{place}: no opening words")
    optional = data.get("optional", False)
    if not isinstance(optional, bool):
        raise GoldError(f"{place}: optional: {optional!r} is neither true nor false")
    return GoldItem(
        at=at,
        section=_text(data, "section", place),
        leads=_texts(data, "leads", place),
        coordinators=_texts(data, "with", place),
        due=_day(data, "due", place),
        recurs=_text(data, "recurs", place),
        optional=optional,
    )


def _only(data: Mapping[str, object], keys: set[str], place: str) -> None:
    unknown = sorted(str(key) for key in set(data) - keys)
    if unknown:
        raise GoldError(f"{place}: unknown {', '.join(unknown)}")


def _text(data: Mapping[str, object], key: str, place: str) -> str | None:
    value = data.get(key)
    if value is not None and not isinstance(value, str):
        raise GoldError(f"{place}: {key}: {value!r} is no text; put it in quotation marks")
    return value or None


def _texts(data: Mapping[str, object], key: str, place: str) -> tuple[str, ...]:
    value = data.get(key) or []
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise GoldError(f"{place}: {key}: {value!r} is no list of texts")
    return tuple(value)


def _day(data: Mapping[str, object], key: str, place: str) -> date | None:
    value = data.get(key)
    if value is not None and type(value) is not date:
        raise GoldError(f"{place}: {key}: {value!r} is no day")
    return value
