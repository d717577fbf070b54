"""Whatever is done in whatever order: the log explains every field, and every past day can be had again."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_cli.errors import CchcError
from cchc_cli.model.codes import Status
from cchc_cli.model.directive import Party
from cchc_cli.model.document import Document
from cchc_cli.query.filters import Filter
from cchc_cli.query.lists import list_rows
from cchc_cli.tracking.acting import Effect
from cchc_cli.tracking.adding import Order, add
from cchc_cli.tracking.assigning import Assignment, assign
from cchc_cli.tracking.counting_out import drop, link, unlink
from cchc_cli.tracking.editing import Correction, edit
from cchc_cli.tracking.extending import Grant, extend
from cchc_cli.tracking.handedits import unlogged
from cchc_cli.tracking.log import Change
from cchc_cli.tracking.moment import moment
from cchc_cli.tracking.report import Told, report
from cchc_cli.tracking.transferring import Handover, transfer
from tests.query.scene import NOTICE, SETTINGS, facts_of, notice, on, registry

FIRST = date(2024, 4, 1)
LAST = date(2025, 3, 1)
AT = st.sampled_from(["2.2-1", "2.1-3@2024-Q1", "2.1-3@2024-Q4", "2-1", "2.4-1", "1-1", "2.1-3"])
STEPS = st.lists(
    st.tuples(
        AT,
        st.integers(0, 200),
        st.sampled_from(["report", "extend", "assign", "transfer", "edit", "drop", "restore", "link", "unlink", "add"]),
        st.sampled_from(list(Status)),
        st.integers(-40, 120),
        st.sampled_from([None, "Phòng Tư pháp", "Phòng Nội vụ"]),
    ),
    max_size=8,
)


def act(document: Document, step: tuple[Any, ...], change: Change) -> Effect:
    at, _, verb, status, days, unit = step
    name, _, period = at.partition("@")
    day, other = change.moment.today, change.moment.today + timedelta(days=days)
    id_ = f"{NOTICE}/{name}"
    own: dict[str, Any] = {"period": period or None, "unit": unit}
    known: dict[str, Any] = {"change": change, "registry": registry(), "settings": SETTINGS}
    plain: dict[str, Any] = {"change": change, "settings": SETTINGS}
    match verb:
        case "report":
            told = Told(status, note="lý do", basis="60/TB" if status is Status.CANCELLED else None)
            return report(document, id_, told, **own, **known)
        case "extend":
            return extend(document, id_, Grant(other, "chờ", day), **own, **known)
        case "assign":
            return assign(document, id_, Assignment(person="Lan", due=other), **own, **known)
        case "transfer":
            return transfer(document, id_, Handover("Phòng Y tế", "sắp xếp", day, from_=unit), **known)
        case "edit":
            values = {"leads": (Party(name=unit),)} if unit else {}
            return edit(document, id_, Correction(due=None if unit else other, reason="sửa", values=values), **plain)
        case "drop" | "restore":
            return drop(document, id_, "không phải việc", restore=verb == "restore", **plain)
        case "link":
            target = next(one for one in document.directives if one.id == f"{NOTICE}/1-4")
            return link(document, id_, target, "repeats", **plain)
        case "unlink":
            return unlink(document, id_, **plain)
        case _:
            return add(document, Order("Việc giao thêm", (Party(name="Phòng Y tế"),), given_on=day), change=change)


def sheet(document: Document, day: date, known_on: date | None) -> list[Any]:
    at = on(LAST, as_of=day, known_on=known_on)
    everything = Filter(all=True)
    return list_rows(facts_of(document), everything, registry=registry(), settings=SETTINGS, moment=at)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS, day=st.integers(0, 210))
def test_laws(steps: list[tuple[Any, ...]], day: int) -> None:
    document, past = notice(), notice()
    asked = FIRST + timedelta(days=day)
    for number, step in enumerate(sorted(steps, key=lambda one: one[1])):
        today = FIRST + timedelta(days=step[1])
        now = datetime(today.year, today.month, today.day, 2, number, tzinfo=UTC)
        first = {one.id: one.deadline for one in document.directives}
        try:
            effect = act(document, step, Change.of(moment(now, by="Lan"), f"{number:04d}"))
        except CchcError:
            continue
        document = effect.document
        assert unlogged(document.plain()) == []
        moved = [one for one in document.directives if one.id in first and one.deadline != first[one.id]]
        assert not moved or any(one.set == "deadline" and one.why for one in effect.entries)
        if today <= asked:
            past = document
    rows = sheet(document, asked, None)
    assert len({row.id for row in rows}) == len(rows)
    assert sheet(document, asked, asked) == sheet(past, asked, asked)
