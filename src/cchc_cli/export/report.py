"""The section of a CCHC report about assigned work: what it says, before any format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_cli.query.cells import (
    capitalized,
    day_words,
    deadline_cell,
    document_cell,
    iso_day_words,
    leads_cell,
    period_words,
    state_cell,
    text_cell,
)
from cchc_cli.query.counts import Counts, count
from cchc_cli.query.period_report import Figures, PeriodReport
from cchc_cli.query.row import Row, State
from cchc_cli.query.sentence import classes
from cchc_cli.query.stats_cells import rate_words
from cchc_cli.text.printable import one_line, shown
from cchc_cli.tracking.states import FINISHED
from cchc_cli.wording import columns
from cchc_cli.wording import report as words


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text; ``remark`` one that says how figures are meant."""

    text: str
    remark: bool = False


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table: heads, rows, the share of the width that each column has, and the columns that hold numbers."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    numbers: frozenset[int] = frozenset()


Part = Heading | Paragraph | Ruled


def title_of(report: PeriodReport) -> tuple[str, list[str]]:
    """The title, and the lines below it: the period with its days, the unit that was asked for, the days."""
    now = report.now
    name = words.NAMES[report.period].format(year=report.year)
    lines = [words.WINDOW.format(name=name, first=day_words(now.first), last=day_words(now.last))]
    if report.unit:
        lines.append(words.UNIT.format(unit=one_line(report.unit.full_name)))
    if not now.over:
        lines.append(words.NOT_OVER.format(day=day_words(now.as_of)))
    if report.known_on:
        lines.append(words.KNOWN_ON.format(day=day_words(report.known_on)))
    return words.TITLE, lines


def parts_of(report: PeriodReport, notes: Sequence[str] = ()) -> list[Part]:
    """What the section says, in order; ``notes`` are further remarks, one line each."""
    if not report.now.rows:
        return [Paragraph(words.EMPTY), *(Paragraph(one_line(one), remark=True) for one in notes)]
    sections = (
        (words.GENERAL, _general(report)),
        (words.FIRST_DEADLINES, _first_deadlines(report.now)),
        (words.LATE, _late(report.now.rows)),
        (words.UNDATED, _undated(report.now.rows)),
        (words.RECURRING, _recurring(report.now.rows)),
        (words.BY_UNIT, _by_unit(report.now)),
        (words.REMARKS, _remarks(report.now, notes)),
    )
    made: list[Part] = []
    for number, (heading, parts) in enumerate(sections, start=1):
        made += [Heading(words.HEADING.format(number=number, text=heading)), *parts]
    return made


def _counted(rows: Sequence[Row]) -> str:
    directives = len({row.id for row in rows})
    template = words.COUNT if directives == len(rows) else words.COUNT_DUTIES
    return template.format(count=len(rows), directives=directives)


def _general(report: PeriodReport) -> Iterator[Part]:
    now = report.now
    origins = ", ".join(words.ORIGINS[name].format(count=number) for name, number in now.origins.items() if number)
    documents = len({row.document for row in now.rows})
    yield Paragraph(words.FOLLOWED.format(counted=_counted(now.rows), documents=documents, origins=origins))
    yield Paragraph(f"{words.RESULT.format(classes=classes(now.counts, whole=True))} {_rates(now.counts)}".strip())
    if report.earlier is not None:
        yield Paragraph(_compared(report.earlier))
    elif report.unknown_earlier:
        yield Paragraph(report.unknown_earlier)
    yield _matrix(now.counts, report.earlier.counts if report.earlier else None)


def _rates(counts: Counts) -> str:
    done, in_time = counts.done_rate, counts.in_time_rate
    if done is None:
        return ""
    template = words.RATE if in_time is None else words.RATE_IN_TIME
    return template.format(rate=rate_words(done), in_time=rate_words(in_time))


