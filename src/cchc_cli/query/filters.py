"""Every filter of `list`: which directives, and which of their duties."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cchc_cli.errors import NotFoundError, UsageError
from cchc_cli.model.codes import Status
from cchc_cli.model.ids import documents_named, path_in_id
from cchc_cli.query.facts import DirectiveFacts, Facts
from cchc_cli.query.windows import days_after
from cchc_cli.text.vietnamese import fold, name_key, nfc
from cchc_cli.tracking.duties import Duty
from cchc_cli.tracking.states import FINISHED, Standing, State
from cchc_cli.wording import labels
from cchc_cli.wording import queries as words

if TYPE_CHECKING:
    from cchc_cli.model.document import Document

SORTS = tuple(labels.SORTS)
"""Orders that can be asked for; "due" is the one without asking."""

_CAN_BE_OVERDUE = frozenset({Status.TODO, Status.DOING, Status.SUBMITTED})
_PART = re.compile(r"[/.]")


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked for; every field narrows the rows, absent ones do not.

    ``unit`` is as typed; ``direct`` leaves out what reaches it through a group; ``role`` is "lead" or "coordinate".
    ``status`` and ``areas`` hold codes, of which one must fit. ``document`` is an id, its first components, or a
    printed number (all that fit). ``section`` is a path and includes what stands below it ("2" has 2.1).
    ``text`` is looked for without case and marks, with marks where it is typed with them. ``due_by`` is a last day,
    ``due_in`` a number of days from today on. ``person`` is a name, or some of its words, of who has it in our own
    office. ``stale`` is a number of days in which nobody has reported on what is open. ``only`` are directives by
    their ids, each with a period or none. ``excluded`` asks for what is not counted, and for nothing else;
    ``by_unit`` for a row for each unit that must deliver, finished ones too. ``all`` shows finished work too, as
    asking for its status does.
    ``sort`` is one of `SORTS`.
    """

    unit: str | None = None
    direct: bool = False
    role: str | None = None
    status: tuple[Status, ...] = ()
    document: str | None = None
    section: str | None = None
    areas: tuple[str, ...] = ()
    text: str | None = None
    overdue: bool = False
    due_by: date | None = None
    due_in: int | None = None
    undated: bool = False
    person: str | None = None
    stale: int | None = None
    only: tuple[tuple[str, str | None], ...] = ()
    excluded: bool = False
    by_unit: bool = False
    all: bool = False
    sort: str = "due"
    limit: int | None = None

    def check(self) -> None:
        """Raise UsageError for what cannot be honoured."""
        if self.unit is None and (self.role or self.direct):
            option = "--role" if self.role else "--direct"
            raise UsageError(words.NEEDS_UNIT.format(option=option), hint=words.NEEDS_UNIT_HINT)
        dated = [
            option
            for option, given in (
                ("--overdue", self.overdue),
                ("--due-by", self.due_by is not None),
                ("--due-in", self.due_in is not None),
            )
            if given
        ]
        if self.undated and dated:
            raise UsageError(words.EXCLUDE_EACH_OTHER.format(one="--undated", other=dated[0]), hint=words.EXCLUDE_HINT)
        if self.overdue and self.due_in is not None:
            raise UsageError(
                words.EXCLUDE_EACH_OTHER.format(one="--overdue", other="--due-in"), hint=words.EXCLUDE_HINT
            )
        if self.overdue and self.status and not _CAN_BE_OVERDUE & set(self.status):
            named = ", ".join(f"“{labels.STATUSES[one]}”" for one in self.status)
            raise UsageError(words.NEVER_OVERDUE.format(statuses=named), hint=words.EXCLUDE_HINT)
        self._check_values()

    def _check_values(self) -> None:
        if self.text is not None and not fold(self.text):
            raise UsageError(words.EMPTY_TEXT)
        if self.person is not None and not fold(self.person):
            raise UsageError(words.EMPTY_PERSON)
        if self.limit is not None and self.limit < 1:
            raise UsageError(words.BAD_LIMIT)
        if self.due_in is not None and self.due_in < 0:
            raise UsageError(words.BAD_SPAN)
        if self.sort not in SORTS:
            raise UsageError(
                words.BAD_SORT.format(sort=self.sort), hint=words.BAD_SORT_HINT.format(choices=", ".join(SORTS))
            )

    @property
    def shows_finished(self) -> bool:
        """Whether finished work is asked for."""
        return (
            self.all
            or self.by_unit
            or self.excluded
            or bool(self.only)
            or Status.DONE in self.status
            or Status.CANCELLED in self.status
        )

    @property
    def takes_every_state(self) -> bool:
        """Whether work in any state can be among the rows."""
        every = self.all or self.by_unit or bool(self.only)
        return every and not self.status and not self.overdue and self.stale is None

    def duty_fits(self, duty: Duty, standing: Standing, as_of: date) -> bool:
        """Whether one duty is asked for, by its status and its day."""
        if self.status and duty.status not in self.status:
            return False
        if self.overdue and standing.state is not State.OVERDUE:
            return False
        if self.undated and duty.due is not None:
            return False
        if self.person is not None and not has_words(str(duty.assigned.get("person", "")), self.person):
            return False
        if self.due_by is not None and (duty.due is None or duty.due > self.due_by):
            return False
        if self.due_in is not None:
            return duty.due is not None and as_of <= duty.due <= days_after(as_of, self.due_in)
        return True


