"""The details of one directive: deadline, references, targets, areas, condition, deliverable, receivers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_cli.model.base import Span
from cchc_cli.model.deadline import Confidence, Deadline, DeadlineKind, Milestone
from cchc_cli.model.directive import Party, Reference, Target
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.parsing.areas import Areas
from cchc_cli.parsing.assignment import receivers
from cchc_cli.parsing.deadlines import read_deadline
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
    deadline, milestones, findings = _deadline(source, text, draft, when, skip)
    reader = name_reader(text, registry)
    leads, joint = names_in_fields(source, draft.said_beside(), registry)
    if draft.own and first_field(draft.fields, "lead") is None:
        leads = ()  # who is named in the sentence leads it, whoever leads the rest of the list
    leads = leads or draft.leads
    named = {fold(name) for name in leads}
    return Details(
        deadline=deadline,
        milestones=milestones,
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
        findings=(*findings, _of_group(draft)) if draft.of_group else findings,
    )


def _deadline(
    source: str, text: str, draft: Draft, when: When, skip: list[Span]
) -> tuple[Deadline, tuple[Milestone, ...], tuple[Finding, ...]]:
    """The deadline of a field beside the sentence, else of the sentence, else of a heading that is itself a time."""
    reading = read_deadline(text, issued=when.issued, calendar=when.calendar, before_day=when.before_day, skip=skip)
    offset = draft.span.start
    findings = [_shift(finding, offset) for finding in reading.findings]
    deadline = _shift_deadline(reading.deadline, offset)
    milestones = [one.model_copy(update={"span": one.span.shifted(offset)}) for one in reading.milestones]
    field = first_field(draft.said_beside(), "deadline")
    beside = _bare(source, field, when) if field is not None else None
    wider = field is not None and field not in [span for _, span in draft.fields]
    if beside is not None and not (wider and (deadline.due or deadline.recurs)):
        beside = (_likely(beside[0]), beside[1]) if draft.of_group else beside
        milestones, findings = _beside_sentence(beside[0], deadline, milestones, findings)
        return beside[0], tuple(milestones), (*findings, *beside[1])
    if deadline.due is None and deadline.recurs is None and draft.context.time is not None:
        above = _bare(source, draft.context.time, when)
        if above is not None:
            deadline, more = above
            if deadline.due is not None:
                more = (*more, _heading_time(deadline))
            findings.extend(more)
    return deadline, tuple(milestones), tuple(findings)


def _beside_sentence(
    beside: Deadline, own: Deadline, milestones: list[Milestone], findings: list[Finding]
) -> tuple[list[Milestone], list[Finding]]:
    """What becomes of the sentence's own day where a field beside it gives the deadline: it stays visible."""
    if own.due is None or own.span is None or own.phrase is None or own.due == beside.due:
        return milestones, findings
    milestones = [*milestones, Milestone(phrase=own.phrase, span=own.span, due=own.due)]
    if beside.due is not None and own.due < beside.due:
        return milestones, findings
    message = words.OTHER_DAY_IN_SENTENCE.format(phrase=own.phrase, field=beside.phrase)
    return milestones, [
        *findings,
        Finding(code="several-deadlines", severity=Severity.WARNING, span=own.span, message=message),
    ]


def _bare(source: str, span: Span, when: When) -> tuple[Deadline, tuple[Finding, ...]] | None:
    """The deadline of a time field or heading, its spans those of the source."""
    content = content_of(source, span)
    text = source[content.start : content.end]
    reading = read_deadline(text, issued=when.issued, calendar=when.calendar, before_day=when.before_day, bare=True)
    if reading.deadline.kind is DeadlineKind.NONE and not reading.findings:
        return None
    return _shift_deadline(reading.deadline, content.start), tuple(
        _shift(one, content.start) for one in reading.findings
    )


def _likely(deadline: Deadline) -> Deadline:
    return deadline.model_copy(update={"confidence": Confidence.LIKELY}) if deadline.due else deadline


def _of_group(draft: Draft) -> Finding:
    """What stands behind the last item of a group was taken for this one too: a person should look."""
    return Finding(
        code="fields-of-group",
        severity=Severity.INFO,
        span=draft.shared[0][1],
        message=words.FIELDS_OF_GROUP,
        hint=words.FIELDS_OF_GROUP_HINT,
    )


def _heading_time(deadline: Deadline) -> Finding:
    return Finding(
        code="deadline-from-heading",
        severity=Severity.INFO,
        span=deadline.span,
        message=words.HEADING_TIME.format(phrase=deadline.phrase),
    )


def _shift(finding: Finding, offset: int) -> Finding:
    return finding.model_copy(update={"span": finding.span.shifted(offset)}) if finding.span else finding


def _shift_deadline(deadline: Deadline, offset: int) -> Deadline:
    return deadline.model_copy(update={"span": deadline.span.shifted(offset)}) if deadline.span else deadline


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
