"""What the parser gave, remembered as fingerprints, so that a person's change can be told from the parser's own.

Works on documents as YAML and JSON hold them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cchc_cli.model.directive import Directive
    from cchc_cli.model.document import Document

DOCUMENT_READ = (
    "number", "kind", "issuer", "place", "issued", "title", "urgency", "chaired_by", "signer", "recipients",
)  # fmt: skip
"""The fields of a document that a parser fills and a person may correct."""

DIRECTIVE_READ = (
    "text", "leads", "coordinators", "report_to", "force", "deadline", "milestones", "targets", "references",
    "deliverable", "areas", "condition",
)  # fmt: skip
"""The fields of a directive that a parser fills and a person may correct."""

DIRECTIVES = "directives"
"""The key of a document's ``read`` under which `directives_read` stands."""

_LETTERS = str.maketrans("0123456789", "ghijklmnop")


def fingerprint(value: object) -> str:
    """Six letters of the sha256 of ``value`` as JSON, without spans.

    Letters a to p for the hex digits: "984777" or "12e345" could be taken for a number where YAML is edited by hand.
    """
    canonical = json.dumps(without_spans(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:6].translate(_LETTERS)


def without_spans(value: object) -> object:
    """``value`` without places in the text."""
    if isinstance(value, Mapping):
        return {key: without_spans(one) for key, one in value.items() if key != "span"}
    if isinstance(value, list | tuple):
        return [without_spans(one) for one in value]
    return value


def fingerprints(record: Document | Directive) -> dict[str, str]:
    """Six letters for each field that a parser fills and that is not empty, by the field's name.

    They are taken over the values as YAML holds them, without the spans: that a text moved is no change of it.
    """
    return _fingerprints(record.plain())


def _fingerprints(record: Mapping[str, Any]) -> dict[str, str]:
    fields = DIRECTIVE_READ if "ordinal" in record else DOCUMENT_READ
    return {name: fingerprint(record[name]) for name in fields if name in record}


def directives_read(directives: Sequence[Mapping[str, Any]]) -> str:
    """How many directives (plain) the parser gave, and a fingerprint of their ids: "19-kfjabc".

    A directive that a person added has no ``read`` and does not count, nor does one that is gone.
    """
    ids = [one["id"] for one in directives if one.get("read") and not one.get("gone")]
    return f"{len(ids)}-{fingerprint(sorted(ids))}"


def differing(record: Mapping[str, Any]) -> list[str]:
    """The fields of a document or directive (plain) that are not what the parser gave, where that is known."""
    read: Mapping[str, str] = record.get("read", {})
    if not read:
        return []
    now = _fingerprints(record)
    return [name for name in {**now, **read} if name != DIRECTIVES and now.get(name) != read.get(name)]


def unnoted(record: Mapping[str, Any]) -> list[str]:
    """Those of `differing` that are not in ``by_hand``: somebody edited the file without saying so."""
    return [name for name in differing(record) if name not in record.get("by_hand", ())]


def changed_by_hand(record: Document | Directive) -> tuple[str, ...]:
    """The fields that a person set: those noted in ``by_hand``, and those that are not what the parser gave."""
    return tuple(dict.fromkeys((*record.by_hand, *differing(record.plain()))))
