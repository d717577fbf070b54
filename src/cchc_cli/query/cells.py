"""A row in words: what stands in each column, on the screen and in every sheet.

Every text that came from a document or a person goes through `text.printable` here, so that whoever lays the
cells out need not fear what is in them; the marks of the own format (``|``, ``<``) are his to escape.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from cchc_cli.model.codes import DIRECT_KIND
from cchc_cli.query.row import Row, State
from cchc_cli.text.printable import one_line, shown
from cchc_cli.wording import columns, labels

_PERIOD = re.compile(r"^(\d{4})(?:-(?:Q(\d)|H(\d)|W(\d\d)|(\d\d)(?:-(\d\d))?))?$")
_NAMED_SECTION = re.compile(r"^[^\W\d]{2,} ")
_SAYS_STATUS = frozenset(
    {
        State.SUBMITTED,
        State.DONE,
        State.DONE_IN_TIME,
        State.DONE_LATE,
        State.DONE_DAY_UNKNOWN,
        State.PAUSED,
        State.CANCELLED,
    }
)


def day_words(day: date) -> str:
    """A day as officers write it: "05/06/2024"."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def period_words(key: str) -> str:
    """The key of a period in words: "2024-Q2" → "quý II/2024"; a key that names no period as it is."""
    match = _PERIOD.match(key)
    if not match:
        return one_line(key)
    year, quarter, half, week, month, day = match.groups()
    if quarter:
        roman = {"1": "I", "2": "II", "3": "III", "4": "IV"}.get(quarter, quarter)
        return columns.PERIOD_QUARTER.format(quarter=roman, year=year)
    if half:
        return columns.PERIOD_HALF.format(half=columns.PERIOD_HALVES.get(half, half), year=year)
    if week:
        return columns.PERIOD_WEEK.format(week=week, year=year)
    if day:
        return columns.PERIOD_DAY_KEY.format(day=f"{day}/{month}/{year}")
    if month:
        return columns.PERIOD_MONTH.format(month=month, year=year)
    return columns.PERIOD_YEAR.format(year=year)


def text_cell(row: Row) -> str:
    """What is to be done, verbatim but for ``**``; lines stay lines."""
    return shown(row.text)


def document_name(row: Row) -> str:
    """Number and day of the document: "53/TB-UBND ngày 27/03/2024"."""
    direct = row.document_kind == DIRECT_KIND
    unnumbered = columns.DOCUMENT_DIRECT if direct else columns.DOCUMENT_UNNUMBERED
    parts = [one_line(row.number) if row.number else unnumbered]
    if row.issued:
        parts.append(columns.DOCUMENT_DAY.format(day=day_words(row.issued)))
    return " ".join(parts)


def document_cell(row: Row) -> str:
    """Number, day and section of the document: "53/TB-UBND ngày 27/03/2024, mục 2.1"; of an oral order its basis."""
    if row.document_kind == DIRECT_KIND and row.basis:
        return columns.DOCUMENT_BASIS.format(document=document_name(row), basis=one_line(row.basis))
    if not row.section:
        return document_name(row)
    return f"{document_name(row)}, {section_words(row.section)}"


def short_document_cell(row: Row) -> str:
    """Number and section of the document alone: "53/TB-UBND, mục 2.1"."""
    unnumbered = columns.DOCUMENT_DIRECT if row.document_kind == DIRECT_KIND else columns.DOCUMENT_UNNUMBERED
    number = one_line(row.number) if row.number else unnumbered
    return f"{number}, {section_words(row.section)}" if row.section else number


def brief_text(row: Row) -> str:
    """What is to be done on one line, without sign of a list and without its own list of those who are to do it.

    "- Phòng Nội vụ, Phòng Tư pháp phối hợp với các cơ quan: triển khai Kế hoạch" → "…triển khai Kế hoạch". To be used
    only where the leads stand beside it.
    """
    text = one_line(row.text).lstrip("-+ ")
    opening, colon, rest = text.partition(": ")
    named = any(text.casefold().startswith(one_line(lead).casefold()) for lead in row.leads)
    return f"…{rest}" if named and colon and rest and ". " not in opening else text


def section_words(path: str) -> str:
    """A section's path as one says it: "mục 2.1", but "Điều 2/1" and "Phụ lục II/3" as they are."""
    path = one_line(path)
    return path if _NAMED_SECTION.match(path) else columns.SECTION.format(section=path)


def leads_cell(row: Row) -> str:
    """The leading units, parted by ";" because names hold commas, and from whom they took over; (?) in doubt."""
    text = _parties(row, row.leads, "leads")
    if not row.taken_from:
        return text
    return columns.TAKEN_FROM.format(name=text, names="; ".join(one_line(one) for one in row.taken_from))


