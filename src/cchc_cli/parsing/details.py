"""The details of one directive: deadline, references, targets, areas, condition, deliverable, receivers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_cli.model.deadline import Deadline, Milestone
from cchc_cli.model.directive import Party, Reference, Target
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.parsing.areas import Areas
from cchc_cli.parsing.assignment import receivers
from cchc_cli.parsing.deadline_beside import deadline_of
from cchc_cli.parsing.drafts import Draft
from cchc_cli.parsing.fields import content_of, first_field, names_in_fields
from cchc_cli.parsing.names import NameReader, name_reader
from cchc_cli.parsing.targets import find_targets
from cchc_cli.parsing.when import When
from cchc_cli.text.vietnamese import fold
from cchc_cli.units.registry import Registry
from cchc_cli.wording import parsing as words

_CONDITION = re.compile(  # with marks: "nêu cao" is no "nếu"; "các trường hợp vi phạm" and "(nếu có)" are none
    r"(?<!\w)(?:trong trường hợp|nếu(?!\s+có\s*[).,;])|khi có yêu cầu)(?!\w)|(?:^|(?<=[.;,]\s))trường hợp(?!\w)",
    re.IGNORECASE,
)
_CONDITION_WORDS = ("nếu", "trường hợp", "khi có yêu cầu")
_CLAUSE_END = re.compile(r"[.;\n]|,\s")
_DELIVERABLE = re.compile(
    r"(?<!\w)(?:tham muu|xay dung|ban hanh|trinh|lap|hoan thien|du thao|soan thao|gui|de xuat)\s+"
    r"(?:ubnd \w+\s+|trinh\s+|ban hanh\s+)?"
    r"(?=(?:van ban|bao cao|ke hoach|de an|phuong an|quyet dinh|to trinh|chuong trinh|du thao|nghi quyet|huong dan"
    r"|quy che|danh muc|danh sach|ho so)(?!\w))"
)
_PHRASE_STOP = re.compile(r"[,;.(\n:]|\s(?:trong|trước|chậm nhất|theo|để|nhằm)\s")


@dataclass(frozen=True, slots=True)
class Details:
    """What was read of one draft; spans are those of the source text, findings have no directive yet."""

    deadline: Deadline
    milestones: tuple[Milestone, ...]
    references: tuple[Reference, ...]
    targets: tuple[Target, ...]
    areas: tuple[str, ...]
    report_to: tuple[str, ...]
    condition: str | None
    deliverable: str | None
    leads: tuple[str, ...]
    coordinators: tuple[str, ...]
    findings: tuple[Finding, ...]


def read_details(
    source: str, draft: Draft, when: When, *, cited: Sequence[Reference], registry: Registry, areas: Areas
) -> Details:
    """Read one draft of ``source``; ``cited`` are the references of the whole text."""
    text = source[draft.span.start : draft.span.end]
    offset = draft.span.start
    references = tuple(one for one in cited if draft.span.start <= one.span.start and one.span.end <= draft.span.end)
    skip = [reference.span.shifted(-offset) for reference in references]
    due = deadline_of(source, draft, when, skip)
    reader = name_reader(text, registry)
    leads, joint = names_in_fields(source, draft.said_beside(), registry)
    if draft.own and first_field(draft.fields, "lead") is None:
        leads = ()  # who is named in the sentence leads it, whoever leads the rest of the list
    leads = leads or draft.leads
    named = {fold(name) for name in leads}
    return Details(
        deadline=due.deadline,
        milestones=due.milestones,
        references=references,
        targets=tuple(
            one.model_copy(update={"span": one.span.shifted(offset)}) for one in find_targets(text, skip=skip)
        ),
        areas=areas.of(text),
        report_to=tuple(
            dict.fromkeys(one.name for one in receivers(reader, 0, len(text)) if fold(one.name) not in named)
        ),
        condition=_condition(text),
        deliverable=_from_field(source, draft, "deliverable") or _deliverable(reader),
        leads=leads,
        coordinators=tuple(name for name in (*draft.coordinators, *joint) if fold(name) not in named),
        findings=(*due.findings, _of_group(draft)) if draft.of_group else due.findings,
    )


def _of_group(draft: Draft) -> Finding:
    """What stands behind the last item of a group was taken for this one too: a person should look."""
    return Finding(
        code="fields-of-group",
        severity=Severity.INFO,
        span=draft.shared[0][1],
        message=words.FIELDS_OF_GROUP,
        hint=words.FIELDS_OF_GROUP_HINT,
    )


def _from_field(source: str, draft: Draft, label: str) -> str | None:
    span = first_field(draft.said_beside(), label)
    if span is None:
        return None
    content = content_of(source, span)
    return " ".join(source[content.start : content.end].replace("*", "").split()) or None


def _condition(text: str) -> str | None:
    """The words that say under which circumstances: "trong trường hợp UBND tỉnh phát phiếu …"."""
    low = text.lower()
    match = _CONDITION.search(text) if any(words in low for words in _CONDITION_WORDS) else None
    if match is None:
        return None
    end = _CLAUSE_END.search(text, match.end())
    return " ".join(text[match.start() : end.start() if end else len(text)].replace("*", "").split())


def _deliverable(reader: NameReader) -> str | None:
    """The paper that is to come out of it, as printed: "văn bản giao chỉ tiêu viết sáng kiến cho các cơ quan"."""
    match = _DELIVERABLE.search(reader.folded)
    if match is None:
        return None
    phrase = " ".join(reader.text[match.end() : _phrase_end(reader, match.end())].replace("*", "").split())
    return phrase if 0 < len(phrase) <= 160 else None


def _phrase_end(reader: NameReader, at: int) -> int:
    """The first stop behind ``at`` that is not inside a name ("các cơ quan, đơn vị")."""
    text, inside = reader.text, at
    for match in _PHRASE_STOP.finditer(text, at):
        starts = (start for start in range(inside, match.start()) if start == 0 or text[start - 1].isspace())
        inside = max((reader.names_at(start)[1] for start in starts), default=inside)
        if inside <= match.start():
            return match.start()
    return len(text)


def parties(names: tuple[str, ...]) -> tuple[Party, ...]:
    """Names as parties, each once."""
    return tuple(Party(name=name) for name in dict.fromkeys(names))