def has_words(name: str, typed: str) -> bool:
    """Whether ``name`` has the words of ``typed`` one after the other, without case and marks."""
    return f" {fold(typed)} " in f" {fold(name)} "


def is_finished(standing: Standing) -> bool:
    """Whether nothing is left to do."""
    return standing.state in FINISHED


def directive_test(asked: Filter, facts: Iterable[Facts]) -> Callable[[DirectiveFacts, Facts], bool]:
    """A test of what does not depend on the day: document, section, area, text.

    Raises NotFoundError, with close ids, for a document that is not there.
    """
    documents = chosen_documents(asked.document, facts) if asked.document is not None else None
    section = _components(asked.section) if asked.section is not None else None
    areas = {name_key(one) for one in asked.areas}
    matches_text = _text_test(asked.text) if asked.text is not None else None

    only = {name for name, _ in asked.only}

    def fits(directive: DirectiveFacts, document: Facts) -> bool:
        if directive.tracked is asked.excluded or (only and directive.id not in only):
            return False
        if documents is not None and document.id not in documents:
            return False
        if section is not None and _components(directive.section)[: len(section)] != section:
            return False
        if areas and not areas & {name_key(one) for one in directive.areas}:
            return False
        return matches_text is None or matches_text(directive.text)

    return fits


def chosen_documents(typed: str, facts: Iterable[Facts | Document]) -> frozenset[str]:
    """The ids of all documents that ``typed`` can mean: a full id, its first components, or the printed number.

    Raises NotFoundError with close ids where there is none.
    """
    known = {one.id: one.number or "" for one in facts}
    found = documents_named(typed.strip(), known, known)
    if not found:
        from difflib import get_close_matches

        close = get_close_matches(typed, known, n=3, cutoff=0.5)
        raise NotFoundError(
            words.NO_SUCH_DOCUMENT.format(typed=typed),
            hint=words.SIMILAR_DOCUMENTS.format(ids=", ".join(close)) if close else words.SEE_LIST,
        )
    return frozenset(found)


def _components(path: str | None) -> list[str]:
    """A section's path in its components, as ids write them: "Điều 2/1" → D2, 1; "2.1/a" → 2, 1, a."""
    return [part.casefold() for part in _PART.split(path_in_id(nfc(path).strip("/ "))) if part] if path else []


def _text_test(typed: str) -> Callable[[str], bool]:
    """Whether a text holds what was typed: without case and marks, and with marks too where they were typed."""
    plain, exact = fold(typed), _bare(typed)
    has_marks = any(unicodedata.combining(char) for char in unicodedata.normalize("NFD", typed)) or "đ" in exact

    def holds(text: str) -> bool:
        text = text.replace("**", "")
        return plain in fold(text) and (not has_marks or exact in _bare(text))

    return holds


def _bare(text: str) -> str:
    """``text`` without case and doubled blanks, with its marks; hòa and hoà are one word."""
    return " ".join(_one_tone_place(nfc(text).casefold()).split())


def _one_tone_place(text: str) -> str:
    """Every syllable with its tone behind it, so that the place of the tone mark does not matter."""
    return _SYLLABLE.sub(_tone_last, unicodedata.normalize("NFD", text))


_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SYLLABLE = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")


def _tone_last(match: re.Match[str]) -> str:
    letters = match[0]
    tones = "".join(char for char in letters if char in _TONES)
    return "".join(char for char in letters if char not in _TONES) + tones