def coordinators_cell(row: Row) -> str:
    """The co-ordinating units as printed; (?) where they are doubtful."""
    return _parties(row, row.coordinators, "coordinators")


def _parties(row: Row, names: tuple[str, ...], field: str) -> str:
    text = "; ".join(one_line(name) for name in names)
    return f"{text} {columns.DOUBTFUL}".strip() if field in row.doubts else text


def role_name(row: Row) -> str:
    """The role of the unit that was asked for: "chủ trì", "chủ trì chung" with others, "phối hợp", or ""."""
    if row.role is None:
        return ""
    shared = row.role == "lead" and len(row.leads) > 1
    return columns.ROLE_SHARED if shared else labels.ROLES.get(row.role, row.role)


def role_cell(row: Row) -> str:
    """The role, and the group that the unit has it through: "chủ trì, qua: các cơ quan, đơn vị"."""
    role = role_name(row)
    return columns.ROLE_VIA.format(role=role, group=one_line(row.via)) if role and row.via else role


def due_cell(row: Row) -> str:
    """The day with the hour, the period and (?): "30/06/2024 (quý II/2024)"; without a day the phrase.

    Then that it was extended or set by a person, how many periods are open, and the milestones.
    """
    if row.due is None:
        return _marked("; ".join([_phrase(row) or columns.UNDATED, *milestone_words(row)]), row)
    text = _moment(row)
    if row.period and not is_day_itself(row.period):
        text = columns.DAY_OF_PHRASE.format(phrase=text, day=period_words(row.period))
    return _marked(
        "; ".join([text, *_extended_times(row), *_set(row), *_open_periods(row), *milestone_words(row)]), row
    )


def is_day_itself(period: str) -> bool:
    """Whether a period is one day, so that its name says nothing beside the day."""
    return len(period) == len("2024-06-05") and period.count("-") == 2


def deadline_cell(row: Row) -> str:
    """The printed phrase and the day: "trong Quý II năm 2024 (30/06/2024)"; then what was extended, and (?).

    A recurring one names its period and how many are still open.
    """
    phrase = _phrase(row)
    if row.due is None:
        return _marked("; ".join([_without_day(phrase, row.recurs), *milestone_words(row)]), row)
    day = _moment(row, first=True)
    if row.period and not is_day_itself(row.period):
        day = columns.PERIOD_DAY.format(period=period_words(row.period), day=day)
    text = columns.DAY_OF_PHRASE.format(phrase=phrase, day=day) if phrase else day
    return _marked("; ".join([text, *_further(row)]), row)


def _without_day(phrase: str, recurs: str | None) -> str:
    if recurs:  # its days are those of its periods, and none of them is shown
        often = labels.RECURRENCES.get(recurs, recurs)
        return columns.DAY_OF_PHRASE.format(phrase=phrase, day=often) if phrase else often
    return columns.NO_DAY.format(phrase=phrase) if phrase else columns.UNDATED


def _phrase(row: Row) -> str:
    return one_line(row.deadline_phrase).rstrip(".;,") if row.deadline_phrase else ""


def _further(row: Row) -> list[str]:
    further = []
    if row.due and row.first_due and row.due != row.first_due:
        template = columns.EXTENDED if row.extensions > 1 else columns.EXTENDED_ONCE
        further.append(template.format(count=row.extensions, day=day_words(row.due)))
    return [*further, *_set(row), *_open_periods(row), *milestone_words(row)]


def _extended_times(row: Row) -> list[str]:
    return [columns.EXTENDED_TIMES.format(count=row.extensions)] if row.extensions else []


def _set(row: Row) -> list[str]:
    return [columns.SET_BY.format(by=one_line(row.set_by))] if row.set_by else []


def _open_periods(row: Row) -> list[str]:
    return [columns.OPEN_PERIODS.format(count=row.open_periods)] if row.open_periods > 1 else []


def milestone_words(row: Row) -> list[str]:
    """The days of the steps, at most one text; the year only where it is not that of the deadline."""
    year = str(row.due.year) if row.due else ""
    days = [iso_day_words(day).removesuffix(f"/{year}") if year else iso_day_words(day) for day in row.milestones]
    return [columns.MILESTONES.format(days=", ".join(days))] if days else []


def _moment(row: Row, *, first: bool = False) -> str:
    day = row.first_due if first and row.first_due else row.due
    words = day_words(day) if day else ""
    return columns.TIME_AND_DAY.format(time=row.time, day=words) if row.time and words else words


def deadline_is_doubtful(row: Row) -> bool:
    """Whether the deadline carries (?): also for what is doubtful in the sentence and has no cell of its own."""
    return row.doubtful and (not row.doubts or any(one not in ("leads", "coordinators") for one in row.doubts))


