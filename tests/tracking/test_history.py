from __future__ import annotations

import copy
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_cli.errors import UsageError
from cchc_cli.model.codes import Status
from cchc_cli.model.document import Document
from cchc_cli.tracking.handedits import unlogged
from cchc_cli.tracking.history import Logged, change_words, in_order, logged_in, replay, rewind
from cchc_cli.tracking.log import Change
from cchc_cli.tracking.moment import day_of, moment
from cchc_cli.tracking.report import Told, report
from tests.query.scene import NOTICE, SETTINGS, notice, on, registry

FIRST_DAY = date(2024, 3, 28)


def entry(number: int, day: str, field: str, before: Any, after: Any) -> dict[str, Any]:
    made = {"id": f"c.{number}", "change": "c", "at": f"{day}T09:00:00+07:00", "by": "Lan", "set": field}
    return made | {key: value for key, value in (("from", before), ("to", after)) if value is not None}


def document(*, own: list[dict[str, Any]] | None = None, **directive: Any) -> dict[str, Any]:
    arrival = [entry(1, "2024-03-27", "source.file", None, "53.txt")]
    return {
        "id": "53",
        "source": {"file": "53.txt"},
        "log": own or arrival,
        "directives": [{"id": "53/1-1", **directive}],
    }


def test_what_came_in_later_is_not_there() -> None:
    assert rewind(document(), date(2024, 3, 26)) is None
    assert rewind(document(), date(2024, 3, 27)) == document()


def test_an_awaited_plan_has_no_directives_before_it_came_in() -> None:
    own = [
        entry(1, "2024-03-27", "cited_by", None, ["53"]),
        entry(2, "2024-04-02", "source.file", None, "10.docx"),
    ]
    now = {**document(own=own), "cited_by": ["53"]}
    earlier = rewind(now, date(2024, 4, 1))
    assert earlier == {"id": "53", "cited_by": ["53"], "log": own[:1]}
    assert rewind(now, date(2024, 3, 1)) is None


def test_later_entries_are_undone_the_latest_first() -> None:
    log = [
        entry(2, "2024-04-01", "tracking.status", None, "doing"),
        entry(3, "2024-04-01", "tracking.progress", None, 20),
        entry(10, "2024-05-01", "tracking.progress", 20, 60),
        entry(9, "2024-05-01", "deadline.due", "2024-06-30", "2024-07-15"),
        entry(11, "2024-05-02", "tracking.status", "doing", "done"),
    ]
    now = document(
        log=log, tracking=[{"status": "done", "progress": 60}], deadline={"kind": "date", "due": "2024-07-15"}
    )
    before = copy.deepcopy(now)
    earlier = rewind(now, date(2024, 4, 30))
    assert earlier is not None
    assert earlier["directives"][0] == {
        "id": "53/1-1",
        "log": log[:2],
        "tracking": [{"status": "doing", "progress": 20}],
        "deadline": {"kind": "date", "due": "2024-06-30"},
    }
    assert now == before
    first = rewind(now, date(2024, 3, 31))
    assert first is not None
    assert "tracking" not in first["directives"][0]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, [], id="nothing at all"),
        pytest.param(
            {"tracking": [{"status": "doing"}], "log": [entry(2, "2024-04-01", "tracking.status", None, "doing")]},
            [], id="as the log says",
        ),
        pytest.param(
            {
                "tracking": [{"status": "doing", "progress": 40}],
                "log": [
                    entry(2, "2024-04-01", "tracking.status", None, "doing"),
                    entry(3, "2024-04-01", "tracking.progress", None, "40"),
                ],
            },
            [], id="a number is text in YAML",
        ),
        pytest.param(
            {"tracking": [{"status": "done"}], "log": [entry(2, "2024-04-01", "tracking.status", None, "doing")]},
            [("tracking.status", "doing", "done")], id="changed by hand",
        ),
        pytest.param({"tracking": [{"status": "done"}]}, [("tracking.status", None, "done")], id="written by hand"),
        pytest.param(
            {"log": [entry(2, "2024-04-01", "tracking.status", None, "doing")]},
            [("tracking.status", "doing", None)], id="taken away by hand",
        ),
        pytest.param(
            {"tracking": [{"period": "2024-Q2", "unit": "Phòng A", "status": "doing"}]},
            [("tracking@2024-Q2[Phòng A].status", None, "doing")], id="of one unit in one period",
        ),
        pytest.param(
            {"deadline": {"due": "2024-06-30"}, "log": [entry(2, "2024-04-01", "deadline.due", None, "2024-07-15")]},
            [("deadline.due", "2024-07-15", "2024-06-30")], id="another field that the log names",
        ),
    ],
)  # fmt: skip
def test_unlogged(fields: dict[str, Any], expected: list[tuple[str, Any, Any]]) -> None:
    found = unlogged(document(**fields))
    assert [(str(one.address), one.logged, one.actual) for one in found] == expected
    assert {one.directive for one in found} <= {"53/1-1"}