def _compared(earlier: Figures) -> str:
    counts = earlier.counts
    rate = counts.done_rate
    return words.EARLIER.format(
        first=day_words(earlier.first),
        last=day_words(earlier.as_of),
        total=counts.total,
        done=counts.done_total,
        rate=words.EARLIER_RATE.format(rate=rate_words(rate)) if rate is not None else "",
    )


def _matrix(now: Counts, earlier: Counts | None) -> Ruled:
    """The official classes; sub-classes without work are left out but for those in time and late."""
    columns_ = [now, *([earlier] if earlier else [])]
    lines: list[tuple[str, ...]] = []
    for name, number, always in _CLASSES:
        numbers = [number(one) for one in columns_]
        if always or any(numbers):
            lines.append((name, *map(str, numbers)))
    heads = (words.CLASS, words.NUMBER, *([words.EARLIER_NUMBER] if earlier else []))
    shares = (0.6, 0.2, 0.2) if earlier else (0.75, 0.25)
    return Ruled(heads, tuple(lines), shares, frozenset(range(1, len(heads))))


def _in_time(counts: Counts) -> int:
    return counts[State.IN_TIME] + counts.soon


_CLASSES = (
    (words.TOTAL, lambda one: one.total, True),
    (words.DONE, lambda one: one.done_total, True),
    (words.DONE_IN_TIME, lambda one: one[State.DONE_IN_TIME], True),
    (words.DONE_LATE, lambda one: one[State.DONE_LATE], True),
    (words.DONE_UNDATED, lambda one: one[State.DONE], False),
    (words.DONE_DAY_UNKNOWN, lambda one: one[State.DONE_DAY_UNKNOWN], False),
    (words.OPEN, lambda one: one.open_total, True),
    (words.OPEN_IN_TIME, _in_time, True),
    (words.OPEN_OVERDUE, lambda one: one.overdue, True),
    (words.OPEN_UNDATED, lambda one: one.undated, False),
    (words.OPEN_SUBMITTED, lambda one: one[State.SUBMITTED], False),
    (words.PAUSED, lambda one: one.paused, False),
    (words.CANCELLED, lambda one: one.cancelled, False),
    (words.UNREPORTED, lambda one: one.unreported, False),
)


def _first_deadlines(now: Figures) -> Iterator[Part]:
    extended = len({row.id for row in now.rows if row.extensions})
    if not extended:
        yield Paragraph(words.NOT_EXTENDED)
        return
    counts = now.counts
    yield Paragraph(
        words.EXTENDED.format(
            count=extended,
            in_time=counts.first_done_in_time,
            late=counts.first_done_late,
            overdue=counts.first_overdue,
            now_in_time=counts[State.DONE_IN_TIME],
            now_late=counts[State.DONE_LATE],
            now_overdue=counts.overdue,
        )
    )


def _late(rows: Sequence[Row]) -> Iterator[Part]:
    still = sorted((row for row in rows if row.state is State.OVERDUE), key=lambda row: row.days or 0)
    done = sorted((row for row in rows if row.state is State.DONE_LATE), key=lambda row: -(row.late or 0))
    if not still and not done:
        yield Paragraph(words.NO_LATE)
        return
    yield Paragraph(words.LATE_COUNT.format(open=_counted(still), done=_counted(done)))
    lines = [
        (str(at), text_cell(row), document_cell(row), leads_cell(row), deadline_cell(row), _late_state(row), _why(row))
        for at, row in enumerate([*still, *done], start=1)
    ]
    heads = (columns.NUMBER, columns.TEXT, columns.DOCUMENT, columns.LEADS, columns.DEADLINE, columns.STATE,
             words.DIFFICULTY)  # fmt: skip
    yield Ruled(heads, tuple(lines), (0.06, 0.27, 0.14, 0.14, 0.14, 0.12, 0.13), frozenset({0}))


def _late_state(row: Row) -> str:
    if row.state is State.DONE_LATE and row.completed_on and row.late:
        return words.DONE_LATE_STATE.format(day=iso_day_words(row.completed_on), late=row.late)
    return state_cell(row)


