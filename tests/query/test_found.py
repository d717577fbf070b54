"""Which findings a person should look at first."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_cli.model.finding import Finding, Severity
from cchc_cli.query.found import TOPICS, Found, in_order

TODAY = date(2024, 4, 15)


def found(code: str, severity: Severity = Severity.WARNING, directive: str | None = "a/1-1", **more: date) -> Found:
    return Found(Finding(code=code, severity=severity, message=code, directive=directive), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "topic"),
    [
        pytest.param(found("bad-file", Severity.ERROR, None), "data", id="error"),
        pytest.param(found("deadline-assumed"), "deadlines", id="deadline"),
        pytest.param(found("issue-day-missing", directive=None), "deadlines", id="the day that deadlines hang on"),
        pytest.param(found("leads-unclear"), "units", id="lead"),
        pytest.param(found("no-lead", Severity.INFO), "units", id="no lead, though only a note"),
        pytest.param(found("waiting", Severity.INFO), "results", id="result"),
        pytest.param(found("ocr-unsure"), "reading", id="another doubt"),
        pytest.param(found("number-skipped", directive=None), "documents", id="numbering"),
        pytest.param(found("edited-by-hand"), "books", id="by hand"),
        pytest.param(found("six-when", Severity.INFO, None), "six", id="six"),
        pytest.param(found("date-not-used", Severity.INFO), "notes", id="note"),
    ],
)
def test_topics(one: Found, topic: str) -> None:
    assert one.topic == topic
    assert topic in TOPICS


def test_the_next_day_to_come_first_then_days_gone_by() -> None:
    days = [None, date(2024, 4, 1), date(2024, 12, 31), date(2024, 4, 14), date(2024, 4, 15)]
    made = [found("deadline-assumed", due=day) if day else found("date-not-used") for day in days]
    assert [one.due for one in in_order(made, TODAY)] == [
        date(2024, 4, 15), date(2024, 12, 31), date(2024, 4, 14), date(2024, 4, 1), None,
    ]  # fmt: skip


def test_topics_and_kinds_in_their_order() -> None:
    codes = ["awaited", "unit-unknown", "no-evidence", "unit-ended", "no-unit", "waiting", "deadline-assumed"]
    ordered = [one.finding.code for one in in_order([found(code, Severity.WARNING) for code in codes], TODAY)]
    assert ordered == ["deadline-assumed", "no-unit", "unit-ended", "unit-unknown", "waiting", "no-evidence", "awaited"]


def test_what_a_hint_names() -> None:
    one = Found(Finding(code="waiting", severity=Severity.INFO, message="x", directive="a/1-1"), period="2024-Q1")
    assert (one.full_id, one.subject) == ("a/1-1@2024-Q1", "a/1-1@2024-Q1")
    assert Found(Finding(code="stale", severity=Severity.INFO, message="x"), document="a").subject == "a"