@pytest.mark.parametrize(
    ("logged", "words"),
    [
        pytest.param(entry(1, "2024-04-01", "tracking.status", "todo", "done"),
                     "trạng thái: chưa thực hiện → hoàn thành", id="status"),
        pytest.param(entry(1, "2024-04-01", "tracking[Phòng A].completed_on", None, "2024-03-31"),
                     "ngày hoàn thành của Phòng A: 31/03/2024", id="day of one unit"),
        pytest.param(entry(1, "2024-04-01", "tracking.completed_on", "unknown", None),
                     "ngày hoàn thành: bỏ chưa rõ ngày", id="taken away"),
        pytest.param(entry(1, "2024-04-01", "source.file", None, "53.txt"), "nhập văn bản: 53.txt", id="import"),
    ],
)  # fmt: skip
def test_change_words(logged: dict[str, Any], words: str) -> None:
    assert change_words(Logged("53", "53/1-1", logged)) == words


def test_entries_of_all_documents_are_in_order() -> None:
    found = logged_in([document(log=[entry(2, "2024-03-01", "tracking@2024-Q1.status", None, "doing")])])
    assert [one.full_id for one in found] == ["53/1-1@2024-Q1", "53"]


COMMANDS = st.lists(
    st.tuples(
        st.sampled_from(["2.2-1", "2.1-3@2024-Q1", "2.1-3@2024-Q2", "2-1", "2-1 PNV", "2-1 Phòng Tư pháp", "2.4-1"]),
        st.integers(0, 40),
        st.fixed_dictionaries(
            {},
            optional={
                "status": st.sampled_from(Status),
                "progress": st.integers(0, 100),
                "note": st.sampled_from(["", "chờ kinh phí", "đã trình", "a: [b] @c"]),
                "completed_on": st.sampled_from([date(2024, 3, 27), date(2024, 4, 1), "unknown"]),
                "evidence": st.sampled_from(["", "12/BC-PNV"]),
            },
        ),
    ),
    max_size=12,
)


def run(commands: list[tuple[str, int, dict[str, Any]]]) -> list[tuple[date, Document]]:
    """The notice after each command that is not refused, with the command's day; days never go back."""
    steps = [(FIRST_DAY, notice())]
    for number, (name, days, values) in enumerate(sorted(commands, key=lambda one: one[1])):
        at, _, unit = name.partition(" ")
        at, _, period = at.partition("@")
        day = FIRST_DAY + timedelta(days=days)
        now = datetime(day.year, day.month, day.day, 2, number, tzinfo=UTC)
        try:
            found = report(
                steps[-1][1], f"{NOTICE}/{at}", Told(**values), period=period or None, unit=unit or None,
                change=Change.of(moment(now, by="Lan"), "0a1b"), registry=registry(), settings=SETTINGS,
            )  # fmt: skip
        except UsageError:
            continue
        steps.append((day, found.document))
    return steps


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(commands=COMMANDS, days=st.integers(-1, 41))
def test_the_log_explains_every_field_and_gives_back_every_day(
    commands: list[tuple[str, int, dict[str, Any]]], days: int
) -> None:
    steps = run(commands)
    day = FIRST_DAY + timedelta(days=days)
    last = steps[-1][1].plain()
    assert unlogged(last) == []

    as_it_was = [one for when, one in steps if when <= day][-1:] or [steps[0][1]]
    earlier = rewind(last, day)
    assert earlier is not None
    known = [{key: value for key, value in one.items() if key != "log" or value} for one in earlier["directives"]]
    assert known == as_it_was[0].plain()["directives"]

    for before, now in zip(earlier["directives"], last["directives"], strict=True):
        later = [one for one in now.get("log", ()) if day_of(one["at"]) > day]
        again = copy.deepcopy(dict(before))
        replay(again, later)
        assert again.get("tracking") == now.get("tracking")
        assert in_order(now.get("log", ())) == list(now.get("log", ()))


def test_a_report_is_not_known_before_its_day() -> None:
    change = Change.of(on(date(2024, 7, 1)), "0a1b")
    found = report(
        notice(), f"{NOTICE}/2.2-1", Told(Status.DONE, completed_on=date(2024, 6, 28)), change=change,
        registry=registry(), settings=SETTINGS,
    )  # fmt: skip
    earlier = rewind(found.document.plain(), date(2024, 6, 30))
    assert earlier is not None
    assert Document.model_validate(earlier).directives == notice().directives


def test_two_commands_of_one_second_are_undone_in_the_order_written() -> None:
    log = [
        {**entry(1, "2024-04-01", "tracking.status", None, "doing"), "id": "z.1", "change": "z"},
        {**entry(1, "2024-04-01", "tracking.status", "doing", "done"), "id": "a.1", "change": "a"},
    ]
    now = document(log=log, tracking=[{"status": "done"}])
    assert unlogged(now) == []
    earlier = rewind(now, date(2024, 3, 31))
    assert earlier is not None
    assert "tracking" not in earlier["directives"][0]
