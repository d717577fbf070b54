"""Everything about one directive, with its sentence in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from cchc_cli.model.directive import Directive, Party, Reference, Target, Transfer
from cchc_cli.model.document import Document, Section
from cchc_cli.model.tracking import Extension, Pause, Record
from cchc_cli.query.cells import (
    capitalized,
    day_words,
    deadline_is_doubtful,
    first_verdict,
    is_day_itself,
    period_words,
    section_words,
    state_words,
)
from cchc_cli.query.row import Row
from cchc_cli.render.findings import finding_lines
from cchc_cli.render.log import add_log
from cchc_cli.render.marks import DOUBT, FAINT, HEAD, SIGNS, WRONG, style_of
from cchc_cli.render.page import Page
from cchc_cli.render.place import Lines, add_place
from cchc_cli.text.printable import one_line, shown
from cchc_cli.tracking.doubts import doubtful_fields, warned_fields
from cchc_cli.tracking.history import logged_in
from cchc_cli.wording import columns, labels
from cchc_cli.wording import show as words


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be shown of one directive.

    ``duties`` are its rows, one a period for a recurring one. ``text`` is the source text, None where it is not
    in the workspace. ``units`` maps a name as printed to the name of what it resolves to, ``areas`` the code of
    an area to its name, ``rules`` the name of a deadline's rule to its words; what is missing is shown bare.
    ``linked`` are the ids of directives that are the same work and tracked here; transfers after ``as_of`` are not
    shown.
    """

    document: Document
    directive: Directive
    duties: Sequence[Row]
    text: str | None = None
    units: Mapping[str, str] = field(default_factory=dict)
    areas: Mapping[str, str] = field(default_factory=dict)
    rules: Mapping[str, str] = field(default_factory=dict)
    linked: Sequence[str] = ()
    as_of: date = date.max


def directive_page(what: Shown, *, width: int, color: bool) -> str:
    """The page of one directive: the sentence in its place, who, by when, how far, what is doubtful, what was done.

    At most ``width`` cells wide; a value that is absent has no line.
    """
    page = Page(width)
    page.line(one_line(what.directive.id), style=HEAD)
    if what.directive.gone:
        page.line(words.GONE, style=WRONG)
    if what.directive.excluded:
        one = what.directive.excluded
        day, by = day_words(one.on), one_line(one.by)
        page.line(words.EXCLUDED.format(reason=one_line(one.reason), day=day, by=by), style=WRONG)
    if what.directive.link:
        relation = labels.LINKS[what.directive.link.as_]
        page.line(words.LINKED.format(relation=relation, id=one_line(what.directive.link.to)), style=WRONG)
    if what.linked:
        page.line(words.LINKED_HERE.format(ids=", ".join(one_line(one) for one in what.linked)))
    page.blank()
    add_document(page, what.document)
    _add_trail(page, what)
    _add_sentence(page, what)
    page.blank()
    _add_parties(page, what)
    _add_deadline(page, what)
    _add_states(page, what)
    _add_contents(page, what)
    _add_records(page, what.directive)
    _add_findings(page, what)
    add_log(page, logged_in([what.document.plain()], directive=what.directive.id))
    return page.text(color=color)


def add_document(page: Page, document: Document) -> None:
    """The fields that name a document."""
    page.field(words.DOCUMENT, document_words(document))
    page.field(words.TITLE, one_line(document.title or ""))
    if document.received:
        day = day_words(document.received)
        arrival = words.ARRIVAL.format(day=day, number=one_line(document.arrival_number or ""))
        page.field(words.RECEIVED, arrival if document.arrival_number else day)
    if document.inferred:
        page.field(words.INFERRED, ", ".join(labels.FIELDS.get(name, name) for name in document.inferred), style=DOUBT)


def add_conversions(page: Page, document: Document) -> None:
    """What was changed on the way from the file to the text, one thing a line."""
    if document.source is not None:
        page.field(words.CONVERSIONS, [one_line(one) for one in document.source.conversions])


def document_words(document: Document) -> str:
    """Kind, number, day and issuer: "Thông báo số 53/TB-UBND ngày 27/03/2024 của UBND huyện Bình Gia"."""
    kind = capitalized(one_line(document.kind or words.DOCUMENT_KIND))
    template = words.DOCUMENT_NAME if document.number else words.DOCUMENT_UNNUMBERED
    parts = [template.format(kind=kind, number=one_line(document.number or ""))]
    if document.issued:
        parts.append(columns.DOCUMENT_DAY.format(day=day_words(document.issued)))
    if document.issuer:
        parts.append(words.DOCUMENT_ISSUER.format(issuer=one_line(document.issuer)))
    return " ".join(parts)


def _add_trail(page: Page, what: Shown) -> None:
    trail = [section for section in what.document.sections if _holds(section, what.directive)]
    lines = [f"{one_line(one.number)} {one_line(one.heading or '')}".strip() for one in trail]
    if not lines and what.directive.section:
        lines = [section_words(what.directive.section)]
    page.field(words.TRAIL, [f"{'  ' * depth}{line}" for depth, line in enumerate(lines)])


