"""What an office says in a form that it filled in, held against what it was sent and against what is known now.

Three values stand against each other in every cell: as sent, as it came back, as it is now. What came back as it was
sent is no news, whatever happened here since; what was changed on both sides is for a person to decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from cchc_cli.model.codes import Status
from cchc_cli.tracking.moves import MOVES, needs_reason
from cchc_cli.tracking.report import Told
from cchc_cli.tracking.said import UNKNOWN_DAY, Said
from cchc_cli.wording import labels
from cchc_cli.wording import returned as words

_HANDED_IN = (Status.SUBMITTED, Status.DONE)


@dataclass(frozen=True, slots=True)
class News:
    """What one row says that is new, and the fields that were changed on both sides."""

    changed: Said
    both: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Objection:
    """Why what is said in ``field`` cannot be taken, in words."""

    field: str
    message: str


def news(sent: Said, back: Said, now: Said, *, confirm: bool) -> News:
    """What came ``back`` that was not ``sent``, and is not so ``now``.

    ``back`` holds only the fields that could be read. "hoàn thành" is taken as handed in, which somebody must confirm;
    with ``confirm`` as done.
    """
    changed: dict[str, str] = {}
    both = []
    for name, value in back.items():
        if value in (sent[name], now[name]):
            continue
        meant = _meant(value, confirm=confirm) if name == "status" else value
        if meant == now[name]:
            continue
        confirmed = name == "status" and meant == Status.DONE and now[name] == Status.SUBMITTED
        if now[name] == sent[name] or confirmed:  # what was handed in since may be confirmed by the form that did it
            changed[name] = meant
        else:
            both.append(name)
    return News(changed, tuple(both))


def _meant(status: str, *, confirm: bool) -> str:
    return str(Status.SUBMITTED) if status == Status.DONE and not confirm else status


def told(changed: Said, now: Said, *, today: date) -> Told:
    """What a row reports: result handed in without a day is taken as handed in today."""
    values: dict[str, Any] = {name: value for name, value in changed.items() if name not in ("status", "progress")}
    if "status" in changed:
        values["status"] = Status(changed["status"])
    if "progress" in changed:
        values["progress"] = int(changed["progress"])
    if assumes_today(changed, now):
        values["completed_on"] = today
    elif "completed_on" in changed:
        values["completed_on"] = _day(changed["completed_on"])
    return Told(**values)


def assumes_today(changed: Said, now: Said) -> bool:
    """Whether a result is handed in by a row that names no day, where none is known."""
    if Status(changed.get("status", Status.TODO)) not in _HANDED_IN:
        return False
    return not changed.get("completed_on", now["completed_on"])


def _day(value: str) -> date | Literal["unknown"] | None:
    if not value:
        return None
    return "unknown" if value == UNKNOWN_DAY else date.fromisoformat(value)


def objections(changed: Said, now: Said, *, today: date) -> list[Objection]:
    """Why what a row says cannot be taken, field by field; none where all of it can be."""
    was, status = Status(now["status"] or Status.TODO), Status(changed.get("status") or now["status"] or Status.TODO)
    found = [
        *_of_status(was, status, changed),
        *_of_progress(changed, status),
        *_of_day(changed, status, today),
    ]
    return [one for one in found if one is not None]


def _of_status(was: Status, status: Status, changed: Said) -> list[Objection | None]:
    if was is status:
        return []
    before, after = labels.STATUSES[was], labels.STATUSES[status]
    if status is Status.CANCELLED:
        return [Objection("status", words.CANCEL)]
    if status not in MOVES[was]:
        allowed = ", ".join(f"“{labels.STATUSES[one]}”" for one in MOVES[was] if one not in (was, Status.CANCELLED))
        return [Objection("status", words.NO_SUCH_MOVE.format(before=before, after=after, allowed=allowed))]
    if needs_reason(was, status) and not changed.get("note"):
        return [Objection("status", words.NEEDS_REASON.format(before=before, after=after))]
    return []


def _of_progress(changed: Said, status: Status) -> list[Objection | None]:
    progress = changed.get("progress")
    if progress is None:
        return []
    if not progress:
        return [Objection("progress", words.PROGRESS_GONE)]
    if status is Status.DONE and progress != "100":
        return [Objection("progress", words.PROGRESS_NOT_DONE.format(progress=progress))]
    return []


def _of_day(changed: Said, status: Status, today: date) -> list[Objection | None]:
    day = changed.get("completed_on")
    if day is None:
        return []
    if not day:
        return [Objection("completed_on", words.DAY_GONE)] if status in _HANDED_IN else []
    if status not in _HANDED_IN:
        return [Objection("completed_on", words.DAY_WITHOUT_RESULT.format(status=labels.STATUSES[status]))]
    if day != UNKNOWN_DAY and date.fromisoformat(day) > today:
        message = words.DAY_TO_COME.format(day=f"{date.fromisoformat(day):%d/%m/%Y}", today=f"{today:%d/%m/%Y}")
        return [Objection("completed_on", message)]
    return []