def _why(row: Row) -> str:
    told = [columns.DIFFICULTY.format(text=shown(row.difficulty))] if row.difficulty else []
    told += [columns.PROPOSAL.format(text=shown(row.proposal))] if row.proposal else []
    told += [shown(row.note)] if row.note else []
    return "\n".join(told) or words.NOT_SAID


def _undated(rows: Sequence[Row]) -> Iterator[Part]:
    found = [row for row in rows if row.state is State.UNDATED]
    if not found:
        yield Paragraph(words.NO_UNDATED)
        return
    yield Paragraph(words.UNDATED_COUNT.format(count=len({row.id for row in found})))
    lines = [
        (
            str(at),
            text_cell(row),
            document_cell(row),
            leads_cell(row),
            day_words(row.last_report) if row.last_report else words.NO_REPORT,
        )
        for at, row in enumerate(found, start=1)
    ]
    heads = (columns.NUMBER, columns.TEXT, columns.DOCUMENT, columns.LEADS, words.LAST_REPORT)
    yield Ruled(heads, tuple(lines), (0.06, 0.44, 0.18, 0.2, 0.12), frozenset({0}))


def _recurring(rows: Sequence[Row]) -> Iterator[Part]:
    found = sorted((row for row in rows if row.period and row.due), key=lambda row: (row.id, str(row.due)))
    if not found:
        yield Paragraph(words.NO_RECURRING)
        return
    said = classes(count(found), whole=False)
    directives = len({row.id for row in found})
    yield Paragraph(words.RECURRING_COUNT.format(count=len(found), directives=directives, classes=said))
    lines = [
        (str(at), text_cell(row), leads_cell(row), _period(row), _late_state(row))
        for at, row in enumerate(found, start=1)
    ]
    heads = (columns.NUMBER, columns.TEXT, columns.LEADS, words.PERIOD, columns.STATE)
    yield Ruled(heads, tuple(lines), (0.06, 0.42, 0.18, 0.16, 0.18), frozenset({0}))


def _period(row: Row) -> str:
    day = day_words(row.due) if row.due else ""
    return words.PERIOD_DAY.format(period=capitalized(period_words(row.period or "")), day=day)


def _by_unit(now: Figures) -> Iterator[Part]:
    lines = [(one_line(line.name), *_numbers(line.counts)) for line in now.lines]
    lines.append((words.UNIT_TOTAL, *_numbers(now.counts)))
    yield Ruled((words.UNIT_NAME, *words.UNIT_HEADS), tuple(lines), (0.3, *[0.1] * 7), frozenset(range(1, 8)))
    yield Paragraph(words.UNIT_OTHER, remark=True)
    if now.shared:
        yield Paragraph(words.SHARED.format(count=now.shared), remark=True)


def _numbers(counts: Counts) -> tuple[str, ...]:
    other = counts.paused + counts.cancelled + counts.unreported
    done_late = counts[State.DONE_LATE]
    numbers = (counts.total, counts.done_total, done_late, counts.open_total, counts.overdue, counts.undated, other)
    return tuple(map(str, numbers))


def _remarks(now: Figures, notes: Sequence[str]) -> Iterator[Part]:
    said = [words.SOURCE]
    if len({row.id for row in now.rows}) < len(now.rows):
        said.append(words.DUTY_MEANS)
    going = sum(row.state not in FINISHED | {State.PAUSED} for row in now.rows)
    if not any(row.last_report and row.last_report >= now.first for row in now.rows):
        said.append(words.NOBODY_REPORTED)
    elif now.silent and going:
        said.append(words.SILENT.format(count=now.silent))
    doubtful = len({row.id for row in now.rows if row.doubtful})
    if doubtful:
        said.append(words.DOUBTFUL.format(count=doubtful))
    for one in [*said, *notes]:
        yield Paragraph(one_line(one), remark=True)
