"""The whole way from a source text to a document: the order of the stages, nothing else."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from cchc_cli.calendar import Calendar
from cchc_cli.model.base import Span
from cchc_cli.model.directive import Directive, Reference
from cchc_cli.model.document import SCHEMA, Document, Node, NodeKind, Section
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.model.ids import directive_id, document_id, path_in_id
from cchc_cli.parsing.areas import Areas
from cchc_cli.parsing.blocks import Block, find_blocks
from cchc_cli.parsing.concluded_issuer import completed_issuer, concluded_issuer, lacks_place, signing_issuer
from cchc_cli.parsing.details import parties, read_details
from cchc_cli.parsing.drafts import Draft
from cchc_cli.parsing.endings import Ending, find_closing, find_ending, without_forms
from cchc_cli.parsing.groups import is_group
from cchc_cli.parsing.header import Header, read_header
from cchc_cli.parsing.issuer import begins_office, printed_issuer
from cchc_cli.parsing.numbering import numbering_findings
from cchc_cli.parsing.outline import Item, build_outline
from cchc_cli.parsing.preamble import letterhead_length, preamble_length
from cchc_cli.parsing.references import find_references
from cchc_cli.parsing.roles import RoleReader, Roles
from cchc_cli.parsing.when import When
from cchc_cli.text.vietnamese import fold
from cchc_cli.units.registry import Registry
from cchc_cli.wording import parsing as words

_CHAIR = re.compile(
    r"đồng chí\s+(?P<who>[A-ZĐÀ-ỸẠ-Ỵ][\wà-ỹ]*(?:\s+[A-ZĐÀ-ỸẠ-Ỵ][\wà-ỹ]*){1,4}\s*[-–,]\s*(?:Phó\s+)?"
    r"(?:Chủ tịch|Bí thư|Giám đốc|Trưởng|Thủ tướng|Bộ trưởng|Chánh)[^,;.:()\n]{0,80}?)"
    r"\s+(?:đề nghị|kết luận|yêu cầu|chủ trì|đã chủ trì|phát biểu|giao|có ý kiến)"
)


@dataclass(frozen=True)
class Parsed:
    """What a text says: the document (without ``source``), the nodes that tile the text, its secrecy mark if any."""

    document: Document
    nodes: tuple[Node, ...]
    secrecy: str | None


def parse(
    text: str,
    *,
    registry: Registry,
    calendar: Calendar,
    before_day: str = "inclusive",
    own_issuer: str | None = None,
    number: str | None = None,
    issued: date | None = None,
) -> Parsed:
    """Read ``text`` (NFC, "\\n"). Any text parses; what is doubtful is a finding of the document.

    ``own_issuer`` is the workspace's authority, used only to tell that the issuer does not give work to itself.
    ``number`` and ``issued`` are what a person gives where the text has a blank or what cannot be read: they replace
    what is printed, id and deadlines follow them, and the document names them in ``by_hand``.
    """
    blocks = find_blocks(text)
    header = read_header(blocks, number=number, issued=issued)
    ending = find_ending(blocks, header.body)
    issuer = _issuer(header, text, ending, registry)
    body = blocks[header.body : ending.start]
    closing = find_closing(body, registry)
    if closing is not None:
        body.pop()
    above, annex = body[: preamble_length(body)], blocks[ending.stop :]
    letterhead = annex[: letterhead_length(annex)]
    parts, forms = _outlines(body[len(above) :], annex[len(letterhead) :])
    roots = [root for part in parts for root in part]
    when = When(header.issued, calendar, before_day)
    reader = RoleReader(registry, issuer or own_issuer, when.due_in)
    for part in parts:
        reader.read(part)
    roles = reader.roles
    if closing is not None:
        roles.pieces.append(("closing", closing.span))
    roles.pieces.extend(("other", block.span) for block in (*above, *letterhead, *forms))
    fingerprint = hashlib.sha256(text.encode()).hexdigest()
    name = document_id(header.number, header.issued.year if header.issued else None, header.place, fingerprint)
    cited = tuple(find_references(text, issued=header.issued))
    directives, findings = _directives(text, name, roots, roles.drafts, cited=cited, when=when, registry=registry)
    findings += _of_addressees(directives, header.addressees)
    sections = _sections(roots, roles, directives)
    document = Document(
        schema_=SCHEMA,
        id=name,
        number=header.number,
        kind=header.kind,
        issuer=issuer,
        place=header.place,
        issued=header.issued,
        title=header.title,
        inferred=tuple(dict.fromkeys(header.inferred)),
        urgency=header.urgency,
        chaired_by=_chair(text),
        signer=ending.signer,
        recipients=tuple(ending.recipients or header.addressees),
        by_hand=tuple(name for name, given in (("number", number), ("issued", issued)) if given is not None),
        sections=sections,
        directives=directives,
        references=cited,
        findings=(
            *_header_findings(header, issuer, directives),
            *_issuer_findings(header, issuer, registry),
            *(finding for part in parts for finding in numbering_findings(part)),
            *findings,
            *(_uncertain(span) for span in roles.uncertain),
        ),
    )
    return Parsed(document, _nodes(text, header, roles, ending), header.secrecy)


def _outlines(body: list[Block], annex: list[Block]) -> tuple[tuple[list[Item], list[Item]], list[Block]]:
    """The outlines of the body and of what stands behind its signature, and the blocks of forms in both.

    Each is numbered by itself: "I." behind the signature does not stand below the last "Điều 3".
    """
    of_body, forms = without_forms(body)
    of_annex, more = without_forms(annex)
    return (build_outline(of_body), build_outline(of_annex)), forms + more


def _issuer(header: Header, text: str, ending: Ending, registry: Registry) -> str | None:
    printed = printed_issuer(header.issuers, registry)
    if printed and not lacks_place(printed):
        return printed
    signed = signing_issuer(ending.signer, registry)
    bare = printed or signed
    concluded = completed_issuer(bare, header, text) if bare and lacks_place(bare) else None
    concluded = concluded or printed or concluded_issuer(header, text) or signed
    if concluded != printed:
        header.inferred.append("issuer")
    return concluded


def _directives(
    text: str,
    document: str,
    roots: list[Item],
    drafts: list[Draft],
    *,
    cited: tuple[Reference, ...],
    when: When,
    registry: Registry,
) -> tuple[tuple[Directive, ...], list[Finding]]:
    """The directives of the drafts, with ids, and the findings about them."""
    places = _places(roots)
    areas = Areas.load()
    counts: Counter[str] = Counter()
    directives: list[Directive] = []
    findings: list[Finding] = []
    for draft in drafts:
        path, place = draft.item.path, places[id(draft.item)]
        counts[place] += 1
        full = directive_id(document, None, counts[place]) if not path else f"{document}/{place}-{counts[place]}"
        details = read_details(text, draft, when, cited=cited, registry=registry, areas=areas)
        directives.append(
            Directive(
                id=full,
                section=path,
                ordinal=counts[place],
                text=text[draft.span.start : draft.span.end],
                span=draft.span,
                leads=parties(details.leads),
                coordinators=parties(details.coordinators),
                report_to=details.report_to,
                force=draft.force,
                deadline=details.deadline,
                milestones=details.milestones,
                targets=details.targets,
                references=details.references,
                deliverable=details.deliverable,
                areas=details.areas,
                condition=details.condition,
            )
        )
        findings += [finding.model_copy(update={"directive": full}) for finding in details.findings]
        if not details.leads:
            findings.append(
                Finding(
                    code="no-lead",
                    severity=Severity.INFO,
                    span=draft.span,
                    directive=full,
                    message=words.NO_LEAD,
                    hint=words.NO_LEAD_HINT,
                )
            )
    return tuple(directives), findings


def _places(roots: list[Item]) -> dict[int, str]:
    """The path of each item as it stands in ids; a path that is printed again gets "~2"."""
    seen: Counter[str] = Counter()
    places: dict[int, str] = {}
    for root in roots:
        for item in root.walk():
            if item.block.is_row:
                places[id(item)] = path_in_id(item.path)
            elif item.numbered and item.path:
                seen[item.path] += 1
                times = seen[item.path]
                places[id(item)] = path_in_id(item.path) + (f"~{times}" if times > 1 else "")
            else:
                places[id(item)] = places[id(item.parent)] if item.parent else path_in_id(None)
    return places


def _sections(roots: list[Item], roles: Roles, directives: tuple[Directive, ...]) -> tuple[Section, ...]:
    """The numbered headings and items, and the group rows of tables, in order; of an annex those that give work."""
    giving = {part for one in directives if one.section for part in _parts(one.section)}
    found = [
        Section(
            path=item.path,
            number=item.block.marker.number,
            heading=roles.headings.get(item.block.span.start),
            span=Span(item.block.span.start, item.end()),
        )
        for root in roots
        for item in root.walk()
        if item.numbered and item.path and item.block.marker and (not item.in_annex or item.path in giving)
    ]
    found += [
        Section(path=group.path, number=group.number, heading=group.heading, span=group.span) for group in roles.groups
    ]
    return tuple(sorted(found, key=lambda section: section.span))


def _parts(path: str) -> list[str]:
    """A path and all above it: II/1/a, II/1, II."""
    parts = path.split("/")
    return ["/".join(parts[: length + 1]) for length in range(len(parts))]


def _chair(text: str) -> str | None:
    match = _CHAIR.search(text)
    return " ".join(match["who"].split()) if match else None


def _of_addressees(directives: tuple[Directive, ...], addressees: list[str]) -> list[Finding]:
    """In a letter "các cơ quan, đơn vị" are those it is sent to, unless "Kính gửi" itself names that group."""
    sent_to = [fold(one) for one in addressees]
    return [
        Finding(
            code="lead-is-addressees",
            severity=Severity.WARNING,
            span=one.span,
            directive=one.id,
            message=words.LEAD_IS_ADDRESSEES.format(name=lead.name),
            hint=words.LEAD_IS_ADDRESSEES_HINT,
        )
        for one in directives
        for lead in one.leads
        if sent_to and is_group(lead.name) and not any(fold(lead.name) in place for place in sent_to)
    ]


def _uncertain(span: Span) -> Finding:
    return Finding(
        code="uncertain-part",
        severity=Severity.INFO,
        span=span,
        message=words.UNCERTAIN_PART,
        hint=words.UNCERTAIN_PART_HINT,
    )


def _header_findings(header: Header, issuer: str | None, directives: tuple[Directive, ...]) -> list[Finding]:
    values = {"number": header.number, "kind": header.kind, "issuer": issuer, "issued": header.issued}
    found = [
        Finding(
            code=f"{key}-inferred",
            severity=Severity.INFO,
            message=words.INFERRED.format(field=words.FIELDS[key], value=values[key]),
            hint=words.INFERRED_HINT.format(key=key),
        )
        for key in dict.fromkeys(header.inferred)
    ]
    if header.number is None:
        found.append(
            Finding(
                code="number-missing",
                severity=Severity.WARNING,
                message=words.NUMBER_MISSING,
                hint=words.NUMBER_MISSING_HINT,
            )
        )
    if header.issued is None:
        found.append(
            Finding(
                code="issue-day-missing",
                severity=Severity.WARNING,
                message=words.DAY_MISSING,
                hint=words.DAY_MISSING_HINT,
            )
        )
    if not directives:
        found.append(
            Finding(
                code="no-directive",
                severity=Severity.WARNING,
                message=words.NO_DIRECTIVE,
                hint=words.NO_DIRECTIVE_HINT,
            )
        )
    return found


def _issuer_findings(header: Header, issuer: str | None, registry: Registry) -> list[Finding]:
    """An issuer that is missing, has lost its place, or begins as no office does: a person should look."""
    if issuer is None:
        message, code = words.ISSUER_MISSING, "issuer-missing"
    elif lacks_place(issuer):
        message, code = words.ISSUER_WITHOUT_PLACE.format(issuer=issuer), "issuer-doubtful"
    elif "issuer" not in header.inferred and not begins_office(issuer, registry):
        message, code = words.ISSUER_DOUBTFUL.format(issuer=issuer), "issuer-doubtful"
    else:
        return []
    return [Finding(code=code, severity=Severity.WARNING, message=message, hint=words.ISSUER_HINT)]


def _nodes(text: str, header: Header, roles: Roles, ending: Ending) -> tuple[Node, ...]:
    """The pieces in order, and what lies between them as blank, so that they tile the text."""
    pieces = [("header", span) for span in header.spans] + roles.pieces + ending.pieces
    nodes: list[Node] = []
    at = 0
    for kind, span in sorted(pieces, key=lambda piece: piece[1]):
        if at < span.start:
            nodes.append(_between(text, at, span.start))
        nodes.append(Node(kind=NodeKind(kind), span=span))
        at = span.end
    if at < len(text):
        nodes.append(_between(text, at, len(text)))
    return tuple(nodes)


def _between(text: str, start: int, end: int) -> Node:
    """A blank; the signs of a Markdown heading; or words that no stage took."""
    sign = text[start:end].strip()
    kind = NodeKind.OTHER if sign.strip("#") else NodeKind.MARKER if sign else NodeKind.BLANK
    return Node(kind=kind, span=Span(start, end))
