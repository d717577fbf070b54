"""The agenda in words: heads, sections, and what is said of each item; the same on a screen and in every export."""

from __future__ import annotations

from cchc_cli.query.agenda import Agenda, Item, Part, Section
from cchc_cli.query.cells import (
    day_words,
    deadline_is_doubtful,
    iso_day_words,
    leads_cell,
    milestone_words,
    period_words,
    short_document_cell,
    state_words,
)
from cchc_cli.query.counts import count
from cchc_cli.query.figures import pieces_of_work
from cchc_cli.query.row import Row, State
from cchc_cli.query.sentence import APART, DONE_PARTS, OPEN_PARTS, parts
from cchc_cli.query.windows import days_after
from cchc_cli.text.printable import one_line
from cchc_cli.tracking.states import DONE_STATES, FINISHED
from cchc_cli.wording import agenda as words
from cchc_cli.wording import columns, labels

_NAMED_PERIODS = 3


def title_of(found: Agenda) -> str:
    """The title, with the unit that was asked for."""
    return words.TITLE_OF.format(unit=one_line(found.unit.full_name)) if found.unit else words.TITLE


def opening_of(found: Agenda) -> list[str]:
    """How much is open and in which state, then what came back since the last meeting; one sentence each."""
    told = []
    if found.counts.total:
        spoken = [*parts(OPEN_PARTS, found.counts), *parts(APART, found.counts)]
        rows = [row for row in found.rows if row.state not in DONE_STATES]
        told.append(words.OPEN.format(count=_count(rows), parts=", ".join(spoken)))
    if found.returned.total and found.since:
        back = parts((*DONE_PARTS, *OPEN_PARTS), found.returned)
        told.append(
            words.RETURNED.format(since=day_words(found.since), count=found.returned.total, parts=", ".join(back))
        )
        waiting = found.returned.total - found.returned.done_total
        if waiting:
            told.append(words.RETURNED_OPEN.format(count=waiting))
    return told or [words.NOTHING]


def heading_of(part: Part, found: Agenda) -> str:
    """The heading of a section with how much stands in it: "Quá hạn (3 việc của 2 nhiệm vụ)"."""
    title = words.SECTIONS[part.section]
    if part.section is Section.RETURNED and found.since:
        title = title.format(since=day_words(found.since))
    week_ends_next_month = days_after(found.as_of, 6 - found.as_of.weekday()).month != found.as_of.month
    if part.section is Section.LATER and week_ends_next_month:
        title = words.LATER_THIS_WEEK
    return words.HEADING.format(title=title, count=_count(part.rows))


def _count(rows: list[Row] | tuple[Row, ...]) -> str:
    total, directives = count(pieces_of_work(rows)).total, len({row.id for row in rows})
    template = words.COUNT if total == directives else words.COUNT_OF
    return template.format(count=total, directives=directives)


def when_words(row: Row) -> list[str]:
    """What the eye looks for first, a line each: the day, and how many days are left or gone; (?) where doubtful."""
    told = [day_words(row.due)] if row.due else []
    if row.due and row.time:
        told = [columns.TIME_AND_DAY.format(time=row.time, day=day_words(row.due))]
    told.append(_standing(row))
    return [f"{told[0]} {columns.DOUBTFUL}", *told[1:]] if deadline_is_doubtful(row) else told


def _standing(row: Row) -> str:
    if row.state in (State.SOON, State.IN_TIME) and row.days is not None:
        return words.LEFT.format(days=row.days)
    if row.state is State.UNDATED:
        return words.AGE.format(days=row.age) if row.age is not None else labels.STATES[row.state]
    if row.state in DONE_STATES and row.completed_on and row.completed_on != "unknown":
        return words.RESULT_ON.format(state=state_words(row), day=iso_day_words(row.completed_on))
    if row.status == "submitted":
        waiting = labels.STATUSES[row.status]
        if row.returned_on:
            waiting = words.RESULT_ON.format(state=waiting, day=day_words(row.returned_on))
        return f"{waiting}, {state_words(row)}" if row.state is State.OVERDUE else waiting
    return state_words(row)


def about_words(item: Item) -> list[str]:
    """Who, out of which document, how far it is, and the further periods; each thought by itself.

    The unit that was asked for is not named again where it leads alone.
    """
    row = item.row
    alone = row.role == "lead" and len(row.leads) == 1 and not (row.via or row.doubts or row.taken_from)
    return [*([] if alone else [who_words(row)]), short_document_cell(row), *how_far_words(item)]


def how_far_words(item: Item) -> list[str]:
    """The period, the further ones, the steps, the progress, the document of the result, as far as there are any."""
    row = item.row
    told = [period_words(row.period)] if row.period else []
    if row.state not in FINISHED:
        told += milestone_words(row)
    if item.further:
        told.append(_further(item))
    if row.progress and row.state not in DONE_STATES:
        told.append(words.PROGRESS.format(progress=row.progress))
    if row.evidence:
        told.append(one_line(row.evidence))
    return told


def who_words(row: Row) -> str:
    """Who leads, and that the unit that was asked for co-ordinates or has it through a group."""
    leads = one_line(row.unit) if row.unit else leads_cell(row) or words.NO_LEAD
    if row.role == "coordinate":
        return words.COORDINATED.format(leads=leads)
    return words.VIA.format(leads=leads) if row.via else leads


def _further(item: Item) -> str:
    periods = [period_words(one.period) for one in item.further if one.period]
    if len(periods) <= _NAMED_PERIODS:
        return words.FURTHER.format(count=len(item.further), periods=", ".join(periods))
    return words.FURTHER_MANY.format(count=len(item.further), last=periods[-1])
