"""Which places of a document a person should still look at, and which field each of them is about.

A directive is one place, with all that is doubtful in it; of the document itself each doubtful field is one, and so
is each finding that is about no field.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cchc_cli.model.codes import Confidence

if TYPE_CHECKING:
    from cchc_cli.model.directive import Directive
    from cchc_cli.model.document import Document
    from cchc_cli.model.finding import Finding

LEADS, COORDINATORS, DEADLINE, TEXT = "leads", "coordinators", "deadline", "text"
DIRECTIVE_FIELDS = (DEADLINE, LEADS, COORDINATORS, TEXT)
"""What can be doubtful in a directive: ``text`` stands for all that is none of the others."""

DOCUMENT_FIELDS = ("issued", "number", "issuer", "kind")
"""What can be doubtful in the head of a document, in the order of asking: the deadlines hang on the first."""

_FIELD_OF_CODE = {
    "number-missing": "number",
    "number-inferred": "number",
    "ocr-number": "number",
    "issue-day-missing": "issued",
    "issued-inferred": "issued",
    "ocr-day": "issued",
    "issuer-inferred": "issuer",
    "issuer-missing": "issuer",
    "issuer-doubtful": "issuer",
    "kind-inferred": "kind",
    "no-lead": LEADS,
}
_FIELD_OF_BEGINNING = (
    (("lead", "leads"), LEADS),
    (("coordinator", "coordinators"), COORDINATORS),
    (
        (
            "date", "deadline", "year", "month", "weekday", "point", "before", "range", "impossible", "issue", "due",
            "term", "receipt", "counted", "calendar", "several", "also", "recurrence", "no-period", "horizon",
        ),
        DEADLINE,
    ),
)  # fmt: skip


def field_of(finding: Finding) -> str | None:
    """The field that ``finding`` is about, told by its code; of a directive "text" where it is about no other.

    None for a finding of the document that is about no field of its head.
    """
    if finding.code in _FIELD_OF_CODE:
        return _FIELD_OF_CODE[finding.code]
    if finding.directive is None:
        return None
    for beginnings, field in _FIELD_OF_BEGINNING:
        if any(finding.code == one or finding.code.startswith(f"{one}-") for one in beginnings):
            return field
    return TEXT


def warned_fields(document: Document) -> dict[str, tuple[str, ...]]:
    """The fields of each directive, by its id, that a finding graver than a note is about."""
    fields: dict[str, list[str]] = {}
    for one in document.findings:
        field = field_of(one)
        if one.directive is not None and field is not None and one.severity != "info":
            fields.setdefault(one.directive, []).append(field)
    return {name: tuple(dict.fromkeys(found)) for name, found in fields.items()}


def doubtful_fields(directive: Mapping[str, Any], warned: Iterable[str]) -> tuple[str, ...]:
    """The fields of a directive (plain) that carry (?): not certain, reviewed by nobody, set by nobody.

    ``warned`` are those that findings warn of. This is the one place that decides what is doubtful.
    """
    if directive.get("reviewed"):
        return ()
    fields = set(warned)
    if directive.get("deadline", {}).get("confidence", Confidence.CERTAIN) != Confidence.CERTAIN:
        fields.add(DEADLINE)
    return tuple(one for one in DIRECTIVE_FIELDS if one in fields and one not in directive.get("by_hand", ()))


@dataclass(frozen=True, slots=True)
class Doubt:
    """One place to look at: a directive with its doubtful ``fields``, or something of the document itself.

    ``key`` names it within the document. ``findings`` say why, the notes on a directive among them. ``reviewed``
    are the keys under which the document's own ``reviewed`` notes that a person has looked at these findings.
    """

    key: str
    directive: Directive | None
    fields: tuple[str, ...]
    findings: tuple[Finding, ...]
    reviewed: tuple[str, ...] = ()


def open_doubts(document: Document) -> list[Doubt]:
    """What nobody has looked at yet: the head of the document first, then in the order of the text."""
    return [*_of_head(document), *_of_directives(document)]


def open_findings(document: Document) -> list[Finding]:
    """The findings without those that a person has seen to: reviewed, or about a field that was set by hand.

    An error stays until it is gone.
    """
    keys = {id(one): key for key, one in _keyed(document).items()}
    directives = {one.id: one for one in document.directives}

    def settled(one: Finding) -> bool:
        directive = directives.get(one.directive or "")
        if directive is not None:
            return directive.reviewed is not None or field_of(one) in directive.by_hand
        return keys.get(id(one)) in document.reviewed or field_of(one) in document.by_hand

    return [one for one in document.findings if one.severity == "error" or not settled(one)]


def _of_head(document: Document) -> list[Doubt]:
    by_field: dict[str, list[str]] = {}
    keyed = _keyed(document)
    for key, one in keyed.items():
        field = field_of(one)
        asked = field in DOCUMENT_FIELDS or one.severity != "info"
        if asked and key not in document.reviewed and (field is None or field not in document.by_hand):
            by_field.setdefault(field or key, []).append(key)
    order = [*DOCUMENT_FIELDS, *(name for name in by_field if name not in DOCUMENT_FIELDS)]
    return [
        Doubt(
            key=name,
            directive=None,
            fields=(name,) if name in DOCUMENT_FIELDS else (),
            findings=tuple(keyed[key] for key in by_field[name]),
            reviewed=tuple(by_field[name]),
        )
        for name in order
        if name in by_field
    ]


def _of_directives(document: Document) -> list[Doubt]:
    warned = warned_fields(document)
    doubts = []
    for one in document.directives:
        fields = doubtful_fields(one.plain(), warned.get(one.id, ()))
        if fields and not one.gone and one.excluded is None and one.link is None:
            why = tuple(
                found
                for found in document.findings
                if found.directive == one.id and (field_of(found) in fields or field_of(found) not in one.by_hand)
            )
            doubts.append(Doubt(key=one.id, directive=one, fields=fields, findings=why))
    return doubts


def _keyed(document: Document) -> dict[str, Finding]:
    """The findings of the document itself by a name that stays while they say the same: code and words.

    Who accepted "suy ra là UBND huyện A" did not accept "suy ra là UBND huyện B".
    """
    from cchc_cli.tracking.readings import fingerprint

    keyed: dict[str, Finding] = {}
    for one in document.findings:
        if one.directive is None:
            name = f"{one.code}-{fingerprint(one.message)}"
            key = name
            while key in keyed:
                key = f"{name}~{int(key.partition('~')[2] or 1) + 1}"
            keyed[key] = one
    return keyed