def _holds(section: Section, directive: Directive) -> bool:
    if directive.span is None:
        return section.path == directive.section
    return section.span.start <= directive.span.start and directive.span.end <= section.span.end


def _add_sentence(page: Page, what: Shown) -> None:
    span = what.directive.span
    if span is None and what.directive.by_hand:
        page.heading(words.ADDED)
        page.line(shown(what.directive.text))
        return
    if what.text is None or span is None or span.end > len(what.text):
        page.heading(words.IN_PLACE)
        page.line(shown(what.directive.text))
        page.line(words.NO_TEXT, style=FAINT)
        return
    page.heading(words.IN_PLACE_LINE.format(line=Lines(what.text).number_at(span.start)))
    add_place(page, what.text, span)


def _add_parties(page: Page, what: Shown) -> None:
    directive = what.directive
    doubts = doubtful_fields(directive.plain(), warned_fields(what.document).get(directive.id, ()))
    for label, name, parties, nobody in (
        (words.LEADS, "leads", directive.leads, words.NO_LEAD),
        (words.COORDINATORS, "coordinators", directive.coordinators, ""),
    ):
        names = [_party(one, what.units) for one in parties] or [nobody]
        mark = [f"{names[-1]} {columns.DOUBTFUL}".strip()] if name in doubts else names[-1:]
        page.field(label, [*names[:-1], *mark], style=DOUBT if name in doubts or names == [words.NO_LEAD] else None)
    transfers = [one for one in directive.transfers if one.on <= what.as_of]
    page.field(words.TRANSFERS, [_transfer(one) for one in transfers])
    page.field(words.GIVEN_ON, day_words(directive.given_on) if directive.given_on else "")
    page.field(words.BASIS, one_line(directive.basis or ""))
    page.field(words.REPORT_TO, [one_line(name) for name in directive.report_to])
    page.field(words.FORCE, labels.FORCES[directive.force] if directive.force else "")


def _transfer(one: Transfer) -> str:
    text = words.TRANSFER.format(
        before=one_line(one.from_), after=one_line(one.to), day=day_words(one.on), reason=one_line(one.reason)
    )
    return text + (words.RECORD_EXTENSION_BASIS.format(basis=one_line(one.basis)) if one.basis else "")


def _party(party: Party, units: Mapping[str, str]) -> str:
    name = one_line(party.name)
    unit = one_line(units.get(party.unit or party.name, party.unit or ""))
    if not unit or unit == name:
        return name
    return (words.CHOSEN if party.unit else words.RESOLVED).format(name=name, unit=unit)


def _add_deadline(page: Page, what: Shown) -> None:
    deadline = what.directive.deadline
    undated = deadline.due is None and what.directive.set_due is None
    phrase = one_line(deadline.phrase) if deadline.phrase else words.NO_DEADLINE if undated else ""
    page.field(words.DEADLINE, phrase)
    first = what.duties[0] if what.duties else None
    if first and first.due and not first.period:
        page.field(words.DUE, _due_words(first, first.due))
    given = what.directive.set_due
    if given:
        page.field(
            words.SET_DUE,
            words.SET_DUE_BY.format(
                due=day_words(given.due), by=one_line(given.by), on=day_words(given.on), reason=one_line(given.reason)
            ),
        )
    if deadline.recurs:
        page.field(words.RECURS, labels.RECURRENCES[deadline.recurs])
    if deadline.rule:
        page.field(words.RULE, what.rules.get(deadline.rule, ""))
    reviewed = what.directive.reviewed
    if reviewed:
        confidence = words.REVIEWED.format(day=day_words(reviewed.on), by=one_line(reviewed.by))
        page.field(words.CONFIDENCE, confidence)
    elif deadline.confidence != "certain":
        confidence = f"{labels.CONFIDENCES[deadline.confidence]}, {words.UNREVIEWED}"
        page.field(words.CONFIDENCE, confidence, style=DOUBT)


def _due_words(row: Row, due: date) -> str:
    day = columns.TIME_AND_DAY.format(time=row.time, day=day_words(due)) if row.time else day_words(due)
    if row.first_due and row.first_due != due:
        day = words.EXTENDED_DUE.format(day=day_words(due), first=day_words(row.first_due))
    return f"{day} {columns.DOUBTFUL}" if deadline_is_doubtful(row) else day


def _add_states(page: Page, what: Shown) -> None:
    label = words.PERIODS if any(row.period for row in what.duties) else words.STATE
    for row in what.duties:
        state = "; ".join([state_words(row), *first_verdict(row)])
        if row.status == "doing":
            state = f"{state}, {labels.STATUSES['doing']}"
        if row.unit:
            state = columns.STATE_OF_UNIT.format(unit=one_line(row.unit), state=state)
        state = f"{SIGNS[row.state]} {state}"
        if row.period and row.due:
            period = capitalized(period_words(row.period))
            template = words.PERIOD_OF_A_DAY if is_day_itself(row.period) else words.PERIOD
            state = template.format(period=period, day=_due_words(row, row.due), state=state)
        page.field(label, state, style=style_of(row.state))
        label = ""


