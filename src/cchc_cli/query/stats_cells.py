"""A line of `stats` as fields: what every format shows of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from cchc_cli.query.stats import STATS_SCHEMA, By, Line, Stats
from cchc_cli.text.numbers import decimal_words, rounded
from cchc_cli.tracking.states import State
from cchc_cli.wording import stats as words

RATE_FIELDS = ("done_rate", "in_time_rate", "first_in_time_rate", "share")
"""Fields that are per cent."""

_ALWAYS = ("duties", "done", "open")


def fields_of(line: Line) -> dict[str, int | float | None]:
    """The numbers of a line, by the names of `wording.stats.HEADS`; rates in per cent, None where there is none."""
    counts = line.counts
    return {
        "duties": counts.total,
        "directives": line.directives,
        "direct": line.direct,
        "via": line.via,
        "done": counts.done_total,
        "done_in_time": counts[State.DONE_IN_TIME],
        "done_late": counts[State.DONE_LATE],
        "done_day_unknown": counts[State.DONE_DAY_UNKNOWN],
        "done_undated": counts[State.DONE],
        "open": counts.open_total,
        "overdue": counts.overdue,
        "soon": counts.soon,
        "in_time": counts[State.IN_TIME],
        "undated": counts.undated,
        "submitted": counts[State.SUBMITTED],
        "paused": counts.paused,
        "cancelled": counts.cancelled,
        "unreported": counts.unreported,
        "done_rate": counts.done_rate,
        "in_time_rate": counts.in_time_rate,
        "first_done_in_time": counts.first_done_in_time,
        "first_done_late": counts.first_done_late,
        "first_overdue": counts.first_overdue,
        "first_in_time_rate": counts.first_in_time_rate,
    }


def record_of(line: Line, stats: Stats) -> dict[str, object]:
    """A line for JSON: what it is about, every number, ``today`` of those soon due, and its ``share`` of the total.

    The total has no ``key``, and ``total`` true.
    """
    whole = stats.total.counts.total
    share = 100 * line.counts.total / whole if whole else None
    numbers = {**fields_of(line), "today": line.counts[State.TODAY], "share": share}
    is_total = line is stats.total
    return {
        "schema": STATS_SCHEMA,
        "by": str(stats.by),
        "key": None if is_total else line.key,
        "name": line.name,
        "total": is_total,
        **{name: rounded(one) if isinstance(one, float) else one for name, one in numbers.items()},
    }


def heads_of(by: By) -> dict[str, str]:
    """The fields that people see, with their heads, in their fixed order."""
    heads = {"name": words.NAME[by]}
    if by is By.STATE:
        return {**heads, "duties": words.COUNTED, "directives": words.HEADS["directives"][1], "share": words.SHARE}
    for name, (group, head) in words.HEADS.items():
        if by is By.UNIT or name not in ("direct", "via"):
            heads[name] = words.GROUPED_HEAD.format(group=group, head=head.lower()) if group else head
    return heads


def spoken_of(stats: Stats) -> list[str]:
    """The fields that some line has something to say of; those against first deadlines only where they differ."""
    moved = any(dict(one.counts.by_first) != dict(one.counts.by_state) for one in stats.lines)
    numbers = [fields_of(one) for one in stats.lines]
    chosen = []
    for name in words.HEADS:
        if name.startswith("first_") and not moved:
            continue
        if name == "directives" and stats.total.directives == stats.total.counts.total:
            continue
        if name in _ALWAYS or any(one[name] is not None if name in RATE_FIELDS else one[name] for one in numbers):
            chosen.append(name)
    return chosen


def grouped_heads(names: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Class and head of each column; where a class has one column only, its name goes into the head."""
    heads = {}
    for group, members in groupby(names, key=lambda name: words.HEADS[name][0]):
        run = list(members)
        for name in run:
            head = words.HEADS[name][1]
            if group and len(run) == 1:
                single = group if head == words.SUM else words.SINGLE_HEAD.format(group=group, head=head.lower())
                heads[name] = ("", single)
            else:
                heads[name] = (group, head)
    return heads


def rate_words(rate: float | None) -> str:
    """Per cent with a decimal comma: "87,4%"; "-" where there is none."""
    return words.NO_RATE if rate is None else words.RATE.format(number=decimal_words(rate))


def cell(name: str, value: object) -> str:
    """A field as people read it."""
    if name in RATE_FIELDS:
        return rate_words(float(value) if isinstance(value, int | float) else None)
    return "" if value is None else str(value)


def notes_of(stats: Stats) -> list[str]:
    """What must be said beside the numbers so that nobody misreads them, one sentence each."""
    total, notes = stats.total, []
    if any(row.recurs for row in stats.rows):
        notes.append(words.PERIODS_MEAN)
    if stats.joint:
        notes.append(words.JOINT_MEANS.format(count=stats.joint))
    if stats.by is By.UNIT and stats.unit is None:
        groups = any(one.via for one in stats.lines)
        notes.append(f"{words.BY_UNIT} {words.BY_UNIT_GROUPS}" if groups else words.BY_UNIT)
    if stats.shared and stats.by in words.SHARED:
        notes.append(words.SHARED[stats.by].format(count=stats.shared))
    if total.counts[State.TODAY] and stats.by is not By.STATE:
        notes.append(words.SOON_TODAY.format(count=total.counts[State.TODAY]))
    if dict(total.counts.by_first) != dict(total.counts.by_state):
        rate = total.counts.first_in_time_rate
        notes.append(
            words.FIRST_MEANS.format(
                in_time=total.counts.first_done_in_time,
                late=total.counts.first_done_late,
                rate=words.FIRST_RATE.format(rate=rate_words(rate)) if rate is not None else "",
                overdue=total.counts.first_overdue,
            )
        )
    if total.counts.done_total and stats.by is not By.STATE:
        notes.append(words.RATES_MEAN)
    return notes
