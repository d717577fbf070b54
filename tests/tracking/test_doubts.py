"""Which places a person should still look at."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.model.base import Span
from cchc_cli.model.deadline import Confidence, Deadline, DeadlineKind
from cchc_cli.model.directive import Directive, Reviewed
from cchc_cli.model.document import SCHEMA, Document
from cchc_cli.model.finding import Finding, Severity
from cchc_cli.tracking.doubts import doubtful_fields, field_of, open_doubts, open_findings, warned_fields

ID = "53-TB-UBND-2024-binh-gia"
SEEN = Reviewed(on=date(2024, 4, 1), by="Lan")


def finding(code: str, *, about: str | None = None, grave: Severity = Severity.WARNING, says: str = "x") -> Finding:
    return Finding(code=code, severity=grave, message=says, directive=about, span=Span(0, 1) if about else None)


def directive(n: int, *, confidence: Confidence = Confidence.CERTAIN, **more: object) -> Directive:
    deadline = Deadline(phrase="Quý II", kind=DeadlineKind.PERIOD, due=date(2024, 6, 30), confidence=confidence)
    fields: dict[str, object] = {"id": f"{ID}/{n}-1", "ordinal": 1, "text": "rà soát", "deadline": deadline}
    return Directive.model_validate(fields | more)


def document(*directives: Directive, findings: tuple[Finding, ...] = (), **more: object) -> Document:
    fields: dict[str, object] = {"schema": SCHEMA, "id": ID, "directives": directives, "findings": findings}
    return Document.model_validate(fields | more)


@pytest.mark.parametrize(
    ("code", "about", "field"),
    [
        pytest.param("number-missing", None, "number", id="number"),
        pytest.param("ocr-day", None, "issued", id="day"),
        pytest.param("issuer-inferred", None, "issuer", id="issuer"),
        pytest.param("number-skipped", None, None, id="no-field"),
        pytest.param("date-not-used", "a", "deadline", id="deadline"),
        pytest.param("issue-day-needed", "a", "deadline", id="counted-from-the-day"),
        pytest.param("leads-assumed", "a", "leads", id="leads"),
        pytest.param("no-lead", "a", "leads", id="no-lead"),
        pytest.param("ocr-unsure", "a", "text", id="anything-else"),
        pytest.param("duet", "a", "text", id="whole-words-only"),
    ],
)
def test_field_by_code(code: str, about: str | None, field: str | None) -> None:
    assert field_of(finding(code, about=about)) == field


@pytest.mark.parametrize(
    ("one", "warned", "fields"),
    [
        pytest.param(directive(1), (), (), id="certain"),
        pytest.param(directive(1, confidence=Confidence.LIKELY), (), ("deadline",), id="likely"),
        pytest.param(directive(1), ("leads",), ("leads",), id="leads"),
        pytest.param(directive(1, confidence=Confidence.LIKELY, reviewed=SEEN), ("leads",), (), id="reviewed"),
        pytest.param(
            directive(1, confidence=Confidence.LIKELY, by_hand=("deadline",)), ("text",), ("text",), id="by-hand"
        ),
    ],
)
def test_what_carries_the_mark(one: Directive, warned: tuple[str, ...], fields: tuple[str, ...]) -> None:
    assert doubtful_fields(one.plain(), warned) == fields


def test_notes_alone_raise_no_doubt() -> None:
    one = directive(1)
    read = document(one, findings=(finding("no-lead", about=one.id, grave=Severity.INFO),))
    assert warned_fields(read) == {}
    assert open_doubts(read) == []


def test_head_first_then_the_text() -> None:
    first, second = directive(1), directive(2, confidence=Confidence.UNCLEAR)
    found = (
        finding("ocr-unsure", about=first.id),
        finding("number-skipped", says="mục 3"),
        finding("issuer-inferred", grave=Severity.INFO),
        finding("number-missing"),
        finding("ocr-number"),
        finding("ocr", grave=Severity.INFO),
    )
    doubts = open_doubts(document(first, second, findings=found))
    assert [one.fields for one in doubts] == [("number",), ("issuer",), (), ("text",), ("deadline",)]
    assert [one.code for one in doubts[0].findings] == ["number-missing", "ocr-number"]
    assert [one.key for one in doubts[3:]] == [first.id, second.id]


def test_what_was_looked_at_is_not_asked_again() -> None:
    found = (finding("issuer-inferred", says="suy ra là A"), finding("number-missing"), finding("number-skipped"))
    first = document(findings=found)
    keys = [key for one in open_doubts(first) for key in one.reviewed]
    seen = document(findings=found, reviewed=dict.fromkeys(keys, SEEN))
    assert open_doubts(seen) == []
    assert open_findings(seen) == []
    other = document(findings=(finding("issuer-inferred", says="suy ra là B"),), reviewed=seen.reviewed)
    assert [one.fields for one in open_doubts(other)] == [("issuer",)]


def test_two_that_say_the_same_are_two() -> None:
    doubts = open_doubts(document(findings=(finding("ocr-unsure"), finding("ocr-unsure"), finding("ocr-unsure"))))
    assert len({one.key for one in doubts}) == 3


def test_a_field_set_by_hand_settles_its_findings() -> None:
    one = directive(1, by_hand=("leads",))
    found = (finding("leads-assumed", about=one.id), finding("ocr-unsure", about=one.id), finding("number-missing"))
    read = document(one, findings=found, by_hand=("number",))
    assert [left.code for left in open_findings(read)] == ["ocr-unsure"]
    assert [doubt.fields for doubt in open_doubts(read)] == [("text",)]


def test_an_error_stays() -> None:
    one = directive(1, reviewed=SEEN)
    read = document(one, findings=(finding("bad", about=one.id, grave=Severity.ERROR),))
    assert [left.code for left in open_findings(read)] == ["bad"]


def test_what_the_corrected_text_lacks_is_not_asked() -> None:
    assert open_doubts(document(directive(1, confidence=Confidence.LIKELY, gone=True))) == []
