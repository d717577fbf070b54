"""One file after the other into the workspace: parsed, compared with what is stored, written, reported."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from cchc_cli.cli import streams
from cchc_cli.cli.session import Session, tell_broken
from cchc_cli.cli.taking import NOTHING_GIVEN, Given, Taken
from cchc_cli.errors import BadDataError, ConflictError
from cchc_cli.model.document import Document
from cchc_cli.store.documents import change_document, write_documents
from cchc_cli.store.emitter import emit_document
from cchc_cli.tracking.intake import Intake, Outcome, citation_edits, received_edits, take_in
from cchc_cli.tracking.log import Change
from cchc_cli.wording import messages, refusals


@dataclass
class Desk:
    """Where the files of one command come in; it remembers those before, so that they know each other.

    ``corrections`` are files that stored documents are to be read again from: a person is asked about each first.
    ``corrects`` is the stored document that a person says the file is.
    """

    session: Session
    change: Change
    received: date | None
    dry_run: bool
    given: Given = NOTHING_GIVEN
    corrects: str | None = None
    corrections: list[tuple[Taken, Intake]] = field(default_factory=list)
    stored: dict[str, Document] = field(init=False)

    def __post_init__(self) -> None:
        documents, broken = self.session.documents()
        tell_broken(broken)
        self.stored = {one.id: one for one in documents}

    @property
    def today(self) -> date:
        """The day of the command."""
        return self.change.moment.today

    def take(self, taken: Taken) -> None:
        """Take one file in and say what came of it; CchcError where it is refused, and then nothing is written."""
        file, reading = taken.file, taken.reading
        known = list(self.stored.values())
        intake = take_in(
            taken.parsed,
            reading,
            existing=known,
            received=self.received,
            change=self.change,
            corrects=self.corrects,
        )
        if intake.outcome is Outcome.READ_AGAIN:
            self._refuse_overwriting(intake.awaited)
            self.corrections.append((taken, intake))
            return
        if not intake.changes:
            self._refuse_given(taken, intake.document)
            if self._receive(file, intake.document):
                return
            same = messages.SAME_BYTES if intake.outcome is Outcome.SAME_BYTES else messages.SAME_TEXT
            streams.words(same.format(file=file, id=intake.document.id))
            return
        self._refuse_overwriting((intake.document, *intake.awaited))
        if self.dry_run:
            streams.data(emit_document(intake.document))
        else:
            self._write(intake, reading.text)
        self._remember(intake)
        self._report(file, intake)

    def _receive(self, file: str, stored: Document) -> bool:
        """Note the day of arrival that was given for a document that is stored already; whether that changes it."""
        received = self.received
        if received is None or received == stored.received:
            return False
        changed = change_document(
            self.session.workspace,
            self.session.workspace.path_of(stored),
            lambda document: received_edits(document, received, self.change),
            dry_run=self.dry_run,
        )
        self.stored[stored.id] = changed.document
        words = messages.WOULD_RECEIVE if self.dry_run else messages.RECEIVED
        before = f"{stored.received:%d/%m/%Y}" if stored.received else messages.NO_DAY
        streams.words(words.format(file=file, id=stored.id, before=before, day=f"{received:%d/%m/%Y}"))
        if stored.issued and received < stored.issued:
            streams.words(messages.RECEIVED_EARLIER.format(day=f"{stored.issued:%d/%m/%Y}"))
        return True

    def _refuse_given(self, taken: Taken, stored: Document) -> None:
        """What a person gives is never passed over in silence where the document is stored with something else."""
        parsed = taken.parsed.document
        if self.given and (parsed.number, parsed.issued) != (stored.number, stored.issued):
            raise ConflictError(
                refusals.GIVEN_BUT_STORED.format(file=taken.file, id=stored.id),
                hint=refusals.GIVEN_BUT_STORED_HINT.format(id=stored.id),
            )

    def _refuse_overwriting(self, new: Sequence[Document]) -> None:
        """A file that could not be read is not known by its id: nothing is written in its place."""
        for document in new:
            path = self.session.workspace.path_of(document)
            if document.id not in self.stored and path.exists():
                raise BadDataError(
                    refusals.UNREADABLE_IN_PLACE.format(file=_near(path, self.session.workspace.root)),
                    hint=refusals.UNREADABLE_IN_PLACE_HINT,
                )

    def _write(self, intake: Intake, text: str) -> None:
        workspace = self.session.workspace
        write_documents(workspace, [(intake.document, text), *((one, None) for one in intake.awaited)])
        for cited in intake.cited:
            change_document(
                workspace,
                workspace.path_of(self.stored[cited]),
                lambda record: citation_edits(record, intake.document.id, self.change),
            )

    def _remember(self, intake: Intake) -> None:
        for document in (intake.document, *intake.awaited):
            self.stored[document.id] = document
        for cited in intake.cited:
            record = self.stored[cited]
            cited_by = (*record.cited_by, intake.document.id)
            self.stored[cited] = record.model_copy(update={"cited_by": cited_by})

    def _report(self, file: str, intake: Intake) -> None:
        document, workspace = intake.document, self.session.workspace
        streams.words(_HEADLINES[self.dry_run, intake.outcome].format(file=file, id=document.id))
        streams.words(_counts(document))
        if document.received and document.issued and document.received < document.issued:
            streams.words(messages.RECEIVED_EARLIER.format(day=f"{document.issued:%d/%m/%Y}"))
        if document.findings:
            streams.words(messages.IMPORT_FINDINGS.format(count=len(document.findings), id=document.id))
        where = messages.IMPORT_WOULD_STORE if self.dry_run else messages.IMPORT_STORED
        streams.words(where.format(path=_near(workspace.path_of(document), workspace.root)))
        for one in (*intake.awaited, *(self.stored[cited] for cited in intake.cited)):
            streams.words(messages.IMPORT_AWAITED.format(name=_name(one), id=one.id))
        self._propose_links(document)
        if not self.dry_run and not streams.is_terminal(sys.stdout):
            streams.data(document.id)

    def _propose_links(self, document: Document) -> None:
        """Say which directives may be the same work as one that is open already; whether they are, a person says."""
        from cchc_cli.tracking.similar import likenesses

        found = likenesses(document, self.stored.values(), as_of=self.today)
        for one in found[:_MOST_LIKENESSES]:
            streams.words(messages.IMPORT_ALIKE.format(new=one.new.id, known=one.known.id))
        if len(found) > _MOST_LIKENESSES:
            streams.words(messages.IMPORT_ALIKE_MORE.format(count=len(found) - _MOST_LIKENESSES))


_MOST_LIKENESSES = 5

_HEADLINES = {
    (False, Outcome.NEW): messages.IMPORTED,
    (False, Outcome.FILLED): messages.IMPORTED_FILLED,
    (True, Outcome.NEW): messages.WOULD_IMPORT,
    (True, Outcome.FILLED): messages.WOULD_IMPORT_FILLED,
}


def _counts(document: Document) -> str:
    dated = sum(one.deadline.due is not None for one in document.directives)
    recurring = sum(one.deadline.recurs is not None for one in document.directives)
    return messages.IMPORT_COUNTS.format(
        sections=len(document.sections),
        directives=len(document.directives),
        dated=dated,
        recurring=recurring,
        undated=len(document.directives) - dated - recurring,
    )


def _near(path: Path, root: Path) -> Path:
    return path.relative_to(root) if path.is_relative_to(root) else path


def _name(document: Document) -> str:
    kind = (document.kind or "").capitalize()
    day = document.issued.strftime("%d/%m/%Y") if document.issued else ""
    return messages.DOCUMENT_NAME.format(kind=kind, number=document.number, day=day)
