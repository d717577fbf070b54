"""What a form says that is new, and what of it cannot be taken."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.model.codes import Status
from cchc_cli.tracking.report import Told
from cchc_cli.tracking.returned import assumes_today, news, objections, told
from cchc_cli.tracking.said import FIELDS, said
from tests.render.rows import row

TODAY = date(2024, 7, 1)
EMPTY = {**dict.fromkeys(FIELDS, ""), "status": "todo"}


def of(**changes: str) -> dict[str, str]:
    return {**EMPTY, **changes}


@pytest.mark.parametrize(
    ("sent", "back", "now", "changed", "both"),
    [
        pytest.param(of(), of(), of(), {}, (), id="nothing"),
        pytest.param(of(), of(note="x"), of(), {"note": "x"}, (), id="filled in"),
        pytest.param(of(note="x"), of(), of(note="x"), {"note": ""}, (), id="emptied"),
        pytest.param(of(), of(), of(note="ta"), {}, (), id="changed here alone"),
        pytest.param(of(), of(note="x"), of(note="x"), {}, (), id="the same on both sides"),
        pytest.param(of(), of(note="x"), of(note="ta"), {}, ("note",), id="changed on both sides"),
        pytest.param(of(), of(note="x"), of(evidence="BC"), {"note": "x"}, (), id="other cells of the row"),
        pytest.param(of(), of(status="done"), of(), {"status": "submitted"}, (), id="done is handed in"),
        pytest.param(of(), of(status="done"), of(status="submitted"), {}, (), id="handed in already"),
        pytest.param(of(), of(status="done"), of(status="done"), {}, (), id="confirmed already"),
        pytest.param(of(status="done"), of(status="done"), of(status="done"), {}, (), id="was done when sent"),
        pytest.param(of(status="done"), of(status="done"), of(status="doing"), {}, (), id="given back since"),
        pytest.param(of(), of(status="done"), of(status="paused"), {}, ("status",), id="paused here meanwhile"),
    ],
)
def test_news(
    sent: dict[str, str], back: dict[str, str], now: dict[str, str], changed: dict[str, str], both: tuple[str, ...]
) -> None:
    found = news(sent, back, now, confirm=False)
    assert (dict(found.changed), found.both) == (changed, both)


@pytest.mark.parametrize(
    ("now", "changed"),
    [
        pytest.param(of(), {"status": "done"}, id="done"),
        pytest.param(of(status="submitted"), {"status": "done"}, id="handed in before"),
        pytest.param(of(status="done"), {}, id="done before"),
    ],
)
def test_confirmed_at_once(now: dict[str, str], changed: dict[str, str]) -> None:
    found = news(of(), of(status="done"), now, confirm=True)
    assert (dict(found.changed), found.both) == (changed, ())


_SAID = st.fixed_dictionaries({name: st.sampled_from(["", "a", "b"]) for name in FIELDS if name != "status"}).map(
    lambda values: {**values, "status": "doing"}
)


@given(_SAID, _SAID, st.booleans())
def test_what_was_not_touched_is_no_news(sent: dict[str, str], now: dict[str, str], confirm: bool) -> None:
    assert news(sent, sent, now, confirm=confirm) == news(now, now, now, confirm=confirm)
    assert not news(sent, sent, now, confirm=confirm).changed


@given(_SAID, _SAID)
def test_taken_twice_is_taken_once(sent: dict[str, str], back: dict[str, str]) -> None:
    first = news(sent, back, sent, confirm=False)
    after = {**sent, **first.changed}
    assert not news(sent, back, after, confirm=False).changed


@pytest.mark.parametrize(
    ("changed", "now", "field", "words"),
    [
        pytest.param({"status": "cancelled"}, of(), "status", "cchc update", id="cancelled"),
        pytest.param({"status": "todo"}, of(status="done"), "status", "“đang thực hiện”", id="no such move"),
        pytest.param({"status": "paused"}, of(), "status", "lý do", id="no reason"),
        pytest.param({"status": "doing"}, of(status="done"), "status", "lý do", id="again without reason"),
        pytest.param({"progress": ""}, of(progress="60"), "progress", "không xóa được", id="progress gone"),
        pytest.param({"status": "done", "progress": "90"}, of(), "progress", "100", id="done at 90"),
        pytest.param({"completed_on": "2024-06-01"}, of(), "completed_on", "Hoàn thành", id="day without result"),
        pytest.param(
            {"completed_on": ""}, of(status="done", completed_on="2024-06-01"), "completed_on", "không rõ", id="no day"
        ),
        pytest.param(
            {"status": "submitted", "completed_on": "2024-07-02"}, of(), "completed_on", "chưa đến", id="day to come"
        ),
    ],
)
def test_refused_cell_by_cell(changed: dict[str, str], now: dict[str, str], field: str, words: str) -> None:
    found = objections(changed, now, today=TODAY)
    assert [one.field for one in found] == [field]
    assert words in found[0].message


@pytest.mark.parametrize(
    ("changed", "now"),
    [
        pytest.param({"status": "paused", "note": "chờ kinh phí"}, of(), id="a reason"),
        pytest.param({"status": "submitted", "completed_on": "2024-07-01"}, of(), id="today"),
        pytest.param({"status": "submitted", "completed_on": "unknown"}, of(), id="unknown day"),
        pytest.param({"status": "doing", "completed_on": "", "note": "làm lại"}, of(status="done"), id="again"),
        pytest.param({"note": "x"}, of(status="cancelled"), id="a note on what is cancelled"),
    ],
)
def test_taken(changed: dict[str, str], now: dict[str, str]) -> None:
    assert objections(changed, now, today=TODAY) == []


def test_every_wrong_cell_is_named() -> None:
    found = objections({"status": "paused", "progress": "", "completed_on": "2024-06-01"}, of(), today=TODAY)
    assert [one.field for one in found] == ["status", "progress", "completed_on"]


@pytest.mark.parametrize(
    ("changed", "now", "report"),
    [
        pytest.param({"progress": "60"}, of(), Told(progress=60), id="progress"),
        pytest.param({"note": ""}, of(note="x"), Told(note=""), id="emptied"),
        pytest.param(
            {"status": "submitted"}, of(), Told(status=Status.SUBMITTED, completed_on=TODAY), id="today is assumed"
        ),
        pytest.param(
            {"status": "done"},
            of(status="submitted", completed_on="2024-06-01"),
            Told(status=Status.DONE),
            id="known day",
        ),
        pytest.param(
            {"status": "submitted", "completed_on": "unknown", "evidence": "BC 1"},
            of(),
            Told(status=Status.SUBMITTED, completed_on="unknown", evidence="BC 1"),
            id="unknown day",
        ),
    ],
)
def test_told(changed: dict[str, str], now: dict[str, str], report: Told) -> None:
    assert told(changed, now, today=TODAY) == report
    assert assumes_today(changed, now) == (report.completed_on == TODAY)


def test_what_a_row_says() -> None:
    assert said(row(completed_on="2024-06-20", note=" a\r\nb ")) == {
        "status": "doing", "progress": "60", "completed_on": "2024-06-20", "evidence": "", "note": "a\nb",
        "difficulty": "", "proposal": "",
    }  # fmt: skip
