"""Deadlines as a calendar (RFC 5545) for Outlook, Google Calendar and telephones.

All-day events and not to-dos: Google Calendar and the calendars of telephones leave VTODO out when they import, and
Outlook takes only events from a file.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from cchc_cli.export.calendar_events import Entry, entries_of
from cchc_cli.export.sheet import Sheet
from cchc_cli.export.short_line import short_text
from cchc_cli.query.cells import FIXED, day_words, deadline_is_doubtful, state_cell
from cchc_cli.query.row import Row, State
from cchc_cli.text.printable import one_line
from cchc_cli.tracking.states import DONE_STATES
from cchc_cli.wording import calendar_file as words
from cchc_cli.wording import columns

REMINDER_HOUR = 8
"""At which hour a reminder rings: an all-day event begins at midnight, and nobody reads it then."""

_STATUSES = {State.CANCELLED: "CANCELLED", State.PAUSED: "TENTATIVE"}
_OPENINGS = {
    **dict.fromkeys(DONE_STATES, words.FINISHED),
    State.CANCELLED: words.CANCELLED,
    State.PAUSED: words.PAUSED,
}


def to_ics(sheet: Sheet) -> bytes:
    """The calendar of the rows of ``sheet``, duties, in the order of their days; undated ones are not in it.

    Of an entry that is imported again the later SEQUENCE and DTSTAMP win: SEQUENCE counts what the log says of the
    directive, DTSTAMP is the moment at which the calendar is made. Reminders ring ``soon_days`` before and the day
    before, at eight o'clock, and only where somebody still has to deliver.
    """
    calendar = Calendar()
    calendar.add("prodid", words.PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", one_line(sheet.title))
    for entry in sorted(entries_of(sheet.rows, sheet.authority), key=lambda one: (one.day, one.uid)):
        calendar.add_component(_event(entry, sheet))
    return bytes(calendar.to_ical())


def _event(entry: Entry, sheet: Sheet) -> Event:
    first = entry.rows[0]
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", _made(first, sheet))
    event.add("last-modified", _changed(first) or _made(first, sheet))
    event.add("sequence", first.changes)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1) if entry.day < date.max else entry.day)
    summary = _summary(entry, sheet)
    opening = words.SUBMITTED if entry.waits else _OPENINGS.get(entry.state, "{summary}")
    event.add("summary", opening.format(summary=summary))
    event.add("description", _description(entry, sheet))
    event.add("status", _STATUSES.get(entry.state, "CONFIRMED"))
    event.add("transp", "TRANSPARENT")  # the day stays free for other appointments
    for days in _reminders(entry, sheet):
        event.add_component(_alarm(days, summary))
    return event


def _made(row: Row, sheet: Sheet) -> datetime:
    made = sheet.made_at or _changed(row) or datetime.combine(sheet.as_of, time(), UTC)
    return made.astimezone(UTC)


def _changed(row: Row) -> datetime | None:
    return datetime.fromisoformat(row.changed_at).astimezone(UTC) if row.changed_at else None


def _summary(entry: Entry, sheet: Sheet) -> str:
    row = entry.rows[0]
    what = f"{short_text(row)} {columns.DOUBTFUL}" if deadline_is_doubtful(row) else short_text(row)
    number = one_line(row.number) if row.number else columns.DOCUMENT_UNNUMBERED
    template = words.SUMMARY_OWN if sheet.unit else words.SUMMARY
    text = template.format(who=_who(row), what=what, number=number)
    if len(entry.rows) > 1 and entry.open_rows:
        text = words.UNITS_OPEN.format(summary=text, count=len(entry.open_rows), all=len(entry.rows))
    return words.AT_TIME.format(time=row.time, summary=text) if row.time else text


def _who(row: Row) -> str:
    leads = [one_line(one) for one in row.leads]
    if len(leads) > 1:
        return words.SEVERAL.format(first=leads[0], count=len(leads) - 1)
    return leads[0] if leads else columns.NO_LEAD


def _description(entry: Entry, sheet: Sheet) -> str:
    """What every export says of it, head by head; how it stands up to which day, unit by unit."""
    row = entry.rows[0]
    lines = []
    for head, cell in FIXED:
        if cell is state_cell:
            told = "; ".join(dict.fromkeys(state_cell(one) for one in entry.rows))
            lines.append(words.LINE.format(head=words.STATE_ON.format(day=day_words(sheet.as_of)), text=told))
        elif text := cell(row):
            lines.append(words.LINE.format(head=head, text=text))
    return "\n".join(lines)


def _reminders(entry: Entry, sheet: Sheet) -> list[int]:
    """How many days before the day it rings: on days that have not gone by."""
    left = (entry.day - sheet.as_of).days
    wanted = sorted({max(sheet.soon_days, 1), 1}, reverse=True)
    return [days for days in wanted if days <= left] if entry.reminds else []


def _alarm(days: int, summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    template = words.REMINDER_TOMORROW if days == 1 else words.REMINDER
    alarm.add("description", template.format(days=days, summary=summary))
    alarm.add("trigger", timedelta(hours=REMINDER_HOUR) - timedelta(days=days))
    return alarm
