"""The whole parse of the first notice, written out to be read (renew with --update-golden, then read it)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cchc_cli.model.directive import Directive
from cchc_cli.parsing import Parsed
from tests.conftest import Golden
from tests.parsing.reading import first_notice, read

HEADER = ("number", "kind", "issuer", "place", "issued", "title", "urgency", "chaired_by")
FILE = Path(__file__).parent / "53-TB-UBND.txt"


def written_out(text: str, parsed: Parsed) -> str:
    document = parsed.document
    lines = [f"id: {document.id}"]
    lines += [f"{key}: {getattr(document, key)}" for key in HEADER]
    lines.append(f"inferred: {', '.join(document.inferred)}")
    signer = document.signer
    assert signer is not None
    lines.append(f"signer: {' / '.join(signer.titles)} / {signer.name}")
    lines += [f"recipient: {one}" for one in document.recipients]
    lines += ["", "SECTIONS"]
    lines += [f"{one.path} [{one.span.start}:{one.span.end}] {one.heading or ''}".rstrip() for one in document.sections]
    lines += ["", "DIRECTIVES"]
    for one in document.directives:
        lines += [*_directive(one), ""]
    lines.append("REFERENCES")
    lines += [f"{one.phrase} | {one.kind} | {one.number} | {one.issued} | {one.issuer}" for one in document.references]
    lines += ["", "FINDINGS"]
    for finding in document.findings:
        words = text[slice(*finding.span)] if finding.span else ""
        about = finding.directive.rpartition("/")[2] if finding.directive else "document"
        lines.append(f"{finding.severity.value} {finding.code} ({about}) {words!r}: {finding.message}")
    lines += ["", "NODES"]
    for node in parsed.nodes:
        words = text[node.span.start : node.span.end]
        lines.append(f"{node.kind.value:<10} {words if len(words) < 60 else words[:56] + ' …'!r}")
    return "\n".join(lines) + "\n"


def _directive(one: Directive) -> Iterator[str]:
    yield f"{one.id.partition('/')[2]}: {one.text}"
    for key in ("leads", "coordinators"):
        for party in getattr(one, key):
            yield f"  {key}: {party.name}"
    deadline = one.deadline
    yield f"  deadline: {deadline.kind.value} {deadline.confidence.value}"
    for key in ("phrase", "due", "recurs", "every", "rule"):
        if getattr(deadline, key) is not None:
            yield f"    {key}: {getattr(deadline, key)}"
    for key in ("report_to", "areas"):
        if getattr(one, key):
            yield f"  {key}: {', '.join(getattr(one, key))}"
    for key in ("force", "deliverable", "condition"):
        if getattr(one, key) is not None:
            yield f"  {key}: {getattr(one, key)}"
    for target in one.targets:
        each = " each" if target.each else ""
        yield f"  target: {target.phrase} | {target.relation.value} {target.value:g} {target.measure}{each}"
    for reference in one.references:
        yield f"  reference: {reference.number} of {reference.issued}"


def test_the_first_notice_is_read_as_before(golden: Golden) -> None:
    text = first_notice()
    golden(FILE, written_out(text, read(text)))
