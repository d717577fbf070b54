"""The walk of `cchc review`: each doubtful place is shown, asked about, and written before the next one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_cli.cli import answers, clock, streams
from cchc_cli.cli.taking import Given, Parser
from cchc_cli.cli.versions import versions
from cchc_cli.errors import CchcError, ConflictError, NotFoundError, UsageError
from cchc_cli.model.document import Document
from cchc_cli.store.documents import change_document, load_document
from cchc_cli.store.edits import Edit
from cchc_cli.store.texts import read_text
from cchc_cli.tracking.doubts import Doubt, open_doubts
from cchc_cli.tracking.history import Logged, change_words
from cchc_cli.tracking.review import Answered, accept, correct, given_deadline, recount
from cchc_cli.wording import messages, refusals
from cchc_cli.wording import review as words

if TYPE_CHECKING:
    from cchc_cli.cli.session import Session
    from cchc_cli.model.log import LogEntry
    from cchc_cli.tracking.log import Change

_HEAD = ("number", "issued", "issuer")
_OF_DIRECTIVE = ("deadline", "leads", "coordinators")
_SILENT = ("by_hand", "inferred", "reviewed")

Make = Callable[[Document, "Change"], Answered]


@dataclass
class Walk:
    """One document under review; ``only`` are the directives that were named, none for the whole document."""

    session: Session
    path: Path
    only: frozenset[str] = frozenset()
    answered: int = 0
    skipped: set[str] = field(default_factory=set)

    def left(self) -> list[Doubt]:
        """What is still to be looked at, as the file stands now, skipped places included."""
        doubts = open_doubts(self.document)
        return [one for one in doubts if not self.only or (one.directive and one.directive.id in self.only)]

    @property
    def document(self) -> Document:
        """The document as its file stands now."""
        return load_document(self.path)

    @cached_property
    def text(self) -> str | None:
        """The source text; None where there is none to be had, which is told."""
        try:
            return read_text(self.session.workspace, self.document)
        except NotFoundError:
            return None
        except CchcError as error:
            _tell(error)
            return None

    def go(self, *, before: int, total: int) -> None:
        """Ask about each place that is left; ``before`` of ``total`` places came earlier.

        Raises NoMoreAnswersError where the person quits.
        """
        at, last = before, ""
        while doubt := next((one for one in self.left() if one.key not in self.skipped), None):
            if doubt.key != last:  # a place of which only a part was corrected comes again as the same
                at, last = at + 1, doubt.key
            self._ask(doubt, at=at, count=max(total, at))

    def _ask(self, doubt: Doubt, *, at: int, count: int) -> None:
        """Show one place and take answers until one is written or the place is skipped."""
        from cchc_cli.render.review import doubt_page

        page = doubt_page(
            self.document,
            doubt,
            self.text,
            at=at,
            count=count,
            width=streams.width(),
            color=streams.has_color(sys.stdout),
        )
        streams.data("\n" + page)
        fields = _correctable(doubt)
        while not self._one_answer(doubt, fields):
            pass

    def _one_answer(self, doubt: Doubt, fields: Sequence[str]) -> bool:
        """Whether the answer settled it, so that the next place can come."""
        known = [words.ACCEPT, words.SKIP, words.QUIT] if not fields else [*_ALL]
        question = words.QUESTION if fields else words.QUESTION_WITHOUT_VALUE
        unclear = words.NOT_UNDERSTOOD if fields else words.NOT_UNDERSTOOD_WITHOUT_VALUE
        answer = answers.choice(question, unclear, known)
        if answer is words.QUIT:
            raise answers.NoMoreAnswersError
        if answer is words.SKIP:
            self.skipped.add(doubt.key)
            return True
        try:
            make = self._correction(doubt, fields) if answer is words.CORRECT else _acceptance(doubt)
            if make is None:
                return False
            self._write(make, doubt)
        except ConflictError as error:
            _tell(error)  # it will be shown again as it stands now
        except UsageError as error:
            _tell(error)
            return False
        return True

    def _write(self, make: Make, doubt: Doubt) -> None:
        """Write one answer as one change of the file, and say what was written."""
        moment = clock.moment(folder=self.session.workspace.root)
        made: list[tuple[Answered, Change]] = []

        def edits(document: Document) -> Sequence[Edit]:
            change = clock.change(moment, earlier=versions(self.session))
            made.append((make(document, change), change))
            return made[-1][0].edits

        change_document(self.session.workspace, self.path, edits)
        self.answered += 1
        _tell_written(*made[-1])
        if any(one.key == doubt.key for one in self.left()):
            left = next(one for one in self.left() if one.key == doubt.key)
            streams.words(words.STILL_OPEN.format(fields=", ".join(words.FIELDS[one] for one in left.fields)))

    def _correction(self, doubt: Doubt, fields: Sequence[str]) -> Make | None:
        """What the person gives for one of ``fields``; None where nothing is to be corrected after all."""
        name = answers.which(fields)
        if name is None:
            return None
        value = self._value(doubt, name)
        if value is None:
            return None
        if name == "issued" and isinstance(value[0], date):
            return self._new_day(doubt, value[0])
        return lambda document, change: correct(document, doubt, name, value[0], change)

    def _value(self, doubt: Doubt, name: str) -> tuple[object] | None:
        """The value that was typed, in a tuple as it can be none; None where nothing is to be corrected."""
        document, today = self.document, clock.today()
        if name in _OF_DIRECTIVE[1:]:
            from cchc_cli.units import authority_of

            authority = authority_of(document.issuer, document.place)
            units = answers.parties(name, self.session.registry, authority, document.issued)
            return None if units is None else (units,)
        if name == "number":
            typed = answers.line(name)
            return (self._whole_number(typed, today),) if typed else None
        if name == "issuer":
            typed = answers.line(name)
            return (typed,) if typed else None
        day = answers.day(name, today=today)
        if isinstance(day, str):
            return None
        if name == "issued":
            return (Given.typed(None, f"{day:%d/%m/%Y}", today=today).issued,)
        if day is not None and document.issued is not None and day < document.issued:
            question = words.DUE_BEFORE_ISSUED.format(day=f"{day:%d/%m/%Y}", issued=f"{document.issued:%d/%m/%Y}")
            if not streams.ask(question):
                return None
        return (given_deadline(doubt.directive.deadline, day),) if doubt.directive else None

    def _whole_number(self, typed: str, today: date) -> str | None:
        """The number that was typed; a bare "12" with the symbol that the text prints. UsageError where it has none."""
        given = Given.typed(typed, None, today=today)
        if given.number is None or not given.number.isdigit():
            return given.number
        parsed = Parser.of(self.session).parse_text(self.text, given) if self.text is not None else None
        if parsed is None or parsed.document.number == given.number:
            raise UsageError(refusals.NUMBER_WITHOUT_SYMBOL.format(typed=given.number), hint=refusals.NUMBER_HINT)
        return parsed.document.number

    def _new_day(self, doubt: Doubt, day: date) -> Make:
        """The day of issue, and every deadline that is counted from it. Raises what `read_text` does."""
        text = read_text(self.session.workspace, self.document)
        parser = Parser.of(self.session)

        def make(document: Document, change: Change) -> Answered:
            before = parser.parse_text(text, Given(document.number, document.issued)).document
            after = parser.parse_text(text, Given(document.number, day)).document
            first = correct(document, doubt, "issued", day, change)
            then = recount(first.document, before, after, change)
            return Answered(
                (*first.edits, *then.edits), (*first.entries, *then.entries), then.document, moved=then.moved
            )

        return make


_ALL = (words.ACCEPT, words.CORRECT, words.SKIP, words.QUIT)


def _acceptance(doubt: Doubt) -> Make:
    return lambda document, change: accept(document, doubt, change)


def _correctable(doubt: Doubt) -> tuple[str, ...]:
    """The fields that can be corrected here, the doubtful ones first."""
    if doubt.directive is None:
        return tuple(one for one in doubt.fields if one in _HEAD)
    return tuple(sorted(_OF_DIRECTIVE, key=lambda one: one not in doubt.fields))


def _tell(error: CchcError) -> None:
    streams.words(error.message)
    if error.hint:
        streams.words(messages.HINT.format(hint=error.hint))


def _tell_written(made: Answered, change: Change) -> None:
    told = [one for one in made.entries if _worth_telling(one)]
    for one in told:
        streams.words(words.WRITTEN.format(what=change_words(Logged(made.document.id, None, one.plain()))))
    if not told:
        moment = change.moment
        streams.words(words.ACCEPTED.format(day=f"{moment.today:%d/%m/%Y}", by=moment.by))
    if made.moved:
        ids = ", ".join(one.partition("/")[2] for one in made.moved)
        streams.words(words.RECOUNTED.format(count=len(made.moved), ids=ids))


def _worth_telling(entry: LogEntry) -> bool:
    return entry.set.partition(".")[0] not in _SILENT
