"""A stored document read again, from a corrected file or from its own text: shown, asked about, written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cchc_cli.cli import changing, streams
from cchc_cli.cli.taking import Given, Parser, Taken
from cchc_cli.tracking.duties import period_days
from cchc_cli.tracking.history import field_words, value_words
from cchc_cli.tracking.intake import Intake, cited, renamed, with_fingerprints
from cchc_cli.tracking.log import Change, parse_address
from cchc_cli.tracking.overtaken import overtaken, still_counting
from cchc_cli.tracking.reimport import DECISIVE, Difference, Report, reimport
from cchc_cli.tracking.rereading import read_again
from cchc_cli.wording import reimport as words

if TYPE_CHECKING:
    from datetime import date

    from cchc_cli.cli.session import Session
    from cchc_cli.model.document import Document
    from cchc_cli.tracking.acting import Effect
    from cchc_cli.tracking.moment import Moment

AROUND = 4
"""So many words are shown before and after what was reworded."""


def corrected_document(session: Session, typed: str) -> str:
    """The id of the stored document that was named. Raises NotFoundError and UsageError for none or several."""
    return changing.documents(session, [typed])[0].document


def correct(session: Session, moment: Moment, taken: Taken, intake: Intake, manner: changing.Manner) -> None:
    """Let the stored document of ``intake`` say what the file says; raises as `changing.run`."""
    streams.words(words.IS_STORED.format(file=taken.file, id=intake.document.id))
    intake = _with_what_was_given(session, taken, intake)
    read, stored = intake.read or intake.document, intake.document
    records: dict[str, Callable[[Change], Document]] = {
        one.id: lambda _, record=one: record  # type: ignore[misc]
        for one in intake.awaited
    }
    known = {*records, *intake.cited}

    def act(document: Document, _: changing.Target, change: Change) -> Sequence[Effect]:
        if document.id in known:
            return cited(document, stored.id, change)
        return [_told(document, read, change)]

    targets = [changing.Target(one) for one in (stored.id, *records, *intake.cited)]
    texts = {stored.id: taken.reading.text}
    # what was taken back and comes in again is as new: nobody is asked
    manner = replace(manner, files=records, texts=texts, yes=manner.yes or stored.gone, done=words.CORRECTED)
    changing.run(session, moment, targets, act, manner)


def _with_what_was_given(session: Session, taken: Taken, intake: Intake) -> Intake:
    """The same once more with the number and day of issue that a person gave before: deadlines are counted from it.

    What is given now for a number or day that cannot be read stays.
    """
    now, known = _given(taken.parsed.document), _given(intake.document)
    given = Given(now.number or known.number, now.issued or known.issued)
    if given == now or intake.read is None:
        return intake
    parsed = Parser.of(session).parse(taken.reading, given).document
    same = {"source": intake.read.source, "received": intake.read.received}
    return replace(intake, read=with_fingerprints(renamed(parsed.model_copy(update=same), intake.document.id)))


def parse_again(session: Session, moment: Moment, names: Sequence[str], manner: changing.Manner) -> None:
    """Parse the stored texts of documents again; raises as `changing.run`, and as `read_text` for a missing text."""
    from cchc_cli.store.texts import read_text

    parser = Parser.of(session)

    def act(document: Document, _: changing.Target, change: Change) -> Sequence[Effect]:
        text = read_text(session.workspace, document)
        parsed = parser.parse_text(text, _given(document)).document
        return [_told(document, read_again(document, parsed), change)]

    changing.run(session, moment, changing.documents(session, names), act, replace(manner, done=words.PARSED_AGAIN))


def _given(document: Document) -> Given:
    by_hand = document.by_hand
    return Given(
        number=document.number if "number" in by_hand else None,
        issued=document.issued if "issued" in by_hand else None,
    )


def _told(document: Document, read: Document, change: Change) -> Effect:
    found = reimport(document, read, change)
    effect = found.effect
    says = tuple(report_lines(found.report, effect.document, change.moment.today))
    return replace(effect, says=says) if effect.edits else effect


def report_lines(report: Report, document: Document, today: date) -> Iterator[str]:
    """What became of the directives, in words: counts first, then each that is not as it was."""
    texts = {one.id: one.text for one in document.directives}
    tracked = {one.id for one in document.directives if one.tracking}
    decisive: list[str] = []
    yield words.COUNTS.format(
        rest=report.rest,
        new=len(report.new),
        moved=len(report.moved),
        reworded=len(report.reworded),
        gone=len(report.gone),
        changed=len({one.directive for one in report.changed if one.directive}),
    )
    yield from (words.NEW.format(id=one, text=_opening(texts[one])) for one in report.new)
    yield from (words.BACK.format(id=one, text=_opening(texts[one])) for one in report.back)
    for one in report.moved:
        yield words.MOVED.format(
            id=one.directive, before=one.before or words.NO_SECTION, after=one.after or words.NO_SECTION
        )
    for one in report.reworded:
        before, after = _reworded(one.before, one.after)
        yield words.REWORDED.format(id=one.directive, before=before, after=after)
    for one in report.changed:
        yield _difference(words.CHANGED, one, document)
        if one.field in DECISIVE and one.directive:
            decisive.append(one.directive)
    for name in dict.fromkeys(decisive):
        yield from _overtaken(name, document, today)
    for name in report.gone:
        told = words.GONE_TRACKED if name in tracked else words.GONE
        yield told.format(id=name, text=_opening(texts[name]))
    yield from (_difference(words.KEPT, one, document) for one in report.kept)
    yield from (words.UNREVIEWED.format(id=one) for one in report.unreviewed)


def _overtaken(directive: str, document: Document, today: date) -> Iterator[str]:
    """What was entered against the deadline and the units as they were: what still counts of it, and what does not."""
    one = next(one for one in document.directives if one.id == directive)
    plain = one.plain()
    periods = period_days(plain.get("deadline", {}), issued=one.given_on or document.issued)
    for lost in overtaken(plain, periods, as_of=today):
        yield words.OVERTAKEN.format(id=directive, message=lost.message)
    for line in dict.fromkeys(still_counting(plain, periods, as_of=today)):
        yield words.OVERTAKEN.format(id=directive, message=line)


def _difference(template: str, one: Difference, document: Document) -> str:
    def shown(value: Any) -> str:
        return value_words(one.field, value)

    return template.format(
        id=one.directive or document.id,
        field=field_words(parse_address(one.field)),
        before=shown(one.before),
        after=shown(one.after),
    )


def _opening(text: str) -> str:
    from cchc_cli.render.changed import opening

    return opening(text)


def _reworded(before: str, after: str) -> tuple[str, str]:
    """The stretch in which two texts differ, with some words around it."""
    old, new = before.split(), after.split()
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    tail = next((at for at in range(shorter - head) if old[-1 - at] != new[-1 - at]), shorter - head)
    first = max(0, head - AROUND)

    def stretch(parts: list[str]) -> str:
        last = min(len(parts), len(parts) - tail + AROUND)
        lead, end = "… " if first else "", " …" if last < len(parts) else ""
        return f"“{lead}{' '.join(parts[first:last])}{end}”"

    return stretch(old), stretch(new)