def _marked(text: str, row: Row) -> str:
    return f"{text} {columns.DOUBTFUL}" if deadline_is_doubtful(row) else text


def state_words(row: Row) -> str:
    """Where it stands against its deadline, without the status: "quá hạn 12 ngày", "sắp đến hạn, còn 3 ngày".

    Of paused work since when, of work that is not counted why.
    """
    if row.excluded:
        return columns.EXCLUDED.format(reason=one_line(row.excluded))
    if row.linked_to:
        return columns.LINKED.format(id=one_line(row.linked_to))
    if row.state is State.PAUSED and row.paused_since:
        return columns.PAUSED_SINCE.format(day=day_words(row.paused_since))
    return labels.state_words(row.state, row.days)


def first_verdict(row: Row) -> list[str]:
    """How finished work stands against its first deadline where that was moved: at most one text."""
    if row.first_late is None or row.due == row.first_due:
        return []
    state = labels.IN_TIME if row.first_late == 0 else labels.OVERDUE.format(days=row.first_late)
    return [columns.FIRST_STATE.format(state=state)]


def state_cell(row: Row) -> str:
    """Status and state in words: "Đang thực hiện, quá hạn 12 ngày"; a state that says the status stands alone.

    Where several units report each for themselves: whose state it is, and how many are still open.
    """
    words = "; ".join([state_words(row), *first_verdict(row)])
    if row.excluded or row.linked_to:
        return capitalized(words)
    if row.state not in _SAYS_STATUS:
        words = f"{labels.STATUSES.get(row.status, row.status)}, {words}"
    if row.unit:
        words = columns.STATE_OF_UNIT.format(unit=one_line(row.unit), state=words)
    return capitalized("; ".join([words, *open_duties(row)]))


def open_duties(row: Row) -> list[str]:
    """How many of several units have not finished, where each reports for itself: at most one text."""
    if row.duties <= 1 or row.open_duties == 0:
        return []
    return [columns.OPEN_DUTIES.format(count=row.open_duties, all=row.duties)]


def result_cell(row: Row) -> str:
    """Progress, the day of completion and the document that shows it: "60%", "Hoàn thành ngày 28/06/2024; …"."""
    parts = []
    if row.completed_on == "unknown":
        parts.append(columns.COMPLETED_UNKNOWN)
    elif row.completed_on:
        parts.append(columns.COMPLETED.format(day=iso_day_words(row.completed_on)))
    elif row.progress is not None:
        parts.append(columns.PROGRESS.format(progress=row.progress))
    if row.evidence:
        parts.append(one_line(row.evidence))
    return "; ".join(parts)


def note_cell(row: Row) -> str:
    """What people noted, what hinders them and what they propose, and who has it in our own office; a line each."""
    lines = [shown(row.note)] if row.note else []
    lines += [columns.DIFFICULTY.format(text=shown(row.difficulty))] if row.difficulty else []
    lines += [columns.PROPOSAL.format(text=shown(row.proposal))] if row.proposal else []
    parts = [one_line(one) for one in (row.assigned_unit, row.person) if one]
    parts += [columns.ASSIGNED_DUE.format(day=day_words(row.assigned_due))] if row.assigned_due else []
    lines += [columns.ASSIGNED.format(parts=", ".join(parts))] if parts else []
    return "\n".join(lines)


def id_cell(row: Row) -> str:
    """The full id with its period, which can be typed back."""
    return one_line(row.full_id)


def one_line_id(name: str, period: str | None) -> str:
    """A form of an id with the period of the row, as a person types it: "53/2.1-3@2024-Q2"."""
    return one_line(f"{name}@{period}" if period else name)


def capitalized(text: str) -> str:
    """``text`` with its first letter in capitals, the rest untouched."""
    return text[:1].upper() + text[1:]


def iso_day_words(text: str) -> str:
    """An ISO day as officers write it; "unknown" in words, anything else as it is."""
    if text == "unknown":
        return columns.COMPLETED_UNKNOWN
    try:
        return day_words(date.fromisoformat(text))
    except ValueError:
        return one_line(text)


FIXED: tuple[tuple[str, Callable[[Row], str]], ...] = (
    (columns.TEXT, text_cell),
    (columns.DOCUMENT, document_cell),
    (columns.LEADS, leads_cell),
    (columns.COORDINATORS, coordinators_cell),
    (columns.DEADLINE, deadline_cell),
    (columns.STATE, state_cell),
    (columns.RESULT, result_cell),
    (columns.NOTE, note_cell),
    (columns.ID, id_cell),
)
"""Head and cell of every column after STT, in the order that never changes (issue 2; domain.md C.3)."""