def _add_contents(page: Page, what: Shown) -> None:
    one = what.directive
    milestones = [words.MILESTONE.format(phrase=one_line(at.phrase), day=day_words(at.due)) for at in one.milestones]
    page.field(words.MILESTONES, milestones)
    page.field(words.TARGETS, [_target(target) for target in one.targets])
    page.field(words.DELIVERABLE, one_line(one.deliverable or ""))
    page.field(words.REFERENCES, _references(one.references, "cited"))
    page.field(words.BASES, _references(one.references, "basis"))
    page.field(words.CONDITION, one_line(one.condition or ""))
    page.field(words.AREAS, [one_line(what.areas.get(code, code)) for code in one.areas])
    page.field(words.TAGS, ", ".join(one_line(tag) for tag in one.tags))
    page.field(words.BY_HAND, ", ".join(labels.FIELDS.get(name, name) for name in one.by_hand))


def _target(target: Target) -> str:
    number = _number(target.value)
    if target.upper is not None:
        number = f"{number}-{_number(target.upper)}"
    value = f"{number} {one_line(target.measure)}" if target.measure else number
    value = value.replace(" %", "%")
    text = words.TARGET.format(phrase=one_line(target.phrase), relation=words.RELATIONS[target.relation], value=value)
    return text + words.EACH if target.each else text


def _number(value: float) -> str:
    """A number with the comma as decimal mark, without a needless end: 87.4 → "87,4", 3.0 → "3"."""
    return f"{value:g}".replace(".", ",") if value < 1e6 else f"{value:.0f}"


def _references(references: Sequence[Reference], role: str) -> list[str]:
    return [one_line(one.phrase) for one in references if one.role == role]


def _add_records(page: Page, directive: Directive) -> None:
    if not directive.tracking:
        return
    page.heading(words.RESULTS)
    for record in directive.tracking:
        whose = [period_words(record.period)] if record.period else []
        whose += [one_line(record.unit)] if record.unit else []
        lead = capitalized(", ".join(whose)) or words.RECORD_ALL
        page.field(lead, "; ".join(_facts(record)))
        page.field("", [_pause(one) for one in record.pauses])
        page.field("", [_extension(one) for one in record.extensions])


def _facts(record: Record) -> list[str]:
    facts = [labels.STATUSES[record.status]] if record.status else []
    if record.completed_on == "unknown":
        facts.append(labels.COMPLETED_ON["unknown"])
    elif record.completed_on:
        facts.append(words.RECORD_COMPLETED.format(day=day_words(record.completed_on)))
    if record.progress is not None:
        facts.append(words.RECORD_PROGRESS.format(progress=record.progress))
    if record.evidence:
        facts.append(words.RECORD_EVIDENCE.format(evidence=one_line(record.evidence)))
    if record.note:
        facts.append(words.RECORD_NOTE.format(note=one_line(record.note)))
    if record.difficulty:
        facts.append(columns.DIFFICULTY.format(text=one_line(record.difficulty)))
    if record.proposal:
        facts.append(columns.PROPOSAL.format(text=one_line(record.proposal)))
    if record.cancelled_on:
        facts.append(words.RECORD_CANCELLED.format(day=day_words(record.cancelled_on)))
    if record.basis:
        facts.append(words.RECORD_BASIS.format(basis=one_line(record.basis)))
    if record.assigned:
        own = record.assigned
        parts = [one_line(part) for part in (own.unit, own.person) if part]
        parts += [words.RECORD_ASSIGNED_DUE.format(day=day_words(own.due))] if own.due else []
        facts.append(words.RECORD_ASSIGNED.format(parts=", ".join(parts)))
    return facts


def _pause(one: Pause) -> str:
    template = words.RECORD_PAUSE if one.to else words.RECORD_PAUSE_RUNNING
    end = day_words(one.to) if one.to else ""
    return template.format(start=day_words(one.from_), end=end, reason=one_line(one.reason))


def _extension(one: Extension) -> str:
    text = words.RECORD_EXTENSION.format(day=day_words(one.to), on=day_words(one.on), reason=one_line(one.reason))
    text += words.RECORD_EXTENSION_BASIS.format(basis=one_line(one.basis)) if one.basis else ""
    return text + (words.RECORD_EXTENSION_BY.format(by=one_line(one.approved_by)) if one.approved_by else "")


def _add_findings(page: Page, what: Shown) -> None:
    own = [one for one in what.document.findings if one.directive == what.directive.id]
    if own:
        page.heading(words.FINDINGS)
        finding_lines(page, own, text=what.text)
