"""A person's answer about a doubtful place: edits, log entries, what is left."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cchc_cli.errors import ConflictError, UsageError
from cchc_cli.model.base import Span
from cchc_cli.model.deadline import Confidence, Deadline, DeadlineKind
from cchc_cli.model.directive import Directive, Party, Reviewed
from cchc_cli.model.document import SCHEMA, Document
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.model.tracking import Record
from cchc_cli.store.edits import apply_edits
from cchc_cli.store.emitter import emit_document
from cchc_cli.store.nodes import parse_yaml, plain
from cchc_cli.tracking.doubts import open_doubts
from cchc_cli.tracking.handedits import unlogged
from cchc_cli.tracking.history import rewind
from cchc_cli.tracking.log import Change
from cchc_cli.tracking.moment import moment
from cchc_cli.tracking.readings import fingerprints
from cchc_cli.tracking.review import Answered, accept, correct, given_deadline, recount

ID = "53-TB-UBND-2024-binh-gia"
NOW = datetime(2024, 4, 1, 2, 30, tzinfo=UTC)
LIKELY = Deadline(
    phrase="trong Quý II",
    span=Span(10, 22),
    kind=DeadlineKind.PERIOD,
    due=date(2024, 6, 30),
    rule="quarter",
    confidence=Confidence.LIKELY,
)


def change() -> Change:
    return Change.of(moment(NOW, by="Lan"), "0a1b")


def finding(code: str, about: str | None = None) -> Finding:
    return Finding(code=code, severity=Severity.WARNING, message=f"xem {code}", directive=about)


def document(*findings: Finding, **more: object) -> Document:
    one = Directive.model_validate(
        {"id": f"{ID}/2-1", "ordinal": 1, "text": "rà soát", "span": (3, 40), "deadline": LIKELY, "leads": ["Sở A"]}
        | more
    )
    one = one.model_copy(update={"read": fingerprints(one)})
    whole = {"schema": SCHEMA, "id": ID, "issuer": "UBND huyện A", "inferred": ["issuer"], "directives": [one]}
    return Document.model_validate(whole | {"findings": findings})


def as_stored(before: Document, answered: Answered) -> Document:
    """The document that the file holds once the edits are made in it."""
    return Document.model_validate(plain(parse_yaml(apply_edits(emit_document(before), answered.edits))))


def check(before: Document, answered: Answered) -> Document:
    """What holds for every answer: file, result and log say the same, and it can be rewound."""
    after = as_stored(before, answered)
    assert after == Document.model_validate(plain(parse_yaml(emit_document(answered.document))))
    assert unlogged(after.plain()) == []
    assert len({one.change for one in answered.entries}) == 1
    if not before.log:
        assert Document.model_validate(rewind(after.plain(), date(2024, 3, 31))) == before
    return after


def test_accepting_a_directive() -> None:
    before = document()
    after = check(before, accept(before, open_doubts(before)[0], change()))
    assert after.directives[0].reviewed == Reviewed(on=date(2024, 4, 1), by="Lan")
    assert after.directives[0].deadline == LIKELY
    assert open_doubts(after) == []


def test_accepting_something_of_the_document() -> None:
    before = document(finding("issuer-inferred"), finding("number-skipped"))
    first, second = open_doubts(before)[:2]
    after = check(before, accept(before, first, change()))
    assert [one.key for one in open_doubts(after)] == [second.key, f"{ID}/2-1"]
    last = check(after, accept(after, second, change()))
    assert set(last.reviewed) == {*first.reviewed, *second.reviewed}


def test_correcting_the_deadline() -> None:
    before = document()
    value = given_deadline(LIKELY, date(2024, 9, 30))
    after = check(before, correct(before, open_doubts(before)[0], "deadline", value, change())).directives[0]
    assert (after.deadline.due, after.deadline.kind, after.deadline.phrase) == (
        date(2024, 9, 30),
        DeadlineKind.DATE,
        "trong Quý II",
    )
    assert after.deadline.confidence is Confidence.CERTAIN
    assert (after.by_hand, after.reviewed is not None) == (("deadline",), True)
    assert [one.set for one in after.log] == ["deadline", "by_hand", "reviewed"]


def test_no_deadline_at_all() -> None:
    before = document()
    answered = correct(before, open_doubts(before)[0], "deadline", given_deadline(LIKELY, None), change())
    assert check(before, answered).directives[0].deadline == Deadline()


def test_what_is_still_doubtful_is_asked_again() -> None:
    before = document(finding("leads-assumed", f"{ID}/2-1"))
    doubt = open_doubts(before)[0]
    assert doubt.fields == ("deadline", "leads")
    parties = (Party(name="Sở B"), Party(name="Sở C"))
    after = check(before, correct(before, doubt, "leads", parties, change()))
    assert after.directives[0].leads == parties
    assert after.directives[0].reviewed is None
    assert open_doubts(after)[0].fields == ("deadline",)


def test_correcting_the_issuer() -> None:
    before = document(finding("issuer-inferred"))
    after = check(before, correct(before, open_doubts(before)[0], "issuer", "Sở Nội vụ tỉnh A", change()))
    assert (after.issuer, after.by_hand, after.inferred) == ("Sở Nội vụ tỉnh A", ("issuer",), ())


def test_edits_by_hand_are_entered_first() -> None:
    before = document(tracking=[{"status": "doing"}])
    answered = accept(before, open_doubts(before)[0], change())
    assert [one.set for one in answered.entries] == ["tracking.status", "reviewed"]
    assert unlogged(as_stored(before, answered).plain()) == []


def test_what_changed_meanwhile_is_not_written() -> None:
    doubt = open_doubts(document())[0]
    with pytest.raises(ConflictError):
        accept(document(leads=["Sở B"]), doubt, change())


def test_reports_on_periods_are_not_left_behind() -> None:
    quarterly = LIKELY.model_copy(update={"due": None, "every": "DTSTART:20240331 RRULE:FREQ=MONTHLY"})
    before = document(deadline=quarterly, tracking=[Record.model_validate({"period": "2024-Q1", "status": "done"})])
    with pytest.raises(UsageError):
        correct(before, open_doubts(before)[0], "deadline", given_deadline(quarterly, date(2024, 9, 30)), change())


def read_with(due: date | None, *findings: Finding, name: str = "khong-so-1") -> Document:
    """The same text as read with another day of issue: under another id, at the same place."""
    deadline = LIKELY.model_copy(update={"due": due})
    one = {"id": f"{name}/2-1", "ordinal": 1, "text": "rà soát", "span": (3, 40), "deadline": deadline}
    return Document.model_validate({"schema": SCHEMA, "id": name, "directives": [one], "findings": findings})


def test_another_day_of_issue_moves_what_is_counted_from_it() -> None:
    needed = finding("issue-day-needed", "khong-so-1/2-1")
    stored = finding("issue-day-needed", f"{ID}/2-1")
    before = document(stored, finding("ocr-unsure"), reviewed={"on": "2024-03-30", "by": "Hà"})
    answered = recount(before, read_with(None, needed), read_with(date(2024, 7, 5)), change())
    after = as_stored(before, answered)
    assert after.directives[0].deadline.due == date(2024, 7, 5)
    assert after.directives[0].reviewed is None
    assert after.directives[0].read["deadline"] == fingerprints(after.directives[0])["deadline"]
    assert [one.code for one in after.findings] == ["ocr-unsure"]
    assert answered.moved == (f"{ID}/2-1",)
    assert unlogged(after.plain()) == []


def test_a_deadline_set_by_hand_does_not_move() -> None:
    before = document(by_hand=["deadline"])
    answered = recount(before, read_with(None), read_with(date(2024, 7, 5)), change())
    assert (answered.edits, answered.moved) == ((), ())


def test_what_does_not_hang_on_the_day_stays() -> None:
    before = document()
    same = read_with(date(2024, 7, 5))
    assert recount(before, same, same, change()).edits == ()
